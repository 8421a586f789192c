/** The words of a figure's own that stand before it: setter, horizon, heading and verb taken out, the name left. */

import { baseNamed } from './bases.ts';
import type { FigureFound } from './commitments.ts';
import type { Effects, Surroundings } from './criterion-rules.ts';
import { endOfSpanOfYears, findHorizon, spanThatOpens } from './horizons.ts';
import { headingAt, type ItemReading, openHeading } from './item-reading.ts';
import { trimmedWords, trimName } from './name-edges.ts';
import { isBranch, isDoingOnly, leadingChange, splitHeading, startsWithDoing, startsWithHead } from './names.ts';
import { endOfBracketTail, type Segment } from './segments.ts';
import { findSetter, type SetterMention } from './setters.ts';
import { type Stretch, stretchIn, stretchNamed } from './stretches.ts';
import { tidy, wordAt, wordBefore } from './text.ts';
import { lengthOfUndertaking } from './undertakings.ts';

export interface OwnWords {
  /** "riêng các huyện nghèo": the sibling's indicator for a part of the territory. */
  readonly apart: boolean;
  /** "cả năm" stands before the figure. */
  readonly wholeYear: boolean;
  /** A verb taken off the name: "Giảm tỷ lệ …" changes, "không để … vượt" turns the bound. */
  readonly effects?: Effects;
  /** Where that verb stands: the underlined phrase begins there. */
  readonly verbStart?: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** The same folded. */
  readonly folded: string;
  /** Nothing but a verb that needs its object: "Thành lập mới". */
  readonly isDoing: boolean;
  /** "so với năm trước" before the figure: what it is compared with. */
  readonly base?: string;
  readonly setter?: SetterMention;
  readonly year?: number;
  /** "Đến năm 2030, …" stands before everything else: it holds for what follows too. */
  readonly opens?: number;
  /** "10 tháng đầu năm", "quý II": the stretch of the year that the figure is for. */
  readonly stretch?: Stretch;
  /** It was set by a title alone. */
  readonly stretchByTitle?: boolean;
}

/** The part's own words before its figure: setter, horizon and heading taken out, the name left. */
export function ownWords(soFar: ItemReading, item: FigureFound, place: Segment): OwnWords {
  const { text, folded } = soFar.passage;
  const { around, mention } = item.figure;
  let [from, to] = [Math.min(place.from, around.nameEnd), around.nameEnd];
  const opening = from;
  const isChange = around.effects.change !== undefined || around.effects.exceeds === true;
  const beyond = beyondPlan(folded, from, to, around);
  if (beyond) to = beyond.start;
  const setter = beyond
    ? undefined
    : (findSetter(text, folded, from, mention.start) ??
      (isChange ? undefined : findSetter(text, folded, mention.shareOf === undefined ? item.end : mention.numberEnd, endOfSetterTail(text, place))));
  if (setter && setter.start < mention.start) {
    if (!/^(?:thực hiện|đạt|là|thu)?$/iu.test(tidy(text.slice(setter.end, to)))) from = setter.end;
    else to = Math.min(to, setter.start);
  }
  from += lengthOfUndertaking(folded.slice(from, to));
  // "gấp 2 lần năm 2020": the year is what the figure is compared with.
  const horizon =
    findHorizon(folded, opening, to) ?? (around.effects.times ? undefined : findHorizon(folded, item.end, endBeforeDeed(folded, item.end, place.tailEnd)));
  const isFirst = horizon !== undefined && from <= horizon.start && horizon.start < to && trimName(folded, from, horizon.start).start >= horizon.start;
  const opensItem = horizon !== undefined && horizon.start < mention.start && place.after === 'start';
  const spanOpened = place.after === 'start' && !opensItem ? spanThatOpens(folded.slice(opening, to)) : undefined;
  const isCompared = around.effects.times === true || (horizon !== undefined && !isFirst && !opensItem);
  const spanEnd = isCompared ? undefined : endOfSpanOfYears(folded, { start: from, end: to }, mention.shareOf === undefined ? item.end : mention.numberEnd + 1);
  if (horizon && from <= horizon.start && horizon.start < to) {
    if (/^(?:phải)?$/iu.test(tidy(text.slice(horizon.end, to)))) to = horizon.start;
    else if (isFirst) from = horizon.end;
  }
  const stretch = stretchIn(folded, from, to);
  if (stretch) [from, to] = [stretch.from, stretch.to];
  const headed = splitHeading(withColon(text.slice(from, to)));
  const led = stretchNamed(folded.slice(opening, from + headed.rest));
  if (led) soFar.stretch = { stretch: led.stretch, sentence: place.sentence };
  from += headed.rest;
  if (headed.rest === 0 && endsAsGroup(text.slice(from, item.start + 1))) from = to;
  from += place.after === 'list' ? 0 : anotherIndicator(folded.slice(from, to));
  if (mention.unit?.dimension !== 'ratio') from += anotherDeed(folded.slice(from, to));
  from += purposeOf(folded.slice(from, to));
  from += openQuotation(text.slice(from, to));
  const trimmed = trimName(folded, from, to);
  const member = folded.slice(trimmed.start, trimmed.end);
  if (headed.heading !== undefined && place.parent === undefined) openHeading(soFar, headed.heading, place, member);
  else if (soFar.open && !soFar.open.overHeads && startsWithHead(member)) delete soFar.open;
  else if (mention.unit?.code === 'percent' && mention.shareOf === undefined && !isChange && goesOnWithStructure(soFar, place, member, Number(mention.value)))
    soFar.open = { ...(soFar.open as NonNullable<ItemReading['open']>), sentence: place.sentence };
  const words = folded.slice(from, mention.start);
  const apart = words.includes('riêng') && /^[\s,;]*riêng\s/u.test(folded.slice(from, to));
  const wholeYear = words.includes('cả') && /(?<!\p{L})cả năm(?!\p{L})/u.test(words);
  const { name, effects } = beyond
    ? { name: trimmed, effects: beyond.effects }
    : underFalling(
        soFar,
        place,
        around.effects,
        isOfPlan.test(mention.shareOf ?? '')
          ? { name: beforeBracket(folded, trimmed) }
          : takeVerb(folded, beforeBracket(folded, trimmed), around.effects, mention.unit?.dimension === 'ratio'),
      );
  const own = tidy(folded.slice(name.start, name.end));
  const told =
    stretch?.stretch ??
    (soFar.stretch?.sentence === place.sentence && !wholeYear && (!horizon || horizon.year === led?.year) ? soFar.stretch.stretch : undefined) ??
    (horizon?.months === undefined ? undefined : { first: 1, months: horizon.months });
  const timed = told !== undefined || wholeYear || (spanEnd ?? horizon?.year) !== undefined || yearlyPlan.test(mention.shareOf ?? '');
  const titled = timed ? undefined : soFar.context.stretch;
  return {
    ...name,
    apart,
    wholeYear,
    ...(effects && { effects, verbStart: beyond?.start ?? trimmed.start }),
    raw: tidy(text.slice(name.start, name.end)),
    folded: own,
    isDoing: isDoingOnly(own),
    ...(beyond?.effects.exceeds ? { base: tidy(text.slice(beyond.plan, around.nameEnd)) } : baseBefore(text.slice(name.end, item.start))),
    ...(setter && { setter }),
    ...yearOf(spanEnd ?? horizon?.year ?? stretch?.year),
    ...((opensItem || (isFirst && (own !== '' || place.after !== 'list'))) && { opens: horizon.year }),
    ...(spanOpened !== undefined && { opens: spanOpened }),
    ...withStretch(told ?? titled),
    ...(titled && { stretchByTitle: true }),
  };
}

/** "cơ cấu kinh tế chuyển dịch đúng hướng, trong đó nông nghiệp": a structure's members are listed behind it as behind a colon. */
const withColon = (words: string): string => words.replace(membersOfStructure, (whole, structure) => `${structure}:`.padEnd(whole.length));

const membersOfStructure = /^( ?cơ cấu[^,:;]*?)(?:, trong đó(?=[\s:,])[:,]?|(?<! (?:hợp|ứng|gắn|so)) với(?=\s))/iu;

/** "Cơ cấu kinh tế: dịch vụ = 59%. Công nghiệp = 40%.": the next member stands behind a full stop, while they make no whole yet. */
function goesOnWithStructure({ open, parts }: ItemReading, place: Segment, member: string, share: number): boolean {
  if (!open || place.parent !== undefined || open.sentence === place.sentence || !/^cơ cấu/iu.test(open.heading) || !isBranch(member)) return false;
  if (parts.at(-1)?.name.startsWith(`${open.heading}:`) !== true) return false;
  const members = parts.slice(-6).filter(({ name }) => name.startsWith(`${open.heading}:`));
  return members.reduce((sum, { criterion }) => sum + ('value' in criterion ? Number(criterion.value.value) : 100), share) <= 100.5;
}

function yearOf(year: number | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year };
}

/** "dưới 2% và đạt chuẩn nông thôn mới vào năm 2026": the year of another deed. */
function endBeforeDeed(folded: string, from: number, to: number): number {
  const deed = / và (?:đạt|phấn đấu|hoàn thành|được)(?!\p{L})/u.exec(folded.slice(from, to));
  return deed ? from + deed.index : to;
}

const groupTitle = /^[\s,;.]*(?:(?:các )?nhóm|về|(?:các )?chỉ tiêu|lĩnh vực)(?!\p{L})/iu;

/** "mức sinh thay thế (mỗi phụ nữ sinh 2,1 con)": what stands before a bracket that is still open names the figure in it. */
function beforeBracket(folded: string, name: { start: number; end: number }): { start: number; end: number } {
  const words = folded.slice(name.start, name.end);
  const open = words.lastIndexOf('(');
  if (open <= 0 || words.includes(')', open)) return name;
  return { start: name.start, end: name.start + words.slice(0, open).trimEnd().length };
}

/** "Nhóm chỉ tiêu về xã hội: phấn đấu …": the colon was passed over with the verb, and what stands before it is a group's title. */
function endsAsGroup(words: string): boolean {
  const colon = words.indexOf(':');
  return colon > 0 && groupTitle.test(words) && splitHeading(words.slice(0, colon + 1)).heading === undefined;
}

/**
 * A bracket that compares ("tăng 5% so với dự toán Trung ương giao") or holds a figure of its own ("dự toán Trung ương giao 4.500 tỷ
 * đồng") names no setter of the figure before it.
 */
function endOfSetterTail(text: string, { tailEnd, next }: Segment): number {
  const end = endOfBracketTail(text, tailEnd);
  if (next < end) return tailEnd;
  return /\d ?%|(?<!\p{L})so\s/u.test(text.slice(tailEnd, end)) ? tailEnd : end;
}

const withStretch = (stretch: Stretch | undefined): { readonly stretch?: Stretch } => (stretch ? { stretch } : {});

function baseBefore(words: string): { readonly base?: string } {
  const base = baseNamed(words);
  return base === undefined ? {} : { base };
}

const indicatorBehindComma = /^[^,(]*, ?(?=(?:tỷ (?:lệ|trọng|suất)|tốc độ|kim ngạch|sản lượng|tổng|giá trị|doanh thu|thu nhập|năng suất|chỉ số)\s)/u;

/** "Đẩy mạnh xuất khẩu, kim ngạch đạt …": the length before an indicator's name that stands behind another thought. */
function anotherIndicator(folded: string): number {
  const length = folded.includes(',') ? (indicatorBehindComma.exec(folded)?.[0].length ?? 0) : 0;
  return startsWithHead(trimmedWords(folded.slice(0, length))) ? 0 : length;
}

/** "chất lượng rừng được nâng lên, trồng mới 5.000 ha": the length before a verb of its own behind another thought. */
function anotherDeed(folded: string): number {
  const comma = folded.lastIndexOf(',');
  if (comma < 0 || !isDoingOnly(trimmedWords(folded.slice(comma + 1)))) return 0;
  const before = trimmedWords(folded.slice(0, comma));
  return before === '' || startsWithHead(before) || startsWithDoing(before) ? 0 : comma + 1;
}

/** "triển khai đồng bộ các giải pháp để giảm 2% …": the length of words that only tell what is done for it. */
const purposeOf = (folded: string): number => (folded.length > ' để '.length && purposes.has(wordBefore(folded, folded.length)) ? folded.length : 0);
const purposes: ReadonlySet<string> = new Set(['để', 'nhằm']);

/** The length up to and with a quotation mark that opens and does not close: an amendment's new wording begins there. */
function openQuotation(words: string): number {
  const straight = words.lastIndexOf('"');
  const at = Math.max(words.lastIndexOf('“'), straight >= 0 && words.split('"').length % 2 === 0 ? straight : -1);
  if (at < 0 || words.includes('”', at)) return 0;
  return at + 1 + (/^ ?(?:[a-zđ]\)|\d{1,2}[.)]) ?/u.exec(words.slice(at + 1))?.[0].length ?? 0);
}

const planBehindVerb =
  /(?<!\p{L})(?:(?:phấn đấu|quyết tâm) )?(?:(?:thu )?đạt và |hoàn thành(?: và)? )?(không )?vượt (?:mức |quá )?((?:dự toán|kế hoạch|chỉ tiêu|nghị quyết)(?: (?!đạt|tăng|giảm|bằng|chiếm)[\p{L}\p{N}/-]+){0,12}) ?$/u;

/** What a heading that falls ("Kéo giảm tai nạn giao thông: …") makes of a member without a verb of its own. */
function underFalling(soFar: ItemReading, place: Segment, stated: Effects, taken: VerbTaken): VerbTaken {
  if (taken.effects || !soFar.open?.falls || headingAt(soFar, place) === undefined) return taken;
  const { change, level, reaches, becomes, times, exceeds } = stated;
  return change || level || reaches || becomes || times || exceeds ? taken : { ...taken, effects: { change: 'decrease' } };
}

interface BeyondPlan {
  readonly start: number;
  /** Where the plan's words begin. */
  readonly plan: number;
  readonly effects: Effects;
}

/** "thu ngân sách vượt dự toán pháp lệnh 5%": the plan stands between the verb and what goes beyond it. */
function beyondPlan(folded: string, from: number, to: number, { effects }: Surroundings): BeyondPlan | undefined {
  if (
    effects.change ||
    effects.level ||
    effects.becomes ||
    (effects.reaches &&
      !folded
        .slice(to, to + 4)
        .trimStart()
        .startsWith('là'))
  )
    return undefined;
  const words = folded.slice(from, to);
  const match = words.includes('vượt') ? planBehindVerb.exec(words) : null;
  if (match?.[2] === undefined) return undefined;
  const start = from + match.index;
  return { start, plan: start + match[0].lastIndexOf(match[2]), effects: match[1] === undefined ? { exceeds: true } : { bound: 'at-most' } };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** "nâng cao chất lượng 19/19 tiêu chí": what is counted is kept up, and none is added. */
const betterThings = /^(?:nâng cao|củng cố|cải thiện)(?: ?, ?nâng cao)? chất lượng$/u;

/** "giảm hộ nghèo đạt 100% chỉ tiêu": how much of the plan is done, no change. */
const isOfPlan = /^(?:chỉ tiêu|kế hoạch|nghị quyết)/iu;

/** "95% kế hoạch": a plan is one of a whole year. */
const yearlyPlan = /^(?:dự toán|kế hoạch)/iu;

const amount = /^(?:(?:tổng )?(?:thu|chi)|tổng|kim ngạch|giá trị|doanh thu|sản lượng|thu nhập|vốn)\s/u;

const forbidding = /^(?:không để|không cho) /u;

/** What such words begin with; any other name has no verb. */
const verbs = new Set('nâng củng cải không tiếp kéo giảm tăng'.split(' '));

interface VerbTaken {
  readonly name: Place;
  readonly effects?: Effects;
}

/** A verb of change before the name makes the figure a change, unless a level is stated; a forbidding turns a bound. */
function takeVerb(folded: string, name: Place, stated: Effects, inPercent: boolean): VerbTaken {
  const words = folded.slice(name.start, name.end);
  if (!verbs.has(wordAt(words, 0))) return { name };
  if (betterThings.test(words)) return { name: { start: name.end, end: name.end } };
  const forbidden = forbidding.exec(words);
  if (forbidden && (stated.exceeds || (stated.bound === 'at-least' && stated.strict))) {
    return { name: { ...name, start: name.start + forbidden[0].length }, effects: { bound: 'at-most', strict: false, exceeds: false } };
  }
  const change = leadingChange(words);
  if (!change || stated.change) return { name };
  // "tăng thu ngân sách bình quân hằng năm đạt 4%": an amount reaches no percent but by growing.
  const grows = inPercent && stated.reaches === true && change.toward === 'increase' && amount.test(words.slice(change.length));
  const changes = !stated.level && (!stated.reaches || grows) && !stated.becomes && !stated.times;
  const average = changes ? (/ bình quân$/u.exec(words)?.[0].length ?? 0) : 0;
  return { name: { start: name.start + change.length, end: name.end - average }, ...(changes && { effects: { change: change.toward } }) };
}
