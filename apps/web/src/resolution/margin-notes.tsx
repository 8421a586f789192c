/** Notes in the margin of the tasks: quantified statements outside the list of targets, and works with their latest fact. */
import type { ProjectEvent } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import type { Provision } from '@moc/domain/resolution';
import { formatDecimal } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { askedOfPart } from '../assessment/asked.ts';
import { figureOf, figureWords, periodAndStatus } from '../assessment/figure-of-part.ts';
import { partState } from '../assessment/known-plan.ts';
import { StatusGlyph } from '../assessment/status-glyph.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { keepTogether } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { targetHref } from '../shell/href.ts';
import { selectOnClick, useSelection } from './selection.ts';
import { tellingEvents } from './telling-events.ts';

export function MarginNotes({ provision }: { readonly provision: Provision }): ReactNode {
  const { view, day } = useDossier();
  const hidden = view.targetAt.has(provision.address) ? [] : (view.partsIn.get(provision.address) ?? []);
  const works = tellingEvents(view, provision, day);
  if (hidden.length + works.length === 0) return null;
  return (
    <div className="margin-notes">
      {hidden.map((part) => (
        <HiddenNote key={part.address} part={part} />
      ))}
      {works.map((event) => (
        <WorkNote key={event.project} event={event} />
      ))}
    </div>
  );
}

function HiddenNote({ part }: { readonly part: TargetPart }): ReactNode {
  const { view, known } = useDossier();
  const words = useWords();
  const selection = useSelection();
  const judged = known.partAt.get(part.address);
  const state = partState(known, part);
  const figure = figureOf(view, judged);
  return (
    <p className="margin-note">
      <a href={targetHref(words.language, view.dossier.id, part.address)} onClick={selectOnClick(selection, part.address)}>
        <b className={`state-${state}`}>
          <StatusGlyph state={state} />
          {askedOfPart(words, part)}
        </b>
        <span className="visually-hidden">{words.t(`state.${state}`)}, </span>
        {figure ? `${figureWords(words, figure, view, part)} (${periodAndStatus(words, figure)})` : words.t('figure.none')}
      </a>
    </p>
  );
}

function WorkNote({ event }: { readonly event: ProjectEvent }): ReactNode {
  return (
    <p className="margin-note">
      <b lang="vi">{keepTogether(event.project)}</b>
      <EventWords event={event} />
    </p>
  );
}

/** "khối lượng thi công 57,73 %, 31/08/2024". */
export function EventWords({ event }: { readonly event: ProjectEvent }): ReactNode {
  const words = useWords();
  const { value, unit } = event;
  const amount = value === undefined ? '' : ` ${formatDecimal(value, words.language)}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}`;
  return (
    <>
      <span lang="vi">{keepTogether(`${event.event}${amount}`)}</span>, {words.published(event.date)}
    </>
  );
}
