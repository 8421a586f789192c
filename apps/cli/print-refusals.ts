/** Printing what was refused: its code, its place and its words. */
import type { Bilingual, Refusal } from '@moc/domain/values';
import { type Manner, printJson } from './output.ts';
import { sayInBoth } from './wording.ts';

/** A refusal as programs get it. */
export function presentRefusal(refusal: Refusal): Refusal & { readonly says: Bilingual } {
  return { ...refusal, says: sayInBoth(refusal) };
}

/** "observations.csv:12 [value] observation/number: …", one line each, on stderr; with --json an object on stdout. */
export function printRefusals(refusals: readonly Refusal[], { language, json }: Manner): void {
  if (json) return printJson({ refusals: refusals.map(presentRefusal) });
  for (const refusal of refusals) process.stderr.write(`${placeOf(refusal)}${refusal.code}: ${sayInBoth(refusal)[language]}\n`);
}

function placeOf({ place }: Refusal): string {
  if (!place) return '';
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.column === undefined ? '' : ` [${place.column}]`;
  return `${place.file ?? ''}${line}${column} `.trimStart();
}
