/** A dossier's figures held against each other, as known on a day. */
import { branchesOf, type CheckContext, type CheckResult, checkFigures } from '../observation/index.ts';
import { nameEn, nameVi, type Territory } from '../territory/index.ts';
import type { Day } from '../values/index.ts';
import type { Dossier } from './types.ts';

/**
 * `checkFigures` on the figures this view holds, with the units of `territory` and their names. Of a public view nothing
 * withheld can be told, since it is not there.
 */
export function checkDossier(dossier: Dossier, asKnownOn: Day, territory: Territory, options: Pick<CheckContext, 'limit' | 'listSkipped'> = {}): CheckResult {
  return checkFigures(dossier.figures, { ...options, ...territoryContext(territory), home: dossier.tenant, asKnownOn });
}

const contexts = new WeakMap<Territory, Pick<CheckContext, 'branches' | 'territoryNames'>>();

/** What the checks need to know of territory; the same record gives the same context without work. */
export function territoryContext(territory: Territory): Pick<CheckContext, 'branches' | 'territoryNames'> {
  const known = contexts.get(territory);
  if (known) return known;
  const made = {
    branches: branchesOf(territory),
    territoryNames: Object.fromEntries(territory.units.map((unit) => [unit.code, { vi: nameVi(unit.name), en: nameEn(unit.name, unit.kind) }])),
  };
  contexts.set(territory, made);
  return made;
}
