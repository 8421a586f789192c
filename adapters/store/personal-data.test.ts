/** People are named by account alone in log and evidence; their names are shown, told to them, and can be erased with the chain whole. */
import type { Actor } from '@moc/domain/assignment';
import { type ActorId, actorId } from '@moc/domain/values';
import { beforeEach, describe, expect, test } from 'vitest';
import { execute, exportPerson, loadReview, type Store, verify } from './index.ts';
import { erasedName } from './names.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, figures, importing, prepareTenant, resolution, tenantA } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const name = 'Lê Thị Không Ai Khác';
const person: Actor = { id: actorId('a1b2c3'), name, tenant: tenantA, role: 'coordinator' };
const administrator = actor('administrator');
const erase = (account: ActorId = person.id) => ({ kind: 'erase-person', tenant: tenantA, account }) as const;

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
    unwrap(await execute(store, importing(figures(3)), person));
    unwrap(await execute(store, { kind: 'confirm-plan', tenant: tenantA, resolution, acceptRest: true }, person));
  });

  const shown = async () => (await loadReview(store, tenantA, resolution))?.confirmation?.name;

  /** Whether the text stands anywhere in a table. */
  async function findText(text: string): Promise<readonly string[]> {
    const { rows } = await store.pool.query<{ name: string }>(
      "select c.relname as name from pg_class c where c.relnamespace = 'moc'::regnamespace and c.relkind = 'r' order by 1",
    );
    const found = [];
    for (const { name: table } of rows) {
      const { rowCount } = await store.pool.query(`select from moc."${table}" t where strpos(t::text, $1) > 0 limit 1`, [text]);
      if (rowCount) found.push(table);
    }
    return found;
  }

  test('a name is shown, and stands in one place only', async () => {
    expect(await shown()).toBe(name);
    expect(await findText(name)).toEqual(['person_name']);
    expect(await findText(actor().name)).toEqual(['person_name']);
  });

  test('an erased name is gone everywhere; the chain holds, and who did it can be told by account', async () => {
    const before = unwrap(await verify(store, tenantA));
    unwrap(await execute(store, erase(), administrator));
    expect(await findText(name)).toEqual([]);
    expect(await shown()).toBe(erasedName);
    const after = unwrap(await verify(store, tenantA));
    expect({ broken: after.broken, entries: after.entries }).toEqual({ broken: undefined, entries: before.entries + 1 });
    expect((await store.pool.query('select from moc.command_log where actor = $1', [person.id])).rowCount).toBe(2);
  });

  test('a name does not come back by itself', async () => {
    unwrap(await execute(store, erase(), administrator));
    unwrap(await execute(store, importing(figures(3, 1)), person));
    expect(await findText(name)).toEqual([]);
    expect(unwrap(await execute(store, erase(), administrator)).summary).toMatchObject({ added: 0, repeated: 1 });
  });

  test('another name takes the place of the one before', async () => {
    unwrap(await execute(store, importing(figures(3, 1)), { ...person, name: 'Lê Thị Tên Mới' }));
    expect(await shown()).toBe('Lê Thị Tên Mới');
    expect(await findText(name)).toEqual([]);
  });

  test('refused: nobody of that account, without the right, the only administrator', async () => {
    expect(await execute(store, erase(actorId('nobody')), administrator)).toMatchObject({ refusals: [{ code: 'store/unknown-person' }] });
    expect(await execute(store, erase(), person)).toMatchObject({ refusals: [{ code: 'assignment/not-allowed' }] });
    unwrap(await execute(store, { kind: 'grant-role', tenant: tenantA, account: person.id, role: 'administrator' }, administrator));
    expect(await execute(store, erase(), administrator)).toMatchObject({ refusals: [{ code: 'store/last-administrator' }] });
  });

  test('everything held on one person is told', async () => {
    unwrap(await execute(store, { kind: 'grant-role', tenant: tenantA, account: person.id, role: 'council' }, administrator));
    const told = await exportPerson(store, person.id);
    expect(told).toMatchObject({ account: person.id, tenants: [{ tenant: tenantA, name }] });
    const [tenant] = told.tenants;
    expect(tenant?.entries.map(({ kind }) => kind)).toEqual(['import-observations', 'confirm-plan']);
    expect(tenant?.rows.map(({ table }) => table)).toEqual(expect.arrayContaining(['confirmation', 'import_batch', 'role_grant']));
    expect(JSON.stringify(told)).not.toContain(actor().name);
  });
});
