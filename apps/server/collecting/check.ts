/** What the checks say of figures that are entered or wait, held against what is stored; nothing is written. */
import type { TenantAgency } from '@moc/domain/assignment';
import { checkEntries, type FigureEntry, type FigureFinding, type FigureRequest, type RequestId } from '@moc/domain/observation';
import type { Day, TenantId } from '@moc/domain/values';
import { layEntries, loadCheckGround, type Store } from '@moc/store';

/** The findings on each entry, the heaviest first. */
export async function findingsOnEntries(
  store: Store,
  tenant: TenantId,
  agencies: readonly TenantAgency[],
  entries: readonly { readonly request: FigureRequest; readonly entry: FigureEntry }[],
  day: Day,
): Promise<ReadonlyMap<RequestId, readonly FigureFinding[]>> {
  if (entries.length === 0) return new Map();
  const { figures, context } = await loadCheckGround(
    store,
    tenant,
    entries.map(({ request }) => request),
  );
  const laid = layEntries(agencies, entries);
  return new Map(checkEntries(figures, laid, day, context).map(({ request, findings }) => [request, findings]));
}
