/** Rule: what is "trong đó" is not larger than what it is part of. */
import { compareDecimals, convertQuantity, type Quantity, subtractDecimals } from '../../../values/index.ts';
import { boundsOf, isPercent, nestsOf, placeOf } from '../levels.ts';
import { nameKey } from '../names.ts';
import type { LintRule, Noticed, PlacedPart } from '../rule.ts';
import { numberOf, quantityOf } from '../say.ts';
import { inPeople } from './units-of-parts.ts';

export const subsetOfWhole: LintRule = {
  name: 'subset-of-whole',
  about: {
    vi: 'Một phần đứng sau “trong đó” không thể lớn hơn tổng số chứa nó. Chỉ so các mức cùng đơn vị; không so tốc độ tăng.',
    en: 'A part behind “trong đó” cannot be larger than the whole that contains it. Levels of one unit only; growth rates are not compared.',
  },
  words: {
    'lint/subset-larger': {
      vi: '“{part}” là {subset}, lớn hơn “{whole}” là {total} mà nó nằm trong: hơn {gap}.',
      en: '“{part}” is {subset}, larger than “{whole}”, {total}, of which it is a part: by {gap}.',
    },
  },
  check: (reading) => nestsOf(reading).flatMap(({ whole, members }) => members.flatMap((member) => compare(whole, member))),
};

function compare(whole: PlacedPart, member: PlacedPart): readonly Noticed[] {
  const [outer, inner] = [boundsOf(whole.part.criterion), boundsOf(member.part.criterion)];
  const most = outer?.upper ?? outer?.lower;
  const least = inner?.lower ?? inner?.upper;
  // "ít nhất 500, trong đó 600 …" contradicts nothing, but a part that large leaves the whole without meaning.
  if (!most || !least || (isPercent(most) && !isShareOfSame(whole, member))) return [];
  const subset = commonUnit(least, most);
  if (!subset || compareDecimals(subset.value, most.value) <= 0) return [];
  const gap = subtractDecimals(subset.value, most.value);
  return [
    {
      code: 'lint/subset-larger',
      severity: 'warning',
      at: [whole, member].map(placeOf),
      parameters: { part: member.part.name, subset: least, whole: whole.part.name, total: most, gap: quantityOf(gap, most.unit) },
      arithmetic: [[numberOf(subset.value), '−', numberOf(most.value), '=', numberOf(gap)]],
    },
  ];
}

const subgroup = /đô thị|thành thị|nông thôn|khu vực|vùng|miền|dân tộc|(?<!\p{L})(?:nam|nữ|trẻ|cấp (?:tỉnh|huyện|xã|học))(?!\p{L})|mầm non|tiểu học|trung học/u;

/** A rate of a subgroup ("đô thị 99%" within 90%) may be higher, and so may the growth of a part; a share within a share may not. */
function isShareOfSame(whole: PlacedPart, member: PlacedPart): boolean {
  const [outer, inner] = [nameKey(whole.part.name), nameKey(member.part.name)];
  return !/tăng/u.test(outer) && /^tỷ (?:lệ|trọng)/u.test(inner) && !subgroup.test(inner);
}

/** In the unit of the whole; people are people, whatever they are called. */
function commonUnit(part: Quantity, whole: Quantity): Quantity | undefined {
  return convertQuantity(part, whole.unit) ?? (inPeople(part.unit) && inPeople(whole.unit) ? part : undefined);
}
