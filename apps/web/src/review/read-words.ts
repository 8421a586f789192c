/** A draft for words that a person points at: what the machine reads in just these words, else a bare beginning. */
import { type PartDraft, readTargetParts } from '@moc/domain/plan';
import { preparedSlice, prepareText } from '@moc/domain/resolution';
import { type Period, periodYear, type Span } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import { draftOf } from './draft-fields.ts';

export function draftOfWords(text: string, span: Span, planPeriod: Period | undefined): PartDraft {
  const slice = preparedSlice(prepareText(text), span);
  const year = planPeriod && periodYear(planPeriod) + Math.ceil(planPeriod.months / 12) - 1;
  const { parts } = readTargetParts(slice.text.replaceAll('\n', ' '), { units, scaleWords }, year === undefined ? {} : { planYear: year });
  const [first] = parts;
  const words = text.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!first)
    return { span, name: words, criterion: { kind: 'none', what: words }, strength: 'firm', role: 'binding', ...(planPeriod && { period: planPeriod }) };
  const { within: _within, span: _span, indicatorSpan, valueSpan, setter, ...read } = first;
  const place = (inner: Span): Span => slice.toOriginal(inner);
  return draftOf({
    ...read,
    name: read.name === '' ? words : read.name,
    span,
    ...(indicatorSpan && { indicatorSpan: place(indicatorSpan) }),
    ...(valueSpan && { valueSpan: place(valueSpan) }),
    ...(setter && { setter: { ...setter, span: place(setter.span) } }),
  });
}
