/** Check: a figure is not a thousand or a million times another of its series, as when tỷ is read for triệu or a dot for a comma. */
import { type Line, numberOf } from '../../../plan/index.ts';
import { type Decimal, decimal, divideDecimals, multiplyDecimals, type RefusalWords } from '../../../values/index.ts';
import { type Cell, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, quantityIn } from '../name.ts';
import { median } from '../robust.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/factor': {
    vi: '{name}: {value}, gấp khoảng {factor} lần các số khác của chuỗi (thường khoảng {usual}). Có thể nhầm đơn vị hoặc dấu ngăn; nếu đúng đơn vị thì là {meant}.',
    en: '{name}: {value}, about {factor} times the other figures of the series (usually about {usual}). A unit or a separator may be wrong; it would then be {meant}.',
  },
};

/** Powers of ten by which units and grouping marks are mistaken. */
const powers = [3, 6] as const;

/** How far from the power itself, in powers of ten: a factor of three either way, for series that also grow. */
const width = 0.5;

export const factor: FigureCheck = { name: 'factor', words, check: (family) => family.series.flatMap((series) => mistaken(family, series)) };

function mistaken(family: Family, series: readonly Cell[]): readonly Noticed[] {
  const [first] = series;
  if (!first || (first.measure !== 'value' && first.measure !== 'count')) return [];
  const kinds = Map.groupBy(series.filter(isFilled), ({ period }) => (first.indicator.accumulation === 'flow' ? period.months : 0));
  return [...kinds.values()].flatMap((cells) => mistakenAmong(family, cells));
}

/** The median of the series is what is usual: with two figures it cannot be told which of them is mistaken, and the later one is named. */
function mistakenAmong(family: Family, cells: readonly FilledCell[]): readonly Noticed[] {
  const positive = cells.filter(({ approximate }) => approximate > 0);
  if (positive.length < 2) return [];
  const usual = positive.length === 2 ? positive[0]! : nearest(positive, median(positive.map(({ approximate }) => approximate)));
  return positive.flatMap((cell) => {
    const distance = Math.log10(cell.approximate / usual.approximate);
    const power = powers.find((each) => Math.abs(Math.abs(distance) - each) <= width);
    return power === undefined ? [] : [notice(family, cell, usual, Math.sign(distance) * power)];
  });
}

function nearest(cells: readonly FilledCell[], value: number): FilledCell {
  return cells.reduce((best, cell) => (Math.abs(cell.approximate - value) < Math.abs(best.approximate - value) ? cell : best));
}

function notice(family: Family, { chosen }: FilledCell, usual: FilledCell, power: number): Noticed {
  const times = decimal(10 ** Math.abs(power));
  const meant = power > 0 ? divideDecimals(chosen.value, times, 12)! : multiplyDecimals(chosen.value, times);
  const factorSaid = power > 0 ? numberOf(times) : { vi: `1/${10 ** -power}`, en: `1/${10 ** -power}` };
  return {
    code: 'check/factor',
    severity: 'warning',
    figures: [chosen, usual.chosen],
    parameters: () => ({
      name: nameFigure(family, chosen),
      value: quantityIn(chosen),
      factor: factorSaid,
      usual: quantityIn(usual.chosen),
      meant: { value: meant, unit: chosen.unit },
    }),
    arithmetic: (): readonly Line[] => [[numberOf(chosen.value), power > 0 ? '÷' : '×', numberOf(times as Decimal), '=', numberOf(meant)]],
    suspects: [{ figure: chosen, value: meant, alone: true }],
  };
}
