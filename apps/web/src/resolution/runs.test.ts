/** Marks under the words: every character belongs to exactly one run, and carries exactly the marks that cover it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from './runs.ts';

/** Marks are drawn under the words with a letter each; a space means no mark there. */
function shown(text: string, ...lines: readonly string[]): readonly string[] {
  const marks = lines.flatMap((line) =>
    [...line.matchAll(/(\S)\1*/gu)].map((match) => ({ span: { start: match.index, end: match.index + match[0].length }, value: match[1] ?? '' })),
  );
  return runsOf({ start: 0, end: text.length }, marks).map((run) => `${run.marks.join('')}|${text.slice(run.start, run.end)}`);
}

describe('runs of a passage', () => {
  it('without marks is one run', () => expect(shown('Điều 1', '')).toEqual(['|Điều 1']));

  it('cuts at a phrase', () =>
    expect(
      shown(
        'GRDP đạt 27%;', //
        '     aaaaaaa ',
      ),
    ).toEqual(['|GRDP ', 'a|đạt 27%', '|;']));

  it('keeps neighbours apart', () =>
    expect(
      shown(
        '50 tổ; 15 hợp', //
        'aaaaa  bbbbbb',
      ),
    ).toEqual(['a|50 tổ', '|; ', 'b|15 hợp']));

  it('names both marks where they overlap, the wider first', () =>
    expect(
      shown(
        'ba huyện cơ bản đạt', //
        'aaaaaaaaaaaaaaaaaaa',
        '         bbbbbbbbbb',
      ),
    ).toEqual(['a|ba huyện ', 'ab|cơ bản đạt']));

  it('clips a mark that reaches beyond the passage', () =>
    expect(runsOf({ start: 2, end: 4 }, [{ span: { start: 0, end: 9 }, value: 'a' }])).toEqual([{ start: 2, end: 4, marks: ['a'] }]));

  it('joins to the whole passage, each character with its marks', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (passage, spans) => {
        const runs = runsOf(
          passage,
          spans.map((each, value) => ({ span: each, value })),
        );
        const isWhole = runs.every((run, index) => run.start === (index === 0 ? passage.start : runs[index - 1]?.end));
        const ends = runs.length === 0 ? passage.start === passage.end : runs.at(-1)?.end === passage.end;
        const isTrue = runs.every((run) => spans.every((each, value) => run.marks.includes(value) === (each.start <= run.start && each.end >= run.end)));
        return isWhole && ends && isTrue;
      }),
    );
  });
});
