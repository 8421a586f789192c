/** Who approves an agency's figures, in order: dated rules, and whether a person stands at a level. */
import type { Actor, AgencyKind } from '../../assignment/index.ts';
import type { AgencyCode } from '../../territory/index.ts';
import { type Dated, type Day, isInForce } from '../../values/index.ts';
import type { ApprovalLevel } from './types.ts';

/** The levels that figures of a kind of agency go through, for a time, with its basis. */
export interface ApprovalRule extends Dated {
  readonly of: readonly AgencyKind[];
  readonly levels: readonly ApprovalLevel[];
}

/**
 * The levels for an agency on a day: the first rule in force that names its kind. `chain`: the agency and those above it; where
 * nobody stands above it, that level falls away. Throws where no rule speaks of the kind: a gap in the facts.
 */
export function approvalLevelsOf(rules: readonly ApprovalRule[], kind: AgencyKind, chain: readonly AgencyCode[], day: Day): readonly ApprovalLevel[] {
  const rule = rules.find((one) => one.of.includes(kind) && isInForce(one, day));
  if (!rule) throw new Error(`no approval rule for ${kind} on ${day}`);
  return rule.levels.filter(({ of }) => of !== 'superior' || chain.length > 1);
}

/** Whether the actor's word counts at the level; how far the right itself reaches is told by the table of rights. */
export function standsAtLevel({ role, agency }: Pick<Actor, 'role' | 'agency'>, { of }: ApprovalLevel, chain: readonly AgencyCode[]): boolean {
  if (of === 'province') return role === 'coordinator' || role === 'committee-office';
  if (role !== 'approver' || agency === undefined) return false;
  return of === 'own' ? chain[0] === agency : chain.slice(1).includes(agency);
}
