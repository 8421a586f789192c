/** Small requests, entries and people for tests of collecting figures. */
import type { Actor, Role } from '../../../assignment/index.ts';
import type { AgencyCode, TerritoryCode } from '../../../territory/index.ts';
import { actorId, day, decimal, type TenantId, type Unit, yearPeriod } from '../../../values/index.ts';
import type { IndicatorCode } from '../../types.ts';
import { requestId } from '../request-id.ts';
import type { ApprovalLevel, FigureEntry, FigureRequest } from '../types.ts';

export const percent: Unit = { code: 'percent', dimension: 'ratio', factor: decimal('0.01'), vi: '%', en: '%' };
export const million: Unit = { code: 'usd-million', dimension: 'usd', factor: decimal('1000000'), vi: 'triệu USD', en: 'million USD' };
export const billion: Unit = { code: 'usd-billion', dimension: 'usd', factor: decimal('1000000000'), vi: 'tỷ USD', en: 'billion USD' };

export const sender = 'so-a' as AgencyCode;
export const above = 'ubnd' as AgencyCode;
export const tenant = '83' as TenantId;

export function makeRequest(indicator = 'exports', changes: Partial<FigureRequest> = {}): FigureRequest {
  const figure = { indicator: indicator as IndicatorCode, territory: '83' as TerritoryCode, period: yearPeriod(2024), measure: 'value' as const };
  return { id: requestId(figure), ...figure, unit: million, agency: sender, resolutions: ['nq'], status: 'estimate', opened: day('2024-12-01'), ...changes };
}

export const makeEntry = (value: string, changes: Partial<FigureEntry> = {}): FigureEntry => ({
  value: { kind: 'number', value: decimal(value), unit: million },
  status: 'estimate',
  unchanged: false,
  note: '',
  causes: '',
  evidence: [],
  answers: [],
  ...changes,
});

export const own: ApprovalLevel = { of: 'own', name: { vi: 'Lãnh đạo cơ quan gửi', en: 'Head' } };
export const superior: ApprovalLevel = { of: 'superior', name: { vi: 'Cấp trên', en: 'Superior' } };
export const province: ApprovalLevel = { of: 'province', name: { vi: 'Đầu mối', en: 'Coordinator' } };

export const person = (role: Role, agency?: AgencyCode, name = `${role} ${agency ?? ''}`): Actor => ({
  id: actorId(name),
  name,
  tenant,
  role,
  ...(agency !== undefined && { agency }),
});
