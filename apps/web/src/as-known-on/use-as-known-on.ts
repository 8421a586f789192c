/** The day the reader asks about: shown at once, kept in the address (?ngay=2024-12-05) as soon as the hand rests. */
import { type Day, parseDay } from '@moc/domain/values';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const restMilliseconds = 150;

export function useAsKnownOn(latest: Day): readonly [Day, (day: Day) => void] {
  const { ngay } = useSearch({ strict: false }) as { ngay?: string };
  const addressed = parseDay(ngay ?? '');
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
  return [chosen ?? latest, setDay];
}
