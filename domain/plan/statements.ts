/** Commitments without a figure: events to be done, things not to happen, directions to move in. */

import { zero } from '../values/index.ts';
import type { Figure } from './figures.ts';
import { endOfCountedGrade, findUnitLists, gradePhraseAt, type UnitList, unitsInBracket } from './named-units.ts';
import { allMatches, foldVietnamese, type Passage, phrasePattern, tidy } from './text.ts';
import type { Criterion } from './types.ts';
import { readUnit, skipSpaces, type UnitLexicon } from './unit-text.ts';

/** A reason for doubt; its words and weight are in confidence.ts. */
export type Doubt =
  | 'percent-or-points'
  | 'bound-by-from'
  | 'range-with-bound'
  | 'unit-inherited'
  | 'unit-unknown'
  | 'unit-missing'
  | 'unusual-notation'
  | 'currency-assumed'
  | 'name-completed'
  | 'name-missing'
  | 'bound-carried'
  | 'leftover'
  | 'criteria-by-usage'
  | 'criteria-unnamed'
  | 'event-by-verb'
  | 'rank-smaller-is-better'
  | 'amends'
  | 'in-prose';

/** A statement read whole: nothing in it is inherited from neighbours except what stands in the same list. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly criterion: Criterion;
  readonly alternatives: readonly Criterion[];
  readonly doubts: readonly Doubt[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

const strive = /(?:phấn\s+đấu|quyết\s+tâm|nỗ\s+lực)\s+(?:để\s+|đưa\s+|có\s+)?(?:các\s+)?$/u;

/** "huyện A đạt chuẩn …": one statement a unit. The first underlines the striving verb, the last the grade. */
export function namedUnitStatements(passage: Passage, hasFigure: (start: number, end: number) => boolean): readonly Statement[] {
  return findUnitLists(passage).flatMap((list) => {
    const grade = gradePhraseAt(passage, list.end);
    if (!grade || hasFigure(grade.start, grade.end)) return [];
    const lead = strive.exec(passage.folded.slice(Math.max(0, list.start - 40), list.start));
    const first = lead ? list.start - lead[0].length : list.start;
    return list.units.map((unit, i): Statement => {
      const isLast = i === list.units.length - 1;
      const phrase = `${grade.basically ? 'cơ bản ' : ''}${grade.what}`;
      return {
        start: i === 0 ? first : unit.start,
        end: isLast ? grade.end : unit.end,
        name: `${unit.name} ${phrase}`,
        nameStart: unit.start,
        nameEnd: unit.end,
        criterion: { kind: 'named-unit', unit: unit.name, basically: grade.basically, what: grade.what, ...(grade.grade && { grade: grade.grade }) },
        alternatives: [],
        doubts: list.units.length > 1 && i > 0 ? ['name-completed'] : [],
      };
    });
  });
}

/**
 * "02 xã (Hòa Lạc, Phú Túc) đạt chuẩn …": beside the count, each named unit is to reach the grade, which stands before
 * the bracket or behind it. Without a grade the names only explain the count.
 */
export function listedUnitStatements(passage: Passage, { mention, around }: Figure): readonly Statement[] {
  if (mention.unit?.dimension.startsWith('count:') !== true || around.end !== mention.end) return [];
  const gradeEnd = endOfCountedGrade(passage.folded, mention.end);
  const open = skipSpaces(passage.folded, gradeEnd ?? mention.end);
  const close = passage.text[open] === '(' ? passage.text.indexOf(')', open) : -1;
  if (close < 0) return [];
  const units = unitsInBracket(passage, open, mention.unit.vi);
  const grade = gradePhraseAt(passage, gradeEnd === undefined ? close + 1 : mention.end);
  if (!grade || units.length === 0) return [];
  const what = gradeEnd === undefined ? grade.what : tidy(passage.text.slice(grade.start, gradeEnd).replace(/^cơ\s+bản\s+/iu, ''));
  return units.map((unit): Statement => {
    const criterion: Criterion = { kind: 'named-unit', unit: unit.name, basically: grade.basically, what, ...(grade.grade && { grade: grade.grade }) };
    const name = `${unit.name} ${grade.basically ? 'cơ bản ' : ''}${what}`;
    return { start: unit.start, end: unit.end, name, nameStart: unit.start, nameEnd: unit.end, criterion, alternatives: [], doubts: ['name-completed'] };
  });
}

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
const startOfEvent = new RegExp(`^\\s*(?:và\\s+)?(?:phấn đấu\\s+|quyết tâm\\s+|cơ bản\\s+)?(${phrasePattern(eventVerbs).source})\\s+`, 'u');

/** Ways of working, not things done: "thực hiện tốt …", "triển khai đồng bộ …", "thực hiện Nghị quyết …". */
const noEvent =
  /^(?:thực\s+hiện|triển\s+khai|tốt|có\s+hiệu\s+quả|hiệu\s+quả|nghiêm|đồng\s+bộ|nghị\s+quyết|nghị\s+định|quyết\s+định|chỉ\s+thị|kết\s+luận|(?:chương\s+trình|kế\s+hoạch|đề\s+án)\s+số|luật|quyết\s+liệt|các\s+giải\s+pháp)(?!\p{L})/u;

/** A clause that begins with a verb of doing and holds no figure; one event for each named unit it lists. */
export function eventStatements(passage: Passage, clause: Range): readonly Statement[] {
  const folded = passage.folded.slice(clause.start, clause.end);
  const match = startOfEvent.exec(folded);
  if (!match) return [];
  const verb = (match[1] ?? '').replace(/\s+/g, ' ');
  const objectStart = clause.start + match[0].length;
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

function listIn(passage: Passage, start: number, end: number): UnitList | undefined {
  const part: Passage = { text: passage.text.slice(start, end), folded: passage.folded.slice(start, end) };
  const list = findUnitLists(part).at(0);
  if (!list || tidy(part.text.slice(list.end)) !== '' || (list.units.length < 2 && !/\d\s*$/.test(part.text.slice(0, list.start)))) return undefined;
  const shift = ({ start: s, end: e }: Range): Range => ({ start: s + start, end: e + start });
  return { ...shift(list), units: list.units.map((unit) => ({ ...unit, ...shift(unit) })) };
}

function eventsOfUnits(passage: Passage, verb: string, objectStart: number, list: UnitList, doubts: readonly Doubt[]): readonly Statement[] {
  const before = passage.text.slice(objectStart, list.start);
  const count = /(?:\btại\s+|\bcho\s+|\bở\s+)?(\d+)\s*$/u.exec(before);
  const what = tidy(before.slice(0, count?.index ?? before.length).replace(/\s+(?:tại|cho|ở|các)\s*$/u, ''));
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

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

const none =
  /(?=k)(?<!\p{L})(không\s+để\s+xảy\s+ra|không\s+xảy\s+ra|không\s+để\s+phát\s+sinh|không\s+phát\s+sinh|không\s+để|không\s+có|không\s+còn)\s+(?=\p{L})/gu;

/** "không xảy ra …": from the verb to the end of its clause, or to a comma behind which a figure is committed. */
export function noneStatements(passage: Passage, lexicon: UnitLexicon, endOfClause: (from: number) => number, noMoreOnly = false): readonly Statement[] {
  const found: Statement[] = [];
  for (const match of allMatches(none, passage.folded)) {
    if (noMoreOnly && !/còn$/u.test(match[1] ?? '')) continue;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const objectStart = match.index + match[0].length;
    const end = objectStart + passage.text.slice(objectStart, endOfClause(objectStart)).trimEnd().length;
    const what = tidy(passage.text.slice(objectStart, end));
    if (what === '') continue;
    const noMore: Criterion = { kind: 'none', what };
    const counted = /còn$/u.test(match[1] ?? '') ? readUnit(passage, objectStart, lexicon) : undefined;
    const zeroOf = counted?.kind === 'known' && counted.unit.dimension.startsWith('count:') ? counted.unit : undefined;
    found.push({
      start: match.index,
      end,
      name: what,
      nameStart: objectStart,
      nameEnd: end,
      doubts: [],
      criterion: zeroOf ? { kind: 'equals', value: { value: zero, unit: zeroOf } } : noMore,
      alternatives: zeroOf ? [noMore] : [],
    });
  }
  return found;
}

const towards = {
  decrease: ['kéo giảm', 'giảm', 'giảm thiểu', 'giảm dần', 'giảm sâu', 'làm giảm', 'hạ thấp', 'tiếp tục giảm', 'đẩy lùi'],
  contain: ['kiềm chế', 'kiểm soát', 'kiểm soát tốt', 'hạn chế', 'ngăn chặn', 'khống chế'],
  increase: ['nâng cao', 'nâng', 'tăng', 'cải thiện', 'tăng dần', 'nâng dần', 'tăng cường'],
} as const;
const anyDirection = phrasePattern([...towards.decrease, ...towards.contain, ...towards.increase]).source;
const startOfDirection = new RegExp(
  String.raw`^\s*(?:và\s+)?(?:phấn đấu\s+|quyết tâm\s+|tiếp tục\s+|từng bước\s+|chủ động\s+|(?:giữ vững|duy trì|củng cố)(?:,| và)\s+)*(${anyDirection}(?:(?:\s*,\s*|\s+và\s+|\s*,\s*từng bước\s+|\s*,\s*tiến tới\s+)${anyDirection})*)\s+(?=\p{L})`,
  'u',
);
const isDecrease = phrasePattern(towards.decrease, 'u');
const isContain = phrasePattern(towards.contain, 'u');

/** A clause that begins with a verb of direction: each thing it names is a statement, each announced criterion too. */
export function directionStatements(passage: Passage, clause: Range): readonly Statement[] {
  const folded = passage.folded.slice(clause.start, clause.end);
  const match = startOfDirection.exec(folded);
  if (!match) return [];
  const toward = towardOf(match[1] ?? '');
  const start = clause.start + match[0].length - match[0].trimStart().length;
  const objectStart = clause.start + match[0].length;
  return splitObjects(passage, objectStart, clause.end).flatMap((object, i) => {
    const own = startOfDirection.exec(passage.folded.slice(object.start, object.end));
    const named = own ? { ...object, start: object.start + own[0].length } : object;
    return statementsOfObject(passage, { ...object, start: i === 0 ? start : object.start }, named, own ? towardOf(own[1] ?? '') : toward);
  });
}

function towardOf(verbs: string): 'increase' | 'decrease' | 'contain' {
  return isDecrease.test(verbs) ? 'decrease' : isContain.test(verbs) ? 'contain' : 'increase';
}

const criteriaAnnounced = /cả\s+\S+\s+(?:tiêu\s+chí|mặt|chỉ\s+số)/u;

/** "tội phạm, tệ nạn xã hội": the things named, in their places. A comma inside brackets parts nothing. */
function splitObjects({ text, folded }: Passage, start: number, end: number): readonly Range[] {
  const cut = /\s+(?:so\s+với|so\s+cùng|so\s+năm)(?!\p{L})/u.exec(folded.slice(start, end));
  const stop = cut ? start + cut.index : end;
  const objects: Range[] = [];
  const announced = criteriaAnnounced.exec(folded.slice(start, stop));
  const criteria = announced ? start + announced.index + announced[0].length : Number.POSITIVE_INFINITY;
  let [from, depth] = [start, 0];
  for (let at = start; at <= stop; at++) {
    const c = text[at] ?? '';
    depth += c === '(' ? 1 : c === ')' ? -1 : 0;
    const listsCriteria = at >= criteria;
    const conjunction = depth === 0 && folded.startsWith(' và ', at) && !listsCriteria;
    if (at < stop && !(depth === 0 && c === ',' && !listsCriteria) && !conjunction) continue;
    const object = trimmed(text, from, at);
    if (object.end > object.start) objects.push(object);
    from = conjunction ? at + 4 : at + 1;
  }
  return objects;
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:.]/u.test(text[from] ?? '')) from++;
  while (to > from && /[\s,;:.]/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

const announcedCriteria = /[\s,]*(?:trên\s+|ở\s+|về\s+)?cả\s+(\d+|hai|ba|bốn)\s+(?:tiêu\s+chí|mặt|chỉ\s+số)(?!\p{L})[\s:(]*([^()]*)\)?/u;

/**
 * What "cả 03 tiêu chí" means where the text does not name them: the three figures that the traffic police and the
 * statistical office publish for every period (Decree 94/2022/NĐ-CP, indicator 2001).
 */
const criteriaByUsage: readonly { readonly of: RegExp; readonly names: readonly string[] }[] = [
  { of: /tai\s+nạn\s+giao\s+thông/u, names: ['số vụ', 'số người chết', 'số người bị thương'] },
];

/** "cả 03 tiêu chí" in a phrase: what it is about, the criteria's names, and whether the text itself named them. */
export function expandCriteria(phrase: string): { readonly about: string; readonly names: readonly string[]; readonly named: boolean } | undefined {
  const match = announcedCriteria.exec(foldVietnamese(phrase));
  if (!match) return undefined;
  const about = tidy(phrase.slice(0, match.index));
  const given = (match[2] ?? '')
    .split(/\s*[,;]\s*|\s+và\s+/u)
    .map(tidy)
    .filter((name) => name !== '');
  if (given.length > 1) return { about, names: given, named: true };
  const usual = criteriaByUsage.find(({ of }) => of.test(foldVietnamese(phrase)));
  return { about, names: usual?.names ?? [], named: false };
}

function statementsOfObject(passage: Passage, span: Range, object: Range, toward: 'increase' | 'decrease' | 'contain'): readonly Statement[] {
  const written = passage.text.slice(object.start, object.end).replace(/\s+/gu, ' ');
  const place = { start: span.start, end: object.end, nameStart: object.start, nameEnd: object.end };
  const direction = (what: string): Criterion => ({ kind: 'direction', toward, what });
  const expanded = expandCriteria(written);
  if (expanded && expanded.names.length > 0) {
    const doubts: readonly Doubt[] = expanded.named ? [] : ['criteria-by-usage'];
    return expanded.names.map((name) => ({
      ...place,
      name: `${expanded.about}: ${name}`,
      criterion: direction(`${expanded.about}: ${name}`),
      alternatives: [],
      doubts,
    }));
  }
  const leftover = readLeftover(written);
  if (leftover)
    return [{ ...place, name: leftover.reading, criterion: direction(leftover.reading), alternatives: leftover.others.map(direction), doubts: ['leftover'] }];
  return [{ ...place, name: written, criterion: direction(written), alternatives: [], doubts: expanded ? ['criteria-unnamed'] : [] }];
}

const slashed = /(?<!\p{L})(\p{L}+)\/(\p{L}+)(?!\p{L})/u;

/**
 * "tai/tệ nạn xã hội": a tracked change left in the text. The later word, put in by the correction, is proposed; the
 * earlier word, and both together, are kept as alternatives.
 */
export function readLeftover(written: string): { readonly reading: string; readonly others: readonly string[] } | undefined {
  const match = slashed.exec(written);
  if (!match) return undefined;
  const [whole, earlier = '', later = ''] = match;
  const next = /^\s+\p{L}+/u.exec(written.slice(match.index + whole.length))?.[0] ?? '';
  const withWord = (word: string): string => written.replace(whole, word);
  return { reading: withWord(later), others: [withWord(earlier), written.replace(whole, `${earlier}${next}, ${later}`)] };
}
