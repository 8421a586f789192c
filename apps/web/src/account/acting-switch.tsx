/** As whom one acts, for people with several standings: the choice in the head of every page, and on pages that open to another of one's own. */
import { roleWords } from '@moc/domain/assignment';
import type { Grant, OwnMembership } from '@moc/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { membershipsQuery } from '../agencies/api.ts';
import { useActing } from '../dataset/acting.ts';
import { chooseMembership } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';

export const standingKey = ({ tenant, id }: Pick<OwnMembership, 'tenant' | 'id'>): string => `${tenant}/${id}`;

/** "người duyệt của cơ quan, Sở Tài chính"; with the province where one acts in several. */
export function useStandingName(): (membership: OwnMembership) => string {
  const { language, pick } = useWords();
  const { data } = useQuery(membershipsQuery);
  const isOneTenant = new Set(data?.memberships.map(({ tenant }) => tenant)).size < 2;
  return ({ role, agencyName, tenantName }) =>
    [roleWords[role][language], agencyName && pick(agencyName), isOneTenant ? undefined : tenantName && pick(tenantName)].filter(Boolean).join(', ');
}

/** Answers that are the same whoever the person acts as. */
const ofThePerson = new Set<unknown>(['me', 'memberships', 'account', 'sign-in-options']);

/** Acts as the standing from now on; what was answered to another is asked anew. */
export function useChooseStanding(): (standing: string) => void {
  const client = useQueryClient();
  const { data } = useQuery(membershipsQuery);
  return (standing) => {
    const [first] = data?.memberships ?? [];
    chooseMembership(first && standingKey(first) === standing ? undefined : standing);
    void client.resetQueries({ predicate: ({ queryKey: [name] }) => !ofThePerson.has(name) });
  };
}

export function ActingSwitch(): ReactNode {
  const { t } = useWords();
  const id = useId();
  const { data } = useQuery(membershipsQuery);
  const acting = useActing();
  const nameOf = useStandingName();
  const choose = useChooseStanding();
  if (!data || !acting || data.memberships.length < 2) return null;
  return (
    <span className="acting-switch">
      <label htmlFor={id}>{t('nav.acting')}</label>
      <select id={id} value={`${acting.tenant}/${acting.membership}`} onChange={({ target }) => choose(target.value)}>
        {data.memberships.map((membership) => (
          <option key={standingKey(membership)} value={standingKey(membership)}>
            {nameOf(membership)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface OtherStandingsProps {
  readonly says: string;
  readonly opens: (grant: Grant) => boolean;
}

/** Says that whoever acts has no part in the page, and offers the standings of one's own that have. */
export function OtherStandings({ says, opens }: OtherStandingsProps): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const { data } = useQuery({ ...membershipsQuery, enabled: (me?.grants.length ?? 0) > 1 });
  const nameOf = useStandingName();
  const choose = useChooseStanding();
  const able = new Set(me?.grants.filter(opens).map(({ tenant, membership }) => `${tenant}/${membership}`));
  const others = data?.memberships.filter((membership) => able.has(standingKey(membership))) ?? [];
  return (
    <main className="page" id="content">
      <div role="status">
        <h1 className="notice">{says}</h1>
        {others.map((membership) => (
          <p key={standingKey(membership)}>
            <button type="button" className="text-button" onClick={() => choose(standingKey(membership))}>
              {t('nav.actAs', { name: nameOf(membership) })}
            </button>
          </p>
        ))}
      </div>
    </main>
  );
}
