/** Below the text: where it comes from, who confirmed its reading, and what the lines and glyphs mean. */

import { type Day, parseDay } from '@moc/domain/values';
import type { ReactNode } from 'react';
import type { State } from '../assessment/state.ts';
import { StatusGlyph } from '../assessment/status-glyph.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { insertion, WithVietnamese } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';

const legend: readonly (readonly [State, 'exceeded' | 'met' | 'missed' | 'outlook' | 'reported' | 'not-assessable'])[] = [
  ['exceeded', 'exceeded'],
  ['met', 'met'],
  ['missed', 'missed'],
  ['at-risk', 'outlook'],
  ['reported-met', 'reported'],
  ['not-assessable', 'not-assessable'],
];

export function Provenance(): ReactNode {
  const { view } = useDossier();
  const { t, day } = useWords();
  const { resolution, confirmation } = view.dossier;
  const confirmedOn: Day | undefined = confirmation && parseDay(confirmation.on.slice(0, 10));
  return (
    <footer className="provenance">
      <p>
        {resolution.adoptedOn &&
          (resolution.effectiveFrom
            ? t('resolution.provenanceEffective', { day: day(resolution.adoptedOn.day), from: day(resolution.effectiveFrom.day) })
            : t('resolution.provenance', { day: day(resolution.adoptedOn.day) }))}{' '}
        {!resolution.documentNumber && t('resolution.noNumber')} {t('resolution.underlined')}{' '}
        {confirmation && confirmedOn ? (
          <WithVietnamese message={t('resolution.confirmed', { name: insertion, day: day(confirmedOn) })}>{confirmation.name}</WithVietnamese>
        ) : (
          t('resolution.unconfirmed')
        )}
      </p>
      <dl>
        {legend.map(([state, key]) => (
          <div key={state} className="legend-entry">
            <dt className={`state-${state}`}>
              <StatusGlyph state={state} />
            </dt>
            <dd>{t(`resolution.legend.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="keys-note">{t('resolution.keys')}</p>
    </footer>
  );
}
