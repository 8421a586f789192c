/** Where a line that lost its breaks must be cut: before what always opens a line of its own, and before numbers that follow each other. */
import { allMatches } from './all-matches.ts';
import { legalLetters } from './sequence.ts';

const shortest = 300;
/** A whole text is never one long paragraph of another: what follows each other in it cuts it sooner. */
const shortestWhole = 120;

/** "Điều 1. …", "I. …", "1. …", "2.1. …", "(1) …", "a) …", "- …" inside a line, behind the end of a sentence or a title. */
const opening =
  /(?<=(?<before>[.;:,/”"\p{L}\d)])\s)(?<!(?:Điều|điều|khoản|điểm|mục|Mục|số|ngày|tháng|quý|lục|biểu)\s)(?:Điều\s(?<article>\d{1,3})[.:]|(?<roman>[IVX]{1,5})\.|(?<decimal>\d{1,2}\.\d{1,2})\.?|\(?(?<arabic>\d{1,2})(?<sign>[.)])|(?<letter>[a-zđ])\)|(?<dash>[-–+]))\s(?=["“]?\p{Lu}|\d)/gu;
/** More that opens lines: "A. …", "1/ …", "I- …", "a. …", "Chỉ tiêu 3: …", a star or bullet. Looked for only in a text that is one line as a whole. */
const openingInOneLine =
  /(?:(?<=(?<before>[.;:,/”"%\p{L}\d)])\s)|(?<=(?<glued>[.;:”"])))(?<!(?:Điều|điều|khoản|điểm|mục|Mục|số|ngày|tháng|quý|lục|biểu)\s)(?:Điều\s(?<article>\d{1,3})[.:]|(?<roman>[IVX]{1,5})[./-]|(?<capital>[A-ZĐ])[./-](?=\s)|(?<decimal>\d{1,2}\.\d{1,2})\.?|\(?(?<arabic>\d{1,2})(?<sign>[.)/-])|(?<goal>(?:Chỉ tiêu|Mục tiêu|Nhiệm vụ)\s(?:số\s)?\d{1,2})\s?[.:]|(?<letter>[a-zđ])[)./-]|(?<dash>[-–+])|(?<bullet>[*•]))(?:\s(?=["“(]?\p{Lu}|\d)|(?=["“]?\p{Lu}\p{Ll}))/gu;
/** What opens a line of its own in any resolution. */
const formula =
  /(?<=\s)(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Số\s?:\s?\d|NGHỊ QUYẾT\s(?=\p{Lu})|HỘI ĐỒNG NHÂN DÂN\s(?=\p{Lu}{2})|Căn cứ\s|Xét\s(?=Tờ trình|Báo cáo|đề nghị)|QUYẾT NGHỊ\s?:|Nghị quyết này (?:đã )?được\s|(?:TM|KT)\.|CHỦ T(?:ỊCH|ỌA|OẠ)(?!\p{L})|Nơi nhận\s?:|PHỤ LỤC(?!\p{L}))/gu;
/** Behind these a line ends. */
const closed = /(?<=Hạnh phúc|\/NQ-HĐND|QUYẾT NGHỊ\s?:|NGHỊ QUYẾT(?=\s+(?:Về|VỀ|V\/v|Sửa|Thông qua|Phê)))\s+/gu;

/**
 * Offsets in the line at which lines begin, in order; none for a line that is a paragraph of its own. A line lost its
 * breaks when two articles follow each other in it, or when it is an article in which numbered clauses follow each other;
 * where it is the whole text (`isWhole`), when any numbers or letters follow each other in it.
 */
export function findLostBreaks(line: string, isWhole = false): readonly number[] {
  if (line.length < (isWhole ? shortestWhole : shortest) || !(isWhole || /Điều\s\d/u.test(line))) return [];
  if (isWhole) return inOrder(cutsOfWhole(line));
  const numbers = followingNumbers(line, opening);
  const articles = numbers.filter(({ kind }) => kind === 'article').length + (/^\s*Điều\s\d/u.test(line) ? 1 : 0);
  if (articles < 2 && !(/^\s*Điều\s\d/u.test(line) && numbers.length >= fewest)) return [];
  const formulas = articles < 2 ? [] : formulasIn(line);
  return inOrder([...formulas, ...numbers.map(({ at }) => at)]);
}

function inOrder(cuts: readonly number[]): readonly number[] {
  return [...new Set(cuts)].sort((a, b) => a - b).filter((at) => at > 0);
}

/** A whole text on one line is cut like a resolution where it has what follows each other, numbered or lettered. */
function cutsOfWhole(line: string): readonly number[] {
  const numbers = followingNumbers(line, openingInOneLine);
  const begun = openingOfLine.test(line) ? 1 : 0;
  return numbers.filter(({ kind }) => kind !== 'dash').length + begun < fewest ? [] : [...formulasIn(line), ...numbers.map(({ at }) => at)];
}

function formulasIn(line: string): readonly number[] {
  return [...allMatches(formula, line).map(({ index }) => index), ...allMatches(closed, line).map(({ 0: blanks, index }) => index + blanks.length)];
}

const fewest = 3;

/** The number, letter or sign with which a whole text on one line begins: what follows it goes on from there. */
const openingOfLine =
  /^\s*(?:(?:(?<roman>I)|(?<capital>A)|(?<arabic>1)|(?<letter>a))[.)/-]|\((?:(?<bracketed>1)|a)\)|(?:Chỉ tiêu|Mục tiêu|Nhiệm vụ)\s(?:số\s)?(?<goal>1)\s?[.:])\s*(?=["“(]?\p{Lu})/u;

interface Opening {
  readonly at: number;
  readonly kind: 'article' | 'capital' | 'roman' | 'decimal' | 'arabic' | 'letter' | 'bullet' | 'dash';
}

/** Openings whose number follows the one before of its kind; what stands above begins the kinds below anew. */
function followingNumbers(line: string, opening: RegExp): readonly Opening[] {
  const first = opening === openingInOneLine ? (openingOfLine.exec(line)?.groups ?? {}) : {};
  const begun = (...names: readonly string[]): number => (names.some((name) => first[name] !== undefined) ? 1 : 0);
  let article = Number(/^\s*Điều\s(\d{1,3})/u.exec(line)?.[1] ?? 0);
  let [capital, roman, arabic] = [begun('capital'), begun('roman'), begun('arabic', 'bracketed')];
  let [letter, goal] = [begun('letter'), begun('goal')];
  const found: Opening[] = [];
  for (const { index, groups = {} } of allMatches(opening, line)) {
    const ends = groups.glued !== undefined || /[.;:/”"]/u.test(groups.before ?? '');
    if (groups.article !== undefined) {
      if (Number(groups.article) !== article + 1) continue;
      [article, roman, arabic, letter] = [article + 1, 0, 0, 0];
      found.push({ at: index, kind: 'article' });
    } else if (groups.roman !== undefined) {
      if (!(ends || (roman === 0 && overCapitals(line, index))) || romans.indexOf(groups.roman) !== roman) continue;
      [roman, arabic, letter] = [roman + 1, 0, 0];
      found.push({ at: index, kind: 'roman' });
    } else if (groups.capital !== undefined) {
      if (!(ends || overCapitals(line, index)) || legalLetters[capital]?.toUpperCase() !== groups.capital) continue;
      [capital, arabic, letter] = [capital + 1, 0, 0];
      found.push({ at: index, kind: 'capital' });
    } else if (groups.goal !== undefined) {
      const number = Number(/\d+/u.exec(groups.goal)?.[0]);
      if (!ends || number !== goal + 1) continue;
      goal = number;
      found.push({ at: index, kind: 'arabic' });
    } else if (groups.arabic !== undefined) {
      const number = Number(groups.arabic);
      if (number !== arabic + 1 && !(number === 1 && groups.before === ':')) continue;
      if (!ends && number !== 1) continue;
      [arabic, letter] = [number, 0];
      found.push({ at: index, kind: 'arabic' });
    } else if (groups.letter !== undefined) {
      const place = legalLetters.indexOf(groups.letter);
      if (place !== letter) continue;
      letter += 1;
      found.push({ at: index, kind: 'letter' });
    } else if (groups.bullet !== undefined) found.push({ at: index, kind: 'bullet' });
    else if (ends) found.push({ at: index, kind: groups.decimal === undefined ? 'dash' : 'decimal' });
  }
  return found;
}

/** "I. MỤC TIÊU": a title in capitals needs no end of a sentence before it. */
function overCapitals(line: string, at: number): boolean {
  return /^\S+\s\p{Lu}{2}/u.test(line.slice(at, at + 12));
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
