/** One provision of the targets' list, with all below it, read into a target. */
import { type PreparedText, type Provision, walkProvisions } from '../resolution/index.ts';
import type { Diagnostic, Span } from '../values/index.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import { readParts } from './read-parts.ts';
import { foldedTextOf, type Passage, passageOf } from './text.ts';
import type { PartAddress, Target, TargetPart } from './types.ts';
import type { UnitLexicon } from './unit-text.ts';
import { withoutAbsent } from './without-absent.ts';

export interface TargetRead {
  readonly target: Target;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a provision's words and those of all below it, so that "Cơ cấu kinh tế:" governs the dashes under it. */
export function readTarget(prepared: PreparedText, provision: Provision, lexicon: UnitLexicon, context: ReadingContext, alone = false): TargetRead {
  const told = alone ? withoutChildren(provision) : provision;
  const words = wordsBelow(prepared, told);
  const read = readParts(words.passage, lexicon, context);
  const toOriginal = (span: Span): Span => prepared.toOriginal({ start: words.start + span.start, end: words.start + span.end });
  const addresses = read.parts.map((_, i) => `${provision.address}.phan-${i + 1}` as PartAddress);
  const parts = read.parts.map((part, i) => placePart(part, addresses[i] as PartAddress, addresses, toOriginal));
  return {
    target: { address: provision.address, label: provision.number ?? '', span: told.span, name: read.about, parts },
    diagnostics: read.diagnostics.map((diagnostic) => ({ ...diagnostic, ...(diagnostic.span && { span: toOriginal(diagnostic.span) }) })),
  };
}

/** Its own words only: title and text, nothing of what stands below. */
function withoutChildren(provision: Provision): Provision {
  const end = Math.max(provision.headingSpan?.end ?? 0, provision.textSpan.end);
  return { ...provision, children: [], span: { start: provision.span.start, end } };
}

/**
 * The prepared words of a provision and its children as one text of the same length as their place: line breaks inside a
 * provision and markers become spaces, a child begins behind a line break.
 */
function wordsBelow(prepared: PreparedText, provision: Provision): { readonly passage: Passage; readonly start: number } {
  const own = provision.headingSpan ?? provision.textSpan;
  const { start, end } = prepared.toPrepared({ start: own.start, end: Math.max(own.end, provision.span.end) });
  const below = provision.children.length === 0 ? [] : [...walkProvisions(provision.children)];
  const children = below.map(({ span, numberSpan }) => ({
    from: prepared.toPrepared(span).start - start,
    marker: numberSpan && prepared.toPrepared(numberSpan),
  }));
  const [text, folded] = [prepared.text, foldedTextOf(prepared)].map((whole) => {
    const words = whole.slice(start, end).replaceAll('\n', ' ');
    let told = '';
    const tell = (upTo: number, instead: string): void => {
      told = told.length > upTo ? told.slice(0, upTo) : told + words.slice(told.length, upTo);
      told += instead;
    };
    for (const { from, marker } of children) {
      if (from > 0) tell(from - 1, '\n');
      if (marker) tell(marker.start - start, ' '.repeat(marker.end - marker.start));
    }
    return told + words.slice(told.length);
  }) as [string, string];
  return { passage: passageOf(text, folded), start };
}

/** A reading with its address and its places in the original text. */
export function placePart(part: PartReading, address: PartAddress, addresses: readonly PartAddress[], toOriginal: (span: Span) => Span): TargetPart {
  const { indicatorSpan, valueSpan, setter, within } = part;
  return withoutAbsent<TargetPart>({
    span: toOriginal(part.span),
    indicatorSpan: indicatorSpan && toOriginal(indicatorSpan),
    valueSpan: valueSpan && toOriginal(valueSpan),
    name: part.name,
    criterion: part.criterion,
    unitText: part.unitText,
    denominator: part.denominator,
    period: part.period,
    setter: setter && { ...setter, span: toOriginal(setter.span) },
    strength: part.strength,
    role: part.role,
    confidence: part.confidence,
    address,
    within: within === undefined ? undefined : addresses[within],
  });
}
