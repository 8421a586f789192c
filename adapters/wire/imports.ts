/** What an import answers: a preview or the result, with a message for every row that was not accepted. */
import type { FigureFinding } from '@moc/domain/observation';
import { z } from 'zod';
import { figureFindingSchema } from './checks.ts';
import { type Message, messageSchema } from './problem.ts';
import { schemaOf } from './same.ts';

export const importKinds = ['observations', 'sources', 'reported-verdicts', 'projects', 'indicators', 'links', 'relations'] as const;

/** The kinds of file that can be taken in; each is all-or-nothing. */
export type ImportKind = (typeof importKinds)[number];

export const importKindSchema = z.enum(importKinds);

/** A finding on rows of the file, with their lines. */
export interface ImportWarning {
  readonly lines: readonly number[];
  readonly finding: FigureFinding;
}

const importWarningSchema = schemaOf<ImportWarning>()(z.object({ lines: z.array(z.int().min(1)), finding: figureFindingSchema }).meta({ id: 'ImportWarning' }));

export interface ImportResult {
  readonly kind: ImportKind;
  readonly file: string;
  /** Whether the rows are now in the record; false for a preview and for a refused file. */
  readonly stored: boolean;
  readonly preview: boolean;
  /** Data rows the file holds. */
  readonly rows: number;
  /** New rows; rows that stood there already word for word; new versions of something known; rows that disagree with another source. */
  readonly added: number;
  readonly repeated: number;
  readonly replaced: number;
  readonly conflicts: number;
  /** What the checks say of the new figures, the heaviest hundred; it never blocks. */
  readonly warnings: readonly ImportWarning[];
  /** All warnings, also those not listed. */
  readonly warned: number;
  /** Why the file was not accepted, row by row; empty when it was (or, previewed, would be). */
  readonly messages: readonly Message[];
}

export const importResultSchema = schemaOf<ImportResult>()(
  z
    .object({
      kind: importKindSchema,
      file: z.string(),
      stored: z.boolean(),
      preview: z.boolean(),
      rows: z.int().min(0),
      added: z.int().min(0),
      repeated: z.int().min(0),
      replaced: z.int().min(0),
      conflicts: z.int().min(0),
      warnings: z.array(importWarningSchema),
      warned: z.int().min(0),
      messages: z.array(messageSchema),
    })
    .meta({ id: 'ImportResult' }),
);
