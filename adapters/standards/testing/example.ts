/** The real example as a dossier, from its own files: text, corrections, indicators, links, figures, sources, verdicts, events. */
import { readFileSync } from 'node:fs';
import { readTable } from '@moc/documents';
import { assembleDossier, type Dossier, type ResolutionId } from '@moc/domain/dataset';
import {
  indicatorsByRef,
  type ObservationId,
  parseIndicatorRows,
  parseLinkRows,
  parseObservationRows,
  parseProjectEventRows,
  parseReportedVerdictRows,
  parseSourceRows,
} from '@moc/domain/observation';
import type { Correction } from '@moc/domain/plan';
import { parseAddress } from '@moc/domain/resolution';
import { actorId, tenantId } from '@moc/domain/values';
import { authorityOf, authorityOrder, findUnit, scaleWords, units } from '@moc/facts';
import { unwrap } from './generated.ts';

const read = (name: string): string => readFileSync(new URL(`../../../examples/ben-tre-2024/${name}`, import.meta.url), 'utf8');
const rowsOf = (name: string) => unwrap(readTable(read(name))).rows;

export function readExampleDossier(): Dossier {
  const corrections = JSON.parse(read('corrections.json')) as Omit<Correction, 'by' | 'on'>[];
  return unwrap(
    assembleDossier({
      id: 'example' as ResolutionId,
      tenant: tenantId('example'),
      name: { vi: 'Ví dụ', en: 'Example' },
      text: read('nguyen-van.txt'),
      facts: { units, scaleWords },
      corrections: corrections.map((correction) => ({ ...correction, by: actorId('coordinator'), on: '2024-01-02' })),
      labels: [],
      figures: readFigures(),
    }),
  );
}

function readFigures(): Dossier['figures'] {
  const indicators = unwrap(parseIndicatorRows(rowsOf('indicators.csv'), { findUnit }));
  const sources = unwrap(parseSourceRows(rowsOf('sources.csv'), { authorityOf }));
  const territories = ['districts-2024', 'provinces'].flatMap((name) => rowsOf(`territory/${name}.csv`).map(({ cells }) => cells.code ?? ''));
  const context = {
    sources: new Set<string>(sources.map(({ id }) => id)),
    indicatorsByRef: indicatorsByRef(indicators),
    territories: new Set(territories),
    findUnit,
    authorityOf,
    parseAddress,
  };
  const observations = unwrap(parseObservationRows(rowsOf('observations.csv'), context));
  return {
    indicators,
    sources,
    links: unwrap(parseLinkRows(rowsOf('links.csv'), context)),
    observations: observations.map((observation, index) => ({ ...observation, id: `o${index + 1}` as ObservationId })),
    reportedVerdicts: unwrap(parseReportedVerdictRows(rowsOf('reported-verdicts.csv'), context)),
    projectEvents: unwrap(parseProjectEventRows(rowsOf('projects.csv'), context)),
    authorityOrder,
  };
}
