/** The parts of a resolution, found by the formulas that separate them. */
import { startsWithMarker } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';

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
  /** Signature, recipients, appendices. */
  readonly tail: readonly Paragraph[];
}

const enactingWords = /^QUYẾT\s+(?:NGHỊ|ĐỊNH)\s*:?$/iu;
const recital = /^(?:Căn cứ|Xét|Theo đề nghị|Theo Tờ trình|Trên cơ sở|Thực hiện|Sau khi)(?![\p{L}])/iu;
const closingWords = /^Nghị quyết (?:này )?(?:đã )?(?:được|có hiệu lực).*(?:thông qua|hiệu lực)/isu;
const tailStart = /^(?:(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ )?CHỦ TỊCH(?!\p{L}| ?(?:UBND|HĐND))|CHỦ TỌA|Nơi nhận\s*:)/u;

export function findFrame(paragraphs: readonly Paragraph[]): Frame {
  const enactingIndex = paragraphs.findIndex(({ text }) => enactingWords.test(text));
  const enacting = paragraphs[enactingIndex];
  const bodyStart = enacting ? enactingIndex + 1 : findBodyStart(paragraphs);
  const front = paragraphs.slice(0, enacting ? enactingIndex : bodyStart);
  const recitalIndex = front.findIndex(({ text }) => recital.test(text));
  const recitalStart = recitalIndex < 0 ? front.length : recitalIndex;
  return {
    header: front.slice(0, recitalStart),
    recitals: front.slice(recitalStart),
    ...(enacting ? { enacting } : {}),
    ...cutEnd(paragraphs.slice(bodyStart)),
  };
}

/** Without enacting words, the body begins behind the last of the first recitals, or at the first number. */
function findBodyStart(paragraphs: readonly Paragraph[]): number {
  const firstNumber = indexOr(
    paragraphs.length,
    paragraphs.findIndex(({ text }) => startsWithMarker(text)),
  );
  const lastRecital = paragraphs.slice(0, firstNumber).findLastIndex(({ text }) => recital.test(text));
  if (lastRecital >= 0) return lastRecital + 1;
  return indexOr(0, firstNumber < paragraphs.length ? firstNumber : paragraphs.findIndex(({ text }) => /\p{Ll}/u.test(text)));
}

function cutEnd(paragraphs: readonly Paragraph[]): Pick<Frame, 'body' | 'closing' | 'tail'> {
  const closingIndex = paragraphs.findLastIndex(({ text }) => closingWords.test(text));
  const closing = paragraphs[closingIndex];
  if (closing) return { body: paragraphs.slice(0, closingIndex), closing, tail: paragraphs.slice(closingIndex + 1) };
  const end = indexOr(
    paragraphs.length,
    paragraphs.findIndex(({ text }) => tailStart.test(text)),
  );
  return { body: paragraphs.slice(0, end), tail: paragraphs.slice(end) };
}

function indexOr(fallback: number, index: number): number {
  return index < 0 ? fallback : index;
}
