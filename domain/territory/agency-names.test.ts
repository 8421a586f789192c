/** Agencies found in the words of a text: full names, short forms, lists, and what is no name of theirs. */
import { agencyRegister } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { findAgencyMentions } from './agency-names.ts';

const found = (text: string) => findAgencyMentions(text, agencyRegister).map(({ agency, start, end }) => [text.slice(start, end), agency.code]);

describe('agencies named', () => {
  const cases: readonly (readonly [says: string, text: string, ...found: (readonly [string, string])[]])[] = [
    ['by its full name', 'Giao Sở Kế hoạch và Đầu tư chủ trì.', ['Sở Kế hoạch và Đầu tư', 'ke-hoach-va-dau-tu']],
    ['in other letters, dashes and spaces', 'SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI', ['SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI', 'lao-dong-thuong-binh-va-xa-hoi']],
    [
      'by a short form',
      'Sở KH & ĐT; Sở Nông nghiệp và PTNT',
      ['Sở KH & ĐT', 'ke-hoach-va-dau-tu'],
      ['Sở Nông nghiệp và PTNT', 'nong-nghiep-va-phat-trien-nong-thon'],
    ],
    ['the longest that fits', 'Sở Nông nghiệp và Môi trường', ['Sở Nông nghiệp và Môi trường', 'nong-nghiep-va-moi-truong']],
    [
      'in a list',
      'các Sở: Tài chính, Giao thông vận tải và Y tế, các ngành khác',
      ['Tài chính', 'tai-chinh'],
      ['Giao thông vận tải', 'giao-thong-van-tai'],
      ['Y tế', 'y-te'],
    ],
    ['not where only a field is meant', 'Ngành y tế, xây dựng và tài chính; các sở, ngành liên quan'],
    ['not inside another word', 'Sở Y tếu; cơ sở y tế'],
    ['not of an agency nobody recorded', 'Sở Ngoại vụ'],
  ];

  test.each(cases.map(([says, text, ...wanted]) => ({ says, text, wanted })))('$says', ({ text, wanted }) => expect(found(text)).toEqual(wanted));
});
