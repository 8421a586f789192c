/**
 * VNI Windows: a base letter and behind it one code for its marks ("Vieät"), with single codes for đ, ơ, ư and for i and
 * y with some tones.
 */
import { windowsCode } from './windows-code.ts';

/** Codes of small letters; those of capitals stand 0x20 lower. */
const marks: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const singles: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const tones = ['ø', 'ù', 'û', 'õ', 'ï'];
const circumflexes = ['â', 'à', 'á', 'å', 'ã', 'ä'];
const breves = ['ê', 'è', 'é', 'ú', 'ü', 'ë'];

/** Which marks may follow which letter. */
const marksOf: Readonly<Record<string, readonly string[]>> = {
  a: [...tones, ...circumflexes, ...breves],
  e: [...tones, ...circumflexes],
  o: [...tones, ...circumflexes],
  u: tones,
  y: ['ø', 'ù', 'û', 'õ'],
  ô: tones,
  ö: tones,
};

/** VNI letters (one or two codes) and what they are, small and capital; a capital may carry a small mark. */
export const vniLetters: ReadonlyMap<string, string> = new Map(allLetters());

function allLetters(): [string, string][] {
  const letters: [string, string][] = [];
  const add = (coded: string, letter: string) => letters.push([coded, letter.normalize('NFC')]);
  for (const [code, letter] of Object.entries(singles)) {
    add(code, letter);
    add(code.toUpperCase(), letter.toUpperCase());
  }
  for (const [base, following] of Object.entries(marksOf)) {
    const letter = singles[base] ?? base;
    for (const mark of following) {
      add(base + mark, letter + marks[mark]);
      add(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase() + marks[mark]);
      add(base.toUpperCase() + mark, letter.toUpperCase() + marks[mark]);
    }
  }
  return letters;
}

const coded = new RegExp([...vniLetters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

export function decodeVni(text: string): string {
  return text.replace(coded, (found) => vniLetters.get(found)!);
}

const codes: ReadonlyMap<string, string> = new Map([...vniLetters].reverse().map(([code, letter]) => [letter, code]));

/** The bytes of a text, for tests and fixtures; undefined where a letter has no code. */
export function encodeVni(text: string): Uint8Array | undefined {
  let written = '';
  for (const letter of text.normalize('NFC')) {
    const code = codes.get(letter) ?? codeLetter(letter);
    if (code === undefined) return undefined;
    written += code;
  }
  return Uint8Array.from(written, (character) => character.charCodeAt(0));
}

function codeLetter(letter: string): string | undefined {
  const code = windowsCode(letter);
  return code === undefined ? undefined : String.fromCharCode(code);
}
