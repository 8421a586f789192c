/** A province on the morning of the last day: agencies, people with sessions, duties, past figures, everything asked for and nothing sent. */
import type { Actor, Role, TenantAgency } from '@moc/domain/assignment';
import type { Indicator, IndicatorCode, NewObservation, SourceId } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { actorId, day, decimal, type TenantId, yearPeriod } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { openAccounts } from '@moc/server';
import { type Command, execute, newUuid, type Store } from '@moc/store';
import { secret } from './secret.ts';

export const tenant = '83' as TenantId;
export const lastDay = day('2024-12-17');
const resolution = 'nq-2024' as never;
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];

/** Somebody at a desk. `indicator`: the place in the list of the one figure this person sends. */
export interface Deskworker {
  readonly cookie: string;
  readonly role: 'reporter' | 'approver' | 'coordinator';
  readonly agency?: AgencyCode;
  readonly indicator: number;
}

export interface Province {
  readonly people: readonly Deskworker[];
  readonly requests: number;
}

const text = [
  'HỘI ĐỒNG NHÂN DÂN\nTỈNH KIỂM THỬ\n\nNGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2024\n\nQUYẾT NGHỊ:\n',
  'Điều 1. Mục tiêu tổng quát\nGiữ vững đà tăng trưởng.\n',
  'Điều 2. Hội đồng nhân dân tỉnh thống nhất như sau:\n2. Các chỉ tiêu chủ yếu',
  ...letters.map((letter, index) => `${letter}) Giá trị sản xuất nhóm ngành ${index + 1} đạt ${2000 + index * 100} tỷ đồng.`),
].join('\n');

const coordinator: Actor = { id: actorId('bench:coordinator'), name: 'Điều phối', tenant, role: 'coordinator' };

async function give(store: Store, command: Command, role: Role = 'coordinator'): Promise<void> {
  const done = await execute(store, command, { ...coordinator, role });
  if (!done.ok) throw new Error(`${command.kind}: ${JSON.stringify(done.refusals).slice(0, 500)}`);
}

const department = (number: number) => `so-${number}` as AgencyCode;
const commune = (number: number) => `xa-${number}` as AgencyCode;
const unitOf = (number: number) => String(30_000 + number) as TerritoryCode;
const codeOf = (index: number) => `output.${index + 1}` as IndicatorCode;

/** Nine in ten report, the rest approve: a commune has ten reporters, a department nine approvers and one coordinator beside it. */
export async function prepareProvince(store: Store, wanted: number): Promise<Province> {
  const communes = Math.max(1, Math.round((wanted * 0.9) / 10));
  const departments = Math.max(1, Math.round((wanted * 0.1) / 10));
  const place = { tenant, resolution };
  await give(store, { kind: 'adopt-resolution', tenant, id: resolution, text, name: { vi: 'Nghị quyết', en: 'Resolution' } });
  const indicators = letters.map((letter, index): Indicator => {
    const name = { vi: `Giá trị sản xuất nhóm ngành ${index + 1}`, en: `Output of branch ${index + 1}` };
    const kind = { direction: 'higher-better', accumulation: 'flow', rollUp: 'sum', sensitivity: 'public' } as const;
    return { code: codeOf(index), ref: `2.2.${letter}`, name, unit: getUnit('vnd-billion'), ...kind };
  });
  await give(store, { kind: 'declare-indicators', ...place, indicators });
  const partOf = (letter: string) => `dieu-2.khoan-2.diem-${letter}.phan-1` as PartAddress;
  const links = letters.map((letter, index) => ({
    part: partOf(letter),
    indicator: codeOf(index),
    territory: tenant as string as TerritoryCode,
    measure: 'value' as const,
  }));
  await give(store, { kind: 'link-parts', ...place, links });
  await give(store, { kind: 'confirm-plan', ...place, acceptRest: true });
  await give(store, { kind: 'declare-agencies', tenant, agencies: agenciesOf(communes, departments) });
  const supports = Array.from({ length: communes }, (_, index) => commune(index + 1));
  const basis = { kind: 'coordinator' as const, words: 'phân công' };
  const duties = letters.map((letter, index) => ({
    subject: { kind: 'part' as const, resolution, part: partOf(letter) },
    lead: department((index % departments) + 1),
    supports,
    basis,
    due: { kind: 'calendar' as const },
  }));
  await give(store, { kind: 'assign-duties', ...place, duties });
  await importPast(store, communes);
  await give(store, { kind: 'open-requests', tenant, day: lastDay });
  const people = await makePeople(store, communes, departments);
  const { rows } = await store.pool.query<{ count: number }>('select count(*)::int as count from moc.figure_request where tenant = $1', [tenant]);
  return { people, requests: rows[0]!.count };
}

function agenciesOf(communes: number, departments: number): readonly TenantAgency[] {
  const since = { fields: [], from: day('2020-01-01') };
  return [
    ...Array.from({ length: departments }, (_, index): TenantAgency => {
      const name = { vi: `Sở ${index + 1}`, en: `Department ${index + 1}` };
      return { code: department(index + 1), name, kind: 'department', ...since };
    }),
    ...Array.from({ length: communes }, (_, index): TenantAgency => {
      const name = { vi: `Ủy ban nhân dân xã ${index + 1}`, en: `Commune ${index + 1}` };
      const superior = department((index % departments) + 1);
      return { code: commune(index + 1), name, kind: 'commune', territory: unitOf(index + 1), superior, ...since };
    }),
  ];
}

/** Five years of every commune's figures: what is shown beside a field, and what the checks hold an entry against. */
async function importPast(store: Store, communes: number): Promise<void> {
  const file = () => ({ name: 'x.csv', sha256: newUuid() });
  const place = { tenant, resolution };
  const published = { precision: 'day', text: '2024-02-01', knownBy: day('2024-02-01') } as const;
  const source = { id: 'nien-giam' as SourceId, title: 'Niên giám', publisher: 'Cục Thống kê', url: '', published, authority: 'statistics' };
  await give(store, { kind: 'import-sources', ...place, file: file(), rows: [{ line: 2, value: source }] });
  const rows: { line: number; value: NewObservation }[] = [];
  for (let number = 1; number <= communes; number++) {
    for (const [index] of letters.entries()) {
      for (let year = 2019; year <= 2023; year++) {
        const value = decimal(String(10 + index + (number % 7) + (year - 2019)));
        const figure = {
          indicator: codeOf(index),
          territory: unitOf(number),
          period: yearPeriod(year),
          measure: 'value',
          value,
          unit: getUnit('vnd-billion'),
        } as const;
        rows.push({ line: rows.length + 2, value: { ...figure, status: 'official', published, source: source.id, note: '' } });
      }
    }
  }
  await give(store, { kind: 'import-observations', ...place, file: file(), rows });
}

/** Accounts without passwords and their sessions, made before the clock runs: on two cores two thousand argon2 sign-ins would be the whole bench. */
async function makePeople(store: Store, communes: number, departments: number): Promise<readonly Deskworker[]> {
  const accounts = await openAccounts({ pool: store.pool, secret });
  const people: Deskworker[] = [];
  const enter = async (role: Deskworker['role'], agency: AgencyCode | undefined, indicator: number) => {
    const id = newUuid();
    const [name, email] = [`${role} ${people.length}`, `p${people.length}@bench.example`];
    await store.pool.query('insert into account_person (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, true, now(), now())', [
      id,
      name,
      email,
    ]);
    await give(store, { kind: 'grant-role', tenant, account: actorId(id), role, ...(agency && { agency, from: day('2024-01-01') }) }, 'administrator');
    const cookies = await accounts.openSession({ id: actorId(id), name, email }, 'password', { ip: '127.0.0.1', userAgent: 'bench' });
    people.push({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '), role, indicator, ...(agency && { agency }) });
  };
  for (let number = 1; number <= communes; number++) for (const [index] of letters.entries()) await enter('reporter', commune(number), index);
  for (let number = 1; number <= departments; number++) for (let one = 0; one < 9; one++) await enter('approver', department(number), 0);
  for (let number = 1; number <= departments; number++) await enter('coordinator', undefined, 0);
  return people;
}
