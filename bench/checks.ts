/** Checks over synthetic stored figures, declared synthetic: 100 000 and a million of them in consistent tables of months, parts and districts. */
import { type CheckedFigures, checkFigures, type Indicator, type Observation, type TerritoryBranch } from '@moc/domain/observation';
import { authorityOrder, findUnit } from '@moc/facts';
import { ms, type Row, time } from './measure.ts';

const unit = findUnit('tỷ đồng')!;
const districts = Array.from({ length: 20 }, (_, index) => String(800 + index));
const branches = [{ parent: '80', children: districts }] as unknown as readonly TerritoryBranch[];
const parts = ['', '.a', '.b', '.c'];
const years = 5;

/** One family is a total with three parts, at a province and its districts, by month and to date. */
function family(number: number): readonly Observation[] {
  const code = `chi-so-${number}`;
  const amount = (part: number, district: number, month: number): number => 100 + ((number * 31 + part * 17 + district * 7 + month * 3) % 40);
  const sum = (part: number, place: number, months: readonly number[]): number => {
    const [ps, ds] = [part === 0 ? [1, 2, 3] : [part], place === 0 ? districts.map((_, index) => index + 1) : [place]];
    return months.reduce((total, month) => total + ps.reduce((a, p) => a + ds.reduce((b, d) => b + amount(p, d, month), 0), 0), 0);
  };
  const figures: Observation[] = [];
  for (const [part, suffix] of parts.entries())
    for (const [place, territory] of ['80', ...districts].entries())
      for (let year = 0; year < years; year++)
        for (let month = 1; month <= 12; month++) {
          const add = (start: string, months: number, value: number) =>
            figures.push({
              id: `o${number}-${figures.length}`,
              indicator: `${code}${suffix}`,
              territory,
              period: { start, months },
              measure: 'value',
              value: String(value),
              unit,
              status: 'estimate',
              published: { precision: 'day', text: '2030-01-01', knownBy: '2030-01-01' },
              source: 's',
              note: '',
            } as unknown as Observation);
          add(`${2020 + year}-${String(month).padStart(2, '0')}`, 1, sum(part, place, [month]));
          if (month > 1)
            add(
              `${2020 + year}-01`,
              month,
              sum(
                part,
                place,
                Array.from({ length: month }, (_, index) => index + 1),
              ),
            );
        }
  return figures;
}

function figuresOf(count: number): CheckedFigures {
  const observations: Observation[] = [];
  const indicators: Indicator[] = [];
  for (let number = 0; observations.length < count; number++) {
    for (const suffix of parts) {
      const name = `chi-so-${number}${suffix}`;
      indicators.push({
        code: name,
        ref: name,
        name: { vi: name, en: name },
        unit,
        direction: 'neutral',
        accumulation: 'flow',
        rollUp: 'sum',
        sensitivity: 'public',
      } as unknown as Indicator);
    }
    for (const figure of family(number)) observations.push(figure);
  }
  observations.length = count;
  return { indicators, observations, sources: [], authorityOrder };
}

export async function bench(): Promise<Row[]> {
  const counts = [100_000, 1_000_000];
  const times: number[] = [];
  let found = 0;
  for (const count of counts) {
    const figures = figuresOf(count);
    checkFigures({ ...figures, observations: figures.observations.slice(0, 20_000) }, { branches });
    times.push(await time(() => void (found += checkFigures(figures, { branches, limit: 100 }).findings.length)));
  }
  const [small = 0, large = 0] = times;
  const ratio = (large / small).toFixed(1);
  return [
    {
      work: 'checks over 100,000 and 1,000,000 stored figures (sums by parts, districts and months, seasons, limits)',
      result: `${ms(small)}, ${ms(large)} (${ratio}×); ${found} alarms on figures that agree`,
      aim: 'linear: ≤ 15× for ten times as many; no alarm',
      holds: large / small <= 15 && found === 0,
    },
  ];
}
