/** Runs Stryker over groups of files that have no result yet, keeps what it finds, and writes docs/mutation. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, isAlive, type JudgedMutant, mergeResult, readResults, resultsIn, writeResult } from './results.ts';
import { type Room, roomOf, rooms } from './rooms.ts';
import { writeMutationPages } from './write-pages.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, '.data', 'mutation', 'results');
const reportFile = join(root, '.data', 'mutation', 'report.json');
const passedOverFile = join(root, '.data', 'mutation', 'passed-over');
const folders = rooms.map(({ folder: each }) => each);
/** Lines of source that one run of Stryker takes: its start costs some seconds, a lost run costs its mutants. */
const linesInGroup = 450;
/** A drawn run takes more, but no more than can be lost. */
const mostLines = 10_000;

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
/** `--one-in=5`: a fixed draw of one mutant in five. */
const oneIn = numberOf('one-in', 1);
/** `--patience=10`: no more than so many seconds for each mutant. */
const patience = numberOf('patience', 0);
/** `--draw=2`: another draw than the usual one, so that tests written for mutants of one draw are judged by another. */
const draw = wordOf('draw') ?? '';
if (!Number.isInteger(oneIn) || oneIn < 1) throw new Error('--one-in= wants a whole number from 1');

if (!flags.has('--results')) {
  const targets = flags.has('--survivors') ? survivorTargets() : fileTargets();
  for (const [index, group] of targets.entries()) {
    process.stdout.write(`\n[${index + 1}/${targets.length}] ${[...new Set(group.map((target) => target.split(':')[0]))].join(' ')}\n`);
    judge(group);
  }
}
writeMutationPages(root, allSources(folders), readResults(folder));

/** Source files below these with something to mutate: words of refusals are judged by a test that reads the source itself. */
function allSources(paths: readonly string[]): readonly string[] {
  const found = paths.map((path) => path.replace(/\/$/, '')).flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`, { cwd: root })));
  return [...new Set(found)].filter((path) => roomOf(path) && !/\.test\.ts$|\/testing\/|\/(?:refusals|index|[\w-]*types)\.ts$/.test(path)).sort();
}

function sourceFiles(): readonly string[] {
  return allSources(wanted.length > 0 ? wanted : folders);
}

function numberOf(flag: string, usual: number): number {
  return Number(wordOf(flag) ?? usual);
}

function wordOf(flag: string): string | undefined {
  return [...flags].find((each) => each.startsWith(`--${flag}=`))?.slice(flag.length + 3);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Files without a result of their present source as thorough as is asked, the largest first, in groups of one room. */
function fileTargets(): readonly (readonly string[])[] {
  const files = sourceFiles()
    .filter((file) => flags.has('--again') || !isKnown(file))
    .map((file) => ({ file, lines: read(file).split('\n').length, room: roomOf(file) }))
    .sort((a, b) => rooms.indexOf(a.room as Room) - rooms.indexOf(b.room as Room) || b.lines - a.lines);
  const groups: { files: string[]; lines: number; room: Room | undefined }[] = [];
  for (const { file, lines, room } of files) {
    const last = groups.at(-1);
    if (last?.room === room && last && last.lines + lines <= Math.min(linesInGroup * oneIn, mostLines)) {
      last.files.push(file);
      last.lines += lines;
    } else groups.push({ files: [file], lines, room });
  }
  return groups.map(({ files: group }) => group);
}

function isKnown(file: string): boolean {
  const result = readResults(folder).get(file);
  if (result?.source !== fingerprint(read(file))) return false;
  return result.oneIn === undefined || (result.oneIn <= oneIn && (result.draw ?? '') === draw);
}

/** The places of mutants still alive in files that have not changed since. */
function survivorTargets(): readonly (readonly string[])[] {
  const known = readResults(folder);
  const alive = sourceFiles().flatMap((file) => {
    const result = known.get(file);
    if (result?.source !== fingerprint(read(file))) return [];
    return [...new Set(result.mutants.filter(isAlive).map((mutant) => `${file}:${rangeOf(mutant)}`))];
  });
  return rooms.flatMap((room) => {
    const inRoom = alive.filter((target) => roomOf(target) === room);
    return Array.from({ length: Math.ceil(inRoom.length / 400) }, (_, index) => inRoom.slice(index * 400, (index + 1) * 400));
  });
}

function rangeOf({ start, end }: JudgedMutant): string {
  return `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function judge(targets: readonly string[]): void {
  rmSync(reportFile, { force: true });
  rmSync(passedOverFile, { force: true });
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  spawnSync(process.execPath, [stryker, 'run', '--mutate', targets.join(',')], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MOC_MUTATION_REPORT: reportFile,
      MOC_MUTATION_PASSED_OVER: passedOverFile,
      MOC_MUTATION_PATIENCE: String(patience * 1000),
      MOC_MUTATION_ONE_IN: String(oneIn),
      MOC_MUTATION_DRAW: draw,
      MOC_MUTATION_JUDGES: JSON.stringify(roomOf(targets[0] ?? '')?.judges ?? []),
    },
  });
  if (!existsSync(reportFile)) {
    process.stderr.write('Stryker gave no report; the files of this group stay without a result.\n');
    return;
  }
  const known = readResults(folder);
  const passedOver = new Set(existsSync(passedOverFile) ? readFileSync(passedOverFile, 'utf8').split('\0') : []);
  const day = new Date().toISOString().slice(0, 10);
  const judged = resultsIn(JSON.parse(readFileSync(reportFile, 'utf8')) as Parameters<typeof resultsIn>[0], { day, oneIn, draw, patience, passedOver });
  for (const result of judged) {
    const before = known.get(result.file);
    const partial = targets.some((target) => target.startsWith(`${result.file}:`));
    writeResult(folder, partial && before ? mergeResult(before, result) : result);
  }
  const empty = targets.filter((target) => target.endsWith('.ts') && !judged.some(({ file }) => file === target));
  for (const file of empty) writeResult(folder, { file, source: fingerprint(read(file)), day, mutants: [] });
}
