/** Every page of the API asks about a tenant behind the wall; what is asked outside of it is named here. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExampleServer, id, tenant } from './testing/example-server.ts';

/** Which tenants there are, whose a resolution is, the list of resolutions, and sums over several provinces. */
const declared = [
  /^select "tenant" from "moc"\."tenant" order by "tenant"$/,
  /^select "tenant" from "moc"\."resolution" where "tenant" in/,
  /^select "tenant", "id", "name" from "moc"\."resolution" where "tenant" in/,
  /^select distinct "tenant", "resolution" from "moc"\."confirmation" where "tenant" in/,
  /where tenant = any\(\$1\)/,
  /^select roll_up from moc\.indicator where tenant = \$1 and code = \$2/,
];

const outside = new Set<string>();
const { query } = pg.Client.prototype;
let server: ExampleServer;

beforeAll(async () => {
  const behind = new WeakMap<pg.Client, boolean>();
  // biome-ignore lint/suspicious/noExplicitAny: the driver's overloads cannot be named together
  pg.Client.prototype.query = function (this: pg.Client, ...given: any[]): any {
    const text = String(typeof given[0] === 'string' ? given[0] : (given[0]?.text ?? '')).replace(/\s+/g, ' ');
    if (/set (local )?role moc_tenant/.test(text)) behind.set(this, true);
    if (/role none|^rollback|^commit/.test(text)) behind.set(this, false);
    if (!behind.get(this) && /"?\bmoc"?\."?[a-z]/.test(text)) outside.add(text);
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  server = await ExampleServer.start();
});
afterAll(async () => {
  pg.Client.prototype.query = query;
  await server.stop();
});

test('nothing of a tenant is read past the wall', async () => {
  const cookies = [await server.as('coordinator'), await server.as('administrator'), await server.as('reporter')];
  const { value } = await server.json<{ readonly paths: Readonly<Record<string, { readonly get?: object }>> }>('/api/v1/openapi.json');
  const paths = Object.keys(value.paths).filter((path) => value.paths[path]?.get);
  expect(paths.length).toBeGreaterThan(40);
  outside.clear();
  for (const path of paths) {
    const address = path.replace('{id}', id).replace(/\{[^}]+\}/g, '1');
    for (const cookie of cookies)
      await (await server.ask(`${address.startsWith('/api') ? '' : '/api/v1'}${address}?tenant=${tenant}`, { cookie })).arrayBuffer();
  }
  const strangers = [...outside].filter((text) => !/\baccount_/.test(text) && !declared.some((one) => one.test(text)));
  expect(strangers).toEqual([]);
});
