/** English sentences cut where the language changes, so that a screen reader says Vietnamese names in Vietnamese. */
import { expect, it } from 'vitest';
import { piecesByLanguage } from './shown-text.ts';

const vietnamese = (text: string) => piecesByLanguage('en', text).flatMap((piece) => (piece.lang ? [piece.text] : []));

it.each([
  ['Tốc độ tăng trưởng kinh tế (GRDP): the growth of the sectors gives 6.50%.', ['Tốc độ tăng trưởng kinh tế']],
  ['huyện Mỏ Cày Nam, huyện Châu Thành are named, not “nông thôn mới”.', ['huyện Mỏ Cày Nam, huyện Châu Thành', 'nông thôn mới']],
  ['cầu Ba Lai 8; Bệnh viện đa khoa. The other 4 are unknown.', ['cầu Ba Lai 8; Bệnh viện đa']],
  ['32.87 + 21.59 = 54.46', []],
])('%s', (text, wanted) => {
  expect(vietnamese(text)).toEqual(wanted);
  expect(
    piecesByLanguage('en', text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(piecesByLanguage('vi', text)).toEqual([{ text }]);
});

it('is quick on a long sentence', () => expect(vietnamese('a '.repeat(50_000))).toEqual([]));
