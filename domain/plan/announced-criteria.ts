/** Criteria that are announced by their number: "cả 03 tiêu chí". */
import { foldVietnamese, tidy } from './text.ts';

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
  if (!/cả\s/iu.test(phrase)) return undefined;
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
