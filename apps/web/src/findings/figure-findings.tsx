/** Figures that do not agree with each other, with the arithmetic and people's answers; whoever may answer answers here. */
import type { FigureFinding } from '@moc/domain/observation';
import type { FindingAnswer } from '@moc/domain/plan';
import type { Findings } from '@moc/wire';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { findingsQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { FindingAnswerForm } from './finding-answer-form.tsx';
import { FindingAnswered } from './finding-answered.tsx';
import { FindingFigures } from './finding-figures.tsx';

export function FigureFindings(): ReactNode {
  const { view, day } = useDossier();
  const { t } = useWords();
  const { data, isError } = useQuery({ ...findingsQuery(view.dossier.id, useDeferredValue(day)), placeholderData: keepPreviousData });
  const answered = new Set(data?.answers.map(({ finding }) => finding));
  const loud = data?.checks.filter(({ severity }) => severity !== 'note') ?? [];
  const notes = data?.checks.filter(({ severity }) => severity === 'note') ?? [];
  const open = loud.filter(({ id }) => !answered.has(id));
  const settled = loud.filter(({ id }) => answered.has(id));
  const count = settled.length === 0 ? open.length : t('findings.lintCount', { open: open.length, answered: settled.length });
  return (
    <>
      <h2>
        {t('findings.checks')} {data && <small>{count}</small>}
      </h2>
      {isError && <p className="finding-none">{t('notice.failed')}</p>}
      {data && loud.length === 0 && <p className="finding-none">{t('findings.noneChecks')}</p>}
      {data && [...open, ...settled].map((finding) => <FindingOnFigures key={finding.id} finding={finding} found={data} />)}
      {data && notes.length > 0 && (
        <details className="finding-notes">
          <summary>{t('findings.checkNotes', { count: notes.length })}</summary>
          {notes.map((finding) => (
            <FindingOnFigures key={finding.id} finding={finding} found={data} />
          ))}
        </details>
      )}
    </>
  );
}

const choices = ['accepted-as-is', 'to-be-mended', 'not-a-fault'] as const satisfies readonly FindingAnswer[];

interface FindingOnFiguresProps {
  readonly finding: FigureFinding;
  readonly found: Findings;
}

function FindingOnFigures({ finding, found }: FindingOnFiguresProps): ReactNode {
  const { view } = useDossier();
  const { t, pick } = useWords();
  const [choice, setChoice] = useState<FindingAnswer>();
  const buttons = useRef<HTMLParagraphElement>(null);
  const answer = found.answers.find((each) => each.finding === finding.id);
  const close = () => {
    const left = choice ? choices.indexOf(choice) : -1;
    flushSync(() => setChoice(undefined));
    buttons.current?.querySelectorAll('button')[left]?.focus();
  };
  return (
    <section className="finding">
      <p className="finding-place">
        <span className="finding-address">{pick(view.indicatorOf.get(finding.indicators[0]!)?.name ?? { vi: '', en: '' })}</span>
        {answer ? t('findings.answered') : t(`findings.lintSeverity.${finding.severity}`)}
      </p>
      <div>
        <p className="finding-says">{pick(finding.says)}</p>
        {finding.arithmetic.length > 0 && (
          <ul className="finding-sums">
            {finding.arithmetic.map((line) => (
              <li key={line.vi}>{pick(line)}</li>
            ))}
          </ul>
        )}
        <FindingFigures finding={finding} />
        {answer && <FindingAnswered answer={answer} />}
        {choice && <FindingAnswerForm key={choice} finding={finding} choice={choice} asKnownOn={found.asKnownOn} close={close} />}
        {found.mayAnswer && finding.severity !== 'note' && !choice && (
          <p className="finding-choices" ref={buttons}>
            {choices.map((each) => (
              <button key={each} type="button" className="text-button" onClick={() => setChoice(each)}>
                {t(`findings.figureAnswers.${each}`)}
              </button>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}
