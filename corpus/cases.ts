/** The cases of the corpus: one folder each, with the text and what people say it contains. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const corpus = new URL('./', import.meta.url);

export interface Case {
  readonly name: string;
  readonly text: string;
}

/** Every folder with a text of our own composing, by name. */
export function readCases(): readonly Case[] {
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/text.txt`, corpus)))
    .map(({ name }) => ({ name, text: readFileSync(new URL(`${name}/text.txt`, corpus), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
