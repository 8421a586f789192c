/** A criterion taken apart into its amounts and words, as exchange formats want it. */
import type { Criterion } from '@moc/domain/plan';
import type { Decimal, Unit } from '@moc/domain/values';

/** One number of a criterion. */
export interface Amount {
  readonly bound: 'value' | 'lower' | 'upper';
  readonly value: Decimal;
  readonly unit: Unit;
}

export interface CriterionTerms {
  readonly kind: Criterion['kind'];
  readonly amounts: readonly Amount[];
  /** What qualifies the kind, in a fixed order: "strict", "approximate", "increase", "at-least", "ambiguous", "basically". */
  readonly qualifiers: readonly string[];
  /** What a criterion without a number is about. */
  readonly what?: string;
}

export function termsOf(criterion: Criterion): CriterionTerms {
  const { kind } = criterion;
  switch (kind) {
    case 'equals':
    case 'about':
      return { kind, amounts: [{ bound: 'value', ...criterion.value }], qualifiers: [] };
    case 'at-least':
      return { kind, amounts: [{ bound: 'lower', ...criterion.value }], qualifiers: flags(criterion) };
    case 'at-most':
      return { kind, amounts: [{ bound: 'upper', ...criterion.value }], qualifiers: flags(criterion) };
    case 'range':
      return {
        kind,
        amounts: [
          { bound: 'lower', ...criterion.lower },
          { bound: 'upper', ...criterion.upper },
        ],
        qualifiers: flags(criterion),
      };
    case 'change': {
      const amount = termsOf(criterion.amount);
      return { kind, amounts: amount.amounts, qualifiers: [criterion.toward, amount.kind, ...amount.qualifiers, criterion.reading] };
    }
    case 'named-unit':
      return {
        kind,
        amounts: [],
        qualifiers: [...(criterion.basically ? ['basically'] : []), ...(criterion.grade ? [criterion.grade] : [])],
        what: `${criterion.unit}: ${criterion.what}`,
      };
    case 'event':
      return { kind, amounts: [], qualifiers: [], what: [criterion.verb, criterion.what, criterion.unit].filter(Boolean).join(' ') };
    case 'none':
      return { kind, amounts: [], qualifiers: [], what: criterion.what };
    case 'direction':
      return { kind, amounts: [], qualifiers: [criterion.toward], what: criterion.what };
  }
}

function flags(criterion: { readonly strict?: boolean; readonly approximate: boolean }): readonly string[] {
  return [...(criterion.strict ? ['strict'] : []), ...(criterion.approximate ? ['approximate'] : [])];
}

/** "[6.5,7] percent", "[1750,) usd-million", "(,2.25] percent", "~47 percent", "3.84 percent"; undefined without a number. */
export function normalized({ kind, amounts, qualifiers }: CriterionTerms): string | undefined {
  const [first, second] = amounts;
  if (!first) return undefined;
  const isStrict = qualifiers.includes('strict');
  const isAbout = kind === 'about' || qualifiers.includes('about') || qualifiers.includes('approximate');
  return `${isAbout ? '~' : ''}${intervalOf(first, second, isStrict)} ${first.unit.code}`;
}

function intervalOf(first: Amount, second: Amount | undefined, isStrict: boolean): string {
  if (second) return `[${first.value},${second.value}]`;
  if (first.bound === 'lower') return `${isStrict ? '(' : '['}${first.value},)`;
  if (first.bound === 'upper') return `(,${first.value}${isStrict ? ')' : ']'}`;
  return first.value;
}
