/** Whether a part that a person wrote can stand where they put it. */
import { type Address, findProvision, type Resolution } from '../../resolution/index.ts';
import { type Code, containsSpan, type Parameters, type Period, type Refusal, type Span } from '../../values/index.ts';
import type { PartAddress, ReadingFacts, TargetPart } from '../types.ts';
import { checkCriterion } from './check-criterion.ts';

/** The surroundings a part is checked against. */
export interface DraftPlace {
  readonly resolution: Resolution;
  readonly facts: ReadingFacts;
  /** The target (or provision) whose words the part must lie in. */
  readonly provision: Address;
  /** The target's words, where the text has no provision of that address. */
  readonly span?: Span;
  /** The parts that will stand beside it, itself and those it replaces left out. */
  readonly beside: readonly TargetPart[];
  /** Whether its span is new; one the machine drew is not questioned. */
  readonly isSpanNew: boolean;
}

type Checked = Omit<TargetPart, 'address' | 'confidence'> & { readonly address?: PartAddress };

const because = (code: Code, parameters: Parameters = {}): readonly Refusal[] => [{ code, parameters }];

/** Every fault of a part; none when it can stand. */
export function checkDraft(part: Checked, place: DraftPlace): readonly Refusal[] {
  return [
    ...(part.name.trim() === '' ? because('plan/review-name-empty') : []),
    ...checkCriterion(part.criterion, place.facts),
    ...checkPeriod(part.period),
    ...checkSpans(part, place),
    ...checkNesting(part, place),
  ];
}

function checkPeriod(period: Period | undefined): readonly Refusal[] {
  if (!period || (/^\d{4}-(0[1-9]|1[0-2])$/.test(period.start) && Number.isInteger(period.months) && period.months >= 1 && period.months <= 1200)) return [];
  return because('plan/review-bad-period', { given: `${period.start}/${period.months}` });
}

function checkSpans(part: Checked, { resolution, provision, span, beside, isSpanNew }: DraftPlace): readonly Refusal[] {
  const whole = { start: 0, end: resolution.text.length };
  const place = findProvision(resolution, provision)?.span ?? span ?? whole;
  const others = [part.valueSpan, part.indicatorSpan, part.setter?.span].filter((span) => span !== undefined);
  const outside = [...(isSpanNew && !isSpanIn(part.span, place) ? [part.span] : []), ...others.filter((span) => !isSpanIn(span, whole))];
  if (outside[0]) return because('plan/review-span-outside', { provision, start: outside[0].start, end: outside[0].end });
  return isSpanNew ? checkOverlap(part, beside) : [];
}

function isSpanIn(span: Span, place: Span): boolean {
  return Number.isInteger(span.start) && Number.isInteger(span.end) && span.start < span.end && containsSpan(place, span);
}

/** Spans may nest, and several parts may share one ("cả 3 tiêu chí"); they may not cross, and a part may not stand there twice. */
function checkOverlap(part: Checked, beside: readonly TargetPart[]): readonly Refusal[] {
  const crossed = beside.find(({ span }) => crosses(part.span, span));
  if (crossed) return because('plan/review-span-overlaps', { part: crossed.address });
  const twin = beside.find(({ span, name }) => span.start === part.span.start && span.end === part.span.end && name === part.name);
  return twin ? because('plan/review-part-twice', { part: twin.address }) : [];
}

function crosses(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && !containsSpan(a, b) && !containsSpan(b, a);
}

/** The part it lies within stands in the same target, and does not lie within it in turn. */
function checkNesting({ address, within }: Checked, { beside }: DraftPlace): readonly Refusal[] {
  if (within === undefined) return [];
  const seen = new Set<PartAddress | undefined>([address]);
  for (let parent: PartAddress | undefined = within; parent !== undefined; parent = beside.find((part) => part.address === parent)?.within) {
    if (seen.has(parent)) return because('plan/review-nested-in-itself', { part: within });
    seen.add(parent);
  }
  return beside.some((part) => part.address === within) ? [] : because('plan/review-bad-nesting', { part: within });
}
