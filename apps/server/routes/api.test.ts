/** The API as its readers meet it: every route, both entrances, caching, languages, the description. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanAssessment } from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import {
  dossierSchema,
  findingsSchema,
  type LogVerification,
  type Problem,
  planAssessmentSchema,
  problemSchema,
  readingSchema,
  resolutionListSchema,
  type TargetExplanation,
  targetExplanationSchema,
} from '@moc/wire';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, example, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const resolution = `/api/v1/resolutions/${id}`;

describe('reading', () => {
  it('lists the resolutions', async () => {
    const { status, value } = await server.json('/api/v1/resolutions');
    expect(status).toBe(200);
    expect(resolutionListSchema.parse(value)).toMatchObject([{ id, tenant: '83', planPeriod: { start: '2024-01', months: 12 } }]);
  });

  it('gives the public view to the public and the whole to the Council, both as the schema says', async () => {
    const open = dossierSchema.parse((await server.json<Dossier>(resolution)).value);
    const whole = dossierSchema.parse((await server.json<Dossier>(resolution, { cookie: await server.as('council') })).value);
    expect(whole.plan.targets).toHaveLength(21);
    expect(whole.withheld).toEqual([]);
    const withheld = open.withheld.filter((address) => whole.plan.targets.some((target) => target.address === address));
    expect(withheld.length).toBeGreaterThanOrEqual(2);
    expect(open.plan.targets).toHaveLength(21 - withheld.length);
    expect(open.resolution.text).toHaveLength(whole.resolution.text.length);
  });

  it('judges as known on each day', async () => {
    const { value } = await server.json<PlanAssessment>(`${resolution}/assessment?asKnownOn=2024-12-05`);
    const assessment = planAssessmentSchema.parse(value);
    expect(assessment.summary.computed).toEqual({ exceeded: 0, met: 0, missed: 5 });
    expect(assessment.summary.reported).toEqual({ metOrExceeded: 15, missed: 6 });
    const later = await server.json<PlanAssessment>(`${resolution}/assessment?asKnownOn=2025-01-06`);
    const growth = ({ targets }: PlanAssessment) => targets.find(({ target }) => target.endsWith('diem-a'))?.parts[0]?.compared?.actual.value;
    expect([growth(assessment), growth(later.value)]).toEqual(['5.45', '5.68']);
  });

  it('takes today where no day is asked for, and refuses a day that does not exist', async () => {
    expect((await server.json<PlanAssessment>(`${resolution}/assessment`)).value.asKnownOn).toBe('2025-06-01');
    const { status, value } = await server.json<Problem>(`${resolution}/assessment?asKnownOn=2024-02-31`);
    expect([status, value.code, value.errors[0]?.place?.column]).toEqual([400, 'wire/bad-day', 'asKnownOn']);
  });

  it('walks a target back to sentence, figures and sources', async () => {
    const { value } = await server.json<TargetExplanation>(`${resolution}/targets/2.2.a?asKnownOn=2025-01-06`);
    const walk = targetExplanationSchema.parse(value);
    expect(walk.provision.name).toEqual({ vi: 'Điều 2 khoản 2 điểm a', en: 'Article 2, clause 2, point a' });
    expect(walk.provision.path.map(({ kind }) => kind)).toEqual(['article', 'paragraph', 'point']);
    expect(walk.sentence.text.normalize('NFC')).toContain('6,5% - 7%');
    const values = walk.parts[0]?.observations.map((observation) => observation.value);
    expect(values).toEqual(expect.arrayContaining(['5.45', '5.68']));
    const cited = new Set(walk.parts.flatMap(({ observations }) => observations.map(({ source }) => source)));
    expect([...cited].every((source) => walk.sources.some((known) => known.id === source))).toBe(true);
    expect(walk.reported?.verdict).toBe('missed');
  });

  it('does not know a figure that was published later', async () => {
    const { value } = await server.json<TargetExplanation>(`${resolution}/targets/dieu-2.khoan-2.diem-a?asKnownOn=2024-12-05`);
    const published = value.parts.flatMap(({ observations }) => observations.map((observation) => observation.published));
    expect(published.every((date) => date.precision === 'unknown' || date.knownBy <= '2024-12-05')).toBe(true);
  });

  it('lists disagreements between sources', async () => {
    const { value } = await server.json(`${resolution}/findings?asKnownOn=2025-04-24`);
    const { conflicts } = findingsSchema.parse(value);
    expect(conflicts.some(({ parts, decisive }) => decisive && parts.some((part) => part.includes('diem-c.')))).toBe(true);
  });

  it('writes the scorecard as CSV and XLSX', async () => {
    const csv = await server.ask(`${resolution}/scorecard.csv?asKnownOn=2024-12-05&language=en`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('content-disposition')).toContain('ben-tre-2024-2024-12-05.csv');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toContain('Place,Point');
    expect(lines.find((line) => line.includes('point a'))).toContain('5.45');
    const xlsx = await server.ask(`${resolution}/scorecard.xlsx?asKnownOn=2024-12-05`);
    expect(new Uint8Array(await xlsx.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it('reads any text without storing it', async () => {
    const text = await readFile(join(example, 'nguyen-van.txt'), 'utf8');
    const { status, value } = await server.json('/api/v1/read', { body: { text } });
    expect(status).toBe(200);
    const reading = readingSchema.parse(value);
    expect(reading.plan.targets).toHaveLength(21);
    expect(reading.resolution.text).toBe(text);
    expect((await server.json<unknown[]>('/api/v1/resolutions')).value).toHaveLength(1);
  });

  it('reads a Word file and a PDF, and says what was taken off', async () => {
    const formats = fileURLToPath(new URL('../../../corpus/formats/', import.meta.url));
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const docx = await server.ask('/api/v1/read', { body: await readFile(join(formats, 'hand-made.docx')), headers: { 'content-type': word } });
    const reading = readingSchema.parse(await docx.json());
    expect(reading.plan.targets.slice(0, 4).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd']);
    expect(reading.resolution.diagnostics.map(({ code }) => code)).toContain('document/tracked-changes');
    const form = new FormData();
    form.append('file', new Blob([await readFile(join(formats, 'scanned.pdf'))]), 'quet.pdf');
    const scanned = await server.ask('/api/v1/read', { body: form });
    expect([scanned.status, await scanned.json()]).toMatchObject([422, { code: 'document/scanned', errors: [{ place: { file: 'quet.pdf' } }] }]);
  });

  it('tells that it is well', async () => {
    expect((await server.json('/api/v1/health')).value).toMatchObject({ status: 'ok', database: 'ok' });
  });

  it('verifies the log for those who may', async () => {
    const { value } = await server.json<LogVerification>('/api/v1/log/verify', { cookie: await server.as('council') });
    expect(value).toMatchObject({ ok: true, tenant: '83' });
    expect((await server.ask('/api/v1/log/verify', { cookie: await server.as('reporter') })).status).toBe(403);
    expect((await server.ask('/api/v1/log/verify')).status).toBe(401);
  });
});

describe('what is withheld', () => {
  it('never reaches the public, on any route, on any day', async () => {
    const whole = (await server.json<Dossier>(resolution, { cookie: await server.as('council') })).value;
    const open = (await server.json<Dossier>(resolution)).value;
    const internal = whole.plan.targets.filter(({ address }) => open.withheld.includes(address));
    const composed = (text: string) => text.normalize('NFC');
    const elsewhere = composed(
      internal.reduce((text, { span }) => text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end), whole.resolution.text),
    );
    const quoted = internal.flatMap(({ parts }) => parts).flatMap(({ name, span }) => [name, whole.resolution.text.slice(span.start, span.end)]);
    const words = quoted.map(composed).filter((text) => text.length > 12 && !elsewhere.includes(text));
    expect(words.length).toBeGreaterThan(1);
    const routes = [
      '',
      ...['2024-07-31', '2024-12-05', '2025-04-24'].flatMap((day) => ['assessment', 'findings', 'scorecard.csv'].map((name) => `/${name}?asKnownOn=${day}`)),
    ];
    for (const route of routes) {
      const text = composed(await (await server.ask(resolution + route)).text());
      expect(words.filter((word) => text.includes(word))).toEqual([]);
    }
    for (const { address } of internal) {
      const { status, value } = await server.json<Problem>(`${resolution}/targets/${encodeURIComponent(address)}`);
      expect([status, value.code]).toEqual([404, 'wire/not-found']);
      expect((await server.ask(`${resolution}/targets/${encodeURIComponent(address)}`, { cookie: await server.as('coordinator') })).status).toBe(200);
    }
  });

  it('is not handed to the public from an answer kept for the Council', async () => {
    const path = `${resolution}/assessment?asKnownOn=2024-11-30`;
    const inside = await server.ask(path, { cookie: await server.as('council') });
    const outside = await server.ask(path);
    expect(inside.headers.get('cache-control')).toContain('private');
    expect(outside.headers.get('cache-control')).toContain('public');
    expect(inside.headers.get('etag')).not.toBe(outside.headers.get('etag'));
    expect(outside.headers.get('vary')).toContain('cookie');
  });
});

describe('answers', () => {
  it('are not sent again to a reader who has them', async () => {
    const first = await server.ask(resolution);
    const etag = first.headers.get('etag') ?? '';
    expect((await first.text()).length).toBeGreaterThan(1000);
    const again = await server.ask(resolution, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await server.ask(resolution, { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  it.each(['br', 'gzip'])('are compressed with %s', async (encoding) => {
    const answer = await server.ask(resolution, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(((await answer.json()) as Dossier).id).toBe(id);
  });

  it('carry the security headers and allow nothing inline', async () => {
    const { headers } = await server.ask('/api/v1/health');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are problem details in the language asked for, with the code and both languages', async () => {
    const path = '/api/v1/resolutions/khong-co';
    const vi = await server.json<Problem>(path);
    const en = await server.json<Problem>(path, { headers: { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' } });
    expect(vi.headers.get('content-type')).toContain('application/problem+json');
    expect(problemSchema.parse(vi.value)).toMatchObject({ status: 404, code: 'wire/not-found', title: vi.value.titles.vi });
    expect(en.value.title).toBe(vi.value.titles.en);
    expect((await server.json<Problem>('/api/v1/nothing')).value.code).toBe('wire/not-found');
  });

  it('say so when the pages were never built', async () => {
    const { status, value } = await server.json<Problem>('/', { headers: { accept: 'text/html' } });
    expect([status, value.code]).toEqual([503, 'wire/pages-not-built']);
  });

  it('describe themselves in valid OpenAPI 3.1', async () => {
    const { value } = await server.json<{ openapi: string; paths: Record<string, unknown> }>('/api/v1/openapi.json');
    expect(value.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate(value as never);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    const paths = Object.keys(value.paths).sort();
    await expect(`${paths.join('\n')}\n`).toMatchFileSnapshot('./testing/api-paths.txt');
  });
});
