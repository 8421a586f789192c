/** Puts a text together piece by piece and always knows where it is. */

/** `exact` keeps every character; `folded` joins blanks, for files whose white space is layout. */
export type Whitespace = 'exact' | 'folded';

export class TextBuilder {
  readonly #chunks: string[] = [];
  readonly #whitespace: Whitespace;
  #length = 0;
  /** A blank that is written only if words follow it. */
  #pending = '';
  #atStart = true;

  constructor(whitespace: Whitespace) {
    this.#whitespace = whitespace;
  }

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#chunks.join('');
  }

  /** Where the next words will stand. */
  get next(): number {
    return this.#length + (this.#atStart ? 0 : this.#pending.length);
  }

  add(text: string): void {
    if (this.#whitespace === 'exact') return this.#append(text);
    for (const [piece] of text.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(piece)) this.#pending ||= ' ';
      else this.#append((this.#atStart ? '' : this.#pending) + piece);
    }
  }

  /** Ends a block: in a folded text the next words stand behind `separator`, a line's end or a blank. */
  separate(separator: '\n' | ' '): void {
    if (this.#whitespace === 'folded' && this.#pending !== '\n') this.#pending = separator;
  }

  #append(text: string): void {
    if (text === '') return;
    this.#chunks.push(text);
    this.#length += text.length;
    this.#pending = '';
    this.#atStart = false;
  }
}
