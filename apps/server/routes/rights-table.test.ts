/**
 * The whole table of rights through the API: for every action how it is asked, complete by the compiler; then every role asks it of
 * its own tenant and of another one. What is expected is read from the table. States and places of duties, explanations and
 * figures are in rights.test.ts and rights-figures.test.ts.
 */
import { type Action, type Actor, actions, may, mayAt, mayIn, type Role, roles } from '@moc/domain/assignment';
import type { Dossier } from '@moc/domain/dataset';
import type { AgencyCode } from '@moc/domain/territory';
import { type ActorId, actorId, day, type TenantId, tenantId } from '@moc/domain/values';
import { actionOf, type Command, execute, findLogHead, findOrganisation, verify } from '@moc/store';
import type { Problem } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '../identity/accounts.ts';

import { ExampleServer, id, tenant } from '../testing/example-server.ts';
import { openSession, type Session } from '../testing/sessions.ts';

const other = tenantId('06');
const theirs = 'cua-tinh-khac';
const theirWord = 'Kim ngạch chè cổ thụ';
const own = 'giua' as AgencyCode;
const nobody = '00000000-0000-4000-8000-000000000000';
const part = 'dieu-2.khoan-2.diem-a.phan-1';

/** Where it is asked. */
interface Ground {
  readonly tenant: TenantId;
  readonly resolution: string;
}

/** How an action is asked, so that whoever has the right changes nothing: the code or status of what follows tells that it was granted. */
interface Asking {
  readonly path: string;
  readonly body?: unknown;
  readonly csv?: string;
  /** The refusal by a later rule, or the status, that only those with the right get. */
  readonly granted: string | number;
}

/** Actions without an address of their own: given to the store as a command. */
interface Giving {
  readonly command: Command;
  readonly granted: string;
}

const api = '/api/v1';
const of = ({ tenant: code }: Ground): string => `${api}/tenants/${code}`;
const on = ({ resolution }: Ground): string => `${api}/resolutions/${resolution}`;
const preview = (kind: string, header: string) => (ground: Ground) => ({
  path: `${on(ground)}/imports/${kind}?preview=true&file=${kind}.csv`,
  csv: `${header}\n`,
  granted: 200,
});
const entry = {
  value: { kind: 'number', value: '1', unit: { code: 'percent', dimension: 'x', factor: '1', vi: '%', en: '%' } },
  ...{ status: 'estimate', unchanged: false, note: '', causes: '', evidence: [], answers: [] },
};

const asked: Readonly<Record<Action, (ground: Ground) => Asking | Giving>> = {
  'resolution/adopt': ({ tenant: code }) => ({ path: `${api}/resolutions?tenant=${code}`, body: {}, granted: 'wire/bad-request' }),
  'plan/correct-part': (ground) => ({
    path: `${on(ground)}/corrections`,
    body: { part: 'khong-co', change: { name: 'x' }, reason: 'x' },
    granted: 'store/unknown-part',
  }),
  'plan/label-targets': ({ tenant: code, resolution }) => ({
    command: { kind: 'label-targets', tenant: code, resolution, labels: [{ target: 'khong-co', short: {}, name: {}, group: {} }] } as never,
    granted: 'store/unknown-target',
  }),
  'plan/link-parts': (ground) => ({ path: `${on(ground)}/review/links`, body: { links: [], unlinked: ['khong-co'] }, granted: 'store/unknown-part' }),
  'plan/review': (ground) => ({ path: `${on(ground)}/review/steps`, body: { kind: 'accept', parts: ['khong-co'] }, granted: 'plan/review-unknown-part' }),
  'plan/confirm': (ground) => ({ path: `${on(ground)}/confirmation`, body: {}, granted: 'store/already-confirmed' }),
  'plan/amend': (ground) => ({
    path: `${on(ground)}/amendments`,
    body: {
      act: { title: 'x', adoptedOn: '2024-07-01', effectiveFrom: '2024-07-01' },
      amendments: [{ part: 'khong-co', criterion: { kind: 'at-least', value: entry.value, strict: false, approximate: false }, words: 'x' }],
    },
    granted: 'plan/amend-unknown-part',
  }),
  'indicator/declare': preview('indicators', 'code,ref,name_vi,name_en,unit,direction,accumulation,roll_up,sensitivity'),
  'territory/import': (ground) => ({ path: `${of(ground)}/territories/imports/communes?preview=true`, csv: 'code\n', granted: 200 }),
  'source/import': preview('sources', 'source_id,title,publisher,url,published_on'),
  'observation/import': preview('observations', 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note'),
  'reported-verdict/import': preview('reported-verdicts', 'target_ref,period,verdict,reported_by,reported_on,source_id,reason'),
  'project-event/import': preview('projects', 'project,resolution_ref,event,date,value,unit,source_id,note'),
  'finding/answer': (ground) => ({
    path: `${on(ground)}/findings/answers`,
    body: { finding: 'khong-co', answer: 'not-a-fault', words: 'x' },
    granted: 'observation/unknown-finding',
  }),
  'forecast/record': (ground) => ({ path: `${on(ground)}/forecasts`, body: { asKnownOn: '2099-01-01' }, granted: 201 }),
  'agency/declare': (ground) => ({
    path: `${of(ground)}/agencies`,
    body: { agencies: [{ code: 'x', name: { vi: 'x', en: 'x' }, kind: 'department', superior: 'khong-co', fields: [], from: '2020-01-01' }] },
    granted: 'assignment/unknown-agency',
  }),
  'duty/assign': (ground) => ({
    path: `${on(ground)}/duties`,
    body: {
      duties: [
        {
          subject: { kind: 'part', resolution: ground.resolution, part: 'khong-co' },
          ...{ lead: own, supports: [], basis: { kind: 'coordinator', words: 'x' }, due: { kind: 'none' } },
        },
      ],
    },
    granted: 'assignment/unknown-subject',
  }),
  'duty/acknowledge': (ground) => ({ path: `${of(ground)}/duties/acknowledge`, body: { duties: [nobody] }, granted: 'assignment/unknown-duty' }),
  'duty/ask-extension': (ground) => ({
    path: `${of(ground)}/duties/${nobody}/extension`,
    body: { until: '2030-06-01', reason: 'x' },
    granted: 'assignment/unknown-duty',
  }),
  'duty/decide-extension': (ground) => ({
    path: `${of(ground)}/duties/${nobody}/extension-decision`,
    body: { consent: false, reason: 'x' },
    granted: 'assignment/unknown-duty',
  }),
  'duty/end': (ground) => ({ path: `${of(ground)}/duties/${nobody}/end`, body: { reason: 'x' }, granted: 'assignment/unknown-duty' }),
  'duty/read': (ground) => ({ path: `${on(ground)}/defects`, granted: 200 }),
  'figure/open': ({ tenant: code }) => ({ path: `${api}/figure-requests`, body: { tenant: code }, granted: 201 }),
  'figure/read': ({ tenant: code }) => ({ path: `${api}/my-updates?tenant=${code}&agency=${own}`, granted: 200 }),
  'figure/submit': ({ tenant: code }) => ({
    path: `${api}/submissions`,
    body: { tenant: code, id: nobody, agency: own, via: 'api', seconds: 1, figures: [{ request: 'khong|co|2024|value', expected: 0, entry }] },
    granted: 'collection/unknown-request',
  }),
  'figure/approve': ({ tenant: code }) => ({
    path: `${api}/approvals`,
    body: { tenant: code, approve: [{ request: 'khong|co|2024|value', version: 1 }], return: [] },
    granted: 'collection/unknown-request',
  }),
  'figure/return': ({ tenant: code }) => ({
    path: `${api}/approvals`,
    body: { tenant: code, approve: [], return: [{ request: 'khong|co|2024|value', version: 1, reason: 'x' }] },
    granted: 'collection/unknown-request',
  }),
  'figure/verify': ({ tenant: code }) => ({
    path: `${api}/verifications`,
    body: { tenant: code, request: 'khong|co|2024|value', version: 1, agrees: true, words: '' },
    granted: 'collection/unknown-request',
  }),
  'explanation/ask': (ground) => ({
    path: `${of(ground)}/explanations`,
    body: { subject: { kind: 'part', resolution: ground.resolution, part }, agency: own, question: 'x', due: '2020-01-01' },
    granted: 'oversight/due-passed',
  }),
  'explanation/answer': (ground) => ({
    path: `${of(ground)}/explanations/${nobody}/answer`,
    body: { words: 'x', evidence: [] },
    granted: 'oversight/unknown-explanation',
  }),
  'explanation/judge': (ground) => ({
    path: `${of(ground)}/explanations/${nobody}/judgement`,
    body: { accepted: true, reason: 'x' },
    granted: 'oversight/unknown-explanation',
  }),
  'account/grant-role': (ground) => ({
    path: `${of(ground)}/appointments`,
    body: { account: 'ai-do', role: 'reporter', agency: 'khong-co' },
    granted: 'assignment/unknown-agency',
  }),
  'account/delegate': (ground) => ({
    path: `${of(ground)}/delegations`,
    body: { membership: 'khong-co', to: 'ai-do', from: '2025-06-01', until: '2025-06-02', reason: 'x' },
    granted: 'assignment/unknown-membership',
  }),
  'account/invite': ({ tenant: code }) => ({
    path: `${api}/invitations`,
    body: { tenant: code, people: [{ name: 'Lan', email: 'lan@moc.example', role: 'auditor' }] },
    granted: 'account/mail-not-configured',
  }),
  'person/erase': ({ tenant: code }) => ({ path: `${api}/people/khong-co/erase`, body: { tenant: code }, granted: 'wire/not-found' }),
  'log/verify': ({ tenant: code }) => ({ path: `${api}/log/verify?tenant=${code}`, granted: 200 }),
  'log/read': ({ tenant: code }) => ({ path: `${api}/log?tenant=${code}`, granted: 200 }),
  'internal/read': (ground) => ({ path: `${on(ground)}/review/presumed`, granted: 200 }),
};

let server: ExampleServer;
const people = {} as Record<Role, Session>;
/** Reports for the whole province, in no agency. */
let collector: Session;
/** Coordinator here, auditor there. */
let twoHats: Session;

const system = (role: Role, code = tenant): Actor => ({ id: actorId(`he-thong:${role}`), name: 'Hệ thống', tenant: code, role });

async function give(command: Command, actor: Actor): Promise<void> {
  const done = await execute(server.store, command, actor);
  if (!done.ok) throw new Error(`${command.kind}: ${JSON.stringify(done.refusals)}`);
}

const agency = (code: AgencyCode) => ({ code, name: { vi: code, en: code }, kind: 'department' as const, fields: ['kinh tế'], from: day('2020-01-01') });

const isOfAgency = (role: Role): boolean => role === 'reporter' || role === 'approver';

const grant = (account: ActorId, role: Role, code = tenant) => {
  const placed = isOfAgency(role) ? { agency: own, from: day('2020-01-01') } : {};
  const fields = role === 'board' ? { fields: ['kinh tế'], from: day('2020-01-01') } : {};
  return give({ kind: 'grant-role', tenant: code, account, role, ...placed, ...fields }, system('administrator', code));
};

/** A second province with a resolution, an agency, a duty, a question and an asked figure of its own. */
async function makeOtherProvince(): Promise<void> {
  const text = `NGHỊ QUYẾT\nVề nhiệm vụ năm 2024\n\nQUYẾT NGHỊ:\nĐiều 2. Chỉ tiêu\n2. Các chỉ tiêu chủ yếu\na) ${theirWord} đạt 1.750 triệu USD.\n`;
  const coordinator = system('coordinator', other);
  await give({ kind: 'adopt-resolution', tenant: other, id: theirs as never, text, name: { vi: theirWord, en: theirWord } }, coordinator);
  await give({ kind: 'declare-agencies', tenant: other, agencies: [agency(own)] }, coordinator);
  const subject = { kind: 'part', resolution: theirs, part } as never;
  const draft = { subject, lead: own, supports: [], basis: { kind: 'coordinator', words: 'x' } as const, due: { kind: 'none' } as const };
  await give({ kind: 'assign-duties', tenant: other, resolution: theirs as never, duties: [draft] }, coordinator);
  await give({ kind: 'ask-explanation', tenant: other, subject, agency: own, question: theirWord, due: day('2030-01-01') }, system('council', other));
}

beforeAll(async () => {
  server = await ExampleServer.start({ exampleFolder: undefined as never, limits: { signIn: 100_000, write: 100_000, read: 100_000 } });
  await give({ kind: 'declare-agencies', tenant, agencies: [agency(own)] }, system('administrator'));
  await makeOtherProvince();
  const accounts = await openAccounts({ pool: server.store.pool, secret: 'only-for-tests-only-for-tests-only' });
  for (const role of roles) {
    people[role] = await openSession(accounts, role);
    if (role !== 'public') await grant(people[role].account, role);
  }
  collector = await openSession(accounts, 'so-lieu-chung');
  await give({ kind: 'grant-role', tenant, account: collector.account, role: 'reporter' }, system('administrator'));
  twoHats = await openSession(accounts, 'hai-vai');
  await grant(twoHats.account, 'coordinator');
  await grant(twoHats.account, 'auditor', other);
}, 120_000);

afterAll(() => server?.stop());

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly action?: unknown;
  readonly text: string;
}

async function ask({ path, body, csv }: Asking, cookie: string | undefined, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = csv === undefined ? { body, headers } : { body: csv, headers: { ...headers, 'content-type': 'text/csv' } };
  const answer = await server.ask(path, { cookie, ...sent });
  const text = await answer.text();
  if (answer.ok) return { status: answer.status, text };
  const { code, errors } = JSON.parse(text) as Problem;
  return { status: answer.status, code, action: errors[0]?.parameters['action'], text };
}

async function giveAs(command: Command, actor: Actor): Promise<Answer> {
  const done = await execute(server.store, command, actor);
  if (done.ok) return { status: 201, text: '' };
  const [{ code, parameters }] = done.refusals;
  return { status: 403, code, action: parameters['action'], text: '' };
}

/** The account of `role` asks for `action` on `ground`, where it is known as `known`. */
function attempt(action: Action, ground: Ground, { account, cookie }: Session, known: Role): Promise<Answer> {
  const how = asked[action](ground);
  return 'command' in how ? giveAs(how.command, { id: account, name: '', tenant: ground.tenant, role: known }) : ask(how, cookie);
}

/** What is told: granted, or refused for want of the right itself, or as if nothing were there. */
function sayOf({ status, code }: Answer, granted: string | number): string {
  if (code === granted || (code === undefined && status === granted)) return 'granted';
  if (code === 'assignment/not-allowed') return 'not allowed';
  if (code === 'assignment/out-of-reach') return 'out of reach';
  if (status === 401) return 'sign in';
  if (status === 404) return 'not there';
  return `${status} ${code}`;
}

const here: Ground = { tenant, resolution: id };
const there: Ground = { tenant: other, resolution: theirs };
const grantedBy = (action: Action, ground: Ground) => asked[action](ground).granted;

describe('every action × role, in one’s own tenant', () => {
  test.each(actions)('%s', async (action) => {
    const wrong: unknown[] = [];
    for (const role of roles) {
      const answer = await attempt(action, here, people[role], role);
      const said = sayOf(answer, grantedBy(action, here));
      const isReached = mayIn({ role, ...(isOfAgency(role) && { agency: own }) }, action);
      const expected = isReached ? ['granted'] : may(role, action) ? ['out of reach'] : role === 'public' ? ['not allowed', 'not there'] : ['not allowed'];
      if (!expected.includes(said) || (role === 'public' && answer.status < 400)) wrong.push({ role, said, expected, text: answer.text.slice(0, 300) });
      if (said === 'not allowed' && answer.action !== (askedAs[action] ?? action)) wrong.push({ role, asked: answer.action });
    }
    expect(wrong).toEqual([]);
  });

  test.each(actions)('%s: nobody unless signed in', async (action) => {
    const how = asked[action](here);
    if ('command' in how) return;
    expect(sayOf(await ask(how, undefined), how.granted)).toBe('sign in');
  });
});

describe('what stands at once is taken from nobody who reports for an agency', () => {
  const ways = actions.filter((action) => may('reporter', action) && !mayIn({ role: 'reporter', agency: own }, action));

  test('files of sources, figures and works, and words that take a finding off the public page', () =>
    expect(ways).toEqual(['source/import', 'observation/import', 'project-event/import', 'finding/answer']));

  test.each(ways)('%s: refused in words; taken of whoever reports for the province', async (action) => {
    const refused = await attempt(action, here, people.reporter, 'reporter');
    expect([refused.status, refused.code]).toEqual([403, 'assignment/out-of-reach']);
    expect(refused.text).toContain('không thuộc cơ quan nào');
    expect(sayOf(await attempt(action, here, collector, 'reporter'), grantedBy(action, here))).toBe('granted');
  });

  test('nor is it offered to them', async () => {
    const offered = async ({ cookie }: Session) =>
      (await server.json<{ grants: readonly { actions: readonly Action[] }[] }>('/api/v1/me', { cookie })).value.grants[0]?.actions;
    expect(await offered(people.reporter)).not.toContain('observation/import');
    expect(await offered(collector)).toContain('observation/import');
  });
});

/** What is returned is decided with what is approved, in one command; the rule then asks for each. */
const askedAs: Readonly<Partial<Record<Action, Action>>> = { 'figure/return': 'figure/approve' };

describe('every action × role, in another tenant', () => {
  test('is refused, tells nothing and leaves nothing', { timeout: 60_000 }, async () => {
    const before = await findLogHead(server.store, other);
    const wrong: unknown[] = [];
    for (const action of actions) {
      for (const role of roles) {
        const answer = await attempt(action, there, people[role], 'public');
        const said = sayOf(answer, grantedBy(action, there));
        if (!['not allowed', 'not there'].includes(said) || answer.text.includes(theirWord))
          wrong.push({ action, role, said, text: answer.text.slice(0, 300) });
      }
    }
    expect(wrong).toEqual([]);
    expect(await findLogHead(server.store, other)).toBe(before);
    expect(await verify(server.store, other)).toMatchObject({ ok: true, value: expect.not.objectContaining({ broken: expect.anything() }) });
  });

  test('one’s own tenant with things of the other finds nothing', async () => {
    const before = [await findLogHead(server.store, other), await findLogHead(server.store, tenant)];
    const { people: held } = await findOrganisation(server.store, other);
    const foreign: Ground = { tenant, resolution: theirs };
    const wrong: unknown[] = [];
    for (const action of actions) {
      if (!asked[action](foreign) || action === 'figure/open') continue;
      const how = asked[action](foreign);
      if ('command' in how || !how.path.includes(theirs)) continue;
      const answer = await ask(how, people.coordinator.cookie);
      if (!['not allowed', 'not there'].includes(sayOf(answer, '')) || answer.text.includes(theirWord)) wrong.push({ action, ...answer });
    }
    const asks = asked['explanation/ask'](foreign) as Asking;
    for (const role of ['coordinator', 'council', 'delegate'] as const) {
      const answer = await ask(asks, people[role].cookie);
      if (answer.code !== 'store/unknown-resolution') wrong.push({ role, ...answer });
    }
    expect(Object.keys(held.roles)).toContain(twoHats.account);
    const erasing = await ask(
      { path: `${api}/people/${twoHats.account}/role`, body: { tenant: other, role: 'public' }, granted: 200 },
      people.administrator.cookie,
    );
    if (erasing.status < 400) wrong.push(erasing);
    expect(wrong).toEqual([]);
    expect([await findLogHead(server.store, other), await findLogHead(server.store, tenant)]).toEqual(before);
  });

  test('a person known in both has in each only what that one gave', async () => {
    const wrong: unknown[] = [];
    for (const action of actions) {
      const how = asked[action](there);
      if ('command' in how) continue;
      const said = sayOf(await ask(how, twoHats.cookie), how.granted);
      if ((said === 'granted') !== may('auditor', action)) wrong.push({ action, said });
    }
    expect(wrong).toEqual([]);
  });

  test('a membership of the other tenant is none here, nor is one of ours there', async () => {
    const { value } = await server.json<{ memberships: readonly { id: string; tenant: string }[] }>('/api/v1/memberships', { cookie: twoHats.cookie });
    const membership = (code: string) => value.memberships.find((one) => one.tenant === code)!.id;
    for (const [ground, named] of [
      [there, membership(tenant)],
      [here, 'khong-co'],
    ] as const) {
      const how = asked['duty/end'](ground) as Asking;
      for (const cookie of [twoHats.cookie, people.administrator.cookie]) {
        const { status, code } = await ask(how, cookie, { 'x-moc-as': named });
        expect([status, code]).not.toEqual([404, 'assignment/unknown-duty']);
        expect(status).toBeGreaterThanOrEqual(400);
      }
    }
  });

  test('a resolution that another tenant takes in under the same name does not stand before the one that was there', async () => {
    const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2024\n\nQUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\na) Xuất khẩu đạt 1 triệu USD.\n';
    const accounts = await openAccounts({ pool: server.store.pool, secret: 'only-for-tests-only-for-tests-only' });
    const neighbour = await openSession(accounts, 'lang-gieng');
    await grant(neighbour.account, 'coordinator', other);
    const answer = await ask({ path: `${api}/resolutions?tenant=${other}&id=${id}&name=X`, body: { text }, granted: 201 }, neighbour.cookie);
    expect([answer.status, answer.code]).toEqual([409, 'store/resolution-exists']);
    // Provinces number their resolutions alike: an id made from the text is told apart.
    const adopt = async (code: TenantId, cookie: string) =>
      (await server.json<{ id: string }>(`${api}/resolutions?tenant=${code}`, { body: { text }, cookie })).value.id;
    const ours = await adopt(tenant, people.coordinator.cookie);
    expect(await adopt(other, neighbour.cookie)).toBe(`${ours}-${other}`);
    // By another way in than the API the name can be taken; the resolution that was first is still the one that is found.
    await give({ kind: 'adopt-resolution', tenant: other, id: id as never, text, name: { vi: 'X', en: 'X' } }, system('coordinator', other));
    const { status, value } = await server.json<{ tenant: string }>(`${api}/resolutions/${id}`);
    expect([status, value.tenant]).toEqual([200, tenant]);
  });
});

test('one’s own account: a membership is lent by whoever holds it, and by administrators', async () => {
  const held = new Map<Role, string>();
  for (const role of roles) {
    const { value } = await server.json<{ memberships: readonly { id: string }[] }>(`${api}/memberships`, { cookie: people[role].cookie });
    const [first] = value.memberships;
    if (first) held.set(role, first.id);
  }
  expect(held.size).toBe(roles.length - 1);
  const wrong: unknown[] = [];
  for (const role of roles.filter((one) => may(one, 'account/delegate'))) {
    for (const [holder, membership] of held) {
      const { path, body } = asked['account/delegate'](here) as Asking;
      const { code } = await ask({ path, body: { ...(body as object), membership }, granted: '' }, people[role].cookie);
      const owner = people[holder].account;
      const expected = mayAt({ ...system(role), id: people[role].account }, 'account/delegate', { owner })
        ? 'assignment/unknown-person'
        : 'assignment/out-of-reach';
      if (code !== expected) wrong.push({ role, holder, code, expected });
    }
  }
  expect(wrong).toEqual([]);
});

describe('sensitivity: what is internal', () => {
  const internal = 'dieu-2.khoan-2.diem-s.phan-1';
  const question = (subject: object) => ({
    path: `${api}/tenants/${tenant}/explanations`,
    body: { subject, agency: own, question: 'x', due: '2020-01-01' },
    granted: '',
  });

  test('is asked about only by those who read it; whoever does not is not told that it is there', async () => {
    const subject = { kind: 'part', resolution: id, part: internal };
    for (const role of roles.filter((one) => may(one, 'explanation/ask'))) {
      const { code } = await ask(question(subject), people[role].cookie);
      const expected = may(role, 'internal/read') ? 'oversight/due-passed' : 'store/unknown-part';
      expect([role, code]).toEqual([role, expected]);
    }
  });

  test('the delegate asks about what the public view shows, and about nothing else', async () => {
    const partsSeen = async (cookie: string) => {
      const { value } = await server.json<Dossier>(`${api}/resolutions/${id}`, { cookie });
      return [...value.plan.targets.flatMap(({ parts }) => parts), ...value.plan.hidden].map(({ address }) => address);
    };
    const shown = new Set(await partsSeen(people.delegate.cookie));
    const all = await partsSeen(people.coordinator.cookie);
    expect(all.filter((address) => !shown.has(address)).length).toBeGreaterThan(2);
    for (const address of all) {
      const { code } = await ask(question({ kind: 'part', resolution: id, part: address }), people.delegate.cookie);
      expect([address, code]).toEqual([address, shown.has(address) ? 'oversight/due-passed' : 'store/unknown-part']);
    }
  });

  test('a draft is asked about only by those who read it', async () => {
    const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\n\nQUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\n1. Các chỉ tiêu chủ yếu\na) Sản lượng bí mật đạt 7 triệu USD.\n';
    await give({ kind: 'adopt-resolution', tenant, id: 'du-thao' as never, text, name: { vi: 'x', en: 'x' } }, system('coordinator'));
    const subject = { kind: 'part', resolution: 'du-thao', part: 'dieu-1.khoan-1.diem-a.phan-1' };
    for (const role of roles.filter((one) => may(one, 'explanation/ask'))) {
      const { code } = await ask(question(subject), people[role].cookie);
      expect([role, code]).toEqual([role, may(role, 'internal/read') ? 'oversight/due-passed' : 'store/unknown-resolution']);
    }
  });

  test('is in no answer to the delegate or to somebody without a role', async () => {
    const { value: whole } = await server.json<{ figures: { indicators: { code: string; name: { vi: string }; sensitivity: string }[] } }>(
      `${api}/resolutions/${id}`,
      { cookie: people.coordinator.cookie },
    );
    const secrets = whole.figures.indicators.filter(({ sensitivity }) => sensitivity === 'internal').flatMap(({ code, name }) => [code, name.vi]);
    expect(secrets.length).toBeGreaterThan(3);
    const paths = ['', '/assessment', '/findings', '/revisions', '/forecasts/score', '/explanations', '/duties'].map((end) => `${api}/resolutions/${id}${end}`);
    for (const role of ['delegate', 'public'] as const) {
      for (const path of [...paths, `${api}/tenants/${tenant}/notifications`, `${api}/tenants/${tenant}/explanations`, `${api}/approvals?tenant=${tenant}`]) {
        const text = await (await server.ask(path, { cookie: people[role].cookie })).text();
        expect([role, path, secrets.filter((secret) => text.includes(secret))]).toEqual([role, path, []]);
      }
    }
  });
});

test('every command names an action of the table', () => {
  for (const action of Object.values(actionOf)) expect(actions).toContain(action);
});
