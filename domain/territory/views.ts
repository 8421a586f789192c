/** The three views of a series that adds up over territory: as it was, on the units of a day, on common ground. */
import type { Day, Period } from '../values/index.ts';
import { commonGround, type GroundGroup, sumOnGround } from './common-ground.ts';
import { crosswalk } from './crosswalk.ts';
import { placesOf, type RestatedFigure, restate, type UnitFigure } from './restate.ts';
import { wholeShare } from './share.ts';
import type { Territory, TerritoryLevel } from './types.ts';

/** The figures of one period, given for the units that stood on `on`. */
export interface SeriesPeriod {
  readonly period: Period;
  readonly on: Day;
  readonly figures: readonly UnitFigure[];
}

export interface TerritorialSeries {
  /** Level of the units that the figures are given for. */
  readonly level: TerritoryLevel;
  readonly periods: readonly SeriesPeriod[];
}

export type View =
  | { readonly kind: 'as-it-was' }
  | { readonly kind: 'units-of'; readonly day: Day; readonly into?: TerritoryLevel }
  | { readonly kind: 'common-ground' };

export interface ViewedPeriod {
  readonly period: Period;
  readonly figures: readonly RestatedFigure[];
  /** Figures that the view cannot place. */
  readonly unplaced: readonly UnitFigure[];
}

export interface ViewedSeries {
  readonly periods: readonly ViewedPeriod[];
  /** On common ground: which units each group is made of. */
  readonly groups: readonly GroundGroup[];
}

/** One view of the series; every restated number says from which units, by which shares and acts. */
export function viewSeries(territory: Territory, { level, periods }: TerritorialSeries, view: View): ViewedSeries {
  switch (view.kind) {
    case 'as-it-was':
      return { groups: [], periods: periods.map(({ period, figures }) => ({ period, figures: figures.map(asItWas), unplaced: [] })) };
    case 'units-of': {
      const places = placesOf(periods.flatMap(({ figures }) => figures));
      const restated = periods.map(({ period, on, figures }) => {
        const ground = crosswalk(territory, { from: on, to: view.day, level, ...(view.into && { into: view.into }) });
        return { period, ...restate(figures, ground, places) };
      });
      return { groups: [], periods: restated };
    }
    case 'common-ground': {
      const groups = commonGround(
        territory,
        periods.map(({ on }) => ({ day: on, level })),
      );
      return {
        groups,
        periods: periods.map(({ period, on, figures }) => ({ period, figures: sumOnGround(groups, on, figures), unplaced: strangers(groups, on, figures) })),
      };
    }
  }
}

function asItWas({ unit, value }: UnitFigure): RestatedFigure {
  const same = { unit, isRestated: false, acts: [], bases: [] };
  if (value === undefined) return { ...same, pieces: [], gaps: [{ from: unit, why: 'no-figure' }] };
  return { ...same, value, pieces: [{ from: unit, of: value, share: wholeShare, taken: value }], gaps: [] };
}

/** Figures of units that do not stand on the day they are given for. */
function strangers(groups: readonly GroundGroup[], day: Day, figures: readonly UnitFigure[]): readonly UnitFigure[] {
  const members = new Set(groups.flatMap((group) => group.members.find((one) => one.day === day)?.units ?? []));
  return figures.filter(({ unit, value }) => value !== undefined && !members.has(unit));
}
