/** A provision's own words with the committed phrases underlined by state; original words, set in type. */
import type { TargetPart, Work } from '@moc/domain/plan';
import type { Provision } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { type KnownPlan, partState } from '../assessment/known-plan.ts';
import type { State } from '../assessment/state.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { type DossierView, provisionOf } from '../dataset/dossier-view.ts';
import { setInType } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { targetHref } from '../shell/href.ts';
import { type Marked, type Run, runsOf } from './runs.ts';
import { selectOnClick, useSelection } from './selection.ts';

type Thing = { readonly part: TargetPart } | { readonly work: Work };

export function CommittedText({ provision }: { readonly provision: Provision }): ReactNode {
  const { view } = useDossier();
  const { text } = view.dossier.resolution;
  const parts: readonly Marked<Thing>[] = (view.partsIn.get(provision.address) ?? []).map((part) => ({ span: part.span, value: { part } }));
  const works: readonly Marked<Thing>[] = (view.worksIn.get(provision.address) ?? []).map((work) => ({ span: work.span, value: { work } }));
  const seen = new Set<TargetPart>();
  return runsOf(provision.textSpan, [...parts, ...works]).map((run) => {
    const words = setInType(text.slice(run.start, run.end));
    const part = innermostPart(run);
    if (part) {
      const isContinued = seen.has(part);
      seen.add(part);
      return (
        <Committed key={run.start} parts={run.marks.flatMap((mark) => ('part' in mark ? [mark.part] : []))} isContinued={isContinued}>
          {words}
        </Committed>
      );
    }
    return run.marks.length > 0 ? (
      <span key={run.start} className="named-work">
        {words}
      </span>
    ) : (
      words
    );
  });
}

function innermostPart(run: Run<Thing>): TargetPart | undefined {
  const last = run.marks.findLast((mark) => 'part' in mark);
  return last && 'part' in last ? last.part : undefined;
}

interface CommittedProps {
  readonly parts: readonly TargetPart[];
  /** The rest of a phrase that another one interrupts: underlined, but no second stop for the keyboard. */
  readonly isContinued: boolean;
  readonly children: string;
}

function Committed({ parts, isContinued, children }: CommittedProps): ReactNode {
  const { view, known } = useDossier();
  const { t, language } = useWords();
  const selection = useSelection();
  const state = worstState(parts, view, known);
  const className = `committed state-${state}`;
  if (isContinued) return <span className={className}>{children}</span>;
  const [part] = parts;
  const address = part && (view.targetAt.has(provisionOf(part.address)) ? provisionOf(part.address) : part.address);
  if (!address) return children;
  return (
    <a className={className} href={targetHref(language, view.dossier.id, address)} onClick={selectOnClick(selection, address)}>
      {children}
      <span className="visually-hidden"> ({t(`state.${state}`)})</span>
    </a>
  );
}

const severity: readonly State[] = ['missed', 'reported-missed', 'off-track', 'at-risk', 'not-assessable', 'on-track', 'reported-met', 'met', 'exceeded'];

/** Three districts in one phrase: the phrase shows the state that asks most of the reader. */
function worstState(parts: readonly TargetPart[], view: DossierView, known: KnownPlan): State {
  const states = parts.map((part) => partState(known, part, view.targetAt.get(provisionOf(part.address))));
  return severity.find((state) => states.includes(state)) ?? 'not-assessable';
}
