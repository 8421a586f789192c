/** Inviting people from a sheet, accepting by a single-use link, and what an administrator may do about people and may not. */
import { writeXlsx } from '@moc/documents';
import type { AgencyCode } from '@moc/domain/territory';
import { type ActorId, day } from '@moc/domain/values';
import { execute } from '@moc/store';
import type { InvitationList, InvitationPreview, Me, OpenInvitation, People, Problem } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../clock.ts';
import { cookieOf, ExampleServer, tenant } from '../testing/example-server.ts';
import { MailServer } from '../testing/mail-server.ts';

let mail: MailServer;
let server: ExampleServer;
let administrator: string;

beforeAll(async () => {
  mail = await MailServer.start();
  server = await ExampleServer.start({ today, mail: { smtpUrl: mail.url, from: 'moc@moc.example' } });
  administrator = (await server.as('administrator')) ?? '';
  const agency = {
    code: 'so-y-te' as AgencyCode,
    name: { vi: 'Sở Y tế', en: 'Department of Health' },
    kind: 'department',
    fields: ['y tế'],
    from: day('2020-01-01'),
  } as const;
  const coordinator = { id: 'thu' as ActorId, name: 'Thử', tenant, role: 'coordinator' } as const;
  const declared = await execute(server.store, { kind: 'declare-agencies', tenant, agencies: [agency] }, coordinator);
  if (!declared.ok) throw new Error(JSON.stringify(declared.refusals));
});

afterAll(async () => {
  await server?.stop();
  await mail?.stop();
});

const preview = (bytes: string | Uint8Array, name = 'danh-sach.csv', cookie = administrator) => {
  const form = new FormData();
  form.append('file', new Blob([bytes as string]), name);
  return server.json<InvitationPreview & Problem>(`/api/v1/invitations/preview?tenant=${tenant}`, { body: form, cookie });
};

const invite = (people: readonly object[], cookie = administrator) =>
  server.json<InvitationList & Problem>('/api/v1/invitations', { body: { tenant, people }, cookie });

const tokenFor = async (email: string, count = 1): Promise<string> => /\/nhan-loi-moi#([\w-]{43})/.exec((await mail.letterTo(email, count)).text)?.[1] ?? '';
const accept = (token: string, password = 'ba con vịt qua cầu') => server.json<Me & Problem>('/api/v1/invitations/accept', { body: { token, password } });
const invitations = async () => (await server.json<InvitationList>(`/api/v1/invitations?tenant=${tenant}`, { cookie: administrator })).value.invitations;
const people = async () => (await server.json<People>(`/api/v1/people?tenant=${tenant}`, { cookie: administrator })).value.people;
const lan = { name: 'Lê Thị Lan', email: 'lan@so-y-te.example', role: 'reporter', agency: 'so-y-te', post: 'Chuyên viên' };

describe('a sheet of people', () => {
  const header = 'Họ và tên,Thư điện tử,Vai trò,Mã cơ quan,Chức vụ';

  it('is read with its words in Vietnamese or English, nothing kept', async () => {
    const { value } = await preview(`${header}\nLê Thị Lan,LAN@so-y-te.example,Báo số liệu,So-Y-Te,Chuyên viên\nPhạm Văn Bốn,bon@moc.example,coordinator,,`);
    expect(value.errors).toEqual([]);
    expect(value.people.map(({ email, role, agency }) => [email, role, agency])).toEqual([
      ['lan@so-y-te.example', 'reporter', 'so-y-te'],
      ['bon@moc.example', 'coordinator', undefined],
    ]);
    expect(await invitations()).toEqual([]);
  });

  it('names agencies as people call them, or by code', async () => {
    const rows = ['Cơ quan', 'SỞ Y TẾ', 'so y te', 'So-Y-Te'].map((agency, index) => `A${index},a${index}@moc.example,Báo số liệu,${agency},`);
    const { value } = await preview(`Họ và tên,Thư điện tử,Vai trò,Cơ quan,Chức vụ\n${rows.slice(1).join('\n')}`);
    expect([value.errors, value.people.map(({ agency }) => agency)]).toEqual([[], ['so-y-te', 'so-y-te', 'so-y-te']]);
  });

  it('of Excel is read as well', async () => {
    const columns = ['name', 'email', 'role'].map((name) => ({ header: name }));
    const bytes = await writeXlsx([
      {
        name: 'Người',
        columns,
        rows: [
          ['Lê Thị Lan', 'lan@so-y-te.example', 'Reporter'],
          ['', '', ''],
        ] as never,
      },
    ]);
    const { value } = await preview(bytes, 'danh-sach.xlsx');
    expect([value.errors, value.people]).toEqual([[], [{ line: 2, name: 'Lê Thị Lan', email: 'lan@so-y-te.example', role: 'reporter' }]]);
  });

  it('tells every fault by its row, in both languages', async () => {
    const rows = [
      ',khong-ten@x.example,Báo số liệu,,',
      'Có Tên,khong-phai-thu,Báo số liệu,,',
      'A B,trung@x.example,Báo số liệu,,',
      'C D,TRUNG@x.example,Báo số liệu,,',
    ];
    const more = [
      'E F,ef@x.example,Giám đốc,,',
      'L M,lm@x.example,Báo số liệu,KHONG-CO,',
      'G H,quan-tri@moc.example,Báo số liệu,,',
      'I K,dieu-phoi@trinh-dien.local,Báo số liệu,,',
    ];
    const { value } = await preview([header, ...rows, ...more].join('\n'));
    expect(value.errors.map(({ code, place }) => [place?.line, code])).toEqual([
      [2, 'account/invite-no-name'],
      [3, 'account/invite-bad-email'],
      [5, 'account/invite-repeated'],
      [6, 'account/invite-unknown-role'],
      [7, 'account/invite-unknown-agency'],
      [8, 'account/email-taken'],
      [9, 'account/email-taken'],
    ]);
    expect(value.errors.every(({ says }) => says.vi !== says.en)).toBe(true);
    expect(value.people.map(({ line }) => line)).toEqual([4]);
  });

  it('without its columns says which are wanted', async () => {
    const { value } = await preview('a,b\n1,2');
    expect(value.errors.map(({ code }) => code)).toEqual(['account/invite-no-columns']);
  });

  it('is for administrators only', async () => {
    for (const role of ['coordinator', 'reporter', 'council'] as const) expect((await preview(header, 'x.csv', await server.as(role))).status).toBe(403);
    expect((await preview(header, 'x.csv', '')).status).toBe(401);
  });
});

describe('an invitation', () => {
  it('comes by letter; its link lets the person in once, with the role', async () => {
    expect((await invite([lan])).status).toBe(201);
    const letter = await mail.letterTo(lan.email);
    expect(letter.text).toContain('Lê Thị Lan');
    const token = await tokenFor(lan.email);
    const { value } = await server.json<OpenInvitation>('/api/v1/invitations/open', { body: { token } });
    expect(value).toMatchObject({ name: lan.name, email: lan.email, role: 'reporter' });
    expect((await accept(token, 'matkhau123')).value.code).toBe('account/password-common');
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(both.find(({ status }) => status === 200)?.value).toMatchObject({
      person: { email: lan.email },
      grants: [{ tenant, role: 'reporter', agency: 'so-y-te', post: 'Chuyên viên' }],
    });
    expect((await invitations())[0]).toMatchObject({ state: 'accepted', agency: 'so-y-te', post: 'Chuyên viên' });
    await server.signIn(lan.email, 'ba con vịt qua cầu');
  });

  it('can be sent again, which voids the first link, and taken back, which removes the account', async () => {
    const hoa = { name: 'Võ Thị Hoa', email: 'hoa@moc.example', role: 'council' };
    await invite([hoa]);
    const first = await tokenFor(hoa.email);
    const entry = (await invitations()).find(({ email }) => email === hoa.email);
    expect((await server.ask(`/api/v1/invitations/${entry?.id}/send`, { method: 'POST', cookie: administrator })).status).toBe(204);
    const second = await tokenFor(hoa.email, 2);
    expect((await server.json<Problem>('/api/v1/invitations/open', { body: { token: first } })).value.code).toBe('account/link-invalid');
    expect((await server.ask(`/api/v1/invitations/${entry?.id}`, { method: 'DELETE', cookie: administrator })).status).toBe(204);
    expect((await accept(second)).status).toBe(403);
    expect((await people()).some(({ email }) => email === hoa.email)).toBe(false);
    expect((await invite([hoa])).status).toBe(201);
  });

  it('past its week is no way in', async () => {
    const nam = { name: 'Hồ Văn Nam', email: 'nam@moc.example', role: 'council' };
    await invite([nam]);
    const token = await tokenFor(nam.email);
    await server.store.pool.query("update account_invitation set expires_at = now() - interval '1 minute' where accepted_at is null");
    expect((await accept(token)).status).toBe(403);
    expect((await invitations()).find(({ email }) => email === nam.email)?.state).toBe('expired');
  });

  it('who has not accepted cannot sign in, nor be sent a reset', async () => {
    const tam = { name: 'Ngô Thị Tám', email: 'tam@moc.example', role: 'council' };
    await invite([tam]);
    await tokenFor(tam.email);
    await server.ask('/api/auth/reset/ask', { body: { email: tam.email } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.letters.filter(({ recipients }) => recipients.includes(tam.email))).toHaveLength(1);
    expect((await server.ask('/api/auth/sign-in/email', { body: { email: tam.email, password: '' } })).status).toBe(401);
  });

  it('all or nobody: one taken address stops the whole list', async () => {
    const { status, value } = await invite([{ name: 'Mới', email: 'moi@moc.example', role: 'council' }, lan]);
    expect([status, value.code, value.errors?.[0]?.place?.line]).toEqual([409, 'account/email-taken', 2]);
    expect((await people()).some(({ email }) => email === 'moi@moc.example')).toBe(false);
  });

  it('needs a fresh proof and the right', async () => {
    const body = [{ name: 'Ai', email: 'ai@moc.example', role: 'administrator' }];
    expect((await invite(body, await server.as('coordinator'))).status).toBe(403);
    await server.store.pool.query(`update account_session set "authenticatedAt" = now() - interval '1 hour'`);
    expect((await invite(body)).value.code).toBe('account/step-up-needed');
    await server.store.pool.query(`update account_session set "authenticatedAt" = now()`);
  });
});

describe('people', () => {
  it('are listed with role, second factor and whether they have a way in', async () => {
    const list = await people();
    expect(list.find(({ email }) => email === lan.email)).toMatchObject({
      held: [{ role: 'reporter', agency: 'so-y-te' }],
      canSignIn: true,
      secondFactor: false,
    });
    expect(list.find(({ email }) => email === 'tam@moc.example')).toMatchObject({ canSignIn: false, sessions: 0 });
    expect((await server.ask(`/api/v1/people?tenant=${tenant}`, { cookie: await server.as('council') })).status).toBe(403);
  });

  it('lose their sessions and their role when an administrator says so', async () => {
    const cookie = await server.signIn(lan.email, 'ba con vịt qua cầu');
    const id = (await people()).find(({ email }) => email === lan.email)?.id;
    expect((await server.ask(`/api/v1/people/${id}/end-sessions`, { body: { tenant }, cookie: administrator })).status).toBe(204);
    expect((await server.json<Me>('/api/v1/me', { cookie })).value.person).toBeUndefined();
    const again = await server.signIn(lan.email, 'ba con vịt qua cầu');
    expect((await server.ask(`/api/v1/people/${id}/role`, { body: { tenant, role: 'public' }, cookie: administrator })).status).toBe(200);
    expect((await server.json<Me>('/api/v1/me', { cookie: again })).value.person).toBeUndefined();
  });

  it('of no role here are not an administrator’s business, nor is another tenant', async () => {
    expect((await server.ask('/api/v1/people/khong-co/end-sessions', { body: { tenant }, cookie: administrator })).status).toBe(404);
    expect((await server.ask('/api/v1/people?tenant=84', { cookie: administrator })).status).toBe(403);
  });
});

it('without a mail server inviting and resetting say so plainly', async () => {
  const bare = await ExampleServer.start();
  try {
    const cookie = await bare.as('administrator');
    const answers = [
      await bare.json<Problem>('/api/v1/invitations', { body: { tenant, people: [lan] }, cookie }),
      await bare.json<Problem>('/api/auth/reset/ask', { body: { email: 'quan-tri@moc.example' } }),
    ];
    expect(answers.map(({ status, value }) => [status, value.code])).toEqual([
      [503, 'account/mail-not-configured'],
      [503, 'account/mail-not-configured'],
    ]);
    expect(cookieOf(await bare.ask('/api/auth/options', { cookie }))).toBe('');
  } finally {
    await bare.stop();
  }
}, 180_000);
