/** As whom the person acts while the window is open, where they may choose; and everything held on them, to take away. */
import { roleWords } from '@moc/domain/assignment';
import type { OwnMembership } from '@moc/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { membershipsQuery } from '../agencies/api.ts';
import { chooseMembership, chosenMembership } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { Done } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function ActingSection(): ReactNode {
  const { a } = useAccountWords();
  const { data } = useQuery(membershipsQuery);
  const { data: me } = useQuery(meQuery);
  const memberships = data?.memberships ?? [];
  if (memberships.length === 0) return null;
  const isOneTenant = new Set(memberships.map(({ tenant }) => tenant)).size === 1;
  const readsDuties = me?.grants.some(({ actions }) => actions.includes('duty/read') || actions.includes('account/delegate')) ?? false;
  return (
    <section className="account-section">
      <h2>{a('office.title')}</h2>
      {memberships.length === 1 ? (
        <p>
          <Standing membership={memberships[0] as OwnMembership} />
        </p>
      ) : isOneTenant ? (
        <ActingChoice memberships={memberships} />
      ) : (
        <p className="quiet">{a('office.several')}</p>
      )}
      <p>
        <Link to="/thong-bao">{a('office.notices')}</Link>
      </p>
      {readsDuties && (
        <p>
          <Link to="/co-quan">{a('office.agencies')}</Link>
        </p>
      )}
    </section>
  );
}

function ActingChoice({ memberships }: { readonly memberships: readonly OwnMembership[] }): ReactNode {
  const { a } = useAccountWords();
  const client = useQueryClient();
  const group = useId();
  const [acting, setActing] = useState(() => memberships.find(({ id }) => id === chosenMembership())?.id ?? memberships[0]?.id);
  const [isChosen, setChosen] = useState(false);
  const nameOf = useStandingName();
  const choose = (id: string) => {
    chooseMembership(id === memberships[0]?.id ? undefined : id);
    setActing(id);
    setChosen(true);
    void client.invalidateQueries();
  };
  const chosen = memberships.find(({ id }) => id === acting);
  return (
    <>
      <p className="quiet">{a('office.lede')}</p>
      <fieldset className="acting-choice">
        <legend className="visually-hidden">{a('office.legend')}</legend>
        {memberships.map((membership) => (
          <label key={membership.id}>
            <input type="radio" name={group} checked={membership.id === acting} onChange={() => choose(membership.id)} />
            <span>
              <Standing membership={membership} />
            </span>
          </label>
        ))}
      </fieldset>
      {isChosen && chosen && <Done>{a('office.chosen', { name: nameOf(chosen) })}</Done>}
    </>
  );
}

function useStandingName(): (membership: OwnMembership) => string {
  const { language, pick } = useAccountWords();
  return ({ role, agencyName }) => [roleWords[role][language], agencyName && pick(agencyName)].filter(Boolean).join(', ');
}

function Standing({ membership }: { readonly membership: OwnMembership }): ReactNode {
  const { a, day } = useAccountWords();
  const nameOf = useStandingName();
  const { post, until, onBehalfOf } = membership;
  return (
    <>
      {nameOf(membership)}
      {post !== undefined && (
        <>
          , <span lang="vi">{post}</span>
        </>
      )}
      {until !== undefined && <span className="quiet"> ({a(onBehalfOf === undefined ? 'office.until' : 'office.onBehalf', { day: day(until) })})</span>}
    </>
  );
}

export function OwnDataSection(): ReactNode {
  const { a } = useAccountWords();
  return (
    <section className="account-section">
      <h2>{a('office.data')}</h2>
      <p className="quiet">{a('office.dataLede')}</p>
      <p>
        <a href="/api/v1/me/data" download>
          {a('office.download')}
        </a>
      </p>
    </section>
  );
}
