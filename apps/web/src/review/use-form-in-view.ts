/** A form that opens comes into view as a whole, with the cursor in its first field. */
import { type RefObject, useEffect, useRef } from 'react';

export function useFormInView(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const first = element.querySelector<HTMLElement>('input[type="radio"]:checked') ?? element.querySelector<HTMLElement>('input, select, button');
    first?.focus({ preventScroll: true });
    element.scrollIntoView({ block: element.getBoundingClientRect().height > innerHeight * 0.7 ? 'start' : 'nearest' });
  }, []);
  return form;
}
