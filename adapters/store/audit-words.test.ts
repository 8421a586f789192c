/** The log is told in words: every table and every column that a reader is shown has some. */
import { expect, test } from 'vitest';
import { sayColumn, sayTable } from './audit-words.ts';
import { tables } from './tables.ts';

/** Who and when stand in the entry's own line; the rest is bookkeeping. */
const unsaid = /^(tenant|seq|ordinal|id|import|line|known_by|published_precision|sha256|name_key|.*_by|.*_at)$/;

test.each(Object.entries(tables))('%s', (table, columns) => {
  expect(sayTable(table)).not.toEqual({ vi: table, en: table });
  const silent = Object.keys(columns).filter((column) => !unsaid.test(column) && sayColumn(column).vi === column);
  expect(silent).toEqual([]);
});
