/** The parts of a resolution, found by the formulas that separate them. */
import { startsWithMarker } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';
import { isSignatureLine } from './signature.ts';

/** Paragraphs of each part, in the order of the text. Any part may be empty. */
export interface Frame {
  /** Letterhead, title, issuer, term: everything before the recitals. */
  readonly header: readonly Paragraph[];
  /** "Căn cứ …", "Xét …", "Theo đề nghị …". */
  readonly recitals: readonly Paragraph[];
  readonly enacting?: Paragraph;
  readonly body: readonly Paragraph[];
  /** "Nghị quyết này đã được … thông qua …", when it stands outside the articles. */
  readonly closing?: Paragraph;
  /** Signature, recipients. */
  readonly tail: readonly Paragraph[];
}

const enactingWords = /^QUYẾT\s*(?:NGHỊ|ĐỊNH)\s*:?$/iu;
/** The form of Decree 78/2025 for normative texts: "Hội đồng nhân dân ban hành Nghị quyết …" closes the recitals. */
const enactingSentence = /^(?:Hội đồng nhân dân|HĐND|Quốc hội)[^.;]{0,60}?(?:ban hành|thông qua|quyết nghị)(?!\p{L})/iu;
const recital = /^(?:Căn cứ|Xét|Theo|Thể theo|Trên cơ sở|Thực hiện|Sau khi|Qua xem xét|Qua nghe|Xem xét|Nghe)(?![\p{L}])/iu;
const closingWords = /^Nghị quyết (?:này )?(?:đã )?(?:được|có hiệu lực).*(?:thông qua|hiệu lực)/isu;
const tailStart = /^(?:(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ )?CHỦ TỊCH(?!\p{L}| (?:UBND|HĐND (?!TỈNH|THÀNH|HUYỆN|XÃ)))|CHỦ T(?:ỌA|OẠ)|Nơi nhận\s*:)/u;
const articleStart = /^(?:Điều|ĐIỀU)\s*\d/u;

/** `text` is the prepared text that the paragraphs are places of. */
export function findFrame(text: string, paragraphs: readonly Paragraph[]): Frame {
  const enactingIndex = findEnacting(paragraphs);
  const enacting = paragraphs[enactingIndex];
  const bodyStart = enacting ? enactingIndex + 1 : findBodyStart(paragraphs);
  const front = paragraphs.slice(0, enacting ? enactingIndex : bodyStart);
  const recitalIndex = front.findIndex(({ text }) => recital.test(text));
  const recitalStart = recitalIndex < 0 ? front.length : recitalIndex;
  return {
    header: front.slice(0, recitalStart),
    recitals: joinRecitals(text, front.slice(recitalStart)),
    ...(enacting ? { enacting } : {}),
    ...cutEnd(paragraphs.slice(bodyStart)),
  };
}

/** A recital ends with punctuation: what begins none and stands behind one without is its next line. */
function joinRecitals(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    if (before && !recital.test(paragraph.text) && !/[;.,:]$/u.test(before.text)) {
      joined[joined.length - 1] = { start: before.start, end: paragraph.end, text: text.slice(before.start, paragraph.end) };
    } else joined.push(paragraph);
  }
  return joined;
}

/** The line "QUYẾT NGHỊ:", else the sentence right behind the recitals that says the same; -1 without either. */
function findEnacting(paragraphs: readonly Paragraph[]): number {
  const line = paragraphs.findIndex(({ text }) => enactingWords.test(text));
  if (line >= 0) return line;
  const firstNumber = paragraphs.findIndex(({ text }) => startsWithMarker(text));
  const front = firstNumber < 0 ? paragraphs : paragraphs.slice(0, firstNumber);
  const sentence = front.findLastIndex(({ text }) => recital.test(text)) + 1;
  const found = sentence > 0 && front[sentence];
  return found && enactingSentence.test(found.text) ? sentence : -1;
}

/** Without enacting words, the body begins behind the last of the first recitals, or at the first number. */
function findBodyStart(paragraphs: readonly Paragraph[]): number {
  const firstNumber = indexOr(
    paragraphs.length,
    paragraphs.findIndex(({ text }) => startsWithMarker(text)),
  );
  const lastRecital = paragraphs.slice(0, firstNumber).findLastIndex(({ text }) => recital.test(text));
  if (lastRecital >= 0) return lastRecital + 1;
  if (firstNumber < paragraphs.length) return firstNumber - (isLead(paragraphs[firstNumber - 1]?.text) ? 1 : 0);
  return indexOr(
    0,
    paragraphs.findIndex(({ text }) => /\p{Ll}/u.test(text)),
  );
}

/** "Các chỉ tiêu chủ yếu:" over the first number of a text that was cut out of another. */
function isLead(text: string | undefined): boolean {
  return text !== undefined && /\p{Ll}.*:$/su.test(text) && text.length <= 200;
}

/** The closing stands behind the last article. Without one, the body ends at the signature or the recipients. */
function cutEnd(paragraphs: readonly Paragraph[]): Pick<Frame, 'body' | 'closing' | 'tail'> {
  const lastArticle = paragraphs.findLastIndex(({ text }) => articleStart.test(text));
  const closingIndex = paragraphs.findLastIndex(({ text }) => closingWords.test(text));
  const closing = closingIndex > lastArticle ? paragraphs[closingIndex] : undefined;
  if (closing) return { body: paragraphs.slice(0, closingIndex), closing, tail: paragraphs.slice(closingIndex + 1) };
  const end = indexOr(
    paragraphs.length,
    paragraphs.findIndex(({ text }, index) => index > lastArticle && (tailStart.test(text) || isSignatureLine(text))),
  );
  return { body: paragraphs.slice(0, end), tail: paragraphs.slice(end) };
}

function indexOr(fallback: number, index: number): number {
  return index < 0 ? fallback : index;
}
