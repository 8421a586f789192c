/** A workbook to be filled in: what is given is locked, what is asked for is open and guided by validation; with a sheet of instructions. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type Decimal, decimalPlaces } from '@moc/domain/values';

export interface FormColumn {
  readonly header: string;
  readonly width: number;
  /** Absent: locked. A list offers its choices; the other kinds only say what is wanted when one enters something else. */
  readonly input?: { readonly kind: 'number' | 'text' } | { readonly kind: 'list'; readonly choices: readonly string[] };
  readonly hint?: string;
}

/** `choices`: what is offered in this cell alone, in place of what the column asks for. */
export type FormCell =
  | string
  | { readonly number: Decimal }
  | { readonly choices: readonly string[]; readonly hint: string; readonly text?: string }
  | undefined;

export interface Form {
  readonly name: string;
  /** Lines above the header. */
  readonly title: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly FormCell[])[];
  readonly instructions: { readonly name: string; readonly lines: readonly string[] };
}

const written = new Date(Date.UTC(2000, 0, 1));

const ink = 'FF26303A';
const openFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF2' } } as const;
const thin = { style: 'thin', color: { argb: 'FFB8C2CC' } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };

/** The bytes; the same form gives the same bytes. */
export async function writeForm(form: Form): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Mốc';
  workbook.created = written;
  workbook.modified = written;
  const top = form.title.length + 2;
  const sheet = workbook.addWorksheet(form.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: top }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [index, { width }] of form.columns.entries()) sheet.getColumn(index + 1).width = width;
  for (const [index, line] of form.title.entries()) {
    const row = sheet.addRow([line]);
    row.font = { bold: index === 0, size: index === 0 ? 14 : 11, color: { argb: ink } };
  }
  sheet.addRow([]);
  addHeader(sheet, form);
  for (const cells of form.rows) addFormRow(sheet, form.columns, cells);
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
  addInstructions(workbook, form);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addHeader(sheet: Worksheet, { columns }: Form): void {
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true, color: { argb: ink } };
  header.alignment = { vertical: 'middle', wrapText: true };
  for (let column = 1; column <= columns.length; column++) {
    header.getCell(column).fill = headFill;
    header.getCell(column).border = border;
  }
}

function addFormRow(sheet: Worksheet, columns: readonly FormColumn[], cells: readonly FormCell[]): void {
  const row = sheet.addRow([]);
  row.alignment = { vertical: 'top', wrapText: true };
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    const content = cells[index];
    cell.border = border;
    const choices = typeof content === 'object' && 'choices' in content ? content : undefined;
    if (typeof content === 'string') cell.value = content;
    else if (choices) cell.value = choices.text ?? null;
    else if (content && 'number' in content) {
      cell.value = Number(content.number);
      const places = decimalPlaces(content.number);
      cell.numFmt = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
    }
    if (!column.input) continue;
    cell.protection = { locked: false };
    cell.fill = openFill;
    cell.dataValidation = validationOf(choices ? { ...column, input: { kind: 'list', choices: choices.choices }, hint: choices.hint } : column);
  }
}

function validationOf({ header, input, hint = '' }: FormColumn) {
  const prompt = { showInputMessage: hint !== '', promptTitle: header.slice(0, 32), prompt: hint.slice(0, 255) };
  if (input?.kind === 'list') {
    const choices = `"${input.choices.join(',')}"`;
    return {
      type: 'list' as const,
      allowBlank: true,
      formulae: [choices],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: header.slice(0, 32),
      error: hint.slice(0, 225),
      ...prompt,
    };
  }
  if (input?.kind === 'number') {
    const range = ['-999999999999999', '999999999999999'];
    const error = { showErrorMessage: true, errorStyle: 'warning', errorTitle: header.slice(0, 32), error: hint.slice(0, 225) };
    return { type: 'decimal' as const, operator: 'between' as const, allowBlank: true, formulae: range.map(Number), ...error, ...prompt };
  }
  return { type: 'textLength' as const, operator: 'lessThanOrEqual' as const, allowBlank: true, formulae: [4000], showErrorMessage: true, ...prompt };
}

function addInstructions(workbook: Workbook, { instructions }: Form): void {
  const sheet = workbook.addWorksheet(instructions.name);
  sheet.getColumn(1).width = 100;
  for (const [index, line] of instructions.lines.entries()) {
    const row = sheet.addRow([line]);
    row.alignment = { wrapText: true, vertical: 'top' };
    row.font = { bold: index === 0, size: index === 0 ? 14 : 11, color: { argb: ink } };
  }
}
