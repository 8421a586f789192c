/** How a criterion is shown: "6,5% - 7%", "ít nhất 50 tổ hợp tác", "cơ bản đạt chuẩn". */
import { type Bilingual, formatDecimal, formatQuantity, isRank, type Language, type Quantity } from '../values/index.ts';
import type { AmountCriterion, Criterion, Grade } from './types.ts';

type Of<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>;

/** A plan value in both languages, exact, in the Council's own manner of writing. */
export function describeCriterion(criterion: Criterion): Bilingual {
  switch (criterion.kind) {
    case 'equals':
    case 'at-least':
    case 'at-most':
    case 'range':
    case 'about':
      return { vi: amountVi(criterion), en: amountEn(criterion) };
    case 'change':
      return describeChange(criterion);
    case 'named-unit':
      return {
        vi: `${criterion.basically ? 'cơ bản ' : ''}${reachVi(criterion)}`,
        en: `${criterion.basically ? 'nearly reaches' : 'reaches'} ${reachEn[criterion.grade ?? 'none']}`,
      };
    case 'event':
      return { vi: join(criterion.verb, criterion.what, criterion.unit), en: `done: “${join(criterion.verb, criterion.what, criterion.unit)}”` };
    case 'none':
      return { vi: 'không xảy ra', en: 'none may occur' };
    case 'direction':
      return describeDirection(criterion);
  }
}

function join(...words: (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

const isCount = ({ unit }: Quantity): boolean => unit.dimension.startsWith('count:');

function amountVi(criterion: AmountCriterion): string {
  if (criterion.kind === 'range') return `${criterion.approximate ? 'khoảng ' : ''}${rangeText(criterion, 'vi')}`;
  const value = formatQuantity(criterion.value, 'vi');
  if (criterion.kind === 'equals') return value;
  if (criterion.kind === 'about') return `khoảng ${value}`;
  const about = criterion.approximate ? 'khoảng ' : '';
  if (criterion.kind === 'at-most' && !criterion.strict && isRank(criterion.value.unit)) return `${about}${value} trở lên`;
  if (criterion.kind === 'at-most') return `${about}${criterion.strict ? 'dưới' : 'không quá'} ${value}`;
  if (criterion.strict) return `${about}trên ${value}`;
  return isCount(criterion.value) ? `${about}ít nhất ${value}` : `${about}${value} trở lên`;
}

function amountEn(criterion: AmountCriterion): string {
  if (criterion.kind === 'range') return `${criterion.approximate ? 'about ' : ''}${rangeText(criterion, 'en')}`;
  const value = formatQuantity(criterion.value, 'en');
  if (criterion.kind === 'equals') return value;
  if (criterion.kind === 'about') return `about ${value}`;
  const about = criterion.approximate ? 'about ' : '';
  if (criterion.kind === 'at-most' && !criterion.strict && isRank(criterion.value.unit)) return `${about}${value} or better`;
  if (criterion.kind === 'at-most') return `${criterion.strict ? 'under' : 'at most'} ${about}${value}`;
  return `${criterion.strict ? 'over' : 'at least'} ${about}${value}`;
}

/** The percent sign stands at both ends, any other unit once; a rank is named first. */
function rangeText({ lower, upper }: Of<'range'>, language: Language): string {
  const joint = language === 'vi' ? ' - ' : ' to ';
  if (isRank(upper.unit)) return `${formatQuantity(lower, language)}${joint}${formatDecimal(upper.value, language)}`;
  const first = /^[%‰]/.test(lower.unit[language]) ? formatQuantity(lower, language) : formatDecimal(lower.value, language);
  return `${first}${joint}${formatQuantity(upper, language)}`;
}

function describeChange({ toward, amount, base, reading }: Of<'change'>): Bilingual {
  const times = amount.kind !== 'range' && amount.value.unit.code === 'times';
  const points = reading === 'points' && (amount.kind === 'range' ? amount.upper : amount.value).unit.code === 'percent';
  const vi = `${times ? 'gấp' : toward === 'increase' ? 'tăng' : 'giảm'} ${amountVi(amount)}${points ? ' (điểm phần trăm)' : ''}`;
  const en = `${times ? 'grows' : toward === 'increase' ? 'up' : 'down'} ${amountEn(amount)}${points ? ' (percentage points)' : ''}`;
  return base === undefined ? { vi, en } : { vi: `${vi} so với ${base}`, en: `${en} against ${base}` };
}

/** The verb stays with its object when no grade is known. */
function reachVi({ what }: Of<'named-unit'>): string {
  return what === '' ? 'đạt chuẩn' : what;
}

const reachEn: Readonly<Record<Grade | 'none', string>> = {
  standard: 'the standard',
  advanced: 'the advanced standard',
  model: 'the model standard',
  none: 'what is named',
};

const directions: Readonly<Record<Of<'direction'>['toward'], Bilingual>> = {
  increase: { vi: 'nâng cao', en: 'raise' },
  decrease: { vi: 'kéo giảm', en: 'reduce' },
  contain: { vi: 'kiềm chế, không để tăng', en: 'contain' },
};

/** A rank is raised when its number falls. */
function describeDirection({ toward, what }: Of<'direction'>): Bilingual {
  if (toward === 'decrease' && what.startsWith('thứ hạng')) return { vi: 'nâng thứ hạng', en: 'improve the rank' };
  return directions[toward];
}
