/** The reading thread: it reads, it is given up when a text takes too long, and it is there again for the next one. */
import { expect, it } from 'vitest';
import { Refused } from '../present/refused.ts';
import { TextReader } from './text-reader.ts';

it('reads one text after another', async () => {
  const reader = new TextReader(20_000);
  const readings = await Promise.all(['Điều 1. Một', 'Điều 1. Hai'].map((text) => reader.read(text)));
  expect(readings.map((json) => JSON.parse(json).resolution.text)).toEqual(['Điều 1. Một', 'Điều 1. Hai']);
  await reader.close();
});

it('gives up when the time is over, and refuses more than can wait', async () => {
  const reader = new TextReader(1);
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => reader.read('Điều 1. Thử\n'.repeat(1000))));
  expect(
    outcomes.every((outcome) => outcome.status === 'rejected' && outcome.reason instanceof Refused && outcome.reason.refusals[0].code === 'wire/busy'),
  ).toBe(true);
  await reader.close();
});
