/** The table itself: groups as lines, a row a target, its parts unfolding in place. */
import { periodYear } from '@moc/domain/values';
import { Fragment, type ReactNode } from 'react';
import { countStates } from '../assessment/state.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { PartRow } from './part-row.tsx';
import type { Arrangement, ScoreRow, SortKey } from './rows.ts';
import { TargetRow } from './target-row.tsx';

export interface ScoreTableProps {
  readonly rows: readonly ScoreRow[];
  readonly isGrouped: boolean;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly unfolded: ReadonlySet<string>;
  readonly toggle: (address: string) => void;
}

export function ScoreTable({ rows, isGrouped, arrangement, arrange, unfolded, toggle }: ScoreTableProps): ReactNode {
  const { t } = useWords();
  const groups = isGrouped ? [...Map.groupBy(rows, ({ group }) => group)] : [['', rows] as const];
  const hasGroups = isGrouped && groups.length > 1;
  if (rows.length === 0) return <p className="lede">{t('scorecard.nothing')}</p>;
  return (
    <table className="scorecard">
      <caption className="visually-hidden">{t('scorecard.caption')}</caption>
      <Head arrangement={arrangement} arrange={arrange} />
      {groups.map(([name, members]) => (
        <Fragment key={name}>
          {hasGroups && <GroupLine name={name} rows={members} />}
          {members.map((row, index) => (
            <tbody key={row.target.address} className={index === 0 ? 'is-first' : undefined}>
              <TargetRow row={row} isUnfolded={unfolded.has(row.target.address)} toggle={() => toggle(row.target.address)} />
              {unfolded.has(row.target.address) &&
                row.target.parts.length > 1 &&
                row.target.parts.map((part) => <PartRow key={part.address} part={part} row={row} />)}
            </tbody>
          ))}
        </Fragment>
      ))}
    </table>
  );
}

function Head({ arrangement, arrange }: { readonly arrangement: Arrangement; readonly arrange: (arrangement: Arrangement) => void }): ReactNode {
  const { t } = useWords();
  const { view } = useDossier();
  const year = periodYear(view.dossier.planPeriod);
  const sortable = (key: SortKey, name: string, className?: string) => (
    <SortHead className={className} name={name} sort={key} arrangement={arrangement} arrange={arrange} />
  );
  return (
    <thead>
      <tr>
        {sortable('letter', t('scorecard.letter'), 'letter-head')}
        {sortable('name', t('scorecard.target'))}
        <th scope="col">{t('scorecard.plan', { year })}</th>
        <th scope="col" className="last-cell">
          {t('scorecard.lastYear', { year: year - 1 })}
        </th>
        <th scope="col">{t('scorecard.latest')}</th>
        <th scope="col">{t('scorecard.drawing')}</th>
        {sortable('verdict', t('scorecard.verdict'))}
        <th scope="col" className="owner-cell">
          {t('scorecard.owner')}
        </th>
        {sortable('fresh', t('scorecard.fresh'))}
      </tr>
    </thead>
  );
}

interface SortHeadProps {
  readonly name: string;
  readonly sort: SortKey;
  readonly className?: string | undefined;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
}

function SortHead({ name, sort, className, arrangement, arrange }: SortHeadProps): ReactNode {
  const isCurrent = arrangement.sort === sort;
  const { descending } = arrangement;
  return (
    <th scope="col" className={className} aria-sort={isCurrent ? (descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => arrange({ ...arrangement, sort, descending: isCurrent && !descending })}>
        {name}
        {isCurrent && <span aria-hidden="true">{descending ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}

function GroupLine({ name, rows }: { readonly name: string; readonly rows: readonly ScoreRow[] }): ReactNode {
  const { t } = useWords();
  const counts = countStates(rows.map(({ state }) => state))
    .map(({ state, count }) => `${count} ${t(`stateCount.${state}`)}`)
    .join('; ');
  return (
    <tbody className="is-group">
      <tr className="group-row">
        <th colSpan={9} scope="rowgroup">
          {name} <span>{t('scorecard.groupCount', { count: rows.length, counts })}</span>
        </th>
      </tr>
    </tbody>
  );
}
