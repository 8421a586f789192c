/** The store: commands in, dossiers out, an embedded PostgreSQL underneath, a hash-chained log beside every row. */

export { sha256 } from './canonical.ts';
export { loadFindingAnswers, loadRelations } from './checks.ts';
export * from './command.ts';
export { attachEmbedded, type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './embedded/server.ts';
export { type LoadedExample, loadExample, type ReadTable } from './example.ts';
export { type Clock, clock, execute, preview, type Receipt } from './execute.ts';
export { loadForecasts } from './forecasts.ts';
export { newUuid } from './ids.ts';
export { findImportContext, type ImportRequest, importFile, parseImport, previewFile, type Table } from './import-file.ts';
export { importTerritories, parseTerritoryImport, previewTerritories, type TerritoryImportRequest } from './import-territories.ts';
export { findLogHead, findRole, findRoles, findTenant, listResolutions, listTenants, loadDossier, loadFigures, type ResolutionEntry } from './reads.ts';
export { storeRefusals } from './refusals.ts';
export { type KnownIndicator, listIndicators, listTerritories, loadReview, type Review } from './review.ts';
export { openStore, type Store, type Where } from './store.ts';
export { findTerritory, loadTerritoryRecord } from './territory.ts';
export { type Broken, type Verification, verify } from './verify.ts';
export type { ImportWarning } from './warn.ts';
