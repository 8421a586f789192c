/** Explanations (yêu cầu giải trình): asked, answered with evidence, accepted or not, kept with the target. */
import { type Actor, type ExplanationState, type Place, placeOfAgency, type TenantAgency } from '../assignment/index.ts';
import type { IndicatorCode, Measure } from '../observation/index.ts';
import type { PartAddress } from '../plan/index.ts';
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import type { ActorId, Branded, Day, Period, Refusal } from '../values/index.ts';

export type ExplanationId = Branded<'ExplanationId'>;

/** What is to be explained: a part of a target, or one figure. Both belong to the resolution on whose page it was asked. */
export type ExplanationSubject =
  | { readonly kind: 'part'; readonly resolution: string; readonly part: PartAddress }
  | {
      readonly kind: 'figure';
      readonly resolution: string;
      readonly indicator: IndicatorCode;
      readonly territory: TerritoryCode;
      readonly period: Period;
      readonly measure: Measure;
    };

/** A request for an explanation. `askedBy` may judge the answer. */
export interface Explanation {
  readonly id: ExplanationId;
  readonly subject: ExplanationSubject;
  /** The agency asked. */
  readonly agency: AgencyCode;
  readonly question: string;
  readonly due: Day;
  readonly askedBy: ActorId;
  readonly name: string;
  readonly askedAt: string;
}

export type ExplanationEvent = { readonly seq: number; readonly by: ActorId; readonly name: string; readonly at: string } & (
  | { readonly kind: 'answered'; readonly words: string; readonly evidence: readonly string[] }
  | { readonly kind: 'accepted'; readonly reason: string }
  | { readonly kind: 'not-accepted'; readonly reason: string }
);

/** An explanation as it stands, with everything that was said. */
export interface ExplanationStanding {
  readonly explanation: Explanation;
  readonly state: ExplanationState;
  readonly events: readonly ExplanationEvent[];
}

/** What the events, oldest first, make of an explanation. */
export function standExplanation(explanation: Explanation, events: readonly ExplanationEvent[]): ExplanationStanding {
  return { explanation, state: events.at(-1)?.kind ?? 'asked', events };
}

/** What a right over an explanation looks at. `holders`: the agency asked, or those to which its duties have passed. */
export function placeOfExplanation(
  { explanation, state }: ExplanationStanding,
  holders: readonly AgencyCode[],
  agencies: readonly TenantAgency[],
  actor: Actor,
): Place {
  return { ...placeOfAgency(holders, agencies, actor), state, owner: explanation.askedBy };
}

/** The refusal of a question; undefined when it may be asked: it says something and leaves time to answer. */
export function checkQuestion(question: string, due: Day, today: Day): Refusal | undefined {
  if (question.trim() === '') return { code: 'oversight/question-missing', parameters: {} };
  return due < today ? { code: 'oversight/due-passed', parameters: { day: due } } : undefined;
}

/** The refusal of words on an explanation (an answer, or the reason of a judgement); undefined when there are some. */
export function checkWords(words: string): Refusal | undefined {
  return words.trim() === '' ? { code: 'oversight/words-missing', parameters: {} } : undefined;
}

/** The refusal of evidence named by SHA-256 when the tenant has not stored one of the files; undefined when all are at hand. */
export function checkEvidence(named: readonly string[], stored: readonly string[]): Refusal | undefined {
  const sha256 = named.find((one) => !stored.includes(one));
  return sha256 === undefined ? undefined : { code: 'oversight/unknown-evidence', parameters: { sha256 } };
}
