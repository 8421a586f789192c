/** A criterion in a table's few characters: its kind, its value, its unit. */
import type { AmountCriterion, Criterion } from '@moc/domain/plan';
import { formatDecimal, type Language, type Quantity } from '@moc/domain/values';

export interface CriterionCells {
  readonly kind: Criterion['kind'];
  readonly value: string;
  readonly unit: string;
}

/** The cells of any criterion; empty where it has no figure. */
export function criterionCells(criterion: Criterion, language: Language): CriterionCells {
  const { kind } = criterion;
  switch (kind) {
    case 'change': {
      const amount = criterionCells(criterion.amount, language);
      return { kind, value: `${criterion.toward === 'increase' ? '+' : '−'} ${amount.value}`, unit: amount.unit };
    }
    case 'named-unit':
      return { kind, value: criterion.basically ? '≈' : '', unit: criterion.unit };
    case 'event':
      return { kind, value: '', unit: criterion.unit ?? '' };
    case 'none':
      return { kind, value: '0', unit: '' };
    case 'direction':
      return { kind, value: criterion.toward === 'increase' ? '↑' : '↓', unit: '' };
    default:
      return { kind, ...amountCells(criterion, language) };
  }
}

function amountCells(criterion: AmountCriterion, language: Language): Omit<CriterionCells, 'kind'> {
  const number = ({ value }: Quantity): string => formatDecimal(value, language);
  if (criterion.kind === 'range') return { value: `${number(criterion.lower)} – ${number(criterion.upper)}`, unit: criterion.upper.unit[language] };
  return { value: `${sign(criterion)}${number(criterion.value)}`, unit: criterion.value.unit[language] };
}

function sign(criterion: Exclude<AmountCriterion, { kind: 'range' }>): string {
  if (criterion.kind === 'equals') return '';
  if (criterion.kind === 'about') return '≈ ';
  if (criterion.kind === 'at-least') return criterion.strict ? '> ' : '≥ ';
  return criterion.strict ? '< ' : '≤ ';
}
