/** Words of a message with its <b>emphasis</b>; nothing else is understood, so nothing else can slip in. */
import type { ReactNode } from 'react';

export function Emphasised({ children }: { readonly children: string }): ReactNode {
  // Splitting on the tags leaves emphasised words at the odd places.
  return children.split(/<\/?b>/u).map((words, index) => (index % 2 === 1 ? <b key={words}>{words}</b> : words));
}
