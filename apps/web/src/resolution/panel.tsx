/** The panel beside the text: all that is known about the chosen phrase, from verdict to source. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { AmendedTarget } from '../assessment/amended-target.tsx';
import { askedOfPart, askedOfTarget } from '../assessment/asked.ts';
import { PartsTable } from '../assessment/parts-table.tsx';
import { ReviewNotes, useReviewNotes } from '../assessment/review-notes.tsx';
import { VerdictBlock } from '../assessment/verdict.tsx';
import { TargetChart } from '../chart/target-chart.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { ShownWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { FiguresTable } from '../observation/figures-table.tsx';
import { seriesOf, sourcesOf } from '../observation/series.ts';
import { SourceList } from '../observation/source-list.tsx';
import { LaterOutlookSection } from '../outlook/later-section.ts';
import { LaterAgencies } from '../territory/later-agencies.ts';
import { RelatedWorks } from './related-works.tsx';
import { Responsible } from './responsible.tsx';
import { useSelection } from './selection.ts';
import type { Subject } from './subject.ts';

export function Panel({ subject }: { readonly subject: Subject }): ReactNode {
  const { view, day } = useDossier();
  const words = useWords();
  const deciding = subject.parts.filter(({ role, within }) => role === 'binding' && within === undefined);
  const series = seriesOf(view, deciding.length > 0 ? deciding : subject.parts, day);
  const notes = useReviewNotes(subject);
  const { t } = words;
  return (
    <aside className="panel" id="panel" tabIndex={-1} aria-labelledby="panel-title">
      <PanelHead subject={subject} />
      <div className="details">
        <AmendedTarget subject={subject} />
        <VerdictBlock subject={subject} />
        <TargetChart lines={subject.lines} state={subject.state} />
        {subject.partsForeseen.length > 0 && (
          <Suspense>
            <LaterOutlookSection subject={subject} withTitle />
          </Suspense>
        )}
        {series.length > 0 ? (
          <>
            <h3>{t('panel.figures')}</h3>
            <FiguresTable series={series} />
          </>
        ) : (
          <p className="note panel-none">{t('panel.noFigures', { day: words.day(day) })}</p>
        )}
        {subject.parts.length > 1 && (
          <>
            <h3>{subject.label === undefined ? t('panel.partsPlain') : t('panel.parts', { label: subject.label })}</h3>
            <PartsTable subject={subject} />
          </>
        )}
        <RelatedWorks subject={subject} />
        <h3>{t('panel.sources')}</h3>
        <SourceList subject={subject} sources={sourcesOf(series)} />
        <h3>{t('panel.responsible')}</h3>
        <Responsible parts={subject.parts} />
        <Suspense>
          <LaterAgencies provision={subject.provision} />
        </Suspense>
        {notes.length > 0 && (
          <>
            <h3>{t('panel.review')}</h3>
            <ReviewNotes notes={notes} />
          </>
        )}
        <p className="panel-more">
          <Link to="/chi-tieu/$id/$address" params={{ id: view.dossier.id, address: subject.address }} search={(before) => ({ ngay: before.ngay })}>
            {t('panel.open')}
          </Link>
        </p>
      </div>
    </aside>
  );
}

function PanelHead({ subject }: { readonly subject: Subject }): ReactNode {
  const words = useWords();
  const { close } = useSelection();
  const [only] = subject.parts;
  const asked = subject.target ? askedOfTarget(words, subject.target) : only && askedOfPart(words, only);
  return (
    <header className="panel-head">
      <p className="panel-address">{words.pick(subject.place)}</p>
      <h2 id="panel-title">
        <ShownWords of={subject.name} />
      </h2>
      <p className="asked">
        {words.t('panel.asked')} <b>{asked}</b>
      </p>
      {!subject.target && <p className="note">{words.t('panel.hidden')}</p>}
      <button type="button" className="text-button panel-close" onClick={close}>
        {words.t('panel.close')}
      </button>
    </header>
  );
}
