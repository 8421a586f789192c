/** One unit beside the map: what it is, what became of it, from what it was made, and where the resolution names it. */
import { nameEn, nameVi, type TerritoryUnit } from '@moc/domain/territory';
import type { Day } from '@moc/domain/values';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatusWord } from '../assessment/status-word.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { ShownWords } from '../i18n/shown.tsx';
import { useMapWords } from './map-words.ts';
import { type Naming, namingsOf } from './namings.ts';
import type { UnitHistory } from './queries.ts';

interface UnitPanelProps {
  readonly history: UnitHistory | undefined;
  readonly day: Day;
  readonly choose: (code: string) => void;
}

export function UnitPanel({ history, day, choose }: UnitPanelProps): ReactNode {
  const words = useMapWords();
  const dossier = useDossier();
  const { m } = words;
  const unit = history?.path.at(-1);
  if (!history || !unit) return <aside className="unit-panel">{m('nothingChosen')}</aside>;
  const above = history.path.slice(0, -1).toReversed();
  const isGone = unit.to !== undefined && unit.to < day;
  return (
    <aside className="unit-panel" aria-live="polite">
      <p className="quiet">{m('code', { code: history.code })}</p>
      <h2>{headingOf(unit, words.language)}</h2>
      <p>
        {above.length > 0 && `${m('belongs', { path: above.map((each) => nameOf(each, words.language)).join(', ') })}; `}
        {[unit.from && m('standsFrom', { day: words.day(unit.from) }), unit.to && m('standsTo', { day: words.day(unit.to) })].filter(Boolean).join(', ')}
      </p>
      {isGone && <p className="quiet">{m('gone', { day: words.day(day) })}</p>}
      {history.fate && isGone && (
        <>
          <h3>{m('fate')}</h3>
          <p className="unit-says">{words.pick(history.fate.says)}</p>
        </>
      )}
      <Origins history={history} choose={choose} />
      <Namings namings={namingsOf(dossier, history.code)} />
      {history.children.length > 0 && <Children units={history.children} choose={choose} />}
      <Acts history={history} />
    </aside>
  );
}

const nameOf = ({ name, kind }: TerritoryUnit, language: 'vi' | 'en'): string => (language === 'en' ? nameEn(name, kind) : nameVi(name));

function headingOf(unit: TerritoryUnit, language: 'vi' | 'en'): string {
  const name = nameOf(unit, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The units that the last change made this one from. */
function Origins({ history, choose }: Omit<UnitPanelProps, 'day' | 'history'> & { readonly history: UnitHistory }): ReactNode {
  const words = useMapWords();
  const made = history.changes.findLast(({ to }) => to.some(({ code }) => code === history.code));
  if (!made || made.from.every(({ code }) => code === history.code)) return null;
  return (
    <>
      <h3>
        {words.m('cameFrom')} <span className="quiet">({words.m(`change.${made.kind}`)})</span>
      </h3>
      <UnitList units={made.from} choose={choose} />
    </>
  );
}

function Namings({ namings }: { readonly namings: readonly Naming[] }): ReactNode {
  const words = useMapWords();
  const { view } = useDossier();
  return (
    <>
      <h3>{words.m('named')}</h3>
      {namings.length === 0 && <p className="quiet">{words.m('namedNone')}</p>}
      <ul>
        {namings.map(({ address, name, state, words: committed }) => (
          <li key={address}>
            <Link to="/chi-tieu/$id/$address" params={{ id: view.dossier.id, address }} search={{}}>
              <ShownWords of={name} />
            </Link>{' '}
            <StatusWord state={state} className="status" />
            {committed && (
              <q lang="vi" className="quiet">
                {committed}
              </q>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Children({ units, choose }: { readonly units: readonly TerritoryUnit[]; readonly choose: (code: string) => void }): ReactNode {
  const { m } = useMapWords();
  return (
    <details>
      <summary>{m('children', { count: units.length })}</summary>
      <UnitList units={units} choose={choose} className="unit-children" />
    </details>
  );
}

function UnitList({
  units,
  choose,
  className,
}: {
  readonly units: readonly TerritoryUnit[];
  readonly choose: (code: string) => void;
  readonly className?: string;
}): ReactNode {
  const { language } = useMapWords();
  return (
    <ul className={className}>
      {units.map((unit) => (
        <li key={`${unit.code}${unit.from ?? ''}`}>
          <button type="button" className="text-button" onClick={() => choose(unit.code)}>
            {nameOf(unit, language)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Acts({ history }: { readonly history: UnitHistory }): ReactNode {
  const words = useMapWords();
  const acts = [...new Map(history.changes.map(({ act }) => [act.number, act])).values()];
  if (acts.length === 0) return null;
  return (
    <>
      <h3>{words.m('acts')}</h3>
      <ul>
        {acts.map((act) => (
          <li key={act.number}>
            {words.pick(act.name)}, {words.m('since', { day: words.day(act.effective) })}
          </li>
        ))}
      </ul>
    </>
  );
}
