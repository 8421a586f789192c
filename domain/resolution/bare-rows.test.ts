/** Tables with one cell a line and no row numbers: where they begin and end, what is a row, a unit, a note, a group. */
import { describe, expect, test } from 'vitest';
import { told } from './testing/told.ts';

const cases: readonly (readonly [name: string, text: string, told: readonly string[]])[] = [
  [
    'two rows under three columns are a table',
    'Chỉ tiêu\nĐơn vị tính\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400\nGiao các sở.',
    [
      'Chỉ tiêu (name) | Đơn vị tính (unit) | KH 2025 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
      'doan-1 Giao các sở.',
    ],
  ],
  [
    'one row is none',
    'Chỉ tiêu\nĐơn vị tính\nKH 2025\nThu ngân sách\nTỷ đồng\n500',
    ['nhom-1 Chỉ tiêu', 'nhom-1.doan-1 Đơn vị tính', 'nhom-2 KH 2025', 'nhom-2.doan-1 Thu ngân sách', 'nhom-2.doan-2 Tỷ đồng 500'],
  ],
  [
    'nor are groups with one row',
    'Chỉ tiêu\nĐơn vị tính\nKH 2025\nKinh tế chung\nThu ngân sách\nTỷ đồng\n500',
    [
      'nhom-1 Chỉ tiêu',
      'nhom-1.doan-1 Đơn vị tính',
      'nhom-2 KH 2025',
      'nhom-2.doan-1 Kinh tế chung',
      'nhom-2.doan-2 Thu ngân sách',
      'nhom-2.doan-3 Tỷ đồng 500',
    ],
  ],
  [
    'nor two columns',
    'Chỉ tiêu\nĐơn vị tính\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'nhom-1 Chỉ tiêu',
      'nhom-1.doan-1 Đơn vị tính',
      'nhom-1.doan-2 Thu ngân sách',
      'nhom-1.doan-3 Tỷ đồng 500',
      'nhom-1.doan-4 Chi ngân sách',
      'nhom-1.doan-5 Tỷ đồng 400',
    ],
  ],
  [
    'nor other words over the figures',
    'Chỉ tiêu\nĐơn vị tính\nSố lượng\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'nhom-1 Chỉ tiêu',
      'nhom-1.doan-1 Đơn vị tính',
      'nhom-1.doan-2 Số lượng',
      'nhom-1.doan-3 Thu ngân sách',
      'nhom-1.doan-4 Tỷ đồng 500',
      'nhom-1.doan-5 Chi ngân sách',
      'nhom-1.doan-6 Tỷ đồng 400',
    ],
  ],
  [
    'nor other words over the units',
    'Chỉ tiêu\nLoại\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'nhom-1 Chỉ tiêu',
      'nhom-1.doan-1 Loại',
      'nhom-2 KH 2025',
      'nhom-2.doan-1 Thu ngân sách',
      'nhom-2.doan-2 Tỷ đồng 500',
      'nhom-2.doan-3 Chi ngân sách',
      'nhom-2.doan-4 Tỷ đồng 400',
    ],
  ],
  [
    'nor other words over the names',
    'Đối tượng\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'doan-1 Đối tượng',
      'doan-2 ĐVT',
      'nhom-1 KH 2025',
      'nhom-1.doan-1 Thu ngân sách',
      'nhom-1.doan-2 Tỷ đồng 500',
      'nhom-1.doan-3 Chi ngân sách',
      'nhom-1.doan-4 Tỷ đồng 400',
    ],
  ],
  [
    'one table right behind the other',
    'Chỉ tiêu\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400\nChỉ tiêu\nĐVT\nKH 2026\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2026 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
      'hang-3 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-4 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
    ],
  ],
  [
    'notes, rows without units, a dash for a figure, first figures missing, groups',
    'Nội dung\nĐVT\nTH 2023\nƯớc 2024\nKH 2025\nGhi chú\nI. KINH TẾ\nThu ngân sách\nTỷ đồng\n450\n480\n500\nSở Tài chính\nXuất khẩu\n-\n90\n100\nTheo giá\nsố 5 xã\nTăng trưởng\n%\n8\nCục Thống kê\nTỷ lệ hộ nghèo\n%\n3\n2\n1\nII. XÃ HỘI\nLao động có việc làm\nNghìn người\n200\n210\n220\nSở Nội vụ chủ trì',
    [
      'Nội dung (name) | ĐVT (unit) | TH 2023 (actual) | Ước 2024 (estimate) | KH 2025 (plan) | Ghi chú (note)',
      'hang-1 group 0:I. KINH TẾ',
      'hang-2 item 0:Thu ngân sách 1:Tỷ đồng 2:450 3:480 4:500 5:Sở Tài chính [Tỷ đồng]',
      'hang-3 item 0:Xuất khẩu 2:- 3:90 4:100 5:Theo giá [Tỷ đồng]',
      'hang-4 group 0:số 5 xã',
      'hang-5 item 0:Tăng trưởng 1:% 4:8 5:Cục Thống kê [%]',
      'hang-6 item 0:Tỷ lệ hộ nghèo 1:% 2:3 3:2 4:1 [%]',
      'hang-7 group 0:II. XÃ HỘI',
      'hang-8 item 0:Lao động có việc làm 1:Nghìn người 2:200 3:210 4:220 5:Sở Nội vụ chủ trì [Nghìn người]',
    ],
  ],
  [
    'more figures than columns end the table',
    'Chỉ tiêu\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400\n380\nHộ nghèo\n%\n2',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
      'doan-1 380',
      'doan-2 Hộ nghèo % 2',
    ],
  ],
  [
    'units of every kind',
    'Chỉ tiêu\nĐVT\nKH 2025\nDiện tích sàn\nm2/người\n25\nMật độ dân số\nNgười/km²\n300\nTỷ lệ sinh\n‰\n15\nNước sạch\n1.000 m³ (ngày-đêm)\n60\nĐiện thương phẩm\n10^6 kWh\n80',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 item 0:Diện tích sàn 1:m2/người 2:25 [m2/người]',
      'hang-2 item 0:Mật độ dân số 1:Người/km² 2:300 [Người/km²]',
      'hang-3 item 0:Tỷ lệ sinh 1:‰ 2:15 [‰]',
      'hang-4 item 0:Nước sạch 1:1.000 m³ (ngày-đêm) 2:60 [1.000 m³ (ngày-đêm)]',
      'doan-1 Điện thương phẩm 10^6 kWh 80',
    ],
  ],
  [
    'a unit has thirty characters at most',
    'Chỉ tiêu\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng theo giá so sánh 2010..\n500\nChi ngân sách\nTỷ đồng theo giá so sánh 2010.\n400\nHộ nghèo\n%\n2\nHộ khá\n%\n5',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 group 0:Thu ngân sách',
      'hang-2 item 0:Tỷ đồng theo giá so sánh 2010.. 2:500',
      'hang-3 item 0:Chi ngân sách 1:Tỷ đồng theo giá so sánh 2010. 2:400 [Tỷ đồng theo giá so sánh 2010.]',
      'hang-4 item 0:Hộ nghèo 1:% 2:2 [%]',
      'hang-5 item 0:Hộ khá 1:% 2:5 [%]',
    ],
  ],
  [
    'names of one word',
    'Chỉ tiêu\nĐVT\nKH 2025\nLúa\nNghìn tấn\n500\nNgô\nNghìn tấn\n40\nở\nNghìn tấn\n5',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 item 0:Lúa 1:Nghìn tấn 2:500 [Nghìn tấn]',
      'hang-2 item 0:Ngô 1:Nghìn tấn 2:40 [Nghìn tấn]',
      'hang-3 group 0:ở',
      'hang-4 item 0:Nghìn tấn 2:5',
    ],
  ],
  [
    'a heading of sixty characters',
    'Chỉ tiêu\nĐVT\nKế hoạch năm 2025 theo nghị quyết của Hội đồng nhân dân tỉnh\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | Kế hoạch năm 2025 theo nghị quyết của Hội đồng nhân dân tỉnh (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
    ],
  ],
  [
    '… and none of one more',
    'Chỉ tiêu\nĐVT\nKế hoạch năm 2025 theo nghị quyết của Hội đồng nhân dân tỉnhx\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400',
    [
      'nhom-1 Chỉ tiêu',
      'nhom-1.doan-1 ĐVT',
      'nhom-1.doan-2 Kế hoạch năm 2025 theo nghị quyết của Hội đồng nhân dân tỉnhx',
      'nhom-1.doan-3 Thu ngân sách',
      'nhom-1.doan-4 Tỷ đồng 500',
      'nhom-1.doan-5 Chi ngân sách',
      'nhom-1.doan-6 Tỷ đồng 400',
    ],
  ],
  [
    'twelve columns',
    'Chỉ tiêu\nĐVT\nKH 2016\nKH 2017\nKH 2018\nKH 2019\nKH 2020\nKH 2021\nKH 2022\nKH 2023\nKH 2024\nKH 2025\nThu ngân sách\nTỷ đồng\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\nChi ngân sách\nTỷ đồng\n4\n4\n4\n4\n4\n4\n4\n4\n4\n4\n',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2016 (other) | KH 2017 (other) | KH 2018 (other) | KH 2019 (other) | KH 2020 (other) | KH 2021 (other) | KH 2022 (other) | KH 2023 (other) | KH 2024 (other) | KH 2025 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:5 3:5 4:5 5:5 6:5 7:5 8:5 9:5 10:5 11:5 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:4 3:4 4:4 5:4 6:4 7:4 8:4 9:4 10:4 11:4 [Tỷ đồng]',
    ],
  ],
  [
    'thirteen columns',
    'Chỉ tiêu\nĐVT\nKH 2016\nKH 2017\nKH 2018\nKH 2019\nKH 2020\nKH 2021\nKH 2022\nKH 2023\nKH 2024\nKH 2025\nKH 2026\nThu ngân sách\nTỷ đồng\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\nChi ngân sách\nTỷ đồng\n4\n4\n4\n4\n4\n4\n4\n4\n4\n4\n4\n',
    [
      'nhom-1 Chỉ tiêu',
      'nhom-1.doan-1 ĐVT',
      'nhom-2 KH 2016',
      'nhom-3 KH 2017',
      'nhom-4 KH 2018',
      'nhom-5 KH 2019',
      'nhom-6 KH 2020',
      'nhom-7 KH 2021',
      'nhom-8 KH 2022',
      'nhom-9 KH 2023',
      'nhom-10 KH 2024',
      'nhom-11 KH 2025',
      'nhom-12 KH 2026',
      'nhom-12.doan-1 Thu ngân sách',
      'nhom-12.doan-2 Tỷ đồng 5 5 5 5 5 5 5 5 5 5 5',
      'nhom-12.doan-3 Chi ngân sách',
      'nhom-12.doan-4 Tỷ đồng 4 4 4 4 4 4 4 4 4 4 4',
    ],
  ],
  [
    'a remark ends the table',
    'Chỉ tiêu\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400\nGhi chú: số ước.',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
      'doan-1 Ghi chú: số ước.',
    ],
  ],
  [
    'a title that no row follows ends it',
    'Chỉ tiêu\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400\nVăn hóa\nTheo dõi riêng\n- Hộ nghèo\n%\n2',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
      'doan-1 Văn hóa',
      'doan-2 Theo dõi riêng',
      'tiet-1 Hộ nghèo % 2',
    ],
  ],
  [
    '… and one behind a sign',
    'Chỉ tiêu\nĐVT\nKH 2025\nThu ngân sách\nTỷ đồng\n500\nChi ngân sách\nTỷ đồng\n400\n+ Xã hội\nHộ nghèo\n%\n2',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]',
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
      'tiet-1 Xã hội',
      'doan-1 Hộ nghèo % 2',
    ],
  ],
  [
    'a title that names an office is no note',
    'Chỉ tiêu\nĐVT\nKH 2025\nCơ quan theo dõi\nThu ngân sách\nTỷ đồng\n500\nThuế tỉnh\nXuất khẩu\nTriệu USD\n80\nCác Hội đoàn thể\nHội viên mới\nNgười\n400\nChi cục Dân số\nHộ nghèo\n%\n2\nPHỤ LỤC RIÊNG',
    [
      'Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan) | Cơ quan theo dõi (note)',
      'hang-1 item 0:Thu ngân sách 1:Tỷ đồng 2:500 3:Thuế tỉnh [Tỷ đồng]',
      'hang-2 item 0:Xuất khẩu 1:Triệu USD 2:80 [Triệu USD]',
      'hang-3 group 0:Các Hội đoàn thể',
      'hang-4 item 0:Hội viên mới 1:Người 2:400 3:Chi cục Dân số [Người]',
      'hang-5 item 0:Hộ nghèo 1:% 2:2 [%]',
      'phu-luc-1 RIÊNG',
    ],
  ],
];

test.each(cases)('%s', (_name, text, expected) => expect(told(text)).toEqual(expected));

describe('headings', () => {
  const isTable = (name: string, unit: string, column: string): boolean =>
    told([name, unit, column, 'Thu ngân sách', 'Tỷ đồng', '500', 'Chi ngân sách', 'Tỷ đồng', '400'].join('\n')).includes(
      'hang-2 item 0:Chi ngân sách 1:Tỷ đồng 2:400 [Tỷ đồng]',
    );

  test.each(['Chỉ tiêu', 'CHỈ TIÊU', 'Các chỉ tiêu chủ yếu', 'Tên chỉ tiêu', 'Hệ thống chỉ tiêu', 'Nội dung cụ thể', 'Tiêu chí'])(
    '%j stands over names',
    (name) => expect(isTable(name, 'ĐVT', 'KH 2025')).toBe(true),
  );

  test.each(['Chỉ tiêu về y tế', 'Một số chỉ tiêu', 'Nội dungchủ yếu', 'Đối tượng'])('%j does not', (name) =>
    expect(isTable(name, 'ĐVT', 'KH 2025')).toBe(false),
  );

  test.each(['Đơn vị', 'Đơn vị tính', 'ĐVT', 'Đ.V.T', 'Đ.V.T.', 'ĐV tính'])('%j stands over units', (unit) =>
    expect(isTable('Chỉ tiêu', unit, 'KH 2025')).toBe(true),
  );

  test.each(['Đơn vị tính toán', 'Tên đơn vị', 'Loại'])('%j does not', (unit) => expect(isTable('Chỉ tiêu', unit, 'KH 2025')).toBe(false));

  test.each(['Năm 2025', 'Kế hoạch', 'KH', '(KH)', 'Số KH giao', 'Mục tiêu', 'Dự toán', 'Dự kiến', 'Giai đoạn 2021-2025', 'Nghị quyết', '2025'])(
    '%j stands over figures',
    (column) => expect(isTable('Chỉ tiêu', 'ĐVT', column)).toBe(true),
  );

  test.each(['Khu vực', 'Nkh', 'Khx', 'Năng suất', 'Số 20x5', '202x', 'x2025', '2025x'])('%j does not', (column) =>
    expect(isTable('Chỉ tiêu', 'ĐVT', column)).toBe(false),
  );
});
