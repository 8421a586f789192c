/** Agencies of a tenant as they stand in time: what kind they are, whom they report to, and who followed them. */
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import type { ActorId, Bilingual, Day } from '../values/index.ts';
import type { Role } from './rights.ts';

export const agencyKinds = ['department', 'statistics-office', 'committee-office', 'district', 'commune', 'council', 'other-body'] as const;

/** sở, ban, ngành · cơ quan thống kê · Văn phòng UBND · UBND huyện · UBND xã · Hội đồng nhân dân · đơn vị khác */
export type AgencyKind = (typeof agencyKinds)[number];

/** An agency of the tenant. The latest declaration of a code holds; `from` and `until` are its own days, inclusive. */
export interface TenantAgency {
  readonly code: AgencyCode;
  readonly name: Bilingual;
  readonly kind: AgencyKind;
  /** The unit it serves, for committees of districts and communes. */
  readonly territory?: TerritoryCode;
  /** The agency its figures go through before they reach the province. */
  readonly superior?: AgencyCode;
  /** Fields it answers for, in words: "giáo dục", "tài chính". */
  readonly fields: readonly string[];
  readonly from: Day;
  readonly until?: Day;
}

/** An act passed an agency's duties on, wholly or by field. */
export interface AgencyChange {
  readonly from: AgencyCode;
  readonly to: readonly { readonly agency: AgencyCode; readonly fields?: readonly string[] }[];
  readonly effective: Day;
  readonly act: string;
}

/** A role a person holds, in an agency or for the whole province. Days are inclusive. */
export interface Appointment {
  readonly id: string;
  readonly account: ActorId;
  readonly role: Role;
  readonly agency?: AgencyCode;
  /** The post as written: "Trưởng phòng Tổng hợp". */
  readonly post?: string;
  readonly fields?: readonly string[];
  readonly from: Day;
  readonly until?: Day;
}

/**
 * Somebody stands in for a person while that one is away, with that one's role and agency. `appointment` is the id of the
 * membership lent. Of several from one membership to one person, the latest holds.
 */
export interface Delegation {
  readonly id: string;
  readonly appointment: string;
  readonly to: ActorId;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
}

export function standsOnDay({ from, until }: { readonly from: Day; readonly until?: Day }, day: Day): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** The agencies that exist on the day. */
export function agenciesOn(agencies: readonly TenantAgency[], day: Day): readonly TenantAgency[] {
  return agencies.filter((agency) => standsOnDay(agency, day));
}

/** The agency, then those it reports to, nearest first; a circle is walked once. Empty for an unknown code. */
export function agencyChain(agencies: readonly TenantAgency[], code: AgencyCode): readonly AgencyCode[] {
  const chain: AgencyCode[] = [];
  for (let at: AgencyCode | undefined = code; at !== undefined && !chain.includes(at); ) {
    const found: TenantAgency | undefined = agencies.find((agency) => agency.code === at);
    if (!found) break;
    chain.push(found.code);
    at = found.superior;
  }
  return chain;
}

/** Who holds the agency's duties in `field` on the day: itself, or its heirs by the changes in effect; a circle ends where it began. */
export function heirsOf(changes: readonly AgencyChange[], code: AgencyCode, day: Day, field?: string): readonly AgencyCode[] {
  return follow(changes, code, day, field, '', new Set());
}

function follow(
  changes: readonly AgencyChange[],
  code: AgencyCode,
  day: Day,
  field: string | undefined,
  since: string,
  seen: ReadonlySet<AgencyCode>,
): readonly AgencyCode[] {
  const next = changes
    .filter(({ from, effective }) => from === code && since < effective && effective <= day)
    .sort((a, b) => (a.effective < b.effective ? -1 : 1))[0];
  if (!next || seen.has(code)) return [code];
  const takers = next.to.filter(({ fields }) => fields === undefined || field === undefined || fields.includes(field));
  const heirs = (takers.length > 0 ? takers : next.to).flatMap(({ agency }) =>
    agency === code ? [code] : follow(changes, agency, day, field, next.effective, new Set([...seen, code])),
  );
  return [...new Set(heirs)];
}
