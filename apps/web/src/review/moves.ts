/** Where the reviewer is and where each key leads: from row to row, part to part, finding to finding. */
import type { FindingId, PartAddress } from '@moc/domain/plan';
import { type DeskPart, type DeskRow, isItem, openFindings, openParts } from './rows.ts';

export interface DeskPlace {
  readonly row: string;
  /** The part that is chosen; the whole row when there is none. */
  readonly part?: PartAddress;
  readonly finding?: FindingId;
}

/** The row with its only part chosen, or as a whole. */
export function placeAtRow({ key, parts }: DeskRow): DeskPlace {
  const [only, ...others] = parts;
  return only && others.length === 0 ? { row: key, part: only.part.address } : { row: key };
}

const indexOf = (rows: readonly DeskRow[], place: DeskPlace | undefined): number => rows.findIndex(({ key }) => key === place?.row);

/** The next or previous row that has something to look at; stays at the ends. `rows` are those shown. */
export function stepRow(rows: readonly DeskRow[], place: DeskPlace | undefined, step: 1 | -1): DeskPlace | undefined {
  const items = rows.filter(isItem);
  const here = Number(place?.row ?? -1);
  const found = step === 1 ? items.find(({ key }) => Number(key) > here) : items.findLast(({ key }) => Number(key) < here);
  return found ? placeAtRow(found) : place;
}

/** The next or previous part, over the ends of rows. */
export function stepPart(rows: readonly DeskRow[], place: DeskPlace | undefined, step: 1 | -1): DeskPlace | undefined {
  const all = rows.flatMap(({ key, parts }) => parts.map(({ part }) => ({ row: key, part: part.address })));
  const at = place?.part === undefined ? -1 : all.findIndex(({ part }) => part === place.part);
  if (at >= 0) return all[at + step] ?? place;
  const here = Number(place?.row ?? -1);
  const found = step === 1 ? all.find(({ row }) => Number(row) >= here) : all.findLast(({ row }) => Number(row) < here);
  return found ?? place;
}

/** What Enter takes: the chosen part, else every part of the row that is neither doubtful nor reviewed. */
export function partsToAccept(row: DeskRow | undefined, place: DeskPlace | undefined): readonly DeskPart[] {
  if (!row || place?.finding !== undefined) return [];
  if (place?.part !== undefined) return openParts(row).filter(({ part }) => part.address === place.part);
  return openParts(row).filter(({ isDoubtful }) => !isDoubtful);
}

/**
 * Where to go once `done` are reviewed: the next open part of the row when a single one was taken or only doubtful ones are
 * left, else the next row with something open, from the top again at the end; undefined when nothing is open anywhere.
 */
export function afterReview(rows: readonly DeskRow[], place: DeskPlace, done: readonly PartAddress[], answered: ReadonlySet<FindingId>): DeskPlace | undefined {
  const at = indexOf(rows, place);
  const here = rows[at];
  const taken = new Set(done);
  const left = here ? openParts(here).filter(({ part }) => !taken.has(part.address)) : [];
  const next = left.find(({ part }) => here && numberOf(here, part.address) > numberOf(here, place.part)) ?? left[0];
  if (here && next) return { row: here.key, part: next.part.address };
  const finding = here && openFindings(here, answered)[0];
  if (here && finding && place.finding === undefined) return { row: here.key, finding: finding.id };
  const order = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  const row = order.find((each) => openParts(each).length > 0 || openFindings(each, answered).length > 0);
  if (!row) return undefined;
  const [first] = openFindings(row, answered);
  return openParts(row).length === 0 && first ? { row: row.key, finding: first.id } : placeAtRow(row);
}

const numberOf = ({ parts }: DeskRow, address: PartAddress | undefined): number => parts.find(({ part }) => part.address === address)?.number ?? 0;

/** The next finding without an answer, from here on and round again; notes come too when nothing else is open. */
export function nextFinding(rows: readonly DeskRow[], place: DeskPlace | undefined, answered: ReadonlySet<FindingId>): DeskPlace | undefined {
  const unanswered = rows.flatMap(({ key, findings }) =>
    findings.filter(({ id }) => !answered.has(id)).map(({ id, severity }) => ({ row: key, finding: id, severity })),
  );
  const urgent = unanswered.filter(({ severity }) => severity !== 'note');
  const all = urgent.length > 0 ? urgent : unanswered;
  const at = all.findIndex(({ finding }) => finding === place?.finding);
  const here = Number(place?.row ?? -1);
  const found = at >= 0 ? (all[at + 1] ?? all[0]) : (all.find(({ row }) => Number(row) >= here) ?? all[0]);
  return found && { row: found.row, finding: found.finding };
}

/** The part that an action on one part means: the chosen one, else the first doubtful, the first open, the first. */
export function partInQuestion(row: DeskRow | undefined, place: DeskPlace | undefined): DeskPart | undefined {
  if (!row) return undefined;
  const chosen = row.parts.find(({ part }) => part.address === place?.part);
  return chosen ?? row.parts.find(({ isDoubtful }) => isDoubtful) ?? openParts(row)[0] ?? row.parts[0];
}
