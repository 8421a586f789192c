/** Who holds which role in an agency, who stands in for them, and the form that ends a role with its handover. */
import { roleWords } from '@moc/domain/assignment';
import type { AppointmentList } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { peopleQuery } from '../account/api.ts';
import type { StepUp } from '../account/step-up.tsx';
import { endRole } from './api.ts';
import { Choice, given, Line, OfficeForm } from './office-form.tsx';
import { useAgencyWords } from './use-agency-words.ts';

type Appointment = AppointmentList['appointments'][number];

/** What somebody who grants roles may do to a place; absent for everybody else. */
export interface Granting {
  readonly tenant: string;
  readonly guard: StepUp['guard'];
  readonly done: () => void;
}

interface PeopleInProps {
  readonly list: AppointmentList;
  /** Undefined: those in no agency. */
  readonly agency?: string | undefined;
  readonly granting?: Granting | undefined;
}

export const peopleIn = ({ appointments, today }: AppointmentList, agency: string | undefined): readonly Appointment[] =>
  appointments.filter((one) => one.agency === agency && (one.until === undefined || one.until >= today));

export function PeopleIn({ list, agency, granting }: PeopleInProps): ReactNode {
  const { g } = useAgencyWords();
  const people = peopleIn(list, agency);
  if (people.length === 0) return <span className="quiet">{g('nobody')}</span>;
  return (
    <ul className="people-in">
      {people.map((one) => (
        <PersonIn key={one.id} appointment={one} delegations={list.delegations.filter(({ appointment }) => appointment === one.id)} granting={granting} />
      ))}
    </ul>
  );
}

interface PersonInProps {
  readonly appointment: Appointment;
  readonly delegations: AppointmentList['delegations'];
  readonly granting?: Granting | undefined;
}

function PersonIn({ appointment, delegations, granting }: PersonInProps): ReactNode {
  const { g, day, language } = useAgencyWords();
  const [isEnding, setEnding] = useState(false);
  const { name, role, post, standing, from, until } = appointment;
  const roleName = roleWords[role][language];
  return (
    <li>
      <span lang="vi">{name}</span>
      <small>
        {roleName}
        {post !== undefined && (
          <>
            , <span lang="vi">{post}</span>
          </>
        )}
        {!standing && `, ${g('from', { day: day(from) })}`}
        {until !== undefined && `, ${g('until', { day: day(until) })}`}
      </small>
      {delegations.map((one) => (
        <small key={one.id}>{g('standsIn', { name: one.name, from: day(one.from), until: day(one.until) })}</small>
      ))}
      {granting && (
        <span className="row-choices">
          <button
            type="button"
            className="text-button"
            aria-expanded={isEnding}
            aria-label={g('endOf', { name, role: roleName })}
            onClick={() => setEnding(!isEnding)}
          >
            {g('end')}
          </button>
        </span>
      )}
      {granting && isEnding && <EndForm appointment={appointment} {...granting} leave={() => setEnding(false)} />}
    </li>
  );
}

function EndForm({ appointment, tenant, guard, done, leave }: Granting & { readonly appointment: Appointment; readonly leave: () => void }): ReactNode {
  const { g } = useAgencyWords();
  const { data } = useQuery(peopleQuery(tenant));
  const [draft, setDraft] = useState({ lastDay: '', reason: '', handover: '' });
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const send = useMutation({ mutationFn: () => guard(() => endRole(tenant, appointment.id, given(draft))), onSuccess: done });
  const others = data?.people.filter(({ id }) => id !== appointment.account).map(({ id, name }) => [id, name] as const) ?? [];
  return (
    <OfficeForm isBusy={send.isPending} error={send.error} submit={() => send.mutate()} leave={leave}>
      <Line label={g('ending.lastDay')} value={draft.lastDay} onChange={set('lastDay')} type="date" required />
      <Line label={g('ending.reason')} value={draft.reason} onChange={set('reason')} required lang="vi" />
      <Choice
        label={g('ending.handover')}
        hint={g('ending.hint')}
        value={draft.handover}
        onChange={set('handover')}
        none={g('ending.nobody')}
        options={others}
      />
    </OfficeForm>
  );
}
