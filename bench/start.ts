/** `npm start` on an installed clone with built pages, to the first page answered. */
import { withFolder } from './folder.ts';
import { ms, type Row } from './measure.ts';
import { withServer } from './server-process.ts';

export async function bench(): Promise<Row[]> {
  return withFolder(async (folder) => {
    const first = await withServer(`${folder}/data`, 8572, async () => undefined);
    const again = await withServer(`${folder}/data`, 8572, async () => undefined);
    const row = (work: string, taken: number): Row => ({ work, result: ms(taken), aim: '< 5 s', holds: taken < 5000 });
    return [
      row('`npm start`, installed, new data folder (creates the database, loads the example) to first page', first.started),
      row('`npm start`, installed, existing data folder, to first page', again.started),
    ];
  });
}
