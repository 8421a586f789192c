/** The words of tables: verdicts, kinds of criteria, statuses, measures, directions; the Council's own in Vietnamese. */
import type { Verdict } from '@moc/domain/assessment';
import type { Indicator, Measure, ObservationStatus, QualityDisclosure, ReportedVerdict } from '@moc/domain/observation';
import type { Criterion } from '@moc/domain/plan';
import type { Bilingual } from '@moc/domain/values';

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  exceeded: { vi: 'vượt', en: 'exceeded' },
  met: { vi: 'đạt', en: 'met' },
  missed: { vi: 'không đạt', en: 'missed' },
  'not-assessable': { vi: 'chưa thể đánh giá', en: 'not assessable yet' },
};

export const reportedWords: Readonly<Record<ReportedVerdict['verdict'], Bilingual>> = {
  'met-or-exceeded': { vi: 'báo cáo đạt và vượt', en: 'reported met or exceeded' },
  missed: { vi: 'báo cáo không đạt', en: 'reported missed' },
};

/** How a criterion asks; as the review desk says it. */
export const criterionWords: Readonly<Record<Criterion['kind'], Bilingual>> = {
  equals: { vi: 'đạt mức', en: 'it reaches' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'không quá', en: 'at most' },
  range: { vi: 'trong khoảng', en: 'within a range' },
  about: { vi: 'khoảng', en: 'about' },
  change: { vi: 'tăng hoặc giảm', en: 'it rises or falls by' },
  'named-unit': { vi: 'đơn vị nêu tên', en: 'a named unit' },
  event: { vi: 'việc phải làm', en: 'something is done' },
  none: { vi: 'không xảy ra', en: 'does not occur' },
  direction: { vi: 'hướng', en: 'a direction' },
};

export const statusWords: Readonly<Record<ObservationStatus, Bilingual>> = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  estimate: { vi: 'ước tính', en: 'estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'nêu như kết quả', en: 'stated as result' },
};

export const measureWords: Readonly<Record<Measure, Bilingual>> = {
  value: { vi: 'trị số', en: 'value' },
  count: { vi: 'số đếm', en: 'count' },
  'growth-yoy': { vi: 'so cùng kỳ', en: 'against the same period' },
  'share-of-plan': { vi: 'so kế hoạch', en: 'share of plan' },
  rank: { vi: 'thứ hạng', en: 'rank' },
};

export const directionWords: Readonly<Record<Indicator['direction'], Bilingual>> = {
  'higher-better': { vi: 'càng cao càng tốt', en: 'higher is better' },
  'lower-better': { vi: 'càng thấp càng tốt', en: 'lower is better' },
  neutral: { vi: 'trung tính', en: 'neutral' },
  undeclared: { vi: 'chưa khai báo chiều', en: 'direction undeclared' },
};

export const accumulationWords: Readonly<Record<Indicator['accumulation'], Bilingual>> = {
  flow: { vi: 'cộng dồn theo kỳ', en: 'flow' },
  stock: { vi: 'mức tại thời điểm', en: 'stock' },
  rate: { vi: 'tỷ lệ', en: 'rate' },
  growth: { vi: 'tốc độ tăng', en: 'growth' },
  index: { vi: 'chỉ số', en: 'index' },
  event: { vi: 'sự kiện', en: 'event' },
  undeclared: { vi: 'chưa khai báo', en: 'undeclared' },
};

export const rollUpWords: Readonly<Record<Indicator['rollUp'], Bilingual>> = {
  sum: { vi: 'cộng', en: 'sum' },
  ratio: { vi: 'tính lại tỷ số', en: 'ratio anew' },
  none: { vi: 'không gộp', en: 'none' },
};

export const sensitivityWords: Readonly<Record<Indicator['sensitivity'], Bilingual>> = {
  public: { vi: 'công khai', en: 'public' },
  internal: { vi: 'nội bộ', en: 'internal' },
};

/** The five disclosures of quality. */
export const qualityWords: Readonly<Record<keyof QualityDisclosure, Bilingual>> = {
  verification: { vi: 'kiểm chứng', en: 'verification' },
  source: { vi: 'nguồn số liệu', en: 'source' },
  accuracy: { vi: 'độ chính xác cần có', en: 'accuracy needed' },
  limits: { vi: 'hạn chế', en: 'limits' },
  compensation: { vi: 'cách bù đắp', en: 'compensation' },
};
