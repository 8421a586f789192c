/** Asking for the log. */
import type { AuditEntryView, AuditView, LogVerification } from '@moc/wire';
import { addressQuery, ask } from '../dataset/api.ts';

/** What the form filters by; empty text filters nothing. */
export interface AuditChoice {
  readonly person: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly about: string;
  readonly text: string;
}

export const everything: AuditChoice = { person: '', kind: '', from: '', to: '', about: '', text: '' };

const chosen = (choice: AuditChoice): Record<string, string> => Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));

export const fetchLog = (tenant: string, choice: AuditChoice, before: number | undefined): Promise<AuditView> =>
  ask(`/api/v1/log?${new URLSearchParams({ tenant, ...chosen(choice), ...(before !== undefined && { before: String(before) }) })}`);

export const fetchLogEntry = (tenant: string, seq: number): Promise<AuditEntryView> => ask(`/api/v1/log/entries/${seq}?${new URLSearchParams({ tenant })}`);

export const fetchVerification = (tenant: string): Promise<LogVerification> => ask(`/api/v1/log/verify?${new URLSearchParams({ tenant })}`);

/** Where the log is downloaded; the table is filtered as the page is. */
export const logFile = (tenant: string, form: 'jsonl' | 'csv', language: string, choice: AuditChoice): string =>
  `/api/v1/log/export?${addressQuery({ tenant, form, ...(form === 'csv' && { language, ...chosen(choice) }) })}`;
