/** Vietnamese letters compared: lower case, with one place for the tone mark ("Uỷ" as "ủy", "khoá" as "khóa"). */

const misplacedTone: Readonly<Record<string, string>> = { oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', uỷ: 'ủy', uý: 'úy', uỳ: 'ùy', uỹ: 'ũy', uỵ: 'ụy' };

/** For comparing only: the result may stand for several spellings. Expects NFC. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/o[àáảãạ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/gu, (pair) => misplacedTone[pair] ?? pair)
    .replace(/\s+/gu, ' ')
    .trim();
}
