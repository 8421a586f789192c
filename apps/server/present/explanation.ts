/** The walk of one target as it is sent: everything is looked up, nothing decided. */
import { indexFigures, type PlanAssessment } from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import { isKnownOn, type Observation, type Source } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { type Address, headingOf, nameAddress, type Provision, parseAddress, type Quote } from '@moc/domain/resolution';
import { comparePeriods, type Span, sliceSpan } from '@moc/domain/values';
import type { AssessmentAnswer, PartExplanation, TargetExplanation } from '@moc/wire';

/** Undefined when the dossier, as its reader may see it, has no target at that address (stored form, "2.2.đ" or in words). */
export function presentExplanation(dossier: Dossier, assessment: AssessmentAnswer, asked: string): TargetExplanation | undefined {
  const address = parseAddress(asked);
  const target = dossier.plan.targets.find((candidate) => candidate.address === address);
  const assessed = assessment.targets.find((candidate) => candidate.target === address);
  if (!target || !assessed) return undefined;
  const label = dossier.labels.find((candidate) => candidate.target === address);
  const outlook = assessment.outlook.targets.find((candidate) => candidate.target === address);
  const parts = target.parts.map((part) => presentPart(dossier, assessment, part));
  const addresses = new Set(target.parts.map((part) => part.address));
  return {
    resolution: dossier.id,
    asKnownOn: assessment.asKnownOn,
    target,
    ...(label && { label }),
    sentence: quote(dossier, target.span),
    provision: { name: nameAddress(target.address), path: pathTo(dossier, target.address) },
    parts,
    sources: sourcesOf(dossier, [...parts.flatMap(({ observations }) => observations), ...(assessed.reported ? [assessed.reported] : [])]),
    assessment: assessed,
    ...(outlook && { outlook }),
    amended: assessment.amended.filter(({ part }) => addresses.has(part)),
    ...(assessed.reported && { reported: assessed.reported }),
    conflicts: assessment.conflicts.filter((conflict) => conflict.parts.some((part) => addresses.has(part))),
  };
}

function quote({ resolution }: Dossier, span: Span): Quote {
  return { text: sliceSpan(resolution.text, span), span };
}

function presentPart(dossier: Dossier, assessment: PlanAssessment, part: TargetPart): PartExplanation {
  const index = indexFigures(dossier.figures);
  const link = index.findLink(part.address);
  const indicator = link && index.findIndicator(link.indicator);
  const assessed = assessment.targets.flatMap(({ parts }) => parts).find((candidate) => candidate.part === part.address);
  const groups = link ? index.groupsOf(link.indicator, link.territory) : [];
  return {
    part,
    phrase: quote(dossier, part.span),
    ...(link && { link }),
    ...(indicator && { indicator }),
    ...(assessed && { assessment: assessed }),
    observations: groups
      .flatMap(({ observations }) => observations)
      .filter(isVisibleOn(assessment.asKnownOn))
      .sort(byPeriodThenVintage),
  };
}

/** Figures that nobody can date are shown too, openly as such; they never decide. */
const isVisibleOn =
  (day: PlanAssessment['asKnownOn']) =>
  ({ published }: Observation) =>
    published.precision === 'unknown' || isKnownOn(published, day);

function byPeriodThenVintage(a: Observation, b: Observation): number {
  return comparePeriods(a.period, b.period) || vintage(a).localeCompare(vintage(b)) || a.source.localeCompare(b.source);
}

const vintage = ({ published }: Observation): string => (published.precision === 'unknown' ? '' : published.knownBy);

function sourcesOf({ figures }: Dossier, cited: readonly { readonly source: Source['id'] }[]): Source[] {
  const ids = new Set(cited.map(({ source }) => source));
  return figures.sources.filter(({ id }) => ids.has(id));
}

function pathTo(dossier: Dossier, address: Address): TargetExplanation['provision']['path'] {
  const path: Provision[] = [];
  for (let siblings = dossier.resolution.body; ; ) {
    const next = siblings.find((provision) => address === provision.address || address.startsWith(`${provision.address}.`));
    if (!next) break;
    path.push(next);
    siblings = next.children;
  }
  return path.map((provision) => {
    const heading = headingOf(dossier.resolution, provision);
    return {
      address: provision.address,
      kind: provision.kind,
      ...(provision.number !== undefined && { number: provision.number }),
      ...(heading !== undefined && { heading }),
    };
  });
}
