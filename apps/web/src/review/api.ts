/** What the desk asks the server. */
import type { ReviewAction } from '@moc/domain/plan';
import type {
  AdoptedResolution,
  ConfirmationRequest,
  IndicatorsRequest,
  LinksRequest,
  PartSuggestions,
  PresumedInternal,
  ReviewAdvance,
  ReviewComparison,
  ReviewContinuity,
  ReviewDesk,
  ReviewState,
} from '@moc/wire';
import { asJson, ask } from '../dataset/api.ts';

const at = (id: string): string => `/api/v1/resolutions/${encodeURIComponent(id)}`;

export const fetchDesk = (id: string): Promise<ReviewDesk> => ask(`${at(id)}/review`);

/** Takes a step; the answer is the whole state. */
export const postStep = (id: string, action: ReviewAction): Promise<ReviewState> => ask(`${at(id)}/review/steps`, asJson(action));

/** `revision`: the state this step was taken on; the server refuses what somebody changed since, and answers what changed. */
export function advanceReview(id: string, action: ReviewAction, revision: number): Promise<ReviewAdvance | ReviewState> {
  const request = asJson(action);
  return ask(`${at(id)}/review/steps?answer=changes`, { ...request, headers: { ...request.headers, 'if-match': `"${revision}"` } });
}

export const postConfirmation = (id: string, request: ConfirmationRequest): Promise<unknown> => ask(`${at(id)}/confirmation`, asJson(request));

export const postLinks = (id: string, request: LinksRequest): Promise<unknown> => ask(`${at(id)}/review/links`, asJson(request));

export const postIndicators = (id: string, request: IndicatorsRequest): Promise<unknown> => ask(`${at(id)}/review/indicators`, asJson(request));

export const fetchSuggestions = (id: string, part: string): Promise<PartSuggestions> => ask(`${at(id)}/review/suggestions?${new URLSearchParams({ part })}`);

export const fetchPresumed = (id: string): Promise<PresumedInternal> => ask(`${at(id)}/review/presumed`);

export const fetchComparison = (id: string, other: string): Promise<ReviewComparison> =>
  ask(`${at(id)}/review/compare?${new URLSearchParams({ with: other })}`);

/** `previous`: the earlier resolution; the nearest when absent. */
export const fetchContinuity = (id: string, previous?: string): Promise<ReviewContinuity> =>
  ask(`${at(id)}/continuity${previous === undefined ? '' : `?${new URLSearchParams({ previous })}`}`);

/** Takes a document in as a draft. */
export function sendDocument(file: File, names: { readonly vi: string; readonly en: string }): Promise<AdoptedResolution> {
  const form = new FormData();
  form.append('file', file);
  const query = new URLSearchParams({ ...(names.vi !== '' && { name: names.vi }), ...(names.en !== '' && { nameEn: names.en }) });
  return ask(`/api/v1/resolutions?${query}`, { method: 'POST', body: form });
}
