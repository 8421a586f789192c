/** Rule on the statistician's word: on the entry that was seen, with a figure or a reason where it disagrees. It stands beside the figure and changes nothing. */
import { type Actor, refuseAt } from '../../assignment/index.ts';
import { accepted, type Decimal, type Outcome, refused } from '../../values/index.ts';
import { findCell } from './decide-approval.ts';
import type { PlacedCell } from './decide-submission.ts';
import { sayValue } from './entry.ts';
import type { RequestId } from './types.ts';

export interface VerificationAsked {
  readonly request: RequestId;
  readonly version: number;
  readonly agrees: boolean;
  /** In the unit of the request. */
  readonly value?: Decimal;
  readonly words: string;
}

/** The submission that the word is about. Refusals: `collection/unknown-request`, `changed-meanwhile`, `verification-empty`, and those of the rights. */
export function decideVerification(cells: Readonly<Record<RequestId, PlacedCell>>, asked: VerificationAsked, actor: Actor): Outcome<{ readonly of: number }> {
  const placed = findCell(cells, asked.request);
  if (!placed) return refused({ code: 'collection/unknown-request', parameters: { request: asked.request } });
  const { cell, name, place } = placed;
  const about = { figure: name.vi, figureEn: name.en, request: cell.request.id };
  if (cell.version !== asked.version) {
    const theirs = sayValue(cell.entry?.value);
    const parameters = { ...about, expected: asked.version, version: cell.version, theirs: theirs.vi, theirsEn: theirs.en };
    return refused({ code: 'collection/changed-meanwhile', parameters, place: { column: cell.request.id } });
  }
  const notAllowed = refuseAt(actor, 'figure/verify', { ...place, state: cell.state });
  if (notAllowed) return refused(notAllowed);
  if (!asked.agrees && asked.value === undefined && asked.words.trim() === '') return refused({ code: 'collection/verification-empty', parameters: about });
  return accepted({ of: cell.submitted!.seq });
}
