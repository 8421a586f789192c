/** The rule on answers to findings on figures. An answer is what it is at the review desk: the latest of a finding holds. */
import type { FindingAnswer, FindingId } from '../../plan/index.ts';
import { accepted, type Outcome, refused } from '../../values/index.ts';

export interface FindingAnswered {
  readonly finding: FindingId;
  readonly answer: FindingAnswer;
  /** A person's words, composed; empty only where something will be mended. */
  readonly words: string;
}

/** The longest reason that is kept. */
export const longestAnswer = 4000;

/**
 * Accepts an answer to a finding that stands, among `standing`. "As it is" and "not a fault" need a reason; refuses findings that do not
 * stand: a number in them may have changed meanwhile.
 */
export function decideFindingAnswer(standing: ReadonlySet<FindingId>, { finding, answer, words }: FindingAnswered): Outcome<FindingAnswered> {
  const said = words.normalize('NFC').trim();
  if (!standing.has(finding)) return refused({ code: 'observation/unknown-finding', parameters: { finding: finding.slice(0, 200) } });
  if (answer !== 'to-be-mended' && said === '') return refused({ code: 'observation/answer-empty', parameters: {} });
  if (said.length > longestAnswer) return refused({ code: 'observation/answer-long', parameters: { given: said.length, wanted: longestAnswer } });
  return accepted({ finding, answer, words: said });
}

/** The indicator that a finding on figures is about, told from its name; undefined for a finding of another kind. */
export function indicatorOfFinding(finding: string): string | undefined {
  return /^check\/[a-z-]+@([^/]+)\//u.exec(finding)?.[1];
}
