/** What the second wall costs: the same reading with and without it in turn, on one tenant, on two by turns, as the public and as one agency see it; dossiers; commands. */
import { publicView, type ResolutionId } from '@moc/domain/dataset';
import type { TerritoryCode } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import { actorId, day, type TenantId, tenantId } from '@moc/domain/values';
import { asPublic, type Command, execute, loadDossier, loadPublicDossier, type Store, walled } from '@moc/store';
import { withExampleStore } from './example-store.ts';
import { median, time } from './measure.ts';

const tenant = tenantId('83');
const other = tenantId('86');
const actor = { id: actorId('bench'), name: 'bench', tenant, role: 'coordinator' } as const;
const reading = 'select id, value from moc.observation where tenant = $1 and indicator = $2 order by period_start limit 50';

const middle = (times: readonly number[]): string => median(times).toFixed(3);

const read = (store: Store, of: TenantId) => store.pool.query(reading, [of, 'grdp-growth']);

/** Each turn does every way once, so that a noisy machine is noisy for all. */
async function measureReading(store: Store): Promise<Readonly<Record<string, string>>> {
  const [without, one, turns]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < 2000; turn++) {
    without.push(await time(() => read(store, tenant)));
    one.push(await time(() => read(walled(store, tenant), tenant)));
    turns.push(await time(() => read(walled(store, other), other)));
    await read(walled(store, tenant), tenant);
  }
  return { 'reading without, ms': middle(without), 'behind the wall': middle(one), 'of another tenant each time': middle(turns) };
}

async function measureCommands(store: Store): Promise<Readonly<Record<string, string>>> {
  const bare: Store = { ...store, wall: { raised: false, why: 'no-role', says: { vi: '', en: '' } } };
  const give = (to: Store, code: string) => {
    const territories = [{ code: code as TerritoryCode, name: code }];
    return execute(to, { kind: 'declare-territories', tenant, territories }, actor);
  };
  const [without, behind]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 150; turn++) {
    without.push(await time(() => give(bare, `a${turn}`)));
    behind.push(await time(() => give(store, `b${turn}`)));
  }
  return { 'command without, ms': middle(without), 'command behind the wall': middle(behind) };
}

/** The same reading as the public sees it, and with the reach of one agency named: the policies that narrow a tenant. */
async function measureSights(store: Store): Promise<Readonly<Record<string, string>>> {
  const agency = walled(store, tenant, { extent: { agencies: ['a' as AgencyCode], territories: [], accounts: [] } });
  const outside = asPublic(store, tenant);
  const [inside, toPublic, toAgency]: [number[], number[], number[]] = [[], [], []];
  for (const [of, times] of [
    [walled(store, tenant), inside],
    [outside, toPublic],
    [agency, toAgency],
  ] as const) {
    for (let turn = 0; turn < 50; turn++) await read(of, tenant);
    for (let turn = 0; turn < 2000; turn++) times.push(await time(() => read(of, tenant)));
  }
  return { 'inside, ms': middle(inside), 'as the public': middle(toPublic), 'as an agency': middle(toAgency) };
}

/** A dossier read anew, cut for the public by the program alone, and by both walls; each after a command, so that nothing is remembered. */
async function measureDossiers(store: Store): Promise<Readonly<Record<string, string>>> {
  const id = 'ben-tre-2024' as ResolutionId;
  const [whole, cut, both]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < 60; turn++) {
    await execute(store, { kind: 'declare-territories', tenant, territories: [{ code: `c${turn}` as TerritoryCode, name: `c${turn}` }] }, actor);
    whole.push(await time(() => loadDossier(store, tenant, id)));
    const dossier = await loadDossier(store, tenant, id);
    cut.push(await time(() => publicView(dossier!)));
    both.push(await time(() => loadPublicDossier(store, tenant, id)));
  }
  return { 'dossier anew, ms': middle(whole), 'cut by the program': middle(cut), 'cut by both walls': middle(both) };
}

/** A command whose right has a reach, in a province of 130 agencies: the agencies are read and the reach is named. */
async function measureReach(store: Store): Promise<Readonly<Record<string, string>>> {
  const bare: Store = { ...store, wall: { raised: false, why: 'no-role', says: { vi: '', en: '' } } };
  const since = { kind: 'commune', fields: [], from: day('2020-01-01') } as const;
  const agencies = Array.from({ length: 130 }, (_, index) => ({ code: `xa-${index}` as AgencyCode, name: { vi: `${index}`, en: `${index}` }, ...since }));
  const administrator = { ...actor, role: 'administrator' } as const;
  await execute(store, { kind: 'declare-agencies', tenant, agencies }, administrator);
  await execute(store, { kind: 'grant-role', tenant, account: actor.id, role: 'coordinator' }, administrator);
  await execute(store, { kind: 'grant-role', tenant, account: actorId('other'), role: 'coordinator' }, administrator);
  const lend = async (to: Store, month: number) => {
    const days = { from: day('2030-01-01'), until: day(`${2030 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`) };
    const command: Command = { kind: 'delegate', tenant, membership: `role:${actor.id}`, to: actorId('other'), ...days, reason: 'x' };
    const done = await execute(to, command, actor);
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  };
  const [without, behind]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 150; turn++) {
    without.push(await time(() => lend(bare, 2 * turn)));
    behind.push(await time(() => lend(store, 2 * turn + 1)));
  }
  return { 'command with a reach without, ms': middle(without), 'behind the wall': middle(behind) };
}

await withExampleStore(async (store) => {
  console.log(await measureReading(store));
  console.log(await measureSights(store));
  console.log(await measureDossiers(store));
  console.log(await measureCommands(store));
  console.log(await measureReach(store));
});
