/** Whether an amendment may be entered: on a plan in force, by an act with its days in order, and changing something. */
import { accepted, type Outcome, type Refusal, refused } from '../../values/index.ts';
import { checkCriterion } from '../review/check-criterion.ts';
import { isSame } from '../review/same.ts';
import type { PartAddress, Plan, ReadingFacts } from '../types.ts';
import { planAsOf } from './plan-as-of.ts';
import type { AmendingAct, Amendment, AmendmentDraft } from './types.ts';

/** What the rule needs to know: the plan in force (none before the first confirmation) and what amended it already. */
export interface AmendmentState {
  readonly inForce?: Plan;
  readonly amendments: readonly Amendment[];
  readonly facts: ReadingFacts;
}

/** The amendments as they will be kept; refused whole with every fault. Refusals: `plan/amend-…`, and those of a criterion. */
export function decideAmendments(
  state: AmendmentState,
  act: AmendingAct,
  drafts: readonly AmendmentDraft[],
  { by, name, on, seq }: Pick<Amendment, 'by' | 'name' | 'on' | 'seq'>,
): Outcome<readonly Amendment[]> {
  const { inForce } = state;
  if (!inForce) return refused({ code: 'plan/amend-not-in-force', parameters: {} });
  const [first, ...rest] = [...checkAct(act), ...checkDrafts(drafts, inForce, act, state)];
  if (first) return refused(first, ...rest);
  return accepted(drafts.map((draft) => ({ ...draft, act, by, name, on, seq })));
}

function checkAct({ title, adoptedOn, effectiveFrom }: AmendingAct): readonly Refusal[] {
  return [
    ...(title.trim() === '' ? [{ code: 'plan/amend-act-unnamed', parameters: {} } as const] : []),
    ...(effectiveFrom < adoptedOn ? [{ code: 'plan/amend-before-adoption', parameters: { adopted: adoptedOn, effective: effectiveFrom } } as const] : []),
  ];
}

function checkDrafts(drafts: readonly AmendmentDraft[], plan: Plan, act: AmendingAct, { amendments, facts }: AmendmentState): readonly Refusal[] {
  if (drafts.length === 0) return [{ code: 'plan/amend-nothing', parameters: {} }];
  const parts = new Map([...plan.targets.flatMap((target) => target.parts), ...plan.hidden].map((part) => [part.address, part]));
  const current = planAsOf(plan, amendments, act.effectiveFrom > act.adoptedOn ? act.effectiveFrom : act.adoptedOn);
  const standing = new Map([...current.targets.flatMap((target) => target.parts), ...current.hidden].map((part) => [part.address, part.criterion]));
  const seen = new Set<PartAddress>();
  return drafts.flatMap(({ part, criterion, words }): readonly Refusal[] => {
    if (!parts.has(part)) return [{ code: 'plan/amend-unknown-part', parameters: { part } }];
    if (seen.has(part)) return [{ code: 'plan/amend-part-twice', parameters: { part } }];
    seen.add(part);
    if (words.trim() === '') return [{ code: 'plan/amend-words-missing', parameters: { part } }];
    if (isSame(standing.get(part), criterion)) return [{ code: 'plan/amend-changes-nothing', parameters: { part } }];
    return checkCriterion(criterion, facts);
  });
}
