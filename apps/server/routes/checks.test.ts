/** Findings on figures by API: who may answer, how an answer keeps, what a file warns of, and revisions. */
import { may, type Role, roles } from '@moc/domain/assignment';
import { findingsSchema, importResultSchema, type Problem, revisionsSchema } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ExampleServer, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const path = `/api/v1/resolutions/${id}/findings`;
const header = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';

async function findings(role: Role = 'coordinator', query = '') {
  const { value } = await server.json(path + query, { cookie: await server.as(role) });
  return findingsSchema.parse(value);
}

const find = async (code: string, role?: Role) => (await findings(role)).checks.find((each) => each.code === code)!;

async function answer(role: Role, body: object) {
  const { status, value } = await server.json<Problem>(`${path}/answers`, { cookie: await server.as(role), body });
  return { status, code: value.code };
}

describe('answers', () => {
  test.each(roles.map((role) => [role] as const))('by the role %s as the table of rights says', async (role) => {
    const { id: finding } = await find('check/level-jump');
    const isAllowed = may(role, 'finding/answer');
    const { status } = await answer(role, { finding, answer: 'accepted-as-is', words: `Hai nguồn nói hai thời điểm (${role})` });
    expect(status).toBe(isAllowed ? 201 : role === 'public' ? 401 : 403);
    expect((await findings(role)).mayAnswer).toBe(isAllowed);
  });

  it('are kept, the latest holds, and only those who may read internally see who and why', async () => {
    const { id: finding } = await find('check/change-of-level');
    expect((await answer('reporter', { finding, answer: 'to-be-mended', words: '' })).status).toBe(201);
    expect((await answer('coordinator', { finding, answer: 'not-a-fault', words: ' Nghị quyết lấy nền 2,5% theo báo cáo tháng 11 ' })).status).toBe(201);
    const { answers, checks } = await findings('council');
    expect(answers.filter((each) => each.finding === finding)).toMatchObject([
      { answer: 'not-a-fault', words: 'Nghị quyết lấy nền 2,5% theo báo cáo tháng 11' },
    ]);
    expect(checks.some((each) => each.id === finding)).toBe(true);
    const open = await findings('public');
    expect(open.answers).toEqual([]);
    expect(open.checks.length).toBeGreaterThan(0);
    expect(open.checks.some((each) => each.id === finding)).toBe(false);
  });

  it('need a reason, and a finding that stands', async () => {
    const { id: finding } = await find('check/parts-and-total');
    expect(await answer('coordinator', { finding, answer: 'not-a-fault', words: ' ' })).toEqual({ status: 422, code: 'observation/answer-empty' });
    const gone = { finding: `${finding.slice(0, -16)}0123456789abcdef`, answer: 'not-a-fault', words: 'đúng' };
    expect(await answer('coordinator', gone)).toEqual({ status: 422, code: 'observation/unknown-finding' });
    expect((await answer('coordinator', { finding, answer: 'maybe', words: 'x' })).status).toBe(400);
    expect((await answer('coordinator', { finding, answer: 'to-be-mended', words: '', asKnownOn: '2023-12-31' })).code).toBe('observation/unknown-finding');
  });
});

describe('a file of figures', () => {
  const line = (ref: string, period: string, measure: string, value: string, unit: string, status: string) =>
    `${ref},,${period},${measure},${value},${unit},${status},83,2025-05-01,bdk-2024-12-05,`;

  it('is warned of in the preview and taken in all the same', async () => {
    const text = [header, line('2.2.e', '2025-Q1', 'value', '2500000', 'tỷ đồng', 'uoc'), line('2.2.g', '2024', 'value', '127.5', '%', 'uoc')].join('\n');
    for (const preview of [true, false]) {
      const answered = await server.send('observations', text, { role: 'reporter', preview, name: 'canh-bao.csv' });
      const { warnings, warned, stored, added, messages } = importResultSchema.parse(await answered.json());
      expect({ stored, added, messages }).toEqual({ stored: !preview, added: 2, messages: [] });
      expect(warned).toBe(warnings.length);
      expect(warnings.map(({ lines, finding }) => [finding.code, lines])).toEqual(
        expect.arrayContaining([
          ['check/above-whole', [3]],
          ['check/factor', [2]],
        ]),
      );
    }
  });

  it('does not raise an alarm again that was answered, until a number changes', async () => {
    const { id: finding } = await find('check/above-whole');
    expect((await answer('reporter', { finding, answer: 'not-a-fault', words: 'Tính cả khách vãng lai' })).status).toBe(201);
    const again = [header, line('2.2.g', '2024', 'value', '127.5', '%', 'so_bo')].join('\n');
    const changed = [header, line('2.2.g', '2024', 'value', '128.5', '%', 'so_bo')].join('\n');
    const codes = async (text: string) => {
      const answered = await server.send('observations', text, { role: 'reporter', preview: true });
      return importResultSchema.parse(await answered.json()).warnings.map((each) => each.finding.code);
    };
    expect(await codes(again)).not.toContain('check/above-whole');
    expect(await codes(changed)).toContain('check/above-whole');
  });

  it('of relations takes the place of the one before', async () => {
    const send = async (rows: string) =>
      importResultSchema.parse(await (await server.send('relations', `kind,whole,parts,weights\n${rows}`, { role: 'coordinator' })).json());
    expect(await send('sum,export-turnover,export-turnover.foreign-invested export-turnover.domestic,\n')).toMatchObject({ added: 0, repeated: 1 });
    expect((await findings()).checks.some(({ code }) => code === 'check/change-of-level')).toBe(false);
    const refused = await server.send('relations', 'kind,whole,parts,weights\nratio,export-turnover,export-turnover.domestic,\nsum,nothing,export-turnover,', {
      role: 'coordinator',
    });
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as Problem).errors.map(({ code }) => code)).toEqual(['observation/relation-shape', 'observation/unknown-indicator']);
  });
});

it('tells how much figures moved, as known on a day', async () => {
  const revisions = async (day: string) => revisionsSchema.parse((await server.json(`/api/v1/resolutions/${id}/revisions?asKnownOn=${day}`)).value).summaries;
  const [growth] = (await revisions('2025-02-01')).filter(({ indicator }) => (indicator as string) === 'grdp-growth');
  expect(growth).toMatchObject({ followed: 2, median: '0.395', largest: '0.56', kind: 'points' });
  expect(growth?.revisions.map(({ vintages }) => vintages.map(({ value }) => value as string))).toEqual([
    ['5.16', '4.6'],
    ['5.45', '5.68'],
  ]);
  expect(await revisions('2024-12-31')).toEqual([]);
});
