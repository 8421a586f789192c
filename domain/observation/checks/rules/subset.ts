/** Check: what belongs to a whole is not larger than it. */
import { numberOf } from '../../../plan/index.ts';
import { compareDecimals, type RefusalWords } from '../../../values/index.ts';
import type { IndicatorCode } from '../../types.ts';
import { baseValue, type Cell, commonEditions, isFilled } from '../cell.ts';
import { nameFigure, nameIndicator, nameSources, quantityIn } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/subset-above-whole': {
    vi: '{name}: {value}, nhiều hơn {wholeName} là {whole}, trong khi nằm trong số đó. ({sources})',
    en: '{name}: {value}, more than {wholeName} with {whole}, of which it is a part. ({sources})',
  },
};

export const subset: FigureCheck = {
  name: 'subset',
  words,
  check: (family) =>
    family.relations.flatMap(({ kind, whole, parts }) =>
      (kind === 'subset' || kind === 'sum') && whole !== undefined
        ? family
            .cellsOf(whole)
            .flatMap((cell) => (cell.measure === 'growth-yoy' || cell.measure === 'rank' ? [] : parts.flatMap((part) => compare(family, cell, part, kind))))
        : [],
    ),
};

/** Parts of a sum are looked at only where the sum cannot be: when another part is missing. */
function compare(family: Family, whole: Cell, code: IndicatorCode, kind: 'subset' | 'sum'): readonly Noticed[] {
  const part = family.find(code, whole.territory, whole.period, whole.measure, whole.layer);
  if (!isFilled(whole) || !isFilled(part) || part.approximate <= whole.approximate) return [];
  if (kind === 'sum' && (whole.measure === 'share-of-plan' || isSummed(family, whole))) return [];
  const isLarger = ([a, b]: readonly (typeof part.chosen)[]): boolean => compareDecimals(baseValue(a!), baseValue(b!)) > 0;
  const editions = [[part.chosen, whole.chosen], ...commonEditions([part, whole])];
  if (!editions.every(isLarger)) return [];
  const [figure, other] = (editions[1] ?? editions[0]) as readonly [typeof part.chosen, typeof part.chosen];
  return [
    {
      code: 'check/subset-above-whole',
      severity: 'warning',
      figures: [figure, other],
      parameters: () => ({
        name: nameFigure(family, figure),
        value: quantityIn(figure),
        wholeName: nameIndicator(family, other.indicator),
        whole: quantityIn(other),
        sources: nameSources(family, [figure, other]),
      }),
      arithmetic: () => [[numberOf(figure.value), '>', numberOf(other.value)]],
    },
  ];
}

function isSummed(family: Family, whole: Cell): boolean {
  const relations = family.relations.filter((relation) => relation.kind === 'sum' && relation.whole === whole.indicator.code);
  return relations.some(({ parts }) => parts.every((part) => isFilled(family.find(part, whole.territory, whole.period, whole.measure, whole.layer))));
}
