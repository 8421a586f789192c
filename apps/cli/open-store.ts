/** The store as the command line uses it: attached to a running server's database, or started for the length of the command. */
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import { actorId, type TenantId } from '@moc/domain/values';
import { listResolutions, openStore, type Store } from '@moc/store';
import type { Arguments } from './arguments.ts';
import { Failure } from './failure.ts';
import { accept } from './outcome.ts';

const defaultData = fileURLToPath(new URL('../../.data', import.meta.url));

/** Where the data lies: --data, else MOC_DATA, else .data beside the program; DATABASE_URL overrules all but --data. */
function whereOf({ data, databaseUrl }: Arguments) {
  if (databaseUrl !== undefined) return { databaseUrl };
  return { dataDir: data ?? (process.env['MOC_DATA'] || defaultData), ifRunning: 'attach' as const };
}

/** Opens the store, works, and closes it whatever happens. */
export async function withStore(given: Arguments, work: (store: Store) => Promise<number>): Promise<number> {
  const store = accept(await openStore(whereOf(given)));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Who works at the command line: whoever holds the machine's account, with the coordinator's rights in that tenant. */
export function operator(tenant: TenantId): Actor {
  const name = userInfo().username;
  return { id: actorId(`cli:${name}`), name, tenant, role: 'coordinator' };
}

export interface Place {
  readonly tenant: TenantId;
  readonly resolution: ResolutionId;
}

/** The resolution asked for by --resolution, or the only one there is. */
export async function getPlace(store: Store, given: Arguments): Promise<Place> {
  const known = await listResolutions(store);
  if (known.length === 0) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
  const chosen = given.resolution === undefined && known.length === 1 ? known[0] : known.find(({ id }) => id === given.resolution);
  if (chosen) return { tenant: chosen.tenant, resolution: chosen.id };
  throw new Failure({ code: 'cli/which-resolution', parameters: { given: given.resolution ?? '', wanted: known.map(({ id }) => id).join(', ') } });
}
