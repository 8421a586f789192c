/** Where the targets, tasks and works of a text are found: by titles and by measurability, never by numbers. Composed texts. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, it } from 'vitest';
import { parseResolution } from '../resolution/index.ts';
import { actorId, decimal, sliceSpan } from '../values/index.ts';
import { applyCorrections, type PartAddress, readPlan, readTargetParts } from './index.ts';

const head = 'NGHỊ QUYẾT\nVỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI TỈNH TÂN HÒA NĂM 2025\nHỘI ĐỒNG NHÂN DÂN TỈNH TÂN HÒA\nQUYẾT NGHỊ:\n';
const read = (body: string) => {
  const text = head + body;
  return { text, plan: readPlan(parseResolution(text), { units, scaleWords }) };
};

const plain = `Điều 1. Mục tiêu, chỉ tiêu và nhiệm vụ năm 2025
1. Mục tiêu tổng quát
Giữ vững ổn định kinh tế. Nâng cao đời sống người dân.
2. Các chỉ tiêu chủ yếu
a) Tốc độ tăng trưởng kinh tế đạt 7,5%.
b) Cơ cấu kinh tế:
- Nông nghiệp 25%;
- Công nghiệp 40%;
- Dịch vụ 35%.
c) Tỷ lệ hộ nghèo còn 1,5%.
3. Nhiệm vụ, giải pháp chủ yếu
a) Về kinh tế
Phấn đấu trồng mới ít nhất 300 ha rừng; khởi công cầu Long Sơn 2. Ổn định sản xuất.
`;

describe('readPlan', () => {
  it('reads a resolution that comes from a store as it reads one just parsed', () => {
    const parsed = parseResolution(head + plain.normalize('NFD'));
    const facts = { units, scaleWords };
    expect(readPlan(structuredClone(parsed), facts)).toEqual(readPlan(parsed, facts));
  });

  it('takes the longest list where no title tells, wherever it stands', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index + 1}. Thu ngân sách xã số ${index + 1} đạt ${index + 5} tỷ đồng.`).join('\n');
    const { plan } = read(`Điều 1. Nội dung thứ nhất\n${items(5)}\nĐiều 2. Nội dung thứ hai\n${items(3)}\n`);
    expect(plan.targets.map(({ address }) => address.split('.')[0])).toEqual(Array(5).fill('dieu-1'));
  });

  it('keeps a table of targets that stands before the results of another year, and not one among them', () => {
    const table = (year: number) =>
      `| TT | Chỉ tiêu | ĐVT | Kế hoạch ${year} |\n| 1 | Thu ngân sách | tỷ đồng | 500 |\n| 2 | Chi ngân sách | tỷ đồng | 400 |\n`;
    const { plan } = read(
      `Điều 1. Các chỉ tiêu chủ yếu năm 2025\n${table(2025)}Điều 2. Kết quả thực hiện năm 2024\n${table(2025)}1. Thu ngân sách ước đạt 450 tỷ đồng.\n`,
    );
    expect(plan.targets.map(({ name }) => name)).toEqual(['Thu ngân sách', 'Chi ngân sách']);
  });

  it('finds objective, targets, tasks, works and hidden figures by their titles', () => {
    const { text, plan } = read(plain);
    expect(plan.objective.map((span) => sliceSpan(text, span))).toEqual(['Giữ vững ổn định kinh tế.', 'Nâng cao đời sống người dân.']);
    expect(plan.targets.map(({ label, parts }) => `${label}${parts.length}`)).toEqual(['a1', 'b3', 'c1']);
    expect(plan.tasks.map(({ group }) => group)).toEqual(['Về kinh tế', 'Về kinh tế']);
    expect(plan.works.map(({ name, verb }) => [name, verb])).toEqual([['cầu Long Sơn 2', 'khởi công']]);
    expect(plan.hidden.map(({ span, role, strength }) => [sliceSpan(text, span), role, strength])).toEqual([['ít nhất 300 ha', 'explanatory', 'striving']]);
  });

  it('names the dashes under a heading by the heading', () => {
    const { plan } = read(plain);
    expect(plan.targets[1]?.parts.map(({ name }) => name)).toEqual(['Cơ cấu kinh tế: Nông nghiệp', 'Cơ cấu kinh tế: Công nghiệp', 'Cơ cấu kinh tế: Dịch vụ']);
  });

  it('takes the items below thematic groups as targets of their own', () => {
    const { plan } = read(`Điều 1. Các chỉ tiêu chủ yếu năm 2025
1. Về kinh tế:
a) GRDP tăng từ 8% trở lên.
b) Thu ngân sách đạt 5.000 tỷ đồng.
2. Về xã hội:
a) Giảm tỷ lệ hộ nghèo 0,5 - 1%.
`);
    expect(plan.targets.map(({ address }) => address)).toEqual(['dieu-1.khoan-1.diem-a', 'dieu-1.khoan-1.diem-b', 'dieu-1.khoan-2.diem-a']);
  });

  it('finds the targets inside a part that is titled by its tasks, and leaves them out of the tasks', () => {
    const { plan } = read(`I. Nhiệm vụ năm 2025
1. Chỉ tiêu chủ yếu
a) GRDP tăng từ 8% trở lên.
b) Thu ngân sách đạt 5.000 tỷ đồng.
2. Giải pháp
a) Đẩy mạnh cải cách hành chính.
`);
    expect(plan.targets.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(plan.tasks).toHaveLength(1);
  });

  it('reads on behind a title of both last year’s results and this year’s plan', () => {
    const { plan } = read(`Điều 1. Nhất trí đánh giá tình hình năm 2024; thông qua kế hoạch năm 2025 như sau:
1. Các chỉ tiêu chủ yếu
a) GRDP tăng từ 8% trở lên.
b) Tỷ lệ đô thị hóa đạt 35%.
`);
    expect(plan.targets).toHaveLength(2);
  });

  it('dates the targets below a title by its horizon', () => {
    const { plan } = read(`Điều 1. Chỉ tiêu đến năm 2030
1. Tỷ lệ đô thị hóa đạt 45%.
2. GRDP bình quân đầu người đạt 180 triệu đồng.
`);
    expect(plan.targets.flatMap(({ parts }) => parts).map(({ period }) => period?.start.slice(0, 4))).toEqual(['2030', '2030']);
  });

  it('reads the plan column of a table and no other, a heading row before its members', () => {
    const { text, plan } = read(`Điều 1. Các chỉ tiêu chủ yếu
| TT | Chỉ tiêu | ĐVT | Ước TH 2024 | KH 2025 |
| 1 | Tốc độ tăng GRDP | % | 7,1 | 8 - 8,5 |
| 2 | Cơ cấu kinh tế | | | |
| - | Nông nghiệp | % | 26,1 | 25 |
| 3 | Tỷ lệ hộ nghèo | % | 3,1 | Giảm 0,6 |
| 4 | Kim ngạch xuất khẩu | Triệu USD | 900 | Trên 1.000 |
`);
    const parts = plan.targets.flatMap((target) => target.parts);
    expect(parts.map(({ name }) => name)).toEqual(['Tốc độ tăng GRDP', 'Cơ cấu kinh tế: Nông nghiệp', 'Tỷ lệ hộ nghèo', 'Kim ngạch xuất khẩu']);
    expect(parts.map(({ valueSpan }) => valueSpan && sliceSpan(text, valueSpan))).toEqual(['8 - 8,5', '25', 'Giảm 0,6', 'Trên 1.000']);
    expect(parts.map(({ criterion }) => criterion.kind)).toEqual(['range', 'equals', 'change', 'at-least']);
    expect(parts[2]?.confidence.alternatives).toHaveLength(2);
  });

  it('finds a list of measurable items that no title announces', () => {
    const { plan } = read(`Điều 1. Phấn đấu năm 2025:
1. GRDP tăng 8%.
2. Thu ngân sách đạt 5.000 tỷ đồng.
3. Tỷ lệ đô thị hóa đạt 35%.
`);
    expect(plan.targets).toHaveLength(3);
  });

  it('says so when a text states no target', () => {
    const { plan } = read('Điều 1. Thống nhất với báo cáo của Ủy ban nhân dân tỉnh.\n');
    expect(plan.targets).toEqual([]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['plan/no-targets']);
  });

  it('takes no target from the results of the year before', () => {
    const { plan } = read(`I. Kết quả thực hiện năm 2024
1. GRDP tăng 5,2%.
2. Thu ngân sách đạt 4.500 tỷ đồng.
3. Tỷ lệ đô thị hóa đạt 33%.
II. Chỉ tiêu năm 2025
1. GRDP tăng 8%.
2. Thu ngân sách đạt 5.000 tỷ đồng.
`);
    expect(plan.targets.flatMap(({ parts }) => parts).map(({ criterion }) => JSON.stringify(criterion))).toHaveLength(2);
  });
});

describe('applyCorrections', () => {
  const { plan } = read(plain);
  const part = 'dieu-1.khoan-2.diem-a.phan-1' as PartAddress;
  const correction = (change: object, on: string) => ({ part, change, reason: 'đọc lại nguyên văn', by: actorId('nguoi-ra-soat'), on });

  it('lays later changes over earlier ones and leaves the reading itself alone', () => {
    const corrected = applyCorrections(plan, [
      correction({ role: 'explanatory', name: 'GRDP' }, '2025-01-01'),
      correction({ name: 'Tăng trưởng GRDP' }, '2025-01-02'),
    ]);
    expect(corrected.targets[0]?.parts[0]).toMatchObject({
      role: 'explanatory',
      name: 'Tăng trưởng GRDP',
      criterion: { kind: 'equals', value: { value: decimal('7.5') } },
    });
    expect(plan.targets[0]?.parts[0]?.role).toBe('binding');
  });

  it('changes nothing for a part that does not exist', () => {
    const unknown = { ...correction({ name: 'x' }, '2025-01-01'), part: 'dieu-9.phan-1' as PartAddress };
    expect(applyCorrections(plan, [unknown])).toEqual(plan);
  });
});

describe('one sentence', () => {
  const partsOf = (sentence: string) => readTargetParts(sentence, { units, scaleWords }, { planYear: 2025 }).parts;

  it.each([
    ['Trong năm 2025: phấn đấu tỷ lệ hộ nghèo còn 2%', 'striving'],
    ['Đến năm 2025 phấn đấu tỷ lệ hộ nghèo còn 2%', 'striving'],
    ['Năm 2025, tỷ lệ hộ nghèo còn 2%', 'firm'],
  ])('%s: %s', (sentence, strength) => expect(partsOf(sentence).map((part) => [part.name, part.strength])).toEqual([['tỷ lệ hộ nghèo', strength]]));

  it.each([
    ['Tỷ lệ thất nghiệp duy trì ở mức 2%', ['Tỷ lệ thất nghiệp']],
    ['Tỷ lệ che phủ rừng đạt 48%, riêng rừng trồng đạt 20%', ['Tỷ lệ che phủ rừng', 'Tỷ lệ che phủ rừng: rừng trồng']],
  ])('the names in %s', (sentence, names) => expect(partsOf(sentence).map(({ name }) => name)).toEqual(names));
});
