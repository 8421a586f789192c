/** What holds for every finding: places in the text, words in both languages, names that survive another reading. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, lintRefusals, lintRules } from './index.ts';
import { draft, lintText } from './testing/lint-text.ts';

const example = readFileSync(new URL('../../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');
const findings = lintText(example);
const idsOf = (found: readonly Finding[]) => found.map(({ id }) => id);

describe('every finding', () => {
  test('has its own name, a place, an address and words without gaps', () => {
    expect(new Set(idsOf(findings)).size).toBe(findings.length);
    for (const { spans, addresses, says } of findings) {
      expect(addresses.length).toBeGreaterThan(0);
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end } of spans) expect(start >= 0 && start < end && end <= example.length).toBe(true);
      for (const words of [says.vi, says.en]) expect(words).not.toMatch(/\{|undefined|NaN/);
    }
  });

  test('stands in the order of the text', () => {
    const starts = findings.map(({ spans }) => spans[0]?.start ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('a finding keeps its name', () => {
  test('when other sentences change', () => {
    const changed = example.replace('Kim ngạch xuất khẩu', 'Tổng kim ngạch xuất khẩu hàng hóa').replace('83,5%', '84%');
    expect(changed).not.toBe(example);
    expect(idsOf(lintText(changed))).toEqual(idsOf(findings));
  });

  test('when letters are decomposed and lines are wrapped', () => {
    expect(idsOf(lintText(example.normalize('NFD')))).toEqual(idsOf(findings));
  });

  test('but not when its own words change', () => {
    const changed = lintText(example.replace('32,87%', '32,88%'));
    expect(changed.some(({ code }) => code === 'lint/shares-rounded')).toBe(true);
    expect(idsOf(changed).filter((id) => id.startsWith('lint/shares-rounded'))).not.toEqual(
      idsOf(findings).filter((id) => id.startsWith('lint/shares-rounded')),
    );
  });
});

test('a text without faults is silent', () => {
  const text = draft(
    [
      'Tốc độ tăng trưởng kinh tế (GRDP) đạt 8%; trong đó, khu vực nông - lâm - thủy sản (khu vực I) tăng 3%; khu vực công nghiệp - xây dựng (khu vực II) tăng 10%; khu vực dịch vụ (khu vực III) tăng 8,7%',
      'Cơ cấu kinh tế: khu vực I: 20%; khu vực II: 40%; khu vực III: 40%',
      'Thu ngân sách nhà nước trên địa bàn đạt 5.820 tỷ đồng (trong đó: thu nội địa 5.680 tỷ đồng; thu từ hoạt động xuất, nhập khẩu 140 tỷ đồng)',
      'Tỷ lệ hộ nghèo giảm 0,25 điểm phần trăm',
      'Tỷ lệ lao động qua đào tạo đạt 68%; trong đó, tỷ lệ lao động có bằng cấp, chứng chỉ đạt 38%',
      'Kéo giảm tai nạn giao thông cả 03 tiêu chí: số vụ, số người chết và số người bị thương',
    ],
    ['Tổ chức diễn tập khu vực phòng thủ tại 03 huyện An Phú, Bình Sơn và Cát Hải.'],
  );
  expect(lintText(text)).toEqual([]);
});

test('every rule says what it is for, and every code has words once', () => {
  expect(new Set(lintRules.map(({ name }) => name)).size).toBe(lintRules.length);
  for (const { about } of lintRules) expect(about.vi.length > 40 && about.en.length > 40).toBe(true);
  expect(Object.keys(lintRefusals)).toHaveLength(lintRules.flatMap(({ words }) => Object.keys(words)).length);
});

const words = [
  'trong đó',
  'gồm',
  'cơ cấu',
  'tỷ lệ',
  '03 huyện',
  'An Phú',
  'và',
  ',',
  ';',
  '(',
  ')',
  '6,5%',
  '1.750',
  '- 7%',
  'giảm',
  'còn',
  '0,25%',
  'cả 03 tiêu chí',
  'tai/tệ',
  'tỷ đồng',
  'đạt',
  'tăng',
  '\n',
  'a)',
  'b)',
  'Điều 1.',
  'chỉ tiêu:',
];

test('never fails, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (found) => {
      for (const { spans } of lintText(`QUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu chủ yếu\na) ${found.join(' ')}`)) expect(spans.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
