/** The units of the day as a table: what the map shows, in words, with a button for each. */
import { nameEn, nameVi, type TerritoryUnit } from '@moc/domain/territory';
import type { Day } from '@moc/domain/values';
import { type ReactNode, useMemo, useState } from 'react';
import { withoutMarks } from '../scorecard/search.ts';
import { useMapWords } from './map-words.ts';
import type { Changes } from './queries.ts';

interface UnitTableProps {
  readonly units: readonly TerritoryUnit[];
  readonly changes: Changes | undefined;
  readonly named: ReadonlySet<string>;
  readonly day: Day;
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

const written = (text: string): string => text.normalize('NFC').toLowerCase();

/** Exact diacritics first; typed without any, they are overlooked. */
function finds(name: string, query: string): boolean {
  if (query === '') return true;
  const bare = withoutMarks(query);
  return written(name).includes(written(query)) || (bare === written(query) && withoutMarks(name).includes(bare));
}

export function UnitTable({ units, changes, named, day, chosen, choose }: UnitTableProps): ReactNode {
  const words = useMapWords();
  const { m, language } = words;
  const [query, setQuery] = useState('');
  const nameOf = ({ name, kind }: TerritoryUnit) => (language === 'en' ? nameEn(name, kind) : nameVi(name));
  const { before, after } = useMemo(() => turnsOf(changes, day), [changes, day]);
  const shown = units
    .filter(({ name }) => finds(name, query))
    .toSorted((a, b) => Number(named.has(b.code)) - Number(named.has(a.code)) || a.name.localeCompare(b.name, 'vi'));
  const names = (list: readonly TerritoryUnit[] | undefined) => (list && list.length > 0 ? list.map(nameOf).join(', ') : m('same'));
  return (
    <>
      <p className="unit-find">
        <label>
          {m('filter')} <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <span aria-live="polite">{shown.length}</span>
      </p>
      <table className="unit-table">
        <caption className="visually-hidden">{m('table', { day: words.day(day) })}</caption>
        <thead>
          <tr>
            <th scope="col">{m('unit')}</th>
            <th scope="col">{m('origin')}</th>
            <th scope="col">{m('later')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.code} className={unit.code === chosen ? 'is-chosen' : undefined}>
              <th scope="row">
                <button type="button" className="text-button" aria-pressed={unit.code === chosen} onClick={() => choose(unit.code)}>
                  {nameOf(unit)}
                </button>{' '}
                <span className="quiet">{unit.code}</span>
                {named.has(unit.code) && <span className="quiet"> · {m('legendNamed')}</span>}
              </th>
              <td data-label={m('origin')}>{names(before.get(unit.code))}</td>
              <td data-label={m('later')}>{names(after.get(unit.code))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The units each one came from by the last act up to the day, and passes into by the first act after it. */
function turnsOf(changes: Changes | undefined, day: string) {
  const before = new Map<string, readonly TerritoryUnit[]>();
  const after = new Map<string, readonly TerritoryUnit[]>();
  // An act that ends a level also says where its land went; what communes were made from is told by the merger of the same day.
  const ordered = (changes?.changes ?? []).toSorted(
    (a, b) => Number(a.kind !== 'level-abolished') - Number(b.kind !== 'level-abolished') || (a.act.effective < b.act.effective ? -1 : 1),
  );
  for (const { act, transfers, from, to } of ordered) {
    const unit = (list: readonly TerritoryUnit[], code: string) => list.filter((each) => each.code === code);
    for (const { code } of to)
      if (act.effective <= day)
        before.set(
          code,
          transfers.filter((each) => each.to === code).flatMap((each) => unit(from, each.from)),
        );
    for (const { code } of from)
      if (act.effective > day && !after.has(code))
        after.set(
          code,
          transfers.filter((each) => each.from === code).flatMap((each) => unit(to, each.to)),
        );
  }
  return { before, after };
}
