/** Amendments of a plan in force by later acts: a dated layer beside it. What was adopted first stays on record. */
import type { Address } from '../../resolution/index.ts';
import type { ActorId, Bilingual, Day, Span } from '../../values/index.ts';
import type { Criterion, PartAddress } from '../types.ts';

/** The later act. Its legal nature is never inferred from the form of its number. */
export interface AmendingAct {
  readonly title: string;
  /** "05/NQ-HĐND", as written; absent where the text has none. */
  readonly number?: string;
  readonly issuer?: string;
  readonly adoptedOn: Day;
  readonly effectiveFrom: Day;
  readonly url?: string;
}

/** What an act changes of one part. */
export interface AmendmentDraft {
  readonly part: PartAddress;
  /** What makes the part met from then on. */
  readonly criterion: Criterion;
  /** The act's own words: "từ 6,5% - 7% thành 8% trở lên". */
  readonly words: string;
  /** Where they stand in the act's text, when that was read. */
  readonly span?: Span;
}

/** An amendment as a named person entered it. */
export interface Amendment extends AmendmentDraft {
  readonly act: AmendingAct;
  /** Its number in the tenant's log: unique, growing. */
  readonly seq: number;
  readonly by: ActorId;
  readonly name: string;
  /** ISO 8601 instant, UTC. */
  readonly on: string;
}

/** A part as it stands on a day after amendments: what was adopted, what holds, and what led there, earliest first. */
export interface AmendedPart {
  readonly part: PartAddress;
  readonly original: Criterion;
  readonly current: Criterion;
  readonly amendments: readonly Amendment[];
  /** "Sửa từ … thành …, có hiệu lực …" */
  readonly says: Bilingual;
}

/** A change that a later act's text asks for, with the parts of the plan it may mean, likeliest first. */
export interface AmendmentProposal {
  /** What the act calls it, in its own words. */
  readonly name: string;
  /** The provision of the act that says so. */
  readonly provision: Address;
  readonly criterion: Criterion;
  readonly words: string;
  readonly span: Span;
  /** The value the act says it replaces, as written. */
  readonly from?: string;
  readonly candidates: readonly AmendmentCandidate[];
}

export interface AmendmentCandidate {
  readonly part: PartAddress;
  /** 0 to 1, in steps of 0.01. */
  readonly score: number;
  readonly why: readonly ('same-address' | 'same-name' | 'similar-words' | 'same-unit' | 'same-former-value')[];
}
