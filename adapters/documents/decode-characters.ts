/** Bytes of a text in any encoding that Vietnamese offices have used, as characters. */
import type { TextEncoding } from './document.ts';
import { countSyllables, decodeLegacy, detectLegacy, type LegacyEncoding } from './legacy/index.ts';

export interface Characters {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Undefined where the bytes are no text in any of them. */
export function decodeCharacters(bytes: Uint8Array, declared?: string): Characters | undefined {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const wide = wideWithoutMark(bytes);
  if (wide) return decode(bytes, wide, wide);
  const plain = decode(bytes, 'utf-8', 'utf-8');
  if (plain) return plain.text.includes('\0') ? undefined : convertLatin(plain);
  if (bytes.includes(0)) return undefined;
  return decodeEightBit(bytes, declared);
}

function decodeMarked(bytes: Uint8Array): Characters | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le', 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be', 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8', 'utf-8-bom');
  return undefined;
}

function decode(bytes: Uint8Array, label: string, encoding: TextEncoding): Characters | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** UTF-16 without its mark: blanks, digits and line breaks make every second byte of many pairs a zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4_000) & ~1;
  if (length < 8 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > length * 0.2 && even < odd / 50) return 'utf-16le';
  if (even > length * 0.2 && odd < even / 50) return 'utf-16be';
  return undefined;
}

/** Valid UTF-8 may still hold old codes: text pasted from a document in .VnTime. */
function convertLatin(plain: Characters): Characters {
  const encoding = detectLegacy(plain.text);
  return encoding ? { text: decodeLegacy(plain.text, encoding), encoding } : plain;
}

function decodeEightBit(bytes: Uint8Array, declared: string | undefined): Characters | undefined {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const candidates: Characters[] = (['tcvn3', 'vni'] satisfies LegacyEncoding[]).map((encoding) => ({ text: decodeLegacy(latin, encoding), encoding }));
  const windows = decode(bytes, 'windows-1258', 'windows-1258');
  if (windows) candidates.push({ ...windows, text: windows.text.normalize('NFC') });
  const [best] = candidates
    .map((candidate) => ({ candidate, ...countSyllables(candidate.text.slice(0, 200_000)) }))
    .map(({ candidate, words, syllables }) => ({ candidate, share: words === 0 ? 0 : syllables / words }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share >= 0.6) return best.candidate;
  return declared === 'windows-1258' ? candidates.find(({ encoding }) => encoding === 'windows-1258') : undefined;
}
