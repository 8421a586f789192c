/** What the approver means to do with each figure, before it is said in one go. */
import type { ApprovalRequest, ApprovalRow } from '@moc/wire';

export type Choice = { readonly kind: 'approve' } | { readonly kind: 'return'; readonly reason: string } | { readonly kind: 'later' };

export type Choices = Readonly<Record<string, Choice>>;

export const mayDecide = ({ actions }: ApprovalRow): boolean => actions.includes('figure/approve');

/** Whether somebody must look at it first: contested, changed or returned before, or with a warning that nobody answered. Being late is no reason. */
export const needsLook = (row: ApprovalRow): boolean => row.flags.some((flag) => flag !== 'overdue') || unansweredOf(row).length > 0;

/** All are approved but those that need a look. */
export function choiceOf(row: ApprovalRow, choices: Choices): Choice {
  const chosen = choices[row.cell.request.id];
  if (chosen) return chosen;
  return needsLook(row) ? { kind: 'later' } : { kind: 'approve' };
}

/** Warnings to which the sender said nothing. */
export function unansweredOf({ findings, cell }: ApprovalRow): ApprovalRow['findings'] {
  const answered = new Set(cell.entry?.answers.map(({ finding }) => finding));
  return findings.filter(({ id, severity }) => severity !== 'note' && !answered.has(id));
}

/** What would be said now: empty lists when nothing would, an empty reason where one is still missing. */
export function requestOf(tenant: ApprovalRequest['tenant'], rows: readonly ApprovalRow[], choices: Choices): ApprovalRequest {
  const decided = rows.filter(mayDecide).map((row) => ({ request: row.cell.request.id, version: row.cell.version, choice: choiceOf(row, choices) }));
  return {
    tenant,
    approve: decided.filter(({ choice }) => choice.kind === 'approve').map(({ request, version }) => ({ request, version })),
    return: decided.flatMap(({ request, version, choice }) => (choice.kind === 'return' ? [{ request, version, reason: choice.reason.trim() }] : [])),
  };
}
