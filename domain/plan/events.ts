/** Things to be done: a clause that begins with a verb of doing and holds no figure. */
import { allMatches } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import type { Doubt } from './confidence.ts';
import { findUnitLists, type UnitList } from './named-units.ts';
import type { Statement } from './statement.ts';
import { type Passage, phrasePattern, tidy } from './text.ts';

const eventVerbs = [
  'tổ chức',
  'hoàn thành',
  'hoàn thiện',
  'khởi công',
  'khánh thành',
  'đưa vào sử dụng',
  'đưa vào vận hành',
  'đưa vào khai thác',
  'ban hành',
  'phê duyệt',
  'thông xe',
  'thành lập',
  'công bố',
  'công nhận',
  'triển khai',
  'khởi động',
  'bàn giao',
  'nghiệm thu',
  'trình phê duyệt',
  'lập',
  'xây dựng',
  'thực hiện',
  'duy trì',
  'giữ vững',
];

const firmEventVerbs = new Set([
  'tổ chức',
  'hoàn thành',
  'hoàn thiện',
  'khởi công',
  'khánh thành',
  'đưa vào sử dụng',
  'đưa vào vận hành',
  'ban hành',
  'thông xe',
  'phê duyệt',
]);

const startOfEvent = new RegExp(
  `^ ?(?:và )?(?:(?:đến|trong) (?:cuối )?năm \\d{4} ?[,:]? )?(?:phấn đấu |quyết tâm |cơ bản )?(${phrasePattern(eventVerbs).source}) `,
  'u',
);

/** "Duy trì xã đạt chuẩn quốc gia về y tế": a grade kept up is an event, "duy trì ổn định …" is a way of working. */
const keptUp =
  /^ ?(?:và )?(?:phấn đấu )?(?:duy trì|giữ vững)(?: và (?:nâng cao|phát huy))? [^;]*(?:đạt (?:chuẩn|danh hiệu|tiêu chí)|danh hiệu|chuẩn phổ cập|mức sinh thay thế)/u;

/** Ways of working, not things done: "thực hiện tốt …", "triển khai đồng bộ …", "thực hiện Nghị quyết …". */
const noEvent =
  /^(?:thực hiện|triển khai|tốt|có hiệu quả|hiệu quả|nghiêm|đồng bộ|nghị quyết|nghị định|quyết định|chỉ thị|kết luận|(?:chương trình|kế hoạch|đề án) số|luật|toàn diện|thắng lợi|xuất sắc|cao nhất|vượt mức|các (?:mục tiêu|chỉ tiêu|nhiệm vụ)|quyết liệt|các giải pháp)(?!\p{L})/u;

/** A clause that begins with a verb of doing and holds no figure; one event for each named unit it lists. */
export function eventStatements(passage: Passage, whole: Span): readonly Statement[] {
  const clause = behindHeading(passage, whole);
  const folded = passage.folded.slice(clause.start, clause.end);
  const match = startOfEvent.exec(folded);
  if (!match) return [];
  const verb = (match[1] ?? '').replace(/\s+/g, ' ');
  const objectStart = clause.start + match[0].length;
  if ((verb === 'duy trì' || verb === 'giữ vững') && !keptUp.test(folded)) return [];
  if (noEvent.test(folded.slice(match[0].length, match[0].length + 24))) return [];
  const start = clause.start + match[0].length - match[0].trimStart().length;
  const verbStart = clause.start + match[0].lastIndexOf(match[1] ?? '');
  const doubts: readonly Doubt[] = firmEventVerbs.has(verb) ? [] : ['event-by-verb'];
  const list = listIn(passage, objectStart, clause.end);
  if (list) return eventsOfUnits(passage, verb, objectStart, list, doubts);
  const end = clause.start + folded.trimEnd().length;
  const what = tidy(passage.text.slice(objectStart, end));
  const name = tidy(passage.text.slice(verbStart, end));
  return [{ start, end, name, nameStart: start, nameEnd: end, criterion: { kind: 'event', verb, what }, alternatives: [], doubts }];
}

/** "Công tác quân sự: tổ chức diễn tập …": the words behind a short heading. */
function behindHeading({ folded }: Passage, { start, end }: Span): Span {
  const heading = /^[^:,;.()\d]{2,80}:(?=\s)/u.exec(folded.slice(start, end))?.[0];
  return heading === undefined ? { start, end } : { start: start + heading.length, end };
}

/** Exercises and drills are held as a whole; what stands behind a comma is another thing done. */
const held = /(?<=[,;] (?:và )?)tổ chức (?:thành công )?(?:các cuộc |cuộc )?diễn tập\s(?:[^,;.:\d]|, (?:xã|phường|thị trấn|huyện|quận)(?!\p{L})){6,}/gu;

/** "tuyển quân đạt 100% chỉ tiêu, tổ chức diễn tập khu vực phòng thủ": an exercise told behind the figures of a clause. */
export function heldBehindFigures(passage: Passage, clause: Span): readonly Statement[] {
  const folded = passage.folded.slice(clause.start, clause.end);
  if (!folded.includes('diễn')) return [];
  return allMatches(held, folded).flatMap(({ index, 0: words }) => {
    const start = clause.start + index;
    return eventStatements(passage, { start, end: start + words.trimEnd().length });
  });
}

function listIn(passage: Passage, start: number, end: number): UnitList | undefined {
  const part: Passage = { text: passage.text.slice(start, end), folded: passage.folded.slice(start, end) };
  const list = findUnitLists(part).at(0);
  if (!list || tidy(part.text.slice(list.end)) !== '' || (list.units.length < 2 && !/\d ?$/.test(part.text.slice(0, list.start)))) return undefined;
  const shift = ({ start: s, end: e }: Span): Span => ({ start: s + start, end: e + start });
  return { ...shift(list), units: list.units.map((unit) => ({ ...unit, ...shift(unit) })) };
}

function eventsOfUnits(passage: Passage, verb: string, objectStart: number, list: UnitList, doubts: readonly Doubt[]): readonly Statement[] {
  const before = passage.text.slice(objectStart, list.start);
  const count = /(?:\btại |\bcho |\bở )?(\d+) ?$/u.exec(before);
  const what = tidy(before.slice(0, count?.index ?? before.length).replace(/ (?:tại|cho|ở|các) ?$/u, ''));
  const counted = count ? objectStart + count.index + count[0].indexOf(count[1] ?? '') : list.start;
  return list.units.map(
    (unit, i): Statement => ({
      start: i === 0 ? counted : unit.start,
      end: unit.end,
      name: `${capitalised(verb)} ${what} ${unit.name}`,
      nameStart: unit.start,
      nameEnd: unit.end,
      criterion: { kind: 'event', verb, what, unit: unit.name },
      alternatives: [],
      doubts: [...doubts, 'name-completed'],
    }),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
