/** The log as people read it: in sentences with before and after, filtered, in pages; and as a file that an auditor checks alone. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuditEntryView, AuditView } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

const verifier = fileURLToPath(new URL('../../cli/verify-log.mjs', import.meta.url));
const header = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
const figure = (value: string) => `${header}\n2.2.g,Tỷ lệ đô thị hóa,2024,value,${value},%,chinh_thuc,83,2025-06-30,bdk-2024-12-05,\n`;

let server: ExampleServer;
beforeAll(async () => {
  server = await ExampleServer.start();
  for (const value of ['27.5', '28.25']) {
    const answer = await server.send('observations', figure(value), { role: 'reporter', name: `do-thi-hoa-${value}.csv` });
    if (!answer.ok) throw new Error(await answer.text());
  }
});
afterAll(() => server.stop());

async function read(query = ''): Promise<AuditView> {
  const { status, value } = await server.json<AuditView>(`/api/v1/log?${query}`, { cookie: await server.as('council') });
  expect({ status, value }).toMatchObject({ status: 200 });
  return value;
}

const seqs = ({ entries }: AuditView) => entries.map(({ seq }) => seq);

describe('the page', () => {
  test('tells the newest entry first, in a sentence, with before and after', async () => {
    const { entries, people, kinds } = await read();
    const [last] = entries;
    expect(last?.says).toEqual({
      vi: `Báo số liệu (trình diễn) (báo số liệu) nhập số liệu: 1 số liệu; tệp do-thi-hoa-28.25.csv; nghị quyết ${id}.`,
      en: `Báo số liệu (trình diễn) (reporting officer) imported figures: 1 figures; file do-thi-hoa-28.25.csv; resolution ${id}.`,
    });
    expect(last?.changes[0]).toMatchObject({
      replaces: true,
      fields: [{ name: { vi: 'giá trị', en: 'value' }, before: { vi: '27,5', en: '27.5' }, after: { vi: '28,25', en: '28.25' } }],
    });
    expect(people.map(({ name }) => name)).toContain('Báo số liệu (trình diễn)');
    expect(kinds.every(({ says }) => says.vi !== '' && says.en !== '')).toBe(true);
  });

  test('comes in pages without gap or repetition', async () => {
    const all = await server.store.pool.query<{ seq: number }>('select seq from moc.command_log where tenant = $1 order by seq desc', [tenant]);
    const seen: number[] = [];
    for (let before: number | undefined; ; ) {
      const page = await read(before === undefined ? '' : `before=${before}`);
      seen.push(...seqs(page));
      if (page.before === undefined) break;
      before = page.before;
    }
    expect(seen).toEqual(all.rows.map(({ seq }) => seq));
  });

  test('is filtered by kind, person, day, code and words', async () => {
    const everything = seqs(await read()).length;
    const imports = await read('kind=import-observations');
    expect(new Set(imports.entries.map(({ kind }) => kind.en))).toEqual(new Set(['imported figures']));
    expect(seqs(await read('person=bao+so+lieu'))).toEqual(seqs(imports).slice(0, 2));
    expect(seqs(await read('about=urbanisation-rate')).length).toBeLessThan(everything);
    expect(seqs(await read('about=urbanisation')).length).toBe(0);
    expect(seqs(await read('text=do-thi-hoa-28'))).toEqual(seqs(imports).slice(0, 1));
    expect(seqs(await read('text=100%25_'))).toEqual([]);
    expect(seqs(await read('to=2020-01-01'))).toEqual([]);
    expect(seqs(await read('from=2020-01-01')).length).toBe(everything);
    expect((await server.ask('/api/v1/log?from=hom-qua', { cookie: await server.as('council') })).status).toBe(400);
  });

  test('one entry is told with all its rows', async () => {
    const [declared] = (await read('kind=declare-indicators')).entries;
    const { value } = await server.json<AuditEntryView>(`/api/v1/log/entries/${declared?.seq}`, { cookie: await server.as('council') });
    expect(value.more).toBe(0);
    expect(value.changes.length).toBeGreaterThan(declared?.changes.length ?? 0);
    expect((await server.ask('/api/v1/log/entries/99999', { cookie: await server.as('council') })).status).toBe(404);
  });

  test.each([
    ['public', 401],
    ['reporter', 403],
    ['coordinator', 200],
    ['council', 200],
  ] as const)('%s is answered %i', async (role, status) => {
    const cookie = await server.as(role);
    for (const path of ['/api/v1/log', '/api/v1/log/entries/1', '/api/v1/log/export?form=jsonl', '/api/v1/log/export?form=csv'])
      expect((await server.ask(path, { cookie })).status, path).toBe(status);
  });
});

describe('the export', () => {
  const run = (file: string) =>
    new Promise<{ readonly code: number; readonly out: string }>((done) => {
      execFile(process.execPath, [verifier, file], (error, out) => done({ code: Number(error?.code ?? 0), out }));
    });

  test('as JSON Lines passes the verifier that stands alone', async () => {
    const answer = await server.ask('/api/v1/log/export?form=jsonl', { cookie: await server.as('council') });
    const file = join(server.folder, 'log.jsonl');
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    expect(await run(file)).toMatchObject({ code: 0, out: expect.stringContaining('NGUYÊN VẸN') });
  });

  test('as CSV reads as sentences, and nothing in it is a formula', async () => {
    const cookie = await server.as('council');
    const text = await (await server.ask('/api/v1/log/export?form=csv&kind=import-observations', { cookie })).text();
    expect(text).toContain('Báo số liệu (trình diễn)');
    expect(text).toContain('nhập số liệu: 1 số liệu');
    expect(text.split('\r\n').some((line) => /^[=+@]/.test(line))).toBe(false);
    const english = await (await server.ask('/api/v1/log/export?form=csv&language=en', { cookie })).text();
    expect(english).toContain('imported figures');
  });

  test('the verifier is given out as it is', async () => {
    const text = await (await server.ask('/api/v1/log/verifier')).text();
    expect(text).toContain('node verify-log.mjs');
  });
});

describe('what is held on oneself', () => {
  test('is told to whoever asks, and only that', async () => {
    const cookie = await server.as('reporter');
    const { status, value } = await server.json<Record<string, unknown>>('/api/v1/me/data', { cookie });
    expect(status).toBe(200);
    expect(JSON.stringify(value)).toContain('so-lieu@trinh-dien.local');
    expect(JSON.stringify(value)).not.toMatch(/argon2|dieu-phoi@/);
    expect((await server.ask('/api/v1/me/data')).status).toBe(401);
  });
});
