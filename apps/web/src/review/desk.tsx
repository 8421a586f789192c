/** The review desk: text and reading side by side, one grid row for each stretch of text, so that they cannot drift apart. */
import type { FindingId, PartAddress, ReviewAction } from '@moc/domain/plan';
import type { ReviewDesk } from '@moc/wire';
import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fetchDesk } from './api.ts';
import { ConfirmPanel } from './confirm-panel.tsx';
import { DeskHead } from './desk-head.tsx';
import { DeskContext, type DeskFilter, type DeskForm, type DeskTools, type Picked } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { keepRows } from './kept-rows.ts';
import { KeyBar } from './key-bar.tsx';
import { afterReview, type DeskPlace, partInQuestion } from './moves.ts';
import { Row } from './row.tsx';
import { type DeskRow, deskRows, isDoubtfulRow, isItem } from './rows.ts';
import type { Person } from './session.ts';
import { Trouble } from './trouble.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useFocusOfPlace } from './use-focus-of-place.ts';
import { useSession } from './use-session.ts';

export interface DeskProps {
  readonly id: string;
  readonly desk: ReviewDesk;
  readonly person: Person;
  /** Something was put in force or linked: what other pages keep is out of date. */
  readonly changed: () => void;
}

export function Desk({ id, desk, person, changed }: DeskProps): ReactNode {
  const { d } = useDeskWords();
  const [session, view] = useSession(id, desk, person);
  const [place, setPlace] = useState<DeskPlace>();
  const [form, setForm] = useState<DeskForm>();
  const [filter, setFilter] = useState<DeskFilter>('all');
  const [picked, setPicked] = useState<Picked>();
  const [said, say] = useState('');
  const drawn = useRef<readonly DeskRow[]>([]);
  const rows = useMemo(() => {
    drawn.current = keepRows(drawn.current, deskRows({ ...view, resolution: view.desk.resolution, links: view.state.links }));
    return drawn.current;
  }, [view]);
  const answered = useMemo<ReadonlySet<FindingId>>(() => new Set(view.reviewed.answers.map(({ finding }) => finding)), [view]);
  const chunks = useChunks(rows);
  const shown = useMemo(() => shownRows(rows, filter, answered, place), [rows, filter, answered, place]);
  const row = rows.find(({ key }) => key === place?.row);

  const go = useCallback((next: DeskPlace | undefined) => {
    setForm(undefined);
    setPicked((before) => (before?.row === next?.row ? before : undefined));
    setPlace(next);
  }, []);
  const act = (action: ReviewAction, words: string, next?: DeskPlace): boolean => {
    if (!session.act(action)) return false;
    say(words);
    setForm(undefined);
    if (next) go(next);
    return true;
  };
  const tools: DeskTools = {
    session,
    view,
    mayReview: view.state.mayReview,
    personName: person.name,
    rows,
    shown,
    answered,
    place,
    row,
    part: partInQuestion(row, place),
    finding: row?.findings.find(({ id: each }) => each === place?.finding),
    form,
    picked,
    unpick: () => setPicked(undefined),
    filter,
    setFilter,
    go,
    open: setForm,
    close: () => setForm(undefined),
    say,
    act,
    after: (done: readonly PartAddress[]) => place && afterReview(rows, place, done, answered),
    refresh: async () => {
      session.replaceDesk(await fetchDesk(id));
      changed();
    },
  };
  const resting = useResting(tools);
  const keys = useDeskKeys(tools, setPicked);
  const list = useRef<HTMLDivElement>(null);
  useFocusOfPlace(place, form);
  useChoiceByMouse(list, rows, go);
  return (
    <DeskContext value={tools}>
      <main className="page review-page" id="content">
        <DeskHead id={id} />
        {form?.kind === 'confirm' && <ConfirmPanel id={id} />}
        <div className={`review-rows shows-${filter}`} ref={list}>
          {chunks.map((chunk) => (
            <Chunk key={chunk[0]?.key} rows={chunk} current={chunk.some(({ key }) => key === place?.row) ? tools : undefined} resting={resting} />
          ))}
          {shown.length === 0 && <p className="review-nothing">{d('nothingShown')}</p>}
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <Trouble />
      </main>
      <KeyBar said={said} isOn={keys.isOn} setOn={keys.setOn} isHelpOpen={keys.isHelpOpen} setHelpOpen={keys.setHelpOpen} />
    </DeskContext>
  );
}

/** How many rows are looked at together when one of them changes. */
const chunkLength = 24;

/** The rows in stretches; one in which nothing changed stays the same record. */
function useChunks(rows: readonly DeskRow[]): readonly (readonly DeskRow[])[] {
  const before = useRef<readonly (readonly DeskRow[])[]>([]);
  return useMemo(() => {
    const now = Array.from({ length: Math.ceil(rows.length / chunkLength) }, (_, index) => rows.slice(index * chunkLength, (index + 1) * chunkLength));
    const isKept = (chunk: readonly DeskRow[], index: number) =>
      before.current[index]?.length === chunk.length && chunk.every((row, at) => row === before.current[index]?.[at]);
    before.current = now.map((chunk, index) => (isKept(chunk, index) ? (before.current[index] ?? chunk) : chunk));
    return before.current;
  }, [rows]);
}

interface ChunkProps {
  readonly rows: readonly DeskRow[];
  /** The tools, where the reviewer is at one of these rows. */
  readonly current: DeskTools | undefined;
  readonly resting: DeskTools;
}

const Chunk = memo(function Chunk({ rows, current, resting }: ChunkProps): ReactNode {
  return rows.map((row) => <PlacedRow key={row.key} row={row} tools={current?.place?.row === row.key ? current : resting} />);
});

/** A row nobody is at holds the resting tools, and is drawn again only when what it says changed. */
const PlacedRow = memo(function PlacedRow({ row, tools }: { readonly row: DeskRow; readonly tools: DeskTools }): ReactNode {
  return (
    <DeskContext value={tools}>
      <Row row={row} />
    </DeskContext>
  );
});

/** The tools as rows at rest hold them: one record for good, which always gives what holds now, and no place. */
function useResting(tools: DeskTools): DeskTools {
  const latest = useRef(tools);
  latest.current = tools;
  return useMemo(() => {
    const away = { place: undefined, row: undefined, part: undefined, finding: undefined, form: undefined, picked: undefined };
    return new Proxy(away as unknown as DeskTools, {
      get: (_, name) => (name in away ? undefined : latest.current[name as keyof DeskTools]),
    });
  }, []);
}

/** The row at hand stays in view even when it needs no look any more. */
function shownRows(rows: readonly DeskRow[], filter: DeskFilter, answered: ReadonlySet<FindingId>, place: DeskPlace | undefined): readonly DeskRow[] {
  if (filter === 'all') return rows;
  if (filter === 'items') return rows.filter((row) => isItem(row) || row.key === place?.row);
  return rows.filter((row) => isDoubtfulRow(row, answered) || row.key === place?.row);
}

/** A click on underlined words chooses their part, anywhere else in a row the row. */
function useChoiceByMouse(list: { readonly current: HTMLDivElement | null }, rows: readonly DeskRow[], go: (place: DeskPlace) => void): void {
  useEffect(() => {
    const element = list.current;
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('button, a, input, select, textarea, label, form')) return;
      if (getSelection()?.isCollapsed === false) return;
      const key = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
      const row = rows.find((each) => each.key === key);
      if (!row) return;
      const part = target.closest<HTMLElement>('[data-part]')?.dataset['part'] as PartAddress | undefined;
      go(part === undefined ? { row: row.key } : { row: row.key, part });
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [list, rows, go]);
}
