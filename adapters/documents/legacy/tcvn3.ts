/**
 * TCVN3 ("ABC"), the 8-bit letters of TCVN 5712:1993 as the fonts .VnTime… use them. Only seven capitals have codes of
 * their own; the other accented capitals came from fonts whose name ends in H (.VnTimeH) and carry the codes of small
 * letters.
 */
import { windowsCode } from './windows-code.ts';

/** From code 0xA1 on; "·" where TCVN3 has no letter. */
const table =
  'ĂÂÊÔƠƯĐăâêôơưđ·' + // A1–AF
  '·····àảãáạ·ằẳẵắ·' + // B0–BF
  '······ặầẩẫấậè·ẻẽ' + // C0–CF
  'éẹềểễếệìỉ···ĩíịò' + // D0–DF
  '·ỏõóọồổỗốộờởỡớợù' + // E0–EF
  '·ủũúụừửữứựỳỷỹýỵ·'; // F0–FF

const first = 0xa1;

/** Letters as codes 0xA1–0xFF, as they look when the bytes were taken for Latin-1 or Windows-1252. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [...table].flatMap((letter, index): [string, string][] => (letter === '·' ? [] : [[String.fromCharCode(first + index), letter]])),
);

const coded = /[\u00a1-\u00ff]/g;
/** Not by Unicode's classes: «, » and · are letters here. */
const words = /[^\s!-/:-@[-`{-~]+/g;

/** The text in Unicode. A word typed in capitals ("QUYÕT") gets its accented letters in capitals, too. */
export function decodeTcvn3(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const shouts = /[A-Z].*[A-Z].*[A-Z]/.test(line) && !/[a-z]/.test(line);
      return line.replace(words, (word) => decodeWord(word, shouts));
    })
    .join('\n');
}

function decodeWord(word: string, shouts: boolean): string {
  const decoded = word.replace(coded, (code) => tcvn3Letters.get(code) ?? code);
  if (decoded === word) return word;
  const capitals = shouts || (/[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word));
  return capitals ? decoded.toUpperCase() : decoded;
}

const codes: ReadonlyMap<string, number> = new Map([...tcvn3Letters].map(([code, letter]) => [letter, code.charCodeAt(0)]));

/** The bytes of a text, for tests and fixtures; undefined where a letter has no code. */
export function encodeTcvn3(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const code = codes.get(letter) ?? windowsCode(letter);
    if (code === undefined) return undefined;
    bytes.push(code);
  }
  return Uint8Array.from(bytes);
}
