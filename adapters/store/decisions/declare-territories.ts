/** Rule: the territorial units that figures may name; another name under a known code is a new version. */
import { accepted, refused } from '@moc/domain/values';
import { type Decide, type DeclareTerritories, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';

export interface DeclareTerritoriesState {
  /** In force, by code. */
  readonly names: ReadonlyMap<string, string>;
}

export const decideDeclareTerritories: Decide<DeclareTerritories, DeclareTerritoriesState> = (state, command, { seq }) => {
  const seen = new Set<string>();
  for (const { code } of command.territories) {
    if (seen.has(code)) return refused({ code: 'store/named-twice', parameters: { name: code } });
    seen.add(code);
  }
  const fresh = command.territories.filter(({ code, name }) => state.names.get(code) !== name);
  const rows = fresh.map(({ code, name }) => ({ tenant: command.tenant, code, seq, name }));
  const replaced = fresh.filter(({ code }) => state.names.has(code)).length;
  const counts = { added: rows.length - replaced, replaced, repeated: command.territories.length - rows.length };
  return accepted({ changes: insert('territory', rows), summary: summaryOf(command.kind, counts) });
};
