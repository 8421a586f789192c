/** What can be done with the table: search, choose, group, unfold, take it away. */
import type { ReactNode } from 'react';
import { type State, states } from '../assessment/state.ts';
import { scorecardFile } from '../dataset/api.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Arrangement, ScoreRow } from './rows.ts';

export interface ToolsProps {
  readonly rows: readonly ScoreRow[];
  readonly shown: readonly ScoreRow[];
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly isGrouped: boolean;
  readonly group: (isGrouped: boolean) => void;
  readonly areAllUnfolded: boolean;
  readonly unfoldAll: () => void;
}

export function Tools({ rows, shown, arrangement, arrange, isGrouped, group, areAllUnfolded, unfoldAll }: ToolsProps): ReactNode {
  const { t } = useWords();
  const groups = [...new Set(rows.map((row) => row.group))];
  const present = states.filter((state) => rows.some((row) => row.state === state));
  const parts = shown.reduce((sum, { target }) => sum + target.parts.length, 0);
  return (
    <div className="tools">
      <label>
        {t('scorecard.search')}
        <input
          type="search"
          value={arrangement.query}
          placeholder={t('scorecard.searchHint')}
          onChange={(event) => arrange({ ...arrangement, query: event.target.value })}
        />
      </label>
      <label>
        {t('scorecard.stateFilter')}
        <select value={arrangement.state} onChange={(event) => arrange({ ...arrangement, state: event.target.value as State | 'all' })}>
          <option value="all">{t('scorecard.all')}</option>
          {present.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      {groups.length > 1 && (
        <label>
          {t('scorecard.groupFilter')}
          <select value={arrangement.group} onChange={(event) => arrange({ ...arrangement, group: event.target.value })}>
            <option value="">{t('scorecard.all')}</option>
            {groups.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {groups.length > 1 && (
        <button type="button" className="text-button" aria-pressed={isGrouped} onClick={() => group(!isGrouped)}>
          {t('scorecard.grouped')}
        </button>
      )}
      <button type="button" className="text-button" aria-pressed={areAllUnfolded} onClick={unfoldAll}>
        {areAllUnfolded ? t('scorecard.fold') : t('scorecard.unfold')}
      </button>
      <Downloads />
      <span className="tools-count" role="status">
        {t('scorecard.shown', { parts, targets: shown.length })}
      </span>
    </div>
  );
}

function Downloads(): ReactNode {
  const { view, day } = useDossier();
  const { t, language } = useWords();
  return (
    <>
      <a href={scorecardFile(view.dossier.id, 'csv', day, language)} download>
        {t('scorecard.csv')}
      </a>
      <a href={scorecardFile(view.dossier.id, 'xlsx', day, language)} download>
        {t('scorecard.xlsx')}
      </a>
    </>
  );
}
