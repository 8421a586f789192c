/** What this browser keeps of the sitting, as state that is written down at every change. */
import { type RefObject, useCallback, useRef, useState } from 'react';
import { comeBack, type Kept, nothingKept, writeKept } from './kept.ts';

export interface KeptState {
  readonly kept: Kept;
  /** The same, as of now: for work that ends later than it was begun. */
  readonly latest: RefObject<Kept>;
  readonly keep: (next: Kept) => void;
  /** False when the browser does not let anything be kept. */
  readonly isKept: boolean;
}

export function useKept(place: string): KeptState {
  const [kept, setKept] = useState<Kept>(() => {
    comeBack(place);
    return nothingKept;
  });
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(kept);
  const keep = useCallback(
    (next: Kept) => {
      latest.current = next;
      setKept(next);
      setIsKept(writeKept(place, next));
    },
    [place],
  );
  return { kept, latest, keep, isKept };
}
