/** Figures out of a filled-in or pasted table: the header found, rows matched to requests, cells read as people write them. */
import { parseNumberText } from '../../plan/index.ts';
import { type Decimal, formatPeriod, isComparable, negateDecimal, parseDecimal, type Refusal, type Unit } from '../../values/index.ts';
import { isAchievement, readAchievement } from './achievement.ts';
import { sayValue } from './entry.ts';
import type { FigureCell, FigureEntry, FigureValue, RequestId } from './types.ts';

export interface FilledCell {
  /** A number is machine notation. */
  readonly kind: 'text' | 'number' | 'day';
  readonly text: string;
  /** Repeated from a merged cell. */
  readonly isCopy?: true;
  readonly isPercent?: true;
}

export interface FilledRow {
  readonly line: number;
  readonly cells: readonly (FilledCell | undefined)[];
}

/** A request that a row may be about. */
export interface Fillable {
  readonly cell: FigureCell;
  readonly name: string;
  readonly territoryName: string;
}

/** What one row would become. Without `entry` it says nothing, or cannot be taken for the reasons given. */
export interface FilledFigure {
  readonly request: RequestId;
  readonly line: number;
  readonly entry?: FigureEntry;
  readonly problems: readonly Refusal[];
}

export interface FilledTable {
  readonly rows: readonly FilledFigure[];
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
}

const columns = {
  id: ['mã', 'mã số liệu', 'code', 'id'],
  version: ['lần', 'phiên bản', 'version'],
  name: ['chỉ tiêu', 'tên chỉ tiêu', 'nội dung', 'chỉ tiêu, nội dung', 'tên', 'indicator', 'name'],
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
type Places = Readonly<Partial<Record<Column, number>>>;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*[:*]+$/, '')
    .trim();

/** Rows above the header that are looked through. */
const titleRows = 40;

/**
 * Reads a table. Undefined when no header is found and the cells do not tell which is which. Numbers are read by the table's own
 * notation: where some cell can only be English ("1,234.5"), all are; otherwise a point groups thousands and a comma starts
 * decimals, and what could be the other is pointed out.
 */
export function readFilled(rows: readonly FilledRow[], wanted: readonly Fillable[], findUnit: (text: string) => Unit | undefined): FilledTable | undefined {
  const header = findHeader(rows) ?? guessColumns(rows, wanted);
  if (!header) return undefined;
  const { places, after } = header;
  const body = rows.filter(({ line }) => line > after);
  const isEnglish = body.some((row) => isOnlyEnglish(cellAt(row, places.value)));
  const context = { places, wanted, findUnit, isEnglish };
  const read: FilledFigure[] = [];
  const unknown: { line: number; text: string }[] = [];
  for (const row of body) {
    const found = matchRow(row, context);
    if (found) read.push(readRow(row, found, context));
    else if (cellAt(row, places.value) || cellAt(row, places.id)) unknown.push({ line: row.line, text: textOfRow(row) });
  }
  return { rows: withoutRepeated(read).filter(({ entry, problems }) => entry || problems.length > 0), unknown };
}

const cellAt = ({ cells }: FilledRow, place: number | undefined): FilledCell | undefined => (place === undefined ? undefined : cells[place]);
const textAt = (row: FilledRow, place: number | undefined): string => cellAt(row, place)?.text.trim() ?? '';

function textOfRow({ cells }: FilledRow): string {
  return cells
    .flatMap((cell) => (cell && !cell.isCopy ? [cell.text.trim()] : []))
    .join(' · ')
    .slice(0, 200);
}

interface Header {
  readonly places: Places;
  readonly after: number;
}

/** The first row that names a column of figures and one that tells which figure. */
function findHeader(rows: readonly FilledRow[]): Header | undefined {
  for (const row of rows.slice(0, titleRows)) {
    const places: Partial<Record<Column, number>> = {};
    for (const [index, cell] of row.cells.entries()) {
      if (cell?.kind !== 'text') continue;
      const said = plain(cell.text);
      const column = (Object.keys(columns) as Column[]).find((one) => (columns[one] as readonly string[]).includes(said));
      if (column && places[column] === undefined) places[column] = index;
    }
    if (places.value !== undefined && (places.id !== undefined || places.name !== undefined)) return { places, after: row.line };
  }
  return undefined;
}

/** Without a header: the column in which figures are named most often, and the first one after it that holds numbers. */
function guessColumns(rows: readonly FilledRow[], wanted: readonly Fillable[]): Header | undefined {
  const names = new Set(wanted.flatMap(({ cell, name }) => [plain(cell.request.id), plain(name)]));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const counts = Array.from({ length: width }, (_, index) => rows.filter(({ cells }) => names.has(plain(cells[index]?.text ?? ''))).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return undefined;
  const key = counts.indexOf(most);
  const value = Array.from({ length: width }, (_, index) => index).find((index) => index > key && rows.some((row) => isFigure(cellAt(row, index))));
  if (value === undefined) return undefined;
  const isId = rows.some((row) => wanted.some(({ cell }) => cell.request.id === textAt(row, key)));
  return { places: { [isId ? 'id' : 'name']: key, value }, after: 0 };
}

const isFigure = (cell: FilledCell | undefined): boolean =>
  cell !== undefined && (cell.kind === 'number' || /^[-−(]?\d/.test(cell.text.trim()) || readAchievement(cell.text) !== undefined);

interface Context {
  readonly places: Places;
  readonly wanted: readonly Fillable[];
  readonly findUnit: (text: string) => Unit | undefined;
  readonly isEnglish: boolean;
}

/** By code, else by name, with place and period where the name alone leaves several. */
function matchRow(row: FilledRow, { places, wanted }: Context): Fillable | undefined {
  const id = textAt(row, places.id);
  if (id !== '') {
    const byId = wanted.find(({ cell }) => cell.request.id === id);
    if (byId) return byId;
  }
  const name = plain(textAt(row, places.name));
  if (name === '') return undefined;
  const [place, period] = [plain(textAt(row, places.territory)), plain(textAt(row, places.period))];
  const matching = wanted.filter(
    (one) =>
      plain(one.name) === name &&
      (place === '' || plain(one.territoryName) === place) &&
      (period === '' || plain(formatPeriod(one.cell.request.period, 'vi')) === period || plain(formatPeriod(one.cell.request.period, 'en')) === period),
  );
  return matching.length === 1 ? matching[0] : undefined;
}

const statuses: Readonly<Record<string, FigureEntry['status']>> = {
  ước: 'estimate',
  'ước tính': 'estimate',
  'ước thực hiện': 'estimate',
  uoc: 'estimate',
  estimate: 'estimate',
  'sơ bộ': 'preliminary',
  'so bo': 'preliminary',
  preliminary: 'preliminary',
  'chính thức': 'official',
  'chinh thuc': 'official',
  official: 'official',
};

const none = /^(?:0?1[/.-]0?1[/.-]1970|1970-01-01)$/;
const words = (text: string): string => (none.test(text) ? '' : text);

function readRow(row: FilledRow, { cell, name }: Fillable, context: Context): FilledFigure {
  const { places } = context;
  const { request } = cell;
  const problems: Refusal[] = [];
  const version = textAt(row, places.version);
  if (/^\d+$/.test(version) && Number(version) !== cell.version) problems.push(outdated(cell, name, Number(version)));
  const value = readAchieved(row, request, context) ?? readValue(row, request.unit, context, problems);
  if (!value) return { request: request.id, line: row.line, problems: problems.filter(({ code }) => code !== 'collection/outdated') };
  const entry: FigureEntry = {
    value,
    status: statuses[plain(textAt(row, places.status))] ?? request.status,
    unchanged: false,
    note: words(textAt(row, places.note)),
    causes: words(textAt(row, places.causes)),
    evidence: cell.entry?.evidence ?? [],
    answers: [],
  };
  return { request: request.id, line: row.line, entry, problems };
}

/** "đạt" or "chưa" of a single unit, where a sheet says it so. */
function readAchieved(row: FilledRow, request: FigureCell['request'], { places }: Context): FigureValue | undefined {
  const cell = cellAt(row, places.value);
  const value = cell && !cell.isCopy && isAchievement(request) ? readAchievement(cell.text) : undefined;
  return value === undefined ? undefined : { kind: 'number', value, unit: request.unit };
}

function outdated({ request, entry, version }: FigureCell, name: string, expected: number): Refusal {
  const theirs = sayValue(entry?.value);
  return { code: 'collection/changed-meanwhile', parameters: { figure: name, request: request.id, expected, version, theirs: theirs.vi, theirsEn: theirs.en } };
}

const reasons: Readonly<Record<string, Extract<FigureValue, { kind: 'missing' }>['reason']>> = {
  'chưa có số liệu': 'not-yet',
  'chưa có': 'not-yet',
  'not available yet': 'not-yet',
  'không phát sinh': 'not-applicable',
  'not applicable': 'not-applicable',
  'không thu thập': 'not-collected',
  'not collected': 'not-collected',
  'không cung cấp': 'withheld',
  withheld: 'withheld',
};

/**
 * Signs of statistical tables: "-" nothing of the kind happened, "…" it did and nobody counted it. 1 January 1970 is how some
 * systems write an empty day.
 */
function readMissing(text: string): FigureValue | undefined {
  if (/^[-–—−]+$/.test(text)) return { kind: 'missing', reason: 'not-applicable', words: `Ký hiệu “${text}” trong bảng` };
  if (/^(?:…+|\.{2,})$/.test(text)) return { kind: 'missing', reason: 'not-collected', words: `Ký hiệu “${text}” trong bảng` };
  if (none.test(text) || /^(?:n\/a|na|x|chưa có|chưa có số liệu|không có số liệu)$/iu.test(text)) return { kind: 'missing', reason: 'not-yet', words: '' };
  return undefined;
}

function readValue(row: FilledRow, unit: Unit, context: Context, problems: Refusal[]): FigureValue | undefined {
  const { places, findUnit } = context;
  const cell = cellAt(row, places.value);
  const reason = textAt(row, places.missing);
  if (!cell || cell.isCopy || cell.text.trim() === '') {
    if (reason === '' || none.test(reason)) return undefined;
    return { kind: 'missing', reason: reasons[plain(reason)] ?? 'not-collected', words: reason };
  }
  const text = cell.text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const missing = cell.kind === 'number' ? undefined : readMissing(text);
  if (missing) return missing;
  const read =
    cell.kind === 'number' ? { value: parseDecimal(text), rest: cell.isPercent ? '%' : '' } : cell.kind === 'text' ? readNumber(text, context, problems) : {};
  if (read.value === undefined) {
    problems.push({ code: 'collection/not-a-number', parameters: { given: text.slice(0, 60) } });
    return undefined;
  }
  const said = read.rest ? read.rest : textAt(row, places.unit);
  const given = said === '' ? unit : sameWords(said, unit) ? unit : findUnit(said);
  if (given && isComparable(given, unit)) return { kind: 'number', value: read.value, unit: given };
  const wanted = { wanted: unit.vi, wantedEn: unit.en };
  problems.push({ code: 'collection/unknown-unit', parameters: { given: said, ...wanted } });
  return undefined;
}

const sameWords = (said: string, unit: Unit): boolean => plain(said) === plain(unit.vi) || plain(said) === plain(unit.en);

/** "1.750 triệu USD", "6,5%", "(3,2)", "−0.4". */
const written = /^(\()?([-−+])?\s*(\d[\d.,]*(?: \d{3})*(?:,\d+)?)\)?\s*(.*)$/u;

function readNumber(text: string, { isEnglish }: Context, problems: Refusal[]): { readonly value?: Decimal; readonly rest?: string } {
  const match = written.exec(text);
  if (!match) return {};
  const [, bracket, sign, digits = '', rest = ''] = match;
  const read = isEnglish ? parseDecimal(digits.replaceAll(',', '')) : parseNumberText(digits)?.value;
  if (read === undefined) return {};
  if (!isEnglish) pointOutDoubt(text, digits, read, problems);
  const isNegative = bracket !== undefined || sign === '-' || sign === '−';
  return { value: isNegative ? negateDecimal(read) : read, rest: rest.trim() };
}

/** "1.750" or "12,345" alone may be thousands or decimals. */
function pointOutDoubt(given: string, digits: string, read: Decimal, problems: Refusal[]): void {
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return;
  const other = parseDecimal(digits.includes('.') ? digits : digits.replace(',', ''));
  if (other === undefined || other === read) return;
  const [theirs, mine] = [say(read), say(other)];
  problems.push({ code: 'collection/ambiguous-number', parameters: { given, theirs: theirs.vi, theirsEn: theirs.en, mine: mine.vi, mineEn: mine.en } });
}

const nothing: Unit = { code: 'number', dimension: 'number', factor: '1' as Decimal, vi: '', en: '' };
const say = (value: Decimal) => sayValue({ kind: 'number', value, unit: nothing });

/** Groups by commas and decimals after a point: nobody writes so in Vietnamese. */
function isOnlyEnglish(cell: FilledCell | undefined): boolean {
  return cell?.kind === 'text' && /(?:^|[^\d.,])\d{1,3}(?:,\d{3})+\.\d+(?![\d.,])|(?:^|[^\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d.,])/.test(cell.text);
}

/** Of rows for one figure that say the same the first is kept; one that says otherwise is not taken, and says so. */
function withoutRepeated(rows: readonly FilledFigure[]): readonly FilledFigure[] {
  const first = new Map<RequestId, FilledFigure>();
  return rows.flatMap((row): readonly FilledFigure[] => {
    const earlier = first.get(row.request);
    if (!earlier?.entry) {
      first.set(row.request, row);
      return [row];
    }
    if (!row.entry || JSON.stringify(row.entry.value) === JSON.stringify(earlier.entry.value)) return [];
    const given = sayValue(row.entry.value).vi;
    return [{ request: row.request, line: row.line, problems: [{ code: 'collection/repeated-row', parameters: { line: earlier.line, given } }] }];
  });
}
