/** Glued syllables are told apart only where there is one way to do it. */
import { expect, test } from 'vitest';
import { unglued } from './glued-syllables.ts';

test.each([
  ['Tỷlệ hộnghèo', 'Tỷ lệ hộ nghèo'],
  ['xãđạt chuẩn nôngthôn mới', 'xã đạt chuẩn nông thôn mới'],
  ['tốc độ tăngtrưởng kinhtế', 'tốc độ tăng trưởng kinh tế'],
  ['GRDP bìnhquân đầungười', 'GRDP bình quân đầu người'],
])('%s', (name, apart) => {
  expect(unglued(name)).toBe(apart);
});

test.each(['Tỷ lệ hộ nghèo', 'thuê bao internet', 'Buôn Đắkrơla', 'quốc gia, giá trị, nghiêng', 'HĐND', 'bảnán'])('%s stays', (name) => {
  expect(unglued(name)).toBe(name);
});
