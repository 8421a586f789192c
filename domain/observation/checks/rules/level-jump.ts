/** Check: a level does not double or halve within two years, also where publications give it two names. */
import { type Line, numberOf } from '../../../plan/index.ts';
import { addDecimals, compareDecimals, type Decimal, decimal, divideDecimals, type Period, type RefusalWords } from '../../../values/index.ts';
import type { IndicatorCode } from '../../types.ts';
import { baseValue, type Cell, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, nameSource, quantityIn } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/level-jump': {
    vi: '{name}: {source} nêu {value}; trước đó, ở “{earlierName}”, {earlierSource} nêu {before}. Gấp {ratio} lần trong {months} tháng: có thể hai số nói về hai thứ khác nhau.',
    en: '{name}: {source} states {value}; before that, for “{earlierName}”, {earlierSource} states {before}. {ratio} times as much within {months} months: the two may speak of different things.',
  },
};

/** Our own thresholds: what doubles or halves within two years is worth a look; below ten things a doubling is nothing. */
const jump = { ratio: decimal('2'), months: 24, least: decimal('10') } as const;

export const levelJump: FigureCheck = {
  name: 'level-jump',
  words,
  check: (family) => [...family.indicators.keys()].flatMap((code) => jumps(family, code)),
};

/** Neighbouring figures of the level at each place, under all its names. */
function jumps(family: Family, code: IndicatorCode): readonly Noticed[] {
  const names = family.relations.filter(({ kind, whole }) => kind === 'same-level' && whole === code).flatMap(({ parts }) => parts);
  if (family.indicators.get(code)?.accumulation !== 'stock') return [];
  const cells = [code, ...names].flatMap((name) => family.cellsOf(name)).filter((cell): cell is FilledCell => isFilled(cell) && isLevel(cell));
  return [...Map.groupBy(cells, ({ territory, measure }) => `${territory}|${measure}`).values()].flatMap((ofPlace) => {
    const inOrder = ofPlace.toSorted((a, b) => endOf(a.period) - endOf(b.period));
    return inOrder.slice(1).flatMap((later, index) => noticeJump(family, inOrder[index]!, later));
  });
}

const isLevel = ({ measure, layer }: Cell): boolean => layer === 'actual' && (measure === 'value' || measure === 'count');

const endOf = ({ start, months }: Period): number => Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) + months;

function noticeJump(family: Family, before: FilledCell, later: FilledCell): readonly Noticed[] {
  const months = endOf(later.period) - endOf(before.period);
  if (months > jump.months || months === 0) return [];
  const [low, high] = [before, later].map(({ chosen }) => baseValue(chosen)).toSorted(compareDecimals) as [Decimal, Decimal];
  if (compareDecimals(low, jump.least) < 0 || compareDecimals(high, addDecimals(low, low)) < 0) return [];
  const [figure, earlier] = [later.chosen, before.chosen];
  const ratio = divideDecimals(baseValue(figure), baseValue(earlier), 2)!;
  return [
    {
      code: 'check/level-jump',
      severity: 'warning',
      figures: [figure, earlier],
      parameters: () => ({
        name: nameFigure(family, figure),
        source: nameSource(family, figure),
        value: quantityIn(figure),
        earlierName: nameFigure(family, earlier),
        earlierSource: nameSource(family, earlier),
        before: quantityIn(earlier),
        ratio: numberOf(ratio),
        months,
      }),
      arithmetic: (): readonly Line[] => [[numberOf(figure.value), '÷', numberOf(earlier.value), '=', numberOf(ratio)]],
    },
  ];
}
