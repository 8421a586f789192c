/** Who undertakes a target, and how the text leads up to it: "Theo đó, tỉnh đặt mục tiêu …". */
import { allMatches, atSight } from '../resolution/index.ts';
import { trimmedWords } from './name-edges.ts';
import { startsWithHead } from './names.ts';

const undertakes = atSight(
  /(?<!\p{L})(?:phấn đấu|quyết nghị|nghị quyết nêu|chú ý là|trong đó|(?:đặt|đề|nêu|đưa|xác định|thống nhất|thông qua)(?: ra| rõ)?(?: (?:các|một số|những|\d{1,3}))?(?: (?:mục tiêu|chỉ tiêu|nhiệm vụ)(?:,| và)?)+(?: (?:chủ yếu|cụ thể|chính|cơ bản|phát triển|về|kinh tế|xã hội|[-–]))*)(?:,? (?:phấn đấu|là|gồm|như|trong đó))* ?[:,]?(?: |$)/gu,
);

/** "Nghị quyết Đại hội đề ra là có 74 xã …": nothing of it names what is counted. */
const setsOut = /(?<!\p{L})(?:đề|đặt|nêu) ra(?: là)?(?: có)? ?$/u;

/** "Theo đó, tỉnh đặt mục tiêu tốc độ tăng trưởng …", "ngành cũng phấn đấu tỷ lệ …": the length before what is undertaken; who undertakes it is no part of its name. */
export function lengthOfUndertaking(folded: string): number {
  if (folded.includes(' ra') && setsOut.test(folded) && !startsWithHead(trimmedWords(folded))) return folded.length;
  if (!/phấn đấu|mục tiêu|chỉ tiêu|nhiệm vụ|nghị|chú ý|trong đó/u.test(folded)) return 0;
  const last = allMatches(undertakes, folded).at(-1);
  if (!last || startsWithHead(trimmedWords(folded.slice(0, last.index)))) return 0;
  const length = last.index + last[0].length;
  return trimmedWords(folded.slice(length)) === '' && !last[0].startsWith('trong') ? 0 : length;
}
