/** A review from its first step to a plan in force: every kind of step, what each refuses, and taking back. */
import { scaleWords, units } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, parseResolution } from '../../resolution/index.ts';
import { actorId, decimal, type Outcome, type Unit } from '../../values/index.ts';
import { lintRefusals } from '../lint/index.ts';
import { readPlan } from '../read-plan.ts';
import type { Criterion, PartAddress, Plan } from '../types.ts';
import { decideReviewStep, findUndoable, matchDecisions, type ReviewDecisionState, type Reviewer, reviewPlan } from './index.ts';
import { reviewRefusals } from './refusals.ts';
import type { PartDraft, ReviewAction, ReviewStep } from './types.ts';

const text = `NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2027
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
a) Tốc độ tăng trưởng kinh tế phấn đấu đạt 6,5% - 7%; trong đó, khu vực I tăng 3,84%.
b) Tổng kim ngạch xuất khẩu đạt 1.750 triệu USD.
c) Tỷ lệ hộ nghèo còn 2,25%.
Điều 2. Nhiệm vụ
Tiếp tục trồng rừng, phủ xanh đồi trọc.
`;

const resolution = parseResolution(text);
const facts = { units, scaleWords };
const read = readPlan(resolution, facts);
const [growth, sector, exports, poverty] = read.targets.flatMap(({ parts }) => parts).map(({ address }) => address) as [
  PartAddress,
  PartAddress,
  PartAddress,
  PartAddress,
];

const an = { by: actorId('an'), name: 'An' };
const binh = { by: actorId('binh'), name: 'Bình' };
const on = '2027-01-05T00:00:00.000Z';

/** The steps with one more; throws when it is refused. */
function take(steps: readonly ReviewStep[], action: ReviewAction, who = an): readonly ReviewStep[] {
  const outcome = decide(steps, action, who);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return [...steps, outcome.value];
}

function decide(steps: readonly ReviewStep[], action: ReviewAction, who = an, more: Partial<ReviewDecisionState> = {}): Outcome<ReviewStep> {
  const reviewer: Reviewer = { ...who, on, seq: 10 + steps.length };
  return decideReviewStep({ resolution, read, steps, facts, ...more }, action, reviewer);
}

/** The codes; every name that the words of a refusal ask for is told with it. */
function codesOf(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) return [];
  return outcome.refusals.map(({ code, parameters }) => {
    for (const [, name = ''] of reviewRefusals[code]?.vi.matchAll(/\{(\w+)\}/g) ?? []) expect(String(parameters[name] ?? ''), `${code} ${name}`).not.toBe('');
    return code;
  });
}
const refusalsOf = (action: ReviewAction, steps: readonly ReviewStep[] = [], who = an) => codesOf(decide(steps, action, who));

const partsOf = (plan: Plan) => plan.targets.flatMap(({ parts }) => parts);
const findPart = (plan: Plan, address: PartAddress) => partsOf(plan).find((part) => part.address === address);
const statusOf = (steps: readonly ReviewStep[], address: PartAddress) => reviewPlan(read, steps).statuses.find(({ part }) => part === address);

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const percent = units.find(({ unit }) => unit.code === 'percent')!.unit;
const of = (value: string, unit: Unit = percent) => ({ value: decimal(value), unit });
const atLeast = (value: string): Criterion => ({ kind: 'at-least', value: of(value), strict: false, approximate: false });

const draft = (words: string, changes: Partial<PartDraft> = {}): PartDraft => ({
  span: spanOf(words),
  name: words,
  criterion: atLeast('3'),
  strength: 'firm',
  role: 'binding',
  ...changes,
});

test('the reading of the sample', () => {
  expect(partsOf(read).map(({ name }) => name)).toHaveLength(4);
  expect(reviewPlan(read, [])).toMatchObject({ plan: read, progress: { reviewed: 0, total: 4 }, answers: [], lastChange: 0 });
});

describe('accepting', () => {
  test('counts, and changes nothing of the plan', () => {
    const steps = take([], { kind: 'accept', parts: [growth, exports, growth] });
    const reviewed = reviewPlan(read, steps);
    expect(reviewed.progress).toEqual({ reviewed: 2, total: 4 });
    expect(reviewed.plan).toEqual(read);
    expect(statusOf(steps, growth)).toEqual({ part: growth, status: 'accepted', listed: true, steps: [10] });
    expect(statusOf(steps, sector)).toMatchObject({ status: 'unreviewed', steps: [] });
  });

  test('is refused for what is not there, or reviewed already', () => {
    expect(refusalsOf({ kind: 'accept', parts: ['x' as PartAddress] })).toEqual(['plan/review-unknown-part']);
    expect(refusalsOf({ kind: 'accept', parts: [] })).toEqual(['plan/review-nothing-to-accept']);
    expect(refusalsOf({ kind: 'accept', parts: [growth] }, take([], { kind: 'accept', parts: [growth] }))).toEqual(['plan/review-nothing-to-accept']);
  });

  test('takes a rejected part back in', () => {
    const rejected = take([], { kind: 'reject', part: poverty, why: 'không phải chỉ tiêu' });
    const steps = take(rejected, { kind: 'accept', parts: [poverty] }, binh);
    expect(statusOf(steps, poverty)).toEqual({ part: poverty, status: 'accepted', listed: true, steps: [10, 11] });
    expect(reviewPlan(read, steps).plan).toEqual(read);
  });
});

describe('editing', () => {
  test('changes the fields given, keeps the rest, and leaves no doubt', () => {
    const steps = take([], {
      kind: 'edit',
      part: growth,
      change: { criterion: atLeast('7'), name: ' Tăng trưởng '.normalize('NFD'), remove: ['period'] },
      reason: '',
    });
    const part = findPart(reviewPlan(read, steps).plan, growth);
    expect(part).toMatchObject({ name: 'Tăng trưởng', criterion: atLeast('7'), span: findPart(read, growth)?.span, confidence: { value: 1, reasons: [] } });
    expect(part).not.toHaveProperty('period');
    expect(statusOf(steps, growth)?.status).toBe('edited');
    expect(steps[0]).not.toHaveProperty('reason');
    expect(findPart(read, growth)).toHaveProperty('period');
  });

  const refused: readonly (readonly [string, ReviewAction, string])[] = [
    ['an unknown part', { kind: 'edit', part: 'x' as PartAddress, change: { name: 'y' } }, 'plan/review-unknown-part'],
    ['nothing', { kind: 'edit', part: growth, change: {} }, 'plan/review-nothing-changed'],
    ['the same again', { kind: 'edit', part: growth, change: { strength: findPart(read, growth)!.strength } }, 'plan/review-nothing-changed'],
    ['no name', { kind: 'edit', part: growth, change: { name: '  ' } }, 'plan/review-name-empty'],
    ['words of another target', { kind: 'edit', part: growth, change: { span: spanOf('còn 2,25%') } }, 'plan/review-span-outside'],
    ['no words', { kind: 'edit', part: growth, change: { span: { start: 5, end: 5 } } }, 'plan/review-span-outside'],
    ['half words', { kind: 'edit', part: growth, change: { span: { start: 1.5, end: 90 } } }, 'plan/review-span-outside'],
    ['beyond the text', { kind: 'edit', part: growth, change: { valueSpan: { start: 0, end: 99_999 } } }, 'plan/review-span-outside'],
    ['words that cross another part', { kind: 'edit', part: growth, change: { span: spanOf('7%; trong đó, khu vực I tăng') } }, 'plan/review-span-overlaps'],
    [
      'a reversed range',
      { kind: 'edit', part: growth, change: { criterion: { kind: 'range', lower: of('7'), upper: of('6.5'), approximate: false } } },
      'plan/review-range-reversed',
    ],
    [
      'a sloppy decimal',
      { kind: 'edit', part: growth, change: { criterion: { kind: 'about', value: { value: '6,5' as never, unit: percent } } } },
      'plan/review-not-canonical',
    ],
    [
      'a unit bent',
      { kind: 'edit', part: growth, change: { criterion: { kind: 'about', value: of('6', { ...percent, factor: decimal('5') }) } } },
      'plan/review-bad-unit',
    ],
    [
      'a unit without a factor',
      { kind: 'edit', part: growth, change: { criterion: { kind: 'about', value: of('6', { ...percent, code: 'x', factor: decimal('0') }) } } },
      'plan/review-bad-unit',
    ],
    [
      'an event without a verb',
      { kind: 'edit', part: growth, change: { criterion: { kind: 'event', verb: ' ', what: 'cầu' } } },
      'plan/review-criterion-empty',
    ],
    ['a month that is none', { kind: 'edit', part: growth, change: { period: { start: '2027-13', months: 12 } } }, 'plan/review-bad-period'],
    ['within a part of another target', { kind: 'edit', part: growth, change: { within: exports } }, 'plan/review-bad-nesting'],
    ['within itself', { kind: 'edit', part: growth, change: { within: growth } }, 'plan/review-nested-in-itself'],
    ['within its own child', { kind: 'edit', part: growth, change: { within: sector } }, 'plan/review-nested-in-itself'],
  ];
  test.each(refused)('is refused: %s', (_what, action, code) => expect(refusalsOf(action)).toEqual([code]));

  test('units that do not compare are refused as the two ends of a range', () => {
    const dollars = units.find(({ unit }) => unit.code === 'usd-million')!.unit;
    const criterion: Criterion = { kind: 'range', lower: of('1'), upper: of('2', dollars), approximate: false };
    expect(refusalsOf({ kind: 'edit', part: growth, change: { criterion } })).toEqual(['plan/review-units-differ']);
    expect(
      refusalsOf({ kind: 'edit', part: growth, change: { criterion: { kind: 'change', toward: 'increase', amount: criterion as never, reading: 'points' } } }),
    ).toEqual(['plan/review-units-differ']);
  });

  test('every fault is told at once', () => {
    expect(refusalsOf({ kind: 'edit', part: growth, change: { name: '', period: { start: 'x', months: 0 } } })).toEqual([
      'plan/review-name-empty',
      'plan/review-bad-period',
    ]);
  });

  test('is refused on a rejected part', () => {
    const steps = take([], { kind: 'reject', part: growth, why: 'x' });
    expect(refusalsOf({ kind: 'edit', part: growth, change: { name: 'y' } }, steps)).toEqual(['plan/review-part-rejected']);
  });
});

describe('rejecting', () => {
  test('takes the part out and frees what lay within it', () => {
    const steps = take([], { kind: 'reject', part: growth, why: ' trùng ' });
    const { plan, progress } = reviewPlan(read, steps);
    expect(findPart(plan, growth)).toBeUndefined();
    expect(findPart(read, sector)?.within).toBe(growth);
    expect(findPart(plan, sector)).not.toHaveProperty('within');
    expect(progress).toEqual({ reviewed: 1, total: 4 });
    expect(statusOf(steps, growth)).toMatchObject({ status: 'rejected', why: 'trùng' });
  });

  test('a target whose every part is rejected is none', () => {
    const { plan } = reviewPlan(read, take([], { kind: 'reject', part: poverty, why: 'x' }));
    expect(plan.targets).toHaveLength(2);
  });

  test('needs a reason', () => expect(refusalsOf({ kind: 'reject', part: poverty, why: ' ' })).toEqual(['plan/review-reason-missing']));
});

describe('splitting', () => {
  const into = [draft('6,5%'), draft('7%', { name: 'mức cao' })];
  const steps = take([], { kind: 'split', part: growth, into });

  test('the new parts stand in the place of the old, under fresh numbers', () => {
    const { plan, progress, statuses } = reviewPlan(read, steps);
    expect(plan.targets[0]?.parts.map(({ address }) => address)).toEqual(['dieu-1.diem-a.phan-3', 'dieu-1.diem-a.phan-4', sector]);
    expect(findPart(plan, sector)?.within).toBe('dieu-1.diem-a.phan-3');
    expect(progress).toEqual({ reviewed: 2, total: 5 });
    expect(statuses[0]).toEqual({
      part: growth,
      status: 'rejected',
      listed: true,
      steps: [10],
      why: 'split',
      replacedBy: ['dieu-1.diem-a.phan-3', 'dieu-1.diem-a.phan-4'],
    });
    expect(statuses[1]).toMatchObject({ status: 'edited', steps: [10] });
  });

  test('what was split can no longer be accepted, edited or linked back', () => {
    expect(refusalsOf({ kind: 'accept', parts: [growth] }, steps)).toEqual(['plan/review-part-replaced']);
    expect(refusalsOf({ kind: 'split', part: growth, into }, steps)).toEqual(['plan/review-part-replaced']);
  });

  test('into one, or into crossing or equal parts, is refused', () => {
    expect(refusalsOf({ kind: 'split', part: growth, into: into.slice(1) })).toEqual(['plan/review-split-into-one']);
    expect(refusalsOf({ kind: 'split', part: growth, into: [draft('đạt 6,5%'), draft('6,5% - 7%')] })).toEqual(['plan/review-span-overlaps']);
    expect(refusalsOf({ kind: 'split', part: growth, into: [draft('6,5%'), draft('6,5%')] })).toEqual(['plan/review-part-twice']);
  });

  test('into parts that share their words ("cả 3 tiêu chí") is allowed', () => {
    expect(decide([], { kind: 'split', part: growth, into: ['số vụ', 'số người chết'].map((name) => draft('6,5% - 7%', { name })) }).ok).toBe(true);
  });

  test('numbers are never used twice, even when a split is undone', () => {
    const again = take(take(steps, { kind: 'undo', step: 10 }), { kind: 'split', part: growth, into });
    expect(reviewPlan(read, again).plan.targets[0]?.parts.map(({ address }) => address)).toEqual(['dieu-1.diem-a.phan-5', 'dieu-1.diem-a.phan-6', sector]);
  });
});

describe('merging', () => {
  const into = draft('phấn đấu đạt 6,5% - 7%; trong đó, khu vực I tăng 3,84%');
  test('one part stands in the place of the first', () => {
    const { plan, progress, statuses } = reviewPlan(read, take([], { kind: 'merge', parts: [growth, sector], into }));
    expect(plan.targets[0]?.parts).toMatchObject([{ address: 'dieu-1.diem-a.phan-3', name: into.name }]);
    expect(progress).toEqual({ reviewed: 1, total: 3 });
    expect(statuses.map(({ why }) => why)).toEqual(['merge', undefined, 'merge', undefined, undefined]);
  });

  test('needs two parts of one target', () => {
    expect(refusalsOf({ kind: 'merge', parts: [growth, growth], into })).toEqual(['plan/review-merge-of-one']);
    expect(refusalsOf({ kind: 'merge', parts: [growth, exports], into })).toEqual(['plan/review-merge-across']);
    expect(refusalsOf({ kind: 'merge', parts: [growth, 'x' as PartAddress], into })).toEqual(['plan/review-unknown-part']);
  });
});

describe('adding what was missed', () => {
  test('to a target, in the order of the words', () => {
    const added = draft('Tốc độ tăng trưởng kinh tế');
    const steps = take([], { kind: 'add', target: read.targets[0]!.address, draft: added });
    const { plan, progress } = reviewPlan(read, steps);
    expect(plan.targets[0]?.parts.map(({ address }) => address)).toEqual(['dieu-1.diem-a.phan-3', growth, sector]);
    expect(progress).toEqual({ reviewed: 1, total: 5 });
    expect(
      statusOf(take(steps, { kind: 'edit', part: 'dieu-1.diem-a.phan-3' as PartAddress, change: { name: 'khác' } }), 'dieu-1.diem-a.phan-3' as PartAddress)
        ?.status,
    ).toBe('added');
  });

  test('to a provision that had no target: it becomes one, in its place, when the person says so', () => {
    const steps = take([], { kind: 'add', target: 'dieu-2' as never, draft: draft('phủ xanh đồi trọc'), as: 'target' });
    const { plan } = reviewPlan(read, steps);
    expect(plan.targets.at(-1)).toMatchObject({ address: 'dieu-2', label: '2', name: 'phủ xanh đồi trọc', parts: [{ address: 'dieu-2.phan-1' }] });
    const undone = reviewPlan(read, take(steps, { kind: 'undo', step: 10 }));
    expect(undone.plan).toEqual(read);
    const rejected = reviewPlan(read, take(steps, { kind: 'reject', part: 'dieu-2.phan-1' as PartAddress, why: 'x' }));
    expect(rejected.plan.targets).toHaveLength(3);
  });

  test('a second part joins the target that people made', () => {
    const first = take([], { kind: 'add', target: 'dieu-2' as never, draft: draft('phủ xanh đồi trọc'), as: 'target' });
    const { plan } = reviewPlan(read, take(first, { kind: 'add', target: 'dieu-2' as never, draft: draft('trồng rừng'), as: 'target' }));
    expect(plan.targets.at(-1)?.parts.map(({ address }) => address)).toEqual(['dieu-2.phan-2', 'dieu-2.phan-1']);
  });

  test('to the tasks: a statement among them, explanatory, counted nowhere, in the order of the words', () => {
    const steps = take([], { kind: 'add', target: 'dieu-2' as never, draft: draft('phủ xanh đồi trọc') });
    expect(steps[0]).toMatchObject({ made: [`dieu-2.so-${read.hidden.length + 1}`], draft: { role: 'explanatory' } });
    expect(steps[0]).not.toHaveProperty('makesTarget');
    const { plan, progress, statuses } = reviewPlan(read, steps);
    expect(plan.targets).toEqual(read.targets);
    expect(plan.hidden.map(({ name }) => name)).toContain('phủ xanh đồi trọc');
    expect(plan.hidden.map(({ span }) => span.start)).toEqual(plan.hidden.map(({ span }) => span.start).toSorted((a, b) => a - b));
    expect(progress).toEqual(reviewPlan(read, []).progress);
    expect(statuses.find(({ part }) => part === `dieu-2.so-${read.hidden.length + 1}`)).toMatchObject({ status: 'added', listed: false });
    const again = { kind: 'add', target: 'dieu-2' as never, draft: draft('phủ xanh đồi trọc') } as const;
    expect(decide(steps, again)).toMatchObject({ ok: false, refusals: [{ code: 'plan/review-part-twice' }] });
    expect(reviewPlan(read, take(steps, { kind: 'undo', step: 10 })).plan).toEqual(read);
  });

  test('outside the tasks and the list: a target, or a statement when the person says so', () => {
    const add = { kind: 'add', target: 'dieu-1' as never, draft: draft('Các chỉ tiêu') } as const;
    expect(take([], add)[0]).toMatchObject({ made: ['dieu-1.phan-1'], makesTarget: { address: 'dieu-1' } });
    expect(take([], { ...add, as: 'statement' })[0]).toMatchObject({ made: ['dieu-1.so-1'] });
  });

  test('words that lie in a target go to it, whatever was named', () => {
    const [step] = take([], { kind: 'add', target: 'dieu-1' as never, draft: draft('Tỷ lệ hộ nghèo') });
    expect(step).toMatchObject({ target: 'dieu-1.diem-c', made: ['dieu-1.diem-c.phan-2'] });
  });

  test('is refused outside the provision, or where there is none', () => {
    expect(refusalsOf({ kind: 'add', target: 'dieu-9' as never, draft: draft('phủ xanh đồi trọc') })).toEqual(['plan/review-unknown-provision']);
    expect(refusalsOf({ kind: 'add', target: read.targets[0]!.address, draft: draft('phủ xanh đồi trọc') })).toEqual(['plan/review-span-outside']);
  });
});

describe('taking back', () => {
  const steps = take(take(take([], { kind: 'accept', parts: [growth] }), { kind: 'accept', parts: [poverty] }, binh), { kind: 'accept', parts: [exports] });

  test('the last step of one’s own, then the one before it', () => {
    expect(findUndoable(steps, an.by)?.seq).toBe(12);
    expect(findUndoable(steps, binh.by)?.seq).toBe(11);
    const once = take(steps, { kind: 'undo', step: 12 });
    expect(reviewPlan(read, once).progress.reviewed).toBe(2);
    const twice = take(once, { kind: 'undo', step: 10 });
    expect(reviewPlan(read, twice).progress.reviewed).toBe(1);
    expect(findUndoable(twice, an.by)).toBeUndefined();
    expect(reviewPlan(read, twice).lastChange).toBe(14);
  });

  test.each([
    ['someone else’s', 11, 'plan/review-not-yours'],
    ['not the last', 10, 'plan/review-not-last'],
    ['no step', 99, 'plan/review-unknown-step'],
  ])('is refused: %s', (_what, step, code) => expect(refusalsOf({ kind: 'undo', step }, steps)).toEqual([code]));

  test('is refused twice, of an undoing, and where another has built on it', () => {
    const undone = take(steps, { kind: 'undo', step: 12 });
    expect(refusalsOf({ kind: 'undo', step: 12 }, undone)).toEqual(['plan/review-undone-already']);
    expect(refusalsOf({ kind: 'undo', step: 13 }, undone)).toEqual(['plan/review-unknown-step']);
    const built = take(steps, { kind: 'edit', part: exports, change: { name: 'khác' } }, binh);
    expect(refusalsOf({ kind: 'undo', step: 12 }, built)).toEqual(['plan/review-built-upon']);
  });
});

describe('answers to findings', () => {
  const known = (answer: 'accepted-as-is' | 'to-be-mended', words: string): ReviewAction => ({ kind: 'answer-finding', finding: real, answer, words });
  const real = `${Object.keys(lintRefusals)[0]}@dieu-1.diem-a#0123456789abcdef` as never;

  test('are kept, the latest holds, and the plan does not change by them', () => {
    const steps = take(take([], known('to-be-mended', '')), known('accepted-as-is', 'làm tròn'), binh);
    const { answers, lastChange } = reviewPlan(read, steps);
    expect(answers).toMatchObject([{ finding: real, answer: 'accepted-as-is', words: 'làm tròn', name: 'Bình' }]);
    expect(lastChange).toBe(0);
    expect(reviewPlan(read, take(steps, { kind: 'undo', step: 11 }, binh))).toMatchObject({ answers: [{ answer: 'to-be-mended' }], lastChange: 0 });
  });

  test('need a because, and a finding', () => {
    expect(refusalsOf(known('accepted-as-is', ' '))).toEqual(['plan/review-answer-empty']);
    expect(refusalsOf({ kind: 'answer-finding', finding: 'x' as never, answer: 'not-a-fault', words: 'vì' })).toEqual(['plan/review-unknown-finding']);
    const none = 'lint/no-such@a#0123456789abcdef' as never;
    expect(refusalsOf({ kind: 'answer-finding', finding: none, answer: 'not-a-fault', words: 'vì' })).toEqual(['plan/review-unknown-finding']);
  });
});

describe('answers are held against the findings as they stand', () => {
  const real = `${Object.keys(lintRefusals)[0]}@dieu-1.diem-a#0123456789abcdef` as never;
  const answer: ReviewAction = { kind: 'answer-finding', finding: real, answer: 'to-be-mended', words: '' };

  test('a well-formed name of a finding that is not there is refused', () => {
    expect(codesOf(decide([], answer, an, { findings: new Set() }))).toEqual(['plan/review-unknown-finding']);
    expect(decide([], answer, an, { findings: new Set([real]) }).ok).toBe(true);
  });

  test('the second of two findings on the same words has a name of its own', () => {
    expect(decide([], { ...answer, finding: `${real}-2` as never }).ok).toBe(true);
  });
});

describe('words on an earlier year', () => {
  const previous = 'dieu-9.diem-a.phan-1' as PartAddress;
  const same: ReviewAction = { kind: 'match-previous', resolution: 'nam-truoc', pairs: [{ part: exports, previous }], answer: 'same' };

  test('are kept for that year, and change nothing of the plan', () => {
    const steps = take([], same);
    expect(matchDecisions(steps, 'nam-truoc')).toEqual([{ part: exports, previous, answer: 'same', name: 'An', on }]);
    expect(matchDecisions(steps, 'nam-khac')).toEqual([]);
    expect(reviewPlan(read, steps)).toMatchObject({ plan: read, lastChange: 0 });
    expect(matchDecisions(take(steps, { kind: 'undo', step: 10 }), 'nam-truoc')).toEqual([]);
  });

  test('name parts that are there', () => {
    expect(refusalsOf({ ...same, pairs: [] })).toEqual(['plan/review-nothing-to-match']);
    expect(refusalsOf({ ...same, pairs: [{ part: 'x' as PartAddress, previous }] })).toEqual(['plan/review-unknown-part']);
    expect(codesOf(decide([], same, an, { previousParts: new Set() }))).toEqual(['plan/review-unknown-previous']);
    expect(decide([], same, an, { previousParts: new Set([previous]) }).ok).toBe(true);
  });

  test('of two people at once on one part, the second is told', () => {
    const steps = take([], same, binh);
    expect(codesOf(decide(steps, { ...same, answer: 'other' }, an, { expected: 9 }))).toEqual(['plan/review-outdated']);
    expect(decide(steps, { kind: 'edit', part: exports, change: { name: 'khác' } }, an, { expected: 9 }).ok).toBe(true);
  });
});

describe('two people at once', () => {
  const steps = take([], { kind: 'accept', parts: [growth] }, binh);
  const edit = (part: PartAddress): ReviewAction => ({ kind: 'edit', part, change: { name: 'khác' } });

  test('a step on what the other changed meanwhile is refused, on anything else it is not', () => {
    expect(codesOf(decide(steps, edit(growth), an, { expected: 9 }))).toEqual(['plan/review-outdated']);
    expect(decide(steps, edit(exports), an, { expected: 9 }).ok).toBe(true);
    expect(decide(steps, edit(growth), an, { expected: 10 }).ok).toBe(true);
    expect(decide(steps, edit(growth), an).ok).toBe(true);
  });

  test('an undoing bears on what it takes back', () => {
    const undone = take(steps, { kind: 'undo', step: 10 }, binh);
    expect(codesOf(decide(undone, edit(growth), an, { expected: 10 }))).toEqual(['plan/review-outdated']);
  });
});

describe('whatever is asked in whatever order', () => {
  const anyPart = fc.constantFrom(growth, sector, exports, poverty, 'dieu-1.diem-a.phan-3' as PartAddress, 'x' as PartAddress);
  const anySpan = fc.tuple(fc.nat(text.length), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
  const anyDraft = fc.record({ span: anySpan, name: fc.constantFrom('a', 'b', '') }).map((fields): PartDraft => ({ ...draft('6,5%'), ...fields }));
  const anyAction: fc.Arbitrary<ReviewAction> = fc.oneof(
    fc.record({ kind: fc.constant('accept' as const), parts: fc.array(anyPart, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('edit' as const),
      part: anyPart,
      change: fc.record({ name: fc.constantFrom('a', 'b'), within: anyPart }, { requiredKeys: [] }),
    }),
    fc.record({ kind: fc.constant('reject' as const), part: anyPart, why: fc.constantFrom('vì', '') }),
    fc.record({ kind: fc.constant('split' as const), part: anyPart, into: fc.array(anyDraft, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('merge' as const), parts: fc.array(anyPart, { maxLength: 3 }), into: anyDraft }),
    fc.record({
      kind: fc.constant('add' as const),
      target: fc.constantFrom('dieu-1', 'dieu-2', 'dieu-1.diem-a', 'y') as fc.Arbitrary<Address>,
      draft: anyDraft,
    }),
    fc.record({ kind: fc.constant('undo' as const), step: fc.integer({ min: 9, max: 25 }) }),
  );

  /** The steps that are accepted, one after another. */
  function takeAll(asked: readonly (readonly [ReviewAction, typeof an])[]): readonly ReviewStep[] {
    const steps: ReviewStep[] = [];
    for (const [action, who] of asked) {
      const outcome = decide(steps, action, who);
      if (outcome.ok) steps.push(outcome.value);
    }
    return steps;
  }

  test('the counts agree, addresses are one of a kind, nesting leads to parts that stand, and the reading is as it was', () => {
    const before = JSON.stringify(read);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAction, fc.constantFrom(an, binh)), { maxLength: 12 }), (asked) => {
        const steps = takeAll(asked);
        const { plan, statuses, progress } = reviewPlan(read, steps);
        const standing = [...partsOf(plan), ...plan.hidden].map(({ address }) => address);
        expect(new Set(standing).size).toBe(standing.length);
        expect(new Set(statuses.map(({ part }) => part)).size).toBe(statuses.length);
        expect(standing.length).toBe(statuses.filter(({ status }) => status !== 'rejected').length);
        expect(progress.reviewed).toBeLessThanOrEqual(progress.total);
        for (const { within } of partsOf(plan)) if (within !== undefined) expect(standing).toContain(within);
        for (const status of statuses) for (const part of status.replacedBy ?? []) expect(statuses.some((other) => other.part === part)).toBe(true);
        expect(JSON.stringify(read)).toBe(before);
        expect(reviewPlan(read, JSON.parse(JSON.stringify(steps)))).toEqual(reviewPlan(read, steps));
      }),
      { numRuns: 300 },
    );
  });

  test('undoing everything, latest first, gives the reading back', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 8 }), (asked) => {
        let steps = takeAll(asked.map((action) => [action, an]));
        for (let last = findUndoable(steps, an.by); last; last = findUndoable(steps, an.by)) steps = take(steps, { kind: 'undo', step: last.seq });
        expect(reviewPlan(read, steps).plan).toEqual(read);
        expect(reviewPlan(read, steps).progress.reviewed).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
