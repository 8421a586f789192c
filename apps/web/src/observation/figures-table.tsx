/** The figures known, as a table: the text alternative of every chart. Replaced ones stay, struck through and dated. */

import { periodYear } from '@moc/domain/values';
import { Fragment, type ReactNode, useState } from 'react';
import { figureWords } from '../assessment/figure-of-part.ts';
import { shownNames } from '../assessment/part-names.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { Shown } from '../i18n/shown.tsx';
import { keepTogether, onOneLine } from '../i18n/typography.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { noteKnownOn } from './note.ts';
import type { FigureRow, Series } from './series.ts';
import { SourceLink } from './source-link.tsx';

export interface FiguresTableProps {
  readonly series: readonly Series[];
  /** The full page has room for the notes beside figures. */
  readonly withNotes?: boolean;
}

/** More rows than these of earlier years and their parts are folded, so that the plan's own stay in view. */
const mostOldRows = 8;

export function FiguresTable({ series, withNotes = false }: FiguresTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { view } = useDossier();
  const [isUnfolded, unfold] = useState(false);
  const planYear = periodYear(view.dossier.planPeriod);
  const isOld = ({ figure: { period } }: FigureRow) => periodYear(period) < planYear - 1 || (periodYear(period) < planYear && period.months < 12);
  const old = series.flatMap(({ rows }) => rows.filter(isOld)).length;
  const isFolded = old > mostOldRows && !isUnfolded;
  const names = shownNames(
    words,
    view,
    series.map(({ parts }) => parts[0]),
  );
  return (
    <table>
      {old > mostOldRows ? (
        <caption className="unfold-figures">
          <span className="visually-hidden">{t('panel.figures')}. </span>
          <button type="button" className="text-button" aria-expanded={!isFolded} onClick={() => unfold(isFolded)}>
            {t('table.earlier', { count: old })}
          </button>
        </caption>
      ) : (
        <caption className="visually-hidden">{t('panel.figures')}</caption>
      )}
      <thead>
        <tr>
          <th scope="col">{t('table.period')}</th>
          <th scope="col" className="number">
            {t('table.value')}
          </th>
          <th scope="col">{t('table.status')}</th>
          <th scope="col">{t('table.since')}</th>
        </tr>
      </thead>
      {series.map((one, index) => (
        <tbody key={one.parts[0].address}>
          {series.length > 1 && (
            <tr className="figure-group">
              <th colSpan={4} scope="rowgroup">
                {names[index] && <Shown of={names[index]} />}
              </th>
            </tr>
          )}
          {(isFolded ? one.rows.filter((row) => !isOld(row)) : one.rows).map((row) => (
            <FigureRowView key={row.figure.id} row={row} series={one} withNotes={withNotes} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function FigureRowView({ row, series, withNotes }: { readonly row: FigureRow; readonly series: Series; readonly withNotes: boolean }): ReactNode {
  const words = useWords();
  const { view, day } = useDossier();
  const { figure, kind } = row;
  const value = onOneLine(figureWords(words, figure, view, series.parts[0]));
  const sources = row.sources.length > 1 ? words.t('table.sameSources', { count: row.sources.length }) : undefined;
  const note = withNotes ? noteKnownOn(figure.note, day) : undefined;
  return (
    <Fragment>
      <tr className={kind === 'current' ? undefined : 'is-replaced'}>
        <td className="nowrap">{periodWords(words, row, periodYear(view.dossier.planPeriod))}</td>
        <td className="number">{kind === 'replaced' ? <s>{value}</s> : value}</td>
        <td>
          <StatusOf row={row} />
        </td>
        <td>
          <SourceLink figure={row.first} />
        </td>
      </tr>
      {(sources ?? note) !== undefined && (
        <tr className="figure-note">
          <td colSpan={4}>
            {sources}
            {sources !== undefined && note !== undefined && '; '}
            {note !== undefined && <span lang="vi">{keepTogether(note)}</span>}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** A period of the plan's own year goes without its year. */
function periodWords(words: ReaderWords, { figure }: FigureRow, planYear: number): string {
  return periodYear(figure.period) === planYear ? words.shortPeriod(figure.period) : words.period(figure.period);
}

function StatusOf({ row: { figure, kind } }: { readonly row: FigureRow }): ReactNode {
  const { t } = useWords();
  const aside = { current: undefined, replaced: 'table.replaced', rival: 'table.disputed', undated: 'table.undated' } as const;
  const more = aside[kind];
  return (
    <>
      <span className="nowrap">{t(`status.${figure.status}`)}</span>
      {more && `, ${t(more)}`}
    </>
  );
}
