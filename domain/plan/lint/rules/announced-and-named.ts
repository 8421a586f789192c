/** Rule: what is announced by number is named in that number: "11 công trình", "03 huyện A, B và C", "cả 03 tiêu chí". */
import type { NamedUnit } from '../../named-units.ts';
import { findUnitLists } from '../../named-units.ts';
import { boundsOf } from '../levels.ts';
import type { LintReading, LintRule, Noticed, PlacedPart, PlacedPassage } from '../rule.ts';

export const announcedAndNamed: LintRule = {
  name: 'announced-and-named',
  about: {
    vi: 'Đối chiếu con số đã nêu với số đối tượng được kể tên: công trình, dự án, huyện, xã, tiêu chí và các danh sách mở bằng “gồm”, “là”, dấu hai chấm. Khớp thì không nhắc.',
    en: 'Compares an announced number with the members named: works, districts, communes, criteria, and lists opened by “gồm”, “là” or a colon. Silent where they agree.',
  },
  words: {
    'lint/works-not-all-named': {
      vi: 'Nêu {announced} {what} nhưng chỉ kể tên {named}: {names}. Còn {gap} chưa rõ, nên không kiểm đếm được khi đánh giá.',
      en: '{announced} {what} are announced but {named} named: {names}. The other {gap} are unknown and cannot be counted when judging.',
    },
    'lint/works-more-named': {
      vi: 'Nêu {announced} {what} nhưng kể tên {named}: {names}. Hãy kiểm tra con số hoặc danh sách.',
      en: '{announced} {what} are announced but {named} named: {names}. Please check the number or the list.',
    },
    'lint/units-not-as-announced': {
      vi: 'Nêu {announced} {what} nhưng kể tên {named}: {names}. Hãy kiểm tra con số hoặc danh sách.',
      en: '{announced} {what} are announced but {named} named: {names}. Please check the number or the list.',
    },
    'lint/list-not-as-announced': {
      vi: 'Nêu {announced} {what} nhưng danh sách theo sau có {named}: {names}. Hãy kiểm tra con số hoặc danh sách.',
      en: '{announced} {what} are announced but the list behind has {named}: {names}. Please check the number or the list.',
    },
    'lint/criteria-not-named': {
      vi: 'Nêu “{words}” nhưng không kể tên đủ {announced} {what}. Nên kể tên để đánh giá được từng {what}.',
      en: '“{words}”: all {announced} ({what}) are meant but they are not named. Name them so that each {what} can be judged.',
    },
  },
  check: (reading) => [...works(reading), ...reading.passages.flatMap((passage) => [...unitLists(passage), ...openedLists(passage), ...allOf(passage)])],
};

/** A count of works against the works that the same provision names. */
function works({ parts, plan, quote }: LintReading): readonly Noticed[] {
  const byProvision = Map.groupBy(plan.works, ({ address }) => address.replace(/\.[^.]+$/, ''));
  return parts.flatMap((placed) => {
    const count = countOf(placed);
    if (!count || !/công trình|dự án/iu.test(placed.part.unitText ?? '')) return [];
    const named = byProvision.get(placed.address) ?? [];
    if (named.length === 0 || named.length === count.value || (count.open && named.length > count.value)) return [];
    const short = named.length < count.value;
    return [
      {
        code: short ? ('lint/works-not-all-named' as const) : ('lint/works-more-named' as const),
        severity: namesSomeOnly(quote, placed, named) ? ('note' as const) : ('warning' as const),
        at: [{ address: placed.address, span: placed.part.valueSpan ?? placed.part.span }, ...named.map(({ span }) => ({ address: placed.address, span }))],
        parameters: {
          announced: count.value,
          what: placed.part.unitText ?? quote(placed.part.span),
          named: named.length,
          names: named.map(({ name }) => name).join('; '),
          gap: Math.abs(count.value - named.length),
        },
        arithmetic: short ? [[count.value, '−', named.length, '=', count.value - named.length]] : [],
      },
    ];
  });
}

/** "12 dự án, trong đó có …", "như …": who says that he names some only is told of the others, and not warned. */
function namesSomeOnly(quote: LintReading['quote'], { part }: PlacedPart, named: LintReading['plan']['works']): boolean {
  const [from, to] = [(part.valueSpan ?? part.span).end, Math.min(...named.map(({ span }) => span.start))];
  return to > from && /trong đó có|tiêu biểu|(?<!\p{L})như(?! sau)(?!\p{L})/iu.test(quote({ start: from, end: to }));
}

/** A whole number that a part counts; `open` when more is welcome. */
function countOf({ part }: PlacedPart): { readonly value: number; readonly open: boolean } | undefined {
  const bounds = boundsOf(part.criterion);
  const value = Number((bounds?.lower ?? bounds?.upper)?.value);
  return Number.isInteger(value) && value > 0 ? { value, open: part.criterion.kind === 'at-least' } : undefined;
}

const counted = /(?<![\p{L}\p{N}.,/])(\d{1,3}) (?:đơn vị )?$/u;

/** "03 huyện A, B và C": a number directly before a list of named units. */
function unitLists(passage: PlacedPassage): readonly Noticed[] {
  return findUnitLists(passage).flatMap(({ start, end, units }) => {
    const from = Math.max(0, start - 30);
    const number = counted.exec(passage.folded.slice(from, start));
    const announced = Number(number?.[1]);
    const names = units.map((unit) => ownName(passage, unit));
    if (!number || units.length < 2 || announced === units.length || names.some((name) => /^[\p{Lu}\d]+$/u.test(name))) return [];
    const span = passage.toOriginal({ start: from + number.index, end });
    return [
      {
        code: 'lint/units-not-as-announced' as const,
        severity: 'warning' as const,
        at: [{ address: passage.address, span }],
        parameters: { announced, what: kindOf(units[0] as NamedUnit), named: units.length, names: units.map(({ name }) => name).join(', ') },
      },
    ];
  });
}

const ownName = ({ text }: PlacedPassage, { start, end }: NamedUnit): string => text.slice(start, end);
const kindOf = ({ name }: NamedUnit): string => /^\p{Ll}+(?:\s\p{Ll}+)*/u.exec(name)?.[0] ?? name;

const opener = /(?<![\p{L}\p{N}.,/])(\d{1,2}) (\p{L}+(?: (?!gồm|bao|là|như)\p{L}+){0,6}?)\s*(?::|,?\s*(?:bao )?gồm(?: có)?\s*:?| là\s*:?) /gu;

/** "02 khâu đột phá gồm: …": silent unless the list can be counted in no way that gives the number. */
function openedLists(passage: PlacedPassage): readonly Noticed[] {
  return [...passage.folded.matchAll(opener)].flatMap((match) => {
    const announced = Number(match[1]);
    const from = match.index + match[0].length;
    const list = listFrom(passage.text, from);
    if (announced < 2 || !list || list.counts.includes(announced)) return [];
    const place = passage.toOriginal({ start: match.index, end: list.end });
    return [
      {
        code: 'lint/list-not-as-announced' as const,
        severity: 'warning' as const,
        at: [{ address: passage.address, span: place }],
        parameters: {
          announced,
          what: passage.text
            .slice(match.index, from)
            .replace(/^\d+ /u, '')
            .replace(/[\s:,]*(?:bao gồm|gồm có|gồm|là)?[\s:]*$/iu, ''),
          named: list.items.length,
          names: list.items.join('; '),
        },
      },
    ];
  });
}

interface ListRead {
  readonly end: number;
  readonly items: readonly string[];
  /** Every number of items that one may count, since "và" also stands inside names. */
  readonly counts: readonly number[];
}

/** The items up to the end of the clause; undefined when nothing is listed or figures stand in it. */
function listFrom(text: string, from: number): ListRead | undefined {
  const clause = /^[^;.()\n]{3,400}/u.exec(text.slice(from))?.[0] ?? '';
  const sentence = /^[^.()\n]{3,800}/u.exec(text.slice(from))?.[0] ?? '';
  const byCommas = split(clause, /,/u);
  if (byCommas.length < 2 || /\d/u.test(clause)) return undefined;
  const last = split(byCommas.at(-1) ?? '', / và /u);
  const items = [...byCommas.slice(0, -1), ...last];
  const most = split(clause, /,| và /u).length;
  const bySemicolons = split(sentence, /;/u).length;
  const counts = [...Array.from({ length: most - byCommas.length + 1 }, (_, i) => byCommas.length + i), ...(bySemicolons > 1 ? [bySemicolons] : [])];
  return { end: from + clause.trimEnd().length, items, counts };
}

const split = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);

const all = /(?<![\p{L}\p{N}])cả (\d{1,2}|hai|ba|bốn|năm|sáu) (tiêu chí|mặt|chỉ số|nội dung|lĩnh vực)(?!\p{L})/gu;
const numberWords: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };

/** "cả 03 tiêu chí" with no list in its sentence, before or behind. */
function allOf(passage: PlacedPassage): readonly Noticed[] {
  return [...passage.folded.matchAll(all)].flatMap((match) => {
    const announced = numberWords[match[1] ?? ''] ?? Number(match[1]);
    const end = match.index + match[0].length;
    if (announced < 2 || isListedBeside(passage.folded, match.index, end, announced)) return [];
    const what = (match[2] ?? '').replace(/\s+/gu, ' ');
    return [
      {
        code: 'lint/criteria-not-named' as const,
        severity: 'note' as const,
        at: [{ address: passage.address, span: passage.toOriginal({ start: match.index, end }) }],
        parameters: { words: passage.text.slice(match.index, end), announced, what },
      },
    ];
  });
}

function isListedBeside(folded: string, start: number, end: number, announced: number): boolean {
  const behind = /^\s*(?::|\(|,?\s*(?:bao )?gồm|về|là)([^;.)]*)/u.exec(folded.slice(end))?.[1] ?? '';
  const before = /[^;.]*$/u.exec(folded.slice(Math.max(0, start - 160), start))?.[0] ?? '';
  return [behind, before].some((words) => split(words, /,| và |-/u).length >= announced);
}
