/**
 * A test runner for Stryker that judges mutants inside one process: it gathers the tests of the sandbox once and runs those
 * that reach the mutant, loading code again only for mutants that act while a module loads.
 */
import { appendFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { beginCollecting, type CollectedTest, collectedTests } from './collect-tests.ts';
import { type Generations, serveFreshModules } from './fresh-modules.ts';
import { isDrawn, markOf, rateOf } from './sample.ts';

interface Judges {
  readonly files: readonly string[];
  readonly excluded: readonly string[];
  readonly packages: Readonly<Record<string, string>>;
  /** One mutant in so many is judged; the others are written down in `passedOver` and left out of the results. */
  readonly oneIn: number;
  readonly draw: string;
  readonly passedOver: string;
  /** Milliseconds after which a mutant that no test has noticed yet counts as not noticed; 0 for as long as it takes. */
  readonly patience: number;
}

const loading = '(loading)';
/** Modules that remember what they worked out must be loaded afresh for each of their mutants. */
const remembering = /\bnew WeakMap\b/;

/** Modules are loaded anew for mutants that act while they load: so much more patience. */
const patienceAtLoad = 2;
/** More failing tests than this mean that something is broken. */
const mostUnfit = 20;

class HotTestRunner implements TestRunner {
  static readonly inject: [typeof commonTokens.options] = [commonTokens.options];
  readonly #judges: Judges;
  readonly #folder = process.cwd();
  readonly #generations: Generations = { code: 0, tests: new Map() };
  readonly #loaded = new Map<string, readonly CollectedTest[] | Error>();
  #kills = new Map<string, number>();
  /** Tests that fail without any mutant cannot judge. */
  #unfit: ReadonlySet<string> = new Set();
  readonly #stryker: InstrumenterContext;
  #durations = new Map<string, number>();
  #generation = 0;
  #every: readonly string[] | undefined;

  constructor(options: StrykerOptions) {
    this.#judges = options['judges'] as Judges;
    const world = globalThis as unknown as Record<string, InstrumenterContext | undefined>;
    this.#stryker = world[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const { packages } = this.#judges;
    const addresses = Object.entries(packages).map(([name, path]) => [name, pathToFileURL(`${this.#folder}/${path}`).href]);
    serveFreshModules(this.#folder, Object.fromEntries(addresses), this.#generations);
    this.#kills = new Map(this.#remembered<[string, number]>('kills.json'));
    this.#unfit = new Set(this.#remembered<string>('unfit.json'));
    this.#durations = new Map(this.#remembered<[string, number]>('durations.json'));
  }

  #remembered<T>(name: string): readonly T[] {
    const path = join(this.#folder, name);
    return existsSync(path) ? (JSON.parse(readText(path)) as T[]) : [];
  }

  /** The next process begins with what this one learned of which tests notice most. */
  async dispose(): Promise<void> {
    writeFileSync(join(this.#folder, 'kills.json'), JSON.stringify([...this.#kills]));
  }

  /**
   * Every test once, file by file with fresh modules, so that what is remembered counts for the file that asked. Tests that
   * fail are set aside and named: they cannot judge.
   */
  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const file of this.#testFiles()) {
      this.#renewCode();
      this.#stryker.currentTestId = undefined as never;
      for (const mutated of files) await import(pathToFileURL(mutated).href);
      await this.#runFile(file, tests);
    }
    this.#stryker.currentTestId = undefined as never;
    const failed = tests.filter(({ status }) => status === TestStatus.Failed);
    if (failed.length > mostUnfit) return { status: DryRunStatus.Complete, tests };
    for (const { id } of failed) process.stderr.write(`set aside, fails without a mutant: ${id}\n`);
    writeFileSync(join(this.#folder, 'durations.json'), JSON.stringify([...this.#durations]));
    writeFileSync(join(this.#folder, 'unfit.json'), JSON.stringify(failed.map(({ id }) => id)));
    this.#unfit = new Set(failed.map(({ id }) => id));
    const { mutantCoverage } = this.#stryker;
    return { status: DryRunStatus.Complete, tests: tests.filter((test) => !failed.includes(test)), ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, mutantActivation, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    const isStatic = mutantActivation === 'static' || testFilter === undefined;
    if (!isDrawn(asReported(activeMutant), rateOf(this.#judges.oneIn, isStatic), this.#judges.draw)) {
      appendFileSync(this.#judges.passedOver, `${relative(this.#folder, sandboxFileName)} ${markOf(asReported(activeMutant))}\0`);
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [] });
    }
    const every = await this.#everyTest();
    if (isStatic || remembers(sandboxFileName)) this.#renewCode();
    this.#stryker.hitLimit = hitLimit as never;
    this.#stryker.hitCount = 0;
    const again = new Set(isStatic ? every.map(fileOf) : testFilter.filter((id) => id.endsWith(loading)).map(fileOf));
    const ids = isStatic ? every : [...new Set([...testFilter, ...every.filter((id) => again.has(fileOf(id)))])];
    for (const file of again) this.#loaded.delete(file);
    const tests = await this.#runUntilFailure(ids, again, activeMutant.id);
    for (const file of again) this.#loaded.delete(file);
    if (isStatic || remembers(sandboxFileName)) this.#renewCode();
    const reached = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests });
  }

  /** Those first that have killed most. Files in `again` do something with the mutant while they load, so they load with it. */
  async #runUntilFailure(ids: readonly string[], again: ReadonlySet<string>, mutant: string): Promise<TestResult[]> {
    const tests: TestResult[] = [];
    const byKills = [...ids].sort((a, b) => this.#count(b) - this.#count(a) || this.#duration(a) - this.#duration(b));
    const patience = this.#judges.patience * (again.size > 0 ? patienceAtLoad : 1);
    const started = performance.now();
    for (const id of byKills) {
      if (patience > 0 && performance.now() - started > patience) break;
      const file = fileOf(id);
      this.#stryker.activeMutant = (again.has(file) ? mutant : undefined) as never;
      const found = await this.#load(file);
      this.#stryker.activeMutant = mutant;
      if (found instanceof Error) tests.push(failure(`${file}#${loading}`, 0, found));
      else if (!id.endsWith(loading))
        tests.push(
          await this.#runTest(
            id,
            found.find(({ title }) => `${file}#${title}` === id),
          ),
        );
      const killer = failedIn(tests);
      if (!killer) continue;
      this.#kills.set(killer.id, this.#count(killer.id) + 1);
      break;
    }
    this.#stryker.activeMutant = undefined as never;
    return tests;
  }

  #testFiles(): readonly string[] {
    const { files, excluded } = this.#judges;
    return globSync(files as string[], { cwd: this.#folder, exclude: excluded as string[] }).sort();
  }

  #renewCode(): void {
    this.#generations.code = ++this.#generation;
    this.#loaded.clear();
  }

  readonly #count = (id: string): number => this.#kills.get(id) ?? 0;
  readonly #duration = (id: string): number => this.#durations.get(id) ?? 0;

  /** Every test by name, gathered once without a mutant. */
  async #everyTest(): Promise<readonly string[]> {
    if (this.#every) return this.#every;
    const { activeMutant } = this.#stryker;
    this.#stryker.activeMutant = undefined as never;
    const ids: string[] = [];
    for (const file of this.#testFiles()) {
      const found = await this.#load(file);
      if (!(found instanceof Error)) ids.push(...found.map(({ title }) => `${file}#${title}`).filter((id) => !this.#unfit.has(id)));
    }
    this.#renewCode();
    this.#stryker.activeMutant = activeMutant as never;
    this.#every = ids;
    return ids;
  }

  async #load(file: string): Promise<readonly CollectedTest[] | Error> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const url = pathToFileURL(`${this.#folder}/${file}`).href;
    this.#generations.tests.set(url, ++this.#generation);
    beginCollecting();
    const restore = silence();
    let found: readonly CollectedTest[] | Error;
    try {
      await import(`${url}?wanted=${this.#generation}`);
      found = collectedTests();
    } catch (error) {
      found = error instanceof Error ? error : new Error(String(error));
    } finally {
      restore();
    }
    this.#loaded.set(file, found);
    return found;
  }

  async #runFile(file: string, tests: TestResult[]): Promise<void> {
    this.#stryker.currentTestId = `${file}#${loading}`;
    const started = performance.now();
    const found = await this.#load(file);
    const spent = performance.now() - started;
    if (found instanceof Error) {
      tests.push(failure(`${file}#${loading}`, spent, found));
      return;
    }
    tests.push({ id: `${file}#${loading}`, name: `${file} ${loading}`, timeSpentMs: spent, status: TestStatus.Success, fileName: file });
    for (const test of found) {
      this.#stryker.currentTestId = `${file}#${test.title}`;
      tests.push(await this.#runTest(`${file}#${test.title}`, test));
    }
  }

  async #runTest(id: string, test: CollectedTest | undefined): Promise<TestResult> {
    const started = performance.now();
    const restore = silence();
    try {
      if (!test) throw new Error(`the test is gone: ${id}`);
      await test.run();
      this.#durations.set(id, performance.now() - started);
      return { id, name: id, timeSpentMs: performance.now() - started, status: TestStatus.Success, fileName: fileOf(id) };
    } catch (error) {
      return failure(id, performance.now() - started, error);
    } finally {
      restore();
    }
  }
}

/** Stryker counts lines and columns from 0 while it runs, from 1 in its report. */
const asReported = ({ location: { start, end }, mutatorName, replacement }: MutantRunOptions['activeMutant']) => ({
  mutatorName,
  replacement,
  start: { line: start.line + 1, column: start.column + 1 },
  end: { line: end.line + 1, column: end.column + 1 },
});

const remembers = (path: string): boolean => remembering.test(readText(path));
const readText = (path: string): string => readFileSync(path, 'utf8');
const fileOf = (id: string): string => id.slice(0, id.indexOf('#'));
const failedIn = (tests: readonly TestResult[]): TestResult | undefined => tests.find(({ status }) => status === TestStatus.Failed);

function failure(id: string, timeSpentMs: number, error: unknown): TestResult {
  const message = error instanceof Error ? error.message : String(error);
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage: message.slice(0, 400), fileName: fileOf(id) };
}

/** Tests that print would print for every mutant. */
function silence(): () => void {
  const { log } = console;
  console.log = () => {};
  return () => {
    console.log = log;
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'hot', HotTestRunner)];
