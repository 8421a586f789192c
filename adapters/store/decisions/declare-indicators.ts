/** Rule: indicators are declared for a resolution; a declaration under a known code is a new version, the same words again are nothing. */
import type { Indicator } from '@moc/domain/observation';
import { accepted, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Decide, type DeclareIndicators, summaryOf } from '../command.ts';
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
  const replaced = fresh.filter(({ code }) => state.declared.has(code)).length;
  const counts = { added: rows.length - replaced, replaced, repeated: command.indicators.length - fresh.length };
  return accepted({ changes: insert('indicator', rows), summary: summaryOf(command.kind, counts) });
};

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.has(name) || !seen.add(name));
}
