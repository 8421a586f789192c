/** Entries compared and said in a few words. */
import { type Bilingual, formatQuantity } from '../../values/index.ts';
import type { FigureEntry, FigureValue } from './types.ts';

export const missingWords: Readonly<Record<Extract<FigureValue, { kind: 'missing' }>['reason'], Bilingual>> = {
  'not-yet': { vi: 'chưa có số liệu', en: 'not available yet' },
  'not-applicable': { vi: 'không phát sinh', en: 'not applicable' },
  'not-collected': { vi: 'không thu thập', en: 'not collected' },
  withheld: { vi: 'không cung cấp', en: 'withheld' },
};

/** "6,5%", "chưa có số liệu", or a dash where nothing was entered. */
export function sayValue(value: FigureValue | undefined): Bilingual {
  if (!value) return { vi: '—', en: '—' };
  if (value.kind === 'missing') return missingWords[value.reason];
  return { vi: formatQuantity(value, 'vi'), en: formatQuantity(value, 'en') };
}

export function sameFigureValue(a: FigureValue, b: FigureValue): boolean {
  if (a.kind === 'number') return b.kind === 'number' && a.value === b.value && a.unit.code === b.unit.code;
  return b.kind === 'missing' && a.reason === b.reason && a.words === b.words;
}

/** Whether two entries say the same: value, status, words, evidence and answers, in any order of the last two. */
export function sameEntry(a: FigureEntry, b: FigureEntry): boolean {
  const rest = ({ status, note, causes, evidence, answers }: FigureEntry) =>
    JSON.stringify([status, note, causes, [...evidence].sort(), answers.map(({ finding, words }) => `${finding} ${words}`).sort()]);
  return sameFigureValue(a.value, b.value) && rest(a) === rest(b);
}
