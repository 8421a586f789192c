/** What a figure's indicator is called: its own words, completed from what is counted and from its neighbours. */

import type { FigureFound } from './commitments.ts';
import type { Reason } from './confidence.ts';
import type { Figure } from './figures.ts';
import { type Built, headingAt, type ItemReading } from './item-reading.ts';
import { gradePhraseAt, opensNames, unitsInBracket } from './named-units.ts';
import { completeName, isDoingOnly, startsWithDoing, startsWithHead, withHeading } from './names.ts';
import type { OwnWords } from './own-words.ts';
import { nameTail, type Segment } from './segments.ts';
import { foldVietnamese, skipSpaces, tidy, wordsBefore } from './text.ts';

export interface Naming {
  readonly name: string;
  /** Without the heading, as the next sibling completes itself from it. */
  readonly bare: string;
  readonly reasons: readonly Reason[];
}

const notName = /^(?:(?:giai đoạn|thời kỳ) \d|so\s|theo\s|trong (?:năm|đó|tổng)|vào\s|trở\s|trên (?:tổng|cả)|tính\s|bằng\s|chiếm\s|\/|hằng\s|hàng\s|mỗi\s)/u;

/** "trong đó có bằng cấp, chứng chỉ 32%": words that need the name of the whole before them. */
const ofTheWhole = /^(?:mức độ \d+$|có|được|đã|qua|tham gia|làm việc|sử dụng|đạt)(?: \p{L}|$)/u;

/** "Tỷ lệ lao động qua đào tạo 55%, trong đó đào tạo nghề 45%": the last words of the whole are the first of the member. */
function goesOnFrom(whole: string, own: string): boolean {
  const words = own.split(' ');
  return words.length > 2 && foldVietnamese(whole).endsWith(` ${words[0]} ${words[1]}`);
}

/** "ít nhất 20% đạt chuẩn nâng cao": a share of those the whole speaks of. */
const gradeWithin = /^(?:đạt|được|có|hoàn thành|sử dụng|tham gia|vững mạnh)\s/u;

/** A share or a number of things, of which others can be a part; "Tạo việc làm" is none. */
function isWholeName(name: string): boolean {
  if (/^(?:giao|tuyển) quân/iu.test(name)) return false;
  return startsWithHead(foldVietnamese(name.slice(name.lastIndexOf(':') + 1).trim())) || !startsWithDoing(foldVietnamese(name));
}

export function nameFigure(soFar: ItemReading, item: FigureFound, own: OwnWords, place: Segment, sibling: Built | undefined, explains: boolean): Naming {
  const { mention } = item.figure;
  const { effects } = item.figure.around;
  const isShare = mention.unit?.dimension === 'ratio';
  const heading = headingAt(soFar, place);
  const named = (bare: string, completed: boolean): Naming => ({
    name: withHeading(heading, bare),
    bare,
    reasons: completed ? [{ doubt: 'name-completed' }] : [],
  });
  if (explains && sibling && place.nestedBy === 'bracket' && isShare) {
    const grade = countedName(soFar, item, place);
    if (gradeWithin.test(foldVietnamese(grade))) return named(`${sibling.name} ${grade}`, true);
  }
  if (explains && sibling) return { ...named(sibling.name, false), name: withHeading(heading, sibling.name) };
  const ranked = effects.rank && own.raw === '' ? rankedIndex(soFar, item, place) : '';
  if (ranked !== '') return named(ranked, false);
  // "…, trong đó giai đoạn 2026-2030 đạt 8,5%/năm", "; tính chung cả giai đoạn đạt 8%": another stretch of time of what was named before.
  const before = soFar.built.get(place.parent ?? -1) ?? sibling;
  if (before?.hasFigure && onlyPeriod.test(own.folded)) return named(`${withoutMonths(before.name)} ${own.raw.replace(/^tính chung (?:cả )?/iu, '')}`, true);
  const counted = countedName(soFar, item, place);
  if (soFar.context.prose && counted !== '') {
    const told = startsWithHead(own.folded) && foldVietnamese(counted) === foldVietnamese(tidy(unitWords(soFar, mention))) ? own.raw : `${own.raw} ${counted}`;
    return { ...named(tidy(told), false), reasons: [{ doubt: 'in-prose' }] };
  }
  const parent = soFar.built.get(place.parent ?? -1);
  if (parent && ofTheWhole.test(own.folded) && isWholeName(parent.name)) return named(nameWithin(parent.name, own.raw), true);
  if (parent && own.raw === '' && isShare && partOfTerritory.test(foldVietnamese(counted))) return named(`${parent.name}: ${counted}`, true);
  if (parent && goesOnFrom(parent.name, own.folded)) return named(`${parent.name} ${own.raw.split(' ').slice(2).join(' ')}`, true);
  if (parent && own.raw === '' && gradeWithin.test(foldVietnamese(counted)) && isWholeName(parent.name)) return named(nameWithin(parent.name, counted), true);
  if (/^(?:tổng số|số lượng)$/u.test(own.folded) && counted !== '') return named(`${own.raw} ${counted}`, false);
  if (place.after === 'list' && sibling && replanting.test(own.folded)) {
    const crop = completeName(own.raw, { previous: sibling.name, inList: true, isPercentage: false });
    if (crop.completed) return named(crop.name, true);
  }
  // "chú trọng môi trường, với 95% rác thải được thu gom", "…, 4/4 khu phố giữ vững danh hiệu": another thought before a count with words of its own.
  if (isAmongUnits(item.figure) && tellsItself(item.figure, counted) && !startsWithHead(own.folded)) {
    const lead = foldVietnamese(soFar.passage.text.slice(own.end, item.start));
    if (/^,(?: với| có)*$/u.test(lead.trim()) || (place.after === 'start' && territoryHas.test(wordsBefore(soFar.passage.text, mention.start, 60))))
      return named(counted, false);
  }
  // "khu dân cư có 85% đạt chuẩn …": whose share it is stands before it, what they reach behind it.
  if (mention.shareOf === undefined && isShare && gradeWithin.test(foldVietnamese(counted)) && !startsWithHead(own.folded))
    if (/^có$/iu.test(soFar.passage.text.slice(own.end, mention.start).trim())) return named(`${own.raw} ${counted}`.trim(), false);
  if (own.isDoing) return named(`${own.raw} ${counted}`.trim(), false);
  if (isBareShare(item.figure) && (own.raw === '' ? counted !== mention.shareOf : startsWithDoing(own.folded)))
    return named(tidy(`${own.raw} ${counted}`), false);
  // "thu ngân sách 400 tỷ đồng; còn 1% hộ nghèo": of whom so many are to be left.
  if (own.raw === '' && place.after === 'clause' && item.figure.around.effects.level === true && isBareShare(item.figure)) return named(counted, false);
  // "95% dân số tham gia …": what it is taken of does something, so that it is no share of the name before it.
  if (own.raw === '' && mention.shareOf !== undefined && sharesOwnWords(item.figure, counted)) return named(counted, false);
  if (counted !== '' && (wholeTerritory.test(own.folded) || calledTerritory.test(own.raw)) && isAmongUnits(item.figure))
    return named(oneByOne.test(own.folded) ? `${own.raw}: ${counted}` : counted, false);
  if (place.nestedBy !== undefined && parent && partOfTerritory.test(own.folded))
    return named(`${(own.apart && sibling?.hasFigure ? sibling : parent).name}: ${own.raw}`, true);
  // "tỷ lệ hộ nghèo giảm 3%; các xã khu vực III giảm 5%": a territory has no percent to fall by.
  if (sibling?.hasFigure && sibling.name !== '' && isShare && effects.change && bareTerritory.test(own.folded))
    return named(`${sibling.name}: ${own.raw}`, true);
  if (own.raw === '' && own.setter && parent && !sibling && (counted === '' || foldVietnamese(counted) === foldVietnamese(mention.unitText ?? '')))
    return named(parent.name, true);
  if (own.raw === '') {
    const another = place.after === 'clause' && sibling?.unitCode !== mention.unit?.code && tellsItself(item.figure, counted);
    const verb = sibling?.sentence === place.sentence && !another ? sibling.verb : '';
    if (mention.shareOf !== undefined && isKept(item.figure) && !denominator.test(foldVietnamese(mention.shareOf))) return named(counted, false);
    if (verb !== '' && counted !== '' && effects.change === undefined) return named(`${verb} ${counted}`, true);
    // "95% các khu đô thị có hệ thống thoát nước": of things told by a plural of their own.
    if (isShare && pluralThings.test(foldVietnamese(counted))) return named(counted, false);
    const again = sibling?.hasFigure === true && mention.unit?.code === sibling.unitCode && foldVietnamese(counted) === foldVietnamese(mention.unitText ?? '');
    if (again && sibling && foldVietnamese(sibling.name).startsWith(`${foldVietnamese(counted)} `)) return named(sibling.name, true);
    const ofItsOwn =
      !sibling?.hasFigure ||
      sibling.raw === '' ||
      (effects.change !== undefined && place.after === 'clause') ||
      ((mention.unit?.dimension.startsWith('count:') === true || mention.unit?.dimension.endsWith('/10k') === true) && sibling.unitCode !== mention.unit.code);
    const anotherThing = sibling !== undefined && measuredThing.test(foldVietnamese(counted)) && (sibling.unitCode !== mention.unit?.code || isHerd(mention));
    if ((ofItsOwn || anotherThing) && counted !== '') return named(counted, false);
    // "Tăng trưởng giai đoạn trước đạt 9%; tăng 11%/năm giai đoạn này": called as the result before it.
    if (!sibling && soFar.past?.sentence === place.sentence && soFar.past.name !== '') return named(withoutMonths(soFar.past.name), true);
    if (!sibling) return heading === undefined ? { name: '', bare: '', reasons: [{ doubt: 'name-missing' }] } : named('', false);
  }
  if (own.apart && own.raw !== '' && sibling && !parent) return named(nameApart(sibling.name, own.raw), true);
  const head = sibling?.sentence === place.sentence ? sameMeasure(own, sibling, mention.unit?.code) : undefined;
  if (head !== undefined) return named(`${head} ${own.raw}`, true);
  const completion = completeName(own.raw, {
    ...(sibling &&
      (sibling.unitCode !== 'rank' || mention.unit?.code === 'rank') && { previous: own.wholeYear || own.apart ? withoutMonths(sibling.name) : sibling.name }),
    inList: place.after === 'list',
    inClauses: place.after === 'clause',
    isPercentage: isShare,
    isLevel: effects.change === undefined,
    ofAmount: sibling !== undefined && isShare && !isShareCode.test(sibling.unitCode),
    ofOtherKind: sibling !== undefined && isShareCode.test(sibling.unitCode) && mention.unit !== undefined && !isShare,
  });
  return named(completion.name, completion.completed);
}

/** The unit as a name's words would say it: what a share is of, what is counted, what money is per. */
function unitWords(soFar: ItemReading, { shareOf, unitText = '' }: Figure['mention']): string {
  return shareOf ?? unitText.slice(soFar.scaleLength(unitText));
}

/** What a member is called: "có bằng cấp, chứng chỉ" only tells of the whole, "Thu nội địa" stands for itself. */
export function nameOfMember(whole: string, own: string): string {
  return ofTheWhole.test(foldVietnamese(own)) && isWholeName(whole) ? nameWithin(whole, own) : own;
}

/** "diện tích chè 21.500 ha, trồng mới 800 ha": of the same crop. */
const replanting = /^trồng (?:mới|lại|tái canh)$/u;

/** "100 ha cây lạc", "35.000 con lợn": what is measured is told behind the figure. */
const measuredThing = /^(?:cây \p{L}|con \p{L})/u;
const isHerd = ({ unit }: Figure['mention']): boolean => unit?.code === 'count:con';

const pluralThings = /^(?:các|những|số|tổng số) (?!huyện|xã|vùng|khu vực|địa bàn)\p{L}/u;

const measureHead = /^(?:tổng )?(?:sản lượng|diện tích|năng suất|đàn)(?=\s)/u;
const standsAlone = /^(?:khai thác|đánh bắt|nuôi trồng|đàn|rừng|vụ|lúa (?:đông|hè|thu|mùa)|khu|các|trong|riêng|thu|chi|giá|vốn)(?!\p{L})/u;

/** "tỷ trọng lao động công nghiệp 21%, dịch vụ 26%", "giá trị tăng thêm của ngành công nghiệp tăng 10%; ngành dịch vụ tăng 8%". */
const headOfSectors = [
  /^tỷ trọng(?: (?:lao động|ngành|khu vực|các ngành|giá trị sản xuất|giá trị tăng thêm))*(?=\s)/u,
  /^(?:tổng )?giá trị (?:tăng thêm|sản xuất|gia tăng)(?: của)?(?=\s(?:các )?(?:ngành|khu vực|nông|lâm|công|xây|thương|dịch|thủy)(?!\p{L}))/u,
];
const sector = /^(?:ngành |khu vực )?(?:dịch vụ(?! công (?!nghiệp))|thương mại(?! điện tử)|nông(?! thôn)|lâm nghiệp|công nghiệp|xây dựng|thủy sản)(?!\p{L})/u;
const schooling = /^(?:(?:trung học|cao đẳng|đại học|trung cấp|sơ cấp|dạy nghề)(?!\p{L}))/u;
const enrolling = /^tuyển (?:mới|sinh)(?=\s)/u;
const longestSector = 10;

/** What is measured of every branch, told once before the first. */
function sharedHead(own: string, before: string): number | undefined {
  if (own.split(' ').length > longestSector) return undefined;
  const heads = sector.test(own) ? headOfSectors : schooling.test(own) ? [enrolling] : [];
  return heads.map((head) => head.exec(before)?.[0].length).find((length) => length !== undefined);
}

/** "Sản lượng cà phê 560.000 tấn; cao su 33.000 tấn": the measure goes on for another thing told in the same unit. */
function sameMeasure(own: OwnWords, sibling: Built | undefined, unitCode: string | undefined): string | undefined {
  if (own.raw === '' || own.apart || !sibling?.hasFigure || sibling.unitCode !== unitCode) return undefined;
  const shared = sharedHead(own.folded, foldVietnamese(sibling.name));
  if (shared !== undefined) return sibling.name.slice(0, shared);
  if (own.folded.split(' ').length > 4 || startsWithHead(own.folded) || startsWithDoing(own.folded) || standsAlone.test(own.folded)) return undefined;
  return sibling.name.slice(0, measureHead.exec(foldVietnamese(sibling.name))?.[0].length ?? 0) || undefined;
}

/** "đào tạo nghề" of "Tỷ lệ lao động qua đào tạo": the words both say are said once. */
function nameWithin(whole: string, own: string): string {
  const joined = completeName(own, { previous: whole, inList: true, isPercentage: false });
  return joined.completed && joined.name.length < whole.length + own.length ? joined.name : `${whole} ${own}`;
}

function nameApart(whole: string, own: string): string {
  const joined = completeName(own, { previous: whole, inList: false, isPercentage: false });
  return joined.completed ? joined.name : `${whole}: ${own}`;
}

const onlyPeriod = /^(?:tính chung )?(?:cả )?(?:giai đoạn|thời kỳ) \d{4} ?[-–] ?\d{4}$/u;

/** "6 tháng cuối năm đạt 7,9% để cả năm đạt 7%": a whole year has no months of its own. */
function withoutMonths(name: string): string {
  return name.replace(
    / (?:(?:\d+|sáu|chín|ba) tháng (?:đầu|cuối) năm|quý (?:[1-4]|iv|i{1,3})|(?:trong )?(?:5|năm) năm(?: \(? ?\d{4} ?[-–] ?\d{4} ?\)?)?|(?:giai đoạn|thời kỳ) \d{4} ?[-–] ?\d{4})(?: \d{4})?$/iu,
    '',
  );
}

/** "các huyện nghèo", "khu vực nông thôn": the same indicator for a part of the territory. */
const partOfTerritory =
  /^(?:ở |tại )?(?:các )?(?:huyện|xã|vùng|khu vực(?= (?:đô thị|nông thôn|thành (?:thị|phố)|miền|ven|đồng bằng|biên|núi))|địa bàn|thành thị|nông thôn|đô thị|miền núi)(?!\p{L})/u;

const bareTerritory =
  /^(?:(?:ở|tại|riêng) )?(?:các )?(?:xã|huyện|thôn|bản|vùng)(?: (?:nghèo|khó khăn|đặc biệt khó khăn|miền núi|vùng cao|biên giới|khu vực [iv]+|đồng bào dân tộc thiểu số|dân tộc thiểu số|và)){1,4}$/u;

/** What a rate is commonly taken of: behind such a figure its name stands before it. */
const denominator = /^(?:(?:tổng )?số dân|dân số|lực lượng|lao động|grdp|gdp|tổng|kế hoạch|dự toán|chỉ tiêu|nhu cầu|nghị quyết|so)(?!\p{L})/u;

const isShareCode = /^per(?:cent|mille)$/;

/** "duy trì 100% số xã đạt chuẩn": the verb before it governs its own share and takes none from a neighbour. */
const isKept = ({ around }: Figure): boolean => around.words.some((word) => /^(?:duy trì|giữ)/u.test(word));

/** "cả nước có ít nhất 80% số xã đạt chuẩn", "Mỗi tỉnh có ít nhất 02 huyện đạt chuẩn": where it is counted, not what. */
const wholeTerritory =
  /^(?:(?:trên địa bàn )?(?:cả nước|toàn quốc|toàn (?:tỉnh|thành phố|huyện|xã)|tỉnh|thành phố|huyện)|(?:mỗi|từng) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thôn|ấp|bản)[^;:]*)$/u;
/** "huyện Tân Hòa phấn đấu thêm 2 xã …". */
const calledTerritory = /^(?:tỉnh|huyện|xã|thành phố|thị xã|phường)(?: \p{Lu}\p{Ll}+){1,4}$/u;
const oneByOne = /^(?:mỗi|từng)\s/u;

/** "Phấn đấu toàn tỉnh Hòa Lạc có 45% số thôn …": whose they are, not what. */
const territoryHas = /(?:[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Tt]hành phố|[Tt]hị xã|[Pp]hường) (?:\p{Lu}\p{Ll}+ ){1,4}có$/u;

const predicateBehind = /(?:^|\s)(?:đạt|được|có|hoàn thành|sử dụng|tham gia|giữ vững|duy trì|không còn)\s/u;

/** "khu phố giữ vững danh hiệu": what is counted and what it does. */
function tellsItself({ mention }: Figure, counted: string): boolean {
  return mention.unitText !== undefined && predicateBehind.test(foldVietnamese(counted));
}

/** A share of things, or a number of them. */
function isAmongUnits({ mention }: Figure): boolean {
  return mention.shareOf !== undefined || mention.unit?.dimension.startsWith('count:') === true;
}

/** "100% dân số tham gia bảo hiểm", "trên 78% tổng số xã đạt chuẩn". */
function sharesOwnWords({ mention, around: { effects } }: Figure, counted: string): boolean {
  if (mention.shareOf === undefined || effects.reaches || effects.change) return false;
  return counted.startsWith(mention.shareOf) && gradeWithin.test(foldVietnamese(counted.slice(mention.shareOf.length).trimStart()));
}

/** "100% chất thải y tế được xử lý": a share told by its own words, nothing before it says "đạt". */
export function isBareShare({ mention, around }: Figure): boolean {
  return mention.shareOf !== undefined && !around.effects.reaches && !around.effects.change && !denominator.test(foldVietnamese(mention.shareOf));
}

/** "trong nhóm 5 địa phương dẫn đầu cả nước về Chỉ số cải cách hành chính (PAR-Index)": what the rank is of. */
function rankedIndex({ passage: { text, folded } }: ItemReading, { end }: FigureFound, { next }: Segment): string {
  const behind = /^[^,;.()\n]{0,80}? (?:về|của) (?:các )?((?:bộ )?chỉ số[^,;.()\n]*(?:\([^()]*\))?)/u.exec(folded.slice(end, Math.min(next, end + 240)));
  const most = behind
    ? null
    : /^(?:, (?:thành phố|tỉnh|địa phương))* (?:có|đứng đầu về) ([^,;.()\n\d]{3,60}?) (?:cao|lớn|tốt|thấp) nhất(?!\p{L})/u.exec(
        folded.slice(end, Math.min(next, end + 140)),
      );
  if (most?.[1] !== undefined) return tidy(text.slice(end + most[0].indexOf(most[1]), end + most[0].indexOf(most[1]) + most[1].length));
  return behind?.[1] === undefined ? '' : tidy(text.slice(end + behind[0].length - behind[1].length, end + behind[0].length).replace(/ và *$/iu, ''));
}

/** "03 huyện: A, B và C đạt chuẩn …": what the counted units are to reach stands behind their names. */
function listedGrade({ passage }: ItemReading, end: number, { unit }: FigureFound['figure']['mention']): string | undefined {
  const open = skipSpaces(passage.text, end);
  if (!opensNames(passage, open) || unit?.dimension.startsWith('count:') !== true) return undefined;
  const last = unitsInBracket(passage, open, unit.vi).at(-1);
  const grade = last && gradePhraseAt(passage, last.end);
  return grade && `${grade.basically ? 'cơ bản ' : ''}${grade.what}`;
}

/** "15 tỉnh, thành phố được công nhận …": units of several kinds, told together. */
const severalKinds = /^count:(?:tỉnh|huyện|quận|xã|thôn|bản|ấp|thôn, bản)$/u;

/** What is counted or shared, with the words behind it: "người đi làm việc có thời hạn ở nước ngoài". */
function countedName(soFar: ItemReading, { end, figure: { mention, around } }: FigureFound, place: Segment): string {
  const { text } = soFar.passage;
  const listed = listedGrade(soFar, end, mention);
  if (listed !== undefined) return tidy(`${mention.unitText?.slice(soFar.scaleLength(mention.unitText)) ?? ''} ${listed}`);
  const behind = nameTail(soFar.passage, end, place, mention.unit?.dimension === 'ratio' || severalKinds.test(mention.unit?.code ?? ''));
  const tail = withoutOtherThoughts(behind, around.effects.from === true);
  const words = tidy(tail);
  const goesOn = !notName.test(foldVietnamese(words)) ? tail : '';
  if (mention.unit?.dimension === 'ratio') return tidy(`${mention.shareOf ?? ''}${goesOn}`);
  if (!mention.unitText || (mention.unitKind === 'inherited' && mention.end === mention.numberEnd)) return tidy(goesOn);
  const noun = mention.unitText.slice(soFar.scaleLength(mention.unitText));
  const isCount = mention.unit?.dimension.startsWith('count:') === true || mention.unit?.dimension.includes('/') === true;
  const graded = text.slice(around.end, end);
  return tidy(`${isCount ? noun : ''}${graded}${goesOn}`);
}

/** "20 dự án trong quý IV năm 2025": when it is due is no part of what is counted. */
const byWhen =
  / (?:trước|đến|vào|trong) (?:hết |cuối )?(?:(?:ngày|tháng|quý) |năm (?:nay|tới) ?$|năm (?:19|20)\d{2} ?$|\d{1,2}(?:\/\d{4}| tháng (?:đầu|cuối) năm))[^]*$/iu;

/** The words behind a figure as far as they name it: not what is compared, joined or bounded behind them. */
function withoutOtherThoughts(behind: string, isFrom: boolean): string {
  const bare = behind.replace(byWhen, '').replace(/ (?:và(?: có)?|còn|so (?:với|cùng|năm)\s[^]*|với (?:tổng|quy mô|công suất|chiều dài)\s[^]*) ?$/iu, '');
  const colon = bare.indexOf(':');
  const named = colon < 0 ? bare : bare.slice(0, colon).trimEnd();
  const joined = / và ([^]*)$/iu.exec(named);
  const own = joined && isDoingOnly(foldVietnamese(tidy(joined[1] ?? ''))) ? named.slice(0, joined.index) : named;
  return isFrom ? own.replace(/ trở lên(?:\s[^]*)?$/iu, '') : own;
}
