/** Announced numbers against the members named. */
import { expect, test } from 'vitest';
import { draft, said, shown } from '../testing/lint-text.ts';
import { announcedAndNamed } from './announced-and-named.ts';

const target = ['Tỷ lệ đô thị hóa đạt 40%'];

test.each([
  ['03 districts, three named', ['Tổ chức diễn tập tại 03 huyện An Phú, Bình Sơn và Cát Hải.']],
  ['another kind in the list', ['Tổ chức diễn tập khu vực phòng thủ 03 huyện An Phú, huyện Bình Sơn và thành phố Cát Hải.']],
  ['a count without names', ['Xây dựng 05 xã đạt chuẩn nông thôn mới.']],
  ['works all named', ['Hoàn thành 02 công trình, dự án: cầu Sông Lam 2 và Bệnh viện đa khoa tỉnh.']],
  ['works not named at all', ['Đẩy nhanh tiến độ 11 công trình, dự án trọng điểm.']],
  ['a list that fits, with "và" inside a name', ['Thực hiện 03 khâu đột phá gồm: cải cách hành chính, giáo dục và đào tạo, hạ tầng giao thông.']],
  ['criteria behind a colon', ['Kéo giảm tai nạn giao thông cả 03 tiêu chí: số vụ, số người chết và số người bị thương.']],
  ['criteria in brackets', ['Kéo giảm tai nạn giao thông cả 3 tiêu chí (số vụ, số người chết, số người bị thương).']],
  ['criteria before', ['Kéo giảm số vụ, số người chết, số người bị thương cả ba tiêu chí.']],
])('silent: %s', (_name, tasks) => expect(shown(announcedAndNamed, draft(target, tasks))).toEqual([]));

test('works, seven named of eleven', () => {
  const text = draft(target, [
    'Đẩy nhanh tiến độ thực hiện 11 công trình, dự án, nhất là dự án xây dựng cầu Sông Lam 2; khởi công xây dựng Bệnh viện đa khoa tỉnh.',
  ]);
  expect(shown(announcedAndNamed, text)).toEqual([
    'warning lint/works-not-all-named “11 công trình, dự án” “cầu Sông Lam 2” “Bệnh viện đa khoa tỉnh”',
    '  11 − 2 = 9',
  ]);
});

test('districts', () => {
  const text = draft(target, ['Tổ chức diễn tập tại 03 huyện An Phú, Bình Sơn, Cát Hải và Đông Hà.']);
  expect(shown(announcedAndNamed, text)).toEqual(['warning lint/units-not-as-announced “03 huyện An Phú, Bình Sơn, Cát Hải và Đông Hà”']);
  expect(said(announcedAndNamed, text)).toEqual([
    'Nêu 3 huyện nhưng kể tên 4: huyện An Phú, huyện Bình Sơn, huyện Cát Hải, huyện Đông Hà. Hãy kiểm tra con số hoặc danh sách.',
  ]);
});

test('a list that can be counted in no way that fits', () => {
  const text = draft(target, ['Thực hiện 05 khâu đột phá gồm: cải cách hành chính, nguồn nhân lực, hạ tầng giao thông.']);
  expect(said(announcedAndNamed, text)).toEqual([
    'Nêu 5 khâu đột phá nhưng danh sách theo sau có 3: cải cách hành chính; nguồn nhân lực; hạ tầng giao thông. Hãy kiểm tra con số hoặc danh sách.',
  ]);
});

test('criteria without names', () => {
  expect(shown(announcedAndNamed, draft(['Kéo giảm tai nạn giao thông cả 03 tiêu chí', ...target]))).toEqual(['note lint/criteria-not-named “cả 03 tiêu chí”']);
});

test('who says that he names some only is told of the others, and not warned', () => {
  const text = draft(['Tỷ lệ đô thị hóa đạt 40%'], ['Triển khai 12 dự án, trong đó có dự án đường ven biển và dự án cảng Hồ Sen.']);
  expect(shown(announcedAndNamed, text)[0]).toMatch(/^note lint\/works-not-all-named/);
});
