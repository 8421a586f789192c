/** Computed before reported, and a part without a figure stays open unless the letter's report can only be about it. */
import type { PartAssessment, TargetAssessment } from '@moc/domain/assessment';
import type { Target } from '@moc/domain/plan';
import { describe, expect, it } from 'vitest';
import { countStates, stateOfPart, stateOfTarget } from './state.ts';

const reported = { verdict: 'met-or-exceeded' } as TargetAssessment['reported'];
const target = (verdict: TargetAssessment['verdict'], report?: TargetAssessment['reported']) =>
  ({ verdict, ...(report && { reported: report }) }) as TargetAssessment;
const part = (verdict: PartAssessment['verdict'], address = 'phan-1') => ({ part: address, verdict }) as PartAssessment;
/** A letter whose parts, phan-1 onwards, have these roles. */
const letter = (...roles: readonly ('binding' | 'explanatory')[]) =>
  ({ parts: roles.map((role, index) => ({ address: `phan-${index + 1}`, role })) }) as unknown as Target;

describe('the state shown of a target', () => {
  it('is the computed verdict where there is one', () => expect(stateOfTarget(target('missed', reported))).toBe('missed'));
  it('is the reported one where nothing could be computed', () => expect(stateOfTarget(target('not-assessable', reported))).toBe('reported-met'));
  it('is open where nothing is known', () => expect(stateOfTarget(target('not-assessable'))).toBe('not-assessable'));
});

describe('the state shown of a part', () => {
  const onlyReported = target('not-assessable', reported);

  it('keeps dots inside a computed letter', () =>
    expect(stateOfPart(part('not-assessable'), letter('binding'), target('missed', reported))).toBe('not-assessable'));
  it('follows the report where it is the only part that binds', () =>
    expect(stateOfPart(part('not-assessable'), letter('binding', 'explanatory'), onlyReported)).toBe('reported-met'));
  it('takes no report that was made of several parts together', () =>
    expect(stateOfPart(part('not-assessable'), letter('binding', 'binding'), onlyReported)).toBe('not-assessable'));
  it('takes no report where it only explains', () =>
    expect(stateOfPart(part('not-assessable', 'phan-2'), letter('binding', 'explanatory'), onlyReported)).toBe('not-assessable'));
  it('is its own verdict where it has one', () => expect(stateOfPart(part('met'), letter('binding', 'binding'), target('missed'))).toBe('met'));
  it('is open outside the letters without a figure', () => expect(stateOfPart(part('not-assessable'))).toBe('not-assessable'));
});

describe('the outlook of what is open', () => {
  it('shows where nothing else speaks', () => {
    expect(stateOfTarget(target('not-assessable'), 'at-risk')).toBe('at-risk');
    expect(stateOfPart(part('not-assessable'), letter('binding', 'binding'), target('not-assessable'), 'off-track')).toBe('off-track');
  });
  it('gives way to every verdict, computed or reported', () => {
    expect(stateOfTarget(target('met'), 'off-track')).toBe('met');
    expect(stateOfTarget(target('not-assessable', reported), 'at-risk')).toBe('reported-met');
    expect(stateOfPart(part('not-assessable'), letter('binding', 'binding'), target('not-assessable', reported), 'on-track')).toBe('not-assessable');
    expect(stateOfPart(part('not-assessable'), letter('binding', 'binding'), target('missed'), 'on-track')).toBe('not-assessable');
  });
  it('is nothing to show where it cannot be told, or is decided', () =>
    expect([stateOfTarget(target('not-assessable'), 'not-assessable'), stateOfTarget(target('not-assessable'), 'decided')]).toEqual([
      'not-assessable',
      'not-assessable',
    ]));
});

it('counts states in their order, leaving out empty ones', () =>
  expect(countStates(['missed', 'met', 'missed'])).toEqual([
    { state: 'met', count: 1 },
    { state: 'missed', count: 2 },
  ]));
