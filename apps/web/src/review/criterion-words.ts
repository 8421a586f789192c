/** A criterion said so fully that two readings of the same words can be told apart. */
import { type Criterion, describeCriterion } from '@moc/domain/plan';
import type { Bilingual } from '@moc/domain/values';

const readings = {
  relative: { vi: 'phần trăm của mức cũ', en: 'percent of the former level' },
  points: { vi: 'điểm phần trăm', en: 'percentage points' },
  absolute: { vi: 'số tuyệt đối', en: 'absolute amount' },
  ambiguous: { vi: 'chưa rõ phần trăm hay điểm phần trăm', en: 'percent or points not settled' },
} as const satisfies Record<string, Bilingual>;

const percentages = new Set(['percent', 'permille']);

export function describeFully(criterion: Criterion): Bilingual {
  const plain = describeCriterion(criterion);
  switch (criterion.kind) {
    case 'direction':
      return { vi: `${plain.vi}: ${criterion.what}`, en: `${plain.en}: ${criterion.what}` };
    case 'none':
      return { vi: `${plain.vi} ${criterion.what}`, en: `${plain.en}: ${criterion.what}` };
    case 'change': {
      const unit = criterion.amount.kind === 'range' ? criterion.amount.upper.unit : criterion.amount.value.unit;
      if (!percentages.has(unit.code) || criterion.reading === 'points') return plain;
      const { vi, en } = readings[criterion.reading];
      return { vi: `${plain.vi} (${vi})`, en: `${plain.en} (${en})` };
    }
    default:
      return plain;
  }
}
