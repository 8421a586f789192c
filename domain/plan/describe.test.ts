/** How plan values are shown, in both languages. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, it } from 'vitest';
import { describeCriterion, readTargetParts } from './index.ts';

/** Sentence, Vietnamese, English: the criterion of the last part. */
const shown: readonly [string, string, string][] = [
  ['Tốc độ tăng trưởng đạt 6,5% - 7%', '6,5% - 7%', '6.5% to 7%'],
  ['Kim ngạch xuất khẩu đạt 1.750 triệu USD (trở lên)', '1.750 triệu USD trở lên', 'at least 1,750 million USD'],
  ['Thành lập mới ít nhất 50 tổ hợp tác', 'ít nhất 50 tổ hợp tác', 'at least 50 cooperative groups'],
  ['Tỷ lệ A đạt trên 85%', 'trên 85%', 'over 85%'],
  ['Tỷ lệ A khoảng 47%', 'khoảng 47%', 'about 47%'],
  ['Tỷ lệ A không quá 3%', 'không quá 3%', 'at most 3%'],
  ['Tỷ lệ A dưới 3%', 'dưới 3%', 'under 3%'],
  ['Tỷ lệ A còn 2,25%', '2,25%', '2.25%'],
  ['Thu ngân sách khoảng trên 3.000 tỷ đồng', 'khoảng trên 3.000 tỷ đồng', 'over about 3,000 billion VND'],
  ['Sản lượng thủy sản 3 - 5 nghìn tấn', '3 - 5 nghìn tấn', '3 to 5 thousand tonnes'],
  ['Chỉ số PCI xếp hạng 17', 'hạng 17', 'rank 17'],
  ['Chỉ số PAPI trong nhóm 20 tỉnh dẫn đầu', 'hạng 20 trở lên', 'rank 20 or better'],
  ['Kéo giảm tỷ lệ hộ nghèo 1 điểm phần trăm', 'giảm 1 điểm phần trăm', 'down 1 percentage point'],
  ['Khu vực I tăng 3,84%', 'tăng 3,84%', 'up 3.84%'],
  ['Kim ngạch tăng 8% so với năm 2023', 'tăng 8% so với năm 2023', 'up 8% against năm 2023'],
  ['Thu nhập gấp 1,5 lần so với năm 2020', 'gấp 1,5 lần so với năm 2020', 'grows 1.5 times against năm 2020'],
  ['Huyện Tân Hòa cơ bản đạt tiêu chí huyện nông thôn mới', 'cơ bản đạt tiêu chí huyện nông thôn mới', 'nearly reaches the standard'],
  ['Huyện Tân Hòa đạt chuẩn huyện nông thôn mới nâng cao', 'đạt chuẩn huyện nông thôn mới nâng cao', 'reaches the advanced standard'],
  ['Không xảy ra cháy rừng', 'không xảy ra', 'none may occur'],
  ['Kéo giảm tội phạm', 'kéo giảm', 'reduce'],
  ['Hoàn thành sắp xếp đơn vị hành chính', 'hoàn thành sắp xếp đơn vị hành chính', 'done: “hoàn thành sắp xếp đơn vị hành chính”'],
];

describe('describeCriterion', () => {
  for (const [sentence, vi, en] of shown)
    it(sentence, () => {
      const part = readTargetParts(sentence, { units, scaleWords }, { planYear: 2024 }).parts.at(-1);
      expect(part && describeCriterion(part.criterion)).toEqual({ vi, en });
    });

  it('a unit that is to reach a standard nobody named', () =>
    expect(describeCriterion({ kind: 'named-unit', unit: 'Tân Hòa', basically: false, what: '' }).vi).toBe('đạt chuẩn'));
});
