/**
 * The table of rights through the API: every action on duties and explanations in every state, by every role, at every place (one's
 * own agency, below it, above it, another one, another tenant). What is expected is read from the table; what happens is asked.
 */
import { type Action, type Actor, type DutyId, type Right, type Role, rights, roles, type State, states } from '@moc/domain/assignment';
import type { ExplanationId } from '@moc/domain/oversight';
import type { AgencyCode } from '@moc/domain/territory';
import { type ActorId, actorId, day, tenantId } from '@moc/domain/values';
import { type Command, execute, listDuties, listExplanations, loadDossier } from '@moc/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '../identity/accounts.ts';
import { cookieOf, ExampleServer, id, tenant } from '../testing/example-server.ts';
import type { StagedAction } from '../testing/staged.ts';

const places = ['own', 'below', 'above', 'other'] as const;
type Place = (typeof places)[number];
const agencyAt: Readonly<Record<Place, AgencyCode>> = { own: 'giua', below: 'duoi', above: 'tren', other: 'khac' } as never;
const password = 'một mật khẩu đủ dài';
const many = { signIn: 100_000, write: 100_000, read: 100_000 };

let server: ExampleServer;
const people = {} as Record<Role, { readonly account: ActorId; readonly cookie: string | undefined }>;
const subjects: { readonly kind: 'task' | 'part'; readonly resolution: string; readonly [key: string]: string }[] = [];

const system = (role: Role, of = tenant): Actor => ({ id: actorId(`he-thong:${role}`), name: 'Hệ thống', tenant: of, role });

async function give(command: Command, actor: Actor): Promise<void> {
  const done = await execute(server.store, command, actor);
  if (!done.ok) throw new Error(`${command.kind}: ${JSON.stringify(done.refusals)}`);
}

const acting = (role: Role, agency: AgencyCode): Actor => ({ ...system(role), agency });

beforeAll(async () => {
  server = await ExampleServer.start({ exampleFolder: undefined as never, limits: many });
  const agency = (code: AgencyCode, superior?: AgencyCode) => ({
    code,
    name: { vi: code, en: code },
    kind: 'department' as const,
    fields: code === agencyAt.own ? ['kinh tế'] : [],
    from: day('2020-01-01'),
    ...(superior && { superior }),
  });
  const agencies = [agency(agencyAt.above), agency(agencyAt.own, agencyAt.above), agency(agencyAt.below, agencyAt.own), agency(agencyAt.other)];
  await give({ kind: 'declare-agencies', tenant, agencies }, system('administrator'));
  await signEverybodyIn();
  const dossier = (await loadDossier(server.store, tenant, id as never))!;
  for (const { address } of dossier.plan.targets.flatMap(({ parts }) => parts)) subjects.push({ kind: 'part', resolution: id, part: address });
  for (const { address } of dossier.plan.tasks) subjects.push({ kind: 'task', resolution: id, address });
}, 120_000);

afterAll(() => server?.stop());

/** One account for each role: those of agencies in the middle one, a board with its field, everybody else for the whole province. */
async function signEverybodyIn(): Promise<void> {
  const accounts = await openAccounts({ pool: server.store.pool, secret: 'only-for-tests-only-for-tests-only' });
  for (const role of roles) {
    const email = `${role}@moc.example`;
    const { id: account } = await accounts.create({ email, name: role, password });
    const placed = role === 'reporter' || role === 'approver' ? { agency: agencyAt.own, from: day('2020-01-01') } : {};
    const fields = role === 'board' ? { fields: ['kinh tế'], from: day('2020-01-01') } : {};
    if (role !== 'public') await give({ kind: 'grant-role', tenant, account, role, ...placed, ...fields }, system('administrator'));
    people[role] = { account, cookie: cookieOf(await server.ask('/api/auth/sign-in/email', { body: { email, password } })) };
  }
}

/** What the table says: 201, 403 (no right, or out of reach), 409 (not in this state); the public finds nothing. */
function expectedOf(action: Action, role: Role, state: State, at: Place, owner: boolean): number {
  const { on, roles: held } = rights[action] as Right;
  const reach = held[role];
  if (role === 'public') return 404;
  if (reach === undefined) return 403;
  if (on !== 'any' && !on.includes(state)) return 409;
  const isWithin = {
    province: true,
    'outside-agencies': role !== 'reporter' && role !== 'approver',
    'own-agency': at === 'own',
    'agencies-below': at === 'own' || at === 'below',
    'own-territory': at === 'own' || at === 'below',
    'own-field': at === 'own',
    own: owner,
  }[reach];
  return isWithin ? 201 : 403;
}

const base = `/api/v1/tenants/${tenant}`;
const send = async (role: Role, path: string, body: unknown): Promise<number> => (await server.ask(path, { body, cookie: people[role].cookie })).status;

/** Brings matters into being as they are needed; one that somebody was allowed to change is not used again. */
class Matters<Id extends string> {
  readonly #make: (state: string, at: Place) => Promise<Id>;
  readonly #kept = new Map<string, Id>();

  constructor(make: (state: string, at: Place) => Promise<Id>) {
    this.#make = make;
  }

  async take(state: string, at: Place): Promise<Id> {
    const key = `${state} ${at}`;
    const known = this.#kept.get(key) ?? (await this.#make(state, at));
    this.#kept.set(key, known);
    return known;
  }

  spend(state: string, at: Place): void {
    this.#kept.delete(`${state} ${at}`);
  }
}

async function makeDuty(state: string, at: Place): Promise<DutyId> {
  const subject = subjects.pop();
  if (!subject) throw new Error('no more subjects');
  const draft = {
    subject: subject as never,
    lead: agencyAt[at],
    supports: [],
    basis: { kind: 'coordinator', words: 'Giao' } as const,
    due: { kind: 'day', day: day('2030-01-01') } as const,
  };
  await give({ kind: 'assign-duties', tenant, resolution: id as never, duties: [draft] }, system('coordinator'));
  const duty = (await listDuties(server.store, tenant)).at(-1)!.duty.id;
  if (state === 'acknowledged') await give({ kind: 'acknowledge-duties', tenant, duties: [duty] }, acting('reporter', agencyAt[at]));
  if (state === 'extension-asked') await give({ kind: 'ask-extension', tenant, duty, until: day('2030-06-01'), reason: 'x' }, acting('approver', agencyAt[at]));
  if (state === 'ended') await give({ kind: 'end-duty', tenant, duty, reason: 'x' }, system('coordinator'));
  return duty;
}

const dutyCalls: Readonly<Record<Extract<StagedAction, `duty/${string}`>, (duty: string) => { readonly path: string; readonly body: unknown }>> = {
  'duty/acknowledge': (duty) => ({ path: `${base}/duties/acknowledge`, body: { duties: [duty] } }),
  'duty/ask-extension': (duty) => ({ path: `${base}/duties/${duty}/extension`, body: { until: '2030-06-01', reason: 'x' } }),
  'duty/decide-extension': (duty) => ({ path: `${base}/duties/${duty}/extension-decision`, body: { consent: false, reason: 'x' } }),
  'duty/end': (duty) => ({ path: `${base}/duties/${duty}/end`, body: { reason: 'x' } }),
};

describe('duties: state × action × role × place', () => {
  const duties = new Matters<DutyId>(makeDuty);
  test.each(Object.keys(dutyCalls) as (keyof typeof dutyCalls)[])('%s', { timeout: 120_000 }, async (action) => {
    const wrong: string[] = [];
    for (const state of states.duty) {
      for (const at of places) {
        for (const role of roles) {
          const { path, body } = dutyCalls[action](await duties.take(state, at));
          const [expected, given] = [expectedOf(action, role, state, at, false), await send(role, path, body)];
          if (given === 201) duties.spend(state, at);
          if (given !== expected) wrong.push(`${role} ${action} ${state} ${at}: ${given}, not ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('reading: whoever may see a duty sees it, nobody else', { timeout: 60_000 }, async () => {
    const wrong: string[] = [];
    const at = new Map<string, Place>();
    for (const place of places) at.set(await duties.take('assigned', place), place);
    for (const role of roles.filter((one) => one !== 'public')) {
      const { value } = await server.json<{ duties: { standing: { duty: { id: string } } }[] }>(`/api/v1/resolutions/${id}/duties`, {
        cookie: people[role].cookie,
      });
      const seen = new Set(value.duties.map(({ standing }) => standing.duty.id));
      for (const [duty, place] of at) {
        const may = expectedOf('duty/read', role, 'assigned', place, false) === 201;
        if (seen.has(duty) !== may) wrong.push(`${role} ${place}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

async function makeExplanation(state: string, at: Place, by: Actor): Promise<ExplanationId> {
  const subject = { kind: 'part', resolution: id, part: 'dieu-2.khoan-2.diem-a.phan-1' } as never;
  await give({ kind: 'ask-explanation', tenant, subject, agency: agencyAt[at], question: 'Vì sao?', due: day('2030-01-01') }, by);
  const { id: explanation } = (await listExplanations(server.store, tenant)).at(-1)!.explanation;
  const answer = () => give({ kind: 'answer-explanation', tenant, explanation, words: 'x', evidence: [] }, acting('reporter', agencyAt[at]));
  if (state !== 'asked') await answer();
  if (state === 'accepted' || state === 'not-accepted') {
    await give({ kind: 'judge-explanation', tenant, explanation, accepted: state === 'accepted', reason: 'x' }, system('coordinator'));
  }
  return explanation;
}

describe('explanations: state × action × role × place, asked by oneself and by others', () => {
  const calls: Readonly<Record<Extract<StagedAction, `explanation/${string}`>, (one: string) => { readonly path: string; readonly body: unknown }>> = {
    'explanation/answer': (one) => ({ path: `${base}/explanations/${one}/answer`, body: { words: 'x', evidence: [] } }),
    'explanation/judge': (one) => ({ path: `${base}/explanations/${one}/judgement`, body: { accepted: true, reason: 'x' } }),
  };
  const cases = [
    ['explanation/answer', false],
    ['explanation/judge', true],
    ['explanation/judge', false],
  ] as const;
  test.each(cases)('%s, asked by the delegate: %s', { timeout: 120_000 }, async (action, own) => {
    const asker = () => (own ? { ...system('delegate'), id: people.delegate.account } : system('council'));
    const explanations = new Matters<ExplanationId>((state, at) => makeExplanation(state, at, asker()));
    const wrong: string[] = [];
    for (const state of states.explanation) {
      for (const at of places) {
        for (const role of roles) {
          const { path, body } = calls[action](await explanations.take(state, at));
          const [expected, given] = [expectedOf(action, role, state, at, own && role === 'delegate'), await send(role, path, body)];
          if (given === 201) explanations.spend(state, at);
          if (given !== expected) wrong.push(`${role} ${action} ${state} ${at}: ${given}, not ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what has no state', () => {
  const part = { kind: 'part', resolution: id, part: 'dieu-2.khoan-2.diem-a.phan-1' };
  /** Bodies that a rule refuses after the right was granted, so that nothing is changed: the status tells which came first. */
  const calls: Readonly<Record<string, { readonly path: string; readonly body: unknown }>> = {
    'agency/declare': {
      path: `${base}/agencies`,
      body: { agencies: [{ code: 'x', name: { vi: 'x', en: 'x' }, kind: 'department', superior: 'khong-co', fields: [], from: '2020-01-01' }] },
    },
    'duty/assign': {
      path: `/api/v1/resolutions/${id}/duties`,
      body: {
        duties: [{ subject: { ...part, part: 'khong-co' }, lead: 'giua', supports: [], basis: { kind: 'coordinator', words: 'x' }, due: { kind: 'none' } }],
      },
    },
    'explanation/ask': { path: `${base}/explanations`, body: { subject: part, agency: 'giua', question: 'x', due: '2020-01-01' } },
    'account/grant-role': { path: `${base}/appointments`, body: { account: 'ai-do', role: 'reporter', agency: 'khong-co' } },
  };
  test.each(Object.keys(calls) as Action[])('%s', async (action) => {
    const { path, body } = calls[action]!;
    const held = (rights[action] as Right).roles;
    for (const role of roles) {
      const expected = role === 'public' ? 404 : held[role] === undefined ? 403 : 422;
      expect([role, await send(role, path, body)]).toEqual([role, expected]);
    }
  });
});

describe('another tenant', () => {
  const other = tenantId('86');
  test('is not there for anybody, neither by its name nor by its identifiers', { timeout: 60_000 }, async () => {
    const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2024\n\nQUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\n1. Các chỉ tiêu chủ yếu\na) Kim ngạch xuất khẩu đạt 1.750 triệu USD.\n';
    const of = { tenant: other, resolution: 'cua-tinh-khac' as never };
    await give({ kind: 'adopt-resolution', tenant: other, id: of.resolution, text, name: { vi: 'x', en: 'x' } }, system('coordinator', other));
    const agency = { code: agencyAt.own, name: { vi: 'x', en: 'x' }, kind: 'department' as const, fields: [], from: day('2020-01-01') };
    await give({ kind: 'declare-agencies', tenant: other, agencies: [agency] }, system('administrator', other));
    const subject = { kind: 'part', resolution: of.resolution, part: 'dieu-1.khoan-1.diem-a.phan-1' } as never;
    const draft = { subject, lead: agencyAt.own, supports: [], basis: { kind: 'coordinator', words: 'x' } as const, due: { kind: 'none' } as const };
    await give({ kind: 'assign-duties', ...of, duties: [draft] }, system('coordinator', other));
    await give({ kind: 'ask-explanation', tenant: other, subject, agency: agencyAt.own, question: 'x', due: day('2030-01-01') }, system('council', other));
    const duty = (await listDuties(server.store, other))[0]!.duty.id;
    const explanation = (await listExplanations(server.store, other))[0]!.explanation.id;
    const theirs = `/api/v1/tenants/${other}`;
    for (const role of roles) {
      const { cookie } = people[role];
      for (const path of [
        `${theirs}/agencies`,
        `${theirs}/my-duties`,
        `${theirs}/explanations`,
        `${theirs}/notifications`,
        `${theirs}/appointments`,
        `/api/v1/resolutions/${of.resolution}/duties`,
        `/api/v1/resolutions/${of.resolution}/defects`,
      ]) {
        expect([role, path, (await server.ask(path, { cookie })).status]).toEqual([role, path, 404]);
      }
      expect([role, await send(role, `${theirs}/duties/${duty}/end`, { reason: 'x' })]).toEqual([role, 404]);
      expect([role, await send(role, `${base}/duties/${duty}/end`, { reason: 'x' })]).toEqual([
        role,
        role === 'public' || ['coordinator', 'committee-office'].includes(role) ? 404 : 403,
      ]);
      const answer = await send(role, `${base}/explanations/${explanation}/answer`, { words: 'x', evidence: [] });
      expect([role, answer]).toEqual([role, role === 'public' || ['reporter', 'approver'].includes(role) ? 404 : 403]);
    }
    expect((await listDuties(server.store, other))[0]!.state).toBe('assigned');
  });
});
