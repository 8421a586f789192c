/** One disagreement between published figures: the rivals side by side, the one believed marked. */
import type { Conflict } from '@moc/domain/assessment';
import { selectFigure, sourceWords } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import { nameAddress } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { figureWords } from '../assessment/figure-of-part.ts';
import { capitalisedName } from '../assessment/part-names.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { provisionOf } from '../dataset/dossier-view.ts';
import { MixedWords, ShownWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { SourceLink } from '../observation/source-link.tsx';
import { PlaceLink } from './place-link.tsx';

export function ConflictFinding({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const { view, known, day } = useDossier();
  const words = useWords();
  const { t } = words;
  const part = conflict.parts.find((address) => view.partAt.has(address));
  const figures = conflict.observations.flatMap((id) => view.observationOf.get(id) ?? []);
  const believed = new Set(conflict.parts.flatMap((address) => known.partAt.get(address)?.decidedBy ?? []));
  const { chosen } = selectFigure(figures, day, view.authority);
  const ranks = view.dossier.figures.authorityOrder;
  return (
    <section className="finding">
      <p className="finding-place">{part === undefined ? t('findings.elsewhere') : <PlaceOf part={part} />}</p>
      <div>
        <p className="finding-says">
          <MixedWords of={conflict.says} />
        </p>
        {conflict.decisive && <p className="finding-weight">{t('findings.decisive')}</p>}
        <table className="import-table">
          <caption className="visually-hidden">
            <MixedWords of={conflict.says} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('table.value')}</th>
              <th scope="col">{t('table.period')}</th>
              <th scope="col">{t('findings.source')}</th>
              <th scope="col">{t('findings.authority')}</th>
              <th scope="col">{t('table.since')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => {
              const source = view.sourceOf.get(figure.source);
              const rank = ranks.find(({ code }) => code === source?.authority);
              return (
                <tr key={figure.id}>
                  <td>
                    <b>{figureWords(words, figure, view, part === undefined ? undefined : view.partAt.get(part))}</b>
                    {believed.has(figure.id) ? (
                      <small className="quiet"> {t('findings.believed')}</small>
                    ) : (
                      figure.id === chosen?.id && <small className="quiet"> {t('findings.used')}</small>
                    )}
                  </td>
                  <td>
                    {words.period(figure.period)}, {t(`statusShort.${figure.status}`)}
                  </td>
                  <td lang="vi">{source && sourceWords(source)}</td>
                  <td>{rank && words.pick(rank.name)}</td>
                  <td>
                    <SourceLink figure={figure} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PlaceOf({ part: address }: { readonly part: PartAddress }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const part = view.partAt.get(address);
  return (
    <>
      <PlaceLink address={provisionOf(address)}>{words.pick(nameAddress(provisionOf(address)))}</PlaceLink>
      <br />
      {part && <ShownWords of={capitalisedName(view, part)} />}
    </>
  );
}
