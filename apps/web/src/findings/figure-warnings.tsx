/** What the checks say of a subject's own figures and nobody has answered yet, beside those figures; the findings page tells all of it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { findingsQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Subject } from '../resolution/subject.ts';

export function FigureWarnings({ subject: { parts } }: { readonly subject: Subject }): ReactNode {
  const { view, day } = useDossier();
  const { t, pick } = useWords();
  const { data } = useQuery(findingsQuery(view.dossier.id, day));
  const mine = new Set(parts.flatMap(({ address }) => view.linkOf.get(address)?.indicator ?? []));
  const answered = new Set(data?.answers.map(({ finding }) => finding));
  const open = data?.checks.filter(
    ({ id, severity, indicators }) => severity !== 'note' && !answered.has(id) && indicators.some((indicator) => mine.has(indicator)),
  );
  if (!open || open.length === 0) return null;
  return (
    <div className="figure-warnings">
      <p className="note">
        <Link to="/doi-chieu/$id" params={{ id: view.dossier.id }} search={(before) => ({ ngay: before.ngay })}>
          {t('findings.onFigures')}
        </Link>
      </p>
      <ul className="review-list">
        {open.map(({ id, says }) => (
          <li key={id}>{pick(says)}</li>
        ))}
      </ul>
    </div>
  );
}
