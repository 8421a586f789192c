/** The review desk over HTTP: a text taken in, reviewed step by step, linked, compared, confirmed; who may do what; two people at once. */
import { readFile } from 'node:fs/promises';
import type { Role } from '@moc/domain/assignment';
import type { Dossier } from '@moc/domain/dataset';
import type { Indicator } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import {
  type AdoptedResolution,
  type LogVerification,
  lintResultSchema,
  type PresumedInternal,
  type Problem,
  partSuggestionsSchema,
  presumedInternalSchema,
  type ResolutionList,
  type ReviewAdvance,
  type ReviewComparison,
  type ReviewDesk,
  type ReviewState,
  reviewAdvanceSchema,
  reviewComparisonSchema,
  reviewContinuitySchema,
  reviewDeskSchema,
  reviewStateSchema,
} from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id as exampleId, tenant } from '../testing/example-server.ts';

let server: ExampleServer;
let coordinator: string | undefined;

beforeAll(async () => {
  server = await ExampleServer.start();
  coordinator = await server.as('coordinator');
});

afterAll(() => server?.stop());

const id = 'nam-sau';
const desk = `/api/v1/resolutions/${id}/review`;
const formats = new URL('../../../corpus/formats/', import.meta.url);
const fixture = new URL('../../../domain/plan/continuity/testing/nam-sau.txt', import.meta.url);

const getDesk = async () => reviewDeskSchema.parse((await server.json<ReviewDesk>(desk, { cookie: coordinator })).value);
const step = (body: object, more: { readonly cookie?: string | undefined; readonly headers?: Record<string, string> } = {}) =>
  server.json<ReviewState & Problem>(`${desk}/steps`, { body, cookie: coordinator, ...more });
const open = async () => (await server.json<Dossier>(`/api/v1/resolutions/${id}`)).value;
const growth = 'dieu-2.diem-a.phan-1' as PartAddress;
const exports = 'dieu-2.diem-d.phan-1' as PartAddress;

describe('taking a text in', () => {
  const at = `/api/v1/resolutions?tenant=${tenant}&id=${id}&name=N%C4%83m%20sau`;

  it('is for whoever may adopt', async () => {
    const body = { text: await readFile(fixture, 'utf8') };
    expect((await server.ask(at, { body })).status).toBe(401);
    for (const role of ['reporter', 'council'] as const) expect((await server.ask(at, { body, cookie: await server.as(role) })).status).toBe(403);
    const { status, value } = await server.json<AdoptedResolution>(at, { body, cookie: coordinator });
    expect([status, value.id]).toEqual([201, id]);
    expect((await server.json<Problem>(at, { body, cookie: coordinator })).value.code).toBe('store/resolution-exists');
  });

  it('takes a file too, and finds a name and an id in the text', async () => {
    const form = new FormData();
    const text = `HỘI ĐỒNG NHÂN DÂN\nSố: 12/NQ-HĐND\n${await readFile(fixture, 'utf8')}`;
    form.append('file', new Blob([text], { type: 'text/plain' }), 'du-thao.txt');
    const { status, value } = await server.json<AdoptedResolution>('/api/v1/resolutions', { body: form, cookie: coordinator });
    expect([status, value.id]).toEqual([201, '12-nq-hdnd-2024']);
  });

  it('keeps for the reviewer what was noticed in the file', async () => {
    const form = new FormData();
    form.append('file', new Blob([await readFile(new URL('example-tcvn3.txt', formats))]), 'bang-ma-cu.txt');
    const { status, value } = await server.json<AdoptedResolution & Problem>(`/api/v1/resolutions?tenant=${tenant}&id=van-ban-ma-cu`, {
      body: form,
      cookie: coordinator,
    });
    expect([status, value.code]).toEqual([201, undefined]);
    const { notes } = (await server.json<ReviewDesk>('/api/v1/resolutions/van-ban-ma-cu/review', { cookie: coordinator })).value;
    expect(notes.map(({ code }) => code)).toEqual(['document/converted']);
    for (const { says } of notes) expect(`${says.vi}${says.en}`).not.toMatch(/[{}]|document\//);
  });

  it('says of a damaged file that it is damaged, not that it has no year', async () => {
    const form = new FormData();
    const bytes = await readFile(new URL('paged.pdf', formats));
    const at = bytes.indexOf('stream') + 9;
    bytes.fill('x', at, at + 400);
    form.append('file', new Blob([bytes]), 'hong.pdf');
    const { status, value } = await server.json<Problem>(`/api/v1/resolutions?tenant=${tenant}`, { body: form, cookie: coordinator });
    expect([status, value.code]).toEqual([422, 'document/pages-lost']);
  });

  it('refuses a text without words or years', async () => {
    expect(
      (await server.json<Problem>(`/api/v1/resolutions?tenant=${tenant}&id=khong-nam`, { body: { text: 'Không có năm.' }, cookie: coordinator })).value.code,
    ).toBe('dataset/no-plan-year');
  });

  const list = async (cookie?: string) => (await server.json<ResolutionList>('/api/v1/resolutions', { cookie })).value;
  const readings = ['', '/assessment', '/findings', '/lint', '/scorecard.csv', '/targets/dieu-2.diem-a', '/akoma-ntoso', '/stratml', '/continuity'];

  it('shows the public nothing of a draft, not even that it is there', async () => {
    expect((await list()).map((each) => each.id)).toEqual([exampleId]);
    for (const path of readings) {
      const { status, value } = await server.json<Problem>(`/api/v1/resolutions/${id}${path}`);
      expect([path, status, value.code]).toEqual([path, 404, 'wire/not-found']);
    }
    for (const path of ['/review', '/review/compare?with=x', '/review/suggestions?part=x'])
      expect([path, (await server.ask(`/api/v1/resolutions/${id}${path}`)).status]).toEqual([
        path,
        (await server.ask(`/api/v1/resolutions/khong-co${path}`)).status,
      ]);
    const held = await server.json<Problem>(`/api/v1/resolutions/${exampleId}/continuity?previous=${id}`);
    expect([held.status, held.value.code]).toEqual([404, 'wire/not-found']);
  });

  it('shows a draft to every role that reads internally, marked as one', async () => {
    for (const role of ['coordinator', 'reporter', 'council'] as const) {
      const cookie = await server.as(role);
      expect((await list(cookie)).find((each) => each.id === id)).toMatchObject({ inForce: false });
      expect((await list(cookie)).find((each) => each.id === exampleId)).toMatchObject({ inForce: true });
      expect((await server.ask(`/api/v1/resolutions/${id}`, { cookie })).status).toBe(200);
    }
  });
});

describe('the desk', () => {
  it('opens with text, reading, findings and proposals, for whoever may read internally', async () => {
    expect((await server.ask(desk)).status).toBe(401);
    const { state, read, suggestions, resolution } = await getDesk();
    expect(state).toMatchObject({ revision: 0, steps: [], mayReview: true, earlierInForce: false, reviewed: { progress: { reviewed: 0 } } });
    expect(state.reviewed.progress.total).toBe(read.targets.flatMap(({ parts }) => parts).length);
    expect(resolution.text).toContain('Tổng kim ngạch');
    expect(state.findings.map(({ code }) => code)).toContain('lint/criteria-not-named');
    const proposed = suggestions.find(({ part }) => part === exports)?.indicators[0];
    expect(proposed).toMatchObject({ declared: false, indicator: { name: { vi: expect.stringMatching(/xuất khẩu/iu) } } });
    const council = await server.json<ReviewDesk>(desk, { cookie: await server.as('council') });
    expect([council.status, council.value.state.mayReview]).toEqual([200, false]);
    expect((await server.ask('/api/v1/resolutions/khong-co/review', { cookie: coordinator })).status).toBe(404);
  });

  it('takes steps: accept, edit, reject, split, add, undo', async () => {
    const first = await step({ kind: 'accept', parts: [growth] });
    expect(first.status).toBe(201);
    const state = reviewStateSchema.parse(first.value);
    expect(first.headers.get('etag')).toBe(`"${state.revision}"`);
    expect(state).toMatchObject({ undoable: state.revision, steps: [{ kind: 'accept', name: expect.any(String) }] });
    const edited = await step({ kind: 'edit', part: exports, change: { strength: 'striving' } }, { headers: { 'if-match': `"${state.revision}"` } });
    expect(edited.value.reviewed.progress.reviewed).toBe(2);
    const rejected = await step({ kind: 'reject', part: 'dieu-2.diem-h.phan-1', why: 'không thuộc danh mục' });
    expect(rejected.value.reviewed.statuses.find(({ part }) => part.startsWith('dieu-2.diem-h'))).toMatchObject({
      status: 'rejected',
      why: 'không thuộc danh mục',
    });
    const undone = await step({ kind: 'undo', step: rejected.value.undoable });
    expect(undone.value.reviewed.statuses.find(({ part }) => part.startsWith('dieu-2.diem-h'))?.status).toBe('unreviewed');
    expect((await getDesk()).state).toEqual(undone.value);
  });

  it('answers a step with what changed, where only that is asked for', async () => {
    const advance = async (action: object) => {
      const before = (await getDesk()).state;
      const headers = { 'if-match': `"${before.revision}"` };
      const answer = await server.json<ReviewAdvance>(`${desk}/steps?answer=changes`, { body: action, cookie: coordinator, headers });
      expect(answer.status).toBe(201);
      const value = reviewAdvanceSchema.parse(answer.value);
      const after = (await getDesk()).state;
      expect(value).toMatchObject({ since: before.revision, revision: after.revision });
      expect([...before.steps, ...value.steps]).toEqual(after.steps);
      expect(value.findings ?? before.findings).toEqual(after.findings);
      return value;
    };
    const part = 'dieu-2.diem-k.phan-1';
    expect(await advance({ kind: 'accept', parts: [part] })).not.toHaveProperty('findings');
    expect(await advance({ kind: 'reject', part, why: 'trùng' })).toHaveProperty('findings');
    expect(await advance({ kind: 'accept', parts: [part] })).toHaveProperty('findings');
    for (let undone = 0; undone < 3; undone++) await advance({ kind: 'undo', step: (await getDesk()).state.undoable });
  });

  it('tells which parts stay internal until a person decides, for whoever reads internally', async () => {
    const path = `${desk}/presumed`;
    const { parts } = presumedInternalSchema.parse((await server.json<PresumedInternal>(path, { cookie: coordinator })).value);
    expect(parts.length).toBeGreaterThan(0);
    for (const { part, resolution, indicators, isEarlier } of parts) {
      expect(part).toMatch(/^dieu-/u);
      expect([resolution.id, isEarlier]).toEqual([exampleId, true]);
      expect(indicators.length).toBeGreaterThan(0);
    }
    expect((await server.ask(path)).status).toBe((await server.ask('/api/v1/resolutions/khong-co/review/presumed')).status);
  });

  it('offers the territories of the tenant by name', async () => {
    const { territories } = await getDesk();
    expect(territories.find(({ code }) => (code as string) === tenant)?.name).toContain('Bến Tre');
    expect(territories.length).toBeGreaterThan(9);
  });

  it('keeps an answer to a finding, and shows it wherever findings are', async () => {
    const finding = (await getDesk()).state.findings.find(({ code }) => code === 'lint/criteria-not-named')!;
    const none = finding.id.replace(/#.*/, '#0123456789abcdef');
    const answer = (of: string) => step({ kind: 'answer-finding', finding: of, answer: 'accepted-as-is', words: 'theo biểu kèm tờ trình' });
    const unknown = await answer(none);
    expect([unknown.status, unknown.value.code]).toEqual([422, 'plan/review-unknown-finding']);
    expect(unknown.value.titles.vi).toContain('Tải lại trang');
    expect((await answer(finding.id)).status).toBe(201);
    const { value } = await server.json(`/api/v1/resolutions/${id}/lint`, { cookie: coordinator });
    const { answers = [], findings } = lintResultSchema.parse(value);
    expect(answers).toMatchObject([{ finding: finding.id, answer: 'accepted-as-is', words: 'theo biểu kèm tờ trình' }]);
    expect(findings.filter(({ id: each }) => each === finding.id)).toHaveLength(1);
  });

  it('refuses with codes, in words', async () => {
    const cases: readonly (readonly [object, number, string])[] = [
      [{ kind: 'accept', parts: ['x'] }, 422, 'plan/review-unknown-part'],
      [{ kind: 'edit', part: exports, change: { name: '' } }, 422, 'plan/review-name-empty'],
      [{ kind: 'edit', part: exports, change: { span: { start: 0, end: 3 } } }, 422, 'plan/review-span-outside'],
      [{ kind: 'undo', step: 1 }, 422, 'plan/review-unknown-step'],
      [{ kind: 'fly' }, 400, 'wire/bad-request'],
      [{ kind: 'answer-finding', finding: 'x', answer: 'not-a-fault', words: 'vì' }, 422, 'plan/review-unknown-finding'],
    ];
    for (const [body, status, code] of cases) {
      const answer = await step(body);
      expect([answer.status, answer.value.code]).toEqual([status, code]);
    }
    expect((await step({ kind: 'accept', parts: [growth] }, { headers: { 'if-match': 'abc' } })).value.code).toBe('wire/bad-request');
  });

  it('catches two people at one part, and loses nothing', async () => {
    const { revision } = (await getDesk()).state;
    const headers = { 'if-match': `"${revision}"` };
    const both = await Promise.all(['một', 'hai'].map((name) => step({ kind: 'edit', part: growth, change: { name } }, { headers })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(both.find(({ status }) => status === 412)?.value).toMatchObject({
      code: 'plan/review-outdated',
      titles: { vi: expect.stringContaining('không có gì bị ghi đè') },
    });
    expect((await step({ kind: 'accept', parts: ['dieu-2.diem-c.phan-1'] }, { headers })).status).toBe(201);
  });

  it('lets each role do what it may', async () => {
    const roles: readonly (readonly [Role, number])[] = [
      ['public', 401],
      ['council', 403],
      ['reporter', 403],
      ['administrator', 403],
    ];
    for (const [role, status] of roles) {
      const cookie = await server.as(role);
      expect([role, (await step({ kind: 'accept', parts: [growth] }, { cookie })).status]).toEqual([role, status]);
      expect([role, (await server.ask(`/api/v1/resolutions/${id}/confirmation`, { method: 'POST', cookie })).status]).toEqual([role, status]);
      expect([role, (await server.ask(`${desk}/links`, { body: { links: [] }, cookie })).status]).toEqual([role, status]);
      expect([role, (await server.ask(`${desk}/indicators`, { body: { indicators: [anIndicator()] }, cookie })).status]).toEqual([role, status]);
    }
  });
});

const anIndicator = (): Indicator => ({
  code: 'digital-economy-share' as Indicator['code'],
  ref: '2.h',
  name: { vi: 'Tỷ trọng kinh tế số trong GRDP', en: 'Share of the digital economy in GRDP' },
  direction: 'higher-better',
  accumulation: 'rate',
  rollUp: 'none',
  sensitivity: 'public',
});

describe('indicators', () => {
  it('are proposed for one part, best first', async () => {
    const { value } = await server.json(`${desk}/suggestions?part=${exports}`, { cookie: coordinator });
    const { indicators } = partSuggestionsSchema.parse(value);
    expect(indicators[0]?.indicator.name.vi).toMatch(/xuất khẩu/iu);
    expect(indicators.map(({ score }) => score)).toEqual(indicators.map(({ score }) => score).toSorted((a, b) => b - a));
    expect((await server.ask(`${desk}/suggestions?part=x`, { cookie: coordinator })).status).toBe(404);
  });

  it('of last year are linked and so declared here; new ones are declared with what they mean', async () => {
    const known = (await getDesk()).suggestions.find(({ part }) => part === exports)?.indicators[0]?.indicator as Indicator;
    const link = (indicator: string, part: string) => ({ links: [{ part, indicator, territory: tenant, measure: 'value' }] });
    expect((await server.ask(`${desk}/links`, { body: link(known.code, exports), cookie: coordinator })).status).toBe(201);
    const { indicators, state } = await getDesk();
    expect(indicators).toEqual([{ ...known, ref: 'dieu-2.diem-d/phan-1' }]);
    expect(state.links).toEqual(link(known.code, exports).links);
    expect((await server.json<Problem>(`${desk}/links`, { body: link('nowhere', exports), cookie: coordinator })).value.code).toBe('store/unknown-indicator');
    const digital = 'dieu-2.diem-h.phan-1';
    expect((await server.ask(`${desk}/indicators`, { body: { indicators: [anIndicator()] }, cookie: coordinator })).status).toBe(201);
    expect((await server.ask(`${desk}/links`, { body: link(anIndicator().code, digital), cookie: coordinator })).status).toBe(201);
    expect((await getDesk()).state.links).toHaveLength(2);
    expect((await server.ask(`${desk}/links`, { body: { links: [], unlinked: [digital] }, cookie: coordinator })).status).toBe(201);
    expect((await getDesk()).state.links).toHaveLength(1);
  });
});

describe('held against another', () => {
  it('version: what changed and what is in one only', async () => {
    const { value } = await server.json<ReviewComparison>(`${desk}/compare?with=${id}`, { cookie: coordinator });
    const { comparison } = reviewComparisonSchema.parse(value);
    expect(comparison.changed.map(({ a, what }) => [a.address, what])).toEqual([
      [growth, ['name']],
      [exports, ['strength']],
    ]);
    const other = await server.json<ReviewComparison>(`${desk}/compare?with=${exampleId}`, { cookie: coordinator });
    expect(other.value.comparison.onlyB.length).toBeGreaterThan(10);
    expect((await server.ask(`${desk}/compare?with=khong-co`, { cookie: coordinator })).status).toBe(404);
    expect((await server.ask(`${desk}/compare?with=${id}`)).status).toBe(401);
  });

  const years = `/api/v1/resolutions/${id}/continuity`;
  const getYears = async (query = '') => reviewContinuitySchema.parse((await server.json(`${years}${query}`, { cookie: coordinator })).value);

  it('year: continued with last year’s indicators, redefined, new, dropped', async () => {
    const { continuity, previous, earlier, previousLinks, indicators } = await getYears(`?previous=${exampleId}`);
    expect(previous.planPeriod).toEqual({ start: '2024-01', months: 12 });
    expect(await getYears()).toMatchObject({ previous: { id: exampleId } });
    expect(earlier.map((each) => each.id)).toContain(exampleId);
    const match = continuity.matched.find(({ part }) => part.address === exports);
    expect(match?.previous.address).toBe('dieu-2.khoan-2.diem-c.phan-1');
    expect(match?.indicators.length).toBeGreaterThan(0);
    expect(indicators.map(({ code }) => code)).toContain(match?.indicators[0]);
    expect(previousLinks.some(({ part }) => part === match?.previous.address)).toBe(true);
    expect(continuity.redefined.map(({ what }) => what)).toEqual([['kind'], ['basis'], ['unit']]);
  });

  it('year: a person’s word is kept, refused on parts that are not there, and taken back', async () => {
    const pair = { part: exports, previous: 'dieu-2.khoan-2.diem-c.phan-1' };
    const say = (answer: 'same' | 'other', previous = pair.previous) =>
      step({ kind: 'match-previous', resolution: exampleId, pairs: [{ ...pair, previous }], answer });
    const find = async () => (await getYears()).continuity.matched.find(({ part }) => part.address === exports);
    const unknown = await say('same', 'dieu-2.khoan-2.diem-c.phan-99');
    expect([unknown.status, unknown.value.code]).toEqual([422, 'plan/review-unknown-previous']);
    expect((await say('same')).value.reviewed.lastChange).toBe((await getDesk()).state.reviewed.lastChange);
    expect((await find())?.decided?.name).toBeTruthy();
    const refused = await say('other');
    expect(await find()).toBeUndefined();
    await step({ kind: 'undo', step: refused.value.undoable });
    expect((await find())?.decided?.name).toBeTruthy();
    expect((await server.ask(`${desk}/steps`, { body: { kind: 'match-previous', resolution: exampleId, pairs: [pair], answer: 'same' } })).status).toBe(401);
  });

  it('year: an earlier one there must be', async () => {
    const { status, value } = await server.json<Problem>(`/api/v1/resolutions/${exampleId}/continuity`, { cookie: coordinator });
    expect([status, value.code]).toEqual([404, 'wire/no-earlier-plan']);
  });
});

describe('confirming', () => {
  const confirm = (body?: object) =>
    server.json<Problem>(`/api/v1/resolutions/${id}/confirmation`, { method: 'POST', cookie: coordinator, ...(body && { body }) });

  it('waits for every part, or takes the rest by name', async () => {
    const early = await confirm();
    expect([early.status, early.value.code]).toEqual([409, 'plan/review-incomplete']);
    expect((await confirm({ acceptRest: false })).status).toBe(409);
    expect((await confirm({ acceptRest: true })).status).toBe(201);
    const { state } = await getDesk();
    expect(state.confirmation?.name).toBe(state.steps.at(-1)?.name);
    expect(state.reviewed.progress.reviewed).toBe(state.reviewed.progress.total);
    expect((await open()).plan.targets.length).toBeGreaterThan(15);
  });

  it('shows the public the plan in force, its answers and its years', async () => {
    expect((await server.json<ResolutionList>('/api/v1/resolutions')).value.map((each) => each.id).sort()).toEqual([exampleId, id].sort());
    for (const path of ['', '/lint', '/continuity', '/akoma-ntoso', '/stratml'])
      expect([path, (await server.ask(`/api/v1/resolutions/${id}${path}`)).status]).toEqual([path, 200]);
    const { value } = await server.json(`/api/v1/resolutions/${id}/lint`);
    expect(lintResultSchema.parse(value).answers).toHaveLength(1);
    const years = reviewContinuitySchema.parse((await server.json(`/api/v1/resolutions/${id}/continuity`)).value);
    expect(years.continuity.matched.some(({ decided }) => decided)).toBe(true);
    expect(JSON.stringify(years)).not.toContain('military-training');
  });

  it('later changes wait, and the confirmed plan stays in force', async () => {
    await step({ kind: 'reject', part: exports, why: 'thử' });
    const { state } = await getDesk();
    expect([state.confirmation, state.earlierInForce]).toEqual([undefined, true]);
    const addresses = async () => (await open()).plan.targets.flatMap(({ parts }) => parts).map(({ address }) => address);
    expect(await addresses()).toContain(exports);
    expect((await confirm()).status).toBe(201);
    expect(await addresses()).not.toContain(exports);
  });

  it('the log tells it all', async () => {
    const { value } = await server.json<LogVerification>('/api/v1/log/verify', { cookie: coordinator });
    expect(value).toMatchObject({ ok: true });
  });
});
