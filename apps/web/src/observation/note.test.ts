/** Nothing later than the day may show, not even in a note. */
import { day } from '@moc/domain/values';
import { expect, it } from 'vitest';
import { noteKnownOn } from './note.ts';

it.each([
  ['mentions a later source', 'sau điều chỉnh còn 4,60% (sct-2025-01-06)', '2024-12-05', undefined],
  ['mentions it once it is known', 'sau điều chỉnh còn 4,60% (sct-2025-01-06)', '2025-01-06', 'sau điều chỉnh còn 4,60% (sct-2025-01-06)'],
  ['mentions a later day in words', 'công bố lại 06/01/2025', '2024-12-05', undefined],
  ['is plain', 'ba báo cùng số', '2024-07-31', 'ba báo cùng số'],
  ['is empty', '', '2024-07-31', undefined],
])('a note that %s', (_name, note, on, wanted) => expect(noteKnownOn(note, day(on))).toBe(wanted));
