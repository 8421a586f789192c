/** The days on which something about the plan became known: the ticks of the time bar. */
import type { Observation, ProjectEvent, ReportedVerdict, SourceId } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import { type Day, type PublicationDate, periodYear } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';

export interface Tick {
  readonly day: Day;
  readonly figures: number;
  readonly verdicts: number;
  readonly events: number;
  readonly sources: readonly SourceId[];
}

export interface Timeline {
  /** The day of adoption. */
  readonly first: Day;
  /** The last day on which anything about the plan period arrived. */
  readonly last: Day;
  readonly ticks: readonly Tick[];
}

interface Arrival {
  readonly day: Day;
  readonly kind: 'figures' | 'verdicts' | 'events';
  readonly source: SourceId;
}

/** Everything that arrived about the plan's parts, up to figures of the plan's own years. */
export function timelineOf(view: DossierView): Timeline {
  const arrivals = [
    ...figureArrivals(view),
    ...view.dossier.figures.reportedVerdicts.map(verdictArrival),
    ...view.dossier.figures.projectEvents.flatMap(eventArrival),
  ];
  const adopted = view.dossier.resolution.adoptedOn?.day;
  const days = arrivals.map(({ day }) => day).sort();
  const first = adopted ?? days[0] ?? ('2000-01-01' as Day);
  const ticks = [...Map.groupBy(arrivals, ({ day }) => day)]
    .filter(([day]) => day >= first)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, arrived]) => tickOf(day, arrived));
  return { first, last: ticks.at(-1)?.day ?? first, ticks };
}

function tickOf(day: Day, arrived: readonly Arrival[]): Tick {
  const count = (kind: Arrival['kind']) => arrived.filter((arrival) => arrival.kind === kind).length;
  return { day, figures: count('figures'), verdicts: count('verdicts'), events: count('events'), sources: [...new Set(arrived.map(({ source }) => source))] };
}

function figureArrivals(view: DossierView): Arrival[] {
  const measured = new Set([...view.linkOf.values()].filter(({ part }) => view.partAt.has(part as PartAddress)).map(({ indicator }) => indicator));
  const lastYear = periodYear(view.dossier.planPeriod);
  const counts = ({ indicator, status, period }: Observation) => measured.has(indicator) && status !== 'plan' && periodYear(period) <= lastYear;
  return view.dossier.figures.observations
    .filter(counts)
    .flatMap(({ published, source }) => knownDay(published).map((day) => ({ day, kind: 'figures' as const, source })));
}

const verdictArrival = ({ reportedOn, source }: ReportedVerdict): Arrival => ({ day: reportedOn, kind: 'verdicts', source });

const eventArrival = ({ date, source }: ProjectEvent): Arrival[] => knownDay(date).map((day) => ({ day, kind: 'events', source }));

/** A date known only to its year marks no day of arrival; its figure counts from the year's last day on. */
function knownDay(date: PublicationDate): Day[] {
  return date.precision === 'unknown' || date.precision === 'year' ? [] : [date.knownBy];
}

/** The tick next after (or before) a day, for the arrow keys. */
export function neighbourTick(timeline: Timeline, from: Day, direction: 1 | -1): Day | undefined {
  const days = [timeline.first, ...timeline.ticks.map(({ day }) => day)];
  return direction === 1 ? days.find((day) => day > from) : days.findLast((day) => day < from);
}

/** The last arrival not after the day. */
export function latestTick(timeline: Timeline, day: Day): Tick | undefined {
  return timeline.ticks.findLast((tick) => tick.day <= day);
}
