/** Rule: a resolution is adopted once under its id; its text never changes afterwards, and says which years it plans for. */
import { findPlanPeriod } from '@moc/domain/dataset';
import type { Resolution } from '@moc/domain/resolution';
import { accepted, refused } from '@moc/domain/values';
import { canonicalJson, sha256 } from '../canonical.ts';
import { type AdoptResolution, type Decide, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';

export interface AdoptResolutionState {
  readonly exists: boolean;
  /** The text as it was read. */
  readonly resolution: Resolution;
}

export const decideAdoptResolution: Decide<AdoptResolution, AdoptResolutionState> = (state, command, { actor, now, seq }) => {
  if (state.exists) return refused({ code: 'store/resolution-exists', parameters: { resolution: command.id } });
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(command.id)) return refused({ code: 'store/bad-id', parameters: { given: command.id.slice(0, 100) } });
  if (command.text.trim() === '') return refused({ code: 'store/empty-text', parameters: {} });
  if (!findPlanPeriod(state.resolution)) return refused({ code: 'dataset/no-plan-year', parameters: {} });
  const row = {
    tenant: command.tenant,
    id: command.id,
    seq,
    name: canonicalJson(command.name),
    text: command.text,
    sha256: sha256(command.text),
    adopted_by: actor.id,
    adopted_at: now,
  };
  const { tenant, id, notes = [] } = command;
  const noted = notes.length === 0 ? [] : [{ tenant, resolution: id, seq, notes: canonicalJson(notes) }];
  return accepted({ changes: [...insert('resolution', [row]), ...insert('reading_note', noted)], summary: summaryOf(command.kind, { added: 1 }) });
};
