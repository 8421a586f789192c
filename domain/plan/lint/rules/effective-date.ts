/** Rule: the resolution does not take effect before the law lets it. The days come as dated law, handed in. */

import type { Address } from '../../../resolution/index.ts';
import type { Day, Span } from '../../../values/index.ts';
import type { At, LintReading, LintRule, Noticed } from '../rule.ts';
import type { EffectRule } from '../types.ts';

export const effectiveDate: LintRule = {
  name: 'effective-date',
  about: {
    vi: 'So ngày có hiệu lực với ngày thông qua: không thể trước ngày thông qua; văn bản quy phạm pháp luật còn phải cách một số ngày tối thiểu theo luật đang áp dụng tại ngày thông qua.',
    en: 'Compares the day of effect with the day of adoption: never before it; a normative document must also leave the days that the law in force on that day demands.',
  },
  words: {
    'lint/effect-before-adoption': {
      vi: 'Ngày có hiệu lực {effective} đứng trước ngày thông qua {adopted}. Hãy kiểm tra hai ngày.',
      en: 'The day of effect, {effective}, is before the day of adoption, {adopted}. Please check both.',
    },
    'lint/effect-too-early': {
      vi: 'Có hiệu lực ngày {effective}, sau khi thông qua ({adopted}) {days} ngày; văn bản quy phạm pháp luật của Hội đồng nhân dân tỉnh phải cách ít nhất {least} ngày, trừ thủ tục rút gọn ({basis}). Nếu đây không phải là văn bản quy phạm pháp luật thì không bị ràng buộc.',
      en: 'In effect on {effective}, {days} day(s) after adoption ({adopted}); a normative resolution of a provincial Council must leave at least {least}, except by shortened procedure ({basis}). If this is no normative document the rule does not bind it.',
    },
  },
  check: (reading) => {
    const { adoptedOn, effectiveFrom } = reading.resolution;
    if (!adoptedOn || !effectiveFrom) return [];
    const at = [adoptedOn.quote.span, effectiveFrom.quote.span].map((span) => placeAt(reading, span));
    return judge(adoptedOn.day, effectiveFrom.day, at, reading.context.effectRules ?? []);
  },
};

function judge(adopted: Day, effective: Day, at: readonly At[], rules: readonly EffectRule[]): readonly Noticed[] {
  const days = dayNumber(effective) - dayNumber(adopted);
  const dates = { effective: { day: effective }, adopted: { day: adopted } };
  if (days < 0) return [{ code: 'lint/effect-before-adoption', severity: 'error', at, parameters: dates }];
  const rule = rules.find(({ from, until }) => from <= adopted && (until === undefined || adopted <= until));
  if (!rule || days >= rule.days) return [];
  const parameters = { ...dates, days, least: rule.days, basis: rule.basis };
  return [
    { code: 'lint/effect-too-early', severity: 'note', at, parameters, arithmetic: [[{ day: effective }, '−', { day: adopted }, '=', days, '<', rule.days]] },
  ];
}

/** Days counted from the beginning of the calendar, for differences. */
function dayNumber(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date;
}

/** The provision the words stand in; behind the last provision they belong to the resolution itself. */
function placeAt({ findAddress }: LintReading, span: Span): At {
  return { address: findAddress(span) ?? closingAddress, span };
}

const closingAddress = 'hieu-luc' as Address;
