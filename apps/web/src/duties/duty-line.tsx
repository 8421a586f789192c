/** One line of the table of duties: assigned, with what can be done to it, or still without an owner. */
import type { DutyRow, SuggestionList } from '@moc/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { ProblemLine } from '../shell/problem-words.tsx';
import { useAgencyName } from './agency-names.tsx';
import { askExtension, decideExtension, endDuty } from './api.ts';
import { stateName } from './state-name.ts';
import { useDutyWords } from './use-duty-words.ts';

type OpenSubject = SuggestionList['subjects'][number];

export function OpenLine({ words, suggestions, isChosen, choose }: OpenSubject & { readonly isChosen: boolean; readonly choose: () => void }): ReactNode {
  const { d, pick } = useDutyWords();
  const nameOf = useAgencyName();
  const id = useId();
  return (
    <tr className="update-row">
      <th scope="row">
        <label htmlFor={id} className="duty-choice">
          <input id={id} type="checkbox" checked={isChosen} aria-label={d('choose', { name: `${words.letter} ${words.name}` })} onChange={choose} />
          <span>
            <i className="duty-letter">{words.letter}</i> <span className="update-name">{words.name}</span>
          </span>
        </label>
      </th>
      <td data-label={d('column.lead')}>
        <span className="quiet">{d('noOwner')}</span>
        {suggestions.slice(0, 1).map((suggestion) => (
          <small key={suggestion.field}>
            {d('suggested', { agency: suggestion.agency ? nameOf(suggestion.agency) : pick(suggestion.name) })}
            <span className="quiet"> ({d('suggestedWhy', { words: suggestion.words, basis: pick(suggestion.basis) })})</span>
          </small>
        ))}
      </td>
      <td colSpan={3} />
    </tr>
  );
}

export function DutyLine({ row, tenant }: { readonly row: DutyRow; readonly tenant: string }): ReactNode {
  const words = useDutyWords();
  const { d } = words;
  const nameOf = useAgencyName();
  const { duty, state, due, extension } = row.standing;
  const passedOn = row.holders.join() !== duty.lead;
  const { basis } = duty;
  return (
    <tr className="update-row">
      <th scope="row">
        <i className="duty-letter">{row.subject.letter}</i> <span className="update-name">{row.subject.name}</span>
      </th>
      <td data-label={d('column.lead')}>
        {row.holders.map(nameOf).join(', ')}
        {passedOn && <small>{d('formerly', { agency: nameOf(duty.lead) })}</small>}
        <small>
          {basis.kind === 'document' ? d('basisDocument', { number: basis.number, day: words.day(basis.day), signer: basis.signer }) : d('basisCoordinator')}
        </small>
      </td>
      <td data-label={d('column.supports')}>{row.supporters.map(nameOf).join(', ')}</td>
      <td data-label={d('column.due')}>
        {due.kind === 'day' ? <span className="nowrap">{words.day(due.day)}</span> : <small>{d(due.kind === 'calendar' ? 'byCalendar' : 'noDue')}</small>}
        {row.isOverdue && <small className="is-late">{d('overdue')}</small>}
        {extension?.consent && <small>{d('extendedTo', { day: words.day(extension.until) })}</small>}
      </td>
      <td data-label={d('column.state')}>
        {stateName(state, words.language)}
        {state === 'extension-asked' && extension && <small>{d('extensionAsked', { day: words.day(extension.until), reason: extension.reason })}</small>}
        <DutyActions row={row} tenant={tenant} />
      </td>
    </tr>
  );
}

type Step = 'ask' | 'consent' | 'refuse' | 'end';

function DutyActions({ row, tenant }: { readonly row: DutyRow; readonly tenant: string }): ReactNode {
  const { d } = useDutyWords();
  const client = useQueryClient();
  const id = useId();
  const [step, setStep] = useState<Step>();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const duty = row.standing.duty.id;
  const send = useMutation({
    mutationFn: (chosen: Step) => {
      if (chosen === 'ask') return askExtension(tenant, duty, until, reason.trim());
      if (chosen === 'end') return endDuty(tenant, duty, reason.trim());
      return decideExtension(tenant, duty, chosen === 'consent', reason.trim());
    },
    onSuccess: async () => {
      setStep(undefined);
      setReason('');
      await client.invalidateQueries();
    },
  });
  const may = (action: DutyRow['actions'][number]) => row.actions.includes(action);
  const steps: readonly (readonly [Step, string])[] = [
    ...(may('duty/ask-extension') && !row.standing.extension ? [['ask', d('askExtension')] as const] : []),
    ...(may('duty/decide-extension') ? [['consent', d('consent')] as const, ['refuse', d('refuse')] as const] : []),
    ...(may('duty/end') ? [['end', d('end')] as const] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step && reason.trim() !== '' && (step !== 'ask' || until !== '')) send.mutate(step);
  };
  return (
    <>
      <span className="row-choices">
        {steps.map(([kind, name]) => (
          <button key={kind} type="button" className="text-button" aria-expanded={step === kind} onClick={() => setStep(step === kind ? undefined : kind)}>
            {name}
          </button>
        ))}
      </span>
      {step && (
        <form className="row-details" onSubmit={submit}>
          {step === 'ask' && (
            <div className="field">
              <label htmlFor={`${id}-until`}>{d('until')}</label>
              <input id={`${id}-until`} type="date" value={until} required onChange={({ target }) => setUntil(target.value)} />
            </div>
          )}
          <div className="field">
            <label htmlFor={`${id}-reason`}>{step === 'end' ? d('endBecause') : d('reason')}</label>
            <input id={`${id}-reason`} value={reason} required maxLength={4000} onChange={({ target }) => setReason(target.value)} />
          </div>
          <p className="row-choices">
            <button type="submit" className="text-button" disabled={send.isPending}>
              {d('keep')}
            </button>
            <button type="button" className="text-button" onClick={() => setStep(undefined)}>
              {d('leave')}
            </button>
          </p>
          <ProblemLine error={send.error} />
        </form>
      )}
    </>
  );
}
