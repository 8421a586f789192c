/** Which steps still stand, what each bears on, and what a person may take back. */
import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../values/index.ts';
import { findUndoable, lastPlanStep, matchDecisions, partsOfAction, standingSteps, subjectsOf, undoneSteps } from './standing.ts';
import type { ReviewStep } from './types.ts';

/** Steps in their order; who took each is "a" where it is not said. */
const steps = (...given: readonly object[]): readonly ReviewStep[] =>
  given.map((step, index) => ({ seq: index + 1, by: 'a', name: 'A', on: `2025-01-0${index + 1}`, ...step }) as unknown as ReviewStep);

const accept = (...parts: string[]) => ({ kind: 'accept', parts });
const undo = (step: number, by = 'a') => ({ kind: 'undo', step, by });
const pairs = [{ part: 'p', previous: 'q' }];
const match = (resolution = 'r', answer = 'same') => ({ kind: 'match-previous', resolution, answer, pairs });
const seqs = (list: readonly ReviewStep[]) => list.map(({ seq }) => seq);

describe('steps that stand', () => {
  const taken = steps(accept('p'), accept('q'), undo(1), accept('p'));

  test('are neither undone nor undoings', () => {
    expect(seqs(standingSteps(taken))).toEqual([2, 4]);
    expect([...undoneSteps(taken)]).toEqual([1]);
    expect([...undoneSteps(steps(accept('p')))]).toEqual([]);
  });

  test('a person may take back the last of their own that stands', () => {
    const shared = steps(accept('p'), { ...accept('q'), by: 'b' }, accept('s'), undo(3));
    expect(findUndoable(shared, 'a' as ActorId)?.seq).toBe(1);
    expect(findUndoable(shared, 'b' as ActorId)?.seq).toBe(2);
    expect(findUndoable(shared, 'c' as ActorId)).toBeUndefined();
  });
});

describe('what a step bears on', () => {
  const subjects = (step: object, before: readonly ReviewStep[] = []) => subjectsOf(step as never, before);

  test.each<[string, object, readonly string[], readonly string[]]>([
    ['parts accepted', accept('p', 'q'), ['p', 'q'], ['p', 'q']],
    ['parts merged, and the one made', { kind: 'merge', parts: ['p', 'q'], made: ['n'] }, ['p', 'q', 'n'], ['p', 'q', 'n']],
    ['a part split, and those made', { kind: 'split', part: 'p', made: ['n', 'm'] }, ['p', 'n', 'm'], ['p', 'n', 'm']],
    ['a part edited', { kind: 'edit', part: 'p' }, ['p'], ['p']],
    ['a part added', { kind: 'add', made: ['n'] }, ['n'], ['n']],
    ['nothing made', { kind: 'add' }, [], []],
    ['a finding answered', { kind: 'answer-finding', finding: 'f' }, [], ['f']],
    ['parts matched with last year’s', match(), [], ['= p', 'r q']],
  ])('%s', (_name, step, parts, both) => {
    expect(partsOfAction(step as never)).toEqual(parts);
    expect(subjects(step)).toEqual(both);
  });

  test('an undoing bears on what it takes back; of an undoing or of nothing, on nothing', () => {
    const before = steps(accept('p'), { kind: 'answer-finding', finding: 'f' }, undo(1));
    expect(subjects(undo(1), before)).toEqual(['p']);
    expect(subjects(undo(2), before)).toEqual(['f']);
    expect(subjects(undo(3), before)).toEqual([]);
    expect(subjects(undo(9), before)).toEqual([]);
  });
});

describe('what was said of last year’s parts', () => {
  test('of that resolution, by steps that stand, in their order', () => {
    const said = steps(match('r', 'same'), match('other', 'same'), accept('p'), match('r', 'different'), match('r', 'same'), undo(5));
    expect(matchDecisions(said, 'r')).toEqual([
      { part: 'p', previous: 'q', answer: 'same', name: 'A', on: '2025-01-01' },
      { part: 'p', previous: 'q', answer: 'different', name: 'A', on: '2025-01-04' },
    ]);
    expect(matchDecisions(said, 'none')).toEqual([]);
  });
});

describe('the last step that bears on the plan', () => {
  const finding = { kind: 'answer-finding', finding: 'f' };
  test.each<[string, readonly object[], number]>([
    ['none yet', [], 0],
    ['an accepted part', [accept('p'), finding, match()], 1],
    ['an undoing of one', [accept('p'), finding, undo(1)], 3],
    ['not the undoing of an answer', [accept('p'), finding, match(), undo(2), undo(3)], 1],
    ['only answers', [finding, match()], 0],
  ])('%s', (_name, given, seq) => expect(lastPlanStep(steps(...given))).toBe(seq));
});
