/** A store of its own in a temporary folder, with the Bến Tre example in it. */
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import { loadExample, openStore, type Store } from '@moc/store';
import { withFolder } from './folder.ts';

export const exampleFolder = fileURLToPath(new URL('../examples/ben-tre-2024/', import.meta.url));

export async function withExampleStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const opened = await openStore({ dataDir: `${folder}/data` });
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    try {
      const loaded = await loadExample(opened.value, exampleFolder, readTable);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals[0]));
      return await work(opened.value);
    } finally {
      await opened.value.close();
    }
  });
}
