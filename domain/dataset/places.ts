/** The units a plan names, found in the lists of the province that adopted it. */
import type { Criterion, Plan } from '../plan/index.ts';
import { findPlaces, findUnitOn, type NamedPlace, nameVi, type Territory, type TerritoryCode } from '../territory/index.ts';
import type { Day, TenantId } from '../values/index.ts';
import type { Dossier } from './types.ts';

/** The named units of every part, and the province itself, as they stood on the day `named`. */
export function placesOf(territory: Territory, plan: Plan, named: Day, tenant: TenantId): readonly NamedPlace[] {
  const within = tenant as string as TerritoryCode;
  const province = findUnitOn(territory, within, named);
  return findPlaces(territory, [...(province ? [nameVi(province.name)] : []), ...unitsNamedIn(plan)], named, within);
}

/** The unit that a criterion names, as written; undefined when it names none. */
export function unitOfCriterion(criterion: Criterion): string | undefined {
  return criterion.kind === 'named-unit' || criterion.kind === 'event' ? criterion.unit : undefined;
}

function unitsNamedIn({ targets, hidden }: Plan): readonly string[] {
  const parts = [...targets.flatMap((target) => target.parts), ...hidden];
  return parts.flatMap(({ criterion }) => unitOfCriterion(criterion) ?? []);
}

/** A dossier without the places that nothing in it names any more. */
export function withoutUnnamedPlaces(dossier: Dossier): Dossier {
  if (!dossier.places) return dossier;
  const named = new Set(unitsNamedIn(dossier.plan));
  const places = dossier.places.filter(({ written, code }) => named.has(written) || code === (dossier.tenant as string));
  return places.length === dossier.places.length ? dossier : { ...dossier, places };
}
