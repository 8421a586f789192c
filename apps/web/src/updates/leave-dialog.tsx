/** Asked once on signing out, where figures were typed and not sent: kept at the server, sent or dropped; what cannot be saved is told. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { dropUnsent, findUnsent, settleUnsent } from './leaving.ts';
import { useUpdateWords } from './use-update-words.ts';
import '../style/account.css';

interface LeaveDialogProps {
  readonly person: string;
  /** Ends the session. */
  readonly leave: () => void;
  readonly stay: () => void;
}

export function LeaveDialog({ person, leave, stay }: LeaveDialogProps): ReactNode {
  const { u, language } = useUpdateWords();
  const place = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [{ count, ready }] = useState(() => findUnsent(person, language));
  const [left, setLeft] = useState(0);
  const settle = useMutation({
    mutationFn: (choice: 'send' | 'save') => settleUnsent(person, choice, language),
    networkMode: 'always',
    onSuccess: (unsettled) => (unsettled === 0 ? leave() : setLeft(unsettled)),
  });
  const drop = useMutation({ mutationFn: () => dropUnsent(person, language), networkMode: 'always', onSuccess: leave });
  useEffect(() => place.current?.showModal(), []);
  const isBusy = settle.isPending || drop.isPending;
  const dropping = (
    <button type="button" className="text-button" disabled={isBusy} onClick={() => drop.mutate()}>
      {u('leave.drop', { count: left || count })}
    </button>
  );
  const staying = (
    <button type="button" className="text-button" onClick={stay}>
      {u('leave.stay')}
    </button>
  );
  return createPortal(
    <dialog ref={place} className="step-up" aria-labelledby={title} onCancel={stay} onKeyDown={(event) => event.stopPropagation()}>
      <h2 id={title}>{u('leave.title', { count })}</h2>
      {left === 0 ? (
        <>
          <p>{u('leave.lede')}</p>
          <div className="form">
            <button type="button" className="action" disabled={isBusy} onClick={() => settle.mutate('save')}>
              {u('leave.save')}
            </button>
            <p className="hint">{u('leave.saveHint')}</p>
            {ready > 0 && (
              <button type="button" className="action is-quiet" disabled={isBusy} onClick={() => settle.mutate('send')}>
                {u('leave.send', { count: ready })}
              </button>
            )}
            <div className="form-row">
              {dropping} {staying}
            </div>
          </div>
        </>
      ) : (
        <div className="form">
          <p className="message is-refusal" role="alert">
            {u('leave.unsaved', { count: left })}
          </p>
          <button type="button" className="action" onClick={leave}>
            {u('leave.leaveHere')}
          </button>
          <p className="hint">{u('leave.leaveHereHint')}</p>
          <div className="form-row">
            {dropping} {staying}
          </div>
        </div>
      )}
    </dialog>,
    document.body,
  );
}
