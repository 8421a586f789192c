/** Vietnamese before Unicode: TCVN3 and VNI, told apart and turned into Unicode. */
export { convertByFont, decodeLegacy, detectLegacy, type LegacyEncoding, legacyNames } from './detect.ts';
export { countSyllables, isSyllable, type SyllableCount } from './syllable.ts';
export { encodeTcvn3, tcvn3Letters } from './tcvn3.ts';
export { encodeVni, vniLetters } from './vni.ts';
