/** The public asks every address of the API that reads: nothing of internal letters, of internal indicators or of drafts is in any answer. */
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Dossier } from '@moc/domain/dataset';
import type { PartAddress } from '@moc/domain/plan';
import { dossierSchema, type Problem, type ReviewState } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;
let whole: Dossier;
let coordinator: string | undefined;
let reads: readonly Read[];

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
}

interface Read {
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

const draft = 'du-thao-mat';
const newYear = 'nam-sau';
const draftWord = 'Vọng gác biên thùy';
const draftCode = 'draft-only-indicator';
const draftValue = '73519';

const draftText = `HỘI ĐỒNG NHÂN DÂN
TỈNH SOẠN THỬ

NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2025

QUYẾT NGHỊ:

Điều 1. Các chỉ tiêu chủ yếu
a) ${draftWord} đạt 73.519 lượt;
b) Tổng kim ngạch xuất khẩu đạt 1.900 triệu USD trở lên.

Điều 2. Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 06 tháng 12 năm 2024.
`;

beforeAll(async () => {
  server = await ExampleServer.start();
  coordinator = await server.as('coordinator');
  whole = (await server.json<Dossier>(`/api/v1/resolutions/${id}`, { cookie: coordinator })).value;
  await makeDraft();
  await makeNewYear();
  await amendInternal();
  const { value } = await server.json<{ paths: Record<string, { get?: { parameters?: Parameter[] } }> }>('/api/v1/openapi.json');
  reads = Object.entries(value.paths).flatMap(([path, { get }]) => (get ? [{ path, parameters: get.parameters ?? [] }] : []));
}, 120_000);

afterAll(() => server?.stop());

async function makeDraft(): Promise<void> {
  const adopted = await server.ask(`/api/v1/resolutions?tenant=${tenant}&id=${draft}&name=${encodeURIComponent(draftWord)}`, {
    body: { text: draftText },
    cookie: coordinator,
  });
  expect(adopted.status, await adopted.clone().text()).toBe(201);
  const indicator = {
    ...{ code: draftCode, ref: '1.a', name: { vi: draftWord, en: 'Border watch posts' }, direction: 'higher-better' },
    ...{ accumulation: 'flow', rollUp: 'sum', sensitivity: 'public' },
  };
  const declared = await server.ask(`/api/v1/resolutions/${draft}/review/indicators`, { body: { indicators: [indicator] }, cookie: coordinator });
  expect(declared.status, await declared.clone().text()).toBe(201);
  const reporter = await server.as('reporter');
  const give = async (kind: string, text: string) => {
    const path = `/api/v1/resolutions/${draft}/imports/${kind}?file=${kind}.csv`;
    const answer = await server.ask(path, { body: text, headers: { 'content-type': 'text/csv' }, cookie: reporter });
    expect(answer.status, await answer.clone().text()).toBe(201);
  };
  await give('sources', `source_id,title,publisher,url,published_on\nnguon-mat,Báo cáo mật của ${draftWord},Cơ quan lạ,https://mat.example/,2025-01-02\n`);
  await give(
    'observations',
    `indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note\n1.a,${draftWord},2024,value,${draftValue},lượt,chinh_thuc,83,2025-01-02,nguon-mat,\n`,
  );
}

/** The year after, confirmed with nothing linked: its letter s goes on from the internal letter s of the year before. */
async function makeNewYear(): Promise<void> {
  const text = await readFile(new URL('../../../domain/plan/continuity/testing/nam-sau.txt', import.meta.url), 'utf8');
  const adopted = await server.ask(`/api/v1/resolutions?tenant=${tenant}&id=${newYear}&name=N`, { body: { text }, cookie: coordinator });
  expect(adopted.status, await adopted.clone().text()).toBe(201);
  const confirmed = await server.ask(`/api/v1/resolutions/${newYear}/confirmation`, { body: { acceptRest: true }, cookie: coordinator });
  expect(confirmed.status, await confirmed.clone().text()).toBe(201);
}

async function amendInternal(): Promise<void> {
  const part = whole.plan.targets.find(({ label }) => label === 's')?.parts[2];
  const criterion = {
    kind: 'at-least',
    value: { value: '97.25', unit: part && 'value' in part.criterion ? part.criterion.value.unit : undefined },
    strict: false,
    approximate: false,
  };
  const act = { title: 'Sửa đổi', number: '9/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh', adoptedOn: '2024-07-19', effectiveFrom: '2024-07-19' };
  const body = { act, amendments: [{ part: part?.address, criterion, words: 'hạ xuống 97,25%' }] };
  const amended = await server.ask(`/api/v1/resolutions/${id}/amendments`, { body, cookie: coordinator });
  expect(amended.status, await amended.clone().text()).toBe(201);
}

/** What each parameter is filled with; every combination is asked. */
function fills(): Readonly<Record<string, readonly string[]>> {
  const codes = whole.figures.indicators.map(({ code }) => code as string);
  return {
    id: [id, newYear, draft],
    tenant: [tenant],
    code: [tenant],
    address: [...whole.plan.targets.map(({ address }) => address as string), '2.2.s', '2.2.t', 'dieu-1.diem-a'],
    tenants: [tenant],
    indicators: inTwenties([...codes, draftCode]),
    indicator: [...codes, draftCode],
    with: [draft],
    seq: ['1'],
    form: ['jsonl', 'csv'],
    file: ['khong-co.ics'],
    sha256: ['0'.repeat(64)],
    agency: ['so-tai-chinh'],
    on: ['2026-01-15'],
    part: ['dieu-2.khoan-2.diem-s.phan-1'],
  };
}

const inTwenties = (codes: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(codes.length / 20) }, (_, n) => codes.slice(n * 20, n * 20 + 20).join(','));

const needsSignIn =
  /\/(review|log(?!\/verifier)|me\/data|account|people|invitations|memberships|my-updates|approvals|disagreements|evidence|burden|estimate-scores|collection)\b|\/tenants\/\{tenant\}\/(?!territories|series)|\/deadlines\/|\/(duties|defects|owner-suggestions|explanations)$/;

/** Sets of optional parameters that open as much as possible. */
const optional: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  asKnownOn: [{}, { asKnownOn: '2024-07-31' }, { asKnownOn: '2024-12-05' }],
  previous: [{}, { previous: draft }, { previous: id }, { previous: newYear }],
  kind: [{ kind: 'plan' }, { kind: 'actual' }],
};

const always: Readonly<Record<string, string>> = { from: '2022-01', to: '2025-12', months: '12', level: 'province' };

function questionsOf({ path, parameters }: Read): readonly string[] {
  const values = fills();
  const named = new Set(parameters.map(({ name }) => name));
  let made: { readonly path: string; readonly query: Readonly<Record<string, string>> }[] = [{ path, query: {} }];
  for (const { name, in: where, required } of parameters) {
    const usual = always[name] === undefined ? undefined : [always[name]];
    const given = path.includes('/territories') && (name === 'from' || name === 'to') ? ['2024-01-01'] : (values[name] ?? usual);
    if (where === 'header' || (!given && !required)) continue;
    expect(given, `no value for ${name} of ${path}`).toBeDefined();
    made = made.flatMap((one) =>
      (given ?? []).map((value) =>
        where === 'path' ? { ...one, path: one.path.replace(`{${name}}`, encodeURIComponent(value)) } : { ...one, query: { ...one.query, [name]: value } },
      ),
    );
  }
  for (const [name, sets] of Object.entries(optional))
    if (named.has(name)) made = made.flatMap((one) => sets.map((set) => ({ ...one, query: { ...one.query, ...set } })));
  return made.map((one) => `${one.path}${Object.keys(one.query).length > 0 ? `?${new URLSearchParams(one.query)}` : ''}`);
}

/** The answer as text; the sheets of a workbook unpacked. */
async function textOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.subarray(0, 2).toString() === 'PK' ? unpacked(bytes) : bytes.toString();
  return text.normalize('NFC');
}

/** Every file of a ZIP archive, by its central directory. */
function unpacked(zip: Buffer): string {
  const parts: string[] = [];
  for (let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [method, packed, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    parts.push((method === 0 ? bytes : inflateRawSync(bytes)).toString());
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts.join('\n');
}

/** What no public answer may hold: codes, names, places in files, ids of figures, links, runs of the withheld words, their figures as written. */
function secrets(): readonly string[] {
  const internal = whole.figures.indicators.filter(({ sensitivity }) => sensitivity === 'internal');
  const codes = new Set<string>(internal.map(({ code }) => code));
  const targets = whole.plan.targets.filter(({ address }) => /khoan-2\.diem-[st]$/.test(address));
  expect([codes.size, targets.length]).toEqual([6, 2]);
  const { text } = whole.resolution;
  const words = targets
    .flatMap(({ span }) =>
      text
        .slice(span.start + 2, span.end)
        .normalize('NFC')
        .split(/[;,]/),
    )
    .map((phrase) => phrase.trim());
  const elsewhere = targets.reduce((rest, { span }) => rest.replace(text.slice(span.start, span.end), ''), text).normalize('NFC');
  return [
    ...internal.flatMap(({ code, name }) => [code, name.vi, name.en]),
    ...internal.filter(({ ref }) => ref.includes('/')).map(({ ref }) => ref),
    ...whole.figures.observations.filter(({ indicator }) => codes.has(indicator)).map((observation) => observation.id as string),
    ...targets.flatMap((target) => target.parts.flatMap(({ address, name }) => [address as string, name])),
    ...whole.labels
      .filter(({ target }) => targets.some(({ address }) => address === target))
      .flatMap(({ name, short }) => [name.vi, name.en, short.vi, short.en]),
    ...words.filter((phrase) => phrase.length > 12),
    ...['98,5%', '"98.5"', 'trên 85%', '98,8%', '"98.8"', '97,25', '97.25'],
  ].filter((secret) => secret !== '' && !elsewhere.toLowerCase().includes(secret.toLowerCase()));
}

const draftSecrets = [draftWord, 'Border watch', draftValue, '73.519', draftCode, 'nguon-mat', 'mat.example', 'Cơ quan lạ', draft];

/** What was asked for is said back by refusals, and by the lists of what is not shown. */
function withoutEcho(text: string, question: string): string {
  const asked = [...new URL(question, 'http://x').searchParams.values()].flatMap((value) => value.split(','));
  const inPath = decodeURIComponent(new URL(question, 'http://x').pathname).split('/');
  const { withheld: _, ...rest } = /"withheld":\[\{"tenant"/.test(text) ? (JSON.parse(text) as Record<string, unknown>) : {};
  if (_ !== undefined) return JSON.stringify(rest);
  const problem = text.startsWith('{"type":"/errors/') ? (JSON.parse(text) as Problem) : undefined;
  if (!problem) return text;
  return [...asked, ...inPath].filter((each) => each.length > 3).reduce((left, each) => left.replaceAll(each, ''), JSON.stringify(problem));
}

describe('the public entrance', () => {
  it('holds nothing withheld and nothing of a draft, whatever is asked', async () => {
    const hidden = [...secrets(), ...draftSecrets].map((secret) => secret.toLowerCase());
    expect(hidden.length).toBeGreaterThan(50);
    const leaks: string[] = [];
    const statuses = new Map<string, Set<number>>();
    for (const read of reads) {
      for (const question of questionsOf(read)) {
        const answer = await server.ask(question, { headers: { 'accept-encoding': 'identity' } });
        statuses.set(read.path, (statuses.get(read.path) ?? new Set()).add(answer.status));
        const text = withoutEcho(await textOf(answer), question).toLowerCase();
        for (const secret of hidden) if (text.includes(secret)) leaks.push(`${question}: ${secret}`);
        if (answer.status >= 500) leaks.push(`${question}: ${answer.status}`);
      }
    }
    expect(leaks).toEqual([]);
    const unanswered = [...statuses].filter(([path, seen]) => !seen.has(200) && !needsSignIn.test(path)).map(([path]) => path);
    expect(unanswered).toEqual([]);
    expect([...statuses].filter(([path, seen]) => seen.has(200) && needsSignIn.test(path)).map(([path]) => path)).toEqual([]);
  }, 300_000);
});

describe('a part that goes on from an internal one of another year', () => {
  const path = `/api/v1/resolutions/${newYear}`;
  const letter = 'dieu-2.diem-s';
  const seen = async (cookie?: string) => dossierSchema.parse((await server.json(path, { cookie })).value) as Dossier;
  const step = async (body: object) => (await server.json<ReviewState & Problem>(`${path}/review/steps`, { body, cookie: coordinator })).value;
  const labels = async () => (await seen()).plan.targets.map(({ label }) => label);

  it('is withheld, with its target, though nobody linked it; those inside see which and why', async () => {
    const [outside, inside] = [await seen(), await seen(coordinator)];
    expect(outside.withheld).toEqual([letter]);
    expect(outside.resolution.text).toContain('s)▮');
    expect(outside).not.toHaveProperty('presumedInternal');
    expect(inside.presumedInternal?.map(({ part, resolution, previous }) => [part, resolution, previous])).toEqual(
      [1, 2, 3].map((n) => [`${letter}.phan-${n}`, id, `dieu-2.khoan-2.diem-s.phan-${n}`]),
    );
    expect(outside.withheldCounts?.targets).toBe(1);
    expect((await server.ask(`${path}/targets/${letter}`)).status).toBe(404);
  });

  it('is shown once a person said of every such part that it is another indicator; and withheld again when that is taken back', async () => {
    const pairs = ((await seen(coordinator)).presumedInternal ?? []).map(({ part, previous }) => ({ part, previous }));
    const { undoable } = await step({ kind: 'match-previous', resolution: id, pairs, answer: 'other' });
    while ((await seen(coordinator)).presumedInternal) {
      const more = ((await seen(coordinator)).presumedInternal ?? []).map(({ part, previous }) => ({ part, previous }));
      expect(pairs).not.toEqual(expect.arrayContaining(more));
      pairs.push(...more);
      await step({ kind: 'match-previous', resolution: id, pairs: more, answer: 'other' });
    }
    expect(await labels()).toContain('s');
    await step({ kind: 'undo', step: undoable });
    expect(await labels()).not.toContain('s');
  });

  it('is what its own indicator is, once it is linked', async () => {
    const parts = ((await seen(coordinator)).plan.targets.find(({ address }) => address === letter)?.parts ?? []).map(({ address }) => address);
    const link = async (indicator: string) => {
      const links = parts.map((part: PartAddress) => ({ part, indicator, territory: tenant, measure: 'value' }));
      const answer = await server.ask(`${path}/review/links`, { body: { links }, cookie: coordinator });
      expect(answer.status, await answer.clone().text()).toBe(201);
    };
    await link('export-turnover');
    expect(await labels()).toContain('s');
    await link('military-recruitment');
    expect(await labels()).not.toContain('s');
    expect((await seen(coordinator)).presumedInternal).toBeUndefined();
  });
});
