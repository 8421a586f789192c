/** The table itself: groups as lines, a row a target, its parts unfolding in place. */
import { periodYear } from '@moc/domain/values';
import { Fragment, type ReactNode } from 'react';
import { countStates } from '../assessment/state.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { PartRow } from './part-row.tsx';
import { type Arrangement, type Grouping, isForeseen, outlookKindOf, outlookKinds, type ScoreRow, type SortKey } from './rows.ts';
import { TargetRow } from './target-row.tsx';
import { type ScorecardWords, useScorecardWords } from './use-scorecard-words.ts';

export interface ScoreTableProps {
  readonly rows: readonly ScoreRow[];
  readonly grouping: Grouping;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly unfolded: ReadonlySet<string>;
  readonly toggle: (address: string) => void;
}

export function ScoreTable({ rows, grouping, arrangement, arrange, unfolded, toggle }: ScoreTableProps): ReactNode {
  const { s } = useScorecardWords();
  const groups = groupsOf(rows, grouping, s);
  const hasGroups = grouping !== 'none' && groups.length > 1;
  if (rows.length === 0) return <p className="lede">{s('nothing')}</p>;
  return (
    <table className={rows.some((row) => isForeseen(outlookKindOf(row))) ? 'scorecard' : 'scorecard is-decided'}>
      <caption className="visually-hidden">{s('caption')}</caption>
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

function groupsOf(rows: readonly ScoreRow[], grouping: Grouping, s: ScorecardWords['s']): readonly (readonly [string, readonly ScoreRow[]])[] {
  if (grouping === 'none') return [['', rows]];
  if (grouping === 'group') return [...Map.groupBy(rows, ({ group }) => group)];
  return outlookKinds
    .map((kind) => [s(`outlookKind.${kind}`), rows.filter((row) => outlookKindOf(row) === kind)] as const)
    .filter(([, members]) => members.length > 0);
}

function Head({ arrangement, arrange }: { readonly arrangement: Arrangement; readonly arrange: (arrangement: Arrangement) => void }): ReactNode {
  const { s } = useScorecardWords();
  const { view } = useDossier();
  const year = periodYear(view.dossier.planPeriod);
  const sortable = (key: SortKey, name: string, className?: string) => (
    <SortHead className={className} name={name} sort={key} arrangement={arrangement} arrange={arrange} />
  );
  return (
    <thead>
      <tr>
        {sortable('letter', s('letter'), 'letter-head')}
        {sortable('name', s('target'))}
        <th scope="col">{s('plan', { year })}</th>
        <th scope="col" className="last-cell">
          {s('lastYear', { year: year - 1 })}
        </th>
        <th scope="col">{s('latest')}</th>
        <th scope="col">{s('drawing')}</th>
        {sortable('verdict', s('verdict'))}
        {sortable('outlook', s('outlook'), 'outlook-head')}
        <th scope="col" className="owner-cell">
          {s('owner')}
        </th>
        {sortable('fresh', s('fresh'))}
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
  const { s, t } = useScorecardWords();
  const counts = countStates(rows.map(({ state }) => state))
    .map(({ state, count }) => `${count} ${t(`stateCount.${state}`)}`)
    .join('; ');
  return (
    <tbody className="is-group">
      <tr className="group-row">
        <th colSpan={10} scope="rowgroup">
          {name} <span>{s('groupCount', { count: rows.length, counts })}</span>
        </th>
      </tr>
    </tbody>
  );
}
