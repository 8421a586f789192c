/** The words of every diagnostic of reading, `resolution/…`. */
import type { RefusalWords } from '../values/index.ts';

export const resolutionRefusals: RefusalWords = {
  'resolution/empty-text': {
    vi: 'Văn bản không có chữ nào để đọc. Hãy kiểm tra tệp đã chọn, hoặc dán nội dung nghị quyết vào.',
    en: 'The text has no words to read. Check the file that was chosen, or paste the words of the resolution.',
  },
  'resolution/no-title': {
    vi: 'Không tìm thấy tên nghị quyết: cần dòng “NGHỊ QUYẾT” và trích yếu trước phần căn cứ. Năm kế hoạch vì vậy chưa đọc được từ tên; hãy bổ sung.',
    en: 'No title was found: the line “NGHỊ QUYẾT” and the subject are expected above the recitals. The plan year could therefore not be read from it; please add it.',
  },
  'resolution/no-enacting-words': {
    vi: 'Không tìm thấy dòng “QUYẾT NGHỊ:”. Phần nội dung được tính từ số thứ tự đầu tiên hoặc ngay sau phần căn cứ; hãy kiểm tra lại.',
    en: 'The line “QUYẾT NGHỊ:” was not found. The body was taken to begin at the first number or right behind the recitals; please check.',
  },
  'resolution/no-numbered-provisions': {
    vi: 'Nội dung không có điều, khoản, điểm nào được đánh số; văn bản được đọc theo từng đoạn.',
    en: 'The body has no numbered article, clause or point; it was read paragraph by paragraph.',
  },
  'resolution/no-adoption-day': {
    vi: 'Không tìm thấy câu “Nghị quyết này đã được … thông qua ngày …”, nên chưa biết ngày thông qua; hãy bổ sung.',
    en: 'The sentence “Nghị quyết này đã được … thông qua ngày …” was not found, so the day of adoption is unknown; please add it.',
  },
  'resolution/no-signature': {
    vi: 'Không tìm thấy chức vụ của người ký (ví dụ “CHỦ TỊCH”) ở cuối văn bản. Nếu đây là dự thảo thì không cần xử lý.',
    en: 'No office of a signer (“CHỦ TỊCH”, for instance) was found at the end. Nothing needs to be done if this is a draft.',
  },
  'resolution/impossible-date': {
    vi: '“{date}” không phải là một ngày có thật trong lịch, nên không được dùng. Hãy đối chiếu với bản chính.',
    en: '“{date}” is not a day of the calendar and was not used. Please compare with the original.',
  },
  'resolution/number-skipped': {
    vi: 'Trước “{number}” thiếu {missing}. Hãy kiểm tra văn bản bị mất đoạn hay đánh số nhầm.',
    en: 'Before “{number}”, {missing} is missing. Please check whether words were lost or the numbering slipped.',
  },
  'resolution/number-out-of-order': {
    vi: '“{number}” đứng sau “{previous}”, không đúng thứ tự. Hãy kiểm tra cách đánh số hoặc cấp của mục này.',
    en: '“{number}” stands behind “{previous}”, out of order. Please check the numbering or the level of this item.',
  },
  'resolution/number-repeated': {
    vi: 'Số “{number}” xuất hiện hai lần cùng cấp; địa chỉ của lần sau có thêm “-2”. Hãy kiểm tra cách đánh số.',
    en: 'The number “{number}” occurs twice at one level; the address of the later one ends in “-2”. Please check the numbering.',
  },
  'resolution/number-unknown': {
    vi: '“{number}” không có trong thứ tự chữ cái dùng cho điểm (a, b, c, d, đ, e, g, h, i, k, …; không dùng f, j, w, z). Nội dung vẫn được đọc.',
    en: '“{number}” is not in the order of letters used for points (a, b, c, d, đ, e, g, h, i, k, …; without f, j, w, z). The words were read all the same.',
  },
  'resolution/page-number': {
    vi: 'Dòng “{number}” đứng riêng được coi là số trang, không phải nội dung của nghị quyết. Hãy kiểm tra nếu đây là một số liệu.',
    en: 'The line “{number}” standing alone was taken for a page number and no part of the resolution. Please check whether it is a figure.',
  },
  'resolution/not-read': {
    vi: 'Chưa đọc được phần “{words}”: không nhận ra đây là phần nào của nghị quyết. Nội dung được giữ nguyên.',
    en: '“{words}” was not read: it was not recognised as any part of the resolution. The words are kept as they are.',
  },
};
