/** What makes up the places over which formulas of a dossier sum, so that the judge need not carry every list of units. */
import { sumsOverChildren } from '../assessment/index.ts';
import { branchesOf, type Figures, type TerritoryBranch } from '../observation/index.ts';
import type { Territory } from '../territory/index.ts';
import type { Dossier } from './types.ts';

const known = new WeakMap<Territory, readonly TerritoryBranch[]>();

/** The places that parts are measured at and all below them, where any indicator's formula sums over units; else nothing. */
export function branchesSummed(figures: Figures, territory: Territory): readonly TerritoryBranch[] {
  if (!needsBranches(figures)) return [];
  const all = known.get(territory) ?? branchesOf(territory);
  known.set(territory, all);
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const found = new Set<TerritoryBranch>();
  const queue = figures.links.map((link) => link.territory);
  for (let parent = queue.pop(); parent !== undefined; parent = queue.pop())
    for (const branch of byParent.get(parent) ?? []) {
      if (found.has(branch)) continue;
      found.add(branch);
      queue.push(...branch.children);
    }
  return [...found];
}

const needsBranches = ({ indicators }: Figures): boolean => indicators.some(({ formula }) => formula !== undefined && sumsOverChildren(formula));

/** A view in which no formula sums any more does not hold them. */
export function withoutUnusedBranches(dossier: Dossier): Dossier {
  if (!dossier.branches || needsBranches(dossier.figures)) return dossier;
  const { branches: _, ...rest } = dossier;
  return rest;
}
