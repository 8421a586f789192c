/**
 * What `vitest` is to a test file while mutants are judged: the same words, the real `expect`, but tests are only gathered,
 * so that they can be run many times in one process without starting a worker for each mutant.
 */
import { format } from 'node:util';
import { expect as vitestExpect } from 'vitest';

export interface CollectedTest {
  readonly title: string;
  readonly run: () => Promise<void>;
}

type Body = (...values: never[]) => unknown;

interface Suite {
  readonly titles: readonly string[];
  readonly before: Body[];
}

let collected: CollectedTest[] = [];
let suite: Suite = { titles: [], before: [] };

/** Starts gathering anew. */
export function beginCollecting(): void {
  collected = [];
  suite = { titles: [], before: [] };
}

/** The tests gathered since, each title once. */
export function collectedTests(): readonly CollectedTest[] {
  const seen = new Map<string, number>();
  return collected.map((test) => {
    const count = (seen.get(test.title) ?? 0) + 1;
    seen.set(test.title, count);
    return count === 1 ? test : { ...test, title: `${test.title} (${count})` };
  });
}

export const expect = vitestExpect;

export function beforeAll(body: Body): void {
  let done: Promise<unknown> | undefined;
  suite.before.push(() => (done ??= Promise.resolve((body as () => unknown)())));
}

const gatherTest = (title: string, ...rest: unknown[]): void => addTest(title, [], bodyOf(rest));
const gatherSuite = (title: string, body: Body): void => addSuite(title, [], body);

export const it = Object.assign(gatherTest, { each: eachOf((title, values, body) => addTest(title, values, body)) });
export const test = it;
export const describe = Object.assign(gatherSuite, { each: eachOf(addSuite) });

/** A test may carry options before its body. */
function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find((value) => typeof value === 'function');
  if (body === undefined) throw new Error('a test without a body');
  return body as Body;
}

function addTest(title: string, values: readonly unknown[], body: Body): void {
  const before = [...suite.before];
  collected.push({
    title: [...suite.titles, title].join(' > '),
    run: async () => {
      for (const first of before) await (first as () => unknown)();
      await (body as (...given: unknown[]) => unknown)(...values);
    },
  });
}

function addSuite(title: string, values: readonly unknown[], body: Body): void {
  const outer = suite;
  suite = { titles: [...outer.titles, title], before: [...outer.before] };
  try {
    (body as (...given: unknown[]) => unknown)(...values);
  } finally {
    suite = outer;
  }
}

function eachOf(add: (title: string, values: readonly unknown[], body: Body) => void) {
  return (rows: readonly unknown[]) =>
    (title: string, ...rest: unknown[]): void =>
      rows.forEach((row, index) => {
        const values = Array.isArray(row) ? row : [row];
        add(titleOf(title, values, index), values, bodyOf(rest));
      });
}

function titleOf(title: string, values: readonly unknown[], index: number): string {
  const first = values[0];
  const named = title
    .replace(/\$(\w+)/g, (whole, key: string) => (typeof first === 'object' && first !== null && key in first ? String(first[key as never]) : whole))
    .replaceAll('%#', String(index));
  const places = named.match(/%[sdifjo]/g)?.length ?? 0;
  return format(named, ...values.slice(0, places));
}
