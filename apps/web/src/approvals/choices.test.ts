/** Which figures an approver says yes to without a further word. */
import type { ApprovalRow } from '@moc/wire';
import { describe, expect, test } from 'vitest';
import { choiceOf, needsLook, requestOf } from './choices.ts';

const finding = (id: string, severity: 'warning' | 'note') => ({ id, severity }) as ApprovalRow['findings'][number];

function row(id: string, part: Partial<ApprovalRow> = {}, answers: readonly string[] = []): ApprovalRow {
  const entry = { answers: answers.map((each) => ({ finding: each, words: 'đúng' })) };
  return {
    cell: { request: { id }, version: 7, entry },
    flags: [],
    findings: [],
    actions: ['figure/approve'],
    ...part,
  } as unknown as ApprovalRow;
}

describe('by itself', () => {
  test.each([
    ['plain', row('a'), false],
    ['late', row('a', { flags: ['overdue'] }), false],
    ['contested', row('a', { flags: ['contested'] }), true],
    ['changed after approval', row('a', { flags: ['changed-after-approval'] }), true],
    ['with an unanswered warning', row('a', { findings: [finding('f', 'warning')] }), true],
    ['with an answered warning', row('a', { findings: [finding('f', 'warning')] }, ['f']), false],
    ['with a note', row('a', { findings: [finding('f', 'note')] }), false],
  ])('a figure %s', (_, given, looks) => {
    expect(needsLook(given)).toBe(looks);
    expect(choiceOf(given, {})).toEqual({ kind: looks ? 'later' : 'approve' });
  });
});

test('what is said in one go leaves out what waits and what is not one’s own to decide', () => {
  const rows = [row('a'), row('b'), row('c', { flags: ['contested'] }), row('d', { actions: [] })];
  const request = requestOf('83' as never, rows, { b: { kind: 'return', reason: ' sai đơn vị ' } });
  expect(request.approve).toEqual([{ request: 'a', version: 7 }]);
  expect(request.return).toEqual([{ request: 'b', version: 7, reason: 'sai đơn vị' }]);
});
