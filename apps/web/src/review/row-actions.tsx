/** What can be done in the row at hand, each with its key; and the words being selected there. */
import { nameAddress } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { setInType } from '../i18n/typography.ts';
import { deskActions } from './desk-actions.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { type DeskAction, printedKey } from './keys.ts';
import { partsToAccept } from './moves.ts';
import type { DeskRow } from './rows.ts';

export function RowActions({ row }: { readonly row: DeskRow }): ReactNode {
  const tools = useDesk();
  const words = useDeskWords();
  const { d, pick } = words;
  if (!tools.mayReview) return null;
  const actions = deskActions(tools, words);
  const place = row.provision === undefined ? d('outside') : pick(nameAddress(row.provision));
  const standing = tools.finding === undefined && tools.part !== undefined && tools.part.review.status !== 'rejected';
  return (
    <div className="review-actions" role="group" aria-label={d('act.label', { place })}>
      <PickedWords row={row} add={actions.add} />
      {(row.parts.length > 0 || row.findings.length > 0) && <Act action="accept" label={acceptLabel(tools, words, row)} run={actions.accept} />}
      {standing && (
        <>
          <Act action="edit" label={d('act.edit')} run={actions.edit} />
          <Act action="split" label={d('act.split')} run={actions.split} />
          {tools.part !== undefined && tools.part.number > 1 && <Act action="merge" label={d('act.merge')} run={actions.merge} />}
          <Act action="reject" label={d('act.reject')} run={actions.reject} />
          <Act action="link" label={d('act.link')} run={actions.link} />
        </>
      )}
    </div>
  );
}

function acceptLabel(tools: ReturnType<typeof useDesk>, { d }: ReturnType<typeof useDeskWords>, row: DeskRow): string {
  const { part, place } = tools;
  if (place?.part !== undefined && part?.review.status === 'rejected') return d('act.retake', { number: part.number });
  const taken = partsToAccept(row, place);
  const [first] = taken;
  if (!first) return d('act.goOn');
  return taken.length === 1 ? d('act.accept', { number: first.number }) : d('act.acceptAll', { count: taken.length });
}

function PickedWords({ row, add }: { readonly row: DeskRow; readonly add: () => void }): ReactNode {
  const { picked, view } = useDesk();
  const { d } = useDeskWords();
  if (picked?.row !== row.key) return null;
  return (
    <p className="review-picked" role="status">
      {d('picked.lead')} <q lang="vi">{setInType(view.desk.resolution.text.slice(picked.span.start, picked.span.end))}</q>{' '}
      <Act action="add" label={d('picked.add')} run={add} />
    </p>
  );
}

interface ActProps {
  readonly action: DeskAction;
  readonly label: string;
  readonly run: () => void;
}

function Act({ action, label, run }: ActProps): ReactNode {
  return (
    <button type="button" className="text-button" onClick={run}>
      <kbd>{printedKey(action)}</kbd>
      {label}
    </button>
  );
}
