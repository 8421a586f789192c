/** The mark in the margin of a letter: state, the latest figure against its target, a small drawing, the period. */
import type { Target } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import { askedOfPart } from '../assessment/asked.ts';
import { figureBesideTarget, periodAndStatus } from '../assessment/figure-of-part.ts';
import { type FigureLine, figureLines } from '../assessment/lines.ts';
import { shortNames } from '../assessment/part-names.ts';
import { postsOf } from '../assessment/posts.ts';
import { stateOfTarget } from '../assessment/state.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { SmallDrawing } from '../chart/small-drawing.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
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
  const state = stateOfTarget(judged);
  const lines = figureLines(view, known, target);
  return (
    <a className={`mark state-${state}`} href={targetHref(words.language, view.dossier.id, target.address)} onClick={selectOnClick(selection, target.address)}>
      <StatusWord state={state} className="mark-word" />
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
  const names = shortNames(shown.map(({ parts }) => parts[0].name));
  const periods = [...new Set(shown.map(({ figure }) => periodAndStatus(words, figure)))];
  return (
    <>
      <span className="mark-figures">
        {shown.map((line, index) => (
          <span key={line.parts[0].address}>
            <span className="mark-name">{shortestName(names[index] ?? '', view.dossier.planPeriod.months)}</span> <FigureAgainst line={line} />
          </span>
        ))}
      </span>
      <span className="mark-period">{periods.join('; ')}</span>
    </>
  );
}

/** A name that would not fit beside its figure is left to the panel. */
function shortestName(name: string, _months: number): string {
  return name.length <= 26 ? name : '';
}

function FigureAgainst({ line }: { readonly line: FigureLine }): ReactNode {
  const words = useWords();
  const { view } = useDossier();
  const [part] = line.parts;
  return (
    <>
      <b>{figureBesideTarget(words, line.figure, postsOf(part.criterion), view.linkOf.get(part.address))}</b> <i>/</i>{' '}
      {[...new Set(line.parts.map((each) => askedOfPart(words, each)))].join('; ')}
    </>
  );
}
