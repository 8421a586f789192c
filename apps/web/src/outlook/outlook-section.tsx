/** Where a subject stands while its period runs: each part that can be foreseen, with its numbers and what it would take. */
import { outlookWords, type PartOutlook } from '@moc/domain/assessment';
import type { TargetPart } from '@moc/domain/plan';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { percentOf } from '../assessment/chance.ts';
import { chanceOf } from '../assessment/known-plan.ts';
import { shownNames } from '../assessment/part-names.ts';
import { roleWords } from '../assessment/role-words.ts';
import { outlookStates } from '../assessment/state.ts';
import { StatusGlyph } from '../assessment/status-glyph.tsx';
import { StatusWord } from '../assessment/status-word.tsx';
import { type DrawnOutlook, isDrawn } from '../chart/ahead.ts';
import { isLine } from '../chart/course.ts';
import { PartChart } from '../chart/target-chart.tsx';
import { ask } from '../dataset/api.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { MixedWords, Shown } from '../i18n/shown.tsx';
import { FiguresTable } from '../observation/figures-table.tsx';
import { seriesOf } from '../observation/series.ts';
import type { Subject } from '../resolution/subject.ts';
import { PartFacts } from './part-facts.tsx';
import { PathTable } from './path-table.tsx';
import { type OutlookReaderWords, useOutlookWords } from './use-outlook-words.ts';
import { WhatIfForm } from './what-if.tsx';
import '../style/outlook.css';

export interface OutlookSectionProps {
  readonly subject: Subject;
  /** The panel has told where the subject stands and names the section; a page has named it already and is told. */
  readonly withTitle?: boolean;
}

interface Foreseen {
  readonly part: TargetPart;
  readonly outlook: PartOutlook;
}

/** Weakest first, deciding parts before those that only explain; only what can be foreseen. */
function foreseenParts({ parts, partsForeseen }: Subject): readonly Foreseen[] {
  const weakness = ['off-track', 'at-risk', 'on-track'];
  return partsForeseen
    .flatMap((outlook): Foreseen[] => {
      const part = parts.find(({ address }) => address === outlook.part);
      return part && outlookStates.some((state) => state === outlook.status) ? [{ part, outlook }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.part.role === 'binding') - Number(a.part.role === 'binding') || weakness.indexOf(a.outlook.status) - weakness.indexOf(b.outlook.status),
    );
}

export function OutlookSection({ subject, withTitle = false }: OutlookSectionProps): ReactNode {
  const words = useOutlookWords();
  const { view, day } = useDossier();
  const foreseen = foreseenParts(subject);
  useShown(view.dossier.id, day, foreseen);
  if (foreseen.length === 0) return null;
  const isSingle = foreseen.length === 1 && subject.parts.length === 1;
  const names = shownNames(
    words,
    view,
    foreseen.map(({ part }) => part),
  );
  return (
    <section className="outlook" aria-label={words.o('title')}>
      {withTitle ? <h3>{words.o('title')}</h3> : <Standing subject={subject} />}
      {foreseen.map(({ part, outlook }, index) =>
        isSingle ? (
          <PartDetails key={part.address} part={part} outlook={outlook} isDrawnAbove />
        ) : (
          <details key={part.address} className={`outlook-part state-${outlook.status}`} open={index === 0}>
            <summary>
              <StatusGlyph state={outlook.status as (typeof outlookStates)[number]} />
              <span>
                {names[index] && <Shown of={names[index]} />}
                {part.setter && <span className="quiet"> ({roleWords(words, part)})</span>}: <b>{stateWords(outlook, words)}</b>
              </span>
            </summary>
            {!isToldBy(subject, outlook) && (
              <p className="outlook-sentence">
                <MixedWords of={outlook.because} />
              </p>
            )}
            <PartDetails part={part} outlook={outlook} isDrawnAbove={subject.lines.length === 1 && subject.lines[0]?.parts.includes(part) === true} />
          </details>
        ),
      )}
      <p className="outlook-score">
        <Link to="/cham-du-bao/$id" params={{ id: view.dossier.id }} search={(before) => ({ ngay: before.ngay })}>
          {words.o('score')}
        </Link>
      </p>
    </section>
  );
}

/** The word and the sentence of the whole subject. */
function Standing({ subject: { foreseen, address } }: { readonly subject: Subject }): ReactNode {
  const { known } = useDossier();
  const { language } = useOutlookWords();
  const state = outlookStates.find((each) => each === foreseen?.status);
  return (
    foreseen && (
      <>
        {state && <StatusWord state={state} className="verdict-word" chance={chanceOf(known, address, language)} />}
        <p className="verdict-sentence">
          <MixedWords of={foreseen.because} />
        </p>
      </>
    )
  );
}

/** A letter of which this part is the weakest has said the part's sentence already. */
function isToldBy({ foreseen }: Subject, { because }: PartOutlook): boolean {
  return foreseen?.because.vi.includes(because.vi.slice(because.vi.indexOf(': ') + 2)) ?? false;
}

function stateWords({ status, forecast }: PartOutlook, { language }: OutlookReaderWords): string {
  const word = outlookWords[status][language].toLocaleLowerCase(language);
  return forecast ? `${word} · ${percentOf(forecast.probability, language)}%` : word;
}

function PartDetails({ part, outlook, isDrawnAbove }: Foreseen & { readonly isDrawnAbove: boolean }): ReactNode {
  const { view, day } = useDossier();
  const words = useOutlookWords();
  const hasChart = !isDrawnAbove && (isLine(view, part) || isDrawn(outlook));
  return (
    <>
      {hasChart && <PartChart part={part} />}
      {hasChart && <FiguresTable series={seriesOf(view, [part], day)} />}
      <PartFacts outlook={outlook} />
      {outlook.milestones && outlook.milestones.length > 0 && <Milestones outlook={outlook} words={words} />}
      {!isLine(view, part) && <PathTable outlook={outlook} />}
      {isDrawn(outlook) && isOpen(outlook) && <WhatIfForm key={`${part.address} ${day}`} outlook={outlook} />}
    </>
  );
}

/** Whether the rest of the period can still decide: of what adds up, nothing is asked any more once the amount is there. */
function isOpen({ side, rest, needed }: DrawnOutlook): boolean {
  return side !== 'within' && rest.months > 0 && !(rest.kind === 'amount' && side === 'more' && needed === undefined);
}

function Milestones({ outlook, words }: { readonly outlook: PartOutlook; readonly words: OutlookReaderWords }): ReactNode {
  return (
    <>
      <p className="note">{words.o(outlook.pace ? 'apart' : 'milestones')}</p>
      <ul className="source-list">
        {(outlook.milestones ?? []).map(({ event, date, amount }) => (
          <li key={event + date.text}>
            <span lang="vi">{event}</span>
            {amount && ` ${words.quantity(amount)}`}, {words.published(date)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A forecast of today that a reader saw goes on record: asking the server for today's assessment puts it there. */
function useShown(id: string, day: string, foreseen: readonly Foreseen[]): void {
  const { timeline } = useDossier();
  const isShown = day === timeline.last && foreseen.some(({ outlook }) => outlook.forecast);
  useEffect(() => {
    if (isShown) void ask(`/api/v1/resolutions/${encodeURIComponent(id)}/assessment`).catch(() => undefined);
  }, [id, isShown]);
}
