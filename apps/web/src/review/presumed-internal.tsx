/** At confirmation: parts that stay hidden from the public because they go on from an internal one of another year, and what to do. */
import type { PartAddress } from '@moc/domain/plan';
import type { PresumedInternalPart } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { fetchPresumed } from './api.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import type { DeskPart, DeskRow } from './rows.ts';

export function PresumedInternalList({ id }: { readonly id: string }): ReactNode {
  const { rows, view } = useDesk();
  const { d } = useDeskWords();
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const presumed = useQuery({ queryKey: ['review', id, 'presumed'], queryFn: () => fetchPresumed(id), gcTime: 0 });
  const linked = new Set<string>(view.state.links.map(({ part }) => part));
  const open = (presumed.data?.parts ?? []).filter(({ part }) => !linked.has(part) && !decided.has(part));
  if (presumed.isPending) return <p className="quiet">{d('presumed.loading')}</p>;
  if (open.length === 0) return null;
  return (
    <section className="review-presumed">
      <h3>{d('presumed.title', { count: open.length })}</h3>
      <p>{d('presumed.lede')}</p>
      <ul>
        {open.map((each) => (
          <PresumedPart
            key={each.part}
            id={id}
            presumed={each}
            found={findPart(rows, each.part)}
            decide={() => setDecided((now) => new Set(now).add(each.part))}
          />
        ))}
      </ul>
    </section>
  );
}

interface PresumedPartProps {
  readonly id: string;
  readonly presumed: PresumedInternalPart;
  readonly found: { readonly row: DeskRow; readonly part: DeskPart } | undefined;
  readonly decide: () => void;
}

function PresumedPart({ id, presumed, found, decide }: PresumedPartProps): ReactNode {
  const { session, go, open, say } = useDesk();
  const { d, pick } = useDeskWords();
  const { part, previous, previousName, resolution, indicators, isEarlier } = presumed;
  const link = () => {
    if (!found) return;
    go({ row: found.row.key, part });
    open({ kind: 'link', part });
  };
  const isOther = () => {
    if (!session.act({ kind: 'match-previous', resolution: resolution.id, pairs: [{ part, previous }], answer: 'other' })) return;
    decide();
    say(d('presumed.saidOther'));
  };
  return (
    <li>
      <span lang="vi">{found?.part.part.name ?? part}</span>{' '}
      <small>
        {d('presumed.from', { name: previousName, resolution: pick(resolution.name) })}
        {indicators.length > 0 && ` ${d('presumed.measuredBy', { names: indicators.map(pick).join('; ') })}`}
      </small>
      <span className="review-presumed-acts">
        {found && (
          <button type="button" className="text-button" onClick={link}>
            {d('presumed.link')}
          </button>
        )}
        {isEarlier ? (
          <button type="button" className="text-button" onClick={isOther}>
            {d('presumed.other')}
          </button>
        ) : (
          <Link to="/qua-cac-nam/$id" params={{ id: resolution.id }} search={{ voi: id }}>
            {d('presumed.otherDesk')}
          </Link>
        )}
      </span>
    </li>
  );
}

function findPart(rows: readonly DeskRow[], address: PartAddress): { readonly row: DeskRow; readonly part: DeskPart } | undefined {
  for (const row of rows) {
    const part = row.parts.find((each) => each.part.address === address);
    if (part) return { row, part };
  }
  return undefined;
}
