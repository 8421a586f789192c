/** Questions about agencies, people, duties and explanations. */
import type { AgencyChange, DutyStanding, TenantAgency } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { ExplanationStanding } from '@moc/domain/oversight';
import type { TenantId } from '@moc/domain/values';
import type { Store } from '../store.ts';
import { walled } from '../wall.ts';
import { loadDuties } from './duties.ts';
import { loadExplanations } from './explanations.ts';
import { loadOrganisation, type Organisation } from './people.ts';

/** The last log entry that changed agencies or people: on a busy day the log grows with every figure that is sent, and they do not. */
async function findOrganisationHead({ pool }: Store, tenant: TenantId): Promise<number> {
  const tables = ['agency', 'agency_change', 'appointment', 'appointment_end', 'delegation', 'role_grant', 'second_factor_rule'];
  const { rows } = await pool.query<{ seq: number | null }>({
    name: 'organisation-head',
    text: `select greatest(${tables.map((table) => `(select max(seq) from moc.${table} where tenant = $1)`).join(', ')}) as seq`,
    values: [tenant],
  });
  return rows[0]?.seq ?? 0;
}

const kept = new WeakMap<object, Map<TenantId, { readonly seq: number; readonly organisation: Organisation }>>();

/** Agencies and people of the tenant; kept in memory until a command changes them. `membershipsOf`, `peopleOf`, `agenciesOn` answer from it. */
export async function findOrganisation(system: Store, tenant: TenantId): Promise<Organisation> {
  const store = walled(system, tenant);
  const seq = await findOrganisationHead(store, tenant);
  const memory = kept.get(store.readings) ?? new Map<TenantId, { seq: number; organisation: Organisation }>();
  kept.set(store.readings, memory);
  const known = memory.get(tenant);
  if (known?.seq === seq) return known.organisation;
  const organisation = await loadOrganisation(store.db, tenant);
  memory.set(tenant, { seq, organisation });
  return organisation;
}

/** The latest declaration of every agency, by code, also of those that ended. */
export async function listAgencies(store: Store, tenant: TenantId): Promise<readonly TenantAgency[]> {
  return (await findOrganisation(store, tenant)).agencies;
}

export async function listAgencyChanges(store: Store, tenant: TenantId): Promise<readonly AgencyChange[]> {
  return (await findOrganisation(store, tenant)).changes;
}

/** Duties of the tenant (of one resolution, where it is named) as they stand, ended ones too. */
export function listDuties(store: Store, tenant: TenantId, resolution?: ResolutionId): Promise<readonly DutyStanding[]> {
  return loadDuties(walled(store, tenant).db, tenant, resolution);
}

export function listExplanations(store: Store, tenant: TenantId): Promise<readonly ExplanationStanding[]> {
  return loadExplanations(walled(store, tenant).db, tenant);
}
