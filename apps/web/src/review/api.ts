/** What the desk asks the server. */
import type { ReviewAction } from '@moc/domain/plan';
import type {
  AdoptedResolution,
  ConfirmationRequest,
  IndicatorsRequest,
  LinksRequest,
  PartSuggestions,
  ReviewComparison,
  ReviewContinuity,
  ReviewDesk,
  ReviewState,
} from '@moc/wire';
import { asJson, ask } from '../dataset/api.ts';

const at = (id: string): string => `/api/v1/resolutions/${encodeURIComponent(id)}`;

export const fetchDesk = (id: string): Promise<ReviewDesk> => ask(`${at(id)}/review`);

/** `revision`: the state this step was taken on; the server refuses what somebody changed since. */
export function postStep(id: string, action: ReviewAction, revision?: number): Promise<ReviewState> {
  const request = asJson(action);
  if (revision === undefined) return ask(`${at(id)}/review/steps`, request);
  return ask(`${at(id)}/review/steps`, { ...request, headers: { ...request.headers, 'if-match': `"${revision}"` } });
}

export const postConfirmation = (id: string, request: ConfirmationRequest): Promise<unknown> => ask(`${at(id)}/confirmation`, asJson(request));

export const postLinks = (id: string, request: LinksRequest): Promise<unknown> => ask(`${at(id)}/review/links`, asJson(request));

export const postIndicators = (id: string, request: IndicatorsRequest): Promise<unknown> => ask(`${at(id)}/review/indicators`, asJson(request));

export const fetchSuggestions = (id: string, part: string): Promise<PartSuggestions> => ask(`${at(id)}/review/suggestions?${new URLSearchParams({ part })}`);

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
