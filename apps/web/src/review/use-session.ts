/** Opens a sitting at the desk of one resolution and keeps its view before the page. */
import type { ReviewDesk } from '@moc/wire';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { advanceReview, fetchDesk } from './api.ts';
import { type Person, ReviewSession, type SessionView } from './session.ts';

/** How long to wait before sending again what could not be sent. */
const patience = 4000;

export function useSession(id: string, desk: ReviewDesk, person: Person): readonly [ReviewSession, SessionView] {
  // The desk is what the session begins with; later states of it come through the session itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const session = useMemo(
    () =>
      new ReviewSession(desk, person, {
        post: (action, revision) => advanceReview(id, action, revision),
        reload: () => fetchDesk(id),
        isRefusal: (error) => error instanceof AnswerProblem && error.status < 500 && error.status !== 429,
        now: () => new Date().toISOString(),
        later: (again) => void setTimeout(again, patience),
      }),
    [id, person.id],
  );
  const view = useSyncExternalStore(session.subscribe, session.view);
  useLeaveWarning(view.unsent > 0);
  return [session, view];
}

/** The browser asks before the page is left with steps not yet sent. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
