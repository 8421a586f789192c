/** Names of indicators made comparable: spelling, case and punctuation do not tell two apart. */
import { foldVietnamese, tidy } from '../text.ts';

/** "Kim ngạch xuất khẩu" and "kim ngạch  xuất khẩu:" are one name. */
export function nameKey(name: string): string {
  return tidy(foldVietnamese(name.normalize('NFC')).replace(/[–—]/gu, '-'));
}

const sectors: readonly (readonly [key: string, says: RegExp])[] = [
  ['taxes', /thuế/u],
  ['services', /dịch vụ|khu vực (?:iii|3)(?!\p{L})/u],
  ['industry', /công nghiệp[^]*xây dựng|khu vực (?:ii|2)(?!\p{L})/u],
  ['agriculture', /nông[^]*(?:lâm|thủy sản|ngư)|khu vực (?:i|1)(?!\p{L})/u],
];

/**
 * What a share and a growth rate have in common: "khu vực nông - lâm - thủy sản (khu vực I)" and "Cơ cấu kinh tế: khu
 * vực I" are one sector. The four sectors are those of the national accounts; any other name stands for itself.
 */
export function sectorKey(name: string): string {
  const key = nameKey(name).replace(/^[^:]*:\s*/u, '');
  return sectors.find(([, says]) => says.test(key))?.[0] ?? key.replace(/^(?:tỷ trọng|tốc độ tăng(?: trưởng)?|ngành|khu vực) /u, '');
}
