/** Files named on the command line: bytes, text and tables, or a refusal that says what is wrong with the file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocumentInWorker, readTable, readTextFile, type Table } from '@moc/documents';
import type { Language, Outcome, Refusal } from '@moc/domain/values';
import { type AkomaNtosoReading, decodeAkomaNtoso, decodeStratml, isAkomaNtoso, isStratml, type StratmlPlan } from '@moc/standards';
import { Failure } from './failure.ts';
import { accept } from './outcome.ts';
import { sayInBoth } from './wording.ts';

const longestReadingMs = 60_000;

export interface TableFile {
  readonly name: string;
  readonly sha256: string;
  readonly table: Table;
}

/**
 * The characters of a text file, or of the text inside a Word, PDF, HTML or Akoma Ntoso file; spans of everything read
 * from it point into them. With a language, what was noticed on the way is said on stderr.
 */
export async function readText(path: string, language?: Language): Promise<string> {
  const read = await readFileOfText(path, language);
  if (read.stratml) throw new Failure({ code: 'cli/no-text-in-file', parameters: { file: basename(path) } });
  return read.text;
}

/** What a file of text holds; of an exchange standard, what it says in that standard's own terms too. */
export interface FileOfText {
  /** Empty for StratML, which carries none. */
  readonly text: string;
  readonly akomaNtoso?: AkomaNtosoReading;
  readonly stratml?: StratmlPlan;
}

/** Any file that `moc read` takes. */
export async function readFileOfText(path: string, language?: Language): Promise<FileOfText> {
  const name = basename(path);
  const { text, notes } = accept(await readDocumentInWorker(await readBytes(path), name, { timeoutMs: longestReadingMs }));
  if (language) for (const note of notes) process.stderr.write(`${name}: ${sayInBoth(note)[language]}\n`);
  if (isStratml(text)) return { text: '', stratml: accept(inFile(decodeStratml(text), name)) };
  if (!isAkomaNtoso(text)) return { text };
  const akomaNtoso = accept(inFile(decodeAkomaNtoso(text), name));
  return { text: akomaNtoso.text, akomaNtoso };
}

/** What reads characters knows no file; a refusal that names a line names the file of the line, too. */
function inFile<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  const placed = (refusal: Refusal): Refusal => ({ ...refusal, place: { file, ...refusal.place } });
  const [first, ...rest] = outcome.refusals;
  return { ok: false, refusals: [placed(first), ...rest.map(placed)] };
}

/** The rows of a CSV file, and what identifies its bytes. */
export async function readTableFile(path: string): Promise<TableFile> {
  const bytes = await readBytes(path);
  const name = basename(path);
  const { text } = accept(readTextFile(bytes, name, { maximumBytes: 500_000_000 }));
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), table: accept(readTable(text, name)) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Failure({ code: 'cli/no-file', parameters: { file: path, reason } });
  }
}
