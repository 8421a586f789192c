/** Collecting in the database, on both engines: together at once, whole or not at all, into the evidence, kill -9 in between. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RequestId } from '@moc/domain/observation';
import { day } from '@moc/domain/values';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, execute, newUuid, readAgencyCells, readWaiting, type Store, verify, type WaitingRequest } from '../index.ts';
import { agencyOf, deciding, department, entryOf, figureOf, onDay, personOf, prepareCollection, submitting } from '../testing/collection.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { actor, tenantA, tenantB } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';

const communes = 20;
const reporter = (commune: number, name?: string) => personOf('reporter', agencyOf(commune), name);
const chief = personOf('approver', department);
const coordinator = actor('coordinator');
const program = fileURLToPath(new URL('../testing/submitter.ts', import.meta.url));

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareCollection(store, communes);
  });

  const cellOf = async (commune: number) =>
    (await readAgencyCells(store, tenantA, agencyOf(commune), onDay)).cells.find(({ cell }) => cell.request.id === figureOf(commune))!.cell;
  const count = async (table: string, where = 'true') => Number((await store.pool.query(`select count(*) from moc.${table} where ${where}`)).rows[0].count);
  const codeOf = (outcome: Awaited<ReturnType<typeof execute>>) => (outcome.ok ? 'taken' : outcome.refusals[0].code);
  const isWhole = async () => expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();

  test('requests are made once, and again only when what is asked has changed', async () => {
    const open = (on: string): Command => ({ kind: 'open-requests', tenant: tenantA, day: day(on) });
    expect(await count('figure_request')).toBe(communes + 1);
    expect(unwrap(await execute(store, open('2024-12-21'), coordinator)).summary).toMatchObject({ added: 0, repeated: communes + 1 });
    expect((await execute(store, open('2024-12-21'), reporter(1))).ok).toBe(false);
    expect(await cellOf(1)).toMatchObject({ state: 'due', request: { due: '2024-12-17', territory: '30001', agency: 'xa-1' } });
    await isWhole();
  });

  test('twenty people send at once: to their own cells all are taken, to one cell the first', async () => {
    const own = await Promise.all(
      Array.from({ length: communes }, (_, index) => execute(store, submitting(index + 1, 0, entryOf(index)), reporter(index + 1))),
    );
    expect(own.map(codeOf)).toEqual(Array(communes).fill('taken'));
    const same = await Promise.all(Array.from({ length: 20 }, (_, index) => execute(store, submitting(0, 0, entryOf(index)), reporter(0, `r${index}`))));
    expect(same.map(codeOf).sort()).toEqual([...Array(19).fill('collection/outdated'), 'taken']);
    expect(await count('submitted_figure')).toBe(communes + 1);
    await isWhole();
  });

  test('the same submission twenty times at once is taken once', async () => {
    const id = newUuid();
    const again = await Promise.all(Array.from({ length: 20 }, () => execute(store, submitting(1, 0, entryOf(5), id), reporter(1))));
    expect(again.map(codeOf)).toEqual(Array(20).fill('taken'));
    expect([await count('figure_submission'), await count('submitted_figure')]).toEqual([1, 1]);
    expect(codeOf(await execute(store, submitting(1, 0, entryOf(6), id), reporter(1)))).toBe('collection/id-reused');
    expect(codeOf(await execute(store, submitting(1, 0, entryOf(5), id), reporter(1, 'somebody else')))).toBe('collection/id-reused');
  });

  test('approval is whole or nothing, and enters the evidence with what stands and its sums', async () => {
    for (const commune of [1, 2, 3]) unwrap(await execute(store, submitting(commune, 0, entryOf(commune * 10)), reporter(commune)));
    const versions = await Promise.all([1, 2, 3].map(async (commune) => [commune, (await cellOf(commune)).version] as const));
    const outdated = versions.map(([commune, version]) => [commune, commune === 2 ? version + 1 : version] as const);
    const refused = await execute(store, deciding(outdated), chief);
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'collection/changed-meanwhile', parameters: { request: figureOf(2) } }] });
    expect(await count('figure_decision')).toBe(0);
    const { seq } = unwrap(await execute(store, deciding(versions.slice(0, 2), [[3, versions[2]![1], 'thiếu phụ lục']]), chief));
    expect(await count('observation', "source like 'gui-%'")).toBe(0);
    const stretch = { agencies: undefined, limit: 10 };
    expect((await readWaiting(store, tenantA, onDay, stretch)).cells.map(({ cell }) => cell.request.id).sort()).toEqual([figureOf(1), figureOf(2)]);
    const first = await readWaiting(store, tenantA, onDay, { ...stretch, limit: 1 });
    const second = await readWaiting(store, tenantA, onDay, { ...stretch, limit: 1, after: first.last! });
    expect([first, second].map(({ cells, waiting, last }) => [cells.length, waiting, last !== undefined])).toEqual([
      [1, 2, true],
      [1, 2, false],
    ]);
    expect([...first.cells, ...second.cells].map(({ cell }) => cell.request.id).sort()).toEqual([figureOf(1), figureOf(2)]);
    unwrap(
      await execute(
        store,
        deciding([
          [1, seq],
          [2, seq],
        ]),
        coordinator,
      ),
    );
    expect(await count('observation', "source like 'gui-%'")).toBe(2);
    expect(await count('source', "id like 'gui-%'")).toBe(2);
    expect(await count('standing', "territory in ('30001', '30002')")).toBe(2);
    expect(await cellOf(1)).toMatchObject({ state: 'approved', approved: { entry: { value: { value: '10' } } } });
    expect(await cellOf(3)).toMatchObject({ state: 'returned', returned: { reason: 'thiếu phụ lục' } });
    await isWhole();
  });

  test('a change approved on the same day stands from then on, and the earlier figure stays in evidence', async () => {
    const settle = async (value: number) => {
      unwrap(await execute(store, submitting(1, (await cellOf(1)).version, entryOf(value)), reporter(1)));
      unwrap(await execute(store, deciding([[1, (await cellOf(1)).version]]), chief));
      unwrap(await execute(store, deciding([[1, (await cellOf(1)).version]]), coordinator));
    };
    await settle(90);
    await settle(10);
    await settle(50);
    const { rows } = await store.pool.query("select value::text from moc.standing where territory = '30001'");
    expect(rows).toEqual([{ value: '50' }]);
    expect(await count('observation', "territory = '30001'")).toBe(3);
    await isWhole();
  });

  test('what was left out with a reason brings no figure', async () => {
    unwrap(
      await execute(store, submitting(1, 0, entryOf(0, { value: { kind: 'missing', reason: 'not-applicable', words: 'không có doanh nghiệp' } })), reporter(1)),
    );
    unwrap(await execute(store, deciding([[1, (await cellOf(1)).version]]), chief));
    unwrap(await execute(store, deciding([[1, (await cellOf(1)).version]]), coordinator));
    expect((await cellOf(1)).state).toBe('approved');
    expect(await count('observation', "territory = '30001'")).toBe(0);
    await isWhole();
  });

  test('the statistician’s word changes nothing but itself; another tenant sees nothing', async () => {
    unwrap(await execute(store, submitting(1, 0, entryOf(5)), reporter(1)));
    const word: Command = {
      kind: 'verify-figures',
      tenant: tenantA,
      day: onDay,
      request: figureOf(1),
      version: (await cellOf(1)).version,
      agrees: false,
      value: '4' as never,
      words: 'khác',
    };
    unwrap(await execute(store, word, personOf('statistician')));
    expect(await cellOf(1)).toMatchObject({ state: 'submitted', verified: { agrees: false, value: '4' } });
    expect((await readAgencyCells(store, tenantB, agencyOf(1), onDay)).cells).toEqual([]);
    expect((await execute(store, { ...word, tenant: tenantB }, personOf('statistician'))).ok).toBe(false);
    for (const table of ['figure_request', 'figure_submission', 'submitted_figure', 'figure_decision', 'figure_verification', 'evidence_file'])
      await expect(store.pool.query(`delete from moc.${table}`)).rejects.toThrow(/append-only/);
    await isWhole();
  });

  test('the queue begins with what the statistician contests, then what is past its day, then what waits longest, over all its stretches', async () => {
    for (const commune of [1, 2, 3, 4]) unwrap(await execute(store, submitting(commune, 0, entryOf(commune)), reporter(commune)));
    // Asked once more, with a day that has not come: 4 stays late.
    await store.pool.query(
      `insert into moc.figure_request select tenant, id, seq + 1000, indicator, territory, period_start, months, measure, unit, agency, resolutions, status, opened,
        '2030-01-01', due_basis from moc.figure_request where tenant = $1 and id = any($2)`,
      [tenantA, [1, 2, 3].map(figureOf)],
    );
    const version = (await cellOf(3)).version;
    const said = {
      kind: 'verify-figures',
      tenant: tenantA,
      day: onDay,
      request: figureOf(3),
      version,
      agrees: false,
      value: '4' as never,
      words: 'khác',
    } as const;
    unwrap(await execute(store, said, personOf('statistician')));
    const seen: RequestId[] = [];
    for (let after: WaitingRequest | undefined; ; ) {
      const { cells, last } = await readWaiting(store, tenantA, day('2024-12-31'), { agencies: undefined, limit: 1, ...(after && { after }) });
      seen.push(...cells.map(({ cell }) => cell.request.id));
      if (!last) break;
      after = last;
    }
    expect(seen).toEqual([3, 4, 1, 2].map(figureOf));
  });

  test('kill -9 in the middle of sending loses and doubles nothing', async () => {
    let next = 1;
    for (const moment of [40, 90]) {
      const child = spawn(process.execPath, [program, `databaseUrl=${store.databaseUrl}`, String(next), String(communes)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      const ended = new Promise((done) => child.once('close', done));
      while (!said.includes('acknowledged') && child.exitCode === null) await wait(5);
      await wait(moment);
      child.kill('SIGKILL');
      await ended;
      const numbers = (word: string) => [...said.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, number]) => Number(number));
      for (const commune of numbers('acknowledged')) expect((await cellOf(commune)).entry?.value).toMatchObject({ value: String(commune) });
      // The sender that never heard an answer sends the same again.
      const last = numbers('sending').at(-1)!;
      const id = `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
      unwrap(await execute(store, submitting(last, 0, entryOf(last), id), reporter(last)));
      expect(await count('submitted_figure', `request = '${figureOf(last)}'`)).toBe(1);
      next = last + 1;
      if (next > communes) break;
    }
    expect(await count('submitted_figure')).toBe(next - 1);
    expect(await count('figure_submission')).toBe(next - 1);
    await isWhole();
  }, 60_000);
});
