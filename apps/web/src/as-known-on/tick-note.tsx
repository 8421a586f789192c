/** What arrived last by the day shown: how many figures, from whom. */
import { type SourceId, sourceWords } from '@moc/domain/observation';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { latestTick } from './timeline.ts';

export function TickNote(): ReactNode {
  const { view, timeline, day } = useDossier();
  const { t, day: shown } = useWords();
  const tick = latestTick(timeline, day);
  if (!tick) return <span>{t('time.nothingYet')}</span>;
  const wordsOf = (id: SourceId) => {
    const source = view.sourceOf.get(id);
    return source ? sourceWords(source) : id;
  };
  const publishers = [...new Set(tick.sources.map(wordsOf))];
  const parts = [
    tick.figures > 0 && t('time.figures', { count: tick.figures }),
    tick.verdicts > 0 && t('time.verdicts'),
    tick.events > 0 && t('time.events', { count: tick.events }),
  ].filter(Boolean);
  return (
    <span>
      {t('time.latest', { day: shown(tick.day) })}. {capitalised(parts.join(', '))}
      {publishers.length > 2 ? `, ${t('time.sources', { count: publishers.length })}` : '; '}
      {publishers.length <= 2 && <span lang="vi">{publishers.join('; ')}</span>}.
    </span>
  );
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
