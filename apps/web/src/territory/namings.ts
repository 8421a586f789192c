/** Where a resolution names a unit: the target or hidden statement, its words and how it stands. */
import type { TargetPart } from '@moc/domain/plan';
import type { Bilingual } from '@moc/domain/values';
import { partState } from '../assessment/known-plan.ts';
import type { State } from '../assessment/state.ts';
import type { OpenDossier } from '../dataset/dossier-frame.tsx';
import { nameOfTarget } from '../resolution/subject.ts';

export interface Naming {
  /** Of the target, or of the hidden statement itself: what its page is called by. */
  readonly address: string;
  readonly name: Bilingual;
  readonly state: State;
  readonly words: string;
}

const unitOf = ({ criterion }: TargetPart): string | undefined => (criterion.kind === 'named-unit' || criterion.kind === 'event' ? criterion.unit : undefined);

/** Codes of the units that the plan names, without the province itself. */
export function namedCodes({ view }: Pick<OpenDossier, 'view'>): ReadonlySet<string> {
  const names = new Set([...view.partAt.values()].map(unitOf));
  return new Set((view.dossier.places ?? []).filter(({ written }) => names.has(written)).map(({ code }) => code));
}

export function namingsOf({ view, known }: Pick<OpenDossier, 'view' | 'known'>, code: string): readonly Naming[] {
  const written = new Set((view.dossier.places ?? []).filter((place) => place.code === code).map((place) => place.written));
  const text = view.dossier.resolution.text;
  const words = ({ span }: TargetPart) => text.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isNamed = (part: TargetPart) => written.has(unitOf(part) ?? '');
  const ofTargets = view.targets.flatMap((target) =>
    target.parts.filter(isNamed).map((part) => ({
      address: target.address as string,
      name: nameOfTarget(view, target),
      state: partState(known, part, target),
      words: words(part),
    })),
  );
  const hidden = view.hidden.filter(isNamed).map((part) => ({
    address: part.address as string,
    name: { vi: part.name, en: part.name },
    state: partState(known, part),
    words: words(part),
  }));
  return [...ofTargets, ...hidden];
}
