/** Words told once hold for each member: listed names, predicates behind the last share, what shares are taken of. */
import { scaleWords, units } from '@moc/facts';
import { expect, test } from 'vitest';
import { readTargetParts } from './read-parts.ts';

const read = (text: string) => readTargetParts(text, { units, scaleWords }, { planYear: 2025 }).parts;
const names = (text: string): readonly string[] => read(text).map(({ name }) => name);

test('names listed before figures that follow in the same order', () => {
  expect(names('Cơ cấu kinh tế nông nghiệp - công nghiệp, xây dựng - dịch vụ là 9% - 59% - 32%')).toEqual([
    'Cơ cấu kinh tế: nông nghiệp',
    'Cơ cấu kinh tế: công nghiệp, xây dựng',
    'Cơ cấu kinh tế: dịch vụ',
  ]);
  expect(names('Tỷ lệ trường mầm non, tiểu học, THCS đạt chuẩn quốc gia lần lượt là 82%, 99% và 90%')).toEqual([
    'Tỷ lệ trường mầm non đạt chuẩn quốc gia',
    'Tỷ lệ trường tiểu học đạt chuẩn quốc gia',
    'Tỷ lệ trường THCS đạt chuẩn quốc gia',
  ]);
});

test('a predicate behind the last of several shares', () => {
  expect(names('90% hộ gia đình, 85% thôn đạt tiêu chuẩn văn hóa')).toEqual(['hộ gia đình đạt tiêu chuẩn văn hóa', 'thôn đạt tiêu chuẩn văn hóa']);
  expect(names('95% chất thải rắn ở đô thị, 80% ở nông thôn được thu gom')).toEqual([
    'chất thải rắn ở đô thị được thu gom',
    'chất thải rắn ở nông thôn được thu gom',
  ]);
});

test('what the last share is taken of', () => {
  const text = 'Tỷ lệ lao động tham gia bảo hiểm xã hội đạt 46%, bảo hiểm thất nghiệp đạt 42% lực lượng lao động';
  expect(read(text).map(({ denominator }) => denominator)).toEqual(['lực lượng lao động', 'lực lượng lao động']);
});

test('two figures joined by a dash stay a range', () => {
  expect(read('Tỷ lệ che phủ rừng đạt 45% - 46%').map(({ criterion }) => criterion.kind)).toEqual(['range']);
});
