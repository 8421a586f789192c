/** A finding's name that survives another reading of the text. */
import type { Address } from '../../resolution/index.ts';
import type { Code } from '../../values/index.ts';
import type { FindingId } from './types.ts';

/** From its code, the addresses of targets or provisions (never of parts, whose count may change), and its quoted words. */
export function findingId(code: Code, addresses: readonly Address[], quoted: readonly string[]): FindingId {
  const words = quoted.map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()).join('\n');
  return `${code}@${addresses.join('+')}#${hashText(words)}` as FindingId;
}

const prime = 0x100000001b3n;
const mask = (1n << 64n) - 1n;

/** FNV-1a, 64 bits, over UTF-16 code units: to tell words apart, not to protect them. */
function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) hash = ((hash ^ BigInt(text.charCodeAt(index))) * prime) & mask;
  return hash.toString(16).padStart(16, '0');
}
