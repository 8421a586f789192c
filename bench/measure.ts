/** Taking times fairly: warm up, alternate the contestants, report medians; and telling them as a table. */
import { cpus, totalmem } from 'node:os';

export interface Row {
  readonly work: string;
  readonly result: string;
  readonly aim: string;
  readonly holds: boolean | 'measured';
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Milliseconds one call takes. */
export async function time(work: () => unknown | Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Medians of contestants run in turn (a b c a b c …), after unmeasured rounds of each. */
export async function race<Name extends string>(
  contestants: Record<Name, () => unknown | Promise<unknown>>,
  rounds: number,
  warmUp = 1,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp; round++) for (const name of names) await contestants[name]();
  for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(await time(contestants[name]));
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

export const ms = (value: number): string =>
  value < 10 ? `${value.toFixed(2)} ms` : value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`;

export const machine = (): string => `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): readonly string[] {
  const held = (holds: Row['holds']) => (holds === true ? 'yes' : holds === false ? '**no**' : '—');
  const lines = rows.map(({ work, result, aim, holds }) => `| ${work} | ${result} | ${aim} | ${held(holds)} |`);
  return ['| work | result | aim | holds |', '|---|---|---|---|', ...lines];
}
