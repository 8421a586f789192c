/** `moc revisions`: how much figures moved after they were first published, by indicator. */
import { listRevisions, type Revision, type RevisionSummary, summariseRevisions } from '@moc/domain/observation';
import { formatPeriod, formatPublicationDate, formatQuantity, type Language } from '@moc/domain/values';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { answer } from '../output.ts';

export function runRevisions(given: Arguments): Promise<number> {
  return withDossier(given, async ({ figures }, day) => {
    const summaries = summariseRevisions(listRevisions(figures, day), figures.indicators);
    answer(given, { asKnownOn: day, summaries }, () => describe(summaries, given.language));
    return 0;
  });
}

const none = { vi: 'Chưa có số nào được công bố hơn một lần.', en: 'No figure has been published more than once.' };

function describe(summaries: readonly RevisionSummary[], language: Language): readonly string[] {
  if (summaries.length === 0) return [none[language]];
  return summaries.flatMap(({ says, revisions }) => [says[language], ...revisions.map((revision) => `  ${describeRevision(revision, language)}`)]);
}

function describeRevision({ period, vintages }: Revision, language: Language): string {
  const steps = vintages.map((one) => `${formatQuantity(one, language)} (${formatPublicationDate(one.published, language)})`);
  return `${formatPeriod(period, language)}: ${steps.join(' → ')}`;
}
