/** Whether a word can be a Vietnamese syllable: what a wrong encoding makes of one hardly ever is. */

const onsets = 'ngh|ng|gh|gi|qu|ch|kh|nh|ph|th|tr|[bcdđghklmnprstvxfjwz]';
const rimes =
  'oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|uao|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|yê|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|[aăâeêioôơuưy]';
const syllable = new RegExp(`^(?:${onsets})?(?:${rimes})(?:ch|ng|nh|[ckmnpt])?$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const toned = decomposed.match(tones)?.length ?? 0;
  return toned <= 1 && syllable.test(decomposed.replace(tones, '').normalize('NFC'));
}

const marked = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]*[\u0080-\uffff][\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]*/gu;

export interface SyllableCount {
  /** Words with letters beyond ASCII. */
  readonly words: number;
  readonly syllables: number;
}

/** Looks at the words with letters beyond ASCII: only they differ between encodings. */
export function countSyllables(text: string): SyllableCount {
  const words = text.match(marked) ?? [];
  const telling = words.filter((word) => /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]/u.test(word) && /[^\u0000-\u007f\u2000-\u20ff\u00ab\u00bb\u00b0]/u.test(word));
  return { words: telling.length, syllables: telling.filter(isSyllable).length };
}
