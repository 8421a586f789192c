/** Brings the focus, and the view, to the row, part or finding that was come to, and back to it when a form closes. */
import { useEffect } from 'react';
import type { DeskForm } from './desk-state.ts';
import type { DeskPlace } from './moves.ts';

export function useFocusOfPlace(place: DeskPlace | undefined, form: DeskForm | undefined): void {
  const { row, part, finding } = place ?? {};
  useEffect(() => {
    if (row === undefined || form) return;
    const section = document.querySelector<HTMLElement>(`[data-row="${row}"]`);
    const inner = finding ?? part;
    const target = inner === undefined ? section : section?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(inner)}"]`);
    (target ?? section)?.focus({ preventScroll: true });
    const tall = (section?.getBoundingClientRect().height ?? 0) > innerHeight * 0.7;
    (tall ? (target ?? section) : section)?.scrollIntoView({ block: tall && inner === undefined ? 'start' : 'center' });
  }, [row, part, finding, form]);
}
