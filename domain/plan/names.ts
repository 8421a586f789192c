/** The indicator's name in its own words, completed from its neighbours where the sentence names it only once. */
import { foldVietnamese, phrasePattern, tidy } from './text.ts';

const leading =
  /^(?:[\s,;:.)–—-]+|(?:và|còn|đồng\s+thời|trong\s+đó|riêng|cụ\s+thể|bao\s+gồm|gồm\s+có|gồm|phấn\s+đấu|quyết\s+tâm|nỗ\s+lực|với|(?:đưa|nâng)(?=\s+(?:tỷ|tổng|số|thu|giá|kim|chỉ|mức)\s)|(?:điều\s+chỉnh|sửa\s+đổi|bổ\s+sung)(?:\s+(?:giảm|tăng))?(?:\s+chỉ\s+tiêu)?|để|sớm|tiếp\s+tục|duy\s+trì|bảo\s+đảm|đảm\s+bảo|ổn\s+định(?=\s+(?:tỷ|mức|độ)\s)|lũy\s+kế|(?:tính\s+)?đến\s+(?:cuối|hết)\s+(?:năm|kỳ)|toàn\s+(?:tỉnh|huyện|xã|thành\s+phố|quận|phường|vùng)|(?:bình\s+quân\s+)?(?:hàng|hằng|mỗi)\s+năm|bình\s+quân(?=\s*$)|giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4}(?=\s*[,:]))(?!\p{L}))/u;
/** Looks back from the end of the words. */
const trailing =
  /(?<=([\s,;:(–—-]+|(?<!\p{L})(?:cho|là|có|được|với|khoảng|(?<!tăng\s)thêm|phấn\s+đấu|ước|lên|(?:bình\s+quân\s+)?(?:cả|hàng|hằng|mỗi)\s+năm|(?:tính\s+)?đến\s+(?:cuối|hết)\s+năm|(?<!tháng\s)cuối\s+năm|lũy\s+kế|điều\s+chỉnh|đạt\s+tỷ\s+lệ|trong\s+năm|ở\s+mức\s+(?:thấp|cao))))/uy;

/** A name without the words that only join or urge, between two offsets of folded words; the offsets are kept for the page. */
export function trimName(words: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let folded = words.slice(start, end);
  let [from, to] = [start, end];
  for (let match = leading.exec(folded); match && match[0] !== ''; match = leading.exec(folded)) {
    from += match[0].length;
    folded = folded.slice(match[0].length);
  }
  for (let length = trailingLength(folded); length > 0; length = trailingLength(folded)) {
    to -= length;
    folded = folded.slice(0, folded.length - length);
  }
  return { start: from, end: Math.max(from, to) };
}

function trailingLength(folded: string): number {
  trailing.lastIndex = folded.length;
  return trailing.exec(folded)?.[1]?.length ?? 0;
}

/** "Giảm tỷ lệ hộ nghèo 0,5 - 1%": a verb of change at the head of the name; "tăng trưởng" is a noun. */
const changing =
  /^(?:tiếp\s+tục\s+)?(?:(kéo\s+giảm|giảm\s+dần|giảm)|(tăng\s+thêm|tăng|nâng\s+cao|nâng))\s+(?!trưởng(?!\p{L}))(?=\p{L}+\s+\p{L}|(?:thu|chi|grdp|cpi|iip)\s*$)/u;

/** The verb of change a folded name begins with, and the length to take off; undefined when it begins with none. */
export function leadingChange(folded: string): { readonly toward: 'increase' | 'decrease'; readonly length: number } | undefined {
  const match = changing.exec(folded);
  return match ? { toward: match[1] === undefined ? 'increase' : 'decrease', length: match[0].length } : undefined;
}

/** Verbs that need their object to say anything: the object is completed from the counted noun, the verb from the neighbour. */
const doing = [
  'thành lập mới',
  'thành lập',
  'thành lập thêm',
  'công nhận mới',
  'công nhận',
  'công nhận thêm',
  'phát triển mới',
  'phát triển',
  'phát triển thêm',
  'xây dựng mới',
  'xây dựng',
  'đầu tư xây dựng',
  'trồng mới',
  'trồng',
  'đào tạo',
  'huấn luyện',
  'bồi dưỡng',
  'tuyển mới',
  'tuyển sinh',
  'đưa',
  'hỗ trợ',
  'thu hút',
  'tạo',
  'kết nạp',
  'đón',
  'triển khai',
  'tổ chức',
  'hoàn thành',
  'thực hiện',
  'vận động phát triển',
  'vận động',
  'đưa vào khai thác',
  'đưa vào vận hành',
  'đưa vào sử dụng',
  'xóa',
  'sửa chữa',
  'nâng cấp',
  'cứng hóa',
  'bê tông hóa',
  'nhựa hóa',
  'khởi công',
  'khởi công mới',
  'khánh thành',
  'mở mới',
  'cấp mới',
  'giải quyết',
  'giải ngân',
  'huy động',
  'xử lý',
  'ban hành',
  'đăng ký',
  'chuyển đổi',
  'chuyển',
  'giảm',
  'tăng',
  'thu gom',
  'duy trì',
  'lắp đặt',
  'số hóa',
  'kết nối',
  'chăm sóc',
  'chỉnh trang',
  'cải tạo',
  'hình thành',
  'nâng hạng',
  'sắp xếp',
  'di dời',
  'bố trí',
  'tiếp nhận',
  'tập huấn',
  'kiên cố hóa',
  'tu bổ',
  'tôn tạo',
  'nhân rộng',
  'bàn giao',
] as const;
const doingAtStart = new RegExp(`^(?:${phrasePattern(doing).source})`, 'u');
const doingOnly = new RegExp(`^(?:${phrasePattern(doing).source}\\s*(?:,|và)?\\s*)+$`, 'u');

/** Nouns that begin a name of their own, so that nothing is borrowed. */
const heads = phrasePattern(
  [
    'tỷ lệ',
    'tỷ trọng',
    'tỷ suất',
    'tổng',
    'tốc độ',
    'thu',
    'chi',
    'kim ngạch',
    'sản lượng',
    'diện tích',
    'giá trị',
    'chỉ số',
    'số',
    'mức',
    'độ',
    'thu nhập',
    'năng suất',
    'vốn',
    'doanh thu',
    'grdp',
    'quy mô',
    'cơ cấu',
    'tuổi thọ',
    'mật độ',
    'điểm',
    'thứ hạng',
    'xếp hạng',
    'hệ số',
    'công suất',
    'chiều dài',
    'tổng số',
  ],
  'u',
);

/** People and things a share is taken of; behind "Tỷ lệ A …" they begin another share. */
const counted = phrasePattern(
  [
    'người',
    'người dân',
    'lao động',
    'hộ',
    'dân số',
    'dân cư',
    'trẻ',
    'trẻ em',
    'học sinh',
    'xã',
    'thôn',
    'ấp',
    'khóm',
    'bản',
    'trường',
    'cơ quan',
    'doanh nghiệp',
    'chất thải',
    'rác thải',
    'nước thải',
    'cơ sở',
    'khu',
    'gia đình',
    'phụ nữ',
    'thanh niên',
    'cán bộ',
    'hồ sơ',
    'khu công nghiệp',
    'cụm công nghiệp',
    'nhân lực',
    'đối tượng',
    'tham gia',
    'được',
    'có',
    'khu dân cư',
    'trạm y tế',
  ],
  'u',
);

const startsWith = (pattern: RegExp, folded: string): boolean => pattern.exec(folded)?.index === 0;

/** Whether a folded name begins with a verb that needs its object. */
export function startsWithDoing(folded: string): boolean {
  return doingAtStart.test(folded);
}

/** Whether a folded name begins with a noun that opens an indicator of its own ("tỷ lệ", "tổng"). */
export function startsWithHead(folded: string): boolean {
  return startsWith(heads, folded);
}

/** Whether a folded name is nothing but such verbs. */
export function isDoingOnly(folded: string): boolean {
  return doingOnly.test(folded);
}

export interface NameContext {
  /** The completed name of the sibling before. */
  readonly previous?: string;
  readonly inList: boolean;
  readonly isPercentage: boolean;
}

export interface CompletedName {
  readonly name: string;
  readonly completed: boolean;
}

/**
 * Completes `own` in this order: nothing of its own → the sibling's name; a word of its own that the sibling's name holds
 * → the sibling's words up to there ("khu vực nông thôn"); a verb that governs the list; a share's "Tỷ lệ".
 */
export function completeName(own: string, context: NameContext): CompletedName {
  const { previous } = context;
  if (previous === undefined) return { name: own, completed: false };
  if (own === '') return { name: previous, completed: true };
  const [mine, theirs] = [foldVietnamese(own), foldVietnamese(previous)];
  if (startsWith(heads, mine) || doingAtStart.test(mine)) return { name: own, completed: false };
  const acronym = withLastAcronym(own, previous);
  if (acronym !== undefined) return { name: acronym, completed: true };
  const shared = sharedFrom(mine, theirs, context.inList);
  if (shared !== undefined) return shared === 0 ? { name: own, completed: false } : { name: previous.slice(0, shared) + own, completed: true };
  const verb = context.inList ? doingAtStart.exec(theirs)?.[0] : undefined;
  if (verb !== undefined) return { name: `${previous.slice(0, verb.length)} ${own}`, completed: true };
  const share = context.isPercentage && theirs.startsWith('tỷ lệ ') && startsWith(counted, mine);
  return share ? { name: `${previous.slice(0, 'tỷ lệ'.length)} ${own}`, completed: true } : { name: own, completed: false };
}

/** "… tham gia BHXH đạt 32%, BHTN đạt 25%": one acronym takes the place of another at the end. */
function withLastAcronym(own: string, previous: string): string | undefined {
  const last = /(?<!\p{L})(?:\p{Lu}{2,}|bảo hiểm y tế|bảo hiểm xã hội)$/u.exec(previous);
  return last && last.index > 0 && /^\p{Lu}{2,}$/u.test(own) ? previous.slice(0, last.index) + own : undefined;
}

/** Words that cannot begin a name: "dưới 5 tuổi" needs the name before it even behind a clause end. */
const incomplete = /^(?:dưới|trên|ở|tại|khu\s+vực|vùng|từ)\s/u;

/** Where the sibling's name says the first words of this one: two words anywhere, one word only within a list. */
function sharedFrom(mine: string, theirs: string, inList: boolean): number | undefined {
  const words = mine.split(/\s+/u);
  const pair = words.length > 1 ? wordIndex(theirs, `${words[0]} ${words[1]}`) : undefined;
  if (pair !== undefined) return pair;
  return (inList || incomplete.test(mine)) && words[0] ? wordIndex(theirs, words[0]) : undefined;
}

function wordIndex(text: string, words: string): number | undefined {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return at;
  }
  return undefined;
}

export function withHeading(heading: string | undefined, name: string): string {
  if (heading === undefined || heading === '') return name;
  return name === '' ? heading : `${heading}: ${name}`;
}

/** "Cơ cấu kinh tế: khu vực I" → the heading before the colon, unless it is only a label or a group's title. */
export function splitHeading(text: string): { readonly heading?: string; readonly rest: number } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { rest: 0 };
  const heading = tidy(text.slice(0, colon));
  const bare =
    /^(?:về\s|(?:bổ\s+sung\s+)?chỉ\s+tiêu(?:\s+(?:về|kinh\s+tế|văn\s+hóa|xã\s+hội|môi\s+trường|quốc\s+phòng|\d)|$)|lĩnh\s+vực|nhóm|(?:kinh\s+tế|văn\s+hóa|xã\s+hội|môi\s+trường|quốc\s+phòng|an\s+ninh|y\s+tế|giáo\s+dục)(?:\s*[-–,]\s*(?:xã\s+hội|an\s+ninh|đào\s+tạo|đối\s+ngoại))*$|các\s+chỉ\s+tiêu|mục\s+tiêu|(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)(?:\s|,)[^]*như\s+sau$|trong\s+đó|cụ\s+thể|bao\s+gồm|gồm|phấn\s+đấu|(?:đến|trong)?\s*năm\s+\d{4}$|\d+$)/u.test(
      foldVietnamese(heading),
    );
  return heading === '' || bare ? { rest: colon + 1 } : { heading, rest: colon + 1 };
}
