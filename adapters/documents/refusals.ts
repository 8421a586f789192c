/** Words of what reading a file refuses: what was given, what was wanted, what next. */
import type { RefusalWords } from '@moc/domain/values';

export const documentRefusals: RefusalWords = {
  'document/empty': {
    vi: 'Tệp {file} không có nội dung. Kiểm tra lại tệp đã chọn.',
    en: 'The file {file} has no content. Check which file was chosen.',
  },
  'document/too-large': {
    vi: 'Tệp {file} nặng {megabytes} MB; giới hạn là {maximum} MB. Tách tệp hoặc bỏ phần không cần thiết.',
    en: 'The file {file} is {megabytes} MB; the limit is {maximum} MB. Split it or leave out what is not needed.',
  },
  'document/not-text': {
    vi: 'Tệp {file} không phải là tệp văn bản (nội dung có dạng {format}). Mở tệp bằng chương trình của nó rồi lưu dạng văn bản UTF-8.',
    en: 'The file {file} is not a text file (its content looks like {format}). Open it in its own program and save it as UTF-8 text.',
  },
  'document/encoding': {
    vi: 'Không đọc được bảng mã của tệp {file}. Lưu lại tệp với bảng mã Unicode UTF-8 (không dùng TCVN3, VNI).',
    en: 'The encoding of the file {file} cannot be read. Save it again as Unicode UTF-8 (not TCVN3 or VNI).',
  },
  'document/no-header': {
    vi: 'Dòng đầu của tệp phải là tên các cột.',
    en: 'The first line of the file must name its columns.',
  },
  'document/quotes': {
    vi: 'Dấu ngoặc kép không khép đúng. Ô có dấu phẩy hoặc xuống dòng phải nằm trong “"…"”, dấu " bên trong viết thành "".',
    en: 'Quotation marks do not match. A cell with a comma or line break stands within "…", and a " inside it is written "".',
  },
  'document/ragged-row': {
    vi: 'Dòng này có {given} ô; dòng tiêu đề có {wanted} cột. Kiểm tra dấu phẩy thừa hoặc thiếu (số thập phân viết bằng dấu chấm).',
    en: 'This row has {given} cells; the header has {wanted} columns. Look for a comma too many or too few (decimals are written with a dot).',
  },
};
