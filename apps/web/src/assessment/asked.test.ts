/** What several parts ask for stands in one line, a shared unit once. */
import type { TargetPart } from '@moc/domain/plan';
import { decimal } from '@moc/domain/values';
import { expect, it } from 'vitest';
import { vietnamese } from '../i18n/messages.vi.ts';
import { sayIn } from '../i18n/say.ts';
import { readerWords } from '../i18n/use-words.ts';
import { askedOfParts } from './asked.ts';

const words = readerWords('vi', sayIn(vietnamese));
const unit = (vi: string) => ({ code: vi, dimension: vi, factor: decimal(1), vi, en: vi });
const part = (value: number, name: string) => ({ criterion: { kind: 'equals', value: { value: decimal(value), unit: unit(name) } } }) as TargetPart;

it.each([
  [[part(5820, 'tỷ đồng'), part(5900, 'tỷ đồng')], '5.820; 5.900 tỷ đồng'],
  [[part(18, '%'), part(15, '%')], '18%; 15%'],
  [[part(32, 'giường'), part(10, 'bác sĩ')], '32 giường; 10 bác sĩ'],
  [[part(27, '%')], '27%'],
])('says %#', (parts, wanted) => expect(askedOfParts(words, parts).replaceAll('\u00a0', ' ')).toBe(wanted));
