/** Which titles open the targets, the objective, the tasks or the results of before, and which only group what stands below them. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { parseResolution } from '../resolution/index.ts';
import { readPlan } from './read-plan.ts';
import { findSections } from './sections.ts';

const under = (title: string): string => `QUYẾT NGHỊ:\nĐiều 1. ${title}\n1. Thu ngân sách đạt 500 tỷ đồng.\n2. Tỷ lệ hộ nghèo còn 2%.`;
const kindsOf = (text: string): string =>
  findSections(parseResolution(text))
    .map(({ kind, provision }) => `${provision.address} ${kind}`)
    .join(', ');

const kinds: readonly (readonly [kind: string, titles: readonly string[]])[] = [
  [
    'results',
    [
      'Kết quả thực hiện năm 2024',
      'Đánh giá chung',
      'Tình hình thực hiện kế hoạch năm 2024',
      'Tình hình kinh tế năm 2024',
      'Hạn chế',
      'Tồn tại, yếu kém',
      'Nguyên nhân',
      'Tình hình thực hiện nhiệm vụ năm 2024',
      'Kết quả triển khai thực hiện các mục tiêu, chỉ tiêu và giải pháp năm 2024',
      'Đánh giá thực hiện một số nghị quyết',
    ],
  ],
  [
    'targets',
    [
      'Các chỉ tiêu chủ yếu',
      'Mục tiêu cụ thể',
      'Mục tiêu chủ yếu',
      'Kết quả năm 2024; mục tiêu, chỉ tiêu năm 2025',
      'Đánh giá năm 2024, thông qua chỉ tiêu năm 2025',
      'Kết quả năm 2024 và kế hoạch, chỉ tiêu năm 2025',
      'Đánh giá năm 2024; và thông qua các chỉ tiêu năm 2025',
    ],
  ],
  ['objective', ['Mục tiêu tổng quát', 'Mục tiêu chung', 'Mục tiêu', 'Mục tiêu:']],
  [
    'tasks',
    [
      'Nhiệm vụ năm 2025',
      'Giải pháp chủ yếu',
      'Công tác trọng tâm',
      'Kết quả và nhiệm vụ',
      'Đánh giá và giải pháp',
      'Kết quả thực hiện nhiệm vụ năm 2024 và nhiệm vụ năm 2025',
    ],
  ],
  [
    '',
    [
      'Mục tiêu, nhiệm vụ',
      'Tổ chức thực hiện nhiệm vụ',
      'Giao nhiệm vụ',
      'Điều khoản thi hành',
      'Kết quả và phương hướng',
      'Mục tiêu tổng quát và chỉ tiêu, nhiệm vụ',
    ],
  ],
];

describe.each(kinds)('%s', (kind, titles) => {
  test.each(titles.map((title) => [title]))('%s', (title) => expect(kindsOf(under(title))).toBe(kind === '' ? '' : `dieu-1 ${kind}`));
});

describe('a title inside a section', () => {
  test.each([
    ['Nhiệm vụ năm 2025', 'Chỉ tiêu chủ yếu', 'dieu-1 tasks, dieu-1.khoan-1 targets'],
    ['Nhiệm vụ năm 2025', 'Các nhóm chỉ tiêu', 'dieu-1 tasks, dieu-1.khoan-1 targets'],
    ['Nhiệm vụ năm 2025', 'Về mục tiêu cụ thể', 'dieu-1 tasks, dieu-1.khoan-1 targets'],
    ['Nhiệm vụ năm 2025', 'Hệ thống chỉ tiêu', 'dieu-1 tasks, dieu-1.khoan-1 targets'],
    ['Các chỉ tiêu chủ yếu', 'Một số nhiệm vụ', 'dieu-1 targets, dieu-1.khoan-1 tasks'],
    ['Các chỉ tiêu chủ yếu', 'Những giải pháp', 'dieu-1 targets, dieu-1.khoan-1 tasks'],
    ['Các chỉ tiêu chủ yếu', 'Chỉ tiêu kinh tế', 'dieu-1 targets'],
    ['Nhiệm vụ năm 2025', 'Hoàn thành các chỉ tiêu thu', 'dieu-1 tasks'],
    ['Kế hoạch năm 2025', 'Chỉ tiêu kinh tế', 'dieu-1.khoan-1 targets'],
    ['Kết quả năm 2024', 'Chỉ tiêu kinh tế', 'dieu-1 results'],
  ])('%s: %s', (outer, inner, expected) => {
    expect(kindsOf(`QUYẾT NGHỊ:\nĐiều 1. ${outer}\n1. ${inner}\na) Thu ngân sách đạt 500 tỷ đồng.\nb) Tỷ lệ hộ nghèo còn 2%.`)).toBe(expected);
  });
});

describe('a title among the targets', () => {
  const targetsUnder = (title: string): string =>
    readPlan(
      parseResolution(`QUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu\n1. ${title}\na) Thu ngân sách đạt 500 tỷ đồng.\nb) Tỷ lệ hộ nghèo còn 2%.\n2. Rừng đạt 5 ha.`),
      {
        units,
        scaleWords,
      },
    )
      .targets.map(({ address }) => address.replace('dieu-1.khoan-', ''))
      .join(' ');

  test.each([
    'Về kinh tế',
    'Chỉ tiêu',
    'Các chỉ tiêu kinh tế',
    'Nhóm chỉ tiêu',
    'Một số mục tiêu',
    'Lĩnh vực xã hội',
    'Trong các lĩnh vực',
    'Nhóm thứ nhất',
    'Phát triển kinh tế',
    'Kinh tế',
    'Văn hóa, xã hội',
    'Xã hội',
    'Môi trường',
    'Quốc phòng - an ninh',
    'An ninh',
    'Tài nguyên',
    'Đô thị',
    'Khoa học',
    'Giáo dục',
    'Y tế',
    'Nông nghiệp',
    'Cải cách',
    'Xây dựng',
    'Chỉ tiêu năm 2025 (2 chỉ tiêu)',
  ])('%s groups them', (title) => expect(targetsUnder(title)).toBe('1.diem-a 1.diem-b 2'));

  test.each(['Thu, chi', 'Tỷ lệ', 'Giảm nghèo', 'Kinh tế tăng 8', 'Chỉ tiêu 5 năm'])('%s is one', (title) => expect(targetsUnder(title)).toBe('1 2'));
});

describe('the year a title sets', () => {
  const yearsUnder = (article: string, title: string): string =>
    readPlan(
      parseResolution(
        `NGHỊ QUYẾT\nVề kế hoạch năm 2025\nQUYẾT NGHỊ:\nĐiều 1. ${article}\n1. ${title}\na) Thu ngân sách đạt 500 tỷ đồng.\nb) Tỷ lệ hộ nghèo còn 2%.`,
      ),
      { units, scaleWords },
    )
      .targets.flatMap(({ parts }) => parts.map(({ period }) => period?.start.slice(0, 4)))
      .join(' ');

  test.each([
    ['Các chỉ tiêu', 'Về kinh tế', '2025 2025'],
    ['Các chỉ tiêu', 'Chỉ tiêu đến năm 2030', '2030 2030'],
    ['Các chỉ tiêu đến năm 2030', 'Về kinh tế', '2030 2030'],
    ['Các chỉ tiêu đến năm 2030', 'Chỉ tiêu đến năm 2027', '2027 2027'],
  ])('%s: %s', (article, title, expected) => expect(yearsUnder(article, title)).toBe(expected));
});

describe('an objective beside a list', () => {
  const readWith = (objective: string, list: string): string =>
    readPlan(parseResolution(`NGHỊ QUYẾT\nVề kế hoạch năm 2025\nQUYẾT NGHỊ:\nĐiều 1. Mục tiêu chung\n${objective}\nĐiều 2. Mục tiêu cụ thể\n${list}`), {
      units,
      scaleWords,
    })
      .targets.flatMap(({ parts }) => parts.map(({ name }) => name))
      .join(', ');
  const figures = '1. Thu nhập đạt 40 triệu đồng.\n2. Tuổi thọ trung bình đạt 75 tuổi, tỷ lệ hộ nghèo còn 2%.\n3. Xây dựng nền nông nghiệp sạch.';

  test('is read where the list holds hardly a figure', () =>
    expect(readWith(figures, '1. Nâng cao chất lượng khám bệnh.\n2. Có 3/5 trường đạt chuẩn.')).toBe(
      'Thu nhập, Tuổi thọ trung bình, tỷ lệ hộ nghèo, chất lượng khám bệnh, trường đạt chuẩn',
    ));
  test('is left where the list holds several', () =>
    expect(readWith(figures, '1. Thu 50 tỷ đồng.\n2. Chi 60 tỷ đồng.\n3. Trồng 70 ha rừng.')).toBe('Thu, Chi, Trồng rừng'));
  test('is left where it holds hardly a figure itself', () =>
    expect(readWith('1. Thu nhập đạt 40 triệu đồng.\n2. Tỷ lệ hộ nghèo còn 2%.', '1. Thu 50 tỷ đồng.\n2. Chi 60 tỷ đồng.')).toBe('Thu, Chi'));
});

describe('the stretch of the year a title sets', () => {
  const readUnder = (title: string, items: string) =>
    readPlan(parseResolution(`NGHỊ QUYẾT\nVề kế hoạch năm 2025\nQUYẾT NGHỊ:\nĐiều 1. ${title}\n${items}`), { units, scaleWords }).targets.flatMap(
      ({ parts }) => parts,
    );
  const timesUnder = (title: string, items: string): string =>
    readUnder(title, items)
      .map(({ period, confidence }) => {
        const byTitle = confidence.reasons.some(({ code }) => code === 'plan/stretch-by-title');
        return `${period?.start.slice(5)}+${period?.months}${byTitle ? '?' : ''}`;
      })
      .join(' ');
  const twoItems = '1. Thu ngân sách đạt 500 tỷ đồng.\n2. Không để xảy ra cháy lớn.';

  test.each([
    ['Các chỉ tiêu 6 tháng cuối năm 2025', '07+6? 07+6?'],
    ['Một số chỉ tiêu 6 tháng cuối năm', '07+6? 07+6?'],
    ['Chỉ tiêu quý IV/2025', '10+3? 10+3?'],
    ['Chỉ tiêu quý 4 năm 2025', '10+3? 10+3?'],
    ['Chỉ tiêu năm 2025', '01+12 01+12'],
    ['Chỉ tiêu 6 tháng cuối năm và cả năm', '01+12 01+12'],
    ['Chỉ tiêu 6 tháng cuối năm và toàn năm', '01+12 01+12'],
    ['Chỉ tiêu năm 2025 và quý I', '01+12 01+12'],
  ])('%s', (title, expected) => expect(timesUnder(title, twoItems)).toBe(expected));

  test.each([
    ['Thu ngân sách cả năm đạt 900 tỷ đồng', '01+12'],
    ['Đến hết năm 2025 thu ngân sách đạt 900 tỷ đồng', '01+12'],
    ['Thu ngân sách quý III đạt 250 tỷ đồng', '07+3'],
    ['Giải ngân vốn đầu tư công đạt 95% kế hoạch', '01+12'],
    ['Thu ngân sách đạt 97% dự toán', '01+12'],
    ['Thu ngân sách đạt 500 tỷ đồng, trong đó thu nội địa 300 tỷ đồng', '07+6? 07+6'],
    ['Thu ngân sách cả năm đạt 900 tỷ đồng, tăng 7%', '01+12 01+12'],
    ['Đến hết năm 2025 không còn nhà tạm', '01+12'],
    ['Đến tháng 9/2025 không còn nhà tạm', '01+9'],
  ])('%s keeps its own time', (item, expected) =>
    expect(
      timesUnder('Các chỉ tiêu 6 tháng cuối năm', `1. ${item}.\n2. Tuổi thọ đạt 75 tuổi.\n3. Tạo 900 việc làm.`)
        .split(' ')
        .slice(0, expected.split(' ').length)
        .join(' '),
    ).toBe(expected),
  );

  test('groups below a title keep it', () =>
    expect(timesUnder('Các chỉ tiêu 6 tháng cuối năm', '1. Về kinh tế\na) Thu ngân sách đạt 500 tỷ đồng.\nb) Chi ngân sách đạt 600 tỷ đồng.')).toBe(
      '07+6? 07+6?',
    ));
});
