/** One figure that awaits approval: what was sent, what it replaces, what is known and said of it, and the decision. */
import { formatInstant } from '@moc/domain/values';
import type { ApprovalRow, KnownBefore } from '@moc/wire';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { evidenceAddress } from '../updates/api.ts';
import { useUpdateWords } from '../updates/use-update-words.ts';
import { type Choice, mayDecide } from './choices.ts';
import { useApprovalWords } from './use-approval-words.ts';
import { VerifyForm } from './verify-form.tsx';

interface QueueRowProps {
  readonly row: ApprovalRow;
  readonly tenant: string;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  /** The row at which a finding is told whole. */
  readonly tellers: ReadonlyMap<string, ApprovalRow>;
  /** What the sender is called; absent where the name was erased or is not told. */
  readonly sender: string | undefined;
}

export function QueueRow({ row, tenant, choice, choose, tellers, sender }: QueueRowProps): ReactNode {
  const words = useApprovalWords();
  const { a, pick, language } = words;
  const { cell } = row;
  const { request, entry, approved } = cell;
  return (
    <tr className="update-row">
      <th scope="row">
        <span className="update-name">{pick(row.name)}</span>{' '}
        <small>
          {words.period(request.period)}, {pick(row.territoryName)}
        </small>
        {row.flags.map((flag) => (
          <small className="is-late" key={flag}>
            {a(`flag.${flag}`)}
          </small>
        ))}
      </th>
      <td className="sent-cell" data-label={a('column.value')}>
        <b>
          <EntryValue request={request} entry={entry} />
        </b>
        {entry && <small>{words.t(`status.${entry.status}`)}</small>}
        {cell.submitted && <small>{[a('sentBy', { time: formatInstant(cell.submitted.at, language) ?? '' }), sender].filter(Boolean).join(', ')}</small>}
        {row.levels.length > 1 && row.levels[row.waitsAt] && (
          <small>{a('level', { level: row.waitsAt + 1, levels: row.levels.length, name: pick(row.levels[row.waitsAt]!) })}</small>
        )}
      </td>
      <td data-label={a('column.before')}>
        {approved ? (
          <s>
            <EntryValue request={request} entry={approved.entry} />
          </s>
        ) : (
          <small>{a('newFigure')}</small>
        )}
      </td>
      <td data-label={a('column.last')}>
        <Known known={row.last} />
      </td>
      <td data-label={a('column.plan')}>{row.plan ? pick(row.plan) : <small>{a('none')}</small>}</td>
      <td className="queue-says">
        <Says row={row} tenant={tenant} tellers={tellers} />
      </td>
      <td className="queue-choice" data-request={request.id}>
        {mayDecide(row) && <ChoiceField name={pick(row.name)} choice={choice} choose={choose} />}
        {row.actions.includes('figure/verify') && <VerifyForm row={row} tenant={tenant} />}
      </td>
    </tr>
  );
}

interface EntryValueProps {
  readonly request: ApprovalRow['cell']['request'];
  readonly entry: ApprovalRow['cell']['entry'] | undefined;
}

function EntryValue({ request, entry }: EntryValueProps): ReactNode {
  const words = useApprovalWords();
  const { u, figure } = useUpdateWords();
  if (!entry) return words.a('none');
  const { value } = entry;
  return value.kind === 'number' ? figure(request, value) : `${u(`missingReason.${value.reason}`)}${value.words === '' ? '' : `: ${value.words}`}`;
}

function Known({ known }: { readonly known: KnownBefore | undefined }): ReactNode {
  const words = useApprovalWords();
  if (!known) return <small>{words.a('none')}</small>;
  return (
    <>
      {words.quantity(known)}
      <small>
        {words.shortPeriod(known.period)} {words.t(`statusShort.${known.status}`)}
      </small>
    </>
  );
}

function Says({ row, tenant, tellers }: Pick<QueueRowProps, 'row' | 'tenant' | 'tellers'>): ReactNode {
  const words = useApprovalWords();
  const { a, pick } = words;
  const { entry, verified, request } = row.cell;
  const answers = new Map(entry?.answers.map(({ finding, words: said }) => [finding as string, said]));
  return (
    <>
      {row.findings.map((finding) => (
        <div className={`row-finding is-${finding.severity}`} key={finding.id}>
          <p>{tellers.get(finding.id) === row ? pick(finding.says) : a('toldAt', { name: pick(tellers.get(finding.id)?.name ?? row.name) })}</p>
          {finding.severity !== 'note' && (
            <p className="quiet">{answers.has(finding.id) ? a('answered', { words: answers.get(finding.id) ?? '' }) : a('unanswered')}</p>
          )}
        </div>
      ))}
      {entry?.note && <p>{a('note', { words: entry.note })}</p>}
      {entry?.causes && <p>{a('causes', { words: entry.causes })}</p>}
      {verified && (
        <p className={verified.agrees ? undefined : 'row-trouble'}>
          {a('verified', {
            words: verified.agrees
              ? a('agrees')
              : [verified.value && words.quantity({ value: verified.value, unit: request.unit }), verified.words].filter(Boolean).join(', '),
          })}
        </p>
      )}
      {entry?.evidence.map((sha256, index) => (
        <a key={sha256} href={evidenceAddress(tenant, sha256)}>
          {a('evidence', { number: index + 1 })}{' '}
        </a>
      ))}
    </>
  );
}

const kinds = ['approve', 'return', 'later'] as const;

function ChoiceField({ name, choice, choose }: { readonly name: string; readonly choice: Choice; readonly choose: (choice: Choice) => void }): ReactNode {
  const { a } = useApprovalWords();
  const id = useId();
  const reason = useRef<HTMLInputElement>(null);
  const isReturn = choice.kind === 'return';
  useEffect(() => {
    if (isReturn) reason.current?.focus();
  }, [isReturn]);
  return (
    <fieldset>
      <legend className="visually-hidden">{a('choose', { name })}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name={id} checked={choice.kind === kind} onChange={() => choose(kind === 'return' ? { kind, reason: '' } : { kind })} />
          {a(kind)}
        </label>
      ))}
      {isReturn && (
        <input
          ref={reason}
          className="queue-reason"
          aria-label={a('reason')}
          placeholder={a('reason')}
          value={choice.reason}
          maxLength={4000}
          required
          onChange={({ target }) => choose({ kind: 'return', reason: target.value })}
        />
      )}
    </fieldset>
  );
}
