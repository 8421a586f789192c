/** Territory: the units of a day on a map and in a table, what became of each, and where the resolution names them. */
import type { TerritoryCode } from '@moc/domain/territory';
import { type Day, parseDay, periodEnd } from '@moc/domain/values';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useMapWords } from './map-words.ts';
import { AgencyTable } from './named-agencies.tsx';
import { namedCodes } from './namings.ts';
import { drawShapes } from './project.ts';
import { boundariesQuery, changesQuery, historyQuery, unitsQuery } from './queries.ts';
import { frame, UnitMap } from './unit-map.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { UnitTable } from './unit-table.tsx';
import '../style/territory.css';

export function MapPage(): ReactNode {
  const { id } = useParams({ from: '/lanh-tho/$id' });
  return (
    <DossierFrame id={id}>
      <TerritoryMap />
    </DossierFrame>
  );
}

/** Before a unit's code in the address: a bare number would be read as one, and quoted. */
const prefix = 'dv-';

/** The day and the unit live in the address. Without a day: the last of the plan's own period. */
function usePlace() {
  const { view } = useDossier();
  const search = useSearch({ from: '/lanh-tho/$id' });
  const navigate = useNavigate({ from: '/lanh-tho/$id' });
  const day = parseDay(search.ngay ?? '') ?? periodEnd(view.dossier.planPeriod);
  return {
    day,
    chosen: search.chon?.replace(prefix, ''),
    setDay: (ngay: Day) => void navigate({ search: (before) => ({ ...before, ngay }), replace: true, resetScroll: false }),
    choose: (code: string) => void navigate({ search: (before) => ({ ...before, chon: prefix + code }), replace: true, resetScroll: false }),
  };
}

function TerritoryMap(): ReactNode {
  const open = useDossier();
  const { dossier } = open.view;
  const words = useMapWords();
  const { m } = words;
  const { day, chosen, setDay, choose } = usePlace();
  const [drawsEarlier, drawEarlier] = useState(false);
  const title = m('title', { name: words.pick(dossier.name) });
  useTitle(m('nav'));

  const root = useRoot(day);
  const { data: listed } = useQuery(unitsQuery(dossier.tenant, day, root));
  const { data: communes } = useQuery(boundariesQuery(dossier.tenant, day, 'commune'));
  const { data: districts } = useQuery(boundariesQuery(dossier.tenant, day, 'district'));
  const { data: earlier } = useQuery(boundariesQuery(dossier.tenant, periodEnd(dossier.planPeriod), 'district'));
  const { data: changes } = useQuery(changesQuery(dossier.tenant, `${dossier.planPeriod.start}-01` as Day, '9999-12-31' as Day));
  const { data: history } = useQuery(historyQuery(dossier.tenant, chosen, day));

  const lines = communes && communes.features.length > 0 ? communes : districts;
  const level = lines === communes ? 'commune' : 'district';
  const hasEarlier = level === 'commune' && (earlier?.features.length ?? 0) > 0;
  const [shapes = [], earlierShapes = []] = useMemo(
    () => (lines && lines.features.length > 0 ? drawShapes([lines.features, hasEarlier && drawsEarlier ? (earlier?.features ?? []) : []], frame) : []),
    [lines, earlier, hasEarlier, drawsEarlier],
  );
  const named = useMemo(() => namedCodes(open), [open]);
  const successors = useMemo(
    () => new Set((history?.fate?.successors ?? []).map(({ unit }) => unit.code as string).filter((code) => code !== history?.code)),
    [history],
  );
  const units = (listed?.units ?? []).filter((unit) => unit.level === level);

  if (!listed || !lines) return <Notice>{m('loading')}</Notice>;
  return (
    <main className="page" id="content">
      <h1>{title}</h1>
      <p className="lede">{m('lede')}</p>
      <When day={day} setDay={setDay} days={[...new Set((changes?.changes ?? []).map(({ act }) => act.effective))]} />
      <div className="territory">
        <div>
          {shapes.length === 0 ? (
            <p className="finding-none">{m('noLines')}</p>
          ) : (
            <UnitMap
              label={m('mapLabel', { count: shapes.length, day: words.day(day) })}
              shapes={shapes}
              earlier={earlierShapes}
              named={named}
              successors={successors}
              chosen={chosen}
              choose={choose}
            />
          )}
          <Legend hasSuccessors={successors.size > 0} hasEarlier={hasEarlier} drawsEarlier={drawsEarlier} drawEarlier={drawEarlier} />
        </div>
        <UnitPanel history={history} day={day} choose={choose} />
      </div>
      <h2 className="unit-heading">{m('table', { day: words.day(day) })}</h2>
      <UnitTable units={units} changes={changes} named={named} day={day} chosen={chosen} choose={choose} />
      <AgencyTable day={day} />
    </main>
  );
}

/** The province on the day: the tenant's own code while it stands, else the province that holds its land. */
function useRoot(day: Day): TerritoryCode | undefined {
  const { tenant } = useDossier().view.dossier;
  const { data } = useQuery(historyQuery(tenant, tenant, day));
  if (!data) return undefined;
  const stands = data.versions.some(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
  return stands ? data.code : (data.fate?.province?.code ?? data.fate?.successors[0]?.unit.code ?? data.code);
}

/** The day whose units are drawn: any day, or one of those on which something changed. */
function When({ day, setDay, days }: { readonly day: Day; readonly setDay: (day: Day) => void; readonly days: readonly Day[] }): ReactNode {
  const words = useMapWords();
  const { m } = words;
  const { view } = useDossier();
  const choices = [...new Set([periodEnd(view.dossier.planPeriod), ...days])].sort();
  return (
    <div className="territory-when">
      <label>
        {m('on')}{' '}
        <input
          type="date"
          value={day}
          onChange={(event) => {
            const given = parseDay(event.target.value);
            if (given) setDay(given);
          }}
        />
      </label>
      <span className="quiet">{m('changeDays')}:</span>
      {choices.map((each) => (
        <button key={each} type="button" className="text-button" aria-pressed={each === day} onClick={() => setDay(each)}>
          {words.day(each)}
        </button>
      ))}
    </div>
  );
}

function Legend({
  hasSuccessors,
  hasEarlier,
  drawsEarlier,
  drawEarlier,
}: {
  readonly hasSuccessors: boolean;
  readonly hasEarlier: boolean;
  readonly drawsEarlier: boolean;
  readonly drawEarlier: (draws: boolean) => void;
}): ReactNode {
  const { m } = useMapWords();
  const swatch = (name: string) => (
    <svg width="22" height="13" aria-hidden="true">
      <rect className={`unit-shape ${name}`} x="1" y="1" width="20" height="11" />
    </svg>
  );
  return (
    <div className="territory-legend">
      <span>
        {swatch('is-named')}
        {m('legendNamed')}
      </span>
      {hasSuccessors && (
        <span>
          {swatch('is-successor')}
          {m('legendSuccessor')}
        </span>
      )}
      {hasEarlier && (
        <button type="button" className="text-button" aria-pressed={drawsEarlier} onClick={() => drawEarlier(!drawsEarlier)}>
          {m('drawEarlier')}
        </button>
      )}
      <p>{m('approximate')}</p>
    </div>
  );
}
