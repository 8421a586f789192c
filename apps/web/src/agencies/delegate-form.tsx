/** Lends one's place to a colleague for days of leave; an administrator may do it for somebody who cannot. */
import { roleWords } from '@moc/domain/assignment';
import type { AppointmentList } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { StepUp } from '../account/step-up.tsx';
import { useAgencyName } from '../duties/agency-names.tsx';
import { colleaguesQuery, delegate, membershipsQuery } from './api.ts';
import { Choice, given, Line, OfficeForm } from './office-form.tsx';
import { useAgencyWords } from './use-agency-words.ts';

interface DelegateFormProps {
  readonly tenant: string;
  readonly guard: StepUp['guard'];
  /** Everybody's places, for administrators. */
  readonly everybody: AppointmentList['appointments'];
  readonly done: () => void;
  readonly leave: () => void;
}

export function DelegateForm({ tenant, guard, everybody, done, leave }: DelegateFormProps): ReactNode {
  const { g, language } = useAgencyWords();
  const nameOf = useAgencyName();
  const { data: own } = useQuery(membershipsQuery);
  const { data: colleagues } = useQuery(colleaguesQuery(tenant));
  const mine = own?.memberships.filter((one) => one.tenant === tenant && one.kind !== 'delegation' && one.actions.includes('account/delegate')) ?? [];
  const [draft, setDraft] = useState({ membership: '', to: '', from: '', until: '', reason: '' });
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const membership = draft.membership === '' && everybody.length === 0 ? (mine[0]?.id ?? '') : draft.membership;
  const send = useMutation({ mutationFn: () => guard(() => delegate(tenant, given({ ...draft, membership }))), onSuccess: done });
  const place = (role: keyof typeof roleWords, agency: string | undefined) =>
    [roleWords[role][language], agency !== undefined && nameOf(agency)].filter(Boolean).join(', ');
  const ids = new Set(mine.map(({ id }) => id));
  const places = [
    ...mine.map(({ id, role, agency }) => [id, place(role, agency)] as const),
    ...everybody.filter(({ id, standing }) => standing && !ids.has(id)).map(({ id, role, agency, name }) => [id, `${name}: ${place(role, agency)}`] as const),
  ];
  return (
    <OfficeForm title={g('delegate.title')} hint={g('delegate.hint')} isBusy={send.isPending} error={send.error} submit={() => send.mutate()} leave={leave}>
      <Choice label={g('delegate.membership')} value={membership} onChange={set('membership')} required options={places} />
      <Choice
        label={g('delegate.to')}
        value={draft.to}
        onChange={set('to')}
        required
        options={colleagues?.people.map(({ id, name }) => [id, name] as const) ?? []}
      />
      <Line label={g('delegate.from')} value={draft.from} onChange={set('from')} type="date" required />
      <Line label={g('delegate.until')} value={draft.until} onChange={set('until')} type="date" required />
      <Line label={g('delegate.reason')} value={draft.reason} onChange={set('reason')} required lang="vi" />
    </OfficeForm>
  );
}
