/** Figures as published: reading rows of files, and which figure holds on a day. */
export * from './checks/index.ts';
export { type FileKind, fileColumns, fileKinds, optionalColumns, qualityColumns } from './file-words.ts';
export { parseIndicatorRows } from './parse-indicators.ts';
export { parseLinkRows, parsePartAddress } from './parse-links.ts';
export { type NewObservation, parseObservationRows } from './parse-observations.ts';
export { parseProjectEventRows } from './parse-project-events.ts';
export { parseRelationRows } from './parse-relations.ts';
export { parseReportedVerdictRows } from './parse-reported-verdicts.ts';
export { parseSourceRows } from './parse-sources.ts';
export { observationRefusals } from './refusals.ts';
export { type RelationKind, relationKinds } from './relations.ts';
export { type CalendarChoice, calendarFor, type ReleaseCalendars } from './release-calendar.ts';
export * from './revisions/index.ts';
export { indicatorsByRef, type RowContext } from './row-context.ts';
export { checkHeader, listedRefusals, type RawRow } from './rows.ts';
export { type Authority, authorityOfSources, isKnownOn, knownOn, type Selection, sameValue, selectFigure } from './select-figure.ts';
export { nameOfSource, type SourceName, sourceWords } from './source-words.ts';
export * from './types.ts';
