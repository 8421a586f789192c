/** What the foreseeing of one kind of criterion gives back: everything but the part's name, its date and the opening word. */
import type { Language } from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import type { Question } from '../question.ts';
import type { OutlookContext } from './facts.ts';
import type { OutlookStatus, PartOutlook } from './types.ts';

export interface Foreseen extends Omit<PartOutlook, 'part' | 'because' | 'assessableOn' | 'assessableBy' | 'assessableUnsourced' | 'status'> {
  readonly status: Exclude<OutlookStatus, 'decided'>;
  /** The clauses of the sentence, in order; the opening word and the full stop are added. */
  readonly say: (language: Language) => readonly string[];
}

/** Undefined when nothing is known that this kind could rest on. */
export type Foresee<Q extends Question = Question> = (question: Q, measured: MeasuredPart, context: OutlookContext) => Foreseen | undefined;
