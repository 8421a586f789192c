/** Appoints somebody of the province to a role, in an agency or for the whole province. */
import { type Role, roles, roleWords } from '@moc/domain/assignment';
import type { AgencyList } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { peopleQuery } from '../account/api.ts';
import type { StepUp } from '../account/step-up.tsx';
import { useAgencies } from '../duties/agency-names.tsx';
import { appoint } from './api.ts';
import { Choice, given, Line, OfficeForm } from './office-form.tsx';
import { useAgencyWords } from './use-agency-words.ts';

interface AppointFormProps {
  readonly tenant: string;
  readonly today: AgencyList['today'];
  readonly guard: StepUp['guard'];
  readonly done: () => void;
  readonly leave: () => void;
}

/** Roles in which nothing can be done without an agency. */
const placed: readonly string[] = ['reporter', 'approver'] satisfies readonly Role[];

export function AppointForm({ tenant, today, guard, done, leave }: AppointFormProps): ReactNode {
  const { g, language, pick } = useAgencyWords();
  const { data } = useQuery(peopleQuery(tenant));
  const agencies = useAgencies();
  const [draft, setDraft] = useState({ account: '', role: '', agency: '', post: '', from: today as string, until: '' });
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const send = useMutation({ mutationFn: () => guard(() => appoint(tenant, given(draft))), onSuccess: done });
  const people = data?.people.map(({ id, name, email }) => [id, `${name}, ${email}`] as const) ?? [];
  return (
    <OfficeForm title={g('appoint.title')} hint={g('appoint.hint')} isBusy={send.isPending} error={send.error} submit={() => send.mutate()} leave={leave}>
      <Choice label={g('appoint.person')} value={draft.account} onChange={set('account')} required options={people} />
      <Choice
        label={g('appoint.role')}
        value={draft.role}
        onChange={set('role')}
        required
        options={roles.filter((role) => role !== 'public').map((role) => [role, roleWords[role][language]] as const)}
      />
      <Choice
        label={g('appoint.agency')}
        value={draft.agency}
        onChange={set('agency')}
        required={placed.includes(draft.role)}
        none={g('appoint.noAgency')}
        options={agencies.map(({ code, name }) => [code, pick(name)] as const)}
      />
      <Line label={g('appoint.post')} value={draft.post} onChange={set('post')} lang="vi" />
      <Line label={g('appoint.from')} value={draft.from} onChange={set('from')} type="date" required />
      <Line label={g('appoint.until')} value={draft.until} onChange={set('until')} type="date" />
    </OfficeForm>
  );
}
