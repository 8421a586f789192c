/** PostgreSQL refuses to run as root: then it runs as `nobody`, who must be able to reach its folders. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Refusal } from '@moc/domain/values';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The user to run as; undefined when the present one will do. */
export async function findUnprivilegedUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = accounts
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':');
  return { uid: Number(fields?.[2] ?? 65534), gid: Number(fields?.[3] ?? 65534) };
}

/** The refusal naming the first folder on the way to `path` that `user` may not pass through; undefined when all is open. */
export async function refuseUnreachable(path: string, user: User | undefined): Promise<Refusal | undefined> {
  if (!user) return undefined;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const passable = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (!passable) return { code: 'store/folder-not-reachable', parameters: { path, folder } };
    if (folder === dirname(folder)) return undefined;
  }
}
