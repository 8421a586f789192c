/** Two versions held against each other, part by part, with the words that differ; or the plan as reviewed against the machine's reading. */
import { describeCriterion, type PartPair, type TargetPart } from '@moc/domain/plan';
import { nameAddress } from '@moc/domain/resolution';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { provisionOf } from '../dataset/dossier-view.ts';
import { meQuery, resolutionsQuery } from '../dataset/queries.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useDeskWords } from './desk-words.ts';
import { SelectField } from './form-fields.tsx';
import { comparisonQuery, deskQuery } from './queries.ts';
import { changedLines } from './text-changes.ts';
import '../style/review.css';

export function ComparePage(): ReactNode {
  const { t, d, pick } = useDeskWords();
  const { id } = useParams({ from: '/ra-soat/$id/so-sanh' });
  const { voi } = useSearch({ from: '/ra-soat/$id/so-sanh' });
  const { data: me } = useQuery(meQuery);
  const { data: resolutions = [] } = useQuery(resolutionsQuery);
  const navigate = useNavigate();
  useTitle(d('compare.title'));
  if (me && !me.person) {
    return (
      <Notice>
        {d('signInFirst')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </Notice>
    );
  }
  const options = [
    ['', d('compare.pickNone')] as const,
    ...resolutions.map((each) => [each.id as string, each.id === id ? d('compare.machine') : pick(each.name)] as const),
  ];
  return (
    <main className="page review-page" id="content">
      <h1>{d('compare.title')}</h1>
      <p className="tools">
        <Link to="/ra-soat/$id" params={{ id }}>
          {d('compare.back')}
        </Link>
      </p>
      <SelectField
        label={d('compare.pick')}
        value={voi ?? ''}
        onChange={(other) => void navigate({ to: '/ra-soat/$id/so-sanh', params: { id }, search: { voi: other === '' ? undefined : other } })}
        options={options}
      />
      {voi !== undefined && <Comparison id={id} other={voi} />}
    </main>
  );
}

function Comparison({ id, other }: { readonly id: string; readonly other: string }): ReactNode {
  const { d, t, pick } = useDeskWords();
  const { data, error, refetch } = useQuery(comparisonQuery(id, other));
  if (error instanceof AnswerProblem && error.problem) return <p className="message is-refusal">{pick(error.problem.titles)}</p>;
  if (error) return <Failure retry={() => void refetch()} />;
  if (!data) return <p role="status">{t('notice.loading')}</p>;
  const { same, changed, onlyA, onlyB } = data.comparison;
  const isOwn = id === other;
  return (
    <>
      <p className="lede">{d('compare.lede', { same: same.length, changed: changed.length, onlyA: onlyA.length, onlyB: onlyB.length })}</p>
      <p>
        {d('compare.a', { name: pick(data.a.name) })}
        <br />
        {d('compare.b', { name: isOwn ? d('compare.machine') : pick(data.b.name) })}
      </p>
      <Group title={d('compare.changed')} count={changed.length}>
        {changed.map(({ what, ...pair }) => (
          <PairRow key={pair.a.address} pair={pair} note={d('compare.fields', { fields: what.map((field) => d(`compare.what.${field}`)).join(', ') })} />
        ))}
      </Group>
      <Group title={d('compare.onlyA')} count={onlyA.length}>
        {onlyA.map((part) => (
          <PairRow key={part.address} pair={{ a: part }} />
        ))}
      </Group>
      <Group title={d('compare.onlyB')} count={onlyB.length}>
        {onlyB.map((part) => (
          <PairRow key={part.address} pair={{ b: part }} />
        ))}
      </Group>
      {!isOwn && <TextComparison id={id} other={other} />}
      <details className="review-same">
        <summary>
          {d('compare.same')} ({same.length})
        </summary>
        <div className="compare-table">
          {same.map((pair) => (
            <PairRow key={pair.a.address} pair={pair} />
          ))}
        </div>
      </details>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Group({ title, count, children }: GroupProps): ReactNode {
  const { d } = useDeskWords();
  return (
    <section className="compare-group">
      <h2>
        {title} <small>{count}</small>
      </h2>
      {count === 0 ? <p className="quiet">{d('compare.none')}</p> : <div className="compare-table">{children}</div>}
    </section>
  );
}

function PairRow({ pair: { a, b }, note }: { readonly pair: Partial<PartPair>; readonly note?: string }): ReactNode {
  const { pick } = useDeskWords();
  const place = a ?? b;
  return (
    <div className="compare-row">
      <p className="review-address">
        {place && pick(nameAddress(provisionOf(place.address)))}
        {note !== undefined && <small>{note}</small>}
      </p>
      <PartWords part={a} />
      <PartWords part={b} />
    </div>
  );
}

function PartWords({ part }: { readonly part: TargetPart | undefined }): ReactNode {
  const { pick, period } = useDeskWords();
  if (!part) return <p className="compare-part" />;
  return (
    <p className="compare-part">
      <span lang="vi">{part.name}</span>
      <br />
      <b>{pick(describeCriterion(part.criterion))}</b>
      {part.period && <small> {period(part.period)}</small>}
    </p>
  );
}

/** The two texts line against line: only the lines that differ, with what was put in and left out. */
function TextComparison({ id, other }: { readonly id: string; readonly other: string }): ReactNode {
  const { d } = useDeskWords();
  const { data: a } = useQuery(deskQuery(id));
  const { data: b } = useQuery(deskQuery(other));
  const lines = useMemo(() => a && b && changedLines(b.resolution.text, a.resolution.text), [a, b]);
  if (!lines) return null;
  return (
    <section className="compare-group">
      <h2>
        {d('compare.text')} <small>{lines.length}</small>
      </h2>
      {lines.length === 0 && <p className="quiet">{d('compare.textSame')}</p>}
      <div className="compare-lines" lang="vi">
        {lines.map(({ key, changes }) => (
          <p key={key}>
            {changes.map(({ kind, text }, index) => {
              const at = `${kind} ${index}`;
              if (kind === 'same') return <span key={at}>{text}</span>;
              return kind === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
            })}
          </p>
        ))}
      </div>
    </section>
  );
}
