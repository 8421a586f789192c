/** The ground of checks from an open store: what plans declare is kept in memory as long as they stay as they are. */
import type { FigureRequest } from '@moc/domain/observation';
import type { TenantId } from '@moc/domain/values';
import { Memory } from '../memory.ts';
import type { Store } from '../store.ts';
import { findTerritory } from '../territory.ts';
import { walled } from '../wall.ts';
import { type CheckGround, type Declared, loadDeclared, loadGround } from './ground.ts';
import { findPlanHead } from './reads.ts';

/** Indicators and relations of a tenant, right until its plans change. */
const declaredByStore = new WeakMap<Store, Memory<Declared & { readonly head: number }>>();

async function findDeclared(store: Store, tenant: TenantId): Promise<Declared> {
  const memory = declaredByStore.get(store) ?? new Memory<Declared & { readonly head: number }>(100);
  declaredByStore.set(store, memory);
  const head = await findPlanHead(store, tenant);
  const known = memory.find(tenant);
  if (known?.head === head) return known;
  return memory.keep(tenant, { head, ...(await loadDeclared(store.db, tenant)) });
}

export async function loadCheckGround(
  system: Store,
  tenant: TenantId,
  requests: readonly Pick<FigureRequest, 'indicator' | 'territory' | 'period'>[],
): Promise<CheckGround> {
  const store = walled(system, tenant);
  return loadGround(store.db, tenant, requests, await findDeclared(store, tenant), await findTerritory(store, tenant));
}
