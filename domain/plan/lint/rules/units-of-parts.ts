/** Rule: the parts of a total are written in its unit. */
import { isComparable, type Unit } from '../../../values/index.ts';
import { levelOf, nestsOf, placeOf } from '../levels.ts';
import { nameKey } from '../names.ts';
import type { LintRule, Noticed, PlacedPart } from '../rule.ts';

/** Nouns for people: "20.000 lao động, trong đó 2.500 người" is one count. */
const people = new Set(
  'người,lao động,nhân khẩu,học sinh,sinh viên,học viên,giáo viên,bác sĩ,điều dưỡng,đảng viên,đồng chí,cán bộ,công nhân,lượt người,lượt lao động'.split(','),
);

/** Whether the unit counts people, one by one. */
export function inPeople({ dimension, factor }: Unit): boolean {
  return factor === '1' && dimension.startsWith('count:') && people.has(dimension.slice('count:'.length));
}

/** What is measured, not counted: only here does another dimension mean another thing. */
const isMeasured = ({ dimension }: Unit): boolean => !dimension.startsWith('count:') && !dimension.startsWith('ratio');

export const unitsOfParts: LintRule = {
  name: 'units-of-parts',
  about: {
    vi: 'Tổng số và các phần của nó phải cùng đơn vị: không thể có phần tính bằng tấn trong tổng tính bằng tỷ đồng, và không nên lẫn triệu đồng với tỷ đồng.',
    en: 'A total and its parts share one unit: no part in tonnes within a total in VND, and no mixing of millions with billions.',
  },
  words: {
    'lint/units-differ': {
      vi: '“{part}” tính bằng {partUnit}, còn “{whole}” chứa nó tính bằng {wholeUnit}: hai đơn vị không quy đổi được cho nhau.',
      en: '“{part}” is in {partUnit} while “{whole}”, which contains it, is in {wholeUnit}: the units do not convert.',
    },
    'lint/scales-differ': {
      vi: '“{part}” tính bằng {partUnit}, còn “{whole}” chứa nó tính bằng {wholeUnit}. Nên dùng một đơn vị để dễ cộng và tránh nhầm.',
      en: '“{part}” is in {partUnit} while “{whole}”, which contains it, is in {wholeUnit}. One unit would be easier to add and safer.',
    },
  },
  check: (reading) => nestsOf(reading).flatMap(({ whole, members }) => members.flatMap((member) => compare(whole, member))),
};

function compare(whole: PlacedPart, member: PlacedPart): readonly Noticed[] {
  const [outer, inner] = [levelOf(whole.part)?.unit, levelOf(member.part)?.unit];
  if (!outer || !inner || outer.code === inner.code || !isMeasured(outer) || !isMeasured(inner)) return [];
  // The same thing in another currency ("tương đương 1.240 USD") is no part.
  if (nameKey(whole.part.name) === nameKey(member.part.name)) return [];
  // A rate ("năng suất 62 tạ/ha") beside an amount is another measure, and "950.000 tấn" within "1,2 triệu tấn" has one unit in words.
  if (inner.dimension.includes('/') && !outer.dimension.includes('/')) return [];
  const convertible = isComparable(outer, inner);
  if (convertible && [outer.vi, inner.vi].some((words, i, both) => both[1 - i]?.endsWith(` ${words}`))) return [];
  return [
    {
      code: convertible ? 'lint/scales-differ' : 'lint/units-differ',
      severity: convertible ? 'note' : 'warning',
      at: [whole, member].map(placeOf),
      parameters: {
        part: member.part.name,
        whole: whole.part.name,
        partUnit: { vi: inner.vi, en: inner.en },
        wholeUnit: { vi: outer.vi, en: outer.en },
      },
    },
  ];
}
