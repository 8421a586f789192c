/** Check: no figure lies beyond what its kind of number can be. */
import { numberOf, type Sayable } from '../../../plan/index.ts';
import { compareDecimals, type Decimal, decimal, decimalPlaces, type RefusalWords } from '../../../values/index.ts';
import type { Indicator, Observation } from '../../types.ts';
import { isNegative } from '../cell.ts';
import { nameFigure, nameSource } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/above-whole': {
    vi: '{name}: {source} nêu {value}; tỷ lệ của một tổng thể không thể quá 100%.',
    en: '{name}: {source} states {value}; a share of a whole cannot exceed 100%.',
  },
  'check/negative': {
    vi: '{name}: {source} nêu {value}; đại lượng này không thể âm.',
    en: '{name}: {source} states {value}; this cannot be negative.',
  },
  'check/not-whole': {
    vi: '{name}: {source} nêu {value}; số đếm, thứ hạng phải là số nguyên.',
    en: '{name}: {source} states {value}; counts and ranks are whole numbers.',
  },
  'check/growth-below-limit': {
    vi: '{name}: {source} nêu {value}; không thể giảm quá 100%.',
    en: '{name}: {source} states {value}; nothing can fall by more than 100%.',
  },
};

export const limits: FigureCheck = {
  name: 'limits',
  words,
  check: (family) => {
    const noticed: Noticed[] = [];
    for (const { indicator, observations } of family.cells) for (const one of observations) beyond(family, indicator, one, noticed);
    return noticed;
  },
};

const hundred = decimal('100');

/** Every figure passes here, so what is surely within its limits costs nothing. */
function beyond(family: Family, indicator: Indicator, figure: Observation, noticed: Noticed[]): void {
  const code = codeOf(indicator, figure);
  if (!code) return;
  const parameters = (): Readonly<Record<string, Sayable>> => ({
    name: nameFigure(family, figure),
    source: nameSource(family, figure),
    value: { value: figure.value, unit: figure.unit },
  });
  noticed.push({
    code,
    severity: 'error',
    figures: [figure],
    parameters,
    arithmetic: () => [[numberOf(figure.value), isNegative(figure.value) ? '<' : '>', limitOf(code)]],
  });
}

const limitOf = (code: string): Sayable => (code === 'check/above-whole' ? numberOf(hundred) : code === 'check/growth-below-limit' ? '−100' : '0');

function codeOf(indicator: Indicator, { measure, value, unit }: Observation): `check/${string}` | undefined {
  if (measure === 'growth-yoy') return value.startsWith('-') && compareDecimals(value, '-100' as Decimal) < 0 ? 'check/growth-below-limit' : undefined;
  const isCounted = measure === 'count' || measure === 'rank' || unit.dimension.startsWith('count:');
  if (isCounted && decimalPlaces(value) > 0 && unit.factor === '1') return 'check/not-whole';
  if (value.startsWith('-') && (isCounted || measure === 'share-of-plan' || isNeverNegative(indicator, unit.dimension))) return 'check/negative';
  if (measure === 'rank' && value === '0') return 'check/not-whole';
  const isShare = measure === 'value' && unit.code === 'percent' && indicator.accumulation === 'rate' && indicator.rollUp === 'ratio';
  return isShare && Number(value) > 99 && compareDecimals(value, hundred) > 0 ? 'check/above-whole' : undefined;
}

const measured = new Set(['mass', 'area', 'length', 'volume', 'energy', 'power', 'liquid']);

function isNeverNegative({ accumulation, rollUp }: Indicator, dimension: string): boolean {
  return measured.has(dimension) || (dimension === 'ratio' && accumulation === 'rate' && rollUp === 'ratio');
}
