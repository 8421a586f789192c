/** Files taken in through the API: what is accepted, every way of being refused, and that nothing is ever half-written. */

import { type Role, roles } from '@moc/domain/assignment';
import type { Dossier } from '@moc/domain/dataset';
import { findLogHead } from '@moc/store';
import type { ImportResult, Problem } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const header = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
const figure = (value: string, { published = '2025-05-02', source = 'sct-2025-01-06', note = '' } = {}) =>
  `${header}\n2.2.a,Tốc độ tăng trưởng kinh tế (GRDP),2024,growth_yoy_pct,${value},%,chinh_thuc,83,${published},${source},${note}\n`;

async function problemOf(answer: Response): Promise<Problem & { readonly httpStatus: number }> {
  return { ...((await answer.json()) as Problem), httpStatus: answer.status };
}

/** What the record holds: nothing may move it but an accepted command. */
async function recorded(): Promise<string> {
  const { value } = await server.json<Dossier>(`/api/v1/resolutions/${id}`, { cookie: await server.as('council') });
  return JSON.stringify([await findLogHead(server.store, tenant), value.figures.observations.length, value.figures.sources.length]);
}

describe('a file that is refused', () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const cases: readonly [name: string, sent: string | Uint8Array, code: string, line: number | undefined, column: string | undefined][] = [
    ['an empty file', '', 'document/empty', undefined, undefined],
    ['a picture renamed', picture, 'document/not-text', undefined, undefined],
    ['a wrong column', figure('5.7').replace('published_on', 'ngay_dang'), 'observation/missing-column', 1, 'published_on'],
    ['a number with the wrong marks', figure('"1.750,5.0"'), 'observation/number', 2, 'value'],
    ['the same number without quotation marks', figure('1.750,5.0'), 'document/ragged-row', 2, undefined],
    ['a source nobody knows', figure('5.7', { source: 'khong-co' }), 'observation/unknown-source', 2, 'source_id'],
    ['31 February', figure('5.7', { published: '2024-02-31' }), 'observation/date', 2, 'published_on'],
    ['31/02', figure('5.7', { published: '31/02/2024' }), 'observation/date', 2, 'published_on'],
  ];

  it.each(cases)('%s: says what and where, in both languages, and writes nothing', async (_name, sent, code, line, column) => {
    const before = await recorded();
    const problem = await problemOf(await server.send('observations', sent, { role: 'reporter', name: 'thu.txt' }));
    expect(problem.httpStatus).toBe(problem.status);
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status).toBeLessThan(500);
    const message = problem.errors.find((error) => error.code === code);
    expect(message).toBeDefined();
    expect([message?.place?.line, message?.place?.column]).toEqual([line, column]);
    for (const words of [message?.says.vi, message?.says.en]) expect(words).toMatch(/^[^{}]{10,}$/);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:\d/);
    expect(await recorded()).toBe(before);
    expect((await server.ask('/api/v1/health')).status).toBe(200);
  });

  it('keeps none of its good rows', async () => {
    const before = await recorded();
    const mixed = figure('5.71').trimEnd() + figure('5.72', { published: '31/02/2024' }).slice(header.length);
    const problem = await problemOf(await server.send('observations', mixed, { role: 'reporter' }));
    expect(problem.errors).toMatchObject([{ code: 'observation/date', place: { line: 3, column: 'published_on' }, given: '31/02/2024' }]);
    expect(await recorded()).toBe(before);
  });

  it('of 50 MB is refused early, and others are answered meanwhile', async () => {
    const before = await recorded();
    const big = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    const sending = server.send('observations', big, { role: 'reporter' });
    expect((await server.ask('/api/v1/health')).status).toBe(200);
    const problem = await problemOf(await sending);
    expect([problem.httpStatus, problem.code]).toEqual([413, 'wire/too-large']);
    const read = await problemOf(await server.ask('/api/v1/read', { body: big, headers: { 'content-type': 'text/plain' } }));
    expect([read.httpStatus, read.code]).toEqual([413, 'wire/too-large']);
    const form = new FormData();
    form.append('file', new Blob([big]), 'lon.csv');
    const asForm = await problemOf(await server.ask(`/api/v1/resolutions/${id}/imports/observations`, { body: form, cookie: await server.as('reporter') }));
    expect([asForm.httpStatus, asForm.code]).toEqual([413, 'wire/too-large']);
    expect(await recorded()).toBe(before);
  });

  it('of unannounced length is cut off where the limit is', async () => {
    const before = await recorded();
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    let sent = 0;
    const endless = new ReadableStream({ pull: (stream) => (sent++ < 200 ? stream.enqueue(piece) : stream.close()) });
    const path = `/api/v1/resolutions/${id}/imports/observations`;
    const asked = { body: endless, duplex: 'half', headers: { 'content-type': 'text/csv' }, cookie: await server.as('reporter') };
    // The line is cut while the sender still sends, so that it may see the refusal or the cut.
    const answer = await server.ask(path, asked as object).catch(() => undefined);
    if (answer) expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(100);
    expect(await recorded()).toBe(before);
    expect((await server.ask('/api/v1/health')).status).toBe(200);
  });

  it('through a form without a file, or of a kind nobody knows', async () => {
    const form = new FormData();
    form.append('note', 'x');
    const cookie = await server.as('reporter');
    expect((await problemOf(await server.ask(`/api/v1/resolutions/${id}/imports/observations`, { body: form, cookie }))).code).toBe('wire/no-file');
    expect((await server.send('budgets', 'a,b\n1,2\n', { role: 'reporter' })).status).toBe(400);
    expect(
      (
        await problemOf(
          await server.ask(`/api/v1/resolutions/${id}/imports/observations`, { body: '<x/>', headers: { 'content-type': 'application/xml' }, cookie }),
        )
      ).httpStatus,
    ).toBe(415);
  });
});

describe('texts to be read that are none', () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]);
  it.each([
    ['nothing', '   ', 'document/empty'],
    ['a picture', picture, 'document/not-supported'],
  ])('%s', async (_name, sent, code) => {
    const problem = await problemOf(await server.ask('/api/v1/read', { body: sent, headers: { 'content-type': 'text/plain' } }));
    expect([problem.httpStatus, problem.code]).toEqual([422, code]);
  });

  it('JSON that is none, or without a text', async () => {
    const broken = await problemOf(await server.ask('/api/v1/read', { body: '{"text":', headers: { 'content-type': 'application/json' } }));
    expect([broken.httpStatus, broken.code]).toEqual([400, 'wire/bad-request']);
    const without = await problemOf(await server.ask('/api/v1/read', { body: { words: 'x' } }));
    expect([without.httpStatus, without.code, without.errors[0]?.place?.column]).toEqual([400, 'wire/bad-request', 'text']);
  });
});

describe('a preview', () => {
  it('counts and writes nothing', async () => {
    const before = await recorded();
    const answer = await server.send('observations', figure('5.73'), { role: 'reporter', preview: true });
    expect(answer.status).toBe(200);
    expect((await answer.json()) as ImportResult).toMatchObject({ stored: false, preview: true, rows: 1, added: 1, messages: [] });
    expect(await recorded()).toBe(before);
  });

  it('answers with every fault by line and column', async () => {
    const answer = await server.send('observations', figure('abc', { source: 'khong-co' }), { role: 'reporter', preview: true });
    expect(answer.status).toBe(200);
    const { messages } = (await answer.json()) as ImportResult;
    expect(messages.map(({ place }) => place?.column).sort()).toEqual(['source_id', 'value']);
    expect(messages.find(({ place }) => place?.column === 'value')?.given).toBe('abc');
  });
});

describe('a file that is accepted', () => {
  it('is on every page at once, and the same bytes again are refused', async () => {
    const path = `/api/v1/resolutions/${id}`;
    const etag = (await server.ask(path)).headers.get('etag') ?? '';
    const text = figure('5.74', { note: 'số chính thức' });
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'text/csv' }), 'chinh-thuc.csv');
    const cookie = await server.as('reporter');
    const answer = await server.ask(`${path}/imports/observations`, { body: form, cookie });
    expect(answer.status).toBe(201);
    expect((await answer.json()) as ImportResult).toMatchObject({ kind: 'observations', file: 'chinh-thuc.csv', stored: true, rows: 1, added: 1 });
    const after = await server.ask(path, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    const { figures } = (await after.json()) as Dossier;
    expect(figures.observations.some(({ value, note }) => value === '5.74' && note === 'số chính thức')).toBe(true);
    const again = await problemOf(await server.send('observations', text, { role: 'coordinator' }));
    expect([again.httpStatus, again.code]).toEqual([409, 'store/already-imported']);
  });
});

describe('rights', () => {
  const source = (role: Role) => `source_id,title,publisher,url,published_on\nthu-${role},Nguồn thử,Cục Thống kê,https://example.vn/${role},2025-05-02\n`;
  const verdict =
    'target_ref,period,verdict,reported_by,reported_on,source_id,reason\n2.2.g,2024,dat_hoac_vuot,Ủy ban nhân dân,2025-05-02,sct-2025-01-06,thử\n';
  const correction = { part: 'dieu-2.khoan-2.diem-k.phan-1', change: { strength: 'firm' }, reason: 'thử quyền' };

  const attempts = {
    'source/import': (role: Role) => server.send('sources', source(role), { role }),
    'observation/import': (role: Role) => server.send('observations', figure('5.75', { note: role }), { role }),
    'reported-verdict/import': (role: Role) => server.send('reported-verdicts', verdict.replace('thử', role), { role }),
    'project-event/import': (role: Role) =>
      server.send('projects', `project,resolution_ref,event,date,value,unit,source_id,note\nThử,2.3.b/thu,khởi công,2025-05,,,sct-2025-01-06,${role}\n`, {
        role,
      }),
    'plan/correct-part': async (role: Role) =>
      server.ask(`/api/v1/resolutions/${id}/corrections`, { body: { ...correction, reason: `${correction.reason} ${role}` }, cookie: await server.as(role) }),
    'plan/confirm': async (role: Role) => server.ask(`/api/v1/resolutions/${id}/confirmation`, { method: 'POST', cookie: await server.as(role) }),
  };

  const allowed: Readonly<Record<keyof typeof attempts, readonly Role[]>> = {
    'source/import': ['coordinator', 'reporter'],
    'observation/import': ['coordinator', 'reporter'],
    'reported-verdict/import': ['coordinator'],
    'project-event/import': ['coordinator', 'reporter'],
    'plan/correct-part': ['coordinator'],
    'plan/confirm': ['coordinator'],
  };

  const table = (Object.keys(attempts) as (keyof typeof attempts)[]).flatMap((action) => roles.map((role) => [action, role] as const));

  it.each(table)('%s as %s', async (action, role) => {
    await server.as(role); // Setting up the administrator is a command of its own.
    const before = await findLogHead(server.store, tenant);
    const answer = await attempts[action](role);
    const after = await findLogHead(server.store, tenant);
    if (allowed[action].includes(role)) {
      expect([answer.status, after]).toEqual([201, before + 1]);
    } else {
      const { code } = (await answer.json()) as Problem;
      expect([answer.status, code]).toEqual(role === 'public' ? [401, 'account/sign-in-needed'] : [403, 'assignment/not-allowed']);
      expect(after).toBe(before);
    }
  });

  it('knows by account, and beside the log by name, who acted', async () => {
    const { rows } = await server.store.pool.query(
      `select log.actor_name, log.role, person.name from moc.command_log as log
        join moc.person_name as person on person.tenant = log.tenant and person.account = log.actor
        where log.tenant = '83' and log.kind = 'confirm-plan' order by log.seq desc limit 1`,
    );
    // The name stands beside the chain, where it can be erased.
    expect(rows).toEqual([{ actor_name: '', role: 'coordinator', name: 'Điều phối kế hoạch (trình diễn)' }]);
  });
});
