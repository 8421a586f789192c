/**
 * A right over a territory through the API: approvers of People's Committees and of a department, reporters and a delegate, each
 * asking for figures of units that are their own, below theirs, above theirs or elsewhere, whoever is asked for them. What is
 * expected is read from the table of rights.
 */
import { randomUUID } from 'node:crypto';
import { type Actor, mayAt, type Role, type TenantAgency } from '@moc/domain/assignment';
import type { FigureEntry } from '@moc/domain/observation';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { actorId, day, decimal } from '@moc/domain/values';
import { readRecentCells, type StoredCell } from '@moc/store';
import type { EvidenceFile, Problem } from '@moc/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies, commune, farming, finance, give, openCollection, signUp, trade } from '../testing/collection-people.ts';
import { ExampleServer, tenant } from '../testing/example-server.ts';

const today = day('2025-06-01');
const unit = '29038' as TerritoryCode;
const district = '834' as TerritoryCode;
const elsewhere = '835' as TerritoryCode;

const committee = (code: string, kind: TenantAgency['kind'], territory: TerritoryCode): TenantAgency => ({
  code: code as AgencyCode,
  name: { vi: code, en: code },
  kind,
  territory,
  fields: [],
  from: day('2020-01-01'),
});
const ofUnit = committee('uy-ban-xa', 'commune', unit);
const ofDistrict = committee('uy-ban-huyen', 'district', district);
const ofAnother = committee('uy-ban-huyen-khac', 'district', elsewhere);
const ofProvince = committee('uy-ban-tinh', 'district', '83' as TerritoryCode);
/** A department is no committee, whatever unit it was declared with. */
const department = committee('so-khac', 'department', '83' as TerritoryCode);

interface Person {
  readonly role: Role;
  readonly at?: TenantAgency;
}

const people = {
  'approver of the commune': { role: 'approver', at: ofUnit },
  'reporter of the commune': { role: 'reporter', at: ofUnit },
  'approver of the district': { role: 'approver', at: ofDistrict },
  'reporter of the district': { role: 'reporter', at: ofDistrict },
  'approver of another district': { role: 'approver', at: ofAnother },
  'approver of the province': { role: 'approver', at: ofProvince },
  'approver of a department': { role: 'approver', at: department },
  delegate: { role: 'delegate' },
} as const satisfies Readonly<Record<string, Person>>;
const names = Object.keys(people) as (keyof typeof people)[];

let server: ExampleServer;
let cells: readonly StoredCell[];
const cookies: Record<string, string> = {};
/** An evidence file on which the figure of each agency rests. */
const files = new Map<AgencyCode, string>();

const entry = (value: number, unitOf: StoredCell, evidence: readonly string[]): FigureEntry => ({
  value: { kind: 'number', value: decimal(String(value)), unit: unitOf.cell.request.unit },
  ...{ status: 'estimate', unchanged: false, note: '', causes: '', answers: [] },
  evidence,
});

const load = async () => {
  cells = (await readRecentCells(server.store, tenant, day('2020-01-01'), today)).cells;
};

beforeAll(async () => {
  server = await ExampleServer.start({ exampleTenant: undefined, limits: { signIn: 100_000, write: 100_000, read: 100_000 } } as never);
  // The units above the commune, as an import of the lists of units gives them.
  await server.store.pool.query(
    `insert into moc.descent (tenant, ancestor, descendant, level, valid_from, valid_to) values
      ($1, $2, $3, 'commune', '0001-01-01', '9999-12-31'), ($1, $1, $3, 'commune', '0001-01-01', '9999-12-31') on conflict do nothing`,
    [tenant, district, unit],
  );
  await openCollection(server.store);
  await give(server.store, { kind: 'declare-agencies', tenant, agencies: [...agencies, ofUnit, ofDistrict, ofAnother, ofProvince, department] });
  for (const name of names) {
    const { role, at } = people[name] as Person;
    cookies[name] = await signUp(server, name.replaceAll(' ', '-'), role, at?.code);
  }
  await load();
  for (const [index, agency] of [finance, trade, farming, commune].entries()) await sendOf(agency, index);
  await load();
}, 120_000);

afterAll(() => server?.stop());

async function sendOf(agency: AgencyCode, index: number): Promise<void> {
  const stored = cells.find(({ cell }) => cell.request.agency === agency)!;
  const cookie = await signUp(server, `bao-cao-${agency}`, 'reporter', agency);
  const body = new FormData();
  body.append('file', new Blob([`a,${index}\n`], { type: 'text/csv' }), 'a.csv');
  const { value } = await server.json<EvidenceFile>(`/api/v1/evidence?tenant=${tenant}`, { cookie, body });
  files.set(agency, value.sha256);
  const figures = [{ request: stored.cell.request.id, expected: stored.cell.version, entry: entry(5 + index, stored, [value.sha256]) }];
  const sent = await server.ask('/api/v1/submissions', { cookie, body: { tenant, id: randomUUID(), agency, via: 'api', seconds: 1, figures } });
  if (!sent.ok) throw new Error(await sent.text());
}

const actorOf = (name: keyof typeof people): Actor => {
  const { role, at } = people[name] as Person;
  const isCommittee = at !== undefined && at.kind !== 'department';
  return { id: actorId(name), name, tenant, role, ...(at && { agency: at.code }), ...(isCommittee && { territory: at.territory! }) };
};

const mayRead = (name: keyof typeof people, { cell, place }: StoredCell) => mayAt(actorOf(name), 'figure/read', { ...place, state: cell.state });

test('the place of a figure holds the units above its own', () => {
  const ofCommune = cells.find(({ cell }) => cell.request.territory === unit)!;
  expect(ofCommune.place.territories?.[0]).toBe(unit);
  expect([...ofCommune.place.territories!].sort()).toEqual([unit, '83', district].sort());
});

test('the table gives committees their territory and below, and nobody else', () => {
  const read = names.map((name) => [name, [...new Set(cells.filter((cell) => mayRead(name, cell)).map(({ cell }) => cell.request.agency))].sort()]);
  expect(Object.fromEntries(read)).toEqual({
    'approver of the commune': [commune],
    'reporter of the commune': [],
    'approver of the district': [commune],
    'reporter of the district': [],
    'approver of another district': [],
    'approver of the province': [finance, trade, farming, commune].sort(),
    'approver of a department': [],
    delegate: [],
  });
});

test.each(names)('%s: collection seen from above, and evidence files, as the table says', async (name) => {
  const cookie = cookies[name]!;
  const { status, value } = await server.json<{ readonly rows?: readonly { agency: { code: AgencyCode }; submitted: number; due: number }[] }>(
    `/api/v1/collection?tenant=${tenant}`,
    { cookie },
  );
  expect(status).toBe(people[name].role === 'delegate' ? 403 : 200);
  const seen = (value.rows ?? []).map(({ agency, submitted, due }) => [agency.code, submitted + due]).sort();
  const readable = cells.filter((cell) => mayRead(name, cell));
  const expected = [...Map.groupBy(readable, ({ cell }) => cell.request.agency)].map(([code, own]) => [code, own.length]).sort();
  expect(seen).toEqual(expected);
  for (const [agency, file] of files) {
    const answer = await server.ask(`/api/v1/evidence/${file}?tenant=${tenant}`, { cookie });
    const isRead = readable.some(({ cell }) => cell.request.agency === agency && cell.entry?.evidence.includes(file));
    expect([agency, answer.ok]).toEqual([agency, isRead]);
  }
});

test.each(names)('%s: nothing of it is written, approved, returned or drafted', async (name) => {
  const cookie = cookies[name]!;
  for (const stored of cells.filter(({ cell }) => cell.entry)) {
    const { request, version } = stored.cell;
    const one = { request: request.id, version };
    const figures = [{ request: request.id, expected: version, entry: entry(50, stored, []) }];
    const calls = [
      ['/submissions', 'POST', { tenant, id: randomUUID(), agency: request.agency, via: 'api', seconds: 1, figures }],
      ['/approvals', 'POST', { tenant, approve: [one], return: [] }],
      ['/approvals', 'POST', { tenant, approve: [], return: [{ ...one, reason: 'x' }] }],
      ['/drafts', 'PUT', { tenant, agency: request.agency, drafts: [{ request: request.id, revision: 0, entry: entry(50, stored, []) }] }],
    ] as const;
    for (const [path, method, body] of calls) {
      const { status, value } = await server.json<Problem>(`/api/v1${path}`, { cookie, method, body });
      expect([path, status, value.code.startsWith('assignment/')]).toEqual([path, 403, true]);
    }
  }
  const after = (await readRecentCells(server.store, tenant, day('2020-01-01'), today)).cells;
  expect(after.map(({ cell }) => cell.version)).toEqual(cells.map(({ cell }) => cell.version));
});
