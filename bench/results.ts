/** RESULTS.md: a section for each bench, each replaced when its bench is taken again. */
import { type Row, tableOf } from './measure.ts';

export interface Taken {
  readonly bench: string;
  /** The day it was taken, YYYY-MM-DD. */
  readonly day: string;
  readonly seconds: number;
  /** What the machine was already doing: the load average of the minute before. */
  readonly load: number;
  readonly machine: string;
  readonly note?: string;
  readonly rows: readonly Row[];
}

const head = `# Measured

A section for each bench, written by the command that stands in it. Ratios are taken side by side in one run. The load is what
the machine was doing in the minute before: about 0 when it was quiet, 2 when both of its cores were busy with something else.
`;

/** The document with this section new, at the place that `order` gives it; sections of benches not in the order are dropped. */
export function withSection(document: string, taken: Taken, order: readonly string[]): string {
  const sections = new Map(
    document
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/^## (.*)$/m.exec(section)![1]!, section.trim()]),
  );
  sections.set(taken.bench, sectionOf(taken));
  return `${[head, ...order.flatMap((bench) => sections.get(bench) ?? [])].map((part) => part.trim()).join('\n\n')}\n`;
}

function sectionOf({ bench, day, seconds, load, machine, note, rows }: Taken): string {
  const taken = `\`npm run bench -- ${bench}\`, ${day}, ${Math.round(seconds)} s, load before ${load.toFixed(1)}. ${machine}.`;
  return [`## ${bench}`, '', note ? `${taken} ${note}` : taken, '', ...tableOf(rows)].join('\n');
}
