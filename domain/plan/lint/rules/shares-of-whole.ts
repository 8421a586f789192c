/** Rule: the shares of a structure make 100%. 100,01 is a note (rounding); 97 is a warning. */
import { absoluteDecimal, compareDecimals, type Decimal, decimal, subtractDecimals } from '../../../values/index.ts';
import { hasDecimals, hundred, isPercent, levelOf, placeOf, roundingOf, sumOf } from '../levels.ts';
import { nameKey } from '../names.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
import { joined, numberOf } from '../say.ts';

const structure = /cơ cấu|tỷ trọng/u;

/** Two shares far below 100 are taken for a list that names some only. */
const namedInPart = decimal('90');

export const sharesOfWhole: LintRule = {
  name: 'shares-of-whole',
  about: {
    vi: 'Cộng các tỷ trọng của một cơ cấu. Tổng đúng 100% thì không nhắc; chênh trong phạm vi làm tròn là lưu ý; chênh lớn hơn là cảnh báo.',
    en: 'Adds the shares of a structure. Exactly 100% is silent; a difference that rounding explains is a note; a larger one is a warning.',
  },
  words: {
    'lint/shares-rounded': {
      vi: '{name}: các tỷ trọng cộng lại là {sum}%, lệch {gap} điểm phần trăm so với 100%; phần lệch nằm trong phạm vi làm tròn.',
      en: '{name}: the shares add up to {sum}%, {gap} percentage points off 100%; rounding explains the difference.',
    },
    'lint/shares-not-whole': {
      vi: '{name}: các tỷ trọng cộng lại là {sum}%, lệch {gap} điểm phần trăm so với 100%. Hãy kiểm tra từng tỷ trọng, hoặc bổ sung phần chưa nêu.',
      en: '{name}: the shares add up to {sum}%, {gap} percentage points off 100%. Please check every share, or add what is not named.',
    },
  },
  check: (reading) => structuresOf(reading).flatMap((group) => compare(group, reading)),
};

/** Shares in percent that one target lists under "cơ cấu" or "tỷ trọng". */
export function structuresOf({ parts, quote }: Pick<LintReading, 'parts' | 'quote'>): readonly (readonly PlacedPart[])[] {
  const shares = parts.filter(isShare);
  return [...Map.groupBy(shares, ({ part, address }) => `${address} ${part.within ?? ''} ${part.period?.start ?? ''}`).values()]
    .flatMap((group) => apart(group, quote))
    .filter((group) => group.length >= 2 && new Set(group.map(({ part }) => nameKey(part.name))).size === group.length);
}

/** "cơ cấu kinh tế: …; cơ cấu lao động: …" are two structures in one letter. */
function apart(group: readonly PlacedPart[], quote: LintReading['quote']): readonly (readonly PlacedPart[])[] {
  const structures: PlacedPart[][] = [];
  for (const placed of group) {
    const before = structures.at(-1)?.at(-1);
    const words = before && quote({ start: before.part.span.end, end: Math.max(before.part.span.end, (placed.part.valueSpan ?? placed.part.span).start) });
    if (words === undefined || /cơ cấu/iu.test(words)) structures.push([placed]);
    else structures.at(-1)?.push(placed);
  }
  return structures;
}

function isShare({ part, targetName }: PlacedPart): boolean {
  const level = levelOf(part);
  return level !== undefined && isPercent(level) && part.criterion.kind === 'equals' && structure.test(nameKey(`${targetName} ${part.name}`));
}

function compare(group: readonly PlacedPart[], { quote }: LintReading): readonly Noticed[] {
  const values = group.map(({ part }) => levelOf(part)?.value as Decimal);
  const sum = sumOf(values);
  const gap = absoluteDecimal(subtractDecimals(sum, hundred));
  if (gap === '0' || (values.length === 2 && compareDecimals(sum, namedInPart) < 0)) return [];
  const parts = group.map(({ part }) => part);
  const rounded = compareDecimals(gap, sumOf(parts.map((part) => roundingOf(part, quote)))) <= 0 && parts.some((part) => hasDecimals(part, quote));
  return [
    {
      code: rounded ? 'lint/shares-rounded' : 'lint/shares-not-whole',
      severity: rounded ? 'note' : 'warning',
      at: group.map(placeOf),
      parameters: { name: group[0]?.targetName ?? '', sum: numberOf(sum), gap: numberOf(gap) },
      arithmetic: [
        [
          ...joined(
            values.map((value) => numberOf(value)),
            '+',
          ),
          '=',
          numberOf(sum),
        ],
      ],
    },
  ];
}
