/** A few agencies and people for tests: a department with a centre below it, a department that was merged, a district, a statistics office. */
import type { Actor, AgencyKind, DutySubject, Role, TenantAgency } from '@moc/domain/assignment';
import type { PartAddress } from '@moc/domain/plan';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { actorId, day, type TenantId } from '@moc/domain/values';
import { type Command, type DutyDraft, execute, type Store } from '../index.ts';
import { unwrap } from './engines.ts';
import { actor, resolution, tenantA } from './sample.ts';

export const agencyCode = (text: string) => text as AgencyCode;

export const agency = (code: string, changes: Partial<TenantAgency> = {}, kind: AgencyKind = 'department'): TenantAgency => ({
  code: agencyCode(code),
  name: { vi: `Sở ${code}`, en: `Department ${code}` },
  kind,
  fields: [],
  from: day('2020-01-01'),
  ...changes,
});

export const offices: readonly TenantAgency[] = [
  agency('so-a', { fields: ['kinh tế'] }),
  agency('trung-tam', { superior: agencyCode('so-a') }, 'other-body'),
  agency('so-b', { fields: ['lao động', 'giảm nghèo'] }),
  agency('so-c', { fields: ['nội vụ'] }),
  agency('huyen', { territory: '831' as TerritoryCode }, 'district'),
  agency('thong-ke', {}, 'statistics-office'),
];

/** A person in an agency. */
export const inAgency = (role: Role, code: string, tenant: TenantId = tenantA): Actor => ({
  ...actor(role, tenant),
  id: actorId(`test:${role}:${code}`),
  agency: agencyCode(code),
});

export const part = (letter: string): DutySubject => ({ kind: 'part', resolution, part: `dieu-2.khoan-2.diem-${letter}.phan-1` as PartAddress });

export const draft = (letter: string, lead: string, changes: Partial<DutyDraft> = {}): DutyDraft => ({
  subject: part(letter),
  lead: agencyCode(lead),
  supports: [],
  basis: { kind: 'coordinator', words: 'Giao theo phân công thường xuyên.' },
  due: { kind: 'day', day: day('2030-01-15') },
  ...changes,
});

/** Declares the agencies and appoints a reporter and an approver to each. */
export async function prepareOffices(store: Store, tenant: TenantId = tenantA): Promise<void> {
  const give = async (command: Command) => unwrap(await execute(store, command, actor('administrator', tenant)));
  await give({ kind: 'declare-agencies', tenant, agencies: offices });
  for (const { code } of offices) {
    for (const role of ['reporter', 'approver'] as const) await give({ kind: 'grant-role', tenant, account: inAgency(role, code).id, role, agency: code });
  }
}
