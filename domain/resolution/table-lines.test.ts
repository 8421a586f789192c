/** Where tables begin and end, which lines are one row, and what is a row's number, name or figure: between pipes, behind tabs, one cell a line. */
import { describe, expect, test } from 'vitest';
import { endsTable, isName, isOrder, isValue, noteHeading, numbersColumns } from './table-lines.ts';
import { told } from './testing/told.ts';

const long =
  'Tỷ lệ dân số dùng nước sạch theo quy chuẩn, gồm nước từ công trình tập trung và nước hộ gia đình tự khai thác, xử lý theo hướng dẫn của Bộ Y tế; số liệu do các xã, phường tổng hợp và gửi sở chuyên ngành trước ngày 25 hằng tháng, kèm minh chứng đầy đủ và ý kiến';

const plain = 'TT (number) | Chỉ tiêu (name) | KH 2025 (plan)';
const withUnit = 'TT (number) | Chỉ tiêu (name) | ĐVT (unit) | KH 2025 (plan)';
const withNote = 'TT (number) | Chỉ tiêu (name) | KH 2025 (plan) | Ghi chú (note)';

type Case = readonly [name: string, text: string, told: readonly string[]];

const betweenPipes: readonly Case[] = [
  [
    'a heading and one row are a table',
    '| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu ngân sách | 500 |\n1. Giao.',
    [plain, 'hang-1 item 0:1 1:Thu ngân sách 2:500', 'khoan-1 Giao.'],
  ],
  [
    'a heading over a line of dashes is none',
    '| TT | Chỉ tiêu | KH 2025 |\n|---|:--:|==|\nGiao các sở.',
    ['doan-1 TT | Chỉ tiêu | KH 2025', 'doan-2 ---|:--:|==', 'doan-3 Giao các sở.'],
  ],
  [
    'nor are two cells a row, nor a single pipe beside a table',
    'Số hộ | năm 2025\n| Chỉ tiêu | KH 2025 |\n| Thu ngân sách | 500 |\n1. Giao.\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu ngân sách | 500 |\nBộ phận | giúp việc.',
    [
      plain,
      'doan-1 Số hộ | năm 2025',
      'nhom-1 Chỉ tiêu | KH 2025',
      'nhom-1.doan-1 Thu ngân sách | 500',
      'nhom-1.khoan-1 Giao.',
      'nhom-1.khoan-1.hang-1 item 0:1 1:Thu ngân sách 2:500',
      'nhom-1.khoan-1.doan-1 Bộ phận | giúp việc.',
    ],
  ],
  [
    'pipes and tabs are two tables',
    '| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu ngân sách | 500 |\nTT\tChỉ tiêu\tKH 2025\n1\tChi ngân sách\t400',
    [plain, plain, 'hang-1 item 0:1 1:Thu ngân sách 2:500', 'hang-2 item 0:1 1:Chi ngân sách 2:400'],
  ],
  [
    'a cell is broken over seven lines at most',
    '| TT | Chỉ tiêu | KH 2025 |\n| 1 | Tỷ lệ\nlao động\nqua đào tạo\ncó bằng\ncấp,\nchứng chỉ\nso với lao động | 66 |\n| 2 | Hộ nghèo | 2 |\n| 3 | Số xã\nbiên giới\nđã được\ncông nhận\nđạt\nchuẩn\nnông thôn\nmới | 5 |',
    [
      plain,
      'hang-1 item 0:1 1:Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ so với lao động 2:66',
      'hang-2 item 0:2 1:Hộ nghèo 2:2',
      'hang-3 group 0:3 1:Số xã',
      'doan-1 biên giới đã được công nhận đạt chuẩn nông thôn mới | 5',
    ],
  ],
  [
    'a row without its last pipe ends before the next',
    '| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu ngân sách | 500\n| 2 | Hộ nghèo | 2 |\n| 3 | Lúa | 30',
    [plain, 'hang-1 item 0:1 1:Thu ngân sách 2:500', 'hang-2 item 0:2 1:Hộ nghèo 2:2', 'hang-3 item 0:3 1:Lúa 2:30'],
  ],
  [
    'signs without width and blanks in cells say nothing; the outer pipes hold no cell',
    '| TT | Chỉ tiêu | ĐVT | KH 2025 | |\n| | Thu\u200b  ngân\u00ad sách\u200b | Tỷ  đồng | 500 | |\n| 2 | \u200bHộ nghèo | % | 2 | |',
    [`${withUnit} |  (other)`, 'hang-1 item 1:Thu ngân sách 2:Tỷ đồng 3:500 [Tỷ đồng]', 'hang-2 item 0:2 1:Hộ nghèo 2:% 3:2 [%]'],
  ],
  [
    'a table that goes on from another page has no heading',
    '| 8 | Thu ngân sách | Tỷ đồng | 500 |\n| 9 | Chi ngân sách | Tỷ đồng | 400 |',
    [' (name) |  (other) |  (other) |  (other)', 'hang-1 item 0:8 1:Thu ngân sách 2:Tỷ đồng 3:500', 'hang-2 item 0:9 1:Chi ngân sách 2:Tỷ đồng 3:400'],
  ],
  [
    'nor has one of words alone',
    '| Huyện Núi Đá | Sa Lý | chưa đạt |\n| Huyện Sông Bờ | Tân Mỹ | chưa đạt |',
    [' (name) |  (other) |  (other)', 'hang-1 item 0:Huyện Núi Đá 1:Sa Lý 2:chưa đạt', 'hang-2 item 0:Huyện Sông Bờ 1:Tân Mỹ 2:chưa đạt'],
  ],
  [
    'years and spans of years are a heading',
    '| TT | Chỉ tiêu | ĐVT | Mục tiêu đến | | |\n| | | | 2026 | 2030 | 2026-2030 |\n| 1 | Thu ngân sách | Tỷ đồng | 500 | 900 | 3.500 |',
    [
      'TT (number) | Chỉ tiêu (name) | ĐVT (unit) | Mục tiêu đến › 2026 (other) | Mục tiêu đến › 2030 (plan) | Mục tiêu đến › 2026-2030 (plan)',
      'hang-1 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:500 4:900 5:3.500 [Tỷ đồng]',
    ],
  ],
  [
    'a group ends the heading where that has the words of one',
    '| Nội dung | ĐVT | KH 2025 |\n| I. Kinh tế | | |\n| Thu ngân sách | Tỷ đồng | 500 |',
    ['Nội dung (name) | ĐVT (unit) | KH 2025 (plan)', 'hang-1 group 0:I. Kinh tế', 'hang-2 item 0:Thu ngân sách 1:Tỷ đồng 2:500 [Tỷ đồng]'],
  ],
  [
    'a second line of words is heading, a number alone no row',
    '| Tên huyện | Kế hoạch | |\n| | Xã | Hộ |\n| A | | |\n| Núi Đá | 5 | 900 |',
    ['Tên huyện (name) | Kế hoạch › Xã (plan) | Kế hoạch › Hộ (plan)', 'hang-1 item 0:Núi Đá 1:5 2:900'],
  ],
  [
    'ten columns are numbered',
    '| TT | Chỉ tiêu | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 | 2027 | Ghi chú |\n| (1) | (2) | (3) | (4) | (5) | (6) | (7) = (6) + 1 | (8) | (9) | (10) |\n| 1 | Thu ngân sách | 1 | 2 | 3 | 4 | 5 | 6 | 7 | a |',
    [
      'TT (number) | Chỉ tiêu (name) | 2021 (actual) | 2022 (actual) | 2023 (actual) | 2024 (actual) | 2025 (actual) | 2026 (actual) | 2027 (actual) | Ghi chú (note)',
      'hang-1 item 0:1 1:Thu ngân sách 2:1 3:2 4:3 5:4 6:5 7:6 8:7 9:a',
    ],
  ],
];

const behindTabs: readonly Case[] = [
  [
    'a broken name makes one row with the line below, a note goes on over up to three lines',
    'TT\tChỉ tiêu\tĐVT\tKH 2025\tCơ quan theo dõi\n1\tTốc độ tăng\ntổng sản phẩm\t%\t7,5\tSở Tài chính\nvà Cục Thống kê,\ncác huyện,\nthị xã\n2\tTỷ lệ hộ nghèo\n(chuẩn đa chiều)\t%\t2\tSở Nội vụ\n3\tThu ngân sách\tTỷ đồng\t500\tThuế tỉnh',
    [
      `${withUnit} | Cơ quan theo dõi (note)`,
      'hang-1 item 0:1 1:Tốc độ tăng tổng sản phẩm 2:% 3:7,5 4:Sở Tài chính và Cục Thống kê, các huyện, thị xã [%]',
      'hang-2 item 0:2 1:Tỷ lệ hộ nghèo (chuẩn đa chiều) 2:% 3:2 4:Sở Nội vụ [%]',
      'hang-3 item 0:3 1:Thu ngân sách 2:Tỷ đồng 3:500 4:Thuế tỉnh [Tỷ đồng]',
    ],
  ],
  [
    'no name is broken before a lettered row, before a figure, behind a unit, in a row without a number, before a line of its own',
    'TT\tChỉ tiêu\tĐVT\tKH 2025\n1\tThu ngân sách\na\tThu nội địa\tTỷ đồng\t\n2\tThu khác\n5% phí\tTỷ đồng\t12\n3\t%\nvốn đầu tư\tTỷ đồng\t80\nCộng\tThu và chi\ncả tỉnh\tTỷ đồng\t900\n4\tVay\tTỷ đồng\t\tvốn trong nước\nvà ngoài nước',
    [
      `${withUnit} |  (other)`,
      'hang-1 group 0:1 1:Thu ngân sách',
      'hang-2 group 0:a 1:Thu nội địa 2:Tỷ đồng [Tỷ đồng]',
      'hang-3 group 0:2 1:Thu khác',
      'hang-4 item 1:5% phí 2:Tỷ đồng 3:12 [Tỷ đồng]',
      'hang-5 group 0:3 1:%',
      'hang-6 item 1:vốn đầu tư 2:Tỷ đồng 3:80 [Tỷ đồng]',
      'hang-7 group 1:Cộng 2:Thu và chi [Thu và chi]',
      'hang-8 item 1:cả tỉnh 2:Tỷ đồng 3:900 [Tỷ đồng]',
      'hang-9 item 0:4 1:Vay 2:Tỷ đồng 4:vốn trong nước [Tỷ đồng]',
      'doan-1 và ngoài nước',
    ],
  ],
  [
    'groups stand between rows, not behind the last',
    'TT\tChỉ tiêu\tĐVT\tKH 2025\nI. Kinh tế\n1\tThu ngân sách\tTỷ đồng\t500\n12) Xã hội\n3\tHộ nghèo\t%\t2\nB. Môi trường\nGiao các sở.',
    [
      withUnit,
      'hang-1 group 1:I. Kinh tế',
      'hang-2 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:500 [Tỷ đồng]',
      'hang-3 group 1:12) Xã hội',
      'hang-4 item 0:3 1:Hộ nghèo 2:% 3:2 [%]',
      'phan-B Môi trường',
      'phan-B.doan-1 Giao các sở.',
    ],
  ],
  [
    'a line too long for a cell is no group',
    `TT\tChỉ tiêu\tKH 2025\n1\tThu ngân sách\t500\nI. ${long.slice(0, 247)}\n2\tHộ nghèo\t2\nII. ${long.slice(0, 247)}\n3\tLúa\t30`,
    [
      plain,
      'hang-1 item 0:1 1:Thu ngân sách 2:500',
      `hang-2 group 1:I. ${long.slice(0, 247)}`,
      'hang-3 item 0:2 1:Hộ nghèo 2:2',
      `muc-II ${long.slice(0, 247)} 3 Lúa 30`,
    ],
  ],
  [
    'a note on a second row goes on, not behind the heading',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tTheo số\ngiao của Trung ương\n2\tChi ngân sách\t400\tTỉnh giao\n',
    [withNote, 'hang-1 item 0:1 1:Thu ngân sách 2:500 3:Theo số giao của Trung ương', 'hang-2 item 0:2 1:Chi ngân sách 2:400 3:Tỉnh giao'],
  ],
  [
    'nothing goes on behind a heading',
    'TT\tChỉ tiêu\tKH 2025\tCơ quan theo dõi\n(sở, ngành)\n1\tThu ngân sách\t500\tThuế tỉnh',
    ['doan-1 TT Chỉ tiêu KH 2025 Cơ quan theo dõi (sở, ngành) 1 Thu ngân sách 500 Thuế tỉnh'],
  ],
  [
    'nor behind a figure',
    'TT\tChỉ tiêu\tĐVT\tKH 2025\n1\tTai nạn giao thông\tVụ\tGiảm 5\nso cùng kỳ\n2\tRừng\tha\t20',
    [withUnit, 'hang-1 item 0:1 1:Tai nạn giao thông 2:Vụ 3:Giảm 5 [Vụ]', 'doan-1 so cùng kỳ 2 Rừng ha 20'],
  ],
  [
    'nor behind a mark',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tx\ncủa tỉnh\n2\tRừng\t20\tx',
    [withNote, 'hang-1 item 0:1 1:Thu ngân sách 2:500 3:x', 'doan-1 của tỉnh 2 Rừng 20 x'],
  ],
  [
    'nor behind a row that lost cells',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\tchi tiết\ncủa tỉnh\n2\tRừng\t20\tx',
    [withNote, 'hang-1 group 0:1 1:Thu ngân sách 3:chi tiết', 'doan-1 của tỉnh 2 Rừng 20 x'],
  ],
  [
    'nor over a row without a number',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tTỉnh giao\ntừ đầu năm\n\tTrong đó nội địa\t400\tTỉnh giao',
    [withNote, 'hang-1 item 0:1 1:Thu ngân sách 2:500 3:Tỉnh giao', 'doan-1 từ đầu năm', 'doan-2 Trong đó nội địa 400 Tỉnh giao'],
  ],
  [
    'nor four lines above the next number',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tTheo số\ngiao của\nTrung ương\nđầu\nnăm\n2\tRừng\t20\tTỉnh giao',
    [withNote, 'hang-1 item 0:1 1:Thu ngân sách 2:500 3:Theo số', 'doan-1 giao của', 'doan-2 Trung ương đầu năm 2 Rừng 20 Tỉnh giao'],
  ],
  [
    'nor with a remark on the table',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tTỉnh giao\nGhi chú: số giao đầu năm\n2\tRừng\t20\tTỉnh giao',
    [withNote, 'hang-1 item 0:1 1:Thu ngân sách 2:500 3:Tỉnh giao', 'doan-1 Ghi chú: số giao đầu năm 2 Rừng 20 Tỉnh giao'],
  ],
  [
    'nor with a title in capitals; a numbered title is a group',
    'TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tTỉnh giao\nII. Xã hội\n2\tHộ nghèo\t2\tTỉnh giao\nXÃ HỘI\n3\tLúa\t30\tTỉnh giao',
    [
      withNote,
      'hang-1 item 0:1 1:Thu ngân sách 2:500 3:Tỉnh giao',
      'hang-2 group 1:II. Xã hội',
      'hang-3 item 0:2 1:Hộ nghèo 2:2 3:Tỉnh giao',
      'nhom-1 XÃ HỘI',
      'nhom-1.doan-1 3 Lúa 30 Tỉnh giao',
    ],
  ],
  [
    'nor with more than 120 characters',
    `TT\tChỉ tiêu\tKH 2025\tGhi chú\n1\tThu ngân sách\t500\tTỉnh giao\n${long.slice(0, 120)}\n2\tHộ nghèo\t2\tTỉnh giao\n${long.slice(0, 121)}\n3\tLúa\t30\tTỉnh giao`,
    [
      withNote,
      `hang-1 item 0:1 1:Thu ngân sách 2:500 3:Tỉnh giao ${long.slice(0, 120)}`,
      'hang-2 item 0:2 1:Hộ nghèo 2:2 3:Tỉnh giao',
      `doan-1 ${long.slice(0, 121)} 3 Lúa 30 Tỉnh giao`,
    ],
  ],
  [
    'an empty last cell keeps its column; a tab behind a line makes no row',
    'TT\tChỉ tiêu\tĐVT\tSo với 2024 (%)\tKH 2025\n1\tThu ngân sách\tTỷ đồng\t105\t\n2\tChi ngân sách\tTỷ đồng\t104\t400\nKết thúc\t\nGiao các sở.',
    [
      'TT (number) | Chỉ tiêu (name) | ĐVT (unit) | So với 2024 (%) (comparison) | KH 2025 (plan)',
      'hang-1 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:105 [Tỷ đồng]',
      'hang-2 item 0:2 1:Chi ngân sách 2:Tỷ đồng 3:104 4:400 [Tỷ đồng]',
      'doan-1 Kết thúc',
      'doan-2 Giao các sở.',
    ],
  ],
];

const noted = 'STT (number) | Chỉ tiêu (name) | ĐVT (unit) | Ước 2024 (estimate) | KH 2025 (plan) | Đơn vị chủ trì (note)';
const noteHead = 'STT\nChỉ tiêu\nĐVT\nƯớc 2024\nKH 2025\nĐơn vị chủ trì';

const oneCellALine: readonly Case[] = [
  [
    'three columns and two rows are a table',
    'TT\nChỉ tiêu\nKH 2025\n1\nThu ngân sách\n500\n2\nChi ngân sách\n400\nGhi chú: số ước.',
    [plain, 'hang-1 item 0:1 1:Thu ngân sách 2:500', 'hang-2 item 0:2 1:Chi ngân sách 2:400', 'doan-1 Ghi chú: số ước.'],
  ],
  [
    'two columns are none',
    'TT\nChỉ tiêu\n1\nThu ngân sách\n2\nChi ngân sách',
    ['doan-1 TT', 'doan-2 Chỉ tiêu 1', 'doan-3 Thu ngân sách 2', 'doan-4 Chi ngân sách'],
  ],
  [
    'nor is one row',
    'TT\nChỉ tiêu\nKH 2025\n1\nThu ngân sách\n500',
    ['doan-1 TT', 'nhom-1 Chỉ tiêu', 'nhom-2 KH 2025', 'nhom-2.doan-1 1', 'nhom-2.doan-2 Thu ngân sách 500'],
  ],
  [
    'one table right behind the other',
    'TT\nChỉ tiêu\nKH 2025\n1\nThu ngân sách\n500\n2\nChi ngân sách\n400\nTT\nChỉ tiêu\nKH 2026\n1\nThu ngân sách\n550\n2\nChi ngân sách\n440',
    [
      plain,
      'TT (number) | Chỉ tiêu (name) | KH 2026 (plan)',
      'hang-1 item 0:1 1:Thu ngân sách 2:500',
      'hang-2 item 0:2 1:Chi ngân sách 2:400',
      'hang-3 item 0:1 1:Thu ngân sách 2:550',
      'hang-4 item 0:2 1:Chi ngân sách 2:440',
    ],
  ],
  [
    'a note over several lines is one cell, figures stand right before it, a dash in place of a figure begins no row',
    `${noteHead}\n1\nTốc độ tăng GRDP\n%\n7\n8,5\nSở Tài chính\nvà các huyện\n2\nGiảm tai nạn giao thông\n%\n5 - 10\nCông an tỉnh\n3\nGiải quyết việc làm\nNgười\n100\n-\nSở Nội vụ`,
    [
      noted,
      'hang-1 item 0:1 1:Tốc độ tăng GRDP 2:% 3:7 4:8,5 5:Sở Tài chính và các huyện [%]',
      'hang-2 item 0:2 1:Giảm tai nạn giao thông 2:% 4:5 - 10 5:Công an tỉnh [%]',
      'hang-3 item 0:3 1:Giải quyết việc làm 2:Người 3:100 4:- 5:Sở Nội vụ [Người]',
    ],
  ],
  [
    'numbers begin anew, leave one out, have two levels',
    'TT\nChỉ tiêu\nĐVT\nKH 2025\nI\nKINH TẾ\n1\nThu ngân sách\nTỷ đồng\n500\n2\nXuất khẩu\nTriệu USD\n80\nII\nXÃ HỘI\n1\nGiải quyết việc làm\nNgười\n900\n3\nHộ nghèo\n%\n2\n3.1\nHộ cận nghèo\n%\n3',
    [
      withUnit,
      'hang-1 group 0:I 1:KINH TẾ',
      'hang-2 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:500 [Tỷ đồng]',
      'hang-3 item 0:2 1:Xuất khẩu 2:Triệu USD 3:80 [Triệu USD]',
      'hang-4 group 0:II 1:XÃ HỘI',
      'hang-5 item 0:1 1:Giải quyết việc làm 2:Người 3:900 [Người]',
      'hang-6 item 0:3 1:Hộ nghèo 2:% 3:2 [%]',
      'hang-7 item 0:3.1 1:Hộ cận nghèo 2:% 3:3 [%]',
    ],
  ],
  [
    'a figure over “Trong đó”, and one that follows no number, begin no row',
    'TT\nChỉ tiêu\nĐVT\nKH 2025\n1\nXã nông thôn mới\nXã\n2\nTrong đó: nâng cao\nXã\n1\n2\nSản lượng điện\nTriệu kWh\n78\nĐiện mặt trời áp mái\nTriệu kWh\n5\n3\nHộ nghèo\n%\n2',
    [
      withUnit,
      'hang-1 item 0:1 1:Xã nông thôn mới 2:Xã 3:2 [Xã]',
      'hang-2 item 1:Trong đó: nâng cao 2:Xã 3:1 [Xã]',
      'hang-3 item 0:2 1:Sản lượng điện 2:Triệu kWh 3:78 [Triệu kWh]',
      'hang-4 item 1:Điện mặt trời áp mái 2:Triệu kWh 3:5 [Triệu kWh]',
      'hang-5 item 0:3 1:Hộ nghèo 2:% 3:2 [%]',
    ],
  ],
  [
    'members behind dashes, with units or without, under “Trong đó” or at once; a dash inside a name opens none',
    'TT\nChỉ tiêu\nĐVT\nKH 2025\n1\nCơ cấu kinh tế\n%\n100\nTr. đó:\n- Nông, lâm nghiệp\n%\n24\n-Công nghiệp\n%\n31\n+ Dịch vụ\n45\n2\nNông - lâm kết hợp\nha\n20\nTrồng rừng - cây bản địa\nha\n10\n3\nThu ngân sách\nTỷ đồng\n500\ntrong đó :\n• Nội địa\n400\n4\nTrồng rừng\nha\n20',
    [
      withUnit,
      'hang-1 item 0:1 1:Cơ cấu kinh tế 2:% 3:100 [%]',
      'hang-2 item 0:- 1:Nông, lâm nghiệp 2:% 3:24 [%]',
      'hang-3 item 0:- 1:Công nghiệp 2:% 3:31 [%]',
      'hang-4 item 0:+ 1:Dịch vụ 3:45 [%]',
      'hang-5 item 0:2 1:Nông - lâm kết hợp 2:ha 3:20 [ha]',
      'hang-6 item 1:Trồng rừng - cây bản địa 2:ha 3:10 [ha]',
      'hang-7 item 0:3 1:Thu ngân sách 2:Tỷ đồng 3:500 [Tỷ đồng]',
      'hang-8 item 0:• 1:Nội địa 3:400 [Tỷ đồng]',
      'hang-9 item 0:4 1:Trồng rừng 2:ha 3:20 [ha]',
    ],
  ],
  [
    'a row that is not longer than the heading is one, whatever words stand between its figures',
    'TT\nChỉ tiêu\nĐVT\nNăm 2024\nĐánh giá\nKH 2025\n1\nThu ngân sách\nTỷ đồng\n500\nVượt dự toán\n550\n2\nChi ngân sách\nTỷ đồng\n400\nĐạt dự toán\n440',
    [
      'TT (number) | Chỉ tiêu (name) | ĐVT (unit) | Năm 2024 (actual) | Đánh giá (other) | KH 2025 (plan)',
      'hang-1 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:500 4:Vượt dự toán 5:550 [Tỷ đồng]',
      'hang-2 item 0:2 1:Chi ngân sách 2:Tỷ đồng 3:400 4:Đạt dự toán 5:440 [Tỷ đồng]',
    ],
  ],
];

describe.each([
  ['between pipes', betweenPipes],
  ['behind tabs', behindTabs],
  ['one cell a line', oneCellALine],
] as const)('%s', (_where, cases) => {
  test.each(cases)('%s', (_name, text, expected) => expect(told(text)).toEqual(expected));
});

describe('cells', () => {
  test.each(['III', 'A', 'Đ', '7', '12', '100', '2.1', '10.12', '2.10.12', 'b', 'đ', '1.', 'II)', 'a)', '-', '–', '+', '•', '*'])(
    '%j is the number of a row',
    (text) => expect(isOrder(text)).toBe(true),
  );

  test.each(['', '1000', 'IIa', 'AB', '1.1.1.1', '2.100', '1,5', '--', '5 -', '- 5', '1..', 'x1', 'ab'])('%j is none', (text) =>
    expect(isOrder(text)).toBe(false),
  );

  test.each(['Thu ngân sách', '“Tỷ lệ” hộ nghèo', '"Xã đạt chuẩn', '(Trong đó) nội địa', 'GRDP', 'Tỷ lệ (%)', 'Thu (nội địa)', 'BHYT'])(
    '%j is a name',
    (text) => expect(isName(text)).toBe(true),
  );

  test.each(['', '%', 'ha', 'Người', 'm2 sàn', '5 xã khó khăn', '- Nông nghiệp', 'Ha', 'GD', 'x BHYT', 'Giảm 5', 'từ 5 đến 7', 'Tấn/ha'])(
    '%j is none',
    (text) => expect(isName(text)).toBe(false),
  );

  test.each([
    '7',
    '7,5 - 8',
    '≥ 55',
    '≤ 2%',
    '< 1,0',
    '> 10',
    '±0,5',
    '~ 3',
    '=100',
    '(12)',
    '1/2',
    '5–6',
    '12‰',
    '+3',
    'Dưới 1,0',
    'Trên 90%',
    'Giảm 0,6',
    'tăng 5',
    'từ 5 đến 7',
    'khoảng 5',
    'không quá 3',
    'ít nhất 2',
    'tối thiểu 2',
    'tối đa 9',
    'hơn 90',
    '90 trở lên',
    '5 trở xuống',
    'còn 2',
    'đạt 95%',
    'thêm 2',
    'bằng 100',
    'Top 10',
    '75 điểm',
    'từ 1.000.000.000 đến 1.500.000.000,00000',
  ])('%j is a figure', (text) => expect(isValue(text)).toBe(true));

  test.each(['', 'tăng', 'đạt', '5 xã', 'x 5', 'từ 1.000.000.000 đến 1.500.000.000,000000', '2 - 3 nhà'])('%j is none', (text) =>
    expect(isValue(text)).toBe(false),
  );

  test.each(['Ghi chú', 'Cơ quan theo dõi', 'CƠ QUAN CHỦ TRÌ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Đơn vị thực hiện', 'Đơn vị theo dõi', 'Đơn vị phụ trách'])(
    '%j heads notes',
    (text) => expect(noteHeading.test(text)).toBe(true),
  );

  test.each(['Đơn vị tính', 'Kế hoạch (ghi chú)', 'Chỉ tiêu giao cơ quan'])('%j heads none', (text) => expect(noteHeading.test(text)).toBe(false));

  test.each([
    'Ghi chú: số ước',
    'Ghi chú :',
    'PHỤ LỤC II',
    'Phụ lục 2',
    'Nơi nhận:',
    'Nơi nhận :',
    'Điều 3. Thi hành',
    'TM. HỘI ĐỒNG',
    'KT. CHỦ TỊCH',
    'STT',
    long.slice(0, 251),
  ])('a table ends at %j', (text) => expect(endsTable(text)).toBe(true));

  test.each(['Ghi chú', 'Theo Phụ lục 2', 'Số Nơi nhận:', 'Điều kiện 2', 'Điều tra', 'Xã KT. Mới', 'STT mới', 'Theo STT', long.slice(0, 250)])(
    'it goes on with %j',
    (text) => expect(endsTable(text)).toBe(false),
  );

  test.each(['TT', 'STT', 'S.T.T', 'S.TT', 'ST.T', 'STT.', 'S.T.T.', 'Số TT', 'Stt', 'Số thứ tự', 'Số thứ tự.', 'TT.'])(
    '%j heads the numbers of rows',
    (text) => expect(endsTable(text)).toBe(true),
  );

  const numbered = (...texts: readonly string[]) => numbersColumns(texts.map((text) => ({ text, span: { start: 0, end: 0 } })));

  test('a row numbers columns by figures or letters, with what they come of, and may leave some out', () => {
    expect(numbered('(1)', '(2)', '', '(10)', '5', '12', 'A', '(B)', '(7)=(6)/(5)', '8 = 7 - 6')).toBe(true);
    for (const other of ['(100)', '1a', 'x1', 'AB', '1 2', '5,5', 'Thu']) expect(numbered('1', other)).toBe(false);
  });
});
