/** What a reader must know of the figures behind a target: how they are counted, when they come out, the five disclosures. */
import { calendarFor, type Indicator, qualityColumns } from '@moc/domain/observation';
import { assessableOn, sayAssessable } from '@moc/domain/values';
import { officeCalendar, releaseCalendars } from '@moc/facts';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import type { DossierView } from '../dataset/dossier-view.ts';
import { MixedWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Subject } from '../resolution/subject.ts';
import { useTargetWords } from './use-target-words.ts';

/** The indicators that measure the subject's parts, each once. */
export function indicatorsOf(view: DossierView, { parts }: Pick<Subject, 'parts'>): readonly Indicator[] {
  const codes = new Set(parts.flatMap(({ address }) => view.linkOf.get(address)?.indicator ?? []));
  return [...codes].flatMap((code) => view.indicatorOf.get(code) ?? []);
}

export function AboutFigures({ indicators }: { readonly indicators: readonly Indicator[] }): ReactNode {
  const { pick } = useWords();
  return indicators.map((indicator) => (
    <details key={indicator.code} className="about-figures" open={indicators.length === 1}>
      <summary>{pick(indicator.name)}</summary>
      <AboutIndicator indicator={indicator} />
    </details>
  ));
}

/** Figures that nobody published and a formula gave: every step, so that it can be redone by hand. */
export function DerivedSteps({ subject }: { readonly subject: Subject }): ReactNode {
  const { g } = useTargetWords();
  return subject.partsJudged.map(
    ({ part, derived }) =>
      derived && (
        <details key={part} className="about-figures">
          <summary>{g('about.derived', { formula: derived.formula })}</summary>
          <ul className="source-list">
            {derived.steps.map((step) => (
              <li key={step.vi}>
                <MixedWords of={step} />
              </li>
            ))}
          </ul>
        </details>
      ),
  );
}

function AboutIndicator({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const { view } = useDossier();
  const { g } = useTargetWords();
  const { planPeriod } = view.dossier;
  const { calendar, declared } = calendarFor(indicator, releaseCalendars);
  const expected = assessableOn(calendar, planPeriod, officeCalendar);
  return (
    <dl>
      <dt>{g('about.direction')}</dt>
      <dd>{g(`about.directions.${indicator.direction}`)}</dd>
      <dt>{g('about.accumulation')}</dt>
      <dd>{g(`about.accumulations.${indicator.accumulation}`)}</dd>
      <dt>{g('about.calendar')}</dt>
      <dd>
        <MixedWords of={calendar.name} />
        {!declared && ` (${g('about.usual')})`}
        {expected && (
          <>
            {'; '}
            <MixedWords of={sayAssessable(planPeriod, expected)} />
          </>
        )}
        .
      </dd>
      {indicator.formula !== undefined && (
        <>
          <dt>{g('about.formula')}</dt>
          <dd>
            <span lang="vi">{indicator.formula}</span>
          </dd>
        </>
      )}
      {indicator.quality && <Disclosures quality={indicator.quality} />}
    </dl>
  );
}

function Disclosures({ quality }: { readonly quality: NonNullable<Indicator['quality']> }): ReactNode {
  const { g } = useTargetWords();
  return qualityColumns.map((name) => (
    <div key={name}>
      <dt>{g(`about.quality.${name}`)}</dt>
      <dd>
        <MixedWords of={quality[name]} />
      </dd>
    </div>
  ));
}
