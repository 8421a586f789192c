/** Indicators that have something to do with each other, by declared relations or by a common beginning of their codes. */
import type { Indicator, IndicatorCode, IndicatorRelation, Observation } from '../types.ts';
import type { CheckedFigures } from './types.ts';

export interface RelatedIndicators {
  readonly indicators: readonly Indicator[];
  readonly relations: readonly IndicatorRelation[];
  readonly observations: readonly Observation[];
}

export function codesOf({ whole, parts, weights }: IndicatorRelation): readonly IndicatorCode[] {
  return [...(whole === undefined ? [] : [whole]), ...parts, ...weights];
}

/** Each family with its own figures; a family without figures is left out. */
export function familiesOf({ indicators, relations = [], observations }: CheckedFigures): readonly RelatedIndicators[] {
  const rootOf = rootsOf(indicators, relations);
  const byFamily = Map.groupBy(indicators, ({ code }) => rootOf(code));
  const relationsBy = Map.groupBy(relations, (relation) => rootOf(codesOf(relation)[0] ?? ''));
  const figures = new Map<string, Observation[]>();
  const familyOf = new Map(indicators.map(({ code }) => [code as string, rootOf(code)]));
  for (const one of observations) {
    const family = familyOf.get(one.indicator);
    if (family === undefined) continue;
    const known = figures.get(family);
    if (known) known.push(one);
    else figures.set(family, [one]);
  }
  return [...figures].map(([family, own]) => ({ indicators: byFamily.get(family) ?? [], relations: relationsBy.get(family) ?? [], observations: own }));
}

/** All indicators of the families of the ones named. */
export function relatedIndicators(
  named: Iterable<IndicatorCode>,
  { indicators, relations = [] }: Pick<CheckedFigures, 'indicators' | 'relations'>,
): readonly IndicatorCode[] {
  const rootOf = rootsOf(indicators, relations);
  const wanted = new Set([...named].map(rootOf));
  return indicators.map(({ code }) => code).filter((code) => wanted.has(rootOf(code)));
}

/** "grdp-share.primary" and "grdp-share.tertiary" belong together; so does whatever a relation joins. */
function rootsOf(indicators: readonly Indicator[], relations: readonly IndicatorRelation[]): (code: string) => string {
  const above = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    return root;
  };
  const stem = (code: string): string => `${code.split('.')[0]}.`;
  const join = (a: string, b: string): void => {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) above.set(x, y);
  };
  for (const { code } of indicators) join(code, stem(code));
  for (const relation of relations) for (const code of codesOf(relation)) join(code, codesOf(relation)[0] ?? code);
  return rootOf;
}
