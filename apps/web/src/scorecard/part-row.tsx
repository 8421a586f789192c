/** One part's row under its target. */
import type { TargetPart } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import { askedOfPart } from '../assessment/asked.ts';
import { figureOf, figureWords, periodAndStatus } from '../assessment/figure-of-part.ts';
import { chanceOf } from '../assessment/known-plan.ts';
import { shownNames } from '../assessment/part-names.ts';
import { roleWords } from '../assessment/role-words.ts';
import { stateOfPart } from '../assessment/state.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { SmallDrawing } from '../chart/small-drawing.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { Shown } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { OutlookCell } from './outlook-cell.tsx';
import { outlookKindOf, type ScoreRow } from './rows.ts';

export function PartRow({ part, row }: { readonly part: TargetPart; readonly row: ScoreRow }): ReactNode {
  const { view, known } = useDossier();
  const words = useWords();
  const judged = known.partAt.get(part.address);
  const foreseen = known.outlook?.partAt.get(part.address);
  const figure = figureOf(view, judged);
  const state = stateOfPart(judged, row.target, known.targetAt.get(row.target.address));
  const name = shownNames(words, view, row.target.parts)[row.target.parts.indexOf(part)];
  return (
    <tr className={part.within === undefined ? 'part-row' : 'part-row is-nested'}>
      <td className="letter" />
      <td className="part-name">
        {name && <Shown of={name} />} <small>{roleWords(words, part)}</small>
      </td>
      <td className="plan-cell">{askedOfPart(words, part)}</td>
      <td className="last-cell" />
      <td className="value-cell">
        {figure ? (
          <>
            <span className="value">{figureWords(words, figure, view, part)}</span>
            <small>{periodAndStatus(words, figure)}</small>
          </>
        ) : (
          <span className="quiet">{words.t('figure.noneShort')}</span>
        )}
      </td>
      <td className={`drawing-cell state-${state}`}>{figure && <SmallDrawing line={{ parts: [part], figure }} width={132} asBar />}</td>
      <td className="verdict-cell">
        <StatusWord state={state} className="verdict" />
      </td>
      <OutlookCell
        outlook={foreseen}
        chance={chanceOf(known, part.address, words.language)}
        kind={outlookKindOf({ state, ...(foreseen && { outlook: foreseen }) })}
      />
      <td className="owner-cell" />
      <td className="fresh-cell">{figure && words.shortPublished(figure.published)}</td>
    </tr>
  );
}
