/** Collecting figures through the API: what is due, checked, sent, returned, approved, seen by everybody, verified, disputed. */
import { randomUUID } from 'node:crypto';
import type { FigureEntry } from '@moc/domain/observation';
import { decimal } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { verify } from '@moc/store';
import type {
  ApprovalQueue,
  AssessmentAnswer,
  AuditView,
  CheckedEntries,
  Disagreements,
  DraftsAnswer,
  EvidenceFile,
  Findings,
  MyUpdates,
  Problem,
  SubmissionTaken,
  UpdateRow,
  WorkbookPreview,
} from '@moc/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commune, farming, finance, openCollection, signUp, trade } from '../testing/collection-people.ts';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;
const people: Record<string, string> = {};
beforeAll(async () => {
  // Agencies, people and duties are the test's own, not the demonstration's.
  server = await ExampleServer.start({ exampleTenant: undefined } as never);
  await openCollection(server.store);
  people['reporter'] = await signUp(server, 'bao-cao', 'reporter', finance);
  people['approver'] = await signUp(server, 'duyet', 'approver', finance);
  people['trader'] = await signUp(server, 'cong-thuong', 'reporter', trade);
  people['farmer'] = await signUp(server, 'nong-nghiep', 'approver', farming);
  people['villager'] = await signUp(server, 'xa', 'reporter', commune);
  people['coordinator'] = await signUp(server, 'dieu-phoi', 'coordinator');
  people['statistician'] = await signUp(server, 'thong-ke', 'statistician');
  people['delegate'] = await signUp(server, 'dai-bieu', 'delegate');
}, 120_000);
afterAll(() => server?.stop());

const entry = (value: string, unit = 'percent', changes: Partial<FigureEntry> = {}): FigureEntry => ({
  value: { kind: 'number', value: decimal(value), unit: getUnit(unit) },
  status: 'estimate',
  unchanged: false,
  note: '',
  causes: '',
  evidence: [],
  answers: [],
  ...changes,
});

const ask = <T>(who: string, path: string, body?: unknown, method?: string) =>
  server.json<T>(`/api/v1${path}`, { cookie: people[who], ...(body !== undefined && { body }), ...(method && { method }) });
const updates = async (who: string, agency?: string) => (await ask<MyUpdates>(who, `/my-updates?tenant=${tenant}${agency ? `&agency=${agency}` : ''}`)).value;
const rowOf = async (who: string, indicator: string) => (await updates(who)).rows.find(({ cell }) => cell.request.indicator === indicator)!;
const send = (who: string, agency: string, figures: readonly { row: UpdateRow; entry: FigureEntry; expected?: number }[], submission: string = randomUUID()) =>
  ask<SubmissionTaken & Problem>(who, '/submissions', {
    tenant,
    id: submission,
    agency,
    via: 'page',
    seconds: 42,
    figures: figures.map(({ row, entry: given, expected }) => ({ request: row.cell.request.id, expected: expected ?? row.cell.version, entry: given })),
  });
const queue = async (who: string) => (await ask<ApprovalQueue>(who, `/approvals?tenant=${tenant}`)).value.rows;
const decide = (who: string, approve: readonly UpdateRow[], returned: readonly { row: UpdateRow; reason: string }[] = []) =>
  ask<Problem>(who, '/approvals', {
    tenant,
    approve: approve.map(({ cell }) => ({ request: cell.request.id, version: cell.version })),
    return: returned.map(({ row, reason }) => ({ request: row.cell.request.id, version: row.cell.version, reason })),
  });
const assessment = async () => (await server.json<AssessmentAnswer>(`/api/v1/resolutions/${id}/assessment`, { cookie: people['coordinator'] })).value;
const isWhole = async () =>
  expect(await verify(server.store, tenant)).toMatchObject({ ok: true, value: expect.not.objectContaining({ broken: expect.anything() }) });

describe('a figure from request to verdict', () => {
  test('what is due is on one screen, with what helps to give it', async () => {
    const { agency, rows } = await updates('reporter');
    expect(agency.code).toBe(finance);
    const growth = rows.find(({ cell }) => cell.request.indicator === 'grdp-growth')!;
    expect(growth).toMatchObject({
      cell: { state: 'due', version: 0, request: { period: { start: '2024-01', months: 12 }, status: 'estimate' } },
      serves: [{ resolution: id, letter: '2.2.a' }],
      plan: { vi: '6,5% - 7%' },
      actions: ['figure/submit'],
      levels: [{ vi: 'Lãnh đạo cơ quan gửi' }, { vi: 'Đầu mối tổng hợp cấp tỉnh' }],
    });
    expect(growth.sameLastYear?.value).toBeDefined();
    expect(growth.imported).toBeDefined();
  });

  test('a commune is asked for its own unit', async () => {
    const { rows } = await updates('villager');
    expect(rows.length).toBeGreaterThan(0);
    for (const { cell } of rows) expect(cell.request.territory).toBe('29038');
  });

  test('sent, returned, mended, approved at two levels, and in the living resolution at once', async () => {
    const row = await rowOf('reporter', 'grdp-growth');
    expect((await send('reporter', finance, [{ row, entry: entry('6.9') }])).status).toBe(201);
    const [waiting] = await queue('approver');
    expect(waiting).toMatchObject({
      cell: { state: 'submitted', level: 0 },
      waitsAt: 0,
      agency: { code: finance },
      actions: expect.arrayContaining(['figure/approve', 'figure/return']),
    });
    expect((await decide('approver', [], [{ row: waiting!, reason: ' ' }])).status).toBe(400);
    expect((await decide('approver', [], [{ row: waiting!, reason: 'Thiếu văn bản của Cục Thống kê' }])).status).toBe(201);
    const returned = await rowOf('reporter', 'grdp-growth');
    expect(returned.cell).toMatchObject({ state: 'returned', returned: { reason: 'Thiếu văn bản của Cục Thống kê' } });
    expect((await send('reporter', finance, [{ row: returned, entry: entry('6.8', 'percent', { status: 'preliminary' }) }])).status).toBe(201);
    const [again] = await queue('approver');
    expect(again?.flags).toContain('returned-before');
    expect((await decide('coordinator', [again!])).value).toMatchObject({ status: 403, code: 'collection/not-your-level' });
    expect((await decide('approver', [again!])).status).toBe(201);
    expect((await rowOf('reporter', 'grdp-growth')).cell).toMatchObject({ state: 'submitted', level: 1 });
    const [atProvince] = await queue('coordinator');
    const before = await assessment();
    expect((await decide('coordinator', [atProvince!])).status).toBe(201);
    const after = await assessment();
    const partOf = (answer: AssessmentAnswer) => answer.targets.flatMap(({ parts }) => parts).find(({ part }) => part === 'dieu-2.khoan-2.diem-a.phan-1');
    expect(JSON.stringify(partOf(after))).not.toBe(JSON.stringify(partOf(before)));
    expect((await rowOf('reporter', 'grdp-growth')).cell).toMatchObject({ state: 'approved', approved: { entry: { value: { value: '6.8' } } } });
    await isWhole();
  });

  test('a change after approval reopens only what changed', async () => {
    const { rows } = await updates('reporter');
    const primary = rows.find(({ cell }) => cell.request.indicator === 'grdp-growth.primary')!;
    const growth = rows.find(({ cell }) => cell.request.indicator === 'grdp-growth')!;
    const same = growth.cell.approved!.entry;
    await send('reporter', finance, [
      { row: growth, entry: same },
      { row: primary, entry: entry('2.5') },
    ]);
    const later = (await updates('reporter')).rows;
    expect(later.find(({ cell }) => cell.request.indicator === 'grdp-growth')!.cell).toMatchObject({ state: 'approved', version: growth.cell.version });
    expect(later.find(({ cell }) => cell.request.indicator === 'grdp-growth.primary')!.cell.state).toBe('submitted');
    const changed = later.find(({ cell }) => cell.request.indicator === 'grdp-growth')!;
    await send('reporter', finance, [{ row: changed, entry: { ...same, value: { kind: 'number', value: decimal('6.7'), unit: getUnit('percent') } } }]);
    const reopened = (await queue('approver')).find(({ cell }) => cell.request.indicator === 'grdp-growth')!;
    expect(reopened).toMatchObject({
      flags: expect.arrayContaining(['changed-after-approval']),
      cell: { approved: { entry: { value: { value: '6.8' } } }, entry: { value: { value: '6.7' } } },
    });
    await decide('approver', await queue('approver'));
    await decide('coordinator', await queue('coordinator'));
    const { rows: kept } = await server.store.pool.query(
      "select value::text from moc.observation where source like 'gui-%' and indicator = 'grdp-growth' order by seq",
    );
    expect(kept.map(({ value }) => value)).toEqual(['6.8', '6.7']);
    const standing = await server.store.pool.query(
      "select value::text from moc.standing where indicator = 'grdp-growth' and kind = 'actual' and period_start = '2024-01-01' and months = 12",
    );
    expect(standing.rows).toHaveLength(1);
    await isWhole();
  });
});

describe('sending', () => {
  test('the same submission twice is taken once and answered alike', async () => {
    const row = await rowOf('trader', 'export-turnover');
    const submission = randomUUID();
    const first = await send('trader', trade, [{ row, entry: entry('1500', 'usd-million') }], submission);
    const second = await send('trader', trade, [{ row, entry: entry('1500', 'usd-million') }], submission);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.value).toEqual(first.value);
    const other = await send('trader', trade, [{ row, entry: entry('1501', 'usd-million') }], submission);
    expect(other.value).toMatchObject({ status: 409, code: 'collection/id-reused' });
  });

  test('what somebody else changed meanwhile is told with both figures, and nothing is lost', async () => {
    const row = await rowOf('trader', 'export-turnover');
    const outdated = await send('trader', trade, [{ row, expected: row.cell.version - 1, entry: entry('1600', 'usd-million') }]);
    expect(outdated.value).toMatchObject({
      status: 409,
      code: 'collection/outdated',
      errors: [{ parameters: { theirs: '1.500 triệu USD', mine: '1.600 triệu USD' } }],
    });
    expect((await rowOf('trader', 'export-turnover')).cell).toEqual(row.cell);
  });

  test('a unit that does not convert, a gap without reason, a file nobody has, another agency’s figure are refused in words', async () => {
    const row = await rowOf('trader', 'export-turnover');
    const cases: readonly [FigureEntry, string][] = [
      [entry('5', 'percent'), 'collection/unit-not-convertible'],
      [
        entry('5', 'usd-million', { value: { kind: 'number', value: decimal('5'), unit: { ...getUnit('usd-million'), code: 'made-up' } } }),
        'collection/unit-not-convertible',
      ],
      [entry('5', 'usd-million', { value: { kind: 'missing', reason: 'withheld', words: '' } }), 'collection/missing-needs-reason'],
      [entry('5', 'usd-million', { evidence: ['0'.repeat(64)] }), 'collection/unknown-evidence'],
    ];
    for (const [given, code] of cases) expect((await send('trader', trade, [{ row, entry: given }])).value).toMatchObject({ code });
    expect((await send('reporter', trade, [{ row, entry: entry('5', 'usd-million') }])).value).toMatchObject({ status: 403, code: 'assignment/out-of-reach' });
    expect((await send('delegate', trade, [{ row, entry: entry('5', 'usd-million') }])).status).toBe(403);
    expect((await send('nobody', trade, [{ row, entry: entry('5', 'usd-million') }])).status).toBe(401);
  });

  test('checks speak while one types, and write nothing', async () => {
    const row = await rowOf('trader', 'export-turnover');
    const figures = [{ request: row.cell.request.id, expected: row.cell.version, entry: entry('1500000', 'usd-million') }];
    const body = { tenant, id: randomUUID(), agency: trade, via: 'page', seconds: 0, figures };
    const { status, value } = await ask<CheckedEntries>('trader', '/submissions/check', body);
    expect(status).toBe(200);
    expect(value.rows[0]?.findings.length).toBeGreaterThan(0);
    expect((await rowOf('trader', 'export-turnover')).cell).toEqual(row.cell);
  });

  test('drafts are kept by revision; two devices lose nothing', async () => {
    const row = await rowOf('trader', 'export-turnover');
    const save = (revision: number, value: string) =>
      ask<DraftsAnswer>(
        'trader',
        '/drafts',
        { tenant, agency: trade, drafts: [{ request: row.cell.request.id, revision, entry: entry(value, 'usd-million') }] },
        'PUT',
      );
    expect((await save(0, '1510')).value.kept).toMatchObject([{ revision: 1 }]);
    expect((await save(1, '1511')).value.kept).toMatchObject([{ revision: 2 }]);
    const { kept, conflicts } = (await save(1, '1512')).value;
    expect(kept).toEqual([]);
    expect(conflicts).toMatchObject([{ mine: { value: { value: '1512' } }, theirs: { revision: 2, entry: { value: { value: '1511' } } } }]);
    expect((await rowOf('trader', 'export-turnover')).draft).toMatchObject({ revision: 2 });
    await send('trader', trade, [{ row, entry: entry('1511', 'usd-million') }]);
    expect((await rowOf('trader', 'export-turnover')).draft).toBeUndefined();
    await save(0, '1513');
    const drop = (revision: number) =>
      ask('trader', '/drafts', { tenant, agency: trade, drafts: [], dropped: [{ request: row.cell.request.id, revision }] }, 'PUT');
    await drop(2);
    expect((await rowOf('trader', 'export-turnover')).draft).toMatchObject({ revision: 1 });
    await drop(1);
    expect((await rowOf('trader', 'export-turnover')).draft).toBeUndefined();
  });

  test('what is sent lets go of the draft it was typed as, though its last words were never saved; a later draft stays', async () => {
    const row = await rowOf('trader', 'export-turnover');
    const { id: request } = row.cell.request;
    const save = (revision: number, value: string) =>
      ask('trader', '/drafts', { tenant, agency: trade, drafts: [{ request, revision, entry: entry(value, 'usd-million') }] }, 'PUT');
    const sendTyped = async (value: string, draft: number) => {
      const { cell } = await rowOf('trader', 'export-turnover');
      const figures = [{ request, expected: cell.version, entry: entry(value, 'usd-million'), draft }];
      return ask<SubmissionTaken>('trader', '/submissions', { tenant, id: randomUUID(), agency: trade, via: 'page', seconds: 1, figures });
    };
    await save(0, '1600000');
    expect((await sendTyped('1600', 1)).status).toBe(201);
    expect((await rowOf('trader', 'export-turnover')).draft).toBeUndefined();
    await save(0, '1601');
    await save(1, '1602');
    expect((await sendTyped('1603', 1)).status).toBe(201);
    expect((await rowOf('trader', 'export-turnover')).draft).toMatchObject({ revision: 2, entry: { value: { value: '1602' } } });
    await ask('trader', '/drafts', { tenant, agency: trade, drafts: [], dropped: [{ request, revision: 2 }] }, 'PUT');
    expect((await sendTyped('1511', 0)).status).toBe(201);
  });
});

describe('workbooks', () => {
  test('out, filled in, and back as entries to look at', async () => {
    const place = `tenant=${tenant}&agency=${trade}`;
    const book = await server.ask(`/api/v1/my-updates/workbook?${place}`, { cookie: people['trader'] });
    expect([book.status, book.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    const body = new FormData();
    body.append('file', new Blob([await book.arrayBuffer()]), 'so-lieu.xlsx');
    const empty = await server.json<WorkbookPreview>(`/api/v1/my-updates/workbook?${place}`, { cookie: people['trader'], body });
    expect(empty).toMatchObject({ status: 200, value: { unknown: [] } });
    const csv = new FormData();
    const [row] = (await updates('trader')).rows;
    csv.append('file', new Blob([`\ufeffBáo cáo quý\n\nMã;Số liệu;Ghi chú\n${row!.cell.request.id};1.612,5;01/01/1970\nkhông rõ;5;\n`]), 'xuat.csv');
    const read = await server.json<WorkbookPreview>(`/api/v1/my-updates/workbook?${place}`, { cookie: people['trader'], body: csv });
    expect(read.value).toMatchObject({ rows: [{ line: 4, entry: { value: { value: '1612.5' }, note: '' }, problems: [] }], unknown: [{ line: 5 }] });
    expect((await server.json(`/api/v1/my-updates/workbook?${place}`, { cookie: people['reporter'], body: csv })).status).toBe(403);
  });

  test('a pasted block', async () => {
    const [row] = (await updates('trader')).rows;
    const paste = (text: string) => ask<WorkbookPreview & Problem>('trader', `/my-updates/paste?tenant=${tenant}&agency=${trade}`, { text });
    expect((await paste(`${row!.name.vi}\t1.612,5`)).value.rows).toMatchObject([{ request: row!.cell.request.id, entry: { value: { value: '1612.5' } } }]);
    expect((await paste('chẳng có gì')).value).toMatchObject({ code: 'collection/no-header' });
  });
});

describe('the statistician and evidence', () => {
  test('a queue longer than one answer goes on where it ended, and says how many wait', async () => {
    const all = (await ask<ApprovalQueue>('statistician', `/approvals?tenant=${tenant}`)).value;
    expect([all.waiting, all.next]).toEqual([all.rows.length, undefined]);
    const from = (after: string) => ask<ApprovalQueue>('statistician', `/approvals?${new URLSearchParams({ tenant, after })}`);
    expect((await from('0:0:x')).value.rows).toHaveLength(all.rows.length);
    expect((await from('2:999999999:x')).value).toMatchObject({ rows: [], waiting: all.rows.length });
    expect((await from('x')).status).toBe(400);
  });

  test('a word that disagrees stands beside the figure and is listed', async () => {
    const row = (await queue('statistician')).find(({ cell }) => cell.request.indicator === 'export-turnover')!;
    expect(row.actions).toEqual(['figure/verify']);
    const word = { tenant, request: row.cell.request.id, version: row.cell.version, agrees: false, words: '' };
    expect((await ask<Problem>('statistician', '/verifications', word)).value).toMatchObject({ code: 'collection/verification-empty' });
    expect((await ask<Problem>('reporter', '/verifications', { ...word, words: 'x' })).status).toBe(403);
    expect((await ask('statistician', '/verifications', { ...word, value: '1490', words: 'Số của cơ quan thống kê' })).status).toBe(201);
    const { rows } = (await ask<Disagreements>('coordinator', `/disagreements?tenant=${tenant}`)).value;
    expect(rows.find(({ kind }) => kind === 'statistician')).toMatchObject({
      other: { who: 'thong-ke', value: '1490' },
      cell: { entry: { value: { value: '1511' } } },
    });
  });

  test('evidence is kept by its bytes, of known kinds only, and given to readers of the figure', async () => {
    const upload = async (name: string, bytes: Uint8Array) => {
      const body = new FormData();
      body.append('file', new Blob([bytes as never]), name);
      return server.json<EvidenceFile & Problem>(`/api/v1/evidence?tenant=${tenant}`, { cookie: people['trader'], body });
    };
    const pdf = new TextEncoder().encode('%PDF-1.7\nminh chứng');
    const { value, status } = await upload('bao-cao.pdf', pdf);
    expect([status, value.type, value.size]).toEqual([201, 'application/pdf', pdf.length]);
    expect((await upload('x.pdf', new TextEncoder().encode('<script>'))).status).toBe(415);
    const read = (who: string) => server.ask(`/api/v1/evidence/${value.sha256}?tenant=${tenant}`, { cookie: people[who] });
    expect(Buffer.from(await (await read('trader')).arrayBuffer())).toEqual(Buffer.from(pdf));
    expect((await read('trader')).headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect((await read('reporter')).status).toBe(404);
    expect((await read('delegate')).status).toBe(403);
    const row = await rowOf('trader', 'export-turnover');
    await send('trader', trade, [{ row, entry: entry('1511', 'usd-million', { evidence: [value.sha256] }) }]);
    expect((await read('coordinator')).status).toBe(200);
    expect((await read('reporter')).status).toBe(404);
  });

  test('the log tells what was sent in words: the figure by its name, the agency too, and nothing that was left empty', async () => {
    const { value } = await ask<AuditView>('coordinator', `/log?tenant=${tenant}&kind=submit-figures`);
    const told = value.entries.flatMap(({ changes }) => changes);
    const figure = told.find(({ subject }) => subject.vi.includes('export-turnover|'));
    expect(figure?.subject.vi).toMatch(/Kim ngạch xuất khẩu \(export-turnover\|/u);
    const entry = figure?.fields.find(({ name }) => name.vi === 'nội dung gửi')?.after;
    expect(entry?.vi).toMatch(/^(?:tài liệu kèm theo: [0-9a-f]{64}, )?tình trạng: ước tính, giá trị: 1\.511 triệu USD$/u);
    expect(entry?.en).toContain('value: 1,511 million USD');
    const fields = told.flatMap((change) => change.fields).map(({ name, after }) => `${name.vi}: ${after.vi}`);
    expect(fields).toContain('cách gửi: trên trang');
    const decided = (await ask<AuditView>('coordinator', `/log?tenant=${tenant}&kind=decide-figures`)).value.entries.flatMap(({ changes }) => changes);
    expect(decided.flatMap((change) => change.fields.map(({ name, after }) => `${name.vi}: ${after.vi}`))).toEqual(
      expect.arrayContaining(['quyết định: đã duyệt', 'quyết định: bị trả lại', 'cấp: 1', 'cấp: 2', 'duyệt xong: có']),
    );
    expect(fields.find((field) => field.startsWith('cơ quan:'))).toMatch(/^cơ quan: (?:Sở|Ủy ban)/u);
  });

  test('what an officer answered to a check stands with the findings once the figure is approved', async () => {
    people['chief'] = await signUp(server, 'duyet-cong-thuong', 'approver', trade);
    const row = await rowOf('trader', 'export-turnover');
    const given = entry('1500000', 'usd-million');
    const figures = [{ request: row.cell.request.id, expected: row.cell.version, entry: given }];
    const checked = await ask<CheckedEntries>('trader', '/submissions/check', {
      tenant,
      id: randomUUID(),
      agency: trade,
      via: 'page',
      seconds: 0,
      figures,
    });
    const warned = checked.value.rows[0]!.findings.filter(({ severity }) => severity !== 'note').map(({ id: finding }) => finding);
    expect(warned.length).toBeGreaterThan(0);
    const answers = [...warned, 'check/factor@khong-co/83/2024#0' as never].map((finding) => ({ finding, words: 'Đã đối chiếu với Hải quan' }));
    await send('trader', trade, [{ row, entry: { ...given, answers } }]);
    const findings = async (who: string) => (await ask<Findings>(who, `/resolutions/${id}/findings`)).value;
    for (const who of ['chief', 'coordinator']) await decide(who, [(await queue(who)).find(({ cell }) => cell.request.id === row.cell.request.id)!]);
    const inside = await findings('coordinator');
    expect(inside.checks.map(({ id: finding }) => finding)).toEqual(expect.arrayContaining(warned));
    expect(inside.answers.map(({ finding }) => finding).sort()).toEqual([...warned].sort());
    expect(inside.answers[0]).toMatchObject({ answer: 'not-a-fault', words: 'Đã đối chiếu với Hải quan', name: 'cong-thuong' });
    expect((await findings('nobody')).checks.filter(({ id: finding }) => warned.includes(finding))).toEqual([]);
    const { rows } = await server.store.pool.query('select distinct finding from moc.finding_answer');
    expect(rows).toHaveLength(warned.length); // What the checks never said is not kept.
    await isWhole();
  });

  test('what reporting costs is told, by agency', async () => {
    const { rows } = (await ask<{ rows: { agency: string; seconds: number }[] }>('coordinator', `/burden?tenant=${tenant}`)).value;
    expect(rows.find(({ agency }) => agency === finance)?.seconds).toBeGreaterThan(0);
    const own = (await ask<{ rows: { agency: string }[] }>('reporter', `/burden?tenant=${tenant}`)).value.rows;
    expect(own.map(({ agency }) => agency)).toEqual([finance]);
    expect((await ask('coordinator', `/estimate-scores?tenant=${tenant}`)).status).toBe(200);
    await isWhole();
  });

  test('another agency’s screen is not shown', async () => {
    expect((await ask('reporter', `/my-updates?tenant=${tenant}&agency=${trade}`)).status).toBe(403);
    expect((await ask('farmer', `/my-updates?tenant=${tenant}&agency=${commune}`)).status).toBe(200);
    expect((await ask('delegate', `/my-updates?tenant=${tenant}&agency=${trade}`)).status).toBe(403);
  });
});
