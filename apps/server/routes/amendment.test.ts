/** Outlooks and amendments through the API: both entrances, as the schemas say. */
import type { Dossier } from '@moc/domain/dataset';
import {
  type AssessmentAnswer,
  assessmentAnswerSchema,
  dossierSchema,
  type Problem,
  type ProposedAmendments,
  proposedAmendmentsSchema,
  targetExplanationSchema,
} from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const resolution = `/api/v1/resolutions/${id}`;
const assess = async (day: string, cookie?: string) =>
  assessmentAnswerSchema.parse((await server.json<AssessmentAnswer>(`${resolution}/assessment?asKnownOn=${day}`, { cookie })).value);
const statusOf = ({ outlook }: AssessmentAnswer, letter: string) => outlook.targets.find(({ target }) => target.endsWith(`diem-${letter}`))?.status;

describe('outlook', () => {
  it('stands beside the assessment of the same day', async () => {
    const answer = await assess('2024-10-01');
    expect(['a', 'c', 'e', 'i', 'b'].map((letter) => statusOf(answer, letter))).toEqual(['off-track', 'at-risk', 'on-track', 'on-track', 'not-assessable']);
    expect(answer.outlook.targets).toHaveLength(answer.targets.length);
    expect(answer.outlook.targets.every(({ status, assessableOn }) => (status === 'decided') !== (assessableOn !== undefined))).toBe(true);
  });

  it('tells the public nothing of what is withheld', async () => {
    const [open, whole] = [await assess('2024-10-01'), await assess('2024-10-01', await server.as('council'))];
    const withheld = whole.outlook.targets.filter(({ target }) => !open.outlook.targets.some((shown) => shown.target === target));
    expect(withheld.length).toBeGreaterThanOrEqual(2);
    for (const { target } of withheld) expect(JSON.stringify(open)).not.toContain(`"${target}`);
  });

  it('goes with the walk of one target', async () => {
    const walk = targetExplanationSchema.parse((await server.json(`${resolution}/targets/2.2.a?asKnownOn=2024-10-01`)).value);
    expect([walk.outlook?.status, walk.amended]).toEqual(['off-track', []]);
  });
});

describe('amendments', () => {
  const text = `NGHỊ QUYẾT
Sửa đổi một số chỉ tiêu năm 2024
QUYẾT NGHỊ:
Điều 1. Tại điểm a khoản 2 Điều 2, điều chỉnh chỉ tiêu tốc độ tăng trưởng kinh tế (GRDP) từ 6,5% - 7% thành 8% trở lên.
Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 19 tháng 7 năm 2024 và có hiệu lực từ ngày thông qua./.
`;
  const propose = (cookie?: string) => server.json<ProposedAmendments & Problem>(`${resolution}/amendments/proposals`, { body: { text }, cookie });

  it('are proposed to those who may enter them, and to nobody else', async () => {
    expect((await propose()).status).toBe(401);
    expect((await propose(await server.as('reporter'))).status).toBe(403);
    const { status, value } = await propose(await server.as('coordinator'));
    expect(status).toBe(200);
    const { act, proposals } = proposedAmendmentsSchema.parse(value);
    expect([act.adoptedOn, act.effectiveFrom, proposals[0]?.candidates[0]?.part]).toEqual(['2024-07-19', '2024-07-19', 'dieu-2.khoan-2.diem-a.phan-1']);
  });

  it('are entered by a named person; days before keep the old target, both stand side by side', async () => {
    const cookie = await server.as('coordinator');
    const { act, proposals } = (await propose(cookie)).value;
    const [first] = proposals;
    const body = { act, amendments: [{ part: first?.candidates[0]?.part, criterion: first?.criterion, words: first?.words }] };
    expect((await server.json(`${resolution}/amendments`, { body })).status).toBe(401);
    expect((await server.json(`${resolution}/amendments`, { body, cookie })).status).toBe(201);
    const again = await server.json<Problem>(`${resolution}/amendments`, { body, cookie });
    expect([again.status, again.value.code]).toEqual([409, 'plan/amend-changes-nothing']);
    const [before, after] = [await assess('2024-07-18'), await assess('2024-10-01')];
    expect([before.amended.length, after.amended.map(({ part }) => part)]).toEqual([0, ['dieu-2.khoan-2.diem-a.phan-1']]);
    expect(after.amended[0]?.says.vi).toContain('Ban đầu là 6,5% - 7%; từ ngày 19/07/2024 là 8% trở lên');
    expect(after.outlook.targets[0]?.because.vi).toContain('thấp hơn mức tối thiểu 8%');
    expect(dossierSchema.parse((await server.json<Dossier>(resolution)).value).amendments).toHaveLength(1);
  });
});
