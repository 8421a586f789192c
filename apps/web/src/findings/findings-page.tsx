/** Findings: sources that disagree, computed against reported, readings in doubt, corrections by people. */
import type { Conflict } from '@moc/domain/assessment';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../shell/use-title.ts';
import { ConflictFinding } from './conflict-finding.tsx';
import { Corrections } from './corrections.tsx';
import { DisagreementFinding } from './disagreement-finding.tsx';
import { FigureFindings } from './figure-findings.tsx';
import { LintFindings } from './lint-findings.tsx';
import { ReadingFindings } from './reading-findings.tsx';

export function FindingsPage(): ReactNode {
  const { id } = useParams({ from: '/doi-chieu/$id' });
  return (
    <DossierFrame id={id}>
      <Findings />
    </DossierFrame>
  );
}

function Findings(): ReactNode {
  const { view, known, day } = useDossier();
  const words = useWords();
  const { t } = words;
  useTitle(t('nav.findings'));
  const { conflicts, targets } = known.assessment;
  const isOfPart = ({ parts }: Conflict) => parts.some((part) => view.partAt.has(part));
  const shown = conflicts.toSorted((a, b) => Number(b.decisive) - Number(a.decisive) || Number(isOfPart(b)) - Number(isOfPart(a)));
  const disagreements = targets.filter(({ disagrees, target }) => disagrees && view.targetAt.has(target));
  const none = <p className="finding-none">{t('findings.none', { day: words.day(day) })}</p>;
  const order = view.dossier.figures.authorityOrder.map(({ name }) => words.pick(name)).join('; ');
  return (
    <>
      <TimeBar />
      <main className="page findings" id="content">
        <h1>{t('findings.title', { name: words.pick(view.dossier.name) })}</h1>
        <p className="lede">{t('findings.lede')}</p>
        <p className="print-only">{t('time.printed', { day: words.day(day) })}</p>
        <h2>
          {t('findings.conflicts')} <small>{shown.length}</small>
        </h2>
        {shown.length === 0 ? none : shown.map((conflict) => <ConflictFinding key={conflict.id} conflict={conflict} />)}
        <p className="note finding-none">{t('findings.order', { order })}</p>
        <h2>
          {t('findings.disagreements')} <small>{disagreements.length}</small>
        </h2>
        {disagreements.length === 0 ? none : disagreements.map((judged) => <DisagreementFinding key={judged.target} judged={judged} />)}
        <FigureFindings />
        <p className="note finding-none">
          <Link to="/dieu-chinh/$id" params={{ id: view.dossier.id }} search={(before) => ({ ngay: before.ngay })}>
            {t('findings.revisions')}
          </Link>
        </p>
        <LintFindings />
        <ReadingFindings />
        <Corrections />
      </main>
    </>
  );
}
