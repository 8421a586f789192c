/** What the page of agencies asks the server. */
import type { AppointmentList, ColleagueList, OwnMemberships } from '@moc/wire';
import { queryOptions } from '@tanstack/react-query';
import { asJson, ask } from '../dataset/api.ts';

const ofTenant = (tenant: string): string => `/api/v1/tenants/${encodeURIComponent(tenant)}`;

export const appointmentsQuery = (tenant: string) =>
  queryOptions({ queryKey: ['appointments', tenant], queryFn: () => ask<AppointmentList>(`${ofTenant(tenant)}/appointments`) });

export const colleaguesQuery = (tenant: string) =>
  queryOptions({ queryKey: ['colleagues', tenant], queryFn: () => ask<ColleagueList>(`${ofTenant(tenant)}/colleagues`) });

export const membershipsQuery = queryOptions({ queryKey: ['memberships'], queryFn: () => ask<OwnMemberships>('/api/v1/memberships') });

export interface UnitNames {
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** Names of units, for choosing the one an agency serves; a tenant without lists of units has none. */
export const unitNamesQuery = (tenant: string, on: string) =>
  queryOptions({
    queryKey: ['unit-names', tenant, on],
    queryFn: () => ask<UnitNames>(`${ofTenant(tenant)}/territories?${new URLSearchParams({ on })}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const declareAgency = (tenant: string, agency: object): Promise<unknown> => ask(`${ofTenant(tenant)}/agencies`, asJson({ agencies: [agency] }));

export const changeAgency = (tenant: string, change: object): Promise<unknown> => ask(`${ofTenant(tenant)}/agencies/changes`, asJson({ changes: [change] }));

export const appoint = (tenant: string, appointment: object): Promise<unknown> => ask(`${ofTenant(tenant)}/appointments`, asJson(appointment));

export const endRole = (tenant: string, appointment: string, end: object): Promise<unknown> =>
  ask(`${ofTenant(tenant)}/appointments/${appointment}/end`, asJson(end));

export const delegate = (tenant: string, delegation: object): Promise<unknown> => ask(`${ofTenant(tenant)}/delegations`, asJson(delegation));
