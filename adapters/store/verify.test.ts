/** Whoever bends a row or a log entry is found, whatever they bend. */
import { beforeEach, describe, expect, test } from 'vitest';
import { execute, type Store, verify } from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, figures, importing, prepareTenant, tenantA } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
    unwrap(await execute(store, importing(figures(30)), actor()));
  });

  /** As only the database's owner can: with the guard taken down. */
  async function bend(table: string, statement: string): Promise<void> {
    await store.pool.query(`alter table moc.${table} disable trigger append_only`);
    await store.pool.query(statement);
    await store.pool.query(`alter table moc.${table} enable trigger append_only`);
  }

  test('an untouched store is whole', async () => {
    const { broken, entries, rows, head } = unwrap(await verify(store, tenantA));
    expect({ broken, entries, rows }).toEqual({ broken: undefined, entries: 4, rows: 1 + 2 + 1 + 2 + 1 + 30 });
    const last = await store.pool.query('select hash from moc.command_log where seq = 4');
    expect(head).toBe(last.rows[0].hash);
  });

  const cases: readonly (readonly [string, string, string, object])[] = [
    ['a figure changed', 'observation', 'update moc.observation set value = value + 1 where line = 7', { what: 'row-missing', table: 'observation', seq: 4 }],
    ['a figure removed', 'observation', 'delete from moc.observation where line = 7', { what: 'row-missing', table: 'observation', seq: 4 }],
    ['a note added', 'observation', "update moc.observation set note = 'x' where line = 7", { what: 'row-missing', table: 'observation' }],
    [
      'a row slipped in',
      'role_grant',
      `insert into moc.role_grant values ('${tenantA}', 'me', 9, 'administrator', 'me', now())`,
      { what: 'row-foreign', table: 'role_grant' },
    ],
    ['a name changed', 'resolution', `update moc.resolution set name = '{"vi":"khác","en":"other"}'`, { what: 'row-missing', table: 'resolution', seq: 1 }],
    [
      'a letter of the text changed',
      'resolution',
      "update moc.resolution set text = replace(text, '6,5%', '5,5%')",
      { what: 'row-missing', table: 'resolution' },
    ],
    ['a body changed', 'command_log', `update moc.command_log set body = replace(body, 'Nguồn s1', 'Nguồn s9') where seq = 3`, { what: 'body', seq: 3 }],
    [
      'a body changed with its digest',
      'command_log',
      "update moc.command_log set body = '[]', body_sha256 = encode(sha256('[]'), 'hex') where seq = 3",
      { what: 'hash', seq: 3 },
    ],
    ['another person', 'command_log', "update moc.command_log set actor_name = 'Người khác' where seq = 2", { what: 'hash', seq: 2 }],
    ['another time', 'command_log', "update moc.command_log set at = at - interval '1 day' where seq = 2", { what: 'hash', seq: 2 }],
    ['an entry dropped', 'command_log', 'delete from moc.command_log where seq = 2', { what: 'gap', seq: 3 }],
    ['the first entry dropped', 'command_log', 'delete from moc.command_log where seq = 1', { what: 'gap', seq: 2 }],
    ['the last entry dropped', 'command_log', 'delete from moc.command_log where seq = 4', { what: 'row-foreign', table: 'import_batch', seq: 4 }],
  ];
  test.each(cases)('%s', async (_what, table, statement, broken) => {
    await bend(table, statement);
    const found = unwrap(await verify(store, tenantA)).broken;
    expect(found).toMatchObject(broken);
    expect(found?.says.vi).toMatch(/\S/);
    expect(found?.says.en).toMatch(/\S/);
  });

  test('two entries exchanged', async () => {
    await bend('command_log', 'alter table moc.command_log drop constraint command_log_pkey; update moc.command_log set seq = 5 - seq where seq in (2, 3)');
    expect(unwrap(await verify(store, tenantA)).broken).toMatchObject({ what: 'link', seq: 2 });
  });

  test('a whole chain written anew does not match the tables', async () => {
    await bend('command_log', 'delete from moc.command_log');
    expect(unwrap(await verify(store, tenantA)).broken).toMatchObject({ what: 'row-foreign' });
  });
});
