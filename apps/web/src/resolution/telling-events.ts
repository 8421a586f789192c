/** Of each work named at a place, the one fact to show beside the text: the promised deed where it is done, else the latest. */
import { isKnownOn, type ProjectEvent } from '@moc/domain/observation';
import type { Work } from '@moc/domain/plan';
import type { Provision } from '@moc/domain/resolution';
import type { Day } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';

/** As known on the day, in the order in which the text names the works; works it does not name come last. */
export function tellingEvents(view: DossierView, provision: Provision, day: Day): readonly ProjectEvent[] {
  const known = (view.eventsAt.get(provision.address) ?? []).filter(({ date }) => isKnownOn(date, day));
  const works = view.worksIn.get(provision.address) ?? [];
  return [...Map.groupBy(known, ({ project }) => project)]
    .map(([project, events]) => ({ place: works.findIndex((work) => isNamed(work, project)), events }))
    .toSorted((a, b) => (a.place < 0 ? works.length : a.place) - (b.place < 0 ? works.length : b.place))
    .flatMap(({ place, events }) => promisedDeed(works[place], events) ?? latest(events) ?? []);
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

function isNamed({ name }: Work, project: string): boolean {
  return plain(project).includes(plain(name)) || plain(name).includes(plain(project));
}

/** "khởi công" where the text promises "khởi công xây dựng". */
function promisedDeed(work: Work | undefined, events: readonly ProjectEvent[]): ProjectEvent | undefined {
  const verb = work?.verb && plain(work.verb);
  return verb ? events.find(({ event, value }) => value === undefined && verb.startsWith(plain(event))) : undefined;
}

function latest(events: readonly ProjectEvent[]): ProjectEvent | undefined {
  const knownBy = ({ date }: ProjectEvent) => (date.precision === 'unknown' ? '' : date.knownBy);
  return events.toSorted((a, b) => (knownBy(a) < knownBy(b) ? -1 : 1)).at(-1);
}
