/** Targets of several parts written as text, with the figures that are known of each. */
import { findUnit } from '@moc/facts';
import { expect } from 'vitest';
import type { Figures, Indicator, Observation, ObservationStatus, ReportedVerdict } from '../../observation/index.ts';
import type { Criterion, Plan, TargetPart } from '../../plan/index.ts';
import { day, decimal, parsePeriod, parsePublicationDate, yearPeriod } from '../../values/index.ts';

const unit = (text: string) => findUnit(text) ?? expect.fail(text);
const amount = (text: string) => {
  const [, value = '', name = ''] = /^(\S+) (.+)$/.exec(text) ?? expect.fail(text);
  return { value: decimal(value), unit: unit(name) };
};

/** "ít nhất 10 ha", "khởi công", "huyện A", "giảm chưa rõ 5 %"; a number alone is to be met. */
function criterionOf(text: string): Criterion {
  const [, first, rest = ''] = /^(ít nhất|không quá|khoảng|giảm chưa rõ)?\s*(.*)$/.exec(text) ?? [];
  if (text === 'khởi công') return { kind: 'event', verb: 'khởi công', what: 'cầu' };
  if (text.startsWith('huyện')) return { kind: 'named-unit', unit: text, grade: 'standard', basically: false, what: 'nông thôn mới' };
  if (first === 'ít nhất') return { kind: 'at-least', value: amount(rest), strict: false, approximate: false };
  if (first === 'không quá') return { kind: 'at-most', value: amount(rest), strict: false, approximate: false };
  if (first === 'khoảng') return { kind: 'about', value: amount(rest) };
  if (first === 'giảm chưa rõ') return { kind: 'change', toward: 'decrease', reading: 'ambiguous', amount: { kind: 'equals', value: amount(rest) } };
  return { kind: 'equals', value: amount(rest) };
}

export interface Part {
  readonly name: string;
  readonly asks: string;
  /** "2024 12 ha", "2024-9M 8 ha estimate @2024-10-06", "? note": figures, the last word a status where it is not official. */
  readonly known?: readonly string[];
  readonly setter?: TargetPart['setter'];
  readonly role?: TargetPart['role'];
  readonly indicator?: Partial<Indicator>;
  readonly linked?: boolean;
  readonly note?: string;
}

export const address = (index: number) => `dieu-1.phan-${index + 1}` as TargetPart['address'];
const code = (index: number) => `x${index + 1}` as Indicator['code'];
const territory = '01' as Observation['territory'];

function observationsOf({ known = [], note = '', asks }: Part, index: number): readonly Observation[] {
  const measure = asks === 'khởi công' || asks.startsWith('huyện') ? 'count' : 'value';
  return known.map((text, row) => {
    const [, period = '', value = '', name = '', , status = 'official', published = '2025-01-20', source = 's'] =
      /^(\S+) (-?[\d.]+) ([^@\d]+?)( (estimate|preliminary|official))?(?: @(\S+))?(?: (\S+))?$/.exec(text) ?? expect.fail(text);
    return {
      id: `${code(index)}-${row + 1}` as Observation['id'],
      indicator: code(index),
      territory,
      period: parsePeriod(period) ?? expect.fail(period),
      measure,
      value: decimal(value),
      unit: unit(name),
      status: status as ObservationStatus,
      published: parsePublicationDate(published === '?' ? '' : published) ?? expect.fail(published),
      source: source as Observation['source'],
      note,
    };
  });
}

/** One target of these parts, the figures known of them and what was reported of it. */
export function worldOf(parts: readonly Part[], reported: readonly Partial<ReportedVerdict>[] = []): { readonly plan: Plan; readonly figures: Figures } {
  const target = {
    address: 'dieu-1' as never,
    label: 'a',
    span: { start: 0, end: 1 },
    name: 'x',
    parts: parts.map(
      ({ name, asks, setter, role = 'binding' }, index): TargetPart => ({
        ...{ address: address(index), span: { start: 0, end: 1 }, name, criterion: criterionOf(asks), strength: 'firm', role },
        ...(setter && { setter }),
        confidence: { value: 1, reasons: [], alternatives: [] },
      }),
    ),
  };
  const plan: Plan = { objective: [], targets: [target], hidden: [], tasks: [], works: [], diagnostics: [] };
  const figures = {
    indicators: parts.map(({ indicator, name }, index) => ({
      ...{
        code: code(index),
        ref: 'r',
        name: { vi: name, en: `${name} in English` },
        direction: 'higher-better',
        accumulation: 'flow',
        rollUp: 'sum',
        sensitivity: 'public',
      },
      ...indicator,
    })),
    links: parts.flatMap(({ linked = true, asks }, index) =>
      linked
        ? [{ part: address(index), indicator: code(index), territory, measure: asks === 'khởi công' || asks.startsWith('huyện') ? 'count' : 'value' }]
        : [],
    ),
    observations: parts.flatMap(observationsOf),
    sources: [],
    reportedVerdicts: reported.map((each) => ({
      ...{
        target: target.address,
        period: yearPeriod(2024),
        verdict: 'missed',
        reportedBy: 'Ủy ban nhân dân tỉnh A',
        reportedOn: day('2024-12-05'),
        source: 's',
        reason: '',
      },
      ...each,
    })),
    projectEvents: [],
    authorityOrder: [],
  } as unknown as Figures;
  return { plan, figures };
}
