/** What leaves the house: dossiers put together, judged, and cut for the public. */
export { assembleDossier, type DossierPieces, findPlanPeriod } from './assemble-dossier.ts';
export { amendedOn, assessDossier, planOn } from './assess-dossier.ts';
export { checkDossier, territoryContext } from './check-dossier.ts';
export { lintDossier } from './lint-dossier.ts';
export { type AgencyNaming, type NamedAgency, namedAgencies } from './named-agencies.ts';
export { outlookDossier } from './outlook-dossier.ts';
export { presumeInternal, type ReviewedDossier } from './presumed.ts';
export { publicView, type ShownRows } from './public-view.ts';
export { scoreDossier, shownOn } from './record-dossier.ts';
export { filler } from './redact.ts';
export { datasetRefusals } from './refusals.ts';
export * from './types.ts';
