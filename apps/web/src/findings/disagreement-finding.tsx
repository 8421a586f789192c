/** The body responsible says one thing, the published figures another. */
import type { TargetAssessment } from '@moc/domain/assessment';
import { nameAddress } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { MixedWords, ShownWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { SourceReference } from '../observation/source-reference.tsx';
import { nameOfTarget } from '../resolution/subject.ts';
import { PlaceLink } from './place-link.tsx';

export function DisagreementFinding({ judged }: { readonly judged: TargetAssessment }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const target = view.targetAt.get(judged.target);
  const { reported } = judged;
  if (!target || !reported) return null;
  const said = words.t(reported.verdict === 'missed' ? 'stateLead.missed' : 'stateLead.met');
  return (
    <section className="finding">
      <p className="finding-place">
        <PlaceLink address={judged.target}>{words.pick(nameAddress(judged.target))}</PlaceLink>
        <br />
        <ShownWords of={nameOfTarget(view, target)} />
      </p>
      <div>
        <p className="finding-says">
          {words.t('findings.computed', { verdict: words.t(`state.${judged.verdict}`) })}. <MixedWords of={judged.because} />
        </p>
        <p className="note">
          {words.t('panel.reported', { who: words.bodyName(reported.reportedBy), day: words.day(reported.reportedOn), verdict: said })}{' '}
          <SourceReference id={reported.source} />
        </p>
      </div>
    </section>
  );
}
