/** The dossier a command works on: from the store, or straight from a case folder with --from. */
import type { Dossier } from '@moc/domain/dataset';
import type { AnsweredFinding } from '@moc/domain/plan';
import { type Day, day } from '@moc/domain/values';
import { loadReview, type Store } from '@moc/store';
import type { Arguments } from './arguments.ts';
import { readCaseFolder } from './case-folder.ts';
import { Failure } from './failure.ts';
import { getPlace, withStore } from './open-store.ts';

/** The store is absent for a case folder. */
type Work = (dossier: Dossier, day: Day, answers: readonly AnsweredFinding[], store?: Store) => Promise<number>;

/** Finds the dossier and the day asked for (today in Viet Nam when none is), and works on them; a case folder has no answers to findings. */
export async function withDossier(given: Arguments, work: Work): Promise<number> {
  const asKnownOn = given.asKnownOn ?? today();
  if (given.from !== undefined) return work(await readCaseFolder(given.from), asKnownOn, []);
  return withStore(given, async (store) => {
    const { tenant, resolution } = await getPlace(store, given);
    const review = await loadReview(store, tenant, resolution);
    if (!review) throw new Failure({ code: 'cli/no-resolution', parameters: {} });
    return work(review.dossier, asKnownOn, review.reviewed.answers, store);
  });
}

const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Viet Nam. */
export function today(): Day {
  return day(vietnam.format(new Date()));
}
