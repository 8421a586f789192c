/** Files named on the command line: bytes, text and tables, or a refusal that says what is wrong with the file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocumentInWorker, readTable, readTextFile, type Table } from '@moc/documents';
import type { Language } from '@moc/domain/values';
import { decodeAkomaNtoso, isAkomaNtoso } from '@moc/standards';
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
  const name = basename(path);
  const { text, notes } = accept(await readDocumentInWorker(await readBytes(path), name, { timeoutMs: longestReadingMs }));
  if (language) for (const note of notes) process.stderr.write(`${name}: ${sayInBoth(note)[language]}\n`);
  return isAkomaNtoso(text) ? accept(decodeAkomaNtoso(text)).text : text;
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
