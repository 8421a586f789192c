/** Rules: an explanation is asked of an agency, answered, and accepted or not. */
import { heirsOf, refuseAt, standsOnDay, unknownAgency } from '@moc/domain/assignment';
import {
  checkEvidence,
  checkQuestion,
  checkWords,
  type ExplanationEvent,
  type ExplanationId,
  type ExplanationStanding,
  type ExplanationSubject,
  placeOfExplanation,
} from '@moc/domain/oversight';
import { accepted, dayOfInstant, type Refusal, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Circumstances, type Decide, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';
import type { AnswerExplanation, AskExplanation, JudgeExplanation } from './commands.ts';
import type { Organisation } from './people.ts';

export interface ExplanationsState extends Organisation {
  readonly explanations: readonly ExplanationStanding[];
}

export interface AnswerExplanationState extends ExplanationsState {
  /** Files of the answer that the tenant has stored, by SHA-256. */
  readonly evidence: readonly string[];
}

export interface AskState extends ExplanationsState {
  /** The fault of a subject that the tenant does not have; undefined when it is there. */
  readonly missing?: Refusal;
  /** Whether what is asked about is internal. */
  readonly sensitivity: 'public' | 'internal';
}

export const decideAskExplanation: Decide<AskExplanation, AskState> = (state, command, { actor, now, seq, newId }) => {
  const { kind, tenant, subject, question, due } = command;
  if (state.missing) return refused(state.missing);
  const agency = state.agencies.find(({ code }) => code === command.agency);
  if (!agency) return refused(unknownAgency(command.agency));
  const today = dayOfInstant(now);
  if (!standsOnDay(agency, today)) return refused({ code: 'assignment/agency-not-standing', parameters: { agency: agency.code, day: today } });
  const fault = refuseAt(actor, 'explanation/ask', { sensitivity: state.sensitivity }) ?? checkQuestion(question, due, today);
  if (fault) return refused(fault);
  const row = {
    tenant,
    id: newId(),
    seq,
    resolution: subject.resolution,
    subject: canonicalJson(subject),
    agency: agency.code,
    question,
    due,
    role: actor.role,
    asked_by: actor.id,
    asked_at: now,
  };
  return accepted({ changes: insert('explanation', [row]), summary: summaryOf(kind, { added: 1 }) });
};

/** What is asked about in words of a refusal. */
export const nameSubject = (subject: ExplanationSubject): string => (subject.kind === 'part' ? subject.part : subject.indicator);

function decideOn(
  state: ExplanationsState,
  id: ExplanationId,
  action: 'explanation/answer' | 'explanation/judge',
  { actor, now }: Circumstances,
): Refusal | undefined {
  const standing = state.explanations.find(({ explanation }) => explanation.id === id);
  if (!standing) return { code: 'oversight/unknown-explanation', parameters: { explanation: id } };
  const holders = heirsOf(state.changes, standing.explanation.agency, dayOfInstant(now));
  return refuseAt(actor, action, placeOfExplanation(standing, holders, state.agencies, actor));
}

function eventRow(
  { tenant, explanation }: AnswerExplanation | JudgeExplanation,
  { actor, now, seq }: Circumstances,
  kind: ExplanationEvent['kind'],
  words: string,
  evidence: readonly string[],
) {
  return { tenant, explanation, seq, kind, words, evidence: canonicalJson(evidence), happened_by: actor.id, happened_at: now };
}

export const decideAnswerExplanation: Decide<AnswerExplanation, AnswerExplanationState> = (state, command, circumstances) => {
  const fault =
    decideOn(state, command.explanation, 'explanation/answer', circumstances) ?? checkWords(command.words) ?? checkEvidence(command.evidence, state.evidence);
  if (fault) return refused(fault);
  const row = eventRow(command, circumstances, 'answered', command.words, command.evidence);
  return accepted({ changes: insert('explanation_event', [row]), summary: summaryOf(command.kind, { added: 1 }) });
};

export const decideJudgeExplanation: Decide<JudgeExplanation, ExplanationsState> = (state, command, circumstances) => {
  const fault = decideOn(state, command.explanation, 'explanation/judge', circumstances) ?? checkWords(command.reason);
  if (fault) return refused(fault);
  const row = eventRow(command, circumstances, command.accepted ? 'accepted' : 'not-accepted', command.reason, []);
  return accepted({ changes: insert('explanation_event', [row]), summary: summaryOf(command.kind, { added: 1 }) });
};
