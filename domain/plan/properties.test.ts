/** What must hold of every reading, whatever the words: no exception, spans inside, parents before children, time linear. */
import { scaleWords, units } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResolution } from '../resolution/index.ts';
import { sliceSpan } from '../values/index.ts';
import { planRefusals, readPlan, readTargetParts } from './index.ts';

const facts = { units, scaleWords };

/** The language's own words strewn at random reach further than random characters. */
const keywords = [
  'tỷ lệ',
  'tăng',
  'giảm',
  'còn',
  'đạt',
  'từ',
  'đến',
  'trở lên',
  'ít nhất',
  'không quá',
  'trên',
  'dưới',
  'khoảng',
  'trong đó',
  'trong đó:',
  'phấn đấu',
  'cơ bản',
  'huyện Tân Hòa',
  'xã',
  '17',
  '6,5%',
  '7%',
  '1.750,5.0',
  '71 000',
  'tỷ đồng',
  'triệu USD',
  '/năm',
  '/vạn dân',
  ';',
  ',',
  '.',
  ':',
  '(',
  ')',
  '“',
  '”',
  '-',
  '–',
  'và',
  'cả 03 tiêu chí',
  'kéo giảm',
  'không để',
  'không còn',
  'tổ chức',
  'hoàn thành',
  'năm 2025',
  'giai đoạn 2021 - 2030',
  'theo dự toán Trung ương giao',
  'chỉ tiêu địa phương phấn đấu',
  'so với năm 2023',
  'thành',
  'lên',
  'tai/tệ',
  'đạt chuẩn nông thôn mới',
  'nâng cao',
  '\n',
  '%',
  '‰',
  'gấp',
  'lần',
  'Top',
  'vượt',
  'dự toán',
  'điểm số và thứ hạng các chỉ số PCI, PAPI',
  'khởi công cầu Ba Lai 8',
];
const strewn = fc.array(fc.constantFrom(...keywords), { maxLength: 40 }).map((words) => words.join(' '));
const anything = fc.oneof(strewn, fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }));

describe('reading parts', () => {
  it('never fails and keeps every span inside the words', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { parts, diagnostics } = readTargetParts(text, facts, { planYear: 2024 });
        parts.forEach(({ span, valueSpan, indicatorSpan, setter, within, confidence }, i) => {
          for (const place of [span, valueSpan, indicatorSpan, setter?.span]) {
            if (!place) continue;
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
          expect(span.end).toBeGreaterThan(span.start);
          if (within !== undefined) expect(within).toBeLessThan(i);
          expect(confidence.value).toBeGreaterThan(0);
          expect(confidence.value).toBeLessThanOrEqual(1);
          expect(Number.isInteger(Math.round(confidence.value * 100) / 5)).toBe(true);
        });
        for (const { code } of [...diagnostics, ...parts.flatMap((part) => part.confidence.reasons)]) expect(planRefusals).toHaveProperty([code]);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same for the same words', () => {
    const same = (text: string): void => expect(readTargetParts(text, facts)).toEqual(readTargetParts(text, facts));
    fc.assert(
      fc.property(strewn, (text) => void same(text)),
      { numRuns: 50 },
    );
  });
});

describe('reading a plan', () => {
  it('never fails on any text', () => {
    const resolutions = fc.array(
      fc.tuple(fc.constantFrom('Điều 1. Các chỉ tiêu chủ yếu\n', '2. Nhiệm vụ trọng tâm\n', 'a) ', '- ', 'Mục tiêu tổng quát:\n', ''), anything),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(resolutions, (lines) => {
        const text = `QUYẾT NGHỊ:\n${lines.map((line) => line.join('')).join('\n')}`;
        const plan = readPlan(parseResolution(text), facts);
        for (const { span } of [...plan.targets.flatMap(({ parts }) => parts), ...plan.hidden, ...plan.tasks, ...plan.works])
          expect(sliceSpan(text, span)).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
