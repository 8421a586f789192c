/** Two-step sign-in of one's own account: switched on with an app, its backup codes, switched off. */
import type { Enrolment, MyAccount } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { beginTotp, confirmTotp, renewBackupCodes, switchTotpOff } from './api.ts';
import { Field } from './field.tsx';
import { QrCode } from './qr-code.tsx';
import type { StepUp } from './step-up.tsx';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

interface SectionProps {
  readonly account: MyAccount;
  readonly guard: StepUp['guard'];
  readonly refresh: () => void;
}

export function SecondFactorSection({ account, guard, refresh }: SectionProps): ReactNode {
  const { a } = useAccountWords();
  const [codes, setCodes] = useState<readonly string[] | undefined>(undefined);
  const begin = useMutation({ mutationFn: () => guard(beginTotp) });
  const off = useMutation({ mutationFn: () => guard(switchTotpOff), onSuccess: refresh });
  const renew = useMutation({ mutationFn: () => guard(renewBackupCodes), onSuccess: (made) => setCodes(made.codes) });
  const isOn = (made: readonly string[]) => {
    setCodes(made);
    begin.reset();
    refresh();
  };
  return (
    <section className="account-section">
      <h2>{a('totp.title')}</h2>
      <p className="quiet">{a('totp.lede')}</p>
      <p>{account.totp ? a('totp.on', { count: account.backupCodesLeft }) : a('totp.off')}</p>
      {codes && <Codes codes={codes} kept={() => setCodes(undefined)} />}
      {begin.data && <EnrolmentForm enrolment={begin.data} guard={guard} isOn={isOn} />}
      <Trouble error={begin.error ?? off.error ?? renew.error} />
      {!account.fixed && !begin.data && (
        <div className="form-row">
          {!account.totp && (
            <button type="button" className="action is-quiet" onClick={() => begin.mutate()}>
              {a('totp.begin')}
            </button>
          )}
          {account.totp && (
            <>
              <button type="button" className="text-button" onClick={() => renew.mutate()}>
                {a('totp.renew')}
              </button>
              <button type="button" className="text-button" onClick={() => off.mutate()}>
                {a('totp.switchOff')}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  );
}

interface EnrolmentFormProps {
  readonly enrolment: Enrolment;
  readonly guard: StepUp['guard'];
  readonly isOn: (codes: readonly string[]) => void;
}

function EnrolmentForm({ enrolment, guard, isOn }: EnrolmentFormProps): ReactNode {
  const { a } = useAccountWords();
  const [code, setCode] = useState('');
  const confirm = useMutation({ mutationFn: () => guard(() => confirmTotp(code)), onSuccess: (made) => isOn(made.codes) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form className="form enrolment" onSubmit={submit}>
      <p>{a('totp.scan')}</p>
      <QrCode text={enrolment.uri} label={a('totp.qr')} />
      <p>
        {a('totp.byHand')} <code className="secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Field label={a('totp.code')} type="text" value={code} onChange={setCode} autoComplete="one-time-code" />
      <Trouble error={confirm.error} />
      <button type="submit" className="action" disabled={confirm.isPending}>
        {a('totp.confirm')}
      </button>
    </form>
  );
}

function Codes({ codes, kept }: { readonly codes: readonly string[]; readonly kept: () => void }): ReactNode {
  const { a } = useAccountWords();
  return (
    <div className="backup-codes" role="status">
      <h3>{a('totp.codes')}</h3>
      <p>{a('totp.codesLede')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="text-button" onClick={kept}>
        {a('totp.kept')}
      </button>
    </div>
  );
}
