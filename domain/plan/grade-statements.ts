/** Grades to be reached without a number: "Đảng bộ hoàn thành tốt nhiệm vụ trở lên", "cơ bản đạt phường văn minh đô thị". */
import { allMatches, atSight } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import type { Statement } from './statement.ts';
import { matchesAt, oncePerPassage, type Passage, tidy } from './text.ts';

/** One of these stands in every such grade; nearly all passages hold none. */
const signs = ['nhiệm vụ', 'vững mạnh', 'quyết thắng', 'văn minh', 'đô thị', 'nông thôn mới'];
const holdsSign = (words: string): boolean => signs.some((sign) => words.includes(sign));
const mayGrade = oncePerPassage(({ folded }: Passage): boolean => holdsSign(folded));

/** Who is graded: a committee, an office, a force, a place called by its kind; then whatever tells which. */
const graded = String.raw`(?:(?:tất cả|các) )*(?:đảng bộ|chi bộ|chính quyền|mặt trận|mttq|đoàn thể|lực lượng|công an|quân sự|hệ thống chính trị|cơ quan|đơn vị|xã|phường|thị trấn)(?!\p{L})[^;:.()\d]{0,80}?`;

/** "hoàn thành nhiệm vụ" with an object of its own ("… thu ngân sách") is work, no grade. */
const duty = `(?:tốt |xuất sắc )?nhiệm vụ[”"]?(?: trở lên)?`;
const grade = String.raw`(?:hoàn thành ${duty}|(?:(?:đơn vị|trong sạch,?) )?vững mạnh(?: toàn diện)?(?: về [^,;:.()\d]{2,40})?|(?:đơn vị )?quyết thắng|(?:(?:xã|phường|thị trấn) )?(?:văn minh|đô thị (?:văn minh|loại (?:[iv]+|\d)))(?: đô thị| kiểu mẫu)*)`;
const verbs = 'đạt|giữ vững|duy trì|công nhận|xếp loại|đánh giá';

const ends = String.raw`(?=\s*(?:[”",;.]|$)| và | (?:hàng|hằng) năm| được giao)`;
const years = String.raw`(?:phấn đấu|quyết tâm|(?:hàng|hằng) năm|(?:đến|trong) (?:cuối )?năm \d{4})`;

const byName = atSight(
  new RegExp(
    String.raw`\s*(?:(?:và|${years}),? )*(${graded} (?:được )?(?:(hoàn thành) ${duty}|(${verbs})(?: ?:)?(?: là| mức| đạt)? [“"]?${grade}))${ends}`,
    'uy',
  ),
);

/** "cơ bản đạt phường văn minh đô thị": the place is the resolution's own, called by the grade alone. */
const byGradeAlone = atSight(
  new RegExp(
    String.raw`\s*(?:[^,;:.()]{0,80}(?:phấn đấu|mục tiêu) )?(?:(?:và|${years}),? )*((?:cơ bản )?(đạt) (?:chuẩn |tiêu chí )?(?:xã|phường|thị trấn|huyện|thành phố|đô thị|đơn vị)(?!\p{L})(?:[^,;:.()\d]|(?<=loại )\d){3,80})(?=\s*(?:[,;.]|$))`,
    'uy',
  ),
);

/** Where a thought of a clause begins: at its start, behind "," and ":". */
const beginnings = (words: string): readonly number[] => [0, ...allMatches(/[,:]/gu, words).map(({ index }) => index + 1)];

/** Every grade of a clause that no figure tells; each is done when it is reached. */
export function gradeStatements(passage: Passage, { start, end }: Span): readonly Statement[] {
  if (!mayGrade(passage)) return [];
  const words = passage.folded.slice(start, end);
  if (!holdsSign(words)) return [];
  return [...matchesAt(byName, words, beginnings(words)), ...matchesAt(byGradeAlone, words, [0])].map((match) => statementOf(passage, start, match));
}

const quotes = /[“”"]/gu;

function statementOf({ text }: Passage, from: number, { index, 0: whole, 1: words = '', 2: done, 3: reached }: RegExpExecArray): Statement {
  const end = from + index + whole.length;
  const start = end - words.length;
  const verb = done ?? reached ?? '';
  const what = tidy(text.slice(start + words.lastIndexOf(`${verb}${reached === undefined ? ' ' : ''}`) + verb.length, end).replace(quotes, ''));
  return {
    start,
    end,
    name: tidy(text.slice(start, end).replace(quotes, '')),
    nameStart: start,
    nameEnd: end,
    criterion: { kind: 'event', verb, what },
    alternatives: [],
    doubts: [],
  };
}
