/** The outlook column: where an open target stands and how likely it is, or from when it can be told; a decided or reported one says so. */
import type { PartOutlook, TargetOutlook } from '@moc/domain/assessment';
import type { ReactNode } from 'react';
import { outlookStates } from '../assessment/state.ts';
import { StatusWord } from '../assessment/status-word.tsx';
import { onOneLine } from '../i18n/typography.ts';
import { isForeseen, type OutlookKind } from './rows.ts';
import { useScorecardWords } from './use-scorecard-words.ts';

export interface OutlookCellProps {
  readonly outlook: PartOutlook | TargetOutlook | undefined;
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

function Standing({ outlook, chance }: { readonly outlook: NonNullable<OutlookCellProps['outlook']>; readonly chance: string | undefined }): ReactNode {
  const { s, day } = useScorecardWords();
  const { status, assessableOn } = outlook;
  const state = outlookStates.find((each) => each === status);
  if (state) return <StatusWord state={state} className="verdict" chance={chance} />;
  const when = assessableOn && { day: onOneLine(day(assessableOn)) };
  return <span className="quiet">{when ? (isLatest(outlook) ? s('outlookBy', when) : s('outlookFrom', when)) : s('outlookOpen')}</span>;
}

/** Whether the day is the one by which it can be told at the latest; of a letter, by the part whose day it is. */
function isLatest(outlook: NonNullable<OutlookCellProps['outlook']>): boolean {
  const one = 'parts' in outlook ? outlook.parts.find(({ assessableOn }) => assessableOn === outlook.assessableOn) : outlook;
  return one?.assessableBy === 'release-by';
}
