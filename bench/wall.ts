/** What the second wall between tenants costs: the same reading with and without it in turn, on one tenant, on two by turns, and in commands. */
import type { TerritoryCode } from '@moc/domain/observation';
import { actorId, type TenantId, tenantId } from '@moc/domain/values';
import { execute, type Store, walled } from '@moc/store';
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

await withExampleStore(async (store) => {
  console.log({ ...(await measureReading(store)), ...(await measureCommands(store)) });
});
