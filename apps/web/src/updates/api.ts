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
import { asJson, ask } from '../dataset/api.ts';

const place = (tenant: string, agency?: string): string => String(new URLSearchParams({ tenant, ...(agency !== undefined && { agency }) }));

export const fetchUpdates = (tenant: string, agency?: string): Promise<MyUpdates> => ask(`/api/v1/my-updates?${place(tenant, agency)}`);

export const checkEntries = (request: SubmissionRequest): Promise<CheckedEntries> => ask('/api/v1/submissions/check', asJson(request));

export const postSubmission = (request: SubmissionRequest): Promise<unknown> => ask('/api/v1/submissions', asJson(request));

export const putDrafts = (request: DraftsRequest): Promise<DraftsAnswer> => ask('/api/v1/drafts', { ...asJson(request), method: 'PUT' });

export const workbookAddress = (tenant: string, agency: string, language: string): string =>
  `/api/v1/my-updates/workbook?${new URLSearchParams({ tenant, agency, language })}`;

export function sendWorkbook(tenant: string, agency: string, file: File): Promise<WorkbookPreview> {
  const body = new FormData();
  body.append('file', file);
  return ask(`/api/v1/my-updates/workbook?${place(tenant, agency)}`, { method: 'POST', body });
}

export const readPasted = (tenant: string, agency: string, text: string): Promise<WorkbookPreview> =>
  ask(`/api/v1/my-updates/paste?${place(tenant, agency)}`, asJson({ text }));

export function sendEvidence(tenant: string, file: File): Promise<EvidenceFile> {
  const body = new FormData();
  body.append('file', file);
  return ask(`/api/v1/evidence?${place(tenant)}`, { method: 'POST', body });
}

export const evidenceAddress = (tenant: string, sha256: string): string => `/api/v1/evidence/${sha256}?${place(tenant)}`;

export const fetchApprovals = (tenant: string): Promise<ApprovalQueue> => ask(`/api/v1/approvals?${place(tenant)}`);

export const postApprovals = (request: ApprovalRequest): Promise<unknown> => ask('/api/v1/approvals', asJson(request));

export const postVerification = (request: VerificationRequest): Promise<unknown> => ask('/api/v1/verifications', asJson(request));
