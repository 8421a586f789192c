/** Every step of a derived figure with its numbers, one line each; inputs that are themselves derived are opened below their line. */
import { type Bilingual, formatPeriod, type Language } from '../../values/index.ts';
import { sayAmount } from './say-step.ts';
import type { Derived } from './types.ts';

/** One line of an explanation; `level` 0 is the formula itself, deeper ones the formulas of its inputs. */
export interface ExplainedLine {
  readonly level: number;
  readonly says: Bilingual;
}

/** The lines in order: "(1) Thu nội địa …", "(2) …", then the result, or what is missing. */
export function explainFormula(derived: Derived, level = 0): readonly ExplainedLine[] {
  return [
    ...derived.steps.flatMap((step) => [
      { level, says: { vi: `(${step.number}) ${step.says.vi}`, en: `(${step.number}) ${step.says.en}` } },
      ...(step.kind === 'derived' ? explainFormula(step.from, level + 1) : []),
    ]),
    { level, says: { vi: sayResult(derived, 'vi'), en: sayResult(derived, 'en') } },
  ];
}

function sayResult(derived: Derived, language: Language): string {
  const period = formatPeriod(derived.period, language);
  if (derived.kind === 'missing')
    return language === 'vi'
      ? `Không suy ra được cho ${period}: thiếu số liệu nêu trên.`
      : `Nothing can be derived for ${period}: the inputs named above are missing.`;
  const { value, unit } = derived.quantity;
  const result = sayAmount({ value, unit }, language);
  return language === 'vi'
    ? `Kết quả (${period}): ${result}; là số suy ra, không phải số được công bố.`
    : `Result (${period}): ${result}; derived, not published.`;
}
