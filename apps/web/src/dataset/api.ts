/** Asking the server: one function per question, answers as the wire describes them, failures as problem details. */
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import type { Bilingual, TenantId } from '@moc/domain/values';
import type { FindingAnswerRequest, Findings, ImportKind, ImportResult, LintResult, Me, Problem, SetupRequest } from '@moc/wire';

/** One line of the list of resolutions. */
export interface ListedResolution {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  /** Drafts are listed only for those who may read internally. */
  readonly inForce: boolean;
}

const actingKey = 'moc-as';

/** The standing to act as while this window is open, "tenant/membership"; undefined for the first that stands. */
export const chosenMembership = (): string | undefined => sessionStorage.getItem(actingKey) ?? undefined;

const listeners = new Set<() => void>();

export function chooseMembership(standing: string | undefined): void {
  if (standing === undefined) sessionStorage.removeItem(actingKey);
  else sessionStorage.setItem(actingKey, standing);
  for (const listener of listeners) listener();
}

/** Calls back at every choice, until the function it gives is called. */
export function onChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The query of an address that the browser follows by itself, with the standing that acts: downloads have no headers. */
export function addressQuery(query: Readonly<Record<string, string>>): URLSearchParams {
  const acting = chosenMembership();
  return new URLSearchParams({ ...query, ...(acting !== undefined && { as: acting }) });
}

/** The server answered, but not with what was asked for. */
export class AnswerProblem extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** One question; an answer that is not `ok` becomes an `AnswerProblem`. */
export async function ask<T>(path: string, request: RequestInit = {}): Promise<T> {
  const acting = chosenMembership();
  const headers = { accept: 'application/json', ...(acting !== undefined && { 'x-moc-as': acting }), ...request.headers };
  const answer = await fetch(path, { credentials: 'same-origin', ...request, headers });
  const body = answer.headers.get('content-type')?.includes('json') ? await answer.json() : undefined;
  if (!answer.ok && acting !== undefined && (body as Problem | undefined)?.code === 'assignment/unknown-membership') {
    // What was chosen no longer stands, or somebody else signed in: as whoever acts first.
    chooseMembership(undefined);
    return ask(path, request);
  }
  if (!answer.ok) throw new AnswerProblem(answer.status, body as Problem | undefined);
  return body as T;
}

/** A body to post. */
export const asJson = (body: unknown): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const fetchResolutions = (): Promise<readonly ListedResolution[]> => ask('/api/v1/resolutions');

export const fetchDossier = (id: string): Promise<Dossier> => ask(`/api/v1/resolutions/${encodeURIComponent(id)}`);

export const fetchLint = (id: string): Promise<LintResult> => ask(`/api/v1/resolutions/${encodeURIComponent(id)}/lint`);

export const fetchFindings = (id: string, asKnownOn: string): Promise<Findings> =>
  ask(`/api/v1/resolutions/${encodeURIComponent(id)}/findings?${new URLSearchParams({ asKnownOn })}`);

export const postFindingAnswer = (id: string, request: FindingAnswerRequest): Promise<unknown> =>
  ask(`/api/v1/resolutions/${encodeURIComponent(id)}/findings/answers`, asJson(request));

export const fetchMe = (): Promise<Me> => ask('/api/v1/me');

export const signOut = (): Promise<unknown> => ask('/api/auth/sign-out', asJson({}));

export const createAdministrator = (request: SetupRequest): Promise<unknown> => ask('/api/v1/setup', asJson(request));

/** Sends one file; a refused file answers with its messages too, so both come back as a result. */
export async function sendFile(id: string, kind: ImportKind, file: File, preview: boolean): Promise<ImportResult> {
  const form = new FormData();
  form.append('file', file);
  return ask(`/api/v1/resolutions/${encodeURIComponent(id)}/imports/${kind}?preview=${preview}`, { method: 'POST', body: form });
}

/** Where the scorecard is downloaded as a file. */
export function scorecardFile(id: string, format: 'csv' | 'xlsx', asKnownOn: string, language: string): string {
  const query = addressQuery({ asKnownOn, language });
  return `/api/v1/resolutions/${encodeURIComponent(id)}/scorecard.${format}?${query}`;
}
