/** Descents over all levels: while both stand, across an act that ends a level. */
import { describe, expect, it } from 'vitest';
import { day } from '../values/index.ts';
import { descentsOf } from './descents.ts';
import type { TerritoryCode, TerritoryUnit } from './types.ts';

const unit = (code: string, level: TerritoryUnit['level'], parent?: string, from?: string, to?: string): TerritoryUnit => ({
  code: code as TerritoryCode,
  name: code,
  kind: level === 'province' ? 'province' : level === 'district' ? 'rural-district' : 'commune',
  level,
  ...(parent && { parent: parent as TerritoryCode }),
  ...(from && { from: day(from) }),
  ...(to && { to: day(to) }),
});

describe('descents', () => {
  it('reach from the commune over the district to the province, each for the days they share', () => {
    const units = [
      unit('10001', 'commune', '100', undefined, '2024-12-31'),
      unit('100', 'district', '10', '2020-01-01', '2025-06-30'),
      unit('10', 'province', undefined, undefined, '2025-06-30'),
      unit('20', 'province', undefined, '2025-07-01'),
      unit('20001', 'commune', '20', '2025-07-01'),
    ];
    expect(descentsOf({ units, acts: [], changes: [] })).toEqual([
      { ancestor: '100', descendant: '10001', level: 'commune', from: '2020-01-01', to: '2024-12-31' },
      { ancestor: '10', descendant: '10001', level: 'commune', from: '2020-01-01', to: '2024-12-31' },
      { ancestor: '10', descendant: '100', level: 'district', from: '2020-01-01', to: '2025-06-30' },
      { ancestor: '20', descendant: '20001', level: 'commune', from: '2025-07-01' },
    ]);
  });

  it('have none where the two never stood together, and do not climb among units of one level', () => {
    const units = [unit('1', 'commune', '2', '2025-01-01'), unit('2', 'district', undefined, undefined, '2024-12-31'), unit('3', 'district', '2')];
    expect(descentsOf({ units, acts: [], changes: [] })).toEqual([]);
  });

  it('share the latest first day and the earliest last day, a single day too', () => {
    const units = [
      unit('100', 'district', '10', '2021-01-01', '2023-12-31'),
      unit('101', 'district', '10', '2024-12-31'),
      unit('102', 'district', '10'),
      unit('103', 'district', '99'),
      unit('104', 'district', '11'),
      unit('10', 'province', undefined, '2022-01-01', '2024-12-31'),
      unit('11', 'province'),
    ];
    expect(descentsOf({ units, acts: [], changes: [] }).map(({ ancestor, descendant, from, to }) => [descendant, ancestor, from ?? '', to ?? ''])).toEqual([
      ['100', '10', '2022-01-01', '2023-12-31'],
      ['101', '10', '2024-12-31', '2024-12-31'],
      ['102', '10', '2022-01-01', '2024-12-31'],
      ['104', '11', '', ''],
    ]);
  });
});
