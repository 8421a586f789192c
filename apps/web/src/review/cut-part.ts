/** One part cut into two at a word, two parts drawn together: drafts for splitting and merging. */
import type { PartDraft, TargetPart } from '@moc/domain/plan';
import { containsSpan, type Period, type Span } from '@moc/domain/values';
import { draftOf } from './draft-fields.ts';
import { draftOfWords } from './read-words.ts';
import { wordsIn } from './words.ts';

/** The halves of a part whose second begins with word number `cut` of its phrase (from 1); each read anew from its own words. */
export function cutPart(text: string, part: TargetPart, cut: number, planPeriod: Period | undefined): readonly [PartDraft, PartDraft] | undefined {
  const words = wordsIn(text, part.span);
  const [before, after] = [words[cut - 1], words[cut]];
  if (!before || !after) return undefined;
  const half = (span: Span): PartDraft => {
    const own = draftOf(part);
    const { indicatorSpan: _indicator, valueSpan, ...rest } = own;
    const read = draftOfWords(text, span, planPeriod);
    const isRead = read.valueSpan !== undefined || !/\d/u.test(text.slice(part.span.start, part.span.end));
    if (isRead && read.criterion.kind !== 'none') return { ...rest, ...read, name: nameOf(read, part), role: part.role, strength: part.strength };
    return { ...rest, span, ...(valueSpan && containsSpan(span, valueSpan) && { valueSpan }) };
  };
  return [half({ start: part.span.start, end: before.end }), half({ start: after.start, end: part.span.end })];
}

/** A half that names nothing of its own keeps the name of the whole. */
const nameOf = (read: PartDraft, whole: TargetPart): string => (read.indicatorSpan ? read.name : whole.name);

/** The upper part with the words of both. */
export function mergedDraft(upper: TargetPart, lower: TargetPart): PartDraft {
  const span = { start: Math.min(upper.span.start, lower.span.start), end: Math.max(upper.span.end, lower.span.end) };
  return { ...draftOf(upper), span };
}
