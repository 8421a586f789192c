/** People, agencies and duties for tests of collecting figures, brought in through the same commands that coordinators give. */
import type { Actor, Role, TenantAgency } from '@moc/domain/assignment';
import type { PartAddress } from '@moc/domain/plan';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { actorId, day } from '@moc/domain/values';
import { type Command, execute, type Store } from '@moc/store';
import { type ExampleServer, id, tenant } from './example-server.ts';

const agency = (code: string, vi: string, en: string, kind: TenantAgency['kind'], more: Partial<TenantAgency> = {}): TenantAgency => ({
  code: code as AgencyCode,
  name: { vi, en },
  kind,
  fields: [],
  from: day('2020-01-01'),
  ...more,
});

export const finance = 'so-tai-chinh' as AgencyCode;
export const trade = 'so-cong-thuong' as AgencyCode;
export const farming = 'so-nong-nghiep' as AgencyCode;
export const commune = 'ubnd-xa-an-dinh' as AgencyCode;

export const agencies: readonly TenantAgency[] = [
  agency(finance, 'Sở Tài chính', 'Department of Finance', 'department'),
  agency(trade, 'Sở Công Thương', 'Department of Industry and Trade', 'department'),
  agency(farming, 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment', 'department'),
  agency(commune, 'Ủy ban nhân dân xã An Định', 'People’s Committee of An Định', 'commune', { superior: farming, territory: '29038' as TerritoryCode }),
];

/** Somebody of the office who may do what the tests need done beforehand. */
export const coordinator: Actor = { id: actorId('test:coordinator'), name: 'Điều phối', tenant, role: 'coordinator' };
const administrator: Actor = { ...coordinator, id: actorId('test:administrator'), role: 'administrator' };

export async function give(store: Store, command: Command, actor: Actor = coordinator): Promise<number> {
  const done = await execute(store, command, actor);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.seq;
}

/** Duties: finance leads growth, trade exports, farming a count in which the commune supports it; and what is due is asked for. */
export async function openCollection(store: Store, on = day('2025-06-01')): Promise<void> {
  await give(store, { kind: 'declare-agencies', tenant, agencies });
  const duty = (part: string, lead: AgencyCode, supports: readonly AgencyCode[] = []) => ({
    subject: { kind: 'part' as const, resolution: id, part: part as PartAddress },
    lead,
    supports,
    basis: { kind: 'coordinator' as const, words: 'Theo phân công của Ủy ban nhân dân tỉnh' },
    due: { kind: 'calendar' as const },
  });
  const duties = [
    duty('dieu-2.khoan-2.diem-a.phan-1', finance),
    duty('dieu-2.khoan-2.diem-a.phan-2', finance),
    duty('dieu-2.khoan-2.diem-c.phan-1', trade),
    duty('dieu-2.khoan-2.diem-h.phan-1', farming, [commune]),
  ];
  await give(store, { kind: 'assign-duties', tenant, resolution: id as never, duties });
  await give(store, { kind: 'open-requests', tenant, day: on });
}

/** Signs a person up with a role in an agency (or for the whole tenant) and gives the session cookie. */
export async function signUp(server: ExampleServer, name: string, role: Role, where?: AgencyCode): Promise<string> {
  const email = `${name}@kiem-thu.example`;
  const password = 'con thuyền trăng sáng 29 bến nước';
  const made = await server.ask('/api/v1/accounts', {
    body: { tenant, role: where ? 'public' : role, name, email, password },
    cookie: await server.as('administrator'),
  });
  if (!made.ok) throw new Error(await made.text());
  const cookie = await server.signIn(email, password);
  if (where) {
    const { value } = await server.json<{ person: { id: string } }>('/api/v1/me', { cookie });
    await give(server.store, { kind: 'grant-role', tenant, account: actorId(value.person.id), role, agency: where, from: day('2025-01-01') }, administrator);
  }
  return cookie;
}
