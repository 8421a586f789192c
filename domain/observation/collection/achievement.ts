/** A count that can only be one or nought: whether a unit is one of the units counted. It is asked and told as achieved or not yet. */
import { levelOfCode, parseUnitKind, type TerritoryLevel } from '../../territory/index.ts';
import type { Bilingual, Decimal } from '../../values/index.ts';
import type { FigureRequest } from './types.ts';

export const achievementWords: Readonly<Record<'achieved' | 'notYet', Bilingual>> = {
  achieved: { vi: 'Đạt', en: 'Achieved' },
  notYet: { vi: 'Chưa đạt', en: 'Not yet' },
};

const counts = 'count:';

/** Whether the request counts units of the very level of its one unit: communes in a commune, districts in a district. A province's own count is a number. */
export function isAchievement({ measure, unit, territory }: Pick<FigureRequest, 'measure' | 'unit' | 'territory'>): boolean {
  const level = levelOfCode(territory);
  if (measure !== 'count' || level === undefined || level === 'province' || !unit.dimension.startsWith(counts)) return false;
  const counted = unit.dimension.slice(counts.length).split(/,\s*|\s+và\s+/u);
  return counted.every((word) => isOfLevel(word, level));
}

function isOfLevel(word: string, level: TerritoryLevel): boolean {
  const whole: Readonly<Record<TerritoryLevel, string>> = { province: 'đơn vị cấp tỉnh', district: 'đơn vị cấp huyện', commune: 'đơn vị cấp xã' };
  return word === whole[level] || parseUnitKind(word, level) !== undefined;
}

const yes = new Set(['1', 'đạt', 'đã đạt', 'đạt chuẩn', 'có', 'achieved', 'yes']);
const no = new Set(['0', 'chưa', 'chưa đạt', 'không', 'không đạt', 'chưa đạt chuẩn', 'not yet', 'not achieved', 'no']);

/** "đạt", "chưa", 1, 0 as a sheet says it: 1 or 0; undefined for anything else. */
export function readAchievement(text: string): Decimal | undefined {
  const said = text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
  return yes.has(said) ? ('1' as Decimal) : no.has(said) ? ('0' as Decimal) : undefined;
}

/** Words for 1 and 0; undefined for a number that a single unit cannot have. */
export function sayAchievement(value: Decimal): Bilingual | undefined {
  return value === '1' ? achievementWords.achieved : value === '0' ? achievementWords.notYet : undefined;
}
