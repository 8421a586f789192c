/** A server for each test file, started once; each store gets a database of its own, copied from a migrated template. */
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type EmbeddedServer, openStore, type Store, startEmbedded } from '../index.ts';
import { binariesOf, type Engine, makeFolder, removeFolder, unwrap } from './engines.ts';

export interface TestServer {
  /** A store on a new, migrated, empty database; closed at the end of the file. */
  freshStore(): Promise<Store>;
}

/** Starts the engine for this test file. */
export function useServer(engine: Engine): TestServer {
  let folder: string;
  let server: EmbeddedServer;
  let template: Promise<void> | undefined;
  let made = 0;
  const stores: Store[] = [];
  beforeAll(async () => {
    folder = await makeFolder();
    server = unwrap(await startEmbedded({ dataDir: folder, settings: { fsync: 'off' }, ...binariesOf(engine) }));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await server?.stop();
    await removeFolder(folder);
  });
  const urlOf = (name: string) => server.databaseUrl.replace(/\/[^/]*$/, `/${name}`);
  const prepare = async () => {
    await administer(server.databaseUrl, 'create database template_moc');
    await unwrap(await openStore({ databaseUrl: urlOf('template_moc') })).close();
  };
  return {
    async freshStore() {
      await (template ??= prepare());
      const name = `test_${++made}`;
      await administer(server.databaseUrl, `create database ${name} template template_moc strategy file_copy`);
      const store = unwrap(await openStore({ databaseUrl: urlOf(name) }));
      stores.push(store);
      return store;
    },
  };
}

async function administer(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
