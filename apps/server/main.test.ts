/** The server as a process: what it prints, what it leaves behind, and how it refuses to start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-main-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

class Run {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(env: Record<string, string>) {
    const { DATABASE_URL: _, ...rest } = process.env;
    this.child = spawn(process.execPath, [main], { env: { ...rest, HOST: '127.0.0.1', PORT: '0', MOC_DATA: join(folder, 'data'), ...env } });
    this.ended = once(this.child, 'exit').then(([code]) => code as number | null);
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (piece: Buffer) => (this.output += piece));
  }

  /** The first match in what it printed. */
  async prints(pattern: RegExp): Promise<string> {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      const found = pattern.exec(this.output);
      if (found) return found[1] ?? found[0];
      if (this.child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error(`never printed ${pattern}:\n${this.output}`);
  }

  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

const address = /Mốc is running: (http:\S+)/;

it('starts, shows the one-time link, refuses a second start on its folder, and stops cleanly', async () => {
  const first = new Run({});
  const at = await first.prints(address);
  const link = await first.prints(/(http:\S+\/thiet-lap#\S+)/);
  expect(link.startsWith(at)).toBe(true);
  expect((await fetch(`${at}/api/v1/health`)).status).toBe(200);

  const second = new Run({});
  expect(await second.ended).toBe(1);
  expect(second.output).toContain('MOC_DATA');
  expect(second.output).not.toMatch(/\n\s+at /);
  expect((await fetch(`${at}/api/v1/health`)).status).toBe(200);

  expect((await stat(join(folder, 'data', 'session-secret'))).mode & 0o777).toBe(0o600);
  expect(await first.stop('SIGINT')).toBe(0);
  await expect(fetch(`${at}/api/v1/health`)).rejects.toThrow();
});

it('finds everything again, with a new link in place of the old one', async () => {
  const run = new Run({});
  const at = await run.prints(address);
  await run.prints(/thiet-lap#[\w-]{32}/);
  expect(((await (await fetch(`${at}/api/v1/resolutions`)).json()) as unknown[]).length).toBe(1);
  expect(await run.stop('SIGTERM')).toBe(0);
});

it('says which port is taken and what to do, before it opens the database', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const run = new Run({ PORT: String(port) });
  expect(await run.ended).toBe(1);
  expect(run.output).toContain(`PORT=${port + 1}`);
  expect(run.output).toMatch(/^Cổng \d+ .*\n {2}Port \d+ .*\n$/);
  other.close();
  const again = new Run({});
  await again.prints(address);
  expect(await again.stop('SIGTERM')).toBe(0);
});

it('stops although readers keep their connections open', async () => {
  const run = new Run({});
  const at = await run.prints(address);
  await fetch(`${at}/api/v1/resolutions`, { headers: { connection: 'keep-alive' } });
  const started = Date.now();
  expect(await run.stop('SIGINT')).toBe(0);
  expect(Date.now() - started).toBeLessThan(5000);
});

it.each([
  ['PORT', '99999'],
  ['MOC_ORIGIN', 'moc'],
])('does not start with %s=%s', async (name, value) => {
  const run = new Run({ [name]: value });
  expect(await run.ended).toBe(1);
  expect(run.output).toContain(name);
  expect(run.output).not.toMatch(/\n\s+at /);
});

it('can be told to stop while it is still starting', async () => {
  const run = new Run({});
  await run.prints(/Opening the database/);
  expect(await run.stop('SIGINT')).toBe(0);
  const next = new Run({});
  await next.prints(address);
  expect(await next.stop('SIGINT')).toBe(0);
});

it('says so and ends when its database is killed, and finds everything at the next start', async () => {
  const run = new Run({});
  await run.prints(address);
  const [pid] = (await readFile(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  expect(await run.ended).toBe(1);
  expect(run.output).toContain('The database ended unexpectedly');
  const next = new Run({});
  const at = await next.prints(address);
  expect(((await (await fetch(`${at}/api/v1/resolutions`)).json()) as unknown[]).length).toBe(1);
  expect(await next.stop('SIGINT')).toBe(0);
});
