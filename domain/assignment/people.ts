/** Who acts as what: the roles a person holds, in which agency, on a day, for themselves or for somebody on leave. */
import type { AgencyCode, TerritoryCode } from '../territory/index.ts';
import type { ActorId, Day, TenantId } from '../values/index.ts';
import { type Appointment, type Delegation, standsOnDay, type TenantAgency } from './agencies.ts';
import type { Actor, Role } from './rights.ts';

/** Everybody's roles in a tenant, in the order in which they were given. */
export interface People {
  /** The role for the whole tenant that an account was granted last; `public` takes it away. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Roles in agencies, or dated ones. `until` is the day on which it was ended, where it was. */
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
}

/** One standing from which a person can act. `id` is what a request names. */
export interface Membership {
  readonly id: string;
  readonly kind: 'role' | 'appointment' | 'delegation';
  /** Who acts. */
  readonly account: ActorId;
  readonly role: Role;
  readonly agency?: AgencyCode;
  /** The unit whose People's Committee the agency is. */
  readonly territory?: TerritoryCode;
  readonly post?: string;
  readonly fields?: readonly string[];
  readonly until?: Day;
  /** Whose place it is, during leave. */
  readonly onBehalfOf?: ActorId;
}

/** The id of the membership that a role for the whole tenant is. */
export const roleMembership = (account: ActorId): string => `role:${account}`;

/**
 * The memberships of an account that stand on the day: its role for the whole tenant, its appointments in the order given, then
 * what others lent it. An appointment to an agency that does not exist on the day does not stand.
 */
export function membershipsOf(people: People, agencies: readonly TenantAgency[], account: ActorId, day: Day): readonly Membership[] {
  return [...ownMemberships(people, agencies, account, day), ...lent(people, agencies, account, day)];
}

function ownMemberships(people: People, agencies: readonly TenantAgency[], account: ActorId, day: Day): readonly Membership[] {
  const role = Object.hasOwn(people.roles, account) ? people.roles[account] : undefined;
  const whole: readonly Membership[] = role && role !== 'public' ? [{ id: roleMembership(account), kind: 'role', account, role }] : [];
  const placed = people.appointments.filter((appointment) => appointment.account === account && standsOnDay(appointment, day));
  return [...whole, ...placed.flatMap((appointment) => membershipOf(appointment, agencies, day))];
}

function membershipOf({ id, account, role, agency, post, fields, until }: Appointment, agencies: readonly TenantAgency[], day: Day): readonly Membership[] {
  const serves = agency === undefined ? undefined : agencies.find(({ code }) => code === agency);
  if (agency !== undefined && !(serves && standsOnDay(serves, day))) return [];
  const territory = serves && territoryOf(serves);
  return [
    {
      id,
      kind: 'appointment',
      account,
      role,
      ...(agency !== undefined && { agency }),
      ...(territory !== undefined && { territory }),
      ...(post !== undefined && { post }),
      ...(fields !== undefined && { fields }),
      ...(until !== undefined && { until }),
    },
  ];
}

/** A department serves the whole province, whatever unit it was declared with: only committees have a territory of their own. */
const territoryOf = ({ kind, territory }: TenantAgency): TerritoryCode | undefined => (kind === 'district' || kind === 'commune' ? territory : undefined);

function lent(people: People, agencies: readonly TenantAgency[], account: ActorId, day: Day): readonly Membership[] {
  const latest = new Map(people.delegations.filter(({ to }) => to === account).map((delegation) => [delegation.appointment, delegation]));
  return [...latest.values()].flatMap((delegation): readonly Membership[] => {
    if (!standsOnDay(delegation, day)) return [];
    const lender = lenderOf(people, delegation.appointment);
    const own = lender && ownMemberships(people, agencies, lender, day).find(({ id }) => id === delegation.appointment);
    return own ? [{ ...own, id: delegation.id, kind: 'delegation', account, until: delegation.until, onBehalfOf: own.account }] : [];
  });
}

/** Whose membership this is; undefined for an unknown one. */
export function lenderOf(people: People, membership: string): ActorId | undefined {
  const appointed = people.appointments.find(({ id }) => id === membership);
  if (appointed) return appointed.account;
  return (Object.keys(people.roles) as ActorId[]).find((account) => roleMembership(account) === membership);
}

/** Accounts that hold `role` in the agency on the day, for themselves or for somebody on leave; without an agency, for the whole tenant. */
export function peopleOf(people: People, agencies: readonly TenantAgency[], agency: AgencyCode | undefined, role: Role, day: Day): readonly ActorId[] {
  const accounts = new Set([...Object.keys(people.roles), ...people.appointments.map(({ account }) => account), ...people.delegations.map(({ to }) => to)]);
  return [...accounts].filter((account) =>
    membershipsOf(people, agencies, account as ActorId, day).some((one) => one.agency === agency && one.role === role),
  ) as ActorId[];
}

/** Everybody who ever held a role in the tenant. */
export function isKnownPerson(people: People, account: ActorId): boolean {
  return Object.hasOwn(people.roles, account) || people.appointments.some((appointment) => appointment.account === account);
}

/** The actor that a membership makes of a person; whoever has none is the public. */
export function actorAs(person: { readonly id: ActorId; readonly name: string }, tenant: TenantId, membership: Membership | undefined): Actor {
  const { id, name } = person;
  if (!membership) return { id, name, tenant, role: 'public' };
  const { role, agency, territory, fields, onBehalfOf } = membership;
  return {
    id,
    name,
    tenant,
    role,
    ...(agency !== undefined && { agency }),
    ...(territory !== undefined && { territory }),
    ...(fields !== undefined && { fields }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

/** Who may grant roles on the day, by account. */
export function administratorsOn(people: People, agencies: readonly TenantAgency[], day: Day): readonly ActorId[] {
  const accounts = new Set<ActorId>([...(Object.keys(people.roles) as ActorId[]), ...people.appointments.map(({ account }) => account)]);
  return [...accounts].filter((account) => ownMemberships(people, agencies, account, day).some(({ role }) => role === 'administrator'));
}
