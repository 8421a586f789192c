/** Numbers as Vietnamese documents count with them: arabic, Roman, or in words ("mười sáu", "thứ nhất"). */

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Reads "XIV"; undefined when the letters are no Roman numeral in its usual form. */
export function parseRoman(text: string): number | undefined {
  if (!/^(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  const values = [...text].map((letter) => romanValues[letter] as number);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const digitWords: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  mốt: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

/** Reads "mười sáu", "hai mươi mốt", "nhất": 1 to 99. */
export function parseNumberWords(text: string): number | undefined {
  const words = text.toLowerCase().trim().split(/\s+/u);
  const [first, second, third] = words;
  if (first === undefined || words.length > 3) return undefined;
  if (first === 'mười') return words.length < 3 ? plusDigit(10, second) : undefined;
  const digit = digitWords[first];
  if (digit === undefined || second === undefined) return digit;
  if (second !== 'mươi' && second !== 'mười') return words.length === 2 ? plusDigit(digit * 10, second) : undefined;
  return plusDigit(digit * 10, third);
}

function plusDigit(tens: number, word: string | undefined): number | undefined {
  if (word === undefined) return tens;
  const digit = digitWords[word];
  return digit === undefined ? undefined : tens + digit;
}

/** Reads "16", "XVI" or "mười sáu". */
export function parseNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return parseRoman(text.toUpperCase()) ?? parseNumberWords(text);
}

const words = '(?:nhất|nhì|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi)';

/** Source of a pattern for one numeral in any of its forms; use with the flags "iu". */
export const numeralPattern = `(?:\\d{1,4}|[IVXLC]{1,7}(?![\\p{L}])|${words}(?:\\s+${words}){0,2}(?![\\p{L}]))`;
