/** Defects of a plan: each kind found where it is, and none where everything is in order. */
import { describe, expect, test } from 'vitest';
import type { Appointment, Duty, DutyId, Role, TenantAgency } from '../assignment/index.ts';
import { standDuty } from '../assignment/index.ts';
import type { Indicator, IndicatorCode, PartLink } from '../observation/index.ts';
import type { PartAddress, Plan, TargetPart } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import { type ActorId, day, decimal } from '../values/index.ts';
import { type DefectQuestion, findDefects } from './index.ts';

const code = (text: string) => text as AgencyCode;
const part = (index: number) => `dieu-1.khoan-1.diem-a.phan-${index}` as PartAddress;
const plan = {
  objective: [],
  targets: [
    {
      address: 'dieu-1.khoan-1.diem-a' as Address,
      label: 'a',
      span: { start: 0, end: 1 },
      name: 'a',
      parts: [{ address: part(1) }, { address: part(2) }] as unknown as readonly TargetPart[],
    },
  ],
  hidden: [],
  tasks: [{ address: 'dieu-1.khoan-2.cau-1' as Address, span: { start: 0, end: 1 } }],
  works: [],
  diagnostics: [],
} satisfies Plan;
const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  code: 'i' as IndicatorCode,
  ref: '1.1.a',
  name: { vi: 'I', en: 'I' },
  unit: { code: 'percent', dimension: 'share', factor: decimal('1'), vi: '%', en: '%' },
  direction: 'higher-better',
  accumulation: 'rate',
  rollUp: 'none',
  sensitivity: 'public',
  ...changes,
});
const link = (index: number): PartLink => ({ part: part(index), indicator: 'i' as IndicatorCode, territory: '83' as TerritoryCode, measure: 'value' });
const agency = (text: string, changes: Partial<TenantAgency> = {}): TenantAgency => ({
  code: code(text),
  name: { vi: text, en: text },
  kind: 'department',
  fields: [],
  from: day('2020-01-01'),
  ...changes,
});
const appointed = (role: Role, place: string): Appointment => ({
  id: `${role}-${place}`,
  account: `${role}-${place}` as ActorId,
  role,
  agency: code(place),
  from: day('2020-01-01'),
});
const duty = (subject: Duty['subject'], lead: string, changes: Partial<Duty> = {}) =>
  standDuty(
    {
      id: JSON.stringify(subject) as DutyId,
      subject,
      lead: code(lead),
      supports: [],
      basis: { kind: 'coordinator', words: 'x' },
      due: { kind: 'none' },
      ...changes,
    },
    [],
  );
const ofPart = (index: number, lead = 'a', changes: Partial<Duty> = {}) => duty({ kind: 'part', resolution: 'r', part: part(index) }, lead, changes);
const clear = { who: 'x', what: 'x', when: 'x', responsibility: 'x', product: 'x', authority: 'x' };
const ofTask = (changes: Partial<Duty> = {}) =>
  duty({ kind: 'task', resolution: 'r', address: 'dieu-1.khoan-2.cau-1' as Address }, 'a', { clarities: clear, ...changes });

const inOrder: DefectQuestion = {
  resolution: 'r',
  plan,
  indicators: [indicator()],
  links: [link(1), link(2)],
  observations: [{ indicator: 'i' as IndicatorCode, territory: '83' as TerritoryCode }],
  duties: [ofPart(1), ofPart(2), ofTask()],
  agencies: [agency('a'), agency('b')],
  changes: [],
  people: { roles: {}, appointments: ['a', 'b'].flatMap((place) => [appointed('reporter', place), appointed('approver', place)]), delegations: [] },
  day: day('2026-01-01'),
};
const found = (changes: Partial<DefectQuestion>) =>
  findDefects({ ...inOrder, ...changes }).map(({ kind, missing, agency: of }) => [kind, ...(of ? [of] : []), ...missing].join(' '));
const split = (...to: string[]) => [
  { from: code('a'), to: to.map((heir) => ({ agency: code(heir), fields: [heir] })), effective: day('2025-03-01'), act: 'x' },
];

describe('defects', () => {
  test('none where everything is in order', () => expect(found({})).toEqual([]));

  test.each<[string, Partial<DefectQuestion>, readonly string[]]>([
    ['nobody owns it', { duties: [ofPart(2)] }, ['no-owner', 'no-owner']],
    ['nothing measures it', { links: [link(1)] }, ['no-indicator']],
    [
      'the indicator is not defined',
      { indicators: [indicator({ direction: 'undeclared', accumulation: 'undeclared' })], links: [link(1), link(2)] },
      ['no-definition direction accumulation', 'no-definition direction accumulation'],
    ],
    ['no source ever carried it', { observations: [] }, ['no-source i', 'no-source i']],
    ['the task is not clear', { duties: [ofPart(1), ofPart(2), ofTask({ clarities: { ...clear, product: '' } })] }, ['unclear-task a product']],
    [
      'nobody is there',
      { people: { ...inOrder.people, appointments: [appointed('reporter', 'a')] } },
      ['no-person a approver', 'no-person a approver', 'no-person a approver'],
    ],
    [
      'the agency ended and nobody followed',
      { agencies: [agency('a', { until: day('2025-01-01') }), agency('b')], duties: [ofPart(1, 'b'), ofPart(2, 'b'), ofTask()] },
      ['ended-agency a'],
    ],
    ['nobody can tell who followed', { changes: split('b', 'c'), duties: [ofPart(1, 'b'), ofPart(2, 'b'), ofTask()] }, ['ended-agency a b c']],
    [
      'by its field it is clear who followed',
      { changes: split('b', 'c'), duties: [ofPart(1, 'a', { field: 'b' }), ofPart(2, 'b'), ofTask({ field: 'b' })] },
      [],
    ],
    ['two agencies owe one figure', { duties: [ofPart(1), ofPart(2, 'b'), ofTask()] }, ['asked-twice b a b']],
  ])('%s', (_, changes, expected) => expect(found(changes)).toEqual(expected));
});
