/** What the columns of a table hold: read from their headings and the years of the plan. */
import type { Span } from '../values/index.ts';
import { foldWords } from './letters.ts';
import { numbersColumns, type RawRow } from './table-lines.ts';
import type { ColumnRole, TableColumn } from './types.ts';

/** In order; the first that fits a folded heading decides. A heading of a comparison names plan and estimate too. */
const headings: readonly { readonly role: ColumnRole; readonly says: RegExp }[] = [
  { role: 'number', says: /^(?:tt|stt|s\.t\.t|số tt|số thứ tự)\.?$/u },
  { role: 'unit', says: /^(?:(?:đơn vị|đv)(?: tính| đo)?|đ\.?v\.?t\.?)$/u },
  { role: 'note', says: /ghi chú|cơ quan|đơn vị (?:chủ trì|phối hợp|thực hiện|theo dõi|phụ trách|báo cáo)|nguồn|căn cứ/u },
  {
    role: 'comparison',
    says: /so sánh|(?:^|[^\p{L}])so(?:$|[^\p{L}])|tăng\s?[,/(+-]+\s?giảm|tỷ lệ %|\d{4}\s?\/\s?\p{L}|%.*(?:kh|th|ước).*\/|(?:kh|th|ước).*\/.*(?:kh|th|ước)|tốc độ tăng.*(?:năm|bình quân)/u,
  },
  { role: 'estimate', says: /ước|ưth|uth|dự ước/u },
  { role: 'plan', says: /kế hoạch|mục tiêu|dự toán|phấn đấu|chỉ tiêu.*(?:năm|giao|\d{4})|dự kiến|nghị quyết|(?:^|[^\p{L}])kh(?:$|[^\p{L}])|giao/u },
  { role: 'actual', says: /thực hiện|chính thức|kết quả|hiện trạng|đạt được|năm gốc|(?:^|[^\p{L}])th(?:$|[^\p{L}])/u },
  {
    role: 'name',
    says: /^(?:(?:các |tên |hệ thống )?(?:chỉ tiêu|nội dung|danh mục|công trình|dự án|hạng mục|tiêu chí|lĩnh vực|nhóm|nhiệm vụ)[\p{L}\s,()-]*)$/u,
  },
];

/** The columns of a table, one for each place in its widest row. `planYears` may be empty when the title told none. */
export function readColumns(rows: readonly RawRow[], width: number, planYears: readonly number[]): TableColumn[] {
  const header = rows.filter(({ cells }) => !numbersColumns(cells)).slice(0, deepestHeading);
  const spans = headingSpans(header, width);
  const columns = headingsOf(header, width).map((parts, index) => columnOf(parts, planYears, spans[index]));
  const named = columns.some(({ role }) => role === 'name');
  const years = columns.filter(({ role }) => role === 'plan').flatMap((column) => column.years);
  const latest = years.reduce((last, year) => Math.max(last, year), 0);
  const nameless = named ? -1 : columns.findIndex(({ role }) => role === 'other');
  return columns.map((column, index) => {
    if (index === nameless) return { ...column, role: 'name' };
    const isEarlier = planYears.length === 0 && column.role === 'plan' && column.years.length > 0 && !column.years.includes(latest);
    return isEarlier ? { ...column, role: 'other' } : column;
  });
}

/** Beyond these no heading goes: so long a cell or so many rows are no headings, and reading them for every column would never end. */
const deepestHeading = 20;
const longestSpanning = 250;

/** The headings of every column over all header rows; an empty place takes the heading left of it, when it spans the row below. */
function headingsOf(header: readonly RawRow[], width: number): readonly (readonly string[])[] {
  const columns = Array.from({ length: width }, (): string[] => []);
  header.forEach(({ cells }, row) => {
    const below = header.slice(row + 1);
    let left: string | undefined;
    columns.forEach((parts, index) => {
      const own = cells[index]?.text ?? '';
      if (own !== '') {
        parts.push(own);
        left = own;
      } else if (left !== undefined && left.length <= longestSpanning && below.some((next) => (next.cells[index]?.text ?? '') !== '')) parts.push(left);
    });
  });
  return columns;
}

/** Where the deepest heading of every column stands that is not empty. */
function headingSpans(header: readonly RawRow[], width: number): readonly (Span | undefined)[] {
  return Array.from({ length: width }, (_, index) => header.findLast(({ cells }) => (cells[index]?.text ?? '') !== '')?.cells[index]?.span);
}

function columnOf(parts: readonly string[], planYears: readonly number[], headingSpan: Span | undefined): TableColumn {
  const heading = parts.join(' › ');
  const years = yearsOf(parts);
  const said = headings.find(({ says }) => says.test(foldWords(heading)))?.role;
  return { role: roleIn(said, years, planYears), heading, ...(headingSpan && { headingSpan }), years };
}

/** A plan of years before is no target of this resolution; a bare year is a plan when the resolution plans for it. */
function roleIn(said: ColumnRole | undefined, years: readonly number[], planYears: readonly number[]): ColumnRole {
  const ours = years.some((year) => planYears.includes(year));
  if (said === 'plan') return years.length === 0 || planYears.length === 0 || ours ? 'plan' : 'other';
  if (said !== undefined) return said;
  if (years.length === 0) return 'other';
  return ours ? 'plan' : 'actual';
}

/** The years of the deepest heading that names any: "giai đoạn 2026-2030" over "2028" is 2028. */
function yearsOf(parts: readonly string[]): number[] {
  for (const part of [...parts].reverse()) {
    const range = /(20\d\d)\s?[-–]\s?(20\d\d)/u.exec(part);
    const [first, last] = [Number(range?.[1]), Number(range?.[2])];
    if (range && last >= first && last - first <= 15) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const years = [...part.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(Number);
    if (years.length > 0) return [...new Set(years)];
  }
  return [];
}
