/** The unit that an indicator's own name tells: "Số bác sĩ trên 10.000 dân đạt 12" is twelve doctors per ten thousand people. */
import type { Mention } from './quantity-text.ts';
import { foldVietnamese } from './text.ts';
import { spellingKey, type UnitLexicon } from './unit-text.ts';

/** "Số giường bệnh/vạn dân", "Tỷ lệ bác sĩ tính trên 10.000 dân (không kể …)": what is counted for so many people. */
const perTenThousand =
  /(?:^|[\s:])(?:(?:tổng )?số (?:lượng )?|tỷ lệ |^)([^/:,;()]{2,40}?) ?(?:\/|(?:bình quân |tính )?trên) ?(?:(?:1|một) )?(?:vạn|10\.?000|mười nghìn) dân(?! ?(?:số|trong)|\p{L})/u;

/** "Số bác sĩ đạt 14 người trên 10.000 dân": the persons are those whose number it is. */
const personsOfTenThousand = /^người\/(?:10\.000|(?:1 |một )?vạn) dân$/u;
const numberOf = /^(?:tổng )?số (?:lượng )?(\p{L}[^/:,;()]{1,30})$/u;

/**
 * The figure in the unit of its name, where the words behind it leave the unit out or say only what is counted ("12", "12
 * bác sĩ"); the figure as it is where the name tells none, or one that the facts do not know.
 */
export function inUnitOfName(mention: Mention, name: string, lexicon: UnitLexicon): Mention {
  const isCount = mention.unit?.dimension.startsWith('count:') === true;
  const perPerson = personsOfTenThousand.test(mention.unit?.vi ?? '');
  if ((mention.unit && !isCount) || mention.upper !== undefined || !(perPerson || name.includes('dân'))) return mention;
  const folded = foldVietnamese(name.trim());
  const counted = (perPerson ? numberOf : perTenThousand).exec(folded)?.[1];
  const unit = counted === undefined ? undefined : lexicon.unitBySpelling.get(spellingKey(`${counted}/vạn dân`));
  if (!unit || counted === undefined) return mention;
  if (perPerson) return { ...mention, unit, unitKind: 'by-name' };
  const isSame = mention.unit === undefined || counted.startsWith(foldVietnamese(mention.unit.vi)) || foldVietnamese(mention.unit.vi).startsWith(counted);
  return isSame ? { ...mention, unit, unitKind: 'by-name' } : mention;
}

const people = /[dD][âÂ][nN]|[nN][gG][ưƯ]/;
const severalPer =
  /^((?:tổng )?số (?:lượng )?|tỷ lệ )([^/()\d]{2,30}(?:,| và )[^/()\d]{2,40}?)( ?\/ ?(?:(?:1|một) )?(?:vạn|10\.?000) dân| (?:bình quân |tính )?trên (?:(?:1|một) )?(?:vạn|10\.?000) dân)/u;
const ofSoMany = /^(?:bình quân |trung bình |cứ |tính )?(?:trên |mỗi )?((?:1\.000|10\.000|100\.000|100|(?:1|một) vạn) (?:dân|người))$/u;

/**
 * "Tỷ lệ bác sĩ và giường bệnh trên 1 vạn dân đạt 11 bác sĩ và 30 giường": the one of the things named that this figure counts, said
 * as an indicator of its own. `before` is the name that the figure before it stands under. Undefined where the name tells one thing only.
 */
export function ownRateName({ unitText }: Mention, name: string, before: string | undefined): string | undefined {
  if (unitText === undefined) return undefined;
  if (!people.test(name) && !(before !== undefined && people.test(before))) return undefined;
  const folded = foldVietnamese(name);
  const noun = foldVietnamese(unitText.split('/')[0] ?? '');
  const many = ofSoMany.exec(folded)?.[1];
  if (many !== undefined) return `${unitText.split('/')[0]} trên ${many}`;
  const slash = folded.indexOf('/');
  const bare = slash < 0 ? folded : folded.slice(0, slash).trimEnd();
  for (const whole of [name, ...(before !== undefined && (name === '' || bare === noun) ? [before] : [])]) {
    const match = severalPer.exec(foldVietnamese(whole));
    if (!match) continue;
    const [, head = '', things = '', per = ''] = match;
    const thing = things.split(/ ?, ?| và /u).find((one) => one.startsWith(noun) || noun.startsWith(one));
    if (thing !== undefined) return `${whole.slice(0, head.length)}${thing}${whole.slice(match[0].length - per.length, match[0].length)}`;
  }
  return undefined;
}
