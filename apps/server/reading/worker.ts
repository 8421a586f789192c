/** Reads texts in a thread of its own, so that a long one does not keep other readers waiting. */
import { parentPort } from 'node:worker_threads';
import { lintPlan, readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import type { Diagnostic } from '@moc/domain/values';
import { effectRules, scaleWords, units } from '@moc/facts';
import type { LintResult, Reading } from '@moc/wire';
import type { ReadingTask } from './text-reader.ts';

interface Asked {
  readonly id: number;
  readonly text: string;
  readonly task: ReadingTask;
  readonly notes: readonly Diagnostic[];
}

parentPort?.on('message', ({ id, text, task, notes }: Asked) => {
  const read = parseResolution(text);
  const resolution = { ...read, diagnostics: [...notes, ...read.diagnostics] };
  const reading: Reading = { resolution, plan: readPlan(resolution, { units, scaleWords }) };
  parentPort?.postMessage({ id, json: JSON.stringify(task === 'lint' ? lint(reading) : reading) });
});

function lint({ plan, resolution }: Reading): LintResult {
  return { findings: lintPlan(plan, resolution, { effectRules }) };
}
