/** A dossier's plan linted with the figures of the years before it, as known on a day. */
import { authorityOfSources, type Figures, type Observation, type PartLink, selectFigure, sourceWords } from '../observation/index.ts';
import { type EffectRule, type Finding, type KnownFigure, lintPlan } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import { type Day, periodCode, periodYear } from '../values/index.ts';
import type { Dossier } from './types.ts';

/** What of a dossier is linted. */
export type LintableDossier = Pick<Dossier, 'plan' | 'planPeriod' | 'resolution' | 'figures' | 'withheld'>;

/**
 * `lintPlan` on the dossier's own text and plan. What a view withholds is not spoken of: its words are not there to be
 * judged, and a finding on them would tell of them.
 */
export function lintDossier(dossier: LintableDossier, asKnownOn: Day, effectRules: readonly EffectRule[]): readonly Finding[] {
  const findings = lintPlan(dossier.plan, dossier.resolution, { known: figuresBefore(dossier, asKnownOn), effectRules });
  return findings.filter(({ addresses }) => !addresses.some((address) => isWithheld(dossier, address)));
}

function isWithheld({ withheld }: LintableDossier, address: Address): boolean {
  return withheld.some((hidden) => address === hidden || address.startsWith(`${hidden}.`));
}

/** The deciding figure of every whole year before the plan, for every part that is linked to an indicator. */
function figuresBefore({ figures, planPeriod }: LintableDossier, day: Day): readonly KnownFigure[] {
  const before = figures.observations.filter(({ period, status }) => period.months === 12 && periodYear(period) < periodYear(planPeriod) && status !== 'plan');
  const bySeries = Map.groupBy(before, seriesOf);
  return figures.links.flatMap((link) => knownFor(link, bySeries.get(seriesOf(link)) ?? [], figures, day));
}

function seriesOf({ indicator, territory, measure }: Pick<PartLink, 'indicator' | 'territory' | 'measure'>): string {
  return JSON.stringify([indicator, territory, measure]);
}

function knownFor({ part }: PartLink, observations: readonly Observation[], { sources, authorityOrder }: Figures, day: Day): readonly KnownFigure[] {
  const authority = authorityOfSources(sources, authorityOrder);
  return [...Map.groupBy(observations, ({ period }) => periodCode(period)).values()].flatMap((ofYear) => {
    const { chosen } = selectFigure(ofYear, day, authority);
    if (!chosen) return [];
    const { period, value, unit, source } = chosen;
    const stated = sources.find(({ id }) => id === source);
    return [{ part, period, quantity: { value, unit }, source: stated ? sourceWords(stated) : source }];
  });
}
