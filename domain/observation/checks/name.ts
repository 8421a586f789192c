/** What figures are called in sentences: indicator, place and period; and their values as published. */
import type { Sayable } from '../../plan/index.ts';
import { type Bilingual, formatPeriod, type Language, type Period } from '../../values/index.ts';
import { sourceWords } from '../source-words.ts';
import type { IndicatorCode, Measure, Observation, TerritoryCode } from '../types.ts';
import type { Family } from './rule.ts';

interface Named {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure?: Measure;
}

const forms: Readonly<Partial<Record<Measure, Bilingual>>> = {
  'growth-yoy': { vi: ' (tăng so cùng kỳ)', en: ' (year on year)' },
  'share-of-plan': { vi: ' (so kế hoạch)', en: ' (share of plan)' },
};

/** "Kim ngạch xuất khẩu (tăng so cùng kỳ), năm 2024". */
export function nameFigure(family: Family, { indicator, territory, period, measure }: Named): Bilingual {
  const place = family.nameTerritory(territory);
  const say = (language: Language): string => {
    const name = family.indicators.get(indicator)?.name[language] ?? indicator;
    const form = measure && family.indicators.get(indicator)?.accumulation !== 'growth' ? (forms[measure]?.[language] ?? '') : '';
    return `${name}${form}, ${place ? `${place[language]}, ` : ''}${formatPeriod(period, language)}`;
  };
  return { vi: say('vi'), en: say('en') };
}

/** "Kim ngạch xuất khẩu, huyện Ba Tri": of all its periods. */
export function nameSeries(family: Family, { indicator, territory }: Pick<Named, 'indicator' | 'territory'>): Bilingual {
  const [name, place] = [nameIndicator(family, indicator), family.nameTerritory(territory)];
  return place ? { vi: `${name.vi}, ${place.vi}`, en: `${name.en}, ${place.en}` } : name;
}

/** Only the indicator's name. */
export function nameIndicator(family: Family, code: IndicatorCode): Bilingual {
  return family.indicators.get(code)?.name ?? { vi: code, en: code };
}

export const quantityIn = ({ value, unit }: Pick<Observation, 'value' | 'unit'>): Sayable => ({ value, unit });

/** Who states a figure. */
export function nameSource(family: Family, { source }: Pick<Observation, 'source'>): string {
  const known = family.sourceOf(source);
  return known ? sourceWords(known) : source;
}

/** The publishers of several figures, each once. */
export function nameSources(family: Family, figures: readonly Observation[]): string {
  return [...new Set(figures.map((figure) => nameSource(family, figure)))].join('; ');
}
