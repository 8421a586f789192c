/** Reads situations written as text (`cases/*.txt`) and foresees them. */
import { readFileSync } from 'node:fs';
import { findUnit, outlookFacts } from '@moc/facts';
import { expect } from 'vitest';
import type { Figures, Measure, Observation, ProjectEvent } from '../../../observation/index.ts';
import type { AmountCriterion, Criterion, Plan, TargetPart } from '../../../plan/index.ts';
import { type Day, day, decimal, parseDecimal, parsePeriod, parsePublicationDate, periodEnd, type Unit } from '../../../values/index.ts';
import { assessPlan } from '../../assess-plan.ts';
import { foreseePlan, type PartOutlook } from '../index.ts';

/** Where the cases stand. */
export const folder = new URL('../cases/', import.meta.url);

export interface Case {
  readonly title: string;
  readonly lines: ReadonlyMap<string, string>;
}

export function readCases(file: string): readonly Case[] {
  const text = readFileSync(new URL(file, folder), 'utf8').replace(/^#.*\n/gm, '');
  return text
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...rest] = block.trim().split('\n');
      return { title, lines: new Map(rest.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])) };
    });
}

const percent = findUnit('%') ?? expect.fail();
export const number = (text: string) => parseDecimal(text.replace(',', '.').replace('−', '-')) ?? expect.fail(text);
const unitOf = (word: string): Unit => findUnit(word) ?? { code: word, dimension: `count:${word}`, factor: decimal('1'), vi: word, en: word };
const dimensionless = (kind: 'rank' | undefined, unit: Unit): Unit => (kind === 'rank' ? { ...unit, dimension: 'rank' } : unit);

/** "ít nhất 5", "từ 4 đến 6"; a number alone is to be met. */
function amountOf(text: string, unit: Unit): AmountCriterion {
  const value = (given: string) => ({ value: number(given), unit });
  const rules: readonly [RegExp, (a: string, b: string) => AmountCriterion][] = [
    [/^ít nhất (\S+)$/, (a) => ({ kind: 'at-least', value: value(a), strict: false, approximate: false })],
    [/^trên (\S+)$/, (a) => ({ kind: 'at-least', value: value(a), strict: true, approximate: false })],
    [/^dưới (\S+)$/, (a) => ({ kind: 'at-most', value: value(a), strict: true, approximate: false })],
    [/^không quá (\S+)$/, (a) => ({ kind: 'at-most', value: value(a), strict: false, approximate: false })],
    [/^đạt (\S+)$/, (a) => ({ kind: 'equals', value: value(a) })],
    [/^khoảng (\S+)$/, (a) => ({ kind: 'about', value: value(a) })],
    [/^từ (\S+) đến (\S+)$/, (a, b) => ({ kind: 'range', lower: value(a), upper: value(b), approximate: false })],
  ];
  for (const [pattern, make] of rules) {
    const found = pattern.exec(text);
    if (found) return make(found[1] ?? '', found[2] ?? '');
  }
  return { kind: 'equals', value: value(text) };
}

const changed = (way: string, reading: Extract<Criterion, { kind: 'change' }>['reading'], amount: AmountCriterion): Criterion => ({
  kind: 'change',
  toward: way === 'tăng' ? 'increase' : 'decrease',
  reading,
  amount,
});

function criterionOf(text: string, unit: Unit): Criterion {
  const rules: readonly [RegExp, (a: string, b: string) => Criterion][] = [
    [/^(tăng|giảm) (.+) so cùng kỳ$/, (way, amount) => changed(way, 'relative', amountOf(amount, percent))],
    [/^(tăng|giảm) (.+) điểm$/, (way, amount) => changed(way, 'points', amountOf(amount, unit))],
    [/^(giảm) (\S+) chưa rõ$/, (way, amount) => changed(way, 'ambiguous', amountOf(amount, unit))],
    [/^kéo giảm$/, () => ({ kind: 'direction', toward: 'decrease', what: 'x' })],
    [/^nâng lên$/, () => ({ kind: 'direction', toward: 'increase', what: 'x' })],
    [/^kiềm chế$/, () => ({ kind: 'direction', toward: 'contain', what: 'x' })],
    [/^không xảy ra$/, () => ({ kind: 'none', what: 'x' })],
    [/^việc$/, () => ({ kind: 'event', verb: 'hoàn thành', what: 'x' })],
  ];
  for (const [pattern, make] of rules) {
    const found = pattern.exec(text);
    if (found) return make(found[1] ?? '', found[2] ?? '');
  }
  return amountOf(text, unit);
}

/** "2024-9M 60%kh @2024-10-01" */
function figuresOf(text: string, status: Observation['status'], measure: Measure, unit: Unit): readonly Observation[] {
  return text.split(';').map((entry, index) => {
    const [, code = '', grows = '', value = '', share = '', published] =
      /^(\S+) (tăng )?(-?[\d,]+)(%kh)?(?: @(\S+))?$/.exec(entry.trim()) ?? expect.fail(entry);
    const period = parsePeriod(code) ?? expect.fail(code);
    const form: Measure = grows ? 'growth-yoy' : share ? 'share-of-plan' : measure === 'growth-yoy' ? 'value' : measure;
    const date = parsePublicationDate(published ?? nextSixth(periodEnd(period))) ?? expect.fail(entry);
    const id = `${status}-${index}-${code}` as Observation['id'];
    const of = { indicator: 'x' as Observation['indicator'], territory: '1' as Observation['territory'], source: 's' as Observation['source'] };
    return {
      id,
      ...of,
      period,
      measure: form,
      value: number(value),
      unit: form === 'growth-yoy' || form === 'share-of-plan' ? percent : unit,
      status,
      published: date,
      note: '',
    };
  });
}

function nextSixth(end: Day): string {
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-06` : `${year}-${String(month + 1).padStart(2, '0')}-06`;
}

function stepsOf(text: string): readonly ProjectEvent[] {
  return text.split(';').map((entry) => {
    const [, date = '', value, unit, event = ''] = /^(\S+) (?:(\d+) (xã|%) )?(.+)$/.exec(entry.trim()) ?? expect.fail(entry);
    const known = parsePublicationDate(date) ?? expect.fail(date);
    const amount = value === undefined ? {} : { value: number(value), unit: unit ?? '' };
    return { project: 'p', ref: 'r', event, date: known, ...amount, source: 's' as ProjectEvent['source'], note: '' };
  });
}

export function foreseeCase({ lines }: Case, facts = outlookFacts): PartOutlook {
  const [accumulation = '', direction = '', word = '', form = 'value'] = (lines.get('đo') ?? '').split(', ');
  const measure = form as Measure;
  const unit = dimensionless(measure === 'rank' ? 'rank' : undefined, unitOf(word));
  const part: TargetPart = {
    address: 'dieu-1.phan-1' as TargetPart['address'],
    span: { start: 0, end: 1 },
    name: 'x',
    criterion: criterionOf(lines.get('điều kiện') ?? '', measure === 'growth-yoy' ? percent : unit),
    strength: 'firm',
    role: 'binding',
    confidence: { value: 1, reasons: [], alternatives: [] },
  };
  const stated = (name: string, status: Observation['status']) => (lines.has(name) ? figuresOf(lines.get(name) ?? '', status, measure, unit) : []);
  const indicator = { code: 'x', ref: 'r', name: { vi: 'x', en: 'x' }, unit, direction, accumulation, rollUp: 'sum', sensitivity: 'public' };
  const figures = {
    indicators: [indicator],
    links: [{ part: part.address, indicator: 'x', territory: '1', measure }],
    observations: [...stated('số liệu', 'estimate'), ...stated('mức', 'official'), ...stated('kế hoạch', 'plan')],
    sources: [],
    reportedVerdicts: [],
    projectEvents: lines.has('mốc') ? stepsOf(lines.get('mốc') ?? '') : [],
    authorityOrder: [],
  } as unknown as Figures;
  const target = { address: 'dieu-1' as never, label: 'a', span: part.span, name: 'x', parts: [part] };
  const plan: Plan = { objective: [], targets: [target], hidden: [], tasks: [], works: [], diagnostics: [] };
  const [first = 2024, last = first] = (lines.get('năm') ?? '2024').split('-').map(Number);
  const options = { planPeriod: { start: `${first}-01`, months: 12 * (last - first + 1) } };
  const assessment = assessPlan(plan, figures, day(lines.get('biết đến ngày') ?? ''), options);
  const outlook = foreseePlan(plan, figures, assessment, options, facts);
  return outlook.targets[0]?.parts[0] ?? expect.fail();
}

/** Numbers of the forecast may change when the model does; "…" in a case stands for any of them. */
export const asPattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('…')
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\d.,]+(?: tỷ đồng| billion VND)?')}$`,
    'u',
  );
