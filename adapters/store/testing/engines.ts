/** Both engines for the store's tests: the PostgreSQL that npm brings, and Debian's PostgreSQL 15. */
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const engines = ['embedded', 'debian-15'] as const;
export type Engine = (typeof engines)[number];

const debian = '/usr/lib/postgresql/15/bin';

/** The binaries of an engine; none for the embedded one, which finds its own. */
export function binariesOf(engine: Engine) {
  if (engine === 'embedded') return {};
  if (!existsSync(join(debian, 'postgres'))) {
    throw new Error(`PostgreSQL 15 is missing (looked in ${debian}). "npm test" installs it; by hand: apt-get install postgresql-15`);
  }
  return { binaries: { initdb: join(debian, 'initdb'), postgres: join(debian, 'postgres'), pgCtl: join(debian, 'pg_ctl') } };
}

/** An empty folder that an unprivileged PostgreSQL can reach; removed by `removeFolder`. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-test-'));
  await chmod(folder, 0o755);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

export function unwrap<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly unknown[] }): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals).slice(0, 2000)}`);
}
