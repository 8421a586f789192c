/** The rest of the year must make up what the first part fell short of. */
import { decimal } from '@moc/domain/values';
import { expect, it } from 'vitest';
import { neededGrowth } from './needed.ts';

it.each([
  ['a quarter at 4.55 towards 6.5', '6.5', '4.55', 3, '7.15'],
  ['half a year at 4.96 towards 6.5', '6.5', '4.96', 6, '8.04'],
  ['nine months at 5.27 towards 6.5', '6.5', '5.27', 9, '10.19'],
])('%s', (_name, asked, soFar, gone, wanted) => expect(neededGrowth(decimal(asked), decimal(soFar), gone, 12)).toBe(wanted));

it('is nothing once the year is over', () => expect(neededGrowth(decimal('6.5'), decimal('5.68'), 12, 12)).toBeUndefined());
