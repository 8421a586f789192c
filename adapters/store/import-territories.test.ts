/** Lists of units taken in: whole or not at all, once, into the log; what became of a named unit travels with the dossier. */
import type { TerritoryListKind } from '@moc/domain/territory';
import { day } from '@moc/domain/values';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  execute,
  findLogHead,
  findTerritory,
  importTerritories,
  loadTerritoryRecord,
  previewTerritories,
  type Store,
  type TerritoryImportRequest,
  verify,
} from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, file, tenantA, tenantB } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

function request(list: TerritoryListKind, ...lines: string[]): TerritoryImportRequest {
  const [columns = [], ...rows] = lines.map((line) => line.split(','));
  return {
    tenant: tenantA,
    list,
    file: file(`${list}.csv`),
    table: {
      columns,
      rows: rows.map((cells, index) => ({ line: index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) })),
    },
  };
}

const acts = request('acts', 'number,effective_on,name_vi,name_en', '1/NQ,2025-03-01,Nghị quyết 1/NQ,Resolution 1/NQ');
const districts = request('districts', 'code,name,type,province_code', '900,Huyện Thử,Huyện,01');
const communes = request('communes', 'code,name,type,province_code,district_code', '90001,Xã A,Xã,01,900', '90002,Xã B,Xã,01,900');
const changes = request('territory-changes', 'from,to,to_name,extent,legal_basis', '90001,90001,Xã A Mới,toan_bo,1/NQ', '90002,90001,Xã A Mới,toan_bo,1/NQ');

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  const head = () => findLogHead(store, tenantA);
  beforeAll(async () => {
    store = await server.freshStore();
    for (const list of [acts, districts, communes]) unwrap(await importTerritories(store, list, actor()));
  });

  test('a preview says what would come and writes nothing', async () => {
    const before = await head();
    expect(unwrap(await previewTerritories(store, changes, actor()))).toMatchObject({ added: 3, repeated: 0, replaced: 0 });
    expect(await head()).toBe(before);
  });

  test('one wrong row refuses the list, by line and column', async () => {
    const before = await head();
    const wrong = request('territory-changes', 'from,to,extent,legal_basis', '90001,90001,toan_bo,1/NQ', '90002,90001,toan_bo,7/NQ');
    const refusal = { code: 'territory/unknown-act', place: { file: 'territory-changes.csv', line: 3, column: 'legal_basis' } };
    expect(await importTerritories(store, wrong, actor())).toMatchObject({ ok: false, refusals: [refusal] });
    expect(await head()).toBe(before);
  });

  test('the public may not', async () => {
    expect(await importTerritories(store, changes, { ...actor(), role: 'reporter' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'assignment/not-allowed' }],
    });
  });

  test('changes make the units of their day; the same file again changes nothing', async () => {
    expect(unwrap(await importTerritories(store, changes, actor())).summary).toMatchObject({ added: 3 });
    const { units, changes: made } = await findTerritory(store, tenantA);
    expect(units.filter(({ code }) => code.startsWith('9000')).map(({ code, name, from, to }) => [code, name, from ?? '', to ?? ''])).toEqual([
      ['90001', 'Xã A', '', '2025-02-28'],
      ['90001', 'Xã A Mới', '2025-03-01', ''],
      ['90002', 'Xã B', '', '2025-02-28'],
    ]);
    expect(made.filter(({ act }) => act === ('1/NQ' as never)).map(({ kind }) => kind)).toEqual(['merge']);
    const before = await head();
    expect(await importTerritories(store, changes, actor())).toMatchObject({ ok: false, refusals: [{ code: 'store/already-imported' }] });
    expect(await head()).toBe(before);
    const again = { ...changes, file: file('lai.csv') };
    expect(unwrap(await importTerritories(store, again, actor())).summary).toMatchObject({ added: 0, repeated: 2, replaced: 0 });
  });

  test('a code is not given again, not even by a command that no file made', async () => {
    const command = {
      kind: 'import-territories' as const,
      tenant: tenantA,
      list: 'communes' as const,
      origin: file('tay.csv'),
      units: [{ line: 2, value: { code: '90002' as never, name: 'Xã Khác', kind: 'commune' as const, level: 'commune' as const, from: day('2026-01-01') } }],
      acts: [],
      transfers: [],
    };
    expect(await execute(store, command, actor())).toMatchObject({ ok: false, refusals: [{ code: 'territory/code-reused' }] });
  });

  test('the lists of one tenant are not those of another; the country’s provinces are everybody’s', async () => {
    const { units } = await loadTerritoryRecord(store.db, tenantB);
    expect(units.some(({ code }) => code === '90001')).toBe(false);
    expect(units.filter(({ level }) => level === 'province').length).toBeGreaterThan(90);
  });

  test('the tables equal the log', async () => {
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  });
});
