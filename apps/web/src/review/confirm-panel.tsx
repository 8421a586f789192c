/** Putting the plan in force: what is still open, with the way there, and under whose name it will stand. */
import type { ConfirmationRequest } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useStepUp } from '../account/step-up.tsx';
import { AnswerProblem } from '../dataset/api.ts';
import { postConfirmation } from './api.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { CheckField, FormButtons } from './form-fields.tsx';
import { type DeskPlace, placeAtRow } from './moves.ts';
import { PresumedInternalList } from './presumed-internal.tsx';
import { openFindings, openParts } from './rows.ts';

export function ConfirmPanel({ id }: { readonly id: string }): ReactNode {
  const tools = useDesk();
  const { view, personName, close, session, say, refresh, go } = tools;
  const { d, t, pick } = useDeskWords();
  const form = useRef<HTMLFormElement>(null);
  const open = useOpenThings();
  const [acceptRest, setAcceptRest] = useState(false);
  const { guard, dialog } = useStepUp();
  const confirm = useMutation({
    mutationFn: async (request: ConfirmationRequest) => {
      await session.settled();
      return guard(() => postConfirmation(id, request));
    },
    onSuccess: async () => {
      await refresh();
      say(d('confirm.done'));
      close();
      // The reviewer's place would draw the page back to it: what was done stands at the top.
      go(undefined);
      requestAnimationFrame(() => scrollTo({ top: 0 }));
    },
  });
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'center' });
    form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus({ preventScroll: true });
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ acceptRest });
  };
  const problem = confirm.error instanceof AnswerProblem ? confirm.error.problem : undefined;
  return (
    <form className="review-confirm" ref={form} onSubmit={submit} aria-label={d('confirm.title')}>
      <h2>{d('confirm.title')}</h2>
      <p>{d('confirm.lede', { name: personName })}</p>
      <ul>
        {open.parts.length === 0 && open.findings.length === 0 && <li>{d('confirm.clean')}</li>}
        {open.parts.length > 0 && (
          <OpenThing place={open.parts[0]} go={go}>
            {d('confirm.openParts', { count: open.parts.length })}
            {open.doubts > 0 && `, ${d('confirm.openDoubts', { count: open.doubts })}`}
            {open.listed < open.parts.length && `; ${d('confirm.openOutside', { count: open.parts.length - open.listed })}`}
          </OpenThing>
        )}
        {open.findings.length > 0 && (
          <OpenThing place={open.findings[0]} go={go}>
            {d('confirm.openFindings', { count: open.findings.length })}
          </OpenThing>
        )}
        {open.unlinked > 0 && <li>{d('confirm.unlinked', { count: open.unlinked })}</li>}
      </ul>
      <PresumedInternalList id={id} />
      {open.listed > 0 && <CheckField label={d('confirm.rest', { count: open.listed })} checked={acceptRest} onChange={setAcceptRest} />}
      {confirm.error && (
        <p className="message is-refusal" role="alert">
          {problem ? pick(problem.titles) : t('account.unreachable')}
        </p>
      )}
      {confirm.isPending && view.unsent > 0 && <p role="status">{d('confirm.sending')}</p>}
      <FormButtons save={d('confirm.save')} leave={close} isDisabled={confirm.isPending} />
      {dialog}
    </form>
  );
}

interface OpenThingProps {
  readonly place: DeskPlace | undefined;
  readonly go: (place: DeskPlace | undefined) => void;
  readonly children: ReactNode;
}

function OpenThing({ place, go, children }: OpenThingProps): ReactNode {
  const { d } = useDeskWords();
  return (
    <li>
      {children}{' '}
      <button type="button" className="text-button" onClick={() => go(place)}>
        {d('confirm.goTo')}
      </button>
    </li>
  );
}

interface OpenThings {
  readonly parts: readonly DeskPlace[];
  /** How many of the parts stand in the Council's own list: those that confirming waits for. */
  readonly listed: number;
  readonly doubts: number;
  readonly findings: readonly DeskPlace[];
  readonly unlinked: number;
}

function useOpenThings(): OpenThings {
  const { rows, answered, view } = useDesk();
  const open = rows.flatMap((row) => openParts(row).map((part) => ({ row, part })));
  const linked = new Set(view.state.links.map(({ part }) => part));
  const deciding = view.reviewed.plan.targets.flatMap(({ parts }) => parts).filter(({ role }) => role === 'binding');
  return {
    parts: open.map(({ row }) => placeAtRow(row)),
    listed: open.filter(({ part }) => part.review.listed).length,
    doubts: open.filter(({ part }) => part.isDoubtful).length,
    findings: rows.flatMap((row) => openFindings(row, answered).map(({ id }) => ({ row: row.key, finding: id }))),
    unlinked: deciding.filter(({ address }) => !linked.has(address)).length,
  };
}
