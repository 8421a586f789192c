/** The numbers that Word writes by itself: 1, 01, a, A, i, I, and the sign of a bullet as a character anyone can read. */

export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, aa, bb: Word counts in the English alphabet and then doubles. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  return written;
}

/** Signs of the fonts Symbol and Wingdings stand in the private area of Unicode. */
const signs: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf02d': '-', '\uf02b': '+', '\uf0a8': '▪', '\uf06f': '◦', o: '◦' };

export function bulletSign(text: string): string {
  const sign = signs[text] ?? text;
  return /^[\ue000-\uf8ff]$/.test(sign) ? '•' : sign;
}

/** A character of the fonts Symbol and Wingdings (`w:sym`). */
export function symbolSign(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  if (!Number.isFinite(code) || code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  const character = String.fromCodePoint(code);
  return symbols[code & 0xff] !== undefined && code >= 0xf000 && code <= 0xf0ff ? symbols[code & 0xff]! : (signs[character] ?? character);
}

/** Of the font Symbol, the signs that a figure may depend on. */
const symbols: Readonly<Record<number, string>> = { 179: '≥', 163: '≤', 177: '±', 180: '×', 184: '÷', 185: '≠', 187: '≈', 176: '°' };
