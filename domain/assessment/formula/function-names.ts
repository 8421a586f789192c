/** The functions of the language with their spellings, how many arguments each takes, and what it is in words. */
import type { Bilingual } from '../../values/index.ts';
import type { FunctionName } from './types.ts';

export interface FormulaFunction {
  readonly name: FunctionName;
  readonly spellings: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly says: Bilingual;
}

/** In the order in which help lists them. The first spelling is the one shown in Vietnamese, the last in English. */
export const formulaFunctions: readonly FormulaFunction[] = [
  { name: 'sum', spellings: ['tổng', 'tong', 'sum'], least: 1, most: 50, says: { vi: 'cộng các số', en: 'adds the numbers' } },
  {
    name: 'sum-children',
    spellings: ['tổng_con', 'tong_con', 'sum_children'],
    least: 1,
    most: 1,
    says: { vi: 'cộng theo các đơn vị trực thuộc', en: 'sums over the units below' },
  },
  {
    name: 'same-period-last-year',
    spellings: ['cùng_kỳ', 'cung_ky', 'same_period_last_year'],
    least: 1,
    most: 1,
    says: { vi: 'giá trị của cùng kỳ năm trước', en: 'the value of the same period last year' },
  },
  {
    name: 'to-date',
    spellings: ['lũy_kế', 'luỹ_kế', 'luy_ke', 'to_date'],
    least: 1,
    most: 1,
    says: { vi: 'giá trị lũy kế từ đầu năm', en: 'the value from January to date' },
  },
  {
    name: 'share',
    spellings: ['tỷ_trọng', 'tỉ_trọng', 'ty_trong', 'share'],
    least: 2,
    most: 2,
    says: { vi: 'phần trăm của số đầu trong số sau', en: 'the first as a percentage of the second' },
  },
  {
    name: 'growth',
    spellings: ['tăng_trưởng', 'tang_truong', 'growth'],
    least: 1,
    most: 1,
    says: { vi: 'tốc độ tăng so với cùng kỳ năm trước, %', en: 'growth against the same period last year, %' },
  },
  {
    name: 'per-head',
    spellings: ['bình_quân_đầu_người', 'binh_quan_dau_nguoi', 'per_head'],
    least: 2,
    most: 2,
    says: { vi: 'số đầu chia cho dân số', en: 'the first divided by the population' },
  },
  {
    name: 'round',
    spellings: ['làm_tròn', 'lam_tron', 'round'],
    least: 2,
    most: 2,
    says: { vi: 'làm tròn đến số chữ số thập phân', en: 'rounds to so many decimals' },
  },
];

const bySpelling = new Map(formulaFunctions.flatMap((one) => one.spellings.map((spelling) => [spelling, one] as const)));

/** The function of a word as written, composed or not, in letters of any case. */
export function findFunction(word: string): FormulaFunction | undefined {
  return bySpelling.get(word.normalize('NFC').toLocaleLowerCase('vi'));
}

/** Whether a formula, as written, sums over the units below a place. */
export function sumsOverChildren(formula: string): boolean {
  return [...formula.matchAll(/[\p{L}\p{M}_]+(?=\s*\()/gu)].some(([word]) => findFunction(word)?.name === 'sum-children');
}

/** The spelling a reader of the language is shown. */
export function nameFunction(name: FunctionName): Bilingual {
  const spellings = formulaFunctions.find((one) => one.name === name)?.spellings ?? [name];
  return { vi: spellings[0] as string, en: spellings.at(-1) as string };
}
