/** Finding targets by words: exact diacritics first, for "chỉ tiêu" and "chi tiêu" are different things. */

const composed = (text: string): string => text.normalize('NFC').toLowerCase();

/** Without tone and vowel marks; đ is d. */
export function withoutMarks(text: string): string {
  return composed(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/**
 * The entries whose words hold the query, exact matches before matches without diacritics. A query typed with
 * diacritics matches exactly, unless nothing does.
 */
export function searchByWords<T>(entries: readonly T[], wordsOf: (entry: T) => string, query: string): readonly T[] {
  const asked = composed(query.trim());
  if (asked === '') return entries;
  const exact = entries.filter((entry) => composed(wordsOf(entry)).includes(asked));
  if (exact.length > 0 && asked !== withoutMarks(asked)) return exact;
  const loose = withoutMarks(asked);
  return [...exact, ...entries.filter((entry) => !exact.includes(entry) && withoutMarks(wordsOf(entry)).includes(loose))];
}
