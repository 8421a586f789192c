/** A small tenant for tests: one resolution, a few indicators and sources, figures by the thousand. */
import type { Actor, Role } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { Indicator, IndicatorCode, NewObservation, Source, SourceId, TerritoryCode } from '@moc/domain/observation';
import { actorId, day, decimal, type Period, type TenantId, yearPeriod } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { type Command, execute, type FileRow, newUuid, type Store } from '../index.ts';
import { unwrap } from './engines.ts';

export const tenantA = '83' as TenantId;
export const tenantB = '86' as TenantId;
export const resolution = 'nq-2024' as ResolutionId;

export const actor = (role: Role = 'coordinator', tenant: TenantId = tenantA): Actor => ({
  id: actorId(`test:${role}`),
  name: 'Nguyễn Thị Kiểm Thử',
  tenant,
  role,
});

export const text = [
  'HỘI ĐỒNG NHÂN DÂN\nTỈNH KIỂM THỬ\n\nNGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2024\n\nQUYẾT NGHỊ:\n',
  'Điều 1. Mục tiêu tổng quát\nGiữ vững đà tăng trưởng.\n',
  'Điều 2. Hội đồng nhân dân tỉnh thống nhất như sau:\n2. Các chỉ tiêu chủ yếu',
  'a) Tốc độ tăng trưởng kinh tế (GRDP) phấn đấu đạt 6,5% - 7%.',
  'b) Kim ngạch xuất khẩu đạt 1.750 triệu USD.\n',
].join('\n');

export const indicator = (code: string, unit = 'percent'): Indicator => ({
  code: code as IndicatorCode,
  ref: `2.2.${code}`,
  name: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
  unit: getUnit(unit),
  direction: 'higher-better',
  accumulation: 'rate',
  rollUp: 'none',
  sensitivity: 'public',
});

export const source = (id: string, changes: Partial<Source> = {}): Source => ({
  id: id as SourceId,
  title: `Nguồn ${id}`,
  publisher: 'Báo Kiểm Thử',
  url: '',
  published: { precision: 'day', text: '2024-12-05', knownBy: day('2024-12-05') },
  authority: 'press',
  ...changes,
});

export const figure = (value: string, changes: Partial<NewObservation> = {}): NewObservation => ({
  indicator: 'a' as IndicatorCode,
  territory: '83' as TerritoryCode,
  period: yearPeriod(2024),
  measure: 'growth-yoy',
  value: decimal(value),
  unit: getUnit('percent'),
  status: 'official',
  published: { precision: 'day', text: '2024-12-05', knownBy: day('2024-12-05') },
  source: 's1' as SourceId,
  note: '',
  ...changes,
});

/** `count` different figures, spread over months and places. */
export function figures(count: number, seed = 0): readonly NewObservation[] {
  return Array.from({ length: count }, (_, index) => {
    const month = (index % 12) + 1;
    const period: Period = { start: `2024-${String(month).padStart(2, '0')}`, months: 1 };
    return figure(String(seed * count + index), { period, territory: String(10_000 + Math.floor(index / 12)) as TerritoryCode });
  });
}

export const fileRows = <T>(values: readonly T[]): readonly FileRow<T>[] => values.map((value, index) => ({ line: index + 2, value }));

export const file = (name = 'a.csv') => ({ name, sha256: newUuid() });

export function importing(values: readonly NewObservation[], tenant: TenantId = tenantA): Command {
  return { kind: 'import-observations', tenant, resolution, file: file(), rows: fileRows(values) };
}

/** Adopts the resolution and declares indicators a, b and sources s1, s2. */
export async function prepareTenant(store: Store, tenant: TenantId = tenantA): Promise<void> {
  const give = async (command: Command) => unwrap(await execute(store, command, actor('coordinator', tenant)));
  await give({ kind: 'adopt-resolution', tenant, id: resolution, text, name: { vi: 'Nghị quyết kiểm thử', en: 'Test resolution' } });
  await give({ kind: 'declare-indicators', tenant, resolution, indicators: [indicator('a'), indicator('b', 'usd-million')] });
  await give({ kind: 'import-sources', tenant, resolution, file: file('sources.csv'), rows: fileRows([source('s1'), source('s2')]) });
}
