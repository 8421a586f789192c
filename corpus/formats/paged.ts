/** Composed documents whose pages matter: two columns, headers, page numbers, first lines set in. */
import * as docx from 'docx';

const font = 'Liberation Serif';

const targets: readonly string[] = [
  'Tốc độ tăng trưởng kinh tế (GRDP) đạt 7,5% - 8% so với năm 2023; trong đó khu vực nông, lâm nghiệp và thủy sản tăng 3,2%, khu vực công nghiệp và xây dựng tăng 9,4%, khu vực dịch vụ tăng 7,8%;',
  'Tổng sản phẩm bình quân đầu người đạt 72,5 triệu đồng;',
  'Tổng vốn đầu tư toàn xã hội thực hiện trên địa bàn đạt từ 31.000 tỷ đồng trở lên, trong đó vốn đầu tư ngoài nhà nước chiếm ít nhất 65%;',
  'Thu ngân sách nhà nước trên địa bàn đạt 8.250 tỷ đồng;',
  'Kim ngạch xuất khẩu đạt 1.120 triệu USD, nhập khẩu không quá 640 triệu USD;',
  'Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều còn 2,4%, giảm 0,6 điểm phần trăm so với năm trước;',
  'Tỷ lệ lao động qua đào tạo đạt 70%, trong đó có bằng cấp, chứng chỉ đạt 30,5%;',
  'Công nhận thêm ít nhất 08 xã đạt chuẩn nông thôn mới và 05 xã đạt chuẩn nông thôn mới nâng cao;',
];

const letters = 'abcdđegh';

/** The lines of `two-columns.pdf`, as they must be read. */
export const columnedLines: readonly string[] = [
  'NGHỊ QUYẾT VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024',
  'QUYẾT NGHỊ:',
  'Điều 1. Thống nhất mục tiêu, chỉ tiêu và nhiệm vụ phát triển kinh tế - xã hội năm 2024 với những nội dung chủ yếu sau đây.',
  '1. Mục tiêu tổng quát',
  'Giữ vững ổn định để phát triển; huy động mọi nguồn lực cho đầu tư; nâng cao chất lượng nguồn nhân lực; bảo đảm an sinh xã hội và nâng cao đời sống Nhân dân; quản lý chặt chẽ tài nguyên, bảo vệ môi trường.',
  '2. Các chỉ tiêu chủ yếu',
  ...targets.map((text, at) => `${letters[at]}) ${text}`),
  'Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết; Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.',
];

const paragraph = (text: string, indent: boolean) =>
  new docx.Paragraph({
    alignment: 'both',
    spacing: { after: 60 },
    ...(indent && { indent: { firstLine: 400 } }),
    children: [new docx.TextRun({ text, size: 24, font })],
  });

const pageNumber = new docx.Footer({
  children: [new docx.Paragraph({ alignment: 'center', children: [new docx.TextRun({ font, children: [docx.PageNumber.CURRENT] })] })],
});
const header = new docx.Header({
  children: [new docx.Paragraph({ children: [new docx.TextRun({ text: 'Công báo - Số 12 - Ngày 20/12/2023', size: 18, font })] })],
});

export function columnedDocument(): docx.Document {
  const [title = '', ...rest] = columnedLines;
  const heading = new docx.Paragraph({ alignment: 'center', children: [new docx.TextRun({ text: title, bold: true, size: 24, font })] });
  const edges = { headers: { default: header }, footers: { default: pageNumber } };
  const size = { page: { size: { width: 11_906, height: 9_000 } } };
  return new docx.Document({
    sections: [
      { ...edges, properties: { ...size }, children: [heading] },
      { ...edges, properties: { ...size, type: 'continuous', column: { count: 2, space: 500 } }, children: rest.map((text) => paragraph(text, true)) },
    ],
  });
}

/** A text on pages with headers, page numbers and first lines set in. */
export function oneColumnDocument(text: string): docx.Document {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new docx.Document({
    sections: [{ headers: { default: header }, footers: { default: pageNumber }, children: lines.map((line) => paragraph(line.trim(), true)) }],
  });
}
