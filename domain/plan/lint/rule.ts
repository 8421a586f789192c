/** The shape of a rule: what it is for, the words of its findings, and the check itself. One file of `rules/` holds one rule. */
import type { Address, Resolution } from '../../resolution/index.ts';
import type { Bilingual, Code, RefusalWords, Span } from '../../values/index.ts';
import type { Passage } from '../text.ts';
import type { PartAddress, Plan, TargetPart } from '../types.ts';
import type { Line, Sayable } from './say.ts';
import type { Finding, LintContext } from './types.ts';

export interface LintRule {
  /** "parts-and-total": the rule's name, for tables of rules. */
  readonly name: string;
  /** What it looks for and why, for users. */
  readonly about: Bilingual;
  /** The sentence of each code this rule gives. */
  readonly words: RefusalWords;
  readonly check: (reading: LintReading) => readonly Noticed[];
}

/** Everything a rule looks at. */
export interface LintReading {
  readonly plan: Plan;
  readonly resolution: Resolution;
  readonly context: LintContext;
  /** Every part with the target or provision it belongs to: those of the list first, then those hidden in the tasks. */
  readonly parts: readonly PlacedPart[];
  /** The own words of every provision, in the order of the text. */
  readonly passages: readonly PlacedPassage[];
  /** The words at a place of the original, composed and on one line. */
  readonly quote: (span: Span) => string;
  readonly findPart: (address: PartAddress) => PlacedPart | undefined;
  /** The parts that stand within one ("trong đó …"), in the order of the text. */
  readonly nestedIn: (address: PartAddress) => readonly PlacedPart[];
  /** The own words of the provision that a part, task or work belongs to, given its address or theirs. */
  readonly findPassage: (address: Address) => PlacedPassage | undefined;
  /** The innermost provision that holds a place; undefined before the first and behind the last. */
  readonly findAddress: (span: Span) => Address | undefined;
}

export interface PlacedPart {
  readonly part: TargetPart;
  readonly address: Address;
  /** Whether it stands in the Council's own list of targets. */
  readonly listed: boolean;
  /** The target's own name; empty for a hidden part. */
  readonly targetName: string;
}

export interface PlacedPassage extends Passage {
  readonly address: Address;
  readonly toOriginal: (span: Span) => Span;
}

/** A place in the text that a finding points at. */
export interface At {
  readonly address: Address;
  readonly span: Span;
}

/** What a check noticed, not yet put into words. */
export interface Noticed {
  readonly code: Code;
  readonly severity: Finding['severity'];
  readonly at: readonly At[];
  readonly parameters: Readonly<Record<string, Sayable>>;
  readonly arithmetic?: readonly Line[];
}
