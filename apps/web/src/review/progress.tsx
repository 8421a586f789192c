/** How far the review is: the product's one drawing, a bar on its way to the post, and the two numbers in words. */
import type { ReactNode } from 'react';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';

const width = 240;

export function Progress(): ReactNode {
  const { view } = useDesk();
  const { d } = useDeskWords();
  const { reviewed, total } = view.reviewed.progress;
  return (
    <p className="review-progress">
      <svg viewBox={`0 0 ${width + 6} 14`} width={width + 6} height="14" aria-hidden="true">
        <path className="bullet-axis" d={`M0 10.5H${width}`} />
        <rect className="bullet-bar" x="0" y="4" width={total === 0 ? 0 : (width * reviewed) / total} height="6" />
        <path className="post" d={`M${width} 0V14`} />
      </svg>
      <b>{d('progress', { reviewed, total })}</b>
      {view.unsent > 0 && (
        <span className={view.isOffline ? 'review-offline' : 'quiet'}>{d(view.isOffline ? 'offline' : 'unsent', { count: view.unsent })}</span>
      )}
    </p>
  );
}
