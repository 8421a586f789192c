/** Which phrase is open beside the text: kept in the address (?chon=…), closed by Esc, focus going back where it came from. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, type MouseEvent, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { comeIntoView, wideScreen } from './come-into-view.ts';

export interface Selection {
  readonly selected: string | undefined;
  readonly select: (address: string, origin?: HTMLElement) => void;
  readonly close: () => void;
}

export const SelectionContext = createContext<Selection>({ selected: undefined, select: () => undefined, close: () => undefined });

export const useSelection = (): Selection => useContext(SelectionContext);

/** On a wide screen the first target stands open until the reader closes it. */
export function useSelectionState(first: string | undefined, isWide: boolean): Selection {
  const { chon } = useSearch({ strict: false }) as { chon?: string };
  const [isClosed, setClosed] = useState(false);
  const navigate = useNavigate();
  const origin = useRef<HTMLElement>(undefined);
  const selected = chon ?? (isWide && !isClosed ? first : undefined);
  const put = useCallback(
    (address: string | undefined) => {
      void navigate({ to: '.', search: (before: object) => ({ ...before, chon: address }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  const select = useCallback(
    (address: string, from?: HTMLElement) => {
      origin.current = from;
      put(address);
    },
    [put],
  );
  const close = useCallback(() => {
    setClosed(true);
    put(undefined);
    origin.current?.focus();
  }, [put]);
  return useMemo(() => ({ selected, select, close }), [selected, select, close]);
}

/** A click that opens the panel; with a modifier key the link is followed to the target's own page. */
export function selectOnClick(selection: Selection, address: string): (event: MouseEvent<HTMLElement>) => void {
  return (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    selection.select(address, event.currentTarget);
    const isWide = matchMedia(wideScreen).matches;
    const row = event.currentTarget.closest('.provision-row');
    requestAnimationFrame(() => {
      // A key press has no pointer detail: the reader's focus follows into the panel, and comes back on Esc.
      if (event.detail === 0 || !isWide) document.getElementById('panel')?.focus({ preventScroll: true });
      if (!isWide) comeIntoView(row);
    });
  };
}
