/** What a later act changed: the target as adopted beside the one in force, with the act and its days. */
import { describeCriterion } from '@moc/domain/plan';
import { Fragment, type ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { Shown } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Subject } from '../resolution/subject.ts';
import { shownNames } from './part-names.ts';

export function AmendedTarget({ subject }: { readonly subject: Subject }): ReactNode {
  const { view, amended } = useDossier();
  const words = useWords();
  const { t, pick } = words;
  const mine = amended.filter(({ part }) => subject.parts.some(({ address }) => address === part));
  if (mine.length === 0) return null;
  const names = shownNames(words, view, subject.parts);
  const isNamed = subject.parts.length > 1;
  return (
    <table className="amended-target">
      <caption>{t('amended.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('amended.original')}</th>
          <th scope="col">{t('amended.current')}</th>
          <th scope="col">{t('amended.act')}</th>
        </tr>
      </thead>
      <tbody>
        {mine.map(({ part, original, current, amendments }) => {
          const name = names[subject.parts.findIndex(({ address }) => address === part)];
          return (
            <Fragment key={part}>
              {isNamed && name && (
                <tr className="figure-group">
                  <th colSpan={3} scope="rowgroup">
                    <Shown of={name} />
                  </th>
                </tr>
              )}
              <tr>
                <td className="is-quiet">
                  <s>{pick(describeCriterion(original))}</s>
                </td>
                <td>
                  <b>{pick(describeCriterion(current))}</b>
                </td>
                <td>
                  {amendments.map(({ act, seq }) => (
                    <span key={seq} className="vintage-line">
                      {act.url ? (
                        <a href={act.url} target="_blank" rel="noreferrer" lang="vi">
                          {act.number ?? act.title}
                        </a>
                      ) : (
                        <span lang="vi">{act.number ?? act.title}</span>
                      )}
                      , {t('amended.from', { day: words.day(act.effectiveFrom), adopted: words.day(act.adoptedOn) })}
                    </span>
                  ))}
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
