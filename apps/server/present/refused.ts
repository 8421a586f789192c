/** The one error that handlers throw on purpose: it carries coded refusals and becomes problem details. */

import type { Bilingual, Outcome, Parameters, Refusal } from '@moc/domain/values';
import type { WireCode } from '@moc/wire';

export class Refused extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals[0].code);
    this.refusals = refusals;
  }
}

/** A refusal of the conversation itself, ready to throw. */
export function refuse(code: WireCode, parameters: Parameters = {}, place?: Refusal['place']): Refused {
  return new Refused([{ code, parameters, ...(place && { place }) }]);
}

/** A request that is not in its form at a field. */
export function badRequest(field: string, problem: string | Bilingual): Refused {
  const said = typeof problem === 'string' ? { problem } : { problem: problem.vi, problemEn: problem.en };
  return refuse('wire/bad-request', { field, ...said }, { column: field });
}

/** What the outcome holds; its refusals are thrown. */
export function getValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.refusals);
  return outcome.value;
}

/** Throws the refusal, if there is one. */
export function demand(refusal: Refusal | undefined): void {
  if (refusal) throw new Refused([refusal]);
}
