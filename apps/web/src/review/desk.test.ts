/** The rows of the desk lose no character; moves lead through everything open and then end; a sitting is never ahead of its rule. */
import { readFileSync } from 'node:fs';
import { lintPlan, type ReviewAction, type ReviewStep, readPlan, reviewPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import type { ActorId, Period, TenantId } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import type { ReviewDesk, ReviewState } from '@moc/wire';
import { describe, expect, it } from 'vitest';
import { cutPart, mergedDraft } from './cut-part.ts';
import { deskKeyOf } from './keys.ts';
import { afterReview, type DeskPlace, nextFinding, partsToAccept, placeAtRow, stepPart, stepRow } from './moves.ts';
import { codeOfName, measureOf, proposedFields } from './new-indicator.ts';
import { draftOfWords } from './read-words.ts';
import { type DeskRow, deskRows, isItem, openParts } from './rows.ts';
import { ReviewSession, type SessionDoor } from './session.ts';
import { changedLines } from './text-changes.ts';
import { diffWords } from './word-diff.ts';

const text = readFileSync(new URL('../../../../e2e/documents/ho-sen-2031.txt', import.meta.url), 'utf8');
const resolution = parseResolution(text);
const read = readPlan(resolution, { units, scaleWords });
const findings = lintPlan(read, resolution);
const none = new Set<never>();
const period: Period = { start: '2031-01', months: 12 };
const rowsWith = (steps: readonly ReviewStep[] = []) => deskRows({ resolution, read, steps, reviewed: reviewPlan(read, steps), findings, links: [] });
const rows = rowsWith();
const rowNamed = (address: string): DeskRow => {
  const found = rows.find(({ provision }) => provision === address);
  if (!found) throw new Error(address);
  return found;
};

describe('rows', () => {
  it('show every letter of the text once, in order', () => {
    const bare = (words: string) => words.replace(/\s/gu, '');
    expect(bare(rows.map(({ passage }) => text.slice(passage.start, passage.end)).join(''))).toBe(bare(text));
  });

  it('hold every part and finding once', () => {
    expect(rows.flatMap(({ parts }) => parts)).toHaveLength([...read.targets.flatMap(({ parts }) => parts), ...read.hidden].length);
    expect(rows.flatMap((row) => row.findings)).toHaveLength(findings.length);
  });

  it('number the parts of a row from 1, in the order of the words', () =>
    expect(rowNamed('dieu-2.khoan-2.diem-g').parts.map(({ number }) => number)).toEqual([1, 2, 3, 4]));
});

describe('moves', () => {
  it('come to an end when everything is reviewed', () => {
    const done = new Set<string>();
    const now = () =>
      rows.map((row) => ({
        ...row,
        findings: [],
        parts: row.parts.map((part) =>
          done.has(part.part.address) ? { ...part, isDoubtful: false, review: { ...part.review, status: 'accepted' as const } } : part,
        ),
      }));
    let place: DeskPlace | undefined = stepRow(rows, undefined, 1);
    let presses = 0;
    while (place && presses < 500) {
      presses += 1;
      const here = now();
      const row = here.find(({ key }) => key === place?.row);
      const taken = partsToAccept(row, place).map(({ part }) => part.address);
      place = afterReview(here, place, taken, none);
      for (const address of taken) done.add(address);
    }
    expect(now().flatMap(openParts)).toEqual([]);
    expect(presses).toBeLessThan(60);
  });

  it('stop at the doubtful part before the letter is done', () => {
    const row = rowNamed('dieu-2.khoan-2.diem-a');
    const taken = partsToAccept(row, { row: row.key }).map(({ part }) => part.address);
    expect(taken).toHaveLength(row.parts.length - 1);
    expect(afterReview(rows, { row: row.key }, taken, none)?.part).toBe(row.parts.find(({ isDoubtful }) => isDoubtful)?.part.address);
  });

  it('step over rows with nothing to look at, and stay at the ends', () => {
    const first = stepRow(rows, undefined, 1);
    expect(first && rows.filter(isItem)[0]?.key).toBe(first?.row);
    expect(stepRow(rows, first, -1)).toBe(first);
  });

  it('step from part to part over the ends of rows, and back', () => {
    const row = rowNamed('dieu-2.khoan-1.diem-c');
    const place = placeAtRow(row);
    const next = stepPart(rows, place, 1);
    expect(next?.row).toBe(rowNamed('dieu-2.khoan-1.diem-d').key);
    expect(stepPart(rows, next, -1)).toEqual(place);
  });

  it('go round the findings that have no answer', () => {
    const one = nextFinding(rows, undefined, new Set());
    const two = nextFinding(rows, one, new Set());
    expect(one?.finding).not.toBe(two?.finding);
    expect(nextFinding(rows, undefined, new Set(findings.map(({ id }) => id)))).toBeUndefined();
  });
});

it('sixty parts of a text that is not in the corpus take fewer keys than there are parts', () => {
  const long = parseResolution(readFileSync(new URL('../../../../e2e/documents/gio-ngan-2033.txt', import.meta.url), 'utf8'));
  const plan = readPlan(long, { units, scaleWords });
  expect(plan.targets.flatMap(({ parts }) => parts)).toHaveLength(60);
  let steps: readonly ReviewStep[] = [];
  const now = () => deskRows({ resolution: long, read: plan, steps, reviewed: reviewPlan(plan, steps), findings: [], links: [] });
  let place = stepRow(now(), undefined, 1);
  let presses = 1;
  for (; place && presses < 100; presses++) {
    const here = now();
    const row = here.find(({ key }) => key === place?.row);
    const parts = partsToAccept(row, place).map(({ part }) => part.address);
    place = afterReview(here, place, parts, none);
    if (parts.length > 0) steps = [...steps, { kind: 'accept', parts, seq: presses, by: 'p1' as ActorId, name: 'An', on: '2033-01-02T03:04:05Z' }];
  }
  expect(reviewPlan(plan, steps).progress).toEqual({ reviewed: 60, total: 60 });
  expect(presses).toBeLessThan(60);
});

describe('keys', () => {
  it.each([
    [{ key: 'j' }, { action: 'down' }],
    [{ key: 'S' }, { action: 'edit' }],
    [{ key: 'Process', code: 'KeyS' }, { action: 'edit' }],
    [{ key: '7' }, { action: 'part', number: 7 }],
    [{ key: 'w' }, { action: 'choice', number: 1 }],
    [
      { key: 'ArrowRight', shiftKey: true },
      { action: 'word', step: 1, extending: true },
    ],
    [{ key: 'Escape' }, { action: 'leave' }],
    [{ key: '?' }, { action: 'help' }],
    [{ key: 'z', ctrlKey: true }, undefined],
    [{ key: 'F5' }, undefined],
  ])('%j', (press, wanted) => expect(deskKeyOf(press)).toEqual(wanted));
});

describe('words pointed at', () => {
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('are read by the machine where it can', () => {
    const draft = draftOfWords(text, spanOf('phấn đấu 80% hồ sơ thủ tục hành chính được nộp trực tuyến'), period);
    expect(draft).toMatchObject({ criterion: { kind: 'equals' }, period });
    expect(draft.valueSpan && text.slice(draft.valueSpan.start, draft.valueSpan.end)).toContain('80');
  });

  it('are a bare beginning where it cannot', () =>
    expect(draftOfWords(text, spanOf('nâng cao đời sống vật chất'), period).span).toEqual(spanOf('nâng cao đời sống vật chất')));

  it('are cut in two at a word, without losing the ends', () => {
    const [part] = rowNamed('dieu-2.khoan-3.diem-d').parts;
    const halves = part && cutPart(text, part.part, 2, period);
    expect(halves?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['12 xã', 'đạt chuẩn nông thôn mới']);
    expect(part && cutPart(text, part.part, 99, period)).toBeUndefined();
  });

  it('are drawn together when parts are merged', () => {
    const [one, two] = rowNamed('dieu-2.khoan-3.diem-d').parts;
    const merged = one && two && mergedDraft(one.part, two.part);
    expect(merged && text.slice(merged.span.start, merged.span.end)).toBe('12 xã đạt chuẩn nông thôn mới, 9 xã đạt chuẩn nông thôn mới nâng cao');
  });
});

describe('a new indicator', () => {
  it('gets a plain code', () => expect(codeOfName('Tỷ lệ hộ nghèo (đa chiều)')).toBe('ty-le-ho-ngheo-da-chieu'));
  it('proposes what the criterion says', () => {
    const [part] = rowNamed('dieu-2.khoan-2.diem-d').parts;
    expect(part && proposedFields(part.part)).toMatchObject({ unit: '%', direction: 'lower-better', accumulation: 'rate', rollUp: 'none' });
    expect(part && measureOf(part.part)).toBe('value');
  });
});

describe('differences of words', () => {
  it('are told word by word', () =>
    expect(diffWords('đạt 6,5% trở lên', 'đạt 7% trở lên')).toEqual([
      { kind: 'same', text: 'đạt ' },
      { kind: 'removed', text: '6,5%' },
      { kind: 'added', text: '7%' },
      { kind: 'same', text: ' trở lên' },
    ]));
  it('lose nothing of either version', () => {
    const changes = diffWords('một hai ba bốn', 'hai ba năm bốn sáu');
    const side = (kind: 'removed' | 'added') =>
      changes
        .filter((change) => change.kind !== kind)
        .map((change) => change.text)
        .join('');
    expect([side('added'), side('removed')]).toEqual(['một hai ba bốn', 'hai ba năm bốn sáu']);
  });
  it('leave out the lines that are the same', () =>
    expect(changedLines('a\nb\nc', 'a\nB\nc\nd').map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['removed', 'added'], ['added']]));
});

describe('a sitting', () => {
  const person = { id: 'p1', name: 'Người rà soát' };
  const stateOf = (steps: readonly ReviewStep[]): ReviewState => ({
    revision: steps.length,
    reviewed: reviewPlan(read, steps),
    steps,
    findings,
    earlierInForce: false,
    mayReview: true,
    links: [],
  });
  const deskOf = (steps: readonly ReviewStep[]): ReviewDesk => ({
    id: 'ho-sen' as ReviewDesk['id'],
    tenant: 'thu' as TenantId,
    name: { vi: 'Hồ Sen', en: 'Ho Sen' },
    planPeriod: period,
    resolution,
    read,
    corrections: [],
    labels: [],
    indicators: [],
    suggestions: [],
    notes: [],
    territories: [],
    state: stateOf(steps),
  });
  /** A server that keeps what it is sent, or fails as it is told. */
  class Keeper {
    steps: ReviewStep[] = [];
    failures: ('refuse' | 'unreachable')[] = [];
    again: (() => void) | undefined;
    readonly door: SessionDoor = {
      post: async (action: ReviewAction) => {
        const failure = this.failures.shift();
        if (failure) throw new Error(failure);
        this.steps = [
          ...this.steps,
          { ...(action as ReviewStep), seq: this.steps.length + 1, by: person.id as ActorId, name: person.name, on: '2031-01-02T03:04:05Z' },
        ];
        return stateOf(this.steps);
      },
      reload: async () => deskOf(this.steps),
      isRefusal: (error) => (error as Error).message === 'refuse',
      now: () => '2031-01-02T03:04:05Z',
      later: (again) => {
        this.again = again;
      },
    };
  }
  const [part] = read.targets[0]?.parts ?? [];
  if (!part) throw new Error('no part');
  const accept: ReviewAction = { kind: 'accept', parts: [part.address] };

  it('shows a step at once and sends it', async () => {
    const keeper = new Keeper();
    const session = new ReviewSession(deskOf([]), person, keeper.door);
    expect(session.act(accept)).toBe(true);
    expect(session.view().reviewed.progress.reviewed).toBe(1);
    await session.settled();
    expect([keeper.steps.length, session.view().unsent]).toEqual([1, 0]);
  });

  it('undoes a step that is still on its way, by the number the server gave it', async () => {
    const keeper = new Keeper();
    const session = new ReviewSession(deskOf([]), person, keeper.door);
    session.act(accept);
    const step = session.findLastStep()?.seq ?? 0;
    session.act({ kind: 'undo', step });
    expect(session.view().reviewed.progress.reviewed).toBe(0);
    await session.settled();
    expect(keeper.steps.at(-1)).toMatchObject({ kind: 'undo', step: 1 });
    expect(session.view().reviewed.progress.reviewed).toBe(0);
  });

  it('takes back what the server refuses, and says so', async () => {
    const keeper = new Keeper();
    keeper.failures = ['refuse'];
    const session = new ReviewSession(deskOf([]), person, keeper.door);
    session.act(accept);
    await session.settled();
    expect(session.view()).toMatchObject({ unsent: 0, trouble: { error: new Error('refuse') } });
    expect(session.view().reviewed.progress.reviewed).toBe(0);
  });

  it('keeps what could not be sent, and sends it again', async () => {
    const keeper = new Keeper();
    keeper.failures = ['unreachable'];
    const session = new ReviewSession(deskOf([]), person, keeper.door);
    session.act(accept);
    await expect.poll(() => session.view().isOffline).toBe(true);
    expect(session.view()).toMatchObject({ unsent: 1 });
    keeper.again?.();
    await session.settled();
    expect(session.view()).toMatchObject({ unsent: 0, isOffline: false });
  });

  it('refuses by the same rule as the server, without asking it', () => {
    const keeper = new Keeper();
    const session = new ReviewSession(deskOf([]), person, keeper.door);
    expect(session.act({ kind: 'reject', part: part.address, why: ' ' })).toBe(false);
    expect(session.view().trouble).toMatchObject({ refusals: [{ code: 'plan/review-reason-missing' }] });
    expect(keeper.steps).toEqual([]);
  });
});
