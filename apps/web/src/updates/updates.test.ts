/** What is typed, pasted, kept and merged at "my updates". */
import type { FigureEntry, FigureFinding, RequestId } from '@moc/domain/observation';
import { type Day, decimal, type Unit } from '@moc/domain/values';
import type { MyUpdates, UpdateRow } from '@moc/wire';
import { describe, expect, test } from 'vitest';
import { draftOf, emptyDraft, entryOf, meantNumber, sameEntry, troubleOf, unchangedDraft } from './draft.ts';
import { type Step, withStep } from './history.ts';
import { type Kept, nothingKept } from './kept.ts';
import { mergeAnswer } from './merge.ts';
import { answerTo, tellersOf, unansweredOf, withAnswers } from './one-answer.ts';
import { pastedCell, pastedColumn } from './paste.ts';
import { grouped } from './rows.ts';
import { unsaved, withDrafts, withoutSent } from './sending.ts';
import { spentTime } from './spent-time.ts';

const percent: Unit = { code: 'percent', dimension: 'share', factor: decimal('0.01'), vi: '%', en: '%' };
const today = '2024-10-03' as Day;

function row(id: string, part: Partial<UpdateRow> = {}, due: string | null = '2024-10-05', state: UpdateRow['cell']['state'] = 'due'): UpdateRow {
  return {
    cell: {
      request: {
        id: id as RequestId,
        indicator: 'grdp' as never,
        territory: '83' as never,
        period: { start: '2024-01', months: 9 },
        measure: 'growth-yoy',
        unit: percent,
        agency: 'thong-ke' as never,
        resolutions: ['nq'],
        status: 'estimate',
        opened: '2024-09-25' as Day,
        ...(due !== null && { due: due as Day }),
      },
      state,
      version: 0,
      level: 0,
    },
    name: { vi: 'Tốc độ tăng GRDP', en: 'GRDP growth' },
    territoryName: { vi: 'Tỉnh', en: 'Province' },
    serves: [],
    isOffCourse: false,
    isOverdue: false,
    actions: ['figure/submit'],
    levels: [],
    ...part,
  };
}

const entry = (value: string): FigureEntry => ({
  value: { kind: 'number', value: decimal(value), unit: percent },
  status: 'estimate',
  unchanged: false,
  note: '',
  causes: '',
  evidence: [],
  answers: [],
});

const answer = (rows: readonly UpdateRow[]): MyUpdates => ({
  tenant: 't' as never,
  agency: { code: 'thong-ke' as never, name: { vi: 'Cục Thống kê', en: 'Statistics' } },
  today,
  rows,
  burden: { seconds: 0, submissions: 0, figures: 0 },
});

describe('a draft', () => {
  test('says a number in the language of the page, and what was meant in the other', () => {
    const draft = { ...emptyDraft(row('a')), typed: '1.234,5' };
    expect(entryOf(draft, percent, 'vi')?.value).toMatchObject({ kind: 'number', value: '1234.5' });
    expect(troubleOf({ ...draft, typed: '7.5' }, 'vi')).toBe('not-a-number');
    expect(meantNumber('7.5', 'vi')).toBe('7.5');
    expect(entryOf({ ...draft, typed: '' }, percent, 'vi')).toBeUndefined();
  });

  test('a missing figure needs words, unless it is only not there yet', () => {
    const draft = { ...emptyDraft(row('a')), typed: '5', missing: 'withheld' as const };
    expect(troubleOf(draft, 'vi')).toBe('words-needed');
    expect(troubleOf({ ...draft, missing: 'not-yet' }, 'vi')).toBeUndefined();
    expect(entryOf({ ...draft, missingWords: ' mật ' }, percent, 'vi')?.value).toEqual({ kind: 'missing', reason: 'withheld', words: 'mật' });
  });

  test('goes out and comes back the same', () => {
    const given: FigureEntry = { ...entry('-6.25'), note: 'n', causes: 'c', answers: [{ finding: 'f' as never, words: 'đúng' }] };
    expect(entryOf(draftOf(given, 'vi'), percent, 'vi')).toEqual(given);
    expect(sameEntry(given, { ...given, value: entry('-6.250').value })).toBe(true);
    expect(sameEntry(given, { ...given, note: 'm' })).toBe(false);
    expect(sameEntry(given, undefined)).toBe(false);
  });

  test('unchanged repeats the last figure, where there is one', () => {
    const known = { value: decimal('5.68'), unit: percent, period: { start: '2023-01', months: 9 }, status: 'estimate' as const, source: 's' };
    expect(unchangedDraft(emptyDraft(row('a')), row('a', { last: known }), 'vi')).toMatchObject({ typed: '5,68', unchanged: true });
    expect(unchangedDraft(emptyDraft(row('a')), row('a'), 'vi')).toBeUndefined();
    const half = { ...known, period: { start: '2024-01', months: 6 } };
    expect(unchangedDraft(emptyDraft(row('a')), row('a', { last: half }), 'vi')).toBeUndefined();
  });
});

describe('what can be taken back', () => {
  const a = { r: { draft: draftOf(entry('1'), 'vi'), revision: 0, isDirty: true } };
  const typed = (history: readonly Step[], at: number, into = 'r') => withStep(history, a, at, into);

  test('keys in one row that follow each other are one change, from what stood before the first', () => {
    const history = [0, 300, 900, 2300].reduce<readonly Step[]>((steps, at) => withStep(steps, at === 0 ? {} : a, at, 'r'), []);
    expect(history.map(({ before }) => before)).toEqual([{}]);
  });

  test('after a pause, in another row, or by other means than keys a new change begins', () => {
    expect(typed(typed([], 0), 1500)).toHaveLength(2);
    expect(typed(typed([], 0), 100, 'another')).toHaveLength(2);
    expect(withStep(typed([], 0), a, 100)).toHaveLength(2);
    expect(typed(withStep([], a, 0), 100)).toHaveLength(2);
  });

  test('a hundred changes are held', () => {
    const many = Array.from({ length: 130 }).reduce<readonly Step[]>((steps, _, at) => withStep(steps, a, at), []);
    expect([many.length, many[0]?.at]).toEqual([100, 30]);
  });
});

describe('what the checks say of several figures together', () => {
  const [whole, part, alone] = [row('tong'), row('phan'), row('rieng')];
  const rows = [whole, part, alone];
  const finding = (id: string, severity: FigureFinding['severity'] = 'warning') => ({ id, severity }) as FigureFinding;
  const found: Readonly<Record<string, readonly FigureFinding[]>> = {
    tong: [finding('lech'), finding('trung', 'note')],
    phan: [finding('lech')],
    rieng: [finding('la')],
  };
  const findingsOf = ({ cell }: UpdateRow) => found[cell.request.id] ?? [];
  const kept = (answers: Readonly<Record<string, string>> = {}): Kept['drafts'] =>
    Object.fromEntries(
      rows.map(({ cell }) => [
        cell.request.id,
        { draft: { ...draftOf(entry('1'), 'vi'), answers: cell.request.id === 'tong' ? answers : {} }, revision: 0, isDirty: true },
      ]),
    );
  const draftsIn = (drafts: Kept['drafts']) => (one: UpdateRow) => drafts[one.cell.request.id]!.draft;

  test('is told at the first of them and counted once', () => {
    const tellers = tellersOf(rows, findingsOf);
    expect([tellers.get('lech'), tellers.get('la')]).toEqual([whole, alone]);
    expect(unansweredOf(rows, findingsOf, draftsIn(kept()))).toEqual(['lech', 'la']);
  });

  test('is answered once for all of them, and for nothing else', () => {
    const drafts = kept({ lech: 'Chưa tách khoản thu khác' });
    expect(answerTo('lech', rows, draftsIn(drafts))).toBe('Chưa tách khoản thu khác');
    expect(unansweredOf(rows, findingsOf, draftsIn(drafts))).toEqual(['la']);
    const sent = withAnswers(drafts, rows, findingsOf, draftsIn(drafts));
    expect(rows.map((one) => draftsIn(sent)(one).answers)).toEqual([{ lech: 'Chưa tách khoản thu khác' }, { lech: 'Chưa tách khoản thu khác' }, {}]);
    expect(withAnswers(kept(), rows, findingsOf, draftsIn(kept()))).toEqual(kept());
  });
});

describe('a pasted block', () => {
  test('of one column fills downwards', () => {
    expect(pastedColumn('1\r\n2\r\n\r\n')).toEqual(['1', '2', '']);
    expect(pastedColumn('1,5')).toBeUndefined();
    expect(pastedColumn('a\t1\nb\t2')).toBeUndefined();
  });

  test.each([
    ['7,5', '7,5'],
    ['7.5', '7,5'],
    ['1,234.5', '1.234,5'],
    ['…', undefined],
    ['01/01/1970', undefined],
    ['abc', 'abc'],
  ])('%s', (cell, expected) => {
    expect(pastedCell(cell, 'vi')).toBe(expected);
  });
});

describe('what was kept here and what the server knows', () => {
  const mine: Kept = { ...nothingKept, drafts: { a: { draft: draftOf(entry('1'), 'vi'), revision: 1, isDirty: true } } };
  const theirs = (revision: number, value: string) =>
    answer([row('a', { draft: { request: 'a' as RequestId, revision, savedAt: '2024-10-03T01:00:00Z', entry: entry(value) } })]);

  test('a draft changed only there is taken, one changed only here is kept', () => {
    expect(mergeAnswer(nothingKept, theirs(2, '9'), 'vi').kept.drafts['a']).toMatchObject({ revision: 2, isDirty: false, draft: { typed: '9' } });
    expect(mergeAnswer(mine, theirs(1, '9'), 'vi')).toMatchObject({ kept: { drafts: { a: { draft: { typed: '1' } } } }, conflicts: {} });
  });

  test('one changed on both sides is listed, unless both say the same', () => {
    expect(mergeAnswer(mine, theirs(2, '9'), 'vi')).toMatchObject({
      kept: { drafts: { a: { draft: { typed: '1' } } } },
      conflicts: { a: { revision: 2, savedAt: expect.stringMatching(/^20/) } },
    });
    expect(mergeAnswer(mine, theirs(2, '1'), 'vi').conflicts).toEqual({});
  });

  test('drafts of rows no longer asked for go', () => {
    expect(mergeAnswer(mine, answer([row('b')]), 'vi').kept.drafts).toEqual({});
  });
});

describe('what was sent', () => {
  const typed = (value: string, revision: number) => ({ draft: { ...emptyDraft(row('a')), typed: value }, revision, isDirty: true });
  const sent = { tenant: 't' as never, id: 's', agency: 'thong-ke' as never, via: 'page', seconds: 0 } as const;
  const submission = { ...sent, figures: [{ request: 'a' as RequestId, expected: 0, entry: entry('7.5') }] };
  const kept = (value: string): Kept => ({ ...nothingKept, answer: answer([row('a')]), drafts: { a: typed(value, 3) }, outbox: [submission] });

  test('goes from the drafts, here and at the server, and is not saved while it is under way', () => {
    expect(withDrafts(submission, kept('7,5'), 'vi').figures).toMatchObject([{ request: 'a', draft: 3 }]);
    expect(withoutSent(kept('7,5'), submission, 'vi')).toMatchObject({ drafts: {}, outbox: [] });
    expect(unsaved(kept('7,6'), answer([row('a')]), {}, 'vi')).toEqual([]);
    expect(unsaved({ ...kept('7,6'), outbox: [] }, answer([row('a')]), {}, 'vi')).toMatchObject([{ request: 'a', revision: 3 }]);
  });

  test('typed again meanwhile, it stays', () => {
    expect(withDrafts(submission, kept('7,6'), 'vi').figures[0]).not.toHaveProperty('draft');
    expect(withoutSent(kept('7,6'), submission, 'vi').drafts).toMatchObject({ a: { draft: { typed: '7,6' } } });
  });
});

test('rows are worked off by deadline', () => {
  const rows = [
    row('late', { isOverdue: true }),
    row('soon'),
    row('later', {}, '2024-12-01'),
    row('none', {}, null),
    row('sent', {}, '2024-10-05', 'submitted'),
  ];
  expect(grouped(rows, today).map(([group, found]) => [group, found.length])).toEqual([
    ['overdue', 1],
    ['soon', 1],
    ['later', 1],
    ['noDue', 1],
    ['sent', 1],
  ]);
});

test('a long pause is no work', () => {
  const clock = spentTime(10);
  for (const at of [0, 20_000, 50_000, 200_000, 201_000]) clock.touch(at);
  expect(clock.seconds()).toBe(61);
  clock.reset();
  expect(clock.seconds()).toBe(0);
});
