/** An extent holds everything that the table of rights grants at a place, and keeps strangers out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import { actorId, day, type TenantId } from '../values/index.ts';
import type { AgencyChange, TenantAgency } from './agencies.ts';
import { holdersOf, placeOfAgency } from './duties.ts';
import { extentOf } from './extent.ts';
import { actions, mayAt, reachOf, roles, states } from './rights.ts';

const codes = ['tren', 'giua', 'duoi', 'khac', 'cu'] as unknown as readonly AgencyCode[];
const [above, own, below, other, former] = codes as [AgencyCode, AgencyCode, AgencyCode, AgencyCode, AgencyCode];
const agency = (code: AgencyCode, more: Partial<TenantAgency> = {}): TenantAgency => ({
  code,
  name: { vi: code, en: code },
  kind: 'department',
  fields: code === own ? ['kinh tế'] : [],
  from: day('2020-01-01'),
  ...more,
});
const agencies = [agency(above), agency(own, { superior: above }), agency(below, { superior: own }), agency(other), agency(former)];
const changes: readonly AgencyChange[] = [{ from: former, to: [{ agency: own }], effective: day('2024-01-01'), act: 'NQ 1' }];
const offices = { agencies, changes };
const today = day('2025-06-01');
const unit = '29038' as TerritoryCode;

const everyState = [undefined, ...Object.values(states).flat()];

describe('extent', () => {
  test('whatever the table grants lies within', () => {
    const asked = fc.record({
      role: fc.constantFrom(...roles),
      action: fc.constantFrom(...actions),
      lead: fc.constantFrom(...codes),
      at: fc.constantFrom(undefined, ...codes),
      state: fc.constantFrom(...everyState),
      serves: fc.constantFrom(undefined, unit),
      owner: fc.constantFrom(actorId('a'), actorId('b'), actorId('c')),
    });
    fc.assert(
      fc.property(asked, ({ role, action, lead, at, state, serves, owner }) => {
        const actor = {
          ...{ id: actorId('a'), name: '', tenant: '83' as TenantId, role, fields: ['kinh tế'], onBehalfOf: actorId('b') },
          ...(at !== undefined && { agency: at }),
          ...(serves !== undefined && { territory: serves }),
        };
        const holders = holdersOf({ lead }, changes, today);
        const place = { ...placeOfAgency(holders, agencies, actor), ...(state !== undefined && { state }), territories: [unit], owner };
        if (!mayAt(actor, action, place)) return;
        const extent = extentOf(actor, action, offices, today);
        if (extent === undefined) return;
        expect(extent.agencies.includes(lead) || extent.territories.includes(unit) || extent.accounts.includes(owner)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['reporter', 'figure/submit', own, [own, former]],
    ['approver', 'figure/approve', own, [own, below, former]],
    ['approver', 'figure/read', above, [above, own, below, former]],
    ['approver', 'figure/read', other, [other]],
    ['board', 'explanation/judge', undefined, [own, former]],
    ['delegate', 'explanation/judge', undefined, []],
    ['public', 'figure/read', undefined, []],
  ] as const)('of a %s to %s in %s', (role, action, at, expected) => {
    const actor = { id: actorId('a'), name: '', tenant: '83' as TenantId, role, fields: ['kinh tế'], ...(at !== undefined && { agency: at }) };
    expect(extentOf(actor, action, offices, today)?.agencies).toEqual(expected);
  });

  test('the whole province has no bounds', () => {
    for (const role of roles)
      for (const action of actions) {
        const extent = extentOf({ id: actorId('a'), name: '', tenant: '83' as TenantId, role }, action, offices, today);
        expect(extent === undefined).toBe(['province', 'outside-agencies'].includes(reachOf(role, action) ?? ''));
      }
  });
});
