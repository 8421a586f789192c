/** A tenant that collects figures: one department, many communes below it, duties on the sample resolution, everything asked for. */
import type { Actor, Role, TenantAgency } from '@moc/domain/assignment';
import { type FigureEntry, type RequestId, requestId } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { actorId, day, decimal, yearPeriod } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { type Command, execute, newUuid, type Store } from '../index.ts';
import { unwrap } from './engines.ts';
import { actor, indicator, prepareTenant, resolution, tenantA } from './sample.ts';

export const onDay = day('2024-12-20');
export const department = 'so-a' as AgencyCode;
export const communeOf = (number: number) => `xa-${number}` as AgencyCode;
const unitOf = (number: number) => String(30_000 + number) as TerritoryCode;

/** The figure asked of a commune; of the department for 0. */
export const figureOf = (commune: number): RequestId =>
  requestId({ indicator: 'b' as never, territory: (commune === 0 ? '83' : unitOf(commune)) as TerritoryCode, period: yearPeriod(2024), measure: 'value' });

export const agencyOf = (commune: number): AgencyCode => (commune === 0 ? department : communeOf(commune));

export const personOf = (role: Role, agency?: AgencyCode, name = `${role}:${agency ?? ''}`): Actor => ({
  id: actorId(name),
  name,
  tenant: tenantA,
  role,
  ...(agency !== undefined && { agency }),
});

export const entryOf = (value: string | number, changes: Partial<FigureEntry> = {}): FigureEntry => ({
  value: { kind: 'number', value: decimal(value), unit: getUnit('usd-million') },
  status: 'estimate',
  unchanged: false,
  note: '',
  causes: '',
  evidence: [],
  answers: [],
  ...changes,
});

export function submitting(commune: number, expected: number, entry: FigureEntry, id: string = newUuid()): Command {
  const figures = [{ request: figureOf(commune), expected, entry }];
  return { kind: 'submit-figures', tenant: tenantA, day: onDay, submission: { id, agency: agencyOf(commune), via: 'page', seconds: 10, figures } };
}

export const deciding = (approve: readonly (readonly [number, number])[], returned: readonly (readonly [number, number, string])[] = []): Command => ({
  kind: 'decide-figures',
  tenant: tenantA,
  day: onDay,
  approve: approve.map(([commune, version]) => ({ request: figureOf(commune), version })),
  return: returned.map(([commune, version, reason]) => ({ request: figureOf(commune), version, reason })),
});

/** Everything up to the requests of `communes` communes and their department. */
export async function prepareCollection(store: Store, communes: number): Promise<void> {
  const give = async (command: Command) => unwrap(await execute(store, command, actor('coordinator')));
  const place = { tenant: tenantA, resolution };
  await prepareTenant(store);
  const exports = { ...indicator('b', 'usd-million'), accumulation: 'flow', rollUp: 'sum' } as const;
  await give({ kind: 'declare-indicators', ...place, indicators: [exports] });
  const part = 'dieu-2.khoan-2.diem-b.phan-1' as PartAddress;
  await give({ kind: 'link-parts', ...place, links: [{ part, indicator: exports.code, territory: '83' as TerritoryCode, measure: 'value' }] });
  await give({ kind: 'confirm-plan', ...place, acceptRest: true });
  const numbers = Array.from({ length: communes }, (_, index) => index + 1);
  const since = { fields: [], from: day('2020-01-01') };
  const agencies: readonly TenantAgency[] = [
    { code: department, name: { vi: 'Sở A', en: 'Department A' }, kind: 'department', ...since },
    ...numbers.map((number): TenantAgency => {
      const name = { vi: `Ủy ban nhân dân xã ${number}`, en: `Commune ${number}` };
      return { code: communeOf(number), name, kind: 'commune', territory: unitOf(number), superior: department, ...since };
    }),
  ];
  await give({ kind: 'declare-agencies', tenant: tenantA, agencies });
  const duty = {
    subject: { kind: 'part' as const, resolution, part },
    lead: department,
    supports: numbers.map(communeOf),
    basis: { kind: 'coordinator' as const, words: 'phân công' },
    due: { kind: 'calendar' as const },
  };
  await give({ kind: 'assign-duties', ...place, duties: [duty] });
  await give({ kind: 'open-requests', tenant: tenantA, day: onDay });
}
