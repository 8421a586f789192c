/** The second wall inside one tenant: the database itself shows the public nothing internal, and an agency nothing of others; nor does it take it. */
import type { Actor, Extent } from '@moc/domain/assignment';
import { publicView, type ResolutionId } from '@moc/domain/dataset';
import type { PartAddress } from '@moc/domain/plan';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { type ActorId, actorId } from '@moc/domain/values';
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { refusedByDatabase } from './failures.ts';
import {
  asPublic,
  asSeenBy,
  type Command,
  execute,
  findEvidence,
  keepDrafts,
  keepEvidence,
  loadDossier,
  loadPublicDossier,
  openStore,
  readAgencyCells,
  readBurden,
  readCells,
  readDrafts,
  readWaiting,
  type Store,
} from './index.ts';
import { communeOf, department, entryOf, figureOf, onDay, personOf, prepareCollection, submitting } from './testing/collection.ts';
import { engines, unwrap } from './testing/engines.ts';
import { type Column, dropOtherChecks, insertions } from './testing/made-rows.ts';
import { actor, figure, importing, indicator, prepareTenant, resolution, tenantA, text } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';
import { beginFor, walled, withinReach } from './wall.ts';

/** Tables that hold nothing internal: the public sees all their rows. */
const openTables = [
  ...['agency', 'agency_change', 'confirmation', 'descent', 'tenant', 'territory', 'territory_act', 'territory_transfer', 'territory_unit'],
] as const;
/** Tables whose rows the public sees one by one, by the indicator they are about. */
const openByRow = ['indicator', 'indicator_supplement', 'observation', 'part_link', 'roll_up', 'standing'] as const;

const literal = (word: string, { type }: Column): string | undefined => (type === 'text' ? `'${word}'` : type === 'jsonb' ? `'{"a": "${word}"}'` : undefined);

/** Every text of the row is the word: an indicator's code, its name, a note, an account. */
const saying =
  (word: string, resolution: string, seq = 1) =>
  (column: Column): string | undefined => {
    if (column.name === 'resolution' || (column.table === 'resolution' && column.name === 'id')) return `'${resolution}'`;
    if (column.name === 'sensitivity') return word.startsWith('bimat') ? `'internal'` : `'public'`;
    return column.name === 'seq' ? String(seq) : literal(word, column);
  };

const sees = async (pool: pg.Pool, table: string, word: string): Promise<boolean> =>
  (await pool.query(`select from moc."${table}" x where to_jsonb(x)::text like '%${word}%'`)).rowCount! > 0;

/** What became of a statement: how many rows, or how it was refused. */
const said = (work: Promise<{ readonly rowCount: number | null }>): Promise<number | string | null> =>
  work.then(
    ({ rowCount }) => rowCount,
    (error) => {
      const outcome = refusedByDatabase(error);
      return outcome.ok ? 'accepted' : outcome.refusals[0].code;
    },
  );

describe.each(engines)('what is internal, on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  let tables: readonly string[];

  beforeAll(async () => {
    store = await server.freshStore();
    await dropOtherChecks(store);
    // "congkhai" is public and in force, "bimat" internal and in force, "nhapthao" public and declared by a draft alone.
    for (const [word, of, seq] of [
      ['congkhai', 'nq', 1],
      ['bimat', 'nq', 2],
      ['nhapthao', 'du-thao', 3],
    ] as const) {
      const rows = await insertions(store, tenantA, saying(word, of, seq));
      tables = [...rows.keys()];
      for (const [table, statement] of rows) {
        const isUnwanted = (table === 'confirmation' && of === 'du-thao') || (seq > 1 && (table === 'tenant' || table === 'resolution'));
        if (!isUnwanted) await store.pool.query(`${statement} on conflict do nothing`);
      }
    }
  }, 60_000);

  test('of every table there is, the public sees the rows that are public by themselves, and no others', async () => {
    const { pool } = asPublic(store, tenantA);
    const shown: Record<string, string[]> = {};
    for (const table of tables) for (const word of ['congkhai', 'bimat', 'nhapthao']) if (await sees(pool, table, word)) (shown[table] ??= []).push(word);
    const all = openTables.filter((table) => table !== 'tenant' && table !== 'confirmation').map((table) => [table, ['congkhai', 'bimat', 'nhapthao']]);
    const byRow = openByRow.map((table) => [table, ['congkhai']]);
    expect(shown).toEqual(Object.fromEntries([...all, ...byRow, ['confirmation', ['congkhai', 'bimat']]]));
  });

  test('somebody inside sees them all', async () => {
    const { pool } = walled(store, tenantA);
    for (const table of tables.filter((name) => name !== 'tenant' && name !== 'resolution'))
      expect([table, await sees(pool, table, 'congkhai'), await sees(pool, table, 'bimat')]).toEqual([table, true, true]);
  });

  test('joins, subqueries and functions show no more', async () => {
    const { pool } = asPublic(store, tenantA);
    const hidden = tables.filter((table) => !openTables.includes(table as never));
    for (const table of hidden) {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from moc.tenant t full join moc."${table}" x on true where to_jsonb(x)::text ~ 'bimat|nhapthao'
        or exists (select from moc."${table}" y where to_jsonb(y)::text ~ 'bimat|nhapthao') or query_to_xml('select * from moc."${table}"', true, true, '')::text ~ '>bimat<|>nhapthao<'`,
      );
      expect({ table, count: rows[0]?.count }).toEqual({ table, count: 0 });
    }
  });

  test('the public writes, changes and removes nothing', async () => {
    const { pool } = asPublic(store, tenantA);
    for (const [table, statement] of await insertions(store, tenantA, saying('moi', 'nq', 9))) {
      expect([table, await said(pool.query(statement))]).toEqual([table, 'store/beyond-wall']);
      for (const change of [`delete from moc."${table}"`, `update moc."${table}" set tenant = tenant`]) {
        const answer = await pool.query(change).then(
          ({ rowCount }) => rowCount,
          (error: pg.DatabaseError) => error.code,
        );
        expect([change, [0, '42501'].includes(answer as never)]).toEqual([change, true]);
      }
    }
  });

  test('one that is declared internal later, or by another resolution, is gone from then on, with what was public of it', async () => {
    const { pool } = asPublic(store, tenantA);
    const of = async () => (await pool.query(`select from moc.observation where indicator = 'congkhai'`)).rowCount;
    expect(await of()).toBe(1);
    const client = await store.pool.connect();
    await client.query('begin');
    const later = await insertions(store, tenantA, (column) => (column.name === 'sensitivity' ? `'internal'` : saying('congkhai', 'du-thao', 20)(column)));
    await client.query(later.get('indicator')!);
    await client.query('commit');
    client.release();
    expect(await of()).toBe(0);
  });
});

describe.each(engines)('what is another agency’s, on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const ids: Readonly<Record<string, string>> = { ta: '00000000-0000-4000-8000-00000000000a', ho: '00000000-0000-4000-8000-00000000000b' };
  const extent = (agencies: readonly string[], territories: readonly string[] = [], accounts: readonly string[] = []): Extent => ({
    agencies: agencies as readonly AgencyCode[],
    territories: territories as readonly TerritoryCode[],
    accounts: accounts as readonly ActorId[],
  });
  const ours = extent(['ta']);

  /** The row of an agency: its code, and the figure, duty and explanation that are its own. */
  const of =
    (agency: 'ta' | 'ho', seq = 1) =>
    ({ table, name, type }: Column): string | undefined => {
      if (name === 'seq') return String(seq);
      if (name === 'supports' || name === 'evidence') return `'["${agency}"]'`;
      if (name === 'duty' || name === 'explanation' || (name === 'id' && type === 'uuid')) return `'${ids[agency]}'`;
      if (table === 'descent') return { ancestor: `'huyen'`, descendant: `'xa-${agency}'`, valid_from: `'0001-01-01'`, valid_to: `'9999-12-31'` }[name];
      if (name === 'territory') return `'xa-${agency}'`;
      return type === 'text' ? `'${agency}'` : undefined;
    };

  /** Tables whose rows are some agency's own, however they tell it. */
  const kept = [
    ...['draft_figure', 'duty', 'duty_event', 'evidence_file', 'explanation', 'explanation_event', 'figure_decision', 'figure_request'],
    ...['figure_submission', 'figure_verification', 'submitted_figure'],
  ] as const;

  beforeAll(async () => {
    store = await server.freshStore();
    await dropOtherChecks(store);
    for (const [agency, seq] of [
      ['ta', 1],
      ['ho', 2],
    ] as const) {
      rows.set(agency, await insertions(store, tenantA, of(agency, seq)));
      for (const statement of rows.get(agency)!.values()) await store.pool.query(`${statement} on conflict do nothing`);
    }
    // The sent figure rests on a file.
    await store.pool.query(`insert into moc.submitted_figure (tenant, request, seq, submission, entry, submitted_by, submitted_at)
      select tenant, request, 5, submission, jsonb_build_object('evidence', jsonb_build_array(request)), submitted_by, submitted_at from moc.submitted_figure`);
  }, 60_000);

  const agenciesIn = async (pool: pg.Pool, table: string): Promise<readonly string[]> => {
    const seen = await Promise.all(['ta', 'ho'].map((word) => sees(pool, table, `"${word}"`)));
    return ['ta', 'ho'].filter((_, index) => seen[index]);
  };

  test('every table with an agency, a requested figure, a duty or an explanation shows one’s own, and the log nothing', async () => {
    const { pool } = walled(store, tenantA, { extent: ours });
    for (const table of kept) expect([table, await agenciesIn(pool, table)]).toEqual([table, ['ta']]);
    expect(await agenciesIn(pool, 'command_log')).toEqual([]);
    const { rows: named } = await store.pool.query<{ table: string }>(
      `select distinct table_name::text as table from information_schema.columns where table_schema = 'moc' and column_name in ('agency', 'request', 'duty', 'explanation')`,
    );
    expect(
      named
        .map(({ table }) => table)
        .filter((table) => !kept.includes(table as never))
        .sort(),
    ).toEqual(['acting', 'appointment']);
  });

  test('nothing is anybody’s who reaches nobody; everything is there for who reaches all', async () => {
    const { pool } = walled(store, tenantA, { extent: extent([]) });
    for (const table of kept) expect([table, await agenciesIn(pool, table)]).toEqual([table, []]);
    for (const table of kept) expect([table, await agenciesIn(walled(store, tenantA).pool, table)]).toEqual([table, ['ta', 'ho']]);
  });

  test.each([
    ['the role of tenants', false],
    ['the system, as COPY does', true],
  ])('a row of another agency is not taken from %s', async (_, asSystem) => {
    const client = await store.pool.connect();
    await client.query(`${beginFor(store, tenantA)}; ${asSystem ? 'set local role none;' : ''} ${withinReach(ours)}`);
    for (const [agency, seq] of [
      ['ho', 12],
      ['ta', 11],
    ] as const) {
      const fresh = await insertions(store, tenantA, of(agency, seq));
      for (const table of kept) {
        await client.query('savepoint one');
        const answer = await said(client.query(`${fresh.get(table)} on conflict do nothing`));
        await client.query('rollback to savepoint one');
        // A file is whoever's brings it: no account of these is named here.
        const isTaken = agency === 'ta' && table !== 'evidence_file';
        expect([table, agency, typeof answer === 'number' ? 'taken' : answer]).toEqual([table, agency, isTaken ? 'taken' : 'store/beyond-wall']);
      }
    }
    await client.query('rollback');
    client.release();
  });

  test('rows of another agency are neither changed nor removed', async () => {
    const { pool } = walled(store, tenantA, { extent: ours });
    for (const table of kept) {
      const change = (statement: string) =>
        pool.query(statement).then(
          ({ rowCount }) => rowCount,
          (error: pg.DatabaseError) => error.code,
        );
      const theirs = `to_jsonb(x)::text like '%"ho"%'`;
      expect([table, [0, '42501'].includes((await change(`delete from moc."${table}" x where ${theirs}`)) as never)]).toEqual([table, true]);
      expect([table, [0, '42501'].includes((await change(`update moc."${table}" x set tenant = tenant where ${theirs}`)) as never)]).toEqual([table, true]);
    }
  });

  test('figures of one’s territory and below are seen, whoever is asked for them; they are not written', async () => {
    const seenOver = (...territories: string[]) => agenciesIn(walled(store, tenantA, { extent: extent([], territories) }).pool, 'submitted_figure');
    expect(await seenOver('xa-ho')).toEqual(['ho']);
    expect(await seenOver('huyen')).toEqual(['ta', 'ho']);
    expect(await seenOver('huyen-khac')).toEqual([]);
    const client = await store.pool.connect();
    await client.query(`${beginFor(store, tenantA)}; ${withinReach(extent(['ta'], ['huyen']))}`);
    expect(await said(client.query((await insertions(store, tenantA, of('ho', 30))).get('submitted_figure')!))).toBe('store/beyond-wall');
    await client.query('rollback');
    client.release();
  });

  test('who asked for an explanation, and who brought a file, keeps sight of it', async () => {
    const { pool } = walled(store, tenantA, { extent: extent([], [], ['ho']) });
    for (const table of kept) {
      const expected = ['evidence_file', 'explanation', 'explanation_event'].includes(table) ? ['ho'] : [];
      expect([table, await agenciesIn(pool, table)]).toEqual([table, expected]);
    }
  });

  test('a code with braces, quotes and commas in it names itself alone', async () => {
    const odd = `a"b,{c}\\d'e`;
    const { pool } = walled(store, tenantA, { extent: extent([odd, 'ta']) });
    expect((await pool.query(`select moc.named('moc.agencies') as named`)).rows).toEqual([{ named: [odd, 'ta'] }]);
    expect(await agenciesIn(pool, 'duty')).toEqual(['ta']);
  });

  test('one connection serves one after another, each as much as they may see; a narrowed store is not widened', async () => {
    for (let turn = 0; turn < 5; turn++) {
      expect(await agenciesIn(walled(store, tenantA, { extent: ours }).pool, 'duty')).toEqual(['ta']);
      expect(await agenciesIn(walled(store, tenantA).pool, 'duty')).toEqual(['ta', 'ho']);
      expect(await agenciesIn(asPublic(store, tenantA).pool, 'duty')).toEqual([]);
    }
    const narrow = walled(store, tenantA, { extent: ours });
    expect(walled(narrow, tenantA)).toBe(narrow);
    expect(() => asPublic(narrow, tenantA)).toThrow();
    expect(() => walled(narrow, '86' as never)).toThrow();
  });
});

describe.each(engines)('work of agencies and of the public, on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  const give = async (command: Command, by: Actor) => unwrap(await execute(store, command, by));
  const seenBy = (by: Actor) => asSeenBy(store, by, 'figure/read', onDay);
  const versionOf = async (commune: number) => (await readCells(store, tenantA, [figureOf(commune)], onDay)).cells[0]!.cell.version;
  const reporter = (commune: number) => personOf('reporter', commune === 0 ? department : communeOf(commune));
  const approver = (commune: number) => personOf('approver', commune === 0 ? department : communeOf(commune));

  beforeAll(async () => {
    store = await server.freshStore();
    await prepareCollection(store, 3);
    for (const commune of [0, 1, 2, 3]) await give(submitting(commune, 0, entryOf(10 + commune)), reporter(commune));
  }, 60_000);

  test('each of the routes’ questions gives what lies within reach', async () => {
    const all = [0, 1, 2, 3].map(figureOf);
    const told = async (by: Actor) => {
      const seen = await seenBy(by);
      const ids = ({ cells }: { readonly cells: readonly { readonly cell: { readonly request: { readonly id: string } } }[] }) =>
        cells.map(({ cell }) => all.indexOf(cell.request.id as never)).sort();
      const agencies = await Promise.all([0, 1, 2, 3].map((n) => readAgencyCells(seen, tenantA, n === 0 ? department : communeOf(n), onDay)));
      return [
        ids(await readCells(seen, tenantA, all, onDay)),
        ids(await readWaiting(seen, tenantA, onDay, { agencies: undefined, limit: 100 })),
        agencies.flatMap(ids).sort(),
        (await readBurden(seen, tenantA)).length,
      ];
    };
    expect(await told(reporter(1))).toEqual([[1], [1], [1], 1]);
    expect(await told(approver(2))).toEqual([[2], [2], [2], 1]);
    expect(await told(approver(0))).toEqual([[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3], 4]);
    expect(await told(actor('statistician'))).toEqual([[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3], 4]);
    expect(await told(actor('delegate'))).toEqual([[], [], [], 0]);
  });

  test('a People’s Committee sees the figure of its unit that a department is asked for', async () => {
    const committee: Actor = { ...approver(1), territory: '83' as TerritoryCode };
    const { cells } = await readCells(await seenBy(committee), tenantA, [figureOf(0), figureOf(2)], onDay);
    expect(cells.map(({ cell }) => cell.request.id)).toEqual([figureOf(0)]);
    expect((await readCells(await asSeenBy(store, committee, 'figure/approve', onDay), tenantA, [figureOf(0)], onDay)).cells).toEqual([]);
  });

  test('drafts and evidence files are kept for one’s own agency, and for no other', async () => {
    const mine = await asSeenBy(store, reporter(1), 'figure/submit', onDay);
    const by = { tenant: tenantA, by: reporter(1).id, at: '2024-12-20T00:00:00.000Z' };
    const draftOf = (commune: number) => [{ request: figureOf(commune), revision: 0, entry: entryOf(5) }];
    expect((await keepDrafts(mine, { ...by, agency: communeOf(1) }, draftOf(1))).kept.length).toBe(1);
    await expect(keepDrafts(mine, { ...by, agency: communeOf(2) }, draftOf(2))).rejects.toThrow(/own_reach|row-level/);
    await expect(keepDrafts(mine, { ...by, agency: communeOf(1) }, draftOf(2))).rejects.toThrow(/own_reach|row-level/);
    expect((await readDrafts(mine, tenantA, communeOf(1))).length).toBe(1);
    const theirs = await asSeenBy(store, reporter(2), 'figure/read', onDay);
    expect(await readDrafts(theirs, tenantA, communeOf(1))).toEqual([]);
    const file = await keepEvidence(mine, tenantA, { name: 'a.csv', type: 'text/csv', bytes: Buffer.from('a,1') }, { actor: reporter(1).id, at: by.at });
    expect(await findEvidence(theirs, tenantA, file.sha256)).toBeUndefined();
    expect((await findEvidence(mine, tenantA, file.sha256))?.name).toBe('a.csv');
    await give(submitting(1, await versionOf(1), entryOf(99, { evidence: [file.sha256] })), reporter(1));
    expect((await findEvidence(await seenBy(approver(0)), tenantA, file.sha256))?.requests).toEqual([figureOf(1)]);
    expect(await findEvidence(await seenBy(approver(2)), tenantA, file.sha256)).toBeUndefined();
  });

  test('a command of somebody with a reach is written with that reach named; a row beyond it would be refused in words', async () => {
    const { rows } = await store.pool.query<{ definition: string }>(
      `select pg_get_functiondef('moc.reaches_request'::regproc) as definition, count(*)::int as entries from moc.command_log`,
    );
    const before = (await store.pool.query('select from moc.command_log')).rowCount;
    // As if the rule had let a figure of somebody else through: the database holds nothing to be this agency's.
    await store.pool.query(`create or replace function moc.reaches_request(wanted text) returns boolean language sql stable as 'select moc.reaches_all()'`);
    const refused = await execute(store, submitting(2, await versionOf(2), entryOf(77)), reporter(2));
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'store/beyond-wall', parameters: { table: 'submitted_figure' } }] });
    expect((await store.pool.query('select from moc.command_log')).rowCount).toBe(before);
    expect((await execute(store, submitting(3, await versionOf(3), entryOf(78)), actor('coordinator'))).ok).toBe(true);
    await store.pool.query(rows[0]!.definition);
    expect((await execute(store, submitting(2, await versionOf(2), entryOf(77)), reporter(2))).ok).toBe(true);
  });
});

describe.each(engines)('the public dossier, on %s', (engine) => {
  const server = useServer(engine);
  const id = resolution;

  test('an indicator that another resolution declares internal is withheld with its words, and its figures are not in the database either', async () => {
    const store = await server.freshStore();
    const give = async (command: Command) => unwrap(await execute(store, command, actor()));
    await prepareTenant(store);
    const part = 'dieu-2.khoan-2.diem-a.phan-1' as PartAddress;
    const link = { part, indicator: 'a', territory: '83', measure: 'growth-yoy' } as never;
    await give({ kind: 'link-parts', tenant: tenantA, resolution: id, links: [link] });
    await give(importing([figure('6.5')]));
    expect(await loadPublicDossier(store, tenantA, id)).toBeUndefined();
    await give({ kind: 'confirm-plan', tenant: tenantA, resolution: id, acceptRest: true });
    const open = (await loadPublicDossier(store, tenantA, id))!;
    expect(open).toEqual(publicView((await loadDossier(store, tenantA, id))!));
    expect([open.figures.observations.length, open.plan.targets.length]).toEqual([1, 2]);
    const other = 'nq-2025' as ResolutionId;
    await give({ kind: 'adopt-resolution', tenant: tenantA, id: other, text, name: { vi: 'Năm sau', en: 'Next year' } });
    await give({ kind: 'declare-indicators', tenant: tenantA, resolution: other, indicators: [{ ...indicator('a'), sensitivity: 'internal' }] });
    const seen = (await loadPublicDossier(store, tenantA, id))!;
    expect([seen.figures.observations.length, seen.plan.targets.length, seen.resolution.text.includes('6,5%')]).toEqual([0, 1, false]);
    expect((await loadDossier(store, tenantA, id))?.figures.observations.length).toBe(1);
  });
});

describe.each(engines)('the wall is completed at every opening, on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeAll(async () => {
    store = await server.freshStore();
  });
  const again = async () => unwrap(await openStore({ databaseUrl: store.databaseUrl })).close();
  const policiesOf = async (table: string) =>
    (
      await store.pool.query<{ told: string }>(
        `select concat_ws(' ', policyname, permissive, cmd, roles::text, qual, with_check) as told from pg_policies where schemaname = 'moc' and tablename = $1
        union all select pg_get_constraintdef(oid) from pg_constraint where conrelid = ('moc.' || $1)::regclass and conname like 'own_%' order by 1`,
        [table],
      )
    ).rows.map(({ told }) => told);

  test('a table that comes later is behind it by its columns, closed to the public, held to one’s agency', async () => {
    await store.pool.query('create table moc.later (tenant text, agency text, request text, note text)');
    await store.pool.query('create table moc.later_note (tenant text, note text)');
    await again();
    for (const agency of ['ta', 'ho'])
      await store.pool.query(
        `insert into moc.figure_request select '83', '${agency}', 1, 'a', 'a', '2024-01-01', 12, 'value', 'percent', '${agency}', '[]', 'official', '2024-01-01', null, '{}'`,
      );
    for (const agency of ['ta', 'ho']) await store.pool.query(`insert into moc.later values ('83', '${agency}', '${agency}', 'x')`);
    await store.pool.query(`insert into moc.later_note values ('83', 'x')`);
    const extent = { agencies: ['ta' as AgencyCode], territories: [], accounts: [actorId('a')] };
    expect((await walled(store, tenantA, { extent }).pool.query('select agency from moc.later')).rows).toEqual([{ agency: 'ta' }]);
    expect(await said(walled(store, tenantA, { extent }).pool.query(`insert into moc.later values ('83', 'ta', 'ho', 'x')`))).toBe('store/beyond-wall');
    for (const table of ['later', 'later_note']) {
      expect((await asPublic(store, tenantA).pool.query(`select from moc.${table}`)).rowCount).toBe(0);
      expect((await walled(store, '86' as never).pool.query(`select from moc.${table}`)).rowCount).toBe(0);
    }
  });

  test.each([
    ['own_tenant dropped', 'drop policy own_tenant on moc.observation'],
    ['public_sight dropped', 'drop policy public_sight on moc.observation'],
    ['public_sight opened', 'alter policy public_sight on moc.observation using (true)'],
    ['public_sight set for one role alone', 'alter policy public_sight on moc.observation to pg_monitor'],
    ['row-level security turned off', 'alter table moc.observation disable row level security'],
    ['own_reach dropped', 'drop policy own_reach on moc.duty'],
    ['the constraint dropped', 'alter table moc.duty drop constraint own_reach'],
    ['the constraint loosened', 'alter table moc.duty drop constraint own_reach, add constraint own_reach check (true)'],
  ])('%s by hand: it stands again', async (_, statement) => {
    const before = [...(await policiesOf('observation')), ...(await policiesOf('duty'))];
    expect(before.length).toBe(4 + 6);
    await store.pool.query(statement);
    await again();
    expect([...(await policiesOf('observation')), ...(await policiesOf('duty'))]).toEqual(before);
    const { rows } = await store.pool.query(`select bool_and(relrowsecurity) as all from pg_class where relname in ('observation', 'duty') and relkind = 'r'`);
    expect(rows).toEqual([{ all: true }]);
  });

  test('where it stands nothing is done again', async () => {
    const stamps = async () => (await store.pool.query('select p.oid, p.xmin::text from pg_policy p order by 1')).rows;
    const before = await stamps();
    await again();
    expect(await stamps()).toEqual(before);
  });
});
