/** The unit that an indicator's own name tells: "Số bác sĩ trên 10.000 dân đạt 12" is twelve doctors per ten thousand people. */
import type { Mention } from './quantity-text.ts';
import { foldVietnamese } from './text.ts';
import { spellingKey, type UnitLexicon } from './unit-text.ts';

/** "Số giường bệnh/vạn dân", "Tỷ lệ bác sĩ tính trên 10.000 dân (không kể …)": what is counted for so many people. */
const perTenThousand =
  /(?:^|[\s:])(?:(?:tổng )?số (?:lượng )?|tỷ lệ )([^/:,;()]{2,40}?)\s*(?:\/|(?:bình quân |tính )?trên)\s*(?:(?:1|một) )?(?:vạn|10\.000|mười nghìn) dân(?!\s*(?:số|trong)|\p{L})/u;

/**
 * The figure in the unit of its name, where the words behind it leave the unit out or say only what is counted ("12", "12
 * bác sĩ"); the figure as it is where the name tells none, or one that the facts do not know.
 */
export function inUnitOfName(mention: Mention, name: string, lexicon: UnitLexicon): Mention {
  const isCount = mention.unit?.dimension.startsWith('count:') === true;
  if ((mention.unit && !isCount) || mention.upper !== undefined || !name.includes('dân')) return mention;
  const counted = perTenThousand.exec(foldVietnamese(name))?.[1];
  const unit = counted === undefined ? undefined : lexicon.unitBySpelling.get(spellingKey(`${counted}/vạn dân`));
  if (!unit || counted === undefined) return mention;
  const isSame = mention.unit === undefined || counted.startsWith(foldVietnamese(mention.unit.vi)) || foldVietnamese(mention.unit.vi).startsWith(counted);
  return isSame ? { ...mention, unit, unitKind: 'by-name' } : mention;
}
