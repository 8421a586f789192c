/** The record of forecasts by API: what today's page shows is kept, anybody may read the score, few may record. Past exports are made up. */
import { setTimeout as wait } from 'node:timers/promises';
import { readSheet } from '@moc/documents';
import type { ResolutionId } from '@moc/domain/dataset';
import type { IndicatorCode, NewObservation, SourceId, TerritoryCode } from '@moc/domain/observation';
import { actorId, day, dayOf, daysInMonth, decimal } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { execute, loadForecasts } from '@moc/store';
import { forecastRecordSchema } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start({ today: () => day('2024-08-15') });
  const rows = [2019, 2020, 2021, 2023, 2024].flatMap(exportsOf).map((value, index) => ({ line: index + 2, value }));
  const actor = { id: actorId('test:coordinator'), name: 'Kiểm Thử', tenant, role: 'coordinator' } as const;
  const imported = await execute(
    server.store,
    { kind: 'import-observations', tenant, resolution: id as ResolutionId, file: { name: 'xuat-khau.csv', sha256: 'a'.repeat(64) }, rows },
    actor,
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusals));
});

afterAll(() => server?.stop());

/** Made-up exports to date, of whole years before 2024 and of its first seven months. */
function exportsOf(year: number): readonly NewObservation[] {
  const total = 1000 + (year - 2019) * 120;
  return Array.from({ length: year === 2024 ? 7 : 12 }, (_, index): NewObservation => {
    const months = index + 1;
    const knownBy = dayOf(year, months, daysInMonth(year, months));
    return {
      indicator: 'export-turnover' as IndicatorCode,
      territory: '83' as TerritoryCode,
      period: { start: `${year}-01`, months },
      measure: 'value',
      value: decimal(String(Math.round((total * months) / 12 + (year % 3) * 5 * (1 - months / 12)))),
      unit: getUnit('usd-million'),
      status: 'estimate',
      published: { precision: 'day', text: knownBy, knownBy },
      source: 'nq-kt-xh-2024' as SourceId,
      note: 'số tự đặt để kiểm thử',
    };
  });
}

const recorded = () => loadForecasts(server.store, tenant, id as ResolutionId);
const score = async (query = '') => forecastRecordSchema.parse((await server.json(`/api/v1/resolutions/${id}/forecasts/score${query}`)).value);

describe('the record', () => {
  it('keeps what a page of today shows, once, and nothing of past days', async () => {
    await server.json(`/api/v1/resolutions/${id}/assessment?asKnownOn=2024-06-30`);
    expect(await recorded()).toEqual([]);
    for (let visit = 0; visit < 3; visit += 1) await server.json(`/api/v1/resolutions/${id}/assessment`);
    await expect.poll(async () => (await recorded()).length).toBe(1);
    const [only] = await recorded();
    expect(only).toMatchObject({ asKnownOn: '2024-08-15', forecast: { method: 'flow-completion' } });
  });

  it('keeps it exactly once, whoever asks, at once and again', async () => {
    const cookies = [undefined, await server.as('coordinator'), await server.as('council')];
    const ask = (cookie: string | undefined) => server.ask(`/api/v1/resolutions/${id}/assessment`, { cookie });
    for (let round = 0; round < 2; round += 1) {
      const answers = await Promise.all([...cookies, ...cookies, ...cookies].map(ask));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    }
    await wait(500); // the record is made behind the reader's back
    expect(await recorded()).toHaveLength(1);
    const { rows } = await server.store.pool.query("select count(*)::int as entries from moc.command_log where tenant = $1 and kind = 'record-forecasts'", [
      tenant,
    ]);
    expect(rows).toEqual([{ entries: 1 }]);
  });

  it('is scored for anybody, waiting until there is a verdict', async () => {
    const now = await score();
    expect(now).toMatchObject({ recorded: 1, waiting: 1 });
    const later = await score('?asKnownOn=2025-06-01');
    expect(later).toMatchObject({ recorded: 1, waiting: 0, moc: { count: 1 } });
  });

  it('stands in the table of the scorecard, in a workbook as in CSV', async () => {
    const answer = await server.ask(`/api/v1/resolutions/${id}/scorecard.xlsx?language=vi`);
    const book = await readSheet(new Uint8Array(await answer.arrayBuffer()));
    const rows = book.ok ? book.value.rows.map(({ cells }) => cells) : expect.fail(JSON.stringify(book.refusals));
    const told = rows.find(
      (row) => row['Triển vọng phần'] === 'Đúng tiến độ' || row['Triển vọng phần'] === 'Có nguy cơ' || row['Triển vọng phần'] === 'Khó đạt',
    );
    expect(Object.keys(told ?? {})).toEqual(
      expect.arrayContaining([
        'Triển vọng phần',
        'Xác suất đạt (%)',
        'Triển vọng chỉ tiêu',
        'Xác suất đạt chỉ tiêu (%)',
        'Đánh giá được từ',
        'Vì sao (triển vọng)',
      ]),
    );
    const foretold = rows.filter((row) => row['Xác suất đạt (%)']);
    expect(foretold).toHaveLength(1);
    const [only] = await recorded();
    expect(Number(foretold[0]?.['Xác suất đạt (%)'])).toBe(Math.round(Number(only?.forecast.probability) * 100));
    expect(foretold[0]?.['Vì sao (triển vọng)']).toContain('xác suất đạt');
    const csv = await (await server.ask(`/api/v1/resolutions/${id}/scorecard.csv?language=vi`)).text();
    expect(csv).toContain(foretold[0]?.['Vì sao (triển vọng)']);
  });

  it('takes in another day only from those who may', async () => {
    const path = `/api/v1/resolutions/${id}/forecasts`;
    const body = { asKnownOn: '2024-05-31' };
    expect((await server.json(path, { body })).status).toBe(401);
    expect((await server.json(path, { cookie: await server.as('council'), body })).status).toBe(403);
    expect((await server.json(path, { cookie: await server.as('coordinator'), body })).status).toBe(201);
    expect((await recorded()).map(({ asKnownOn }) => asKnownOn)).toEqual(['2024-05-31', '2024-08-15']);
  });
});
