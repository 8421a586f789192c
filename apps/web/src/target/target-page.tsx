/** A target's own page: sentence → target → verdict → figures → sources, and what was known when. */
import { useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { AmendedTarget } from '../assessment/amended-target.tsx';
import { askedOfParts, askedOfTarget } from '../assessment/asked.ts';
import { chanceOf } from '../assessment/known-plan.ts';
import { PartsTable } from '../assessment/parts-table.tsx';
import { ReviewNotes, useReviewNotes } from '../assessment/review-notes.tsx';
import { StatusWord } from '../assessment/status-word.tsx';
import { VerdictOnly } from '../assessment/verdict.tsx';
import { TargetChart } from '../chart/target-chart.tsx';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { ExplanationsOfTarget } from '../duties/explanations-of-target.tsx';
import { FigureWarnings } from '../findings/figure-warnings.tsx';
import { ShownWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { FiguresTable } from '../observation/figures-table.tsx';
import { seriesOf, sourcesOf } from '../observation/series.ts';
import { SourceList } from '../observation/source-list.tsx';
import { LaterOutlookSection } from '../outlook/later-section.ts';
import { RelatedWorks } from '../resolution/related-works.tsx';
import { Responsible } from '../resolution/responsible.tsx';
import { findSubject, type Subject } from '../resolution/subject.ts';
import { Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { AboutFigures, DerivedSteps, indicatorsOf } from './about-figures.tsx';
import { HistoryList } from './history-list.tsx';
import { Neighbours } from './neighbours.tsx';
import { SentenceOf } from './sentence.tsx';
import { useTargetWords } from './use-target-words.ts';
import { WalkStep } from './walk-step.tsx';

export function TargetPage(): ReactNode {
  const { id, address } = useParams({ from: '/chi-tieu/$id/$address' });
  return (
    <DossierFrame id={id}>
      <TargetAt address={address} />
    </DossierFrame>
  );
}

function TargetAt({ address }: { readonly address: string }): ReactNode {
  const { view, known } = useDossier();
  const { t } = useWords();
  const subject = findSubject(view, known, address.normalize('NFC'));
  return subject ? <TargetWalk subject={subject} /> : <Notice>{t('notice.missingTarget')}</Notice>;
}

function TargetWalk({ subject }: { readonly subject: Subject }): ReactNode {
  const { view, known, day } = useDossier();
  const words = useTargetWords();
  const { g, t } = words;
  const series = seriesOf(view, subject.parts, day);
  const indicators = indicatorsOf(view, subject);
  const notes = useReviewNotes(subject);
  useTitle(words.pick(subject.name));
  return (
    <>
      <TimeBar />
      <main className="page target-page" id="content">
        <p className="panel-address">{words.pick(subject.place)}</p>
        <h1>
          <ShownWords of={subject.name} />
        </h1>
        <p>
          <StatusWord state={subject.state} className="verdict-word" chance={chanceOf(known, subject.address, words.language)} />
        </p>
        <p className="print-only">{t('time.printed', { day: words.day(day) })}</p>
        <div className="walk details">
          <WalkStep title={g('sentence')}>
            <SentenceOf subject={subject} />
          </WalkStep>
          <WalkStep title={g('asked')} hint={g('askedHint')}>
            <p className="asked">
              <b>{subject.target ? askedOfTarget(words, subject.target, 12) : askedOfParts(words, subject.parts, 12)}</b>
            </p>
            <AmendedTarget subject={subject} />
            {!subject.target && <p className="note">{t('panel.hidden')}</p>}
            {subject.parts.length > 1 && <PartsTable subject={subject} withReasons />}
          </WalkStep>
          <WalkStep title={g('figures')} hint={g('figuresHint')}>
            <TargetChart lines={subject.lines} state={subject.state} />
            {series.length > 0 ? <FiguresTable series={series} withNotes /> : <p className="note">{t('panel.noFigures', { day: words.day(day) })}</p>}
            <FigureWarnings subject={subject} />
            <DerivedSteps subject={subject} />
            <RelatedWorks subject={subject} />
          </WalkStep>
          <WalkStep title={g('sources')}>
            <SourceList subject={subject} sources={sourcesOf(series)} />
          </WalkStep>
          {indicators.length > 0 && (
            <WalkStep title={g('about.title')} hint={g('about.hint')}>
              <AboutFigures indicators={indicators} />
            </WalkStep>
          )}
          <WalkStep title={g('verdict')} hint={g('verdictHint', { day: words.day(day) })}>
            <VerdictOnly subject={subject} />
          </WalkStep>
          {subject.partsForeseen.some(({ status }) => status !== 'decided' && status !== 'not-assessable') && (
            <WalkStep title={g('outlook')} hint={g('outlookHint')}>
              <Suspense>
                <LaterOutlookSection subject={subject} />
              </Suspense>
            </WalkStep>
          )}
          {subject.target && (
            <WalkStep title={g('history')} hint={g('historyHint')}>
              <HistoryList target={subject.target} />
            </WalkStep>
          )}
          <WalkStep title={g('responsible')}>
            <Responsible parts={subject.parts} />
            <ExplanationsOfTarget id={view.dossier.id} tenant={view.dossier.tenant} parts={subject.parts} />
          </WalkStep>
          {notes.length > 0 && (
            <WalkStep title={g('review')}>
              <ReviewNotes notes={notes} />
            </WalkStep>
          )}
        </div>
        {subject.target && <Neighbours target={subject.target} />}
      </main>
    </>
  );
}
