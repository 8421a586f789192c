/** The key that signs session cookies: made at the first start, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function loadOrMakeSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'session-secret');
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept?.trim()) return kept.trim();
  const made = randomBytes(32).toString('base64url');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}
