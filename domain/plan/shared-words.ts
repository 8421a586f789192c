/** Words that stand once, behind the last figure or before the first, and hold for each member of an enumeration. */
import type { PartReading } from './part-reading.ts';
import { foldVietnamese, lastBefore, type Passage, singleSpaced } from './text.ts';
import type { Criterion } from './types.ts';

/** Gives each member its own of the listed names, the predicate told once behind the last, and what its share is taken of. */
export function shareWords(passage: Passage, parts: readonly PartReading[]): readonly PartReading[] {
  return withEarlierWords(passage, withListedNames(passage, parts));
}

const nothingElse = /^[\s,;–/-]*(?:và )?$/u;
const longestGap = 120;

/** The words between two figures; undefined where they are too far apart, or a name of its own stands there. */
function gapBetween({ folded }: Passage, one: PartReading | undefined, next: PartReading | undefined): string | undefined {
  if (!one?.valueSpan || !next?.valueSpan || one.within !== next.within) return undefined;
  const [from, to] = [one.valueSpan.end, next.valueSpan.start];
  return to - from > longestGap ? undefined : folded.slice(from, to);
}

/** "Cơ cấu kinh tế A - B - C là: 9% - 59% - 32%", "trường mầm non, tiểu học đạt chuẩn lần lượt là 82%, 99%": one name each. */
function withListedNames(passage: Passage, parts: readonly PartReading[]): readonly PartReading[] {
  const named = [...parts];
  for (let first = 0; first < parts.length; ) {
    const name = parts[first]?.name ?? '';
    let last = first;
    while ((parts[last + 1]?.name === name || countsForAll(parts[last], parts[last + 1])) && onlyNext(passage, parts, last)) last++;
    const names = last > first ? namesFor(passage, parts, first, last) : [];
    for (const [at, own] of names.entries()) named[first + at] = { ...(parts[first + at] as PartReading), name: own };
    if (names.length === 0 && tellsRespectively(name))
      for (let at = first; at <= last; at++) named[at] = { ...(parts[at] as PartReading), name: name.replace(respectively, '') };
    first = last + 1;
  }
  return named;
}

/** "lần lượt là 5, 6 và 7 đơn vị": the last bears only the noun that is counted in each. */
function countsForAll(one: PartReading | undefined, next: PartReading | undefined): boolean {
  const lent = one?.confidence.reasons.some(({ code }) => code === 'plan/unit-inherited') === true;
  return lent && next !== undefined && next.name === next.unitText && one?.unitText === next.unitText;
}

function onlyNext(passage: Passage, parts: readonly PartReading[], at: number): boolean {
  const gap = gapBetween(passage, parts[at], parts[at + 1]);
  return gap !== undefined && nothingElse.test(gap);
}

/** The names listed in the name, or, cut apart by ";", in the words before the first figure. */
function namesFor(passage: Passage, parts: readonly PartReading[], first: number, last: number): readonly string[] {
  const { text } = passage;
  const [one, next, count] = [parts[first], parts[first + 1], last - first + 1];
  const gap = gapBetween(passage, one, next);
  const byComma = gap !== undefined && /[,;]/u.test(gap);
  const names = listedNames(one?.name ?? '', count, byComma);
  if (names.length > 0 || one?.valueSpan === undefined) return names;
  const before = lastBefore(text, one.valueSpan.start, longestList).replace(/^[^]*[.\n](?=\s)/u, '');
  const opened = before.toLowerCase().lastIndexOf('cơ cấu');
  return opened < 0 ? names : listedNames(before.slice(opened).replace(/(?: ?(?:là|đạt|chiếm))? ?:? *$/iu, ''), count, byComma);
}

const longestList = 300;
const respectively = /(?: (?:chiếm|đạt))? (?:lần lượt|tương ứng)(?: (?:là|đạt|chiếm))?$/u;
const tellsRespectively = (name: string): boolean => (name.includes('lượt') || name.includes('ứng')) && respectively.test(name);
const composition = /^(cơ cấu(?: (?:các )?(?:kinh tế|ngành|grdp|gdp|lao động|giá trị sản xuất))*(?: \([^()]*\))?) ?:? /iu;

const shareOfTheWhole = /^(tỷ trọng(?: (?:(?:của )?(?:các )?(?:ngành|khu vực|nhóm ngành|lao động|giá trị (?:sản xuất|tăng thêm))))*) (?=\p{L})/iu;
const wholeAtEnd = / trong (?:(?:cơ cấu )?(?:grdp|gdp|kinh tế|tổng\s)[^]*)$/iu;

const dashes = [/ [–—] | và /u, / [–—] /u, / [-–—] | và /u, / [-–—] /u];
const commas = [/ ?[,;] ?(?:và )?| và /u, / ?[,;] ?(?:và )?/u];

/** "Tỷ trọng A – B – C và D trong GRDP": each of them; the branches of one ("nông - lâm - thủy sản") may bear the same sign. */
function branchesOf(name: string, count: number, byComma: boolean): readonly string[] {
  const head = shareOfTheWhole.exec(name)?.[1];
  if (head === undefined) return [];
  const listed = name.slice(head.length).replace(respectively, '');
  const whole = wholeAtEnd.exec(listed)?.[0] ?? '';
  const things = listed.slice(0, listed.length - whole.length);
  for (const parting of byComma ? [...commas, ...dashes] : [...dashes, ...commas]) {
    const pieces = things.split(parting);
    if (pieces.length === count) return pieces.map((piece) => `${head} ${piece.trim()}${whole}`);
  }
  return [];
}

/** The names that a name of the whole lists, if it lists just so many; else none. */
function listedNames(name: string, count: number, byComma: boolean): readonly string[] {
  const branches = branchesOf(name, count, byComma);
  if (branches.length > 0) return branches;
  const whole = composition.exec(name);
  const pieces = whole
    ? name
        .slice(whole[0].length)
        .replace(respectively, '')
        .split(name.includes(';') ? / ?; ?/u : / [-–] | ?[;/] ?/u)
    : [];
  if (whole && pieces.length === count) return pieces.map((piece) => `${whole[1]}: ${piece}`);
  if (!tellsRespectively(name)) return [];
  const listed = name.replace(respectively, '').split(/ ?, ?(?:và )?| và /u);
  return listed.length === count ? spreadOver(listed) : [];
}

/** "Tỷ lệ trường mầm non" | "tiểu học" | "THPT đạt chuẩn": what stands before the first and behind the last holds for all. */
function spreadOver(listed: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [listed[0], listed.at(-1)];
  const length = (listed.length > 2 ? (listed[1] ?? '') : last.replace(predicate, '')).split(' ').length;
  const words = first.split(' ');
  const head = words.slice(0, Math.max(1, words.length - length)).join(' ');
  const tail = predicate.exec(last)?.[0] ?? '';
  return listed.map((one, at) => `${at === 0 ? one : `${head} ${one}`}${at === listed.length - 1 ? '' : tail}`);
}

const predicate = /\s(?:đạt|được|có|đang|sử dụng|tham gia|không|thực hiện|hoàn thành|kết nối|áp dụng|bảo đảm|đảm bảo|qua)(?!\p{L})[^]*$/iu;
const countedUnits = /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp|bản|khóm|trường|sản phẩm)$/u;
const generalWhole = /^(?:tổng|lực lượng|dân số|grdp|gdp|số\s)/u;

/** From the last to the first, so that what the last one says reaches them all. */
function withEarlierWords(passage: Passage, parts: readonly PartReading[]): readonly PartReading[] {
  const given = [...parts];
  for (let at = given.length - 2; at >= 0; at--) {
    const [one, next] = [given[at] as PartReading, given[at + 1] as PartReading];
    const gap = gapBetween(passage, one, next);
    if (gap === undefined || /[;.\n()]/u.test(gap)) continue;
    const elsewhere = isRatio(one.criterion) && isRatio(next.criterion) ? atOtherPlace(one.name, next.name) : undefined;
    if (elsewhere) {
      given[at] = { ...one, name: one.name + elsewhere.held };
      given[at + 1] = { ...next, name: elsewhere.name };
      continue;
    }
    const held = nothingElse.test(gap) ? predicateFor(passage, one, next) : '';
    const whole = wholeFor(one, next);
    given[at] = { ...one, name: one.name + held, ...(whole !== undefined && { denominator: whole }) };
  }
  return given;
}

const placed = /^(?:ở|tại) (?:(?:các )?(?:khu vực|vùng) )?(?:đô thị|thành thị|nông thôn|miền núi|đồng bằng)(?!\p{L})/u;
const placedAtEnd = /(?:ở|tại) (?:(?:các )?(?:khu vực|vùng) )?(?:đô thị|thành thị|nông thôn|miền núi|đồng bằng)$/u;

/** "95% chất thải rắn ở đô thị, 80% ở nông thôn được thu gom": the thing stands before the first, what is done behind the second. */
function atOtherPlace(one: string, next: string): { readonly name: string; readonly held: string } | undefined {
  const place = placedAtEnd.exec(foldVietnamese(one));
  const other = placed.exec(foldVietnamese(next));
  if (!place || !other || place.index === 0) return undefined;
  return { name: one.slice(0, place.index) + next, held: next.slice(other[0].length) };
}

/** "90% hộ gia đình, 85% thôn đạt tiêu chuẩn văn hóa": what both reach stands behind the second. */
function predicateFor({ text }: Passage, one: PartReading, next: PartReading): string {
  const isShare = isRatio(one.criterion) && isRatio(next.criterion);
  const isUnits = !isShare && countedUnits.test(foldVietnamese(one.name));
  const told = predicate.exec(next.name)?.[0] ?? '';
  if (predicate.test(one.name) || !(isShare || isUnits)) return '';
  return [one, next].every((part) => isToldBehind(text, part)) ? told : '';
}

/** Whether the name is what stands behind the number: "85% thôn". */
function isToldBehind(text: string, { name, valueSpan }: PartReading): boolean {
  const noun = valueSpan && /\p{L}[^]*$/u.exec(text.slice(valueSpan.start, valueSpan.end))?.[0];
  return noun !== undefined && foldVietnamese(name).startsWith(foldVietnamese(singleSpaced(noun)));
}

/** "tham gia BHXH đạt 46%, BHTN đạt 42% lực lượng lao động": both shares are taken of the same. */
function wholeFor(one: PartReading, next: PartReading): string | undefined {
  if (one.denominator !== undefined || next.denominator === undefined || !generalWhole.test(foldVietnamese(next.denominator))) return undefined;
  if (!isRatio(one.criterion) || !isRatio(next.criterion)) return undefined;
  const [mine, theirs] = [one, next].map(({ name }) => foldVietnamese(name).split(' ').slice(0, 3).join(' '));
  return mine === theirs ? next.denominator : undefined;
}

function isRatio(criterion: Criterion): boolean {
  if (criterion.kind === 'range') return criterion.upper.unit.dimension === 'ratio';
  return 'value' in criterion && criterion.value.unit.dimension === 'ratio';
}
