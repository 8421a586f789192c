/** Above the figures due: duties newly assigned to the agency, and explanations asked of it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemWords } from '../shell/problem-words.tsx';
import { AgencyNames } from './agency-names.tsx';
import { acknowledgeDuties, agenciesQuery, explanationsQuery, myDutiesQuery } from './api.ts';
import { DutyLine } from './duty-line.tsx';
import { ExplanationEntry } from './explanation-entry.tsx';
import { useDutyWords } from './use-duty-words.ts';
import '../style/duties.css';

export function MyDuties({ tenant }: { readonly tenant: string }): ReactNode {
  const { d } = useDutyWords();
  const client = useQueryClient();
  const { data: agencies } = useQuery(agenciesQuery(tenant));
  const { data: duties } = useQuery(myDutiesQuery(tenant));
  const { data: explanations } = useQuery(explanationsQuery(tenant));
  const rows = duties?.duties.filter(({ standing: { state } }) => state !== 'ended') ?? [];
  const fresh = rows.filter(({ actions }) => actions.includes('duty/acknowledge'));
  const asked = explanations?.explanations.filter(({ actions }) => actions.includes('explanation/answer')) ?? [];
  const acknowledge = useMutation({
    mutationFn: () =>
      acknowledgeDuties(
        tenant,
        fresh.map(({ standing }) => standing.duty.id),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  if (!agencies || rows.length + asked.length === 0) return null;
  return (
    <AgencyNames list={agencies}>
      {asked.length > 0 && (
        <section className="explanations">
          <h2>{d('toAnswer')}</h2>
          {asked.map((row) => (
            <ExplanationEntry key={row.standing.explanation.id} row={row} tenant={tenant} />
          ))}
        </section>
      )}
      {fresh.length > 0 && (
        <p className="message">
          {d('toAcknowledge', { count: fresh.length })}{' '}
          <button type="button" className="text-button" disabled={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {d('acknowledge')}
          </button>
          {acknowledge.isError && <ProblemWords error={acknowledge.error} />}
        </p>
      )}
      {rows.length > 0 && (
        <details className="my-duties">
          <summary>
            {d('mine')} ({rows.length})
          </summary>
          <table className="updates-table">
            <tbody>
              {rows.map((row) => (
                <DutyLine key={row.standing.duty.id} row={row} tenant={tenant} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </AgencyNames>
  );
}
