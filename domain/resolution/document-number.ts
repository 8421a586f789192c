/**
 * Numbers of documents: "6580/TTr-UBND", "09/2023/NQ-HĐND", "08-ĐA/TU", "35/2023/UBTVQH15", with or without inner
 * blanks. The form never tells the legal nature of a document, so nothing is concluded from it.
 */

const letters = '[A-ZĐƯ][A-Za-zĐđƯư]*\\d*(?![\\p{L}])';

/** Source of a pattern; use with the flag "u" and check the match with `isDocumentNumber`. */
export const documentNumberPattern = `(?<![\\d/,.-])\\d{1,5}(?:\\s?/\\s?\\d{4})?\\s?[-/]\\s?${letters}(?:\\s?[-–/.]\\s?${letters}){0,4}`;

/** Every number has a slash and at least two capitals: "11 - HĐND" and "1/Giao" are none; "2/ GRDP" opens a clause. */
export function isDocumentNumber(text: string): boolean {
  return text.includes('/') && /[A-ZĐƯ].*[A-ZĐƯ]/u.test(text) && !/^\d{1,3}\/\s[A-ZĐƯ]+$/u.test(text);
}

export function withoutBlanks(number: string): string {
  return number.replace(/\s+/gu, '');
}
