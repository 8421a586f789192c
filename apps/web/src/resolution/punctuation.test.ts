/** No character of a provision is lost between the pieces it was read into. */
import { type Provision, parseResolution, walkProvisions } from '@moc/domain/resolution';
import { expect, it } from 'vitest';
import { punctuationAfter, withPunctuation } from './punctuation.ts';

const text = [
  'NGHỊ QUYẾT',
  'Về nhiệm vụ năm 2030',
  'QUYẾT NGHỊ:',
  'Điều 1. Mục tiêu, chỉ tiêu:',
  '1. Mục tiêu tổng quát:',
  'Quyết tâm phấn đấu hoàn thành.',
  '2. Chỉ tiêu chủ yếu',
  'a) Kim ngạch xuất khẩu đạt 1.750 triệu USD;',
  'b) Về kinh tế: phấn đấu',
  '- Trồng rừng 500 ha.',
  'Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.',
].join('\n');

/** The provision as the page draws it: number, heading, own words, then what it holds. */
function drawn(of: string, provision: Provision): string {
  const { numberSpan, headingSpan, textSpan, children } = provision;
  const pieces = [numberSpan, headingSpan, textSpan.end > textSpan.start ? textSpan : undefined];
  return pieces.flatMap((piece) => (piece ? [withPunctuation(of, provision, piece)] : [])).join('') + children.map((child) => drawn(of, child)).join('');
}

const squeezed = (words: string): string => words.replace(/\s+/gu, '');

it('draws every character of the body', () => {
  const { body } = parseResolution(text);
  expect(body.map((provision) => squeezed(drawn(text, provision))).join('')).toBe(squeezed(text.slice(text.indexOf('Điều 1'))));
});

it('keeps the colon behind a heading, and adds nothing elsewhere', () => {
  const { body } = parseResolution(text);
  const goal = [...walkProvisions(body)].find(({ address }) => address === 'dieu-1.khoan-1');
  expect(goal?.headingSpan && withPunctuation(text, goal, goal.headingSpan)).toBe('Mục tiêu tổng quát:');
  expect(goal && punctuationAfter(text, goal, goal.textSpan)).toBe('');
});
