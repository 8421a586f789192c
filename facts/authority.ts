/**
 * In which order sources are believed when they disagree, best first. A later figure replaces an earlier one of the same
 * rank; a source of lower rank never displaces one of higher rank. Basis: the Law on Statistics 2015 (amended 2021) makes
 * the statistical office's figure the state's figure; the rest follows who is answerable for the number.
 */
import type { AuthorityRank } from '@moc/domain/observation';

export const authorityOrder: readonly AuthorityRank[] = [
  { code: 'statistics', name: { vi: 'cơ quan thống kê, hoặc nguồn dẫn cơ quan thống kê', en: 'the statistical office, or a source that quotes it' } },
  { code: 'council', name: { vi: 'Hội đồng nhân dân', en: "the People's Council" } },
  { code: 'committee', name: { vi: 'Ủy ban nhân dân', en: "the People's Committee" } },
  { code: 'department', name: { vi: 'sở, ngành, hoặc nguồn dẫn sở, ngành', en: 'a department, or a source that quotes it' } },
  { code: 'press', name: { vi: 'báo, đài', en: 'the press' } },
  { code: 'other', name: { vi: 'nguồn khác, trang đăng lại', en: 'other sources and reprints' } },
];

/** Newspapers and magazines whose names do not say that they are. */
const pressTitles = [
  'du lịch giải trí',
  'làng nghề việt',
  'người quan sát',
  'thiên nhiên và môi trường',
  'thương hiệu và công luận',
  'vietnambiz',
  'vietnammoi',
];

const patterns: readonly [RegExp, string][] = [
  [/(cục|chi cục|tổng cục) thống kê|niên giám thống kê/iu, 'statistics'],
  [/^hội đồng nhân dân|^hđnd/iu, 'council'],
  [/^(ủy|uỷ) ban nhân dân|^ubnd/iu, 'committee'],
  [/(^|dẫn )(sở|ban quản lý|chi cục|cục|kho bạc) /iu, 'department'],
  [/^(báo|đài|thời báo|tạp chí|thông tấn xã)(?!\p{L})|news|times|courrier|ttxvn|^(vov|voh|vtv|vietnamnet|sggp english)\b/iu, 'press'],
  [new RegExp(`^(${pressTitles.join('|')})(?!\\p{L})`, 'iu'), 'press'],
];

/** The rank of a publisher as written in a list of sources; `other` when nothing tells. */
export function authorityOf(publisher: string): string {
  const text = publisher.normalize('NFC');
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
