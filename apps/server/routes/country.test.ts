/** Sums and standing figures by API: what the public may see of several tenants, and what it may not. */
import { type Problem, standingSchema, sumsSchema, viewedSeriesSchema } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const year = 'months=12&from=2024-01&to=2024-01';

describe('what stands', () => {
  it('is the figure of highest authority and latest vintage, for each unit', async () => {
    const { status, value } = await server.json(`/api/v1/standing?tenants=83&indicators=export-turnover&${year}`);
    expect(status).toBe(200);
    const { figures, withheld } = standingSchema.parse(value);
    expect(figures.map(({ territory, value, unit }) => ({ territory, value, unit }))).toEqual([{ territory: '83', value: '1750', unit: 'usd-million' }]);
    expect(withheld).toEqual([]);
  });

  it('names what is internal instead of giving it, and gives it to those who may read', async () => {
    const path = `/api/v1/standing?tenants=83&indicators=export-turnover,military-training.militia&${year}&kind=plan`;
    const open = standingSchema.parse((await server.json(path)).value);
    expect(open.withheld).toEqual([{ tenant: '83', indicator: 'military-training.militia' }]);
    expect(open.figures.map(({ indicator }) => indicator)).toEqual(['export-turnover']);
    const inside = standingSchema.parse((await server.json(path, { cookie: await server.as('council') })).value);
    expect([inside.withheld, inside.figures.length]).toEqual([[], 2]);
  });

  it('tells the public of what is internal no more than of what nobody knows', async () => {
    const closedTo = async (indicators: string, cookie?: string) =>
      standingSchema.parse((await server.json(`/api/v1/standing?tenants=83&indicators=${indicators}&${year}`, { cookie })).value);
    for (const indicator of ['military-recruitment', 'no-such-indicator'])
      expect(await closedTo(indicator)).toEqual({ figures: [], withheld: [{ tenant: '83', indicator }] });
    expect((await closedTo('no-such-indicator', await server.as('council'))).withheld).toEqual([]);
    for (const indicator of ['military-recruitment', 'no-such-indicator'])
      expect((await server.ask(`/api/v1/tenants/83/series?indicator=${indicator}&level=province&from=2024-01&to=2024-01`)).status).toBe(404);
  });

  it('refuses a month that is none, and an empty list', async () => {
    expect((await server.json<Problem>('/api/v1/standing?tenants=83&indicators=export-turnover&from=2024-13&to=2024-12')).status).toBe(400);
    expect((await server.json<Problem>('/api/v1/sums?tenants=83&indicators=&from=2024-01&to=2024-12')).status).toBe(400);
  });
});

describe('sums', () => {
  const header = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
  const row = (district: string, value: string, published = '2025-02-03') =>
    `2.2.e,Thu ngân sách,2024,value,${value},tỷ đồng,chinh_thuc,${district},${published},sct-2025-01-06,`;
  const give = async (...rows: readonly string[]) => {
    const answer = await server.send('observations', `${[header, ...rows].join('\n')}\n`, { role: 'reporter', name: 'huyen.csv' });
    expect(answer.status, await answer.clone().text()).toBe(201);
  };
  const sums = async (query = '') =>
    sumsSchema.parse((await server.json(`/api/v1/sums?tenants=83&indicators=state-budget-revenue&${year}&level=district${query}`)).value).sums;

  it('follow a figure at once, and say how many units they hold', async () => {
    await give(row('829', '1200.5'), row('831', '310.25'));
    expect(await sums()).toEqual([
      { tenant: '83', indicator: 'state-budget-revenue', period: '2024-01-01', unit: 'vnd-billion', total: '1510.75', parts: 2, members: 9 },
    ]);
    await give(row('829', '1200.75', '2025-03-01'));
    expect((await sums())[0]?.total).toBe('1511');
  });

  it('add over tenants without naming one', async () => {
    const [whole] = await sums('&over=country');
    expect(whole).toEqual({ indicator: 'state-budget-revenue', period: '2024-01-01', unit: 'vnd-billion', total: '1511', parts: 2, members: 9 });
  });

  it('are told for the units of another day, with what they were made of and by which act', async () => {
    const path = '/api/v1/tenants/83/series?indicator=state-budget-revenue&level=district&from=2024-01&to=2024-01';
    const view = async (query: string) => viewedSeriesSchema.parse((await server.json(path + query)).value);
    const [was] = (await view('')).periods;
    expect(was?.figures.map(({ unit, value, isRestated }) => [unit, value, isRestated])).toEqual([
      ['829', '1200.75', false],
      ['831', '310.25', false],
    ]);
    const [today] = (await view('&view=units-of&day=2026-01-01&into=province')).periods;
    const [province] = today?.figures.filter(({ partial, value }) => partial ?? value) ?? [];
    expect([province?.unit, province?.partial, province?.gaps.length]).toEqual(['86', '1511', 7]);
    expect(province?.acts.length).toBeGreaterThan(0);
    expect((await server.json<Problem>(path.replace('state-budget-revenue', 'grdp-growth'))).value.code).toBe('wire/does-not-add');
    expect((await server.json<Problem>(path.replace('state-budget-revenue', 'defence-exercise.commune'))).status).toBe(404);
  });

  it('are told in one unit, whatever unit each figure came in', async () => {
    await give(row('832', '250500').replace('tỷ đồng', 'triệu đồng'));
    const path = '/api/v1/tenants/83/series?indicator=state-budget-revenue&level=district&from=2024-01&to=2024-01';
    const { unit, periods } = viewedSeriesSchema.parse((await server.json(path)).value);
    expect([unit, periods[0]?.figures.find((figure) => (figure.unit as string) === '832')?.value]).toEqual(['vnd-billion', '250.5']);
  });
});
