/** Criteria that are announced by their number: "cả 03 tiêu chí". */
import { foldVietnamese, tidy } from './text.ts';

const announcedCriteria = /[\s,]*(?:trên |ở |về )?cả (\d+|hai|ba|bốn) (?:tiêu chí|mặt|chỉ số)(?!\p{L})[\s:(]*([^()]*)\)?/u;

/**
 * What "cả 03 tiêu chí" means where the text does not name them: the three figures that the traffic police and the
 * statistical office publish for every period (Decree 94/2022/NĐ-CP, indicator 2001).
 */
const criteriaByUsage: readonly { readonly of: RegExp; readonly names: readonly string[] }[] = [
  { of: /tai nạn giao thông/u, names: ['số vụ', 'số người chết', 'số người bị thương'] },
];

/** "giảm 5% về số vụ, số người chết và số người bị thương": criteria that are named without being announced. */
const listedCriteria =
  /[\s,]*(?:(?:trên|ở|về) |cả (?:về )?)+(số (?:vụ|người)(?!\p{L})[^();.]*?(?: ?(?:,|và) (?:về )?(?:cả )?số (?:vụ|người)[^();.,]*?)+)(?= so\s|[;.()]|$)/u;

const longestList = 300;
/** "số vụ, số người chết, số người bị thương do tai nạn giao thông". */
const causedCriteria = /^(số (?:vụ|người)[^();.]*?(?: ?(?:,|và) số (?:vụ|người)[^();.,]*?)+) (?:do|vì) (tai nạn giao thông)$/u;

/** The words behind a figure that name its criteria, to their end; empty when none do. */
export function listedCriteriaAfter(folded: string): string {
  const match = folded.includes('số') ? listedCriteria.exec(folded) : null;
  return match?.index === 0 ? match[0] : '';
}

/** Whether "số" or "cả" stands there: nearly no phrase has them. */
export const mayNameCriteria = (phrase: string): boolean => /[sS][ốỐ]|[cC][ảẢ]/.test(phrase);

/** "cả 03 tiêu chí" in a phrase: what it is about, the criteria's names, and whether the text itself named them. */
export function expandCriteria(phrase: string): { readonly about: string; readonly names: readonly string[]; readonly named: boolean } | undefined {
  if (!mayNameCriteria(phrase)) return undefined;
  const folded = foldVietnamese(phrase);
  const caused = folded.length < longestList ? causedCriteria.exec(folded) : null;
  if (caused?.[1] !== undefined && caused[2] !== undefined)
    return { about: tidy(phrase.slice(phrase.length - caused[2].length)), names: namesIn(phrase.slice(0, caused[1].length)), named: true };
  const listed = listedCriteria.exec(folded);
  if (listed) return { about: tidy(phrase.slice(0, listed.index)), names: namesIn((listed[1] ?? '').replace(/(?<!\p{L})về /gu, '')), named: true };
  if (!/cả\s/iu.test(phrase)) return undefined;
  const match = announcedCriteria.exec(folded);
  if (!match) return undefined;
  const about = tidy(phrase.slice(0, match.index));
  const given = namesIn(match[2] ?? '');
  if (given.length > 1) return { about, names: given, named: true };
  const usual = criteriaByUsage.find(({ of }) => of.test(folded));
  return { about: usual ? about.replace(/^(?:tổng )?số vụ /iu, '') : about, names: usual?.names ?? [], named: false };
}

function namesIn(list: string): readonly string[] {
  return list
    .split(/ ?[,;] ?| và /u)
    .map(tidy)
    .filter((name) => name !== '');
}
