/** The rules on commands, without any database: the same state, command and moment always give the same changes. */

import type { ResolutionId } from '@moc/domain/dataset';
import type { SourceId } from '@moc/domain/observation';
import { type PartAddress, type ReviewAction, type ReviewStep, reviewPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { actorId, decimal } from '@moc/domain/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../command.ts';
import { divideChanges, rowsPerEntry } from '../log.ts';
import { readText } from '../reading.ts';
import { type Change, insert, type Row } from '../tables.ts';
import { actor, figure, fileRows, resolution, tenantA, text } from '../testing/sample.ts';
import { decideAdoptResolution } from './adopt-resolution.ts';
import { decideImportObservations, type ImportObservationsState, observationContent } from './imports.ts';
import { decideConfirmPlan, decideCorrectPart, type PlanState } from './plan.ts';
import { decideReviewPlan } from './review.ts';

const circumstances = (): Circumstances => {
  let last = 0;
  return { actor: actor(), now: '2025-01-06T00:00:00.000Z', seq: 7, newId: () => `00000000-0000-7000-8000-${String(++last).padStart(12, '0')}` };
};

const rows = (outcome: { readonly ok: boolean; readonly value?: { readonly changes: readonly { readonly rows: readonly unknown[] }[] } }) =>
  outcome.value?.changes.flatMap((change) => change.rows) ?? [];

test('adopting keeps the text and names who did it', () => {
  const command = { kind: 'adopt-resolution', tenant: tenantA, id: 'nq' as ResolutionId, text, name: { vi: 'a', en: 'b' } } as const;
  const outcome = decideAdoptResolution({ exists: false, resolution: parseResolution(text) }, command, circumstances());
  expect(rows(outcome)).toMatchObject([
    { tenant: '83', id: 'nq', seq: 7, text, name: '{"en":"b","vi":"a"}', adopted_by: 'test:coordinator', adopted_at: '2025-01-06T00:00:00.000Z' },
  ]);
});

describe('importing observations', () => {
  const state = (changes: Partial<ImportObservationsState> = {}): ImportObservationsState => ({
    exists: true,
    sources: new Set(['s1', 's2', 's3']),
    indicators: new Set(['a']),
    targets: new Set(),
    known: new Set(),
    rivals: [],
    checks: { figures: { indicators: [], observations: [], sources: [], authorityOrder: [] }, context: {}, answered: new Set() },
    ...changes,
  });
  const decide = (given: ImportObservationsState, ...figures: ReturnType<typeof figure>[]) =>
    decideImportObservations(
      given,
      { kind: 'import-observations', tenant: tenantA, resolution, file: { name: 'a.csv', sha256: 'x' }, rows: fileRows(figures) },
      circumstances(),
    );
  const s2 = { source: 's2' as SourceId };

  test('one row for the file and one for each figure, all pointing at the file', () => {
    const [batch, ...figures] = rows(decide(state(), figure('1'), figure('2', s2))) as Row<'observation'>[];
    expect(batch).toMatchObject({ kind: 'import-observations', rows: 2, seq: 7 });
    expect(figures.map(({ line, value, import: file }) => [line, value, file === batch?.id])).toEqual([
      [2, '1', true],
      [3, '2', true],
    ]);
  });

  const conflicts: readonly (readonly [string, ReturnType<typeof figure>[], ReturnType<typeof figure>[], readonly number[]])[] = [
    ['two sources, two values', [], [figure('1'), figure('2', s2)], [3]],
    ['two sources, one value', [], [figure('1'), figure('1', s2)], []],
    ['one source, two vintages', [], [figure('1'), figure('2')], []],
    ['a plan beside a result', [], [figure('1', { status: 'plan' }), figure('2', s2)], []],
    ['another measure', [], [figure('1'), figure('2', { ...s2, measure: 'value' })], []],
    ['against what is stored', [figure('1', s2)], [figure('2')], [2]],
    ['the third agrees with the first, not with the second', [figure('1'), figure('2', s2)], [figure('1', { source: 's3' as SourceId })], [2]],
  ];
  test.each(conflicts)('conflict: %s', (_what, rivals, figures, lines) => {
    const outcome = decide(state({ rivals, known: new Set(rivals.map(observationContent)) }), ...figures);
    expect(outcome.ok && outcome.value.summary.conflictLines).toEqual(lines);
  });

  test('whatever stands there already is not written again; together they are all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 50 })), fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (stored, given) => {
        const known = new Set(stored.map((n) => observationContent(figure(String(n)))));
        const outcome = decide(state({ known }), ...given.map((n) => figure(String(n))));
        if (!outcome.ok) throw new Error('refused');
        const { added, repeated } = outcome.value.summary;
        expect(added + repeated).toBe(given.length);
        expect(repeated).toBe(given.filter((n) => stored.includes(n)).length);
        expect(rows(outcome)).toHaveLength(added + 1);
      }),
    );
  });

  test('the content of two figures is the same only if every word is', () => {
    const one = figure('1');
    for (const other of [
      figure('1.5'),
      figure('1', s2),
      figure('1', { note: 'x' }),
      figure('1', { status: 'estimate' }),
      figure('1', { published: { precision: 'unknown', text: '' } }),
    ]) {
      expect(observationContent(other)).not.toBe(observationContent(one));
    }
    expect(observationContent(figure('1', { value: decimal('1.0') }))).toBe(observationContent(one));
  });
});

describe('the plan', () => {
  const reading = readText(text);
  const read = reading.plan;
  const [part, ...others] = read.targets.flatMap(({ parts }) => parts).map(({ address }) => address) as [PartAddress, ...PartAddress[]];
  const state = (changes: Partial<PlanState> = {}): PlanState => ({
    reading,
    read,
    reviewed: reviewPlan(read, changes.steps ?? []),
    targets: new Set(),
    parts: new Set([part]),
    everyPart: new Set([part]),
    indicators: new Set(),
    corrections: [],
    steps: [],
    lastChange: 0,
    lastConfirmation: 0,
    isReadingKept: true,
    ...changes,
  });
  const { reading: _, read: __, reviewed: ___, ...nothing } = state();
  const confirm = { kind: 'confirm-plan', tenant: tenantA, resolution } as const;
  const correct = { kind: 'correct-part', tenant: tenantA, resolution, part, change: { name: 'x' }, reason: 'vì' } as const;
  const review = (action: ReviewAction, expected?: number) =>
    ({ kind: 'review-plan', tenant: tenantA, resolution, action, ...(expected !== undefined && { expected }) }) as const;
  const by = { by: actorId('test:coordinator'), name: 'A', on: '2025-01-05T00:00:00.000Z' };
  const acceptAll: ReviewStep = { kind: 'accept', parts: [part, ...others], seq: 4, ...by };

  test('a confirmation holds until the next change', () => {
    const steps = [acceptAll];
    expect(decideConfirmPlan(state({ steps }), confirm, circumstances()).ok).toBe(true);
    expect(decideConfirmPlan(state({ steps, lastChange: 4, lastConfirmation: 5 }), confirm, circumstances())).toMatchObject({
      refusals: [{ code: 'store/already-confirmed' }],
    });
    expect(decideConfirmPlan(state({ steps, lastConfirmation: 5, lastChange: 6 }), confirm, circumstances()).ok).toBe(true);
  });

  test('a plan that is not wholly reviewed is confirmed only when the rest is accepted by name', () => {
    const total = others.length + 1;
    expect(decideConfirmPlan(state(), confirm, circumstances())).toMatchObject({
      refusals: [{ code: 'plan/review-incomplete', parameters: { reviewed: 0, total } }],
    });
    const outcome = decideConfirmPlan(state({ isReadingKept: false }), { ...confirm, acceptRest: true }, circumstances());
    expect(outcome.ok && outcome.value.changes.map(({ table }) => table)).toEqual(['plan_reading', 'review_step', 'confirmation']);
    expect(rows(outcome)[1]).toMatchObject({ seq: 7, action: JSON.stringify({ kind: 'accept', parts: [part, ...others] }), name: actor().name });
  });

  test('a plan without any part waits for nobody', () => {
    const empty = { ...read, targets: [] };
    expect(decideConfirmPlan(state({ read: empty, reviewed: reviewPlan(empty, []) }), confirm, circumstances()).ok).toBe(true);
  });

  test('a step is one row; the first keeps the reading too', () => {
    const accept = review({ kind: 'accept', parts: [part] });
    const first = decideReviewPlan(state({ isReadingKept: false }), accept, circumstances());
    expect(first.ok && first.value.changes.map(({ table }) => table)).toEqual(['plan_reading', 'review_step']);
    const next = decideReviewPlan(state(), accept, circumstances());
    expect(rows(next)).toEqual([
      {
        tenant: tenantA,
        resolution,
        seq: 7,
        action: JSON.stringify({ kind: 'accept', parts: [part] }),
        reviewed_by: actor().id,
        name: actor().name,
        reviewed_at: '2025-01-06T00:00:00.000Z',
      },
    ]);
    expect(decideReviewPlan(nothing, accept, circumstances())).toMatchObject({ refusals: [{ code: 'store/unknown-resolution' }] });
  });

  test('what was changed since the reviewer looked is not overwritten', () => {
    const other = { ...by, by: actorId('other'), name: 'B' };
    const steps: readonly ReviewStep[] = [{ kind: 'accept', parts: [part], seq: 5, ...other }];
    const edit = review({ kind: 'edit', part, change: { name: 'khác' } }, 4);
    expect(decideReviewPlan(state({ steps }), edit, circumstances())).toMatchObject({
      refusals: [{ code: 'plan/review-outdated', parameters: { name: 'B', expected: 4, revision: 5 } }],
    });
    expect(decideReviewPlan(state({ steps }), { ...edit, expected: 5 }, circumstances()).ok).toBe(true);
    const corrections = [{ part, change: { name: 'x' }, reason: 'vì', by: actorId('c'), on: by.on, seq: 6 }];
    expect(decideReviewPlan(state({ corrections }), { ...edit, expected: 5 }, circumstances())).toMatchObject({
      refusals: [{ code: 'plan/review-outdated', parameters: { name: 'c' } }],
    });
    expect(decideReviewPlan(state({ corrections }), { ...edit, expected: 6 }, circumstances()).ok).toBe(true);
  });

  test('a correction gives a reason and changes something', () => {
    expect(decideCorrectPart(state(), correct, circumstances()).ok).toBe(true);
    expect(decideCorrectPart(state(), { ...correct, reason: ' ' }, circumstances())).toMatchObject({ refusals: [{ code: 'store/reason-missing' }] });
    expect(decideCorrectPart(state(), { ...correct, change: {} }, circumstances())).toMatchObject({ refusals: [{ code: 'store/nothing-to-correct' }] });
    expect(decideCorrectPart(nothing, correct, circumstances())).toMatchObject({ refusals: [{ code: 'store/unknown-resolution' }] });
  });
});

const rowsOf = (change: Change): readonly unknown[] => change.rows;

test('a command is divided into entries without losing, moving or doubling a row', () => {
  const territories = (count: number) =>
    insert(
      'territory',
      Array.from({ length: count }, (_, n) => ({ tenant: 't', code: String(n), seq: 1, name: 'x' })),
    );
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 25_000 }), { maxLength: 3 }), (counts) => {
      const changes = counts.flatMap(territories);
      const bodies = divideChanges(changes);
      expect(bodies.flat().flatMap(rowsOf)).toEqual(changes.flatMap(rowsOf));
      for (const body of bodies) expect(body.reduce((sum, change) => sum + change.rows.length, 0)).toBeLessThanOrEqual(rowsPerEntry);
      expect(bodies.length).toBe(Math.max(1, Math.ceil(counts.reduce((sum, count) => sum + count, 0) / rowsPerEntry)));
    }),
    { numRuns: 20 },
  );
});
