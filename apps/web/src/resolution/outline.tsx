/** The outline at the left: articles and clauses, the count of every state, the letters with their glyphs. */
import type { Provision } from '@moc/domain/resolution';
import { headingOf } from '@moc/domain/resolution';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { targetState } from '../assessment/known-plan.ts';
import { countStates } from '../assessment/state.ts';
import { StatusGlyph } from '../assessment/status-glyph.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { ShownWords } from '../i18n/shown.tsx';
import { keepTogether } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMedia } from '../shell/use-media.ts';
import { comeIntoView } from './come-into-view.ts';
import { useSelection } from './selection.ts';
import { shortNameOfTarget } from './subject.ts';
import { labelAmong } from './target-labels.ts';

export function Outline(): ReactNode {
  const { view } = useDossier();
  const { t } = useWords();
  const isWide = useMedia('(min-width: 1380px)');
  const [isOpen, setOpen] = useState(isWide);
  useEffect(() => setOpen(isWide), [isWide]);
  return (
    <details className="outline" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('outline.summary')}</summary>
      <nav aria-label={t('outline.label')}>
        <ul className="outline-level">
          {view.dossier.resolution.body.map((provision) => (
            <OutlineEntry key={provision.address} provision={provision} />
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** Articles and clauses with a title are listed; below them only the letters that are targets. */
function OutlineEntry({ provision }: { readonly provision: Provision }): ReactNode {
  const { view } = useDossier();
  const holdsTargets = provision.children.some(({ address }) => view.targetAt.has(address));
  const listed = provision.children.filter(
    ({ kind, headingSpan }) => (kind === 'paragraph' || kind === 'section' || kind === 'article') && headingSpan !== undefined,
  );
  return (
    <li>
      <Link
        to="."
        search={true}
        hash={provision.address}
        hashScrollIntoView={{ block: 'start' }}
        activeOptions={{ includeHash: true }}
        activeProps={{ 'aria-current': 'location' }}
      >
        <OutlineName provision={provision} />
      </Link>
      {holdsTargets && (
        <>
          <StateCounts />
          <OutlineLetters />
        </>
      )}
      {listed.length > 0 && (
        <ul className="outline-level">
          {listed.map((child) => (
            <OutlineEntry key={child.address} provision={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The number in the reader's language, the heading in the Council's own words. */
function OutlineName({ provision }: { readonly provision: Provision }): ReactNode {
  const { view } = useDossier();
  const { language } = useWords();
  const heading = headingOf(view.dossier.resolution, provision)?.replace(/[:.]$/u, '');
  const number = provision.number ?? '';
  const lead =
    provision.kind === 'article'
      ? `${language === 'vi' ? 'Điều' : 'Article'} ${number}`
      : heading === undefined
        ? `${language === 'vi' ? 'Khoản' : 'Clause'} ${number}`
        : number;
  return (
    <>
      {lead}
      {lead !== '' && heading !== undefined && '. '}
      {heading !== undefined && <span lang="vi">{keepTogether(heading)}</span>}
    </>
  );
}

export function StateCounts(): ReactNode {
  const { view, known } = useDossier();
  const { t } = useWords();
  const counts = countStates(view.targets.map(({ address }) => targetState(known, address)));
  return (
    <ul className="state-counts" aria-label={t('outline.counts', { count: view.targets.length })}>
      {counts.map(({ state, count }) => (
        <li key={state} className={`state-${state}`}>
          <StatusGlyph state={state} />
          <b>{count}</b> {t(`stateCount.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function OutlineLetters(): ReactNode {
  const { view, known } = useDossier();
  const { t } = useWords();
  const { selected, select } = useSelection();
  return (
    <ul className="outline-letters">
      {view.targets.map((target) => {
        const state = targetState(known, target.address);
        return (
          <li key={target.address}>
            <a
              href={`#${target.address}`}
              className={`state-${state}`}
              aria-current={selected === target.address ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                select(target.address, event.currentTarget);
                requestAnimationFrame(() => comeIntoView(target.address));
              }}
            >
              <span className="outline-letter">{labelAmong(view.targets, target)}</span>
              <span className="outline-name">
                <ShownWords of={shortNameOfTarget(view, target)} />
              </span>
              <StatusGlyph state={state} />
              <span className="visually-hidden">, {t(`state.${state}`)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
