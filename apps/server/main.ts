/** Runs the server until it is told to stop: `node apps/server/main.ts`, as `npm start` and `moc serve` do. */
import { readTable } from '@moc/documents';
import type { Refusal } from '@moc/domain/values';
import { loadExample, openStore, type Store } from '@moc/store';
import { type Configuration, decodeConfiguration } from './configuration.ts';
import { loadOrMakeSecret } from './identity/secret.ts';
import { findListenFault } from './port.ts';
import { sayRefusal } from './present/words.ts';
import { type RunningServer, startServer } from './start.ts';

const say = (vi: string, en: string): void => console.log(`${vi}\n  ${en}`);

/** A reason to stop that the reader can do something about; printed without a stack. */
class CannotStart extends Error {}

function cannotStart(...refusals: readonly Refusal[]): CannotStart {
  return new CannotStart(
    refusals
      .map(sayRefusal)
      .map(({ vi, en }) => `${vi}\n  ${en}`)
      .join('\n'),
  );
}

function configured(): Configuration {
  try {
    return decodeConfiguration(process.env);
  } catch (error) {
    throw new CannotStart((error as Error).message);
  }
}

async function open(configuration: Configuration): Promise<Store> {
  const { databaseUrl, dataFolder } = configuration;
  if (databaseUrl !== undefined) say('Kết nối cơ sở dữ liệu theo DATABASE_URL…', 'Connecting to the database of DATABASE_URL…');
  else say(`Mở cơ sở dữ liệu trong ${dataFolder}…`, `Opening the database in ${dataFolder}…`);
  const opened = await openStore(databaseUrl !== undefined ? { databaseUrl } : { dataDir: dataFolder });
  if (!opened.ok) throw cannotStart(...opened.refusals);
  return opened.value;
}

async function serve(store: Store, configuration: Configuration): Promise<RunningServer> {
  const { host, port, dataFolder, exampleFolder, origin, pagesFolder, mail, openId, logLevel, metricsToken } = configuration;
  const example = exampleFolder === undefined ? undefined : await loadExample(store, exampleFolder, readTable);
  if (example && !example.ok) throw cannotStart(...example.refusals);
  if (example?.value.loaded) say('Đã nạp nghị quyết mẫu.', 'The example resolution has been loaded.');
  const secret = await loadOrMakeSecret(dataFolder);
  try {
    return await startServer({
      store,
      host,
      port,
      secret,
      pagesFolder,
      jobs: true,
      ...(origin !== undefined && { origin }),
      log: { level: logLevel },
      ...(metricsToken !== undefined && { metricsToken }),
      ...(mail && { mail }),
      ...(openId && { openId }),
      ...(example && { exampleTenant: example.value.tenant }),
      ...(exampleFolder !== undefined && { exampleFolder }),
    });
  } catch (error) {
    throw cannotListen(error, host, port);
  }
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const { code } = error as { readonly code?: string };
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Cổng ${port} trên ${host} đang được chương trình khác dùng, nên Mốc chưa khởi động; không có gì bị thay đổi. Nếu Mốc đã chạy sẵn ở đó, mở http://${host}:${port}. Nếu không, đặt cổng khác: PORT=${port + 1} npm start
  Port ${port} on ${host} is in use by another program, so Mốc did not start; nothing was changed. If Mốc already runs there, open http://${host}:${port}. Otherwise choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new CannotStart(
      `Không mở được ${host}:${port} (${code}). Đặt HOST, PORT khác.\n  Cannot listen on ${host}:${port} (${code}). Choose another HOST or PORT.`,
    );
  }
  return error;
}

function announce({ address, setupLink }: RunningServer): void {
  say(`Mốc đang chạy: ${address}`, `Mốc is running: ${address}`);
  if (setupLink === undefined) return;
  say(
    'Chưa có người quản trị. Mở đường dẫn dùng một lần sau (hết hạn sau 24 giờ):',
    'There is no administrator yet. Open this one-time link (valid for 24 hours):',
  );
  console.log(`  ${setupLink}`);
}

/** A database of our own that ends by itself leaves nothing to serve; whoever watches the process starts it anew. */
async function databaseEnded(store: Store): Promise<never> {
  if (!store.server) return new Promise(() => {});
  await store.server.ended;
  throw new CannotStart(
    'Cơ sở dữ liệu đã dừng ngoài ý muốn. Những gì đã được xác nhận vẫn còn nguyên; khởi động lại để tiếp tục.\n  The database ended unexpectedly. Whatever was acknowledged is kept; start again to go on.',
  );
}

/** Resolves when the process is asked to stop, by ctrl-C, by a service manager, or by the parent that started it. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

async function main(): Promise<number> {
  const stop = askedToStop();
  const configuration = configured();
  const { host, port } = configuration;
  const fault = await findListenFault(host, port);
  if (fault) throw cannotListen(fault, host, port);
  const store = await open(configuration);
  try {
    const running = await serve(store, configuration);
    announce(running);
    await Promise.race([stop, databaseEnded(store)]);
    say('Đang dừng…', 'Stopping…');
    await running.close();
    return 0;
  } finally {
    await store.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exit(1);
  },
);
