/** Targets stated in tables: a row is a target, each of its plan columns a part; estimates and results are left alone. */
import type { Address, Resolution, Table, TableCell, TableColumn, TableRow } from '../resolution/index.ts';
import { type Diagnostic, type Span, yearPeriod } from '../values/index.ts';
import { confidenceOf, type Reason } from './confidence.ts';
import { type CriterionReading, criterionOf } from './criterion-rules.ts';
import { type Figure, findFigures } from './figures.ts';
import type { ReadingContext } from './part-reading.ts';
import type { TargetRead } from './read-target.ts';
import { strengthOf } from './strength.ts';
import { foldVietnamese, passageOf, tidy } from './text.ts';
import type { PartAddress, TargetPart } from './types.ts';
import type { UnitLexicon } from './unit-text.ts';

/** Tables with a column of plan figures, in the order of the text. */
export function targetTables({ tables }: Resolution): readonly Table[] {
  return (tables ?? []).filter(({ columns }) => columns.some(({ role }) => role === 'plan') && columns.some(({ role }) => role === 'name'));
}

/** The addresses of all rows of such tables: they are read here and nowhere else. */
export function rowAddresses(tables: readonly Table[]): ReadonlySet<Address> {
  return new Set(tables.flatMap(({ rows }) => rows.map(({ address }) => address)));
}

/** Every row with words in a plan column as a target. Spans are the cells', offsets of the resolution's text. */
export function readTable(table: Table, lexicon: UnitLexicon, context: ReadingContext): readonly TargetRead[] {
  let heading: string | undefined;
  return table.rows.flatMap((row) => {
    const number = cellOf(table, row, 'number')?.text ?? '';
    const name = nameOf(cellOf(table, row, 'name')?.text ?? '');
    const isMember = /^[-–+*•]?$/u.test(number);
    if (row.kind === 'group' || planCells(table, row).length === 0) {
      heading = /^\d/.test(number) || isMember ? name : undefined;
      return [];
    }
    if (!isMember) heading = undefined;
    return [readRow(table, row, { number, name: heading === undefined ? name : `${heading}: ${name}` }, lexicon, context)];
  });
}

function cellOf({ columns }: Table, { cells }: TableRow, role: TableColumn['role']): TableCell | undefined {
  return cells.find(({ column }) => columns[column]?.role === role);
}

function planCells({ columns }: Table, { cells }: TableRow): readonly TableCell[] {
  return cells.filter(({ column, text }) => columns[column]?.role === 'plan' && /[\p{L}\p{N}]/u.test(text));
}

/** "Trong đó: Thu nội địa" → "Thu nội địa"; a footnote's star is left out. */
function nameOf(text: string): string {
  return tidy(text.replace(/^(?:[-–+*•\s]*)(?:trong\s+đó\s*:?|bao\s+gồm\s*:?|tr\.\s*đó\s*:?)?/iu, '').replace(/\s*\(?\*+\)?$/u, ''));
}

interface RowName {
  readonly number: string;
  readonly name: string;
}

function readRow(table: Table, row: TableRow, { number, name }: RowName, lexicon: UnitLexicon, context: ReadingContext): TargetRead {
  const unit = unitOf(row, name);
  const read = planCells(table, row).map((cell) => ({ cell, reading: readCell(cell.text, unit, name, lexicon) }));
  const nameSpan = cellOf(table, row, 'name')?.span;
  const parts = read.flatMap(({ cell, reading }) => (reading ? [{ cell, reading }] : []));
  return {
    target: {
      address: row.address,
      label: number,
      span: spanOf(row),
      name,
      parts: parts.map(({ cell, reading }, i) =>
        partOf(`${row.address}.phan-${i + 1}` as PartAddress, name, nameSpan, cell, table.columns[cell.column], reading, context),
      ),
    },
    diagnostics: read.filter(({ reading }) => !reading).map(({ cell }) => notRead(cell)),
  };
}

function spanOf({ cells }: TableRow): Span {
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

interface CellReading extends CriterionReading {
  readonly figure: Figure;
}

/** "Giảm 0,6" with its row's unit; undefined when the cell holds no figure, or more than one. */
function readCell(cell: string, unit: string, name: string, lexicon: UnitLexicon): CellReading | undefined {
  const hasUnit = /\d\s*(?:%|‰|\p{L})/u.test(cell.replace(/(\d)\s*(?:-|đến)\s*(?=\d)/gu, '$1'));
  const words = hasUnit || unit === '' ? cell : `${cell.trimEnd()} ${unit}`;
  const closed = words.replace(/\s*trở\s+(lên|xuống)\s+(.+)$/iu, ' $2 trở $1');
  const { figures } = findFigures(passageOf(closed.normalize('NFC')), lexicon);
  const [figure] = figures;
  if (!figure || figures.length > 1) return undefined;
  return { figure, ...criterionOf(figure.mention, figure.around.effects, name) };
}

function partOf(
  address: PartAddress,
  name: string,
  indicatorSpan: Span | undefined,
  { span, text }: TableCell,
  column: TableColumn | undefined,
  { figure, criterion, alternatives, doubts }: CellReading,
  { planYear }: ReadingContext,
): TargetPart {
  const year = column?.years.at(-1) ?? planYear;
  const reasons: readonly Reason[] = [...doubts, ...unitDoubts(figure)].map((doubt) => ({ doubt, parameters: { text } }));
  return {
    address,
    span,
    ...(indicatorSpan && { indicatorSpan }),
    valueSpan: span,
    name,
    criterion,
    ...(figure.mention.unitText !== undefined && { unitText: figure.mention.unitText }),
    ...(year !== undefined && { period: yearPeriod(year) }),
    strength: strengthOf(foldVietnamese(`${column?.heading ?? ''} ${text}`)),
    role: 'binding',
    confidence: confidenceOf(reasons, alternatives),
  };
}

function unitDoubts({ mention }: Figure): readonly Reason['doubt'][] {
  if (!mention.unit) return ['unit-missing'];
  return mention.unitKind === 'noun' ? ['unit-unknown'] : mention.unitKind === 'bare-scale' ? ['currency-assumed'] : [];
}
