/** Assigns what was chosen: one lead agency, supporting ones, the ground it rests on, the deadline, and the six clarities of a task. */
import type { DutyBasis, DutyDue, SixClarities } from '@moc/domain/assignment';
import type { Day } from '@moc/domain/values';
import type { SuggestionList } from '@moc/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { ProblemLine } from '../shell/problem-words.tsx';
import { AgencySelect, useAgencies } from './agency-names.tsx';
import { assignDuties } from './api.ts';
import { useDutyWords } from './use-duty-words.ts';

export type Chosen = SuggestionList['subjects'][number];

interface AssignFormProps {
  readonly id: string;
  readonly tenant: string;
  readonly chosen: readonly Chosen[];
  readonly done: () => void;
}

interface Draft {
  readonly lead: string;
  readonly supports: readonly string[];
  readonly basis: DutyBasis['kind'];
  readonly number: string;
  readonly day: string;
  readonly signer: string;
  readonly words: string;
  readonly due: DutyDue['kind'];
  readonly dueDay: string;
  readonly clarities: SixClarities;
}

const noClarities: SixClarities = { who: '', what: '', when: '', responsibility: '', product: '', authority: '' };

/** The agency all suggestions agree on, if they do. */
function agreedLead(chosen: readonly Chosen[]): string {
  const leads = new Set(chosen.map(({ suggestions }) => suggestions[0]?.agency ?? ''));
  return leads.size === 1 ? ([...leads][0] ?? '') : '';
}

export function AssignForm({ id, chosen, done }: AssignFormProps): ReactNode {
  const { d, pick } = useDutyWords();
  const client = useQueryClient();
  const form = useId();
  const agencies = useAgencies();
  const [draft, setDraft] = useState<Draft>(() => ({
    lead: agreedLead(chosen),
    supports: [],
    basis: 'document',
    number: '',
    day: '',
    signer: '',
    words: '',
    due: chosen.every(({ subject }) => subject.kind === 'part') ? 'calendar' : 'none',
    dueDay: '',
    clarities: noClarities,
  }));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const hasTask = chosen.some(({ subject }) => subject.kind === 'task');
  const send = useMutation({
    mutationFn: () =>
      assignDuties(
        id,
        chosen.map(({ subject }) => dutyOf(draft, subject)),
      ),
    onSuccess: async () => {
      await client.invalidateQueries();
      done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form className="assign-form" onSubmit={submit} aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>{d('assign.title', { count: chosen.length })}</h2>
      <div className="row-details">
        <div className="field">
          <label htmlFor={`${form}-lead`}>{d('assign.lead')}</label>
          <AgencySelect id={`${form}-lead`} value={draft.lead} onChange={(lead) => set({ lead })} />
        </div>
        <details className="field">
          <summary>
            {d('assign.supports')} ({draft.supports.length})
          </summary>
          {agencies
            .filter(({ code }) => code !== draft.lead)
            .map(({ code, name }) => (
              <label key={code} className="duty-choice">
                <input
                  type="checkbox"
                  checked={draft.supports.includes(code)}
                  onChange={({ target }) => set({ supports: target.checked ? [...draft.supports, code] : draft.supports.filter((each) => each !== code) })}
                />
                {pick(name)}
              </label>
            ))}
        </details>
        <BasisFields form={form} draft={draft} set={set} />
        <DueFields form={form} draft={draft} set={set} />
        {hasTask && <ClarityFields form={form} draft={draft} set={set} />}
      </div>
      <p className="row-choices">
        <button type="submit" className="action" disabled={draft.lead === '' || send.isPending}>
          {d('assign.send', { count: chosen.length })}
        </button>
        <button type="button" className="text-button" onClick={done}>
          {d('leave')}
        </button>
      </p>
      <ProblemLine error={send.error} className="message is-refusal" />
    </form>
  );
}

interface FieldsProps {
  readonly form: string;
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

function BasisFields({ form, draft, set }: FieldsProps): ReactNode {
  const { d } = useDutyWords();
  const text = (name: 'number' | 'signer' | 'words') => (
    <>
      <label htmlFor={`${form}-${name}`}>{d(`assign.${name}`)}</label>
      <input
        id={`${form}-${name}`}
        value={draft[name]}
        required
        maxLength={name === 'words' ? 4000 : 200}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </>
  );
  return (
    <fieldset className="field">
      <legend>{d('assign.basis')}</legend>
      {(['document', 'coordinator'] as const).map((kind) => (
        <label key={kind} className="duty-choice">
          <input type="radio" name={`${form}-basis`} checked={draft.basis === kind} onChange={() => set({ basis: kind })} />
          {d(`assign.${kind}`)}
        </label>
      ))}
      {draft.basis === 'document' && (
        <>
          {text('number')}
          <label htmlFor={`${form}-day`}>{d('assign.day')}</label>
          <input id={`${form}-day`} type="date" value={draft.day} required onChange={({ target }) => set({ day: target.value })} />
          {text('signer')}
        </>
      )}
      {text('words')}
    </fieldset>
  );
}

function DueFields({ form, draft, set }: FieldsProps): ReactNode {
  const { d } = useDutyWords();
  const choice = (kind: DutyDue['kind'], name: string) => (
    <label className="duty-choice">
      <input type="radio" name={`${form}-due`} checked={draft.due === kind} onChange={() => set({ due: kind })} />
      {name}
    </label>
  );
  return (
    <fieldset className="field">
      <legend>{d('assign.due')}</legend>
      {choice('calendar', d('assign.calendar'))}
      {choice('day', d('assign.onDay'))}
      {draft.due === 'day' && (
        <input type="date" aria-label={d('assign.due')} value={draft.dueDay} required onChange={({ target }) => set({ dueDay: target.value })} />
      )}
      {choice('none', d('assign.none'))}
    </fieldset>
  );
}

const clarityNames = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const;

function ClarityFields({ form, draft, set }: FieldsProps): ReactNode {
  const { d } = useDutyWords();
  return (
    <fieldset className="field clarities">
      <legend>{d('assign.clarities')}</legend>
      {clarityNames.map((name) => (
        <div key={name} className="field">
          <label htmlFor={`${form}-${name}`}>{d(`clarity.${name}`)}</label>
          <input
            id={`${form}-${name}`}
            value={draft.clarities[name]}
            maxLength={2000}
            onChange={({ target }) => set({ clarities: { ...draft.clarities, [name]: target.value } })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function dutyOf(draft: Draft, subject: Chosen['subject']) {
  const { lead, supports, number, signer } = draft;
  const words = draft.words.trim();
  const basis: DutyBasis =
    draft.basis === 'document'
      ? { kind: 'document', number: number.trim(), day: draft.day as Day, signer: signer.trim(), words }
      : { kind: 'coordinator', words };
  const due: DutyDue = draft.due === 'day' ? { kind: 'day', day: draft.dueDay as Day } : { kind: draft.due };
  return { subject, lead, supports, basis, due, ...(subject.kind === 'task' && { clarities: draft.clarities }) };
}
