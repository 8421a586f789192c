/** Evidence files, kept once by the SHA-256 of their bytes. */
import type { RequestId } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, TenantId } from '@moc/domain/values';
import { type Kysely, sql } from 'kysely';
import { sha256 } from '../canonical.ts';
import type { Database } from '../database.ts';
import type { Store } from '../store.ts';
import { walled } from '../wall.ts';

export interface KeptEvidence {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Keeps a file; bytes that are there already stay under the name they came by first. */
export async function keepEvidence(
  store: Store,
  tenant: TenantId,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  by: { readonly actor: ActorId; readonly at: string },
): Promise<KeptEvidence> {
  const digest = sha256(file.bytes);
  const kept = { sha256: digest, name: file.name, type: file.type, size: file.bytes.length };
  await walled(store, tenant).pool.query(
    'insert into moc.evidence_file (tenant, sha256, name, type, size, bytes, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing',
    [tenant, digest, kept.name, kept.type, kept.size, Buffer.from(file.bytes), by.actor, by.at],
  );
  return kept;
}

/** A file with its bytes, who brought it, and the requests whose entries rest on it. */
export interface FoundEvidence extends KeptEvidence {
  readonly bytes: Uint8Array;
  readonly by: ActorId;
  readonly requests: readonly RequestId[];
  /** Agencies whose answers to a demand for explanation rest on it. */
  readonly explainedBy: readonly AgencyCode[];
}

export async function findEvidence(store: Store, tenant: TenantId, digest: string): Promise<FoundEvidence | undefined> {
  const { pool } = walled(store, tenant);
  const { rows } = await pool.query<KeptEvidence & { bytes: Buffer; by: ActorId }>(
    'select sha256, name, type, size, bytes, uploaded_by as by from moc.evidence_file where tenant = $1 and sha256 = $2',
    [tenant, digest],
  );
  const [file] = rows;
  if (!file) return undefined;
  const named = await pool.query<{ request: RequestId }>("select distinct request from moc.submitted_figure where tenant = $1 and entry -> 'evidence' ? $2", [
    tenant,
    digest,
  ]);
  const answers = await pool.query<{ agency: AgencyCode }>(
    'select distinct e.agency from moc.explanation_event v join moc.explanation e on e.tenant = v.tenant and e.id = v.explanation where v.tenant = $1 and v.evidence ? $2',
    [tenant, digest],
  );
  return { ...file, requests: named.rows.map(({ request }) => request), explainedBy: answers.rows.map(({ agency }) => agency) };
}

/** Which of the files the tenant has stored. */
export async function loadEvidence(db: Kysely<Database>, tenant: TenantId, files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const { rows } = await sql<{ sha256: string }>`select sha256 from moc.evidence_file where tenant = ${tenant} and sha256 = any(${[...files]})`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}
