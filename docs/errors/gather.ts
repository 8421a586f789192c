/** Gathers every record of refusal words in the project, and every code the source gives, for the list and its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { actions } from '@moc/domain/assignment';
import type { Bilingual } from '@moc/domain/values';
import { withoutComments } from '../../scripts/source-text.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['domain', 'adapters', 'apps/server', 'apps/cli'];

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist', 'testing'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.ts$/.test(entry.name) && !/\.(test|test-d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

const isRegistry = (path: string): boolean => path.endsWith('/refusals.ts') && path !== 'domain/refusals.ts';

/** Words by code, from every `refusals.ts`; a code with words in two places is an error. */
export async function gatherRefusals(): Promise<ReadonlyMap<string, Bilingual>> {
  const words = new Map<string, Bilingual>();
  for (const path of rooms.flatMap(sourceFiles).filter(isRegistry)) {
    const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
    for (const [code, said] of Object.values(module).flatMap(entriesOf)) {
      if (words.has(code)) throw new Error(`${code} has words twice; the second time in ${path}`);
      words.set(code, said);
    }
  }
  return new Map([...words].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function entriesOf(exported: unknown): readonly [string, Bilingual][] {
  if (typeof exported !== 'object' || exported === null) return [];
  return Object.entries(exported).filter((entry): entry is [string, Bilingual] => entry[0].includes('/') && typeof entry[1]?.vi === 'string');
}

const literal = /(['"`])([a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*)\1/g;

const codeOf = (path: string): string => withoutComments(readFileSync(join(root, path), 'utf8'));

const sourcesOfCodes = (): readonly string[] => rooms.flatMap(sourceFiles).filter((file) => !isRegistry(file));

/** Codes that stand as text in the source, with the file of the first; names of actions look alike and are not codes. */
export function gatherUsedCodes(sections: ReadonlySet<string>): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const path of sourcesOfCodes()) {
    for (const [, , code = ''] of codeOf(path).matchAll(literal)) {
      const isCode = sections.has(code.split('/')[0] ?? '') && !(actions as readonly string[]).includes(code);
      if (isCode && !used.has(code)) used.set(code, path);
    }
  }
  return used;
}

const built = /`([a-z]+\/[a-z0-9-]*)\$\{/g;

/** Whether a function puts the code together: its name stands alone ("percent-or-points"), or its beginning does (`store/unknown-${what}`). */
export function isBuiltInSource(code: string): boolean {
  const name = `'${code.split('/')[1]}'`;
  return sourcesOfCodes().some((path) => {
    const source = codeOf(path);
    return source.includes(name) || [...source.matchAll(built)].some(([, start = '']) => start.split('/')[1] !== '' && code.startsWith(start));
  });
}
