/** Reading by keyboard: j and k to the next and previous letter, Esc closes the panel. */
import { useEffect } from 'react';
import type { DossierView } from '../dataset/dossier-view.ts';
import { comeIntoView } from './come-into-view.ts';
import type { Selection } from './selection.ts';

export function useReadingKeys(view: DossierView, { selected, select, close }: Selection): void {
  useEffect(() => {
    const addresses: readonly string[] = view.targets.map(({ address }) => address);
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && selected !== undefined) return close();
      if (event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/u.test(event.target.tagName)) return;
      const step = { j: 1, k: -1 }[event.key];
      if (step === undefined) return;
      const at = selected === undefined ? (step === 1 ? -1 : addresses.length) : addresses.indexOf(selected);
      const next = addresses[Math.max(0, Math.min(addresses.length - 1, at + step))];
      if (next === undefined) return;
      select(next, document.querySelector<HTMLElement>(`[id="${CSS.escape(next)}"] .mark`) ?? undefined);
      requestAnimationFrame(() => comeIntoView(next));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [view, selected, select, close]);
}
