/** Rule: articles, clauses and points are numbered in order; letters follow the legal order a b c d đ e g h i k … */
import { type Address, resolutionRefusals } from '../../../resolution/index.ts';
import type { Bilingual, Span } from '../../../values/index.ts';
import type { LintRule, Noticed } from '../rule.ts';

/** What the reader of provisions noticed, said here as a finding of the draft. */
const kinds = ['skipped', 'out-of-order', 'repeated', 'unknown'] as const;

const wordsOf = (kind: (typeof kinds)[number]): Bilingual => resolutionRefusals[`resolution/number-${kind}`] ?? { vi: '', en: '' };

export const numbering: LintRule = {
  name: 'numbering',
  about: {
    vi: 'Số thứ tự của điều, khoản và chữ cái của điểm phải liên tục, không trùng, đúng thứ tự luật định (có đ, không dùng f, j, w, z).',
    en: 'Numbers of articles and clauses and letters of points run on without a gap, without repeating, in the legal order (with đ, without f, j, w, z).',
  },
  words: Object.fromEntries(kinds.map((kind) => [`lint/number-${kind}`, wordsOf(kind)])),
  check: ({ resolution, findAddress }) =>
    kinds.flatMap((kind) =>
      resolution.diagnostics
        .filter(({ code, span }) => code === `resolution/number-${kind}` && span !== undefined)
        .map(
          ({ parameters, span }): Noticed => ({
            code: `lint/number-${kind}`,
            severity: 'warning',
            at: [{ address: findAddress(span as Span) ?? ('' as Address), span: span as Span }],
            parameters,
          }),
        ),
    ),
};
