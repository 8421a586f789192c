/** Files named on the command line: bytes, text and tables, or a refusal that says what is wrong with the file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTable, readTextFile, type Table } from '@moc/documents';
import { Failure } from './failure.ts';
import { accept } from './outcome.ts';

export interface TableFile {
  readonly name: string;
  readonly sha256: string;
  readonly table: Table;
}

/** The characters of a text file; spans of everything read from it point into them. */
export async function readText(path: string): Promise<string> {
  return accept(readTextFile(await readBytes(path), basename(path))).text;
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
