/**
 * Rule: the growth of the parts, weighted, agrees with the headline. By the volume measure of the national accounts the
 * headline is the mean of the parts' growth weighted by last year's shares.
 *
 * Weights. Last year's shares where they are known. Else the plan's own shares are taken back by the growth planned for
 * each: a share s after growth g was s / (1 + g) of this year's total, so that the headline is Σs / Σ(s / (1 + g)) − 1.
 * That leaves out how prices move between sectors, which is why a difference within the tolerance is not mentioned.
 */
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  formatQuantity,
  type Language,
  multiplyDecimals,
  negateDecimal,
  periodYear,
  type Quantity,
  subtractDecimals,
  zero,
} from '../../../values/index.ts';
import type { TargetPart } from '../../types.ts';
import { type Bounds, boundsOf, hundred, isPercent, levelOf, type Nest, nestsOf, one, placeOf, sumOf } from '../levels.ts';
import { sectorKey } from '../names.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
import { joined, type Line, numberOf, percentOf, type Sayable } from '../say.ts';
import { structuresOf } from './shares-of-whole.ts';

/** In percentage points; last year's shares are at current prices too, hence not zero. */
const tolerance = { known: decimal('0.1'), own: decimal('0.3') } as const;

const places = 12;

export const weightedGrowth: LintRule = {
  name: 'weighted-growth',
  about: {
    vi: 'Bình quân gia quyền tốc độ tăng của các khu vực theo tỷ trọng năm trước (nếu chưa biết thì theo tỷ trọng của chính kế hoạch, đã quy ngược theo tốc độ tăng), rồi đối chiếu với tốc độ tăng chung.',
    en: "Averages the growth of the sectors by last year's shares (where unknown, by the plan's own shares taken back by the planned growth) and compares with the headline.",
  },
  words: {
    'lint/growth-below-headline': {
      vi: '{name}: tốc độ tăng của các khu vực, tính theo {weights}, chỉ cho tốc độ chung khoảng {implied}%, thấp hơn chỉ tiêu {headline} là {gap} điểm phần trăm.',
      en: '{name}: the growth of the sectors, weighted by {weights}, gives about {implied}% overall, {gap} percentage points below the target of {headline}.',
    },
    'lint/growth-above-headline': {
      vi: '{name}: tốc độ tăng của các khu vực, tính theo {weights}, cho tốc độ chung khoảng {implied}%, cao hơn chỉ tiêu {headline} là {gap} điểm phần trăm.',
      en: '{name}: the growth of the sectors, weighted by {weights}, gives about {implied}% overall, {gap} percentage points above the target of {headline}.',
    },
    'lint/growth-below-upper-bound': {
      vi: '{name}: tốc độ tăng của các khu vực, tính theo {weights}, cho tốc độ chung khoảng {implied}%; trong khoảng {headline} thì còn cách cận trên {gap} điểm phần trăm. Muốn đạt cận trên, ít nhất một khu vực phải tăng nhanh hơn mức đã nêu.',
      en: '{name}: the growth of the sectors, weighted by {weights}, gives about {implied}% overall; of the range {headline} it stays {gap} percentage points below the upper bound. To reach that, at least one sector must grow faster than stated.',
    },
  },
  check: (reading) => {
    const structures = Map.groupBy(structuresOf(reading), sectorsOf);
    return nestsOf(reading).flatMap((nest) => {
      const shares = nearest(nest, structures.get(sectorsOf(nest.members)) ?? []);
      return shares ? compare(reading, nest, shares) : [];
    });
  },
};

/** The sectors of a list, whatever their order. */
const sectorsOf = (parts: readonly PlacedPart[]): string =>
  parts
    .map(({ part }) => sectorKey(part.name))
    .sort()
    .join('|');

/** A structure follows its growth rates in the text; where none does, the last one before. */
function nearest({ whole }: Nest, structures: readonly (readonly PlacedPart[])[]): readonly PlacedPart[] | undefined {
  return structures.find(([first]) => first && first.part.span.start > whole.part.span.start) ?? structures.at(-1);
}

interface Sector {
  readonly growth: Decimal;
  readonly share: PlacedPart;
}

function compare(reading: LintReading, nest: Nest, shares: readonly PlacedPart[]): readonly Noticed[] {
  const headline = headlineOf(nest.whole.part);
  const sectors = pair(nest, shares);
  if (!headline || !sectors) return [];
  const known = knownShares(reading, sectors);
  const computed = known ? byKnownShares(sectors, known) : byOwnShares(sectors);
  if (!computed) return [];
  return judge(nest, headline, sectors, computed, known ? 'known' : 'own');
}

/** What the headline asks for, in percent of growth: "đạt 6,5% - 7%" of a growth rate, or "tăng 6,5%". */
function headlineOf({ criterion, name }: TargetPart): Bounds | undefined {
  const grows = criterion.kind === 'change' ? criterion.toward === 'increase' && criterion.reading !== 'points' : /tăng trưởng|tốc độ tăng/iu.test(name);
  const bounds = boundsOf(criterion.kind === 'change' ? criterion.amount : criterion);
  const figure = bounds?.lower ?? bounds?.upper;
  return grows && figure && isPercent(figure) ? bounds : undefined;
}

function growthOf({ criterion, name }: TargetPart): Decimal | undefined {
  const level = criterion.kind === 'change' ? boundsOf(criterion.amount) : /tăng/iu.test(name) ? boundsOf(criterion) : undefined;
  const figure = level?.lower;
  if (!figure || !isPercent(figure)) return undefined;
  return criterion.kind === 'change' && criterion.toward === 'decrease' ? negateDecimal(figure.value) : figure.value;
}

/** Every share with its growth, one to one; undefined when one of them has no counterpart. */
function pair({ members }: Nest, shares: readonly PlacedPart[]): readonly Sector[] | undefined {
  if (members.length < 2 || members.length !== shares.length) return undefined;
  const growths = new Map(members.map(({ part }) => [sectorKey(part.name), growthOf(part)]));
  const sectors = shares.flatMap((share) => {
    const growth = growths.get(sectorKey(share.part.name));
    return growth === undefined ? [] : [{ growth, share }];
  });
  return sectors.length === shares.length && new Set(shares.map(({ part }) => sectorKey(part.name))).size === shares.length ? sectors : undefined;
}

function knownShares({ context }: LintReading, sectors: readonly Sector[]): readonly Decimal[] | undefined {
  const found = sectors.map(({ share: { part } }) => {
    const year = part.period && periodYear(part.period);
    return context.known?.find((figure) => figure.part === part.address && periodYear(figure.period) + 1 === year && isPercent(figure.quantity))?.quantity
      .value;
  });
  return found.every((share) => share !== undefined) ? found : undefined;
}

interface Computed {
  /** In percent. */
  readonly implied: Decimal;
  readonly arithmetic: readonly Line[];
}

function byKnownShares(sectors: readonly Sector[], shares: readonly Decimal[]): Computed | undefined {
  const products = sectors.map(({ growth }, i) => multiplyDecimals(shares[i] ?? zero, growth));
  const total = sumOf(shares);
  const implied = divideDecimals(sumOf(products), total, places);
  if (implied === undefined) return undefined;
  const terms = sectors.flatMap(({ growth }, i): Line => [...(i === 0 ? [] : ['+']), numberOf(shares[i] ?? zero), '×', numberOf(growth)]);
  return { implied, arithmetic: [['(', ...terms, ')', '÷', numberOf(total), '=', percentOf(implied, 2)]] };
}

function byOwnShares(sectors: readonly Sector[]): Computed | undefined {
  const shares = sectors.map(({ share }) => levelOf(share.part)?.value as Decimal);
  const factors = sectors.map(({ growth }) => addDecimals(one, divideDecimals(growth, hundred, places) ?? zero));
  const bases = shares.map((share, i) => divideDecimals(share, factors[i] ?? one, places));
  if (!bases.every((base) => base !== undefined)) return undefined;
  const [total, base] = [sumOf(shares), sumOf(bases)];
  const ratio = divideDecimals(total, base, places);
  if (ratio === undefined) return undefined;
  const implied = multiplyDecimals(subtractDecimals(ratio, one), hundred);
  const steps = shares.map((share, i): Line => [numberOf(share), '÷', numberOf(factors[i] ?? one), '=', numberOf(bases[i] ?? zero, 4)]);
  return {
    implied,
    arithmetic: [
      ...steps,
      [
        ...joined(
          bases.map((value) => numberOf(value, 4)),
          '+',
        ),
        '=',
        numberOf(base, 4),
      ],
      [numberOf(total), '÷', numberOf(base, 4), '=', numberOf(ratio, 4), '→', percentOf(implied, 2)],
    ],
  };
}

function judge(nest: Nest, headline: Bounds, sectors: readonly Sector[], { implied, arithmetic }: Computed, from: 'known' | 'own'): readonly Noticed[] {
  const verdict = verdictOf(implied, headline, tolerance[from]);
  if (!verdict) return [];
  const parameters = {
    name: nest.whole.part.name,
    weights: weightWords[from],
    implied: numberOf(implied, 2),
    headline: sayBounds(headline),
    gap: numberOf(verdict.gap, 2),
  };
  const at = [nest.whole, ...nest.members, ...sectors.map(({ share }) => share)].map(placeOf);
  return [{ code: verdict.code, severity: verdict.code === 'lint/growth-below-upper-bound' ? 'note' : 'warning', at, parameters, arithmetic }];
}

const weightWords = {
  known: { vi: 'tỷ trọng năm trước', en: "last year's shares" },
  own: { vi: 'tỷ trọng nêu trong chính văn bản, quy ngược theo tốc độ tăng', en: 'the shares of the text itself, taken back by the growth' },
} as const;

interface Verdict {
  readonly code: 'lint/growth-below-headline' | 'lint/growth-above-headline' | 'lint/growth-below-upper-bound';
  readonly gap: Decimal;
}

/** A gap within the tolerance is none. */
function verdictOf(implied: Decimal, { lower, upper }: Bounds, allowed: Decimal): Verdict | undefined {
  const beyond = (gap: Decimal): boolean => compareDecimals(gap, allowed) > 0;
  const below = lower && subtractDecimals(lower.value, implied);
  if (below && beyond(below)) return { code: 'lint/growth-below-headline', gap: below };
  const above = upper && subtractDecimals(implied, upper.value);
  if (above && beyond(above)) return { code: 'lint/growth-above-headline', gap: above };
  const short = lower && upper && subtractDecimals(upper.value, implied);
  return short && beyond(short) && compareDecimals(lower.value, upper.value) !== 0 ? { code: 'lint/growth-below-upper-bound', gap: short } : undefined;
}

function sayBounds({ lower, upper }: Bounds): Sayable {
  if (!lower || !upper || compareDecimals(lower.value, upper.value) === 0) return (lower ?? upper) as Quantity;
  const both = (language: Language): string => `${formatQuantity(lower, language)} - ${formatQuantity(upper, language)}`;
  return { vi: both('vi'), en: both('en') };
}
