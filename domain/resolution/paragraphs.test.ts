/** Which lines are one paragraph: what goes on over the end of a line, in sentences and in the narrow cells of a letterhead. */
import { describe, expect, test } from 'vitest';
import { headingOf, parseResolution, textOf, walkProvisions } from './index.ts';

const filler = 'Mỗi dòng của văn bản này được ngắt ở cột thứ tám mươi, kể cả dòng ngắn hơn.';
/** A text wrapped at the width of this line. */
const wrapped = `${filler}\n`.repeat(21);

function paragraphs(body: string): readonly string[] {
  const resolution = parseResolution(`QUYẾT NGHỊ:\n${body}`);
  return [...walkProvisions(resolution.body)].map((one) => `${headingOf(resolution, one) ?? ''}${textOf(resolution, one)}`).filter((words) => words !== filler);
}

const cases: readonly (readonly [name: string, body: string, paragraphs: readonly string[]])[] = [
  [
    'a number goes on behind its dot or comma',
    'Thu 5.\n200 tỷ đồng\nThu 5,\n200 tỷ đồng\nThu 5.\n2000 tỷ đồng.\nThu 5.000.\n20 tỷ đồng',
    ['Thu 5. 200 tỷ đồng', 'Thu 5, 200 tỷ đồng', 'Thu 5.', '2000 tỷ đồng.', 'Thu 5.000.', '20 tỷ đồng'],
  ],
  [
    'a span goes on behind a dash where the text is wrapped',
    `${wrapped}Tăng trưởng bình quân hằng năm trong cả giai đoạn từ mức khoảng 7\n- 8% trở lên.\nTăng trưởng bình quân hằng năm trong cả giai đoạn khoảng trên 7%\n– 8 %.\nTừ 7\n- 8%.`,
    [
      'Tăng trưởng bình quân hằng năm trong cả giai đoạn từ mức khoảng 7 - 8% trở lên.',
      'Tăng trưởng bình quân hằng năm trong cả giai đoạn khoảng trên 7% – 8 %.',
      'Từ 7',
      '8%.',
    ],
  ],
  [
    '… not elsewhere',
    'Tăng trưởng bình quân hằng năm trong cả giai đoạn từ mức khoảng 7\n- 8% trở lên.',
    ['Tăng trưởng bình quân hằng năm trong cả giai đoạn từ mức khoảng 7', '8% trở lên.'],
  ],
  [
    'a pair goes on behind a dash in a long line',
    'Chuyển dịch cơ cấu theo hướng giảm tỷ trọng nông, lâm\n- ngư nghiệp còn 31%.\nGiữ vững ổn định chính trị, phát triển kinh tế\n- xã hội.\nPhát triển kinh tế gắn chặt chẽ với quốc phòng\n– an ninh.\nNâng cao chất lượng các lĩnh vực về văn hoá\n- xã hộix.',
    [
      'Chuyển dịch cơ cấu theo hướng giảm tỷ trọng nông, lâm - ngư nghiệp còn 31%.',
      'Giữ vững ổn định chính trị, phát triển kinh tế - xã hội.',
      'Phát triển kinh tế gắn chặt chẽ với quốc phòng – an ninh.',
      'Nâng cao chất lượng các lĩnh vực về văn hoá',
      'xã hộix.',
    ],
  ],
  [
    '… of forty characters at least',
    'Phát triển nhanh và bền vững mọi kinh tế\n- xã hội.\nPhát triển nhanh và bền vững cả kinh tế\n- xã hội.',
    ['Phát triển nhanh và bền vững mọi kinh tế - xã hội.', 'Phát triển nhanh và bền vững cả kinh tế', 'xã hội.'],
  ],
  [
    'a sentence goes on in small letters, figures, shares and brackets, not behind a stop or a title in capitals',
    'Thu ngân sách\ntăng.\nThu ngân sách\n5%.\nThu ngân sách\n%.\nThu ngân sách\n(tăng).\nThu ngân sách?\ntăng\nThu ngân sách…\ntăng;\ngiảm:\nbằng\n“Thu ngân sách.”\ntăng\n(Thu ngân sách!)\ntăng.\nTHU NGÂN SÁCH\ntăng nhanh.',
    [
      'Thu ngân sách tăng.',
      'Thu ngân sách 5%.',
      'Thu ngân sách %.',
      'Thu ngân sách (tăng).',
      'Thu ngân sách?',
      'tăng',
      'Thu ngân sách…',
      'tăng;',
      'giảm:',
      'bằng',
      '“Thu ngân sách.”',
      'tăng (Thu ngân sách!)',
      'tăng.',
      'THU NGÂN SÁCH',
      'tăng nhanh.',
    ],
  ],
  [
    'what counts targets is a title',
    'Đạt các mục tiêu\n8 chỉ tiêu xã hội gồm:\nĐạt các mục tiêu\n12 nhóm nhiệm vụ của tỉnh:\nĐạt các mục tiêu\n8 chỉ tiêu xã hội gồm: một, hai.\nĐạt đủ\n5 mục tiêux:',
    [
      'Đạt các mục tiêu',
      '8 chỉ tiêu xã hội gồm:',
      'Đạt các mục tiêu',
      '12 nhóm nhiệm vụ của tỉnh:',
      'Đạt các mục tiêu 8 chỉ tiêu xã hội gồm: một, hai.',
      'Đạt đủ 5 mục tiêux:',
    ],
  ],
  [
    'a wrapped line goes on, whatever letter follows, unless it is short or a title in capitals follows',
    `${wrapped}Phát triển kinh tế nhanh và bền vững trên địa bàn của toàn tỉnh\nAn Lạc trong năm 2025.\nPhát triển kinh tế nhanh và bền vững trên địa bàn của toàn tỉnh\nNHIỆM VỤ\nGiao các sở.\nPhát triển kinh tế nhanh và bền vững\nAn Lạc.`,
    [
      'Phát triển kinh tế nhanh và bền vững trên địa bàn của toàn tỉnh An Lạc trong năm 2025.',
      'Phát triển kinh tế nhanh và bền vững trên địa bàn của toàn tỉnh',
      'NHIỆM VỤ',
      'Giao các sở.',
      'Phát triển kinh tế nhanh và bền vững',
      'An Lạc.',
    ],
  ],
  [
    'a number stands below its word',
    'Số\n46/NQ-HĐND\nSố :\n46 / 2024 - NQ\nSỐ:\n12-Ab.\nSố\nKH 46/NQ.',
    ['Số 46/NQ-HĐND', 'Số : 46 / 2024 - NQ', 'SỐ: 12-Ab.', 'Số', 'KH 46/NQ.'],
  ],
];

test.each(cases)('%s', (_name, body, expected) => expect(paragraphs(body)).toEqual(expected));

describe('narrow cells of a letterhead', () => {
  const above = (words: string) => parseResolution(`${words}\nNGHỊ QUYẾT\nVề năm 2025\nQUYẾT NGHỊ:\n1. Giao.`);

  test.each([
    ['HỘI ĐỒNG NHÂN DÂN\nTỈNH AN LẠC', 'HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC'],
    ['HỘI\nĐỒNG NHÂN DÂN\nTỈNH AN LẠC', 'HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC'],
    ['HỘI ĐỒNG\nNHÂN DÂN\nTỈNH AN LẠC', 'HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC'],
    ['HỘI ĐỒNG NHÂN\nDÂN\nTỈNH AN LẠC', 'HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC'],
    ['HỘI\nĐỒNG\nNHÂN\nDÂN', 'nobody'],
    ['HỘI ĐỒNG NHÂN DÂN\nDÂNX', 'HỘI ĐỒNG NHÂN DÂN'],
    ['XHỘI\nĐỒNG NHÂN DÂN\nHỘI ĐỒNG NHÂN DÂN HUYỆN B', 'HỘI ĐỒNG NHÂN DÂN HUYỆN B'],
  ])('the council of %j is %j', (words, issuer) => expect(above(words).issuer?.text ?? 'nobody').toBe(issuer));

  test.each([
    ['An Lạc, ngày 08 tháng 12 năm 2024', 'An Lạc, ngày 08 tháng 12 năm 2024'],
    ['An\nLạc, ngày 08 tháng 12 năm 2024', 'An Lạc, ngày 08 tháng 12 năm 2024'],
    ['Sông Mây\nAn, ngày 8 tháng 12 năm 2024', 'Sông Mây An, ngày 8 tháng 12 năm 2024'],
    ['Tỉnh An Lạc Hai\nBa, ngày 8 tháng 12 năm 2024', 'Ba, ngày 8 tháng 12 năm 2024'],
    ['An\nLạc, ngày 8', 'nowhere'],
  ])('the place and day of %j are %j', (words, place) => expect(above(words).issuedOn?.quote.text ?? 'nowhere').toBe(place));

  test.each([
    ['CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1],
    ['CỘNG HOÀ\nXÃ HỘI CHỦ NGHĨA VIỆT NAM', 1],
    ['CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM', 1],
    ['CỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM', 1],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM', 1],
    ['CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM', 1],
    ['CỘNG THÊM\nVIỆT NAM', 2],
  ])('%j is in %i parts', (words, parts) => expect(above(words).preamble).toHaveLength(parts));
});
