/** Who signed: capacity, office, name. */
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { quoteOf } from './quote.ts';
import type { Signature } from './types.ts';

const capacityWords = /^(TM|KT|TL|TUQ|Q)\.\s*/u;
const officeWords = /^(?:(?:TM|KT|TL|TUQ|Q)\.\s*)?((?:PHÓ\s+)?CHỦ TỊCH|CHỦ T(?:ỌA|OẠ)(?:\s+K[ỲÌ] HỌP)?)$/iu;
const nameWords = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,5}$/u;
const remark = /^[([]?\s*(?:đã ký|daky|ký tên)[^\n]{0,30}$/iu;

/**
 * Reads the paragraphs behind the closing; undefined when no office stands there. The span of the office takes in the
 * capacity above it and a remark such as "(Đã ký)" below.
 */
export function readSignature(prepared: PreparedText, tail: readonly Paragraph[]): Signature | undefined {
  const officeIndex = findOffice(tail);
  const office = tail[officeIndex];
  if (!office) return undefined;
  const first = firstOfBlock(tail, officeIndex);
  const [last, below] = skipRemark(tail, officeIndex);
  const name = below && nameWords.test(below.text) ? below : undefined;
  const capacity = [first, office].map(({ text }) => capacityWords.exec(text)?.[1]).findLast((found) => found !== undefined);
  const prefix = capacityWords.exec(office.text)?.[0].length ?? 0;
  return {
    ...(capacity === undefined ? {} : { capacity: `${capacity}.` }),
    office: { text: office.text.slice(prefix), span: prepared.toOriginal({ start: first.start, end: last.end }) },
    ...(name ? { name: quoteOf(prepared, name) } : {}),
  };
}

/** "KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH": the second line is the signer's office. */
function findOffice(tail: readonly Paragraph[]): number {
  const first = tail.findIndex(({ text }) => officeWords.test(text));
  const next = tail[first + 1];
  return first >= 0 && next && officeWords.test(next.text) ? first + 1 : first;
}

/** The last paragraph above the name, and the one that may be the name. */
function skipRemark(tail: readonly Paragraph[], officeIndex: number): [Paragraph, Paragraph | undefined] {
  const below = tail[officeIndex + 1];
  if (below && remark.test(below.text)) return [below, tail[officeIndex + 2]];
  return [tail[officeIndex] as Paragraph, below];
}

function firstOfBlock(tail: readonly Paragraph[], officeIndex: number): Paragraph {
  const above = tail[officeIndex - 1];
  return above && capacityWords.test(above.text) ? above : (tail[officeIndex] as Paragraph);
}
