/** A store of its own in a temporary folder, with the Bến Tre example in it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import { loadExample, openStore, type Store } from '@moc/store';

export const exampleFolder = fileURLToPath(new URL('../examples/ben-tre-2024/', import.meta.url));

export async function withExampleStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-bench-'));
  await chmod(folder, 0o755); // PostgreSQL runs as another user when we are root
  const opened = await openStore({ dataDir: join(folder, 'data') });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  try {
    const loaded = await loadExample(opened.value, exampleFolder, readTable);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals[0]));
    return await work(opened.value);
  } finally {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}
