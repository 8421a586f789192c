/** The frame in which lists of units are read: every fault by line and column, a file accepted whole or not at all. */
import { accepted, type Code, type Day, type Outcome, type Parameters, parseDay, type Refusal, refused } from '../values/index.ts';

/** One line of a list: 1-based line in the file, cells by column name. */
export interface ListRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** How many faults are listed before the rest is only counted. */
const listed = 100;

/** Faults of one file; the cells of a row read with them. */
export class ListFaults {
  readonly #faults: Refusal[] = [];
  readonly #file: string | undefined;
  #count = 0;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  add(line: number, column: string, code: Code, parameters: Parameters): undefined {
    this.#count += 1;
    const place = { ...(this.#file !== undefined && { file: this.#file }), line, column };
    if (this.#faults.length < listed) this.#faults.push({ code, parameters: { column, ...parameters }, place });
    return undefined;
  }

  text({ line, cells }: ListRow, column: string, wanted: string): string | undefined {
    const text = textOf(cells, column);
    return text === '' ? this.add(line, column, 'territory/empty-cell', { wanted }) : text;
  }

  /** Nothing for an empty cell; `false` when it holds no day. */
  day({ line, cells }: ListRow, column: string): Day | undefined | false {
    const text = textOf(cells, column);
    if (text === '') return undefined;
    const day = parseDay(text);
    if (day) return day;
    this.add(line, column, 'territory/day', { given: text });
    return false;
  }

  /** The value when nothing was refused, else every fault listed and the number of those left out. */
  outcome<T>(value: T): Outcome<T> {
    const [first, ...rest] = this.#faults;
    if (!first) return accepted(value);
    const left = this.#count - this.#faults.length;
    return refused(first, ...rest, ...(left > 0 ? [{ code: 'territory/more-refusals', parameters: { count: left } } as const] : []));
  }
}

export const textOf = (cells: ListRow['cells'], column: string): string => (cells[column] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
