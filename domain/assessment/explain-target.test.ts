/** Targets of several parts in words: which parts decided, which are open, what was reported beside; and the whole record of a part. */
import { describe, expect, test } from 'vitest';
import type { ReportedVerdict } from '../observation/index.ts';
import { day, decimal, yearPeriod } from '../values/index.ts';
import { type AssessmentOptions, assessPlan, type TargetAssessment } from './index.ts';
import { address, type Part, worldOf } from './testing/several-parts.ts';

const assess = (
  parts: readonly Part[],
  {
    reported,
    on = '2025-06-01',
    ...options
  }: Partial<AssessmentOptions> & { readonly reported?: readonly Partial<ReportedVerdict>[]; readonly on?: string } = {},
) => {
  const { plan, figures } = worldOf(parts, reported);
  return assessPlan(plan, figures, day(on), { planPeriod: yearPeriod(2024), ...options });
};

const targetOf = (...given: Parameters<typeof assess>): TargetAssessment => assess(...given).targets[0] ?? expect.fail();
const says = (...given: Parameters<typeof assess>) => targetOf(...given).because;

const met: Part = { name: 'Trồng mới', asks: 'ít nhất 10 ha', known: ['2024 10 ha'] };
const exceeded: Part = { name: 'Trồng lại', asks: 'ít nhất 10 ha', known: ['2024 12 ha'] };
const missed: Part = { name: 'Khai thác', asks: 'ít nhất 10 ha', known: ['2024 8 ha'] };
const open: Part = { name: 'Chăm sóc', asks: 'ít nhất 10 ha' };
const running: Part = { name: 'Bảo vệ', asks: 'ít nhất 10 ha', known: ['2024-9M 8 ha estimate @2024-10-06'] };
const event: Part = { name: 'Khởi công cầu', asks: 'khởi công', known: ['2024 1 công trình'] };

describe('several binding parts', () => {
  const cases: readonly (readonly [string, readonly Part[], TargetAssessment['verdict'], string, string])[] = [
    [
      'both met',
      [met, met],
      'met',
      'Đạt: cả 2 phần quyết định đều đạt: Trồng mới (10 ha so với 10 ha); Trồng mới (10 ha so với 10 ha).',
      'Met: both binding parts were met: Trồng mới in English (10 ha against 10 ha); Trồng mới in English (10 ha against 10 ha).',
    ],
    [
      'one exceeded',
      [met, exceeded],
      'exceeded',
      'Vượt: cả 2 phần quyết định đều đạt hoặc vượt: Trồng mới (10 ha so với 10 ha); Trồng lại (12 ha so với 10 ha).',
      'Exceeded: both binding parts were met or exceeded: Trồng mới in English (10 ha against 10 ha); Trồng lại in English (12 ha against 10 ha).',
    ],
    [
      'three, of which one is an event',
      [met, met, event],
      'met',
      'Đạt: cả 3 phần quyết định đều đạt: Trồng mới (10 ha so với 10 ha); Trồng mới (10 ha so với 10 ha); Khởi công cầu.',
      'Met: all 3 binding parts were met: Trồng mới in English (10 ha against 10 ha); Trồng mới in English (10 ha against 10 ha); Khởi công cầu in English.',
    ],
    [
      'one missed',
      [met, missed],
      'missed',
      'Không đạt: 1 trong 2 phần quyết định không đạt: Khai thác (8 ha so với 10 ha).',
      'Missed: 1 of 2 binding parts was missed: Khai thác in English (8 ha against 10 ha).',
    ],
    [
      'two missed, one open',
      [missed, missed, open],
      'missed',
      'Không đạt: 2 trong 3 phần quyết định không đạt: Khai thác (8 ha so với 10 ha); Khai thác (8 ha so với 10 ha). 1 phần khác chưa có số liệu để đánh giá.',
      'Missed: 2 of 3 binding parts were missed: Khai thác in English (8 ha against 10 ha); Khai thác in English (8 ha against 10 ha). 1 other part has no figure to judge by.',
    ],
    [
      'one missed, two open',
      [open, missed, open],
      'missed',
      'Không đạt: 1 trong 3 phần quyết định không đạt: Khai thác (8 ha so với 10 ha). 2 phần khác chưa có số liệu để đánh giá.',
      'Missed: 1 of 3 binding parts was missed: Khai thác in English (8 ha against 10 ha). 2 other parts have no figure to judge by.',
    ],
    [
      'nothing known of any',
      [open, open],
      'not-assessable',
      'Chưa thể đánh giá: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
      'Cannot be assessed yet: no figure has been published to compare; it can be assessed once there is one for the full year 2024.',
    ],
    [
      'nothing known of any, for several reasons',
      [{ ...open, linked: false }, open],
      'not-assessable',
      'Chưa thể đánh giá. Chăm sóc: chưa xác định chỉ tiêu thống kê dùng để đo.',
      'Cannot be assessed yet. “Chăm sóc”: no statistical indicator has been confirmed to measure it.',
    ],
    [
      'one met, the others open alike',
      [met, open, open],
      'not-assessable',
      'Chưa thể đánh giá. Mới có kết luận cho 1 trong 3 phần quyết định: Trồng mới (đạt). Các phần còn lại: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
      'Cannot be assessed yet. 1 of 3 binding parts has a verdict so far: Trồng mới in English (met). The other parts: no figure has been published to compare; it can be assessed once there is one for the full year 2024.',
    ],
    [
      'two decided, one running',
      [met, exceeded, running],
      'not-assessable',
      'Chưa thể đánh giá. Mới có kết luận cho 2 trong 3 phần quyết định: Trồng mới (đạt); Trồng lại (vượt). Bảo vệ: kỳ đã kết thúc nhưng chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 8 ha, bằng 80% mức 10 ha; công bố 06/10/2024.',
      'Cannot be assessed yet. 2 of 3 binding parts have a verdict so far: Trồng mới in English (met); Trồng lại in English (exceeded). Bảo vệ in English: the period is over, but there is no figure of this kind for the full year 2024. The amount for the first nine months of 2024 is estimated at 8 ha, 80% of 10 ha; published 6 October 2024.',
    ],
    [
      'the one of which something is known is told before the others',
      [open, running],
      'not-assessable',
      'Chưa thể đánh giá. Bảo vệ: kỳ đã kết thúc nhưng chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 8 ha, bằng 80% mức 10 ha; công bố 06/10/2024.',
      'Cannot be assessed yet. Bảo vệ in English: the period is over, but there is no figure of this kind for the full year 2024. The amount for the first nine months of 2024 is estimated at 8 ha, 80% of 10 ha; published 6 October 2024.',
    ],
    [
      'a part that decides nothing may tell what is known',
      [open, open, { ...running, role: 'explanatory' }],
      'not-assessable',
      'Chưa thể đánh giá. Bảo vệ: kỳ đã kết thúc nhưng chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 8 ha, bằng 80% mức 10 ha; công bố 06/10/2024.',
      'Cannot be assessed yet. Bảo vệ in English: the period is over, but there is no figure of this kind for the full year 2024. The amount for the first nine months of 2024 is estimated at 8 ha, 80% of 10 ha; published 6 October 2024.',
    ],
    [
      'one that has its verdict does not',
      [open, open, { ...met, role: 'explanatory' }],
      'not-assessable',
      'Chưa thể đánh giá: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
      'Cannot be assessed yet: no figure has been published to compare; it can be assessed once there is one for the full year 2024.',
    ],
    [
      'one binding part speaks for the target',
      [met, { ...missed, role: 'explanatory' }],
      'met',
      'Đạt: cả năm thực hiện 10 ha, đúng bằng mức tối thiểu 10 ha.',
      'Met: the full-year amount is 10 ha, exactly the minimum of 10 ha.',
    ],
    [
      'a grade recognised for another year is told with it',
      [{ ...event, name: 'Huyện A', asks: 'huyện A', known: ['2024 1 huyện @2024-12'], note: 'Quyết định số 5/QĐ-TTg công nhận đạt chuẩn năm 2023' }, open],
      'not-assessable',
      'Chưa thể đánh giá. Mới có kết luận cho 1 trong 2 phần quyết định: Huyện A (đạt, được công nhận tháng 12/2024 cho năm 2023). Các phần còn lại: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
      'Cannot be assessed yet. 1 of 2 binding parts has a verdict so far: Huyện A in English (met, recognised in December 2024 for 2023). The other parts: no figure has been published to compare; it can be assessed once there is one for the full year 2024.',
    ],
    [
      'two setters of one indicator are told apart',
      [
        { ...met, setter: { kind: 'assigned', text: 'trung ương giao' } as never },
        { ...met, setter: { kind: 'striven-for', text: 'địa phương phấn đấu' } as never },
      ],
      'met',
      'Đạt: cả 2 phần quyết định đều đạt: Trồng mới, trung ương giao (10 ha so với 10 ha); Trồng mới, địa phương phấn đấu (10 ha so với 10 ha).',
      'Met: both binding parts were met: Trồng mới in English, as assigned (10 ha against 10 ha); Trồng mới in English, as striven for (10 ha against 10 ha).',
    ],
  ];
  test.each(cases)('%s', (_name, parts, verdict, vi, en) => {
    const target = targetOf(parts);
    expect([target.verdict, target.because]).toEqual([verdict, { vi, en }]);
  });

  test('no binding part at all: nothing to say but that', () => {
    expect(says([{ ...open, role: 'explanatory' }])).toEqual({ vi: 'Chưa thể đánh giá.', en: 'Cannot be assessed yet.' });
  });
});

describe('what was reported', () => {
  const good = { verdict: 'met-or-exceeded' } as const;

  test('is not repeated where the figures say the same', () => {
    expect(says([met], { reported: [good] }).vi).toBe('Đạt: cả năm thực hiện 10 ha, đúng bằng mức tối thiểu 10 ha.');
    expect(says([missed], { reported: [{}] }).vi).not.toContain('báo cáo');
  });

  test('is said where the figures say otherwise', () => {
    expect(says([missed], { reported: [good] })).toEqual({
      vi: 'Không đạt: cả năm thực hiện 8 ha, thấp hơn mức tối thiểu 10 ha là 2 ha. Ủy ban nhân dân tỉnh A báo cáo đạt và vượt ngày 05/12/2024; số liệu công bố cho kết luận khác.',
      en: "Missed: the full-year amount is 8 ha, 2 ha below the minimum of 10 ha. The People's Committee of A Province reported “met or exceeded” on 5 December 2024; the published figures say otherwise.",
    });
    expect(says([exceeded], { reported: [{}] }).en).toMatch(/reported “missed” on 5 December 2024; the published figures say otherwise\.$/);
  });

  test('stands beside figures that do not decide yet, and alone where there are none', () => {
    expect(says([running], { reported: [good] }).vi).toMatch(/công bố 06\/10\/2024\. Ủy ban nhân dân tỉnh A báo cáo đạt và vượt ngày 05\/12\/2024\.$/);
    expect(says([running], { reported: [{}] }).en).toMatch(
      /published 6 October 2024\. The People's Committee of A Province reported “missed” on 5 December 2024\.$/,
    );
    expect(says([open], { reported: [good] })).toEqual({
      vi: 'Ủy ban nhân dân tỉnh A báo cáo đạt và vượt ngày 05/12/2024, không kèm số liệu đối chiếu được. Chưa có số liệu nào được công bố để đối chiếu.',
      en: "The People's Committee of A Province reported “met or exceeded” on 5 December 2024, without figures that can be compared. No figure has been published to compare.",
    });
  });

  test('counts from its day, for its target and its period; the later word holds, of one day the first', () => {
    const reportedIn = (...reported: readonly Partial<ReportedVerdict>[]) => targetOf([met], { reported, on: '2025-06-01' }).reported?.reportedBy;
    expect(reportedIn({ reportedBy: 'A', reportedOn: day('2025-06-02') })).toBeUndefined();
    expect(reportedIn({ reportedBy: 'A', reportedOn: day('2025-06-01') })).toBe('A');
    expect(reportedIn({ reportedBy: 'A', target: 'dieu-2' as never })).toBeUndefined();
    expect(reportedIn({ reportedBy: 'A', period: yearPeriod(2023) })).toBeUndefined();
    expect(reportedIn({ reportedBy: 'A', period: { start: '2024-01', months: 6 } })).toBeUndefined();
    expect(reportedIn({ reportedBy: 'A', reportedOn: day('2025-01-01') }, { reportedBy: 'B', reportedOn: day('2025-02-01') })).toBe('B');
    expect(reportedIn({ reportedBy: 'B', reportedOn: day('2025-02-01') }, { reportedBy: 'A', reportedOn: day('2025-01-01') })).toBe('B');
    expect(reportedIn({ reportedBy: 'A' }, { reportedBy: 'B' })).toBe('A');
  });

  test('is counted apart from what is computed', () => {
    expect(assess([missed], { reported: [good] }).summary).toEqual({
      ...{ targets: 1, computed: { exceeded: 0, met: 0, missed: 1 }, reported: { metOrExceeded: 1, missed: 0 } },
      ...{ partial: 0, withoutFigures: 0, disagreements: 1 },
    });
    expect(assess([running], { reported: [{}] }).summary).toMatchObject({
      reported: { metOrExceeded: 0, missed: 1 },
      partial: 1,
      withoutFigures: 0,
      disagreements: 0,
    });
    expect(assess([exceeded]).summary).toMatchObject({ computed: { exceeded: 1, met: 0, missed: 0 } });
    expect(assess([met]).summary).toMatchObject({ computed: { exceeded: 0, met: 1, missed: 0 } });
    expect(assess([open]).summary).toMatchObject({ partial: 0, withoutFigures: 1 });
  });
});

describe('the record of a part', () => {
  const record = (...given: Parameters<typeof assess>) => {
    const { because: _, latest, compared, ...rest } = targetOf(...given).parts[0] ?? expect.fail();
    return {
      ...rest,
      ...(latest && { latest: latest.id }),
      ...(compared && { compared: [compared.actual.value, compared.against.value, compared.gap.value].join(' ') }),
    };
  };
  const part = address(0);

  test('decided, with its two numbers and the share reached', () => {
    expect(record([met])).toEqual({ part, verdict: 'met', compared: '10 10 0', decidedBy: 'x1-1', latest: 'x1-1', progress: '100', since: '2025-01-20' });
    expect(record([{ ...met, indicator: { accumulation: 'rate' } }])).toEqual({
      part,
      verdict: 'met',
      compared: '10 10 0',
      decidedBy: 'x1-1',
      latest: 'x1-1',
      since: '2025-01-20',
    });
  });

  test('replaced by a later figure, disputed by another source', () => {
    const later = { ...met, known: ['2024 8 ha estimate @2024-12-05', '2024 12 ha official @2025-03-01'] };
    expect(record([later])).toEqual({
      part,
      verdict: 'exceeded',
      compared: '12 10 2',
      decidedBy: 'x1-2',
      latest: 'x1-2',
      progress: '120',
      replaced: ['x1-1'],
      since: '2025-03-01',
    });
    expect(record([later], { on: '2025-02-28' })).toEqual({
      part,
      verdict: 'missed',
      compared: '8 10 -2',
      decidedBy: 'x1-1',
      latest: 'x1-1',
      progress: '80',
      since: '2024-12-05',
    });
    const rivals = { ...met, known: ['2024 12 ha official @2025-03-01 báo-a', '2024 9 ha official @2025-03-02 báo-b'] };
    const { disputed, replaced } = record([rivals]);
    expect([disputed, replaced]).toEqual([['x1-1'], undefined]);
  });

  test('open, with what is known of a shorter period', () => {
    expect(record([running])).toEqual({
      part,
      verdict: 'not-assessable',
      why: 'period-running',
      decidedBy: 'x1-1',
      latest: 'x1-1',
      progress: '80',
      since: '2024-10-06',
    });
    expect(record([open])).toEqual({ part, verdict: 'not-assessable', why: 'no-figure' });
    expect(record([{ ...open, linked: false }])).toEqual({ part, verdict: 'not-assessable', why: 'not-linked' });
    expect(record([{ ...open, known: ['2024 5 ha official @?'] }])).toEqual({ part, verdict: 'not-assessable', why: 'undated' });
    expect(record([{ ...running, known: ['2024-Q2 3 ha estimate @2024-07-06', '2024-Q1 2 ha estimate @2024-04-06'] }])).toEqual({
      ...{ part, verdict: 'not-assessable', why: 'period-running', decidedBy: 'x1-1', latest: 'x1-1', since: '2024-07-06' },
    });
  });

  test('open for its words: near a number, and no side is better', () => {
    const about = { ...met, asks: 'giảm chưa rõ 5 %', indicator: { accumulation: 'rate' as const }, known: ['2024 9 %'] };
    expect(record([about])).toEqual({ part, verdict: 'not-assessable', why: 'ambiguous', decidedBy: 'x1-1', latest: 'x1-1', since: '2025-01-20' });
    const undeclared = { ...met, asks: '10 ha', indicator: { direction: 'undeclared' as const }, known: ['2024 12 ha'] };
    expect(record([undeclared])).toEqual({
      part,
      verdict: 'not-assessable',
      why: 'ambiguous',
      decidedBy: 'x1-1',
      latest: 'x1-1',
      progress: '120',
      since: '2025-01-20',
    });
  });

  test('the tolerance of “about” is an option', () => {
    const near = { ...met, asks: 'khoảng 100 ha', indicator: { direction: 'neutral' as const }, known: ['2024 95 ha'] };
    expect(record([near]).verdict).toBe('missed');
    expect(record([near], { aboutTolerancePercent: decimal('5') }).verdict).toBe('met');
  });

  test('of a unit that is no more says what became of it, from the day on', () => {
    const gone = { vi: 'Huyện A: cấp huyện kết thúc hoạt động.', en: 'A District: the level ended.' };
    const places = [{ written: 'huyện A', turns: [{ since: day('2025-07-01'), says: gone }] }] as never;
    const named = { name: 'Huyện A', asks: 'huyện A', known: [] };
    expect(record([named], { places, on: '2025-07-01' })).toMatchObject({ verdict: 'not-assessable', became: gone });
    expect(record([named], { places, on: '2025-06-30' })).not.toHaveProperty('became');
    expect(record([{ ...named, asks: 'huyện B' }], { places, on: '2025-07-01' })).not.toHaveProperty('became');
    expect(record([met], { places, on: '2025-07-01' })).not.toHaveProperty('became');
  });
});
