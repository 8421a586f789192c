/** How far an actor's right extends, as lists: for whoever must know it before the thing itself is looked at, such as the database's wall. */
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import type { ActorId, Day } from '../values/index.ts';
import { type AgencyChange, agencyChain, heirsOf, type TenantAgency } from './agencies.ts';
import { type Action, type Actor, type Reach, reachOf } from './rights.ts';

/** What lies within reach. Whatever `mayAt` grants lies within; an extent knows neither states nor sensitivity. */
export interface Extent {
  /** Agencies whose matters they are, also those whose duties acts passed on to one of them. */
  readonly agencies: readonly AgencyCode[];
  /** Units whose matters they are, with everything below them. */
  readonly territories: readonly TerritoryCode[];
  /** Accounts whose own matters they are: the actor, and whom they stand in for. */
  readonly accounts: readonly ActorId[];
}

interface Offices {
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
}

/** The extent of the actor's right to `action` on the day; undefined when it is the whole province, empty when there is no right. */
export function extentOf(actor: Actor, action: Action, offices: Offices, day: Day): Extent | undefined {
  const reach = reachOf(actor.role, action);
  if (reach === 'province' || (reach === 'outside-agencies' && actor.agency === undefined)) return undefined;
  const accounts = [actor.id, ...(actor.onBehalfOf === undefined ? [] : [actor.onBehalfOf])];
  if (reach === undefined) return { agencies: [], territories: [], accounts };
  const territories = reach === 'own-territory' && actor.territory !== undefined ? [actor.territory] : [];
  return { agencies: withFormer(within[reach](actor, offices.agencies), offices, day), territories, accounts };
}

const within: Readonly<Record<Exclude<Reach, 'province'>, (actor: Actor, agencies: readonly TenantAgency[]) => readonly AgencyCode[]>> = {
  'outside-agencies': () => [],
  'own-agency': ({ agency }) => (agency === undefined ? [] : [agency]),
  'agencies-below': thoseBelow,
  'own-territory': thoseBelow,
  'own-field': ({ fields = [] }, agencies) => agencies.filter((one) => one.fields.some((field) => fields.includes(field))).map(({ code }) => code),
  own: () => [],
};

function thoseBelow({ agency }: Actor, agencies: readonly TenantAgency[]): readonly AgencyCode[] {
  if (agency === undefined) return [];
  const below = agencies.filter(({ code }) => agencyChain(agencies, code).includes(agency)).map(({ code }) => code);
  return below.includes(agency) ? below : [agency, ...below];
}

/** With the agencies whose duties have come to one of these: a matter is stored under the agency that it was given to. */
function withFormer(reached: readonly AgencyCode[], { changes }: Offices, day: Day): readonly AgencyCode[] {
  const former = [...new Set(changes.map(({ from }) => from))].filter((code) => !reached.includes(code));
  return [...reached, ...former.filter((code) => heirsOf(changes, code, day).some((heir) => reached.includes(heir)))];
}
