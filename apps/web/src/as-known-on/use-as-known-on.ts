/** The day the reader asks about: shown at once, kept in the address (?ngay=2024-12-05) as soon as the hand rests. */
import { type Day, parseDay } from '@moc/domain/values';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Timeline } from './timeline.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const restMilliseconds = 150;

/** A day of the address that the time bar cannot show becomes its nearest end; what is no day at all becomes the last one. */
export function dayWithin({ first, last }: Pick<Timeline, 'first' | 'last'>, asked: string | undefined): Day {
  const day = parseDay(asked ?? '') ?? last;
  return day < first ? first : day > last ? last : day;
}

export function useAsKnownOn(timeline: Timeline): readonly [Day, (day: Day) => void] {
  const { ngay } = useSearch({ strict: false }) as { ngay?: string };
  const addressed = dayWithin(timeline, ngay);
  const [chosen, choose] = useState(addressed);
  const navigate = useNavigate();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => choose(addressed), [addressed]);
  useEffect(() => () => clearTimeout(resting.current), []);

  const setDay = useCallback(
    (day: Day) => {
      choose(day);
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        void navigate({
          to: '.',
          search: (before: object) => ({ ...before, ngay: day }),
          hash: true,
          replace: true,
          resetScroll: false,
          hashScrollIntoView: false,
        });
      }, restMilliseconds);
    },
    [navigate],
  );
  return [chosen, setDay];
}
