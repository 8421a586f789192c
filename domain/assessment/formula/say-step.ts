/** The words of one step: the numbers with their units, in both languages, so that it can be redone by hand. */
import type { Indicator, Observation } from '../../observation/index.ts';
import {
  type Bilingual,
  type Day,
  type Decimal,
  formatDay,
  formatDecimal,
  formatPeriod,
  formatPublicationDate,
  type Language,
  type Period,
} from '../../values/index.ts';
import { inBoth } from '../phrases.ts';
import type { BinaryOperator, FormulaAmount, FormulaStep, MissingWhy } from './types.ts';

const statusWords: Readonly<Record<Observation['status'], Bilingual>> = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  estimate: { vi: 'ước tính', en: 'estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
};

const measureWords: Readonly<Record<Observation['measure'], Bilingual>> = {
  value: { vi: '', en: '' },
  count: { vi: '', en: '' },
  rank: { vi: ' (thứ hạng)', en: ' (rank)' },
  'growth-yoy': { vi: ' (tăng so với cùng kỳ)', en: ' (growth year on year)' },
  'share-of-plan': { vi: ' (so với kế hoạch)', en: ' (share of plan)' },
};

/** "5.680 tỷ đồng", "6,5%". */
export function sayAmount({ value, unit }: Pick<FormulaAmount, 'value' | 'unit'>, language: Language): string {
  const word = unit[language];
  const number = formatDecimal(value, language);
  if (word === '') return number;
  return /^[%‰]/.test(word) ? number + word : `${number} ${word}`;
}

/** "Thu nội địa, năm 2024, đơn vị 83: 5.680 tỷ đồng (ước tính; công bố 05/12/2024; nguồn bdk-2024-12-05)". */
export function sayFigureStep(observation: Observation, indicator: Indicator, result: FormulaAmount): Bilingual {
  return inBoth((language) => {
    const { period, territory, status, published, source, measure } = observation;
    const when = formatPublicationDate(published, language);
    const about = language === 'vi' ? `công bố ${when}; nguồn ${source}` : `published ${when}; source ${source}`;
    return `${placed(indicator, period, territory, language)}${measureWords[measure][language]}: ${sayAmount(result, language)} (${statusWords[status][language]}; ${about})`;
  });
}

/** The same for an input that itself follows from a formula. */
export function sayDerivedStep(indicator: Indicator, period: Period, territory: string, formula: string, result: FormulaAmount): Bilingual {
  return inBoth((language) => {
    const by = language === 'vi' ? `suy ra theo công thức ${formula}` : `derived by the formula ${formula}`;
    return `${placed(indicator, period, territory, language)}: ${sayAmount(result, language)} (${by})`;
  });
}

function placed({ name }: Pick<Indicator, 'name'>, period: Period, territory: string, language: Language): string {
  return `${name[language]}, ${formatPeriod(period, language)}, ${language === 'vi' ? 'đơn vị' : 'place'} ${territory}`;
}

const signs: Readonly<Record<BinaryOperator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/** "(1) 5.680 tỷ đồng + (2) 140 tỷ đồng = 5.820 tỷ đồng", with what was rounded. */
export function sayOperation(
  step: Pick<Extract<FormulaStep, { kind: 'operation' }>, 'operator' | 'operands' | 'result' | 'roundedTo'>,
  hundredfold = false,
): Bilingual {
  return inBoth((language) => {
    const operands = step.operands.map((operand) => sayOperand(operand, language));
    const result = `= ${sayAmount(step.result, language)}`;
    return `${sayLeft(step.operator, operands, language)}${hundredfold ? ' × 100' : ''} ${result}${sayRounding(step.roundedTo, language)}`;
  });
}

/** A constant below zero stands in brackets, so that "5 − (−3)" is not misread. */
function sayOperand(amount: FormulaAmount, language: Language): string {
  const said = sayAmount(amount, language);
  if (amount.step !== undefined) return `(${amount.step}) ${said}`;
  return amount.value.startsWith('-') ? `(${said})` : said;
}

function sayLeft(operator: Extract<FormulaStep, { kind: 'operation' }>['operator'], operands: readonly string[], language: Language): string {
  const [first = ''] = operands;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return operands.join(` ${signs[operator]} `);
    case 'sum':
      return operands.join(' + ');
    case 'negate':
      return `−(${first})`;
    case 'convert':
      return `${language === 'vi' ? 'đổi đơn vị' : 'in another unit'}: ${first}`;
    case 'round':
      return `${language === 'vi' ? 'làm tròn' : 'rounded'}: ${first}`;
  }
}

function sayRounding(places: number | undefined, language: Language): string {
  if (places === undefined) return '';
  return language === 'vi' ? ` (giữ ${places} chữ số thập phân)` : ` (to ${places} decimals)`;
}

const missingWords: Readonly<Record<MissingWhy, Bilingual>> = {
  'no-figure': { vi: 'chưa có số liệu công bố đến {day}', en: 'no figure published by {day}' },
  undated: { vi: 'có số liệu nhưng không rõ ngày công bố', en: 'figures exist, but nobody knows since when' },
  'no-children': { vi: 'không biết các đơn vị trực thuộc để cộng', en: 'the units below, to be summed over, are not known' },
  'division-by-zero': { vi: 'phép chia cho 0', en: 'a division by zero' },
  'other-unit': { vi: 'số liệu có đơn vị không quy đổi được', en: 'the figure came in a unit that does not convert' },
  'too-large': { vi: 'phép tính quá lớn nên đã dừng lại', en: 'the computation grew too large and was stopped' },
};

/** "Thu nội địa, tháng 9/2024, đơn vị 83: chưa có số liệu công bố đến 01/10/2024". */
export function sayMissing(why: MissingWhy, indicator: Indicator | undefined, period: Period, territory: string, day: Day): Bilingual {
  return inBoth((language) => {
    const reason = missingWords[why][language].replace('{day}', formatDay(day, language));
    if (indicator) return `${placed(indicator, period, territory, language)}: ${reason}`;
    return `${formatPeriod(period, language)}, ${language === 'vi' ? 'đơn vị' : 'place'} ${territory}: ${reason}`;
  });
}

/** A decimal with the words of its unit. */
export function amount(value: Decimal, unit: Bilingual, step?: number): FormulaAmount {
  return { value, unit, ...(step !== undefined && { step }) };
}
