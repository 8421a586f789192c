/** Names and units of formulas: what goes together, and how what does not is named. */
import { describe, expect, test } from 'vitest';
import { sayRefusal } from '../../refusals.ts';
import { compileFormula, readFormula, sayTerm } from './index.ts';
import { facts, indicator } from './testing/world.ts';

const indicators = [
  indicator('thu', 'tỷ đồng', { name: { vi: 'Thu ngân sách', en: 'Budget revenue' } }),
  indicator('chi', 'triệu đồng', { name: { vi: 'Chi ngân sách', en: 'Budget spending' } }),
  indicator('xk', 'triệu USD'),
  indicator('dan-so', 'nghìn người', { accumulation: 'stock' }),
  indicator('dien-tich', 'ha', { accumulation: 'stock' }),
  indicator('san-luong', 'nghìn tấn'),
  indicator('ngheo', '%', { accumulation: 'rate' }),
  indicator('ngheo-cu', '‰', { accumulation: 'rate' }),
  indicator('grdp', '%', { accumulation: 'growth' }),
  indicator('diem', 'điểm phần trăm'),
  indicator('he-so', ''),
  indicator('xa', 'xã'),
  indicator('giuong', 'giường bệnh'),
  indicator('so', 'tỷ đồng', { name: { vi: 'Trùng tên', en: 'Same name' } }),
  indicator('so-2', 'tỷ đồng', { name: { vi: 'TRÙNG  tên', en: 'Another' } }),
];

/** The unit of the result, or the codes of the faults with their places. */
function unitOf(text: string): string {
  const read = readFormula(text, indicators, facts);
  return read.ok ? sayTerm(read.value.term) : read.faults.map(({ code, span }) => `${code} ${span?.start}-${span?.end}`).join(' ');
}

const plain = 'số thuần (plain number)';

describe('units', () => {
  test.each([
    ['1 + 2', plain],
    ['[thu] + [chi]', 'tỷ đồng'],
    ['[chi] + [thu]', 'triệu đồng'],
    ['[thu] - [chi]', 'tỷ đồng'],
    ['-[thu]', 'tỷ đồng'],
    ['[thu] * 2', 'tỷ đồng'],
    ['2 * [thu]', 'tỷ đồng'],
    ['[thu] / 2', 'tỷ đồng'],
    ['[thu] / [chi]', plain],
    ['[thu] * [dien-tich]', 'tỷ đồng·ha'],
    ['[thu] / [dien-tich]', 'tỷ đồng/ha'],
    ['[thu] / [dan-so]', 'tỷ đồng/nghìn người'],
    ['[thu] / [dan-so] / [dien-tich]', 'tỷ đồng/nghìn người/ha'],
    ['[thu] / [dan-so] * [dan-so]', 'tỷ đồng'],
    ['[dien-tich] * [dien-tich]', 'ha²'],
    ['1 / [dan-so]', '1/nghìn người'],
    ['1 / [dien-tich] / [dien-tich]', '1/ha²'],
    ['[thu] / [chi] * [thu]', 'tỷ đồng'],
    ['[ngheo] + [ngheo]', '%'],
    ['[ngheo] - [ngheo]', 'điểm phần trăm'],
    ['[ngheo-cu] - [ngheo-cu]', 'điểm phần nghìn'],
    ['[ngheo] - [ngheo-cu]', 'điểm phần trăm'],
    ['[ngheo] + [diem]', '%'],
    ['[ngheo] - [diem]', '%'],
    ['[diem] + [ngheo]', '%'],
    ['[diem] + [diem]', 'điểm phần trăm'],
    ['[diem] - [diem]', 'điểm phần trăm'],
    ['[diem] * 2', 'điểm phần trăm'],
    ['2 * [diem]', 'điểm phần trăm'],
    ['[diem] / 2', 'điểm phần trăm'],
    ['[diem] / [diem]', plain],
    ['[ngheo] * 2', '%'],
    ['2 * [ngheo]', '%'],
    ['[ngheo] / 2', '%'],
    ['2 / [ngheo]', plain],
    ['[ngheo] * [ngheo]', '%'],
    ['[ngheo] / [ngheo]', plain],
    ['[thu] * [ngheo]', 'tỷ đồng'],
    ['[ngheo] * [thu]', 'tỷ đồng'],
    ['[thu] / [ngheo]', 'tỷ đồng'],
    ['[ngheo] / [thu]', '1/tỷ đồng'],
    ['[thu] / [chi] * 100%', '%'],
    ['100% * ([thu] / [chi])', '%'],
    ['100%', '%'],
    ['5 {tỷ đồng} + [thu]', 'tỷ đồng'],
    ['[he-so]', 'formula/no-unit 0-7'],
    ['tổng([thu]; [chi])', 'tỷ đồng'],
    ['tổng_con([thu])', 'tỷ đồng'],
    ['cùng_kỳ([thu])', 'tỷ đồng'],
    ['lũy_kế([thu])', 'tỷ đồng'],
    ['làm_tròn([thu]; 0)', 'tỷ đồng'],
    ['làm_tròn([thu]; 12)', 'tỷ đồng'],
    ['tỷ_trọng([thu]; [chi])', '%'],
    ['tỷ_trọng([ngheo]; [ngheo])', '%'],
    ['tăng_trưởng([thu])', '%'],
    ['tăng_trưởng([ngheo])', '%'],
    ['bình_quân_đầu_người([thu]; [dan-so])', 'tỷ đồng/nghìn người'],
    ['[xk | growth]', '%'],
    ['[xk | share-of-plan]', '%'],
    ['[xk | count]', 'triệu USD'],
    ['[grdp]', '%'],
    ['[THU  ngân sách]', 'tỷ đồng'],
    ['[budget REVENUE]', 'tỷ đồng'],
    ['[ref/xk]', 'triệu USD'],
    ['3 {giường bệnh/vạn dân}', 'giường bệnh/vạn dân'],
  ])('%s', (text, expected) => expect(unitOf(text)).toBe(expected));
});

describe('refuses', () => {
  test.each([
    ['[thu] + [dan-so]', 'formula/add-units 0-16'],
    ['[thu] - [xk]', 'formula/add-units 0-12'],
    ['[thu] + 1', 'formula/add-units 0-9'],
    ['[xa] + [dan-so]', 'formula/add-units 0-15'],
    ['[thu] + [thu] / [dan-so]', 'formula/add-units 0-24'],
    ['[thu] / [dan-so] + [thu] / [dien-tich]', 'formula/add-units 0-38'],
    ['[thu] * [thu] + [thu]', 'formula/add-units 0-21'],
    ['[ngheo] + 1', 'formula/plain-and-percent 0-11'],
    ['[thu] / [chi] - 1 + [ngheo]', 'formula/plain-and-percent 0-27'],
    ['[diem] + 1', 'formula/points 0-10'],
    ['[diem] - [ngheo]', 'formula/points 0-16'],
    ['[thu] + [diem]', 'formula/points 0-14'],
    ['[diem] * [thu]', 'formula/points 0-14'],
    ['[thu] * [diem]', 'formula/points 0-14'],
    ['[diem] * [diem]', 'formula/points 0-15'],
    ['[diem] * [ngheo]', 'formula/points 0-16'],
    ['1 / [diem]', 'formula/points 0-10'],
    ['tăng_trưởng([diem])', 'formula/points 0-19'],
    ['bình_quân_đầu_người([diem]; [dan-so])', 'formula/points 0-37'],
    ['tổng([thu]; [chi]; [xk])', 'formula/add-units 19-23'],
    ['tổng([ngheo]; [diem])', 'formula/points 14-20'],
    ['tỷ_trọng([thu]; [dan-so])', 'formula/add-units 0-25'],
    ['bình_quân_đầu_người([thu]; [xa])', 'formula/not-people 27-31'],
    ['bình_quân_đầu_người([thu]; [dan-so] * [dan-so])', 'formula/not-people 27-46'],
    ['bình_quân_đầu_người([thu]; 1 / [dan-so])', 'formula/not-people 27-39'],
    ['bình_quân_đầu_người([thu]; [dan-so] / [dien-tich])', 'formula/not-people 27-49'],
    ['bình_quân_đầu_người([thu]; 5)', 'formula/not-people 27-28'],
    ['làm_tròn([thu]; 13)', 'formula/decimals 16-18'],
    ['làm_tròn([thu]; 1,5)', 'formula/decimals 16-19'],
    ['làm_tròn([thu]; -1)', 'formula/decimals 16-18'],
    ['làm_tròn([thu]; 1%)', 'formula/decimals 16-18'],
    ['làm_tròn([thu]; 1 + 1)', 'formula/decimals 16-21'],
    ['[không có]', 'formula/unknown-indicator 0-10'],
    ['[trùng tên]', 'formula/ambiguous-indicator 0-11'],
    ['5 {12}', 'formula/unknown-unit 0-6'],
    ['[không] + [có]', 'formula/unknown-indicator 0-7 formula/unknown-indicator 10-14'],
    ['tổng([không]; [thu])', 'formula/unknown-indicator 5-12'],
    ['-[không]', 'formula/unknown-indicator 1-8'],
  ])('%s', (text, expected) => expect(unitOf(text)).toBe(expected));

  test('messages name both sides', () => {
    const say = (text: string, language: 'vi' | 'en' = 'vi') => {
      const read = readFormula(text, indicators, facts);
      return read.ok ? 'read' : sayRefusal(read.faults[0], language);
    };
    expect(say('2 * ([thu] + [dan-so])')).toBe('Không cộng, trừ được tỷ đồng với nghìn người (ký tự 5): hai số khác loại đơn vị.');
    expect(say('[thu] + 1', 'en')).toContain('tỷ đồng and số thuần (plain number) cannot be added');
    expect(say('[trùng tên]')).toContain('chỉ nhiều chỉ tiêu: so, so-2');
    expect(say('[không có]')).toContain('“không có”');
    expect(say('[he-so]')).toContain('“he-so”');
    expect(say('5 {12}')).toContain('“12”');
    expect(say('bình_quân_đầu_người([thu]; [xa])')).toContain('đang là xã');
  });
});

describe('the result against the declared unit', () => {
  const compile = (text: string, unit: string) => {
    const compiled = compileFormula(text, indicator('kq', unit), indicators, facts);
    return compiled.ok ? compiled.value.dependsOn.join(' ') : compiled.faults.map((one) => `${one.code} ${sayRefusal(one, 'vi')}`).join(' ');
  };

  test.each([
    ['[thu] + [chi] * 2 - cùng_kỳ([thu])', 'nghìn đồng', 'thu chi'],
    ['-[thu] / -[dan-so]', 'triệu đồng/người', 'thu dan-so'],
    ['[giuong] / [dan-so]', 'giường bệnh/vạn dân', 'giuong dan-so'],
    ['[san-luong] / [dien-tich]', 'tạ/ha', 'san-luong dien-tich'],
    ['[dan-so] / [dien-tich]', 'người/km²', 'dan-so dien-tich'],
    ['[thu] / [chi]', 'lần', 'thu chi'],
    ['[ngheo] - cùng_kỳ([ngheo])', 'điểm phần trăm', 'ngheo'],
    ['tỷ_trọng([thu]; [chi])', '‰', 'thu chi'],
  ])('%s in %s', (text, unit, expected) => expect(compile(text, unit)).toBe(expected));

  test.each([
    ['[thu]', 'người', 'formula/result-unit Công thức cho kết quả tính bằng tỷ đồng, chỉ tiêu khai báo đơn vị người.'],
    ['[thu] / [chi] * 100', '%', 'formula/result-unit Công thức cho kết quả tính bằng số thuần (plain number), chỉ tiêu khai báo đơn vị %.'],
    ['[thu] / [dan-so]', 'tỷ đồng', 'formula/result-unit'],
    ['[ngheo] - [ngheo]', '%', 'formula/result-unit'],
    ['[ngheo]', 'điểm phần trăm', 'formula/result-unit'],
    ['[thu]', '', 'formula/no-unit'],
    ['[thu', 'tỷ đồng', 'formula/unclosed'],
    ['[không]', 'tỷ đồng', 'formula/unknown-indicator'],
  ])('%s not in %s', (text, unit, expected) => expect(compile(text, unit)).toContain(expected));
});
