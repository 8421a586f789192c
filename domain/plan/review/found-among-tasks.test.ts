/** What a refusal names, steps on parts found among the tasks, and parts that keep their place and their words. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { type Address, parseResolution } from '../../resolution/index.ts';
import { actorId, decimal } from '../../values/index.ts';
import { lintRefusals } from '../lint/index.ts';
import { readPlan } from '../read-plan.ts';
import type { Criterion, PartAddress } from '../types.ts';
import { decideReviewStep, type ReviewDecisionState, reviewPlan } from './index.ts';
import type { PartDraft, ReviewAction, ReviewStep } from './types.ts';

const text = `NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2027
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
a) Tốc độ tăng trưởng kinh tế đạt 7%; trong đó, khu vực I tăng 3,84%.
b) Tổng kim ngạch xuất khẩu đạt 1.750 triệu USD.
Điều 2. Nhiệm vụ
1. Trồng mới ít nhất 300 ha rừng và xây dựng 12 trạm bơm.
2. Cứng hóa ít nhất 45 km kênh mương.
`;

const resolution = parseResolution(text);
const facts = { units, scaleWords };
const read = readPlan(resolution, facts);
const [growth, sector, exports] = read.targets.flatMap(({ parts }) => parts).map(({ address }) => address) as [PartAddress, PartAddress, PartAddress];
const [forest, pumps, canals] = read.hidden.map(({ address }) => address) as [PartAddress, PartAddress, PartAddress];

const an = { by: actorId('an'), name: 'An' };
const binh = { by: actorId('binh'), name: 'Bình' };
const on = '2027-01-05T00:00:00.000Z';

const decide = (steps: readonly ReviewStep[], action: ReviewAction, who = an, more: Partial<ReviewDecisionState> = {}) =>
  decideReviewStep({ resolution, read, steps, facts, ...more }, action, { ...who, on, seq: 10 + steps.length });

function take(steps: readonly ReviewStep[], action: ReviewAction, who = an): readonly ReviewStep[] {
  const outcome = decide(steps, action, who);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return [...steps, outcome.value];
}

function refusalOf(action: ReviewAction, steps: readonly ReviewStep[] = [], who = an, more: Partial<ReviewDecisionState> = {}) {
  const outcome = decide(steps, action, who, more);
  return outcome.ok ? undefined : { ...outcome.refusals[0]?.parameters, code: outcome.refusals[0]?.code.replace('plan/', '') };
}

const ha = units.find(({ unit }) => unit.code === 'ha')?.unit ?? units[0]!.unit;
const atLeast = (value: string): Criterion => ({ kind: 'at-least', value: { value: decimal(value), unit: ha }, strict: false, approximate: false });
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const draft = (words: string, changes: Partial<PartDraft> = {}): PartDraft => ({
  span: spanOf(words),
  name: words,
  criterion: atLeast('3'),
  strength: 'firm',
  role: 'binding',
  ...changes,
});
const hiddenOf = (steps: readonly ReviewStep[]) => reviewPlan(read, steps).plan.hidden.map(({ address, name }) => `${address.split('.').at(-1)} ${name}`);

test('the sample: two targets, three figures among the tasks, two of them in one provision', () => {
  expect([sector, exports, canals].every((address) => address !== undefined)).toBe(true);
  expect([forest, pumps, canals].map((address) => address.replace(/^dieu-2\./, ''))).toEqual(['khoan-1.so-1', 'khoan-1.so-2', 'khoan-2.so-1']);
});

describe('parts found among the tasks', () => {
  test('are accepted, edited and rejected in their place, and count in no progress', () => {
    const edited = take([], { kind: 'edit', part: forest, change: { name: 'Rừng trồng mới' } });
    expect(hiddenOf(edited)[0]).toBe('so-1 Rừng trồng mới');
    const rejected = take(edited, { kind: 'reject', part: canals, why: 'việc của xã' });
    expect(hiddenOf(rejected)).toHaveLength(2);
    expect(reviewPlan(read, rejected).progress).toEqual({ reviewed: 0, total: 3 });
    expect(reviewPlan(read, rejected).statuses.find(({ part }) => part === canals)).toMatchObject({ status: 'rejected', listed: false, why: 'việc của xã' });
    expect(reviewPlan(read, rejected).statuses.find(({ part }) => part === growth)).toEqual({
      part: growth,
      status: 'unreviewed',
      listed: true,
      steps: [],
    });
  });
});

describe('figures found among the tasks of one provision', () => {
  test('are made one; the one takes the next number of its own kind', () => {
    const merged = take([], { kind: 'merge', parts: [forest, pumps], into: draft('Trồng mới ít nhất 300 ha rừng và xây dựng 12 trạm bơm') });
    expect(merged[0]).toMatchObject({ made: ['dieu-2.khoan-1.so-3'] });
    expect(hiddenOf(merged).map((part) => part.split(' ')[0])).toEqual(['so-3', 'so-1']);
    expect(reviewPlan(read, merged).progress).toEqual({ reviewed: 0, total: 3 });
  });

  test('are split, numbered on behind their neighbours and behind parts that are gone', () => {
    const split = take([], { kind: 'split', part: forest, into: [draft('Trồng mới'), draft('300 ha')] });
    expect(split[0]).toMatchObject({ made: ['dieu-2.khoan-1.so-3', 'dieu-2.khoan-1.so-4'] });
    const again = take(split, { kind: 'split', part: 'dieu-2.khoan-1.so-4' as PartAddress, into: [draft('300'), draft('ha')] });
    expect(again[1]).toMatchObject({ made: ['dieu-2.khoan-1.so-5', 'dieu-2.khoan-1.so-6'] });
  });

  test('of two provisions are not made one', () => {
    expect(refusalOf({ kind: 'merge', parts: [forest, canals], into: draft('300 ha') })).toEqual({
      code: 'review-merge-across',
      first: forest,
      part: canals,
    });
  });

  test('keep within the words of their provision', () => {
    const outside = { code: 'review-span-outside', provision: 'dieu-2.khoan-1' };
    expect(refusalOf({ kind: 'edit', part: forest, change: { span: spanOf('45 km') } })).toMatchObject(outside);
    expect(refusalOf({ kind: 'split', part: forest, into: [draft('300 ha'), draft('45 km')] })).toMatchObject(outside);
    expect(refusalOf({ kind: 'merge', parts: [forest, pumps], into: draft('kênh mương') })).toMatchObject(outside);
    expect(refusalOf({ kind: 'edit', part: forest, change: { span: spanOf('Trồng mới ít nhất 300 ha') } })).toBeUndefined();
  });

  test('leave the numbers of parts that people add to the provision alone', () => {
    const added = take([], { kind: 'add', target: 'dieu-2.khoan-1' as Address, draft: draft('12 trạm bơm'), as: 'target' });
    expect(added[0]).toMatchObject({ made: ['dieu-2.khoan-1.phan-1'] });
  });
});

describe('a row of a table', () => {
  const table = `NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2027
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2027
1\tTổng kim ngạch xuất khẩu\tTriệu USD\t1.750
2\tTỷ lệ hộ nghèo\t%\t2,25
`;
  const tableResolution = parseResolution(table);
  const plan = readPlan(tableResolution, facts);

  test('holds the words of its parts, though it is no provision', () => {
    const [first, second] = plan.targets;
    const part = first?.parts[0]?.address as PartAddress;
    const state = { resolution: tableResolution, read: plan, steps: [], facts };
    const move = (span: { start: number; end: number }) => decideReviewStep(state, { kind: 'edit', part, change: { span } }, { ...an, on, seq: 10 });
    expect(move(second!.span)).toMatchObject({ ok: false, refusals: [{ code: 'plan/review-span-outside' }] });
    expect(move(first!.span).ok).toBe(true);
  });
});

describe('a part is not held against itself', () => {
  test('its words may move over its own old words', () => {
    const moved = take([], { kind: 'edit', part: exports, change: { span: spanOf('kim ngạch xuất khẩu đạt') } });
    expect(reviewPlan(read, moved).plan.targets[1]?.parts[0]?.span).toEqual(spanOf('kim ngạch xuất khẩu đạt'));
  });

  test('what it is split into may cross its old words', () => {
    const steps = take([], { kind: 'split', part: exports, into: [draft('kim ngạch xuất khẩu đạt'), draft('1.750 triệu')] });
    expect(reviewPlan(read, steps).plan.targets[1]?.parts.map(({ name }) => name)).toEqual(['kim ngạch xuất khẩu đạt', '1.750 triệu']);
  });
});

describe('what people write is kept composed and trimmed', () => {
  test('the reason of an edit, if there is one', () => {
    const edit = (reason: string) => take([], { kind: 'edit', part: growth, change: { name: 'Tăng trưởng' }, reason })[0];
    expect(edit('  theo biên bản họp '.normalize('NFD'))).toHaveProperty('reason', 'theo biên bản họp');
    expect(edit('  ')).not.toHaveProperty('reason');
  });

  test('the unit, if there is one', () => {
    const edit = take([], { kind: 'edit', part: growth, change: { unitText: ' điểm % '.normalize('NFD') } });
    expect(edit[0]).toMatchObject({ change: { unitText: 'điểm %' } });
    expect(take([], { kind: 'edit', part: growth, change: { name: 'Tăng' } })[0]).toHaveProperty('change', { name: 'Tăng' });
    const added = take([], { kind: 'add', target: 'dieu-1.diem-b' as Address, draft: draft('1.750', { unitText: ' triệu USD ' }) });
    expect(added[0]).toMatchObject({ draft: { unitText: 'triệu USD' } });
    expect((take([], { kind: 'add', target: 'dieu-1.diem-b' as Address, draft: draft('1.750') })[0] as { draft: object }).draft).not.toHaveProperty('unitText');
  });
});

describe('a refusal names', () => {
  const split = take([], { kind: 'split', part: growth, into: [draft('Tốc độ tăng trưởng'), draft('đạt 7%')] });
  const x = 'dieu-9.phan-1' as PartAddress;
  const answer = `${Object.keys(lintRefusals)[0]}@dieu-1#0123456789abcdef`;
  const cases: readonly (readonly [string, ReviewAction, readonly ReviewStep[], typeof an, object])[] = [
    ['the part that is not there', { kind: 'accept', parts: [x] }, [], an, { code: 'review-unknown-part', part: x }],
    ['… also for an edit', { kind: 'edit', part: x, change: {} }, [], an, { code: 'review-unknown-part', part: x }],
    ['… also for a rejection', { kind: 'reject', part: x, why: 'sai' }, [], an, { code: 'review-unknown-part', part: x }],
    ['… also for a split', { kind: 'split', part: x, into: [] }, [], an, { code: 'review-unknown-part', part: x }],
    ['… also for a merge', { kind: 'merge', parts: [x, growth], into: draft('7%') }, [], an, { code: 'review-unknown-part', part: x }],
    ['… also for the second of a merge', { kind: 'merge', parts: [growth, x], into: draft('7%') }, [], an, { code: 'review-unknown-part', part: x }],
    [
      'the parts that took its place',
      { kind: 'accept', parts: [growth] },
      split,
      an,
      { code: 'review-part-replaced', part: growth, by: 'dieu-1.diem-a.phan-3, dieu-1.diem-a.phan-4' },
    ],
    [
      '… also for an edit',
      { kind: 'edit', part: growth, change: {} },
      split,
      an,
      { code: 'review-part-replaced', part: growth, by: 'dieu-1.diem-a.phan-3, dieu-1.diem-a.phan-4' },
    ],
    [
      'the rejected part',
      { kind: 'edit', part: exports, change: {} },
      take([], { kind: 'reject', part: exports, why: 'sai' }),
      an,
      { code: 'review-part-rejected', part: exports },
    ],
    ['the part in which nothing changed', { kind: 'edit', part: growth, change: {} }, [], an, { code: 'review-nothing-changed', part: growth }],
    ['the part split into one', { kind: 'split', part: growth, into: [draft('7%')] }, [], an, { code: 'review-split-into-one', part: growth }],
    ['nothing for a merge of nothing', { kind: 'merge', parts: [], into: draft('7%') }, [], an, { code: 'review-merge-of-one' }],
    [
      'the provision that is not there',
      { kind: 'add', target: 'dieu-9' as Address, draft: draft('Về nhiệm vụ') },
      [],
      an,
      { code: 'review-unknown-provision', provision: 'dieu-9' },
    ],
    ['the step that is not there', { kind: 'undo', step: 99 }, split, an, { code: 'review-unknown-step', step: 99 }],
    ['whose step it is', { kind: 'undo', step: 10 }, split, binh, { code: 'review-not-yours', step: 10, name: 'An' }],
    ['the step undone already', { kind: 'undo', step: 10 }, take(split, { kind: 'undo', step: 10 }), an, { code: 'review-undone-already', step: 10 }],
    ['one’s own last step', { kind: 'undo', step: 10 }, take(split, { kind: 'accept', parts: [exports] }), an, { code: 'review-not-last', step: 10, last: 11 }],
    [
      'who has built upon it',
      { kind: 'undo', step: 10 },
      take(split, { kind: 'edit', part: 'dieu-1.diem-a.phan-4' as PartAddress, change: { name: 'khác' } }, binh),
      an,
      { code: 'review-built-upon', step: 10, name: 'Bình' },
    ],
    [
      'the finding nobody made, cut to a bearable length',
      { kind: 'answer-finding', finding: `x@${'y'.repeat(300)}` as never, answer: 'to-be-mended', words: '' },
      [],
      an,
      { code: 'review-unknown-finding', finding: `x@${'y'.repeat(198)}` },
    ],
    [
      'a finding with more behind its name',
      { kind: 'answer-finding', finding: `${answer}-12x` as never, answer: 'to-be-mended', words: '' },
      [],
      an,
      { code: 'review-unknown-finding', finding: `${answer}-12x` },
    ],
  ];
  test.each(cases)('%s', (_, action, steps, who, expected) => {
    expect(refusalOf(action, steps, who)).toEqual(expected);
  });

  test('nothing when the form of the finding is right', () => {
    expect(refusalOf({ kind: 'answer-finding', finding: `${answer}-12` as never, answer: 'to-be-mended', words: '' })).toBeUndefined();
  });

  test('a part of last year that is not there', () => {
    const match = { kind: 'match-previous', resolution: 'r-2026', pairs: [{ part: growth, previous: x }], answer: 'same' } as ReviewAction;
    expect(refusalOf(match, [], an, { previousParts: new Set([growth]) })).toEqual({ code: 'review-unknown-previous', part: x, resolution: 'r-2026' });
    expect(refusalOf({ ...match, pairs: [{ part: x, previous: x }] } as ReviewAction)).toEqual({ code: 'review-unknown-part', part: x });
    expect(refusalOf(match)).toBeUndefined();
  });

  test('who changed it meanwhile, when, and how far the review is', () => {
    const steps = take(take([], { kind: 'accept', parts: [growth] }), { kind: 'accept', parts: [exports, canals] }, binh);
    const late = { kind: 'reject', part: exports, why: 'sai' } as const;
    expect(refusalOf(late, steps, an, { expected: 10 })).toEqual({ code: 'review-outdated', name: 'Bình', on, expected: 10, revision: 11 });
    expect(refusalOf(late, steps, an, { expected: 11 })).toBeUndefined();
    expect(refusalOf(late, steps, an)).toBeUndefined();
    expect(refusalOf({ kind: 'accept', parts: [sector, canals] }, steps, an, { expected: 10 })).toMatchObject({ code: 'review-outdated' });
  });
});

describe('a part that was missed', () => {
  test('goes where it is asked to go, when that is a target, and stands in the order of the words', () => {
    const add = (words: string) => take([], { kind: 'add', target: 'dieu-1.diem-a' as Address, draft: draft(words) });
    const names = (steps: readonly ReviewStep[]) => reviewPlan(read, steps).plan.targets[0]?.parts.map(({ address }) => address.split('.').at(-1));
    expect(names(add('trưởng kinh tế'))).toEqual(['phan-3', 'phan-1', 'phan-2']);
    expect(names(add('khu vực I'))).toEqual(['phan-1', 'phan-3', 'phan-2']);
    expect(names(add('84%'))?.at(-1)).toBe('phan-3');
  });

  test('makes a target of its provision, before those that stand behind it', () => {
    const first = take([], { kind: 'add', target: 'dieu-2.khoan-2' as Address, draft: draft('kênh mương'), as: 'target' });
    const second = take(first, { kind: 'add', target: 'dieu-2.khoan-1' as Address, draft: draft('Trồng mới'), as: 'target' });
    const targets = reviewPlan(read, second).plan.targets.map(({ address, label, name }) => [address, label, name]);
    expect(targets.slice(2)).toEqual([
      ['dieu-2.khoan-1', '1', 'Trồng mới'],
      ['dieu-2.khoan-2', '2', 'kênh mương'],
    ]);
  });
});
