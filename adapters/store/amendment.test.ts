/** Amendments in the database, on both engines: what was adopted stays, what holds depends on the day asked about, the log holds both. */
import { may, type Role } from '@moc/domain/assignment';
import { amendedOn, assessDossier, outlookDossier, planOn, publicView } from '@moc/domain/dataset';
import type { AmendingAct, Criterion, PartAddress } from '@moc/domain/plan';
import { day, decimal } from '@moc/domain/values';
import { getUnit, outlookFacts } from '@moc/facts';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Command, execute, loadDossier, openStore, type Store, verify } from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, prepareTenant, resolution, tenantA } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const growth = 'dieu-2.khoan-2.diem-a.phan-1' as PartAddress;
const act: AmendingAct = { title: 'Nghị quyết điều chỉnh chỉ tiêu', number: '05/NQ-HĐND', adoptedOn: day('2025-02-19'), effectiveFrom: day('2025-02-19') };
const atLeast8: Criterion = { kind: 'at-least', value: { value: decimal('8'), unit: getUnit('percent') }, strict: false, approximate: false };

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
  });

  const place = { tenant: tenantA, resolution };
  const give = (command: Command, role: Role = 'coordinator') => execute(store, command, actor(role, command.tenant));
  const confirm = () => give({ kind: 'confirm-plan', ...place, acceptRest: true });
  const amend = (criterion: Criterion = atLeast8, given: AmendingAct = act, role: Role = 'coordinator') =>
    give({ kind: 'amend-plan', ...place, act: given, amendments: [{ part: growth, criterion, words: 'thành 8% trở lên' }] }, role);
  const dossier = async () => (await loadDossier(store, tenantA, resolution))!;
  const growthOn = async (on: string) => planOn(await dossier(), day(on)).targets[0]?.parts[0]?.criterion;

  test('original and current stand side by side; months before keep the old one', async () => {
    unwrap(await confirm());
    const original = (await dossier()).plan.targets[0]?.parts[0]?.criterion;
    unwrap(await amend());
    expect(await growthOn('2025-02-18')).toEqual(original);
    expect(await growthOn('2025-02-19')).toEqual(atLeast8);
    const held = await dossier();
    expect(held.plan.targets[0]?.parts[0]?.criterion).toEqual(original);
    expect(amendedOn(held, day('2025-03-01'))).toMatchObject([{ part: growth, original, current: atLeast8, amendments: [{ name: actor().name, act }] }]);
    expect(amendedOn(held, day('2025-02-18'))).toEqual([]);
    expect(publicView(held).amendments).toHaveLength(1);
    const assessment = assessDossier(held, day('2025-03-01'));
    expect(outlookDossier(held, assessment, outlookFacts).targets).toHaveLength(held.plan.targets.length);
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
    const other = unwrap(await openStore({ databaseUrl: store.databaseUrl }));
    expect(await loadDossier(other, tenantA, resolution)).toEqual(held);
    await other.close();
  });

  test('nothing is amended before it is in force, twice alike, or by whoever has no right', async () => {
    expect(await amend()).toMatchObject({ refusals: [{ code: 'plan/amend-not-in-force' }] });
    unwrap(await confirm());
    unwrap(await amend());
    expect(await amend()).toMatchObject({ refusals: [{ code: 'plan/amend-changes-nothing' }] });
    for (const role of ['administrator', 'reporter', 'council', 'public'] as const) {
      expect(may(role, 'plan/amend')).toBe(false);
      expect(await amend(atLeast8, act, role)).toMatchObject({ refusals: [{ code: 'assignment/not-allowed' }] });
    }
  });

  test('an amendment does not ask for a new confirmation, and the database refuses to change it', async () => {
    unwrap(await confirm());
    unwrap(await amend());
    expect((await dossier()).confirmation).toBeDefined();
    await expect(store.pool.query("update moc.amendment set words = 'khác'")).rejects.toThrow(/append-only/);
  });
});
