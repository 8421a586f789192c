/** What can be done with the table: search, choose, group, unfold, take it away. */
import type { ReactNode } from 'react';
import { type State, states } from '../assessment/state.ts';
import { scorecardFile } from '../dataset/api.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { type Arrangement, type Grouping, type OutlookKind, outlookKindOf, outlookKinds, type ScoreRow } from './rows.ts';
import { useScorecardWords } from './use-scorecard-words.ts';

export interface ToolsProps {
  readonly rows: readonly ScoreRow[];
  readonly shown: readonly ScoreRow[];
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly grouping: Grouping;
  readonly group: (by: Grouping) => void;
  readonly areAllUnfolded: boolean;
  readonly unfoldAll: () => void;
}

export function Tools({ rows, shown, arrangement, arrange, grouping, group, areAllUnfolded, unfoldAll }: ToolsProps): ReactNode {
  const { s, t } = useScorecardWords();
  const groups = [...new Set(rows.map((row) => row.group))];
  const present = states.filter((state) => rows.some((row) => row.state === state));
  const kinds = outlookKinds.filter((kind) => kind === arrangement.outlook || rows.some((row) => outlookKindOf(row) === kind));
  const parts = shown.reduce((sum, { target }) => sum + target.parts.length, 0);
  return (
    <div className="tools">
      <label>
        {s('search')}
        <input
          type="search"
          value={arrangement.query}
          placeholder={s('searchHint')}
          onChange={(event) => arrange({ ...arrangement, query: event.target.value })}
        />
      </label>
      <label>
        {s('stateFilter')}
        <select value={arrangement.state} onChange={(event) => arrange({ ...arrangement, state: event.target.value as State | 'all' })}>
          <option value="all">{s('all')}</option>
          {present.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      {kinds.length > 1 && (
        <label>
          {s('outlook')}
          <select value={arrangement.outlook} onChange={(event) => arrange({ ...arrangement, outlook: event.target.value as OutlookKind | 'all' })}>
            <option value="all">{s('all')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {s(`outlookKind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {groups.length > 1 && (
        <label>
          {s('groupFilter')}
          <select value={arrangement.group} onChange={(event) => arrange({ ...arrangement, group: event.target.value })}>
            <option value="">{s('all')}</option>
            {groups.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {groups.length > 1 && (
        <button type="button" className="text-button" aria-pressed={grouping === 'group'} onClick={() => group(grouping === 'group' ? 'none' : 'group')}>
          {s('grouped')}
        </button>
      )}
      {kinds.length > 1 && (
        <button type="button" className="text-button" aria-pressed={grouping === 'outlook'} onClick={() => group(grouping === 'outlook' ? 'none' : 'outlook')}>
          {s('groupedByOutlook')}
        </button>
      )}
      <button type="button" className="text-button" aria-pressed={areAllUnfolded} onClick={unfoldAll}>
        {areAllUnfolded ? s('fold') : s('unfold')}
      </button>
      <Downloads />
      <span className="tools-count" role="status">
        {s('shown', { parts, targets: shown.length })}
      </span>
    </div>
  );
}

function Downloads(): ReactNode {
  const { view, day } = useDossier();
  const { s, language } = useScorecardWords();
  return (
    <>
      <a href={scorecardFile(view.dossier.id, 'csv', day, language)} download>
        {s('csv')}
      </a>
      <a href={scorecardFile(view.dossier.id, 'xlsx', day, language)} download>
        {s('xlsx')}
      </a>
    </>
  );
}
