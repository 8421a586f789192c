/** Putting numbers, quantities and names into the sentences and sums of a finding, in both languages. */
import {
  type Bilingual,
  type Day,
  type Decimal,
  formatDay,
  formatDecimal,
  formatQuantity,
  type Language,
  type Parameters,
  type Quantity,
  type Unit,
} from '../../values/index.ts';

/** A value that is written differently in each language; plain text is the same in both. */
export type Sayable = string | number | Bilingual | Rounded | Quantity | { readonly day: Day };

/** A decimal, to so many places where they are given, zeros included; `sign` stands close behind it. */
interface Rounded {
  readonly decimal: Decimal;
  readonly places?: number;
  readonly sign?: '%';
}

/** One step of arithmetic: signs and values in turn, put together with spaces. */
export type Line = readonly Sayable[];

export const numberOf = (value: Decimal, places?: number): Sayable => ({ decimal: value, ...(places !== undefined && { places }) });

export const percentOf = (value: Decimal, places?: number): Sayable => ({ decimal: value, sign: '%', ...(places !== undefined && { places }) });

export const quantityOf = (value: Decimal, unit: Unit): Quantity => ({ value, unit });

function say(value: Sayable, language: Language): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if ('vi' in value) return value[language];
  if ('decimal' in value) return sayDecimal(value, language) + (value.sign ?? '');
  if ('day' in value) return formatDay(value.day, language);
  return formatQuantity(value, language);
}

function sayDecimal({ decimal: value, places }: Rounded, language: Language): string {
  if (places === undefined || places === 0) return formatDecimal(value, language, places);
  const point = language === 'vi' ? ',' : '.';
  const [whole = '0', fraction = ''] = formatDecimal(value, language, places).split(point);
  return whole + point + fraction.padEnd(places, '0');
}

/** The words with every `{name}` replaced, in both languages. */
export function sayWords(words: Bilingual, parameters: Readonly<Record<string, Sayable>>): Bilingual {
  const fill = (language: Language): string =>
    words[language].replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      return value === undefined ? whole : say(value, language);
    });
  return { vi: fill('vi'), en: fill('en') };
}

export function sayLine(line: Line): Bilingual {
  const join = (language: Language): string => line.map((value) => say(value, language)).join(' ');
  return { vi: join('vi'), en: join('en') };
}

/** For programs: decimals in canonical text, quantities with their unit's code, the Vietnamese of names. */
export function plainParameters(parameters: Readonly<Record<string, Sayable>>): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, plain(value)]));
}

function plain(value: Sayable): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('vi' in value) return value.vi;
  if ('decimal' in value) return value.decimal;
  if ('day' in value) return value.day;
  return `${value.value} ${value.unit.code}`.trimEnd();
}

/** Terms joined by a sign: a + b + c. */
export function joined(values: readonly Sayable[], sign: string): Line {
  return values.flatMap((value, index) => (index === 0 ? [value] : [sign, value]));
}
