/** The scorecard: all targets and their parts in one table, as known on a day. */
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Footnotes } from './footnotes.tsx';
import { Lede } from './lede.tsx';
import { type Arrangement, arrangeRows, type Grouping, scoreRows } from './rows.ts';
import { ScoreTable } from './score-table.tsx';
import { Tools } from './tools.tsx';
import { useScorecardWords } from './use-scorecard-words.ts';

export function ScorecardPage(): ReactNode {
  const { id } = useParams({ from: '/bang-chi-tieu/$id' });
  return (
    <DossierFrame id={id}>
      <Scorecard />
    </DossierFrame>
  );
}

const asWritten: Arrangement = { query: '', state: 'all', group: '', outlook: 'all', sort: 'letter', descending: false };

function Scorecard(): ReactNode {
  const { view, known, day } = useDossier();
  const words = useScorecardWords();
  const [arrangement, arrange] = useState(asWritten);
  const [grouping, group] = useState<Grouping>('group');
  const [unfolded, unfold] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => scoreRows(view, known, words), [view, known, words]);
  const shown = useMemo(() => arrangeRows(rows, arrangement), [rows, arrangement]);
  const title = words.s('title', { count: view.targets.length + (view.dossier.withheldCounts?.targets ?? 0), name: words.pick(view.dossier.name) });
  useTitle(words.t('nav.scorecard'));
  const areAllUnfolded = shown.every(({ target }) => target.parts.length < 2 || unfolded.has(target.address));
  return (
    <>
      <TimeBar />
      <main className="page" id="content">
        <h1>{title}</h1>
        <Lede />
        <Tools
          rows={rows}
          shown={shown}
          arrangement={arrangement}
          arrange={arrange}
          grouping={grouping}
          group={group}
          areAllUnfolded={areAllUnfolded}
          unfoldAll={() => unfold(new Set(areAllUnfolded ? [] : rows.map(({ target }) => target.address)))}
        />
        <p className="print-only">{words.t('time.printed', { day: words.day(day) })}</p>
        <ScoreTable
          rows={shown}
          grouping={arrangement.query === '' ? grouping : 'none'}
          arrangement={arrangement}
          arrange={arrange}
          unfolded={unfolded}
          toggle={(address) => unfold(toggled(unfolded, address))}
        />
        <Footnotes />
      </main>
    </>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
