/** From a figure handed in to the sums that hold it: one command through `execute`, then the province's and the country's sum. */
import type { Actor } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { IndicatorCode, SourceId, TerritoryCode } from '@moc/domain/observation';
import { actorId, day, decimal } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { type Command, execute, newUuid, type Store } from '@moc/store';
import { sumsOfCountry, sumsOfProvinces } from '@moc/store/country';
import { ms, percentile, type Row, time } from '../measure.ts';
import { communesOf, indicatorCode, type Size, tenants } from './synthetic.ts';

const tenant = tenants[0]!;
const resolution = 'tong-hop' as ResolutionId;
const actor: Actor = { id: actorId('bench'), name: 'Đo thử', tenant, role: 'coordinator' };
const asked = { indicators: [indicatorCode(0)], months: 1, from: '2025-09-01', to: '2025-09-01' };

async function give(store: Store, command: Command): Promise<void> {
  const outcome = await execute(store, command, actor);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals[0]));
}

/** One new vintage of one commune's figure, and the sums read again; the sums must hold it exactly. */
async function once(store: Store, round: number): Promise<void> {
  const [before] = await sumsOfProvinces(store, { ...asked, tenants: [tenant] }, 'commune');
  const old = await store.pool.query<{ value: string }>(
    "select value from moc.standing where tenant = $1 and indicator = $2 and kind = 'actual' and measure = 'value' and months = 1 and period_start = '2025-09-01' and territory = $3",
    [tenant, indicatorCode(0), communesOf(tenant)[round]],
  );
  const known = day('2026-11-20');
  const value = {
    indicator: indicatorCode(0) as IndicatorCode,
    territory: communesOf(tenant)[round] as TerritoryCode,
    period: { start: '2025-09', months: 1 },
    measure: 'value' as const,
    value: decimal(String(1000 + round)),
    unit: getUnit('vnd-billion'),
    status: 'official' as const,
    published: { precision: 'day' as const, text: '2026-11-20', knownBy: known },
    source: 'gia-dinh' as SourceId,
    note: '',
  };
  await give(store, { kind: 'import-observations', tenant, resolution, file: { name: 'mot.csv', sha256: newUuid() }, rows: [{ line: 2, value }] });
  const [after] = await sumsOfProvinces(store, { ...asked, tenants: [tenant] }, 'commune');
  await sumsOfCountry(store, { ...asked, tenants }, 'commune');
  const moved = Math.round((Number(after?.total) - Number(before?.total)) * 100);
  if (moved !== Math.round((1000 + round - Number(old.rows[0]?.value)) * 100)) throw new Error('the sum did not follow the figure');
}

export async function measureFreshness(store: Store, { name }: Size): Promise<Row> {
  await give(store, {
    kind: 'adopt-resolution',
    tenant,
    id: resolution,
    text: 'NGHỊ QUYẾT\nVề chỉ số giả định năm 2025\nQUYẾT NGHỊ:\nĐiều 1. Thử',
    name: { vi: 'Giả định', en: 'Synthetic' },
  });
  const times: number[] = [];
  for (let round = 0; round < 20; round++) times.push(await time(() => once(store, round)));
  const taken = percentile(times, 0.95);
  return { work: `${name}: a figure handed in until province and country sums hold it`, result: `p95 ${ms(taken)} of 20`, aim: '< 2 s', holds: taken < 2000 };
}
