/** Words of the outlook in both languages. */
import type { Bilingual } from '../../values/index.ts';
import type { OutlookOpen, OutlookStatus } from './types.ts';

export const outlookWords: Readonly<Record<OutlookStatus, Bilingual>> = {
  'on-track': { vi: 'Đúng tiến độ', en: 'On track' },
  'at-risk': { vi: 'Có nguy cơ', en: 'At risk' },
  'off-track': { vi: 'Khó đạt', en: 'Off track' },
  'not-assessable': { vi: 'Chưa thể đánh giá', en: 'Cannot be assessed yet' },
  decided: { vi: 'Đã có kết luận', en: 'Decided' },
};

/** Why nothing can be foreseen. */
export const openOutlookWords: Readonly<Record<OutlookOpen, Bilingual>> = {
  'no-figure': { vi: 'chưa có số liệu nào của kỳ này được công bố', en: 'no figure of this period has been published' },
  yearly: { vi: 'số liệu mỗi năm chỉ công bố một lần', en: 'the figure is published once a year' },
  'other-measure': { vi: 'mới có số liệu không cùng loại với chỉ tiêu', en: 'there are only figures of another kind than the target' },
  ambiguous: {
    vi: 'lời văn còn hai cách hiểu, chờ người có trách nhiệm xác nhận',
    en: 'the words can be read in two ways and await confirmation by a person',
  },
  'not-linked': { vi: 'chưa xác định chỉ tiêu thống kê dùng để đo', en: 'no statistical indicator has been confirmed to measure it' },
  'no-milestone': { vi: 'chưa có kết quả và chưa ghi nhận mốc nào', en: 'neither a result nor a step towards it is on record' },
  'unmeasured-steps': { vi: 'các mốc đã ghi nhận không cho biết còn bao nhiêu việc', en: 'the steps on record do not say how much is left' },
  'period-ahead': { vi: 'kỳ chưa bắt đầu', en: 'the period has not begun' },
  'awaiting-result': { vi: 'kỳ đã kết thúc, kết quả chưa được công bố', en: 'the period is over and its result is not out' },
};
