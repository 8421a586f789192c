/** The targets people wrote down for a case, from its text alone: `targets.tsv`, see README.md. */
import { readFileSync } from 'node:fs';
import { type Address, findProvision, preparedSlice, preparedTextOf, type Resolution } from '@moc/domain/resolution';
import type { Span } from '@moc/domain/values';

/** One row of targets.tsv. */
export interface ExpectedPart {
  readonly address: Address;
  /** "equals", "above", "decrease/range", "none"… */
  readonly kind: string;
  /** Begins with "?": a comparison beside a level, which may be read or not. */
  readonly optional: boolean;
  /** "6.5", "6.5..7", or words for named units, events, none and directions. */
  readonly value: string;
  readonly unit: string;
  readonly words: string;
  /** What the part is called, which row of its item it lies within (from 1), its year and setter; absent where the file has no such columns. */
  readonly more?: More;
  /** Where the words stand in the original; undefined when the address or the words are not there. */
  readonly place?: Span;
}

/** The further columns of a row; empty cells say "in none", "the plan year" and "nobody named". */
export interface More {
  readonly name: string;
  readonly within: string;
  readonly year: string;
  readonly setter: string;
}

/**
 * The rows in order, each with the place of its words: behind the words of the row above at the same address, or the same
 * place when it repeats them.
 */
export function readExpected(name: string, resolution: Resolution): ExpectedPart[] {
  const [head = '', ...rows] = readFileSync(new URL(`${name}/targets.tsv`, import.meta.url), 'utf8')
    .normalize('NFC')
    .split('\n');
  const hasMore = head.split('\t').includes('name');
  const behind = new Map<string, { readonly words: string; readonly place: Span }>();
  const placer = newPlacer(resolution);
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [address = '', kind = '', value = '', unit = '', words = '', called = '', within = '', year = '', setter = ''] = row
        .split('\t')
        .map((cell) => cell.trim());
      const above = behind.get(address);
      const place = above?.words === words && !address.includes('.hang-') ? above.place : placer(address as Address, words, above?.place.end ?? 0);
      if (place) behind.set(address, { words, place });
      return {
        address: address as Address,
        kind: kind.replace('?', ''),
        optional: kind.startsWith('?'),
        value,
        unit,
        words,
        ...(hasMore && { more: { name: called, within, year, setter } }),
        ...(place ? { place } : {}),
      };
    });
}

type Placer = (address: Address, words: string, from: number) => Span | undefined;

/** Finds words in a provision however blanks and line breaks stand between them. In a table only plan columns count; rows that belong to one above are found below it. */
function newPlacer(resolution: Resolution): Placer {
  const prepared = preparedTextOf(resolution);
  const tables = resolution.tables ?? [];
  return (address, words, from) => {
    const table = tables.find(({ rows }) => rows.some((row) => row.address === address));
    if (table) {
      const cells = table.rows.slice(table.rows.findIndex((row) => row.address === address)).flatMap((row) => row.cells);
      return cells.find(({ column, text, span }) => table.columns[column]?.role === 'plan' && span.start >= from && text === words)?.span;
    }
    const provision = findProvision(resolution, address);
    if (!provision) return undefined;
    const slice = preparedSlice(prepared, { start: Math.max(provision.span.start, from), end: provision.span.end });
    const pattern = new RegExp(words.split(/\s+/u).map(escaped).join('\\s+'), 'u');
    const found = pattern.exec(slice.text);
    return found ? slice.toOriginal({ start: found.index, end: found.index + found[0].length }) : undefined;
  };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
