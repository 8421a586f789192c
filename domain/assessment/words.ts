/** Words the judge uses in its sentences, in both languages. */
import type { Measure } from '../observation/index.ts';
import type { Bilingual, Language } from '../values/index.ts';
import type { BoundName } from './assess-criterion.ts';
import type { Toward } from './question.ts';
import type { NotAssessable, Verdict } from './types.ts';

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  exceeded: { vi: 'Vượt', en: 'Exceeded' },
  met: { vi: 'Đạt', en: 'Met' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  'not-assessable': { vi: 'Chưa thể đánh giá', en: 'Cannot be assessed yet' },
};

/** Stand before the number: "thấp hơn cận dưới 6,5%", "below the lower bound of 6.5%". */
export const boundWords: Readonly<Record<BoundName, Bilingual>> = {
  target: { vi: 'chỉ tiêu', en: 'the target of' },
  minimum: { vi: 'mức tối thiểu', en: 'the minimum of' },
  'must-exceed': { vi: 'mức phải vượt', en: 'the level to be passed,' },
  maximum: { vi: 'mức tối đa', en: 'the maximum of' },
  'must-stay-below': { vi: 'mức phải thấp hơn', en: 'the level to stay below,' },
  'lower-bound': { vi: 'cận dưới', en: 'the lower bound of' },
  'upper-bound': { vi: 'cận trên', en: 'the upper bound of' },
  about: { vi: 'mức khoảng', en: 'the level of about' },
};

/** Why there is no verdict; `{period}` is "cả năm 2024" or "quý I/2024", `{end}` its last day. `no-result`: what is awaited is no number. */
export const openWords: Readonly<Record<NotAssessable | 'period-over' | 'no-result', Bilingual>> = {
  'no-figure': {
    vi: 'chưa có số liệu nào được công bố để đối chiếu; đánh giá được khi có số {period}',
    en: 'no figure has been published to compare; it can be assessed once there is one for {period}',
  },
  'no-result': {
    vi: 'chưa có thông tin nào được công bố để đối chiếu; đánh giá được khi có kết quả {period}',
    en: 'nothing has been published to compare; it can be assessed once the result for {period} is known',
  },
  'period-running': {
    vi: 'chưa hết kỳ ({end}), chưa có số cùng loại cho {period}',
    en: 'the period runs until {end} and there is no figure of this kind for {period}',
  },
  'period-over': {
    vi: 'kỳ đã kết thúc nhưng chưa có số cùng loại cho {period}',
    en: 'the period is over, but there is no figure of this kind for {period}',
  },
  'other-measure': { vi: 'chỉ có số liệu không cùng loại với chỉ tiêu', en: 'there are only figures of another kind than the target' },
  undated: {
    vi: 'có số liệu nhưng không rõ ngày công bố nên không dùng để kết luận',
    en: 'there are figures, but nobody knows since when, so they do not decide',
  },
  'not-linked': { vi: 'chưa xác định chỉ tiêu thống kê dùng để đo', en: 'no statistical indicator has been confirmed to measure it' },
  ambiguous: {
    vi: 'lời văn còn hai cách hiểu (phần trăm hay điểm phần trăm, cao hơn hay thấp hơn là tốt), chờ người có trách nhiệm xác nhận',
    en: 'the words can be read in two ways (percent or points, higher or lower being better) and await confirmation by a person',
  },
};

const trends: Readonly<Record<Toward, Bilingual>> = {
  increase: { vi: 'yêu cầu tăng', en: 'a rise is required' },
  decrease: { vi: 'yêu cầu giảm', en: 'a fall is required' },
  contain: { vi: 'yêu cầu không tăng', en: 'no rise is required' },
};

/** A smaller number is the better rank. */
const rankTrends: Readonly<Record<Toward, Bilingual>> = {
  increase: { vi: 'yêu cầu hạ hạng', en: 'a lower place is required' },
  decrease: { vi: 'yêu cầu nâng hạng', en: 'a higher place is required' },
  contain: { vi: 'yêu cầu không hạ hạng', en: 'no lower place is required' },
};

/** What a direction asks of the numbers: "yêu cầu giảm", "a fall is required". */
export function askedTrend(toward: Toward, measure: Measure, language: Language): string {
  return (measure === 'rank' ? rankTrends : trends)[toward][language];
}
