/** Where sources differ about one figure: told with verdicts, for one of the figures decides, and with the checks. */
import type { Conflict } from '@moc/domain/assessment';
import type { Language } from '@moc/domain/values';

export function describeConflicts(conflicts: readonly Conflict[], language: Language): readonly string[] {
  if (conflicts.length === 0) return [];
  const title = { vi: 'Số liệu các nguồn còn lệch nhau', en: 'Sources that disagree' };
  return ['', `${title[language]} (${conflicts.length})`, ...conflicts.map(({ says }) => `  ${says[language]}`)];
}
