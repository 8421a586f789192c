/** How resolutions end: who signs in what capacity, in every layout met, and to whom the text is sent. Composed names. */
import { expect, test } from 'vitest';
import { sliceSpan } from '../values/index.ts';
import { parseResolution } from './parse-resolution.ts';

const head = `NGHỊ QUYẾT
Về nhiệm vụ năm 2025
QUYẾT NGHỊ:
Điều 1. Thu ngân sách đạt 5.000 tỷ đồng.
Điều 2. Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 06 tháng 12 năm 2024 và có hiệu lực từ ngày thông qua./.
`;

/** Capacity, office with the words its span takes in, name, recipients. */
function ending(tail: string): readonly string[] {
  const text = head + tail;
  const { signature, recipients } = parseResolution(text);
  const oneLine = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return [
    signature
      ? `${signature.capacity ?? '–'} | ${signature.office.text} | ${oneLine(sliceSpan(text, signature.office.span))} | ${signature.name?.text ?? '–'}`
      : 'no signature',
    ...(recipients ?? []).map((span) => oneLine(sliceSpan(text, span))),
  ];
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', ['no signature']],
  ['an office, a remark, a name', 'CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Bình', ['– | CHỦ TỊCH | CHỦ TỊCH (Đã ký) | Nguyễn Văn Bình']],
  ['the remark in other words', 'CHỦ TỊCH\nKý, đóng dấu\nTrần Thị An', ['– | CHỦ TỊCH | CHỦ TỊCH Ký, đóng dấu | Trần Thị An']],
  ['no remark', 'CHỦ TỊCH\n\nNguyễn Văn Bình', ['– | CHỦ TỊCH | CHỦ TỊCH | Nguyễn Văn Bình']],
  ['a name in capitals', 'CHỦ TỊCH\nNGUYỄN VĂN BÌNH', ['– | CHỦ TỊCH | CHỦ TỊCH | NGUYỄN VĂN BÌNH']],
  ['no name', 'CHỦ TỊCH\n(Đã ký)', ['– | CHỦ TỊCH | CHỦ TỊCH (Đã ký) | –']],
  ['a name with a title', 'CHỦ TỊCH\nTS. Nguyễn Văn Bình', ['– | CHỦ TỊCH | CHỦ TỊCH | TS. Nguyễn Văn Bình']],
  ['a highland name', 'CHỦ TỊCH\nY’ Vinh Niê', ['– | CHỦ TỊCH | CHỦ TỊCH | Y’ Vinh Niê']],
  ['for another, on two lines', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Thị Cúc', ['KT. | PHÓ CHỦ TỊCH | KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) | Lê Thị Cúc']],
  ['for another, on one line', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nLê Thị Cúc', ['KT. | PHÓ CHỦ TỊCH | KT. CHỦ TỊCH PHÓ CHỦ TỊCH | Lê Thị Cúc']],
  ['for the council', 'TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\nLê Thị Cúc', ['TM. | CHỦ TỊCH | TM. HỘI ĐỒNG NHÂN DÂN CHỦ TỊCH | Lê Thị Cúc']],
  ['for the council, on one line', 'TM. HỘI ĐỒNG NHÂN DÂN CHỦ TỊCH\nLê Thị Cúc', ['TM. | CHỦ TỊCH | TM. HỘI ĐỒNG NHÂN DÂN CHỦ TỊCH | Lê Thị Cúc']],
  ['the standing deputy', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC\nLê Thị Cúc', ['– | PHÓ CHỦ TỊCH THƯỜNG TRỰC | PHÓ CHỦ TỊCH THƯỜNG TRỰC | Lê Thị Cúc']],
  ['the chair of the session', 'CHỦ TỌA KỲ HỌP\nLê Thị Cúc', ['– | CHỦ TỌA KỲ HỌP | CHỦ TỌA KỲ HỌP | Lê Thị Cúc']],
  ['… in the other spelling', 'CHỦ TOẠ KÌ HỌP\nLê Thị Cúc', ['– | CHỦ TOẠ KÌ HỌP | CHỦ TOẠ KÌ HỌP | Lê Thị Cúc']],
  [
    'the chair over the office',
    'TM. CHỦ TỌA KỲ HỌP\nCHỦ TỊCH HĐND TỈNH\nLê Thị Cúc',
    ['TM. | CHỦ TỊCH HĐND TỈNH | TM. CHỦ TỌA KỲ HỌP CHỦ TỊCH HĐND TỈNH | Lê Thị Cúc'],
  ],
  ['all on one line', 'CHỦ TỊCH: Lê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc']],
  ['… in small letters', 'Chủ tịch: Lê Thị Cúc', ['– | Chủ tịch | Chủ tịch | Lê Thị Cúc']],
  ['… without a blank, with a full stop', 'Chủ tịch:Lê Thị Cúc.', ['– | Chủ tịch | Chủ tịch | Lê Thị Cúc']],
  ['… signed', 'CHỦ TỊCH: (Đã ký) Lê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc']],
  ['… the name in capitals', 'Phó Chủ tịch: LÊ THỊ CÚC', ['– | Phó Chủ tịch | Phó Chủ tịch | LÊ THỊ CÚC']],
  ['… of the council', 'Chủ tịch Hội đồng nhân dân tỉnh: Lê Thị Cúc', ['– | Chủ tịch Hội đồng nhân dân tỉnh | Chủ tịch Hội đồng nhân dân tỉnh | Lê Thị Cúc']],
  ['a sentence about a chair', 'Chủ tịch: người đứng đầu Ủy ban nhân dân.', ['no signature']],
  ['small letters', 'TM. HỘI ĐỒNG NHÂN DÂN\nChủ tịch\nLê Thị Cúc', ['TM. | Chủ tịch | TM. HỘI ĐỒNG NHÂN DÂN Chủ tịch | Lê Thị Cúc']],
  [
    'recipients above',
    'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nLê Thị Cúc',
    ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc', 'Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.'],
  ],
  [
    'recipients beside and between',
    'Nơi nhận:      CHỦ TỊCH\n- Như Điều 2;\n+ Thường trực;\n(Đã ký)\nLê Thị Cúc\n- Lưu: VT.',
    ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc', 'Nơi nhận:', '- Như Điều 2;', '+ Thường trực;', '- Lưu: VT.'],
  ],
  ['recipients below', 'CHỦ TỊCH\nLê Thị Cúc\nNơi nhận:\n- Lưu: VT.', ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc', 'Nơi nhận:', '- Lưu: VT.']],
  ['a remark as pages write it', 'CHỦ TỊCH\n(daky)\nLê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH (daky) | Lê Thị Cúc']],
  ['a sentence about signing is no remark', 'CHỦ TỊCH\nVăn bản đã ký ngày\nLê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH | –']],
  ['nor is one that is long', 'CHỦ TỊCH\n( đã ký trên trục liên thông văn bản quốc gia của tỉnh)\nLê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH | –']],
  [
    'a name behind the filing',
    'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT, TH.      Hồ Văn An',
    ['KT. | PHÓ CHỦ TỊCH | KT. CHỦ TỊCH PHÓ CHỦ TỊCH | Hồ Văn An', 'Nơi nhận:', '- Như Điều 2;', '- Lưu: VT, TH.'],
  ],
  [
    '… in two columns with the office',
    'Nơi nhận:    CHỦ TỊCH\n- Thường trực;\n- Lưu : VT; TH;  Lò Thị Mai',
    ['– | CHỦ TỊCH | CHỦ TỊCH | Lò Thị Mai', 'Nơi nhận:', '- Thường trực;', '- Lưu : VT; TH;'],
  ],
  ['an office behind the filing is no name', 'CHỦ TỊCH\nNơi nhận:\n- Lưu: VT. TH', ['– | CHỦ TỊCH | CHỦ TỊCH | –', 'Nơi nhận:', '- Lưu: VT. TH']],
  [
    'a filing above the office names nobody',
    'Nơi nhận:\n- Lưu: VT. Hồ Văn An\nCHỦ TỊCH\nvào sổ',
    ['– | CHỦ TỊCH | CHỦ TỊCH | –', 'Nơi nhận:', '- Lưu: VT. Hồ Văn An'],
  ],
  [
    'a name stands within twenty lines of its office',
    `CHỦ TỊCH\nNơi nhận:\n${'- Sở;\n'.repeat(17)}Hồ Văn An`,
    ['– | CHỦ TỊCH | CHỦ TỊCH | Hồ Văn An', 'Nơi nhận:', ...Array(17).fill('- Sở;')],
  ],
  ['… not further', `CHỦ TỊCH\nNơi nhận:\n${'- Sở;\n'.repeat(18)}Hồ Văn An`, ['– | CHỦ TỊCH | CHỦ TỊCH | –', 'Nơi nhận:', ...Array(18).fill('- Sở;')]],
  [
    '… behind the filing as well',
    `CHỦ TỊCH\nNơi nhận:\n${'- Sở;\n'.repeat(17)}- Lưu: VT. Hồ Văn An`,
    ['– | CHỦ TỊCH | CHỦ TỊCH | Hồ Văn An', 'Nơi nhận:', ...Array(17).fill('- Sở;'), '- Lưu: VT.'],
  ],
  [
    '… and not further',
    `CHỦ TỊCH\nNơi nhận:\n${'- Sở;\n'.repeat(18)}- Lưu: VT. Hồ Văn An`,
    ['– | CHỦ TỊCH | CHỦ TỊCH | –', 'Nơi nhận:', ...Array(18).fill('- Sở;'), '- Lưu: VT. Hồ Văn An'],
  ],
  [
    'for the council and for another',
    'TM. HỘI ĐỒNG NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Cúc',
    ['KT. | PHÓ CHỦ TỊCH | TM. HỘI ĐỒNG NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH | Lê Thị Cúc'],
  ],
  ['who is named on the line signs, whatever office stands below', 'CHỦ TỊCH: Lê Thị Cúc\nPHÓ CHỦ TỊCH\nHồ Văn An', ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc']],
  ['a remark between office and name', 'CHỦ TỊCH (Đã ký) Lê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH (Đã ký) | Lê Thị Cúc']],
  ['… in other brackets', 'CHỦ TỊCH [đã kí]  Lê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH [đã kí] | Lê Thị Cúc']],
  ['a dash within a line is no recipient', 'CHỦ TỊCH\nỦy ban - văn phòng\nLê Thị Cúc', ['– | CHỦ TỊCH | CHỦ TỊCH | –']],
  [
    'recipients, office and name on one line',
    'Nơi nhận: CHỦ TỊCH: Lê Thị Cúc\n- Như trên.\nBan - phòng.',
    ['– | CHỦ TỊCH | CHỦ TỊCH | Lê Thị Cúc', 'Nơi nhận:', '- Như trên.'],
  ],
  ['what is no name', 'CHỦ TỊCH\nvào sổ công văn', ['– | CHỦ TỊCH | CHỦ TỊCH | –']],
];

test.each(cases)('%s', (_name, tail, expected) => expect(ending(tail)).toEqual(expected));
