/** The time bar: one slider, ticks where figures arrived, and what arrived last. It governs everything on the page. */
import { type Day, formatDay, type Language } from '@moc/domain/values';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { presetDays } from './presets.ts';
import { TickNote } from './tick-note.tsx';
import { neighbourTick, type Timeline } from './timeline.ts';

export function TimeBar(): ReactNode {
  const { view, timeline, day, setDay } = useDossier();
  const words = useWords();
  const id = useId();
  const bar = useRef<HTMLElement>(null);
  useBarHeight(bar);
  const hop = (direction: 1 | -1) => {
    const to = neighbourTick(timeline, day, direction);
    if (to !== undefined) setDay(to);
  };
  return (
    <section className="time-bar" aria-label={words.t('time.region')} ref={bar}>
      <div className="time-label">
        <label htmlFor={id}>{words.t('time.label')}</label>
        <output htmlFor={id}>{words.day(day)}</output>
      </div>
      <div className="time-track">
        <Ticks timeline={timeline} day={day} />
        <input
          type="range"
          id={id}
          min={dayNumber(timeline.first)}
          max={dayNumber(timeline.last)}
          value={dayNumber(day)}
          aria-valuetext={words.day(day)}
          onChange={(event) => setDay(dayFromNumber(Number(event.target.value)))}
          onKeyDown={(event) => hopByKey(event, hop)}
        />
      </div>
      <div className="time-hops">
        <button type="button" className="text-button" onClick={() => hop(-1)} disabled={neighbourTick(timeline, day, -1) === undefined}>
          {words.t('time.previous')}
        </button>
        <button type="button" className="text-button" onClick={() => hop(1)} disabled={neighbourTick(timeline, day, 1) === undefined}>
          {words.t('time.next')}
        </button>
      </div>
      <div className="time-note">
        <TickNote />
        <span className="time-presets" role="group" aria-label={words.t('time.presets')}>
          {presetDays(view, timeline).map((preset) => (
            <button key={preset} type="button" className="text-button" aria-pressed={preset === day} onClick={() => setDay(preset)}>
              {words.day(preset)}
            </button>
          ))}
        </span>
      </div>
    </section>
  );
}

const directions: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, PageUp: 1, ArrowLeft: -1, ArrowDown: -1, PageDown: -1 };

/** Arrow keys jump between ticks; with Shift they move by single days, as the slider itself does. */
function hopByKey(event: KeyboardEvent, hop: (direction: 1 | -1) => void): void {
  const direction = directions[event.key];
  if (direction === undefined || event.shiftKey) return;
  event.preventDefault();
  hop(direction);
}

function Ticks({ timeline, day }: { readonly timeline: Timeline; readonly day: Day }): ReactNode {
  const { language } = useWords();
  const place = placeIn(timeline);
  return (
    <div aria-hidden="true">
      <div className="time-ticks">
        <span className="time-tick" style={{ left: '0%', height: '5px' }} />
        {timeline.ticks.map((tick) => (
          <span
            key={tick.day}
            className={tick.day > day ? 'time-tick is-later' : 'time-tick'}
            style={{ left: place(dayNumber(tick.day)), height: `${5 + Math.min(tick.figures + tick.verdicts + tick.events, 19) * 0.75}px` }}
          />
        ))}
      </div>
      {quarterStarts(timeline).map((start, index) => (
        <span key={start} className="time-month" style={{ left: place(dayNumber(start)) }}>
          {monthName(start, index === 0 || start.slice(5, 7) === '01', language)}
        </span>
      ))}
    </div>
  );
}

/** "04", "01/2025"; "Apr", "Jan 2025". */
function monthName(start: Day, withYear: boolean, language: Language): string {
  const [year = '', month = ''] = start.split('-');
  if (language === 'vi') return withYear ? `${month}/${year}` : month;
  const name = formatDay(start, 'en').split(' ')[1]?.slice(0, 3) ?? month;
  return withYear ? `${name} ${year}` : name;
}

function placeIn({ first, last }: Timeline): (day: number) => string {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return (day) => `${(((day - from) / Math.max(to - from, 1)) * 100).toFixed(2)}%`;
}

/** The first days of quarters inside the timeline, not too near its right end for their words. */
function quarterStarts({ first, last }: Timeline): readonly Day[] {
  const years = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) years.push(year);
  const starts = years.flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01` as Day));
  const room = (dayNumber(last) - dayNumber(first)) * 0.03;
  return starts.filter((start) => start >= first && dayNumber(start) <= dayNumber(last) - room);
}

/** Sticky heads below the bar need to know how high it stands. */
function useBarHeight(bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(() => document.documentElement.style.setProperty('--time-bar-height', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);
}
