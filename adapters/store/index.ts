/** The store: commands in, dossiers out, an embedded PostgreSQL underneath, a hash-chained log beside every row. */

export {
  type AuditChange,
  type AuditEntry,
  type AuditField,
  type AuditFilter,
  type AuditPage,
  exportLog,
  findAuditEntry,
  listActors,
  listAudit,
  type RawEntry,
} from './audit.ts';
export { auditTable } from './audit-table.ts';
export { sayCell, sayColumn, sayEntry, sayKind, sayRole, saySubject } from './audit-words.ts';
export { type Backup, backup, type Restored, restore } from './backup/index.ts';
export { sha256 } from './canonical.ts';
export { loadFindingAnswers, loadRelations } from './checks.ts';
export * from './collection/index.ts';
export * from './command.ts';
export type * from './duties/commands.ts';
export * from './duties/notifications.ts';
export { loadAgencies, loadAgencyChanges, loadOrganisation, loadPeople, type Organisation } from './duties/people.ts';
export { findOrganisation, listAgencies, listAgencyChanges, listDuties, listExplanations } from './duties/reads.ts';
export { attachEmbedded, type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './embedded/server.ts';
export { type LoadedExample, loadExample, type ReadTable } from './example.ts';
export { type Clock, type CommandDone, clock, commandChannel, execute, preview, type Receipt } from './execute.ts';
export { findingsOn } from './findings.ts';
export { loadForecasts } from './forecasts.ts';
export { newUuid } from './ids.ts';
export { findImportContext, type ImportRequest, importFile, parseImport, previewFile, type Table } from './import-file.ts';
export { importTerritories, parseTerritoryImport, previewTerritories, type TerritoryImportRequest } from './import-territories.ts';
export { erasedName } from './names.ts';
export { erasePerson, exportPerson, findAccount, type PersonalData } from './person.ts';
export {
  findLogHead,
  findRole,
  findRoles,
  findTenant,
  listResolutions,
  listTenants,
  loadDossier,
  loadFigures,
  loadPublicDossier,
  type ResolutionEntry,
} from './reads.ts';
export { storeRefusals } from './refusals.ts';
export { type KnownIndicator, listIndicators, listTerritories, loadReview, loadReviewSince, type Review, type ReviewAdvance } from './review.ts';
export { asPublic, asSeenBy } from './sight.ts';
export { openStore, type Store, type Where } from './store.ts';
export { findTerritory, loadTerritoryRecord } from './territory.ts';
export { type Broken, type Verification, verify } from './verify.ts';
export { type Wall, walled } from './wall.ts';
export type { ImportWarning } from './warn.ts';
