/** What the pages of collecting figures ask the server. */
import type {
  ApprovalQueue,
  ApprovalRequest,
  CheckedEntries,
  DraftsAnswer,
  DraftsRequest,
  EvidenceFile,
  MyUpdates,
  SubmissionRequest,
  VerificationRequest,
  WorkbookPreview,
} from '@moc/wire';
import { addressQuery, asJson, ask } from '../dataset/api.ts';

const place = (tenant: string, agency?: string): string => String(new URLSearchParams({ tenant, ...(agency !== undefined && { agency }) }));

/** `as`: the standing to act as for this once, where it is not the one chosen for the window. */
const actingAs = (as: string | undefined, request: RequestInit): RequestInit =>
  as === undefined ? request : { ...request, headers: { ...(request.headers as Record<string, string>), 'x-moc-as': as } };

export const fetchUpdates = (tenant: string, agency?: string, as?: string): Promise<MyUpdates> =>
  ask(`/api/v1/my-updates?${place(tenant, agency)}`, actingAs(as, {}));

export const checkEntries = (request: SubmissionRequest): Promise<CheckedEntries> => ask('/api/v1/submissions/check', asJson(request));

export const postSubmission = (request: SubmissionRequest, as?: string): Promise<unknown> => ask('/api/v1/submissions', actingAs(as, asJson(request)));

export const putDrafts = (request: DraftsRequest, as?: string): Promise<DraftsAnswer> =>
  ask('/api/v1/drafts', actingAs(as, { ...asJson(request), method: 'PUT' }));

export const workbookAddress = (tenant: string, agency: string, language: string): string =>
  `/api/v1/my-updates/workbook?${addressQuery({ tenant, agency, language })}`;

/** `column`: the one of figures, where the officer chose it. */
const inColumn = (column: number | undefined): string => (column === undefined ? '' : `&column=${column}`);

export function sendWorkbook(tenant: string, agency: string, file: File, column?: number): Promise<WorkbookPreview> {
  const body = new FormData();
  body.append('file', file);
  return ask(`/api/v1/my-updates/workbook?${place(tenant, agency)}${inColumn(column)}`, { method: 'POST', body });
}

export const readPasted = (tenant: string, agency: string, text: string, column?: number): Promise<WorkbookPreview> =>
  ask(`/api/v1/my-updates/paste?${place(tenant, agency)}${inColumn(column)}`, asJson({ text }));

export function sendEvidence(tenant: string, file: File): Promise<EvidenceFile> {
  const body = new FormData();
  body.append('file', file);
  return ask(`/api/v1/evidence?${place(tenant)}`, { method: 'POST', body });
}

export const evidenceAddress = (tenant: string, sha256: string): string => `/api/v1/evidence/${sha256}?${addressQuery({ tenant })}`;

export const fetchApprovals = (tenant: string, after: string | undefined): Promise<ApprovalQueue> =>
  ask(`/api/v1/approvals?${new URLSearchParams({ tenant, ...(after !== undefined && { after }) })}`);

export const postApprovals = (request: ApprovalRequest): Promise<unknown> => ask('/api/v1/approvals', asJson(request));

export const postVerification = (request: VerificationRequest): Promise<unknown> => ask('/api/v1/verifications', asJson(request));
