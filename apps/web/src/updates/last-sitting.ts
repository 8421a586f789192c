/** Who sat here last, so that "my updates" opens without a line. The name of the person is not kept. */
import { lastPlace } from './kept.ts';

export interface LastSitting {
  readonly person?: string;
  readonly tenant?: string;
  readonly agency?: string;
}

export function readLast(): LastSitting {
  try {
    return JSON.parse(localStorage.getItem(lastPlace) ?? '{}') as LastSitting;
  } catch {
    return {};
  }
}

export function rememberLast(person: string, tenant: string, agency = readLast().agency): void {
  try {
    localStorage.setItem(lastPlace, JSON.stringify({ person, tenant, agency }));
  } catch {
    // Without room to keep it the page asks the server first, as any other.
  }
}
