/**
 * A program for the crash test: imports file after file until it is killed, saying each acknowledged one on its output.
 * Arguments: `dataDir=FOLDER` (it then owns the embedded server) or `databaseUrl=URL`.
 */
import { execute, openStore } from '../index.ts';
import { unwrap } from './engines.ts';
import { actor, figures, importing } from './sample.ts';

const [name = '', ...value] = (process.argv[2] ?? '').split('=');
const where = name === 'dataDir' ? { dataDir: value.join('=') } : { databaseUrl: value.join('=') };
const rows = Number(process.argv[3]);

const store = unwrap(await openStore(where));
console.log('open');
for (let seed = 1; ; seed++) {
  const outcome = await execute(store, importing(figures(rows, seed)), actor());
  console.log(outcome.ok ? `acknowledged ${seed}` : `refused ${outcome.refusals[0].code}`);
  if (!outcome.ok) break;
}
process.exit(0);
