/** Reads texts in a thread of its own, so that a long one does not keep other readers waiting. */
import { parentPort } from 'node:worker_threads';
import { readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import type { Reading } from '@moc/wire';

parentPort?.on('message', ({ id, text }: { readonly id: number; readonly text: string }) => {
  const resolution = parseResolution(text);
  const reading: Reading = { resolution, plan: readPlan(resolution, { units, scaleWords }) };
  parentPort?.postMessage({ id, json: JSON.stringify(reading) });
});
