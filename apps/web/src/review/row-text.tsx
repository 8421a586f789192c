/** The original words of a row, set in type: every part underlined and numbered, works dotted, the finding at hand and the words being selected shaded. */
import type { Finding, Work } from '@moc/domain/plan';
import type { Span } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { setInType } from '../i18n/typography.ts';
import { type Marked, type Run, runsOf } from '../resolution/runs.ts';
import type { DeskPart, DeskRow } from './rows.ts';

type Mark = { readonly part: DeskPart } | { readonly work: Work } | { readonly finding: Finding } | { readonly picked: true };

export interface RowTextProps {
  readonly text: string;
  readonly row: DeskRow;
  /** The part and the finding that are chosen. */
  readonly chosen: string | undefined;
  readonly finding: Finding | undefined;
  /** The words that are being selected. */
  readonly picked: Span | undefined;
}

export function RowText({ text, row, chosen, finding, picked }: RowTextProps): ReactNode {
  const marks: Marked<Mark>[] = [
    ...row.parts.map((part) => ({ span: part.part.span, value: { part } })),
    ...row.works.map((work) => ({ span: work.span, value: { work } })),
    ...(finding?.spans ?? []).map((span) => ({ span, value: { finding: finding as Finding } })),
    ...(picked ? [{ span: picked, value: { picked: true as const } }] : []),
  ];
  const runs = runsOf(row.passage, marks);
  return runs.map((run, index) => <RunText key={run.start} run={run} text={text} chosen={chosen} ending={endingParts(run, runs[index + 1])} />);
}

/** The parts whose last word this run holds: their numbers stand behind it. */
function endingParts(run: Run<Mark>, next: Run<Mark> | undefined): readonly DeskPart[] {
  const goesOn = new Set(next?.marks.flatMap((mark) => ('part' in mark ? [mark.part] : [])));
  return run.marks.flatMap((mark) => ('part' in mark && !goesOn.has(mark.part) ? [mark.part] : []));
}

interface RunTextProps {
  readonly run: Run<Mark>;
  readonly text: string;
  readonly chosen: string | undefined;
  readonly ending: readonly DeskPart[];
}

function RunText({ run, text, chosen, ending }: RunTextProps): ReactNode {
  const parts = run.marks.flatMap((mark) => ('part' in mark ? [mark.part] : []));
  const inner = parts.find(({ part }) => part.address === chosen) ?? parts.at(-1);
  const classes = [
    inner && `read is-${readingState(inner)}`,
    inner?.part.address === chosen && inner && 'is-chosen',
    run.marks.some((mark) => 'work' in mark) && 'named-work',
    run.marks.some((mark) => 'finding' in mark) && 'is-found',
    run.marks.some((mark) => 'picked' in mark) && 'is-picked',
  ].filter(Boolean);
  return (
    <>
      <span data-start={run.start} data-end={run.end} data-part={inner?.part.address} className={classes.join(' ') || undefined}>
        {setInType(text.slice(run.start, run.end))}
      </span>
      {ending.length > 0 && <sup className="part-index">{ending.map(({ number }) => number).join(', ')}</sup>}
    </>
  );
}

export function readingState({ review, isDoubtful }: DeskPart): 'doubtful' | 'open' | 'reviewed' | 'rejected' {
  if (review.status === 'rejected') return 'rejected';
  if (review.status !== 'unreviewed') return 'reviewed';
  return isDoubtful ? 'doubtful' : 'open';
}
