/** What the linter says of a plan, drafted or adopted: findings with places, numbers and arithmetic; and what it may be told besides. */
import type { Address } from '../../resolution/index.ts';
import type { Bilingual, Branded, Code, Day, Parameters, Period, Quantity, Span } from '../../values/index.ts';
import type { PartAddress } from '../types.ts';

/**
 * Code, addresses and a hash of the quoted words: "lint/share-above-whole@dieu-2.khoan-2.diem-q#5f3a…". It stays the same
 * when the text is read again and when other sentences change, so that an answer can be kept by it.
 */
export type FindingId = Branded<'FindingId'>;

/** Something a person should look at before adopting or confirming. It warns and never blocks. */
export interface Finding {
  readonly id: FindingId;
  readonly code: Code;
  /** `error`: cannot be true as written. `warning`: numbers or words do not agree. `note`: to be known or made clearer. */
  readonly severity: 'error' | 'warning' | 'note';
  /** The targets or provisions it speaks of, in the order of the text. */
  readonly addresses: readonly Address[];
  /** Places in the original text, in the order of the text; never empty. */
  readonly spans: readonly Span[];
  /** One sentence with the numbers in it. */
  readonly says: Bilingual;
  /** The steps of the computation, one a line: "32,87 + 21,59 + 42,4 + 3,15 = 100,01". */
  readonly arithmetic: readonly Bilingual[];
  /** The numbers and words of the sentence, for programs; decimals in canonical text. */
  readonly parameters: Parameters;
}

/** What the linter may be told besides the text. All of it may be missing: a draft has no figures. */
export interface LintContext {
  /** Figures of the years before the plan, whole years of the plan's own territory, in any order. */
  readonly known?: readonly KnownFigure[];
  /** From when a resolution may take effect, as dated law. */
  readonly effectRules?: readonly EffectRule[];
}

/** One figure published for the indicator of a part. */
export interface KnownFigure {
  readonly part: PartAddress;
  readonly period: Period;
  readonly quantity: Quantity;
  /** Where it was published, in words. */
  readonly source: string;
}

/** A resolution of a province may not take effect earlier than `days` after its adoption, if it is normative. */
export interface EffectRule {
  readonly from: Day;
  /** The last day on which the rule held; absent while it does. */
  readonly until?: Day;
  readonly days: number;
  readonly basis: Bilingual;
}
