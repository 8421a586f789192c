/** A requested figure through every state and action: who may do what at which version, and that nothing entered is ever lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, type FigureState, states } from '../../assignment/index.ts';
import type { Outcome } from '../../values/index.ts';
import { decideApproval } from './decide-approval.ts';
import { decideSubmission, type PlacedCell } from './decide-submission.ts';
import { decideVerification } from './decide-verification.ts';
import { sameEntry } from './entry.ts';
import { foldCell } from './fold-cell.ts';
import { scoreEstimates } from './score-estimates.ts';
import { above, billion, makeEntry, makeRequest, million, own, percent, person, province, sender, superior } from './testing/build.ts';
import type { ApprovalLevel, FigureCell, FigureEntry, FigureEvent, Submission } from './types.ts';

const request = makeRequest();
const reporter = person('reporter', sender);
const approver = person('approver', sender);
const chief = person('approver', above);
const coordinator = person('coordinator');
const statistician = person('statistician');

const codesOf = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

function placed(events: readonly FigureEvent[], levels: readonly ApprovalLevel[] = [own, province]): PlacedCell {
  return {
    cell: foldCell(request, events, levels),
    name: { vi: 'Xuất khẩu', en: 'Exports' },
    place: { agencies: [sender, above], territories: [request.territory], sensitivity: 'public' },
    levels,
  };
}

const submission = (entry: FigureEntry, expected: number, changes: Partial<Submission> = {}): Submission => ({
  id: 'x',
  agency: sender,
  via: 'page',
  seconds: 1,
  figures: [{ request: request.id, expected, entry }],
  ...changes,
});

const submitted = (seq: number, value: string, by: Actor = reporter): FigureEvent => ({
  kind: 'submitted',
  seq,
  by: by.id,
  at: '2024-12-05T00:00:00.000Z',
  submission: 'x',
  agency: sender,
  entry: makeEntry(value),
});
const approved = (seq: number, of: number, level: number, by: Actor = approver): FigureEvent => ({
  kind: 'approved',
  seq,
  of,
  level,
  by: by.id,
  at: '2024-12-06T00:00:00.000Z',
});
const returned = (seq: number, of: number): FigureEvent => ({
  kind: 'returned',
  seq,
  of,
  level: 0,
  by: approver.id,
  at: '2024-12-06T00:00:00.000Z',
  reason: 'sai',
});

const courses: Readonly<Record<FigureState, readonly FigureEvent[]>> = {
  due: [],
  submitted: [submitted(1, '5')],
  returned: [submitted(1, '5'), returned(2, 1)],
  approved: [submitted(1, '5'), approved(2, 1, 0), approved(3, 1, 1, coordinator)],
};

describe('folding', () => {
  test.each(states.figure)('events lead to %s', (state) => expect(placed(courses[state]).cell.state).toBe(state));

  test('a word on an earlier entry changes nothing but the version', () => {
    const { cell } = placed([submitted(1, '5'), submitted(2, '6'), approved(3, 1, 0)]);
    expect(cell).toMatchObject({ state: 'submitted', level: 0, version: 3, entry: makeEntry('6') });
  });

  test('what was approved stays beside a later entry; a verification of the earlier one goes', () => {
    const verified: FigureEvent = { kind: 'verified', seq: 4, of: 1, by: statistician.id, at: '', agrees: false, words: 'khác' };
    expect(placed([...courses.approved, verified]).cell.verified).toMatchObject({ agrees: false });
    const { cell } = placed([...courses.approved, verified, submitted(5, '7')]);
    expect(cell).toMatchObject({ state: 'submitted', approved: { entry: makeEntry('5') }, entry: makeEntry('7') });
    expect(cell.verified).toBeUndefined();
  });

  test('a later stage asks again, the same stage does not', () => {
    const settled = makeRequest('exports', { status: 'official' });
    const levels = [own, province];
    expect(foldCell(settled, courses.approved, levels, 9)).toMatchObject({ state: 'due', version: 3, approved: { entry: makeEntry('5') } });
    expect(foldCell(request, courses.approved, levels, 9).state).toBe('approved');
    expect(foldCell(settled, courses.approved, levels, 2).state).toBe('approved');
  });
});

describe('sending', () => {
  const send = (events: readonly FigureEvent[], entry: FigureEntry, expected: number, actor = reporter, changes: Partial<Submission> = {}) =>
    decideSubmission({ cells: { [request.id]: placed(events) }, evidence: [] }, submission(entry, expected, changes), actor);

  test.each(states.figure)('in the state %s, by whom', (state) => {
    const { version } = placed(courses[state]).cell;
    for (const actor of [reporter, approver, coordinator]) expect(send(courses[state], makeEntry('8'), version, actor).ok).toBe(true);
    for (const actor of [chief, statistician, person('council'), person('reporter', above), person('public')]) {
      expect(codesOf(send(courses[state], makeEntry('8'), version, actor))[0]).toMatch(/^assignment\//);
    }
  });

  test('an outdated version is refused with both figures', () => {
    const refused = send(courses.submitted, makeEntry('8'), 0);
    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ code: 'collection/outdated', parameters: { theirs: '5 triệu USD', mine: '8 triệu USD', expected: 0, version: 1 } }],
    });
  });

  test('what stands already is left where it is', () => {
    const state = { cells: { [request.id]: placed(courses.approved) }, evidence: [] };
    expect(decideSubmission(state, submission(makeEntry('5'), 3), reporter)).toEqual({ ok: true, value: { fresh: [], unchanged: [request.id] } });
    expect(send(courses.returned, makeEntry('5'), 2)).toMatchObject({ value: { fresh: [{ request: request.id }] } });
  });

  const cases: readonly [string, FigureEntry, string][] = [
    ['another dimension', makeEntry('5', { value: { kind: 'number', value: '5' as never, unit: percent } }), 'collection/unit-not-convertible'],
    ['a gap without words', makeEntry('5', { value: { kind: 'missing', reason: 'withheld', words: ' ' } }), 'collection/missing-needs-reason'],
    ['a file nobody has', makeEntry('5', { evidence: ['ab'] }), 'collection/unknown-evidence'],
  ];
  test.each(cases)('%s', (_name, entry, code) => expect(codesOf(send([], entry, 0))).toEqual([code]));

  test('a unit of the same dimension, and “not yet” without words, are taken', () => {
    expect(send([], makeEntry('5', { value: { kind: 'number', value: '5' as never, unit: billion } }), 0).ok).toBe(true);
    expect(send([], makeEntry('5', { value: { kind: 'missing', reason: 'not-yet', words: '' } }), 0).ok).toBe(true);
  });

  test('unknown figures, another agency’s, and one named twice', () => {
    const figure = { request: request.id, expected: 0, entry: makeEntry('5') };
    expect(codesOf(send([], makeEntry('5'), 0, reporter, { figures: [{ ...figure, request: 'constructor' as never }] }))).toEqual([
      'collection/unknown-request',
    ]);
    expect(codesOf(send([], makeEntry('5'), 0, reporter, { agency: above }))).toEqual(['collection/other-agency']);
    expect(codesOf(send([], makeEntry('5'), 0, reporter, { figures: [figure, figure] }))).toEqual(['collection/named-twice']);
  });
});

describe('approving and returning', () => {
  const decide = (
    events: readonly FigureEvent[],
    actor: Actor,
    asked: 'approve' | 'return',
    version = placed(events).cell.version,
    reason = 'sai',
    levels = [own, province],
  ) =>
    decideApproval(
      { [request.id]: placed(events, levels) },
      { approve: asked === 'approve' ? [{ request: request.id, version }] : [], return: asked === 'return' ? [{ request: request.id, version, reason }] : [] },
      actor,
    );

  test('level by level; the last settles it', () => {
    expect(decide(courses.submitted, approver, 'approve')).toMatchObject({ value: [{ decision: 'approved', level: 0, of: 1, settles: false }] });
    expect(codesOf(decide(courses.submitted, coordinator, 'approve'))).toEqual(['collection/not-your-level']);
    const half = [submitted(1, '5'), approved(2, 1, 0)];
    expect(decide(half, coordinator, 'approve')).toMatchObject({ value: [{ level: 1, settles: true }] });
    expect(codesOf(decide(half, approver, 'approve'))).toEqual(['collection/not-your-level']);
    expect(decide(courses.submitted, chief, 'approve', 1, '', [superior, province])).toMatchObject({ value: [{ level: 0 }] });
    expect(codesOf(decide(courses.submitted, approver, 'approve', 1, '', [superior, province]))).toEqual(['collection/not-your-level']);
  });

  test('four eyes: whoever sent it cannot approve it', () => {
    expect(codesOf(decide([submitted(1, '5', approver)], approver, 'approve'))).toEqual(['collection/own-figure']);
    expect(decide([submitted(1, '5', approver)], { ...approver, id: 'other' as never }, 'approve').ok).toBe(true);
  });

  test.each(states.figure)('in the state %s', (state) => {
    expect(codesOf(decide(courses[state], approver, 'approve'))).toEqual(state === 'submitted' ? [] : ['assignment/not-in-this-state']);
    expect(codesOf(decide(courses[state], approver, 'return'))).toEqual(state === 'submitted' || state === 'approved' ? [] : ['assignment/not-in-this-state']);
  });

  test('what was not seen is not decided; a return needs its reason; nothing is not a decision', () => {
    expect(decide(courses.submitted, approver, 'approve', 7)).toMatchObject({
      refusals: [{ code: 'collection/changed-meanwhile', parameters: { expected: 7, version: 1, theirs: '5 triệu USD' } }],
    });
    expect(codesOf(decide(courses.submitted, approver, 'return', 1, '  '))).toEqual(['collection/return-needs-reason']);
    expect(codesOf(decideApproval({}, { approve: [], return: [] }, approver))).toEqual(['collection/nothing-to-decide']);
    expect(codesOf(decideApproval({}, { approve: [{ request: request.id, version: 1 }], return: [] }, approver))).toEqual(['collection/unknown-request']);
  });

  test('whole or nothing, with every reason', () => {
    const second = makeRequest('imports');
    const cells = {
      [request.id]: placed(courses.submitted),
      [second.id]: { ...placed(courses.submitted), cell: { ...placed(courses.submitted).cell, request: second } },
    };
    const both = [request.id, second.id].map((id) => ({ request: id, version: 9 }));
    expect(codesOf(decideApproval(cells, { approve: both, return: [] }, approver))).toEqual(['collection/changed-meanwhile', 'collection/changed-meanwhile']);
    const one = { request: request.id, version: 1 };
    expect(codesOf(decideApproval(cells, { approve: [one], return: [{ ...one, reason: 'x' }] }, approver))).toEqual(['collection/named-twice']);
  });
});

describe('verifying', () => {
  const verify = (events: readonly FigureEvent[], actor: Actor, agrees: boolean, words = '') =>
    decideVerification({ [request.id]: placed(events) }, { request: request.id, version: placed(events).cell.version, agrees, words }, actor);

  test('by the statistician, on what was sent', () => {
    expect(verify(courses.submitted, statistician, true)).toEqual({ ok: true, value: { of: 1 } });
    expect(verify(courses.approved, statistician, false, 'khác').ok).toBe(true);
    expect(codesOf(verify(courses.due, statistician, true))).toEqual(['assignment/not-in-this-state']);
    expect(codesOf(verify(courses.submitted, coordinator, true))).toEqual(['assignment/not-allowed']);
    expect(codesOf(verify(courses.submitted, statistician, false))).toEqual(['collection/verification-empty']);
  });
});

describe('any interleaving of several people', () => {
  /** What people try, each on the version they saw last. */
  const attempt = fc.record({
    who: fc.constantFrom(reporter, person('reporter', sender, 'second'), approver, coordinator, statistician),
    does: fc.constantFrom('look', 'send', 'approve', 'return', 'verify'),
    value: fc.integer({ min: 1, max: 5 }).map(String),
  });

  test('never loses an entry and never approves what was not seen', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const events: FigureEvent[] = [];
        const seen = new Map<string, FigureCell>();
        const taken: FigureEntry[] = [];
        for (const { who, does, value } of attempts) {
          const now = placed(events);
          const looked = seen.get(who.id) ?? placed([]).cell;
          const [seq, of] = [events.length + 1, now.cell.submitted?.seq ?? 0];
          const by = { seq, by: who.id, at: '' };
          if (does === 'look') seen.set(who.id, now.cell);
          if (does === 'send') {
            const decided = decideSubmission({ cells: { [request.id]: now }, evidence: [] }, submission(makeEntry(value), looked.version), who);
            if (decided.ok) {
              expect(looked.version).toBe(now.cell.version);
              for (const { entry } of decided.value.fresh) {
                events.push({ ...by, kind: 'submitted', submission: 'x', agency: sender, entry });
                taken.push(entry);
              }
            }
          }
          if (does === 'approve' || does === 'return') {
            const named = { request: request.id, version: looked.version };
            const decided = decideApproval(
              { [request.id]: now },
              does === 'approve' ? { approve: [named], return: [] } : { approve: [], return: [{ ...named, reason: 'x' }] },
              who,
            );
            if (decided.ok) {
              expect(looked.entry).toEqual(now.cell.entry);
              expect(now.cell.submitted?.by === who.id && does === 'approve').toBe(false);
              events.push(does === 'approve' ? { ...by, kind: 'approved', level: now.cell.level, of } : { ...by, kind: 'returned', level: 0, of, reason: 'x' });
            }
          }
          if (
            does === 'verify' &&
            decideVerification({ [request.id]: now }, { request: request.id, version: looked.version, agrees: true, words: '' }, who).ok
          ) {
            events.push({ ...by, kind: 'verified', of, agrees: true, words: '' });
          }
        }
        const { cell } = placed(events);
        expect(events.filter(({ kind }) => kind === 'submitted')).toHaveLength(taken.length);
        if (taken.length > 0) expect(sameEntry(cell.entry!, taken.at(-1)!)).toBe(true);
        if (cell.approved) expect(taken.some((entry) => sameEntry(entry, cell.approved!.entry))).toBe(true);
        if (cell.state === 'approved') expect(cell.level).toBe(2);
      }),
      { numRuns: 300 },
    );
  });
});

test('estimates are scored by agency and indicator, in order of names', () => {
  const pair = (agency: string, estimate: string, final: string) => ({
    agency: agency as never,
    indicator: request.indicator,
    estimate: { value: estimate as never, unit: million },
    final: { value: final as never, unit: million },
  });
  expect(scoreEstimates([pair('so-b', '90', '100'), pair('so-a', '101', '100'), pair('so-a', '103', '100'), pair('so-c', '1', '0')])).toEqual([
    { agency: 'so-a', indicator: 'exports', compared: 2, medianError: '2' },
    { agency: 'so-b', indicator: 'exports', compared: 1, medianError: '10' },
  ]);
});
