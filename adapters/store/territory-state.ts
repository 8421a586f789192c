/** What the rule on taking in lists of units needs to know, loaded inside the command's transaction. */
import { day } from '@moc/domain/values';
import type { ImportTerritories } from './command.ts';
import type { ImportTerritoriesState } from './decisions/import-territories.ts';
import { loadNames } from './names.ts';
import type { Origin } from './state.ts';
import { loadTerritoryRecord } from './territory.ts';

const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

export async function loadImportTerritories({ db }: Origin, { tenant, origin, kind }: ImportTerritories): Promise<ImportTerritoriesState> {
  const earlier = await db
    .selectFrom('import_batch as batch')
    .innerJoin('command_log as log', (join) => join.onRef('log.tenant', '=', 'batch.tenant').onRef('log.seq', '=', 'batch.seq'))
    .select(['batch.imported_at', 'log.actor', 'log.actor_name'])
    .where('batch.tenant', '=', tenant)
    .where('batch.sha256', '=', origin.sha256)
    .where('batch.kind', '=', kind)
    .executeTakeFirst();
  return {
    ...(earlier && { earlier: { on: day(vietnam.format(earlier.imported_at)), by: (await loadNames(db, tenant))(earlier.actor, earlier.actor_name) } }),
    known: await loadTerritoryRecord(db, tenant),
  };
}
