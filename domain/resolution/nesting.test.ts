/** Numbers nest as they first appear: what opens below a title of another kind stands under it, also in the titles that follow. */
import { describe, expect, it } from 'vitest';
import { parseResolution, walkProvisions } from './index.ts';

const addresses = (body: string): string[] =>
  [...walkProvisions(parseResolution(`NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\n${body}`).body)]
    .map(({ address }) => address)
    .filter((one) => !/doan|tiet/.test(one));

describe('nesting', () => {
  it.each([
    [
      'arabic above Roman',
      '1. Mục tiêu\nPhát triển.\n2. Các chỉ tiêu\nI. Về kinh tế\na) GRDP tăng 8%.\nII. Về xã hội\na) Hộ nghèo còn 2%.\n3. Nhiệm vụ, giải pháp\nI. Kinh tế\na) Đẩy mạnh.',
      'khoan-1 khoan-2 khoan-2.muc-I khoan-2.muc-I.diem-a khoan-2.muc-II khoan-2.muc-II.diem-a khoan-3 khoan-3.muc-I khoan-3.muc-I.diem-a',
    ],
    [
      'arabic above capitals',
      '1. Mục tiêu\nPhát triển.\n2. Các chỉ tiêu\nA. Kinh tế\n- GRDP tăng 8%.\nB. Xã hội\n- Hộ nghèo còn 2%.\n3. Giải pháp\nĐẩy mạnh.',
      'khoan-1 khoan-2 khoan-2.phan-A khoan-2.phan-B khoan-3',
    ],
    [
      'Roman above arabic above capitals',
      'I. CHỈ TIÊU\n1. Mục tiêu chung\nPhát triển.\n2. Chỉ tiêu cụ thể\nA. Kinh tế\n- GRDP tăng 8%.\nB. Xã hội\n- Hộ nghèo còn 2%.\nII. NHIỆM VỤ\n1. Kinh tế\nĐẩy mạnh.',
      'muc-I muc-I.khoan-1 muc-I.khoan-2 muc-I.khoan-2.phan-A muc-I.khoan-2.phan-B muc-II muc-II.khoan-1',
    ],
    [
      'letters above arabic, begun anew',
      'I. CHỈ TIÊU\na) Về kinh tế\n1. GRDP tăng 8%.\n2. Thu 500 tỷ đồng.\nb) Về xã hội\n3. Hộ nghèo còn 2%.\nII. NHIỆM VỤ\na) Kinh tế\n1. Đẩy mạnh.',
      'muc-I muc-I.diem-a muc-I.diem-a.khoan-1 muc-I.diem-a.khoan-2 muc-I.diem-b muc-I.diem-b.khoan-3 muc-II muc-II.diem-a muc-II.diem-a.khoan-1',
    ],
    [
      'letters above Roman',
      'a) Chỉ tiêu\nI. Kinh tế\n- GRDP tăng 8%.\nII. Xã hội\n- Hộ nghèo còn 2%.\nb) Nhiệm vụ\nI. Kinh tế\n- Đẩy mạnh.',
      'diem-a diem-a.muc-I diem-a.muc-II diem-b diem-b.muc-I',
    ],
    [
      'Roman above arabic, as the law has it',
      'I. MỤC TIÊU\n1. Mục tiêu chung\nPhát triển.\nII. CHỈ TIÊU\n1. Kinh tế\nGRDP tăng 8%.',
      'muc-I muc-I.khoan-1 muc-II muc-II.khoan-1',
    ],
    [
      'capitals above Roman, as the law has it',
      'A. KẾT QUẢ\nI. Kinh tế\nTăng 8%.\nB. NHIỆM VỤ\nI. Kinh tế\nĐẩy mạnh.\nII. Xã hội\nNâng cao.',
      'phan-A phan-A.muc-I phan-B phan-B.muc-I phan-B.muc-II',
    ],
  ])('%s', (_what, body, expected) => {
    expect(addresses(body)).toEqual(expected.split(' '));
  });
});
