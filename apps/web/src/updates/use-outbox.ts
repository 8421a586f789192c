/** Sending: a submission is written down first, then sent, and again when there is a line; the server takes it once. */
import type { Language } from '@moc/domain/values';
import type { SubmissionRequest } from '@moc/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { postSubmission } from './api.ts';
import { withDrafts, withoutSent } from './sending.ts';
import type { KeptState } from './use-kept.ts';

export interface Sent {
  readonly count: number;
  readonly at: string;
  readonly isLater: boolean;
}

export interface Outbox {
  readonly send: (submission: SubmissionRequest) => void;
  readonly sent: Sent | undefined;
  readonly problem: AnswerProblem | undefined;
  readonly isSending: boolean;
  readonly forget: () => void;
}

const tryAgainMs = 10_000;

interface Sending {
  readonly state: KeptState;
  readonly language: Language;
  readonly isOffline: boolean;
  /** The last saving of drafts: what it saved must not come in after what was sent. */
  readonly saving: RefObject<Promise<void>>;
  readonly afterSent: () => void;
}

export function useOutbox({ state: { kept, latest, keep }, language, isOffline, saving, afterSent }: Sending): Outbox {
  const client = useQueryClient();
  const [sent, setSent] = useState<Sent>();
  const [problem, setProblem] = useState<AnswerProblem>();
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false);
  const flush = useCallback(async () => {
    const [first] = latest.current.outbox;
    if (!first || isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    await saving.current;
    const failure = await postSubmission(withDrafts(first, latest.current, language)).then(
      () => undefined,
      (error: unknown) => error,
    );
    isUnderWay.current = false;
    setSending(false);
    if (failure !== undefined && !(failure instanceof AnswerProblem)) return; // No line after all: it waits.
    if (failure) {
      setProblem(failure);
      keep({ ...latest.current, outbox: latest.current.outbox.slice(1) });
    } else {
      keep(withoutSent(latest.current, first, language));
      afterSent();
      setSent({ count: first.figures.length, at: new Date().toISOString(), isLater: false });
    }
    await client.invalidateQueries();
  }, [client, keep, latest, language, saving, afterSent]);
  const waiting = kept.outbox.length;
  useEffect(() => {
    if (isOffline || waiting === 0) return;
    void flush();
    // A browser that thinks it has a line may still not reach the server.
    const again = setInterval(() => void flush(), tryAgainMs);
    return () => clearInterval(again);
  }, [isOffline, waiting, flush]);
  const forget = useCallback(() => {
    setSent(undefined);
    setProblem(undefined);
  }, []);
  const send = (submission: SubmissionRequest) => {
    forget();
    keep({ ...latest.current, outbox: [...latest.current.outbox, submission] });
    if (isOffline) setSent({ count: submission.figures.length, at: new Date().toISOString(), isLater: true });
  };
  return { send, sent, problem, isSending, forget };
}
