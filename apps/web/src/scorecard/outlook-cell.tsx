/** The outlook column: where an open target stands and how likely it is, or from when it can be told; a decided or reported one says so. */
import type { PartOutlook, TargetOutlook } from '@moc/domain/assessment';
import type { ReactNode } from 'react';
import { outlookStates } from '../assessment/state.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { onOneLine } from '../i18n/typography.ts';
import { isForeseen, type OutlookKind } from './rows.ts';
import { useScorecardWords } from './use-scorecard-words.ts';

export interface OutlookCellProps {
  readonly outlook: Pick<TargetOutlook | PartOutlook, 'status' | 'assessableOn'> | undefined;
  readonly chance: string | undefined;
  readonly kind: OutlookKind;
}

export function OutlookCell({ outlook, chance, kind }: OutlookCellProps): ReactNode {
  const { s } = useScorecardWords();
  return (
    <td className={isForeseen(kind) ? 'outlook-cell' : 'outlook-cell is-decided'} data-head={s('outlook')}>
      {isForeseen(kind) ? outlook && <Standing outlook={outlook} chance={chance} /> : <span className="quiet">{s(`outlookKind.${kind}`)}</span>}
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
