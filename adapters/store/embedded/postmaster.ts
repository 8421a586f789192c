/** A running PostgreSQL as its own folder knows it, and how to stop it. */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { isRunning } from './lock.ts';

const patience = 30_000;

/** The process number in `postmaster.pid`, if a PostgreSQL on this cluster still runs under it. */
async function findPostmaster(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return undefined;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes(cluster) ? pid : undefined;
}

/**
 * Ends what an owner that was killed left behind: an orphaned PostgreSQL is shut down in order, a `postmaster.pid` that
 * names some other process by now is removed. The cluster itself then recovers at its next start.
 */
export async function clearAway(cluster: string, binaries: Binaries): Promise<void> {
  const pid = await findPostmaster(cluster);
  if (pid === undefined) await rm(join(cluster, 'postmaster.pid'), { force: true });
  else await stopPostmaster(pid, cluster, binaries);
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number, cluster: string, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w']).catch(() => {});
    return;
  }
  signal(pid, 'SIGINT');
  const deadline = Date.now() + patience;
  while (isRunning(pid) && Date.now() < deadline) await wait(20);
  if (isRunning(pid)) signal(pid, 'SIGQUIT');
  while (isRunning(pid) && Date.now() < deadline + patience) await wait(20);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}
