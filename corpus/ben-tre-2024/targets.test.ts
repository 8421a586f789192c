/** Every target and part of the real example, letter by letter, as people looked at them and accepted them. */
import { readFileSync } from 'node:fs';
import { readPlan, type TargetPart } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { type Span, sliceSpan } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../golden.ts';
import { sayPart } from '../say-part.ts';

const text = readFileSync(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');
const resolution = parseResolution(text);
const plan = readPlan(resolution, { units, scaleWords });
const quote = (span: Span): string => `“${sliceSpan(text, span).normalize('NFC').replace(/\s+/g, ' ')}”`;

function partLine(part: TargetPart, number: number): string {
  const within = part.within === undefined ? undefined : Number(/\d+$/.exec(part.within)?.[0]);
  return `  ${number}. ${quote(part.span)}\n     ${sayPart(part, within, 2024)}${part.valueSpan ? ` | số ${quote(part.valueSpan)}` : ''}`;
}

const table = [
  ...plan.targets.flatMap(({ label, address, name, parts }) => [`${label}) ${name}  [${address}]`, ...parts.map((part, i) => partLine(part, i + 1)), '']),
  'Số liệu nằm trong phần nhiệm vụ',
  ...plan.hidden.flatMap((part) => [part.address, partLine(part, 0).replace('  0. ', '     ')]),
  '',
  'Công trình, dự án',
  ...plan.works.map(({ address, name, verb, span }) => `  ${name} | ${verb} | ${quote(span)}  [${address}]`),
  '',
  'Mục tiêu tổng quát',
  ...plan.objective.map((span) => `  ${quote(span)}`),
  '',
  'Nhiệm vụ',
  ...plan.tasks.map(({ address, group, span }) => `  ${address} | ${group ?? ''} | ${quote(span)}`),
  '',
].join('\n');

describe('the plan read from the real example', () => {
  it('has 21 lettered targets with 63 parts', () => {
    expect(plan.targets.map(({ label }) => label).join('')).toBe('abcdđeghiklmnopqrstuv');
    expect(plan.targets.map(({ parts }) => parts.length)).toEqual([5, 4, 1, 1, 1, 6, 1, 3, 8, 1, 2, 2, 2, 3, 3, 1, 2, 4, 4, 6, 3]);
  });

  it('reads every part as accepted', () => expectGolden('ben-tre-2024/targets.txt', table));

  it('keeps part spans inside their item and apart from each other', () => {
    for (const { span, parts } of plan.targets) {
      const apart = [...new Map(parts.map((part) => [`${part.span.start}-${part.span.end}`, part.span])).values()].sort((a, b) => a.start - b.start);
      apart.forEach((part, i) => {
        expect(part.start).toBeGreaterThanOrEqual(apart[i - 1]?.end ?? span.start);
        expect(part.end).toBeLessThanOrEqual(span.end);
      });
    }
  });

  it('reads no figure out of a quoted name, a year, a voltage or an age', () => {
    const said = plan.hidden.map((part) => sliceSpan(text, part.span).normalize('NFC')).join(' ');
    for (const words of ['01 triệu', '110', '4 tuổi', '5 tuổi', '2030', '2025']) expect(said).not.toContain(words);
  });
});
