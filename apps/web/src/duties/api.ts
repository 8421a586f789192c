/** What the pages on duties and explanations ask the server. */
import type { DutyBasis, DutyDue, DutySubject, SixClarities } from '@moc/domain/assignment';
import type { AgencyList, DefectList, DutyList, ExplanationList, SuggestionList } from '@moc/wire';
import { queryOptions } from '@tanstack/react-query';
import { asJson, ask } from '../dataset/api.ts';

const ofResolution = (id: string): string => `/api/v1/resolutions/${encodeURIComponent(id)}`;
const ofTenant = (tenant: string): string => `/api/v1/tenants/${encodeURIComponent(tenant)}`;

export const agenciesQuery = (tenant: string) =>
  queryOptions({ queryKey: ['agencies', tenant], queryFn: () => ask<AgencyList>(`${ofTenant(tenant)}/agencies`) });

export const dutiesQuery = (id: string) => queryOptions({ queryKey: ['duties', id], queryFn: () => ask<DutyList>(`${ofResolution(id)}/duties`) });

export const defectsQuery = (id: string) => queryOptions({ queryKey: ['defects', id], queryFn: () => ask<DefectList>(`${ofResolution(id)}/defects`) });

export const suggestionsQuery = (id: string) =>
  queryOptions({ queryKey: ['owner-suggestions', id], queryFn: () => ask<SuggestionList>(`${ofResolution(id)}/owner-suggestions`) });

export const myDutiesQuery = (tenant: string) =>
  queryOptions({ queryKey: ['my-duties', tenant], queryFn: () => ask<DutyList>(`${ofTenant(tenant)}/my-duties`) });

export const explanationsQuery = (tenant: string) =>
  queryOptions({ queryKey: ['explanations', tenant], queryFn: () => ask<ExplanationList>(`${ofTenant(tenant)}/explanations`) });

export const explanationsOfQuery = (id: string) =>
  queryOptions({ queryKey: ['explanations', 'of', id], queryFn: () => ask<ExplanationList>(`${ofResolution(id)}/explanations`) });

export interface NewDuty {
  readonly subject: DutySubject;
  readonly lead: string;
  readonly supports: readonly string[];
  readonly basis: DutyBasis;
  readonly due: DutyDue;
  readonly clarities?: SixClarities;
}

export const assignDuties = (id: string, duties: readonly NewDuty[]): Promise<unknown> => ask(`${ofResolution(id)}/duties`, asJson({ duties }));

export const acknowledgeDuties = (tenant: string, duties: readonly string[]): Promise<unknown> =>
  ask(`${ofTenant(tenant)}/duties/acknowledge`, asJson({ duties }));

export const askExtension = (tenant: string, duty: string, until: string, reason: string): Promise<unknown> =>
  ask(`${ofTenant(tenant)}/duties/${duty}/extension`, asJson({ until, reason }));

export const decideExtension = (tenant: string, duty: string, consent: boolean, reason: string): Promise<unknown> =>
  ask(`${ofTenant(tenant)}/duties/${duty}/extension-decision`, asJson({ consent, reason }));

export const endDuty = (tenant: string, duty: string, reason: string): Promise<unknown> => ask(`${ofTenant(tenant)}/duties/${duty}/end`, asJson({ reason }));

export const askExplanation = (
  tenant: string,
  request: { readonly subject: unknown; readonly agency: string; readonly question: string; readonly due: string },
) => ask(`${ofTenant(tenant)}/explanations`, asJson(request));

export const answerExplanation = (tenant: string, id: string, words: string, evidence: readonly string[]): Promise<unknown> =>
  ask(`${ofTenant(tenant)}/explanations/${id}/answer`, asJson({ words, evidence }));

export const judgeExplanation = (tenant: string, id: string, accepted: boolean, reason: string): Promise<unknown> =>
  ask(`${ofTenant(tenant)}/explanations/${id}/judgement`, asJson({ accepted, reason }));

/** Asks for every figure that is due by now; what was asked for already is not asked again. */
export const openRequests = (tenant: string): Promise<{ readonly added: number }> => ask('/api/v1/figure-requests', asJson({ tenant }));
