/** Parts of every kind against small sets of figures: verdicts, reasons for having none, and the sentences. */
import { findUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type {
  Figures,
  Indicator,
  IndicatorCode,
  Measure,
  Observation,
  ObservationId,
  ObservationStatus,
  SourceId,
  TerritoryCode,
} from '../observation/index.ts';
import type { AmountCriterion, Criterion, PartAddress, TargetPart } from '../plan/index.ts';
import { day, decimal, parsePeriod, parsePublicationDate, yearPeriod } from '../values/index.ts';
import { type AssessmentOptions, assessPart, indexFigures, type PartAssessment } from './index.ts';

const unit = (text: string) => findUnit(text) ?? expect.fail(text);
const of = (value: string, name = '%') => ({ value: decimal(value), unit: unit(name) });
const equals = (value: string, name = '%'): AmountCriterion => ({ kind: 'equals', value: of(value, name) });
const atLeast = (value: string, name = '%', strict = false): AmountCriterion => ({ kind: 'at-least', value: of(value, name), strict, approximate: false });

/** "2024-9M value 1225 triệu USD estimate 2024-10-01" */
type Row = readonly [period: string, measure: Measure, value: string, unit: string, status: ObservationStatus, published: string];

interface Case {
  readonly criterion: Criterion;
  readonly rows: readonly Row[];
  readonly measure?: Measure;
  readonly indicator?: Partial<Indicator>;
  readonly on?: string;
  readonly linked?: boolean;
  readonly options?: AssessmentOptions;
}

const code = 'x' as IndicatorCode;
const province = '01' as TerritoryCode;
const address = 'dieu-1.diem-a.phan-1' as PartAddress;

function figuresOf({ rows, measure = 'value', indicator, linked = true }: Case): Figures {
  const observations = rows.map(
    ([period, form, value, name, status, published], index): Observation => ({
      id: `o${index}` as ObservationId,
      indicator: code,
      territory: province,
      period: parsePeriod(period) ?? expect.fail(period),
      measure: form,
      value: decimal(value),
      unit: unit(name),
      status,
      published: parsePublicationDate(published) ?? expect.fail(published),
      source: 's' as SourceId,
      note: '',
    }),
  );
  const declared: Indicator = {
    code,
    ref: 'x',
    name: { vi: 'X', en: 'X' },
    direction: 'higher-better',
    accumulation: 'flow',
    rollUp: 'sum',
    sensitivity: 'public',
    ...indicator,
  };
  const links = linked ? [{ part: address, indicator: code, territory: province, measure }] : [];
  return { indicators: [declared], links, observations, sources: [], reportedVerdicts: [], projectEvents: [], authorityOrder: [] };
}

function assess(given: Case): PartAssessment {
  const part: TargetPart = {
    address,
    span: { start: 0, end: 1 },
    name: 'X',
    criterion: given.criterion,
    strength: 'firm',
    role: 'binding',
    confidence: { value: 1, reasons: [], alternatives: [] },
  };
  return assessPart(part, {
    index: indexFigures(figuresOf(given)),
    asKnownOn: day(given.on ?? '2025-06-01'),
    options: given.options ?? { planPeriod: yearPeriod(2024) },
  });
}

const growth = (value: string, published = '2024-12-05', status: ObservationStatus = 'estimate'): Row => ['2024', 'growth-yoy', value, '%', status, published];
const change = (toward: 'increase' | 'decrease', amount: AmountCriterion, reading: 'relative' | 'points' | 'absolute' | 'ambiguous'): Criterion => ({
  kind: 'change',
  toward,
  amount,
  reading,
});

describe('verdicts by kind of criterion', () => {
  test.each<[string, Case, string, string]>([
    [
      'growth by range',
      { criterion: { kind: 'range', lower: of('6.5'), upper: of('7'), approximate: false }, measure: 'growth-yoy', rows: [growth('5.45')] },
      'missed',
      'Không đạt: cả năm ước tăng 5,45%, thấp hơn cận dưới 6,5% là 1,05 điểm phần trăm.',
    ],
    [
      'exactly the minimum',
      { criterion: atLeast('1750', 'triệu USD'), rows: [['2024', 'value', '1.75', 'tỷ USD', 'official', '2025-04-24']] },
      'met',
      'Đạt: cả năm thực hiện 1,75 tỷ USD, đúng bằng mức tối thiểu 1.750 triệu USD.',
    ],
    [
      'a strict bound',
      { criterion: atLeast('85', '%', true), indicator: { accumulation: 'rate' }, rows: [['2024', 'value', '85', '%', 'official', '2025-01-01']] },
      'missed',
      'Không đạt: cả năm là 85%, đúng bằng mức phải vượt 85%.',
    ],
    [
      'a preliminary figure',
      {
        criterion: equals('60.3', 'triệu đồng/người'),
        indicator: { accumulation: 'rate' },
        rows: [['2024', 'value', '61', 'triệu đồng/người', 'preliminary', '2025-03-01']],
      },
      'exceeded',
      'Vượt: cả năm sơ bộ là 61 triệu đồng/người, cao hơn chỉ tiêu 60,3 triệu đồng/người là 0,7 triệu đồng/người.',
    ],
    [
      'about, with its tolerance',
      { criterion: { kind: 'about', value: of('47') }, indicator: { accumulation: 'rate' }, rows: [['2024', 'value', '46.5', '%', 'official', '2025-03-01']] },
      'met',
      'Đạt: cả năm là 46,5%, thấp hơn mức khoảng 47% (dung sai khai báo ±0,94 điểm phần trăm) là 0,5 điểm phần trăm.',
    ],
    [
      'a count of another noun',
      { criterion: atLeast('1', 'liên hiệp hợp tác xã nông nghiệp'), measure: 'count', rows: [['2024', 'count', '0', 'liên hiệp', 'estimate', '2024-12-05']] },
      'missed',
      'Không đạt: cả năm ước ghi nhận 0 liên hiệp hợp tác xã nông nghiệp, thấp hơn mức tối thiểu 1 liên hiệp hợp tác xã nông nghiệp là 1 liên hiệp hợp tác xã nông nghiệp.',
    ],
    [
      'tăng 3,84% (relative)',
      { criterion: change('increase', equals('3.84'), 'relative'), measure: 'growth-yoy', rows: [growth('2.89')] },
      'missed',
      'Không đạt: cả năm ước tăng 2,89%, thấp hơn chỉ tiêu 3,84% là 0,95 điểm phần trăm.',
    ],
    [
      'giảm 5% (relative, lower is better)',
      { criterion: change('decrease', atLeast('5'), 'relative'), indicator: { direction: 'lower-better' }, rows: [growth('-6')] },
      'exceeded',
      'Vượt: cả năm ước giảm 6%, cao hơn mức tối thiểu 5% là 1 điểm phần trăm.',
    ],
    [
      'giảm 5% of what only its amounts are published of, from two of them',
      {
        criterion: change('decrease', atLeast('5'), 'relative'),
        measure: 'count',
        indicator: { direction: 'lower-better' },
        rows: [
          ['2024', 'count', '130', 'vụ', 'official', '2025-01-05'],
          ['2023', 'count', '140', 'vụ', 'official', '2024-02-01'],
        ],
      },
      'exceeded',
      'Vượt: cả năm ghi nhận 130 vụ (giảm 7,143% từ 140 vụ năm trước), cao hơn mức tối thiểu 5% là 2,143 điểm phần trăm.',
    ],
    [
      'giảm 0,25 điểm from two levels',
      {
        criterion: change('decrease', equals('0.25', 'điểm phần trăm'), 'points'),
        indicator: { direction: 'lower-better', accumulation: 'rate', unit: unit('%') },
        rows: [
          ['2024', 'value', '2.25', '%', 'official', '2025-01-05'],
          ['2023', 'value', '2.63', '%', 'official', '2024-02-01'],
        ],
      },
      'exceeded',
      'Vượt: cả năm là 2,25% (giảm 0,38 điểm phần trăm từ 2,63% năm trước), cao hơn chỉ tiêu 0,25 điểm phần trăm là 0,13 điểm phần trăm.',
    ],
    [
      'a change published as such',
      {
        criterion: change('decrease', equals('0.25', 'điểm phần trăm'), 'points'),
        indicator: { accumulation: 'rate', unit: unit('điểm phần trăm') },
        rows: [['2024', 'value', '0.2', 'điểm phần trăm', 'official', '2025-01-05']],
      },
      'missed',
      'Không đạt: cả năm là 0,2 điểm phần trăm, thấp hơn chỉ tiêu 0,25 điểm phần trăm là 0,05 điểm phần trăm.',
    ],
    [
      'a named district',
      {
        criterion: { kind: 'named-unit', unit: 'huyện A', grade: 'standard', basically: false, what: 'nông thôn mới' },
        measure: 'count',
        rows: [['2024', 'count', '1', 'huyện', 'official', '2024-12']],
      },
      'met',
      'Đạt: đã ghi nhận trong năm 2024.',
    ],
    [
      'an event that did not happen',
      {
        criterion: { kind: 'event', verb: 'khởi công', what: 'cầu' },
        measure: 'count',
        rows: [['2024', 'count', '0', 'công trình', 'official', '2025-01-02']],
      },
      'missed',
      'Không đạt: chưa ghi nhận trong năm 2024.',
    ],
    [
      'no such case',
      { criterion: { kind: 'none', what: 'oan sai' }, measure: 'count', rows: [['2024', 'count', '0', 'vụ', 'official', '2025-01-02']] },
      'met',
      'Đạt: cả năm ghi nhận 0 vụ; yêu cầu 0 vụ.',
    ],
    [
      'kéo giảm, but it rose',
      { criterion: { kind: 'direction', toward: 'decrease', what: 'tội phạm' }, measure: 'growth-yoy', rows: [growth('5.87', '2025-01-10', 'official')] },
      'missed',
      'Không đạt: cả năm tăng 5,87% so với cùng kỳ; yêu cầu giảm.',
    ],
    [
      'kiềm chế, standing still',
      { criterion: { kind: 'direction', toward: 'contain', what: 'tội phạm' }, measure: 'growth-yoy', rows: [growth('0', '2025-01-10', 'official')] },
      'met',
      'Đạt: cả năm không tăng, không giảm so với cùng kỳ; yêu cầu không tăng.',
    ],
    [
      'nâng cao thứ hạng: a smaller rank',
      {
        criterion: { kind: 'direction', toward: 'decrease', what: 'thứ hạng PCI' },
        measure: 'rank',
        rows: [
          ['2024', 'rank', '7', 'hạng', 'official', '2025-05-01'],
          ['2023', 'rank', '13', 'hạng', 'official', '2024-05-01'],
        ],
      },
      'met',
      'Đạt: cả năm xếp thứ 7, cùng kỳ năm trước là thứ 13; yêu cầu nâng hạng.',
    ],
  ])('%s', (_, given, verdict, because) => {
    const assessment = assess(given);
    expect([assessment.verdict, assessment.because.vi]).toEqual([verdict, because]);
  });
});

describe('English says the same', () => {
  test.each<[Case, string]>([
    [
      {
        criterion: { kind: 'range', lower: of('6.5'), upper: of('7'), approximate: false },
        measure: 'growth-yoy',
        rows: [growth('5.45'), growth('5.68', '2025-01-06')],
      },
      'Missed: full-year growth is estimated at 5.68%, 0.82 percentage points below the lower bound of 6.5%. The new figure replaces 5.45%; the verdict is unchanged.',
    ],
    [
      { criterion: atLeast('1750', 'triệu USD'), rows: [['2024', 'value', '1750', 'triệu USD', 'official', '2025-04-24']] },
      'Met: the full-year amount is 1,750 million USD, exactly the minimum of 1,750 million USD.',
    ],
    [
      { criterion: { kind: 'direction', toward: 'decrease', what: 'tội phạm' }, measure: 'growth-yoy', rows: [growth('5.87', '2025-01-10', 'official')] },
      'Missed: full-year growth is 5.87% year on year; a fall is required.',
    ],
  ])('%#', (given, because) => expect(assess(given).because.en).toBe(because));
});

describe('vintages', () => {
  const rows = [growth('5.45'), growth('6.6', '2025-01-06', 'preliminary')];
  const criterion: Criterion = { kind: 'range', lower: of('6.5'), upper: of('7'), approximate: false };

  test('before the new figure the old verdict, after it the new one with what it replaced', () => {
    expect(assess({ criterion, measure: 'growth-yoy', rows, on: '2025-01-05' })).toMatchObject({ verdict: 'missed', decidedBy: 'o0', since: '2024-12-05' });
    const after = assess({ criterion, measure: 'growth-yoy', rows, on: '2025-01-06' });
    expect(after).toMatchObject({ verdict: 'met', decidedBy: 'o1', replaced: ['o0'], since: '2025-01-06' });
    expect(after.because.vi).toBe(
      'Đạt: cả năm sơ bộ tăng 6,6%, cao hơn cận dưới 6,5% là 0,1 điểm phần trăm. Số mới thay số 5,45%; kết luận trước đó là không đạt.',
    );
  });
});

describe('no verdict, and why', () => {
  const criterion = atLeast('1750', 'triệu USD');
  const nine: Row = ['2024-9M', 'value', '1225', 'triệu USD', 'estimate', '2024-09-06'];
  test.each<[string, Case, string, string]>([
    [
      'nothing known',
      { criterion, rows: [nine], on: '2024-09-05' },
      'no-figure',
      'Chưa thể đánh giá: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
    ],
    [
      'the period is running',
      { criterion, rows: [nine], on: '2024-12-05' },
      'period-running',
      'Chưa thể đánh giá: chưa hết kỳ (31/12/2024), chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 1.225 triệu USD, bằng 70% mức 1.750 triệu USD; công bố 06/09/2024.',
    ],
    [
      'the period is over, the year figure is not there',
      { criterion, rows: [nine], on: '2025-02-01' },
      'period-running',
      'Chưa thể đánh giá: kỳ đã kết thúc nhưng chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 1.225 triệu USD, bằng 70% mức 1.750 triệu USD; công bố 06/09/2024.',
    ],
    [
      'a shorter period never decides, even beyond the target',
      { criterion, rows: [['2024-9M', 'value', '2000', 'triệu USD', 'estimate', '2024-09-06']], on: '2024-12-05' },
      'period-running',
      'Chưa thể đánh giá: chưa hết kỳ (31/12/2024), chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 2.000 triệu USD, bằng 114,29% mức 1.750 triệu USD; công bố 06/09/2024.',
    ],
    [
      'figures of another kind',
      { criterion, rows: [growth('12.23')] },
      'other-measure',
      'Chưa thể đánh giá: chỉ có số liệu không cùng loại với chỉ tiêu. Cả năm ước tăng 12,23%; công bố 05/12/2024.',
    ],
    [
      'an undated figure',
      { criterion, rows: [['2024', 'value', '1800', 'triệu USD', 'official', '']] },
      'undated',
      'Chưa thể đánh giá: có số liệu nhưng không rõ ngày công bố nên không dùng để kết luận.',
    ],
    [
      'last year’s figure',
      { criterion, rows: [['2023', 'value', '1800', 'triệu USD', 'official', '2024-01-05']] },
      'no-figure',
      'Chưa thể đánh giá: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
    ],
    [
      'a plan is no figure',
      { criterion, rows: [['2024', 'value', '1750', 'triệu USD', 'plan', '2023-12-07']] },
      'no-figure',
      'Chưa thể đánh giá: chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số cả năm 2024.',
    ],
    ['not linked', { criterion, rows: [], linked: false }, 'not-linked', 'Chưa thể đánh giá: chưa xác định chỉ tiêu thống kê dùng để đo.'],
    [
      'points or percent',
      {
        criterion: change('decrease', equals('0.25'), 'ambiguous'),
        indicator: { accumulation: 'rate', unit: unit('%') },
        rows: [['2024', 'value', '2.3', '%', 'official', '2025-01-05']],
      },
      'ambiguous',
      'Chưa thể đánh giá: lời văn còn hai cách hiểu (phần trăm hay điểm phần trăm, cao hơn hay thấp hơn là tốt), chờ người có trách nhiệm xác nhận. Cả năm là 2,3%; công bố 05/01/2025.',
    ],
    [
      'a difference without its base',
      {
        criterion: change('decrease', equals('0.25', 'điểm phần trăm'), 'points'),
        indicator: { accumulation: 'rate', unit: unit('%') },
        rows: [['2024', 'value', '2.3', '%', 'official', '2025-01-05']],
      },
      'other-measure',
      'Chưa thể đánh giá: chỉ có số liệu không cùng loại với chỉ tiêu. Cả năm là 2,3%; công bố 05/01/2025.',
    ],
  ])('%s', (_, given, why, because) => {
    const assessment = assess(given);
    expect([assessment.verdict, assessment.why, assessment.because.vi]).toEqual(['not-assessable', why, because]);
    expect(assessment.compared).toBeUndefined();
  });

  test('progress is a share of an amount that adds up, never of a rate', () => {
    expect(assess({ criterion, rows: [nine], on: '2024-12-05' }).progress).toBe('70');
    expect(assess({ criterion, rows: [nine], on: '2024-12-05', indicator: { accumulation: 'rate' } }).progress).toBeUndefined();
    expect(assess({ criterion, rows: [['2024-M09', 'value', '100', 'triệu USD', 'estimate', '2024-10-06']], on: '2024-12-05' }).latest?.value).toBe('100');
  });
});
