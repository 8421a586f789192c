/** Rule: no leftover of a correction stays in the text: "tai/tệ nạn", where one of two words was meant. */
import type { LintRule, Noticed, PlacedPassage } from '../rule.ts';

export const trackedChange: LintRule = {
  name: 'tracked-change',
  about: {
    vi: 'Hai tiếng gần giống nhau cách bằng dấu gạch chéo (“tai/tệ nạn”) thường là dấu sửa còn sót lại khi soạn thảo. Đơn vị đo (“triệu đồng/người”), số văn bản và các cặp quen dùng không nhắc.',
    en: 'Two like syllables with a slash between (“tai/tệ nạn”) are usually what a correction left behind. Units, document numbers and usual pairs are left out.',
  },
  words: {
    'lint/tracked-change': {
      vi: '“{words}” có vẻ là dấu sửa còn sót: hãy chọn “{first}” hoặc “{second}”.',
      en: '“{words}” looks like a correction left in the text: choose “{first}” or “{second}”.',
    },
  },
  check: ({ passages }) => passages.flatMap(leftovers),
};

const slashed = /(?<![\p{L}\p{N}/.-])(\p{Ll}{1,7})\/(\p{Ll}{1,7})(?![\p{L}\p{N}/]|-\p{L})( \p{Ll}+)?/gu;
const usual = /^(?:và\/hoặc|ngày\/đêm|km\/h|ngày\/tuần|giờ\/ngày|tháng\/năm|xã\/phường|phường\/xã|huyện\/thị|lần\/năm|lớp\/trường|học\/sinh|nam\/nữ|nữ\/nam)$/u;

function leftovers(passage: PlacedPassage): readonly Noticed[] {
  return [...passage.text.matchAll(slashed)].flatMap((match) => {
    const [whole, first = '', second = '', next = ''] = match;
    if (first === second || usual.test(`${first}/${second}`) || !areAlike(first, second) || isMeasure(passage.folded, match.index)) return [];
    const end = match.index + whole.length;
    return [
      {
        code: 'lint/tracked-change' as const,
        severity: 'warning' as const,
        at: [{ address: passage.address, span: passage.toOriginal({ start: match.index, end }) }],
        parameters: { words: whole.replace(/\s+/gu, ' '), first: `${first}${next}`, second: `${second}${next}` },
      },
    ];
  });
}

/** A number stands close before: "60 triệu đồng/đơn vị". */
const isMeasure = (folded: string, at: number): boolean => /\d[\d.,]*\s*(?:\p{L}+ ){0,2}$/u.test(folded.slice(Math.max(0, at - 30), at));

const consonants = /^(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdđghklmnpqrstvx])?/u;

/** Same beginning, and little else between them once marks are left out. */
function areAlike(first: string, second: string): boolean {
  const start = (word: string): string => consonants.exec(word)?.[0] ?? '';
  return (
    start(first) === start(second) && Math.abs(bare(first).length - bare(second).length) <= 1 && (start(first) !== '' || bare(first)[0] === bare(second)[0])
  );
}

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
