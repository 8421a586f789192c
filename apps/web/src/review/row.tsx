/** One row of the desk: a stretch of the text at the left, what was read from it at the right, and what can be done there. */
import { nameAddress } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { Doubts } from './doubts.tsx';
import { FindingNote } from './finding-note.tsx';
import { PartsTable } from './parts-table.tsx';
import { RowActions } from './row-actions.tsx';
import { RowForm } from './row-form.tsx';
import { RowText } from './row-text.tsx';
import { type DeskRow, isItem, needsLook, openParts } from './rows.ts';

export function Row({ row }: { readonly row: DeskRow }): ReactNode {
  const { view, place, finding, picked, form } = useDesk();
  const { d, pick } = useDeskWords();
  const isCurrent = place?.row === row.key;
  const name = row.provision === undefined ? d('outside') : pick(nameAddress(row.provision));
  const label =
    row.parts.length > 0 ? d('rowLabel', { place: name, parts: row.parts.length, open: openParts(row).length }) : d('rowLabelPlain', { place: name });
  const classes = [
    'review-row',
    isCurrent && 'is-current',
    !isItem(row) && 'is-plain',
    needsLook(row) && 'needs-look',
    row.provision === undefined && 'is-outside',
  ].filter(Boolean);
  const hasForm = isCurrent && form !== undefined && form.kind !== 'confirm';
  return (
    <div
      className={classes.join(' ')}
      data-row={row.key}
      {...(isItem(row) && { role: 'group', 'aria-label': label })}
      aria-current={isCurrent || undefined}
      tabIndex={-1}
    >
      <div className="review-text">
        {row.provision !== undefined && <p className="review-address">{name}</p>}
        <p className="review-words" lang="vi">
          <RowText
            text={view.desk.resolution.text}
            row={row}
            chosen={isCurrent ? place.part : undefined}
            finding={isCurrent ? finding : undefined}
            picked={picked?.row === row.key ? picked.span : undefined}
          />
        </p>
      </div>
      <div className="review-reading">
        {(row.parts.length > 0 || row.works.length > 0) && <PartsTable row={row} isCurrent={isCurrent} />}
        {hasForm && form.kind !== 'answer' && <RowForm row={row} form={form} />}
        {row.parts.map((part) => (
          <Doubts key={part.part.address} part={part} row={row} isCurrent={isCurrent} />
        ))}
        {row.findings.map((each) => (
          <FindingNote key={each.id} finding={each} row={row} isCurrent={isCurrent} />
        ))}
        {isCurrent && !form && <RowActions row={row} />}
      </div>
    </div>
  );
}
