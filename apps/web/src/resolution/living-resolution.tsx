/** The living resolution: the text with its marks, the outline at its left, the panel at its right, the time bar above. */
import { useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { nearestProvision } from '../dataset/dossier-view.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { comeIntoView, wideScreen } from './come-into-view.ts';
import { Gazette } from './gazette.tsx';
import { Outline } from './outline.tsx';
import { useReadingKeys } from './reading-keys.ts';
import { SelectionContext, useSelectionState } from './selection.ts';
import { findSubject } from './subject.ts';

const fetchPanel = () => import('./panel.tsx');

/** Comes after the text and its marks are drawn, before anybody can ask for it. */
const Panel = lazy(() => fetchPanel().then((module) => ({ default: module.Panel })));

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
  useEffect(() => void fetchPanel(), []);
  useArrival(subject && nearestProvision(view, subject.provision));
  return (
    <SelectionContext value={selection}>
      <TimeBar />
      <div className={subject ? 'desk has-panel' : 'desk'}>
        <Outline />
        <Gazette />
        {subject && (
          <Suspense fallback={<aside className="panel" aria-busy="true" />}>
            <Panel subject={subject} />
          </Suspense>
        )}
      </div>
    </SelectionContext>
  );
}

/** A shared address opens at its phrase or its place, once; what stands open by itself leaves the page at its head. */
function useArrival(provision: string | undefined): void {
  const { chon } = useSearch({ strict: false }) as { chon?: string };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first view is an arrival; later choices are made on the page.
  useEffect(() => {
    const asked = location.hash === '' ? chon && provision : decodeURIComponent(location.hash.slice(1));
    if (asked !== undefined) requestAnimationFrame(() => comeIntoView(asked));
  }, []);
}
