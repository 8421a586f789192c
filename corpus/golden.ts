/**
 * Golden files: what reading a case of the corpus gave when a person last looked at it. After a change that is meant,
 * accept the new reading with `UPDATE_GOLDEN=1 npx vitest run corpus` and look at the difference in git.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares with the file of that name in the corpus; writes it instead when `UPDATE_GOLDEN=1`. */
export function expectGolden(name: string, actual: string): void {
  const path = fileURLToPath(new URL(name, import.meta.url));
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
