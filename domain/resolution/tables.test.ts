/** Tables: which column states the plan, which unit holds, and how rows come out of pipes, tabs and lone lines. */
import { describe, expect, test } from 'vitest';
import { parseResolution } from './parse-resolution.ts';

const frame = (rows: string, year = 'năm 2025'): string =>
  `NGHỊ QUYẾT\nVề kế hoạch ${year}\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nQUYẾT NGHỊ:\nĐiều 1. Giao chỉ tiêu.\nNghị quyết này được thông qua ngày 10 tháng 12 năm 2024.\nCHỦ TỊCH\nTô An\nPHỤ LỤC\nCHỈ TIÊU CHỦ YẾU\n${rows}`;

/** The roles of the columns. */
const roles = (header: string, year?: string): string => {
  const cells = header.split('|').length;
  const row = `| 1 | Tốc độ tăng | % |${' 5 |'.repeat(Math.max(0, cells - 3))}`;
  return (
    parseResolution(frame(`| ${header} |\n${row}\n${row}`, year))
      .tables?.[0]?.columns.map(({ role }) => role)
      .join(' ') ?? ''
  );
};

const headers: readonly [header: string, roles: string][] = [
  ['TT | Chỉ tiêu | Đơn vị tính | Ước TH năm 2024 | Kế hoạch năm 2025', 'number name unit estimate plan'],
  ['STT | Nội dung | ĐVT | KH 2024 | ƯTH 2024 | KH 2025', 'number name unit other estimate plan'],
  ['STT | Tên chỉ tiêu | ĐVT | TH 2023 | Ước 2024 | Mục tiêu 2025 | Ghi chú', 'number name unit actual estimate plan note'],
  ['TT | Chỉ tiêu | Đơn vị | Năm 2024 | Năm 2025', 'number name unit actual plan'],
  ['TT | Chỉ tiêu | ĐVT | Nghị quyết HĐND giao năm 2025 | Cơ quan chủ trì', 'number name unit plan note'],
  ['TT | Chỉ tiêu | ĐVT | Dự kiến kế hoạch 2025 | So sánh KH 2025/ƯTH 2024 (%)', 'number name unit plan comparison'],
  ['TT | Chỉ tiêu | ĐVT | Kế hoạch 2025 | Tăng, giảm so với 2024', 'number name unit plan comparison'],
  ['TT | Chỉ tiêu | ĐVT | Chính thức 2023 | Phấn đấu năm 2025', 'number name unit actual plan'],
  ['TT | Công trình | Địa điểm | Tổng mức đầu tư', 'number name other other'],
];

describe('columns', () => {
  test.each(headers)('%s', (header, expected) => expect(roles(header)).toBe(expected));

  test('a heading over two columns holds for both', () => {
    const table =
      '| TT | Chỉ tiêu | ĐVT | Năm 2024 | | KH 2025 | KH 2025 so ƯTH 2024 (%) |\n| | | | Kế hoạch | Ước TH | | |\n| A | B | 1 | 2 | 3 | 4 | 5=4/3 |\n| 1 | Thu | Tỷ đồng | 5 | 6 | 7 | 116 |';
    const columns = parseResolution(frame(table)).tables?.[0]?.columns ?? [];
    expect(columns.map(({ role }) => role).join(' ')).toBe('number name unit other estimate plan comparison');
    expect(columns[4]?.heading).toBe('Năm 2024 › Ước TH');
  });

  test('every year of a period of years is a plan, the one before is not', () => {
    expect(roles('TT | Chỉ tiêu | ĐVT | Ước 2021-2025 | 2026 | 2027 | 2030', '5 năm 2026 - 2030')).toBe('number name unit estimate plan plan plan');
  });

  test('without a year in the title, the latest plan is the plan', () => {
    expect(roles('TT | Chỉ tiêu | ĐVT | KH 2024 | KH 2025', 'phát triển')).toBe('number name unit other plan');
  });
});

/** Address, group or item, cells by column, unit. */
const rowsOf = (rows: string): string =>
  (parseResolution(frame(rows)).tables ?? [])
    .flatMap((table) => table.rows)
    .map(
      ({ address, kind, cells, unit }) =>
        `${address} ${kind} ${cells.map(({ column, text }) => `${column}:${text}`).join(' ')}${unit ? ` [${unit.text}]` : ''}`,
    )
    .join('\n');

const shapes: readonly [name: string, rows: string, expected: string][] = [
  [
    'pipes, groups, a row without a number, units said again or left out',
    '| TT | Chỉ tiêu | ĐVT | KH 2025 |\n|---|---|---|---|\n| I | KINH TẾ | | |\n| 1 | Thu ngân sách | Tỷ đồng | 5.000 |\n| | Trong đó: nội địa | nt | 4.500 |\n| 2 | Xuất khẩu | Triệu USD | 80 |',
    `phu-luc-1.hang-1 group 0:I 1:KINH TẾ
phu-luc-1.hang-2 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:5.000 [Tỷ đồng]
phu-luc-1.hang-3 item 1:Trong đó: nội địa 2:nt 3:4.500 [Tỷ đồng]
phu-luc-1.hang-4 item 0:2 1:Xuất khẩu 2:Triệu USD 3:80 [Triệu USD]`,
  ],
  [
    'a cell broken over lines, and a row that numbers the columns',
    '| TT | Chỉ tiêu | ĐVT | KH 2025 |\n| (1) | (2) | (3) | (4) |\n| 1 | Tỷ lệ lao động\nqua đào tạo | % | 66 |\n| 2 | Hộ nghèo | % | < 2 |',
    `phu-luc-1.hang-1 item 0:1 1:Tỷ lệ lao động qua đào tạo 2:% 3:66 [%]
phu-luc-1.hang-2 item 0:2 1:Hộ nghèo 2:% 3:< 2 [%]`,
  ],
  [
    'tabs, an empty first cell',
    'TT\tChỉ tiêu\tĐVT\tKH 2025\n1\tCơ cấu kinh tế\n\tNông nghiệp\t%\t24\n\tDịch vụ\t%\t45',
    `phu-luc-1.hang-1 group 0:1 1:Cơ cấu kinh tế
phu-luc-1.hang-2 item 1:Nông nghiệp 2:% 3:24 [%]
phu-luc-1.hang-3 item 1:Dịch vụ 2:% 3:45 [%]`,
  ],
  [
    'one cell a line, with a row that has no number and a value with words',
    'TT\nChỉ tiêu\nĐVT\nƯớc 2024\nKH 2025\n1\nThu ngân sách nhà nước\nTỷ đồng\n4.800\n5.000\nTrong đó thu nội địa\nTỷ đồng\n4.300\n4.500\n2\nTỷ lệ hộ nghèo\n%\n2,4\nGiảm 0,5',
    `phu-luc-1.hang-1 item 0:1 1:Thu ngân sách nhà nước 2:Tỷ đồng 3:4.800 4:5.000 [Tỷ đồng]
phu-luc-1.hang-2 item 1:Trong đó thu nội địa 2:Tỷ đồng 3:4.300 4:4.500 [Tỷ đồng]
phu-luc-1.hang-3 item 0:2 1:Tỷ lệ hộ nghèo 2:% 3:2,4 4:Giảm 0,5 [%]`,
  ],
  [
    'a row that numbers the columns leaves one out; a line with a blank at its end goes on behind the table',
    '| TT | Chỉ tiêu | | KH 2025 |\n| (1) | (2) | | (4) |\n| 1 | Thu ngân sách | | 500 |\n| 2 | Hộ nghèo | | 2 |\nGhi chú của bảng. ',
    `phu-luc-1.hang-1 item 0:1 1:Thu ngân sách 3:500
phu-luc-1.hang-2 item 0:2 1:Hộ nghèo 3:2`,
  ],
  [
    'one cell a line, the numbers go on from another table, a name with “trong đó” in it',
    'TT\nChỉ tiêu\nĐVT\nKH 2025\nII\nXÃ HỘI\n5\nThu trong đó nội địa\nTỷ đồng\n500\n6\nTỷ lệ hộ nghèo\n%\n2',
    `phu-luc-1.hang-1 group 0:II 1:XÃ HỘI
phu-luc-1.hang-2 item 0:5 1:Thu trong đó nội địa 2:Tỷ đồng 3:500 [Tỷ đồng]
phu-luc-1.hang-3 item 0:6 1:Tỷ lệ hộ nghèo 2:% 3:2 [%]`,
  ],
  [
    'a group without a unit ends the one above, one with a unit gives it to its rows',
    '| TT | Chỉ tiêu | ĐVT | KH 2025 |\n| 1 | Thu ngân sách | Tỷ đồng | 500 |\n| 2 | Chi ngân sách | | 400 |\n| II | XÃ HỘI | | |\n| 3 | Hộ nghèo | | 2 |\n| III | RỪNG | ha | - |\n| 4 | Rừng trồng | | 20 |',
    `phu-luc-1.hang-1 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:500 [Tỷ đồng]
phu-luc-1.hang-2 item 0:2 1:Chi ngân sách 3:400 [Tỷ đồng]
phu-luc-1.hang-3 group 0:II 1:XÃ HỘI
phu-luc-1.hang-4 item 0:3 1:Hộ nghèo 3:2
phu-luc-1.hang-5 group 0:III 1:RỪNG 2:ha 3:- [ha]
phu-luc-1.hang-6 item 0:4 1:Rừng trồng 3:20 [ha]`,
  ],
  [
    'a row with an empty cell keeps its order, however many cells it lost behind',
    '| TT | Chỉ tiêu | ĐVT | Ước 2024 | KH 2025 |\n| 1 | Thu ngân sách | Tỷ đồng | 450 | 500 |\n| 2 | Hộ nghèo | | 2 |',
    `phu-luc-1.hang-1 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:450 4:500 [Tỷ đồng]
phu-luc-1.hang-2 item 0:2 1:Hộ nghèo 3:2 [Tỷ đồng]`,
  ],
  [
    'one cell a line: a comparison has a figure only where every column has; words stand where figures are left out; dashes are figures',
    'TT\nChỉ tiêu\nĐVT\nƯớc 2024\nSo sánh (%)\nKH 2025\n1\nThu ngân sách\nTỷ đồng\n450\n500\nTrong đó nội địa\nTỷ đồng\n400\n410\n2\nTỷ lệ hộ nghèo\n3\n66\n2\n3\nCải cách hành chính\nBậc\nTăng bậc\n4\nGiải quyết việc làm\nNgười\n-\n900\nA\nCác chỉ tiêu khác',
    `phu-luc-1.hang-1 item 0:1 1:Thu ngân sách 2:Tỷ đồng 3:450 5:500 [Tỷ đồng]
phu-luc-1.hang-2 item 1:Trong đó nội địa 2:Tỷ đồng 3:400 5:410 [Tỷ đồng]
phu-luc-1.hang-3 item 0:2 1:Tỷ lệ hộ nghèo 3:3 4:66 5:2 [Tỷ đồng]
phu-luc-1.hang-4 item 0:3 1:Cải cách hành chính 2:Bậc 3:Tăng bậc [Bậc]
phu-luc-1.hang-5 item 0:4 1:Giải quyết việc làm 2:Người 3:- 5:900 [Người]
phu-luc-1.hang-6 group 0:A 1:Các chỉ tiêu khác`,
  ],
  [
    'one row of a hundred and one columns is in order',
    `| ${Array.from({ length: 101 }, (_, index) => `Năm ${index}x`).join(' | ')} |\n| Thu | 5 | 6 |\n| Chi | 7 |`,
    'phu-luc-1.hang-1 item 0:Thu 1:5 2:6\nphu-luc-1.hang-2 item 0:Chi 1:7',
  ],
];

describe('rows', () => {
  test.each(shapes)('%s', (_name, rows, expected) => expect(rowsOf(rows)).toBe(expected));

  test('a letterhead in two columns is no table', () => {
    const head = 'HỘI ĐỒNG NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\tx\nTỈNH AN LẠC\tĐộc lập - Tự do - Hạnh phúc\tx\nQUYẾT NGHỊ:\n1. Giao.';
    expect(parseResolution(head).tables).toBeUndefined();
  });

  test('a table right behind the enacting words', () => {
    const text = 'QUYẾT NGHỊ:\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu | 5 |\n| 2 | Chi | 6 |\n1. Giao.';
    expect(parseResolution(text).tables?.[0]?.rows.map(({ address }) => address)).toEqual(['hang-1', 'hang-2']);
  });

  test('an appendix in small letters behind the office of one who signs', () => {
    const text = 'QUYẾT NGHỊ:\n1. Giao.\nCHỦ TỊCH HĐND TỈNH\nTô An\nPhụ lục 1\n1. Một.';
    expect(parseResolution(text).appendices?.map(({ address }) => address)).toEqual(['phu-luc-1']);
  });

  test('several appendices, each with its number', () => {
    const { appendices } = parseResolution(frame('Phụ lục II\nDANH MỤC\n1. Một.\nPHỤ LỤC SỐ 03: KHÁC\n1. Hai.'));
    expect(appendices?.map(({ address }) => address)).toEqual(['phu-luc-1', 'phu-luc-II', 'phu-luc-03']);
  });

  test('a heading of several years names each, with or without blanks around the dash', () => {
    const years = (heading: string) =>
      parseResolution(frame(`| TT | Chỉ tiêu | ĐVT | ${heading} |\n| 1 | Thu | % | 5 |\n| 2 | Chi | % | 6 |`)).tables?.[0]?.columns.at(-1)?.years;
    for (const heading of ['Kế hoạch 2026 - 2030', 'Kế hoạch 2026-2030', 'Kế hoạch 2026– 2030']) expect(years(heading)).toEqual([2026, 2027, 2028, 2029, 2030]);
  });

  test.each(['nt', 'NT', 'nt-', 'nt -', '-nt', '- nt', '-nt-', '- nt -', 'như trên', '"', '""', '“”', '-', ',,', '``'])(
    'the unit %j is that of the row above',
    (ditto) => {
      const rows = parseResolution(
        frame(`| TT | Chỉ tiêu | ĐVT | KH 2025 |\n| 1 | Thu | tỷ đồng | 5 |\n| 2 | Chi | ${ditto} | 6 |\n| 3 | Vốn | ${ditto} | 7 |`),
      ).tables?.[0]?.rows;
      expect(rows?.map(({ unit }) => unit?.text)).toEqual(Array(3).fill('tỷ đồng'));
    },
  );

  test.each(['nt/ha', 'con nt', 'ntx', 'x-', '- ha'])('the unit %j is its own', (own) => {
    const rows = parseResolution(frame(`| TT | Chỉ tiêu | ĐVT | KH 2025 |\n| 1 | Thu | tỷ đồng | 5 |\n| 2 | Chi | ${own} | 6 |`)).tables?.[0]?.rows;
    expect(rows?.map(({ unit }) => unit?.text)).toEqual(['tỷ đồng', own]);
  });
});
