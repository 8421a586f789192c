/** The two years side by side, and what a reviewer does there: say that two parts are one indicator, or two. */
import type { MatchDecision, MatchedPair } from '@moc/domain/plan';
import type { ReviewContinuity } from '@moc/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { Emphasised } from '../shell/emphasised.tsx';
import { fetchDesk, postLinks, postStep } from './api.ts';
import { continuityGroups, continuityRows, decidedOf, linksTakenOver, nextOpen, pairOf, plainPairs } from './continuity-list.ts';
import { ContinuityRowView } from './continuity-row.tsx';
import { useDeskWords } from './desk-words.ts';
import { SelectField } from './form-fields.tsx';
import { deskKeyOf, printedKey } from './keys.ts';

interface ContinuityDeskProps {
  readonly data: ReviewContinuity;
  readonly mayReview: boolean;
  readonly choose: (previous: string) => void;
}

interface Said {
  readonly pairs: readonly MatchedPair[];
  readonly answer: MatchDecision['answer'];
}

export function ContinuityDesk({ data, mayReview, choose }: ContinuityDeskProps): ReactNode {
  const words = useDeskWords();
  const { d, t, pick, period } = words;
  const { resolution, previous, earlier, continuity } = data;
  const rows = useMemo(() => continuityRows(continuity), [continuity]);
  const [at, setAt] = useState<string>();
  const [pairing, setPairing] = useState<string>();
  const [said, say] = useState('');
  const { send, undo, error, isPending } = useSaying(data);
  const { decided, pairs } = decidedOf(rows);
  const plain = plainPairs(rows);

  const tell = ({ pairs: named, answer }: Said, next: string) => {
    send({ pairs: named, answer });
    say(d(answer === 'same' ? 'continuity.said.same' : 'continuity.said.other', { count: named.length }));
    setPairing(undefined);
    setAt(next);
  };
  const go = (step: 1 | -1) => {
    const index = rows.findIndex(({ key }) => key === at);
    const next = rows[index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + step))];
    setPairing(undefined);
    if (next) setAt(next.key);
  };
  const row = rows.find(({ key }) => key === at);
  const press = (action: string): boolean => {
    if (action === 'down' || action === 'nextPart') go(1);
    else if (action === 'up' || action === 'previousPart') go(-1);
    else if (!mayReview) return false;
    else if (action === 'accept' && row?.pair) tell({ pairs: [pairOf(row.pair)], answer: 'same' }, nextOpen(rows, row.key));
    else if (action === 'reject' && row?.pair) tell({ pairs: [pairOf(row.pair)], answer: 'other' }, nextOpen(rows, row.key));
    else if (action === 'link' && row?.group === 'added') setPairing(row.key);
    else if (action === 'confirm' && plain.length > 0) tell({ pairs: plain, answer: 'same' }, at ?? rows[0]?.key ?? '');
    else if (action === 'undo') undo(() => say(d('continuity.said.undone')));
    else return false;
    return true;
  };
  useKeys(press, () => setPairing(undefined));
  useFocusOf(at, pairing);
  const problem = error instanceof AnswerProblem ? error.problem : undefined;
  return (
    <main className="page review-page" id="content">
      <header className="review-head">
        <p className="review-kicker">{d('continuity.title')}</p>
        <h1>{pick(resolution.name)}</h1>
        <p className="lede">
          <Emphasised>
            {d('continuity.lede', {
              previous: pick(previous.name),
              matched: continuity.matched.length,
              redefined: continuity.redefined.length,
              added: continuity.added.length,
              dropped: continuity.dropped.length,
            })}
          </Emphasised>
        </p>
        <p className="quiet">{d('continuity.decided', { decided, pairs })}</p>
        <div className="tools">
          <Link to="/nghi-quyet/$id" params={{ id: resolution.id }}>
            {d('continuity.toResolution')}
          </Link>
          {mayReview && (
            <Link to="/ra-soat/$id" params={{ id: resolution.id }}>
              {d('compare.back')}
            </Link>
          )}
          {mayReview && plain.length > 0 && (
            <button type="button" className="text-button" disabled={isPending} onClick={() => press('confirm')}>
              <kbd>{printedKey('confirm')}</kbd>
              {d('continuity.confirmPlain', { count: plain.length })}
            </button>
          )}
          {mayReview && (
            <button type="button" className="text-button" onClick={() => press('undo')}>
              <kbd>{printedKey('undo')}</kbd>
              {d('continuity.undo')}
            </button>
          )}
        </div>
        {earlier.length > 1 && (
          <SelectField
            label={d('continuity.pick')}
            value={previous.id as string}
            onChange={choose}
            options={earlier.map((each) => [each.id as string, pick(each.name)] as const)}
          />
        )}
      </header>
      {error && (
        <p className="message is-refusal" role="alert">
          {problem ? pick(problem.titles) : t('account.unreachable')}
        </p>
      )}
      {continuityGroups.map((group) => {
        const ofGroup = rows.filter((each) => each.group === group);
        return (
          <section className="compare-group" key={group}>
            <h2>
              {d(`continuity.groups.${group}`)} <small>{ofGroup.length}</small>
            </h2>
            {ofGroup.length > 0 && <p className="quiet continuity-note">{d(`continuity.notes.${group}`)}</p>}
            {ofGroup.length > 0 && (
              <p className="continuity-head" aria-hidden="true">
                <span>{period(resolution.planPeriod)}</span>
                <span>{period(previous.planPeriod)}</span>
              </p>
            )}
            {ofGroup.length === 0 && <p className="quiet">{d('compare.none')}</p>}
            {ofGroup.map((each) => (
              <ContinuityRowView
                key={each.key}
                row={each}
                data={data}
                isAt={each.key === at}
                mayReview={mayReview}
                isPairing={each.key === pairing}
                go={() => setAt(each.key)}
                openPairing={() => {
                  setAt(each.key);
                  setPairing(each.key);
                }}
                closePairing={() => setPairing(undefined)}
                tell={(answer, named) => tell({ pairs: named, answer }, nextOpen(rows, each.key))}
              />
            ))}
          </section>
        );
      })}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </main>
  );
}

/** Sends what was said, one after the other: the decision, then the links it takes over; and shows the two years anew. */
function useSaying(data: ReviewContinuity) {
  const client = useQueryClient();
  const { id } = data.resolution;
  const scope = { id: `continuity ${id}` };
  const anew = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['continuity'] }), client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'dossier' })]);
  const sending = useMutation({
    scope,
    mutationFn: async ({ pairs, answer }: Said) => {
      await postStep(id, { kind: 'match-previous', resolution: data.previous.id, pairs, answer });
      const links = answer === 'same' ? linksTakenOver(pairs, data) : [];
      if (links.length > 0) await postLinks(id, { links });
    },
    onSettled: anew,
  });
  const undoing = useMutation({
    scope,
    mutationFn: async () => {
      const { state } = await fetchDesk(id);
      if (state.undoable !== undefined && state.steps.find(({ seq }) => seq === state.undoable)?.kind === 'match-previous')
        await postStep(id, { kind: 'undo', step: state.undoable });
    },
    onSettled: anew,
  });
  return {
    send: (said: Said) => sending.mutate(said),
    undo: (done: () => void) => undoing.mutate(undefined, { onSuccess: done }),
    error: sending.error ?? undoing.error,
    isPending: sending.isPending || undoing.isPending,
  };
}

/** The desk's own keys, where no field is being filled in. */
function useKeys(press: (action: string) => boolean, leave: () => void): void {
  const latest = useRef({ press, leave });
  latest.current = { press, leave };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.isComposing ? undefined : deskKeyOf(event);
      if (!key) return;
      if (key.action === 'leave') return latest.current.leave();
      const { target } = event;
      if (target instanceof HTMLElement && (/^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName) || (event.key === 'Enter' && target.closest('a, button'))))
        return;
      if (event.repeat && !['down', 'up', 'nextPart', 'previousPart'].includes(key.action)) return;
      if (latest.current.press(key.action)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function useFocusOf(at: string | undefined, pairing: string | undefined): void {
  useEffect(() => {
    if (at === undefined || pairing !== undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(at)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [at, pairing]);
}
