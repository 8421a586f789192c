/** Fetches one dossier and gives every component below it the same view, day and judgement. */
import { assessPlan } from '@moc/domain/assessment';
import { planAsOf } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
import { formulaFacts } from '@moc/facts';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Timeline, timelineOf } from '../as-known-on/timeline.ts';
import { useAsKnownOn } from '../as-known-on/use-as-known-on.ts';
import { type KnownPlan, knownPlan } from '../assessment/known-plan.ts';
import { useWords } from '../i18n/use-words.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { AnswerProblem } from './api.ts';
import { type DossierView, viewDossier } from './dossier-view.ts';
import { dossierQuery } from './queries.ts';

export interface OpenDossier {
  readonly view: DossierView;
  readonly timeline: Timeline;
  readonly day: Day;
  readonly setDay: (day: Day) => void;
  /** The plan judged as known on `day`. */
  readonly known: KnownPlan;
}

const DossierContext = createContext<OpenDossier | undefined>(undefined);

export function useDossier(): OpenDossier {
  const open = useContext(DossierContext);
  if (!open) throw new Error('useDossier belongs inside a DossierFrame');
  return open;
}

export function DossierFrame({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(dossierQuery(id));
  const view = useMemo(() => data && viewDossier(data), [data]);
  if (view) return <OpenedDossier view={view}>{children}</OpenedDossier>;
  if (error instanceof AnswerProblem && error.status === 404) return <Notice>{t('notice.missingResolution')}</Notice>;
  if (error) return <Failure retry={() => void refetch()} />;
  return <Notice>{t('notice.loading')}</Notice>;
}

function OpenedDossier({ view, children }: { readonly view: DossierView; readonly children: ReactNode }): ReactNode {
  const timeline = useMemo(() => timelineOf(view), [view]);
  const [day, setDay] = useAsKnownOn(timeline);
  const known = useMemo(() => judged(view, day), [view, day]);
  const open = useMemo(() => ({ view, timeline, day, setDay, known }), [view, timeline, day, setDay, known]);
  return <DossierContext value={open}>{children}</DossierContext>;
}

/** Judges the whole plan as known on a day; the same code as the server's, run here so that the slider answers at once. */
export function judged(view: DossierView, day: Day): KnownPlan {
  const { plan, amendments = [], figures, planPeriod, places } = view.dossier;
  return knownPlan(assessPlan(planAsOf(plan, amendments, day), figures, day, { planPeriod, formulas: formulaFacts, ...(places && { places }) }));
}
