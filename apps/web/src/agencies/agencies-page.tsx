/** The tenant's agencies by kind with the people in them; declaring, changing by an act, appointing, ending a role, lending one's place. */
import { type Action, agencyKinds, standsOnDay, type TenantAgency } from '@moc/domain/assignment';
import type { AgencyList, AppointmentList } from '@moc/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { useStepUp } from '../account/step-up.tsx';
import { WorkPage } from '../account/work-page.tsx';
import { AgencyNames, useAgencyName } from '../duties/agency-names.tsx';
import { agenciesQuery } from '../duties/api.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { appointmentsQuery, unitNamesQuery } from './api.ts';
import { AppointForm } from './appoint-form.tsx';
import { ChangeForm } from './change-form.tsx';
import { DeclareForm } from './declare-form.tsx';
import { DelegateForm } from './delegate-form.tsx';
import { type Granting, PeopleIn, peopleIn } from './people-in.tsx';
import { useAgencyWords } from './use-agency-words.ts';
import '../style/updates.css';
import '../style/office.css';

export function AgenciesPage(): ReactNode {
  const { g } = useAgencyWords();
  useTitle(g('title'));
  return (
    <WorkPage
      opens={({ actions }) => actions.some((one) => one === 'duty/read' || one === 'agency/declare' || one === 'account/grant-role')}
      signIn={g('signIn')}
      notAllowed={g('notAllowed')}
    >
      {(tenant, held) => <OfTenant tenant={tenant} held={held} />}
    </WorkPage>
  );
}

type Work = 'declare' | 'change' | 'appoint' | 'delegate';

const needed: Readonly<Record<Work, Action>> = {
  declare: 'agency/declare',
  change: 'agency/declare',
  appoint: 'account/grant-role',
  delegate: 'account/delegate',
};

function OfTenant({ tenant, held }: { readonly tenant: string; readonly held: ReadonlySet<Action> }): ReactNode {
  const { g, t } = useAgencyWords();
  const client = useQueryClient();
  const { guard, dialog } = useStepUp();
  const mayGrant = held.has('account/grant-role');
  const list = useQuery(agenciesQuery(tenant));
  const appointments = useQuery({ ...appointmentsQuery(tenant), enabled: mayGrant || held.has('duty/assign') });
  const [work, setWork] = useState<Work>();
  const [amended, setAmended] = useState<TenantAgency>();
  const [said, say] = useState<Work | 'end'>();
  const [showsEnded, setShowsEnded] = useState(false);
  if (list.isError) return <Failure retry={() => void list.refetch()} />;
  if (!list.data) return <Notice>{t('notice.loading')}</Notice>;
  const { agencies, today } = list.data;
  const standing = agencies.filter((agency) => standsOnDay(agency, today));
  const open = (next: Work | undefined, agency?: TenantAgency) => {
    setWork(next);
    setAmended(agency);
    say(undefined);
  };
  const done = (what: Work | 'end') => () => {
    setWork(undefined);
    say(what);
    void client.invalidateQueries();
  };
  const works = (['declare', 'change', 'appoint', 'delegate'] as const).filter((each) => held.has(needed[each]));
  const shared = { tenant, leave: () => open(undefined) };
  return (
    <AgencyNames list={list.data}>
      <main className="page office agencies" id="content">
        <h1>{g('title')}</h1>
        <p className="lede">{agencies.length === 0 ? g('none') : g('lede', { standing: standing.length, ended: agencies.length - standing.length })}</p>
        <p className="row-choices">
          {works.map((each) => (
            <button
              key={each}
              type="button"
              className="text-button"
              aria-expanded={work === each && !amended}
              onClick={() => open(work === each && !amended ? undefined : each)}
            >
              {g(`open.${each}`)}
            </button>
          ))}
        </p>
        {said && (
          <p className="message is-done" role="status">
            {g(`done.${said}`)}
          </p>
        )}
        {work === 'declare' && <DeclareForm key={amended?.code ?? ''} {...shared} list={list.data} amended={amended} done={done('declare')} />}
        {work === 'change' && <ChangeForm {...shared} list={list.data} done={done('change')} />}
        {work === 'appoint' && <AppointForm {...shared} today={today} guard={guard} done={done('appoint')} />}
        {work === 'delegate' && (
          <DelegateForm {...shared} guard={guard} everybody={mayGrant ? (appointments.data?.appointments ?? []) : []} done={done('delegate')} />
        )}
        {standing.length < agencies.length && (
          <label className="office-filter">
            <input type="checkbox" checked={showsEnded} onChange={({ target }) => setShowsEnded(target.checked)} /> {g('showEnded')}
          </label>
        )}
        <AgencyTable
          tenant={tenant}
          list={list.data}
          shown={showsEnded ? agencies : standing.concat(agencies.filter(({ from }) => from > today))}
          appointments={appointments.data}
          granting={mayGrant ? { tenant, guard, done: done('end') } : undefined}
          amend={
            held.has('agency/declare')
              ? (agency) => {
                  open('declare', agency);
                  scrollTo({ top: 0 });
                }
              : undefined
          }
        />
        <Changes list={list.data} />
        {dialog}
      </main>
    </AgencyNames>
  );
}

interface AgencyTableProps {
  readonly tenant: string;
  readonly list: AgencyList;
  readonly shown: readonly TenantAgency[];
  readonly appointments: AppointmentList | undefined;
  readonly granting: Granting | undefined;
  readonly amend: ((agency: TenantAgency) => void) | undefined;
}

function AgencyTable({ tenant, list, shown, appointments, granting, amend }: AgencyTableProps): ReactNode {
  const { g, language } = useAgencyWords();
  const { data: units } = useQuery(unitNamesQuery(tenant, list.today));
  if (shown.length === 0) return null;
  const unitName = (code: string) => units?.units.find((unit) => unit.code === code)?.name ?? code;
  const inOrder = shown.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  const columns = 5 + (appointments ? 1 : 0);
  return (
    <table className="updates-table">
      <thead>
        <tr>
          {(['name', 'superior', 'fields', 'territory', 'days'] as const).map((column) => (
            <th key={column} scope="col">
              {g(`column.${column}`)}
            </th>
          ))}
          {appointments && <th scope="col">{g('column.people')}</th>}
        </tr>
      </thead>
      {agencyKinds.map((kind) => {
        const own = inOrder.filter((agency) => agency.kind === kind);
        if (own.length === 0) return null;
        return (
          <tbody key={kind}>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={columns}>
                {g(`kind.${kind}`)} <span>{own.length}</span>
              </th>
            </tr>
            {own.map((agency) => (
              <AgencyLine key={agency.code} agency={agency} unitName={unitName} appointments={appointments} granting={granting} amend={amend} />
            ))}
          </tbody>
        );
      })}
      {appointments && peopleIn(appointments, undefined).length > 0 && (
        <tbody>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={columns}>
              {g('noAgency')}
            </th>
          </tr>
          <tr className="update-row">
            <td colSpan={columns - 1} />
            <td>
              <PeopleIn list={appointments} granting={granting} />
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

interface AgencyLineProps extends Pick<AgencyTableProps, 'appointments' | 'granting' | 'amend'> {
  readonly agency: TenantAgency;
  readonly unitName: (code: string) => string;
}

function AgencyLine({ agency, unitName, appointments, granting, amend }: AgencyLineProps): ReactNode {
  const { g, pick, day } = useAgencyWords();
  const nameOf = useAgencyName();
  const { code, name, superior, fields, territory, from, until } = agency;
  return (
    <tr className="update-row">
      <th scope="row">
        <span className="update-name">{pick(name)}</span>
        <small>{code}</small>
        {amend && (
          <span className="row-choices">
            <button type="button" className="text-button" aria-label={g('amendOf', { name: pick(name) })} onClick={() => amend(agency)}>
              {g('amend')}
            </button>
          </span>
        )}
      </th>
      <td data-label={g('column.superior')}>{superior === undefined ? <span className="quiet">{g('noSuperior')}</span> : nameOf(superior)}</td>
      <td data-label={g('column.fields')} lang="vi">
        {fields.join(', ')}
      </td>
      <td data-label={g('column.territory')} lang="vi">
        {territory !== undefined && unitName(territory)}
      </td>
      <td data-label={g('column.days')}>
        <span className="nowrap">{g('from', { day: day(from) })}</span>
        {until !== undefined && <small>{g('until', { day: day(until) })}</small>}
      </td>
      {appointments && (
        <td data-label={g('column.people')} className="people-cell">
          <PeopleIn list={appointments} agency={code} granting={granting} />
        </td>
      )}
    </tr>
  );
}

function Changes({ list: { changes } }: { readonly list: AgencyList }): ReactNode {
  const { g, day } = useAgencyWords();
  const nameOf = useAgencyName();
  if (changes.length === 0) return null;
  return (
    <section className="office-section">
      <h2>{g('changes')}</h2>
      <ul className="notice-list">
        {changes
          .toSorted((a, b) => (a.effective < b.effective ? 1 : -1))
          .map((change) => (
            <li key={`${change.from} ${change.effective}`}>
              <span>
                {g('changeLine', { day: day(change.effective), from: nameOf(change.from) })}{' '}
                {change.to.map(({ agency, fields }, index) => (
                  <Fragment key={agency}>
                    {index > 0 && '; '}
                    {nameOf(agency)}
                    {fields && (
                      <>
                        {' '}
                        (<span lang="vi">{fields.join(', ')}</span>)
                      </>
                    )}
                  </Fragment>
                ))}
              </span>
              <small lang="vi">{change.act}</small>
            </li>
          ))}
      </ul>
    </section>
  );
}
