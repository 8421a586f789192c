/** Rule on what an agency sends: every cell at the version it was seen, in a unit that converts, nothing left out without a reason. */
import { type Actor, type Place, refuseAt } from '../../assignment/index.ts';
import { accepted, type Bilingual, isComparable, type Outcome, type Refusal, refused } from '../../values/index.ts';
import { sameEntry, sayValue } from './entry.ts';
import type { ApprovalLevel, FigureCell, FigureEntry, RequestId, Submission } from './types.ts';

/** A cell with where it stands, as far as rights and levels depend on it. `name`: the figure in words, for refusals. */
export interface PlacedCell {
  readonly cell: FigureCell;
  readonly name: Bilingual;
  /** The agency asked and those above it, the unit, how far it may be read. The state is the cell's. */
  readonly place: Omit<Place, 'state'>;
  readonly levels: readonly ApprovalLevel[];
}

export interface SubmissionState {
  readonly cells: Readonly<Record<RequestId, PlacedCell>>;
  /** Evidence files at hand, by SHA-256. */
  readonly evidence: readonly string[];
}

/** What is to be written: entries that say something new. The others stood there already, word for word. */
export interface DecidedSubmission {
  readonly fresh: readonly { readonly request: RequestId; readonly entry: FigureEntry }[];
  readonly unchanged: readonly RequestId[];
}

/**
 * Decides a submission whole or not at all. Checks never block. An entry equal to what is approved or waits is left where it is,
 * so that only changed cells are opened again. Refusals: `collection/unknown-request`, `named-twice`, `other-agency`,
 * `outdated`, `unit-not-convertible`, `missing-needs-reason`, `unknown-evidence`, and those of the rights.
 */
export function decideSubmission(state: SubmissionState, submission: Submission, actor: Actor): Outcome<DecidedSubmission> {
  const refusals = submission.figures.flatMap((_figure, index) => refuseFigure(state, submission, index, actor));
  const [first, ...rest] = refusals;
  if (first) return refused(first, ...rest);
  const isSame = ({ request, entry }: Submission['figures'][number]) => stands(state.cells[request]!.cell, entry);
  return accepted({
    fresh: submission.figures.filter((figure) => !isSame(figure)).map(({ request, entry }) => ({ request, entry })),
    unchanged: submission.figures.filter(isSame).map(({ request }) => request),
  });
}

const stands = ({ state, entry }: FigureCell, given: FigureEntry): boolean =>
  (state === 'approved' || state === 'submitted') && entry !== undefined && sameEntry(entry, given);

/** Every reason why one figure of the submission cannot be taken; the first that settles it. */
function refuseFigure(state: SubmissionState, { agency, figures }: Submission, index: number, actor: Actor): readonly Refusal[] {
  const { request, expected, entry } = figures[index]!;
  const placed = Object.hasOwn(state.cells, request) ? state.cells[request] : undefined;
  if (!placed) return [{ code: 'collection/unknown-request', parameters: { request } }];
  const { cell, name, place } = placed;
  const about = { figure: name.vi, figureEn: name.en, request };
  if (figures.findIndex((other) => other.request === request) !== index) return [{ code: 'collection/named-twice', parameters: about }];
  if (cell.request.agency !== agency) return [{ code: 'collection/other-agency', parameters: { ...about, agency, wanted: cell.request.agency } }];
  const notAllowed = refuseAt(actor, 'figure/submit', { ...place, state: cell.state });
  if (notAllowed) return [notAllowed];
  if (cell.version !== expected) return [outdated(placed, expected, entry)];
  return refuseEntry(placed, entry, state.evidence);
}

function outdated({ cell, name }: PlacedCell, expected: number, entry: FigureEntry): Refusal {
  const [theirs, mine] = [sayValue(cell.entry?.value), sayValue(entry.value)];
  const { request } = cell;
  return {
    code: 'collection/outdated',
    parameters: {
      figure: name.vi,
      figureEn: name.en,
      request: request.id,
      expected,
      version: cell.version,
      theirs: theirs.vi,
      theirsEn: theirs.en,
      mine: mine.vi,
      mineEn: mine.en,
    },
    place: { column: request.id },
  };
}

function refuseEntry({ cell: { request }, name }: PlacedCell, { value, evidence }: FigureEntry, known: readonly string[]): readonly Refusal[] {
  const about = { figure: name.vi, figureEn: name.en, request: request.id };
  const place = { column: request.id };
  const refusals: Refusal[] = [];
  if (value.kind === 'number' && !isComparable(value.unit, request.unit)) {
    const parameters = { ...about, given: value.unit.vi, givenEn: value.unit.en, wanted: request.unit.vi, wantedEn: request.unit.en };
    refusals.push({ code: 'collection/unit-not-convertible', parameters, place });
  }
  if (value.kind === 'missing' && value.reason !== 'not-yet' && value.words.trim() === '') {
    refusals.push({ code: 'collection/missing-needs-reason', parameters: about, place });
  }
  for (const sha256 of evidence) {
    if (!known.includes(sha256)) refusals.push({ code: 'collection/unknown-evidence', parameters: { ...about, sha256 }, place });
  }
  return refusals;
}
