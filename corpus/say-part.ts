/** A part in one line that a lawyer can read: what makes it met, its name, its role, strength and setter, its doubts. */
import type { Criterion } from '@moc/domain/plan';
import type { Quantity } from '@moc/domain/values';

/** What `sayPart` needs; parts with addresses and those without both have it. */
interface Sayable {
  readonly name: string;
  readonly criterion: Criterion;
  readonly unitText?: string;
  readonly denominator?: string;
  readonly period?: { readonly start: string };
  readonly setter?: { readonly kind: string; readonly text: string };
  readonly strength: 'firm' | 'striving' | 'basically';
  readonly role: 'binding' | 'explanatory';
  readonly confidence: { readonly value: number; readonly reasons: readonly { readonly code: string }[]; readonly alternatives: readonly Criterion[] };
}

const strengths = { firm: '', striving: 'phấn đấu', basically: 'cơ bản' };

/** `within`: the number of the part it belongs to; `year`: the plan year, unsaid when it holds. */
export function sayPart(part: Sayable, within?: number, year?: number): string {
  const { confidence, setter, period } = part;
  const by = Number(period?.start.slice(0, 4));
  const doubts = confidence.reasons.map(({ code }) => code.replace('plan/', '')).join(', ');
  return [
    sayCriterion(part.criterion),
    part.name,
    part.unitText === undefined ? '' : `đơn vị “${part.unitText}”`,
    part.denominator === undefined || part.unitText?.endsWith(part.denominator) ? '' : `trên “${part.denominator}”`,
    within === undefined ? (part.role === 'binding' ? '' : 'thuyết minh') : `trong phần ${within}`,
    strengths[part.strength],
    setter ? `${setter.kind === 'assigned' ? 'được giao' : 'phấn đấu'} “${setter.text}”` : '',
    period && by !== year ? `năm ${by}` : '',
    doubts === '' ? '' : `ngờ: ${doubts}`,
    confidence.alternatives.length === 0 ? '' : `hoặc ${confidence.alternatives.map(sayCriterion).join(' hoặc ')}`,
  ]
    .filter((words) => words !== '')
    .join(' | ');
}

const sayQuantity = ({ value, unit }: Quantity): string => (unit.vi === '' ? value : `${value} ${unit.vi}`);

export function sayCriterion(criterion: Criterion): string {
  const about = 'approximate' in criterion && criterion.approximate ? '≈' : '';
  switch (criterion.kind) {
    case 'equals':
      return `= ${sayQuantity(criterion.value)}`;
    case 'at-least':
      return `${about}${criterion.strict ? '>' : '≥'} ${sayQuantity(criterion.value)}`;
    case 'at-most':
      return `${about}${criterion.strict ? '<' : '≤'} ${sayQuantity(criterion.value)}`;
    case 'range':
      return `${about}từ ${criterion.lower.value} đến ${sayQuantity(criterion.upper)}`;
    case 'about':
      return `≈ ${sayQuantity(criterion.value)}`;
    case 'change':
      return `${criterion.toward === 'increase' ? 'tăng' : 'giảm'} (${sayCriterion(criterion.amount)}) ${criterion.reading}${criterion.base === undefined ? '' : ` so với [${criterion.base}]`}`;
    case 'named-unit':
      return `đơn vị [${criterion.unit}]${criterion.basically ? ' cơ bản' : ''} [${criterion.what}] ${criterion.grade ?? ''}`.trimEnd();
    case 'event':
      return `việc [${criterion.verb}] [${criterion.what}]${criterion.unit === undefined ? '' : ` ở [${criterion.unit}]`}`;
    case 'none':
      return `không có [${criterion.what}]`;
    case 'direction':
      return `hướng ${criterion.toward} [${criterion.what}]`;
  }
}
