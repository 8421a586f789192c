/** Targets stated in tables: a row is a target, each of its plan columns a part; estimates and results are left alone. */
import type { Address, Resolution, Table, TableCell, TableColumn, TableRow } from '../resolution/index.ts';
import { type Diagnostic, type Span, yearPeriod } from '../values/index.ts';
import { confidenceOf, type Reason } from './confidence.ts';
import { type CriterionReading, criterionOf } from './criterion-rules.ts';
import { nameOfMember } from './figure-names.ts';
import { type Figure, findFigures } from './figures.ts';
import { leadingChange } from './names.ts';
import type { ReadingContext } from './part-reading.ts';
import type { TargetRead } from './read-target.ts';
import { findSetter } from './setters.ts';
import { strengthOf } from './strength.ts';
import { foldVietnamese, passageOf, tidy } from './text.ts';
import type { Criterion, PartAddress, TargetPart } from './types.ts';
import { readUnit, type UnitLexicon } from './unit-text.ts';
import { inUnitOfName } from './units-by-name.ts';

/** Tables with a column of plan figures, in the order of the text. */
export function targetTables({ tables }: Resolution): readonly Table[] {
  return (tables ?? []).filter(({ columns }) => columns.some(({ role }) => role === 'plan') && columns.some(({ role }) => role === 'name'));
}

/** The addresses of all rows of such tables: they are read here and nowhere else. */
export function rowAddresses(tables: readonly Table[]): ReadonlySet<Address> {
  return new Set(tables.flatMap(({ rows }) => rows.map(({ address }) => address)));
}

/**
 * The targets of a table: a row with figures is one; rows under "Trong đó" or with a dash are parts of the row above them.
 * Spans are the cells', offsets of the resolution's text.
 */
export function readTable(table: Table, lexicon: UnitLexicon, context: ReadingContext): readonly TargetRead[] {
  const items: Item[] = [];
  const read = table.rows.map((row) => rowOf(table, row));
  // Where no row has a number, one without is no member of "Trong đó" for that.
  const goesOn = read.some(({ row, unnumbered }) => row.kind === 'item' && !unnumbered);
  let above: Above | undefined;
  for (const one of read) {
    const { row } = one;
    const hasFigures = row.kind !== 'group' && planCells(table, row).length > 0;
    const nests = above !== undefined && (isComponent(above, one) || one.level > above.level || (one.unnumbered && (one.ofWhich || (above.ofWhich && goesOn))));
    if (hasFigures && above?.item && nests) above.item.members.push(one);
    else if (hasFigures) {
      const item: Item = { head: nests && above?.heading ? above.heading : one, members: nests ? [one] : [], name: nameUnder(above, one) };
      items.push(item);
      above = { level: nests && above ? above.level : one.level, ofWhich: false, item, ...keptHeading(above, one) };
      continue;
    } else if (!(one.unnumbered && one.ofWhich)) above = headingOf(one);
    if (above && one.ofWhich) above = { ...above, ofWhich: true };
  }
  return items.map((item) => readItem(table, item, lexicon, context));
}

/** "1.1 Nông nghiệp" under "1 GRDP" with figures, told in the same unit: a component; another unit makes a target of its own. */
function isComponent({ item }: Above, one: Row): boolean {
  if (!item || !isBelow(item.head, one)) return false;
  const [whole, own] = [item.head, one].map(({ row, name }) => foldVietnamese(unitOf(row, name).normalize('NFC')).trim());
  return own === '' || own === whole;
}

/** The row that each member lies within: the one before it whose number its own goes on from; for a dash, the last so numbered. */
function wholesOf({ head, members }: Item): ReadonlyMap<TableRow, TableRow> {
  const numbered = new Map<string, Row>();
  let last = head;
  return new Map(
    members.map((member) => {
      const whole = member.unnumbered ? last : (numbered.get(member.number.replace(/\.\d+\.?$/u, '')) ?? head);
      if (isBelow(head, member)) {
        numbered.set(member.number.replace(/\.$/u, ''), member);
        last = member;
      }
      return [member.row, whole.row];
    }),
  );
}

/** A row with what its number and its name say of its place. */
interface Row {
  readonly row: TableRow;
  readonly number: string;
  readonly name: string;
  /** 0 numbered or without any sign, 1 lettered or behind a dash, 2 behind a plus. */
  readonly level: number;
  readonly unnumbered: boolean;
  /** "Trong đó: …" */
  readonly ofWhich: boolean;
}

/** Rows that make one target: the row that carries it, and those that belong to it. */
interface Item {
  readonly head: Row;
  readonly members: Row[];
  /** With the title above it, where the row's own name needs it. */
  readonly name: string;
}

/** The row or title above, to which dashes belong. */
interface Above {
  readonly level: number;
  readonly ofWhich: boolean;
  readonly item?: Item;
  readonly heading?: Row;
}

function rowOf(table: Table, row: TableRow): Row {
  const cell = cellOf(table, row, 'name')?.text ?? '';
  const inName = cellOf(table, row, 'number') ? undefined : numberInName.exec(cell);
  const number = inName?.[1] ?? cellOf(table, row, 'number')?.text ?? '';
  const text = cell.slice(inName?.[0].length ?? 0);
  const unnumbered = /^[-–+*•]*$/u.test(number);
  const sign = /^[-–+*•]+/u.exec(`${unnumbered ? number : ''}${text}`)?.[0] ?? '';
  const level = /^[a-zđ][.)]?$/u.test(number) ? 1 : !unnumbered || sign === '' ? 0 : sign.includes('+') ? 2 : 1;
  return { row, number, name: nameOf(text), level, unnumbered, ofWhich: ofWhichStart.test(text) };
}

/** "1. Tốc độ tăng trưởng": the number stands in the cell of the name where no column holds it. */
const numberInName = /^((?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2})+) (?=\S)/u;

/** "1 Về kinh tế", "2 Xã hội": a group, whatever its number. */
const theme =
  /^(?:về\s|(?:các |nhóm |một số )*chỉ tiêu(?:\s|$)|lĩnh vực|nhóm\s|(?:phát triển )?(?:kinh tế|văn hóa|xã hội|môi trường|quốc phòng|an ninh|đô thị|y tế|giáo dục|nông nghiệp|công nghiệp)(?:\s*[-–,và]+\s*(?:xã hội|môi trường|an ninh|đào tạo|đô thị|văn hóa|đối ngoại))*$)/u;

/** A title without figures over rows that are measured; a group ("I | KINH TẾ") is none. */
function headingOf(one: Row): Above | undefined {
  if (theme.test(foldVietnamese(one.name))) return undefined;
  return /^[\da-zđ]/u.test(one.number) || one.unnumbered ? { level: one.level, ofWhich: false, heading: one } : undefined;
}

/** "3.1 Mầm non" goes on under "3 Trường đạt chuẩn" as dashes do. */
function keptHeading(above: Above | undefined, one: Row): { readonly heading?: Row } {
  return above?.heading && (one.level > above.level || isBelow(above.heading, one)) ? { heading: above.heading } : {};
}

function isBelow({ number }: Row, below: Row): boolean {
  return number !== '' && below.number.startsWith(`${number.replace(/\.$/u, '')}.`);
}

function nameUnder(above: Above | undefined, one: Row): string {
  const under = above?.heading && (one.level > above.level || (one.unnumbered && above.ofWhich) || isBelow(above.heading, one));
  return under && above?.heading && above.heading.name !== '' ? `${above.heading.name}: ${one.name}` : one.name;
}

function cellOf({ columns }: Table, { cells }: TableRow, role: TableColumn['role']): TableCell | undefined {
  return cells.find(({ column }) => columns[column]?.role === role);
}

function planCells({ columns }: Table, { cells }: TableRow): readonly TableCell[] {
  return cells.filter(({ column, text }) => columns[column]?.role === 'plan' && /[\p{L}\p{N}]/u.test(text));
}

const ofWhichStart = /^[-–+*•\s]*(?:trong đó|tr\.\s*đó|bao gồm|gồm)(?!\p{L})/iu;

/** "Trong đó: Thu nội địa" → "Thu nội địa"; a footnote's star is left out. */
function nameOf(text: string): string {
  return tidy(text.replace(/^(?:[-–+*•\s]*)(?:trong đó\s*:?|bao gồm\s*:?|gồm\s*:|tr\.\s*đó\s*:?)?/iu, '').replace(/\s*\(?\*+\)?$/u, ''));
}

/** The figures of the row itself are binding, those of its members lie within the one of their column. */
function readItem(table: Table, item: Item, lexicon: UnitLexicon, context: ReadingContext): TargetRead {
  const { head, members, name } = item;
  const own = head === members[0] || planCells(table, head.row).length === 0 ? [] : figuresOf(table, head, name, lexicon);
  const titled = (member: Row): string => (own.length > 0 ? nameOfMember(name, member.name) : head.name === '' ? member.name : `${head.name}: ${member.name}`);
  const nested = members.flatMap((member) => figuresOf(table, member, titled(member), lexicon, unitOf(head.row, head.name)));
  const wholeRows = wholesOf(item);
  const read = [...own, ...nested];
  const placed = read.filter(({ reading }) => reading !== undefined);
  const addressOf = (at: number): PartAddress => `${head.row.address}.phan-${at + 1}` as PartAddress;
  const wholes = placed.filter((one) => own.includes(one));
  const places = placesOf(placed.map(({ row, cell }) => ({ row, column: cell.column })));
  const parts = placed.map((one, at) => {
    const whole = own.includes(one) ? -1 : wholes.findIndex(({ cell }) => cell.column === one.cell.column);
    const nearer = places.get(wholeRows.get(one.row) ?? head.row)?.get(one.cell.column) ?? -1;
    const within = own.includes(one) || wholes.length === 0 ? undefined : addressOf(nearer >= 0 ? nearer : Math.max(whole, 0));
    return partOf(addressOf(at), one, table.columns[one.cell.column], context, within);
  });
  return {
    target: {
      address: head.row.address,
      label: head.number,
      span: spanOf([head, ...members].flatMap(({ row }) => row.cells)),
      name: own.length > 0 ? name : head.name || name,
      parts,
    },
    diagnostics: read.filter(({ reading }) => !reading).map(({ cell }) => notRead(cell)),
  };
}

/** Where the figure of a row and column stands in the list. */
function placesOf(cells: readonly { readonly row: TableRow; readonly column: number }[]): ReadonlyMap<TableRow, ReadonlyMap<number, number>> {
  const places = new Map<TableRow, Map<number, number>>();
  cells.forEach(({ row, column }, at) => {
    places.set(row, (places.get(row) ?? new Map<number, number>()).set(column, at));
  });
  return places;
}

/** One plan cell of a row, with the name it is read under. */
interface CellFigure {
  readonly row: TableRow;
  readonly cell: TableCell;
  readonly name: string;
  readonly nameSpan?: Span;
  readonly reading: CellReading | undefined;
}

/** A row without a unit of its own has that of the row above (`inherited`). A unit in brackets is no part of the name. */
function figuresOf(table: Table, { row }: Row, called: string, lexicon: UnitLexicon, inherited = ''): readonly CellFigure[] {
  const unit = unitOf(row, called) || inherited;
  const name = row.unit ? called : withoutUnit(called, lexicon);
  const nameSpan = cellOf(table, row, 'name')?.span;
  return planCells(table, row).map((cell) => ({ row, cell, name, ...(nameSpan && { nameSpan }), reading: readCell(cell.text, unit, name, lexicon) }));
}

function spanOf(cells: readonly TableCell[]): Span {
  let [start, end] = [cells[0]?.span.start ?? 0, 0];
  for (const { span } of cells) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function notRead({ text, span }: TableCell): Diagnostic {
  return { code: 'plan/figure-not-read', severity: 'warning', parameters: { text }, span };
}

/** The row's own unit, or one in brackets at the end of its name ("Kim ngạch xuất khẩu (triệu USD)"). */
function unitOf({ unit }: TableRow, name: string): string {
  const text = unit?.text ?? /\(([^()]{1,30})\)$/u.exec(name)?.[1] ?? '';
  return text.replace(/^(?:1[.,]?000|10\^3)\s*/u, 'nghìn ').replace(/^(?:ĐVT|đơn vị(?: tính)?)\s*:\s*/iu, '');
}

function withoutUnit(name: string, lexicon: UnitLexicon): string {
  const bracket = /\s*\(([^()]{1,30})\)$/u.exec(name);
  const unit = bracket && readUnit(passageOf(bracket[1] ?? ''), 0, lexicon);
  return bracket && unit && unit.kind !== 'noun' ? name.slice(0, bracket.index) : name;
}

interface CellReading extends CriterionReading {
  /** Absent where the cell speaks in words: "Giảm", "Không còn", "Hoàn thành". */
  readonly figure?: Figure;
  /** The row's name without the verb of change that became the criterion's ("Giảm tỷ lệ hộ nghèo"). */
  readonly name: string;
}

const endsInChange = /^(\S+ \S+ [^]*\S) (giảm|tăng)(?: thêm| (?:hàng|hằng) năm)?$/iu;

/** "Giảm tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo giảm": a verb of change at either end of the row's name. */
function changeInName(name: string): { readonly toward: 'increase' | 'decrease'; readonly name: string } | undefined {
  const leading = leadingChange(foldVietnamese(name));
  if (leading) return { toward: leading.toward, name: name.slice(leading.length) };
  const trailing = endsInChange.exec(name);
  return trailing?.[1] === undefined ? undefined : { toward: /^giảm/iu.test(trailing[2] ?? '') ? 'decrease' : 'increase', name: trailing[1] };
}

const cellWords: readonly { readonly says: RegExp; readonly criterion: (name: string, words: string) => Criterion }[] = [
  { says: /^(?:cơ bản )?không (?:còn|có|để|phát sinh|xảy ra)/u, criterion: (name) => ({ kind: 'none', what: name }) },
  { says: /^(?:giảm|kéo giảm|giảm dần)$/u, criterion: (name) => ({ kind: 'direction', toward: 'decrease', what: name }) },
  { says: /^(?:tăng|nâng cao|cải thiện|tăng (?:hạng|bậc|điểm))$/u, criterion: (name) => ({ kind: 'direction', toward: 'increase', what: name }) },
  { says: /^(?:hoàn thành|tổ chức|đạt|đạt chuẩn|thực hiện)$/u, criterion: (name, words) => ({ kind: 'event', verb: words.toLowerCase(), what: name }) },
];

/** A plan told in words; undefined for words that commit to nothing ("Theo quy định"). */
function readWords(cell: string, name: string): CellReading | undefined {
  const found = cellWords.find(({ says }) => says.test(foldVietnamese(cell.normalize('NFC')).trim()));
  return found && { name, criterion: found.criterion(name, tidy(cell)), alternatives: [], doubts: [] };
}

/** "Giảm 0,6" with its row's unit; undefined when the cell holds no figure, or more than one. */
function readCell(cell: string, unit: string, name: string, lexicon: UnitLexicon): CellReading | undefined {
  const hasUnit = /\d\s*(?:%|‰|\p{L})/u.test(cell.replace(/(\d)\s*(?:-|đến)\s*(?=\d)/gu, '$1').replace(/\s*(?:trở (?:lên|xuống)|hoặc (?:cao )?hơn)/giu, ''));
  const words = hasUnit || unit === '' ? cell : `${cell.trimEnd()} ${unit}`;
  const closed = words.replace(/\s*trở (lên|xuống) (.+)$/iu, ' $2 trở $1');
  const { figures } = findFigures(passageOf(closed.normalize('NFC')), lexicon);
  const [figure] = figures;
  if (!/\d/u.test(cell)) return readWords(cell, name);
  if (!figure || figures.length > 1) return undefined;
  const { effects } = figure.around;
  const change = effects.change || effects.level ? undefined : changeInName(name);
  const mention = inUnitOfName(figure.mention, name, lexicon);
  return {
    figure: { ...figure, mention },
    name: change ? change.name : name,
    ...criterionOf(mention, { ...effects, ...(change && { change: change.toward }) }, name),
  };
}

function partOf(
  address: PartAddress,
  one: CellFigure,
  column: TableColumn | undefined,
  { planYear }: ReadingContext,
  within: PartAddress | undefined,
): TargetPart {
  const { cell, nameSpan, reading } = one;
  const { figure, name, criterion, alternatives, doubts } = reading as CellReading;
  const year = column?.years.at(-1) ?? planYear;
  const reasons: readonly Reason[] = [...doubts, ...(figure ? unitDoubts(figure) : [])].map((doubt) => ({ doubt, parameters: { text: cell.text } }));
  const setter = setterIn(column);
  return {
    address,
    span: cell.span,
    ...(nameSpan && { indicatorSpan: nameSpan }),
    ...(figure && { valueSpan: cell.span }),
    name,
    criterion,
    ...(figure?.mention.unitText !== undefined && { unitText: figure.mention.unitText }),
    ...(year !== undefined && { period: yearPeriod(year) }),
    ...(setter && { setter }),
    strength: strengthOf(foldVietnamese(`${column?.heading ?? ''} ${cell.text}`)),
    ...(within !== undefined && { within }),
    role: within === undefined ? 'binding' : 'explanatory',
    confidence: confidenceOf(reasons, alternatives),
  };
}

/** Who set the figures of a column, where its heading says so. */
function setterIn(column: TableColumn | undefined): TargetPart['setter'] | undefined {
  if (!column?.headingSpan) return undefined;
  const found = findSetter(column.heading, foldVietnamese(column.heading), 0, column.heading.length);
  return found && { kind: found.kind, text: found.text, span: column.headingSpan };
}

function unitDoubts({ mention }: Figure): readonly Reason['doubt'][] {
  if (!mention.unit) return ['unit-missing'];
  if (mention.unitKind === 'by-name') return ['unit-by-name'];
  return mention.unitKind === 'noun' ? ['unit-unknown'] : mention.unitKind === 'bare-scale' ? ['currency-assumed'] : [];
}
