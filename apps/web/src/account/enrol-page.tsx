/** Stands before everything else where a role must have a second factor and the session stands on one: the app or a passkey is set up here. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { forgetAnswers } from '../dataset/queries.ts';
import { Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { accountQuery, askPasskey, stepUp } from './api.ts';
import { answerWithPasskey } from './passkey.ts';
import { PasskeysSection } from './passkeys-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import '../style/account.css';
import { useStepUp } from './step-up.tsx';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function EnrolPage({ release }: { readonly release: () => void }): ReactNode {
  const { t, a } = useAccountWords();
  const client = useQueryClient();
  const { data: account } = useQuery(accountQuery);
  const { guard, dialog } = useStepUp();
  const goOn = () => void forgetAnswers(client).then(release);
  const prove = useMutation({ mutationFn: async () => stepUp({ passkey: await answerWithPasskey(await askPasskey()) }), onSuccess: goOn });
  useTitle(a('enrol.title'));
  if (!account) return <Notice>{t('notice.loading')}</Notice>;
  const refresh = () => void client.invalidateQueries({ queryKey: accountQuery.queryKey });
  return (
    <main className="page narrow account-page" id="content">
      <h1>{a('enrol.title')}</h1>
      <p className="lede">{a('enrol.lede')}</p>
      <SecondFactorSection account={account} guard={guard} refresh={refresh} />
      <PasskeysSection account={account} guard={guard} refresh={refresh} />
      <Trouble error={prove.error} />
      <div className="form-row after">
        {account.totp && (
          <button type="button" className="action" onClick={goOn}>
            {a('enrol.goOn')}
          </button>
        )}
        {!account.totp && account.passkeys.length > 0 && (
          <button type="button" className="action" disabled={prove.isPending} onClick={() => prove.mutate()}>
            {a('enrol.withPasskey')}
          </button>
        )}
      </div>
      {dialog}
    </main>
  );
}
