/** What a column holds, told by its headings and the years that the resolution plans for. */
import { describe, expect, test } from 'vitest';
import { readColumns } from './columns.ts';

const rowOf = (texts: readonly string[]) => ({ start: 0, end: 0, cells: texts.map((text, index) => ({ text, span: { start: index, end: index + 1 } })) });

/** Roles and years of the columns under heading rows, cells apart by "|". */
function columns(planYears: readonly number[], ...rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('|').map((text) => text.trim()));
  return readColumns(cells.map(rowOf), Math.max(...cells.map(({ length }) => length)), planYears)
    .map(({ role, years }) => [role, ...years].join(' '))
    .join(', ');
}

/** One heading beside a name, in a resolution for 2025. */
const roleOf = (heading: string): string | undefined => readColumns([rowOf(['Chỉ tiêu', heading])], 2, [2025])[1]?.role;

const headings: readonly (readonly [role: string, headings: readonly string[]])[] = [
  ['number', ['TT', 'STT', 'STT.', 'S.T.T', 'S.T.T.', 'Số TT', 'Số thứ tự']],
  ['unit', ['Đơn vị', 'Đơn vị tính', 'Đơn vị đo', 'ĐVT', 'Đ.V.T', 'Đ.V.T.', 'ĐV tính', 'ĐVT.', 'Đ.VT', 'ĐV.T']],
  ['note', ['Ghi chú', 'Cơ quan theo dõi', 'Đơn vị chủ trì', 'Đơn vị báo cáo', 'Nguồn số liệu', 'Căn cứ giao']],
  [
    'comparison',
    [
      'So sánh',
      'So với năm 2024',
      'KH 2025 so',
      '(so)',
      'Tăng, giảm',
      'Tăng/giảm',
      'Tăng , giảm',
      'Tăng +/- giảm',
      'Tăng,giảm',
      'Tỷ lệ %',
      '2025/năm trước',
      '2025 / ước',
      '% hoàn thành KH cả năm/quý',
      'KH năm/số ước',
      'Ước/TH',
      'Tốc độ tăng trưởng bình quân',
      'Tốc độ tăng năm 2025',
    ],
  ],
  ['estimate', ['Ước thực hiện', 'ƯTH 2024', 'UTH 2024', 'Dự ước']],
  [
    'plan',
    [
      'Kế hoạch',
      'Mục tiêu',
      'Dự toán 2025',
      'Phấn đấu',
      'Chỉ tiêu tỉnh giao',
      'Chỉ tiêu cả năm',
      'Chỉ tiêu của 2025',
      'Dự kiến',
      'Nghị quyết',
      'KH',
      'KH 2025',
      'Số KH',
      '(KH)',
      'Giao đầu năm',
      'Năm 2025',
    ],
  ],
  ['actual', ['Thực hiện', 'Chính thức', 'Kết quả', 'Hiện trạng', 'Đạt được', 'Năm gốc', 'TH', 'TH 2023', 'Số TH', '(TH)', 'Năm 2024']],
  [
    'other',
    [
      'Mã STT',
      'Số thứ tự xã',
      'Tên đơn vị',
      'Đơn vị tính toán',
      'Số hộ',
      'Sổ',
      'Tăng và giảm',
      '50/xã',
      'Tỷ lệ',
      'Chỉ tiêu của 5 xã',
      'Khu vực',
      'Nkh',
      'Khx',
      'Thôn',
      'Nth',
      'Mã dự án',
      'Dự án 2',
      'Nội dung: chi',
      'Diện tích',
    ],
  ],
];

describe.each(headings)('%s', (role, all) => {
  test.each(all)('%s', (heading) => expect(roleOf(heading)).toBe(role));
});

test.each([
  'Chỉ tiêu',
  'Các chỉ tiêu chủ yếu',
  'Tên công trình, dự án',
  'Nội dung (nhóm)',
  'Danh mục',
  'Hệ thống tiêu chí',
  'Hạng mục',
  'Lĩnh vực',
  'Nhóm',
  'Nhiệm vụ - giải pháp',
])('%j is a name', (heading) => expect(columns([2025], `Mã số | ${heading} | KH 2025`)).toBe('other, name, plan 2025'));

describe('years', () => {
  test.each([
    ['a plan of other years is no target', [2025], ['Chỉ tiêu | KH 2024 | KH 2025 | KH'], 'name, other 2024, plan 2025, plan'],
    ['a plan of some years of the resolution is', [2025], ['Chỉ tiêu | KH 2025 - 2026'], 'name, plan 2025 2026'],
    [
      'without years of the resolution the latest plan is',
      [],
      ['Chỉ tiêu | KH 2024 | KH 2025 | Ước 2026 | KH'],
      'name, other 2024, plan 2025, estimate 2026, plan',
    ],
    ['without any year every plan is', [], ['Chỉ tiêu | KH | Mục tiêu'], 'name, plan, plan'],
    ['a bare year is a result unless it is planned for', [2025], ['Chỉ tiêu | 2024 | 2025'], 'name, actual 2024, plan 2025'],
    ['one year to itself is one', [2025], ['Chỉ tiêu | Mục tiêu 2025 - 2025'], 'name, plan 2025'],
    ['years that go backwards are two', [], ['Chỉ tiêu | Mục tiêu 2030 - 2025'], 'name, plan 2030 2025'],
    ['more than fifteen are two', [], ['Chỉ tiêu | Mục tiêu 2010 - 2026'], 'name, plan 2010 2026'],
    ['a year said twice is one', [], ['Chỉ tiêu | Mục tiêu 2025, KH 2025'], 'name, plan 2025'],
    ['digits of a longer number are no year', [], ['Chỉ tiêu | Mục tiêu 12025'], 'name, plan'],
    ['the deepest year counts', [2028], ['Chỉ tiêu | Giai đoạn 2026 - 2030 |', ' | 2027 | 2028'], 'name, actual 2027, plan 2028'],
    [
      'a heading goes on to the right where something stands below',
      [2025],
      ['Chỉ tiêu | KH 2025 | | ', ' | Tỉnh | Huyện | '],
      'name, plan 2025, plan 2025, other',
    ],
    ['the first column without a meaning holds names where none says so', [2025], ['Huyện | Xã | KH 2025'], 'name, other, plan 2025'],
    ['a row that numbers columns says nothing', [2025], ['Chỉ tiêu | KH', '(1) | (2)'], 'name, plan'],
  ] as const)('%s', (_name, planYears, rows, expected) => expect(columns(planYears, ...rows)).toBe(expected));

  test('fifteen years are a period, each of them named', () => {
    expect(readColumns([rowOf(['Mục tiêu 2010 - 2025'])], 1, [])[0]?.years).toHaveLength(16);
  });

  test('a heading of 250 characters spans columns, a longer one does not; twenty rows are headings', () => {
    const spanning = (length: number) => columns([], `Chỉ tiêu | ${'KH '.repeat(100).slice(0, length - 1)}x | `, ' | a | b');
    expect([spanning(250), spanning(251)]).toEqual(['name, plan, plan', 'name, plan, other']);
    const deep = (rows: number) => columns([], ...Array(rows - 1).fill('Chỉ tiêu | x'), 'Chỉ tiêu | KH');
    expect([deep(20), deep(21)]).toEqual(['name, plan', 'name, other']);
  });

  test('the place of a heading is that of its deepest words', () => {
    const deepest = readColumns([rowOf(['Chỉ tiêu', 'KH 2025', '']), { ...rowOf(['', 'Tỉnh', 'Huyện']) }], 3, [2025]);
    expect(deepest.map(({ heading, headingSpan }) => `${heading} ${headingSpan?.start}`)).toEqual(['Chỉ tiêu 0', 'KH 2025 › Tỉnh 1', 'KH 2025 › Huyện 2']);
  });
});
