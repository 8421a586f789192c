/** The earliest vintage of each value stands for it. */
import type { Observation } from '@moc/domain/observation';
import { type Day, parsePublicationDate } from '@moc/domain/values';
import { expect, it } from 'vitest';
import { earliestOfEach, firstToSay } from './vintages.ts';

const percent = { code: 'percent', dimension: 'ratio', factor: '0.01', vi: '%', en: '%' };
const figure = (value: string, published: string, status = 'estimate') =>
  ({ id: `${value} ${published}`, value, unit: percent, status, published: parsePublicationDate(published) }) as unknown as Observation;
const told = (figures: readonly Observation[]) => figures.map(({ id }) => id);

it('keeps the earliest of each value, in the order given', () => {
  const latestFirst = [figure('5.68', '2025-03-20'), figure('5.68', '2025-01-06'), figure('5.45', '2024-12-05')];
  expect(told(earliestOfEach(latestFirst))).toEqual(['5.68 2025-01-06', '5.45 2024-12-05']);
});

it('prefers a dated one to one that nobody can date', () =>
  expect(told(earliestOfEach([figure('5.68', ''), figure('5.68', '2025-01-06')]))).toEqual(['5.68 2025-01-06']));

it('does not let a repetition make the figure that holds younger', () => {
  const [old, first, repeat] = [figure('5.45', '2024-12-05'), figure('5.68', '2025-01-06'), figure('5.68', '2025-03-20')];
  expect(firstToSay(repeat, [old, first, repeat], '2025-01-06' as Day, '2025-04-24' as Day)).toBe(first);
});

it('starts anew where another value held in between, and where the status rose', () => {
  const [before, repeat] = [figure('5.68', '2025-01-06'), figure('5.68', '2025-03-20')];
  expect(firstToSay(repeat, [before, repeat], '2025-03-20' as Day, '2025-04-24' as Day)).toBe(repeat);
  const official = figure('5.68', '2025-04-01', 'official');
  expect(firstToSay(official, [before, official], '2025-01-06' as Day, '2025-04-24' as Day)).toBe(official);
});
