/** Who lies under whom, over all levels, and for how long: what sums over territory go by. */
import type { Day } from '../values/index.ts';
import type { Territory, TerritoryCode, TerritoryLevel, TerritoryUnit } from './types.ts';

/** A unit under another from one day to another; without `from` since before the record, without `to` still. */
export interface Descent {
  readonly ancestor: TerritoryCode;
  readonly descendant: TerritoryCode;
  /** Level of the descendant. */
  readonly level: TerritoryLevel;
  readonly from?: Day;
  readonly to?: Day;
}

/** Every unit under each of its ancestors while both stand; none under itself. Order follows the territory's units. */
export function descentsOf({ units }: Territory): readonly Descent[] {
  const byCode = Map.groupBy(units, ({ code }) => code);
  return units.flatMap((unit) =>
    above(unit, unit, byCode).map(({ code, from, to }) => ({
      ancestor: code,
      descendant: unit.code,
      level: unit.level,
      ...(from && { from }),
      ...(to && { to }),
    })),
  );
}

type Stretch = Pick<TerritoryUnit, 'code' | 'from' | 'to'>;

/** The ancestors of a unit with the days they share, nearest first. Levels end the climb: a parent is always of a higher one. */
function above(
  unit: TerritoryUnit,
  during: Pick<TerritoryUnit, 'from' | 'to'>,
  byCode: ReadonlyMap<TerritoryCode, readonly TerritoryUnit[]>,
): readonly Stretch[] {
  if (unit.parent === undefined) return [];
  return (byCode.get(unit.parent) ?? []).flatMap((parent) => {
    const shared = parent.level === unit.level ? undefined : sharedDays(parent, during);
    return shared ? [{ code: parent.code, ...shared }, ...above(parent, shared, byCode)] : [];
  });
}

function sharedDays(a: Pick<TerritoryUnit, 'from' | 'to'>, b: Pick<TerritoryUnit, 'from' | 'to'>): Pick<TerritoryUnit, 'from' | 'to'> | undefined {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0];
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}
