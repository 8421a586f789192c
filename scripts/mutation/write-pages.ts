/** Writes docs/mutation: how well the tests notice broken code, folder by folder, and every mutant they did not notice with a reason. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonFor, reasons } from './reasons.ts';
import { type FileResult, fingerprint, isAlive, isDead, type JudgedMutant } from './results.ts';

/** `sources`: every file that is to be judged, so that those without a result are named. */
export function writeMutationPages(root: string, sources: readonly string[], results: ReadonlyMap<string, FileResult>): void {
  const current = sources.flatMap((file) => {
    const result = results.get(file);
    return result?.source === fingerprint(readFileSync(join(root, file), 'utf8')) ? [result] : [];
  });
  const folder = join(root, 'docs', 'mutation');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), sayResults(sources, current));
  for (const room of roomsOf(current)) {
    const lines = current.filter(({ file }) => roomOf(file) === room).flatMap(sayAlive);
    writeFileSync(join(folder, `${room.replace('domain/', '')}.tsv`), `${['file\tline\twhy\tmutator\twas\tbecame', ...lines].join('\n')}\n`);
  }
}

/** "domain/plan/lint/rules/x.ts" stands in the room "domain/plan". */
const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/');
const roomsOf = (results: readonly FileResult[]): readonly string[] => [...new Set(results.map(({ file }) => roomOf(file)))].sort();

function sayResults(sources: readonly string[], results: readonly FileResult[]): string {
  const known = new Set(results.map(({ file }) => file));
  const missing = sources.filter((file) => !known.has(file));
  const days = [...new Set(results.map(({ day }) => day))].sort();
  return [
    '# Mutation testing',
    '',
    'Stryker breaks the code in one place at a time; the score is the share of breaks that some test notices. Written by `npm run mutate`; do not edit.',
    '',
    `Judged on ${days.length > 1 ? `${days[0]} to ${days.at(-1)}` : (days[0] ?? 'no day yet')} with \`npm run mutate\` (resumable; \`npm run mutate -- <file> --again\` for one file).`,
    '',
    '- Judges are the deterministic tests of `domain/values`, `domain/resolution`, `domain/plan` and of the corpus. The fuzzers, `properties.test.ts`, `long-texts.test.ts`, the files of every format and `domain/refusals.test.ts` do not judge; other property tests judge with five fixed examples.',
    '- Left out are words of refusals (`refusals.ts`), which a test reads as source, types (`*types.ts`) and front doors (`index.ts`). Mutants that act while a module loads (tables, patterns) are judged too, and counted apart.',
    '- Every mutant not noticed stands with its reason in the `.tsv` beside this page.',
    '',
    '## By folder',
    '',
    ...table(
      groupBy(results, (file) => dirname(file)),
      'folder',
    ),
    '',
    '## By reason',
    '',
    ...sayReasons(results),
    '',
    '## By file',
    '',
    ...table(
      groupBy(results, (file) => file),
      'file',
    ),
    '',
    ...(missing.length === 0 ? [] : ['## Not judged in their present form', '', ...missing.map((file) => `- ${file}`), '']),
  ].join('\n');
}

type Group = readonly [name: string, mutants: readonly JudgedMutant[]];

/** Groups by name, with their sum last. */
function groupBy(results: readonly FileResult[], nameOf: (file: string) => string): readonly Group[] {
  const groups = new Map<string, JudgedMutant[]>();
  for (const { file, mutants } of results) groups.set(nameOf(file), [...(groups.get(nameOf(file)) ?? []), ...mutants]);
  const rooms = nameOf('domain/plan/x.ts') === 'domain/plan' ? roomsOf(results) : [];
  const totals = rooms.map((room): Group => [`**${room}, all**`, results.filter(({ file }) => roomOf(file) === room).flatMap(({ mutants }) => mutants)]);
  return [...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)), ...totals].filter(([, mutants]) => mutants.length > 0);
}

function table(groups: readonly Group[], head: string): readonly string[] {
  const rows = groups.map(([name, mutants]) => {
    const [dead, alive] = [mutants.filter(isDead), mutants.filter(isAlive)];
    const still = mutants.filter((mutant) => mutant.static);
    const cells = [mutants.length, percent(dead, dead.length + alive.length), alive.length, still.length, percent(still.filter(isDead), still.length)];
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [`| ${head} | mutants | noticed % | not noticed | acting at load | of those noticed % |`, '|---|--:|--:|--:|--:|--:|', ...rows];
}

const percent = (part: readonly unknown[], whole: number): string => (whole === 0 ? '–' : ((100 * part.length) / whole).toFixed(1));

function sayReasons(results: readonly FileResult[]): readonly string[] {
  const alive = results.flatMap(({ file, mutants }) => mutants.filter(isAlive).map((mutant) => reasonFor(mutant, file).id));
  const rows = reasons.map(({ id, kind, says }) => `| ${id} | ${kind} | ${alive.filter((each) => each === id).length} | ${says} |`);
  return ['| reason | kind | mutants | |', '|---|---|--:|---|', ...rows];
}

function sayAlive({ file, mutants }: FileResult): readonly string[] {
  return mutants
    .filter(isAlive)
    .map((mutant) => [file, mutant.start.line, reasonFor(mutant, file).id, mutant.mutatorName, short(mutant.original), short(mutant.replacement)].join('\t'));
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
