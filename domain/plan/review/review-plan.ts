/** What the steps of a review make of a reading: told anew from the first step each time, the reading itself untouched. */
import type { Address } from '../../resolution/index.ts';
import type { PartAddress, Plan, Target, TargetPart } from '../types.ts';
import { kindOf } from './part-numbers.ts';
import { lastPlanStep, standingSteps } from './standing.ts';
import type { AnsweredFinding, PartChange, PartDraft, PartReview, PartStatus, ReviewedPlan, ReviewStep } from './types.ts';

/** Where the parts found among the tasks are kept while the steps are told. */
const unlisted = '' as Address;

interface Entry {
  readonly part: TargetPart;
  readonly status: PartStatus;
  readonly steps: readonly number[];
  readonly why?: string;
  readonly replacedBy?: readonly PartAddress[];
}

/** The plan on its way through the steps: the entries of each target in their order, rejected ones in their places. */
interface Working {
  readonly targets: readonly Omit<Target, 'parts'>[];
  /** Made anew for every telling and changed in place on the way: a thousand steps on a thousand parts take a moment. */
  readonly entries: Map<Address, readonly Entry[]>;
}

/**
 * The plan that would be in force if it were confirmed now, and how each part stands. `read`: the machine's reading with
 * corrections laid over; `steps`: in the order of their numbers. Steps on parts that the reading does not hold change nothing.
 */
export function reviewPlan(read: Plan, steps: readonly ReviewStep[]): ReviewedPlan {
  const standing = standingSteps(steps);
  const working = standing.reduce(applyStep, startOf(read));
  return {
    plan: planOf(read, working),
    statuses: statusesOf(working),
    progress: progressOf(working),
    answers: answersOf(standing),
    lastChange: lastPlanStep(steps),
  };
}

function startOf(read: Plan): Working {
  const entryOf = (part: TargetPart): Entry => ({ part, status: 'unreviewed', steps: [] });
  const ofTargets = read.targets.map(({ address, parts }) => [address, parts.map(entryOf)] as const);
  return {
    targets: read.targets.map(({ parts: _, ...target }) => target),
    entries: new Map<Address, readonly Entry[]>([...ofTargets, [unlisted, read.hidden.map(entryOf)]]),
  };
}

function applyStep(working: Working, step: ReviewStep): Working {
  switch (step.kind) {
    case 'accept':
      return step.parts.reduce((now, part) => replace(now, part, (entry) => [accept(entry, step.seq)]), working);
    case 'edit':
      return replace(working, step.part, (entry) => [edit(entry, step.change, step.seq)]);
    case 'reject':
      return replace(working, step.part, (entry) => [{ ...note(entry, step.seq), status: 'rejected', why: step.why }]);
    case 'split':
      return replace(working, step.part, (entry) => [supersede(entry, 'split', step.made, step.seq), ...madeEntries(step.into, step.made, step.seq)]);
    case 'merge':
      return merge(working, step);
    case 'add':
      return add(working, step);
    default:
      return working;
  }
}

/** The entries that `change` makes of one part's entry, in its place. */
function replace(working: Working, part: PartAddress, change: (entry: Entry) => readonly Entry[]): Working {
  const target = placeOf(working, part);
  const entries = target === undefined ? undefined : working.entries.get(target);
  if (target === undefined || !entries) return working;
  const changed = entries.flatMap((entry) => (entry.part.address === part ? change(entry) : [entry]));
  working.entries.set(target, changed);
  return working;
}

/** Where a part is kept: nearly always under its own address without the last step, so that is where to look first. */
function placeOf({ entries }: Working, part: PartAddress): Address | undefined {
  const holds = (place: Address) => entries.get(place)?.some((entry) => entry.part.address === part) ?? false;
  const likely = part.replace(/\.[^.]+$/, '') as string as Address;
  return [likely, unlisted].find(holds) ?? [...entries.keys()].find(holds);
}

const note = (entry: Entry, seq: number): Entry => ({ ...entry, steps: [...entry.steps, seq] });

/** Accepting what was rejected takes it back in. */
function accept(entry: Entry, seq: number): Entry {
  if (entry.status !== 'unreviewed' && entry.status !== 'rejected') return note(entry, seq);
  const { why: _, ...kept } = note(entry, seq);
  return { ...kept, status: 'accepted' };
}

function edit(entry: Entry, change: PartChange, seq: number): Entry {
  return { ...note(entry, seq), part: changePart(entry.part, change), status: entry.status === 'added' ? 'added' : 'edited' };
}

/** A person's word leaves no doubt of the machine's standing. */
const certain = { value: 1, reasons: [], alternatives: [] } as const;

/** A part as a person changed it. */
export function changePart(part: TargetPart, { remove = [], ...fields }: PartChange): TargetPart {
  const kept = Object.fromEntries(Object.entries(part).filter(([field]) => !(remove as readonly string[]).includes(field))) as unknown as TargetPart;
  return { ...kept, ...fields, confidence: certain };
}

function supersede(entry: Entry, why: 'split' | 'merge', replacedBy: readonly PartAddress[], seq: number): Entry {
  return { ...note(entry, seq), status: 'rejected', why, replacedBy };
}

function madeEntries(drafts: readonly PartDraft[], made: readonly PartAddress[], seq: number, status: PartStatus = 'edited'): readonly Entry[] {
  return drafts.flatMap((draft, index) => {
    const address = made[index];
    return address === undefined ? [] : [{ part: { ...draft, address, confidence: certain }, status, steps: [seq] }];
  });
}

/** The one part stands in the place of the first. */
function merge(working: Working, { parts, into, made, seq }: Extract<ReviewStep, { readonly kind: 'merge' }>): Working {
  const first = parts[0];
  return parts.reduce(
    (now, part) => replace(now, part, (entry) => [supersede(entry, 'merge', made, seq), ...(part === first ? madeEntries([into], made, seq) : [])]),
    working,
  );
}

/** Before the first part that begins behind it. */
function add(working: Working, { target: asked, draft, made, makesTarget, seq }: Extract<ReviewStep, { readonly kind: 'add' }>): Working {
  const target = made.some((part) => kindOf(part) === 'so') ? unlisted : asked;
  const isKnown = working.entries.has(target);
  if (!isKnown && !makesTarget) return working;
  const entries = working.entries.get(target) ?? [];
  const behind = entries.findIndex(({ part }) => part.span.start > draft.span.start);
  const place = behind < 0 ? entries.length : behind;
  working.entries.set(target, entries.toSpliced(place, 0, ...madeEntries([draft], made, seq, 'added')));
  return isKnown || !makesTarget ? working : { ...working, targets: insertTarget(working.targets, makesTarget) };
}

function insertTarget(targets: Working['targets'], target: Omit<Target, 'parts'>): Working['targets'] {
  const behind = targets.findIndex(({ span }) => span.start > target.span.start);
  return targets.toSpliced(behind < 0 ? targets.length : behind, 0, target);
}

/** A target whose every part was rejected is none. */
function planOf(read: Plan, { targets, entries }: Working): Plan {
  const gone = new Map(
    [...entries.values()].flatMap((some) => some.flatMap((entry) => (entry.status === 'rejected' ? [[entry.part.address, entry] as const] : []))),
  );
  const partsOf = (address: Address) =>
    (entries.get(address) ?? []).filter(({ status }) => status !== 'rejected').map(({ part }) => withinStanding(part, gone));
  return {
    ...read,
    targets: targets.flatMap((target) => {
      const parts = partsOf(target.address);
      return parts.length === 0 && (entries.get(target.address) ?? []).length > 0 ? [] : [{ ...target, parts }];
    }),
    hidden: partsOf(unlisted),
  };
}

/** A part that lay within one that is gone lies within what took its place, if anything did. */
function withinStanding(part: TargetPart, gone: ReadonlyMap<PartAddress, Entry>): TargetPart {
  let parent = part.within;
  const findGone = () => (parent === undefined ? undefined : gone.get(parent));
  for (let entry = findGone(); entry; entry = findGone()) parent = entry.replacedBy?.[0];
  if (parent === part.within) return part;
  const { within: _, ...rest } = part;
  return parent === undefined || parent === part.address ? rest : { ...rest, within: parent };
}

function statusesOf({ targets, entries }: Working): readonly PartReview[] {
  return [...targets.map(({ address }) => address), unlisted].flatMap((target) =>
    (entries.get(target) ?? []).map(({ part, status, steps, why, replacedBy }) => ({
      part: part.address,
      status,
      listed: target !== unlisted,
      steps,
      ...(why !== undefined && { why }),
      ...(replacedBy && { replacedBy }),
    })),
  );
}

function progressOf({ entries }: Working): ReviewedPlan['progress'] {
  const listed = [...entries].flatMap(([target, ofTarget]) => (target === unlisted ? [] : ofTarget.filter(({ replacedBy }) => !replacedBy)));
  return { reviewed: listed.filter(({ status }) => status !== 'unreviewed').length, total: listed.length };
}

function answersOf(standing: readonly ReviewStep[]): readonly AnsweredFinding[] {
  const latest = new Map<string, AnsweredFinding>();
  for (const step of standing) {
    if (step.kind !== 'answer-finding') continue;
    const { finding, answer, words, by, name, on } = step;
    latest.set(finding, { finding, answer, words, by, name, on });
  }
  return [...latest.values()];
}
