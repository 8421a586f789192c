/** Identifiers in the order in which they were made, none twice. */
import { expect, test } from 'vitest';
import { newUuid } from './index.ts';

test('a hundred thousand UUIDv7 are different, ordered and well formed', () => {
  const ids = Array.from({ length: 100_000 }, newUuid);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids.slice(0, 5000)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
