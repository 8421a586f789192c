/** The numbers behind each outlook and its English sentence, as `cases/numbers.txt` tells them. */
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../values/index.ts';
import { outlookWords, type PartOutlook, type PathPoint } from './index.ts';
import { asPattern, type Case, foreseeCase, readCases } from './testing/cases.ts';

const kinds = new Map(readCases('kinds.txt').map((one) => [one.title, one]));

/** A case that does not say what is asked is the one of that title in kinds.txt. */
const given = (one: Case): Case => (one.lines.has('đo') ? one : (kinds.get(one.title) ?? expect.fail(one.title)));

const sized = ({ value, unit }: Quantity): string => `${value} ${unit.code}`;
const months = ({ start, months: length }: PathPoint['period']): string => `${start}+${length}`;
const pointed = ({ period, low, central, high }: PathPoint): string =>
  `${period.months}: ${low === undefined ? '' : `${low} ≤ `}${central}${high === undefined ? '' : ` ≤ ${high}`}`;
const path = (points: readonly PathPoint[]): string => `từ ${points[0]?.period.start} · ${points.map(pointed).join(' · ')}`;

/** "nhịp: 82.5 so với 72.12 (past-years, share, 2020 2021)": one line for each thing the outlook holds. */
function tell({ toDate, derived, reached, demanded, side, strict, rest, pace, path: expected, plannedPath, needed, forecast, noForecast }: PartOutlook) {
  const lines: string[] = [];
  if (toDate && reached) lines.push(`đạt: ${sized(reached)} trong ${months(toDate)}${derived ? ` (${derived})` : ''}`);
  if (demanded) lines.push(`đòi: ${side ?? 'tới'} ${sized(demanded)}${strict ? ', bằng chưa được' : ''}`);
  if (rest) lines.push(`còn: ${rest.kind} ${rest.months} tháng${'weight' in rest ? `, đã qua ${rest.weight}` : ''}`);
  if (pace) {
    const band = pace.expectedLow === undefined ? '' : ` [${pace.expectedLow}; ${pace.expectedHigh}]`;
    lines.push(`nhịp: ${pace.kind} ${pace.reached} so với ${pace.expected}${band} (${[pace.basis, ...pace.years].join(' ')})`);
  }
  if (expected) lines.push(`đường: ${path(expected)}`);
  if (plannedPath) lines.push(`kịch bản: ${path(plannedPath)}`);
  if (needed) {
    const best = needed.best ? `; cao nhất ${sized(needed.best.amount)} trong ${months(needed.best.period)}` : '';
    const ever = needed.everReached === undefined ? '' : needed.everReached ? '; đã từng' : '; chưa từng';
    lines.push(`cần: ${needed.kind} ${sized(needed.amount)} × ${needed.remaining}${needed.weights ? ` (${needed.weights})` : ''}${best}${ever}`);
  }
  if (forecast) lines.push(`dự báo: từ ${forecast.years.join(' ')}`);
  if (noForecast) lines.push(`không dự báo: ${noForecast}`);
  return lines;
}

const keys = ['đạt', 'đòi', 'còn', 'nhịp', 'đường', 'kịch bản', 'cần', 'dự báo', 'không dự báo'];

describe('the numbers of', () => {
  test.each(readCases('numbers.txt').map((one) => [one.title, one] as const))('%s', (_, one) => {
    const outlook = foreseeCase(given(one));
    const wanted = keys.flatMap((key) => (one.lines.has(key) ? [`${key}: ${one.lines.get(key)}`] : []));
    expect(outlookWords[outlook.status].vi.toLocaleLowerCase('vi')).toBe(given(one).lines.get('trả lời'));
    expect(tell(outlook).filter((line) => one.lines.has('đường') || !line.startsWith('đường: '))).toEqual(wanted);
    for (const language of ['vi', 'en'] as const)
      if (one.lines.has(language)) expect(outlook.because[language]).toMatch(asPattern(one.lines.get(language) ?? ''));
  });
});
