/** One target's row: what it asks, last year, the latest figure and its drawing, the verdict, how fresh. */
import { periodYear } from '@moc/domain/values';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { askedOfTarget } from '../assessment/asked.ts';
import { figureWords, periodAndStatus } from '../assessment/figure-of-part.ts';
import { chanceOf } from '../assessment/known-plan.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { SmallDrawing } from '../chart/small-drawing.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { ShownWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { findCharge } from '../resolution/charge.ts';
import { nameOfTarget } from '../resolution/subject.ts';
import { labelAmong } from '../resolution/target-labels.ts';
import { OutlookCell } from './outlook-cell.tsx';
import { type LastYear, outlookKindOf, type ScoreRow } from './rows.ts';
import { useScorecardWords } from './use-scorecard-words.ts';

const shownLines = 3;

export function TargetRow({ row, isUnfolded, toggle }: { readonly row: ScoreRow; readonly isUnfolded: boolean; readonly toggle: () => void }): ReactNode {
  const { view, known } = useDossier();
  const words = useScorecardWords();
  const { s, t } = words;
  const { target, lines } = row;
  const label = labelAmong(view.targets, target);
  const charge = findCharge(view.dossier.resolution);
  const year = periodYear(view.dossier.planPeriod) - 1;
  return (
    <tr className="target-row">
      <td className="letter">{label}</td>
      <th scope="row" className="name">
        <Link to="/chi-tieu/$id/$address" params={{ id: view.dossier.id, address: target.address }} search={(before) => ({ ngay: before.ngay })}>
          <ShownWords of={nameOfTarget(view, target)} />
        </Link>{' '}
        {target.parts.length > 1 && (
          <button type="button" className="fold" aria-expanded={isUnfolded} aria-label={s('partsOf', { count: target.parts.length, label })} onClick={toggle}>
            {s('parts', { count: target.parts.length })}
          </button>
        )}
      </th>
      <td className="plan-cell" data-head={t('table.asked')}>
        {askedOfTarget(words, target)}
      </td>
      <td className={row.lastYear ? 'last-cell' : 'last-cell is-empty'} data-head={s('lastYear', { year })}>
        <LastYearWords row={row} />
      </td>
      <td className="value-cell" data-head={s('latest')}>
        <LatestWords row={row} />
      </td>
      <td className={`drawing-cell state-${row.state}`}>
        {lines.slice(0, shownLines).map((line) => (
          <SmallDrawing key={line.parts[0].address} line={line} width={132} height={lines.length > 1 ? 10 : 14} asBar={lines.length > 1} />
        ))}
      </td>
      <td className="verdict-cell">
        <StatusWord state={row.state} className="verdict" />
      </td>
      <OutlookCell outlook={row.outlook} chance={chanceOf(known, target.address, words.language)} kind={outlookKindOf(row)} />
      <td className="owner-cell">{charge && words.pick(charge.short)}</td>
      <td className="fresh-cell" data-head={s('fresh')}>
        {row.fresh ? words.shortPublished(row.fresh) : <span className="quiet">{t('figure.noneShort')}</span>}
      </td>
    </tr>
  );
}

function LatestWords({ row }: { readonly row: ScoreRow }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const shown = row.lines.slice(0, shownLines);
  if (shown.length === 0) return <span className="quiet">{words.t('figure.noneShort')}</span>;
  const periods = [...new Set(shown.map(({ figure }) => periodAndStatus(words, figure)))];
  return (
    <>
      <span className="value">{shown.map(({ parts, figure }) => figureWords(words, figure, view, parts[0])).join('; ')}</span>
      {row.lines.length > shownLines && '; …'}
      <small>{periods.join('; ')}</small>
    </>
  );
}

function LastYearWords({ row: { lastYear, target } }: { readonly row: ScoreRow }): ReactNode {
  const words = useScorecardWords();
  const { view } = useDossier();
  if (!lastYear) return <span className="quiet">{words.t('figure.noneShort')}</span>;
  const [part] = target.parts;
  const { figure, first }: LastYear = lastYear;
  if (!first) return figureWords(words, figure, view, part);
  return (
    <>
      {figureWords(words, first, view, part)}
      <small>{words.s('revised', { day: words.shortPublished(figure.published), value: figureWords(words, figure, view, part) })}</small>
    </>
  );
}
