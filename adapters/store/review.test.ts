/** A review in the database, on both engines: steps, the reading kept, confirmation, what is in force meanwhile, and the log. */
import { may, type Role } from '@moc/domain/assignment';
import { lintDossier, publicView, type ResolutionId } from '@moc/domain/dataset';
import { type FindingId, lintRefusals, matchDecisions, type PartAddress, type ReviewAction } from '@moc/domain/plan';
import { actorId, day } from '@moc/domain/values';
import { effectRules } from '@moc/facts';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, execute, listIndicators, listResolutions, loadDossier, loadReview, openStore, type Store, verify } from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, prepareTenant, resolution, tenantA, tenantB } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const growth = 'dieu-2.khoan-2.diem-a.phan-1' as PartAddress;
const exports = 'dieu-2.khoan-2.diem-b.phan-1' as PartAddress;

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
  });

  const place = { tenant: tenantA, resolution };
  const give = (command: Command, role: Role = 'coordinator') => execute(store, command, actor(role, command.tenant));
  const take = (action: ReviewAction, expected?: number) => give({ kind: 'review-plan', ...place, action, ...(expected !== undefined && { expected }) });
  const confirm = (acceptRest?: boolean) => give({ kind: 'confirm-plan', ...place, ...(acceptRest !== undefined && { acceptRest }) });
  const review = async () => (await loadReview(store, tenantA, resolution))!;
  const dossier = async () => (await loadDossier(store, tenantA, resolution))!;
  const open = async () => publicView(await dossier());
  const isWhole = async () => expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  const tableCount = async (table: string) => Number((await store.pool.query(`select count(*) from moc.${table}`)).rows[0].count);

  test('from the first step to a plan in force', async () => {
    expect(await review()).toMatchObject({ revision: 0, steps: [], reviewed: { progress: { reviewed: 0, total: 2 } } });
    const first = unwrap(await take({ kind: 'accept', parts: [growth] }));
    expect(await review()).toMatchObject({ revision: first.seq, steps: [{ kind: 'accept', seq: first.seq, by: actor().id, name: actor().name }] });
    expect(await confirm()).toMatchObject({ refusals: [{ code: 'plan/review-incomplete', parameters: { reviewed: 1, total: 2 } }] });
    unwrap(await take({ kind: 'edit', part: exports, change: { name: 'Kim ngạch xuất khẩu hàng hóa' }, reason: 'đủ tên' }));
    unwrap(await confirm());
    expect(await confirm()).toMatchObject({ refusals: [{ code: 'store/already-confirmed' }] });
    const { plan, read, confirmation } = await dossier();
    expect(plan.targets[1]?.parts[0]?.name).toBe('Kim ngạch xuất khẩu hàng hóa');
    expect(read.targets[1]?.parts[0]?.name).toBe('Kim ngạch xuất khẩu');
    expect(confirmation).toMatchObject({ by: actor().id, name: actor().name });
    expect((await review()).confirmation).toEqual(confirmation);
    await isWhole();
  });

  test('the reading is kept once, as it was when the review began', async () => {
    unwrap(await take({ kind: 'accept', parts: [growth] }));
    unwrap(await take({ kind: 'accept', parts: [exports] }));
    unwrap(await confirm());
    expect([await tableCount('plan_reading'), await tableCount('review_step')]).toEqual([1, 2]);
    const before = await dossier();
    const other = unwrap(await openStore({ databaseUrl: store.databaseUrl }));
    expect(await loadDossier(other, tenantA, resolution)).toEqual(before);
    await other.close();
  });

  test('the rest is accepted by name with the confirmation, in one command', async () => {
    unwrap(await take({ kind: 'accept', parts: [growth] }));
    const { seq } = unwrap(await confirm(true));
    const { steps, reviewed, confirmation } = await review();
    expect(steps.at(-1)).toMatchObject({ kind: 'accept', parts: [exports], seq });
    expect(reviewed.progress).toEqual({ reviewed: 2, total: 2 });
    expect(confirmation).toBeDefined();
    await isWhole();
  });

  test('nothing but the text is public before the first confirmation; the confirmed plan stays in force while changes wait', async () => {
    expect(await open()).toMatchObject({
      plan: { targets: [] },
      read: { targets: [] },
      figures: { indicators: [] },
      resolution: { text: (await dossier()).resolution.text },
    });
    unwrap(await confirm(true));
    expect((await open()).plan.targets).toHaveLength(2);
    unwrap(await take({ kind: 'reject', part: exports, why: 'trùng' }));
    const whole = await dossier();
    expect([whole.plan.targets.length, whole.confirmation, whole.inForce?.plan.targets.length]).toEqual([1, undefined, 2]);
    expect(await open()).toMatchObject({ plan: { targets: [{}, {}] }, confirmation: { name: actor().name } });
    expect(await open()).not.toHaveProperty('inForce');
    unwrap(await confirm());
    expect((await open()).plan.targets).toHaveLength(1);
    await isWhole();
  });

  test('an answer to a finding leaves the confirmation standing; a correction does not', async () => {
    unwrap(await confirm(true));
    const answer = (finding: FindingId) => take({ kind: 'answer-finding', finding, answer: 'to-be-mended', words: '' });
    const none = `${Object.keys(lintRefusals)[0]}@dieu-2#0123456789abcdef` as FindingId;
    expect(await answer(none)).toMatchObject({ refusals: [{ code: 'plan/review-unknown-finding' }] });
    const [finding] = lintDossier(await dossier(), day('2024-12-05'), effectRules);
    unwrap(await answer(finding!.id));
    expect((await dossier()).confirmation).toBeDefined();
    expect((await review()).reviewed.answers).toMatchObject([{ finding: finding!.id }]);
    unwrap(await give({ kind: 'correct-part', ...place, part: growth, change: { name: 'GRDP' }, reason: 'gọn' }));
    const { confirmation, inForce } = await dossier();
    expect([confirmation, inForce?.corrections]).toEqual([undefined, []]);
    expect((await review()).confirmation).toBeUndefined();
  });

  test('what is said of an earlier year is kept, and leaves the confirmation standing', async () => {
    unwrap(await confirm(true));
    const say = (previous: string, of = resolution as string) =>
      take({ kind: 'match-previous', resolution: of, pairs: [{ part: growth, previous: previous as PartAddress }], answer: 'same' });
    expect(await say('dieu-9.phan-1')).toMatchObject({ refusals: [{ code: 'plan/review-unknown-previous' }] });
    expect(await say(exports, 'khong-co')).toMatchObject({ refusals: [{ code: 'plan/review-unknown-previous' }] });
    unwrap(await say(exports));
    expect(matchDecisions((await review()).steps, resolution)).toMatchObject([{ part: growth, previous: exports, answer: 'same' }]);
    expect((await dossier()).confirmation).toBeDefined();
    await isWhole();
  });

  test('what was noticed in the file is kept with the text', async () => {
    const notes = [{ code: 'document/converted', severity: 'note', parameters: { encoding: 'TCVN3' } }] as const;
    const text = (await dossier()).resolution.text;
    unwrap(await give({ kind: 'adopt-resolution', tenant: tenantA, id: 'nq-cu' as ResolutionId, name: { vi: 'Cũ', en: 'Old' }, text, notes }));
    expect((await loadReview(store, tenantA, 'nq-cu' as ResolutionId))?.notes).toEqual(notes);
    expect((await review()).notes).toEqual([]);
    expect((await listResolutions(store, [tenantA])).map(({ id, inForce }) => [id, inForce])).toEqual([
      ['nq-2024', false],
      ['nq-cu', false],
    ]);
    unwrap(await confirm(true));
    expect((await listResolutions(store, [tenantA])).map(({ inForce }) => inForce)).toEqual([true, false]);
    await isWhole();
  });

  test('parts that people made can be linked, and keep what they came of withheld', async () => {
    const { plan } = await dossier();
    const [part] = plan.targets[1]!.parts;
    const { address: _, confidence: __, ...draft } = part!;
    unwrap(await take({ kind: 'split', part: exports, into: [draft, { ...draft, name: 'Xuất khẩu thủy sản' }] }));
    const made = 'dieu-2.khoan-2.diem-b.phan-2' as PartAddress;
    const link = (to: PartAddress) =>
      give({ kind: 'link-parts', ...place, links: [{ part: to, indicator: 'b' as never, territory: '83' as never, measure: 'value' }] });
    unwrap(await link(made));
    expect((await dossier()).madeFrom).toEqual([
      { part: made, from: [exports] },
      { part: 'dieu-2.khoan-2.diem-b.phan-3', from: [exports] },
    ]);
    expect(await link('dieu-2.khoan-2.diem-b.phan-9' as PartAddress)).toMatchObject({ refusals: [{ code: 'store/unknown-part' }] });
    await isWhole();
  });

  test('two people at once: of two steps on one part, from one state, one stands and the other is told', async () => {
    const other = { ...actor(), id: actorId('other'), name: 'Trần Văn Khác' };
    const edit = (name: string): Command => ({ kind: 'review-plan', ...place, action: { kind: 'edit', part: growth, change: { name } }, expected: 0 });
    const outcomes = await Promise.all([give(edit('một')), execute(store, edit('hai'), other)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'plan/review-outdated', parameters: { expected: 0 } }] });
    expect((await review()).steps).toHaveLength(1);
    expect(await give({ kind: 'review-plan', ...place, action: { kind: 'accept', parts: [exports] }, expected: 0 })).toMatchObject({ ok: true });
    await isWhole();
  });

  test('a refused step writes nothing', async () => {
    expect(await take({ kind: 'undo', step: 5 })).toMatchObject({ refusals: [{ code: 'plan/review-unknown-step' }] });
    expect(await give({ kind: 'review-plan', ...place, resolution: 'none' as never, action: { kind: 'accept', parts: [] } })).toMatchObject({
      refusals: [{ code: 'store/unknown-resolution' }],
    });
    expect([await tableCount('plan_reading'), await tableCount('review_step')]).toEqual([0, 0]);
  });

  test('only whoever has the right may take a step or confirm', async () => {
    for (const role of ['administrator', 'coordinator', 'reporter', 'council', 'public'] as const) {
      const step = await give({ kind: 'review-plan', ...place, action: { kind: 'accept', parts: [growth] } }, role);
      const isAllowed = may(role, 'plan/review');
      expect([role, step.ok]).toEqual([role, isAllowed]);
      if (isAllowed) unwrap(await take({ kind: 'undo', step: (await review()).revision }));
      expect([role, (await give({ kind: 'confirm-plan', ...place }, role)).ok]).toEqual([role, false]);
    }
    expect(await give({ kind: 'confirm-plan', ...place, acceptRest: true }, 'council')).toMatchObject({ refusals: [{ code: 'assignment/not-allowed' }] });
    expect(await execute(store, { kind: 'review-plan', ...place, action: { kind: 'accept', parts: [growth] } }, actor('coordinator', tenantB))).toMatchObject({
      refusals: [{ code: 'assignment/not-allowed' }],
    });
  });

  test('steps and readings cannot be changed, and whoever bends one is found', async () => {
    unwrap(await take({ kind: 'accept', parts: [growth] }));
    for (const table of ['review_step', 'plan_reading']) await expect(store.pool.query(`delete from moc.${table}`)).rejects.toThrow(/append-only/);
    await store.pool.query('alter table moc.review_step disable trigger append_only');
    await store.pool.query("update moc.review_step set name = 'Người khác'");
    await store.pool.query('alter table moc.review_step enable trigger append_only');
    expect(unwrap(await verify(store, tenantA)).broken).toMatchObject({ what: 'row-missing', table: 'review_step' });
  });

  test('every indicator of the tenant, and none of another’s', async () => {
    expect((await listIndicators(store, tenantA)).map(({ indicator: { code } }) => code)).toEqual(['a', 'b']);
    expect(await listIndicators(store, tenantB)).toEqual([]);
    expect(await loadReview(store, tenantB, resolution)).toBeUndefined();
  });
});
