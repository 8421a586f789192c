/** The rule on one step of a review: what is asked becomes a step, or is refused with the reason. */
import { type Address, findProvision, type Resolution } from '../../resolution/index.ts';
import { type ActorId, accepted, type Code, containsSpan, type Outcome, type Parameters, type Refusal, refused, type Span } from '../../values/index.ts';
import { type FindingId, lintRefusals } from '../lint/index.ts';
import type { PartAddress, Plan, ReadingFacts, Target, TargetPart } from '../types.ts';
import { checkDraft, type DraftPlace } from './check-draft.ts';
import { kindOf, numberOf, type PartKind, prefixOf } from './part-numbers.ts';
import { changePart, reviewPlan } from './review-plan.ts';
import { isSame } from './same.ts';
import { findUndoable, standingSteps, subjectsOf, undoneSteps } from './standing.ts';
import type { DecidedAction, PartChange, PartDraft, PartReview, ReviewAction, ReviewedPlan, ReviewStep } from './types.ts';

/** What the rule needs to know of one review. */
export interface ReviewDecisionState {
  readonly resolution: Resolution;
  /** The machine's reading with corrections laid over. */
  readonly read: Plan;
  /** In the order of their numbers. */
  readonly steps: readonly ReviewStep[];
  readonly facts: ReadingFacts;
  /** The number of the last step that whoever asks has seen; absent when they do not say. */
  readonly expected?: number;
  /** What the steps make of the reading, where it was told already. */
  readonly reviewed?: ReviewedPlan;
  /** The linter's findings as they stand; absent where nobody looked, and then only the form of an answer is checked. */
  readonly findings?: ReadonlySet<FindingId>;
  /** Every part of the earlier resolution that a match names; absent where nobody looked. */
  readonly previousParts?: ReadonlySet<PartAddress>;
}

/** Who takes the step, when, and under which number it will stand. */
export interface Reviewer {
  readonly by: ActorId;
  readonly name: string;
  readonly on: string;
  readonly seq: number;
}

/**
 * The step as it will be kept. Refused (`plan/review-…`) when it names parts that do not stand, puts a part outside its
 * provision or across another, says nothing, writes a criterion that cannot be judged, takes back what is not the person's
 * own last step, or bears on what somebody changed since `expected`.
 */
export function decideReviewStep(state: ReviewDecisionState, action: ReviewAction, reviewer: Reviewer): Outcome<ReviewStep> {
  const outdated = checkOutdated(state, action);
  if (outdated) return refused(outdated);
  const desk = deskOf(state);
  const decided = decideAction(desk, action, reviewer.by);
  return decided.ok ? accepted({ ...decided.value, ...reviewer }) : decided;
}

/** Two people at once: what the second asks for is refused only where the first changed the very same thing. */
function checkOutdated({ steps, expected }: ReviewDecisionState, action: ReviewAction): Refusal | undefined {
  if (expected === undefined) return undefined;
  const subjects = new Set(subjectsOf(action, steps));
  const meanwhile = steps.find((step) => step.seq > expected && subjectsOf(step, steps).some((subject) => subjects.has(subject)));
  return meanwhile && { code: 'plan/review-outdated', parameters: { name: meanwhile.name, on: meanwhile.on, expected, revision: steps.at(-1)?.seq ?? 0 } };
}

interface Desk extends ReviewDecisionState {
  readonly reviewed: ReviewedPlan;
  readonly statuses: ReadonlyMap<PartAddress, PartReview>;
  /** Every target with its standing parts; parts found among the tasks stand under the provision of their address. */
  readonly places: readonly { readonly address: Address; readonly parts: readonly TargetPart[]; readonly span?: Span }[];
}

function deskOf(state: ReviewDecisionState): Desk {
  const reviewed = state.reviewed ?? reviewPlan(state.read, state.steps);
  const hidden = [...Map.groupBy(reviewed.plan.hidden, ({ address }) => prefixOf(address))].map(([address, parts]) => ({ address, parts }));
  const statuses = new Map(reviewed.statuses.map((status) => [status.part, status]));
  return { ...state, reviewed, statuses, places: [...reviewed.plan.targets, ...hidden] };
}

const because = (code: Code, parameters: Parameters = {}): Outcome<never> => refused({ code, parameters });

function decideAction(desk: Desk, action: ReviewAction, by: ActorId): Outcome<DecidedAction> {
  switch (action.kind) {
    case 'accept':
      return decideAccept(desk, action);
    case 'edit':
      return decideEdit(desk, action);
    case 'reject':
      return decideReject(desk, action);
    case 'split':
      return decideSplit(desk, action);
    case 'merge':
      return decideMerge(desk, action);
    case 'add':
      return decideAdd(desk, action);
    case 'undo':
      return decideUndo(desk, action, by);
    case 'answer-finding':
      return decideAnswer(desk, action);
    case 'match-previous':
      return decideMatch(desk, action);
  }
}

type Asked<K extends ReviewAction['kind']> = Extract<ReviewAction, { readonly kind: K }>;

/** Parts that were accepted, edited or added already need no second word; rejected ones are taken back in. */
function decideAccept({ statuses }: Desk, { kind, parts }: Asked<'accept'>): Outcome<DecidedAction> {
  for (const part of parts) {
    const status = statuses.get(part);
    if (!status) return because('plan/review-unknown-part', { part });
    if (status.replacedBy) return because('plan/review-part-replaced', { part, by: status.replacedBy.join(', ') });
  }
  const open = [...new Set(parts)].filter((part) => ['unreviewed', 'rejected'].includes(statuses.get(part)?.status ?? ''));
  return open.length === 0 ? because('plan/review-nothing-to-accept') : accepted({ kind, parts: open });
}

/** The target's or provision's parts with the one asked for; refused when it does not stand. */
function findStanding(desk: Desk, part: PartAddress): Outcome<{ readonly part: TargetPart; readonly place: Desk['places'][number] }> {
  const status = desk.statuses.get(part);
  if (!status) return because('plan/review-unknown-part', { part });
  if (status.replacedBy) return because('plan/review-part-replaced', { part, by: status.replacedBy.join(', ') });
  const place = desk.places.find(({ parts }) => parts.some(({ address }) => address === part));
  const standing = place?.parts.find(({ address }) => address === part);
  return place && standing ? accepted({ part: standing, place }) : because('plan/review-part-rejected', { part });
}

function decideEdit(desk: Desk, { kind, part, change, reason }: Asked<'edit'>): Outcome<DecidedAction> {
  const found = findStanding(desk, part);
  if (!found.ok) return found;
  const { part: before, place } = found.value;
  const clean = cleanChange(change);
  const after = changePart(before, clean);
  if (isSame({ ...before, confidence: after.confidence }, after)) return because('plan/review-nothing-changed', { part });
  const isSpanNew = !isSame(before.span, after.span);
  const beside = place.parts.filter(({ address }) => address !== part);
  const faults = checkDraft(after, { ...placeIn(desk, place), beside, isSpanNew });
  return orRefuse(faults, { kind, part, change: clean, ...(reason?.trim() && { reason: composed(reason) }) });
}

function decideReject(desk: Desk, { kind, part, why }: Asked<'reject'>): Outcome<DecidedAction> {
  const found = findStanding(desk, part);
  if (!found.ok) return found;
  return why.trim() === '' ? because('plan/review-reason-missing') : accepted({ kind, part, why: composed(why) });
}

function decideSplit(desk: Desk, { kind, part, into }: Asked<'split'>): Outcome<DecidedAction> {
  const found = findStanding(desk, part);
  if (!found.ok) return found;
  if (into.length < 2) return because('plan/review-split-into-one', { part });
  const { place } = found.value;
  const drafts = into.map(cleanDraft);
  const faults = checkDrafts(drafts, placeIn(desk, place), without(place.parts, [part]));
  return orRefuse(faults, { kind, part, into: drafts, made: freshAddresses(desk, prefixOf(part), drafts.length, kindOf(part)) });
}

function decideMerge(desk: Desk, { kind, parts, into }: Asked<'merge'>): Outcome<DecidedAction> {
  const distinct = [...new Set(parts)];
  const [first, ...rest] = distinct;
  if (first === undefined || rest.length === 0) return because('plan/review-merge-of-one');
  const found = findStanding(desk, first);
  if (!found.ok) return found;
  const { place } = found.value;
  for (const part of rest) {
    const other = findStanding(desk, part);
    if (!other.ok) return other;
    if (other.value.place !== place) return because('plan/review-merge-across', { first, part });
  }
  const draft = cleanDraft(into);
  const faults = checkDrafts([draft], placeIn(desk, place), without(place.parts, distinct));
  return orRefuse(faults, { kind, parts: distinct, into: draft, made: freshAddresses(desk, prefixOf(first), 1, kindOf(first)) });
}

/**
 * The part goes to the target whose words it lies in, whatever was named. Elsewhere it is a statement found among the tasks,
 * like those the reader finds, or the provision named becomes a target: as the person says, else as the words stand.
 */
function decideAdd(desk: Desk, asked: Asked<'add'>): Outcome<DecidedAction> {
  const draft = cleanDraft(asked.draft);
  const target = targetHolding(desk, asked.target, draft.span);
  if (target) return decideAddTo(desk, target, draft);
  const provision = findProvision(desk.resolution, asked.target);
  if (!provision) return because('plan/review-unknown-provision', { provision: asked.target });
  const as = asked.as ?? (isAmongTasks(desk.read, draft.span) ? 'statement' : 'target');
  if (as === 'statement') return decideAddStatement(desk, asked.target, draft);
  const { address, number = '', span } = { ...provision, address: asked.target };
  return decideAddTo(desk, { address, label: number, span, name: draft.name }, draft, true);
}

/** Whether words stand in the prose of the tasks, where a figure is none of the Council's own list. */
export function isAmongTasks(read: Plan, words: Span): boolean {
  return read.tasks.some(({ span }) => span.start < words.end && words.start < span.end);
}

function targetHolding({ reviewed, read }: Desk, asked: Address, words: Span): Target | undefined {
  const known = [...reviewed.plan.targets, ...read.targets];
  return known.find(({ address }) => address === asked) ?? known.filter(({ span }) => containsSpan(span, words)).at(-1);
}

function decideAddTo(desk: Desk, target: Omit<Target, 'parts'>, draft: PartDraft, isNew = false): Outcome<DecidedAction> {
  const { address, label, span, name } = target;
  const beside = desk.reviewed.plan.targets.find((standing) => standing.address === address)?.parts ?? [];
  const faults = checkDrafts([draft], placeIn(desk, { address, ...(!isNew && { span }) }), beside);
  const made = freshAddresses(desk, address, 1, 'phan');
  return orRefuse(faults, { kind: 'add', target: address, draft, made, ...(isNew && { makesTarget: { address, label, span, name } }) });
}

/** A statement decides no target. */
function decideAddStatement(desk: Desk, provision: Address, given: PartDraft): Outcome<DecidedAction> {
  const draft: PartDraft = { ...given, role: 'explanatory' };
  const beside = desk.reviewed.plan.hidden.filter(({ address }) => prefixOf(address) === provision);
  const faults = checkDrafts([draft], placeIn(desk, { address: provision }), beside);
  return orRefuse(faults, { kind: 'add', target: provision, draft, made: freshAddresses(desk, provision, 1, 'so') });
}

function decideUndo({ steps }: Desk, { kind, step: asked }: Asked<'undo'>, by: ActorId): Outcome<DecidedAction> {
  const step = steps.find(({ seq }) => seq === asked);
  if (!step || step.kind === 'undo') return because('plan/review-unknown-step', { step: asked });
  if (step.by !== by) return because('plan/review-not-yours', { step: asked, name: step.name });
  if (undoneSteps(steps).has(asked)) return because('plan/review-undone-already', { step: asked });
  const last = findUndoable(steps, by);
  if (last && last.seq !== asked) return because('plan/review-not-last', { step: asked, last: last.seq });
  const subjects = new Set(subjectsOf(step, steps));
  const built = standingSteps(steps).find((later) => later.seq > asked && subjectsOf(later, steps).some((subject) => subjects.has(subject)));
  return built ? because('plan/review-built-upon', { step: asked, name: built.name }) : accepted({ kind, step: asked });
}

/** "not a fault" and "as it is" are answers only with a because. */
function decideAnswer({ findings }: Desk, { kind, finding, answer, words }: Asked<'answer-finding'>): Outcome<DecidedAction> {
  const code = finding.slice(0, Math.max(0, finding.indexOf('@')));
  const isWritten = Object.hasOwn(lintRefusals, code) && /#[0-9a-f]{16}(?:-\d+)?$/.test(finding);
  if (!isWritten || findings?.has(finding) === false) return because('plan/review-unknown-finding', { finding: finding.slice(0, 200) });
  if (answer !== 'to-be-mended' && words.trim() === '') return because('plan/review-answer-empty');
  return accepted({ kind, finding, answer, words: composed(words) });
}

/** Both parts must be known; what people say of them changes no part. */
function decideMatch({ statuses, previousParts }: Desk, { kind, resolution, pairs, answer }: Asked<'match-previous'>): Outcome<DecidedAction> {
  if (pairs.length === 0) return because('plan/review-nothing-to-match');
  for (const { part, previous } of pairs) {
    if (!statuses.has(part)) return because('plan/review-unknown-part', { part });
    if (previousParts?.has(previous) === false) return because('plan/review-unknown-previous', { part: previous, resolution });
  }
  return accepted({ kind, resolution, pairs, answer });
}

function orRefuse(faults: readonly Refusal[], action: DecidedAction): Outcome<DecidedAction> {
  const [first, ...rest] = faults;
  return first ? refused(first, ...rest) : accepted(action);
}

const without = (parts: readonly TargetPart[], gone: readonly PartAddress[]) => parts.filter(({ address }) => !gone.includes(address));

/** Where drafts are put: a row of a table is no provision, so a target brings its own words. */
function placeIn({ resolution, facts }: Desk, { address, span }: Pick<Desk['places'][number], 'address' | 'span'>): Omit<DraftPlace, 'beside' | 'isSpanNew'> {
  return { resolution, facts, provision: address, ...(span && { span }) };
}

/** Each draft is checked beside those that stay and the drafts before it. */
function checkDrafts(drafts: readonly PartDraft[], within: Omit<DraftPlace, 'beside' | 'isSpanNew'>, staying: readonly TargetPart[]): readonly Refusal[] {
  return drafts.flatMap((draft, index) => {
    const before = drafts
      .slice(0, index)
      .map((other, at) => ({ ...other, address: `#${at + 1}` as PartAddress, confidence: { value: 1, reasons: [], alternatives: [] } }));
    return checkDraft(draft, { ...within, beside: [...staying, ...before], isSpanNew: true });
  });
}

/** The next numbers under a provision that no part of its kind, standing or rejected, ever had. */
function freshAddresses({ reviewed, steps }: Desk, prefix: Address, count: number, kind: PartKind): readonly PartAddress[] {
  const ever = [...reviewed.statuses.map(({ part }) => part), ...steps.flatMap((step) => ('made' in step ? step.made : []))];
  const last = Math.max(0, ...ever.filter((part) => prefixOf(part) === prefix && kindOf(part) === kind).map(numberOf));
  return Array.from({ length: count }, (_, index) => `${prefix}.${kind}-${last + index + 1}` as PartAddress);
}

const composed = (words: string): string => words.normalize('NFC').trim();

function cleanDraft(draft: PartDraft): PartDraft {
  const { denominator, unitText } = draft;
  return {
    ...draft,
    name: composed(draft.name),
    ...(unitText !== undefined && { unitText: composed(unitText) }),
    ...(denominator !== undefined && { denominator: composed(denominator) }),
  };
}

function cleanChange(change: PartChange): PartChange {
  return {
    ...change,
    ...(change.name !== undefined && { name: composed(change.name) }),
    ...(change.unitText !== undefined && { unitText: composed(change.unitText) }),
    ...(change.denominator !== undefined && { denominator: composed(change.denominator) }),
  };
}
