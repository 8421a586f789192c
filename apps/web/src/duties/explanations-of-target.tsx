/** What was asked and explained about one target, and the form that asks; for those who take part. */
import type { TargetPart } from '@moc/domain/plan';
import { addDays } from '@moc/domain/values';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { heldIn } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { ProblemLine } from '../shell/problem-words.tsx';
import { AgencyNames, AgencySelect } from './agency-names.tsx';
import { agenciesQuery, askExplanation, dutiesQuery, explanationsOfQuery } from './api.ts';
import { ExplanationEntry } from './explanation-entry.tsx';
import { useDutyWords } from './use-duty-words.ts';
import '../style/updates.css';
import '../style/duties.css';

interface TargetProps {
  readonly id: string;
  readonly tenant: string;
  readonly parts: readonly TargetPart[];
}

/** Nothing at all for the public and for those without a part in it. */
export function ExplanationsOfTarget({ id, tenant, parts: ofTarget }: TargetProps): ReactNode {
  const { d } = useDutyWords();
  const { data: me } = useQuery(meQuery);
  const held = heldIn(me, tenant);
  const mayAsk = held.has('explanation/ask');
  const takesPart = mayAsk || held.has('explanation/answer') || held.has('duty/read');
  const { data: agencies } = useQuery({ ...agenciesQuery(tenant), enabled: takesPart });
  const { data } = useQuery({ ...explanationsOfQuery(id), enabled: takesPart });
  if (!takesPart || !agencies || !data) return null;
  const parts = new Set<string>(ofTarget.map(({ address }) => address));
  const rows = data.explanations.filter(({ standing: { explanation } }) => explanation.subject.kind === 'part' && parts.has(explanation.subject.part));
  return (
    <AgencyNames list={agencies}>
      <section className="explanations">
        <h2>{d('explanations')}</h2>
        {rows.length === 0 && <p className="quiet">{d('explanationNone')}</p>}
        {rows.map((row) => (
          <ExplanationEntry key={row.standing.explanation.id} row={row} tenant={tenant} />
        ))}
        {mayAsk && <AskForm id={id} tenant={tenant} parts={ofTarget} today={data.today} />}
      </section>
    </AgencyNames>
  );
}

/** Days to answer, unless the asker says otherwise. */
const usualDays = 7;

function AskForm({ id, tenant, parts, today }: TargetProps & { readonly today: Parameters<typeof addDays>[0] }): ReactNode {
  const { d } = useDutyWords();
  const client = useQueryClient();
  const form = useId();
  const { data: duties } = useQuery(dutiesQuery(id));
  const [part, setPart] = useState<string>(parts[0]?.address ?? '');
  const holder = duties?.duties.find(({ standing: { duty } }) => duty.subject.kind === 'part' && duty.subject.part === part)?.holders[0];
  const [chosen, setChosen] = useState<string>();
  const [question, setQuestion] = useState('');
  const [due, setDue] = useState<string>(addDays(today, usualDays));
  const agency = chosen ?? holder ?? '';
  const send = useMutation({
    mutationFn: () => askExplanation(tenant, { subject: { kind: 'part', resolution: id, part }, agency, question: question.trim(), due }),
    onSuccess: async () => {
      setQuestion('');
      await client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <details>
      <summary>{d('ask')}</summary>
      <form className="row-details" onSubmit={submit}>
        <div className="field">
          <label htmlFor={`${form}-part`}>{d('part')}</label>
          <select id={`${form}-part`} value={part} onChange={({ target }) => setPart(target.value)}>
            {parts.map(({ address, name }) => (
              <option key={address} value={address}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${form}-agency`}>{d('askOf')}</label>
          <AgencySelect id={`${form}-agency`} value={agency} onChange={setChosen} />
        </div>
        <div className="field">
          <label htmlFor={`${form}-due`}>{d('until')}</label>
          <input id={`${form}-due`} type="date" min={today} value={due} required onChange={({ target }) => setDue(target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${form}-question`}>{d('question')}</label>
          <textarea id={`${form}-question`} rows={2} required maxLength={4000} value={question} onChange={({ target }) => setQuestion(target.value)} />
        </div>
        <p className="row-choices">
          <button type="submit" className="action" disabled={agency === '' || question.trim() === '' || send.isPending}>
            {d('ask')}
          </button>
        </p>
        <ProblemLine error={send.error} />
      </form>
    </details>
  );
}
