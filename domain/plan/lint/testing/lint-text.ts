/** For tests of rules: a text is read, linted, and the findings of one rule are shown as people would see them. */
import { scaleWords, units } from '@moc/facts';
import { parseResolution } from '../../../resolution/index.ts';
import { sliceSpan } from '../../../values/index.ts';
import { readPlan } from '../../read-plan.ts';
import { type Finding, type LintContext, type LintRule, lintPlan } from '../index.ts';

/** A draft with these lettered targets (punctuation added unless `raw`) and these sentences among the tasks. */
export function draft(targets: readonly string[], tasks: readonly string[] = [], closing = ''): string {
  const letters = 'abcdđeghiklmnopqrstuvxy';
  const items = targets.map((target, i) => `${letters[i]}) ${target}${/[.;]$/.test(target) ? '' : i === targets.length - 1 ? '.' : ';'}`);
  return [
    'NGHỊ QUYẾT',
    'Về nhiệm vụ phát triển kinh tế - xã hội năm 2030',
    'QUYẾT NGHỊ:',
    'Điều 1. Các chỉ tiêu chủ yếu',
    ...items,
    'Điều 2. Nhiệm vụ, giải pháp chủ yếu',
    ...(tasks.length > 0 ? tasks : ['Tổ chức thực hiện tốt các nhiệm vụ đã đề ra.']),
    'Điều 3. Tổ chức thực hiện',
    'Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.',
    closing,
  ].join('\n');
}

export function lintText(text: string, context?: LintContext): readonly Finding[] {
  const resolution = parseResolution(text);
  return lintPlan(readPlan(resolution, { units, scaleWords }), resolution, context);
}

/** The findings of a rule in a text: "severity code “words” …", then the arithmetic. */
export function shown(rule: LintRule, text: string, context?: LintContext): readonly string[] {
  return lintText(text, context)
    .filter(({ code }) => Object.hasOwn(rule.words, code))
    .flatMap((finding) => [showFinding(finding, text), ...finding.arithmetic.map(({ vi }) => `  ${vi}`)]);
}

export function showFinding({ severity, code, spans }: Finding, text: string): string {
  return `${severity} ${code} ${spans.map((span) => `“${sliceSpan(text, span).normalize('NFC').replace(/\s+/gu, ' ')}”`).join(' ')}`;
}

/** What the findings say, in Vietnamese. */
export function said(rule: LintRule, text: string, context?: LintContext): readonly string[] {
  return lintText(text, context)
    .filter(({ code }) => Object.hasOwn(rule.words, code))
    .map(({ says }) => says.vi);
}
