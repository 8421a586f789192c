/** Units in time by API: those of a day, what became of a district, crosswalks, boundaries as declared, lists taken in by those who may. */
import {
  boundariesSchema,
  changeListSchema,
  commonGroundSchema,
  crosswalkSchema,
  namedAgenciesSchema,
  type Problem,
  targetExplanationSchema,
  territoryImportResultSchema,
  unitHistorySchema,
  unitListSchema,
} from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ExampleServer, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const base = '/api/v1/tenants/83/territories';

async function get<S extends z.ZodType>(schema: S, path: string): Promise<z.infer<S>> {
  const { status, value } = await server.json(`${base}${path}`);
  expect(status, JSON.stringify(value).slice(0, 300)).toBe(200);
  return schema.parse(value);
}

describe('units', () => {
  it('of a day, a level, a province', async () => {
    const count = async (query: string) => (await get(unitListSchema, `?${query}`)).units.length;
    expect(await count('on=2024-06-01&level=province')).toBe(63);
    expect(await count('on=2026-06-01&level=province')).toBe(34);
    expect(await count('on=2024-06-01&level=commune&within=83')).toBe(157);
    expect(await count('on=2025-03-01&level=commune&within=83')).toBe(148);
    expect(await count('on=2026-06-01&within=86')).toBe(125);
    expect(await count('on=2024-06-01&within=833')).toBe(17);
  });

  it('are kept by readers and asked for again by their tag', async () => {
    const first = await server.ask(`${base}?on=2024-06-01`);
    const etag = first.headers.get('etag');
    expect(etag).toMatch(/^W\//);
    expect((await server.ask(`${base}?on=2024-06-01`, { headers: { 'if-none-match': etag ?? '' } })).status).toBe(304);
  });

  it('of nobody are not found, nor of a day that does not exist', async () => {
    expect((await server.json<Problem>('/api/v1/tenants/99/territories')).status).toBe(404);
    const { status, value } = await server.json<Problem>(`${base}?on=2025-02-30`);
    expect([status, value.code]).toEqual([400, 'wire/bad-day']);
  });
});

describe('one code', () => {
  it('says what became of the district, read in 2026', async () => {
    const history = await get(unitHistorySchema, '/833?on=2026-11-22');
    expect(history.named).toBe('2025-06-30');
    expect(history.path.map(({ code }) => code)).toEqual(['83', '833']);
    expect(history.children).toHaveLength(16);
    expect(history.fate?.successors.map(({ unit }) => unit.name)).toEqual(['Xã Mỏ Cày', 'Xã Đồng Khởi', 'Xã An Định', 'Xã Thành Thới', 'Xã Hương Mỹ']);
    expect(history.fate?.says.en).toContain('the district level ended on 1 July 2025');
    expect(history.changes.map(({ kind, act }) => `${kind} ${act.number}`)).toEqual(['level-abolished 203/2025/QH15']);
  });

  it('that nobody bore is not found', async () => {
    expect((await server.json(`${base}/830`)).status).toBe(404);
  });

  it('is said on the walk of a target that names the unit, from the day on', async () => {
    const became = async (day: string) => {
      const { value } = await server.json(`/api/v1/resolutions/${id}/targets/2.2.i?asKnownOn=${day}`);
      return targetExplanationSchema.parse(value).assessment.parts.map((part) => part.became?.vi.split(':')[0]);
    };
    expect(await became('2025-06-30')).toEqual(Array(8).fill(undefined));
    expect((await became('2025-07-01')).slice(3)).toEqual(['Huyện Mỏ Cày Nam', 'Huyện Châu Thành', 'Huyện Thạnh Phú', 'Huyện Mỏ Cày Bắc', 'Huyện Chợ Lách']);
  });

  it('of a withheld target is not sent to the public', async () => {
    const places = async (cookie?: string) =>
      ((await server.json<{ places: { written: string }[] }>(`/api/v1/resolutions/${id}`, { cookie })).value.places ?? []).map(({ written }) => written);
    const [whole, open] = [await places(await server.as('council')), await places()];
    expect(whole).toContain('tỉnh Bến Tre');
    expect(open).toContain('huyện Mỏ Cày Nam');
    expect(open).not.toContain('huyện Giồng Trôm');
    expect(open.every((written) => whole.includes(written))).toBe(true);
  });
});

describe('changes and crosswalks', () => {
  it('between two days, with the names of both sides', async () => {
    const { changes } = await get(changeListSchema, '/changes?from=2024-12-31&to=2025-01-01&code=28828');
    expect(changes.map(({ kind, from, to }) => [kind, from.map(({ name }) => name), to.map(({ name }) => name)])).toEqual([
      ['merge', ['Xã Phú An Hòa', 'Xã An Phước', 'Xã An Hóa'], ['Xã An Phước']],
    ]);
  });

  it('follow communes, sum districts to the province, and find common ground', async () => {
    const communes = await get(crosswalkSchema, '/crosswalk?from=2024-06-01&to=2026-01-01&level=commune');
    expect(communes.links.find(({ from }) => from === '28810')).toMatchObject({ to: '28810', share: '1', acts: ['1237/NQ-UBTVQH15', '1687/NQ-UBTVQH15'] });
    const province = await get(crosswalkSchema, '/crosswalk?from=2024-06-01&to=2026-01-01&level=district&into=province');
    expect(province.links.map(({ to, share }) => `${to} ${share}`)).toEqual(Array(9).fill('86 1'));
    const { groups } = await get(commonGroundSchema, '/common-ground?from=2024-06-01&to=2026-01-01&level=district&into=commune');
    expect(groups.filter(({ members }) => members[0]!.units.length > 0)).toHaveLength(5);
  });
});

describe('boundaries', () => {
  it('hold for their days only, and say where they are approximate', async () => {
    const on = async (level: string, day: string) => (await get(boundariesSchema, `/boundaries?level=${level}&on=${day}`)).features;
    const districts = await on('district', '2024-06-01');
    expect(districts.map(({ id: code }) => code)).toContain('833');
    expect(districts.every(({ properties }) => properties.approximate)).toBe(true);
    expect(await on('district', '2025-07-01')).toEqual([]);
    expect(await on('commune', '2025-07-01')).toHaveLength(124);
    expect(await on('province', '2024-06-01')).toHaveLength(1);
    expect((await server.ask(`${base}/boundaries?level=commune&on=2025-07-01`)).headers.get('content-type')).toContain('application/geo+json');
  });
});

describe('lists', () => {
  const list = 'number,effective_on,name_vi,name_en\n9/NQ,2026-05-01,Nghị quyết 9/NQ,Resolution 9/NQ\n';
  const send = async (preview: boolean, text: string, cookie?: string) =>
    server.json(`${base}/imports/acts?preview=${preview}&file=acts.csv`, { body: text, headers: { 'content-type': 'text/csv' }, cookie });

  it('are taken in by the coordinator, previewed first, refused to the public', async () => {
    expect((await send(false, list)).status).toBe(401);
    expect((await send(false, list, await server.as('reporter'))).status).toBe(403);
    const cookie = await server.as('coordinator');
    const wrong = territoryImportResultSchema.parse((await send(true, list.replace('2026-05-01', '2026-05-32'), cookie)).value);
    expect(wrong).toMatchObject({ stored: false, added: 0, messages: [{ code: 'territory/day', place: { line: 2, column: 'effective_on' } }] });
    expect(territoryImportResultSchema.parse((await send(true, list, cookie)).value)).toMatchObject({ stored: false, added: 1, messages: [] });
    expect((await send(false, list, cookie)).status).toBe(201);
    expect((await send(false, list, cookie)).status).toBe(409);
  });
});

describe('agencies that a resolution names', () => {
  const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2024\nQUYẾT NGHỊ:\nĐiều 1. Nhiệm vụ\n1. Giao Sở Kế hoạch và Đầu tư chủ trì.';

  it('say who holds their duties on the day of reading', async () => {
    const cookie = await server.as('coordinator');
    const adopted = await server.ask('/api/v1/resolutions?tenant=83&id=giao-viec&name=N', { body: { text }, cookie });
    expect(adopted.status, await adopted.clone().text()).toBe(201);
    const read = async (on: string) => namedAgenciesSchema.parse((await server.json(`/api/v1/resolutions/giao-viec/agencies?on=${on}`, { cookie })).value);
    expect((await read('2024-12-31')).agencies[0]?.holders).toMatchObject([{ agency: { code: 'ke-hoach-va-dau-tu' }, isComplete: true }]);
    const { on, agencies } = await read('2026-11-22');
    expect(on).toBe('2026-11-22');
    expect(agencies).toMatchObject([{ agency: { code: 'ke-hoach-va-dau-tu' }, namings: [{ address: 'dieu-1.khoan-1' }], holders: [{ since: '2025-03-01' }] }]);
    expect(agencies[0]?.holders[0]?.says.vi).toMatch(/^Sở Tài chính \(nhận nhiệm vụ của Sở Kế hoạch và Đầu tư từ ngày 01\/03\/2025/);
  });

  it('of a draft are told to nobody outside, and a resolution may name none', async () => {
    expect((await server.json<Problem>('/api/v1/resolutions/giao-viec/agencies')).status).toBe(404);
    expect((await server.json(`/api/v1/resolutions/${id}/agencies?on=2026-11-22`)).value).toEqual({ on: '2026-11-22', agencies: [] });
  });
});
