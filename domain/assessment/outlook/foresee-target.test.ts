/** A letter of several parts: the worst of those that can be foreseen speaks, and how many cannot is said. */
import { outlookFacts } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { day, yearPeriod } from '../../values/index.ts';
import { assessPlan } from '../assess-plan.ts';
import { type Part, worldOf } from '../testing/several-parts.ts';
import { foreseePlan, type OutlookFacts, type TargetOutlook } from './index.ts';

const facts: OutlookFacts = {
  ...outlookFacts,
  findRelease: ({ code }) => (code === 'x9' ? undefined : { day: day(code === 'x2' ? '2025-02-06' : '2025-01-06'), precision: 'day' }),
};

function foresee(parts: readonly Part[], on = '2024-10-10'): TargetOutlook {
  const { plan, figures } = worldOf(parts);
  const options = { planPeriod: yearPeriod(2024) };
  return foreseePlan(plan, figures, assessPlan(plan, figures, day(on), options), options, facts).targets[0] ?? expect.fail();
}

const known = (value: number): readonly string[] => [`2024-9M ${value} ha estimate @2024-10-06`];
const onTrack: Part = { name: 'Trồng mới', asks: 'ít nhất 100 ha', known: known(80) };
const atRisk: Part = { name: 'Trồng lại', asks: 'ít nhất 100 ha', known: known(70) };
const offTrack: Part = { name: 'Khai thác', asks: 'ít nhất 100 ha', known: known(20) };
const level: Part = { name: 'Che phủ', asks: 'ít nhất 50 %', indicator: { accumulation: 'rate' }, known: ['2024-9M 30 % estimate @2024-10-06'] };
const open: Part = { name: 'Chăm sóc', asks: 'ít nhất 100 ha' };
const yearly: Part = { name: 'Bảo vệ', asks: 'ít nhất 100 ha', known: ['2023 90 ha official @2024-01-06'] };
const decided: Part = { name: 'Đã xong', asks: 'ít nhất 100 ha', known: ['2024 120 ha estimate @2024-10-01'] };
const past = [
  '2020-9M 70 ha @2020-10-06',
  '2020 100 ha @2021-01-06',
  '2021-9M 72 ha @2021-10-06',
  '2021 100 ha @2022-01-06',
  '2022-9M 77 ha @2022-10-06',
  '2022 105 ha @2023-01-06',
  '2023-9M 80 ha @2023-10-06',
  '2023 110 ha @2024-01-06',
];
const likely: Part = { ...onTrack, known: [...past, ...known(82)] };
const even = 'an even pace would be 75% (there are not three past years to compare)';

describe('the word of the letter', () => {
  test.each<[string, readonly Part[], TargetOutlook['status'], readonly number[]]>([
    ['the worst of what can be foreseen', [onTrack, offTrack, atRisk], 'off-track', [3, 0, 0]],
    ['of two', [onTrack, atRisk], 'at-risk', [2, 0, 0]],
    ['all well', [onTrack, onTrack], 'on-track', [2, 0, 0]],
    ['what is open does not count against it', [onTrack, open], 'on-track', [1, 0, 1]],
    ['nor what is decided', [decided, onTrack], 'on-track', [1, 1, 0]],
    ['nothing can be foreseen', [open, open], 'not-assessable', [0, 0, 2]],
    ['a part that decides nothing is not asked', [onTrack, { ...offTrack, role: 'explanatory' }], 'on-track', [1, 0, 0]],
    ['decided when all are', [decided, decided], 'decided', [0, 2, 0]],
  ])('%s', (_name, parts, status, [foreseen, done, left]) => {
    const target = foresee(parts);
    expect([target.status, target.binding]).toEqual([status, { foreseen, decided: done, open: left }]);
    expect(target.parts).toHaveLength(parts.length);
  });

  test('it can be judged when the last of its binding parts can', () => {
    expect(foresee([onTrack, atRisk]).assessableOn).toBe('2025-02-06');
    expect(foresee([onTrack, { ...atRisk, role: 'explanatory' }]).assessableOn).toBe('2025-01-06');
    expect(foresee([open, open]).assessableOn).toBe('2025-02-06');
    expect(foresee([decided, decided])).not.toHaveProperty('assessableOn');
  });

  test('a decided letter keeps the words of its verdict, and has no probability', () => {
    const target = foresee([decided, decided]);
    expect(target.because.vi).toMatch(/^Vượt: cả 2 phần quyết định đều đạt hoặc vượt/);
    expect(target).not.toHaveProperty('probability');
  });
});

describe('the sentence', () => {
  test.each<[string, readonly Part[], string, string]>([
    [
      'one binding part speaks for itself',
      [atRisk, { ...offTrack, role: 'explanatory' }],
      'Có nguy cơ: hết tháng 9 đạt 70 ha, bằng 70% mức tối thiểu 100 ha; mức chia đều theo tháng là 75% (chưa đủ số liệu 3 năm để so sánh); cần 10 ha mỗi tháng trong 3 tháng còn lại, cao nhất từng đạt 7,78 ha (bình quân 9 tháng/2024).',
      `At risk: 70 ha by the end of September, 70% of the minimum of 100 ha; ${even}; 10 ha a month needed over the 3 months left, the most on record is 7.78 ha (on average in the first nine months of 2024).`,
    ],
    [
      'the weakest under its name, and how many were left out',
      [onTrack, atRisk, open],
      'Có nguy cơ. Trồng lại: hết tháng 9 đạt 70 ha, bằng 70% mức tối thiểu 100 ha; mức chia đều theo tháng là 75% (chưa đủ số liệu 3 năm để so sánh); cần 10 ha mỗi tháng trong 3 tháng còn lại, cao nhất từng đạt 7,78 ha (bình quân 9 tháng/2024). Mới nêu được triển vọng của 2 trong 3 phần quyết định.',
      `At risk. Trồng lại in English: 70 ha by the end of September, 70% of the minimum of 100 ha; ${even}; 10 ha a month needed over the 3 months left, the most on record is 7.78 ha (on average in the first nine months of 2024). 2 of 3 binding parts can be foreseen.`,
    ],
    [
      'others as weak by name and share, where it is one',
      [offTrack, { ...offTrack, name: 'Khai thác lại' }, level],
      'Khó đạt. Khai thác: hết tháng 9 đạt 20 ha, bằng 20% mức tối thiểu 100 ha; mức chia đều theo tháng là 75% (chưa đủ số liệu 3 năm để so sánh); cần 26,67 ha mỗi tháng trong 3 tháng còn lại, cao nhất từng đạt 2,22 ha (bình quân 9 tháng/2024). Cùng triển vọng: Khai thác lại (20%); Che phủ.',
      `Off track. Khai thác in English: 20 ha by the end of September, 20% of the minimum of 100 ha; ${even}; 26.67 ha a month needed over the 3 months left, the most on record is 2.22 ha (on average in the first nine months of 2024). Likewise: Khai thác lại in English (20%); Che phủ in English.`,
    ],
    [
      'no more than three of them',
      [1, 2, 3, 4, 5].map((index) => ({ ...offTrack, name: `Phần ${index}` })),
      'Khó đạt. Phần 1: hết tháng 9 đạt 20 ha, bằng 20% mức tối thiểu 100 ha; mức chia đều theo tháng là 75% (chưa đủ số liệu 3 năm để so sánh); cần 26,67 ha mỗi tháng trong 3 tháng còn lại, cao nhất từng đạt 2,22 ha (bình quân 9 tháng/2024). Cùng triển vọng: Phần 2 (20%); Phần 3 (20%); Phần 4 (20%) và các phần khác.',
      `Off track. Phần 1 in English: 20 ha by the end of September, 20% of the minimum of 100 ha; ${even}; 26.67 ha a month needed over the 3 months left, the most on record is 2.22 ha (on average in the first nine months of 2024). Likewise: Phần 2 in English (20%); Phần 3 in English (20%); Phần 4 in English (20%) and others.`,
    ],
    [
      'nothing known of any of them',
      [open, yearly],
      'Chưa thể đánh giá: cả 2 phần quyết định đều chưa có số liệu để dự báo; theo lịch công bố, đánh giá được từ ngày 06/02/2025.',
      'Cannot be assessed yet: none of the 2 binding parts has a figure to foresee it by; by the release calendar it can be assessed from 6 February 2025.',
    ],
    [
      'nothing known of those that are left',
      [open, decided, open],
      'Chưa thể đánh giá: 2 trong 3 phần quyết định đều chưa có số liệu để dự báo; theo lịch công bố, đánh giá được từ ngày 06/01/2025.',
      '2 of 3 binding parts have no figure to foresee them by',
    ],
  ])('%s', (_name, parts, vi, en) => {
    const { because } = foresee(parts);
    expect(because.vi).toBe(vi);
    expect(because.en).toContain(en);
  });

  test('parts open for one reason say it once', () => {
    const { because } = foresee([open, { ...open, linked: true }].map((part) => ({ ...part, linked: false })));
    expect(because).toEqual({
      vi: 'Chưa thể đánh giá: chưa xác định chỉ tiêu thống kê dùng để đo; sớm nhất từ ngày 01/01/2025, khi hết kỳ.',
      en: 'Cannot be assessed yet: no statistical indicator has been confirmed to measure it; at the earliest from 1 January 2025, when the period is over.',
    });
  });

  test('two setters of one figure are told apart', () => {
    const setters = [
      { ...offTrack, setter: { kind: 'assigned', text: 'trung ương giao' } as never },
      { ...offTrack, setter: { kind: 'striven-for', text: 'địa phương phấn đấu' } as never },
    ];
    const { because } = foresee(setters);
    expect(because.vi).toMatch(/^Khó đạt\. Khai thác, trung ương giao: .* Cùng triển vọng: Khai thác, địa phương phấn đấu \(20%\)\.$/);
    expect(because.en).toMatch(/^Off track\. Khai thác in English, as assigned: .* Likewise: Khai thác in English, as striven for \(20%\)\.$/);
  });
});

describe('the probability that all parts are met', () => {
  test('is told as bounds when each has one or is met already', () => {
    const { probability, because, parts } = foresee([likely, { ...likely, name: 'Lần hai' }]);
    const each = Number(parts[0]?.forecast?.probability);
    expect([Number(probability?.low), Number(probability?.high)]).toEqual([Number((2 * each - 1).toFixed(2)), each]);
    expect(because.vi).toMatch(/ Xác suất đạt tất cả các phần nằm giữa \d+% và \d+%\.$/);
    expect(because.en).toMatch(/ The probability that all parts are met lies between \d+% and \d+%\.$/);
    const met = foresee([likely, decided]);
    expect(met.probability).toEqual({ low: met.probability?.high, high: met.parts[0]?.forecast?.probability });
  });

  test('of one part is its own, and is not said again', () => {
    const { probability, because, parts } = foresee([likely]);
    expect(probability).toEqual({ low: parts[0]?.forecast?.probability, high: parts[0]?.forecast?.probability });
    expect(because.vi).not.toContain('tất cả các phần');
  });

  test('is not told where one part has none', () => {
    expect(foresee([likely, onTrack])).not.toHaveProperty('probability');
    expect(foresee([likely, open])).not.toHaveProperty('probability');
    expect(foresee([decided, open])).not.toHaveProperty('probability');
  });
});
