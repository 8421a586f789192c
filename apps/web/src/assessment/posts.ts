/** The numbers of a criterion as posts to draw: one, or two with a band between them. */
import type { AmountCriterion, Criterion } from '@moc/domain/plan';
import type { Quantity } from '@moc/domain/values';

export interface Posts {
  /** The bound that decides, where the indicator's better side is up. */
  readonly lower: Quantity;
  readonly upper?: Quantity;
}

/** The amount a criterion asks for; undefined for events, grades and bare directions. */
export function amountOf(criterion: Criterion): AmountCriterion | undefined {
  switch (criterion.kind) {
    case 'equals':
    case 'at-least':
    case 'at-most':
    case 'range':
    case 'about':
      return criterion;
    case 'change':
      return criterion.amount;
    default:
      return undefined;
  }
}

export function postsOf(criterion: Criterion): Posts | undefined {
  const amount = amountOf(criterion);
  if (!amount) return undefined;
  return amount.kind === 'range' ? { lower: amount.lower, upper: amount.upper } : { lower: amount.value };
}
