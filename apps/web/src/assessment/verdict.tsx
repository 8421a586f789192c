/** The verdict: its word, its one sentence with the two numbers, and beside it what the body responsible reported. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { MixedWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { SourceReference } from '../observation/source-reference.tsx';
import type { Subject } from '../resolution/subject.ts';
import { chanceOf } from './known-plan.ts';
import { stateOfPart, stateOfTarget } from './state.ts';
import { StatusWord } from './status-word.tsx';

export function VerdictBlock({ subject }: { readonly subject: Subject }): ReactNode {
  const { language } = useWords();
  const { known } = useDossier();
  return (
    <>
      <p>
        <StatusWord state={subject.state} className="verdict-word" chance={chanceOf(known, subject.address, language)} />
      </p>
      {subject.because && (
        <p className="verdict-sentence">
          <MixedWords of={subject.because} />
        </p>
      )}
      <ReportedBeside subject={subject} />
    </>
  );
}

/** The verdict alone, where the outlook stands in a place of its own. */
export function VerdictOnly({ subject }: { readonly subject: Subject }): ReactNode {
  const [only] = subject.partsJudged;
  const judged = subject.judged ?? only;
  return (
    <>
      <p>
        <StatusWord state={subject.target ? stateOfTarget(subject.judged) : stateOfPart(only)} className="verdict-word" />
      </p>
      {judged && (
        <p className="verdict-sentence">
          <MixedWords of={judged.because} />
        </p>
      )}
      <ReportedBeside subject={subject} />
    </>
  );
}

function ReportedBeside({ subject }: { readonly subject: Subject }): ReactNode {
  const words = useWords();
  const { day } = useDossier();
  const reported = subject.judged?.reported;
  if (!reported || reported.reportedOn > day) return null;
  const isComputed = subject.judged?.verdict !== 'not-assessable';
  const verdict = words.t(reported.verdict === 'missed' ? 'stateLead.missed' : 'stateLead.met');
  return (
    <div className={subject.judged?.disagrees ? 'beside is-disagreement' : 'beside'}>
      <p>
        {words.t('panel.reported', { who: words.bodyName(reported.reportedBy), day: words.day(reported.reportedOn), verdict })}{' '}
        {isComputed && (subject.judged?.disagrees ? words.t('panel.disagrees') : words.t('panel.agrees'))} <SourceReference id={reported.source} />
      </p>
      {reported.reason !== '' && (
        <p>
          {words.t('panel.reportedReason')} <span lang="vi">{reported.reason}.</span>
        </p>
      )}
    </div>
  );
}
