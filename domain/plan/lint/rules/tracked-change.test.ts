/** What corrections leave behind. */
import { expect, test } from 'vitest';
import { draft, said, shown } from '../testing/lint-text.ts';
import { trackedChange } from './tracked-change.ts';

test.each([
  'GRDP bình quân đầu người đạt 60,3 triệu đồng/người',
  'Đạt 32,3 giường bệnh/vạn dân; 10,27 bác sĩ/vạn dân',
  'Thực hiện Nghị quyết số 09/2023/NQ-HĐND và Đề án số 08-ĐA/TU',
  'Nâng cấp và/hoặc mở rộng 05 trạm bơm',
  'Đón 500 lượt khách/ngày',
  'Thực hiện tại các huyện/thị xã/thành phố',
  'Phấn đấu tăng/giảm hợp lý',
  'Nâng cao vai trò nam/nữ bình đẳng; nữ/nam đại biểu',
  'Kết nối tai/tương lai',
  'Phát huy ông/bà mẫu mực',
  'Phát huy anh/em ruột thịt',
  'Đạt 5 chỉ/chị mỗi tháng',
  'Đạt 5 tỷ đồng/động mỗi tháng',
  'Đạt hộ/hộ gia đình',
  'Nuôi ngựa/nghề truyền thống',
])('silent: %s', (target) => expect(shown(trackedChange, draft([target, 'Tỷ lệ đô thị hóa đạt 40%']))).toEqual([]));

test.each([
  ['Kéo giảm tội phạm, tai/tệ nạn xã hội', '“tai/tệ nạn”'],
  ['Nâng cao chất lượng tại/tai các cơ sở', '“tại/tai các”'],
  ['Đẩy mạnh thi/thị hành án', '“thi/thị hành”'],
  ['Bảo đảm an/ăn toàn', '“an/ăn toàn”'],
  ['Phát triển nghề/nghê nghiệp', '“nghề/nghê nghiệp”'],
  ['Đón khách trong/trọng nước', '“trong/trọng nước”'],
  ['Mở rộng chợ/cho.', '“chợ/cho”'],
])('%s', (target, words) => expect(shown(trackedChange, draft([target, 'Tỷ lệ đô thị hóa đạt 40%']))).toEqual([`warning lint/tracked-change ${words}`]));

test('both words are offered', () => {
  expect(said(trackedChange, draft(['Kéo giảm tội phạm, tai/tệ nạn xã hội']))).toEqual([
    '“tai/tệ nạn” có vẻ là dấu sửa còn sót: hãy chọn “tai nạn” hoặc “tệ nạn”.',
  ]);
});
