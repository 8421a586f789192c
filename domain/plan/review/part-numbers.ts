/** How the parts of a provision are numbered: "phan" for those of a target, "so" for what was found among the tasks. */
import type { Address } from '../../resolution/index.ts';
import type { PartAddress } from '../types.ts';

export type PartKind = 'phan' | 'so';

const numbered = /\.(phan|so)-(\d+)$/;

export const kindOf = (part: PartAddress): PartKind => (numbered.exec(part)?.[1] === 'so' ? 'so' : 'phan');

export const numberOf = (part: PartAddress): number => Number(numbered.exec(part)?.[2] ?? 0);

/** The provision under which a part is numbered. */
export function prefixOf(part: PartAddress): Address {
  return part.replace(/(?:\.(?:phan|so)-\d+)+$/, '') as string as Address;
}
