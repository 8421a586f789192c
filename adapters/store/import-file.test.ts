/** Files as people send them: faults by line and column, all or nothing, a preview that tells the same. */
import type { FileKind } from '@moc/domain/observation';
import { beforeAll, describe, expect, test } from 'vitest';
import { execute, findLogHead, type ImportRequest, importFile, loadFigures, previewFile, type Store } from './index.ts';
import { unwrap } from './testing/engines.ts';
import { actor, file, prepareTenant, resolution, tenantA } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const server = useServer('embedded');
let store: Store;
beforeAll(async () => {
  store = await server.freshStore();
  await prepareTenant(store);
  unwrap(await execute(store, { kind: 'declare-territories', tenant: tenantA, territories: [{ code: '83' as never, name: 'Tỉnh Kiểm Thử' }] }, actor()));
});

/** A request from CSV lines without quotes. */
function request(kind: FileKind, ...lines: string[]): ImportRequest {
  const [columns = [], ...rows] = lines.map((line) => line.split(','));
  return {
    tenant: tenantA,
    resolution,
    kind,
    file: file(`${kind}.csv`),
    table: {
      columns,
      rows: rows.map((cells, index) => ({ line: index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) })),
    },
  };
}

const header = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
const good = '2.2.a,GRDP,2024,growth_yoy_pct,5.45,%,uoc,83,2024-12-05,s1,';

describe('observations', () => {
  const faults: readonly (readonly [string, string, string])[] = [
    ['value', 'observation/number', good.replace('5.45', '1.750.5')],
    ['published_on', 'observation/date', good.replace('2024-12-05', '2024-02-31')],
    ['source_id', 'observation/unknown-source', good.replace('s1', 's99')],
    ['indicator_ref', 'observation/unknown-indicator', good.replace('2.2.a', '2.2.zz')],
    ['territory', 'observation/unknown-territory', good.replace(',83,', ',999,')],
    ['period', 'observation/period', good.replace('2024,growth', '2024-Q5,growth')],
  ];
  test.each(faults)('a fault in %s is named by line and column, and nothing is written', async (column, code, row) => {
    const before = await findLogHead(store, tenantA);
    const asked = request('observations', header, good, row);
    const refusal = { code, place: { file: 'observations.csv', line: 3, column } };
    expect(await previewFile(store, asked, actor())).toMatchObject({ ok: false, refusals: [refusal] });
    expect(await importFile(store, asked, actor())).toMatchObject({ ok: false, refusals: [refusal] });
    expect(await findLogHead(store, tenantA)).toBe(before);
  });

  test('a wrong column is named', async () => {
    expect(await importFile(store, request('observations', header.replace('value', 'tri_so'), good), actor())).toMatchObject({
      ok: false,
      refusals: [
        { code: 'observation/missing-column', place: { file: 'observations.csv', column: 'value' } },
        { code: 'observation/unexpected-column', place: { column: 'tri_so' } },
      ],
    });
  });

  test('a good file: preview counts, import writes, the figure keeps its line', async () => {
    const asked = request('observations', header, good, good.replace('5.45', '5.68').replace('s1', 's2'));
    expect(unwrap(await previewFile(store, asked, actor()))).toMatchObject({ added: 2, conflicts: 1 });
    expect(unwrap(await importFile(store, asked, actor())).summary).toMatchObject({ added: 2, conflicts: 1, conflictLines: [3] });
    expect((await loadFigures(store, tenantA, resolution)).observations.map(({ value, unit }) => [value, unit.code])).toEqual([
      ['5.45', 'percent'],
      ['5.68', 'percent'],
    ]);
    expect((await store.pool.query('select line from moc.observation order by line')).rows).toEqual([{ line: 2 }, { line: 3 }]);
    expect(await importFile(store, asked, actor())).toMatchObject({ ok: false, refusals: [{ code: 'store/already-imported' }] });
  });
});

test('an unknown resolution', async () => {
  expect(await importFile(store, { ...request('observations', header, good), resolution: 'khong-co' as never }, actor())).toMatchObject({
    ok: false,
    refusals: [{ code: 'store/unknown-resolution' }],
  });
});

test('indicators, links, projects and reported verdicts', async () => {
  const give = async (...lines: [FileKind, ...string[]]) => unwrap(await importFile(store, request(...lines), actor())).summary;
  expect(
    await give(
      'indicators',
      'code,ref,name_vi,name_en,unit,direction,accumulation,roll_up,sensitivity',
      'c,2.2.c,Xuất khẩu,Exports,triệu USD,higher-better,flow,sum,public',
    ),
  ).toMatchObject({ added: 1 });
  expect(await give('links', 'part,indicator,territory,measure', 'dieu-2.khoan-2.diem-a.phan-1,a,83,growth-yoy')).toMatchObject({ added: 1 });
  expect(
    await give(
      'projects',
      'project,resolution_ref,event,date,value,unit,source_id,note',
      'Cầu,2.3.b/cau,khởi công,2024-03,56,%,s1,',
      'Cầu,2.3.b/cau,thông xe,,,,s1,',
    ),
  ).toMatchObject({ added: 2 });
  expect(
    await give(
      'reported-verdicts',
      'target_ref,period,verdict,reported_by,reported_on,source_id,reason',
      '2.2.a,2024,chua_dat,Ủy ban nhân dân,2024-12-05,s1,thấp hơn',
    ),
  ).toMatchObject({ added: 1 });
  const figures = await loadFigures(store, tenantA, resolution);
  expect(figures.projectEvents.map(({ date, value, unit }) => [date.text, value, unit])).toEqual([
    ['2024-03', '56', '%'],
    ['', undefined, undefined],
  ]);
  expect(figures.reportedVerdicts.map(({ target, verdict }) => [target, verdict])).toEqual([['dieu-2.khoan-2.diem-a', 'missed']]);
});
