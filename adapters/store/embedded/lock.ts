/** One owner per data folder: a file naming the process, which counts only while that very process lives. */
import { readFileSync } from 'node:fs';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { accepted, type Outcome, refused } from '@moc/domain/values';

export interface Owner {
  readonly pid: number;
  /** When the process began, in the kernel's own count, so that a later process with the same number is told apart. */
  readonly began: string;
  readonly since: string;
}

export interface Lock {
  release(): Promise<void>;
}

/** Locks held by this process, by path: a lock of our own number that is not here comes from an earlier life. */
const held = new Set<string>();

/** Takes the folder's lock; refused with `store/already-running` while its owner lives. */
export async function takeLock(path: string, folder: string): Promise<Outcome<Lock>> {
  const mine = JSON.stringify({ pid: process.pid, began: beganOf(process.pid), since: new Date().toISOString() } satisfies Owner);
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(path, mine)) {
      held.add(path);
      return accepted({ release: () => release(path) });
    }
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const owner = decodeOwner(text);
    if (owner && isAlive(owner, path)) return refused({ code: 'store/already-running', parameters: { folder, pid: owner.pid, since: owner.since } });
    await removeStale(path, text);
  }
  return refused({ code: 'store/already-running', parameters: { folder, pid: 0, since: '' } });
}

/** The living owner of the folder's lock. */
export async function findOwner(path: string): Promise<Owner | undefined> {
  const owner = decodeOwner(await readFile(path, 'utf8').catch(() => ''));
  return owner && isAlive(owner, path) ? owner : undefined;
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644);
    await file.writeFile(text);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the dead owner's file away; if another process was quicker and its fresh file was moved, that one is put back. */
async function removeStale(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => {});
  const moved = await readFile(aside, 'utf8').catch(() => text);
  if (moved !== text) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function release(path: string): Promise<void> {
  held.delete(path);
  await rm(path, { force: true });
}

function decodeOwner(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Owner;
    return Number.isInteger(owner.pid) ? owner : undefined;
  } catch {
    return undefined; // Half written by a process that was killed.
  }
}

function isAlive({ pid, began }: Owner, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  return isRunning(pid) && (began === '' || beganOf(pid) === began);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat; empty where there is no /proc. */
function beganOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
