/** Who owes what of a resolution: what the plan lacks, every target, task and work with its agency, and the form that assigns. */
import type { DefectRow, DutyRow, SuggestionList } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { heldIn } from '../dataset/acting.ts';
import { meQuery, resolutionsQuery } from '../dataset/queries.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { ProblemWords } from '../shell/problem-words.tsx';
import { useTitle } from '../shell/use-title.ts';
import { AgencyNames } from './agency-names.tsx';
import { agenciesQuery, defectsQuery, dutiesQuery, openRequests, suggestionsQuery } from './api.ts';
import { AssignForm, type Chosen } from './assign-form.tsx';
import { DutyLine, OpenLine } from './duty-line.tsx';
import { subjectKey } from './subject.ts';
import { useDutyWords } from './use-duty-words.ts';
import '../style/updates.css';
import '../style/duties.css';

export function DutiesPage(): ReactNode {
  const { d, t, pick } = useDutyWords();
  const { data: me } = useQuery(meQuery);
  const { data: resolutions } = useQuery(resolutionsQuery);
  const { id } = useParams({ strict: false }) as { readonly id?: string };
  useTitle(d('nav'));
  if (!me || !resolutions) return <Notice>{t('notice.loading')}</Notice>;
  if (!me.person) {
    return (
      <Notice>
        {d('signIn')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </Notice>
    );
  }
  const resolution = resolutions.find((each) => (id === undefined ? each.inForce : each.id === id));
  if (!resolution) return <Notice>{id === undefined ? d('noResolution') : t('notice.missingResolution')}</Notice>;
  const held = heldIn(me, resolution.tenant);
  return (
    <OfResolution
      key={resolution.id}
      id={resolution.id}
      tenant={resolution.tenant}
      name={pick(resolution.name)}
      mayAssign={held.has('duty/assign')}
      mayOpen={held.has('figure/open')}
    />
  );
}

interface OfResolutionProps {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly mayAssign: boolean;
  readonly mayOpen: boolean;
}

function OfResolution({ id, tenant, name, mayAssign, mayOpen }: OfResolutionProps): ReactNode {
  const { d, t } = useDutyWords();
  const duties = useQuery(dutiesQuery(id));
  const agencies = useQuery(agenciesQuery(tenant));
  const suggestions = useQuery({ ...suggestionsQuery(id), enabled: mayAssign });
  const defects = useQuery({ ...defectsQuery(id), enabled: mayAssign });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (duties.isError || agencies.isError) return <Failure retry={() => void Promise.all([duties.refetch(), agencies.refetch()])} />;
  if (!duties.data || !agencies.data || (mayAssign && !suggestions.data)) return <Notice>{t('notice.loading')}</Notice>;
  const open = suggestions.data?.subjects ?? [];
  const standing = duties.data.duties.filter(({ standing: { state } }) => state !== 'ended');
  const choose = (key: string) => setChosen((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])));
  const picked: readonly Chosen[] = open.filter(({ subject }) => chosen.has(subjectKey(subject)));
  return (
    <AgencyNames list={agencies.data}>
      <main className="page updates duties" id="content">
        <h1>{d('title', { name })}</h1>
        <p className="lede">
          {d('lede', { assigned: new Set(standing.map(({ standing: { duty } }) => subjectKey(duty.subject))).size, all: standing.length + open.length })}
        </p>
        {mayOpen && <OpenRequests tenant={tenant} />}
        {defects.data && <Defects id={id} defects={defects.data.defects} />}
        {mayAssign && open.length > 0 && (
          <p className="row-choices">
            <button type="button" className="text-button" onClick={() => setChosen(new Set(open.map(({ subject }) => subjectKey(subject))))}>
              {d('chooseAll')}
            </button>
          </p>
        )}
        <DutyTable tenant={tenant} duties={standing} open={open} chosen={chosen} choose={choose} />
        {picked.length > 0 && <AssignForm id={id} tenant={tenant} chosen={picked} done={() => setChosen(new Set())} />}
      </main>
    </AgencyNames>
  );
}

/** Requests open by themselves every morning; this is for whoever does not want to wait. */
function OpenRequests({ tenant }: { readonly tenant: string }): ReactNode {
  const { d } = useDutyWords();
  const client = useQueryClient();
  const open = useMutation({ mutationFn: () => openRequests(tenant), onSuccess: () => client.invalidateQueries() });
  return (
    <p className="row-choices" role="status">
      <button type="button" className="text-button" disabled={open.isPending} onClick={() => open.mutate()}>
        {d('openRequests')}
      </button>
      {open.data && <span>{d('opened', { count: open.data.added })}</span>}
      {open.isError && <ProblemWords error={open.error} />}
    </p>
  );
}

/** Counts by kind; each kind unfolds into the places concerned. */
function Defects({ id, defects }: { readonly id: string; readonly defects: readonly DefectRow[] }): ReactNode {
  const { d } = useDutyWords();
  const kinds = [...new Set(defects.map(({ kind }) => kind))];
  return (
    <section className="defects">
      <h2>{d('defects')}</h2>
      {kinds.length === 0 && <p>{d('defectsNone')}</p>}
      {kinds.map((kind) => {
        const found = defects.filter((defect) => defect.kind === kind);
        return (
          <details key={kind}>
            <summary>{d(`defect.${kind}`, { count: found.length })}</summary>
            <ul>
              {found.map((defect) => (
                <DefectLine key={subjectKey(defect.subject) + defect.missing.join()} id={id} defect={defect} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

const clarities = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const;

function DefectLine({ id, defect }: { readonly id: string; readonly defect: DefectRow }): ReactNode {
  const { d } = useDutyWords();
  const { words, missing, kind, subject } = defect;
  const named = missing.map((name) => {
    const clarity = kind === 'unclear-task' ? clarities.find((each) => each === name) : undefined;
    return clarity ? d(`clarity.${clarity}`) : name;
  });
  const place = subject.kind === 'part' ? subject.part.replace(/\.(?:phan|so)-\d+$/u, '') : subject.address;
  return (
    <li>
      <Link to="/nghi-quyet/$id" params={{ id }} search={{ chon: place }}>
        {words.letter}
      </Link>{' '}
      {words.name}
      {named.length > 0 && (kind === 'unclear-task' || kind === 'no-definition') && (
        <span className="quiet"> ({d('missing', { what: named.join(', ') })})</span>
      )}
    </li>
  );
}

interface DutyTableProps {
  readonly tenant: string;
  readonly duties: readonly DutyRow[];
  readonly open: SuggestionList['subjects'];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (key: string) => void;
}

const kinds = ['part', 'task', 'work'] as const;

function DutyTable({ tenant, duties, open, chosen, choose }: DutyTableProps): ReactNode {
  const { d } = useDutyWords();
  return (
    <table className="updates-table">
      <thead>
        <tr>
          <th scope="col">{d('column.subject')}</th>
          <th scope="col">{d('column.lead')}</th>
          <th scope="col">{d('column.supports')}</th>
          <th scope="col">{d('column.due')}</th>
          <th scope="col">{d('column.state')}</th>
        </tr>
      </thead>
      {kinds.map((kind) => {
        const free = open.filter(({ subject }) => subject.kind === kind);
        const held = duties.filter(({ standing: { duty } }) => duty.subject.kind === kind);
        if (free.length + held.length === 0) return null;
        return (
          <tbody key={kind}>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={5}>
                {d(`kind.${kind}`)}{' '}
                <span>
                  {held.length}/{held.length + free.length}
                </span>
              </th>
            </tr>
            {free.map((each) => (
              <OpenLine
                key={subjectKey(each.subject)}
                {...each}
                isChosen={chosen.has(subjectKey(each.subject))}
                choose={() => choose(subjectKey(each.subject))}
              />
            ))}
            {held.map((row) => (
              <DutyLine key={row.standing.duty.id} row={row} tenant={tenant} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
