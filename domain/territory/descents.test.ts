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
});
