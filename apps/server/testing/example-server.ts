/** A real server for tests: an embedded database of its own with the example loaded, and people who can sign in. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import type { Role } from '@moc/domain/assignment';
import { day, tenantId } from '@moc/domain/values';
import { loadExample, openStore, type Store } from '@moc/store';
import { type RunningServer, type ServerOptions, startServer } from '../index.ts';

export const example = fileURLToPath(new URL('../../../examples/ben-tre-2024', import.meta.url));
export const id = 'ben-tre-2024';
export const tenant = tenantId('83');

const emails: Partial<Record<Role, string>> = {
  coordinator: 'dieu-phoi@trinh-dien.local',
  reporter: 'so-lieu@trinh-dien.local',
  council: 'hoi-dong@trinh-dien.local',
  approver: 'duyet-tai-chinh@trinh-dien.local',
  'committee-office': 'van-phong@trinh-dien.local',
  statistician: 'thong-ke@trinh-dien.local',
  board: 'ban-kinh-te@trinh-dien.local',
  delegate: 'dai-bieu@trinh-dien.local',
  auditor: 'kiem-toan@trinh-dien.local',
};

export interface Asked extends Omit<RequestInit, 'body'> {
  readonly cookie?: string | undefined;
  readonly body?: unknown;
}

export class ExampleServer {
  readonly store: Store;
  readonly running: RunningServer;
  readonly folder: string;
  readonly #cookies = new Map<Role, Promise<string>>();

  private constructor(store: Store, running: RunningServer, folder: string) {
    this.store = store;
    this.running = running;
    this.folder = folder;
  }

  static async start(overrides: Partial<ServerOptions> = {}): Promise<ExampleServer> {
    const folder = await mkdtemp(join(tmpdir(), 'moc-server-'));
    await mkdir(join(folder, 'no-pages'));
    await chmod(folder, 0o755); // Run by root, PostgreSQL runs as somebody else, who must get through.
    const opened = await openStore({ dataDir: folder });
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    try {
      const loaded = await loadExample(opened.value, example, readTable);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
      const running = await startServer({
        store: opened.value,
        host: '127.0.0.1',
        port: 0,
        secret: 'only-for-tests-only-for-tests-only',
        pagesFolder: join(folder, 'no-pages'),
        exampleTenant: tenant,
        exampleFolder: example,
        today: () => day('2025-06-01'),
        limits: { signIn: 1000, write: 1000, read: 1000 },
        ...overrides,
      });
      return new ExampleServer(opened.value, running, folder);
    } catch (error) {
      await opened.value.close();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.running.close();
    await this.store.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A request; a body that is neither text, bytes nor a form is sent as JSON. */
  ask(path: string, { cookie, body, headers, ...rest }: Asked = {}): Promise<Response> {
    const sent = new Headers(headers);
    if (cookie) sent.set('cookie', cookie);
    const plain = body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array || body instanceof ReadableStream;
    if (!plain) sent.set('content-type', 'application/json');
    const content = (plain ? body : JSON.stringify(body)) as RequestInit['body'];
    return fetch(this.running.address + path, { ...rest, headers: sent, ...(content !== undefined && { body: content, method: rest.method ?? 'POST' }) });
  }

  async json<T>(path: string, asked: Asked = {}): Promise<{ readonly status: number; readonly value: T; readonly headers: Headers }> {
    const answer = await this.ask(path, asked);
    return { status: answer.status, value: (await answer.json()) as T, headers: answer.headers };
  }

  /** The session cookie of a role; undefined for the public. The first use as administrator uses the one-time link up. */
  as(role: Role): Promise<string> | undefined {
    const email = emails[role];
    if (email === undefined && role !== 'administrator') return undefined;
    const known = this.#cookies.get(role) ?? (email === undefined ? this.#setUp() : this.signIn(email, 'trinh-dien-moc'));
    this.#cookies.set(role, known);
    return known;
  }

  async #setUp(): Promise<string> {
    const token = new URL(this.running.setupLink ?? '').hash.slice(1);
    const answer = await this.ask('/api/v1/setup', { body: { token, name: 'Quản trị', email: 'quan-tri@moc.example', password: 'một mật khẩu đủ dài' } });
    return cookieOf(answer);
  }

  async signIn(email: string, password: string): Promise<string> {
    const answer = await this.ask('/api/auth/sign-in/email', { body: { email, password } });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    return cookieOf(answer);
  }

  /** A file sent as the body. */
  send(
    kind: string,
    text: string | Uint8Array,
    { role, preview = false, name = 'thu.csv' }: { readonly role?: Role; readonly preview?: boolean; readonly name?: string } = {},
  ): Promise<Response> {
    return this.#send(kind, text, role, preview, name);
  }

  async #send(kind: string, text: string | Uint8Array, role: Role | undefined, preview: boolean, name: string): Promise<Response> {
    const cookie = role && (await this.as(role));
    const path = `/api/v1/resolutions/${id}/imports/${kind}?preview=${preview}&file=${encodeURIComponent(name)}`;
    return this.ask(path, { body: text, headers: { 'content-type': 'text/csv' }, cookie });
  }
}

export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
