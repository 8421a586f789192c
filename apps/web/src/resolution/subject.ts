/** What the reader chose on the page: a lettered target, or a quantified statement hidden in the tasks. */
import type { PartAssessment, PartOutlook, TargetAssessment, TargetOutlook } from '@moc/domain/assessment';
import type { PartAddress, Target, TargetPart } from '@moc/domain/plan';
import { type Address, nameAddress } from '@moc/domain/resolution';
import type { Bilingual, Span } from '@moc/domain/values';
import { figureOf } from '../assessment/figure-of-part.ts';
import { type KnownPlan, partState, targetState } from '../assessment/known-plan.ts';
import type { FigureLine } from '../assessment/lines.ts';
import { figureLines } from '../assessment/lines.ts';
import { capitalisedName } from '../assessment/part-names.ts';
import type { State } from '../assessment/state.ts';
import { type DossierView, provisionOf } from '../dataset/dossier-view.ts';

export interface Subject {
  /** The target's address, or the hidden part's. */
  readonly address: Address | PartAddress;
  /** The provision whose words hold it. */
  readonly provision: Address;
  readonly place: Bilingual;
  readonly name: Bilingual;
  readonly label?: string;
  readonly span: Span;
  readonly target?: Target;
  readonly parts: readonly TargetPart[];
  readonly judged?: TargetAssessment;
  readonly partsJudged: readonly PartAssessment[];
  readonly state: State;
  readonly because?: Bilingual;
  /** Where it stands during its period; of a statement outside the letters, that of its only part. */
  readonly foreseen?: Pick<TargetOutlook | PartOutlook, 'status' | 'because' | 'assessableOn'>;
  readonly partsForeseen: readonly PartOutlook[];
  readonly lines: readonly FigureLine[];
}

export function findSubject(view: DossierView, known: KnownPlan, address: string | undefined): Subject | undefined {
  const target = view.targetAt.get(address as Address);
  if (target) return targetSubject(view, known, target);
  const part = view.hidden.find((hidden) => hidden.address === address);
  return part && hiddenSubject(view, known, part);
}

export function targetSubject(view: DossierView, known: KnownPlan, target: Target): Subject {
  const judged = known.targetAt.get(target.address);
  const foreseen = known.outlook?.targetAt.get(target.address);
  return {
    address: target.address,
    provision: target.address,
    place: nameAddress(target.address),
    name: nameOfTarget(view, target),
    label: target.label,
    span: target.span,
    target,
    parts: target.parts,
    ...(judged && { judged, because: becauseOf(judged, foreseen) }),
    partsJudged: judged?.parts ?? [],
    ...(foreseen && { foreseen }),
    partsForeseen: foreseen && foreseen.status !== 'decided' ? foreseen.parts : [],
    state: targetState(known, target.address),
    lines: figureLines(view, known, target),
  };
}

function hiddenSubject(view: DossierView, known: KnownPlan, part: TargetPart): Subject {
  const judged = known.partAt.get(part.address);
  const foreseen = known.outlook?.partAt.get(part.address);
  const provision = provisionOf(part.address);
  const figure = figureOf(view, judged);
  return {
    address: part.address,
    provision,
    place: nameAddress(provision),
    name: capitalisedName(view, part),
    span: part.span,
    parts: [part],
    ...(judged && { because: becauseOf(judged, foreseen) }),
    partsJudged: judged ? [judged] : [],
    ...(foreseen && { foreseen }),
    partsForeseen: foreseen ? [foreseen] : [],
    state: partState(known, part),
    lines: figure ? [{ parts: [part], figure }] : [],
  };
}

/** The verdict's reason; of what has none, where it stands meanwhile. */
function becauseOf(judged: TargetAssessment | PartAssessment, foreseen: Subject['foreseen']): Bilingual {
  const isOpen = judged.verdict === 'not-assessable' && !('reported' in judged && judged.reported);
  return isOpen && foreseen ? foreseen.because : judged.because;
}

/** The name a person gave, else the name in the text's own words. */
export function nameOfTarget(view: DossierView, target: Target): Bilingual {
  return view.labelOf.get(target.address)?.name ?? { vi: target.name, en: target.name };
}

export function shortNameOfTarget(view: DossierView, target: Target): Bilingual {
  return view.labelOf.get(target.address)?.short ?? nameOfTarget(view, target);
}
