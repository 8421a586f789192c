/** The machine's reading of an adopted text, with the facts it needs. */
import { type Plan, type ReadingFacts, readPlan } from '@moc/domain/plan';
import { parseResolution, type Resolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';

export interface Reading {
  readonly resolution: Resolution;
  readonly plan: Plan;
}

export const readingFacts: ReadingFacts = { units, scaleWords };

export function readText(text: string): Reading {
  const resolution = parseResolution(text);
  return { resolution, plan: readPlan(resolution, readingFacts) };
}
