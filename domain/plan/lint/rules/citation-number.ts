/** Rule: a cited document carries its number. Laws and ordinances are cited by name: Decree 30/2020/NĐ-CP, annex I, asks for no number. */

import type { Address, Citation } from '../../../resolution/index.ts';
import type { LintReading, LintRule, Noticed } from '../rule.ts';

export const citationNumber: LintRule = {
  name: 'citation-number',
  about: {
    vi: 'Văn bản được dẫn phải có số, ký hiệu để tra cứu. Luật, bộ luật, pháp lệnh, Hiến pháp và các báo cáo được dẫn theo tên nên không nhắc.',
    en: 'A cited document carries its number so that it can be found. Laws, codes, ordinances, the Constitution and reports are cited by name and are left out.',
  },
  words: {
    'lint/citation-without-number': {
      vi: '“{words}” được dẫn mà không có số, ký hiệu. Hãy bổ sung để tra cứu được.',
      en: '“{words}” is cited without a number. Please add it so that the document can be found.',
    },
  },
  check: (reading) => reading.resolution.citations.filter(needsNumber).map((citation) => noticed(reading, citation)),
};

const numbered = /^(?:nghị quyết|quyết định|nghị định|thông tư|thông tư liên tịch|chỉ thị|kết luận|tờ trình|kế hoạch|công văn|thông báo|đề án)$/iu;

function needsNumber({ documentKind, number, issuer, date, title }: Citation): boolean {
  return number === undefined && documentKind !== undefined && numbered.test(documentKind) && (issuer ?? date ?? title) !== undefined;
}

function noticed({ findAddress, quote }: LintReading, { documentKind, span }: Citation): Noticed {
  const words = quote(span);
  return {
    code: 'lint/citation-without-number',
    severity: 'note',
    at: [{ address: findAddress(span) ?? ('can-cu' as Address), span }],
    parameters: { kind: documentKind ?? '', words: words.length > 120 ? `${words.slice(0, words.lastIndexOf(' ', 120))} …` : words },
  };
}
