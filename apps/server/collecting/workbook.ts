/** The round-trip workbook of an agency: what is due goes out with what helps to give it, and comes back as entries to look at. */
import { type Form, type FormCell, type FormColumn, type GridSheet, readBlock, writeForm } from '@moc/documents';
import {
  achievementWords,
  type FigureEntry,
  type FigureRequest,
  type FilledTable,
  isAchievement,
  missingWords,
  readFilled,
  sayAchievement,
} from '@moc/domain/observation';
import { type Bilingual, type Decimal, formatDay, formatPeriod, formatQuantity, type Outcome, refused } from '@moc/domain/values';
import { findUnit } from '@moc/facts';
import type { KnownBefore, MyUpdates, UpdateRow, WorkbookPreview } from '@moc/wire';
import { sayRefusal } from '../present/words.ts';

const statusWords: Readonly<Record<FigureEntry['status'], string>> = { estimate: 'ước tính', preliminary: 'sơ bộ', official: 'chính thức' };

const columns: readonly FormColumn[] = [
  { header: 'Mã', width: 16 },
  { header: 'Lần', width: 6 },
  { header: 'Chỉ tiêu', width: 44 },
  { header: 'Địa bàn', width: 18 },
  { header: 'Kỳ', width: 14 },
  { header: 'Đơn vị tính', width: 14 },
  { header: 'Kế hoạch', width: 18 },
  { header: 'Kỳ trước', width: 20 },
  { header: 'Cùng kỳ năm trước', width: 20 },
  { header: 'Hạn gửi', width: 12 },
  {
    header: 'Số liệu',
    width: 16,
    input: { kind: 'number' },
    hint: 'Nhập số theo đơn vị tính của dòng. Không có số liệu thì để trống và chọn lý do ở cột bên.',
  },
  { header: 'Loại số', width: 12, input: { kind: 'list', choices: Object.values(statusWords) }, hint: 'Chọn: ước tính, sơ bộ hoặc chính thức.' },
  {
    header: 'Lý do không có số liệu',
    width: 20,
    input: { kind: 'list', choices: Object.values(missingWords).map(({ vi }) => vi) },
    hint: 'Chọn khi để trống số liệu; hoặc ghi rõ lý do.',
  },
  { header: 'Nguyên nhân', width: 32, input: { kind: 'text' }, hint: 'Nguyên nhân khi chỉ tiêu có nguy cơ không đạt.' },
  { header: 'Ghi chú', width: 32, input: { kind: 'text' }, hint: 'Ghi chú nếu cần.' },
];

const instructions: readonly string[] = [
  'Hướng dẫn nhập số liệu',
  '1. Chỉ nhập vào các ô màu vàng; các ô khác đã khóa để giữ đúng mã, kỳ và đơn vị tính của từng số liệu.',
  '2. Cột “Số liệu”: nhập số theo đơn vị tính ghi ở cùng dòng. Viết 1.750 hoặc 1750; phần thập phân viết 6,5.',
  '   Số đếm của riêng một đơn vị (xã, huyện đạt chuẩn): chọn “Đạt” hoặc “Chưa đạt”, hay gõ 1 hoặc 0.',
  '3. Chưa có số liệu: để trống cột “Số liệu” và chọn lý do. Ký hiệu “-” được hiểu là không phát sinh, “…” là có phát sinh nhưng không thu thập được.',
  '4. Dòng chưa muốn gửi: để trống cả số liệu và lý do; dòng đó không bị thay đổi.',
  '5. Cột “Loại số”: ước tính khi kỳ chưa kết thúc, sơ bộ hoặc chính thức khi đã có số tổng hợp.',
  '6. Lưu tệp dạng .xlsx rồi tải lên ở trang “Việc của tôi”. Mốc cho xem trước từng số và lời nhắc kiểm tra; chỉ gửi khi bạn bấm gửi.',
  '7. Cột “Lần” giúp Mốc nhận ra số liệu đã được người khác sửa sau khi tải tệp; khi đó hai số được đặt cạnh nhau để chọn.',
  '',
  'In English: fill in the yellow cells only; leave a row empty to leave it as it is; save as .xlsx and upload it. Nothing is sent before you send it.',
];

/** The workbook's bytes. */
export function writeUpdatesWorkbook({ agency, today, rows }: MyUpdates): Promise<Uint8Array> {
  const form: Form = {
    name: 'Số liệu',
    title: [`${agency.name.vi}: số liệu cần gửi`, `Tải ngày ${formatDay(today, 'vi')} từ Mốc; xem cách nhập ở trang “Hướng dẫn”.`],
    columns,
    rows: rows.map(formRow),
    instructions: { name: 'Hướng dẫn', lines: instructions },
  };
  return writeForm(form);
}

function formRow({ cell, name, territoryName, plan, last, sameLastYear, draft }: UpdateRow): readonly FormCell[] {
  const { request, version, state } = cell;
  const entry = draft?.entry ?? (state === 'returned' ? cell.entry : undefined);
  const value = entry?.value;
  return [
    request.id,
    String(version),
    name.vi,
    territoryName.vi,
    formatPeriod(request.period, 'vi'),
    request.unit.vi,
    plan?.vi,
    sayKnown(last),
    sayKnown(sameLastYear),
    request.due && formatDay(request.due, 'vi'),
    figureCell(request, value?.kind === 'number' && value.unit.code === request.unit.code ? value.value : undefined),
    statusWords[entry?.status ?? request.status],
    value?.kind === 'missing' ? value.words || missingWords[value.reason].vi : undefined,
    entry?.causes,
    entry?.note,
  ];
}

/** A number; of a single unit, a choice. */
function figureCell(request: FigureRequest, value: Decimal | undefined): FormCell {
  if (!isAchievement(request)) return value === undefined ? undefined : { number: value };
  const text = value === undefined ? undefined : (sayAchievement(value)?.vi ?? value);
  return {
    choices: Object.values(achievementWords).map(({ vi }) => vi),
    hint: 'Chọn Đạt hoặc Chưa đạt; gõ 1 hoặc 0 cũng được.',
    ...(text !== undefined && { text }),
  };
}

const sayKnown = (known: KnownBefore | undefined): string | undefined => known && `${formatQuantity(known, 'vi')} (${formatPeriod(known.period, 'vi')})`;

const bilingual = (refusal: Parameters<typeof sayRefusal>[0]): Bilingual => sayRefusal(refusal);

/** The first sheet in which figures are found; `column`: the one of figures, where a person chose it. Refusals: `collection/no-header`. */
export function readSheets(sheets: readonly Pick<GridSheet, 'rows'>[], rows: readonly UpdateRow[], column?: number): Outcome<WorkbookPreview> {
  const wanted = rows.map(({ cell, name, territoryName }) => ({ cell, name: name.vi, territoryName: territoryName.vi }));
  for (const sheet of sheets) {
    const read = readFilled(sheet.rows, wanted, findUnit, column);
    if (read && (read.rows.length > 0 || read.unknown.length > 0 || sheets.length === 1)) return { ok: true, value: presentPreview(read) };
  }
  return sheets.some((sheet) => readFilled(sheet.rows, wanted, findUnit))
    ? { ok: true, value: { rows: [], unknown: [] } }
    : refused({ code: 'collection/no-header', parameters: {} });
}

/** A block copied out of a spreadsheet. */
export function readPasted(text: string, rows: readonly UpdateRow[], column?: number): Outcome<WorkbookPreview> {
  return readSheets([{ rows: readBlock(text) }], rows, column);
}

function presentPreview({ rows, unknown, column, columns, isDoubtful }: FilledTable): WorkbookPreview {
  return {
    rows: rows.map(({ request, line, entry, problems }) => ({ request, line, ...(entry && { entry }), problems: problems.map(bilingual) })),
    unknown,
    ...(columns.length > 0 && { column, columns, isDoubtful }),
  };
}
