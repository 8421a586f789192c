/** Who the resolution itself charges with carrying it out: the provision that opens with the People's Committee. */
import { nameAddress, type Resolution, textOf, walkProvisions } from '@moc/domain/resolution';
import type { Bilingual } from '@moc/domain/values';

export interface Charge {
  readonly who: Bilingual;
  /** As tables write it: "UBND tỉnh". */
  readonly short: Bilingual;
  readonly place: Bilingual;
}

const opening = /^(?:giao\s+)?(?:ủy|uỷ) ban nhân dân (tỉnh|thành phố)/iu;

/** The last such provision that orders something to be organised or carried out; undefined when the text has none. */
export function findCharge(resolution: Resolution): Charge | undefined {
  for (const provision of [...walkProvisions(resolution.body)].toReversed()) {
    const text = textOf(resolution, provision);
    const level = opening.exec(text)?.[1]?.toLowerCase();
    if (level !== undefined && /tổ chức|triển khai|thực hiện/u.test(text)) return { ...committeeOf(level), place: nameAddress(provision.address) };
  }
  return undefined;
}

function committeeOf(level: string): Pick<Charge, 'who' | 'short'> {
  const english = level === 'tỉnh' ? 'Provincial' : 'City';
  return { who: { vi: `Ủy ban nhân dân ${level}`, en: `${english} People's Committee` }, short: { vi: `UBND ${level}`, en: "People's Committee" } };
}
