/**
 * Reads the words of one item into its parts: figures and statements are found, set in their places, named and judged for
 * strength. A pure function of the words and the handed-in facts; it never fails, whatever the words.
 */
import { type Diagnostic, type Period, yearPeriod } from '../values/index.ts';
import { confidenceOf, type Reason } from './confidence.ts';
import { type CriterionReading, criterionOf } from './criterion-rules.ts';
import { type Figure, findFigures } from './figures.ts';
import { findHorizon } from './horizons.ts';
import { endOfCountedGrade } from './named-units.ts';
import { completeName, isDoingOnly, leadingChange, splitHeading, trimName, withHeading } from './names.ts';
import { clausesOf, type Segment, segment } from './segments.ts';
import { findSetter, type SetterMention } from './setters.ts';
import { type Doubt, directionStatements, eventStatements, expandCriteria, namedUnitStatements, noneStatements, type Statement } from './statements.ts';
import { opensStriving, strengthOf } from './strength.ts';
import { foldVietnamese, type Passage, passageOf, tidy } from './text.ts';
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
  const hasFigure = (start: number, end: number): boolean => figures.some(({ mention }) => mention.start >= start && mention.start < end);
  for (const statement of namedUnitStatements(passage, hasFigure)) found.push({ start: statement.start, end: statement.end, statement });
  const figureStarts = figures.map(({ around }) => around.start);
  const endOfClause = (from: number): number => endOfNone(passage.text, from, figureStarts);
  addFree(found, noneStatements(passage, lexicon, endOfClause, true));
  const taken = overlapIndex(found);
  for (const figure of figures) {
    const end = Math.max(figure.around.end, countedEnd(passage, figure));
    if (!taken(figure.mention.start, figure.mention.end)) found.push({ start: figure.around.start, end, figure });
  }
  addFree(found, noneStatements(passage, lexicon, endOfClause));
  const busy = overlapIndex(found);
  for (const clause of clausesOf(passage)) {
    if (busy(clause.start, clause.end)) continue;
    const events = eventStatements(passage, clause);
    addFree(found, events.length > 0 ? events : directionStatements(passage, clause));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
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
  const figure = figureStarts.find((start) => start >= from && start < end);
  const comma = figure === undefined ? -1 : text.indexOf(',', from);
  return comma >= 0 && comma < end ? comma : end;
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
  heading?: string;
  horizon?: number;
}

interface Built {
  readonly part: number;
  readonly raw: string;
  /** The verb that governs a list of counts: "Thành lập mới". */
  readonly verb: string;
  readonly name: string;
  readonly unitCode: string;
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
  const horizon = findHorizon(folded, from, to) ?? findHorizon(folded, item.end, place.tailEnd);
  if (horizon && horizon.start < to) {
    if (tidy(text.slice(horizon.end, to)) === '') to = horizon.start;
    else if (trimName(text, from, horizon.start).start >= horizon.start) from = horizon.end;
  }
  const headed = splitHeading(text.slice(from, to));
  if (headed.heading !== undefined && place.parent === undefined) builder.heading = headed.heading;
  from += headed.rest;
  const trimmed = trimName(text, from, to);
  const apart = /^[\s,;]*riêng\s/u.test(folded.slice(from, to));
  const { name, effects } = takeVerb(text, trimmed, around.effects);
  return {
    ...name,
    apart,
    ...(effects && { effects, verbStart: trimmed.start }),
    raw: tidy(text.slice(name.start, name.end)),
    ...(setter && { setter }),
    ...(horizon && { year: horizon.year }),
  };
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
  return { name: { ...name, start: name.start + change.length }, ...(changes && { effects: { change: change.toward } }) };
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
  const carried = carryBound(item.figure, own, sibling, explains !== undefined);
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
  const base = baseIn(text.slice(item.end, place.tailEnd), builder.passage, place, item.end, mention.shareOf);
  const reading = criterionOf(mention, carried.effects, foldVietnamese(`${builder.heading ?? ''} ${naming.name}`), base);
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
  return year !== undefined && builder.context.planYear !== undefined && year < builder.context.planYear;
}

function skip(builder: Builder, code: 'plan/result-not-target', { start, end }: { start: number; end: number }): void {
  builder.diagnostics.push({ code, severity: 'note', parameters: { text: builder.passage.text.slice(start, end) }, span: { start, end } });
}

/** A change right behind a level ("25.000 tỷ đồng, tăng 8%"; "còn 2,25% (giảm 0,25%/năm)") explains it. */
function explained(builder: Builder, figure: Figure, own: OwnWords, place: Segment, index: number): Built | undefined {
  const before = builder.built.get(index - 1);
  if (!before || own.raw !== '' || own.setter) return undefined;
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
  const heading = place.parent === undefined ? builder.heading : undefined;
  const named = (bare: string, completed: boolean): Naming => ({
    name: withHeading(heading, bare),
    bare,
    reasons: completed ? [{ doubt: 'name-completed' }] : [],
  });
  if (explains && sibling) return { ...named(sibling.name, false), name: withHeading(heading, sibling.name) };
  const counted = countedName(builder, item, place);
  if (builder.context.prose && counted !== '') return { ...named(tidy(`${own.raw} ${counted}`), false), reasons: [{ doubt: 'in-prose' }] };
  const parent = builder.built.get(place.parent ?? -1);
  if (parent && ofTheWhole.test(foldVietnamese(own.raw))) return named(`${parent.name} ${own.raw}`, true);
  if (isDoingOnly(own.raw)) return named(`${own.raw} ${counted}`.trim(), false);
  if (own.raw === '') {
    const verb = sibling?.verb ?? '';
    if (verb !== '' && counted !== '') return { ...named(`${verb} ${counted}`, true) };
    const ofItsOwn = !sibling || sibling.raw === '' || (mention.unit?.dimension.startsWith('count:') === true && sibling.unitCode !== mention.unit.code);
    if (ofItsOwn && counted !== '') return named(counted, false);
    if (!sibling) return heading === undefined ? { name: '', bare: '', reasons: [{ doubt: 'name-missing' }] } : named('', false);
  }
  if (own.apart && sibling && !parent) return named(`${sibling.name}: ${own.raw}`, true);
  const completion = completeName(own.raw, {
    ...(sibling && { previous: sibling.name }),
    inList: place.after === 'list',
    isPercentage: mention.unit?.dimension === 'ratio',
  });
  return named(completion.name, completion.completed);
}

/** What is counted or shared, with the words behind it: "người đi làm việc có thời hạn ở nước ngoài". */
function countedName(builder: Builder, { end, figure: { mention, around } }: { end: number; figure: Figure }, place: Segment): string {
  const { text } = builder.passage;
  const tail = tidy(text.slice(end, place.tailEnd).replace(/\s+(?:và|còn|so\s+(?:với|cùng|năm)\s[^]*)\s*$/iu, ''));
  const goesOn = tail !== '' && !notName.test(foldVietnamese(tail)) ? tail : '';
  if (mention.unit?.dimension === 'ratio') return tidy(`${mention.shareOf ?? ''} ${goesOn}`);
  if (!mention.unitText || mention.unitKind === 'inherited') return goesOn;
  const noun = mention.unitText.slice(builder.scaleLength(mention.unitText));
  const isCount = mention.unit?.dimension.startsWith('count:') === true || mention.unit?.dimension.includes('/') === true;
  const graded = end > around.end ? text.slice(around.end, end) : '';
  return tidy(`${isCount ? noun : ''}${graded} ${goesOn}`);
}

interface Carried {
  readonly effects: Figure['around']['effects'];
  readonly reasons: readonly Reason[];
  readonly alternatives: readonly Criterion[];
}

/** "ít nhất 50 tổ hợp tác; 15 hợp tác xã": a bound at the head of a list of counts governs the list. */
function carryBound(figure: Figure, own: OwnWords, sibling: Built | undefined, explains: boolean): Carried {
  const { words } = figure.around;
  const effects = { ...figure.around.effects, ...own.effects };
  const bare = own.raw === '' && words.length === 0 && effects.bound === undefined && !explains;
  const countable = figure.mention.unit?.dimension.startsWith('count:') === true;
  if (!bare || !countable || !sibling?.carries.bound || !(sibling.raw === '' || isDoingOnly(sibling.raw))) return { effects, reasons: [], alternatives: [] };
  const { bound, strict, approximate } = sibling.carries;
  return {
    effects: { ...effects, bound, ...(strict && { strict }), ...(approximate && { approximate }) },
    reasons: [{ doubt: 'bound-carried' }],
    alternatives: [criterionOf(figure.mention, effects, '').criterion],
  };
}

const baseWords = /(?:^|[\s(])so\s+(?:với\s+)?(?=\p{L})([^,;()\n]{2,80})/u;

/** "so với năm 2023", "so cùng kỳ": what a change is measured against, as written. */
function baseIn(tail: string, passage: Passage, place: Segment, end: number, shareOf: string | undefined): string | undefined {
  const direct = baseWords.exec(foldVietnamese(tail));
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
function spanStart({ passage, heading }: Builder, item: { start: number; figure: Figure }, own: OwnWords, place: Segment): number {
  const { mention } = item.figure;
  if (own.setter && own.setter.start < item.start) return own.setter.start;
  if (own.verbStart !== undefined) return own.verbStart;
  const bare = item.start === mention.start;
  if (bare && own.raw !== '' && (place.parent !== undefined || (heading !== undefined && place.parent === undefined)) && !isDoingOnly(own.raw))
    return own.start;
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
    ...periodOf(builder, findHorizon(passage.folded, place.clause, statement.end)?.year),
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
