/** People of the province, for its administrators: roles, sessions, invitations. */

import { type Role, roles, roleWords } from '@moc/domain/assignment';
import type { Grant, PersonEntry } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useActing } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { OtherStandings } from './acting-switch.tsx';
import { AgencyOf } from './agency-of.tsx';
import { endSessionsOf, grantRole, peopleQuery } from './api.ts';
import { EraseForm } from './erase-form.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteSection } from './invite-section.tsx';
import { SecondFactorRuleSection } from './second-factor-rule.tsx';
import '../style/account.css';
import { type StepUp, useStepUp } from './step-up.tsx';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function PeoplePage(): ReactNode {
  const { t, a } = useAccountWords();
  const { data: me } = useQuery(meQuery);
  const acting = useActing();
  const { guard, dialog } = useStepUp();
  useTitle(a('people.title'));
  if (!me) return <Notice>{t('notice.loading')}</Notice>;
  const opens = (grant: Grant) => grant.actions.includes('account/grant-role');
  if (!acting || !opens(acting)) return <OtherStandings says={a('people.notAllowed')} opens={opens} />;
  const { tenant } = acting;
  return (
    <main className="page people-page" id="content">
      <h1>{a('people.title')}</h1>
      <p className="lede">{a('people.lede')}</p>
      <PeopleTable tenant={tenant} guard={guard} />
      <InviteSection tenant={tenant} guard={guard} />
      <InvitationList tenant={tenant} guard={guard} />
      <SecondFactorRuleSection tenant={tenant} guard={guard} />
      {dialog}
    </main>
  );
}

function PeopleTable({ tenant, guard }: { readonly tenant: string; readonly guard: StepUp['guard'] }): ReactNode {
  const { a, language } = useAccountWords();
  const client = useQueryClient();
  const { data, error } = useQuery(peopleQuery(tenant));
  const refresh = () => client.invalidateQueries({ queryKey: ['people'] });
  const grant = useMutation({
    mutationFn: ({ person, role }: { readonly person: PersonEntry; readonly role: Role }) => guard(() => grantRole(tenant, person.id, role)),
    onSettled: refresh,
  });
  const [leaving, setLeaving] = useState<PersonEntry>();
  const [erased, setErased] = useState('');
  const { data: me } = useQuery(meQuery);
  const end = useMutation({ mutationFn: (person: PersonEntry) => guard(() => endSessionsOf(tenant, person.id)), onSettled: refresh });
  return (
    <section className="account-section">
      {grant.isSuccess && <Done>{a('people.granted', { name: grant.variables.person.name, role: roleWords[grant.variables.role][language] })}</Done>}
      {end.isSuccess && <Done>{a('people.ended', { name: end.variables.name })}</Done>}
      {erased !== '' && <Done>{a('people.erased', { name: erased })}</Done>}
      {leaving && (
        <EraseForm
          key={leaving.id}
          tenant={tenant}
          person={leaving}
          guard={guard}
          leave={() => setLeaving(undefined)}
          done={() => {
            setErased(leaving.name);
            setLeaving(undefined);
            void refresh();
          }}
        />
      )}
      <Trouble error={error ?? grant.error ?? end.error} />
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">{a('people.name')}</th>
            <th scope="col">{a('people.role')}</th>
            <th scope="col">{a('people.state')}</th>
            <th scope="col">{a('people.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.people.map((person) => (
            <PersonRow
              key={person.id}
              tenant={tenant}
              person={person}
              grant={(role) => grant.mutate({ person, role })}
              end={() => end.mutate(person)}
              erase={person.id === me?.person?.id ? undefined : () => setLeaving(person)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PersonRowProps {
  readonly tenant: string;
  readonly person: PersonEntry;
  readonly grant: (role: Role) => void;
  readonly end: () => void;
  /** Absent for oneself. */
  readonly erase: (() => void) | undefined;
}

function PersonRow({ tenant, person, grant, end, erase }: PersonRowProps): ReactNode {
  const { a, at, language } = useAccountWords();
  const placed = person.held.filter(({ agency }) => agency !== undefined);
  return (
    <tr>
      <td>
        <strong lang="vi">{person.name}</strong>
        <span className="under">{person.email}</span>
      </td>
      <td>
        <select aria-label={a('people.roleOf', { name: person.name })} value={person.role} onChange={(event) => grant(event.target.value as Role)}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {role === 'public' ? a('people.none') : roleWords[role][language]}
            </option>
          ))}
        </select>
        {placed.map(({ membership, role, agency }) => (
          <span key={membership} className="under">
            {roleWords[role][language]}, {agency !== undefined && <AgencyOf tenant={tenant} code={agency} />}
          </span>
        ))}
      </td>
      <td>
        {!person.canSignIn ? a('people.noWayIn') : person.secondFactor ? a('people.secondFactor') : a('people.wordOnly')}
        <span className="under">
          {person.sessions === 0 ? a('people.never') : a('people.sessions', { count: person.sessions })}
          {person.seenAt !== undefined && `; ${a('people.seen', { on: at(person.seenAt) })}`}
        </span>
      </td>
      <td>
        {person.sessions > 0 && (
          <button type="button" className="text-button" aria-label={a('people.endOf', { name: person.name })} onClick={end}>
            {a('people.end')}
          </button>
        )}{' '}
        {erase && (
          <button type="button" className="text-button" aria-label={a('people.eraseOf', { name: person.name })} onClick={erase}>
            {a('people.erase')}
          </button>
        )}
      </td>
    </tr>
  );
}
