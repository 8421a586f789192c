/** What the map page asks of the server: units of a day, boundaries, changes, one unit through time. */

import type { ResolutionId } from '@moc/domain/dataset';
import type { TerritoryCode, TerritoryLevel, TerritoryUnit } from '@moc/domain/territory';
import type { Day, TenantId } from '@moc/domain/values';
import type { boundariesSchema, changeListSchema, namedAgenciesSchema, unitHistorySchema } from '@moc/wire';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { ask } from '../dataset/api.ts';

export type UnitHistory = z.infer<typeof unitHistorySchema>;
export type Boundaries = z.infer<typeof boundariesSchema>;
export type Boundary = Boundaries['features'][number];
export type Changes = z.infer<typeof changeListSchema>;
export type NamedAgencies = z.infer<typeof namedAgenciesSchema>;

const base = (tenant: TenantId) => `/api/v1/tenants/${encodeURIComponent(tenant)}/territories`;
const forever = { staleTime: Number.POSITIVE_INFINITY };

/** The units of a day within one; all levels. */
export const unitsQuery = (tenant: TenantId, on: Day, within: TerritoryCode | undefined) =>
  queryOptions({
    queryKey: ['units', tenant, on, within],
    queryFn: () => ask<{ readonly units: readonly TerritoryUnit[] }>(`${base(tenant)}?${new URLSearchParams({ on, within: within ?? '' })}`),
    enabled: within !== undefined,
    ...forever,
  });

export const boundariesQuery = (tenant: TenantId, on: Day, level: TerritoryLevel) =>
  queryOptions({
    queryKey: ['boundaries', tenant, on, level],
    queryFn: () => ask<Boundaries>(`${base(tenant)}/boundaries?${new URLSearchParams({ on, level })}`),
    ...forever,
  });

/** Everything that acts did since the plan's first day. */
export const changesQuery = (tenant: TenantId, from: Day, to: Day) =>
  queryOptions({
    queryKey: ['changes', tenant, from, to],
    queryFn: () => ask<Changes>(`${base(tenant)}/changes?${new URLSearchParams({ from, to })}`),
    ...forever,
  });

/** One unit through time, as it is read on a day. */
export const historyQuery = (tenant: TenantId, code: string | undefined, on: Day) =>
  queryOptions({
    queryKey: ['unit', tenant, code, on],
    queryFn: () => ask<UnitHistory>(`${base(tenant)}/${encodeURIComponent(code ?? '')}?${new URLSearchParams({ on })}`),
    enabled: code !== undefined,
    retry: false,
    ...forever,
  });

/** The agencies that a resolution names, with who holds their duties on a day: today, where none is given. */
export const agenciesQuery = (id: ResolutionId, on: Day | undefined) =>
  queryOptions({
    queryKey: ['agencies-named', id, on],
    queryFn: () => ask<NamedAgencies>(`/api/v1/resolutions/${encodeURIComponent(id)}/agencies${on ? `?${new URLSearchParams({ on })}` : ''}`),
    retry: false,
    staleTime: 3_600_000,
  });
