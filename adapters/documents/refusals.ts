/** Words of what reading a file refuses, and of what it notes: what was given, what was wanted, what next. */
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
  'document/no-workbook': {
    vi: 'Tệp {file} không phải là bảng tính Excel (.xlsx). Hãy mở tệp bằng chương trình bảng tính rồi lưu dạng .xlsx.',
    en: 'The file {file} is not an Excel workbook (.xlsx). Open it in a spreadsheet program and save it as .xlsx.',
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
  'document/not-supported': {
    vi: 'Không đọc được tệp {file}: nội dung có dạng {format}. Các dạng đọc được: .docx, .doc, PDF có lớp chữ, .html, .txt. Mở tệp bằng chương trình của nó rồi lưu thành một trong các dạng này.',
    en: 'The file {file} cannot be read: its content is {format}. These can: .docx, .doc, PDF with a text layer, .html, .txt. Open it in its own program and save it as one of them.',
  },
  'document/unrecognised': {
    vi: 'Không đọc được tệp {file}: nội dung không phải chữ viết, cũng không thuộc dạng văn bản nào Mốc biết. Các dạng đọc được: .docx, .doc, PDF có lớp chữ, .html, .txt. Kiểm tra lại tệp đã chọn, hoặc lấy lại tệp từ nơi gửi.',
    en: 'The file {file} cannot be read: its content is neither writing nor of any document format known here. These can be read: .docx, .doc, PDF with a text layer, .html, .txt. Check which file was chosen, or fetch it again from where it came.',
  },
  'document/rtf': {
    vi: 'Tệp {file} là tệp RTF (dù có thể mang đuôi .doc), chưa đọc được. Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.',
    en: 'The file {file} is RTF (though its name may end in .doc), which is not read. Open it in Word or LibreOffice and save it as .docx.',
  },
  'document/scanned': {
    vi: 'Tệp PDF {file} ({pages} trang) chỉ có ảnh chụp, không có lớp chữ nên không đọc được câu nào. Dùng bản .docx hoặc bản PDF xuất từ máy, hoặc nhận dạng chữ (OCR) rồi nạp lại và soát từng câu.',
    en: 'The PDF {file} ({pages} page(s)) holds only pictures of pages and no text layer, so not one sentence can be read. Use the .docx or a PDF exported from it, or recognise the text (OCR), load it again and check every sentence.',
  },
  'document/letters-unknown': {
    vi: 'Tệp PDF {file} dùng phông chữ không kèm bảng mã, nên không biết các ký hiệu là chữ gì. Dùng bản .docx gốc, hoặc nhận dạng chữ (OCR) rồi soát lại.',
    en: 'The PDF {file} uses fonts without a table of letters, so it cannot be told which letters its signs are. Use the original .docx, or recognise the text (OCR) and check it.',
  },
  'document/encrypted': {
    vi: 'Tệp {file} được khóa bằng mật khẩu. Mở bằng mật khẩu, lưu một bản không khóa rồi nạp lại.',
    en: 'The file {file} is locked with a password. Open it with the password, save an unlocked copy and load that.',
  },
  'document/damaged': {
    vi: 'Tệp {file} bị hỏng hoặc không đúng định dạng ({detail}). Mở bằng chương trình đã tạo ra nó, lưu lại rồi nạp lại.',
    en: 'The file {file} is damaged or not what its format asks for ({detail}). Open it in the program that made it, save it again and load that.',
  },
  'document/pages-lost': {
    vi: 'Tệp {file} bị hỏng: không còn đọc được nội dung của trang {pages}. Lấy lại tệp từ nơi phát hành, hoặc mở bằng chương trình đã tạo ra nó, lưu lại rồi nạp lại.',
    en: 'The file {file} is damaged: the contents of page {pages} can no longer be read. Fetch it again from where it was published, or open it in the program that made it, save it again and load that.',
  },
  'document/archive-entries': {
    vi: 'Tệp {file} chứa {entries} tệp con; giới hạn là {maximum}. Một văn bản không cần nhiều như vậy nên tệp không được mở.',
    en: 'The file {file} holds {entries} files within; the limit is {maximum}. No text needs that many, so it was not opened.',
  },
  'document/archive-bomb': {
    vi: 'Phần {part} của tệp {file} bung ra lớn hơn {maximum} MB, quá mức của một văn bản; tệp không được mở vì có thể là tệp phá hoại.',
    en: 'The part {part} of the file {file} unpacks to more than {maximum} MB, beyond what a text needs; the file was not opened, for it may be meant to do harm.',
  },
  'document/archive-path': {
    vi: 'Tệp {file} chứa tên tệp con dẫn ra ngoài ({detail}); tệp không được mở vì có thể là tệp phá hoại.',
    en: 'The file {file} holds names that lead out of it ({detail}); it was not opened, for it may be meant to do harm.',
  },
  'document/xml-doctype': {
    vi: 'Phần {part} của tệp {file} có khai báo DOCTYPE, điều không có trong văn bản Word và có thể dùng để phá hoại; tệp không được đọc.',
    en: 'The part {part} of the file {file} declares a DOCTYPE, which no Word document has and which may do harm; the file was not read.',
  },
  'document/too-deep': {
    vi: 'Phần {part} của tệp {file} lồng nhau quá {maximum} tầng; tệp không được đọc.',
    en: 'The part {part} of the file {file} is nested deeper than {maximum} levels; the file was not read.',
  },
  'document/too-complex': {
    vi: 'Phần {part} của tệp {file} có hơn {maximum} phần tử, quá mức của một văn bản; tệp không được đọc.',
    en: 'The part {part} of the file {file} has more than {maximum} elements, beyond what a text needs; the file was not read.',
  },
  'document/too-many-pages': {
    vi: 'Tệp {file} có {pages} trang; giới hạn là {maximum}. Tách riêng nghị quyết rồi nạp lại.',
    en: 'The file {file} has {pages} pages; the limit is {maximum}. Take out the resolution and load it alone.',
  },
  'document/too-slow': {
    vi: 'Đọc tệp {file} quá {seconds} giây nên đã dừng. Lưu lại tệp thành .docx hoặc .txt rồi nạp lại.',
    en: 'Reading the file {file} took more than {seconds} second(s) and was stopped. Save it as .docx or .txt and load that.',
  },
  'document/out-of-memory': {
    vi: 'Đọc tệp {file} cần hơn {maximum} MB bộ nhớ nên đã dừng. Lưu lại tệp thành .docx hoặc .txt rồi nạp lại.',
    en: 'Reading the file {file} needed more than {maximum} MB of memory and was stopped. Save it as .docx or .txt and load that.',
  },
  'document/converted': {
    vi: 'Chữ trong tệp viết bằng bảng mã {encoding} và đã được chuyển sang Unicode. Soát lại chữ hoa có dấu.',
    en: 'The text was written in {encoding} and was converted to Unicode. Check the accented capitals.',
  },
  'document/tracked-changes': {
    vi: 'Tệp có theo dõi thay đổi: đã chấp nhận {insertions} chỗ thêm và {deletions} chỗ xóa. Kiểm tra đó có phải bản được thông qua.',
    en: 'The file has tracked changes: {insertions} insertion(s) and {deletions} deletion(s) were accepted. Check that this is the text adopted.',
  },
  'document/tracked-insertion': {
    vi: 'Những chữ này được thêm khi theo dõi thay đổi và đã được chấp nhận.',
    en: 'These words are a tracked insertion, which was accepted.',
  },
  'document/tracked-deletion': {
    vi: 'Tại đây đã xóa, theo thay đổi được theo dõi: “{removed}”.',
    en: 'Removed here, by a tracked deletion that was accepted: “{removed}”.',
  },
  'document/footnote': {
    vi: 'Chú thích {number}, để riêng khỏi bài: “{words}”.',
    en: 'Footnote {number}, kept apart from the text: “{words}”.',
  },
  'document/numbering-written': {
    vi: 'Đã ghi ra {count} số thứ tự do Word tự đánh.',
    en: '{count} automatic number(s) of Word were written out.',
  },
  'document/numbering-unread': {
    vi: 'Có {count} số tự động của tệp .doc không đặt được vào đúng dòng. Lưu lại thành .docx rồi nạp lại.',
    en: '{count} automatic number(s) of the .doc could not be put before their lines. Save it as .docx and load that.',
  },
  'document/comments-left-out': {
    vi: 'Đã bỏ qua {count} lời bình (comment).',
    en: '{count} comment(s) were left out.',
  },
  'document/hidden-left-out': {
    vi: 'Đã bỏ qua {count} đoạn chữ ẩn.',
    en: '{count} stretch(es) of hidden text were left out.',
  },
  'document/pictures-left-out': {
    vi: 'Tệp có {count} hình; chữ nằm trong hình không đọc được.',
    en: 'The file has {count} picture(s); words inside a picture cannot be read.',
  },
  'document/text-boxes': {
    vi: 'Chữ trong {count} khung được xếp sau đoạn chứa khung.',
    en: 'The words of {count} text box(es) stand behind the paragraph that holds them.',
  },
  'document/headers-left-out': {
    vi: 'Đã bỏ qua tiêu đề đầu trang và chân trang.',
    en: 'Headers and footers of pages were left out.',
  },
  'document/header-left-out': {
    vi: 'Đã bỏ dòng lặp lại ở đầu hoặc chân {count} trang: “{words}”.',
    en: 'A line that repeats at the edge of {count} pages was left out: “{words}”.',
  },
  'document/page-numbers-left-out': {
    vi: 'Đã bỏ số trang ở {count} trang.',
    en: 'The page numbers of {count} page(s) were left out.',
  },
  'document/pages-without-text': {
    vi: 'Trang {pages} không có chữ (có thể là ảnh chụp hoặc trang trắng): nội dung các trang đó không được đọc.',
    en: 'Page(s) {pages} have no text (pictures, or blank): what stands on them was not read.',
  },
  'document/columns-read': {
    vi: 'Trang {pages} chia hai cột; đã đọc hết cột trái rồi sang cột phải.',
    en: 'Page(s) {pages} have two columns; the left one was read first, then the right one.',
  },
  'document/hyphens-joined': {
    vi: 'Đã nối {count} chữ bị ngắt bằng dấu gạch nối ở cuối dòng.',
    en: '{count} word(s) broken by a hyphen at the end of a line were joined.',
  },
  'document/turned-left-out': {
    vi: 'Đã bỏ qua {count} mẩu chữ xoay nghiêng (dấu, hình mờ).',
    en: '{count} piece(s) of turned text (stamps, watermarks) were left out.',
  },
};
