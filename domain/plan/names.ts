/** The indicator's name in its own words, completed from its neighbours where the sentence names it only once. */
import { foldVietnamese, phrasePattern, singleSpaced, tidy } from './text.ts';

/** "Giảm tỷ lệ hộ nghèo 0,5 - 1%": a verb of change at the head of the name; "tăng trưởng" is a noun. */
const changing =
  /^(?:tiếp tục )?(?:(kéo giảm|giảm dần|giảm)|(tăng thêm|tăng|nâng cao|nâng)) (?!(?:trưởng|cơ học|tự nhiên)(?!\p{L}))(?=\p{L}+ \p{L}|(?:thu|chi|grdp|cpi|iip) ?$)/u;

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
  'làm mới',
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
  'duy tu',
  'bảo dưỡng',
  'duy tu bảo dưỡng',
] as const;
const again = String.raw`(?: (?:mới|thêm|lại)(?!\p{L}))?`;
const doingAtStart = new RegExp(`^(?:${phrasePattern(doing).source})${again}`, 'u');
/** "Cấp 25 mã số" needs its object too; "cấp xã" begins with no verb. */
const doingOnly = new RegExp(`^(?:${phrasePattern([...doing, 'cấp']).source}${again} ?(?:,|và)? ?)+$`, 'u');

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
  /** The sibling before ends with a semicolon. */
  readonly inClauses?: boolean;
  readonly isPercentage: boolean;
  /** No change is told. */
  readonly isLevel?: boolean;
  /** Whether the sibling before is told in a share and this one is not: they are no indicator told in two places. */
  readonly ofOtherKind?: boolean;
  /** The other way round: a share behind a count is not done by the verb before that. */
  readonly ofAmount?: boolean;
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
  const ofCrop = crop?.[1] ?? crop?.[2];
  if (ofCrop !== undefined && (context.inList || (context.inClauses === true && theirs.startsWith('diện tích'))))
    return { name: `${own} ${previous.slice(previous.length - ofCrop.length)}`, completed: true };
  const others = context.isPercentage && /^tỷ lệ số\s/u.test(theirs) && /^số\s/u.test(mine);
  if (others) return { name: `${previous.slice(0, 'tỷ lệ'.length)} ${own}`, completed: true };
  if (startsWith(heads, mine) || doingAtStart.test(mine) || (perHead.test(mine) && !perHead.test(theirs))) return { name: own, completed: false };
  const acronym = withLastAcronym(own, previous);
  if (acronym !== undefined) return { name: acronym, completed: true };
  const twin = atTwinPlace(own, mine, previous, theirs);
  if (twin !== undefined) return { name: twin, completed: twin !== own };
  const kindOf = theirs.lastIndexOf('suy dinh dưỡng');
  if (kindOf >= 0 && malnutrition.test(mine)) return { name: `${previous.slice(0, kindOf + 'suy dinh dưỡng'.length)} ${own}`, completed: true };
  const shared = context.ofOtherKind === true && !incomplete.test(mine) ? undefined : sharedFrom(mine, theirs, context.inList);
  if (shared !== undefined) return shared === 0 ? { name: own, completed: false } : { name: previous.slice(0, shared) + own, completed: true };
  const verb = context.inList && context.ofAmount !== true ? doingAtStart.exec(theirs)?.[0] : undefined;
  if (verb !== undefined) return { name: `${previous.slice(0, verb.length)} ${own}`, completed: true };
  if (context.isLevel === true && context.isPercentage && theirs.startsWith('tỷ trọng ') && branch.test(mine))
    return { name: `${previous.slice(0, 'tỷ trọng'.length)} ${own}`, completed: true };
  const share = context.isPercentage && theirs.startsWith('tỷ lệ ') && startsWith(counted, mine);
  if (!share) return { name: own, completed: false };
  const title = titleHeld.test(mine) ? '' : (titleHeld.exec(theirs)?.[0] ?? '');
  return { name: `${previous.slice(0, 'tỷ lệ'.length)} ${own}${previous.slice(previous.length - title.length, previous.length)}`, completed: true };
}

/** "Tỷ trọng dịch vụ chiếm 54%, nông nghiệp chiếm 6%". */
const branch = /^(?:(?:các )?(?:ngành|khu vực|nhóm) )?(?:nông|lâm|công nghiệp|tiểu thủ|dịch vụ|thương mại|xây dựng|thủy sản|du lịch|thuế)(?!\p{L})[^:]*$/u;

/** Whether a folded name begins with a branch of the economy. */
export function isBranch(folded: string): boolean {
  return branch.test(folded);
}

/** "Tỷ lệ thôn đạt danh hiệu văn hóa: 95%; cơ quan: 98%": the title is held by each of them. */
const titleHeld = / (?:đạt|được) (?:công nhận )?(?:đạt )?(?:danh hiệu|chuẩn|tiêu chuẩn) văn h(?:óa|oá)[^,;:]*$/u;

/** "Sản lượng lương thực 168.000 tấn. Lương thực bình quân đầu người …": what falls to each is another measure. */
const perHead = /\sbình quân(?: (?:đầu người|nhân khẩu))?$/u;

/** "Diện tích lúa 52.000 ha, năng suất 62 tạ/ha, sản lượng …": measures of the same crop. */
const cropMeasure = /^(?:sản lượng|năng suất|diện tích|trồng (?:mới|lại|tái canh))$/u;
const cropName =
  /^(?:tổng )?(?:diện tích|năng suất|sản lượng)(?: (?:gieo (?:trồng|cấy|sạ)|canh tác|thu hoạch|nuôi(?! trồng)|trồng))? (?!(?:trung bình|bình quân)(?!\p{L}))(\p{L}[^]*)$|^(?:thực hiện )?trồng(?: mới)? (cây \p{L}[^]*)$/u;

/** "… tham gia BHXH đạt 32%, BHTN đạt 25%": one acronym takes the place of another at the end. */
function withLastAcronym(own: string, previous: string): string | undefined {
  const last = /^\p{Lu}{2,}$/u.test(own) ? /(?<!\p{L})(?:\p{Lu}{2,}|bảo hiểm y tế|bảo hiểm xã hội)$/u.exec(previous) : null;
  return last && last.index > 0 ? previous.slice(0, last.index) + own : undefined;
}

const towns = `(?:đô thị|thành thị|thành phố)`;
const twins: readonly { readonly mine: RegExp; readonly theirs: RegExp }[] = [
  { mine: /^(?:ở |tại )?(?:(?:khu vực|vùng|địa bàn) )?nông thôn$/u, theirs: new RegExp(`(?:(?:khu vực|vùng|địa bàn) )?${towns}`, 'u') },
  {
    mine: new RegExp(`^(?:ở |tại )?(?:(?:khu vực|vùng|địa bàn) )?${towns}$`, 'u'),
    theirs: /(?:(?:khu vực|vùng|địa bàn) )?nông thôn(?! mới)/u,
  },
  { mine: /^(?:(?:khu vực|vùng) )?miền núi$/u, theirs: /(?:(?:khu vực|vùng) )?(?:đồng bằng|miền xuôi|ven biển)/u },
  { mine: /^(?:(?:khu vực|vùng) )?(?:đồng bằng|miền xuôi)$/u, theirs: /(?:(?:khu vực|vùng) )?miền núi/u },
];

const schools = `(?:trung học (?:cơ sở|phổ thông)|thcs|thpt|tiểu học|mầm non|mẫu giáo|nhà trẻ)`;
const schoolLevels = { mine: new RegExp(`^${schools}(?: và tương đương)?$`, 'u'), theirs: new RegExp(`${schools}(?!\\p{L})`, 'u') };

const catches = `(?:khai thác|đánh bắt|nuôi trồng)`;
/** "Sản lượng thủy sản khai thác 62.000 tấn, nuôi trồng 1.350 tấn". */
const fisheries = { mine: new RegExp(`^${catches}$`, 'u'), theirs: new RegExp(`(?<=(?:thủy|hải) sản )${catches}(?!\\p{L})`, 'u') };

/** "Tỷ lệ rác thải đô thị được thu gom đạt 97%, nông thôn đạt 84%": the same indicator with the other place in its stead. */
function atTwinPlace(own: string, mine: string, previous: string, theirs: string): string | undefined {
  const goesOn = /^((?:ở |tại )?(?:(?:khu vực|vùng|địa bàn) )?(?:nông thôn|đô thị|thành thị)) (?:sử dụng|được|có|tham gia)\s/u.exec(mine)?.[1];
  const bareMine = goesOn ?? mine;
  const place = [...twins, schoolLevels, fisheries].find((twin) => twin.mine.test(bareMine))?.theirs.exec(theirs);
  if (!place) return undefined;
  if (goesOn !== undefined) return /^(?:ở|tại|khu|vùng|địa)\s/u.test(mine) ? undefined : previous.slice(0, place.index) + own;
  const kept = /^(?:khu vực|vùng|địa bàn) /u.exec(place[0])?.[0].length ?? 0;
  const bare = /^(?:ở|tại) /u.test(mine) ? own.replace(/^\S+ /u, '') : own;
  const from = place.index + (/^(?:khu vực|vùng|địa bàn)\s/u.test(foldVietnamese(bare)) ? 0 : kept);
  return previous.slice(0, from) + bare + previous.slice(place.index + place[0].length);
}

/** "suy dinh dưỡng thể nhẹ cân …; thể thấp còi …": two measures of one thing. */
const malnutrition = /^(?:thể|thấp còi|nhẹ cân|\(?(?:cân nặng|chiều cao))(?!\p{L})/u;

/** Words that cannot begin a name: "dưới 5 tuổi" needs the name before it even behind a clause end. */
const incomplete = /^(?:dưới|trên|ở|tại|khu vực|vùng|từ)\s/u;

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

/** "Nghị quyết nhiệm kỳ mới với các chỉ tiêu cụ thể:", "… đề ra các chỉ tiêu, như:": what announces the list names none of its members. */
const announcement =
  /(?:(?:^|\s)(?:các|một số|những|\d+|hệ thống) (?:nhóm )?(?:chỉ tiêu|mục tiêu)(?: (?:chủ yếu|cụ thể|cơ bản|chính|quan trọng))*(?: ?,)?(?: (?:như|như sau|sau|sau đây|là|gồm|cụ thể|trong đó))*|(?:^|, ?)(?:như sau|là|gồm)|(?:^|[\s,])như|^(?:các|\d+) mục tiêu\s[^:]*(?:gồm|như sau))$/u;

/** "Sửa đổi chỉ tiêu … như sau: “": what stands before the new wording of an amendment. */
const newWording = /^[^]*(?:như sau|sau đây) ?: ?[“"«]? ?(?=\S)/iu;

/** "Cơ cấu kinh tế đến năm 2030: …", "Cơ cấu kinh tế chuyển dịch như sau: …": no part of what the heading names. */
const dueOrShifting = / (?:(?:(?:đến|vào|trong) )?(?:cuối )?năm 20\d\d(?: là)?|chuyển dịch (?:như sau|đúng hướng|(?:theo hướng )?tích cực))$/iu;

/** "Các cây trồng chủ yếu (Lúa: diện tích …": what stands in the bracket is the heading. */
const beforeOpenBracket = /^[^]*\((?=[^()]+$)/u;

/** "Nhiệm vụ 6 tháng cuối năm: …" says when, not what. */
const onlyWhen =
  /^(?:(?:nhiệm vụ|kế hoạch|mục tiêu|phương hướng|trong|cả|lũy kế) )*(?:(?:\d{1,2}|sáu|chín|ba) tháng (?:đầu|cuối) năm|quý (?:[1-4]|iv|i{1,3}))(?: năm)?(?: \d{4})?$/u;

/** "Cơ cấu kinh tế: khu vực I" → the heading before the colon, unless it is only a label or a group's title. */
export function splitHeading(text: string): { readonly heading?: string; readonly rest: number } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { rest: 0 };
  const heading = tidy(
    text
      .slice(0, colon)
      .replace(newWording, '')
      .replace(/^ ?\(\d{1,2}\) ?(?=\p{L})/u, ''),
  );
  const bare =
    /^(?:về\s|(?:bổ sung )?chỉ tiêu(?: (?:về|kinh tế|văn hóa|xã hội|môi trường|quốc phòng|\d)|$)|lĩnh vực|nhóm|(?:kinh tế|văn hóa|xã hội|môi trường|quốc phòng|an ninh|y tế|giáo dục)(?: ?[-–,] ?(?:xã hội|an ninh|đào tạo|đối ngoại))*$|(?:(?:trong đó|có|với|gồm) )*(?:\d+ )?(?:(?:các|một số|những|nhóm) )*(?:chỉ tiêu|mục tiêu|nhiệm vụ)(?:,? (?:chỉ tiêu|mục tiêu|nhiệm vụ))*(?: (?:chủ yếu|cơ bản|cụ thể|chính))*(?: (?:như|là|gồm))*$|các chỉ tiêu|\d+ chỉ tiêu|mục tiêu|(?:sửa đổi|bổ sung|điều chỉnh)(?:\s|,)[^]*như sau$|trong đó|cụ thể|bao gồm|gồm|phấn đấu|(?:đến|trong)? ?năm \d{4}$|\d+$)/u.test(
      foldVietnamese(heading),
    );
  return heading === '' || bare || onlyWhen.test(foldVietnamese(heading)) || announcement.test(foldVietnamese(heading))
    ? { rest: colon + 1 }
    : {
        heading: heading
          .replace(dueOrShifting, '')
          .replace(beforeOpenBracket, '')
          .replace(/[\s:]+$/u, ''),
        rest: colon + 1,
      };
}
