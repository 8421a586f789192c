/** What the linter finds in the real example read as a draft, without a figure of other years. */
import { readFileSync } from 'node:fs';
import { type Finding, lintPlan, readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { sliceSpan } from '@moc/domain/values';
import { effectRules, scaleWords, units } from '@moc/facts';
import { expect, it } from 'vitest';
import { expectGolden } from '../golden.ts';

const text = readFileSync(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');
const resolution = parseResolution(text);
const findings = lintPlan(readPlan(resolution, { units, scaleWords }), resolution, { effectRules });

function show({ id, severity, spans, says, arithmetic }: Finding): string {
  const quoted = spans.map((span) => `“${sliceSpan(text, span).normalize('NFC').replace(/\s+/g, ' ')}”`);
  return [`${severity} ${id}`, `  ${quoted.join(' ')}`, `  ${says.vi}`, `  ${says.en}`, ...arithmetic.map((line) => `    ${line.vi}`), ''].join('\n');
}

it('finds as accepted', () => expectGolden('ben-tre-2024/lint.txt', findings.map(show).join('\n')));

it.each([
  'parts-below-total',
  'parts-above-total',
  'subset-larger',
  'units-not-as-announced',
  'two-targets',
  'values-differ',
  'effect-too-early',
  'number-skipped',
])('is silent on %s: the text agrees with itself', (what) => expect(findings.map(({ code }) => code)).not.toContain(`lint/${what}`));
