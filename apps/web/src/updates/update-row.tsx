/** One figure wanted: what is known of it already, the field, and what the checks and the approver say. */
import { type FigureFinding, isAchievement } from '@moc/domain/observation';
import { formatInstant } from '@moc/domain/values';
import type { KnownBefore, UpdateRow as Row } from '@moc/wire';
import { type ReactNode, useId, useState } from 'react';
import { AchievementField } from './achievement-field.tsx';
import { type Draft, entryOf, isTouched, mayRepeat, meantNumber, troubleOf, unchangedDraft } from './draft.ts';
import { RowDetails } from './row-details.tsx';
import { maySubmit } from './rows.ts';
import { useUpdateWords } from './use-update-words.ts';
import type { UpdatesSession } from './use-updates-session.ts';

interface UpdateRowProps {
  readonly row: Row;
  readonly session: UpdatesSession;
}

export function UpdateRow({ row, session }: UpdateRowProps): ReactNode {
  const words = useUpdateWords();
  const { u, pick, language } = words;
  const { request, state } = row.cell;
  const [isOpen, setOpen] = useState(false);
  const draft = session.draftOf(row);
  const name = pick(row.name);
  const id = useId();
  const isFixed = !maySubmit(row);
  const isChosen = isAchievement(request);
  const change = (next: Draft) => session.change(row, next);
  return (
    <>
      <tr className={`update-row is-${state}${row.isOverdue ? ' is-overdue' : ''}`}>
        <th scope="row">
          <span className="update-name">{name}</span>{' '}
          <small>
            {words.period(request.period)}
            {row.serves.length > 0 && `, ${u('serves', { letter: [...new Set(row.serves.map(({ letter }) => letter))].join(', ') })}`}
            {`, ${pick(row.territoryName)}`}
          </small>
        </th>
        <td data-label={u('column.due')}>{request.due === undefined ? <small>{u('noDue')}</small> : <Due row={row} />}</td>
        <td data-label={u('column.plan')}>{row.plan ? pick(row.plan) : <small>{u('none')}</small>}</td>
        <td data-label={u('column.sameLastYear')}>
          <Known known={row.sameLastYear} />
        </td>
        <td data-label={u('column.last')}>
          <Known known={row.last} />
        </td>
        <td className="value-field">
          <span className="value-line">
            {isChosen ? (
              <AchievementField
                id={id}
                request={isFixed ? undefined : request.id}
                typed={draft.typed}
                label={u('achievementOf', { name, period: words.period(request.period), place: pick(row.territoryName) })}
                disabled={isFixed || draft.missing !== undefined}
                change={(typed) => change({ ...draft, typed, unchanged: false })}
              />
            ) : (
              <input
                id={id}
                data-request={isFixed ? undefined : request.id}
                inputMode="decimal"
                autoComplete="off"
                enterKeyHint="next"
                disabled={isFixed || draft.missing !== undefined}
                value={draft.typed}
                aria-label={u('valueOf', { name, period: words.period(request.period), unit: request.unit[language] })}
                aria-invalid={troubleOf(draft, language) !== undefined || undefined}
                aria-describedby={`${id}-says`}
                onChange={({ target }) => change({ ...draft, typed: target.value, unchanged: false })}
              />
            )}
            {!isChosen && <span className="unit">{request.unit[language]}</span>}
          </span>
          <span className="row-choices">
            {mayRepeat(row) && !isFixed && !isTouched(draft) && (
              <button type="button" className="text-button" onClick={() => session.change(row, unchangedDraft(draft, row, language) ?? draft)}>
                {u('unchanged')}
              </button>
            )}
            <button
              type="button"
              className="text-button"
              aria-expanded={isOpen}
              aria-label={`${isOpen ? u('close') : u('details')}: ${u('detailsOf', { name })}`}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? u('close') : u('details')}
            </button>
          </span>
          <div id={`${id}-says`}>
            <Says row={row} session={session} draft={draft} />
          </div>
        </td>
        <td className="status-field" data-label={u('column.status')}>
          <select
            aria-label={u('statusOf', { name })}
            value={draft.status}
            disabled={isFixed}
            onChange={({ target }) => change({ ...draft, status: target.value as Draft['status'] })}
          >
            {(['estimate', 'preliminary', 'official'] as const).map((status) => (
              <option key={status} value={status}>
                {words.t(`status.${status}`)}
              </option>
            ))}
          </select>
        </td>
      </tr>
      {isOpen && (
        <tr className="details-row">
          <td colSpan={7}>
            <RowDetails row={row} draft={draft} tenant={session.answer.tenant} change={change} />
          </td>
        </tr>
      )}
    </>
  );
}

function Due({ row }: { readonly row: Row }): ReactNode {
  const { u, day, pick } = useUpdateWords();
  const { due, dueBasis } = row.cell.request;
  if (due === undefined) return null;
  return (
    <>
      <span className="nowrap" title={dueBasis && pick(dueBasis)}>
        {day(due)}
      </span>
      {row.isOverdue && <small className="is-late">{u('overdue')}</small>}
    </>
  );
}

function Known({ known }: { readonly known: KnownBefore | undefined }): ReactNode {
  const words = useUpdateWords();
  if (!known) return <small>{words.u('none')}</small>;
  return (
    <span title={known.source}>
      {words.quantity(known)}
      <small>
        {words.shortPeriod(known.period)} {words.t(`statusShort.${known.status}`)}
      </small>
    </span>
  );
}

interface SaysProps extends UpdateRowProps {
  readonly draft: Draft;
}

/** Under the field: what is wrong with it, what was said of it, where it stands. */
function Says({ row, session, draft }: SaysProps): ReactNode {
  const words = useUpdateWords();
  const { u, pick, language } = words;
  const { cell } = row;
  const trouble = troubleOf(draft, language);
  const meant = meantNumber(draft.typed, language);
  const conflict = session.conflicts[cell.request.id];
  const valueWords = (value: NonNullable<Row['cell']['entry']>['value']) =>
    value.kind === 'number' ? words.figure(cell.request, value) : u(`missingReason.${value.reason}`);
  const take = (typed: string) => session.change(row, { ...draft, typed, unchanged: false });
  return (
    <>
      {trouble === 'not-a-number' && (
        <p className="row-trouble">
          {u('notANumber', { typed: draft.typed })}{' '}
          {meant !== undefined && (
            <button type="button" className="text-button" onClick={() => take(words.number(meant))}>
              {u('meant', { value: words.number(meant) })}
            </button>
          )}
        </p>
      )}
      {trouble === 'words-needed' && <p className="row-trouble">{u('wordsNeeded')}</p>}
      {cell.state === 'returned' && cell.returned && <p className="row-trouble">{u('returned', { reason: cell.returned.reason })}</p>}
      {cell.verified && !cell.verified.agrees && (
        <p className="row-trouble">
          {u('verified', {
            words: [cell.verified.value && words.quantity({ value: cell.verified.value, unit: cell.request.unit }), cell.verified.words]
              .filter(Boolean)
              .join(', '),
          })}
        </p>
      )}
      {cell.state === 'submitted' && cell.entry && (
        <p className="quiet">
          {u('sentValue', { value: valueWords(cell.entry.value) })}
          {row.levels[cell.level] && `, ${u('waitsFor', { level: pick(row.levels[cell.level]!) })}`}
        </p>
      )}
      {cell.approved && <p className="quiet">{u('approvedValue', { value: valueWords(cell.approved.entry.value) })}</p>}
      {row.imported && !isTouched(draft) && maySubmit(row) && (
        <p className="quiet">
          {u('imported', { value: words.quantity(row.imported), source: row.imported.source })}{' '}
          <button type="button" className="text-button" onClick={() => row.imported && take(words.number(row.imported.value))}>
            {u('useImported')}
          </button>
        </p>
      )}
      {conflict && (
        <p className="row-trouble">
          {u('conflict', { when: formatInstant(conflict.savedAt, language) ?? '', value: valueWords(conflict.theirs.value) })}{' '}
          <button type="button" className="text-button" onClick={() => session.settle(conflict, false)}>
            {u('keepMine')}
          </button>{' '}
          <button type="button" className="text-button" onClick={() => session.settle(conflict, true)}>
            {u('takeTheirs')}
          </button>
        </p>
      )}
      {entryOf(draft, cell.request.unit, language) &&
        session.findingsOf(row).map((finding) => <Finding key={finding.id} finding={finding} row={row} session={session} />)}
    </>
  );
}

/** What a check says: whole and to be answered at the first figure it is about, in a line at the others. */
function Finding({ finding, row, session }: UpdateRowProps & { readonly finding: FigureFinding }): ReactNode {
  const { u, pick } = useUpdateWords();
  const teller = session.tellerOf(finding.id);
  const isElsewhere = teller !== undefined && teller.cell.request.id !== row.cell.request.id;
  if (isElsewhere) return <p className={`row-finding is-${finding.severity}`}>{u('toldAt', { name: pick(teller.name) })}</p>;
  return (
    <div className={`row-finding is-${finding.severity}`}>
      <p>{pick(finding.says)}</p>
      {finding.arithmetic.map((line) => (
        <p className="quiet" key={line.vi}>
          {pick(line)}
        </p>
      ))}
      {finding.severity !== 'note' && (
        <label>
          {u('answer')}{' '}
          <input
            value={session.answerTo(finding.id)}
            maxLength={2000}
            autoComplete="off"
            onChange={({ target }) => session.setAnswer(row, finding.id, target.value)}
          />
        </label>
      )}
    </div>
  );
}
