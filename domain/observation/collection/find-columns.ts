/** Which column of a table says what: its header read as people write them, over one row or two, and the column of figures told from plans and comparisons. */
import { allMatches } from '../../resolution/index.ts';
import { foldName } from '../../territory/index.ts';
import { type Period, periodYear } from '../../values/index.ts';
import { readAchievement } from './achievement.ts';
import type { FigureColumn, Fillable, FilledCell, FilledRow } from './filled-table.ts';

const columns = {
  id: ['mã', 'mã số liệu', 'code', 'id'],
  version: ['lần', 'phiên bản', 'version'],
  name: ['nội dung', 'tên', 'danh mục', 'indicator', 'name'],
  territory: ['địa bàn', 'đơn vị hành chính', 'nơi', 'place', 'territory'],
  period: ['kỳ', 'kỳ báo cáo', 'kỳ số liệu', 'period'],
  unit: ['đơn vị tính', 'đvt', 'đơn vị', 'đ.v.t', 'unit'],
  value: ['số liệu', 'số liệu báo cáo', 'giá trị', 'thực hiện', 'kết quả', 'kết quả thực hiện', 'ước thực hiện', 'số báo cáo', 'value', 'figure'],
  status: ['loại số', 'loại số liệu', 'trạng thái', 'status'],
  missing: ['lý do không có số liệu', 'lý do', 'lý do thiếu', 'reason'],
  causes: ['nguyên nhân', 'nguyên nhân chưa đạt', 'causes'],
  note: ['ghi chú', 'note', 'notes'],
} as const;

type Column = keyof typeof columns;
export type Places = Readonly<Partial<Record<Column, number>>>;

export interface Header {
  readonly places: Places;
  /** Rows up to this line are no figures. */
  readonly after: number;
  /** Every column of figures that is none of the others, plans and comparisons too. */
  readonly figures: readonly FigureColumn[];
  /** Whether another column could be the one of figures as well. */
  readonly isDoubtful: boolean;
}

/** Text for comparing: spaces, dashes, case, places of tone marks and signs at the end do not count. */
export const plain = (text: string): string =>
  foldName(text)
    .replace(/\s*[:*]+$/, '')
    .trim();

/** Rows above the header that are looked through. */
const titleRows = 40;

/**
 * The header of the table. `column`: the one of figures, where a person chose it. Undefined when nothing tells which column names
 * figures, or none can be the one of figures.
 */
export function findColumns(rows: readonly FilledRow[], wanted: readonly Fillable[], column?: number): Header | undefined {
  for (const [index, row] of rows.slice(0, titleRows).entries()) {
    const named = namedPlaces(headingsOf(row));
    if (named.id === undefined && named.name === undefined) continue;
    const found = headed(rows, index, named, wanted, column);
    if (found) return found;
  }
  return guessed(rows, wanted, column);
}

type Headings = readonly (string | undefined)[];

const headingsOf = ({ cells }: FilledRow): Headings =>
  cells.map((cell) => (cell && (cell.kind === 'text' || /^(?:19|20)\d\d$/.test(cell.text)) ? plain(cell.text) : undefined));

/** "Chỉ tiêu", "Tên chỉ tiêu", "Các chỉ tiêu chủ yếu", and no more: "Chỉ tiêu giao" and "Chỉ tiêu năm 2024" are plans. */
const naming = /^(?:tên |các |danh mục )?chỉ tiêu(?:, nội dung| chủ yếu| kinh tế.*)?$/u;

function columnOf(said: string): Column | undefined {
  const bare = withoutBrackets(said);
  if (naming.test(bare)) return 'name';
  return (Object.keys(columns) as Column[]).find(
    (one) => (columns[one] as readonly string[]).includes(said) || (columns[one] as readonly string[]).includes(bare),
  );
}

const withoutBrackets = (said: string): string => said.replace(/\s*\([^()]*\)\s*$/u, '').trim();

function namedPlaces(headings: Headings): Places {
  const places: Partial<Record<Column, number>> = {};
  for (const [index, said] of headings.entries()) {
    const column = said === undefined ? undefined : columnOf(said);
    if (column && places[column] === undefined) places[column] = index;
  }
  return places;
}

function headed(rows: readonly FilledRow[], index: number, named: Places, wanted: readonly Fillable[], chosen: number | undefined): Header | undefined {
  const lines = isSecondLine(rows[index + 1], named) ? [rows[index]!, rows[index + 1]!] : [rows[index]!];
  const places = lines.length === 2 ? { ...namedPlaces(headingsOf(lines[1]!)), ...named } : named;
  const after = lines.at(-1)!.line;
  const figures = figureColumns(rows, places, after, headingsOver(lines));
  // A form of our own names every line and leaves no doubt.
  if (chosen === undefined && places.id !== undefined && places.value !== undefined) return { places, after, figures: [], isDoubtful: false };
  const { value: _, ...others } = places;
  const [best, isDoubtful] = figures.some((one) => one.column === chosen) ? [chosen, false] : bestOf(figures, wanted);
  return best === undefined ? undefined : { places: { ...others, value: best }, after, figures, isDoubtful };
}

/** A second line of headings stands below merged ones: it says nothing where figures are named, and no number anywhere. */
function isSecondLine(row: FilledRow | undefined, { id, name }: Places): boolean {
  const key = row?.cells[name ?? id ?? 0];
  if (!row || (key !== undefined && !key.isCopy)) return false;
  const said = row.cells.filter((cell) => cell !== undefined && !cell.isCopy);
  return said.length > 0 && said.every((cell) => cell!.kind === 'text' && !isFigure(cell));
}

/** What stands over each column: of two lines the upper one holds until the next, as merged cells do. */
function headingsOver(lines: readonly FilledRow[]): readonly string[] {
  const [upper, lower] = lines;
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  let held = '';
  return Array.from({ length: width }, (_, index) => {
    const above = upper?.cells[index]?.text.trim() ?? '';
    if (above !== '') held = above;
    const below = lower?.cells[index];
    return below && !below.isCopy ? `${held} ${below.text.trim()}`.trim() : above;
  });
}

const otherColumns = (places: Places): ReadonlySet<number> => new Set(Object.entries(places).flatMap(([column, place]) => (column === 'value' ? [] : [place])));

function figureColumns(rows: readonly FilledRow[], places: Places, after: number, headings: readonly string[]): readonly FigureColumn[] {
  const others = otherColumns(places);
  const body = rows.filter(({ line }) => line > after);
  const width = Math.max(headings.length, ...body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({ column, heading: headings[column] ?? '' })).filter(
    ({ column, heading }) => !others.has(column) && !isNumbering(heading) && (column === places.value || body.some(({ cells }) => isFigure(cells[column]))),
  );
}

const isNumbering = (heading: string): boolean => /^(?:tt|stt|số tt|số thứ tự|no\.?|#)$/u.test(plain(heading));

/** What a column is about that holds no figure of the period: what was planned, what was before, what is compared. */
const aboutOthers =
  / (?:kế hoạch|kh|dự toán|nghị quyết|nq|giao|mục tiêu|cùng kỳ|so với|so sánh|so|tỷ lệ|tỉ lệ|năm trước|kỳ trước|lần trước|tăng|giảm|chênh lệch|tốc độ|tỷ trọng|ngày|hạn|chốt|plan|target|previous|last|share|growth) |%/u;
/** As `plain` spells them: "luỹ". */
const aboutFigures = / (?:thực hiện|th|ước|kết quả|số liệu|giá trị|số báo cáo|đạt được|đã đạt|luỹ kế|actual|value|figure|result) /u;
const bareTime = /^(?:ước |cả )?(?:năm|tháng|quý|\d{1,2} tháng|\d{4})[\s\d/ivx.-]*(?:năm )?(?:đầu năm )?\d{0,4}$/u;

/** How well a heading suits the figures wanted; 0 where it is about something else. */
function suits(heading: string, wanted: readonly Fillable[]): number {
  const said = withoutBrackets(plain(heading));
  const spaced = ` ${said.split(/[^\p{L}\p{N}%]+/u).join(' ')} `;
  const isOfFigures = aboutFigures.test(spaced);
  if (said === '' || aboutOthers.test(spaced) || !(isOfFigures || bareTime.test(said))) return 0;
  const time = timeIn(spaced);
  const fits = wanted.some(({ cell }) => time.every((told) => told(cell.request.period)));
  if (!fits) return 0;
  return 1 + (isOfFigures ? 2 : 0) + time.length;
}

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** What the heading tells of its period, each as a question to a period. */
function timeIn(spaced: string): readonly ((period: Period) => boolean)[] {
  const years = allMatches(/(?<!\d)(?:19|20)\d\d(?!\d)/g, spaced).map(([year]) => Number(year));
  const lengths = allMatches(/ (\d{1,2}) tháng /g, spaced).map(([, months]) => Number(months));
  const quarters = allMatches(/ quý (iv|i{1,3}|[1-4]) /g, spaced).map(([, quarter = '']) => romans[quarter] ?? Number(quarter));
  const months = lengths.length > 0 ? [] : allMatches(/ tháng (\d{1,2}) /g, spaced).map(([, month]) => Number(month));
  const first = ({ start }: Period): number => Number(start.slice(5, 7));
  return [
    ...(years.length > 0 ? [(period: Period) => years.includes(periodYear(period))] : []),
    ...(lengths.length > 0 ? [(period: Period) => lengths.includes(period.months)] : []),
    ...(quarters.length > 0 ? [(period: Period) => period.months === 3 && quarters.includes((first(period) + 2) / 3)] : []),
    ...(months.length > 0 ? [(period: Period) => period.months === 1 && months.includes(first(period))] : []),
    ...(spaced.includes(' cả năm ') ? [(period: Period) => period.months === 12] : []),
  ];
}

/** The column whose heading suits best, and whether another suits as well. */
function bestOf(figures: readonly FigureColumn[], wanted: readonly Fillable[]): readonly [number | undefined, boolean] {
  const scored = figures.map(({ column, heading }) => ({ column, score: suits(heading, wanted) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score === 0) return [undefined, false];
  return [first.column, second?.score === first.score];
}

/** Without a header: the column in which figures are named most often, and the first one after it that holds numbers. */
function guessed(rows: readonly FilledRow[], wanted: readonly Fillable[], chosen: number | undefined): Header | undefined {
  const names = new Set(wanted.flatMap(({ cell, name }) => [plain(cell.request.id), plain(name)]));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const counts = Array.from({ length: width }, (_, index) => rows.filter(({ cells }) => names.has(plain(cells[index]?.text ?? ''))).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return undefined;
  const key = counts.indexOf(most);
  const isNamed = ({ cells }: FilledRow) => names.has(plain(cells[key]?.text ?? ''));
  const heading = rows.slice(0, rows.findIndex(isNamed)).findLast(({ cells }) => cells.some((cell, index) => index > key && cell !== undefined));
  const figures = figureColumns(rows.filter(isNamed), { name: key }, 0, []).filter(({ column }) => column > key);
  const told = figures.map(({ column }) => ({ column, heading: heading?.cells[column]?.text.trim() ?? '' }));
  const open = told.filter((one) => one.heading === '' || suits(one.heading, wanted) > 0);
  const isChosen = told.some(({ column }) => column === chosen);
  const value = isChosen ? chosen : open[0]?.column;
  if (value === undefined) return undefined;
  const isId = rows.some((row) => wanted.some(({ cell }) => cell.request.id === row.cells[key]?.text.trim()));
  return { places: { [isId ? 'id' : 'name']: key, value }, after: 0, figures: told, isDoubtful: !isChosen && open.length > 1 };
}

export const isFigure = (cell: FilledCell | undefined): boolean =>
  cell !== undefined && (cell.kind === 'number' || /^[-−(]?\d/.test(cell.text.trim()) || readAchievement(cell.text) !== undefined);
