/**
 * The table of rights through the API, on figures that agencies are asked for: every action × state × role × place (one's own
 * agency, below it, above it, another one, one of another territory). What is expected is read from the table, and the two rules
 * beside it: who stands at the level at which a figure waits, and that nobody approves what they sent.
 */
import { randomUUID } from 'node:crypto';
import { type Actor, type FigureState, mayAt, type Role, roles, states, type TenantAgency } from '@moc/domain/assignment';
import type { FigureEntry, RequestId } from '@moc/domain/observation';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { actorId, day, decimal } from '@moc/domain/values';
import { type Command, execute, loadDossier, readCells, type StoredCell } from '@moc/store';
import type { MyUpdates, Problem } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '../identity/accounts.ts';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';
import { openSession, type Session } from '../testing/sessions.ts';
import type { StagedAction } from '../testing/staged.ts';

const places = ['own', 'below', 'above', 'other', 'other territory'] as const;
type Place = (typeof places)[number];
const agencyAt = { own: 'giua', below: 'duoi', above: 'tren', other: 'khac', 'other territory': 'xa-khac' } as unknown as Readonly<Record<Place, AgencyCode>>;

/** One missing below does not compile. */
type FigureAction = Extract<StagedAction, `figure/${string}`>;
type Elsewhere = Exclude<StagedAction, FigureAction | `duty/${string}` | `explanation/${string}`>;
/** Duties and explanations are asked in rights.test.ts; a further kind of thing with states does not compile without a test of its own. */
const isNothingElse: [Elsewhere] extends [never] ? true : false = true;

let server: ExampleServer;
const people = {} as Record<Role, Session>;
/** Figures that each agency is asked for; those never sent are due. */
const asked = {} as Record<Place, RequestId[]>;

const system = (role: Role, agency?: AgencyCode): Actor => ({ id: actorId(`he-thong:${role}`), name: 'Hệ thống', tenant, role, ...(agency && { agency }) });

async function give(command: Command, actor: Actor): Promise<void> {
  const done = await execute(server.store, command, actor);
  if (!done.ok) throw new Error(`${command.kind}: ${JSON.stringify(done.refusals)}`);
}

const agency = (place: Place, more: Partial<TenantAgency> = {}): TenantAgency => ({
  code: agencyAt[place],
  name: { vi: place, en: place },
  kind: 'department',
  fields: ['kinh tế'],
  from: day('2020-01-01'),
  ...more,
});
const agencies = [
  agency('above'),
  agency('own', { superior: agencyAt.above }),
  agency('below', { superior: agencyAt.own }),
  agency('other'),
  agency('other territory', { kind: 'commune', superior: agencyAt.other, territory: '29038' as TerritoryCode }),
];

const today = day('2025-06-01');

beforeAll(async () => {
  server = await ExampleServer.start({ exampleFolder: undefined as never, limits: { signIn: 100_000, write: 100_000, read: 100_000 } });
  await give({ kind: 'declare-agencies', tenant, agencies }, system('administrator'));
  await askForFigures();
  const accounts = await openAccounts({ pool: server.store.pool, secret: 'only-for-tests-only-for-tests-only' });
  for (const role of roles) {
    people[role] = await openSession(accounts, role);
    const placed = role === 'reporter' || role === 'approver' ? { agency: agencyAt.own, from: day('2020-01-01') } : {};
    const fields = role === 'board' ? { fields: ['kinh tế'], from: day('2020-01-01') } : {};
    if (role !== 'public') await give({ kind: 'grant-role', tenant, account: people[role].account, role, ...placed, ...fields }, system('administrator'));
  }
}, 120_000);

afterAll(() => server?.stop());

/** The parts of the plan are dealt out to the agencies in turn, and what is due is asked for. */
async function askForFigures(): Promise<void> {
  const dossier = (await loadDossier(server.store, tenant, id as never))!;
  const measured = new Set(dossier.figures.links.map(({ part }) => part));
  const parts = dossier.plan.targets.flatMap(({ parts: all }) => all.map(({ address }) => address)).filter((address) => measured.has(address));
  const duties = parts.map((part, index) => ({
    subject: { kind: 'part' as const, resolution: id, part },
    lead: agencyAt[places[index % places.length]!],
    supports: [],
    basis: { kind: 'coordinator', words: 'Giao' } as const,
    due: { kind: 'calendar' } as const,
  }));
  await give({ kind: 'assign-duties', tenant, resolution: id as never, duties }, system('coordinator'));
  await give({ kind: 'open-requests', tenant, day: today }, system('coordinator'));
  const { rows } = await server.store.pool.query<{ id: RequestId; agency: string }>('select id, agency from moc.figure_request order by id');
  for (const place of places) asked[place] = rows.filter((row) => row.agency === agencyAt[place]).map((row) => row.id);
  for (const place of places) expect([place, asked[place].length > 6]).toEqual([place, true]);
}

async function look(request: RequestId): Promise<StoredCell> {
  const { cells } = await readCells(server.store, tenant, [request], today);
  return cells[0]!;
}

let entered = 0;
/** Every entry says something new. */
const entryFor = ({ cell }: StoredCell): FigureEntry => ({
  value: { kind: 'number', value: decimal(String(++entered)), unit: cell.request.unit },
  ...{ status: 'estimate', unchanged: false, note: '', causes: '', evidence: [], answers: [] },
});

async function decide(stored: StoredCell, decision: 'approve' | 'return', by: Actor): Promise<void> {
  const { request, version } = stored.cell;
  const seen = { request: request.id, version };
  const both = decision === 'approve' ? { approve: [seen], return: [] } : { approve: [], return: [{ ...seen, reason: 'x' }] };
  await give({ kind: 'decide-figures', tenant, day: today, ...both }, by);
}

async function sendAsAgency(stored: StoredCell): Promise<void> {
  const { request, version } = stored.cell;
  const figures = [{ request: request.id, expected: version, entry: entryFor(stored) }];
  const submission = { id: randomUUID(), agency: request.agency, via: 'api', seconds: 1, figures } as never;
  await give({ kind: 'submit-figures', tenant, day: today, submission }, system('reporter', request.agency));
}

/** Who says yes at each level, in order. */
function approversOf({ levels, place }: StoredCell): readonly Actor[] {
  const [own, superior] = place.agencies ?? [];
  return levels.map(({ of }) => (of === 'province' ? system('coordinator') : system('approver', of === 'own' ? own : superior)));
}

/** A figure in the state, waiting at the level if it waits: one that was never sent when it is to be due, else always the same one, driven there. */
async function bring(state: FigureState, at: Place, level = 0): Promise<StoredCell> {
  if (state === 'due') return firstDue(at);
  const request = asked[at][0]!;
  let stored = await look(request);
  if (stored.cell.state === state && (state !== 'submitted' || stored.cell.level === level)) return stored;
  await sendAsAgency(stored);
  stored = await look(request);
  if (state === 'returned') await decide(stored, 'return', approversOf(stored)[0]!);
  const times = state === 'approved' ? stored.levels.length : state === 'submitted' ? level : 0;
  for (const approver of approversOf(stored).slice(0, times)) await decide(await look(request), 'approve', approver);
  stored = await look(request);
  expect([stored.cell.state, state === 'submitted' ? stored.cell.level : level]).toEqual([state, level]);
  return stored;
}

async function firstDue(at: Place): Promise<StoredCell> {
  const { cells } = await readCells(server.store, tenant, asked[at].slice(1), today);
  const due = cells.find(({ cell }) => cell.state === 'due');
  if (!due) throw new Error(`nothing due ${at}`);
  return due;
}

interface Asking {
  readonly path: string;
  readonly body: unknown;
}

const calls: Readonly<Record<FigureAction, (stored: StoredCell) => Asking>> = {
  'figure/submit': (stored) => {
    const { request, version } = stored.cell;
    const figures = [{ request: request.id, expected: version, entry: entryFor(stored) }];
    return { path: '/submissions', body: { tenant, id: randomUUID(), agency: request.agency, via: 'api', seconds: 1, figures } };
  },
  'figure/approve': ({ cell }) => ({ path: '/approvals', body: { tenant, approve: [seen(cell)], return: [] } }),
  'figure/return': ({ cell }) => ({ path: '/approvals', body: { tenant, approve: [], return: [{ ...seen(cell), reason: 'x' }] } }),
  'figure/verify': ({ cell }) => ({ path: '/verifications', body: { tenant, ...seen(cell), agrees: true, words: '' } }),
};

/** A figure never sent has no version that anybody could have seen: it is named with one that cannot be. */
const seen = ({ request, version }: StoredCell['cell']) => ({ request: request.id, version: Math.max(version, 1) });

async function send(role: Role, { path, body }: Asking): Promise<string> {
  const answer = await server.ask(`/api/v1${path}`, { body, cookie: people[role].cookie });
  const { code } = (await answer.json()) as Partial<Problem>;
  return answer.ok ? 'done' : `${code}`;
}

const actorOf = (role: Role): Actor => ({
  ...system(role),
  id: people[role].account,
  ...(role === 'reporter' || role === 'approver' ? { agency: agencyAt.own } : {}),
});

/** What stands in the specification of levels, said once more: the agency's own head, its superior's, then the province. */
function isAtLevel(role: Role, at: Place, level: number, { levels }: StoredCell): boolean {
  const of = levels[level]?.of;
  if (of === 'province') return role === 'coordinator' || role === 'committee-office';
  return role === 'approver' && at === (of === 'own' ? 'own' : 'below');
}

function expectedOf(action: FigureAction, role: Role, at: Place, stored: StoredCell, table: boolean): readonly string[] {
  const { state, level } = stored.cell;
  if (!table)
    return ['assignment/not-allowed', 'assignment/out-of-reach', 'assignment/not-in-this-state', ...(state === 'due' ? ['collection/changed-meanwhile'] : [])];
  if (action === 'figure/approve') return isAtLevel(role, at, level, stored) ? ['done'] : ['collection/not-your-level'];
  if (action === 'figure/return') {
    const mine = state === 'approved' ? stored.levels.some((_, index) => isAtLevel(role, at, index, stored)) : isAtLevel(role, at, level, stored);
    return mine ? ['done'] : ['collection/not-your-level'];
  }
  return ['done'];
}

describe('figures: state × action × role × place', () => {
  test.each(Object.keys(calls) as FigureAction[])('%s', { timeout: 60_000 }, async (action) => {
    const wrong: unknown[] = [];
    let done = 0;
    for (const state of states.figure) {
      for (const level of state === 'submitted' ? [0, 1] : [0]) {
        for (const at of places) {
          for (const role of roles) {
            const stored = await bring(state, at, level);
            const table = mayAt(actorOf(role), action, { ...stored.place, state });
            const expected = expectedOf(action, role, at, stored, table);
            const said = await send(role, calls[action](stored));
            if (said === 'done') done += 1;
            if (!expected.includes(said)) wrong.push({ action, state, level, at, role, said, expected });
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(5);
  });

  test('reading: of whom the table says so, through every page of figures', async () => {
    const wrong: unknown[] = [];
    const stored = new Map<Place, StoredCell>();
    for (const at of places) stored.set(at, await bring('submitted', at));
    for (const role of roles) {
      const { cookie } = people[role];
      const waiting = await server.json<{ rows?: readonly { cell: { request: { id: string } } }[] }>(`/api/v1/approvals?tenant=${tenant}`, { cookie });
      const listed = new Set((waiting.value.rows ?? []).map(({ cell }) => cell.request.id));
      for (const [at, { cell, place }] of stored) {
        const may = mayAt(actorOf(role), 'figure/read', { ...place, state: cell.state });
        const { status, value } = await server.json<MyUpdates>(`/api/v1/my-updates?tenant=${tenant}&agency=${agencyAt[at]}`, { cookie });
        if ((status === 200) !== may || (!may && JSON.stringify(value).includes(cell.request.id))) wrong.push({ role, at, status });
        if (listed.has(cell.request.id) !== may) wrong.push({ role, at, page: 'approvals' });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('beside the table', () => {
  test('nobody approves what they sent themselves; somebody else of the same role does', async () => {
    const stored = await bring('submitted', 'own', 0);
    expect(await send('approver', calls['figure/submit'](stored))).toBe('done');
    expect(await send('approver', calls['figure/approve'](await look(stored.cell.request.id)))).toBe('collection/own-figure');
    await decide(await look(stored.cell.request.id), 'approve', system('approver', agencyAt.own));
    expect(await send('coordinator', calls['figure/approve'](await look(stored.cell.request.id)))).toBe('done');
  });

  test('an old proof of who one is approves nothing, also where the right is held', async () => {
    const stored = await bring('submitted', 'own', 0);
    const { rows } = await server.store.pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_name = 'account_session'`,
    );
    const age = (minutes: number) => server.store.pool.query(`update ${rows[0]!.name} set "authenticatedAt" = now() - make_interval(mins => $1)`, [minutes]);
    await age(60);
    for (const action of ['figure/approve', 'figure/return'] as const) expect(await send('approver', calls[action](stored))).toBe('account/step-up-needed');
    expect((await look(stored.cell.request.id)).cell.version).toBe(stored.cell.version);
    await age(0);
    expect(await send('approver', calls['figure/approve'](stored))).toBe('done');
  });

  test('an agency that is named wrongly does not open the figures of another one', async () => {
    const stored = await bring('submitted', 'other', 0);
    const { path, body } = calls['figure/submit'](stored);
    expect(await send('reporter', { path, body: { ...(body as object), agency: agencyAt.own } })).toBe('collection/other-agency');
    const draft = { request: stored.cell.request.id, revision: 0, entry: entryFor(stored) };
    for (const named of [agencyAt.own, agencyAt.other]) {
      const answer = await server.ask('/api/v1/drafts', { method: 'PUT', body: { tenant, agency: named, drafts: [draft] }, cookie: people.reporter.cookie });
      expect([named, answer.ok]).toEqual([named, false]);
    }
  });

  test('nothing with a state is left without a test', () => {
    expect(isNothingElse).toBe(true);
  });
});
