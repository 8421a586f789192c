/** The indicator's name in its own words, completed from its neighbours where the sentence names it only once. */
import { foldVietnamese, phrasePattern, singleSpaced, tidy } from './text.ts';

const leading =
  /^(?:[\s,;:.)–—-]+|(?:và|còn|đồng\s+thời|trong\s+đó|riêng|cụ\s+thể|bao\s+gồm|gồm\s+có|gồm|phấn\s+đấu|quyết\s+tâm|nỗ\s+lực|(?:hội\s+đồng\s+nhân\s+dân|hđnd)(?:\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường))?\s+(?:quyết\s+nghị|thống\s+nhất|nhất\s+trí)|với|(?:nâng|tăng|giảm|đưa)\s+chỉ\s+tiêu(?:\s+về)?(?=\s+\p{L})|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là(?=\s*[,:])|thứ\s+(?:nhất|hai|ba|tư|năm)(?=\s*[,:])|(?:đưa|nâng)(?=\s+(?:tỷ|tổng|số|thu|giá|kim|chỉ|mức)\s)|(?:điều\s+chỉnh|sửa\s+đổi|bổ\s+sung)(?:\s+(?:giảm|tăng))?(?:\s+chỉ\s+tiêu)?|để|sớm|tiếp\s+tục|(?:kiềm\s+chế|kiểm\s+soát|khống\s+chế)(?:\s+tốt|\s+chặt\s+chẽ)?(?=\s+(?:tỷ|tốc|chỉ|lạm|mức|bội|nợ|độ|giá|dư)\s)|duy\s+trì|giữ(?:\s+vững|\s+ổn\s+định)?(?=\s+(?:tỷ|mức|độ|diện)\s)|bảo\s+đảm|đảm\s+bảo|ổn\s+định(?=\s+(?:tỷ|mức|độ)\s)|lũy\s+kế|(?:tính\s+)?đến\s+(?:cuối|hết)\s+(?:năm|kỳ)|toàn\s+(?:tỉnh|huyện|xã|thành\s+phố|quận|phường|vùng)|(?:bình\s+quân\s+)?(?:hàng|hằng|mỗi)\s+năm|bình\s+quân(?=\s*$)|giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4}(?=\s*[,:]))(?!\p{L}))/u;
/** Looks back from the end of the words. */
const trailing =
  /(?<=([\s,;:(–—-]+|(?<!\p{L})(?:cho|là|có|được|với|khoảng|(?<!tăng\s)thêm|phấn\s+đấu|ước|(?<!trở\s)lên|(?:bình\s+quân\s+)?(?:cả|hàng|hằng|mỗi)\s+năm|(?:tính\s+)?đến\s+(?:cuối|hết)\s+năm|(?<!tháng\s)cuối\s+năm|(?:tính\s+)?đến\s+(?:hết\s+)?(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|tháng\s+\d{1,2}(?:[/-]|\s+năm\s+)\d{4})|lũy\s+kế|điều\s+chỉnh|(?<!không\s)vượt\s+(?:mức\s+)?(?:dự\s+toán|kế\s+hoạch)(?:\s+được\s+giao)?|đạt\s+tỷ\s+lệ|trong\s+năm|ở\s+mức\s+(?:thấp|cao)|(?:tính\s+)?đến\s+(?:hết\s+)?ngày\s+\d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)|so\s+(?:với\s+)?(?:cùng\s+kỳ|năm\s+(?:trước|\d{4}))(?:\s+năm\s+(?:trước|\d{4}))?)))/uy;

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
  'công nhận lại',
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
const again = String.raw`(?:\s+(?:mới|thêm|lại)(?!\p{L}))?`;
const doingAtStart = new RegExp(`^(?:${phrasePattern(doing).source})${again}`, 'u');
/** "Cấp 25 mã số" needs its object too; "cấp xã" begins with no verb. */
const doingOnly = new RegExp(`^(?:${phrasePattern([...doing, 'cấp']).source}${again}\\s*(?:,|và)?\\s*)+$`, 'u');

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
    'tiền',
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
  'uy',
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
  'uy',
);

/** Asked by a sticky pattern: the rest of the name is not searched. */
function startsWith(pattern: RegExp, folded: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(folded);
}

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
  const crop = cropMeasure.test(mine) ? cropName.exec(theirs) : null;
  if (crop?.[1] !== undefined && context.inList) return { name: `${own} ${previous.slice(previous.length - crop[1].length)}`, completed: true };
  const others = context.isPercentage && /^tỷ\s+lệ\s+số\s/u.test(theirs) && /^số\s/u.test(mine);
  if (others) return { name: `${previous.slice(0, 'tỷ lệ'.length)} ${own}`, completed: true };
  if (startsWith(heads, mine) || doingAtStart.test(mine) || (perHead.test(mine) && !perHead.test(theirs))) return { name: own, completed: false };
  const acronym = withLastAcronym(own, previous);
  if (acronym !== undefined) return { name: acronym, completed: true };
  const twin = atTwinPlace(own, mine, previous, theirs);
  if (twin !== undefined) return { name: twin, completed: twin !== own };
  const kindOf = theirs.lastIndexOf('suy dinh dưỡng');
  if (kindOf >= 0 && malnutrition.test(mine)) return { name: `${previous.slice(0, kindOf + 'suy dinh dưỡng'.length)} ${own}`, completed: true };
  const shared = sharedFrom(mine, theirs, context.inList);
  if (shared !== undefined) return shared === 0 ? { name: own, completed: false } : { name: previous.slice(0, shared) + own, completed: true };
  const verb = context.inList ? doingAtStart.exec(theirs)?.[0] : undefined;
  if (verb !== undefined) return { name: `${previous.slice(0, verb.length)} ${own}`, completed: true };
  const share = context.isPercentage && theirs.startsWith('tỷ lệ ') && startsWith(counted, mine);
  if (!share) return { name: own, completed: false };
  const title = titleHeld.test(mine) ? '' : (titleHeld.exec(theirs)?.[0] ?? '');
  return { name: `${previous.slice(0, 'tỷ lệ'.length)} ${own}${previous.slice(previous.length - title.length, previous.length)}`, completed: true };
}

/** "Tỷ lệ thôn đạt danh hiệu văn hóa: 95%; cơ quan: 98%": the title is held by each of them. */
const titleHeld = /\s+(?:đạt|được)\s+(?:công\s+nhận\s+)?(?:đạt\s+)?(?:danh\s+hiệu|chuẩn|tiêu\s+chuẩn)\s+văn\s+h(?:óa|oá)[^,;:]*$/u;

/** "Sản lượng lương thực 168.000 tấn. Lương thực bình quân đầu người …": what falls to each is another measure. */
const perHead = /\sbình\s+quân(?:\s+(?:đầu\s+người|nhân\s+khẩu))?$/u;

/** "Diện tích lúa 52.000 ha, năng suất 62 tạ/ha, sản lượng …": measures of the same crop. */
const cropMeasure = /^(?:sản\s+lượng|năng\s+suất|diện\s+tích|trồng\s+(?:mới|lại|tái\s+canh))$/u;
const cropName = /^(?:tổng\s+)?(?:diện\s+tích|năng\s+suất|sản\s+lượng)(?:\s+(?:gieo\s+(?:trồng|cấy|sạ)|canh\s+tác|thu\s+hoạch|nuôi|trồng))?\s+(\p{L}[^]*)$/u;

/** "… tham gia BHXH đạt 32%, BHTN đạt 25%": one acronym takes the place of another at the end. */
function withLastAcronym(own: string, previous: string): string | undefined {
  const last = /(?<!\p{L})(?:\p{Lu}{2,}|bảo hiểm y tế|bảo hiểm xã hội)$/u.exec(previous);
  return last && last.index > 0 && /^\p{Lu}{2,}$/u.test(own) ? previous.slice(0, last.index) + own : undefined;
}

const towns = String.raw`(?:đô\s+thị|thành\s+thị|thành\s+phố)`;
const twins: readonly { readonly mine: RegExp; readonly theirs: RegExp }[] = [
  { mine: /^(?:ở\s+|tại\s+)?(?:(?:khu\s+vực|vùng|địa\s+bàn)\s+)?nông\s+thôn$/u, theirs: new RegExp(`(?:(?:khu\\s+vực|vùng|địa\\s+bàn)\\s+)?${towns}`, 'u') },
  {
    mine: new RegExp(`^(?:ở\\s+|tại\\s+)?(?:(?:khu\\s+vực|vùng|địa\\s+bàn)\\s+)?${towns}$`, 'u'),
    theirs: /(?:(?:khu\s+vực|vùng|địa\s+bàn)\s+)?nông\s+thôn(?!\s+mới)/u,
  },
  { mine: /^(?:(?:khu\s+vực|vùng)\s+)?miền\s+núi$/u, theirs: /(?:(?:khu\s+vực|vùng)\s+)?(?:đồng\s+bằng|miền\s+xuôi|ven\s+biển)/u },
  { mine: /^(?:(?:khu\s+vực|vùng)\s+)?(?:đồng\s+bằng|miền\s+xuôi)$/u, theirs: /(?:(?:khu\s+vực|vùng)\s+)?miền\s+núi/u },
];

const schools = String.raw`(?:trung\s+học\s+(?:cơ\s+sở|phổ\s+thông)|thcs|thpt|tiểu\s+học|mầm\s+non|mẫu\s+giáo|nhà\s+trẻ)`;
const schoolLevels = { mine: new RegExp(`^${schools}(?:\\s+và\\s+tương\\s+đương)?$`, 'u'), theirs: new RegExp(`${schools}(?!\\p{L})`, 'u') };

const catches = String.raw`(?:khai\s+thác|đánh\s+bắt|nuôi\s+trồng)`;
/** "Sản lượng thủy sản khai thác 62.000 tấn, nuôi trồng 1.350 tấn". */
const fisheries = { mine: new RegExp(`^${catches}$`, 'u'), theirs: new RegExp(`(?<=(?:thủy|hải)\\s+sản\\s+)${catches}(?!\\p{L})`, 'u') };

/** "Tỷ lệ rác thải đô thị được thu gom đạt 97%, nông thôn đạt 84%": the same indicator with the other place in its stead. */
function atTwinPlace(own: string, mine: string, previous: string, theirs: string): string | undefined {
  const goesOn = /^((?:ở\s+|tại\s+)?(?:(?:khu\s+vực|vùng|địa\s+bàn)\s+)?(?:nông\s+thôn|đô\s+thị|thành\s+thị))\s+(?:sử\s+dụng|được|có|tham\s+gia)\s/u.exec(
    mine,
  )?.[1];
  const bareMine = goesOn ?? mine;
  const place = [...twins, schoolLevels, fisheries].find((twin) => twin.mine.test(bareMine))?.theirs.exec(theirs);
  if (!place) return undefined;
  if (goesOn !== undefined) return /^(?:ở|tại|khu|vùng|địa)\s/u.test(mine) ? undefined : previous.slice(0, place.index) + own;
  const kept = /^(?:khu\s+vực|vùng|địa\s+bàn)\s+/u.exec(place[0])?.[0].length ?? 0;
  const bare = /^(?:ở|tại)\s+/u.test(mine) ? own.replace(/^\S+\s+/u, '') : own;
  const from = place.index + (/^(?:khu\s+vực|vùng|địa\s+bàn)\s/u.test(foldVietnamese(bare)) ? 0 : kept);
  return previous.slice(0, from) + bare + previous.slice(place.index + place[0].length);
}

/** "suy dinh dưỡng thể nhẹ cân …; thể thấp còi …": two measures of one thing. */
const malnutrition = /^(?:thể|thấp\s+còi|nhẹ\s+cân|\(?(?:cân\s+nặng|chiều\s+cao))(?!\p{L})/u;

/** Words that cannot begin a name: "dưới 5 tuổi" needs the name before it even behind a clause end. */
const incomplete = /^(?:dưới|trên|ở|tại|khu\s+vực|vùng|từ)\s/u;

/** Where the sibling's name says the first words of this one: two words anywhere, one word only within a list. */
function sharedFrom(mine: string, theirs: string, inList: boolean): number | undefined {
  const words = singleSpaced(mine).split(' ');
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

/** "Sửa đổi chỉ tiêu … như sau: “": what stands before the new wording of an amendment. */
const newWording = /^[^]*(?:như\s+sau|sau\s+đây)\s*:\s*[“"«]?\s*(?=\S)/iu;

/** "Cơ cấu kinh tế: khu vực I" → the heading before the colon, unless it is only a label or a group's title. */
export function splitHeading(text: string): { readonly heading?: string; readonly rest: number } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { rest: 0 };
  const heading = tidy(text.slice(0, colon).replace(newWording, ''));
  const bare =
    /^(?:về\s|(?:bổ\s+sung\s+)?chỉ\s+tiêu(?:\s+(?:về|kinh\s+tế|văn\s+hóa|xã\s+hội|môi\s+trường|quốc\s+phòng|\d)|$)|lĩnh\s+vực|nhóm|(?:kinh\s+tế|văn\s+hóa|xã\s+hội|môi\s+trường|quốc\s+phòng|an\s+ninh|y\s+tế|giáo\s+dục)(?:\s*[-–,]\s*(?:xã\s+hội|an\s+ninh|đào\s+tạo|đối\s+ngoại))*$|các\s+chỉ\s+tiêu|mục\s+tiêu|(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)(?:\s|,)[^]*như\s+sau$|trong\s+đó|cụ\s+thể|bao\s+gồm|gồm|phấn\s+đấu|(?:đến|trong)?\s*năm\s+\d{4}$|\d+$)/u.test(
      foldVietnamese(heading),
    );
  return heading === '' || bare
    ? { rest: colon + 1 }
    : { heading: heading.replace(/\s+(?:(?:đến|vào|trong)\s+)?(?:cuối\s+)?năm\s+20\d\d$/iu, ''), rest: colon + 1 };
}
