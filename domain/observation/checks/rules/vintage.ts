/** Check: nothing that happened is published before its period began, and no result of a period before it ended. */
import { addDays, formatDay, periodEnd, type RefusalWords } from '../../../values/index.ts';
import type { Indicator, Observation } from '../../types.ts';
import { nameFigure, nameSource, quantityIn } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/published-before-period': {
    vi: '{name}: {source} công bố {value} ngày {on}, trước khi kỳ bắt đầu.',
    en: '{name}: {source} published {value} on {on}, before the period began.',
  },
  'check/result-before-end': {
    vi: '{name}: {source} công bố {value} như kết quả ngày {on}, trước khi kỳ kết thúc; có thể là số ước tính.',
    en: '{name}: {source} published {value} as a result on {on}, before the period ended; it may be an estimate.',
  },
};

export const vintage: FigureCheck = {
  name: 'vintage',
  words,
  check: (family) => {
    const noticed: Noticed[] = [];
    for (const { indicator, observations, layer } of family.cells) if (layer !== 'plan') for (const one of observations) early(family, indicator, one, noticed);
    return noticed;
  },
};

/** Statistics of a month customarily come out in its last days. */
const customary = 10;

/** Levels, indices and events are results on the day they are taken. */
const atADay = new Set<Indicator['accumulation']>(['stock', 'index', 'event', 'undeclared']);

/** Levels may be told of a period in which they had stood for long: only what flows or grows is looked at. */
function early(family: Family, { accumulation }: Indicator, figure: Observation, noticed: Noticed[]): void {
  const { published, period, status } = figure;
  if (published.precision === 'unknown' || atADay.has(accumulation)) return;
  // "2023-12-31" stands before "2024-01", "2024-01-01" behind it.
  const isBeforeStart = published.knownBy < period.start;
  const isBeforeEnd = (status === 'official' || status === 'preliminary') && published.knownBy < addDays(periodEnd(period), -customary);
  if (!isBeforeStart && !isBeforeEnd) return;
  const { knownBy } = published;
  noticed.push({
    code: isBeforeStart ? 'check/published-before-period' : 'check/result-before-end',
    severity: isBeforeStart ? 'error' : 'note',
    figures: [figure],
    parameters: () => ({
      name: nameFigure(family, figure),
      source: nameSource(family, figure),
      value: quantityIn(figure),
      on: { vi: formatDay(knownBy, 'vi'), en: formatDay(knownBy, 'en') },
    }),
  });
}
