/** Files of exchange standards read back: what they brought, what they cannot bring, and the plan a StratML file holds. */
import { type Day, type Diagnostic, formatDay, formatDecimal, type Language } from '@moc/domain/values';
import type { AkomaNtosoReading, StratmlIndicator, StratmlObjective, StratmlPlan, StratmlResult } from '@moc/standards';
import { alignColumns, answer, type Manner, oneLine } from './output.ts';
import { sayInBoth } from './wording.ts';

const note = (code: Diagnostic['code'], parameters: Diagnostic['parameters']): Diagnostic => ({ code, severity: 'note', parameters });

export function broughtByAkomaNtoso({ references, quantities, withheld }: AkomaNtosoReading): readonly Diagnostic[] {
  return [
    note('standard/akn-brings-text', { references: references.length, quantities: quantities.length }),
    ...(withheld.length > 0 ? [note('standard/akn-withheld', { places: withheld.length, addresses: withheld.join(', ') })] : []),
  ];
}

/** On standard error: the answer itself stays what the words give, whatever file they came in. */
export function tellBrought({ language }: Manner, notes: readonly Diagnostic[]): void {
  for (const each of notes) process.stderr.write(`${each.code}: ${sayInBoth(each)[language]}\n`);
}

export function tellStratml(given: Manner, plan: StratmlPlan): number {
  const objectives = plan.goals.flatMap((goal) => goal.objectives);
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const results = indicators.reduce((sum, { targets, actuals }) => sum + targets.length + actuals.length, 0);
  tellBrought(given, [...plan.diagnostics, note('standard/stratml-brings-plan', { objectives: objectives.length, indicators: indicators.length, results })]);
  answer(given, plan, () => describePlan(plan, given.language));
  return 0;
}

const words = {
  vi: { target: 'đặt ra', actual: 'thực tế', to: 'đến' },
  en: { target: 'target', actual: 'actual', to: 'to' },
} as const;

function describePlan({ name, organizations, goals, start, end }: StratmlPlan, language: Language): readonly string[] {
  const period = daysOf(start, end, language, ` ${words[language].to} `);
  return [
    ...[oneLine(name), organizations.join('; '), period].filter((line) => line !== ''),
    ...goals.flatMap((goal) => ['', oneLine(goal.name ?? ''), ...alignColumns(goal.objectives.flatMap((objective) => objectiveRows(objective, language)))]),
  ];
}

function objectiveRows({ sequence = '', name = '', indicators }: StratmlObjective, language: Language): readonly (readonly string[])[] {
  return [[`  ${sequence}`, '', '', oneLine(name)], ...indicators.flatMap((indicator) => indicatorRows(indicator, language))];
}

function daysOf(start: Day | undefined, end: Day | undefined, language: Language, between: string): string {
  return [start, end].flatMap((day) => (day === undefined ? [] : [formatDay(day, language)])).join(between);
}

function indicatorRows({ unit, dimension, targets, actuals }: StratmlIndicator, language: Language): readonly (readonly string[])[] {
  const row = (kind: string, { units, start, end, description }: StratmlResult) => [
    '',
    kind,
    `${units === undefined ? '' : formatDecimal(units, language)} ${unit}`.trim(),
    [daysOf(start, end, language, '–'), oneLine(description ?? dimension)].filter((cell) => cell !== '').join(' · '),
  ];
  return [...targets.map((result) => row(words[language].target, result)), ...actuals.map((result) => row(words[language].actual, result))];
}
