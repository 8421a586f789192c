/** The parts of a target: what each asks, its latest figure, its own verdict. */
import type { TargetPart } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { MixedWords, Shown } from '../i18n/shown.tsx';
import type { ShownText } from '../i18n/shown-text.ts';
import { onOneLine } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Subject } from '../resolution/subject.ts';
import { askedOfPart } from './asked.ts';
import { figureOf, figureWords, periodAndStatus } from './figure-of-part.ts';
import { partState } from './known-plan.ts';
import { shownNames } from './part-names.ts';
import { roleWords } from './role-words.ts';
import { StatusGlyph } from './status-glyph.tsx';

export function PartsTable({ subject, withReasons = false }: { readonly subject: Subject; readonly withReasons?: boolean }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { view } = useDossier();
  const names = shownNames(words, view, subject.parts);
  return (
    <table className={withReasons ? 'parts-table with-reasons' : 'parts-table'}>
      <caption className="visually-hidden">{subject.label === undefined ? t('panel.partsPlain') : t('panel.parts', { label: subject.label })}</caption>
      <thead>
        <tr>
          <th scope="col">{withReasons ? t('table.part') : t('table.partAsked')}</th>
          {withReasons && <th scope="col">{t('table.asked')}</th>}
          <th scope="col" className="number">
            {t('table.latest')}
          </th>
          <th scope="col">{withReasons ? t('table.verdict') : <span className="visually-hidden">{t('table.verdict')}</span>}</th>
        </tr>
      </thead>
      <tbody>
        {subject.parts.map((part, index) => (
          <PartRow key={part.address} part={part} name={names[index] ?? { text: part.name }} subject={subject} withReasons={withReasons} />
        ))}
      </tbody>
    </table>
  );
}

interface PartRowProps {
  readonly part: TargetPart;
  readonly name: ShownText;
  readonly subject: Subject;
  readonly withReasons: boolean;
}

function PartRow({ part, name, subject, withReasons }: PartRowProps): ReactNode {
  const words = useWords();
  const { view, known } = useDossier();
  const judged = known.partAt.get(part.address);
  const foreseen = known.outlook?.partAt.get(part.address);
  const figure = figureOf(view, judged);
  const state = partState(known, part, subject.target);
  return (
    <tr>
      <td>
        <Shown of={name} /> <small className="quiet">{roleWords(words, part)}</small>
        {!withReasons && <span className="part-asked">{words.t('table.askedInline', { asked: askedOfPart(words, part) })}</span>}
      </td>
      {withReasons && (
        <td className="is-quiet" data-head={words.t('table.asked')}>
          {askedOfPart(words, part)}
        </td>
      )}
      <td className="number" data-head={words.t('table.latest')}>
        {figure ? onOneLine(figureWords(words, figure, view, part)) : <span className="quiet">{words.t('figure.noneShort')}</span>}
        {figure && <small className="part-period">{periodAndStatus(words, figure)}</small>}
      </td>
      <td className={`part-state state-${state}`}>
        <StatusGlyph state={state} />
        <span className={withReasons ? 'part-word' : 'visually-hidden'}>{words.t(`state.${state}`)}</span>
        {withReasons && judged && (
          <small className="part-reason">
            <MixedWords of={judged.verdict === 'not-assessable' && foreseen ? foreseen.because : judged.because} />
          </small>
        )}
        {withReasons && judged?.became && <small className="part-reason">{words.pick(judged.became)}</small>}
      </td>
    </tr>
  );
}
