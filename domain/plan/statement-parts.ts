/** The part that a statement without a figure makes of its item. */
import type { Diagnostic, Parameters } from '../values/index.ts';
import { confidenceOf, type Doubt } from './confidence.ts';
import { findHorizon, type Horizon } from './horizons.ts';
import { type ItemReading, periodOf, strivingClause } from './item-reading.ts';
import type { PartReading } from './part-reading.ts';
import type { Segment } from './segments.ts';
import type { Statement } from './statement.ts';
import { strengthOf } from './strength.ts';
import type { Passage } from './text.ts';
import { withoutAbsent } from './without-absent.ts';

/** How far before a statement its year may stand: long lists must not be searched again for each member. */
const horizonReach = 400;

/** Adds the part of a statement without a figure. */
export function addStatement(soFar: ItemReading, statement: Statement, place: Segment, index: number): void {
  const { passage } = soFar;
  const words = passage.folded.slice(Math.max(place.clause, statement.start - 40), statement.end);
  const basically = statement.criterion.kind === 'named-unit' && statement.criterion.basically;
  const striving = strivingClause(soFar, place, statement.start);
  const parent = soFar.built.get(place.parent ?? -1)?.part;
  const horizon = findHorizon(passage.folded, Math.max(place.clause, statement.start - horizonReach), statement.end);
  const doubts: readonly Doubt[] = horizon || !soFar.context.stretch ? statement.doubts : [...statement.doubts, 'stretch-by-title'];
  const part = withoutAbsent<PartReading>({
    span: { start: statement.start, end: statement.end },
    indicatorSpan: { start: statement.nameStart, end: statement.nameEnd },
    valueSpan: undefined,
    name: statement.name,
    criterion: statement.criterion,
    unitText: undefined,
    denominator: undefined,
    period: periodUntil(soFar, horizon),
    setter: undefined,
    strength: striving ? 'striving' : strengthOf(words, basically),
    within: parent,
    role: parent === undefined ? 'binding' : 'explanatory',
    confidence: confidenceOf(
      doubts.map((doubt) => ({ doubt, parameters: parametersOf(passage, statement) })),
      statement.alternatives,
    ),
  });
  if (statement.doubts.includes('leftover')) soFar.diagnostics.push(leftoverDiagnostic(passage, statement));
  const first = soFar.parts.length;
  soFar.parts.push(part);
  soFar.built.set(index, {
    part: first,
    raw: statement.name,
    verb: '',
    name: statement.name,
    unitCode: '',
    counts: false,
    hasFigure: false,
    sentence: place.sentence,
    carries: {},
    clause: place.clause,
    plan: undefined,
    striving,
    parent: place.parent,
    setter: undefined,
    explains: undefined,
  });
}

function leftoverDiagnostic(passage: Passage, statement: Statement): Diagnostic {
  const span = { start: statement.nameStart, end: statement.nameEnd };
  return { code: 'plan/leftover', severity: 'warning', parameters: parametersOf(passage, statement), span };
}

/** The words as they stand and as they were read. */
const parametersOf = ({ text }: Passage, { nameStart, nameEnd, name }: Statement): Parameters => ({ text: text.slice(nameStart, nameEnd), reading: name });

function periodUntil(soFar: ItemReading, horizon: Horizon | undefined): PartReading['period'] {
  if (!horizon) return periodOf(soFar, undefined, soFar.context.stretch);
  return periodOf(soFar, horizon.year, horizon.months === undefined ? undefined : { first: 1, months: horizon.months });
}
