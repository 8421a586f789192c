/** Check: what adds up through a year does not become less when more months are counted. */
import { numberOf } from '../../../plan/index.ts';
import { compareDecimals, type RefusalWords } from '../../../values/index.ts';
import { baseValue, type Cell, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, quantityIn } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/to-date-falls': {
    vi: '{name}: {value}, ít hơn số của kỳ ngắn hơn ({earlier}: {before}). Số lũy kế không thể giảm khi tính thêm tháng.',
    en: '{name}: {value}, less than the shorter period ({earlier}: {before}). A figure to date cannot fall as months are added.',
  },
};

export const toDate: FigureCheck = { name: 'to-date', words, check: (family) => family.series.flatMap((series) => falls(family, series)) };

function falls(family: Family, series: readonly Cell[]): readonly Noticed[] {
  const [first] = series;
  if (first?.indicator.accumulation !== 'flow' || first.measure === 'growth-yoy' || first.measure === 'rank') return [];
  const toDateOfYear = Map.groupBy(
    series.filter((cell): cell is FilledCell => isFilled(cell) && cell.period.start.endsWith('-01')),
    ({ period }) => period.start,
  );
  return [...toDateOfYear.values()].flatMap((cells) => {
    const inOrder = cells.toSorted((a, b) => a.period.months - b.period.months);
    return inOrder.slice(1).flatMap((later, index) => noticeFall(family, inOrder[index]!, later));
  });
}

function noticeFall(family: Family, before: FilledCell, later: FilledCell): readonly Noticed[] {
  if (later.approximate >= before.approximate || compareDecimals(baseValue(later.chosen), baseValue(before.chosen)) >= 0) return [];
  const [figure, earlier] = [later.chosen, before.chosen];
  return [
    {
      code: 'check/to-date-falls',
      severity: figure.source === earlier.source ? 'error' : 'warning',
      figures: [figure, earlier],
      parameters: () => ({ name: nameFigure(family, figure), value: quantityIn(figure), earlier: nameFigure(family, earlier), before: quantityIn(earlier) }),
      arithmetic: () => [[numberOf(figure.value), '<', numberOf(earlier.value)]],
    },
  ];
}
