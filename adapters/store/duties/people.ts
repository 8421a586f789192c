/** Agencies and people of a tenant as they are stored. Every query names its tenant. */
import type { AgencyChange, Appointment, Delegation, People, Role, TenantAgency } from '@moc/domain/assignment';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import type { ActorId, Bilingual, Day, TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { loadRoles } from '../state.ts';
import type { StoredRow } from '../tables.ts';

/** Agencies and people as they stand: what every question of who may act where is answered from. */
export interface Organisation {
  /** The latest declaration of each agency, by code. */
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  readonly people: People;
  /** Roles that must have a second factor; none unless the tenant says so. */
  readonly secondFactorRoles: readonly Role[];
}

export async function loadOrganisation(db: Kysely<Database>, tenant: TenantId): Promise<Organisation> {
  return {
    agencies: await loadAgencies(db, tenant),
    changes: await loadAgencyChanges(db, tenant),
    people: await loadPeople(db, tenant),
    secondFactorRoles: await loadSecondFactorRoles(db, tenant),
  };
}

export async function loadSecondFactorRoles(db: Kysely<Database>, tenant: TenantId): Promise<readonly Role[]> {
  const row = await db.selectFrom('second_factor_rule').select('roles').where('tenant', '=', tenant).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return (row?.roles ?? []) as readonly Role[];
}

export async function loadAgencies(db: Kysely<Database>, tenant: TenantId): Promise<readonly TenantAgency[]> {
  const rows = await db.selectFrom('agency').selectAll().distinctOn('code').where('tenant', '=', tenant).orderBy('code').orderBy('seq', 'desc').execute();
  return rows.map(decodeAgency);
}

function decodeAgency(row: StoredRow<'agency'>): TenantAgency {
  return {
    code: row.code as AgencyCode,
    name: row.name as Bilingual,
    kind: row.kind as TenantAgency['kind'],
    ...(row.territory !== null && { territory: row.territory as TerritoryCode }),
    ...(row.superior !== null && { superior: row.superior as AgencyCode }),
    fields: row.fields as readonly string[],
    from: row.valid_from as Day,
    ...(row.valid_to !== null && { until: row.valid_to as Day }),
  };
}

/** Changes in the order in which they were entered. */
export async function loadAgencyChanges(db: Kysely<Database>, tenant: TenantId): Promise<readonly AgencyChange[]> {
  const rows = await db.selectFrom('agency_change').selectAll().where('tenant', '=', tenant).orderBy('seq').orderBy('former').orderBy('ordinal').execute();
  const changes = new Map<string, { from: AgencyCode; to: AgencyChange['to'][number][]; effective: Day; act: string }>();
  for (const row of rows) {
    const key = JSON.stringify([row.former, row.effective]);
    const change = changes.get(key) ?? { from: row.former as AgencyCode, to: [], effective: row.effective as Day, act: row.act };
    const fields = row.fields as readonly string[] | null;
    change.to.push({ agency: row.successor as AgencyCode, ...(fields && { fields }) });
    changes.set(key, change);
  }
  return [...changes.values()];
}

export async function loadPeople(db: Kysely<Database>, tenant: TenantId): Promise<People> {
  const appointments = await db.selectFrom('appointment').selectAll().where('tenant', '=', tenant).orderBy('seq').orderBy('id').execute();
  const ends = await db.selectFrom('appointment_end').selectAll().where('tenant', '=', tenant).orderBy('seq').execute();
  const delegations = await db.selectFrom('delegation').selectAll().where('tenant', '=', tenant).orderBy('seq').execute();
  const endOf = new Map(ends.map((end) => [end.appointment, end.last_day as Day]));
  const roles = (await loadRoles(db, tenant)) as ReadonlyMap<string, Role>;
  return {
    roles: Object.fromEntries(roles),
    appointments: appointments.map((row) => decodeAppointment(row, endOf.get(row.id))),
    delegations: delegations.map(decodeDelegation),
  };
}

function decodeAppointment(row: StoredRow<'appointment'>, ended: Day | undefined): Appointment {
  const fields = row.fields as readonly string[] | null;
  const until = [row.valid_to as Day | null, ended].filter((day) => day !== null && day !== undefined).sort()[0];
  return {
    id: row.id,
    account: row.account as ActorId,
    role: row.role as Role,
    ...(row.agency !== null && { agency: row.agency as AgencyCode }),
    ...(row.post !== null && { post: row.post }),
    ...(fields && { fields }),
    from: row.valid_from as Day,
    ...(until !== undefined && { until }),
  };
}

function decodeDelegation(row: StoredRow<'delegation'>): Delegation {
  return {
    id: row.id,
    appointment: row.membership,
    to: row.delegate as ActorId,
    from: row.valid_from as Day,
    until: row.valid_to as Day,
    reason: row.reason,
  };
}
