/** The dossier a command works on: from the store, or straight from a case folder with --from. */
import type { Dossier } from '@moc/domain/dataset';
import { type Day, day } from '@moc/domain/values';
import { loadDossier } from '@moc/store';
import type { Arguments } from './arguments.ts';
import { readCaseFolder } from './case-folder.ts';
import { Failure } from './failure.ts';
import { getPlace, withStore } from './open-store.ts';

/** Finds the dossier and the day asked for (today in Viet Nam when none is), and works on them. */
export async function withDossier(given: Arguments, work: (dossier: Dossier, day: Day) => Promise<number>): Promise<number> {
  const asKnownOn = given.asKnownOn ?? today();
  if (given.from !== undefined) return work(await readCaseFolder(given.from), asKnownOn);
  return withStore(given, async (store) => {
    const { tenant, resolution } = await getPlace(store, given);
    const dossier = await loadDossier(store, tenant, resolution);
    if (!dossier) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
    return work(dossier, asKnownOn);
  });
}

const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

function today(): Day {
  return day(vietnam.format(new Date()));
}
