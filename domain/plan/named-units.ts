/** Named territorial units: "huyện Châu Thành, Thạnh Phú và Mỏ Cày Bắc", and the grade they are to reach. */
import { atSight } from '../resolution/index.ts';
import { openingsOf } from './landmarks.ts';
import { lastBefore, matchesAt, oncePerPassage, type Passage, singleSpaced, skipSpaces, wordBefore } from './text.ts';
import type { Grade } from './types.ts';
import { matchAt } from './unit-text.ts';

export interface NamedUnit {
  readonly start: number;
  readonly end: number;
  /** With its kind, completed from the neighbour: "huyện Thạnh Phú". */
  readonly name: string;
}

export interface UnitList {
  readonly start: number;
  readonly end: number;
  readonly units: readonly NamedUnit[];
}

const kind = String.raw`(?:thành phố|thị xã|thị trấn|huyện|quận|xã|phường|tỉnh|đặc khu|tp\.?)`;
const listStart = atSight(new RegExp(String.raw`(?<![\p{L}\p{N}])(${kind}) (?=\p{L})`, 'yu'));
const listOpenings = openingsOf(['thành phố', 'thị xã', 'thị trấn', 'huyện', 'quận', 'xã', 'phường', 'tỉnh', 'đặc khu', 'tp']);
/** "các huyện A, B": the list begins with the word before its kind. */
const severalBefore = /(?<![\p{L}\p{N}])các $/u;
const typed = atSight(new RegExp(String.raw`(${kind}) (?=\p{L})`, 'yu'));
const properName = atSight(/\p{Lu}\p{L}*(?:[ \u00a0]+(?:\p{Lu}\p{L}*|\d{1,2}(?!\d|[.,]\d| ?%)))*/uy);
/** "03 xã NTM kiểu mẫu": a grade, no name. */
const abbreviated = /^(?:NTM|OCOP|ATK|ĐBKK|DTTS|CCHC)/u;
const separator = / ?, ?(?:và )?| và /uy;

/** Every list of named units, a single one included. The kind's name is read from the text, the name by its capitals. */
export const findUnitLists = oncePerPassage((passage: Passage): readonly UnitList[] => {
  const lists: UnitList[] = [];
  for (const match of matchesAt(listStart, passage.folded, listOpenings(passage))) {
    if (match.index < (lists.at(-1)?.end ?? 0)) continue;
    const units = unitsFrom(passage, match.index);
    const last = units.at(-1);
    if (last) lists.push({ start: listFrom(passage.folded, match.index), end: last.end, units });
  }
  return lists;
});

function listFrom(folded: string, kindAt: number): number {
  const before = wordBefore(folded, kindAt) === 'các' ? severalBefore.exec(lastBefore(folded, kindAt, 12)) : null;
  return before ? kindAt - before[0].length : kindAt;
}

const smallKinds = /(?:thôn|ấp|khóm|bản|buôn|làng|khu phố|tổ dân phố)/u;
const typedSmall = new RegExp(String.raw`(${kind}|${smallKinds.source}) (?=\p{L})`, 'uy');
const countableKind = new RegExp(`^(?:${kind}|${smallKinds.source})$`, 'u');
const bracketLead = /(?:[(:] ?(?:gồm|là|bao gồm)?|là\s) ?:? ?(?:các )?/uy;

/** "03 huyện: A, B và C", "2 xã là A và B": whether names follow a count without a bracket. */
export const opensNames = ({ text, folded }: Passage, at: number): boolean => text[at] === ':' || folded.startsWith('là ', at);

/** "02 xã (Hòa Lạc, Phú Túc)": the names in brackets at `open` behind a counted kind of unit; empty when they are none. */
export function unitsInBracket(passage: Passage, open: number, counted: string): readonly NamedUnit[] {
  const noun = counted.toLowerCase();
  const lead = matchAt(bracketLead, passage.folded, open);
  return lead === undefined || !countableKind.test(noun) ? [] : unitsFrom(passage, open + lead.length, typedSmall, noun);
}

function unitsFrom(passage: Passage, start: number, kinds = typed, counted = ''): readonly NamedUnit[] {
  const units: NamedUnit[] = [];
  let [at, kindWord] = [start, counted];
  for (;;) {
    const prefix = matchAt(kinds, passage.folded, at);
    if (prefix !== undefined) kindWord = passage.text.slice(at, at + prefix.length).trim();
    const nameStart = at + (prefix?.length ?? 0);
    const name = matchAt(properName, passage.text, nameStart);
    if (name === undefined || kindWord === '' || abbreviated.test(name)) break;
    const end = nameStart + name.length;
    units.push({ start: at, end, name: `${lowerFirst(kindWord)} ${singleSpaced(name)}` });
    const gap = matchAt(separator, passage.folded, end);
    if (gap === undefined) break;
    at = end + gap.length;
  }
  return units;
}

function lowerFirst(word: string): string {
  return word.startsWith('TP') ? word : word.charAt(0).toLowerCase() + word.slice(1);
}

export interface GradePhrase {
  readonly start: number;
  readonly end: number;
  readonly basically: boolean;
  /** Without "cơ bản": "đạt tiêu chí huyện nông thôn mới". */
  readonly what: string;
  readonly grade?: Grade;
}

const gradeVerb =
  /[^\S\n]*(?:phấn đấu )?(cơ bản )?((?:được công nhận(?: là)? )?(?:đạt chuẩn|đạt (?:các |đủ )?tiêu chí|đạt(?=[^\S\n]+[\p{L}\d])(?! (?:và|hoặc) vượt)|hoàn thành|trở thành|về đích|được công nhận)(?!\p{L})[^,;.()\n]{0,160})/uy;

/** "về đích nông thôn mới theo đúng lộ trình": how, and no part of the grade. */
const asPlanned = / theo (?:đúng )?(?:lộ trình|kế hoạch|tiến độ)$/iu;

/** "cơ bản đạt tiêu chí huyện nông thôn mới" directly behind a list of units or a counted unit. */
export function gradePhraseAt({ text, folded }: Passage, from: number): GradePhrase | undefined {
  gradeVerb.lastIndex = from;
  const match = gradeVerb.exec(folded);
  if (!match) return undefined;
  const end = from + match[0].trimEnd().length;
  const phraseStart = from + match[0].length - (match[2]?.length ?? 0);
  const what = text.slice(phraseStart, end).replace(/\s+/gu, ' ').replace(asPlanned, '');
  const grade = gradeOf(what);
  return { start: skipSpaces(folded, from), end, basically: match[1] !== undefined, what, ...(grade && { grade }) };
}

/** The grade a phrase speaks of; undefined when it names none. */
function gradeOf(phrase: string): Grade | undefined {
  const folded = phrase.toLowerCase();
  if (/kiểu mẫu/u.test(folded)) return 'model';
  if (/nâng cao/u.test(folded)) return 'advanced';
  return /chuẩn|nông thôn mới|tiêu chí/u.test(folded) ? 'standard' : undefined;
}

const countedGrade =
  /[^\S\n]*(?:(?:cơ bản )?(?:được công nhận )?(?:đạt|về đích)(?:[^,;.()\n\d]|\d(?= ?sao)){0,120}|(?:nông thôn mới|ntm)(?: (?:nâng cao|kiểu mẫu))?(?!\p{L})|nâng cao|kiểu mẫu)/uy;
const endOfGrade = / (?:trở lên|trong năm|vào năm|đến năm|theo|và|tại|trên địa bàn|(?:có|với)\s)[^]*$/u;

/** The grade behind a counted unit ("17 xã đạt chuẩn nông thôn mới"): where it ends. */
export function endOfCountedGrade(folded: string, from: number): number | undefined {
  const match = matchAt(countedGrade, folded, from);
  return match === undefined ? undefined : from + match.replace(endOfGrade, '').trimEnd().length;
}
