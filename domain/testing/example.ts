/** The real example as the domain sees it, for tests: files of `examples/ben-tre-2024` read into figures. */
import { readFileSync } from 'node:fs';
import { authorityOf, authorityOrder, findUnit, scaleWords, units } from '@moc/facts';
import { assembleDossier, type Dossier, type ResolutionId } from '../dataset/index.ts';
import {
  type Figures,
  indicatorsByRef,
  type NewObservation,
  type Observation,
  type ObservationId,
  parseIndicatorRows,
  parseLinkRows,
  parseObservationRows,
  parseProjectEventRows,
  parseRelationRows,
  parseReportedVerdictRows,
  parseSourceRows,
  type RowContext,
} from '../observation/index.ts';
import type { Correction } from '../plan/index.ts';
import { parseAddress } from '../resolution/index.ts';
import { actorId, type Outcome, tenantId } from '../values/index.ts';
import { readCsv } from './read-csv.ts';

const folder = new URL('../../examples/ben-tre-2024/', import.meta.url);

export function readExampleFile(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** The accepted value; a refusal is printed and fails the test. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.refusals, null, 1));
}

const rowsOf = (name: string) => readCsv(readExampleFile(name)).rows;

export function withIds(observations: readonly NewObservation[]): readonly Observation[] {
  return observations.map((observation, index) => ({ ...observation, id: `o${String(index + 1).padStart(3, '0')}` as ObservationId }));
}

/** Codes of the province and of every district the example lists. */
function territoryCodes(): ReadonlySet<string> {
  const districts = rowsOf('territory/districts-2024.csv').map(({ cells }) => cells.code ?? '');
  const provinces = rowsOf('territory/provinces.csv').map(({ cells }) => cells.code ?? '');
  return new Set([...provinces, ...districts]);
}

export function readExampleContext(): RowContext {
  const indicators = unwrap(parseIndicatorRows(rowsOf('indicators.csv'), { findUnit }));
  const sources = unwrap(parseSourceRows(rowsOf('sources.csv'), { authorityOf }));
  return {
    sources: new Set(sources.map(({ id }) => id)),
    indicatorsByRef: indicatorsByRef(indicators),
    territories: territoryCodes(),
    findUnit,
    authorityOf,
    parseAddress,
  };
}

export function readExampleFigures(): Figures {
  const context = readExampleContext();
  return {
    indicators: [...context.indicatorsByRef.values()],
    links: unwrap(parseLinkRows(rowsOf('links.csv'), context)),
    observations: withIds(unwrap(parseObservationRows(rowsOf('observations.csv'), context))),
    sources: unwrap(parseSourceRows(rowsOf('sources.csv'), context)),
    reportedVerdicts: unwrap(parseReportedVerdictRows(rowsOf('reported-verdicts.csv'), context)),
    projectEvents: unwrap(parseProjectEventRows(rowsOf('projects.csv'), context)),
    authorityOrder,
    relations: unwrap(parseRelationRows(rowsOf('relations.csv'), context)),
  };
}

/** The whole example as the server holds it: text read, plan read, corrections laid over, figures linked. */
export function readExampleDossier(): Dossier {
  const corrections = JSON.parse(readExampleFile('corrections.json')) as Omit<Correction, 'by' | 'on'>[];
  const outcome = assembleDossier({
    id: 'example' as ResolutionId,
    tenant: tenantId('83'),
    name: { vi: 'Ví dụ', en: 'Example' },
    text: readExampleFile('nguyen-van.txt'),
    facts: { units, scaleWords },
    corrections: corrections.map((correction) => ({ ...correction, by: actorId('coordinator'), on: '2024-01-02' })),
    labels: rowsOf('labels.csv').map(({ cells }) => ({
      target: cells.target as Dossier['labels'][number]['target'],
      short: { vi: cells.short_vi ?? '', en: cells.short_en ?? '' },
      name: { vi: cells.name_vi ?? '', en: cells.name_en ?? '' },
      group: { vi: cells.group_vi ?? '', en: cells.group_en ?? '' },
    })),
    confirmation: { by: actorId('coordinator'), name: 'Điều phối viên', on: '2024-01-02' },
    figures: readExampleFigures(),
  });
  return unwrap(outcome);
}
