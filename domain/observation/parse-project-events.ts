/** Rows of `projects.csv`: dated facts about works and tasks. */
import { type Decimal, type Outcome, parsePublicationDate } from '../values/index.ts';
import { sourceReader } from './parse-observations.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, decimalOf, firstLines, type RawRow, Refusals, readRows, textReader, wantedForms } from './rows.ts';
import type { ProjectEvent } from './types.ts';

/** Reads events of works and tasks; a value is optional, and a unit stands only beside a value. */
export function parseProjectEventRows(
  rows: readonly RawRow[],
  context: Pick<RowContext, 'file' | 'sources' | 'findUnit' | 'hasDecimalComma'>,
): Outcome<readonly ProjectEvent[]> {
  const refusals = new Refusals(context.file);
  const isFirst = firstLines(refusals, 'event', 'observation/repeated-row');
  const readProject = textReader(refusals, 'project', 'tên dự án / project');
  const readRef = textReader(refusals, 'resolution_ref', '2.3.b/cau-ba-lai-8');
  const readEvent = textReader(refusals, 'event', 'sự việc / event');
  const readDate = columnReader(refusals, 'date', 'observation/date', parsePublicationDate, wantedForms.date);
  const readValue = columnReader(refusals, 'value', 'observation/number', optional(decimalOf(context)), wantedForms.number);
  const readUnit = columnReader(
    refusals,
    'unit',
    'observation/unit',
    (text) => (text === '' || context.findUnit(text) ? { text } : undefined),
    wantedForms.unit,
  );
  const readSource = sourceReader(refusals, context as RowContext);
  return readRows(rows, refusals, ({ line, cells }): ProjectEvent | undefined => {
    const project = readProject(line, cells);
    const ref = readRef(line, cells);
    const event = readEvent(line, cells);
    const date = readDate(line, cells);
    const number = readValue(line, cells);
    const unit = readUnit(line, cells);
    const source = readSource(line, cells);
    if (!project || !ref || !event || !date || !number || !unit || !source) return undefined;
    if (!isFirst(line, `${project}|${ref}|${event}|${date.text}|${number.value ?? ''}|${unit.text}|${source}`, event)) return undefined;
    return { project, ref, event, date, ...number, ...(unit.text && { unit: unit.text }), source, note: cells.note ?? '' };
  });
}

function optional(parse: (text: string) => Decimal | undefined): (text: string) => { readonly value?: Decimal } | undefined {
  return (text) => {
    if (text === '') return {};
    const value = parse(text);
    return value === undefined ? undefined : { value };
  };
}
