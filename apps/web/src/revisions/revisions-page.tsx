/** How much published figures moved: every figure published more than once, by indicator, with each publication's day and source. */
import type { Observation, Revision, RevisionSummary } from '@moc/domain/observation';
import type { Decimal } from '@moc/domain/values';
import type { Revisions } from '@moc/wire';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { capitalised } from '../assessment/part-names.ts';
import { ask } from '../dataset/api.ts';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { SourceReference } from '../observation/source-reference.tsx';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { revisionsEnglish } from './messages.en.ts';
import { revisionsVietnamese } from './messages.vi.ts';
import '../style/revisions.css';

interface RevisionWords extends ReaderWords {
  readonly r: SayOf<typeof revisionsVietnamese>;
}

const inLanguage = sayInBoth(revisionsVietnamese, revisionsEnglish);

function useRevisionWords(): RevisionWords {
  const words = useWords();
  return { ...words, r: inLanguage[words.language] };
}

const revisionsQuery = (id: string, asKnownOn: string) =>
  queryOptions({
    queryKey: ['revisions', id, asKnownOn],
    queryFn: () => ask<Revisions>(`/api/v1/resolutions/${encodeURIComponent(id)}/revisions?${new URLSearchParams({ asKnownOn })}`),
  });

export function RevisionsPage(): ReactNode {
  const { id } = useParams({ from: '/dieu-chinh/$id' });
  return (
    <DossierFrame id={id}>
      <RevisionList />
    </DossierFrame>
  );
}

function RevisionList(): ReactNode {
  const { view, day } = useDossier();
  const words = useRevisionWords();
  const { r } = words;
  const { data, isError, refetch } = useQuery({ ...revisionsQuery(view.dossier.id, useDeferredValue(day)), placeholderData: keepPreviousData });
  useTitle(r('nav'));
  if (isError) return <Failure retry={() => void refetch()} />;
  if (!data) return <Notice>{words.t('notice.loading')}</Notice>;
  return (
    <>
      <TimeBar />
      <main className="page revisions" id="content">
        <h1>{r('title', { name: words.pick(view.dossier.name) })}</h1>
        <p className="lede">{r('lede')}</p>
        <p className="print-only">{words.t('time.printed', { day: words.day(day) })}</p>
        {data.summaries.length === 0 && <p className="finding-none">{r('none', { day: words.day(day) })}</p>}
        {data.summaries.map((summary) => (
          <Summary key={summary.indicator + summary.measure} summary={summary} />
        ))}
      </main>
    </>
  );
}

function Summary({ summary }: { readonly summary: RevisionSummary }): ReactNode {
  const { view } = useDossier();
  const words = useRevisionWords();
  const { r } = words;
  return (
    <section className="revision">
      <h2>{words.pick(view.indicatorOf.get(summary.indicator)?.name ?? { vi: summary.indicator, en: summary.indicator })}</h2>
      <p className="finding-says">{withoutName(words.pick(summary.says))}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{r('period')}</th>
            <th scope="col">{r('first')}</th>
            <th scope="col">{r('later')}</th>
            <th scope="col">{r('change')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.revisions.map((revision) => (
            <RevisionRow key={revision.vintages.map(({ id }) => id).join()} revision={revision} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The heading has named the indicator already. */
const withoutName = (says: string): string => capitalised(says.slice(says.lastIndexOf(': ') + 2));

function RevisionRow({ revision }: { readonly revision: Revision }): ReactNode {
  const words = useRevisionWords();
  const { r } = words;
  const { tenant } = useDossier().view.dossier;
  const [first, ...later] = revision.vintages;
  const elsewhere = (revision.territory as string) === (tenant as string) ? undefined : r('place', { code: revision.territory });
  return (
    <tr>
      <th scope="row">
        {words.period(revision.period)}
        {elsewhere && <span className="quiet"> {elsewhere}</span>}
      </th>
      <td data-label={r('first')}>{first && <Vintage figure={first} />}</td>
      <td data-label={r('later')}>
        {later.map((figure) => (
          <Vintage key={figure.id} figure={figure} />
        ))}
      </td>
      <td data-label={r('change')} className="nowrap">
        {movedBy(revision, words)}
      </td>
    </tr>
  );
}

const signed = (value: Decimal, words: ReaderWords, places?: number): string => (value.startsWith('-') ? '' : '+') + words.number(value, places);

function movedBy({ change, percent, unit }: Revision, words: RevisionWords): string {
  if (percent === undefined) return words.r('points', { change: signed(change, words) });
  return `${signed(change, words)} ${unit[words.language]} (${words.r('percent', { percent: signed(percent, words, 2) })})`;
}

/** One publication: the figure, its kind, its day, its source. */
function Vintage({ figure }: { readonly figure: Observation }): ReactNode {
  const words = useRevisionWords();
  return (
    <span className="vintage-line">
      <b>{words.quantity(figure)}</b>{' '}
      <span className="quiet">
        {words.t(`status.${figure.status}`)}, {words.shortPublished(figure.published)}, <SourceReference id={figure.source} />
      </span>
    </span>
  );
}
