/** Rows of `reported-verdicts.csv`: what the body responsible said of each target, without figures of ours. */
import type { Address } from '../resolution/index.ts';
import { type Outcome, parseDay, parsePeriod } from '../values/index.ts';
import { reportedWords } from './file-words.ts';
import { sourceReader } from './parse-observations.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, firstLines, type RawRow, Refusals, readRows, textReader, wantedForms, wordReader } from './rows.ts';
import type { ReportedVerdict } from './types.ts';

/** Reads reported verdicts; `target_ref` is "2.2.a" or a full address, the day must be complete. */
export function parseReportedVerdictRows(
  rows: readonly RawRow[],
  context: Pick<RowContext, 'file' | 'sources' | 'parseAddress' | 'targets'>,
): Outcome<readonly ReportedVerdict[]> {
  const refusals = new Refusals(context.file);
  const isFirst = firstLines(refusals, 'target_ref', 'observation/repeated-row');
  const readTarget = columnReader(refusals, 'target_ref', 'observation/unknown-target', (text) => findTarget(text, context), wantedForms.target);
  const readPeriod = columnReader(refusals, 'period', 'observation/period', parsePeriod, wantedForms.period);
  const readVerdict = wordReader(refusals, 'verdict', reportedWords);
  const readBy = textReader(refusals, 'reported_by', 'cơ quan báo cáo / reporting body');
  const readOn = columnReader(refusals, 'reported_on', 'observation/day', parseDay, wantedForms.day);
  const readSource = sourceReader(refusals, context as RowContext);
  return readRows(rows, refusals, ({ line, cells }): ReportedVerdict | undefined => {
    const target = readTarget(line, cells);
    const period = readPeriod(line, cells);
    const verdict = readVerdict(line, cells);
    const reportedBy = readBy(line, cells);
    const reportedOn = readOn(line, cells);
    const source = readSource(line, cells);
    if (!target || !period || !verdict || !reportedBy || !reportedOn || !source) return undefined;
    if (!isFirst(line, `${target}|${cells.period}|${verdict}|${reportedBy}|${reportedOn}|${source}`, target)) return undefined;
    return { target, period, verdict, reportedBy, reportedOn, source, reason: cells.reason ?? '' };
  });
}

function findTarget(text: string, context: Pick<RowContext, 'parseAddress' | 'targets'>): Address | undefined {
  const address = context.parseAddress(text);
  return address !== undefined && (!context.targets || context.targets.has(address)) ? address : undefined;
}
