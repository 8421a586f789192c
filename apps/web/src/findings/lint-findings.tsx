/** What does not agree in the text itself, with the arithmetic; and what people answered, so that nothing answered looks open. */
import { lintDossier } from '@moc/domain/dataset';
import type { AnsweredFinding, Finding } from '@moc/domain/plan';
import { nameAddress } from '@moc/domain/resolution';
import { formatInstant } from '@moc/domain/values';
import { effectRules } from '@moc/facts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { lintQuery } from '../dataset/queries.ts';
import { MixedWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { PlaceLink } from './place-link.tsx';

/** Judged here by the server's own rules, so that the day at the top answers at once; only the answers are asked for. */
export function LintFindings(): ReactNode {
  const { view, day } = useDossier();
  const { t } = useWords();
  const judgedOn = useDeferredValue(day);
  const findings = useMemo(() => lintDossier(view.dossier, judgedOn, effectRules), [view, judgedOn]);
  const { data } = useQuery(lintQuery(view.dossier.id));
  const answers = new Map((data?.answers ?? []).map((answer) => [answer.finding, answer]));
  const open = findings.filter(({ id }) => !answers.has(id));
  const answered = findings.filter(({ id }) => answers.has(id));
  return (
    <>
      <h2>
        {t('findings.lint')}{' '}
        <small>{answered.length === 0 ? findings.length : t('findings.lintCount', { open: open.length, answered: answered.length })}</small>
      </h2>
      {findings.length === 0 && <p className="finding-none">{t('findings.noneLint')}</p>}
      {[...open, ...answered].map((finding) => (
        <LintFinding key={finding.id} finding={finding} answer={answers.get(finding.id)} />
      ))}
    </>
  );
}

interface LintFindingProps {
  readonly finding: Finding;
  readonly answer: AnsweredFinding | undefined;
}

function LintFinding({ finding: { addresses, severity, says, arithmetic }, answer }: LintFindingProps): ReactNode {
  const { t, pick, language } = useWords();
  const answeredOn = answer && (formatInstant(answer.on, language) ?? answer.on);
  return (
    <section className="finding">
      <p className="finding-place">
        {addresses.map((address) => (
          <span key={address} className="finding-address">
            <PlaceLink address={address}>{pick(nameAddress(address))}</PlaceLink>
          </span>
        ))}
        {answer ? t('findings.answered') : t(`findings.lintSeverity.${severity}`)}
      </p>
      <div>
        <p className="finding-says">
          <MixedWords of={says} />
        </p>
        {arithmetic.length > 0 && (
          <ul className="finding-sums">
            {arithmetic.map((line) => (
              <li key={line.vi}>
                <MixedWords of={line} />
              </li>
            ))}
          </ul>
        )}
        {answer && (
          <p className="note">
            {t(`findings.answers.${answer.answer}`)}
            {answer.words !== '' && (
              <>
                {': '}
                <q lang="vi">{answer.words}</q>
              </>
            )}
            {'. '}
            {t('findings.answeredBy', { name: answer.name, on: answeredOn ?? '' })}
          </p>
        )}
      </div>
    </section>
  );
}
