/** Rule: relations name declared indicators only; a declaration takes the place of the one before. */
import type { IndicatorRelation } from '@moc/domain/observation';
import { accepted, type Refusal, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Decide, type DeclareRelations, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';
import { unknownResolution } from './plan.ts';

export interface DeclareRelationsState {
  readonly exists: boolean;
  readonly indicators: ReadonlySet<string>;
  /** In force now. */
  readonly relations: readonly IndicatorRelation[];
}

export const decideDeclareRelations: Decide<DeclareRelations, DeclareRelationsState> = ({ exists, indicators, relations }, command, { seq }) => {
  if (!exists) return refused(unknownResolution(command.resolution));
  const [first, ...rest] = command.relations.flatMap((relation) => unknownIn(relation, indicators));
  if (first) return refused(first, ...rest);
  const count = command.relations.length;
  if (count === 0 || canonicalJson(command.relations) === canonicalJson(relations)) {
    return accepted({ changes: [], summary: summaryOf(command.kind, { repeated: count }) });
  }
  const known = new Set(relations.map(canonicalJson));
  const repeated = command.relations.filter((relation) => known.has(canonicalJson(relation))).length;
  const { tenant, resolution } = command;
  const rows = command.relations.map(({ kind, whole, parts, weights }, ordinal) => ({
    tenant,
    resolution,
    seq,
    ordinal,
    kind,
    whole: whole ?? null,
    parts: canonicalJson(parts),
    weights: canonicalJson(weights),
  }));
  return accepted({ changes: insert('indicator_relation', rows), summary: summaryOf(command.kind, { added: count - repeated, repeated }) });
};

function unknownIn({ whole, parts, weights }: IndicatorRelation, indicators: ReadonlySet<string>): readonly Refusal[] {
  const named = [...(whole === undefined ? [] : [whole]), ...parts, ...weights];
  return named.filter((code) => !indicators.has(code)).map((indicator) => ({ code: 'store/unknown-indicator', parameters: { indicator } }));
}
