/** A temporary folder that an unprivileged PostgreSQL can reach. */
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-bench-'));
  await chmod(folder, 0o755);
  return folder;
}
