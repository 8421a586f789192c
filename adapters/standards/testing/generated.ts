/** Resolutions nobody wrote, for property tests: every kind of line, blank and character, in any order. */
import { assembleDossier, type Dossier, type ResolutionId } from '@moc/domain/dataset';
import { type Outcome, tenantId } from '@moc/domain/values';
import { authorityOrder, scaleWords, units } from '@moc/facts';
import fc from 'fast-check';

const openings = [
  'HỘI ĐỒNG NHÂN DÂN TỈNH A',
  'Số: 12/NQ-HĐND',
  'NGHỊ QUYẾT',
  'về kế hoạch năm 2031',
  'KHÓA X - KỲ HỌP THỨ 11',
  'Căn cứ Luật Đầu tư công ngày 13 tháng 6 năm 2019;',
];
const considered = ['Xét Tờ trình số 12/TTr-UBND ngày 01 tháng 11 năm 2030 của Ủy ban nhân dân tỉnh;', 'Theo đề nghị của Ban kinh tế.', 'QUYẾT NGHỊ:'];
const marks = [
  'Điều 1. ',
  'Điều 2.',
  'I. ',
  'II/ ',
  '1. ',
  '2. ',
  '2.1 ',
  '(1) ',
  'a) ',
  'b)',
  'đ) ',
  'd. ',
  '- ',
  '+ ',
  '• ',
  'Chương I. ',
  'Phần thứ nhất. ',
  '',
];
const words = [
  'Các chỉ tiêu chủ yếu',
  'Về kinh tế',
  'Tăng trưởng kinh tế (GRDP) đạt 6,5% - 7%;',
  'Kim ngạch xuất khẩu đạt 1.750 triệu USD (trở lên); trong đó tôm 20%',
  'ít nhất 17 xã đạt chuẩn nông thôn mới theo Nghị quyết số 25/2021/QH15 ngày 28/7/2021',
  'Tỷ lệ hộ nghèo còn 2,25% (giảm 0,25%/năm).',
  'Không xảy ra oan sai.',
  'gồm các nhiệm vụ sau:',
  'tên <A & B> ]]> "c"',
  'khởi công cầu Ba Lai 8',
  '',
];
const endings = [
  'Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 11 thông qua ngày 07 tháng 12 năm 2030 và có hiệu lực từ ngày 17 tháng 12 năm 2030./.',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Nguyễn Văn A',
  'Nơi nhận: như trên',
];
const tables = [
  'PHỤ LỤC I',
  'Phụ lục số 02. Các chỉ tiêu chủ yếu',
  '| STT | Chỉ tiêu | Đơn vị | Ước 2030 | Kế hoạch 2031 |',
  '| I | CHỈ TIÊU KINH TẾ | | | |',
  '| 1 | Tốc độ tăng GRDP | % | 6,1 | 7,5 |',
  'STT\tChỉ tiêu\tĐơn vị\tKế hoạch năm 2031',
  '2\tKim ngạch xuất khẩu\ttriệu USD\t1.750',
  '(Kèm theo Nghị quyết số 12/NQ-HĐND ngày 07 tháng 12 năm 2030 của Hội đồng nhân dân tỉnh)',
];
const blanks = ['\n', '\n\n', '\r\n', '\n \u00a0', '\r', '\u2028', ' \n\t'];
const odd = ['', '', '', '', '\u0000', '\ud800', '\udfff', '\ufffe', '\u200b', '\ufeff', '\u0008', '\u0085', '😀', ' ', '|'];

const line = fc.tuple(fc.constantFrom(...marks), fc.constantFrom(...words), fc.constantFrom(...odd), fc.boolean(), fc.constantFrom(...blanks));
const plainLine = fc.tuple(
  fc.constant(''),
  fc.constantFrom(...openings, ...considered, ...endings, ...tables, ...words),
  fc.constantFrom(...odd),
  fc.boolean(),
  fc.constantFrom(...blanks),
);

/** Any text that looks like a resolution, or does not. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.subarray(openings), fc.subarray(considered), fc.array(line, { maxLength: 14 }), fc.subarray([...endings, ...tables]), fc.constantFrom(...blanks))
    .map(
      ([head, preamble, body, end, blank]) =>
        [...head, ...preamble].map((one) => one + blank).join('') + body.map(written).join('') + end.map((one) => one + blank).join(''),
    ),
  fc.array(fc.oneof(line, plainLine), { maxLength: 16 }).map((lines) => lines.map(written).join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);

function written([mark, text, strange, isDecomposed, blank]: readonly [string, string, string, boolean, string]): string {
  return mark + (isDecomposed ? text.normalize('NFD') : text) + strange + blank;
}

/** The text as a dossier without figures. */
export function dossierOf(text: string): Dossier {
  return unwrap(
    assembleDossier({
      id: 'generated' as ResolutionId,
      tenant: tenantId('00'),
      name: { vi: 'Nghị quyết', en: 'Resolution' },
      text,
      facts: { units, scaleWords },
      corrections: [],
      labels: [],
      figures: { indicators: [], links: [], observations: [], sources: [], reportedVerdicts: [], projectEvents: [], authorityOrder },
      planPeriod: { start: '2031-01', months: 12 },
    }),
  );
}

/** The accepted value; a refusal fails the test. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.refusals));
}
