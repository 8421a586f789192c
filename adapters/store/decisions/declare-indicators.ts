/** Rule: indicators are declared for a resolution; a declaration under a known code is a new version, the same words again are nothing. */
import { compileFormulas, refusalsOfFormulas } from '@moc/domain/assessment';
import type { Indicator } from '@moc/domain/observation';
import { accepted, refused } from '@moc/domain/values';
import { formulaFacts } from '@moc/facts';
import { canonicalJson } from '../canonical.ts';
import { type Decide, type DeclareIndicators, summaryOf } from '../command.ts';
import type { IndicatorSupplement } from '../stored.ts';
import { insert } from '../tables.ts';
import { unknownResolution } from './plan.ts';

export interface DeclareIndicatorsState {
  readonly exists: boolean;
  /** In force, by code. */
  readonly declared: ReadonlyMap<string, Indicator>;
}

export const decideDeclareIndicators: Decide<DeclareIndicators, DeclareIndicatorsState> = (state, command, { seq }) => {
  if (!state.exists) return refused(unknownResolution(command.resolution));
  for (const key of ['code', 'ref'] as const) {
    const twice = firstTwice(command.indicators.map((indicator) => indicator[key]));
    if (twice !== undefined) return refused({ code: 'store/named-twice', parameters: { name: twice } });
  }
  const [wrong, ...more] = refusalsOfFormulas(compileFormulas(inForceAfter(state.declared, command.indicators), formulaFacts));
  if (wrong) return refused(wrong, ...more);
  const fresh = command.indicators.filter((indicator) => canonicalJson(state.declared.get(indicator.code)) !== canonicalJson(indicator));
  const rows = fresh.map(({ code, ref, name, unit, direction, accumulation, rollUp, sensitivity }) => ({
    tenant: command.tenant,
    resolution: command.resolution,
    code,
    seq,
    ref,
    name: canonicalJson(name),
    unit: unit?.code ?? null,
    direction,
    accumulation,
    roll_up: rollUp,
    sensitivity,
  }));
  const supplements = fresh.flatMap((indicator) => {
    const supplement = supplementOf(indicator);
    return supplement ? [{ tenant: command.tenant, resolution: command.resolution, code: indicator.code, seq, supplement: canonicalJson(supplement) }] : [];
  });
  const replaced = fresh.filter(({ code }) => state.declared.has(code)).length;
  const counts = { added: rows.length - replaced, replaced, repeated: command.indicators.length - fresh.length };
  return accepted({ changes: [...insert('indicator', rows), ...insert('indicator_supplement', supplements)], summary: summaryOf(command.kind, counts) });
};

/** The declarations that would hold after the command: a formula may name an indicator declared before or with it. */
function inForceAfter(declared: ReadonlyMap<string, Indicator>, given: readonly Indicator[]): readonly Indicator[] {
  return [...new Map<string, Indicator>([...declared, ...given.map((indicator) => [indicator.code, indicator] as const)]).values()];
}

/** Calendar, formula and disclosures; undefined when none is declared. */
function supplementOf({ calendar, formula, quality }: Indicator): IndicatorSupplement | undefined {
  const supplement = { ...(calendar !== undefined && { calendar }), ...(formula !== undefined && { formula }), ...(quality && { quality }) };
  return Object.keys(supplement).length === 0 ? undefined : supplement;
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.has(name) || !seen.add(name));
}
