/** Rules: appointments to agencies, their end with handover, and delegation during leave. */
import {
  type Actor,
  type AgencyChange,
  type Appointment,
  administratorsOn,
  type DutyStanding,
  holdersOf,
  isKnownPerson,
  lenderOf,
  type People,
  peopleOf,
  refuseAt,
  standsOnDay,
  type TenantAgency,
  unknownAgency,
} from '@moc/domain/assignment';
import { accepted, addDays, type Day, dayOfInstant, type Refusal, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Circumstances, type Decide, type GrantRole, summaryOf } from '../command.ts';
import { insert, type Row } from '../tables.ts';
import type { Delegate, EndRole } from './commands.ts';

export interface PeopleState {
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  readonly people: People;
  /** Duties that are not ended. */
  readonly duties: readonly DutyStanding[];
}

/** Whether the grant names a place or days, and so is an appointment beside other roles. */
export function isAppointment({ agency, post, fields, from, until }: GrantRole): boolean {
  return [agency, post, fields, from, until].some((given) => given !== undefined);
}

/** Roles in which nothing can be done without an agency. */
const placed = new Set(['reporter', 'approver']);

/** A role in an agency, or a dated one: a person may hold several. */
export const decideAppoint: Decide<GrantRole, PeopleState> = ({ agencies, people }, command, circumstances) => {
  const { kind, account, role, agency, until } = command;
  const from = command.from ?? dayOfInstant(circumstances.now);
  if (until !== undefined && until < from) return refused({ code: 'assignment/days-backwards', parameters: { from, until } });
  if (agency === undefined && placed.has(role)) return refused({ code: 'assignment/agency-needed', parameters: { role } });
  const place = agencies.find(({ code }) => code === agency);
  if (agency !== undefined && !place) return refused(unknownAgency(agency));
  if (place && !standsOnDay(place, from)) return refused({ code: 'assignment/agency-not-standing', parameters: { agency: place.code, day: from } });
  const isSame = (one: Appointment) =>
    one.account === account && one.role === role && one.agency === agency && standsOnDay(one, from) && one.until === until && one.post === command.post;
  if (people.appointments.some(isSame)) return accepted({ changes: [], summary: summaryOf(kind, { repeated: 1 }) });
  return accepted({ changes: insert('appointment', [appointmentRow({ ...command, from }, circumstances)]), summary: summaryOf(kind, { added: 1 }) });
};

type Placed = Omit<GrantRole, 'kind' | 'from'> & { readonly from: Day };

function appointmentRow({ tenant, account, role, agency, post, fields, from, until }: Placed, { actor, now, seq, newId }: Circumstances): Row<'appointment'> {
  return {
    tenant,
    id: newId(),
    seq,
    account,
    role,
    agency: agency ?? null,
    post: post ?? null,
    fields: canonicalJson(fields ?? null),
    valid_from: from,
    valid_to: until ?? null,
    granted_by: actor.id,
    granted_at: now,
  };
}

export const decideEndRole: Decide<EndRole, PeopleState> = (state, command, circumstances) => {
  const { kind, tenant, lastDay, reason, handover } = command;
  const appointment = state.people.appointments.find(({ id }) => id === command.appointment);
  if (!appointment) return refused({ code: 'assignment/unknown-membership', parameters: { membership: command.appointment } });
  const fault = checkEnd(state, appointment, command);
  if (fault) return refused(fault);
  const end = {
    tenant,
    appointment: appointment.id,
    seq: circumstances.seq,
    last_day: lastDay,
    handover: handover ?? null,
    reason,
    ended_by: circumstances.actor.id,
    ended_at: circumstances.now,
  };
  const follows = handover === undefined ? [] : [appointmentRow(successionOf(appointment, command, handover), circumstances)];
  return accepted({
    changes: [...insert('appointment_end', [end]), ...insert('appointment', follows)],
    summary: summaryOf(kind, { added: 1 + follows.length }),
  });
};

function successionOf({ role, agency, post, fields, until }: Appointment, { tenant, lastDay }: EndRole, account: Placed['account']): Placed {
  return {
    tenant,
    account,
    role,
    from: addDays(lastDay, 1),
    ...(agency !== undefined && { agency }),
    ...(post !== undefined && { post }),
    ...(fields && { fields }),
    ...(until !== undefined && until > lastDay && { until }),
  };
}

function checkEnd(state: PeopleState, appointment: Appointment, { lastDay, reason, handover }: EndRole): Refusal | undefined {
  const { people, agencies } = state;
  if (reason.trim() === '') return { code: 'assignment/reason-missing', parameters: {} };
  // A day before the first is how a role that should never have begun is taken back.
  if (lastDay < addDays(appointment.from, -1)) return { code: 'assignment/ended-before-begun', parameters: { day: lastDay } };
  if (appointment.until !== undefined && appointment.until <= lastDay) {
    return { code: 'assignment/unknown-membership', parameters: { membership: appointment.id } };
  }
  const dayAfter = addDays(lastDay, 1);
  const without: People = { ...people, appointments: people.appointments.map((one) => (one === appointment ? { ...one, until: lastDay } : one)) };
  if (appointment.role === 'administrator' && handover === undefined && administratorsOn(without, agencies, dayAfter).length === 0) {
    return { code: 'store/last-administrator', parameters: { account: appointment.account } };
  }
  return handover === undefined ? refuseOrphans(state, without, appointment, dayAfter) : undefined;
}

/** Duties of an agency always have somebody in each role that somebody had there. */
function refuseOrphans({ agencies, changes, duties }: PeopleState, without: People, { agency, role }: Appointment, day: Day): Refusal | undefined {
  if (agency === undefined || !placed.has(role)) return undefined;
  const held = duties.filter(({ duty }) => holdersOf(duty, changes, day).includes(agency));
  if (held.length === 0 || peopleOf(without, agencies, agency, role, day).length > 0) return undefined;
  return { code: 'assignment/duties-orphaned', parameters: { role, agency, count: held.length } };
}

export const decideDelegate: Decide<Delegate, PeopleState> = ({ people }, command, { actor, now, seq, newId }) => {
  const { kind, tenant, membership, to, from, until, reason } = command;
  const lender = lenderOf(people, membership);
  if (lender === undefined) return refused({ code: 'assignment/unknown-membership', parameters: { membership } });
  const fault = refuseLending(actor, lender) ?? checkDelegation(people, command, lender);
  if (fault) return refused(fault);
  const isSame = people.delegations.some((one) => one.appointment === membership && one.to === to && one.from === from && one.until === until);
  if (isSame) return accepted({ changes: [], summary: summaryOf(kind, { repeated: 1 }) });
  const row = { tenant, id: newId(), seq, membership, delegate: to, valid_from: from, valid_to: until, reason, delegated_by: actor.id, delegated_at: now };
  return accepted({ changes: insert('delegation', [row]), summary: summaryOf(kind, { added: 1 }) });
};

/** Nobody lends what is lent to them: the right reaches one's own memberships, of which a place held for another is none. */
function refuseLending(actor: Actor, lender: string): Refusal | undefined {
  if (actor.onBehalfOf !== undefined) return { code: 'assignment/delegate-lent', parameters: {} };
  return refuseAt(actor, 'account/delegate', { owner: lender as Actor['id'] });
}

function checkDelegation(people: People, { to, from, until, reason }: Delegate, lender: string): Refusal | undefined {
  if (to === lender) return { code: 'assignment/delegate-to-self', parameters: {} };
  if (!isKnownPerson(people, to)) return { code: 'assignment/unknown-person', parameters: { account: to } };
  if (until < from) return { code: 'assignment/days-backwards', parameters: { from, until } };
  return reason.trim() === '' ? { code: 'assignment/reason-missing', parameters: {} } : undefined;
}
