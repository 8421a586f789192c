/** Tells the old Vietnamese encodings apart by what they make of the words, and by the fonts that used them. */
import { countSyllables } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

export const legacyNames: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = { tcvn3: decodeTcvn3, vni: decodeVni };

/** In the old encodings a soft hyphen is the letter ư; programs drop it or take it for a mark, but not when read as bytes. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return decoders[encoding](text).normalize('NFC');
}

const sampleLength = 40_000;
const fewestWords = 5;

/**
 * The old encoding whose letters stand in the text as Latin ones ("NghÞ quyÕt", "Nghò quyeát"); undefined where the text
 * reads as Vietnamese already, or as nothing that is.
 */
export function detectLegacy(text: string): LegacyEncoding | undefined {
  const sample = text.slice(0, sampleLength);
  if (!/[\u00a1-\u00ff]/.test(sample) || isUnicode(sample)) return undefined;
  const given = countSyllables(sample);
  if (given.words < fewestWords || given.syllables > given.words * 0.6) return undefined;
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, ...countSyllables(decodeLegacy(sample, encoding)) }))
    .map(({ encoding, words, syllables }) => ({ encoding, share: words === 0 ? 0 : syllables / words, syllables }))
    .sort((a, b) => b.share - a.share || b.syllables - a.syllables);
  return best && best.share >= 0.7 && best.syllables >= fewestWords ? best.encoding : undefined;
}

/**
 * Letters that only Unicode has, in number: nothing is left to be converted. Each of them outweighs four that old encodings
 * have too; where they lead by a thousand, what follows is Unicode as well, or a text in two encodings, of which none fits.
 */
function isUnicode(sample: string): boolean {
  let weight = 0;
  for (let at = 0; at < sample.length && weight < 4_000; at++) weight += weights[sample.charCodeAt(at)] as number;
  return weight > 0;
}

/** Letters from Ă to ư, marks that stand behind their letter, letters from Ạ on. */
const isModern = (code: number): boolean => code >= 0x102 && (code <= 0x1b0 || (code >= 0x300 && code <= 0x323) || (code >= 0x1ea0 && code <= 0x1ef9));
const weights = Int8Array.from({ length: 0x10000 }, (_, code) => (isModern(code) ? 4 : code >= 0xa1 && code <= 0xff ? -1 : 0));

/** A run of a document whose font tells the encoding: .VnTime and its like, VNI-Times and its like. */
export function convertByFont(text: string, font: string | undefined): { readonly text: string; readonly encoding?: LegacyEncoding } {
  const encoding = font?.startsWith('.Vn') ? 'tcvn3' : /^VNI[- ]/i.test(font ?? '') ? 'vni' : undefined;
  if (encoding === undefined || !/[\u00a1-\u00ff]/.test(text) || /[\u0100-\u01ff\u1ea0-\u1eff]/.test(text)) return { text };
  const decoded = decodeLegacy(text, encoding);
  return { text: encoding === 'tcvn3' && font!.endsWith('H') ? decoded.toUpperCase() : decoded, encoding };
}
