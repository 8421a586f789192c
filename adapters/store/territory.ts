/** Territory as a tenant knows it: the country's record from the facts, joined by the lists that the tenant took in. */
import {
  type ActNumber,
  buildTerritory,
  joinRecords,
  type Territory,
  type TerritoryAct,
  type TerritoryCode,
  type TerritoryRecord,
  type Transfer,
  type UnitEntry,
} from '@moc/domain/territory';
import type { Bilingual, Day, Decimal, TenantId } from '@moc/domain/values';
import { nationalTerritory } from '@moc/facts';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { StoredRow } from './tables.ts';
import { dbFor } from './wall.ts';

/** Everything recorded for the tenant, in the order in which it came. */
export async function loadTerritoryRecord(db: Kysely<Database>, tenant: TenantId): Promise<TerritoryRecord> {
  const units = await db.selectFrom('territory_unit').selectAll().where('tenant', '=', tenant).orderBy('seq').orderBy('ordinal').execute();
  const acts = await db.selectFrom('territory_act').selectAll().where('tenant', '=', tenant).orderBy('seq').orderBy('line').execute();
  const transfers = await db.selectFrom('territory_transfer').selectAll().where('tenant', '=', tenant).orderBy('seq').orderBy('line').execute();
  return joinRecords(nationalTerritory, { units: units.map(decodeUnit), acts: acts.map(decodeAct), transfers: transfers.map(decodeTransfer) });
}

export const transferKey = ({ act, from, to }: Transfer): string => `${act} ${from} ${to}`;
export const unitKey = ({ code, from }: UnitEntry): string => `${code} ${from ?? ''}`;

/** Whatever typed queries run over: an open store, or one connection. */
interface Readable {
  readonly db: Kysely<Database>;
}

const built = new WeakMap<Readable, Map<TenantId, { readonly key: string; readonly territory: Territory }>>();

/** Units and changes with their validity, built once as long as no list is taken in. */
export async function loadTerritory(store: Readable, tenant: TenantId): Promise<Territory> {
  const record = await loadTerritoryRecord(dbFor(store, tenant), tenant);
  return buildTerritory(record);
}

/** As `loadTerritory`, from memory while the tenant's lists stay as they are. */
export async function findTerritory(store: Readable, tenant: TenantId): Promise<Territory> {
  const last = await dbFor(store, tenant)
    .selectFrom('import_batch')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('tenant', '=', tenant)
    .where('kind', '=', 'import-territories')
    .executeTakeFirst();
  const key = String(last?.seq ?? 0);
  const kept = built.get(store) ?? new Map();
  built.set(store, kept);
  const known = kept.get(tenant);
  if (known?.key === key) return known.territory;
  const territory = await loadTerritory(store, tenant);
  kept.set(tenant, { key, territory });
  return territory;
}

function decodeUnit(row: StoredRow<'territory_unit'>): UnitEntry {
  return {
    code: row.code as TerritoryCode,
    name: row.name,
    kind: row.kind as UnitEntry['kind'],
    level: row.level as UnitEntry['level'],
    ...(row.parent !== null && { parent: row.parent as TerritoryCode }),
    ...(row.valid_from !== null && { from: row.valid_from as Day }),
    ...(row.valid_to !== null && { to: row.valid_to as Day }),
  };
}

function decodeAct(row: StoredRow<'territory_act'>): TerritoryAct {
  return {
    number: row.number as ActNumber,
    name: row.name as Bilingual,
    ...(row.issued !== null && { issued: row.issued as Day }),
    effective: row.effective as Day,
    effectiveIs: row.effective_is as TerritoryAct['effectiveIs'],
  };
}

function decodeTransfer(row: StoredRow<'territory_transfer'>): Transfer {
  return {
    act: row.act as ActNumber,
    from: row.former_code as TerritoryCode,
    to: row.later_code as TerritoryCode,
    extent: row.extent as Transfer['extent'],
    ...(row.weight !== null && { weight: row.weight as Decimal }),
    ...(row.basis !== null && { basis: row.basis }),
  };
}
