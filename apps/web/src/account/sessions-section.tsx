/** Where one's account is signed in, and ending it there. */
import type { MyAccount, OwnSession } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { endOtherSessions, endSession } from './api.ts';
import { findBrowserName } from './browser-name.ts';
import type { StepUp } from './step-up.tsx';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

const methods = ['password', 'passkey', 'open-id', 'setup-link', 'invitation'] as const;

interface SectionProps {
  readonly account: MyAccount;
  readonly guard: StepUp['guard'];
  readonly refresh: () => void;
}

export function SessionsSection({ account, guard, refresh }: SectionProps): ReactNode {
  const { a, at } = useAccountWords();
  const end = useMutation({ mutationFn: (id: string) => guard(() => endSession(id)), onSuccess: refresh });
  const endOthers = useMutation({ mutationFn: () => guard(endOtherSessions), onSuccess: refresh });
  const nameOf = ({ userAgent }: OwnSession): string => {
    const known = findBrowserName(userAgent);
    return known ? a('sessions.on', { ...known }) : a('sessions.unknown');
  };
  const methodOf = ({ method }: OwnSession): string => {
    const known = methods.find((one) => one === method);
    return known ? a(`sessions.method.${known}`) : method;
  };
  return (
    <section className="account-section">
      <h2>{a('sessions.title')}</h2>
      <p className="quiet">{a('sessions.lede')}</p>
      <ul className="rows">
        {account.sessions.map((session) => (
          <li key={session.id}>
            <span>
              <strong>{nameOf(session)}</strong>
              {session.current && ` (${a('sessions.current')})`}{' '}
              <span className="quiet">
                {methodOf(session)}; {a('sessions.since', { on: at(session.startedAt) })}; {a('sessions.used', { on: at(session.usedAt) })}
              </span>
            </span>
            {!session.current && (
              <button type="button" className="text-button" aria-label={a('sessions.endOf', { name: nameOf(session) })} onClick={() => end.mutate(session.id)}>
                {a('sessions.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Trouble error={end.error ?? endOthers.error} />
      {account.sessions.length > 1 && (
        <button type="button" className="text-button" onClick={() => endOthers.mutate()}>
          {a('sessions.endOthers')}
        </button>
      )}
    </section>
  );
}
