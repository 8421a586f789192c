/** A draft for words that a person points at: what the machine reads in just these words, else a bare beginning. */
import { type Criterion, type PartDraft, type PartReading, readTargetParts } from '@moc/domain/plan';
import { preparedSlice, prepareText } from '@moc/domain/resolution';
import { type Period, periodYear, type Span, type Unit } from '@moc/domain/values';
import { findUnit, scaleWords, units } from '@moc/facts';
import { draftOf, unitOf } from './draft-fields.ts';

export function draftOfWords(text: string, span: Span, planPeriod: Period | undefined): PartDraft {
  const slice = preparedSlice(prepareText(text), span);
  const year = planPeriod && periodYear(planPeriod) + Math.ceil(planPeriod.months / 12) - 1;
  const { parts } = readTargetParts(slice.text.replaceAll('\n', ' '), { units, scaleWords }, year === undefined ? {} : { planYear: year });
  const [first] = parts;
  const words = text.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!first)
    return { span, name: words, criterion: { kind: 'none', what: words }, strength: 'firm', role: 'binding', ...(planPeriod && { period: planPeriod }) };
  const { within: _within, span: _span, indicatorSpan, valueSpan, setter, ...read } = withWholeUnit(first, slice.text);
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

/** A verb behind a counted noun that tells which: "mã số vùng | trồng", "vùng | nuôi tôm". The reader, who has whole sentences before it, stops at or soon after it. */
const telling = 'nuôi trồng|trồng|nuôi|sản xuất|chế biến|thu mua|thu gom|xử lý|cung cấp|cung ứng|phục vụ|ứng dụng|sử dụng';

/** Words that go on with the phrase: up to one that begins a place, a time or another statement. */
const further = String.raw`(?:\s+(?!(?:trong|tại|trên|ở|theo|so|đạt|và|với|năm|để)(?!\p{L}))\p{L}+)*`;

const tellsWhich = new RegExp(String.raw`^\s+(?:${telling})(?!\p{L})${further}`, 'u');
const toldAlready = new RegExp(String.raw`(?<!\p{L})(?:${telling})(?!\p{L})`, 'u');
const goesOn = new RegExp(`^${further}`, 'u');

/** Who points at words means all of them: a counted noun goes on to the end of its own phrase. */
function withWholeUnit(part: PartReading, words: string): PartReading {
  const { criterion, unitText, valueSpan } = part;
  const rest = toldAlready.test(unitText ?? '') ? goesOn : tellsWhich;
  const more = valueSpan && unitOf(criterion)?.code.startsWith('count:') ? rest.exec(words.slice(valueSpan.end))?.[0] : undefined;
  if (!more || valueSpan === undefined || unitText === undefined) return part;
  const whole = `${unitText}${more}`.replace(/\s+/gu, ' ');
  const unit = findUnit(whole);
  if (!unit) return part;
  const end = valueSpan.end + more.length;
  return {
    ...part,
    unitText: whole,
    criterion: measuredIn(criterion, unit),
    valueSpan: { ...valueSpan, end },
    span: { ...part.span, end: Math.max(end, part.span.end) },
  };
}

function measuredIn(criterion: Criterion, unit: Unit): Criterion {
  switch (criterion.kind) {
    case 'range':
      return { ...criterion, lower: { ...criterion.lower, unit }, upper: { ...criterion.upper, unit } };
    case 'equals':
    case 'at-least':
    case 'at-most':
    case 'about':
      return { ...criterion, value: { ...criterion.value, unit } };
    default:
      return criterion;
  }
}
