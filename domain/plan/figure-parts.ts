/** The part that one figure makes of its item, or the parts, where criteria are announced. */
import { expandCriteria, listedCriteriaAfter, mayNameCriteria } from './announced-criteria.ts';
import { baseIn, baseNamed } from './bases.ts';
import { type Carried, carryBound } from './carried-bounds.ts';
import type { FigureFound } from './commitments.ts';
import { confidenceOf, type Doubt, type Reason } from './confidence.ts';
import { type CriterionReading, criterionOf } from './criterion-rules.ts';
import { denominatorOf } from './denominators.ts';
import { isBareShare, type Naming, nameFigure } from './figure-names.ts';
import { type Figure, isCounted } from './figures.ts';
import { type Built, headingAt, type ItemReading, keepHeading, periodOf, siblingOf, strivingClause } from './item-reading.ts';
import { startsWithHead } from './names.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import type { PartReading } from './part-reading.ts';
import { endOfBracketTail, type Segment } from './segments.ts';
import type { SetterMention } from './setters.ts';
import { strengthOf } from './strength.ts';
import { foldVietnamese, wordsBefore } from './text.ts';
import { spanStart } from './underlined.ts';
import { inUnitOfName, ownRateName } from './units-by-name.ts';
import { withoutAbsent } from './without-absent.ts';

/** Adds the part (or the parts, where criteria are announced) of one figure. */
export function addFigure(soFar: ItemReading, item: FigureFound, place: Segment, index: number): void {
  const own = ownWords(soFar, item, place);
  if (isPast(soFar, own.year) || standsAlready(soFar, item)) {
    if (own.raw !== '') soFar.past = { name: own.raw, sentence: place.sentence };
    return skip(soFar, 'plan/result-not-target', item);
  }
  if (own.opens !== undefined) soFar.horizon = own.opens;
  const sibling = siblingOf(soFar, place, index);
  const explains = explained(soFar, item.figure, own, place, index);
  // "Cơ cấu: A 57%, tăng 0,1 lần; B 26%": what explains a member is none.
  if (!explains) keepHeading(soFar, place, item.figure.mention.unit?.code ?? '', own.raw === '' && isBareShare(item.figure));
  const named = nameFigure(soFar, item, own, place, explains ?? sibling, explains !== undefined);
  const rate = ownRateName(item.figure.mention, named.name, place.after === 'list' ? sibling?.name : undefined);
  const naming = rate === undefined ? named : { ...named, name: rate };
  const carried = carryBound(item.figure, own, sibling, explains !== undefined, place.after === 'list');
  const parent = wholeOf(wholeInKind(soFar.built.get(place.parent ?? -1), item.figure, own, place), item.figure);
  const setter = own.setter ? setterOf(own.setter) : parent?.setter;
  const striving = isStriving(soFar, item, place, setter);
  const whole = own.apart && place.parent !== undefined && sibling !== undefined && isPartOf(own, sibling, place) ? sibling : parent;
  const { text, folded } = soFar.passage;
  const listed = listedCriteriaAfter(folded.slice(item.end, Math.min(place.next, item.end + 200)));
  const base = listed === '' ? undefined : baseNamed(text.slice(item.end + listed.length, Math.min(place.next, item.end + listed.length + 80)));
  const exceeded = item.figure.around.effects.exceeds && own.raw === '' ? sibling?.plan : undefined;
  const part = figurePart(soFar, item, place, {
    base: base ?? exceeded,
    own,
    naming,
    carried,
    striving,
    setter,
    within: (explains ?? whole)?.part,
  });
  const first = soFar.parts.length;
  soFar.parts.push(...expanded(part, listed !== '' ? listed : text.slice(item.end, endOfBracketTail(text, place.tailEnd))));
  soFar.built.set(index, {
    part: first,
    raw: own.raw,
    verb: verbOf(own, sibling),
    name: naming.bare,
    unitCode: item.figure.mention.unit?.code ?? '',
    counts: isCounted(item.figure),
    hasFigure: true,
    sentence: place.sentence,
    carries: carried.effects,
    clause: place.clause,
    plan: planOf(item),
    striving,
    parent: place.parent,
    setter,
    explains,
  });
}

/** "công nghiệp - xây dựng 12%, riêng công nghiệp 15%": of the member before in its clause, or behind ";" where that one's name says it. */
function isPartOf(own: OwnWords, sibling: Built, { clause }: Segment): boolean {
  return sibling.clause === clause || (own.folded !== '' && foldVietnamese(sibling.name).includes(own.folded));
}

/** "đạt 100% dự toán, phấn đấu vượt 10%": the plan that a figure is a share of, for what goes beyond it. */
function planOf({ figure: { mention } }: FigureFound): string | undefined {
  return mention.shareOf !== undefined && /^(?:dự toán|kế hoạch|chỉ tiêu)/iu.test(mention.shareOf) ? mention.shareOf : undefined;
}

/** What was settled of a figure before its part is put together. */
interface Settled {
  /** "… về số vụ, số người chết so với năm trước": the base behind the criteria. */
  readonly base: string | undefined;
  readonly own: OwnWords;
  readonly naming: Naming;
  readonly carried: Carried;
  readonly striving: boolean;
  readonly setter: PartReading['setter'] | undefined;
  readonly within: number | undefined;
}

function figurePart(soFar: ItemReading, item: FigureFound, place: Segment, settled: Settled): PartReading {
  const { own, naming, carried, setter, within } = settled;
  const called = `${headingAt(soFar, place) ?? ''} ${naming.name}`;
  const mention = inUnitOfName(item.figure.mention, called, soFar.lexicon);
  const { text, folded } = soFar.passage;
  const tail = text.slice(item.end, place.tailEnd);
  const base = baseIn(tail, soFar.passage, place, item.end, mention.shareOf, carried.effects.times === true) ?? own.base ?? settled.base;
  const reading = criterionOf(mention, carried.effects, called, base);
  const denominator = denominatorOf(mention, tail, naming.name);
  const whole = own.stretchByTitle && within !== undefined ? soFar.parts[within] : undefined;
  const byTitle: readonly Reason[] = own.stretchByTitle && !whole ? [{ doubt: 'stretch-by-title' }] : [];
  const reasons = [...reasonsOf({ ...item.figure, mention }, reading, soFar), ...naming.reasons, ...carried.reasons, ...byTitle];
  return withoutAbsent<PartReading>({
    span: { start: spanStart(soFar, item, own, place), end: item.end },
    indicatorSpan: own.raw === '' ? undefined : { start: own.start, end: own.end },
    valueSpan: { start: mention.start, end: mention.end },
    name: naming.name,
    criterion: reading.criterion,
    unitText: mention.unitText,
    denominator,
    period: whole ? whole.period : periodOf(soFar, own.year ?? soFar.horizon, own.stretch),
    setter,
    strength: settled.striving ? 'striving' : strengthOf(folded.slice(Math.min(place.from, own.start, item.start), mention.start)),
    within,
    role: within === undefined ? 'binding' : 'explanatory',
    confidence: confidenceOf(reasons, [...carried.alternatives, ...reading.alternatives]),
  });
}

/** "… nông nghiệp chiếm 5%. Trong đó, giá trị thương mại: 349 tỷ đồng": an amount of a sentence of its own is no part of a share. */
function wholeInKind(parent: Built | undefined, { mention }: Figure, own: OwnWords, place: Segment): Built | undefined {
  const apart = parent?.unitCode === 'percent' && parent.sentence !== place.sentence && mention.unit?.dimension === 'vnd' && startsWithHead(own.folded);
  return apart ? undefined : parent;
}

/** "đạt 70.500 tỷ đồng, tăng 8%; trong đó: dịch vụ đạt 28.500 tỷ đồng": the member belongs to the level, not to the change that explains it. */
function wholeOf(parent: Built | undefined, { mention }: Figure): Built | undefined {
  return parent?.explains && mention.unit?.code === parent.explains.unitCode ? parent.explains : parent;
}

/** A striving setter, a striving verb before the figure, or one that opens the clause. */
function isStriving(soFar: ItemReading, { start, figure }: FigureFound, place: Segment, setter: PartReading['setter']): boolean {
  if (setter?.kind === 'striven-for' || figure.around.effects.striving === true) return true;
  return place.parent === undefined && strivingClause(soFar, place, start);
}

function verbOf({ raw, isDoing }: OwnWords, sibling: Built | undefined): string {
  if (raw === '') return sibling?.verb ?? '';
  return isDoing ? raw : '';
}

/** "trong đó hiện có 7 siêu thị": what there is already. */
function standsAlready({ passage: { folded } }: ItemReading, { figure: { mention } }: FigureFound): boolean {
  return /(?<![\p{L}])(?<!thực )hiện(?: nay)?(?: đã)? có$/u.test(wordsBefore(folded, mention.start, 24));
}

function isPast(soFar: ItemReading, year: number | undefined): boolean {
  const first = soFar.context.firstYear ?? soFar.context.planYear;
  return year !== undefined && first !== undefined && year < first;
}

function skip(soFar: ItemReading, code: 'plan/result-not-target', { start, end }: { start: number; end: number }): void {
  soFar.diagnostics.push({ code, severity: 'note', parameters: { text: soFar.passage.text.slice(start, end) }, span: { start, end } });
}

/** A change right behind a level ("25.000 tỷ đồng, tăng 8%"; "còn 2,25% (giảm 0,25%/năm)") explains it. */
function explained(soFar: ItemReading, figure: Figure, own: OwnWords, place: Segment, index: number): Built | undefined {
  const before = soFar.built.get(index - 1);
  if (!before?.hasFigure || own.raw !== '' || own.setter) return undefined;
  const { effects } = figure.around;
  if (effects.exceeds && effects.striving) return undefined;
  const isChange = (effects.change !== undefined && !effects.level) || effects.exceeds === true;
  const byBracket = place.nestedBy === 'bracket' && place.parent === index - 1;
  const isEquivalent = figure.around.words.some((word) => /^(?:tương (?:đương|ứng(?: với)?)|bằng|chiếm)$/u.test(word));
  // "để cả năm tăng 8%": another stretch of time than the level before it.
  const byComma =
    !own.wholeYear && place.after === 'list' && place.clause === before.clause && ((isChange && before.carries.change === undefined) || isEquivalent);
  // "đạt 100%; tăng 7% so với năm 2020", "0,5% giảm 1,7% so với …": only the level before it can be meant.
  const compared = /^\s*so (?:với|cùng)\s/u.test(soFar.passage.folded.slice(figure.mention.end, figure.mention.end + 12));
  const alone = isChange && compared && before.carries.change === undefined && place.sentence === before.sentence && place.after !== 'start';
  return byBracket || byComma || alone ? (before.explains ?? before) : undefined;
}

function setterOf({ kind, text, start, end }: SetterMention): NonNullable<PartReading['setter']> {
  return { kind, text, span: { start, end } };
}

function reasonsOf({ mention, replaces, around }: Figure, reading: CriterionReading, { passage }: ItemReading): readonly Reason[] {
  const doubts: Doubt[] = [...reading.doubts];
  if (mention.unitKind === 'inherited') doubts.push('unit-inherited');
  if (mention.unitKind === 'by-name') doubts.push('unit-by-name');
  if (mention.unitKind === 'noun') doubts.push('unit-unknown');
  if (mention.unitKind === 'bare-scale') doubts.push('currency-assumed');
  if (!mention.unit) doubts.push('unit-missing');
  if (mention.notations.some((n) => n !== 'usual')) doubts.push('unusual-notation');
  const reasons: Reason[] = doubts.map((doubt) => ({ doubt, parameters: { text: passage.text.slice(mention.start, mention.end) } }));
  if (replaces && around.effects.becomes) reasons.push({ doubt: 'amends', parameters: { from: passage.text.slice(replaces.start, replaces.end) } });
  return reasons;
}

/** "cả 03 tiêu chí" behind a figure: the same commitment for each criterion. */
function expanded(part: PartReading, tail: string): readonly PartReading[] {
  if (!mayNameCriteria(part.name) && !mayNameCriteria(tail)) return [part];
  const criteria = expandCriteria(`${part.name} ${tail.replace(/\sso\s(?:với\s)?(?:cùng|năm)\s[^,;]*$/iu, '')}`) ?? expandCriteria(part.name);
  if (!criteria || criteria.names.length === 0) return [part];
  const { about } = criteria;
  const reasons: readonly Reason[] = criteria.named ? [] : [{ doubt: 'criteria-by-usage' }];
  const confidence = { ...part.confidence, ...withReasons(part, reasons) };
  return criteria.names.map((name) => ({ ...part, name: `${about}: ${name}`, confidence }));
}

function withReasons(part: PartReading, reasons: readonly Reason[]): Partial<PartReading['confidence']> {
  const added = confidenceOf(reasons, []);
  return { value: Math.round((part.confidence.value + added.value - 1) * 20) / 20, reasons: [...part.confidence.reasons, ...added.reasons] };
}
