/** Where the recitals, the enacting words, the body, the closing, the signature and the appendices of a text begin and end. */
import { expect, test } from 'vitest';
import { headingOf, parseResolution, textOf, walkProvisions } from './index.ts';
import type { Provision } from './types.ts';

/** Every part of a text in its order, by name. */
function parts(text: string): readonly string[] {
  const resolution = parseResolution(text);
  const { preamble, title, issuer, enactingWords, body, closing, signature, recipients = [], appendices = [], diagnostics } = resolution;
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/\s+/gu, ' ');
  const words = (provision: Provision) => `${headingOf(resolution, provision) ?? ''}${textOf(resolution, provision)}`;
  return [
    ...preamble.map((span) => `before: ${slice(span)}`),
    title && `title: ${title.text}`,
    issuer && `issuer: ${issuer.text}`,
    enactingWords && `enacting: ${enactingWords.text}`,
    ...[...walkProvisions(body)].map((provision) => `${provision.address} ${words(provision)}`),
    closing && `closing: ${closing.text}`,
    signature && `signed: ${signature.office.text}, ${signature.name?.text ?? 'nobody'}`,
    ...recipients.map((span) => `to: ${slice(span)}`),
    ...appendices.map((provision) => `appendix: ${provision.address} ${words(provision)}`),
    ...diagnostics.flatMap(({ code, span }) => (code === 'resolution/not-read' && span ? [`not read: ${slice(span)}`] : [])),
  ].filter((line) => line !== undefined);
}

/** So many characters that lead to items. */
const lead = (length: number): string => `${'Các chỉ tiêu chủ yếu của tỉnh '.repeat(10).slice(0, length - 2)}x:`;

const cases: readonly (readonly [name: string, text: string, parts: readonly string[]])[] = [
  [
    'a recital without a stop goes on, whatever commas stand in it',
    'NGHỊ QUYẾT\nVề năm 2025\nCăn cứ Luật Đất đai, Luật Nhà ở\nNgày 18 tháng 01 năm 2024;\nTrích yếu riêng;\nXét Tờ trình của Ủy ban nhân dân tỉnh\nBáo cáo thẩm tra của các Ban.\nTheo đề nghị của Ban\nXét ý kiến đại biểu\nQUYẾT NGHỊ:\n1. Giao.',
    [
      'before: Căn cứ Luật Đất đai, Luật Nhà ở Ngày 18 tháng 01 năm 2024;',
      'before: Trích yếu riêng;',
      'before: Xét Tờ trình của Ủy ban nhân dân tỉnh Báo cáo thẩm tra của các Ban.',
      'before: Theo đề nghị của Ban',
      'before: Xét ý kiến đại biểu',
      'title: NGHỊ QUYẾT Về năm 2025',
      'enacting: QUYẾT NGHỊ:',
      'khoan-1 Giao.',
    ],
  ],
  [
    'the enacting words glued, apart, of another name',
    'NGHỊ QUYẾT\nVề năm 2025\nQUYẾTNGHỊ :\nĐiều 1. Giao.',
    ['title: NGHỊ QUYẾT Về năm 2025', 'enacting: QUYẾTNGHỊ :', 'dieu-1 Giao.'],
  ],
  [
    '… QUYẾT ĐỊNH',
    'NGHỊ QUYẾT\nVề năm 2025\nQuyết nghị: thông qua\nQUYẾT ĐỊNH\nĐiều 1. Giao.',
    ['title: NGHỊ QUYẾT Về năm 2025 Quyết nghị: thông qua', 'enacting: QUYẾT ĐỊNH', 'dieu-1 Giao.'],
  ],
  [
    'a sentence right behind the recitals enacts',
    'NGHỊ QUYẾT\nVề năm 2025\nCăn cứ Luật Đất đai;\nHội đồng nhân dân tỉnh An Lạc khóa X, kỳ họp thứ 2 ban hành Nghị quyết về năm 2025.\nĐiều 1. Giao.',
    [
      'before: Căn cứ Luật Đất đai;',
      'title: NGHỊ QUYẾT Về năm 2025',
      'enacting: Hội đồng nhân dân tỉnh An Lạc khóa X, kỳ họp thứ 2 ban hành Nghị quyết về năm 2025.',
      'dieu-1 Giao.',
    ],
  ],
  [
    '… not behind other words',
    'NGHỊ QUYẾT\nVề năm 2025\nCăn cứ Luật Đất đai;\nLời nói đầu.\nHội đồng nhân dân tỉnh ban hành Nghị quyết về năm 2025.\nĐiều 1. Giao.',
    [
      'before: Căn cứ Luật Đất đai;',
      'title: NGHỊ QUYẾT Về năm 2025',
      'doan-1 Lời nói đầu.',
      'doan-2 Hội đồng nhân dân tỉnh ban hành Nghị quyết về năm 2025.',
      'dieu-1 Giao.',
    ],
  ],
  [
    '… nor without recitals',
    'Quốc hội thông qua Nghị quyết về năm 2025.\nĐiều 1. Giao.',
    ['issuer: Quốc hội thông qua Nghị quyết về năm 2025.', 'dieu-1 Giao.'],
  ],
  [
    '… nor of another body, nor in the body',
    'Căn cứ Luật Đất đai;\nThường trực Hội đồng nhân dân ban hành kế hoạch.\nĐiều 1. Giao.\nCăn cứ tình hình thực tế;\nHội đồng nhân dân tỉnh ban hành Nghị quyết riêng.',
    [
      'before: Căn cứ Luật Đất đai;',
      'doan-1 Thường trực Hội đồng nhân dân ban hành kế hoạch.',
      'dieu-1 Giao.',
      'dieu-1.doan-1 Căn cứ tình hình thực tế;',
      'dieu-1.doan-2 Hội đồng nhân dân tỉnh ban hành Nghị quyết riêng.',
    ],
  ],
  [
    '… also without any number',
    'Căn cứ Luật Đất đai;\nHội đồng nhân dân tỉnh thông qua Nghị quyết về năm 2025.\nThu ngân sách 500 tỷ đồng.',
    ['before: Căn cứ Luật Đất đai;', 'enacting: Hội đồng nhân dân tỉnh thông qua Nghị quyết về năm 2025.', 'doan-1 Thu ngân sách 500 tỷ đồng.'],
  ],
  [
    'without enacting words the body begins behind the recitals before the first number',
    'Căn cứ Luật Đất đai;\nPhát triển nhanh.\nĐiều 1. Giao.\nCăn cứ tình hình thực tế, giao các sở.',
    ['before: Căn cứ Luật Đất đai;', 'doan-1 Phát triển nhanh.', 'dieu-1 Giao.', 'dieu-1.doan-1 Căn cứ tình hình thực tế, giao các sở.'],
  ],
  [
    '… or at a lead over the first number',
    `Báo cáo của tỉnh\n${lead(200)}\n1. Thu ngân sách 500 tỷ đồng.`,
    ['before: Báo cáo của tỉnh', `doan-1 ${lead(200)}`, 'khoan-1 Thu ngân sách 500 tỷ đồng.'],
  ],
  [
    '… of two hundred characters at most',
    `Báo cáo của tỉnh\n${lead(201)}\n1. Thu ngân sách 500 tỷ đồng.`,
    ['before: Báo cáo của tỉnh', `before: ${lead(201)}`, 'khoan-1 Thu ngân sách 500 tỷ đồng.'],
  ],
  [
    '… in small letters',
    'Báo cáo: của tỉnh\n1. Thu ngân sách 500 tỷ đồng.\n2. Chi.',
    ['before: Báo cáo: của tỉnh', 'khoan-1 Thu ngân sách 500 tỷ đồng.', 'khoan-2 Chi.'],
  ],
  ['… and no title in capitals', 'CHỈ TIÊU:\n1. Thu ngân sách 500 tỷ đồng.', ['before: CHỈ TIÊU:', 'khoan-1 Thu ngân sách 500 tỷ đồng.']],
  [
    '… or at the first line in small letters',
    'TỈNH AN LẠC\nNĂM 2025\nPhát triển nhanh.\nThu ngân sách tăng.',
    ['before: TỈNH AN LẠC', 'before: NĂM 2025', 'doan-1 Phát triển nhanh.', 'doan-2 Thu ngân sách tăng.'],
  ],
  [
    'the closing stands behind the last article',
    'QUYẾT NGHỊ:\nĐiều 1. Giao.\nNghị quyết này được thông qua trước đây.\nĐiều2. Thi hành.\nNghị quyết này đã được Hội đồng nhân dân thông qua ngày 10 tháng 12 năm 2024.\nCHỦ TỊCH\nTô An\nNơi nhận :\n- Như trên.',
    [
      'enacting: QUYẾT NGHỊ:',
      'dieu-1 Giao.',
      'dieu-1.doan-1 Nghị quyết này được thông qua trước đây.',
      'dieu-2 Thi hành.',
      'closing: Nghị quyết này đã được Hội đồng nhân dân thông qua ngày 10 tháng 12 năm 2024.',
      'signed: CHỦ TỊCH, Tô An',
      'to: Nơi nhận :',
      'to: - Như trên.',
    ],
  ],
  [
    'an article that speaks of closing is none',
    'QUYẾT NGHỊ:\nĐIỀU 1. Giao.\nĐiều 2. Nghị quyết này đã được thông qua ngày 10 tháng 12 năm 2024.\nTheo Nghị quyết này đã được thông qua.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTô An',
    [
      'enacting: QUYẾT NGHỊ:',
      'dieu-1 Giao.',
      'dieu-2 Nghị quyết này đã được thông qua ngày 10 tháng 12 năm 2024.',
      'dieu-2.doan-1 Theo Nghị quyết này đã được thông qua.',
      'signed: PHÓ CHỦ TỊCH, Tô An',
    ],
  ],
  [
    'a signature above the last article ends nothing',
    'QUYẾT NGHỊ:\nĐiều 1. Giao\nCHỦ TỊCH UBND TỈNH\nCHỦ TỊCH\nĐiều 2. Thi hành.\nCHỦ TỊCH HĐND các xã\nCHỦ TỊCH UBND huyện báo cáo TM. tỉnh.\nCHỦ TỊCH HĐND TỈNH\nTô An',
    [
      'enacting: QUYẾT NGHỊ:',
      'dieu-1 Giao',
      'dieu-1.nhom-1 CHỦ TỊCH UBND TỈNH',
      'dieu-1.nhom-1.doan-1 CHỦ TỊCH',
      'dieu-2 Thi hành.',
      'dieu-2.doan-1 CHỦ TỊCH HĐND các xã',
      'dieu-2.doan-2 CHỦ TỊCH UBND huyện báo cáo TM. tỉnh.',
      'signed: CHỦ TỊCH HĐND TỈNH, Tô An',
    ],
  ],
  [
    'recipients end the body',
    'QUYẾT NGHỊ:\n1. Giao.\nNơi nhận :\n- Như trên;\n- Lưu: VT.',
    ['enacting: QUYẾT NGHỊ:', 'khoan-1 Giao.', 'to: Nơi nhận :', 'to: - Như trên;', 'to: - Lưu: VT.'],
  ],
  ['a line with a name ends it', 'QUYẾT NGHỊ:\n1. Giao.\nChủ tịch: Tô An', ['enacting: QUYẾT NGHỊ:', 'khoan-1 Giao.', 'signed: Chủ tịch, Tô An']],
  [
    'appendices behind the end',
    'QUYẾT NGHỊ:\nĐiều 1. Giao theo\nPhụ lục 1\nCHỦ TỊCH\nTô An\nPhụ lục I: Danh mục\n1. Một.\nPHỤ LỤC SỐ : 02\nDANH MỤC\nDỰ ÁN\n(Kèm theo)\n1. Hai.\nBIỂU SỐ 03.CHỈ TIÊU\n1. Ba.\nPhụ biểu 4a -Vốn\n1. Bốn.\nPHỤ LỤCKHÁC\n1. Năm.\nPhụ lục này dài.\nBiểu dương các xã.\nXem PHỤ LỤC I',
    [
      'enacting: QUYẾT NGHỊ:',
      'dieu-1 Giao theo',
      'dieu-1.doan-1 Phụ lục 1',
      'signed: CHỦ TỊCH, Tô An',
      'appendix: phu-luc-I Danh mục',
      'appendix: phu-luc-02 DANH MỤC DỰ ÁN',
      'appendix: phu-luc-03 CHỈ TIÊU',
      'appendix: phu-luc-4a Vốn',
      'appendix: phu-luc-1 KHÁC',
    ],
  ],
  [
    'appendices in capitals where nothing ends the text',
    'QUYẾT NGHỊ:\nĐiều 1. Giao theo\nPHỤ LỤC I\nĐiều2. Thi hành.\nPhụ lục 2\nPHỤ LỤC II\n1. Hai.',
    ['enacting: QUYẾT NGHỊ:', 'dieu-1 Giao theo', 'dieu-1.doan-1 PHỤ LỤC I', 'dieu-2 Thi hành.', 'dieu-2.doan-1 Phụ lục 2', 'appendix: phu-luc-II '],
  ],
  [
    'an appendix without a name begins at its title above the table',
    'QUYẾT NGHỊ:\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu | 5 |\nNghị quyết được thông qua ngày 10 tháng 12 năm 2024.\nCHỦ TỊCH\nTô An\nCHỈ TIÊU NĂM 2025\n(Kèm theo Nghị quyết)\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Chi | 4 |',
    [
      'enacting: QUYẾT NGHỊ:',
      'hang-1 Thu | 5',
      'closing: Nghị quyết được thông qua ngày 10 tháng 12 năm 2024.',
      'signed: CHỦ TỊCH, Tô An',
      'appendix: phu-luc-1 CHỈ TIÊU NĂM 2025',
    ],
  ],
  [
    '… a title of more than twelve letters',
    'QUYẾT NGHỊ:\n1. Giao.\nCHỦ TỊCH\nTÔ VĂN BÌNH\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Chi | 4 |',
    ['enacting: QUYẾT NGHỊ:', 'khoan-1 Giao.', 'signed: CHỦ TỊCH, TÔ VĂN BÌNH', 'appendix: phu-luc-1 '],
  ],
  [
    '… or whole in brackets',
    'QUYẾT NGHỊ:\n1. Giao.\nCHỦ TỊCH\nTô An\nBiểu (mẫu)\n(mẫu) kèm\n(mẫu)\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Chi | 4 |',
    ['enacting: QUYẾT NGHỊ:', 'khoan-1 Giao.', 'signed: CHỦ TỊCH, Tô An', 'appendix: phu-luc-1 ', 'not read: Biểu (mẫu) (mẫu) kèm'],
  ],
  [
    'a title of an appendix ends with a stop, a bracket, a number, after four lines',
    'QUYẾT NGHỊ:\n1. Giao.\nCHỦ TỊCH\nTô An\nPHỤ LỤC 1\nDanh mục; dự án\nGồm hai phần.\nPHỤ LỤC 2\nMột\nHai\nBa\nBốn\nNăm\nPHỤ LỤC 3\n- Một.',
    [
      'enacting: QUYẾT NGHỊ:',
      'khoan-1 Giao.',
      'signed: CHỦ TỊCH, Tô An',
      'appendix: phu-luc-1 Danh mục; dự án',
      'appendix: phu-luc-2 Một Hai Ba Bốn',
      'appendix: phu-luc-3 ',
    ],
  ],
  [
    'the end of the text is told in other words',
    'QUYẾT NGHỊ:\n1. Giao.\nNghị quyết đã được thông qua.\nPhụ lục 1\n1. Một.',
    ['enacting: QUYẾT NGHỊ:', 'khoan-1 Giao.', 'closing: Nghị quyết đã được thông qua.', 'appendix: phu-luc-1 '],
  ],
  [
    'the chair ends it',
    'QUYẾT NGHỊ:\n1. Giao.\nCHỦ TỌA\nPhụ lục 1\n1. Một.',
    ['enacting: QUYẾT NGHỊ:', 'khoan-1 Giao.', 'signed: CHỦ TỌA, nobody', 'appendix: phu-luc-1 '],
  ],
];

test.each(cases)('%s', (_name, text, expected) => expect(parts(text)).toEqual(expected));
