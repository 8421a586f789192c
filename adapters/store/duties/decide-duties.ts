/** Rules: duties are assigned, acknowledged, extended once, ended. */
import {
  checkDuties,
  checkExtension,
  type DutyEvent,
  type DutyId,
  type DutyStanding,
  type DutySubject,
  holdersOf,
  type Place,
  placeOfAgency,
  refuseAt,
  unknownDuty,
} from '@moc/domain/assignment';
import { accepted, dayOfInstant, type Refusal, refused, type TenantId } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Circumstances, type Decide, summaryOf } from '../command.ts';
import { unknownResolution } from '../decisions/plan.ts';
import { insert, type Row } from '../tables.ts';
import type { AcknowledgeDuties, AskExtension, AssignDuties, DecideExtension, EndDuty } from './commands.ts';
import type { Organisation } from './people.ts';

export interface DutiesState extends Organisation {
  readonly duties: readonly DutyStanding[];
}

export interface AssignState extends DutiesState {
  readonly exists: boolean;
  readonly hasSubject: (subject: DutySubject) => boolean;
}

export const decideAssignDuties: Decide<AssignDuties, AssignState> = (state, { kind, tenant, resolution, duties }, { actor, now, seq, newId }) => {
  if (!state.exists) return refused(unknownResolution(resolution));
  const fault = refuseAt(actor, 'duty/assign', {});
  if (fault) return refused(fault);
  const open = state.duties.filter((duty) => duty.state !== 'ended');
  const [first, ...rest] = checkDuties({ ...state, open, exists: state.hasSubject, day: dayOfInstant(now) }, duties);
  if (first) return refused(first, ...rest);
  const rows = duties.map(
    ({ subject, lead, supports, field, basis, due, clarities }): Row<'duty'> => ({
      tenant,
      id: newId(),
      seq,
      resolution,
      subject: canonicalJson(subject),
      lead,
      supports: canonicalJson(supports),
      field: field ?? null,
      basis: canonicalJson(basis),
      due: canonicalJson(due),
      clarities: canonicalJson(clarities ?? null),
      assigned_by: actor.id,
      assigned_at: now,
    }),
  );
  return accepted({ changes: insert('duty', rows), summary: summaryOf(kind, { added: rows.length }) });
};

/** What a right over the duty looks at, on the day of the command. */
export function placeOfDuty({ duty, state }: DutyStanding, organisation: Organisation, { actor, now }: Pick<Circumstances, 'actor' | 'now'>): Place {
  return { ...placeOfAgency(holdersOf(duty, organisation.changes, dayOfInstant(now)), organisation.agencies, actor), state };
}

export const decideAcknowledgeDuties: Decide<AcknowledgeDuties, DutiesState> = (state, { kind, tenant, duties }, circumstances) => {
  const found = [...new Set(duties)].map((id) => state.duties.find(({ duty }) => duty.id === id) ?? id);
  const unknown = found.filter((one) => typeof one === 'string').map(unknownDuty);
  const standings = found.filter((one) => typeof one !== 'string');
  const faults = standings.map((standing) => refuseAt(circumstances.actor, 'duty/acknowledge', placeOfDuty(standing, state, circumstances)));
  const [first, ...rest] = [...unknown, ...faults.filter((fault) => fault !== undefined)];
  if (first) return refused(first, ...rest);
  const rows = standings.map(({ duty }) => eventRow(tenant, duty.id, circumstances, { kind: 'acknowledged' }));
  return accepted({ changes: insert('duty_event', rows), summary: summaryOf(kind, { added: rows.length }) });
};

type Happening = DutyEvent extends infer E ? (E extends DutyEvent ? Omit<E, 'seq' | 'by' | 'name' | 'at'> : never) : never;

function eventRow(tenant: TenantId, duty: DutyId, { actor, now, seq }: Circumstances, { kind, ...content }: Happening): Row<'duty_event'> {
  return { tenant, duty, seq, kind, content: canonicalJson(content), happened_by: actor.id, happened_at: now };
}

type OnOne = AskExtension | DecideExtension | EndDuty;

/** A rule on one duty: the right at its place first, then what else must hold. */
function onDuty<C extends OnOne>(
  action: 'duty/ask-extension' | 'duty/decide-extension' | 'duty/end',
  check: (standing: DutyStanding, command: C) => Refusal | undefined,
  happening: (command: C) => Happening,
): Decide<C, DutiesState> {
  return (state, command, circumstances) => {
    const standing = state.duties.find(({ duty }) => duty.id === command.duty);
    if (!standing) return refused(unknownDuty(command.duty));
    const fault = refuseAt(circumstances.actor, action, placeOfDuty(standing, state, circumstances)) ?? check(standing, command);
    if (fault) return refused(fault);
    const row = eventRow(command.tenant, command.duty, circumstances, happening(command));
    return accepted({ changes: insert('duty_event', [row]), summary: summaryOf(command.kind, { added: 1 }) });
  };
}

const needsReason = (_: DutyStanding, { reason }: { readonly reason: string }): Refusal | undefined =>
  reason.trim() === '' ? { code: 'assignment/reason-missing', parameters: {} } : undefined;

export const decideAskExtension = onDuty<AskExtension>(
  'duty/ask-extension',
  (standing, { until, reason }) => checkExtension(standing, until, reason),
  ({ until, reason }) => ({ kind: 'extension-asked', until, reason }),
);

export const decideDecideExtension = onDuty<DecideExtension>('duty/decide-extension', needsReason, ({ consent, reason }) => ({
  kind: 'extension-decided',
  consent,
  reason,
}));

export const decideEndDuty = onDuty<EndDuty>('duty/end', needsReason, ({ reason }) => ({ kind: 'ended', reason }));
