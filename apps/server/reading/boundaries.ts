/** Simplified boundaries that an example brings: GeoJSON files, each with the days for which its lines hold. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standsOn, type TerritoryLevel } from '@moc/domain/territory';
import type { Day } from '@moc/domain/values';

/** One file, as `example.json` declares it. */
export interface BoundarySet {
  readonly path: string;
  readonly level: TerritoryLevel;
  readonly from?: Day;
  readonly to?: Day;
  /** Every line of the file is a reconstruction. */
  readonly approximate: boolean;
}

interface Declared extends Omit<BoundarySet, 'path'> {
  readonly file: string;
}

/** The sets an example folder declares; none when it declares none. */
export async function readBoundarySets(folder: string): Promise<readonly BoundarySet[]> {
  const { boundaries = [] } = JSON.parse(await readFile(join(folder, 'example.json'), 'utf8')) as { readonly boundaries?: readonly Declared[] };
  return boundaries.map(({ file, ...set }) => ({ ...set, path: join(folder, file) }));
}

interface Feature {
  readonly id: string;
  readonly properties: { readonly code: string; readonly name: string; readonly approximate?: boolean };
  readonly geometry: unknown;
}

/** The features of a level whose lines hold on the day, each saying whether it is approximate and for which days it holds. */
export async function readBoundaries(sets: readonly BoundarySet[], level: TerritoryLevel, on: Day) {
  const holding = sets.filter((set) => set.level === level && standsOn(set, on));
  const features = await Promise.all(
    holding.map(async ({ path, approximate, from, to }) => {
      const { features: read } = JSON.parse(await readFile(path, 'utf8')) as { readonly features: readonly Feature[] };
      return read.map(({ properties: { code, name, approximate: isRough = false }, geometry }) => ({
        type: 'Feature' as const,
        id: code,
        properties: { code, name, approximate: approximate || isRough, ...(from && { from }), ...(to && { to }) },
        geometry,
      }));
    }),
  );
  return { type: 'FeatureCollection' as const, features: features.flat() };
}
