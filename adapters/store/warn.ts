/** What the checks say of a file's new figures, against each other and against what is stored. Pure; nothing is refused for it. */
import {
  type CheckContext,
  type CheckedFigures,
  checkFigures,
  type FigureFinding,
  type NewObservation,
  type Observation,
  type ObservationId,
} from '@moc/domain/observation';
import type { FindingId } from '@moc/domain/plan';

/** What the figures of a file are held against: everything but the file's own rows. */
export interface ImportChecks {
  readonly figures: CheckedFigures;
  readonly context: Pick<CheckContext, 'branches' | 'territoryNames' | 'home'>;
  /** Findings that were answered already. */
  readonly answered: ReadonlySet<FindingId>;
}

/** A finding on a file before it is stored: the lines concerned beside it. */
export interface ImportWarning {
  readonly lines: readonly number[];
  readonly finding: FigureFinding;
}

/** How many warnings of a file are told; the rest is counted. */
const mostWarnings = 100;

const prefix = 'line ';

interface NewRow {
  readonly line: number;
  readonly value: NewObservation;
}

/** What the new rows of a file say against each other and against what is stored; nothing is refused for it. Answered findings do not come back. */
export function warnOf(fresh: readonly NewRow[], checks: ImportChecks): { readonly warnings: readonly ImportWarning[]; readonly warned: number } {
  const rows = fresh.map(({ line, value }): Observation => ({ ...value, id: `${prefix}${line}` as ObservationId }));
  const { findings, counted } = checkFigures(
    { ...checks.figures, observations: [...checks.figures.observations, ...rows] },
    { ...checks.context, about: (id) => id.startsWith(prefix), limit: mostWarnings + checks.answered.size },
  );
  const loud = findings.filter(({ severity }) => severity !== 'note');
  const open = loud.filter(({ id }) => !checks.answered.has(id));
  const warnings = open.slice(0, mostWarnings).map((finding) => ({ lines: linesOf(finding), finding }));
  return { warnings, warned: counted.error + counted.warning - (loud.length - open.length) };
}

function linesOf({ observations }: FigureFinding): readonly number[] {
  const lines = observations.flatMap((id) => (id.startsWith(prefix) ? [Number(id.slice(prefix.length))] : []));
  return lines.sort((a, b) => a - b);
}
