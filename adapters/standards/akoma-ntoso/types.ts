/** What an Akoma Ntoso file says, in our words; every place is a span of `text`. */
import type { PartAddress } from '@moc/domain/plan';
import type { Quote, Resolution } from '@moc/domain/resolution';
import type { Day, Diagnostic, Span } from '@moc/domain/values';

export interface AkomaNtosoReading extends Pick<Resolution, 'text' | 'documentNumber' | 'title' | 'issuer' | 'body' | 'appendices'> {
  /** The work's address, as the file gives it. */
  readonly work?: string;
  readonly adoptedOn?: Day;
  readonly effectiveFrom?: Day;
  readonly enactingWords?: Quote;
  readonly references: readonly CitedDocument[];
  readonly quantities: readonly MarkedQuantity[];
  /** Addresses whose words the file withholds. */
  readonly withheld: readonly string[];
  /** Whether every character is as it was written out; false for files of other makers and for edited ones. */
  readonly isOriginalText: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CitedDocument {
  readonly href: string;
  readonly span: Span;
}

/** A figure or commitment marked in the words. */
export interface MarkedQuantity {
  readonly span: Span;
  readonly normalized?: string;
  /** Kind of criterion, and the part of a target it is, where the file says so. */
  readonly kind?: string;
  readonly part?: PartAddress;
  /** What the part is a share of, where the file says so. */
  readonly denominator?: string;
  /** What it measures, by the name the file's references give. */
  readonly measures?: string;
}
