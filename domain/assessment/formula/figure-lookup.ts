/** Figures of a plan as a formula looks them up: each selected by THE RULE, as known on a day. */
import { selectFigure, type TerritoryCode } from '../../observation/index.ts';
import type { Day, Period } from '../../values/index.ts';
import type { FigureIndex } from '../figure-index.ts';
import type { FigureLookup } from './types.ts';

/** The lookup of one day; `childrenOf` tells the units below a place during a period. */
export function lookupFigures(
  index: FigureIndex,
  asKnownOn: Day,
  childrenOf: (territory: TerritoryCode, period: Period) => readonly TerritoryCode[] = () => [],
): FigureLookup {
  return {
    asKnownOn,
    childrenOf,
    find: (indicator, territory, period, measure) => {
      const group = index.findGroup(indicator, territory, period, measure);
      const selection = group && selectFigure(group.observations, asKnownOn, index.authority);
      if (selection?.chosen) return { kind: 'figure', observation: selection.chosen, ...(selection.since && { since: selection.since }) };
      return { kind: 'missing', why: selection && selection.undated.length > 0 ? 'undated' : 'no-figure' };
    },
  };
}
