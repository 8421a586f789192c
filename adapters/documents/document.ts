/** What reading a document gives: its text as the reader of resolutions takes it, and what was noticed on the way. */
import type { Diagnostic } from '@moc/domain/values';

export type DocumentFormat = 'text' | 'html' | 'docx' | 'doc' | 'pdf';

/** How the characters of a text were stored; the last three were converted to Unicode. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'tcvn3' | 'vni' | 'windows-1258';

export interface ReadDocument {
  /** One paragraph a line; the cells of a table row stand on one line, apart by tabs. */
  readonly text: string;
  readonly format: DocumentFormat;
  /** Of text, and of any other format whose letters had to be converted. */
  readonly encoding?: TextEncoding;
  /** What was added, left out, accepted or converted, and where in `text`; words in `documentRefusals`. */
  readonly notes: readonly Diagnostic[];
}

/** What a hostile file meets. An honest resolution stays far below every one. */
export interface DocumentLimits {
  readonly maximumBytes: number;
  /** Files in an archive. */
  readonly maximumEntries: number;
  /** Bytes of one unpacked part. */
  readonly maximumPartBytes: number;
  /** Unpacked to packed, of a part above one megabyte. */
  readonly maximumRatio: number;
  /** Elements within elements. */
  readonly maximumDepth: number;
  readonly maximumElements: number;
  readonly maximumPages: number;
}

const megabyte = 1_000_000;

export const documentLimits: DocumentLimits = {
  maximumBytes: 20 * megabyte,
  maximumEntries: 5_000,
  maximumPartBytes: 64 * megabyte,
  maximumRatio: 200,
  maximumDepth: 256,
  maximumElements: 3_000_000,
  maximumPages: 1_000,
};
