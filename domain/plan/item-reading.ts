/** What has been read of one item so far, and what its members hand on to those behind them. */
import { type Diagnostic, type Period, yearPeriod } from '../values/index.ts';
import type { Effects } from './criterion-rules.ts';
import { leadingChange, startsWithHead } from './names.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import type { Segment } from './segments.ts';
import { opensStriving } from './strength.ts';
import { periodOfStretch, type Stretch } from './stretches.ts';
import { foldVietnamese, type Passage } from './text.ts';
import { matchSpelling, type UnitLexicon } from './unit-text.ts';

export interface ItemReading {
  readonly passage: Passage;
  readonly context: ReadingContext;
  /** How much of a unit's words is a scale word ("triệu lượt khách"). */
  readonly scaleLength: (unitText: string) => number;
  readonly lexicon: UnitLexicon;
  readonly parts: PartReading[];
  readonly diagnostics: Diagnostic[];
  /** For every found item: the first of its parts, and what its neighbours may inherit. */
  readonly built: Map<number, Built>;
  /** The first heading: what the whole item is about. */
  heading?: string;
  /** The heading that holds now, and the sentence it holds for. */
  open?: OpenHeading;
  horizon?: number;
  /** What the last result was called that is no target: the figure behind it may be of the same. */
  past?: { readonly name: string; readonly sentence: number };
  /** The stretch of the year that words before its figures set for a whole sentence. */
  stretch?: { readonly stretch: Stretch; readonly sentence: number };
}

export interface OpenHeading {
  readonly heading: string;
  readonly sentence: number;
  readonly overHeads: boolean;
  /** "Giảm tỷ lệ hộ nghèo: toàn tỉnh 1%, miền núi 3%": the heading's verb holds for each of its members. */
  readonly falls: boolean;
  /** The clause it opened in, how many members that clause holds, and the unit of the last. */
  readonly clause: number;
  readonly members: number;
  readonly unitCode: string;
}

export interface Built {
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
  readonly carries: Effects;
  readonly parent: number | undefined;
  readonly setter: PartReading['setter'] | undefined;
  readonly clause: number;
  /** "dự toán tỉnh giao": the plan its figure is a share of. */
  readonly plan: string | undefined;
  readonly striving: boolean;
  /** The part that this one only explains. */
  readonly explains: Built | undefined;
}

export function newItemReading(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): ItemReading {
  const scaleLength = (unitText: string): number => (unitText.includes(' ') ? (matchSpelling(lexicon.scale, foldVietnamese(unitText), 0)?.length ?? 0) : 0);
  return { passage, context, lexicon, scaleLength, parts: [], diagnostics: [], built: new Map() };
}

/** The sibling before: same parent, nearest. */
export function siblingOf(soFar: ItemReading, place: Segment, index: number): Built | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 12); i--) {
    const other = soFar.built.get(i);
    if (other && other.parent === place.parent) return other;
  }
  return undefined;
}

/** A heading governs its sentence; a member that begins "Tỷ lệ …" ends it, unless its members do from the first. */
export function openHeading(soFar: ItemReading, heading: string, { sentence, clause }: Segment, member: string): void {
  soFar.heading ??= heading;
  const overHeads = startsWithHead(member);
  const folded = foldVietnamese(heading);
  const change = overHeads && !/(?<!\p{L})cả \S+ (?:tiêu chí|mặt)$/u.test(folded) ? undefined : leadingChange(folded);
  const falls = change?.toward === 'decrease';
  soFar.open = { heading: falls ? heading.slice(change.length) : heading, sentence, overHeads, falls, clause, members: 0, unitCode: '' };
}

/**
 * A heading over a list with commas ends with the list's clause when something of another unit follows; its inner part
 * ("Tỷ lệ đi học: mầm non: nhà trẻ 20%, mẫu giáo 93%; tiểu học …") ends there in any case.
 */
export function keepHeading(soFar: ItemReading, { clause, parent }: Segment, unitCode: string, isShareOfItsOwn = false): void {
  const { open } = soFar;
  if (!open || parent !== undefined) return;
  if (clause === open.clause) soFar.open = { ...open, members: open.members + 1, unitCode };
  else if (open.members > 1 && (unitCode !== open.unitCode || isShareOfItsOwn)) delete soFar.open;
  else if (open.members > 1 && open.heading.includes(': '))
    soFar.open = { ...open, heading: open.heading.slice(0, open.heading.lastIndexOf(': ')), clause, members: 1 };
}

export function headingAt({ open }: ItemReading, place: Segment): string | undefined {
  return open !== undefined && open.sentence === place.sentence && place.parent === undefined ? open.heading : undefined;
}

export function strivingClause({ passage }: ItemReading, place: Segment, start: number): boolean {
  return opensStriving(passage.folded.slice(place.clause, Math.min(start + 1, place.clause + 80)));
}

export function periodOf(soFar: ItemReading, year: number | undefined, stretch?: Stretch): Period | undefined {
  const by = year ?? soFar.context.horizon ?? soFar.context.planYear;
  if (by === undefined) return undefined;
  return stretch ? periodOfStretch(stretch, by) : yearPeriod(by);
}
