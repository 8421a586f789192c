/** Titles as they are printed, and what the text is called until a person names it. */
import { expect, it } from 'vitest';
import { nameOfTitle } from './draft-name.ts';

const quote = (text: string) => ({ text, span: { start: 0, end: text.length } });

it.each([
  [
    'NGHỊ QUYẾT VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2031',
    'HỘI ĐỒNG NHÂN DÂN TỈNH HỒ SEN',
    'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2031, tỉnh Hồ Sen',
  ],
  [
    'NGHỊ QUYẾT Về kế hoạch phát triển kinh tế - xã hội tỉnh Hồ Sen năm 2031',
    'HỘI ĐỒNG NHÂN DÂN TỈNH HỒ SEN',
    'Nghị quyết về kế hoạch phát triển kinh tế - xã hội tỉnh Hồ Sen năm 2031',
  ],
  [
    'NGHỊ QUYẾT VỀ KẾ HOẠCH TĂNG TRƯỞNG GRDP THÀNH PHỐ GIÓ NÚI - SÔNG MÂY NĂM 2031',
    'HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ GIÓ NÚI - SÔNG MÂY',
    'Nghị quyết về kế hoạch tăng trưởng GRDP thành phố Gió Núi - Sông Mây năm 2031',
  ],
  ['Về nhiệm vụ 6 tháng cuối năm 2031', 'Hội đồng nhân dân huyện Hồ Sen', 'Về nhiệm vụ 6 tháng cuối năm 2031, huyện Hồ Sen'],
  ['VỀ NHIỆM VỤ NĂM 2031', undefined, 'Về nhiệm vụ năm 2031'],
])('%s', (title, issuer, wanted) => expect(nameOfTitle({ title: quote(title), ...(issuer !== undefined && { issuer: quote(issuer) }) })).toBe(wanted));

it('has no name for a text without title', () => expect(nameOfTitle({})).toBeUndefined());
