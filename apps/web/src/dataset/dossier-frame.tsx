/** Fetches one dossier and gives every component below it the same view, day and judgement. */
import { assessPlan, type OpenFormulas } from '@moc/domain/assessment';
import { type AmendedPart, amendedParts, type Plan, planAsOf } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
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
import { useFetched } from './use-fetched.ts';

export interface OpenDossier {
  /** With the criteria in force on `day`. */
  readonly view: DossierView;
  /** The plan as first adopted. */
  readonly adopted: Plan;
  /** What later acts had changed by `day`. */
  readonly amended: readonly AmendedPart[];
  /** Once fetched, where any indicator has one. */
  readonly formulas?: OpenFormulas;
  readonly timeline: Timeline;
  readonly day: Day;
  readonly setDay: (day: Day) => void;
  /** The plan judged as known on `day`, and foreseen. */
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

const fetchFormulas = () => import('../assessment/formulas.ts');
const fetchForesight = () => import('../outlook/foresee.ts');

function OpenedDossier({ view: whole, children }: { readonly view: DossierView; readonly children: ReactNode }): ReactNode {
  const timeline = useMemo(() => timelineOf(whole), [whole]);
  const [day, setDay] = useAsKnownOn(timeline);
  const { view, amended } = useViewOn(whole, day);
  const formulas = useFetched(
    fetchFormulas,
    whole.dossier.figures.indicators.some(({ formula }) => formula !== undefined),
  )?.formulas;
  const foresight = useFetched(fetchForesight, true);
  const known = useMemo(() => {
    const verdicts = judged(view, day, formulas);
    return foresight ? foresight.foresee(view, verdicts) : verdicts;
  }, [view, day, formulas, foresight]);
  const open = useMemo(
    () => ({ view, adopted: whole.dossier.plan, amended, timeline, day, setDay, known, ...(formulas && { formulas }) }),
    [view, whole, amended, timeline, day, setDay, known, formulas],
  );
  return <DossierContext value={open}>{children}</DossierContext>;
}

/** The dossier with the criteria in force on the day: the same record while no other amendment takes effect. */
function useViewOn(whole: DossierView, day: Day): { readonly view: DossierView; readonly amended: readonly AmendedPart[] } {
  const { plan, amendments = [] } = whole.dossier;
  const amended = amendedParts(plan, amendments, day);
  const inForce = amended.flatMap((part) => part.amendments.map(({ seq }) => seq)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the day only the amendments in force matter.
  return useMemo(
    () => ({ view: inForce === '' ? whole : viewDossier({ ...whole.dossier, plan: planAsOf(plan, amendments, day) }), amended }),
    [whole, inForce],
  );
}

/** Judges the plan of a view as known on a day; the same code as the server's, run here so that the slider answers at once. */
export function judged({ dossier }: DossierView, day: Day, formulas?: OpenFormulas): KnownPlan {
  const { plan, figures, planPeriod, places } = dossier;
  return knownPlan(assessPlan(plan, figures, day, { planPeriod, ...(formulas && { formulas }), ...(places && { places }) }));
}
