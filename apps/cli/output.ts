/** Printing: JSON for programs, aligned text for people. */

import type { Language } from '@moc/domain/values';

export interface Manner {
  readonly language: Language;
  readonly json: boolean;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Prints the value as JSON when asked for, else the lines for people. */
export function answer(manner: Manner, value: unknown, lines: () => readonly string[]): void {
  if (manner.json) printJson(value);
  else print(lines().join('\n'));
}

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function width(text: string): number {
  return [...segments.segment(text)].length;
}

/** Rows as text columns, the last one running free. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((found, row) => row.map((cell, index) => Math.max(found[index] ?? 0, width(cell))), []);
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** Original words on one line, in composed letters. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
