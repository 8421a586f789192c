/** Public works and projects that the text names, and what is promised of each. A name is known by its capitals. */

import { allMatches, atSight } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import { openingsOf } from './landmarks.ts';
import { findNotFigures, maskOf } from './not-figures.ts';
import {
  anyOf,
  beginningOf,
  isCapitalAt,
  isDigit,
  isSpaceAt,
  lastBefore,
  matchesAt,
  oncePerPassage,
  type Passage,
  phrasePattern,
  singleSpaced,
  tidy,
  wordEnd,
  wordStart,
  wordsBefore,
} from './text.ts';

export interface WorkMention extends Span {
  readonly name: string;
  readonly verb?: string;
}

/** What a work is called by, longest first. "dự án" and "công trình" stand before another kind, or before capitals. */
const kinds = [
  'cầu',
  'đường',
  'tuyến đường',
  'tuyến đường bộ',
  'đường bộ',
  'đường bộ ven biển',
  'đường gom',
  'đường vành đai',
  'đường cao tốc',
  'cao tốc',
  'quốc lộ',
  'đường quốc lộ',
  'tỉnh lộ',
  'hương lộ',
  'đường tỉnh',
  'đường huyện',
  'đại lộ',
  'nút giao',
  'hầm',
  'cảng',
  'cảng biển',
  'sân bay',
  'cảng hàng không',
  'bến xe',
  'bến cảng',
  'khu công nghiệp',
  'cụm công nghiệp',
  'khu kinh tế',
  'khu công nghệ cao',
  'khu đô thị',
  'khu du lịch',
  'khu tái định cư',
  'khu dân cư',
  'khu nhà ở xã hội',
  'bệnh viện',
  'trung tâm y tế',
  'trường đại học',
  'trường cao đẳng',
  'trường trung học phổ thông',
  'trường',
  'nhà máy',
  'nhà máy điện gió',
  'nhà máy nước',
  'nhà máy xử lý rác',
  'trạm bơm',
  'trạm biến áp',
  'hồ chứa nước',
  'hồ chứa',
  'hồ',
  'đập',
  'cống',
  'cống ngăn mặn',
  'đê',
  'đê biển',
  'đê bao',
  'kè',
  'âu thuyền',
  'kênh',
  'chợ',
  'trụ sở',
  'nhà thi đấu',
  'nhà hát',
  'nhà văn hóa',
  'bảo tàng',
  'công viên',
  'quảng trường',
  'sân vận động',
  'trung tâm hội nghị',
  'trung tâm thương mại',
  'trung tâm văn hóa',
  'trung tâm logistics',
  'tuyến metro',
  'đường sắt',
  'dự án',
  'công trình',
  'tiểu dự án',
  'hệ thống thủy lợi',
  'cụm công trình',
];
const kindHere = phrasePattern(kinds, 'uy');
const kindOpenings = openingsOf(kinds);

/** What is promised, as the text says it; the last one before the name holds. */
const promises = [
  'khởi công',
  'khởi công xây dựng',
  'khởi công mới',
  'chuẩn bị khởi công',
  'chuẩn bị các điều kiện khởi công',
  'chuẩn bị đầu tư',
  'chuẩn bị đầu tư xây dựng',
  'hoàn thành',
  'sớm hoàn thành',
  'hoàn thành đầu tư',
  'hoàn thành và đưa vào sử dụng',
  'hoàn thành đưa vào sử dụng',
  'đưa vào sử dụng',
  'đưa vào vận hành',
  'đưa vào khai thác',
  'khánh thành',
  'thông xe',
  'đẩy nhanh tiến độ',
  'đẩy nhanh tiến độ thực hiện',
  'đẩy nhanh tiến độ đầu tư',
  'đẩy nhanh tiến độ xây dựng',
  'đẩy nhanh tiến độ triển khai',
  'đẩy nhanh',
  'tiếp tục triển khai',
  'triển khai',
  'triển khai xây dựng',
  'triển khai thực hiện',
  'đầu tư',
  'đầu tư xây dựng',
  'đầu tư hệ thống xử lý nước thải',
  'xây dựng',
  'nâng cấp',
  'mở rộng',
  'cải tạo',
  'giải phóng mặt bằng',
  'hoàn thành giải phóng mặt bằng',
  'hỗ trợ giải phóng mặt bằng',
  'tái cơ cấu',
  'triển khai phương án tái cơ cấu',
  'thu hút đầu tư',
  'kêu gọi đầu tư',
  'phấn đấu hoàn thành',
  'phấn đấu khởi công',
  'thi công',
  'nghiên cứu đầu tư',
  'lập dự án',
  'sớm hoàn thành đầu tư cơ sở hạ tầng',
  'hỗ trợ giải phóng mặt bằng và đầu tư hệ thống xử lý nước thải',
];
/** What is done to a work that is there already; several stand together, and with the word of progress before them. */
const improvements = ['nâng cấp', 'mở rộng', 'cải tạo', 'sửa chữa', 'chỉnh trang', 'làm mới'];
const improved = `(?:${anyOf(improvements)})(?:(?: ?, ?| và )(?:${anyOf(improvements)}))+`;
/** "dự án nâng cấp, mở rộng đường …" is what the work is called. */
const notOfProject = `(?<!dự án (?:đầu tư )?(?:(?:${anyOf(improvements)})(?: ?, ?| và ))*)`;
const promise = atSight(
  new RegExp(
    `${beginningOf([...promises, ...improvements])}${notOfProject}${wordStart}(?:(?:(?:${anyOf(promises)}) )?${improved}|${anyOf(promises)})${wordEnd}`,
    'gu',
  ),
);
/** Words after which a work is only spoken of, not promised. */
const aside = atSight(
  /(?<!\p{L})(?:phục vụ|thuộc|tại|gần|kết nối|nối|phát triển|theo|của|với|đến|từ|về|chiến lược|nghị quyết|quy hoạch|cải tạo cảnh quan)(?: cho| các)?$/u,
);

/** Kinds that only introduce another ("dự án xây dựng cầu …"): the nearer kind names the work. */
const introducing = new Set(['dự án', 'công trình', 'tiểu dự án']);
const introduction = /^ (?:đầu tư )?(?:xây dựng )?(?:mới )?(?:cải tạo,? )?(?:nâng cấp,? )?(?:mở rộng )?/u;

/** Roads that are known by their number alone. */
const numberedRoad = /^(?:(?:đường )?quốc lộ|tỉnh lộ|hương lộ|đường (?:tỉnh|huyện)) \d+\p{Lu}?$/iu;

/** Every promised work of a passage in order, each name once. Quoted titles are not looked into. */
export function findWorks(passage: Passage): readonly WorkMention[] {
  const works: WorkMention[] = [];
  let reach = 0;
  for (const match of matchesAt(kindHere, passage.folded, kindOpenings(passage))) {
    const { index } = match;
    if (
      index < reach ||
      !bearsName(passage.text, index) ||
      quotedIn(passage)(index) ||
      introduces(passage.folded, index, match[0]) ||
      (isPlaceName(passage, index, match[0]) && !goesOn(passage.folded, works.at(-1), index))
    )
      continue;
    if (aside.test(wordsBefore(passage.folded, index, 30))) continue;
    const name = nameFrom(passage, index, match[0].length);
    if (!name) continue;
    const verb = goesOn(passage.folded, works.at(-1), index) ? works.at(-1)?.verb : promiseBefore(passage.folded, index);
    if (verb === undefined) continue;
    const list = [name, ...furtherNames(passage, name)];
    reach = list.at(-1)?.end ?? name.end;
    for (const work of list) works.push({ ...work, verb });
  }
  const isNew = newWorks();
  return works.filter(({ name }) => isNew(name));
}

const quotedIn = oncePerPassage((passage: Passage) =>
  maskOf(
    findNotFigures(passage).filter(({ isQuoted }) => isQuoted),
    passage.text.length,
  ),
);

/** Whether a capital or a digit stands at a place, or behind it before the phrase ends: without one nothing has a name of its own. */
function bearsName(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isCapitalAt(text, at) || isDigit(code) || at - from > longestPhrase) return true;
    if (endsPhrase[code] === 1) return false;
  }
  return false;
}

const longestPhrase = 300;
/** By code. */
const endsPhrase = Uint8Array.from({ length: 128 }, (_, code) => (',;:()\n'.includes(String.fromCharCode(code)) ? 1 : 0));

/** Tells of each name whether it is new: "Bệnh viện đa khoa tỉnh" is the work named in full before. */
export function newWorks(): (name: string) => boolean {
  const known = new Set<string>();
  return (name) => {
    if (known.has(name)) return false;
    known.add(name);
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) known.add(name.slice(0, at));
    return true;
  };
}

function introduces(folded: string, index: number, kindWord: string): boolean {
  if (!introducing.has(singleSpaced(kindWord))) return false;
  const rest = folded.slice(index + kindWord.length, index + kindWord.length + 80);
  return startsWithKind(folded, index + kindWord.length + (introduction.exec(rest)?.[0].length ?? 0));
}

/** What is done to works and to no places: behind it "Cầu Tre" is a bridge. */
const promisedHere =
  /(?<!\p{L})(?:dự án|công trình|dựng|khởi công|hoàn thành|hoàn thiện|khánh thành|thông xe|thi công|đầu tư|nâng cấp|cải tạo|mở rộng|sửa chữa|tiến độ|triển khai|sử dụng|vận hành|khai thác|bàn giao)$/iu;

/** "huyện Chợ Lách", "Thành phố Hồ Chí Minh": a short kind in capitals behind a word is part of a place's name. */
function isPlaceName({ text }: Passage, index: number, kindWord: string): boolean {
  if (kindWord.includes(' ') || !/^\p{Lu}/u.test(text.slice(index, index + 1))) return false;
  if (!/^ \p{Lu}/u.test(text.slice(index + kindWord.length, index + kindWord.length + 3))) return false;
  return /\p{L}$/u.test(wordsBefore(text, index, 3)) && !promisedHere.test(wordsBefore(text, index, 16));
}

/** Joined to the work before by nothing but "và" or a comma, or by a semicolon before "dự án": the same promise holds. */
function goesOn(folded: string, last: WorkMention | undefined, index: number): boolean {
  return (
    last !== undefined &&
    index - last.end < 20 &&
    /^ ?(?:(?:,|và|, ?và) ?(?:(?:dự án|công trình) ?)?|; ?(?:và )?(?:dự án|công trình) ?)$/u.test(folded.slice(last.end, index))
  );
}

const wordsPattern = atSight(/[ \u00a0]*([\p{L}\p{N}.]+(?:-[\p{L}\p{N}]+)*)/uy);
const small = new Set(
  'và với để nhằm theo kết nối phục vụ thuộc trên tại đã đang được cho của mời có khi từ đến vào gắn trong trước sau bảo đảm đảm phấn nối giao nhất hoặc các những năm tuyến góp'.split(
    ' ',
  ),
);
/** Small words that may stand inside a name when capitals follow at once. */
const joining = new Set('vào của đến nối'.split(' '));

/** The kind's words and what follows up to the last capital or number; undefined when no capital is among them. */
function nameFrom({ text, folded }: Passage, start: number, kindLength: number): WorkMention | undefined {
  let [at, end, proper] = [start + kindLength, start + kindLength, isCapitalAt(text, start)];
  const capitalKind = proper;
  for (let words = 0; words < 14; words++) {
    if (proper && '-–'.includes(text.charAt(at + 1)) && /^[ \u00a0][-–][ \u00a0]\p{Lu}/u.test(text.slice(at, at + 4))) at += 2;
    wordsPattern.lastIndex = at;
    const match = wordsPattern.exec(text);
    const word = match?.[1] ?? '';
    if (!match || word === '') break;
    const lower = folded.slice(at + match[0].length - word.length, at + match[0].length);
    if (lower === 'đoạn' && !/giai$/iu.test(text.slice(start, at))) break; // "Quốc lộ 57 đoạn từ …", but "giai đoạn 2"
    if (small.has(lower) && !(joining.has(lower) && /^[ \u00a0]+(?:\p{Lu}|cầu|đường|cảng)/u.test(text.slice(at + match[0].length)))) break;
    at += match[0].length;
    const marks = isCapitalAt(word, 0) || isDigit(word.charCodeAt(0));
    if (marks) proper = true;
    if (marks || (capitalKind && end === start + kindLength)) end = marks ? at : end;
    if (capitalKind && !marks && !hasCapitalAhead({ text, folded }, at)) end = at;
    if (word.endsWith('.')) break;
  }
  if (!proper && !(end > start + kindLength)) return undefined;
  const name = tidy(text.slice(start, text.charAt(end - 1) === '.' ? end - 1 : end));
  const marked = capitalKind ? 0 : (name.match(/(?<!\p{L})(?:\p{Lu}\p{L}*|\d+)(?!\p{L})/gu)?.length ?? 0);
  return (proper && (capitalKind || marked > 1) && /\p{Lu}/u.test(name)) || numberedRoad.test(name)
    ? { start, end: start + text.slice(start, end).replace(/[\s.]+$/u, '').length, name }
    : undefined;
}

/** Whether the phrase that goes on here reaches another capital or number before a stop. */
function hasCapitalAhead({ text, folded }: Passage, at: number): boolean {
  const end = Math.min(at + 60, text.length);
  for (let start = at, to = at; start < end && !',;.()\n'.includes(text.charAt(start)); start = to + 1) {
    to = start;
    while (to < end && !isSpaceAt(text, to) && !',;.()\n'.includes(text.charAt(to))) to++;
    if (to === start) continue;
    if (small.has(folded.slice(start, to))) return false;
    if (isCapitalAt(text, start) || isDigit(text.charCodeAt(start))) return true;
    if (',;.()\n'.includes(text.charAt(to))) return false;
  }
  return false;
}

const listSeparator = / ?, ?| và /uy;
const listed = atSight(/(?:\p{Lu}\p{L}*[ ]\p{Ll}+[ ]-[ ])?\p{Lu}\p{L}*(?:[ \u00a0]+(?:-[ \u00a0]+)?(?:\p{Lu}\p{L}*|\d+))*/uy);

/** "Cụm công nghiệp Tân Thành Bình, Phong Nẫm": names that go on without their kind take it from the first. */
function furtherNames({ text, folded }: Passage, first: WorkMention): readonly WorkMention[] {
  const kind = /^(?:\p{L}+ )*?(?=\p{Lu})/u.exec(text.slice(first.start + 1, first.end))?.[0];
  const kindWords = kind === undefined ? '' : text[first.start] + kind;
  const more: WorkMention[] = [];
  let at = first.end;
  for (;;) {
    listSeparator.lastIndex = at;
    const gap = listSeparator.exec(folded);
    if (!gap) return more;
    listed.lastIndex = at + gap[0].length;
    const name = listed.exec(text);
    if (!name || kindWords.trim() === '' || startsWithKind(folded, listed.lastIndex - name[0].length)) return more;
    const end = listed.lastIndex;
    if (/^ \p{Ll}/u.test(text.slice(end)) && !/^ (?:và|với|để|nhằm|theo|phục|trên|tại)\s/u.test(text.slice(end))) return more;
    more.push({ start: end - name[0].length, end, name: `${kindWords.trim()} ${name[0]}` });
    at = end;
  }
}

function startsWithKind(folded: string, at: number): boolean {
  kindHere.lastIndex = at;
  return kindHere.test(folded);
}

/** The promise nearest before the name within its clause; further names of the clause share it. */
function promiseBefore(folded: string, at: number): string | undefined {
  const before = lastBefore(folded, at, 240);
  const stop = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n'), before.lastIndexOf('. '));
  const clause = before.slice(stop + 1);
  const found = allMatches(promise, clause).at(-1)?.[0].replace(/\s+/gu, ' ');
  return found ?? attentionBefore(lastBefore(folded, at, 600));
}

const announcedList = /(?:công trình|dự án)(?!\p{L})[^:;.]{0,80}:[^.:]*$/u;
const attention = /(?<!\p{L})(?:tập trung|ưu tiên|quan tâm|chú trọng|bố trí|dồn)(?: (?:nguồn lực|vốn|đầu tư|bố trí vốn))?(?!\p{L})/gu;

/** "Tập trung 5 công trình trọng điểm: A; B và C": a list that is announced is promised attention, if nothing more. */
function attentionBefore(words: string): string | undefined {
  const list = announcedList.exec(words);
  return list
    ? allMatches(attention, lastBefore(words, list.index, 120))
        .at(-1)?.[0]
        .replace(/\s+/gu, ' ')
    : undefined;
}
