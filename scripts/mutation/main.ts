/** Runs Stryker over groups of files that have no result yet, keeps what it finds, and writes docs/mutation. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, isAlive, type JudgedMutant, mergeResult, readResults, resultsIn, writeResult } from './results.ts';
import { writeMutationPages } from './write-pages.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, '.data', 'mutation', 'results');
const reportFile = join(root, '.data', 'mutation', 'report.json');
const rooms = ['domain/resolution', 'domain/plan'];
/** Lines of source that one run of Stryker takes: its start costs some seconds, a lost run costs its mutants. */
const linesInGroup = 450;

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (!flags.has('--results')) {
  const targets = flags.has('--survivors') ? survivorTargets() : fileTargets();
  for (const [index, group] of targets.entries()) {
    process.stdout.write(`\n[${index + 1}/${targets.length}] ${[...new Set(group.map((target) => target.split(':')[0]))].join(' ')}\n`);
    judge(group);
  }
}
writeMutationPages(root, allSources(rooms), readResults(folder));

/** Source files below these with something to mutate: words of refusals are judged by a test that reads the source itself. */
function allSources(paths: readonly string[]): readonly string[] {
  const found = paths.map((path) => path.replace(/\/$/, '')).flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`, { cwd: root })));
  return [...new Set(found)].filter((path) => !/\.test\.ts$|\/testing\/|\/(?:refusals|index|[\w-]*types)\.ts$/.test(path)).sort();
}

function sourceFiles(): readonly string[] {
  return allSources(wanted.length > 0 ? wanted : rooms);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Files without a result of their present source, the largest first, in groups. */
function fileTargets(): readonly (readonly string[])[] {
  const known = readResults(folder);
  const files = sourceFiles()
    .filter((file) => flags.has('--again') || known.get(file)?.source !== fingerprint(read(file)))
    .map((file) => ({ file, lines: read(file).split('\n').length }))
    .sort((a, b) => b.lines - a.lines);
  const groups: { files: string[]; lines: number }[] = [];
  for (const { file, lines } of files) {
    const last = groups.at(-1);
    if (last && last.lines + lines <= linesInGroup) {
      last.files.push(file);
      last.lines += lines;
    } else groups.push({ files: [file], lines });
  }
  return groups.map(({ files: group }) => group);
}

/** The places of mutants still alive in files that have not changed since. */
function survivorTargets(): readonly (readonly string[])[] {
  const known = readResults(folder);
  const alive = sourceFiles().flatMap((file) => {
    const result = known.get(file);
    if (result?.source !== fingerprint(read(file))) return [];
    return [...new Set(result.mutants.filter(isAlive).map((mutant) => `${file}:${rangeOf(mutant)}`))];
  });
  return Array.from({ length: Math.ceil(alive.length / 400) }, (_, index) => alive.slice(index * 400, (index + 1) * 400));
}

function rangeOf({ start, end }: JudgedMutant): string {
  return `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function judge(targets: readonly string[]): void {
  rmSync(reportFile, { force: true });
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  spawnSync(process.execPath, [stryker, 'run', '--mutate', targets.join(',')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MOC_MUTATION_REPORT: reportFile },
  });
  if (!existsSync(reportFile)) {
    process.stderr.write('Stryker gave no report; the files of this group stay without a result.\n');
    return;
  }
  const known = readResults(folder);
  const day = new Date().toISOString().slice(0, 10);
  const judged = resultsIn(JSON.parse(readFileSync(reportFile, 'utf8')) as Parameters<typeof resultsIn>[0], day);
  for (const result of judged) {
    const before = known.get(result.file);
    const partial = targets.some((target) => target.startsWith(`${result.file}:`));
    writeResult(folder, partial && before ? mergeResult(before, result) : result);
  }
  const empty = targets.filter((target) => target.endsWith('.ts') && !judged.some(({ file }) => file === target));
  for (const file of empty) writeResult(folder, { file, source: fingerprint(read(file)), day, mutants: [] });
}
