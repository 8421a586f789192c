/** A real server as its own process, with a data folder of its own and a port the system chose; and plain questions to its API. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../apps/server/main.ts', import.meta.url));
const pages = fileURLToPath(new URL('../apps/web/dist/index.html', import.meta.url));
const runtime = new URL('../scripts/runtime.mjs', import.meta.url).href;
const running = /Mốc is running: (http:\S+)/;
const link = /(http:\S+\/thiet-lap#\S+)/;

export const id = 'ben-tre-2024';
export const password = 'trinh-dien-moc';
export const council = 'hoi-dong@trinh-dien.local';
export const reporter = 'so-lieu@trinh-dien.local';

/** The process, whatever becomes of it: what it printed, and how it ended. */
export class ServerProcess {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(dataFolder: string, environment: Readonly<Record<string, string>> = {}) {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const env = { ...inherited, HOST: '127.0.0.1', PORT: '0', MOC_DATA: dataFolder, ...environment };
    this.child = spawn(process.execPath, [main], { env });
    this.ended = once(this.child, 'exit').then(([code]) => code as number | null);
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (piece: Buffer) => (this.output += piece));
  }

  /** The first match in what it printed; throws when it ends or two minutes pass without: a database is made and the example taken in first. */
  async prints(pattern: RegExp): Promise<string> {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
      const found = pattern.exec(this.output);
      if (found) return found[1] ?? found[0];
      if (this.child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error(`never printed ${pattern}:\n${this.output}`);
  }

  address(): Promise<string> {
    return this.prints(running);
  }

  setupLink(): Promise<string> {
    return this.prints(link);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode === null) this.child.kill(signal);
    return this.ended;
  }
}

/** A folder that PostgreSQL, run as somebody else when root starts it, can get through to. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}

/** The server that the tests of one file share. */
export class TestServer {
  readonly process: ServerProcess;
  readonly folder: string;
  readonly address: string;

  private constructor(process: ServerProcess, folder: string, address: string) {
    this.process = process;
    this.folder = folder;
    this.address = address;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    // `npm test` has built the pages afresh; here they are only built when there are none, for files of tests run side by side.
    if (!existsSync(pages)) await (await import(runtime)).buildWeb(process.execPath);
    const folder = await makeFolder();
    const server = new ServerProcess(join(folder, 'data'), environment);
    try {
      return new TestServer(server, folder, await server.address());
    } catch (error) {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.process.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async json<T>(path: string, cookie = ''): Promise<T> {
    const answer = await fetch(`${this.address}/api/v1${path}`, { headers: cookie ? { cookie } : {} });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** The session cookie of an account; demonstration accounts share a password. */
  async signIn(email: string, secret = password): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.address}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email, password: secret }) });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
}
