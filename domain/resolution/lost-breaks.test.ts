/** Lines that lost their breaks are cut where a line must have begun; lines that are paragraphs stay whole. */
import { describe, expect, it } from 'vitest';
import { parseResolution, walkProvisions } from './index.ts';
import { findLostBreaks } from './lost-breaks.ts';

const pieces = (line: string): string[] => {
  const cuts = findLostBreaks(line);
  return [0, ...cuts].map((start, i) => line.slice(start, cuts[i] ?? line.length).trim());
};
const filler = 'Tập trung nguồn lực thực hiện các nhiệm vụ đã đề ra, giữ vững ổn định, bảo đảm an sinh xã hội và quốc phòng, an ninh. '.repeat(3);

describe('lost breaks', () => {
  it('cuts before articles, clauses and points that follow each other', () => {
    const line = `Điều 1. Mục tiêu: ${filler}Điều 2. Chỉ tiêu: 1. GRDP tăng 8%. 2. Về xã hội: a) Hộ nghèo còn 2%; b) Lao động qua đào tạo 70%. Điều 3. Tổ chức thực hiện.`;
    expect(pieces(line).slice(1)).toEqual([
      'Điều 2. Chỉ tiêu:',
      '1. GRDP tăng 8%.',
      '2. Về xã hội:',
      'a) Hộ nghèo còn 2%;',
      'b) Lao động qua đào tạo 70%.',
      'Điều 3. Tổ chức thực hiện.',
    ]);
  });

  it('cuts an article whose clauses run on', () => {
    const line = `Điều 1. Chỉ tiêu năm 2025 1. GRDP tăng 8%. 2. Thu ngân sách 5.000 tỷ đồng. 3. Trồng 500 ha rừng. 4. ${filler}`;
    expect(pieces(line).slice(0, 3)).toEqual(['Điều 1. Chỉ tiêu năm 2025', '1. GRDP tăng 8%.', '2. Thu ngân sách 5.000 tỷ đồng.']);
  });

  const whole = (line: string): string[] => {
    const cuts = findLostBreaks(line, true);
    return [0, ...cuts].map((start, i) => line.slice(start, cuts[i] ?? line.length).trim());
  };

  it.each([
    [
      'articles are missing',
      `${filler}QUYẾT NGHỊ: I. MỤC TIÊU Phát triển. II. CHỈ TIÊU 1. GRDP tăng 8%. 2. Thu 500 tỷ đồng.`,
      ['I. MỤC TIÊU Phát triển.', 'II. CHỈ TIÊU', '1. GRDP tăng 8%.', '2. Thu 500 tỷ đồng.'],
    ],
    [
      'signs are hyphens',
      `${filler}II- CHỈ TIÊU: 1- Kinh tế: a- GRDP tăng 8%. b- Thu 500 tỷ đồng. c- Trồng 20 ha rừng.`,
      ['a- GRDP tăng 8%.', 'b- Thu 500 tỷ đồng.', 'c- Trồng 20 ha rừng.'],
    ],
    [
      'goals are counted',
      `${filler}Chỉ tiêu 1: GRDP tăng 8%. Chỉ tiêu 2: Thu 500 tỷ đồng. Chỉ tiêu 3: Trồng 20 ha.`,
      ['Chỉ tiêu 2: Thu 500 tỷ đồng.', 'Chỉ tiêu 3: Trồng 20 ha.'],
    ],
    [
      'bullets stand without stops',
      `${filler}Các chỉ tiêu: • GRDP tăng 8% • Thu 500 tỷ đồng • Trồng 20 ha`,
      ['• GRDP tăng 8%', '• Thu 500 tỷ đồng', '• Trồng 20 ha'],
    ],
  ])('cuts a whole text on one line where %s', (_what, line, expected) => {
    expect(whole(line).slice(-expected.length)).toEqual(expected);
  });

  it.each([
    [
      'numbers beyond nine',
      `${filler}QUYẾT NGHỊ : ${Array.from({ length: 11 }, (_, i) => `${i + 1}. Giao.`).join(' ')}`,
      ['9. Giao.', '10. Giao.', '11. Giao.'],
    ],
    [
      'only what follows, a Roman numeral or a letter left out stays in its line',
      `${filler}QUYẾT NGHỊ: I. KINH TẾ. 1. GRDP tăng 8%. 2. Nội dung: a) Thu; b) Chi; d) Vay. III. XÃ HỘI.`,
      ['2. Nội dung:', 'a) Thu;', 'b) Chi; d) Vay. III. XÃ HỘI.'],
    ],
    [
      'goals that follow each other',
      `${filler}Chỉ tiêu 1: GRDP tăng 8%. Chỉ tiêu 2: Thu 500 tỷ đồng. Chỉ tiêu 9: Giao sau. Chỉ tiêu 3: Trồng 20 ha.`,
      ['Chỉ tiêu 2: Thu 500 tỷ đồng. Chỉ tiêu 9: Giao sau.', 'Chỉ tiêu 3: Trồng 20 ha.'],
    ],
    ['the enacting words alone', `${filler}QUYẾT NGHỊ : 1. Một. 2. Hai. 3. Ba.`, ['QUYẾT NGHỊ :', '1. Một.', '2. Hai.', '3. Ba.']],
  ])('cuts a whole text on one line at %s', (_what, line, expected) => {
    expect(whole(line).slice(-expected.length)).toEqual(expected);
  });

  it('cuts two articles behind other words, and not one behind a citation', () => {
    expect(pieces(`${filler}Nội dung: Điều 1. Mục tiêu. Điều 2. Thi hành.`).slice(1)).toEqual(['Điều 1. Mục tiêu.', 'Điều 2. Thi hành.']);
    expect(findLostBreaks(`Theo Điều 7 của Luật. ${filler}Nội dung: Điều 1. Mục tiêu.`)).toEqual([]);
  });

  it('leaves a whole text on one line that counts nothing', () => {
    expect(findLostBreaks(`${filler}${filler}Giai đoạn 1. Khởi công; loại A. III là mức cao.`, true)).toEqual([]);
  });

  it.each([
    ['a short line', 'Điều 1. Chỉ tiêu: 1. GRDP tăng 8%. 2. Thu 5 tỷ đồng. 3. Trồng rừng. Điều 2. Thi hành.'],
    ['citations', `Căn cứ khoản 1 Điều 5 và Điều 6. ${filler}Thực hiện theo Điều 1. Quy định tại Điều 3. ${filler}`],
    ['a paragraph with numbers that do not follow', `Điều 1. ${filler} gồm 3. Nội dung; 7. Nội dung; 2. Nội dung.`],
    ['no article at all', `1. ${filler} 2. ${filler} 3. ${filler}`],
  ])('leaves %s whole', (_what, line) => {
    expect(findLostBreaks(line)).toEqual([]);
  });

  it('loses no character: every provision is a span of the one line', () => {
    const text = `QUYẾT NGHỊ: Điều 1. Chỉ tiêu: 1. GRDP tăng 8%. 2. ${filler}Điều 2. Tổ chức thực hiện: ${filler}`;
    const { body } = parseResolution(text);
    expect([...walkProvisions(body)].map(({ address }) => address)).toEqual(['dieu-1', 'dieu-1.khoan-1', 'dieu-1.khoan-2', 'dieu-2']);
  });
});
