/** Rows of `sources.csv`: where figures were published. */
import { type Outcome, parsePublicationDate } from '../values/index.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, firstLines, type RawRow, Refusals, readRows, textReader, wantedForms } from './rows.ts';
import type { Source, SourceId } from './types.ts';

/** Reads sources; each id once. The rank of authority is decided by the publisher's name through the declared facts. */
export function parseSourceRows(rows: readonly RawRow[], context: Pick<RowContext, 'file' | 'authorityOf'>): Outcome<readonly Source[]> {
  const refusals = new Refusals(context.file);
  const isFirst = firstLines(refusals, 'source_id', 'observation/repeated-code');
  const readId = textReader(refusals, 'source_id', 'sct-2025-01-06');
  const readTitle = textReader(refusals, 'title', 'nhan đề / title');
  const readPublisher = textReader(refusals, 'publisher', 'nơi công bố / publisher');
  const readDate = columnReader(refusals, 'published_on', 'observation/date', parsePublicationDate, wantedForms.date);
  return readRows(rows, refusals, ({ line, cells }): Source | undefined => {
    const id = readId(line, cells);
    const title = readTitle(line, cells);
    const publisher = readPublisher(line, cells);
    const published = readDate(line, cells);
    if (id === undefined || title === undefined || publisher === undefined || !published || !isFirst(line, id, id)) return undefined;
    return { id: id as SourceId, title, publisher, url: cells.url ?? '', published, authority: context.authorityOf(publisher) };
  });
}
