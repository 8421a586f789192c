/**
 * What other series of the same nature teach a forecast: the same indicator in other places first, then other indicators. Only
 * public ones teach, so that a forecast is the same for everybody who may see it.
 */
import type { Indicator, Measure } from '../../observation/index.ts';
import { periodCode, type Unit } from '../../values/index.ts';
import type { FigureIndex } from '../figure-index.ts';
import { type ForecastQuestion, type Lessons, lessonsOf, readKnownSeries, scaleOf } from '../forecast/index.ts';
import { historyOf } from './known-series.ts';
import { type Memory, remembered } from './remember.ts';

/** Series beyond these teach little more and cost time. */
const mostTeachers = 40;

/** What is asked: whose forecast, on which scale misses are told, and after how many months. */
export interface Learning {
  readonly question: ForecastQuestion;
  readonly indicator: Indicator;
  readonly territory: string;
  readonly unit: Unit;
  readonly elapsed: number;
}

/** Lessons of the teachers, from what was known on the day of the question. */
export function lessonsOfPeers(learning: Learning, index: FigureIndex): readonly Lessons[] {
  const { question, indicator, unit, elapsed } = learning;
  const scale = scaleOf(question, readKnownSeries(question)).name;
  const nature = natureOf(indicator, question.measure);
  const key = [nature, question.measure, scale, scale === 'plain' ? unit.code : '', periodCode(question.target), question.asKnownOn, elapsed].join('|');
  const taught = remembered(kept, index, key, () => teachersOf(nature, question.measure, index).flatMap((teacher) => teach(teacher, learning, scale) ?? []));
  const others = taught.filter(({ teacher }) => teacher.indicator !== indicator || teacher.territory !== learning.territory);
  const sameFirst = [...others.filter(({ teacher }) => teacher.indicator === indicator), ...others.filter(({ teacher }) => teacher.indicator !== indicator)];
  return sameFirst.slice(0, mostTeachers).map(({ lessons }) => lessons);
}

interface Teacher {
  readonly indicator: Indicator;
  readonly territory: string;
  readonly groups: FigureIndex['groups'];
}

interface Taught {
  readonly teacher: Teacher;
  readonly lessons: Lessons;
}

const kept: Memory<FigureIndex, readonly Taught[]> = new WeakMap();
const teachers: Memory<FigureIndex, readonly Teacher[]> = new WeakMap();

/** Growths teach growths whatever grew; everything else teaches what accumulates alike. */
const natureOf = ({ accumulation }: Indicator, measure: Measure): string => (measure === 'growth-yoy' ? 'growth' : accumulation);

function teachersOf(nature: string, measure: Measure, index: FigureIndex): readonly Teacher[] {
  return remembered(teachers, index, `${nature}|${measure}`, () => {
    const groups = index.groups.filter((group) => group.measure === measure);
    return [...Map.groupBy(groups, ({ indicator, territory }) => `${indicator}|${territory}`).values()].flatMap((own) => {
      const [first] = own;
      const indicator = first && index.findIndicator(first.indicator);
      if (!first || indicator?.sensitivity !== 'public' || natureOf(indicator, measure) !== nature) return [];
      return [{ indicator, territory: first.territory, groups: own }];
    });
  });
}

/** A plain scale is that of a unit: only what is measured in it can teach. */
function teach(teacher: Teacher, { question, unit, elapsed }: Learning, scale: string): Taught | undefined {
  const own = scale === 'plain' ? unit : teacher.groups[0]?.observations[0]?.unit;
  const history = own ? historyOf({ groups: teacher.groups }, question.measure, own) : [];
  if (history.length === 0) return undefined;
  const asked = { ...question, history };
  const known = readKnownSeries(asked);
  if (scaleOf(asked, known).name !== scale) return undefined;
  const lessons = lessonsOf(asked, elapsed, known);
  return lessons.years.length === 0 ? undefined : { teacher, lessons };
}
