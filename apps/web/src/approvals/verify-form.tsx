/** The statistician's word on a figure that was sent: agrees, or has another figure on some ground. */
import type { ApprovalRow } from '@moc/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { typedNumber } from '../outlook/typed-number.ts';
import { ProblemLine } from '../shell/problem-words.tsx';
import { postVerification } from '../updates/api.ts';
import { useApprovalWords } from './use-approval-words.ts';

export function VerifyForm({ row, tenant }: { readonly row: ApprovalRow; readonly tenant: string }): ReactNode {
  const { a, language } = useApprovalWords();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const value = typedNumber(typed, language);
  const { id, unit } = row.cell.request;
  const send = useMutation({
    mutationFn: (agrees: boolean) =>
      postVerification({
        tenant: tenant as Parameters<typeof postVerification>[0]['tenant'],
        request: id,
        version: row.cell.version,
        agrees,
        ...(!agrees && value !== undefined && { value }),
        words: agrees ? '' : words.trim(),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['approvals'] });
      setOpen(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== undefined && words.trim() !== '') send.mutate(false);
  };
  return (
    <form onSubmit={submit}>
      <button type="button" className="text-button" onClick={() => send.mutate(true)} disabled={send.isPending}>
        {a('agree')}
      </button>{' '}
      <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {a('differ')}
      </button>
      {isOpen && (
        <>
          <span className="value-line">
            <input inputMode="decimal" autoComplete="off" aria-label={a('theirValue')} value={typed} onChange={({ target }) => setTyped(target.value)} />
            <span className="unit">{unit[language]}</span>
          </span>
          <input
            className="queue-reason"
            aria-label={a('verifyWords')}
            placeholder={a('verifyWords')}
            value={words}
            maxLength={4000}
            onChange={({ target }) => setWords(target.value)}
          />
          <button type="submit" className="text-button" disabled={value === undefined || words.trim() === '' || send.isPending}>
            {a('keep')}
          </button>
        </>
      )}
      <ProblemLine error={send.error} />
    </form>
  );
}
