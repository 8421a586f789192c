/** A dossier with its cross-references at hand: what stands where, what measures what, who said it. */
import type { Dossier } from '@moc/domain/dataset';
import {
  type Authority,
  authorityOfSources,
  type Indicator,
  type IndicatorCode,
  type Observation,
  type ObservationId,
  type PartLink,
  type ProjectEvent,
  type Source,
  type SourceId,
} from '@moc/domain/observation';
import type { PartAddress, Target, TargetLabel, TargetPart, Work } from '@moc/domain/plan';
import { type Address, type Provision, type Resolution, textOf, walkProvisions } from '@moc/domain/resolution';

export interface DossierView {
  readonly dossier: Dossier;
  /** The lettered targets that may be shown here, in the order of the text. */
  readonly targets: readonly Target[];
  readonly hidden: readonly TargetPart[];
  readonly targetAt: ReadonlyMap<Address, Target>;
  readonly partAt: ReadonlyMap<PartAddress, TargetPart>;
  /** Parts of targets and hidden parts, by the provision whose words hold them. */
  readonly partsIn: ReadonlyMap<Address, readonly TargetPart[]>;
  readonly worksIn: ReadonlyMap<Address, readonly Work[]>;
  readonly eventsAt: ReadonlyMap<Address, readonly ProjectEvent[]>;
  readonly provisionAt: ReadonlyMap<Address, Provision>;
  readonly labelOf: ReadonlyMap<Address, TargetLabel>;
  readonly linkOf: ReadonlyMap<PartAddress, PartLink>;
  readonly indicatorOf: ReadonlyMap<IndicatorCode, Indicator>;
  readonly observationOf: ReadonlyMap<ObservationId, Observation>;
  readonly observationsOf: ReadonlyMap<IndicatorCode, readonly Observation[]>;
  readonly sourceOf: ReadonlyMap<SourceId, Source>;
  readonly authority: Authority;
  readonly isWithheld: (address: Address) => boolean;
}

export function viewDossier(dossier: Dossier): DossierView {
  const { plan, figures, resolution } = dossier;
  const isWithheld = withheldTest(dossier.withheld);
  const targets = plan.targets.filter(({ address }) => !isWithheld(address));
  const hidden = plan.hidden.filter(({ address }) => !isWithheld(provisionOf(address)));
  const parts = [...targets.flatMap((target) => target.parts), ...hidden];
  const provisions = [...walkProvisions([...resolution.body, ...(resolution.appendices ?? [])])];
  const placeByReference = new Map(provisions.map((provision) => [referenceOf(provision.address), provision]));
  const placeOf = ({ ref, project }: ProjectEvent) => {
    const provision = placeByReference.get(ref.split('/')[0] ?? '');
    return provision ? paragraphNaming(resolution, provision, project).address : ('' as Address);
  };
  return {
    dossier,
    targets,
    hidden,
    isWithheld,
    targetAt: byKey(targets, ({ address }) => address),
    partAt: byKey(parts, ({ address }) => address),
    partsIn: Map.groupBy(parts, ({ address }) => provisionOf(address)),
    worksIn: Map.groupBy(plan.works, ({ address }) => provisionOf(address)),
    eventsAt: Map.groupBy(figures.projectEvents, placeOf),
    provisionAt: byKey(provisions, ({ address }) => address),
    labelOf: byKey(dossier.labels, ({ target }) => target),
    linkOf: byKey(figures.links, ({ part }) => part),
    indicatorOf: byKey(figures.indicators, ({ code }) => code),
    observationOf: byKey(figures.observations, ({ id }) => id),
    observationsOf: Map.groupBy(figures.observations, ({ indicator }) => indicator),
    sourceOf: byKey(figures.sources, ({ id }) => id),
    authority: authorityOfSources(figures.sources, figures.authorityOrder),
  };
}

/** Of a heading over paragraphs, the paragraph whose words name the work, else the first; every other provision itself. */
function paragraphNaming(resolution: Resolution, provision: Provision, work: string): Provision {
  const paragraphs = provision.headingSpan === undefined ? [] : provision.children.filter(({ kind }) => kind === 'subparagraph');
  const plain = (words: string) => words.normalize('NFC').toLowerCase();
  return paragraphs.find((paragraph) => plain(textOf(resolution, paragraph)).includes(plain(work))) ?? paragraphs[0] ?? provision;
}

function byKey<K, V>(values: readonly V[], key: (value: V) => K): ReadonlyMap<K, V> {
  return new Map(values.map((value) => [key(value), value]));
}

function withheldTest(withheld: readonly Address[]): (address: Address) => boolean {
  const exact = new Set(withheld);
  return (address) => exact.has(address) || withheld.some((upper) => address.startsWith(`${upper}.`));
}

/** The provision a part, a hidden statement or a work stands in: its address without its own number there. */
export function provisionOf(part: PartAddress | Address): Address {
  return part.replace(/\.(?:phan|so|ct)-\d+$/u, '') as string as Address;
}

/** "dieu-2.khoan-3.diem-b" is "2.3.b": the place by which files name it. */
export function referenceOf(address: Address): string {
  return address
    .split('.')
    .map((step) => step.slice(step.indexOf('-') + 1))
    .join('.');
}

/** A hidden part may carry an address whose provision is not a node of its own; the nearest one above it is. */
export function nearestProvision(view: DossierView, address: Address): Address {
  let at: string = address;
  while (at !== '' && !view.provisionAt.has(at as Address)) at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '';
  return at as Address;
}
