/** Drafts of entries: no evidence, kept for whoever goes on with them on another day or device. A save on an old revision changes nothing. */
import { type FigureEntry, type RequestId, sameEntry } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, TenantId } from '@moc/domain/values';
import type { Store } from '../store.ts';
import { walled } from '../wall.ts';

/** A draft as it is kept; `revision` grows with every save. */
export interface KeptDraft {
  readonly request: RequestId;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: ActorId;
  readonly entry: FigureEntry;
}

/** A draft to keep; `revision` is the one it was begun on, 0 for a new one. */
export interface OfferedDraft {
  readonly request: RequestId;
  readonly revision: number;
  readonly entry: FigureEntry;
}

interface DraftRow {
  readonly request: string;
  readonly revision: number;
  readonly saved_at: Date;
  readonly saved_by: string;
  readonly entry: FigureEntry;
}

const decodeDraft = (row: DraftRow): KeptDraft => ({
  request: row.request as RequestId,
  revision: row.revision,
  savedAt: row.saved_at.toISOString(),
  savedBy: row.saved_by as ActorId,
  entry: row.entry,
});

export async function readDrafts(store: Store, tenant: TenantId, agency: AgencyCode): Promise<readonly KeptDraft[]> {
  const { rows } = await walled(store, tenant).pool.query<DraftRow>({
    name: 'drafts',
    text: 'select request, revision, saved_at, saved_by, entry from moc.draft_figure where tenant = $1 and agency = $2',
    values: [tenant, agency],
  });
  return rows.map(decodeDraft);
}

/** Keeps each draft whose revision is still the server's; of the others both sides are given back, and the server's stays. */
export async function keepDrafts(
  store: Store,
  { tenant, agency, by, at }: { readonly tenant: TenantId; readonly agency: AgencyCode; readonly by: ActorId; readonly at: string },
  drafts: readonly OfferedDraft[],
): Promise<{ readonly kept: readonly KeptDraft[]; readonly conflicts: readonly { readonly mine: FigureEntry; readonly theirs: KeptDraft }[] }> {
  const { pool } = walled(store, tenant);
  const kept: KeptDraft[] = [];
  const conflicts: { mine: FigureEntry; theirs: KeptDraft }[] = [];
  for (const { request, revision, entry } of drafts) {
    const { rows } = await pool.query<DraftRow>({
      name: 'keep-draft',
      text: `insert into moc.draft_figure as d (tenant, agency, request, revision, entry, saved_by, saved_at) select $1, $2, $3, $4::int + 1, $5, $6, $7
          where $4::int = 0 or exists (select from moc.draft_figure where tenant = $1 and agency = $2 and request = $3)
        on conflict (tenant, agency, request) do update set revision = d.revision + 1, entry = excluded.entry, saved_by = excluded.saved_by, saved_at = excluded.saved_at
          where d.revision = $4::int
        returning request, revision, saved_at, saved_by, entry`,
      values: [tenant, agency, request, revision, JSON.stringify(entry), by, at],
    });
    if (rows[0]) kept.push(decodeDraft(rows[0]));
    else await settleConflict(store, tenant, agency, { request, revision, entry }, { kept, conflicts, by, at });
  }
  return { kept, conflicts };
}

/** A draft on another revision: the same words are no conflict; one that was sent meanwhile and is gone begins anew. */
async function settleConflict(
  store: Store,
  tenant: TenantId,
  agency: AgencyCode,
  draft: OfferedDraft,
  into: { readonly kept: KeptDraft[]; readonly conflicts: { mine: FigureEntry; theirs: KeptDraft }[]; readonly by: ActorId; readonly at: string },
): Promise<void> {
  const theirs = (await readDrafts(store, tenant, agency)).find(({ request }) => request === draft.request);
  if (!theirs) {
    const again = await keepDrafts(store, { tenant, agency, by: into.by, at: into.at }, [{ ...draft, revision: 0 }]);
    into.kept.push(...again.kept);
    into.conflicts.push(...again.conflicts);
  } else if (sameEntry(theirs.entry, draft.entry)) into.kept.push(theirs);
  else into.conflicts.push({ mine: draft.entry, theirs });
}

/** Takes away drafts that were sent: up to the revision that the sender knew, or saying the same. One saved since, saying something else, stays. */
export async function dropSentDrafts(
  store: Store,
  tenant: TenantId,
  agency: AgencyCode,
  sent: readonly { readonly request: RequestId; readonly entry: FigureEntry; readonly draft?: number }[],
): Promise<void> {
  const drafts = await readDrafts(store, tenant, agency);
  const done = drafts.filter((draft) =>
    sent.some(({ request, entry, draft: known = 0 }) => request === draft.request && (draft.revision <= known || sameEntry(entry, draft.entry))),
  );
  await dropDrafts(store, tenant, agency, done);
}

/** Takes drafts away, each as long as it stands at the revision that was seen. */
export async function dropDrafts(
  store: Store,
  tenant: TenantId,
  agency: AgencyCode,
  seen: readonly { readonly request: RequestId; readonly revision: number }[],
): Promise<void> {
  if (seen.length === 0) return;
  await walled(store, tenant).pool.query(
    'delete from moc.draft_figure d using unnest($3::text[], $4::int[]) as seen (request, revision) where d.tenant = $1 and d.agency = $2 and d.request = seen.request and d.revision = seen.revision',
    [tenant, agency, seen.map(({ request }) => request), seen.map(({ revision }) => revision)],
  );
}
