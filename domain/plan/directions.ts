/** Directions to move in: "kéo giảm tội phạm, tệ nạn xã hội", "nâng cao …". */
import type { Span } from '../values/index.ts';
import { expandCriteria } from './announced-criteria.ts';
import type { Doubt } from './confidence.ts';
import { readLeftover } from './leftovers.ts';
import type { Statement } from './statement.ts';
import { type Passage, phrasePattern } from './text.ts';
import type { Criterion } from './types.ts';

const towards = {
  decrease: ['kéo giảm', 'giảm', 'giảm thiểu', 'giảm dần', 'giảm sâu', 'làm giảm', 'hạ thấp', 'tiếp tục giảm', 'đẩy lùi'],
  contain: ['kiềm chế', 'kiểm soát', 'kiểm soát tốt', 'hạn chế', 'ngăn chặn', 'khống chế'],
  increase: ['nâng cao', 'nâng', 'tăng', 'cải thiện', 'tăng dần', 'nâng dần', 'tăng cường'],
} as const;

const anyDirection = phrasePattern([...towards.decrease, ...towards.contain, ...towards.increase]).source;

const startOfDirection = new RegExp(
  String.raw`^ ?(?:và )?(?:phấn đấu |quyết tâm |tiếp tục |từng bước |chủ động |(?:giữ vững|duy trì|củng cố)(?:,| và) )*(${anyDirection}(?:(?: ?, ?| và | ?, ?từng bước | ?, ?tiến tới )${anyDirection})*)(?<!tăng(?= trưởng)|nâng(?= cấp(?!\p{L})))(?: (?:mạnh mẽ|mạnh|rõ rệt|căn bản|đáng kể|hiệu quả|có hiệu quả)(?= \p{L}))? (?=\p{L})`,
  'u',
);

/** "Nâng cấp, làm mới 18 km kênh mương": a work that is done, no direction. */
const upgrading = /^ ?nâng cấp(?!\p{L})/u;

const isDecrease = phrasePattern(towards.decrease, 'u');

const isContain = phrasePattern(towards.contain, 'u');

/** A clause that begins with a verb of direction: each thing it names is a statement, each announced criterion too. */
export function directionStatements(passage: Passage, clause: Span): readonly Statement[] {
  const folded = passage.folded.slice(clause.start, clause.end);
  const match = upgrading.test(folded) ? null : startOfDirection.exec(folded);
  if (!match) return movedFromBefore(passage, clause);
  const toward = towardOf(match[1] ?? '');
  const start = clause.start + match[0].length - match[0].trimStart().length;
  const objectStart = clause.start + match[0].length;
  let above = '';
  return splitObjects(passage, objectStart, clause.end).flatMap((object, i) => {
    if (i > 0 && keepsOn.test(passage.folded.slice(object.start, object.end))) return [];
    const own = startOfDirection.exec(passage.folded.slice(object.start, object.end));
    const named = own ? { ...object, start: object.start + own[0].length } : object;
    const about = /^cả\s/u.test(passage.folded.slice(named.start, named.end)) ? above : '';
    above = passage.text.slice(named.start, named.end);
    return statementsOfObject(passage, { ...object, start: i === 0 ? start : object.start }, named, own ? towardOf(own[1] ?? '') : toward, about);
  });
}

/** ", giữ tỷ lệ thất nghiệp ở mức hợp lý": another verb, that moves nothing. */
const keepsOn = /^ ?(?:giữ|duy trì|bảo đảm|đảm bảo|phấn đấu|góp phần|tạo|đáp ứng|hoàn thành|thực hiện) /u;

const moved = /^[\s–-]*((?:số|tỷ lệ|tai nạn|tội phạm|mức|thứ hạng)\s[^\d;:]{2,100}?) (giảm|tăng) (?:hơn )?so (?:với )?(?:cùng kỳ|năm\s)/u;

/** "số vụ cháy, nổ giảm so với năm 2024": the verb stands behind what is to move. */
function movedFromBefore({ text, folded }: Passage, clause: Span): readonly Statement[] {
  const match = moved.exec(folded.slice(clause.start, clause.end));
  if (match?.[1] === undefined) return [];
  const nameStart = clause.start + match[0].indexOf(match[1]);
  const nameEnd = nameStart + match[1].length;
  const name = text.slice(nameStart, nameEnd).replace(/\s+/gu, ' ');
  const end = nameEnd + match[0].slice(match[0].indexOf(match[1]) + match[1].length).search(/\sso\s/u);
  const criterion: Criterion = { kind: 'direction', toward: match[2] === 'giảm' ? 'decrease' : 'increase', what: name };
  return [{ start: nameStart, end, nameStart, nameEnd, name, criterion, alternatives: [], doubts: [] }];
}

function towardOf(verbs: string): 'increase' | 'decrease' | 'contain' {
  return isDecrease.test(verbs) ? 'decrease' : isContain.test(verbs) ? 'contain' : 'increase';
}

const criteriaAnnounced = /cả \S+ (?:tiêu chí|mặt|chỉ số)|(?:về|trên|cả) (?:cả )?số (?:vụ|người)(?=[^;.]*(?:,|và) (?:về )?(?:cả )?số (?:vụ|người))/u;

const behindBase = /(?<!\p{L})cả \S+ (?:tiêu chí|mặt|chỉ số)(?!\p{L})/u;
const baseBeforeCriteria = / so (?:với )?[^,;]{1,40}?(?= (?:(?:trên|về|ở) )?cả\s)/iu;

/** "tội phạm, tệ nạn xã hội": the things named, in their places. A comma inside brackets parts nothing. */
function splitObjects({ text, folded }: Passage, start: number, end: number): readonly Span[] {
  const cut = / (?:so với|so cùng|so năm)(?!\p{L})/u.exec(folded.slice(start, end));
  // "so với năm trước trên cả 3 tiêu chí: …": the criteria stand behind what is compared with.
  const stop = cut && !behindBase.test(folded.slice(start + cut.index, end)) ? start + cut.index : end;
  const objects: Span[] = [];
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

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:.]/u.test(text[from] ?? '')) from++;
  while (to > from && /[\s,;:.]/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** `about` is the thing before, which "cả 03 tiêu chí" alone speaks of; empty where the object names its own. */
function statementsOfObject(passage: Passage, span: Span, object: Span, toward: 'increase' | 'decrease' | 'contain', about: string): readonly Statement[] {
  const written = `${about} ${passage.text.slice(object.start, object.end)}`.replace(/\s+/gu, ' ').replace(baseBeforeCriteria, '').trim();
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
