/**
 * A program for the crash test: sends one commune's figure after another until it is killed, each with an id of its own, saying on
 * its output what it is about to send and what was acknowledged. Arguments: `databaseUrl=URL`, the first commune, the last.
 */
import { execute, openStore } from '../index.ts';
import { agencyOf, entryOf, personOf, submitting } from './collection.ts';
import { unwrap } from './engines.ts';

const store = unwrap(await openStore({ databaseUrl: (process.argv[2] ?? '').slice('databaseUrl='.length) }));
for (let commune = Number(process.argv[3]); commune <= Number(process.argv[4]); commune++) {
  const id = `00000000-0000-4000-8000-${String(commune).padStart(12, '0')}`;
  console.log(`sending ${commune}`);
  const outcome = await execute(store, submitting(commune, 0, entryOf(commune), id), personOf('reporter', agencyOf(commune)));
  console.log(outcome.ok ? `acknowledged ${commune}` : `refused ${outcome.refusals[0].code}`);
  if (!outcome.ok) break;
}
process.exit(0);
