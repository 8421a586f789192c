/** Computed before reported, and a part without a figure stays open inside a computed letter. */
import type { PartAssessment, TargetAssessment } from '@moc/domain/assessment';
import { describe, expect, it } from 'vitest';
import { countStates, stateOfPart, stateOfTarget } from './state.ts';

const reported = { verdict: 'met-or-exceeded' } as TargetAssessment['reported'];
const target = (verdict: TargetAssessment['verdict'], report?: TargetAssessment['reported']) =>
  ({ verdict, ...(report && { reported: report }) }) as TargetAssessment;
const part = (verdict: PartAssessment['verdict']) => ({ verdict }) as PartAssessment;

describe('the state shown of a target', () => {
  it('is the computed verdict where there is one', () => expect(stateOfTarget(target('missed', reported))).toBe('missed'));
  it('is the reported one where nothing could be computed', () => expect(stateOfTarget(target('not-assessable', reported))).toBe('reported-met'));
  it('is open where nothing is known', () => expect(stateOfTarget(target('not-assessable'))).toBe('not-assessable'));
});

describe('the state shown of a part', () => {
  it('keeps dots inside a computed letter', () => expect(stateOfPart(part('not-assessable'), target('missed', reported))).toBe('not-assessable'));
  it('follows the report where the letter has only that', () =>
    expect(stateOfPart(part('not-assessable'), target('not-assessable', reported))).toBe('reported-met'));
  it('is its own verdict where it has one', () => expect(stateOfPart(part('met'), target('missed'))).toBe('met'));
});

it('counts states in their order, leaving out empty ones', () =>
  expect(countStates(['missed', 'met', 'missed'])).toEqual([
    { state: 'met', count: 1 },
    { state: 'missed', count: 2 },
  ]));
