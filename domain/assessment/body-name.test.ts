/** Committees and Councils are called what they are in English; every other body keeps its name. */
import { expect, test } from 'vitest';
import { nameBody, nameBodyFirst } from './body-name.ts';

test.each([
  ['Ủy ban nhân dân tỉnh Sông Mây', "People's Committee of Sông Mây Province"],
  ['Uỷ ban nhân dân tỉnh', "People's Committee of the province"],
  ['Hội đồng nhân dân thành phố Bến Gỗ', "People's Council of Bến Gỗ City"],
  ['Ủy ban nhân dân', "People's Committee"],
  ['Cục Thống kê', 'Cục Thống kê'],
])('%s is %s', (name, wanted) => {
  expect(nameBody(name.normalize('NFD'), 'en')).toBe(wanted);
  expect(nameBody(name, 'vi')).toBe(name);
});

test('at the head of a sentence', () => {
  expect(nameBodyFirst('Ủy ban nhân dân tỉnh Sông Mây', 'en')).toBe("The People's Committee of Sông Mây Province");
  expect(nameBodyFirst('Cục Thống kê', 'en')).toBe('Cục Thống kê');
  expect(nameBodyFirst('Ủy ban nhân dân tỉnh Sông Mây', 'vi')).toBe('Ủy ban nhân dân tỉnh Sông Mây');
});
