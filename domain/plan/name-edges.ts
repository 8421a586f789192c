/** Words at the edges of a name that are no part of it, in folded words: what leads up to it, and what leads on to its number. */
import { atSight } from '../resolution/index.ts';

/** Each is taken off as often as one stands there; the first that fits, so the longer stand before the shorter. */
const leadingWords = [
  // Words that join or single out.
  'và',
  'còn',
  'đồng thời',
  'trong đó',
  // Where the sentence stands: "theo đó,", "về kinh tế,", "cả năm thu …".
  '(?:theo|cùng(?: với)?|bên cạnh|trên cơ sở) đó(?= ?,)',
  'ngoài ra(?= ?,)',
  'theo (?:nghị quyết|kế hoạch)(?= ?,)',
  '(?:trong )?thời gian (?:tới|đến)(?= ?,)',
  '(?:(?:về|ở|trong)(?: các)?(?: (?:lĩnh vực|nhóm|mặt))?|lĩnh vực|nhóm)(?: chỉ tiêu)? (?:kinh tế|văn hóa|xã hội|môi trường|đô thị|quốc phòng|an ninh)(?: ?[-–,] ?(?:xã hội|an ninh|môi trường))*(?= ?,)',
  String.raw`cả năm(?= (?:thu|chi|tổng|giá|kim|sản|doanh|tốc|tỷ|grdp)(?!\p{L}))`,
  String.raw`về (?!số|cả|đích)\p{L}[^,;:()\d]{1,40}(?=,)`,
  // Words that open a list.
  'riêng',
  'cụ thể',
  'bao gồm',
  'gồm có',
  'gồm',
  // Words that expect or urge, and who does: "phấn đấu", "HĐND tỉnh thống nhất".
  'dự kiến',
  'phấn đấu',
  String.raw`mục tiêu(?=(?: là)?\s*$)`,
  'đạt(?= (?:tốc|tỷ|tổng|giá|doanh|kim|chỉ|sản|thu) )',
  'quyết tâm',
  'nỗ lực',
  '(?:hội đồng nhân dân|hđnd)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))? (?:quyết nghị|thống nhất|nhất trí)',
  'với',
  // That it is a target, and that the target is changed.
  String.raw`chỉ tiêu(?= (?:thu|chi|tổng|tốc|tỷ|giá|sản|kim|doanh|huy|giải)\s)`,
  String.raw`(?:nâng|tăng|giảm|đưa) chỉ tiêu(?: về)?(?= \p{L})`,
  // Counting: "hai là,", "thứ ba:".
  '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?= ?[,:])',
  'thứ (?:nhất|hai|ba|tư|năm)(?= ?[,:])',
  // Verbs before what is measured.
  String.raw`(?:đưa|nâng)(?= (?:tỷ|tổng|số|thu|giá|kim|chỉ|mức|tốc|tăng trưởng|tuổi|diện|sản|năng|quy|độ|grdp)\s)`,
  '(?:điều chỉnh|sửa đổi|bổ sung)(?: (?:giảm|tăng))?(?: chỉ tiêu)?',
  'để',
  'sớm',
  'tiếp tục',
  String.raw`(?:kiềm chế|kiểm soát|khống chế)(?: tốt| chặt chẽ)?(?= (?:tỷ|tốc|chỉ|lạm|mức|bội|nợ|độ|giá|dư)\s)`,
  'duy trì(?: vững chắc)?',
  String.raw`giữ(?: vững| ổn định)?(?= (?:tỷ|mức|độ|diện)\s)`,
  'bảo đảm',
  'đảm bảo',
  String.raw`ổn định(?= (?:tỷ|mức|độ)\s)`,
  // When and where: "đến cuối năm", "toàn tỉnh", "hằng năm".
  'lũy kế',
  '(?:tính )?đến (?:cuối|hết) (?:năm|kỳ)',
  'toàn (?:tỉnh|huyện|xã|thành phố|quận|phường|vùng)',
  '(?:bình quân |trung bình )?(?:hàng|hằng|mỗi) năm',
  'bình quân(?= ?$)',
  String.raw`giai đoạn \d{4} ?[-–] ?\d{4}(?= ?[,:])`,
];

/** Marks, a number in brackets, or one of the words, whole. */
const leading = atSight(new RegExp(String.raw`^(?:[\s,;:.)–—-]+|\(\d{1,2}\)|(?:${leadingWords.join('|')})(?!\p{L}))`, 'u'));

/** Clauses before a name that lead to it over a comma, and the announcement of the list it stands in. */
const openings = [
  '…',
  // The whole sector before the one that is told: "trong lĩnh vực công nghiệp, ngành …".
  String.raw`trong (?:khu vực|ngành|lĩnh vực)(?: [^\s,;:.()]+){1,4}(?= ?, (?:ngành|lĩnh vực|khu vực)(?!\p{L}))`,
  // Where a structure is to move: "cơ cấu kinh tế theo hướng tăng …".
  String.raw`(?:chuyển dịch (?:mạnh )?|chuyển đổi )?cơ cấu(?: [^\s,;:.()]+){0,6} theo (?:hướng|chiều hướng)(?= (?:tăng|giảm|nâng|tỷ)(?!\p{L}))`,
  // A year, a bracket, a plan before the comma.
  String.raw`20\d\d(?= (?:thu hút|đón|đưa|nâng|hoàn thành)(?!\p{L}))`,
  String.raw`\((?=(?:trong đó|riêng|gồm|bao gồm)\s)`,
  String.raw`(?:trong điều kiện cho phép|theo (?:kế hoạch|quy hoạch|đề án|chương trình|nghị quyết|chỉ tiêu)(?: [^\s,;:.()]+){0,25}|(?:trong )?(?:thời kỳ|giai đoạn) \d{4} ?[-–] ?\d{4})(?= ?,)`,
  // The announcement of the list: "đề ra 15 chỉ tiêu, trong đó", "như là".
  String.raw`(?:đề ra |thông qua |quyết nghị |đạt |hoàn thành )?(?:\d+ |các |một số |những )chỉ tiêu(?: [^\s,;:.()]+){0,6} ?,? ?(?=(?:trong đó|gồm|bao gồm|như|cụ thể)(?!\p{L}))`,
  String.raw`(?:đó là|như(?: là)?)(?!\p{L})`,
  // Until when, and who: "đến năm 2025,", "tỉnh sẽ đón …".
  String.raw`mục tiêu(?= (?:tính )?(?:đến|tới) (?:cuối |hết )?năm \d)`,
  String.raw`(?:tính )?(?:đến|tới) (?:cuối |hết )?năm \d{4}(?= ?,)`,
  String.raw`(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)(?: sẽ)?(?= (?:đón|thu hút|giải quyết|tạo|đào tạo)(?!\p{L}))`,
  // The announcement again: "các chỉ tiêu chủ yếu", "mục tiêu tăng …".
  String.raw`(?:các |một số |những |\d+ )chỉ tiêu(?: (?:chủ yếu|cụ thể|cơ bản))+(?= \p{L})`,
  '(?:đáng chú ý(?: là)? )?mục tiêu(?= (?:tăng|giảm|nâng) )',
  'đạt(?= (?:thu|diện|năng|sản) )',
  String.raw`giai đoạn \d{4} ?[-–] ?\d{4}(?= và\s)`,
  // Who strives: "huyện A phấn đấu".
  String.raw`(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|cả nước|vùng)(?: [^\s,;:.()]+){0,5} phấn đấu(?!\p{L})`,
];

const opening = atSight(new RegExp(`^(?:${openings.join('|')})`, 'u'));

/** Who sets it: "tỉnh đặt ra mục tiêu". */
const setting = atSight(/^(?:[^\s,;:.()]+ ){0,8}(?:đặt(?: ra)?|đề ra) (?:các )?mục tiêu(?!\p{L})/u);

const trailingWords = [
  // Words that lead on to a number.
  'cho',
  'là',
  'có',
  'được',
  'phải',
  'với',
  'sẽ',
  'khoảng',
  'chiếm',
  'ở',
  String.raw`(?<!(?:hiện|tồn)\s)tại`,
  '(?:(?:đạt|ở) (?:mức )?)?(?:hai|2) con số',
  String.raw`(?<!tăng\s)thêm`,
  'phấn đấu',
  'ước',
  String.raw`(?<!trở\s)lên`,
  // Each year, or until when.
  '(?:bình quân )?(?:cả|hàng|hằng|mỗi) năm',
  '(?:tính )?đến (?:cuối|hết) năm',
  String.raw`(?:tính )?đến năm (?:19|20)\d{2}`,
  String.raw`(?<!tháng\s)cuối năm`,
  String.raw`(?:tính )?đến (?:hết )?(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|tháng \d{1,2}(?:[/-]| năm )\d{4})`,
  String.raw`\( ?(?:(?:đến|trong|vào) )?(?:(?:cuối|hết) )?năm (?:19|20)\d{2} ?\)`,
  // How it is counted, and against what.
  'lũy kế',
  'điều chỉnh',
  String.raw`(?<!không\s)vượt (?:mức )?(?:dự toán|kế hoạch)(?: được giao)?`,
  'đạt tỷ lệ',
  'trong năm',
  'ở mức (?:thấp|cao)',
  String.raw`(?:tính )?đến (?:hết )?ngày \d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{4})?| tháng \d{1,2}(?: năm \d{4})?)`,
  String.raw`so (?:với )?(?:cùng kỳ|năm (?:trước|\d{4}))(?: năm (?:trước|\d{4}))?`,
];

/** Looks back from the end of the words. */
const trailing = atSight(new RegExp(String.raw`(?<=([\s,;:(…–—-]+|(?<!\p{L})(?:${trailingWords.join('|')})))`, 'uy'));

/** A name without the words that only join or urge, between two offsets of folded words; the offsets are kept for the page. */
export function trimName(words: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let folded = words.slice(start, end);
  let [from, to] = [start, end];
  for (let match = openingOf(folded); match && match[0] !== ''; match = openingOf(folded)) {
    from += match[0].length;
    folded = folded.slice(match[0].length);
  }
  for (let length = trailingLength(folded); length > 0; length = trailingLength(folded)) {
    to -= length;
    folded = folded.slice(0, folded.length - length);
  }
  return { start: from, end: Math.max(from, to) };
}

/** The same words without them. */
export function trimmedWords(words: string): string {
  const { start, end } = trimName(words, 0, words.length);
  return words.slice(start, end);
}

const openingOf = (folded: string): RegExpExecArray | null =>
  leading.exec(folded) ?? opening.exec(folded) ?? (folded.includes('mục tiêu') ? setting.exec(folded) : null);

function trailingLength(folded: string): number {
  trailing.lastIndex = folded.length;
  return trailing.exec(folded)?.[1]?.length ?? 0;
}
