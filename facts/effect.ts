/**
 * From when a normative document of a provincial People's Council may take effect, as dated law. A yearly resolution on
 * socio-economic tasks is often not normative; whether it is can never be told from its number, so the rule only notes.
 */
import type { EffectRule } from '@moc/domain/plan';
import { day } from '@moc/domain/values';

export const effectRules: readonly EffectRule[] = [
  {
    from: day('2016-07-01'),
    until: day('2025-03-31'),
    days: 10,
    basis: {
      vi: 'khoản 1 Điều 151 Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13',
      en: 'clause 1, Article 151 of the Law on the Promulgation of Legal Documents, No 80/2015/QH13',
    },
  },
  {
    from: day('2025-04-01'),
    days: 10,
    basis: {
      vi: 'khoản 1 Điều 53 Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15',
      en: 'clause 1, Article 53 of the Law on the Promulgation of Legal Documents, No 64/2025/QH15',
    },
  },
];
