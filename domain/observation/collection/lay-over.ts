/** Entered figures laid over the published ones, so that the checks speak of them as if they were out. */
import type { Day } from '../../values/index.ts';
import { checkFigures } from '../checks/check-figures.ts';
import type { CheckContext, CheckedFigures, FigureFinding } from '../checks/index.ts';
import type { Observation, ObservationId, Source, SourceId } from '../types.ts';
import type { FigureEntry, FigureRequest, RequestId } from './types.ts';

/** An entry as it would be published: by the agency, with its rank. */
export interface LaidEntry {
  readonly request: FigureRequest;
  readonly entry: FigureEntry;
  readonly publisher: string;
  /** Code of an `AuthorityRank`. */
  readonly authority: string;
}

const entryId = (request: RequestId): ObservationId => `entry ${request}` as ObservationId;

/** Before every other source id: of two figures of one day and rank the entered one is looked at. */
const sourceId = (authority: string, publisher: string): SourceId => `!${authority} ${publisher}` as SourceId;

/** What the checks say of each entry that is a number, the heaviest first. Never fails; entries left out are not spoken of. */
export function checkEntries(
  figures: CheckedFigures,
  entries: readonly LaidEntry[],
  day: Day,
  context: CheckContext = {},
): readonly { readonly request: RequestId; readonly findings: readonly FigureFinding[] }[] {
  const published = { precision: 'day', text: day, knownBy: day } as const;
  const laid = entries.flatMap(({ request, entry, publisher, authority }): readonly Observation[] => {
    if (entry.value.kind !== 'number') return [];
    const { indicator, territory, period, measure } = request;
    const { value, unit } = entry.value;
    return [
      {
        id: entryId(request.id),
        indicator,
        territory,
        period,
        measure,
        value,
        unit,
        status: entry.status,
        published,
        source: sourceId(authority, publisher),
        note: '',
      },
    ];
  });
  const sources = new Map(
    entries.map(({ publisher, authority }): [SourceId, Source] => {
      const id = sourceId(authority, publisher);
      return [id, { id, title: publisher, publisher, url: '', published, authority }];
    }),
  );
  const own = new Set(laid.map(({ id }) => id));
  const all = { ...figures, observations: [...figures.observations, ...laid], sources: [...figures.sources, ...sources.values()] };
  const { findings } = checkFigures(all, { ...context, asKnownOn: day, about: (id) => own.has(id) });
  const about = findingsByObservation(findings);
  return entries.map(({ request: { id } }) => ({ request: id, findings: about.get(entryId(id)) ?? [] }));
}

/** What is said of each figure, in the order it is said. */
function findingsByObservation(findings: readonly FigureFinding[]): ReadonlyMap<ObservationId, readonly FigureFinding[]> {
  const about = new Map<ObservationId, FigureFinding[]>();
  for (const finding of findings) {
    for (const observation of finding.observations) {
      const said = about.get(observation);
      if (said) said.push(finding);
      else about.set(observation, [finding]);
    }
  }
  return about;
}
