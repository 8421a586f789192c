/** The figures a mark or a table row shows for a target: its deciding parts, those measured by one indicator together. */
import type { Observation } from '@moc/domain/observation';
import type { Target, TargetPart } from '@moc/domain/plan';
import type { DossierView } from '../dataset/dossier-view.ts';
import { figureOf } from './figure-of-part.ts';
import type { KnownPlan } from './known-plan.ts';

export interface FigureLine {
  /** Parts judged by this figure; two setters of one indicator share it. */
  readonly parts: readonly [TargetPart, ...TargetPart[]];
  readonly figure: Observation;
}

/** Lines of the parts that have a figure, in the order of the text; explanatory parts only where no deciding part has one. */
export function figureLines(view: DossierView, known: KnownPlan, target: Target): readonly FigureLine[] {
  const outer = target.parts.filter(({ within }) => within === undefined);
  const deciding = linesOf(
    view,
    known,
    outer.filter(({ role }) => role === 'binding'),
  );
  return deciding.length > 0 ? deciding : linesOf(view, known, target.parts);
}

function linesOf(view: DossierView, known: KnownPlan, parts: readonly TargetPart[]): readonly FigureLine[] {
  const byFigure = new Map<string, { parts: [TargetPart, ...TargetPart[]]; figure: Observation }>();
  for (const part of parts) {
    const figure = figureOf(view, known.partAt.get(part.address));
    if (!figure) continue;
    const line = byFigure.get(figure.id);
    if (line) line.parts.push(part);
    else byFigure.set(figure.id, { parts: [part], figure });
  }
  return [...byFigure.values()];
}
