/** Figures out of a filled-in or pasted table: the header found, rows matched to requests, cells read as people write them. */
import { parseNumberText } from '../../plan/index.ts';
import { type Decimal, formatPeriod, isComparable, negateDecimal, parseDecimal, type Refusal, type Unit } from '../../values/index.ts';
import { isAchievement, readAchievement } from './achievement.ts';
import { sayValue } from './entry.ts';
import type { Fillable, FilledCell, FilledFigure, FilledRow, FilledTable } from './filled-table.ts';
import { findColumns, type Places, plain } from './find-columns.ts';
import type { FigureCell, FigureEntry, FigureValue, RequestId } from './types.ts';

/**
 * Reads a table. `column`: the one of figures, where a person chose it. Undefined when no header is found and the cells do not tell
 * which is which. Numbers are read by the table's own notation: where some cell can only be English ("1,234.5"), all are; otherwise a point groups thousands and a comma starts
 * decimals, and what could be the other is pointed out.
 */
export function readFilled(
  rows: readonly FilledRow[],
  wanted: readonly Fillable[],
  findUnit: (text: string) => Unit | undefined,
  column?: number,
): FilledTable | undefined {
  const header = findColumns(rows, wanted, column);
  if (header?.places.value === undefined) return undefined;
  const { places, after } = header;
  const body = rows.filter(({ line }) => line > after);
  const isEnglish = body.some((row) => isOnlyEnglish(cellAt(row, places.value)));
  const context = { places, wanted, findUnit, isEnglish };
  const read: FilledFigure[] = [];
  const unknown: { line: number; text: string }[] = [];
  for (const row of body) {
    const found = matchRow(row, context);
    if (found) read.push(readRow(row, found, context));
    else if ((cellAt(row, places.value) || cellAt(row, places.id)) && !isCounting(row)) unknown.push({ line: row.line, text: textOfRow(row) });
  }
  const { figures: columns, isDoubtful } = header;
  const taken = withoutRepeated(read).filter(({ entry, problems }) => entry || problems.length > 0);
  return { rows: taken, unknown, column: header.places.value, columns, isDoubtful };
}

const cellAt = ({ cells }: FilledRow, place: number | undefined): FilledCell | undefined => (place === undefined ? undefined : cells[place]);
const textAt = (row: FilledRow, place: number | undefined): string => cellAt(row, place)?.text.trim() ?? '';

/** A row below the header that numbers the columns: "A B 1 2 3=2/1". */
const isCounting = ({ cells }: FilledRow): boolean =>
  cells.every((cell) => cell === undefined || /^\(?(?:[a-z]|\d{1,2})\)?(?:\s*=.*)?$/iu.test(cell.text.trim()));

function textOfRow({ cells }: FilledRow): string {
  return cells
    .flatMap((cell) => (cell && !cell.isCopy ? [cell.text.trim()] : []))
    .join(' · ')
    .slice(0, 200);
}

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
  const here = wanted.filter(
    ({ cell, territoryName }) =>
      (place === '' || plain(territoryName) === place) &&
      (period === '' || (['vi', 'en'] as const).some((language) => plain(formatPeriod(cell.request.period, language)) === period)),
  );
  for (const loosely of [plain, unnumbered, unbracketed]) {
    const matching = here.filter((one) => loosely(one.name) === loosely(name));
    if (matching.length > 0) return matching.length === 1 ? matching[0] : undefined;
  }
  return undefined;
}

/** Without the number or dash that opens a line of a report: "1.2. Kim ngạch", "- Thu nội địa", "a) …", "Trong đó: …". */
const unnumbered = (name: string): string =>
  plain(name)
    .replace(/^(?:trong đó:?\s+)?(?:(?:[-–—+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})(?:[.)/]|\.\)))\s*)*/u, '')
    .trim();

/** Without what stands in brackets behind the name, mostly a unit. */
const unbracketed = (name: string): string => unnumbered(name).replace(/(?:\s*\([^()]*\))+$/u, '');

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
