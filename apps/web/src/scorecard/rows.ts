/** The rows of the scorecard: every target with what its columns show, ready to be sorted, filtered and grouped. */

import type { PartOutlook, TargetOutlook } from '@moc/domain/assessment';
import type { Observation } from '@moc/domain/observation';
import type { Target } from '@moc/domain/plan';
import { type PublicationDate, periodYear, yearPeriod } from '@moc/domain/values';
import type { KnownPlan } from '../assessment/known-plan.ts';
import { type FigureLine, figureLines } from '../assessment/lines.ts';
import { type OutlookState, outlookStates, type State, stateOfTarget, states } from '../assessment/state.ts';
import type { DossierView } from '../dataset/dossier-view.ts';
import { seriesOf } from '../observation/series.ts';
import { nameOfTarget } from '../resolution/subject.ts';
import { searchByWords } from './search.ts';
import type { ScorecardWords } from './use-scorecard-words.ts';

export interface ScoreRow {
  readonly target: Target;
  readonly name: string;
  readonly group: string;
  /** The verdict, computed or reported; the outlook stands in a column of its own. */
  readonly state: State;
  /** Once worked out; `decided` where the verdict speaks. */
  readonly outlook?: TargetOutlook;
  readonly lines: readonly FigureLine[];
  readonly lastYear?: LastYear;
  /** The day of the newest figure shown. */
  readonly fresh?: PublicationDate;
}

function knownBy(date: PublicationDate | undefined): string {
  return date === undefined || date.precision === 'unknown' ? '' : date.knownBy;
}

/** The year before the plan's, with the value it had before it was revised. */
export interface LastYear {
  readonly figure: Observation;
  readonly first?: Observation;
}

export function scoreRows(view: DossierView, known: KnownPlan, words: ScorecardWords): readonly ScoreRow[] {
  return view.targets.map((target) => {
    const lines = figureLines(view, known, target);
    const fresh = lines
      .map(({ figure }) => figure.published)
      .toSorted((a, b) => (knownBy(a) < knownBy(b) ? -1 : 1))
      .at(-1);
    const lastYear = lastYearOf(view, known, target);
    const outlook = known.outlook?.targetAt.get(target.address);
    const group = view.labelOf.get(target.address)?.group;
    return {
      target,
      name: words.pick(nameOfTarget(view, target)),
      group: group ? words.pick(group) : words.s('ungrouped'),
      state: stateOfTarget(known.targetAt.get(target.address)),
      ...(outlook && { outlook }),
      lines,
      ...(lastYear && { lastYear }),
      ...(fresh && { fresh }),
    };
  });
}

/** Of the first deciding part: its figure for the year before, in the measure it is judged by. */
function lastYearOf(view: DossierView, known: KnownPlan, target: Target): LastYear | undefined {
  const year = yearPeriod(periodYear(view.dossier.planPeriod) - 1);
  const [part] = target.parts;
  const link = part && view.linkOf.get(part.address);
  if (!part || !link) return undefined;
  const rows = seriesOf(view, [part], known.assessment.asKnownOn).flatMap(({ rows: all }) => all);
  const ofYear = rows.filter(({ figure }) => figure.period.start === year.start && figure.period.months === year.months && figure.measure === link.measure);
  const current = ofYear.find(({ kind }) => kind === 'current');
  const first = ofYear.find(({ kind }) => kind === 'replaced');
  return current && { figure: current.figure, ...(first && { first: first.figure }) };
}

/** What a row stands under when the table is ordered by outlook: in trouble first. */
export const outlookKinds = ['off-track', 'at-risk', 'on-track', 'open', 'reported', 'decided'] as const satisfies readonly (
  | OutlookState
  | 'open'
  | 'reported'
  | 'decided'
)[];

export type OutlookKind = (typeof outlookKinds)[number];

/** A verdict, computed or reported, leaves nothing to foresee. */
export const isForeseen = (kind: OutlookKind): boolean => kind !== 'decided' && kind !== 'reported';

export function outlookKindOf({ outlook, state }: { readonly outlook?: Pick<TargetOutlook | PartOutlook, 'status'>; readonly state: State }): OutlookKind {
  if (state === 'reported-met' || state === 'reported-missed') return 'reported';
  if (state !== 'not-assessable') return 'decided';
  const { status } = outlook ?? {};
  return outlookStates.find((each) => each === status) ?? 'open';
}

export const sortKeys = ['letter', 'name', 'verdict', 'outlook', 'fresh'] as const;

export type SortKey = (typeof sortKeys)[number];

/** What lines of the table gather its rows. */
export type Grouping = 'group' | 'outlook' | 'none';

export interface Arrangement {
  readonly query: string;
  readonly state: State | 'all';
  readonly group: string;
  readonly outlook: OutlookKind | 'all';
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** The rows that were asked for, in the order that was asked for; searched rows keep exact matches first. */
export function arrangeRows(rows: readonly ScoreRow[], { query, state, group, outlook, sort, descending }: Arrangement): readonly ScoreRow[] {
  const fitting = rows.filter(
    (row) => (state === 'all' || row.state === state) && (group === '' || row.group === group) && (outlook === 'all' || outlookKindOf(row) === outlook),
  );
  const found = searchByWords(fitting, ({ name, target }) => [name, target.name, ...target.parts.map((part) => part.name)].join(' · '), query);
  if (sort === 'letter') return descending ? found.toReversed() : found;
  const ordered = found.toSorted(comparisons[sort]);
  return descending ? ordered.toReversed() : ordered;
}

const vietnameseOrder = new Intl.Collator('vi');

const comparisons: Readonly<Record<Exclude<SortKey, 'letter'>, (a: ScoreRow, b: ScoreRow) => number>> = {
  name: (a, b) => vietnameseOrder.compare(a.name, b.name),
  verdict: (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
  outlook: (a, b) => outlookKinds.indexOf(outlookKindOf(a)) - outlookKinds.indexOf(outlookKindOf(b)) || chanceIn(a) - chanceIn(b),
  fresh: (a, b) => (knownBy(a.fresh) < knownBy(b.fresh) ? -1 : knownBy(a.fresh) > knownBy(b.fresh) ? 1 : 0),
};

/** The least chance first; where none is given, after those of its kind that have one. */
const chanceIn = ({ outlook }: ScoreRow): number => Number(outlook?.probability?.low ?? 2);
