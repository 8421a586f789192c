/** As whom the person acts while the window is open, where they may choose; and everything held on them, to take away. */
import type { OwnMembership } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { membershipsQuery } from '../agencies/api.ts';
import { useActing } from '../dataset/acting.ts';
import { standingKey, useChooseStanding, useStandingName } from './acting-switch.tsx';
import { Done } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function ActingSection(): ReactNode {
  const { a } = useAccountWords();
  const { data } = useQuery(membershipsQuery);
  const acting = useActing();
  const memberships = data?.memberships ?? [];
  if (memberships.length === 0) return null;
  const readsDuties = acting !== undefined && (acting.actions.includes('duty/read') || acting.actions.includes('account/delegate'));
  return (
    <section className="account-section">
      <h2>{a('office.title')}</h2>
      {memberships.length === 1 ? (
        <p>
          <Standing membership={memberships[0] as OwnMembership} />
        </p>
      ) : (
        <ActingChoice memberships={memberships} />
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
  const group = useId();
  const acting = useActing();
  const [isChosen, setChosen] = useState(false);
  const nameOf = useStandingName();
  const choose = useChooseStanding();
  const present = memberships.find((membership) => standingKey(membership) === `${acting?.tenant}/${acting?.membership}`);
  return (
    <>
      <p className="quiet">{a('office.lede')}</p>
      <fieldset className="acting-choice">
        <legend className="visually-hidden">{a('office.legend')}</legend>
        {memberships.map((membership) => (
          <label key={standingKey(membership)}>
            <input
              type="radio"
              name={group}
              checked={membership === present}
              onChange={() => {
                choose(standingKey(membership));
                setChosen(true);
              }}
            />
            <span>
              <Standing membership={membership} />
            </span>
          </label>
        ))}
      </fieldset>
      {isChosen && present && <Done>{a('office.chosen', { name: nameOf(present) })}</Done>}
    </>
  );
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
