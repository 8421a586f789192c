/**
 * The words of every code the domain can give, gathered from its steps, and how a refusal is said. Adapters and apps
 * keep their own records beside their code and hand them to `sayRefusal`; docs/errors lists them all.
 */
import { formulaRefusals } from './assessment/index.ts';
import { assignmentRefusals, sayRight } from './assignment/index.ts';
import { datasetRefusals } from './dataset/index.ts';
import { collectionRefusals, observationRefusals } from './observation/index.ts';
import { oversightRefusals } from './oversight/index.ts';
import { amendmentRefusals, lintRefusals, planRefusals, reviewRefusals } from './plan/index.ts';
import { resolutionRefusals } from './resolution/index.ts';
import { territoryRefusals } from './territory/index.ts';
import { type Bilingual, type Diagnostic, formatDay, formatInstant, type Language, parseDay, type Refusal, type RefusalWords } from './values/index.ts';

export const domainRefusals: RefusalWords = {
  ...territoryRefusals,
  ...resolutionRefusals,
  ...planRefusals,
  ...lintRefusals,
  ...reviewRefusals,
  ...amendmentRefusals,
  ...assignmentRefusals,
  ...observationRefusals,
  ...collectionRefusals,
  ...formulaRefusals,
  ...oversightRefusals,
  ...datasetRefusals,
};

/**
 * A refusal or diagnostic in words, its parameters filled in. `others` are the records of adapters and apps. A code
 * nobody gave words to is said as itself: a test keeps that from happening.
 */
export function sayRefusal(
  { code, parameters }: Pick<Refusal | Diagnostic, 'code' | 'parameters'>,
  language: Language,
  ...others: readonly RefusalWords[]
): string {
  const words = [domainRefusals, ...others].find((registry) => Object.hasOwn(registry, code))?.[code];
  const text = words?.[language] ?? code;
  return text.replace(/\{([\w-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? sayParameter(name, String(inLanguage(parameters, name, language)), language) : whole,
  );
}

/** A parameter may bring its English beside it: `theirs` and `theirsEn`. */
function inLanguage(parameters: Refusal['parameters'], name: string, language: Language): string | number | undefined {
  return language === 'en' && Object.hasOwn(parameters, `${name}En`) ? parameters[`${name}En`] : parameters[name];
}

/** Parameters that name roles, actions, states or reaches. */
const rightNames = new Set(['role', 'action', 'needed', 'state', 'states', 'reach']);

/** A parameter called `day` is a calendar day and written as the reader writes days, an instant called `on` by the clock of Vietnam, roles and actions have words; every other stands as it was given. */
function sayParameter(name: string, value: string, language: Language): string {
  if (rightNames.has(name)) return sayRight(value, language);
  if (name === 'on') return formatInstant(value, language) ?? value;
  const day = name === 'day' ? parseDay(value) : undefined;
  return day === undefined ? value : formatDay(day, language);
}

/** The same in both languages. */
export function sayRefusalInBoth(refusal: Pick<Refusal | Diagnostic, 'code' | 'parameters'>, ...others: readonly RefusalWords[]): Bilingual {
  return { vi: sayRefusal(refusal, 'vi', ...others), en: sayRefusal(refusal, 'en', ...others) };
}
