/** The rows of the desk: every stretch of the original text once, in order, each beside what was read from it. */
import type { PartLink } from '@moc/domain/observation';
import type { AnsweredFinding, Finding, FindingId, PartAddress, PartReview, Plan, ReviewedPlan, ReviewStep, Target, TargetPart, Work } from '@moc/domain/plan';
import { type Address, type Provision, type Resolution, walkProvisions } from '@moc/domain/resolution';
import { containsSpan, type Span } from '@moc/domain/values';

export interface DeskPart {
  /** By which the part is called on the page: its place in the row, from 1. */
  readonly number: number;
  readonly part: TargetPart;
  readonly review: PartReview;
  readonly isDoubtful: boolean;
}

export interface DeskRow {
  /** Stays the same while the text does. */
  readonly key: string;
  readonly passage: Span;
  /** The provision whose words these are; absent outside the body (letterhead, recitals, signature). */
  readonly provision?: Address;
  /** To which target a part added here belongs. */
  readonly target?: Address;
  /** Whether that is a target already, and not a provision that may become one. */
  readonly isOfTarget?: true;
  readonly parts: readonly DeskPart[];
  readonly works: readonly Work[];
  readonly findings: readonly Finding[];
  /** What people answered to these findings. */
  readonly answers: readonly AnsweredFinding[];
  /** Of these parts. */
  readonly links: readonly PartLink[];
}

/** Below this the desk shows a part as doubtful. */
export const doubtfulBelow = 0.8;

export interface DeskSource {
  readonly resolution: Resolution;
  readonly read: Plan;
  readonly steps: readonly ReviewStep[];
  readonly reviewed: ReviewedPlan;
  readonly findings: readonly Finding[];
  readonly links: readonly PartLink[];
}

export function deskRows(source: DeskSource): readonly DeskRow[] {
  const { resolution, reviewed, findings } = source;
  const places = passagesOf(resolution);
  const rowAt = (span: Span): number => lastAtOrBefore(places, span.start);
  const linksOf = Map.groupBy(source.links, ({ part }) => part);
  const answersOf = Map.groupBy(reviewed.answers, ({ finding }) => finding);
  const parts = Map.groupBy(shownParts(source), ({ part }) => rowAt(part.span));
  const works = Map.groupBy(reviewed.plan.works, ({ span }) => rowAt(span));
  const found = Map.groupBy(findings, ({ spans }) => (spans[0] ? rowAt(spans[0]) : 0));
  const targetFor = targetFinder([...source.read.targets, ...reviewed.plan.targets]);
  return places.map(({ passage, provision }, index) => {
    const target = provision && targetFor(provision, passage);
    const ofRow = parts.get(index) ?? [];
    const foundHere = found.get(index) ?? [];
    return {
      key: `${passage.start}`,
      passage,
      ...(provision && { provision: provision.address }),
      ...(target !== undefined && { target: target.address, ...(target.isTarget && { isOfTarget: true as const }) }),
      parts: ofRow.map((part, place) => ({ ...part, number: place + 1 })),
      works: works.get(index) ?? [],
      findings: foundHere,
      answers: foundHere.flatMap(({ id }) => answersOf.get(id) ?? []),
      links: ofRow.flatMap(({ part }) => linksOf.get(part.address) ?? []),
    };
  });
}

/** The target of a provision: its own, else the one whose words it lies in, else the provision itself. */
function targetFinder(targets: readonly Target[]): (provision: Provision, passage: Span) => { readonly address: Address; readonly isTarget: boolean } {
  const own = new Set(targets.map(({ address }) => address));
  return ({ address }, passage) => {
    const found = own.has(address) ? address : targets.find(({ span }) => containsSpan(span, passage))?.address;
    return { address: found ?? address, isTarget: found !== undefined };
  };
}

/** The number of the last place that begins there or before; the first when none does. */
function lastAtOrBefore(places: readonly Place[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.passage.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

interface Place {
  readonly passage: Span;
  readonly provision?: Provision;
}

/** The own words of every provision with its number and heading, and whatever text lies between: nothing is left out. Worked out once for a text. */
const known = new WeakMap<Resolution, readonly Place[]>();

function passagesOf(resolution: Resolution): readonly Place[] {
  const places = known.get(resolution) ?? divide(resolution);
  known.set(resolution, places);
  return places;
}

function divide({ text, body }: Resolution): readonly Place[] {
  const own = [...walkProvisions(body)]
    .map((provision) => ({ passage: passageOf(provision), provision }))
    .filter(({ passage }) => passage.end > passage.start)
    .sort((a, b) => a.passage.start - b.passage.start);
  const places: Place[] = [];
  let at = 0;
  for (const place of own) {
    pushBetween(places, text, at, place.passage.start);
    if (place.passage.end <= at) continue;
    places.push({ ...place, passage: { start: Math.max(at, place.passage.start), end: place.passage.end } });
    at = place.passage.end;
  }
  pushBetween(places, text, at, text.length);
  return places;
}

/** A colon left alone between a heading and its children belongs to the heading. */
function pushBetween(places: Place[], text: string, start: number, end: number): void {
  const last = places.at(-1);
  const lone = /^[^\p{L}\p{N}\n]*[^\p{L}\p{N}\s]/u.exec(text.slice(start, end))?.[0] ?? '';
  const isLone = last !== undefined && last.passage.end === start && !/^[\p{L}\p{N}]/u.test(text.slice(start + lone.length, end));
  if (isLone && lone !== '') places[places.length - 1] = { ...last, passage: { start: last.passage.start, end: start + lone.length } };
  places.push(...between(text, isLone ? start + lone.length : start, end));
}

/** From its number to the end of its own words, before its first child. */
function passageOf({ span, numberSpan, headingSpan, textSpan, children }: Provision): Span {
  const ends = [numberSpan, headingSpan, textSpan].flatMap((part) => (part && part.end > part.start ? [part.end] : []));
  const limit = children[0]?.span.start ?? span.end;
  return { start: span.start, end: Math.max(span.start, Math.min(Math.max(span.start, ...ends), Math.max(limit, span.start))) };
}

/** Words outside the provisions, a paragraph each. */
function between(text: string, start: number, end: number): readonly Place[] {
  return [...text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => {
    const lead = line.length - line.trimStart().length;
    return { passage: { start: start + index + lead, end: start + index + line.trimEnd().length } };
  });
}

/** Every part that has a place on the desk: what holds, and what a person rejected; not what others took the place of. */
function shownParts({ read, steps, reviewed }: DeskSource): readonly DeskPart[] {
  const now = new Map<PartAddress, TargetPart>(
    [...reviewed.plan.targets.flatMap(({ parts }) => parts), ...reviewed.plan.hidden].map((part) => [part.address, part]),
  );
  const ever = partsEver(read, steps);
  return reviewed.statuses
    .filter(({ replacedBy = [] }) => replacedBy.length === 0)
    .flatMap((review) => {
      const part = now.get(review.part) ?? ever.get(review.part);
      if (!part) return [];
      return [{ number: 0, part, review, isDoubtful: review.status === 'unreviewed' && part.confidence.value < doubtfulBelow }];
    })
    .sort((a, b) => a.part.span.start - b.part.span.start || a.part.span.end - b.part.span.end);
}

/** The machine's parts and those people made, as they were made. */
function partsEver(read: Plan, steps: readonly ReviewStep[]): ReadonlyMap<PartAddress, TargetPart> {
  const machine = [...read.targets.flatMap(({ parts }) => parts), ...read.hidden];
  const made = steps.flatMap((step) => {
    if (!('made' in step)) return [];
    const drafts = step.kind === 'add' ? [step.draft] : step.kind === 'merge' ? [step.into] : step.into;
    return step.made.flatMap((address, index) => {
      const draft = drafts[index];
      return draft ? [{ ...draft, address, confidence: { value: 1, reasons: [], alternatives: [] } }] : [];
    });
  });
  return new Map([...machine, ...made].map((part) => [part.address, part]));
}

/** Whether the row has anything to look at, beyond its words. */
export const isItem = ({ parts, works, findings }: DeskRow): boolean => parts.length + works.length + findings.length > 0;

export const openParts = ({ parts }: DeskRow): readonly DeskPart[] => parts.filter(({ review }) => review.status === 'unreviewed');

/** Notes need no answer; what does not agree does. */
export function openFindings({ findings }: Pick<DeskRow, 'findings'>, answered: ReadonlySet<FindingId>): readonly Finding[] {
  return findings.filter(({ id, severity }) => severity !== 'note' && !answered.has(id));
}

export function isDoubtfulRow(row: DeskRow, answered: ReadonlySet<FindingId>): boolean {
  return row.parts.some(({ isDoubtful }) => isDoubtful) || openFindings(row, answered).length > 0;
}

/** The same by what the row itself knows of its answers. */
export const needsLook = (row: DeskRow): boolean => isDoubtfulRow(row, new Set(row.answers.map(({ finding }) => finding)));
