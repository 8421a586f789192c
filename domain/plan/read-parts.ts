/**
 * Reads the words of one item into its parts: figures and statements are found, set in their places, named and judged for
 * strength. A pure function of the words and the handed-in facts; it never fails, whatever the words.
 */
import { type Diagnostic, type Period, yearPeriod } from '../values/index.ts';
import { confidenceOf, type Reason } from './confidence.ts';
import { type CriterionReading, criterionOf } from './criterion-rules.ts';
import { type Figure, findFigures } from './figures.ts';
import { findHorizon } from './horizons.ts';
import { indexStatements } from './index-directions.ts';
import { endOfCountedGrade } from './named-units.ts';
import { completeName, isDoingOnly, leadingChange, splitHeading, startsWithDoing, startsWithHead, trimName, withHeading } from './names.ts';
import { clausesOf, nameTail, type Segment, segment } from './segments.ts';
import { findSetter, type SetterMention } from './setters.ts';
import {
  type Doubt,
  directionStatements,
  eventStatements,
  expandCriteria,
  listedUnitStatements,
  namedUnitStatements,
  noneStatements,
  type Range,
  type Statement,
} from './statements.ts';
import { opensStriving, strengthOf } from './strength.ts';
import { firstNotBelow, foldVietnamese, type Passage, passageOf, tidy } from './text.ts';
import type { Criterion, ReadingFacts, TargetPart } from './types.ts';
import { compileUnits, matchAt, type UnitLexicon } from './unit-text.ts';

/** A part before it has an address; spans are offsets of the words given, `within` is a place in the same list. */
export type PartReading = Omit<TargetPart, 'address' | 'within'> & { readonly within?: number };

export interface PartsRead {
  readonly parts: readonly PartReading[];
  /** The heading before the item's colon, or its first name: what the item is about. */
  readonly about: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadingContext {
  /** The year (the last of several) that the resolution plans for. */
  readonly planYear?: number;
  /** The first of several years it plans for; what lies before is a result. */
  readonly firstYear?: number;
  /** The year that a title above sets for the whole item ("Chỉ tiêu đến năm 2030"). */
  readonly horizon?: number;
  /** Running prose of the tasks: only figures are read, each named by its own clause. */
  readonly prose?: boolean;
}

/**
 * Reads one item's words (NFC, without its letter) into parts, in the order of the words. Spans are UTF-16 offsets of
 * `text`. What is not understood is a diagnostic, never an error.
 */
export function readTargetParts(text: string, facts: ReadingFacts, context: ReadingContext = {}): PartsRead {
  return readParts(passageOf(text), compileUnits(facts), context);
}

type Found =
  | { readonly start: number; readonly end: number; readonly figure: Figure }
  | { readonly start: number; readonly end: number; readonly statement: Statement };

/** The same with the facts compiled once for many items. */
export function readParts(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): PartsRead {
  const { figures, diagnostics } = findFigures(passage, lexicon);
  const found = context.prose ? figuresOnly(passage, figures) : findAll(passage, lexicon, figures);
  const segments = segment(passage, found, context.prose);
  const builder = newBuilder(passage, lexicon, context);
  found.forEach((item, i) => {
    const place = segments[i];
    if (place && 'figure' in item) addFigure(builder, item, place, i);
    else if (place && 'statement' in item) addStatement(builder, item.statement, place, i);
  });
  return {
    parts: builder.parts,
    about: builder.heading ?? builder.parts.find((p) => p.role === 'binding')?.name ?? builder.parts[0]?.name ?? '',
    diagnostics: [...diagnostics, ...builder.diagnostics],
  };
}

function figuresOnly(passage: Passage, figures: readonly Figure[]): readonly Found[] {
  return figures.map((figure) => ({ start: figure.around.start, end: Math.max(figure.around.end, countedEnd(passage, figure)), figure }));
}

/** Figures and statements in order, none overlapping: named units before figures, figures before events and directions. */
function findAll(passage: Passage, lexicon: UnitLexicon, figures: readonly Figure[]): readonly Found[] {
  const found: Found[] = [];
  const digits = figures.map(({ mention }) => mention.start);
  const hasFigure = (start: number, end: number): boolean => (digits[firstNotBelow(digits, start)] ?? end) < end;
  for (const statement of namedUnitStatements(passage, hasFigure)) found.push({ start: statement.start, end: statement.end, statement });
  const figureStarts = figures.map(({ around }) => around.start);
  const endOfClause = (from: number): number => endOfNone(passage.text, from, figureStarts);
  const nones = (noMoreOnly: boolean): readonly Statement[] =>
    noneStatements(passage, lexicon, endOfClause, noMoreOnly).filter(({ start }) => !namesShare(passage, figures[firstNotBelow(digits, start) - 1], start));
  addFree(found, nones(true));
  const taken = overlapIndex(found);
  for (const figure of figures) {
    const end = Math.max(figure.around.end, countedEnd(passage, figure));
    if (!taken(figure.mention.start, figure.mention.end)) found.push({ start: figure.around.start, end, figure });
  }
  addFree(
    found,
    figures.flatMap((figure) => listedUnitStatements(passage, figure)),
  );
  addFree(found, nones(false));
  found.push(...clauseStatements(passage, found));
  return found.sort(inOrder);
}

/** "100% thôn, bản không còn hộ nghèo": the words belong to the share right before them. */
function namesShare({ text }: Passage, figure: Figure | undefined, start: number): boolean {
  return figure?.mention.shareOf !== undefined && !/[,;.()\n]/u.test(text.slice(figure.mention.end, start));
}

function inOrder(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/** Events and directions of the clauses that hold nothing else, and of the words before a clause's figure. */
function clauseStatements(passage: Passage, found: readonly Found[]): readonly Found[] {
  const ordered = found.toSorted(inOrder);
  const starts = ordered.map(({ start }) => start);
  const busy = overlapIndex(found);
  const indexed = indexStatements(passage);
  const indexStarts = indexed.map(({ start }) => start);
  const statementsOf = (clause: Range): readonly Statement[] => {
    if (busy(clause.start, clause.end)) {
      const lead = leadOf(passage, clause, ordered[firstNotBelow(starts, clause.start)]);
      return lead ? directionStatements(passage, lead) : [];
    }
    const events = eventStatements(passage, clause);
    if (events.length > 0) return events;
    const indices = indexed.slice(firstNotBelow(indexStarts, clause.start), firstNotBelow(indexStarts, clause.end));
    return indices.length > 0 ? indices : directionStatements(passage, clause);
  };
  return clausesOf(passage)
    .flatMap(statementsOf)
    .map((statement) => ({ start: statement.start, end: statement.end, statement }));
}

/**
 * "Kiềm chế sự gia tăng của tội phạm, giảm 5% số vụ …": what stands before the comma behind which another verb begins.
 * Undefined when the words before the clause's first figure are its own name.
 */
function leadOf({ text, folded }: Passage, clause: Range, first: Found | undefined): Range | undefined {
  if (!first || !('figure' in first) || first.start >= clause.end) return undefined;
  const { nameEnd, effects } = first.figure.around;
  const comma = text.slice(clause.start, nameEnd).lastIndexOf(',') + clause.start;
  if (comma <= clause.start) return undefined;
  const words = tidy(text.slice(comma + 1, nameEnd));
  const another = words === '' ? effects.change !== undefined : isDoingOnly(words) || leadingChange(words) !== undefined;
  return another && !folded.slice(clause.start, comma).includes('(') ? { start: clause.start, end: comma } : undefined;
}

function addFree(found: Found[], statements: readonly Statement[]): void {
  const taken = overlapIndex(found);
  for (const statement of statements) if (!taken(statement.start, statement.end)) found.push({ start: statement.start, end: statement.end, statement });
}

function overlapIndex(found: readonly Found[]): (start: number, end: number) => boolean {
  const spans = found.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return (start, end) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = spans[low];
    return next !== undefined && next.start < end;
  };
}

/** A thing not to happen reaches to the end of its clause, or to a comma behind which a figure is committed. */
function endOfNone(text: string, from: number, figureStarts: readonly number[]): number {
  const clauseEnd = /[;\n()]|\.(?=\s|$)/u.exec(text.slice(from, from + 600));
  const end = clauseEnd ? from + clauseEnd.index : Math.min(text.length, from + 600);
  const figure = figureStarts[firstNotBelow(figureStarts, from)];
  if (figure === undefined || figure >= end) return end;
  const comma = text.slice(from, end).indexOf(',');
  return comma >= 0 ? from + comma : end;
}

function countedEnd({ folded }: Passage, { mention, around }: Figure): number {
  const counts = mention.unit?.dimension.startsWith('count:') === true && around.end === mention.end;
  return (counts ? endOfCountedGrade(folded, mention.end) : undefined) ?? around.end;
}

interface Builder {
  readonly passage: Passage;
  readonly context: ReadingContext;
  /** How much of a unit's words is a scale word ("triệu lượt khách"). */
  readonly scaleLength: (unitText: string) => number;
  readonly parts: PartReading[];
  readonly diagnostics: Diagnostic[];
  /** For every found item: the first of its parts, and what its neighbours may inherit. */
  readonly built: Map<number, Built>;
  /** The first heading: what the whole item is about. */
  heading?: string;
  /** The heading that holds now, and the sentence it holds for. */
  open?: { readonly heading: string; readonly sentence: number; readonly overHeads: boolean };
  horizon?: number;
}

interface Built {
  readonly part: number;
  readonly raw: string;
  /** The verb that governs a list of counts: "Thành lập mới". */
  readonly verb: string;
  readonly name: string;
  readonly unitCode: string;
  readonly hasFigure: boolean;
  readonly sentence: number;
  /** Its figure counts things. */
  readonly counts: boolean;
  readonly carries: Figure['around']['effects'];
  readonly parent?: number;
  readonly setter?: PartReading['setter'];
  readonly clause: number;
  readonly striving: boolean;
  /** The part that this one only explains. */
  readonly explains?: Built;
}

function newBuilder(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): Builder {
  const scaleLength = (unitText: string): number => (/^\S+\s/.test(unitText) ? (matchAt(lexicon.scale, foldVietnamese(unitText), 0)?.length ?? 0) : 0);
  return { passage, context, scaleLength, parts: [], diagnostics: [], built: new Map() };
}

/** The sibling before: same parent, nearest. */
function siblingOf(builder: Builder, place: Segment, index: number): Built | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 12); i--) {
    const other = builder.built.get(i);
    if (other && other.parent === place.parent) return other;
  }
  return undefined;
}

interface OwnWords {
  /** "riêng các huyện nghèo": the sibling's indicator for a part of the territory. */
  readonly apart: boolean;
  /** "cả năm" stands before the figure. */
  readonly wholeYear: boolean;
  /** A verb taken off the name: "Giảm tỷ lệ …" changes, "không để … vượt" turns the bound. */
  readonly effects?: Figure['around']['effects'];
  /** Where that verb stands: the underlined phrase begins there. */
  readonly verbStart?: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly setter?: SetterMention;
  readonly year?: number;
}

/** The part's own words before its figure: setter, horizon and heading taken out, the name left. */
function ownWords(builder: Builder, item: { figure: Figure; end: number }, place: Segment): OwnWords {
  const { text, folded } = builder.passage;
  const { around, mention } = item.figure;
  let [from, to] = [Math.min(place.from, around.nameEnd), around.nameEnd];
  const isChange = around.effects.change !== undefined || around.effects.exceeds === true;
  const setter =
    findSetter(text, folded, from, mention.start) ?? (isChange ? undefined : findSetter(text, folded, item.end, endOfBracketTail(text, place.tailEnd)));
  if (setter && setter.start < mention.start) {
    if (tidy(text.slice(setter.end, to)) !== '') from = setter.end;
    else to = Math.min(to, setter.start);
  }
  // "gấp 2 lần năm 2020": the year is what the figure is compared with.
  const horizon = findHorizon(folded, from, to) ?? (around.effects.times ? undefined : findHorizon(folded, item.end, place.tailEnd));
  if (horizon && horizon.start < to) {
    if (tidy(text.slice(horizon.end, to)) === '') to = horizon.start;
    else if (trimName(text, from, horizon.start).start >= horizon.start) from = horizon.end;
  }
  const headed = splitHeading(text.slice(from, to));
  from += headed.rest;
  from += place.after === 'list' ? 0 : anotherIndicator(folded.slice(from, to));
  from += openQuotation(text.slice(from, to));
  const trimmed = trimName(text, from, to);
  if (headed.heading !== undefined && place.parent === undefined) openHeading(builder, headed.heading, place, text.slice(trimmed.start, trimmed.end));
  else if (builder.open && !builder.open.overHeads && startsWithHead(text.slice(trimmed.start, trimmed.end))) delete builder.open;
  const apart = /^[\s,;]*riêng\s/u.test(folded.slice(from, to));
  const wholeYear = /(?<!\p{L})cả\s+năm(?!\p{L})/u.test(folded.slice(from, mention.start));
  const { name, effects } = takeVerb(text, trimmed, around.effects);
  return {
    ...name,
    apart,
    wholeYear,
    ...(effects && { effects, verbStart: trimmed.start }),
    raw: tidy(text.slice(name.start, name.end)),
    ...(setter && { setter }),
    ...(horizon && { year: horizon.year }),
  };
}

/** A heading governs its sentence; a member that begins "Tỷ lệ …" ends it, unless its members do from the first. */
function openHeading(builder: Builder, heading: string, { sentence }: Segment, member: string): void {
  builder.heading ??= heading;
  builder.open = { heading, sentence, overHeads: startsWithHead(member) };
}

function headingAt({ open }: Builder, place: Segment): string | undefined {
  return open !== undefined && open.sentence === place.sentence && place.parent === undefined ? open.heading : undefined;
}

const indicatorBehindComma =
  /^[^,(]*,\s*(?=(?:tỷ\s+(?:lệ|trọng|suất)|tốc\s+độ|kim\s+ngạch|sản\s+lượng|tổng|giá\s+trị|doanh\s+thu|thu\s+nhập|năng\s+suất|chỉ\s+số)\s)/u;

/** "Đẩy mạnh xuất khẩu, kim ngạch đạt …": the length before an indicator's name that stands behind another thought. */
function anotherIndicator(folded: string): number {
  const length = indicatorBehindComma.exec(folded)?.[0].length ?? 0;
  return length > 0 && !startsWithHead(trimmedWords(folded.slice(0, length))) ? length : 0;
}

function trimmedWords(words: string): string {
  const { start, end } = trimName(words, 0, words.length);
  return words.slice(start, end);
}

/** The length up to and with a quotation mark that opens and does not close: an amendment's new wording begins there. */
function openQuotation(words: string): number {
  const at = Math.max(words.lastIndexOf('“'), words.split('"').length % 2 === 0 ? words.lastIndexOf('"') : -1);
  if (at < 0 || words.includes('”', at)) return 0;
  return at + 1 + (/^\s*(?:[a-zđ]\)|\d{1,2}[.)])\s*/u.exec(words.slice(at + 1))?.[0].length ?? 0);
}

const forbidding = /^(?:không\s+để|không\s+cho)\s+/u;

/** A verb of change before the name makes the figure a change, unless a level is stated; a forbidding turns a bound. */
function takeVerb(
  text: string,
  name: { start: number; end: number },
  stated: Figure['around']['effects'],
): { name: { start: number; end: number }; effects?: Figure['around']['effects'] } {
  const words = text.slice(name.start, name.end);
  const forbidden = forbidding.exec(foldVietnamese(words));
  if (forbidden && (stated.exceeds || (stated.bound === 'at-least' && stated.strict))) {
    return { name: { ...name, start: name.start + forbidden[0].length }, effects: { bound: 'at-most', strict: false, exceeds: false } };
  }
  const change = leadingChange(words);
  if (!change || stated.change) return { name };
  const changes = !stated.level && !stated.reaches && !stated.becomes && !stated.times;
  const average = changes ? (/\s+bình\s+quân$/u.exec(foldVietnamese(words))?.[0].length ?? 0) : 0;
  return { name: { start: name.start + change.length, end: name.end - average }, ...(changes && { effects: { change: change.toward } }) };
}

function endOfBracketTail(text: string, tailEnd: number): number {
  if (text[tailEnd] !== '(') return tailEnd;
  const close = text.indexOf(')', tailEnd);
  return close < 0 || close - tailEnd > 160 ? tailEnd : close;
}

/** Adds the part (or the parts, where criteria are announced) of one figure. */
function addFigure(builder: Builder, item: FigureItem, place: Segment, index: number): void {
  const own = ownWords(builder, item, place);
  if (isPast(builder, own.year)) return skip(builder, 'plan/result-not-target', item);
  if (place.after === 'start' && own.year !== undefined) builder.horizon = own.year;
  const sibling = siblingOf(builder, place, index);
  const explains = explained(builder, item.figure, own, place, index);
  const naming = nameFigure(builder, item, own, place, explains ?? sibling, explains !== undefined);
  const carried = carryBound(item.figure, own, sibling, explains !== undefined, place.after === 'list');
  const parent = builder.built.get(place.parent ?? -1);
  const setter = own.setter ? setterOf(own.setter) : parent?.setter;
  const striving = isStriving(builder, item, place, setter);
  const part = figurePart(builder, item, place, { own, naming, carried, striving, setter, within: (explains ?? parent)?.part });
  const { text } = builder.passage;
  const first = builder.parts.length;
  builder.parts.push(...expanded(part, text.slice(item.end, endOfBracketTail(text, place.tailEnd))));
  builder.built.set(index, {
    part: first,
    raw: own.raw,
    verb: verbOf(own.raw, sibling),
    name: naming.bare,
    unitCode: item.figure.mention.unit?.code ?? '',
    counts: isCounted(item.figure),
    hasFigure: true,
    sentence: place.sentence,
    carries: carried.effects,
    clause: place.clause,
    striving,
    ...(place.parent !== undefined && { parent: place.parent }),
    ...(setter && { setter }),
    ...(explains && { explains }),
  });
}

interface FigureItem {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

interface Settled {
  readonly own: OwnWords;
  readonly naming: Naming;
  readonly carried: Carried;
  readonly striving: boolean;
  readonly setter: PartReading['setter'];
  readonly within: number | undefined;
}

function figurePart(builder: Builder, item: FigureItem, place: Segment, settled: Settled): PartReading {
  const { own, naming, carried, setter, within } = settled;
  const { mention } = item.figure;
  const { text, folded } = builder.passage;
  const base = baseIn(text.slice(item.end, place.tailEnd), builder.passage, place, item.end, mention.shareOf, carried.effects.times === true);
  const reading = criterionOf(mention, carried.effects, foldVietnamese(`${headingAt(builder, place) ?? ''} ${naming.name}`), base);
  const reasons = [...reasonsOf(item.figure, reading, builder), ...naming.reasons, ...carried.reasons];
  return {
    span: { start: spanStart(builder, item, own, place), end: item.end },
    ...(own.raw !== '' && { indicatorSpan: { start: own.start, end: own.end } }),
    valueSpan: { start: mention.start, end: mention.end },
    name: naming.name,
    criterion: reading.criterion,
    ...(mention.unitText !== undefined && { unitText: mention.unitText.normalize('NFC') }),
    ...periodOf(builder, own.year ?? builder.horizon),
    ...(setter && { setter }),
    strength: settled.striving ? 'striving' : strengthOf(folded.slice(Math.min(place.from, own.start, item.start), mention.start)),
    ...(within !== undefined && { within }),
    role: within === undefined ? 'binding' : 'explanatory',
    confidence: confidenceOf(reasons, [...carried.alternatives, ...reading.alternatives]),
  };
}

/** A striving setter, a striving verb before the figure, or one that opens the clause. */
function isStriving(builder: Builder, { start, figure }: FigureItem, place: Segment, setter: PartReading['setter']): boolean {
  if (setter?.kind === 'striven-for' || figure.around.effects.striving === true) return true;
  return place.parent === undefined && strivingClause(builder, place, start);
}

function verbOf(raw: string, sibling: Built | undefined): string {
  if (raw === '') return sibling?.verb ?? '';
  return isDoingOnly(raw) ? raw : '';
}

function isPast(builder: Builder, year: number | undefined): boolean {
  const first = builder.context.firstYear ?? builder.context.planYear;
  return year !== undefined && first !== undefined && year < first;
}

function skip(builder: Builder, code: 'plan/result-not-target', { start, end }: { start: number; end: number }): void {
  builder.diagnostics.push({ code, severity: 'note', parameters: { text: builder.passage.text.slice(start, end) }, span: { start, end } });
}

/** A change right behind a level ("25.000 tỷ đồng, tăng 8%"; "còn 2,25% (giảm 0,25%/năm)") explains it. */
function explained(builder: Builder, figure: Figure, own: OwnWords, place: Segment, index: number): Built | undefined {
  const before = builder.built.get(index - 1);
  if (!before?.hasFigure || own.raw !== '' || own.setter) return undefined;
  const { effects } = figure.around;
  const isChange = (effects.change !== undefined && !effects.level) || effects.exceeds === true;
  const byBracket = place.nestedBy === 'bracket' && place.parent === index - 1;
  const isEquivalent = figure.around.words.some((word) => /^(?:tương\s+đương|bằng|chiếm)$/u.test(word));
  const byComma = place.after === 'list' && place.clause === before.clause && ((isChange && before.carries.change === undefined) || isEquivalent);
  return byBracket || byComma ? (before.explains ?? before) : undefined;
}

interface Naming {
  readonly name: string;
  /** Without the heading, as the next sibling completes itself from it. */
  readonly bare: string;
  readonly reasons: readonly Reason[];
}

const notName = /^(?:so\s|theo\s|trong\s+(?:năm|đó|tổng)|vào\s|trở\s|trên\s+(?:tổng|cả)|tính\s|bằng\s|chiếm\s|\/|hằng\s|hàng\s|mỗi\s)/u;

/** "trong đó có bằng cấp, chứng chỉ 32%": words that need the name of the whole before them. */
const ofTheWhole = /^(?:có|được|đã|qua|tham\s+gia|làm\s+việc|sử\s+dụng|đạt)\s+\p{L}/u;

function nameFigure(
  builder: Builder,
  item: { end: number; figure: Figure },
  own: OwnWords,
  place: Segment,
  sibling: Built | undefined,
  explains: boolean,
): Naming {
  const { mention } = item.figure;
  const heading = headingAt(builder, place);
  const named = (bare: string, completed: boolean): Naming => ({
    name: withHeading(heading, bare),
    bare,
    reasons: completed ? [{ doubt: 'name-completed' }] : [],
  });
  if (explains && sibling) return { ...named(sibling.name, false), name: withHeading(heading, sibling.name) };
  const counted = countedName(builder, item, place);
  if (builder.context.prose && counted !== '') return { ...named(tidy(`${own.raw} ${counted}`), false), reasons: [{ doubt: 'in-prose' }] };
  const parent = builder.built.get(place.parent ?? -1);
  if (parent && ofTheWhole.test(foldVietnamese(own.raw))) return named(nameWithin(parent.name, own.raw), true);
  if (isDoingOnly(own.raw)) return named(`${own.raw} ${counted}`.trim(), false);
  if (isBareShare(item.figure) && (own.raw === '' ? counted !== mention.shareOf : startsWithDoing(own.raw))) return named(tidy(`${own.raw} ${counted}`), false);
  if (place.nestedBy === 'bracket' && parent && partOfTerritory.test(foldVietnamese(own.raw))) return named(`${parent.name}: ${own.raw}`, true);
  if (own.raw === '') {
    const verb = sibling?.sentence === place.sentence ? sibling.verb : '';
    if (verb !== '' && counted !== '') return { ...named(`${verb} ${counted}`, true) };
    const ofItsOwn =
      !sibling?.hasFigure || sibling.raw === '' || (mention.unit?.dimension.startsWith('count:') === true && sibling.unitCode !== mention.unit.code);
    if (ofItsOwn && counted !== '') return named(counted, false);
    if (!sibling) return heading === undefined ? { name: '', bare: '', reasons: [{ doubt: 'name-missing' }] } : named('', false);
  }
  if (own.apart && sibling && !parent) return named(nameApart(sibling.name, own.raw), true);
  const completion = completeName(own.raw, {
    ...(sibling && { previous: own.wholeYear ? withoutMonths(sibling.name) : sibling.name }),
    inList: place.after === 'list',
    isPercentage: mention.unit?.dimension === 'ratio',
  });
  return named(completion.name, completion.completed);
}

/** "đào tạo nghề" of "Tỷ lệ lao động qua đào tạo": the words both say are said once. */
function nameWithin(whole: string, own: string): string {
  const joined = completeName(own, { previous: whole, inList: true, isPercentage: false });
  return joined.completed && joined.name.length < whole.length + own.length ? joined.name : `${whole} ${own}`;
}

function nameApart(whole: string, own: string): string {
  const joined = completeName(own, { previous: whole, inList: false, isPercentage: false });
  return joined.completed ? joined.name : `${whole}: ${own}`;
}

/** "6 tháng cuối năm đạt 7,9% để cả năm đạt 7%": a whole year has no months of its own. */
function withoutMonths(name: string): string {
  return name.replace(/\s+(?:(?:\d+|sáu|chín|ba)\s+tháng\s+(?:đầu|cuối)\s+năm|quý\s+[IV\d]+)(?:\s+\d{4})?$/iu, '');
}

/** "các huyện nghèo", "khu vực nông thôn": the same indicator for a part of the territory. */
const partOfTerritory = /^(?:các\s+)?(?:huyện|xã|vùng|khu\s+vực|địa\s+bàn|thành\s+thị|nông\s+thôn|đô\s+thị|miền\s+núi)(?!\p{L})/u;

/** What a rate is commonly taken of: behind such a figure its name stands before it. */
const denominator =
  /^(?:(?:tổng\s+)?số\s+dân|dân\s+số|lực\s+lượng|lao\s+động|grdp|gdp|tổng|kế\s+hoạch|dự\s+toán|chỉ\s+tiêu|nhu\s+cầu|nghị\s+quyết|so)(?!\p{L})/u;

/** "100% chất thải y tế được xử lý": a share told by its own words, nothing before it says "đạt". */
function isBareShare({ mention, around }: Figure): boolean {
  return (
    mention.shareOf !== undefined &&
    around.effects.reaches !== true &&
    around.effects.change === undefined &&
    !denominator.test(foldVietnamese(mention.shareOf))
  );
}

/** What is counted or shared, with the words behind it: "người đi làm việc có thời hạn ở nước ngoài". */
function countedName(builder: Builder, { end, figure: { mention, around } }: { end: number; figure: Figure }, place: Segment): string {
  const { text } = builder.passage;
  const tail = nameTail(builder.passage, end, place, mention.unit?.dimension === 'ratio')
    .replace(/\s+(?:và|còn|so\s+(?:với|cùng|năm)\s[^]*)\s*$/iu, '')
    .replace(around.effects.from ? /\s+trở\s+lên(?:\s[^]*)?$/iu : /$/u, '');
  const goesOn = tidy(tail) !== '' && !notName.test(foldVietnamese(tidy(tail))) ? tail : '';
  if (mention.unit?.dimension === 'ratio') return tidy(`${mention.shareOf ?? ''}${goesOn}`);
  if (!mention.unitText || (mention.unitKind === 'inherited' && mention.end === mention.numberEnd)) return tidy(goesOn);
  const noun = mention.unitText.slice(builder.scaleLength(mention.unitText));
  const isCount = mention.unit?.dimension.startsWith('count:') === true || mention.unit?.dimension.includes('/') === true;
  const graded = end > around.end ? text.slice(around.end, end) : '';
  return tidy(`${isCount ? noun : ''}${graded}${goesOn}`);
}

interface Carried {
  readonly effects: Figure['around']['effects'];
  readonly reasons: readonly Reason[];
  readonly alternatives: readonly Criterion[];
}

function isCounted({ mention }: Figure): boolean {
  return mention.unit?.dimension.startsWith('count:') === true;
}

/** "ít nhất 50 tổ hợp tác; 15 hợp tác xã": a bound at the head of a list of counts governs the list. */
function carryBound(figure: Figure, own: OwnWords, sibling: Built | undefined, explains: boolean, inList: boolean): Carried {
  const { words } = figure.around;
  const effects = { ...figure.around.effects, ...own.effects };
  const bare = own.raw === '' && words.length === 0 && effects.bound === undefined && !explains;
  const governs = sibling?.counts === true && isCounted(figure) && (sibling.raw === '' || isDoingOnly(sibling.raw));
  const { bound, strict, approximate, change } = sibling?.carries ?? {};
  const changes = change !== undefined && inList;
  if (!bare || !governs || (!bound && !changes)) return { effects, reasons: [], alternatives: [] };
  return {
    effects: { ...effects, ...(bound && { bound }), ...(strict && { strict }), ...(approximate && { approximate }), ...(changes && { change }) },
    reasons: [{ doubt: 'bound-carried' }],
    alternatives: [criterionOf(figure.mention, effects, '').criterion],
  };
}

const baseWords = /(?:^|[\s(])so\s+(?:với\s+)?(?=\p{L})([^,;()\n]{2,80})/u;

/** "gấp 2 lần năm 2020", "gấp 1,5 lần bình quân cả nước". */
const bareBase = /^\s+((?:năm|cùng\s+kỳ|mức|bình\s+quân)\s[^,;()\n]{2,60})/u;

/** "so với năm 2023", "so cùng kỳ": what a change is measured against, as written. */
function baseIn(tail: string, passage: Passage, place: Segment, end: number, shareOf: string | undefined, times: boolean): string | undefined {
  const direct = baseWords.exec(foldVietnamese(tail)) ?? (shareOf === undefined && times ? bareBase.exec(foldVietnamese(tail)) : null);
  if (direct) return tidy(tail.slice(direct.index + direct[0].length - (direct[1]?.length ?? 0)).replace(/\.\s*$/u, ''));
  const plan = findSetter(passage.text, passage.folded, end, place.tailEnd);
  if (plan && shareOf !== undefined && tidy(passage.text.slice(end, plan.start)) === '') return `${shareOf} ${plan.text}`;
  if (passage.text[place.tailEnd] !== '(' || tidy(passage.text.slice(end, place.tailEnd)) !== '') return undefined;
  const bracket = passage.text.slice(place.tailEnd, endOfBracketTail(passage.text, place.tailEnd));
  const inside = baseWords.exec(foldVietnamese(bracket));
  return inside ? tidy(bracket.slice(inside.index + inside[0].length - (inside[1]?.length ?? 0), inside.index + inside[0].length)) : undefined;
}

function setterOf({ kind, text, start, end }: SetterMention): NonNullable<PartReading['setter']> {
  return { kind, text, span: { start, end } };
}

function strivingClause({ passage }: Builder, place: Segment, start: number): boolean {
  return opensStriving(passage.folded.slice(place.clause, Math.min(start + 1, place.clause + 80)));
}

function periodOf(builder: Builder, year: number | undefined): { period?: Period } {
  const by = year ?? builder.context.horizon ?? builder.context.planYear;
  return by === undefined ? {} : { period: yearPeriod(by) };
}

const placeAtEnd = /(?:khu\s+vực|vùng|ở|tại|địa\s+bàn)\s+(?:đô\s+thị|thành\s+thị|nông\s+thôn|thành\s+phố|miền\s+núi|đồng\s+bằng|ven\s+biển)\s*$/u;

/** Where the underlined phrase begins: the setter, the member's own name in an enumeration, or the words before the figure. */
function spanStart(builder: Builder, item: { start: number; figure: Figure }, own: OwnWords, place: Segment): number {
  const { mention } = item.figure;
  const { passage } = builder;
  const heading = headingAt(builder, place);
  if (own.setter && own.setter.start < item.start) return own.setter.start;
  if (own.verbStart !== undefined) return own.verbStart;
  const bare = item.start === mention.start;
  if (bare && own.raw !== '' && (place.parent !== undefined || heading !== undefined) && !isDoingOnly(own.raw)) return own.start;
  if (own.raw === '' && place.after === 'start') return item.start + (/^đạt\s+/u.exec(passage.folded.slice(item.start, mention.start))?.[0].length ?? 0);
  const part = placeAtEnd.exec(passage.folded.slice(own.start, own.end));
  return part && part.index > 0 && passage.text.slice(own.end, item.start).trim() === '' ? own.start + part.index : placeOnly(own, part, item.start);
}

function placeOnly(own: OwnWords, part: RegExpExecArray | null, start: number): number {
  return part?.index === 0 ? own.start : start;
}

function reasonsOf({ mention, replaces, around }: Figure, reading: CriterionReading, { passage }: Builder): readonly Reason[] {
  const doubts: Doubt[] = [...reading.doubts];
  if (mention.unitKind === 'inherited') doubts.push('unit-inherited');
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
  const criteria = expandCriteria(`${part.name} ${tail}`);
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

/** How far before a statement its year may stand: long lists must not be searched again for each member. */
const horizonReach = 400;

/** Adds the part of a statement without a figure. */
function addStatement(builder: Builder, statement: Statement, place: Segment, index: number): void {
  const { passage } = builder;
  const words = passage.folded.slice(Math.max(place.clause, statement.start - 40), statement.end);
  const basically = statement.criterion.kind === 'named-unit' && statement.criterion.basically;
  const striving = strivingClause(builder, place, statement.start);
  const parent = builder.built.get(place.parent ?? -1)?.part;
  const part: PartReading = {
    span: { start: statement.start, end: statement.end },
    indicatorSpan: { start: statement.nameStart, end: statement.nameEnd },
    name: statement.name,
    criterion: statement.criterion,
    ...periodOf(builder, findHorizon(passage.folded, Math.max(place.clause, statement.start - horizonReach), statement.end)?.year),
    strength: striving ? 'striving' : strengthOf(words, basically),
    ...(parent !== undefined && { within: parent }),
    role: parent === undefined ? 'binding' : 'explanatory',
    confidence: confidenceOf(
      statement.doubts.map((doubt) => ({ doubt, parameters: { text: passage.text.slice(statement.nameStart, statement.nameEnd) } })),
      statement.alternatives,
    ),
  };
  if (statement.doubts.includes('leftover')) builder.diagnostics.push(leftoverDiagnostic(passage, statement));
  const first = builder.parts.length;
  builder.parts.push(part);
  builder.built.set(index, {
    part: first,
    raw: statement.name,
    verb: '',
    name: statement.name,
    unitCode: '',
    counts: false,
    hasFigure: false,
    sentence: place.sentence,
    carries: {},
    clause: place.clause,
    striving,
    ...(place.parent !== undefined && { parent: place.parent }),
  });
}

function leftoverDiagnostic({ text }: Passage, { nameStart, nameEnd, name }: Statement): Diagnostic {
  return {
    code: 'plan/leftover',
    severity: 'warning',
    parameters: { text: text.slice(nameStart, nameEnd), reading: name },
    span: { start: nameStart, end: nameEnd },
  };
}
