/** Recognised in one year for another: the notes that say so, and those that do not. */
import { expect, test } from 'vitest';
import type { Observation } from '../observation/index.ts';
import { yearPeriod } from '../values/index.ts';
import { recognitionOf, sayRecognition } from './recognition.ts';

const period = yearPeriod(2024);

test.each([
  ['Quyết định số 1611/QĐ-TTg công nhận đạt chuẩn nông thôn mới năm 2023; 15/15 xã đạt chuẩn', 2023, 'Quyết định số 1611/QĐ-TTg'],
  ['được công nhận huyện nông thôn mới năm 2022 (thẩm định tháng 3)', 2022, undefined],
  ['Quyết định số 12/QĐ-UBND ngày 05/01/2024 công nhận xã nông thôn mới nâng cao năm 2023', 2023, 'Quyết định số 12/QĐ-UBND'],
])('%s', (note, year, act) => {
  expect(recognitionOf({ note, period })).toEqual({ year, ...(act && { act }) });
});

test.each(['', 'công nhận thêm trong năm', 'công nhận đạt chuẩn năm 2024', 'số liệu năm 2023', 'công nhận; năm 2023 chưa đạt'])(
  '“%s” names no other year',
  (note) => {
    expect(recognitionOf({ note, period })).toBeUndefined();
  },
);

test('both years stand in the sentence', () => {
  const figure = { published: { precision: 'month', text: '2024-12', knownBy: '2024-12-31' } } as Observation;
  expect(sayRecognition({ year: 2023, act: 'Quyết định số 1611/QĐ-TTg' }, figure, 'vi')).toBe(
    'được công nhận tháng 12/2024 cho năm 2023 (Quyết định số 1611/QĐ-TTg)',
  );
  expect(sayRecognition({ year: 2023 }, figure, 'en')).toBe('recognised in December 2024 for 2023');
});
