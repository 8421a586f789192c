/** Writes docs/mutation: how well the tests notice broken code, folder by folder, and every mutant they did not notice with a reason. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonFor, reasons } from './reasons.ts';
import { type FileResult, fingerprint, isAlive, isDead, type JudgedMutant } from './results.ts';
import { rooms } from './rooms.ts';
import { estimateScore } from './score.ts';

/** `sources`: every file that is to be judged, so that those without a result are named. */
export function writeMutationPages(root: string, sources: readonly string[], results: ReadonlyMap<string, FileResult>): void {
  const current = sources.flatMap((file) => {
    const result = results.get(file);
    return result?.source === fingerprint(readFileSync(join(root, file), 'utf8')) ? [result] : [];
  });
  const folder = join(root, 'docs', 'mutation');
  mkdirSync(folder, { recursive: true });
  const beforeOf = readBefore(root);
  const changed = sources.flatMap((file) => {
    const result = results.get(file);
    return result && !current.includes(result) ? [result] : [];
  });
  writeFileSync(join(folder, 'README.md'), sayResults(sources, current, changed, beforeOf));
  for (const room of roomsOf(current)) {
    const lines = current.filter(({ file }) => roomOf(file) === room).flatMap((result) => sayAlive(result, beforeOf));
    writeFileSync(join(folder, `${room.replace('domain/', '')}.tsv`), `${['file\tline\twhy\tmutator\twas\tbecame', ...lines].join('\n')}\n`);
  }
}

/** "domain/plan/lint/rules/x.ts" stands in the room "domain/plan". */
const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/');
const roomsOf = (results: readonly FileResult[]): readonly string[] => [...new Set(results.map(({ file }) => roomOf(file)))].sort();

/** `changed`: results of files that have been changed since; they are told apart. */
function sayResults(sources: readonly string[], results: readonly FileResult[], changed: readonly FileResult[], beforeOf: BeforeOf): string {
  const known = new Set([...results, ...changed].map(({ file }) => file));
  const missing = sources.filter((file) => !known.has(file));
  const days = [...new Set(results.map(({ day }) => day))].sort();
  return [
    '# Mutation testing',
    '',
    'Stryker breaks the code in one place at a time; the score is the share of breaks that some test notices. Written by `npm run mutate`; do not edit.',
    '',
    `Judged on ${days.length > 1 ? `${days[0]} to ${days.at(-1)}` : (days[0] ?? 'no day yet')} with \`npm run mutate\` (resumable; \`npm run mutate -- <file> --again\` for one file).`,
    '',
    ...rooms.map(({ folder, judges }) => `- \`${folder}\` is judged by ${judges.map((pattern) => `\`${pattern}\``).join(', ')}.`),
    '- Set aside as judges: the fuzzer, `properties.test.ts` of the plan, `long-texts.test.ts`, the files of every format, and the tests of the corpus that ask less of its texts than `in-full.test.ts`; other property tests judge with five fixed examples. Tests of the store, the server, the pages and the command line do not judge.',
    '- Left out are words of refusals (`refusals.ts`), which a test reads as source, types (`*types.ts`) and front doors (`index.ts`). Mutants that act while a module loads (tables, patterns) are judged too, and counted apart.',
    ...saySample(results),
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
    ...sayReasons(results, beforeOf),
    '',
    '## By file',
    '',
    ...table(
      groupBy(results, (file) => file),
      'file',
    ),
    '',
    ...sayChanged(results, changed),
    ...(missing.length === 0 ? [] : ['## Not judged', '', ...missing.map((file) => `- ${file}`), '']),
  ].join('\n');
}

/** Files judged before their last change: what was found then, and each room with them. */
function sayChanged(results: readonly FileResult[], changed: readonly FileResult[]): readonly string[] {
  if (changed.length === 0) return [];
  const both = [...results, ...changed];
  const rooms = roomsOf(changed).map((room): Group => [`**${room}, all, these as they were**`, both.filter(({ file }) => roomOf(file) === room)]);
  const files = groupBy(changed, (file) => file);
  return [
    '## Changed since they were judged',
    '',
    'What was found before the last change of these files; they count nowhere above.',
    '',
    ...table([...files, ...rooms], 'file'),
    '',
  ];
}

/** How many were drawn, where not all were judged: the draw is fixed by each mutant's own words and place (scripts/mutation/sample.ts). */
function saySample(results: readonly FileResult[]): readonly string[] {
  const drawn = results.filter(({ oneIn }) => oneIn !== undefined);
  if (drawn.length === 0) return [];
  const hurried = drawn.filter(({ patience }) => patience !== undefined);
  const seconds = [...new Set(hurried.map(({ patience }) => patience))].join(' or ');
  const [judged, made] = [drawn.reduce((sum, { mutants }) => sum + mutants.length, 0), drawn.reduce((sum, each) => sum + madeOf(each), 0)];
  return [
    `- Of ${drawn.length} files (of ${results.length}) a fixed draw was judged: ${judged} of their ${made} mutants. “±” is half of the 95 % interval that comes of drawing; those drawn at one rate count alike for all they were drawn from. Only mutants drawn can stand in the \`.tsv\`. Mutants that act at load are drawn up to six times more rarely. \`--draw=2\`, or any other word, draws others.`,
    ...sayDraws(drawn),
    ...(hurried.length === 0
      ? []
      : [
          `- In ${hurried.length} of these files a mutant counts as not noticed when the tests that notice most have run for ${seconds} seconds (twice as long at load) without noticing it: their score is a lower bound.`,
        ]),
  ];
}

/** Which draws they came from, where some came from another than the usual one. */
function sayDraws(drawn: readonly FileResult[]): readonly string[] {
  const others = [...Map.groupBy(drawn, ({ draw }) => draw ?? '')].filter(([draw]) => draw !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  if (others.length === 0) return [];
  const list = others.map(([draw, files]) => `\`--draw=${draw}\` in ${files.length}`).join(', ');
  return [
    `- The draw was another than the usual one, by a word that salts it, so that tests written for mutants of one draw are judged by mutants of another: ${list} of these files.`,
  ];
}

const madeOf = ({ made, mutants }: FileResult): number => made ?? mutants.length;

type Group = readonly [name: string, results: readonly FileResult[]];

/** Groups by name, with the sum of each room last. */
function groupBy(results: readonly FileResult[], nameOf: (file: string) => string): readonly Group[] {
  const groups = [...Map.groupBy(results, ({ file }) => nameOf(file))].sort(([a], [b]) => (a < b ? -1 : 1));
  const isByFolder = nameOf('domain/plan/x.ts') === 'domain/plan';
  const totals = isByFolder ? roomsOf(results).map((room): Group => [`**${room}, all**`, results.filter(({ file }) => roomOf(file) === room)]) : [];
  return [...groups, ...totals].filter(([, list]) => list.some(({ mutants }) => mutants.length > 0));
}

function table(groups: readonly Group[], head: string): readonly string[] {
  const rows = groups.map(([name, results]) => {
    const mutants = results.flatMap((result) => result.mutants);
    const still = mutants.filter((mutant) => mutant.static);
    const { percent: score, margin } = estimateScore(results);
    const cells = [
      results.reduce((sum, each) => sum + madeOf(each), 0),
      mutants.length,
      score.toFixed(1) + (margin > 0 ? ` ± ${margin.toFixed(1)}` : ''),
      mutants.filter(isAlive).length,
      still.length,
      percent(still.filter(isDead), still.length),
    ];
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [`| ${head} | mutants | judged | noticed % | not noticed | acting at load | of those noticed % |`, '|---|--:|--:|--:|--:|--:|--:|', ...rows];
}

const percent = (part: readonly unknown[], whole: number): string => (whole === 0 ? '–' : ((100 * part.length) / whole).toFixed(1));

function sayReasons(results: readonly FileResult[], beforeOf: BeforeOf): readonly string[] {
  const alive = results.flatMap(({ file, mutants }) => mutants.filter(isAlive).map((mutant) => reasonFor(mutant, file, beforeOf(file, mutant)).id));
  const rows = reasons.map(({ id, kind, says }) => `| ${id} | ${kind} | ${alive.filter((each) => each === id).length} | ${says} |`);
  return ['| reason | kind | mutants | |', '|---|---|--:|---|', ...rows];
}

function sayAlive({ file, mutants }: FileResult, beforeOf: BeforeOf): readonly string[] {
  return mutants
    .filter(isAlive)
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
    .map((mutant) =>
      [file, mutant.start.line, reasonFor(mutant, file, beforeOf(file, mutant)).id, mutant.mutatorName, short(mutant.original), short(mutant.replacement)].join(
        '\t',
      ),
    );
}

/** What stands before a mutant on its line. */
type BeforeOf = (file: string, mutant: JudgedMutant) => string;

function readBefore(root: string): BeforeOf {
  const known = new Map<string, readonly string[]>();
  return (file, { start }) => {
    const lines = known.get(file) ?? readFileSync(join(root, file), 'utf8').split('\n');
    known.set(file, lines);
    return (lines[start.line - 1] ?? '').slice(0, start.column - 1);
  };
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
