/** Who signed, for whom, and to whom the resolution is sent. */
import type { Span } from '../values/index.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { quoteOf } from './quote.ts';
import type { Signature } from './types.ts';

export interface Ending {
  readonly signature?: Signature;
  readonly recipients: readonly Span[];
}

const capacity = '(?:TM|KT|TL|TUQ|Q)\\.';
const body = '(?:HỘI ĐỒNG NHÂN DÂN|HĐND|QUỐC HỘI)(?:\\s(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)(?:\\s[\\p{Lu}\\s]{2,30}?)??)?';
const office = `(?:PHÓ\\s+)?CHỦ TỊCH(?:\\s+THƯỜNG TRỰC)?(?:\\s+${body})?|CHỦ T(?:ỌA|OẠ)(?:\\s+K[ỲÌ] HỌP)?`;
const name = "(?:(?:TS|ThS|Ths|PGS|GS)\\.\\s?)*(?:\\p{Lu}[’']\\s?\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}*(?=\\s))(?:\\s\\p{Lu}[\\p{Ll}’']*){0,5}";
const signed = '[([]\\s*(?:đã ký|đã kí|Đã ký|Đã kí)\\s*[)\\]]\\s*';
/** Family names, old and common: in capitals they tell a person's name from what an office is called. */
const family =
  '(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐOÀN|LƯƠNG|TRƯƠNG|TRỊNH|MAI|ĐÀO|CAO|LÂM|HÀ|TẠ|CHÂU|QUÁCH|LƯU|VƯƠNG|TÔ|THÁI|TÔN|NÔNG|LÒ|GIÀNG|VÀNG|SÙNG|CHU|TRIỆU|THÂN|KIỀU|BẠCH|TĂNG|MẠC|DOÃN|VI|CẦM|LỤC|HẦU|MA)';
/** A name behind an office on its line; one all in capitals behind a colon, or behind the bare office when a family's name opens it: else it might belong to the office. */
const nameBehind = `(?:(?:\\s*[:–-]\\s*(?:${signed})?|\\s+(?:${signed})?|(?=\\p{Lu}\\p{Ll}+\\s))(?<name>${name}|(?<=:\\s*(?:${signed})?)\\p{Lu}+(?:\\s\\p{Lu}+){1,5}|(?<=CHỦ TỊCH\\s+(?:${signed})?)${family}(?:\\s\\p{Lu}+){1,4}))?[./]{0,3}$`;
/** "TM. HỘI ĐỒNG NHÂN DÂN - KT. CHỦ TỊCH - PHÓ CHỦ TỊCH" on one line: the last capacity and the last office are the signer's. */
const joint = '\\s*[-–,]?\\s*';
const above = `(?:(?<outer>${capacity})\\s*(?:/\\s*)?)?(?:(?:THƯỜNG TRỰC\\s+)?${body}${joint})??(?:(?<capacity>${capacity})\\s*)?(?:CHỦ T(?:ỊCH|ỌA|OẠ)(?:\\s+K[ỲÌ] HỌP)?${joint}(?=(?:PHÓ\\s+)?CHỦ TỊCH))?`;
const officeLine = new RegExp(`^(?:Nơi nhận\\s*:\\s*)?${above}(?<office>${office})${nameBehind}`, 'u');
/** "TM. HỘI ĐỒNG NHÂN DÂN TỈNH Lê Văn An": no office but the body itself. */
const bodyLine = new RegExp(`^(?<capacity>TM\\.)\\s*(?<office>${body})\\s+(?<name>${name})[./]{0,3}$`, 'u');
const officeInLowerCase = new RegExp(
  `^(?:(?<capacity>${capacity})\\s*)?(?<office>(?:Phó )?Chủ tịch(?: (?:HĐND|Hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))?)?|Chủ t(?:ọa|oạ)(?: k[ỳì] họp)?)(?:(?=\\s*:)${nameBehind}|$)`,
  'u',
);
const capacityLine = new RegExp(`^${capacity}`, 'u');
const nameLine = new RegExp(`^(?:${name}|\\p{Lu}+(?:\\s\\p{Lu}+){1,5})$`, 'u');
const remark = /^[([]?\s*(?:đã ký|đã kí|daky|ký tên|ký, đóng dấu)[^\n]{0,30}$/iu;

/**
 * Reads the paragraphs behind the closing. The span of the office takes in the capacity above it and a remark such as
 * "(Đã ký)" below; recipients are the paragraphs of "Nơi nhận".
 */
export function readEnding(prepared: PreparedText, tail: readonly Paragraph[]): Ending {
  const officeIndex = findOffice(tail);
  const found = tail[officeIndex];
  const signed = found ? readSignature(prepared, tail, officeIndex) : undefined;
  return {
    ...(signed ? { signature: signed.signature } : {}),
    recipients: recipientsIn(tail, signed?.used ?? new Set()).map((paragraph) => prepared.toOriginal(paragraph)),
  };
}

interface Signed {
  readonly signature: Signature;
  readonly used: ReadonlySet<Paragraph>;
}

function readSignature(prepared: PreparedText, tail: readonly Paragraph[], officeIndex: number): Signed {
  const line = tail[officeIndex] as Paragraph;
  const groups = matchOffice(line.text)?.groups ?? {};
  const first = firstOfBlock(tail, officeIndex);
  const [last, found] = groups.name === undefined ? skipRemark(tail, officeIndex) : [line, undefined];
  const below = found ?? (groups.name === undefined ? nameBehindRecipients(tail, officeIndex) : undefined);
  const written = groups.capacity ?? groups.outer ?? capacityLine.exec(first === line ? '' : (tail[officeIndex - 1]?.text ?? ''))?.[0];
  const [officeWords, nameWords] = [placeOf(line, groups.office), placeOf(line, groups.name) ?? below];
  const signature = {
    ...(written === undefined ? {} : { capacity: written }),
    office: {
      text: quoteOf(prepared, officeWords ?? line).text,
      span: prepared.toOriginal({
        start: first === line ? startOfBlock(line, groups) : first.start,
        end: last === line ? endOfOffice(line, officeWords ?? line, nameWords) : last.end,
      }),
    },
    ...(nameWords ? { name: quoteOf(prepared, nameWords) } : {}),
  };
  return { signature, used: new Set([first, line, last, ...(below ? [below] : [])]) };
}

/** "CHỦ TỊCH (Đã ký) Lê Văn An": the remark belongs to the office. */
function endOfOffice(line: Paragraph, office: Span, behind: Span | undefined): number {
  const between = behind ? line.text.slice(office.end - line.start, behind.start - line.start) : '';
  return office.end + (new RegExp(`^\\s*${signed}`, 'u').exec(between)?.[0].trimEnd().length ?? 0);
}

/** "Chủ tịch: Lê Thị Cúc": an office and who holds it, on one line. */
export const isSignatureLine = (text: string): boolean => matchOffice(text)?.groups?.name !== undefined;

function matchOffice(text: string): RegExpExecArray | null {
  return officeLine.exec(text) ?? officeInLowerCase.exec(text) ?? bodyLine.exec(text);
}

/** "Nơi nhận:      CHỦ TỊCH" on one line: the office begins behind the first column. */
function startOfBlock(line: Paragraph, groups: Record<string, string | undefined>): number {
  return groups.office !== undefined && line.text.startsWith('Nơi nhận') ? line.start + line.text.indexOf(groups.office) : line.start;
}

function placeOf(line: Paragraph, words: string | undefined): Span | undefined {
  if (words === undefined) return undefined;
  const start = line.start + line.text.lastIndexOf(words);
  return { start, end: start + words.length };
}

/** "KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH", "TM. CHỦ TỌA KỲ HỌP" over "CHỦ TỊCH HĐND TỈNH": the second is the signer's office. */
function findOffice(tail: readonly Paragraph[]): number {
  const first = tail.findIndex(({ text }) => matchOffice(text));
  const next = tail[first + 1];
  return first >= 0 && next && matchOffice(next.text) && !matchOffice((tail[first] as Paragraph).text)?.groups?.name ? first + 1 : first;
}

/** The last paragraph above the name, and the one that may be the name: recipients may stand between, in another column. */
function skipRemark(tail: readonly Paragraph[], officeIndex: number): [Paragraph, Paragraph | undefined] {
  let last = officeIndex;
  let index = officeIndex + 1;
  for (; index < Math.min(tail.length, officeIndex + 20); index++) {
    const { text } = tail[index] as Paragraph;
    if (remark.test(text)) last = index === last + 1 ? index : last;
    else if (!/^(?:[-–+•]|Nơi nhận|Như Điều)/u.test(text)) break;
  }
  const below = tail[index];
  return [tail[last] as Paragraph, below && index < officeIndex + 20 && nameLine.test(below.text) ? below : undefined];
}

const longestLine = 300;
const behindFiling = new RegExp(`^[-–+•]\\s*Lưu\\s*:[^\\n]*?[.;]\\s+(${name})$`, 'u');

/** "- Lưu: VT, TH.      Hồ Văn A": two columns on one line, the name in the second. */
function nameBehindRecipients(tail: readonly Paragraph[], officeIndex: number): Paragraph | undefined {
  const line = tail.slice(officeIndex + 1, officeIndex + 20).find(({ text }) => text.length < longestLine && behindFiling.test(text));
  const words = line && behindFiling.exec(line.text)?.[1];
  if (!line || words === undefined || !/\p{Ll}\s+\p{Lu}/u.test(words)) return undefined;
  return { text: words, start: line.end - words.length, end: line.end };
}

function firstOfBlock(tail: readonly Paragraph[], officeIndex: number): Paragraph {
  let index = officeIndex;
  while (capacityLine.test(tail[index - 1]?.text ?? '')) index -= 1;
  return tail[index] as Paragraph;
}

/** From "Nơi nhận" on: that line and the dashes behind it, wherever the signature stands between them. */
function recipientsIn(tail: readonly Paragraph[], used: ReadonlySet<Paragraph>): Paragraph[] {
  const start = tail.findIndex(({ text }) => /^Nơi nhận\s*:?/u.test(text));
  if (start < 0) return [];
  return tail.slice(start).flatMap((paragraph) => {
    if (used.has(paragraph)) return /^Nơi nhận/u.test(paragraph.text) ? [firstWords(paragraph)] : [];
    const named = [...used].find(({ start, end }) => end === paragraph.end && start > paragraph.start);
    return /^(?:[-–+•]|Nơi nhận)/u.test(paragraph.text) ? [named ? upTo(paragraph, named.start) : paragraph] : [];
  });
}

function upTo({ start, text }: Paragraph, end: number): Paragraph {
  const words = text.slice(0, end - start).trimEnd();
  return { start, end: start + words.length, text: words };
}

/** Of "Nơi nhận:      CHỦ TỊCH" the first column. */
function firstWords({ start, text }: Paragraph): Paragraph {
  const words = /^Nơi nhận\s*:?/u.exec(text)?.[0].trimEnd() ?? '';
  return { start, end: start + words.length, text: words };
}
