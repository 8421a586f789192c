/** Ways in without a password: a passkey of this browser, the identity provider where there is one. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { askPasskey, openIdAddress, optionsQuery, signInWithPasskey } from './api.ts';
import { answerWithPasskey, hasPasskeys } from './passkey.ts';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function OtherWays({ entered }: { readonly entered: () => void }): ReactNode {
  const { a, language } = useAccountWords();
  const { data: options } = useQuery(optionsQuery);
  const { loi } = useSearch({ from: '/dang-nhap' });
  const enter = useMutation({ mutationFn: async () => signInWithPasskey(await answerWithPasskey(await askPasskey())), onSuccess: entered });
  const refused = loi === 'open-id-refused' || loi === 'open-id-not-invited' ? loi : undefined;
  const offersPasskeys = options?.passkeys === true && hasPasskeys();
  if (!options || (!offersPasskeys && !options.openId)) return null;
  const home = language === 'en' ? '/en' : '/';
  return (
    <section className="other-ways">
      <p className="quiet">{a('orElse')}</p>
      <div className="form-row">
        {offersPasskeys && (
          <button type="button" className="action is-quiet" onClick={() => enter.mutate()} disabled={enter.isPending}>
            {a('passkeyEnter')}
          </button>
        )}
        {options.openId && (
          <a className="action is-quiet" href={openIdAddress('sign-in', home)}>
            {a('openIdEnter', { name: options.openId.name })}
          </a>
        )}
      </div>
      <Trouble error={enter.error} />
      {refused && !enter.error && (
        <p className="message is-refusal" role="alert">
          {a(`openIdTrouble.${refused}`)}
        </p>
      )}
    </section>
  );
}
