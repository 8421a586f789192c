/** Agencies, duties and explanations through the API, on the example as it is shown: who sees and does what, and what is refused. */
import {
  type AgencyList,
  type AppointmentList,
  agencyListSchema,
  appointmentListSchema,
  type DefectList,
  type DutyList,
  defectListSchema,
  dutyListSchema,
  type EvidenceFile,
  type ExplanationList,
  explanationListSchema,
  type OwnMemberships,
  ownMembershipsSchema,
  type Problem,
  type SuggestionList,
  suggestionListSchema,
} from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const resolution = `/api/v1/resolutions/${id}`;
const ofTenant = `/api/v1/tenants/${tenant}`;
const signIn = (name: string) => server.signIn(`${name}@trinh-dien.local`, 'trinh-dien-moc');
const codeOf = async (answer: Promise<{ readonly status: number; readonly value: Problem }>) => {
  const { status, value } = await answer;
  return status < 300 ? status : `${status} ${value.code}`;
};
const post = (path: string, body: unknown, cookie?: string) => codeOf(server.json<Problem>(path, { body, cookie }));
const dutiesOf = async (cookie?: string) => dutyListSchema.parse((await server.json<DutyList>(`${resolution}/duties`, { cookie })).value).duties;
const letters = (rows: DutyList['duties']) => [...new Set(rows.map(({ subject }) => subject.letter.split('.').slice(0, 3).join('.')))];

describe('agencies and memberships', () => {
  it('are shown to members of the tenant and to nobody else', async () => {
    const { value } = await server.json<AgencyList>(`${ofTenant}/agencies`, { cookie: await server.as('council') });
    const { agencies, changes } = agencyListSchema.parse(value);
    expect([agencies.length > 20, changes.length]).toEqual([true, 5]);
    expect(agencies.find(({ code }) => code === 'so-ke-hoach-va-dau-tu')?.until).toBe('2025-02-28');
    expect(await codeOf(server.json(`${ofTenant}/agencies`))).toBe('401 account/sign-in-needed');
    expect(await codeOf(server.json('/api/v1/tenants/86/agencies', { cookie: await server.as('council') }))).toBe('404 wire/not-found');
  });

  it('a person sees from where they can act, and acts as the one they name', async () => {
    const cookie = await signIn('bao-tai-chinh');
    const { memberships } = ownMembershipsSchema.parse((await server.json<OwnMemberships>('/api/v1/memberships', { cookie })).value);
    expect(memberships).toMatchObject([{ kind: 'appointment', tenant, role: 'reporter', agency: 'so-tai-chinh', agencyName: { vi: 'Sở Tài chính' } }]);
    expect((await server.ask(`${ofTenant}/my-duties?as=${memberships[0]!.id}`, { cookie })).status).toBe(200);
    expect(await codeOf(server.json(`${ofTenant}/my-duties?as=role:ai-do`, { cookie }))).toBe('403 assignment/unknown-membership');
    // Named for one tenant it says nothing of another.
    const acting = (as: string) => codeOf(server.json(`${ofTenant}/my-duties`, { cookie, headers: { 'x-moc-as': as } }));
    expect(await acting(`${tenant}/${memberships[0]!.id}`)).toBe(200);
    expect(await acting(`${tenant}/role:ai-do`)).toBe('403 assignment/unknown-membership');
    expect(await acting('86/role:ai-do')).toBe(200);
  });

  it('downloads act as the membership that their address names', async () => {
    const admin = await server.as('administrator');
    const cookie = await signIn('bao-xa');
    const own = async () => (await server.json<OwnMemberships>('/api/v1/memberships', { cookie })).value.memberships;
    const [first] = await own();
    const given = { account: first!.account, role: 'reporter', agency: 'so-cong-thuong' };
    expect(await post(`${ofTenant}/appointments`, given, admin)).toBe(201);
    const second = (await own()).find(({ agency }) => agency === 'so-cong-thuong')!;
    expect(second.tenantName?.vi).toBe('Tỉnh Bến Tre');
    const book = async (as: string) =>
      (await server.ask(`/api/v1/my-updates/workbook?${new URLSearchParams({ tenant, agency: 'so-cong-thuong', as })}`, { cookie })).status;
    expect([await book(`${tenant}/${first!.id}`), await book(`${tenant}/${second.id}`)]).toEqual([403, 200]);
  });

  it('appointments are listed to whoever grants or assigns; the administrator appoints, hands over and delegates', async () => {
    const admin = await server.as('administrator');
    const list = async () =>
      appointmentListSchema.parse((await server.json<AppointmentList>(`${ofTenant}/appointments`, { cookie: admin })).value).appointments;
    const before = await list();
    const reporter = before.find(({ agency, role }) => agency === 'so-tai-chinh' && role === 'reporter')!;
    expect(reporter.name).toContain('(trình diễn)');
    expect(await codeOf(server.json(`${ofTenant}/appointments`, { cookie: await server.as('council') }))).toBe('403 assignment/not-allowed');
    const end = { lastDay: '2026-01-01', reason: 'Chuyển công tác' };
    expect(await post(`${ofTenant}/appointments/${reporter.id}/end`, end, admin)).toBe('409 assignment/duties-orphaned');
    expect(await post(`${ofTenant}/appointments/${reporter.id}/end`, end, await server.as('coordinator'))).toBe('403 assignment/not-allowed');
    const substitute = before.find(({ agency, role }) => agency === 'so-cong-thuong' && role === 'reporter')!;
    const leave = { membership: reporter.id, to: substitute.account, from: '2025-05-01', until: '2025-07-01', reason: 'Nghỉ phép' };
    expect(await post(`${ofTenant}/delegations`, leave, await signIn('bao-tai-chinh'))).toBe(201);
    expect(await post(`${ofTenant}/delegations`, leave, await signIn('bao-nong-nghiep'))).toBe('403 assignment/out-of-reach');
    const { memberships } = (await server.json<OwnMemberships>('/api/v1/memberships', { cookie: await signIn('bao-cong-thuong') })).value;
    expect(memberships.map(({ kind, agency }) => [kind, agency])).toEqual([
      ['appointment', 'so-cong-thuong'],
      ['delegation', 'so-tai-chinh'],
    ]);
  });
});

describe('duties', () => {
  it('of one’s own agency, of agencies below, or of all', async () => {
    const all = await dutiesOf(await server.as('coordinator'));
    expect(all.length).toBeGreaterThan(50);
    expect(letters(await dutiesOf(await signIn('bao-cong-thuong')))).toEqual(['2.2.c']);
    const approver = await dutiesOf(await signIn('duyet-nong-nghiep'));
    expect(letters(approver)).toContain('2.2.q');
    expect(letters(await dutiesOf(await signIn('bao-xa')))).toEqual(['2.2.i']);
    expect(await codeOf(server.json(`${resolution}/duties`))).toBe('401 account/sign-in-needed');
    expect(letters(await dutiesOf(await server.as('delegate')))).toEqual([]);
  });

  it('are acknowledged, extended once with consent, and ended', async () => {
    const [reporter, approver, coordinator] = [await signIn('bao-nong-nghiep'), await signIn('duyet-nong-nghiep'), await server.as('coordinator')];
    const row = (await dutiesOf(reporter)).find(({ subject }) => subject.letter === '2.2.l.1')!;
    const { id: duty } = row.standing.duty;
    const path = `${ofTenant}/duties/${duty}`;
    expect([row.subject.name, row.holders, row.actions]).toEqual(['Tỷ lệ hộ nghèo', ['so-nong-nghiep-va-moi-truong'], ['duty/acknowledge']]);
    expect(await post(`${ofTenant}/duties/acknowledge`, { duties: [duty] }, await signIn('bao-cong-thuong'))).toBe('403 assignment/out-of-reach');
    expect(await post(`${ofTenant}/duties/acknowledge`, { duties: [duty] }, reporter)).toBe(201);
    expect(await post(`${ofTenant}/duties/acknowledge`, { duties: [duty] }, reporter)).toBe('409 assignment/not-in-this-state');
    expect(await post(`${path}/extension`, { until: '2027-01-31', reason: 'Chờ rà soát' }, reporter)).toBe('403 assignment/not-allowed');
    expect(await post(`${path}/extension`, { until: '2027-01-31', reason: 'Chờ rà soát' }, approver)).toBe(201);
    expect(await post(`${path}/extension-decision`, { consent: true, reason: 'Đồng ý' }, approver)).toBe('403 assignment/not-allowed');
    expect(await post(`${path}/extension-decision`, { consent: true, reason: 'Đồng ý' }, coordinator)).toBe(201);
    expect(await post(`${path}/extension`, { until: '2027-03-31', reason: 'Thêm nữa' }, approver)).toBe('409 assignment/extension-used');
    const after = (await dutiesOf(reporter)).find(({ standing }) => standing.duty.id === duty)!.standing;
    expect([after.state, after.due, after.events.map(({ kind }) => kind)]).toEqual([
      'acknowledged',
      { kind: 'day', day: '2027-01-31' },
      ['assigned', 'acknowledged', 'extension-asked', 'extension-decided'],
    ]);
    expect(await post(`${path}/end`, { reason: 'Giao lại' }, coordinator)).toBe(201);
    expect(await post(`${ofTenant}/duties/00000000-0000-7000-8000-000000000000/end`, { reason: 'x' }, coordinator)).toBe('404 assignment/unknown-duty');
  });

  it('a plan says its defects, and who usually leads on what has no owner', async () => {
    const coordinator = await server.as('coordinator');
    const { defects } = defectListSchema.parse((await server.json<DefectList>(`${resolution}/defects`, { cookie: coordinator })).value);
    const of = (kind: string) => defects.filter((one) => one.kind === kind);
    expect(of('no-owner').map(({ words }) => words.letter)).toEqual(expect.arrayContaining(['2.2.v.1']));
    expect(of('unclear-task')).toMatchObject([{ missing: ['product', 'authority'] }]);
    expect(of('no-person').some(({ agency }) => agency === 'so-y-te')).toBe(true);
    const { subjects } = suggestionListSchema.parse((await server.json<SuggestionList>(`${resolution}/owner-suggestions`, { cookie: coordinator })).value);
    expect(subjects.find(({ words }) => words.letter === '2.2.v.1')?.suggestions).toMatchObject([{ agency: 'cong-an' }]);
    expect(await codeOf(server.json(`${resolution}/owner-suggestions`, { cookie: await server.as('council') }))).toBe('403 assignment/not-allowed');
  });

  it('are assigned once, to agencies that exist', async () => {
    const coordinator = await server.as('coordinator');
    const duty = (letter: string, lead: string) => ({
      subject: { kind: 'part', resolution: id, part: `dieu-2.khoan-2.diem-${letter}.phan-1` },
      lead,
      supports: [],
      basis: { kind: 'document', number: '01/QĐ-UBND', day: '2024-01-05', signer: 'Chủ tịch', words: 'giao Công an tỉnh chủ trì' },
      due: { kind: 'day', day: '2024-12-31' },
    });
    expect(await post(`${resolution}/duties`, { duties: [duty('a', 'thong-ke')] }, coordinator)).toBe('409 assignment/assigned-already');
    expect(await post(`${resolution}/duties`, { duties: [duty('v', 'so-khong-co')] }, coordinator)).toBe('422 assignment/unknown-agency');
    expect(await post(`${resolution}/duties`, { duties: [duty('zz', 'cong-an')] }, coordinator)).toBe('422 assignment/unknown-subject');
    expect(await post(`${resolution}/duties`, { duties: [duty('v', 'cong-an')] }, await server.as('council'))).toBe('403 assignment/not-allowed');
    expect(await post(`${resolution}/duties`, { duties: [duty('v', 'cong-an')] }, coordinator)).toBe(201);
    const row = (await dutiesOf(coordinator)).find(({ subject }) => subject.letter === '2.2.v.1');
    expect([row?.isOverdue, row?.standing.duty.basis.kind]).toEqual([true, 'document']);
  });
});

describe('explanations', () => {
  const ask = (letter: string, agency: string) => ({
    subject: { kind: 'part', resolution: id, part: `dieu-2.khoan-2.diem-${letter}.phan-1` },
    agency,
    question: 'Vì sao chưa đạt?',
    due: '2030-01-31',
  });
  const listed = async (cookie?: string) =>
    explanationListSchema.parse((await server.json<ExplanationList>(`${resolution}/explanations`, { cookie })).value).explanations;

  const upload = async (cookie: string): Promise<string> => {
    const body = new FormData();
    body.append('file', new Blob(['%PDF-1.7\nbảng kê']), 'bang-ke.pdf');
    return (await server.json<EvidenceFile>(`/api/v1/evidence?tenant=${tenant}`, { cookie, body })).value.sha256;
  };

  it('are asked, answered, not accepted, answered again and accepted by whoever asked', async () => {
    const [delegate, reporter, board] = [await server.as('delegate'), await signIn('bao-tai-chinh'), await server.as('board')];
    expect(await post(`${ofTenant}/explanations`, ask('a', 'so-tai-chinh'), delegate)).toBe(201);
    const [row] = await listed(delegate);
    const path = `${ofTenant}/explanations/${row!.standing.explanation.id}`;
    expect((await listed(reporter)).map(({ actions }) => actions)).toEqual([['explanation/answer']]);
    expect(await listed(await signIn('bao-cong-thuong'))).toEqual([]);
    const answer = { words: 'Do thị trường', evidence: [await upload(reporter)] };
    expect(await post(`${path}/answer`, { ...answer, evidence: ['a'.repeat(64)] }, reporter)).toBe('422 oversight/unknown-evidence');
    expect(await post(`${path}/answer`, answer, await signIn('bao-nong-nghiep'))).toBe('403 assignment/out-of-reach');
    expect(await post(`${path}/judgement`, { accepted: true, reason: 'Rõ' }, delegate)).toBe('409 assignment/not-in-this-state');
    expect(await post(`${path}/answer`, answer, reporter)).toBe(201);
    expect(await post(`${path}/judgement`, { accepted: false, reason: 'Chưa rõ' }, delegate)).toBe(201);
    expect(await post(`${path}/answer`, { ...answer, words: 'Số cụ thể' }, reporter)).toBe(201);
    expect((await listed(board))[0]?.actions).toEqual(['explanation/judge']);
    expect(await post(`${path}/judgement`, { accepted: true, reason: 'Rõ' }, delegate)).toBe(201);
    const [kept] = await listed(await server.as('council'));
    expect([kept?.standing.state, kept?.standing.events.map(({ kind }) => kind)]).toEqual(['accepted', ['answered', 'not-accepted', 'answered', 'accepted']]);
  });

  it('an agency cannot ask, a delegate not about what is internal', async () => {
    expect(await post(`${ofTenant}/explanations`, ask('a', 'so-tai-chinh'), await signIn('bao-tai-chinh'))).toBe('403 assignment/not-allowed');
    expect(await post(`${ofTenant}/explanations`, ask('s', 'bo-chi-huy-quan-su'), await server.as('delegate'))).toBe('422 store/unknown-part');
    expect(await post(`${ofTenant}/explanations`, ask('s', 'bo-chi-huy-quan-su'), await server.as('council'))).toBe(201);
    expect(await post(`${ofTenant}/explanations`, { ...ask('a', 'so-tai-chinh'), due: '2020-01-01' }, await server.as('council'))).toBe(
      '422 oversight/due-passed',
    );
  });
});
