/** Rules on approving and returning: each cell at the version that was seen, at the decider's own level, never by its sender; whole or nothing. */
import { type Actor, refuseAt } from '../../assignment/index.ts';
import { accepted, type Outcome, type Refusal, refused } from '../../values/index.ts';
import type { PlacedCell } from './decide-submission.ts';
import { sayValue } from './entry.ts';
import { standsAtLevel } from './levels.ts';
import type { FigureCell, RequestId } from './types.ts';

export interface SeenCell {
  readonly request: RequestId;
  /** The version of the cell that was looked at. */
  readonly version: number;
}

export interface ApprovalAsked {
  readonly approve: readonly SeenCell[];
  readonly return: readonly (SeenCell & { readonly reason: string })[];
}

/** One word on one entry. `of`: the submission it is about; `settles`: with it the figure is wholly approved. */
export interface CellDecision {
  readonly request: RequestId;
  readonly decision: 'approved' | 'returned';
  readonly level: number;
  readonly of: number;
  readonly reason: string;
  readonly settles: boolean;
}

/**
 * Decides what is approved and what is returned in one breath: all of it, or nothing with every reason why not. Refusals:
 * `collection/nothing-to-decide`, `unknown-request`, `named-twice`, `changed-meanwhile` for each cell that was changed,
 * `own-figure`, `not-your-level`, `return-needs-reason`, and those of the rights.
 */
export function decideApproval(cells: Readonly<Record<RequestId, PlacedCell>>, asked: ApprovalAsked, actor: Actor): Outcome<readonly CellDecision[]> {
  const named = [...asked.approve, ...asked.return];
  if (named.length === 0) return refused({ code: 'collection/nothing-to-decide', parameters: {} });
  const refusals = [
    ...refuseRepeated(cells, named),
    ...asked.approve.flatMap((seen) => refuseApproval(cells, seen, actor)),
    ...asked.return.flatMap((seen) => refuseReturn(cells, seen, actor)),
  ];
  const [first, ...rest] = refusals;
  if (first) return refused(first, ...rest);
  return accepted([
    ...asked.approve.map(({ request }) => decisionOn(cells[request]!, 'approved', '')),
    ...asked.return.map(({ request, reason }) => decisionOn(cells[request]!, 'returned', reason.trim())),
  ]);
}

function decisionOn({ cell, levels }: PlacedCell, decision: CellDecision['decision'], reason: string): CellDecision {
  const { request, level, submitted } = cell;
  const settles = decision === 'approved' && level + 1 >= levels.length;
  return { request: request.id, decision, level: Math.min(level, levels.length - 1), of: submitted!.seq, reason, settles };
}

function refuseRepeated(cells: Readonly<Record<RequestId, PlacedCell>>, named: readonly SeenCell[]): readonly Refusal[] {
  const seen = new Set<RequestId>();
  return named.flatMap(({ request }): readonly Refusal[] => {
    if (seen.has(request))
      return [
        {
          code: 'collection/named-twice',
          parameters: { figure: findCell(cells, request)?.name.vi ?? request, figureEn: findCell(cells, request)?.name.en ?? request, request },
        },
      ];
    seen.add(request);
    return [];
  });
}

export const findCell = (cells: Readonly<Record<RequestId, PlacedCell>>, request: RequestId): PlacedCell | undefined =>
  Object.hasOwn(cells, request) ? cells[request] : undefined;

function refuseApproval(cells: Readonly<Record<RequestId, PlacedCell>>, seen: SeenCell, actor: Actor): readonly Refusal[] {
  const placed = findCell(cells, seen.request);
  if (!placed) return [{ code: 'collection/unknown-request', parameters: { request: seen.request } }];
  const { cell, name, place, levels } = placed;
  if (cell.version !== seen.version) return [changedMeanwhile(placed, seen.version)];
  const notAllowed = refuseAt(actor, 'figure/approve', { ...place, state: cell.state });
  if (notAllowed) return [notAllowed];
  const about = { figure: name.vi, figureEn: name.en, request: cell.request.id };
  const column = { column: cell.request.id };
  if (cell.submitted?.by === actor.id) return [{ code: 'collection/own-figure', parameters: about, place: column }];
  const level = levels[cell.level];
  if (level && standsAtLevel(actor, level, place.agencies ?? [])) return [];
  return [{ code: 'collection/not-your-level', parameters: { ...about, level: level?.name.vi ?? '', levelEn: level?.name.en ?? '' }, place: column }];
}

function changedMeanwhile({ cell, name }: PlacedCell, expected: number): Refusal {
  const theirs = sayValue(cell.entry?.value);
  const parameters = { figure: name.vi, figureEn: name.en, request: cell.request.id, expected, version: cell.version, theirs: theirs.vi, theirsEn: theirs.en };
  return { code: 'collection/changed-meanwhile', parameters, place: { column: cell.request.id } };
}

function refuseReturn(cells: Readonly<Record<RequestId, PlacedCell>>, seen: SeenCell & { readonly reason: string }, actor: Actor): readonly Refusal[] {
  const placed = findCell(cells, seen.request);
  if (!placed) return [{ code: 'collection/unknown-request', parameters: { request: seen.request } }];
  const { cell, name, place, levels } = placed;
  if (cell.version !== seen.version) return [changedMeanwhile(placed, seen.version)];
  const notAllowed = refuseAt(actor, 'figure/return', { ...place, state: cell.state });
  if (notAllowed) return [notAllowed];
  const about = { figure: name.vi, figureEn: name.en, request: cell.request.id };
  const column = { column: cell.request.id };
  if (seen.reason.trim() === '') return [{ code: 'collection/return-needs-reason', parameters: about, place: column }];
  if (levelsThatMayReturn(cell, levels).some((level) => standsAtLevel(actor, level, place.agencies ?? []))) return [];
  const level = levels[cell.level];
  return [{ code: 'collection/not-your-level', parameters: { ...about, level: level?.name.vi ?? '', levelEn: level?.name.en ?? '' }, place: column }];
}

/** What waits is returned by the level at which it waits; what is approved, by any that approved it. */
function levelsThatMayReturn({ state, level }: FigureCell, levels: PlacedCell['levels']): PlacedCell['levels'] {
  return state === 'approved' ? levels : levels.slice(level, level + 1);
}
