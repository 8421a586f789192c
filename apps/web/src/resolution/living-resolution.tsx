/** The living resolution: the text with its marks, the outline at its left, the panel at its right, the time bar above. */
import { type ReactNode, useEffect } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { Gazette } from './gazette.tsx';
import { Outline } from './outline.tsx';
import { Panel } from './panel.tsx';
import { useReadingKeys } from './reading-keys.ts';
import { SelectionContext, useSelectionState, wideScreen } from './selection.ts';
import { findSubject } from './subject.ts';

export function LivingResolution({ id }: { readonly id: string }): ReactNode {
  return (
    <DossierFrame id={id}>
      <Desk />
    </DossierFrame>
  );
}

function Desk(): ReactNode {
  const { view, known } = useDossier();
  const { pick } = useWords();
  const selection = useSelectionState(view.targets[0]?.address, useMedia(wideScreen));
  const subject = findSubject(view, known, selection.selected);
  useTitle(pick(view.dossier.name));
  useReadingKeys(view, selection);
  useArrival(selection.selected !== view.targets[0]?.address ? subject?.provision : undefined);
  return (
    <SelectionContext value={selection}>
      <TimeBar />
      <div className={subject ? 'desk has-panel' : 'desk'}>
        <Outline />
        <Gazette />
        {subject && <Panel subject={subject} />}
      </div>
    </SelectionContext>
  );
}

/** A shared address opens at its phrase, once. */
function useArrival(provision: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first view is an arrival; later choices are made on the page.
  useEffect(() => {
    if (provision !== undefined && location.hash === '') document.getElementById(provision)?.scrollIntoView({ block: 'center' });
  }, []);
}
