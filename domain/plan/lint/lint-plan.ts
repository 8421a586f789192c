/** Runs every rule over a plan and its text and puts what they noticed into words. */
import { type Address, preparedSlice, prepareText, type Resolution, walkProvisions } from '../../resolution/index.ts';
import { containsSpan, type Span, sliceSpan } from '../../values/index.ts';
import { drawTogether } from '../single-blanks.ts';
import { passageOf } from '../text.ts';
import type { Plan } from '../types.ts';
import { findingId } from './finding-id.ts';
import type { At, LintReading, LintRule, Noticed, PlacedPart, PlacedPassage } from './rule.ts';
import { lintRules } from './rules.ts';
import { plainParameters, sayLine, sayWords } from './say.ts';
import type { Finding, FindingId, LintContext } from './types.ts';

/**
 * Findings on a plan, drafted or adopted, in the order of the text. `plan` was read from `resolution`; spans point into
 * its original text. Never fails, and needs no figures: with `context.known` it also compares with the years before,
 * with `context.effectRules` the day of effect.
 */
export function lintPlan(plan: Plan, resolution: Resolution, context: LintContext = {}): readonly Finding[] {
  const reading = readingOf(plan, resolution, context);
  const found = lintRules.flatMap((rule) => rule.check(reading).map((noticed) => findingOf(rule, noticed, reading)));
  return withOwnIds([...found].sort((a, b) => startOf(a) - startOf(b)));
}

/** What the rules look at, with its indexes: a rule asks for one thing at a time, whatever the length of the text. */
function readingOf(plan: Plan, resolution: Resolution, context: LintContext): LintReading {
  const parts = placedParts(plan);
  const passages = placedPassages(resolution);
  const byAddress = new Map(parts.map((placed) => [placed.part.address, placed]));
  const nested = Map.groupBy(parts, ({ part }) => part.within);
  const passageAt = new Map(passages.map((passage) => [passage.address, passage]));
  return {
    plan,
    resolution,
    context,
    parts,
    passages,
    quote: (span) => sliceSpan(resolution.text, span).normalize('NFC').replace(/\s+/gu, ' ').trim(),
    findPart: (address) => byAddress.get(address),
    nestedIn: (address) => nested.get(address) ?? [],
    findPassage: (address) => passageAt.get(address) ?? passageAt.get(address.replace(/\.[^.]+$/, '') as Address),
    findAddress: addressFinder(resolution),
  };
}

/** Provisions begin in the order of the text, parents before children: the last that begins before a place and holds it is the innermost. */
function addressFinder(resolution: Resolution): LintReading['findAddress'] {
  const provisions = [...walkProvisions(resolution.body)];
  return (span) => {
    let [low, high] = [0, provisions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((provisions[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const near = provisions.slice(Math.max(0, low - farthest), low);
    return near.findLast((provision) => containsSpan(provision.span, span))?.address;
  };
}

/** How many provisions are looked back at: neighbours that ended before the place, then its parents. */
const farthest = 500;

function placedParts(plan: Plan): readonly PlacedPart[] {
  return [
    ...plan.targets.flatMap(({ address, name, parts }) => parts.map((part) => ({ part, address, listed: true, targetName: name }))),
    ...plan.hidden.map((part) => ({ part, address: part.address.replace(/\.[^.]+$/, '') as Address, listed: false, targetName: '' })),
  ];
}

function placedPassages(resolution: Resolution): readonly PlacedPassage[] {
  const prepared = prepareText(resolution.text);
  return [...walkProvisions(resolution.body)]
    .filter(({ textSpan }) => textSpan.end > textSpan.start)
    .map(({ address, textSpan }) => {
      const slice = preparedSlice(prepared, textSpan);
      const words = slice.text.replaceAll('\n', ' ');
      const drawn = drawTogether(words);
      return { address, ...passageOf(drawn?.text ?? words), toOriginal: (span: Span) => slice.toOriginal(drawn?.toGiven(span) ?? span) };
    });
}

function findingOf(rule: LintRule, noticed: Noticed, reading: LintReading): Finding {
  const at = [...noticed.at].sort((a, b) => a.span.start - b.span.start);
  const addresses = [...new Set(at.map(({ address }) => address))];
  const spans = distinctSpans(at);
  const words = rule.words[noticed.code];
  if (!words) throw new Error(`${rule.name} has no words for ${noticed.code}`);
  return {
    id: findingId(noticed.code, addresses, spans.map(reading.quote)),
    code: noticed.code,
    severity: noticed.severity,
    addresses,
    spans,
    says: sayWords(words, noticed.parameters),
    arithmetic: (noticed.arithmetic ?? []).map(sayLine),
    parameters: plainParameters(noticed.parameters),
  };
}

function distinctSpans(at: readonly At[]): readonly Span[] {
  return [...new Map(at.map(({ span }) => [`${span.start}-${span.end}`, span])).values()];
}

const startOf = ({ spans }: Finding): number => spans[0]?.start ?? 0;

/** The same words twice in one place get a number, so that every finding can be answered by itself. */
function withOwnIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<FindingId, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` as FindingId };
  });
}
