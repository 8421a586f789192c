/** A dossier as the public may see it: what internal indicators measure is cut out before anything is sent. */
import type { Figures, Indicator, IndicatorCode, IndicatorRelation, ObservationId, SourceId } from '../observation/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Resolution, Table } from '../resolution/index.ts';
import { type Day, type Diagnostic, type Span, samePeriod } from '../values/index.ts';
import { withoutUnusedBranches } from './branches.ts';
import { withoutUnnamedPlaces } from './places.ts';
import { overlapsAny, redactText } from './redact.ts';
import type { Dossier, WithheldCounts } from './types.ts';
import { findWithheld, isUnderWithheld, type Withheld } from './withheld.ts';

/** Rows that the store shows the public of its own accord: the second wall, which knows nothing of this one. */
export interface ShownRows {
  readonly indicators: ReadonlySet<IndicatorCode>;
  readonly observations: ReadonlySet<ObservationId>;
}

/**
 * The public view. A target with an internal binding part goes whole: its words (each character replaced by a filler of
 * the same length), parts, label, links, figures, corrections, reported verdict. An internal part that does not bind
 * goes alone. What was reported of withheld targets stays only as a count, because the published totals hold it anyway.
 * The view of a view is the view itself. With `shown`, an indicator that is not among it counts as internal, and no figure is
 * in the view that is not. Basis: the Law on Protection of State Secrets 2018 forbids the rest to be here at all.
 */
export function publicView(dossier: Dossier, shown?: ShownRows): Dossier {
  const known = shown ? withHiddenInternal(dossier, shown) : dossier;
  const view = withoutUnusedBranches(withoutUnnamedPlaces(withoutUnconfirmed(withoutInternal(known))));
  return withoutUncitedSources(shown ? withShownOnly(view, shown) : view);
}

/** One resolution may declare internal what another calls public: then it is internal in both. */
function withHiddenInternal(dossier: Dossier, shown: ShownRows): Dossier {
  const { figures } = dossier;
  if (figures.indicators.every(({ code }) => shown.indicators.has(code))) return dossier;
  const indicators = figures.indicators.map((one): Indicator => (shown.indicators.has(one.code) ? one : { ...one, sensitivity: 'internal' }));
  return { ...dossier, figures: { ...figures, indicators } };
}

function withShownOnly(view: Dossier, shown: ShownRows): Dossier {
  const { figures } = view;
  if (figures.observations.every(({ id }) => shown.observations.has(id))) return view;
  return { ...view, figures: { ...figures, observations: figures.observations.filter(({ id }) => shown.observations.has(id)) } };
}

/** A source that nothing in this view cites may belong to a draft, or to figures that are withheld. */
function withoutUncitedSources(dossier: Dossier): Dossier {
  const { figures } = dossier;
  const cited = sourcesUsed(figures);
  const sources = figures.sources.filter(({ id }) => cited.has(id));
  return sources.length === figures.sources.length ? dossier : { ...dossier, figures: { ...figures, sources } };
}

/**
 * Only what a named person confirmed is in force: while changes wait to be confirmed the public sees the plan as confirmed
 * before them, and before the first confirmation the text alone.
 */
function withoutUnconfirmed(whole: Dossier): Dossier {
  if (whole.confirmation && !whole.madeFrom && !whole.presumedInternal) return whole;
  const { inForce, madeFrom: _, presumedInternal: __, ...dossier } = whole;
  if (dossier.confirmation) return dossier;
  if (inForce) return { ...dossier, ...inForce };
  const { withheldCounts: ___, amendments: ____, ...rest } = dossier;
  return { ...rest, read: nothingRead, plan: nothingRead, labels: [], corrections: [], figures: withoutFigures(dossier.figures) };
}

const nothingRead: Plan = { objective: [], targets: [], hidden: [], tasks: [], works: [], diagnostics: [] };

function withoutFigures({ authorityOrder }: Figures): Figures {
  return { indicators: [], links: [], observations: [], sources: [], reportedVerdicts: [], projectEvents: [], authorityOrder };
}

function withoutInternal(dossier: Dossier): Dossier {
  const withheld = findWithheld(dossier);
  if (withheld.indicators.size === 0 && withheld.parts.size === 0) return dossier;
  const { inForce } = dossier;
  return {
    ...dossier,
    ...(inForce && {
      inForce: {
        ...inForce,
        plan: publicPlan(inForce.plan, dossier.resolution.text, withheld),
        corrections: inForce.corrections.filter(({ part }) => !withheld.parts.has(part)),
      },
    }),
    resolution: publicResolution(dossier.resolution, withheld),
    read: publicPlan(dossier.read, dossier.resolution.text, withheld),
    plan: publicPlan(dossier.plan, dossier.resolution.text, withheld),
    labels: dossier.labels.filter(({ target }) => !withheld.targets.has(target)),
    corrections: dossier.corrections.filter(({ part }) => !withheld.parts.has(part)),
    ...(dossier.amendments && { amendments: dossier.amendments.filter(({ part }) => !withheld.parts.has(part)) }),
    figures: publicFigures(dossier.figures, withheld),
    withheld: withheld.addresses,
    withheldCounts: countWithheld(dossier, withheld),
  };
}

function publicResolution(resolution: Resolution, withheld: Withheld): Resolution {
  return {
    ...resolution,
    text: redactText(resolution.text, withheld.spans),
    ...(resolution.tables && { tables: resolution.tables.map((table) => publicTable(table, withheld)) }),
    citations: resolution.citations.filter(({ span }) => !overlapsAny(span, withheld.spans)),
    diagnostics: publicDiagnostics(resolution.diagnostics, resolution.text, withheld),
  };
}

/** Cells repeat the words of the text, so those that touch withheld words go. */
function publicTable(table: Table, { spans }: Withheld): Table {
  const isPublic = ({ span }: { readonly span: Span }): boolean => !overlapsAny(span, spans);
  const rows = table.rows.map(({ unit, ...row }) => ({ ...row, cells: row.cells.filter(isPublic), ...(unit && isPublic(unit) ? { unit } : {}) }));
  return { ...table, rows };
}

function publicPlan(plan: Plan, text: string, withheld: Withheld): Plan {
  return {
    ...plan,
    targets: plan.targets
      .filter(({ address }) => !withheld.targets.has(address))
      .map((target) => ({ ...target, parts: target.parts.filter(({ address }) => !withheld.parts.has(address)) })),
    hidden: plan.hidden.filter(({ address }) => !withheld.parts.has(address)),
    works: plan.works.filter(({ span }) => !overlapsAny(span, withheld.spans)),
    diagnostics: publicDiagnostics(plan.diagnostics, text, withheld),
  };
}

/** Diagnostics may quote: those that point into withheld words go, and those without a place that quote them. */
function publicDiagnostics(diagnostics: readonly Diagnostic[], text: string, { spans }: Withheld): readonly Diagnostic[] {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join('\n');
  const rest = redactText(text, spans);
  const quotes = (value: string | number): boolean => typeof value === 'string' && value !== '' && words.includes(value) && !rest.includes(value);
  return diagnostics.filter(({ span, parameters }) => !overlapsAny(span, spans) && !Object.values(parameters).some(quotes));
}

function publicFigures(figures: Figures, withheld: Withheld): Figures {
  const kept = {
    indicators: figures.indicators.filter(({ code }) => !withheld.indicators.has(code)).map(withoutFormulaNaming(figures, withheld)),
    links: figures.links.filter(({ part, indicator }) => !withheld.parts.has(part) && !withheld.indicators.has(indicator)),
    observations: figures.observations.filter(({ indicator }) => !withheld.indicators.has(indicator)),
    reportedVerdicts: figures.reportedVerdicts.filter(({ target }) => !withheld.targets.has(target)),
    ...(figures.relations && { relations: figures.relations.filter((relation) => !namesWithheld(relation, withheld)) }),
    projectEvents: figures.projectEvents.filter(({ ref }) => !isUnderWithheld(ref, withheld) && !isInternalRef(ref, figures, withheld)),
  };
  return { ...figures, ...kept };
}

/** A formula would tell the names of what is withheld: an indicator may have been declared internal after the formula that names it. */
function withoutFormulaNaming({ indicators }: Figures, withheld: Withheld): (indicator: Indicator) => Indicator {
  const internal = indicators.filter(({ code }) => withheld.indicators.has(code));
  const names = new Set(internal.flatMap(({ code, ref, name }) => [code, ref, name.vi, name.en]).map(comparable));
  return (indicator) => {
    const { formula, ...rest } = indicator;
    const named = [...(formula ?? '').matchAll(/\[([^\]|]*)/g)].map(([, name = '']) => comparable(name));
    return named.some((name) => names.has(name)) ? rest : indicator;
  };
}

const comparable = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A relation would tell the codes of what is withheld. */
function namesWithheld({ whole, parts, weights }: IndicatorRelation, { indicators }: Withheld): boolean {
  return [...(whole === undefined ? [] : [whole]), ...parts, ...weights].some((code) => indicators.has(code));
}

function isInternalRef(ref: string, { indicators }: Figures, withheld: Withheld): boolean {
  return indicators.some(({ code, ref: internal }) => withheld.indicators.has(code) && (ref === internal || ref.startsWith(`${internal}/`)));
}

function sourcesUsed({
  observations,
  reportedVerdicts,
  projectEvents,
}: Pick<Figures, 'observations' | 'reportedVerdicts' | 'projectEvents'>): ReadonlySet<SourceId> {
  return new Set([...observations, ...reportedVerdicts, ...projectEvents].map(({ source }) => source));
}

/** On each day something was reported of a withheld target: how many then stood as met or exceeded, how many as missed. */
function countWithheld({ figures, planPeriod }: Dossier, { targets }: Withheld): WithheldCounts {
  const verdicts = figures.reportedVerdicts.filter(({ target, period }) => targets.has(target) && samePeriod(period, planPeriod));
  const days = [...new Set(verdicts.map(({ reportedOn }) => reportedOn))].sort();
  const standingOn = (day: Day) => {
    const known = verdicts.filter(({ reportedOn }) => reportedOn <= day).sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1));
    return [...new Map(known.map(({ target, verdict }) => [target, verdict])).values()];
  };
  const reported = days.map((on) => {
    const standing = standingOn(on);
    const missed = standing.filter((verdict) => verdict === 'missed').length;
    return { on, metOrExceeded: standing.length - missed, missed };
  });
  return { targets: targets.size, reported };
}
