/** Several parts, each with its latest figure against its own post. */
import type { ReactNode } from 'react';
import { askedOfParts } from '../assessment/asked.ts';
import { drawnFigure, figureBesideTarget, periodAndStatus } from '../assessment/figure-of-part.ts';
import { partState } from '../assessment/known-plan.ts';
import type { FigureLine } from '../assessment/lines.ts';
import { shownNames } from '../assessment/part-names.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { Shown } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Bullet } from './bullet.tsx';

export function BulletList({ lines }: { readonly lines: readonly FigureLine[] }): ReactNode {
  const words = useWords();
  const { view, known } = useDossier();
  const names = shownNames(
    words,
    view,
    lines.map(({ parts }) => parts[0]),
  );
  return (
    <figure>
      <div className="bullet-list" role="img" aria-label={words.t('chart.bulletsLabel')}>
        {lines.map((line, index) => {
          const [part] = line.parts;
          const link = view.linkOf.get(part.address);
          const drawn = line.parts.flatMap((each) => drawnFigure(line.figure, each, link) ?? []);
          const state = partState(known, part);
          return (
            <div key={part.address} className={`bullet-entry state-${state}`}>
              <span className="bullet-name">{names[index] && <Shown of={names[index]} />}</span>
              <span className="bullet-words">
                <b>{figureBesideTarget(words, line.figure, view, part)}</b> / {askedOfParts(words, line.parts)}
                <small>{periodAndStatus(words, line.figure)}</small>
              </span>
              {drawn[0] && <Bullet actual={drawn[0].actual} posts={drawn} width={320} height={14} />}
            </div>
          );
        })}
      </div>
      <figcaption>{words.t('chart.bullets')}</figcaption>
    </figure>
  );
}
