/** A composed Word document with all that Word adds to text: automatic numbers, tracked changes, footnotes, a table, headers. */
import * as docx from 'docx';

const run = (text: string) => new docx.TextRun({ text, size: 28, font: 'Liberation Serif' });
const plain = (text: string) => new docx.Paragraph({ children: [run(text)] });
const centred = (text: string) => new docx.Paragraph({ alignment: 'center', children: [run(text)] });
const numbered = (level: number, children: docx.ParagraphChild[], reference = 'provisions') =>
  new docx.Paragraph({ numbering: { reference, level }, children });
const item = (level: number, text: string) => numbered(level, [run(text)]);
const change = { author: 'Văn phòng', date: '2023-12-01T00:00:00Z', size: 28, font: 'Liberation Serif' };

const letterheadCell = (lines: readonly string[]) =>
  new docx.TableCell({
    borders: docx.TableBorders.NONE as never,
    children: lines.map((text) => new docx.Paragraph({ alignment: 'center', children: [run(text)] })),
  });

const letterhead = new docx.Table({
  width: { size: 9_000, type: 'dxa' },
  columnWidths: [4_000, 5_000],
  rows: [
    new docx.TableRow({
      children: [
        letterheadCell(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH X', 'Số: 99/NQ-HĐND']),
        letterheadCell(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'X, ngày 08 tháng 12 năm 2023']),
      ],
    }),
  ],
});

const rows: readonly (readonly string[])[] = [
  ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2024'],
  ['1', 'Tổng sản lượng lương thực', 'nghìn tấn', '412,5'],
  ['2', 'Tỷ lệ che phủ rừng', '%', '54,3'],
  ['3', 'Số giường bệnh trên một vạn dân', 'giường', '31'],
];

const table = new docx.Table({
  width: { size: 9_000, type: 'dxa' },
  columnWidths: [800, 4_200, 2_000, 2_000],
  rows: rows.map((cells) => new docx.TableRow({ children: cells.map((text) => new docx.TableCell({ children: [plain(text)] })) })),
});

const accepted = item(3, 'Kim ngạch xuất khẩu đạt 750 triệu USD trở lên;');

const tracked = numbered(3, [
  run('Kim ngạch xuất khẩu đạt '),
  new docx.DeletedTextRun({ ...change, id: 1, text: '700' }),
  new docx.InsertedTextRun({ ...change, id: 2, text: '750' }),
  run(' triệu USD'),
  new docx.InsertedTextRun({ ...change, id: 3, text: ' trở lên' }),
  run(';'),
]);

const footnoted = numbered(3, [run('Tỷ lệ hộ nghèo còn 3,1%'), new docx.FootnoteReferenceRun(1), run(' theo chuẩn nghèo đa chiều;')]);

const level = (at: number, format: (typeof docx.LevelFormat)[keyof typeof docx.LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  suffix: docx.LevelSuffix.SPACE,
});

/** With its changes still tracked, or accepted. */
export function handMadeDocument(changes: 'tracked' | 'accepted', parts: readonly { path: string; data: string }[] = []): Promise<Uint8Array> {
  const document = new docx.Document({
    numbering: {
      config: [
        {
          reference: 'provisions',
          levels: [
            level(0, docx.LevelFormat.UPPER_ROMAN, '%1.'),
            level(1, docx.LevelFormat.DECIMAL, 'Điều %2.'),
            level(2, docx.LevelFormat.DECIMAL, '%3.'),
            level(3, docx.LevelFormat.LOWER_LETTER, '%4)'),
          ],
        },
        { reference: 'dashes', levels: [level(0, docx.LevelFormat.BULLET, '-')] },
      ],
    },
    footnotes: {
      1: { children: [new docx.Paragraph({ children: [new docx.TextRun({ text: 'Theo Nghị định số 07/2021/NĐ-CP.', size: 20, font: 'Liberation Serif' })] })] },
    },
    sections: [
      {
        headers: { default: new docx.Header({ children: [plain('Dự thảo trình kỳ họp')] }) },
        footers: {
          default: new docx.Footer({
            children: [new docx.Paragraph({ alignment: 'center', children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          letterhead,
          centred('NGHỊ QUYẾT'),
          centred('Về nhiệm vụ phát triển kinh tế - xã hội năm 2024'),
          plain('QUYẾT NGHỊ:'),
          item(1, 'Thống nhất đánh giá tình hình thực hiện nhiệm vụ năm 2023.'),
          item(1, 'Mục tiêu, chỉ tiêu và nhiệm vụ năm 2024'),
          item(2, 'Mục tiêu tổng quát'),
          plain('Phát triển kinh tế nhanh và bền vững.'),
          item(2, 'Các chỉ tiêu chủ yếu'),
          item(3, 'Tốc độ tăng trưởng GRDP đạt 7,5%;'),
          changes === 'tracked' ? tracked : accepted,
          footnoted,
          item(3, 'Thành lập mới ít nhất 40 hợp tác xã.'),
          item(2, 'Nhiệm vụ trọng tâm'),
          numbered(0, [run('Đẩy mạnh cải cách hành chính.')], 'dashes'),
          numbered(0, [run('Tăng cường thu hút đầu tư.')], 'dashes'),
          item(1, 'Biểu chỉ tiêu kèm theo'),
          table,
          item(1, 'Nghị quyết này có hiệu lực từ ngày thông qua.'),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document, undefined, parts);
}
