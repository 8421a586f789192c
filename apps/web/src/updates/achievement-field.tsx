/** The field of a count of a single unit: achieved or not yet, chosen instead of typed; D and C choose by a key, Enter goes down as everywhere. */
import { achievementWords } from '@moc/domain/observation';
import type { KeyboardEvent, ReactNode } from 'react';
import { useUpdateWords } from './use-update-words.ts';

interface AchievementFieldProps {
  readonly id: string;
  /** Absent where nothing can be sent. */
  readonly request: string | undefined;
  readonly typed: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly change: (typed: string) => void;
}

/** The first letters in both languages: đạt, chưa đạt; achieved, not yet. */
const keys: Readonly<Record<string, '1' | '0'>> = { d: '1', đ: '1', a: '1', '1': '1', c: '0', n: '0', '0': '0' };

export function AchievementField({ id, request, typed, label, disabled, change }: AchievementFieldProps): ReactNode {
  const { pick } = useUpdateWords();
  const isOdd = typed !== '' && typed !== '1' && typed !== '0';
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    const chosen = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key.toLocaleLowerCase('vi')];
    if (chosen === undefined) return;
    event.preventDefault();
    change(chosen);
  };
  return (
    <select
      id={id}
      data-request={request}
      value={typed}
      disabled={disabled}
      aria-label={label}
      aria-describedby={`${id}-says`}
      onChange={({ target }) => change(target.value)}
      onKeyDown={onKeyDown}
    >
      <option value="">—</option>
      <option value="1">{pick(achievementWords.achieved)}</option>
      <option value="0">{pick(achievementWords.notYet)}</option>
      {isOdd && <option value={typed}>{typed}</option>}
    </select>
  );
}
