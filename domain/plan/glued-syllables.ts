/** Syllables that lost the blank between them ("Tỷlệ", "kinhtế"): told apart where the spelling of Vietnamese leaves one way. */

const vowel = 'aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
/** No syllable has a consonant between two vowels. */
const glued = new RegExp(`[${vowel}][bcdđghklmnpqrstvx]+[${vowel}]`, 'iu');
const words = /\p{L}{4,24}/gu;

const onset = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]';
/** Those that end a syllable, and those behind which a consonant may stand. */
const open = 'uya|uyu|uây|uôi|ươi|ươu|oai|oay|oao|iêu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|uơ|ưa|ưi|ưu';
const closed = 'uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|[aăâeêioôơuưy]';
const syllable = new RegExp(`^(?:${onset})?(?:${open}|(?:${closed})(?:ch|ng|nh|[cmnpt])?)$`, 'u');
/** "ngh", "gh" and "k" stand before e, ê, i; "ng", "g" and "c" elsewhere. */
const misspelled = /^(?:(?:ngh|gh|k)(?![eêiy])|(?:ng|c|g(?!i))(?=[eê])|(?:ng|c)(?=i))/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** 1 for a vowel, 2 for a consonant, by code. */
const sounds = new Uint8Array(0x1efa);
for (const letter of vowel + vowel.toUpperCase()) sounds[letter.charCodeAt(0)] = 1;
for (const letter of 'bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX') sounds[letter.charCodeAt(0)] = 2;

/** Whether consonants stand between two vowels of one word: the same as `glued`, letter by letter. */
function mayBeGlued(name: string): boolean {
  let vowelBefore = false;
  let consonants = false;
  for (let at = 0; at < name.length; at++) {
    const sound = sounds[name.charCodeAt(at)];
    if (sound === 1 && vowelBefore && consonants) return true;
    if (sound !== 2) vowelBefore = sound === 1;
    consonants = sound === 2;
  }
  return false;
}

/** A name with its glued syllables apart; words in capitals, of other languages, and those that could be cut in two ways stay. */
export function unglued(name: string): string {
  return mayBeGlued(name) ? name.replace(words, (word) => (glued.test(word) ? cut(word) : word)) : name;
}

/** The word with a blank in it, if there is just one place for it; before "ngh" there is no doubt ("hộnghèo"). */
function cut(word: string): string {
  const plain = word.slice(0, 1).toLowerCase() + word.slice(1);
  if (plain !== plain.toLowerCase() || !/[^\p{ASCII}]/u.test(plain)) return word;
  const places = Array.from({ length: plain.length - 2 }, (_, at) => at + 1).filter((at) => isCut(plain, at));
  const at = places.find((place) => plain.startsWith('ngh', place)) ?? (places.length === 1 ? places[0] : undefined);
  return at === undefined ? word : `${word.slice(0, at)} ${word.slice(at)}`;
}

function isCut(word: string, at: number): boolean {
  return isSyllable(word.slice(0, at)) && isSyllable(word.slice(at));
}

/** At most one tone, and a spelling that Vietnamese knows. */
function isSyllable(word: string): boolean {
  const marked = word.normalize('NFD');
  const plain = marked.replace(tones, '').normalize('NFC');
  return (marked.match(tones)?.length ?? 0) <= 1 && syllable.test(plain) && !misspelled.test(plain);
}
