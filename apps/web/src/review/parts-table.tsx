/** What was read from a row, part by part: name, criterion in words, role, and how far it is reviewed. */
import { describeCriterion, type TargetPart } from '@moc/domain/plan';
import { samePeriod } from '@moc/domain/values';
import { type ReactNode, useId } from 'react';
import { roleWords } from '../assessment/role-words.ts';
import { useDesk } from './desk-state.ts';
import { type DeskWords, useDeskWords } from './desk-words.ts';
import { readingState } from './row-text.tsx';
import type { DeskPart, DeskRow } from './rows.ts';

export function PartsTable({ row, isCurrent }: { readonly row: DeskRow; readonly isCurrent: boolean }): ReactNode {
  const { place } = useDesk();
  const { d } = useDeskWords();
  return (
    <table className="review-parts">
      <thead>
        <tr>
          <th scope="col" className="part-number-head">
            <span className="visually-hidden">{d('table.number')}</span>
          </th>
          <th scope="col">{d('table.read')}</th>
          <th scope="col">{d('table.criterion')}</th>
          <th scope="col" className="part-role">
            {d('table.role')}
          </th>
          <th scope="col" className="part-status">
            {d('table.status')}
          </th>
        </tr>
      </thead>
      <tbody>
        {row.parts.map((part) => (
          <PartRow key={part.part.address} part={part} row={row} isChosen={isCurrent && place?.part === part.part.address} />
        ))}
        {row.works.map((work) => (
          <tr key={work.address}>
            <td />
            <th scope="row" lang="vi">
              {work.name}
            </th>
            <td lang="vi">{work.verb}</td>
            <td className="part-role">{d('table.work')}</td>
            <td className="part-status" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PartRowProps {
  readonly part: DeskPart;
  readonly row: DeskRow;
  readonly isChosen: boolean;
}

function PartRow({ part: deskPart, row, isChosen }: PartRowProps): ReactNode {
  const { go, view } = useDesk();
  const words = useDeskWords();
  const { d, pick, period } = words;
  const { number, part, review, isDoubtful } = deskPart;
  const nameId = useId();
  const link = row.links.find((each) => each.part === part.address);
  const indicator = link && view.desk.indicators.find(({ code }) => code === link.indicator);
  const isOtherPeriod = part.period && !samePeriod(part.period, view.desk.planPeriod);
  return (
    <tr className={`is-${readingState(deskPart)}${isChosen ? ' is-chosen' : ''}`}>
      <td className="part-number">
        <button
          type="button"
          data-stop={part.address}
          aria-pressed={isChosen}
          aria-label={d('table.choose', { number })}
          aria-describedby={nameId}
          onClick={() => go({ row: row.key, part: part.address })}
        >
          {number}
        </button>
      </td>
      <th scope="row">
        <span lang="vi" id={nameId}>
          {part.name}
        </span>
        {indicator && <small>{d('table.indicator', { name: pick(indicator.name) })}</small>}
      </th>
      <td className="part-criterion">
        {pick(describeCriterion(part.criterion))}
        {part.denominator !== undefined && <small>{d('table.of', { denominator: part.denominator })}</small>}
        {isOtherPeriod && part.period && <small>{period(part.period)}</small>}
      </td>
      <td className="part-role">{roleOf(words, deskPart, row)}</td>
      <td className="part-status">
        {isDoubtful ? d('status.doubtful') : d(`status.${review.status}`)}
        {review.status === 'rejected' && review.why !== undefined && <small lang="vi">{review.why}</small>}
      </td>
    </tr>
  );
}

function roleOf(words: DeskWords, { part, review }: DeskPart, row: DeskRow): string {
  const { d } = words;
  const within = row.parts.find((each) => each.part.address === part.within);
  const role = within ? d('table.within', { number: within.number }) : review.listed ? roleWords(words, part) : d('table.hidden');
  return [role, strengthOf(words, part)].filter((each) => each !== '').join(', ');
}

/** A bare verb goes without saying, and so does striving where the setter says it. */
function strengthOf({ d }: DeskWords, { strength, setter }: TargetPart): string {
  return strength === 'firm' || setter?.kind === 'striven-for' ? '' : d(`strength.${strength}`);
}
