/** What this browser keeps for working without a line: the last answer, drafts, and what waits to be sent. Nothing leaves it but to the server. */
import type { FigureEntry, RequestId } from '@moc/domain/observation';
import type { MyUpdates, SubmissionRequest } from '@moc/wire';
import type { Draft } from './draft.ts';

export interface KeptDraft {
  readonly draft: Draft;
  /** The server's revision it builds on; 0 before the first. */
  readonly revision: number;
  /** Changed here and not yet kept at the server. */
  readonly isDirty: boolean;
}

export interface Kept {
  readonly drafts: Readonly<Record<string, KeptDraft>>;
  /** Submissions that could not be sent yet, oldest first. */
  readonly outbox: readonly SubmissionRequest[];
  /** Seconds spent since the last submission. */
  readonly seconds: number;
  /** The last answer of the server. */
  readonly answer?: MyUpdates;
}

export const nothingKept: Kept = { drafts: {}, outbox: [], seconds: 0 };

const prefix = 'moc:updates:';

/** Where it is kept who sat here last. */
export const lastPlace = `${prefix}last`;

/** One place for each person and agency: colleagues may share a machine. */
export const placeOf = (person: string, tenant: string, agency: string): string => `${prefix}${person}:${tenant}:${agency}`;

/** Every place of this browser, with whose it is and which agency's. */
export function listPlaces(): readonly { readonly place: string; readonly person: string; readonly tenant: string; readonly agency: string }[] {
  return Object.keys(localStorage).flatMap((place) => {
    const [person, tenant, agency] = place.startsWith(prefix) ? place.slice(prefix.length).split(':') : [];
    return person !== undefined && tenant !== undefined && agency !== undefined ? [{ place, person, tenant, agency }] : [];
  });
}

export function readKept(place: string): Kept {
  try {
    const text = localStorage.getItem(place);
    return text === null ? nothingKept : { ...nothingKept, ...(JSON.parse(text) as Kept) };
  } catch {
    return nothingKept;
  }
}

/** Places that were left: what a page that is still open wants to write there comes too late. */
const left = new Set<string>();

/** Leaves a place with what must stay of it; undefined takes all of it away. */
export function leavePlace(place: string, stays: Kept | undefined): void {
  if (stays) writeKept(place, stays);
  else localStorage.removeItem(place);
  left.add(place);
}

export const comeBack = (place: string): boolean => left.delete(place);

/** False when the browser has no room or forbids keeping: the page then says that nothing is kept without a line. */
export function writeKept(place: string, kept: Kept): boolean {
  if (left.has(place)) return true;
  try {
    localStorage.setItem(place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** A cell that was changed on two sides since they last agreed. */
export interface DraftConflict {
  readonly request: RequestId;
  readonly mine: FigureEntry;
  readonly theirs: FigureEntry;
  readonly revision: number;
  /** When theirs was saved. */
  readonly savedAt: string;
}
