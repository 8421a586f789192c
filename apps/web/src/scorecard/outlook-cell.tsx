/** The outlook column: where an open target stands and how likely it is, or from when it can be told; a decided one says so. */
import type { PartOutlook, TargetOutlook } from '@moc/domain/assessment';
import type { ReactNode } from 'react';
import { outlookStates } from '../assessment/state.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { onOneLine } from '../i18n/typography.ts';
import { useScorecardWords } from './use-scorecard-words.ts';

export interface OutlookCellProps {
  readonly outlook: Pick<TargetOutlook | PartOutlook, 'status' | 'assessableOn'> | undefined;
  readonly chance: string | undefined;
  /** A verdict, computed or reported, leaves nothing to foresee. */
  readonly isDecided: boolean;
}

export function OutlookCell({ outlook, chance, isDecided }: OutlookCellProps): ReactNode {
  const { s } = useScorecardWords();
  return (
    <td className={isDecided ? 'outlook-cell is-decided' : 'outlook-cell'} data-head={s('outlook')}>
      {isDecided ? <span className="quiet">{s('outlookDecided')}</span> : outlook && <Standing outlook={outlook} chance={chance} />}
    </td>
  );
}

function Standing({
  outlook: { status, assessableOn },
  chance,
}: {
  readonly outlook: NonNullable<OutlookCellProps['outlook']>;
  readonly chance: string | undefined;
}): ReactNode {
  const { s, day } = useScorecardWords();
  const state = outlookStates.find((each) => each === status);
  if (state) return <StatusWord state={state} className="verdict" chance={chance} />;
  return <span className="quiet">{assessableOn ? s('outlookFrom', { day: onOneLine(day(assessableOn)) }) : s('outlookOpen')}</span>;
}
