/** The mark in the margin of a letter: state, the latest figure against its target, a small drawing, the period. */
import type { Target } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import { askedOfParts } from '../assessment/asked.ts';
import { figureBesideTarget, isAgainstTarget, periodAndStatus } from '../assessment/figure-of-part.ts';
import { chanceOf, targetState } from '../assessment/known-plan.ts';
import { type FigureLine, figureLines } from '../assessment/lines.ts';
import { shortestNames, shownNames } from '../assessment/part-names.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { SmallDrawing } from '../chart/small-drawing.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { Shown } from '../i18n/shown.tsx';
import type { ShownText } from '../i18n/shown-text.ts';
import { useWords } from '../i18n/use-words.ts';
import { targetHref } from '../shell/href.ts';
import { selectOnClick, useSelection } from './selection.ts';

/** More lines than these would push the letters apart. */
const shownLines = 3;

export function Mark({ target }: { readonly target: Target }): ReactNode {
  const { view, known } = useDossier();
  const words = useWords();
  const selection = useSelection();
  const judged = known.targetAt.get(target.address);
  const state = targetState(known, target.address);
  const lines = figureLines(view, known, target);
  return (
    <a className={`mark state-${state}`} href={targetHref(words.language, view.dossier.id, target.address)} onClick={selectOnClick(selection, target.address)}>
      <StatusWord state={state} className="mark-word" chance={chanceOf(known, target.address, words.language)} />
      <MarkFigures lines={lines} />
      {judged?.disagrees && <span className="mark-flag">{words.t('panel.disagrees')}</span>}
    </a>
  );
}

function MarkFigures({ lines }: { readonly lines: readonly FigureLine[] }): ReactNode {
  const words = useWords();
  const { view } = useDossier();
  const [first] = lines;
  if (!first) return <span className="mark-period">{words.t('figure.none')}</span>;
  if (lines.length === 1) {
    return (
      <>
        <span className="mark-figure">
          <FigureAgainst line={first} />
        </span>
        <SmallDrawing line={first} width={150} />
        <span className="mark-period">{periodAndStatus(words, first.figure)}</span>
      </>
    );
  }
  const shown = lines.slice(0, shownLines);
  const names = fittingNames(
    shownNames(
      words,
      view,
      shown.map(({ parts }) => parts[0]),
      shortestNames,
    ),
  );
  const periods = [...new Set(shown.map(({ figure }) => periodAndStatus(words, figure)))];
  return (
    <>
      <span className={names ? 'mark-figures' : 'mark-figures is-unnamed'}>
        {shown.map((line, index) => (
          <span className="mark-line" key={line.parts[0].address}>
            {names?.[index] && (
              <span>
                <Shown of={names[index]} />
              </span>
            )}
            <span>
              <FigureAgainst line={line} isOneOfSeveral />
            </span>
          </span>
        ))}
      </span>
      <span className="mark-period">
        {periods.join('; ')}
        {lines.length > shownLines && '; …'}
      </span>
    </>
  );
}

/** Names that would not fit beside their figures are left to the panel, all of them. */
const longestName = 14;

function fittingNames(names: readonly ShownText[]): readonly ShownText[] | undefined {
  return names.every(({ text }) => text.length <= longestName) ? names : undefined;
}

function FigureAgainst({ line, isOneOfSeveral = false }: { readonly line: FigureLine; readonly isOneOfSeveral?: boolean }): ReactNode {
  const words = useWords();
  const { view } = useDossier();
  const [part] = line.parts;
  const link = view.linkOf.get(part.address);
  return (
    <>
      <b>{figureBesideTarget(words, line.figure, view, part, isOneOfSeveral)}</b>
      {isAgainstTarget(line.figure, link) && (
        <>
          {' '}
          <i>/</i> {askedOfParts(words, line.parts)}
        </>
      )}
    </>
  );
}
