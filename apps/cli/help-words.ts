/** The help of every command, Vietnamese and English. */
import type { Bilingual } from '@moc/domain/values';
import type { CommandName } from './arguments.ts';

interface Help {
  readonly usage: string;
  readonly summary: Bilingual;
  readonly details: Bilingual;
}

export const help: Readonly<Record<CommandName, Help>> = {
  read: {
    usage: 'moc read FILE',
    summary: {
      vi: 'đọc một nghị quyết thành cây điều, khoản, điểm có địa chỉ',
      en: 'read a resolution into articles, clauses and points with their addresses',
    },
    details: {
      vi: 'FILE là .docx, .doc, PDF có lớp chữ, .html hoặc .txt (cả TCVN3, VNI). In phần đầu, cây địa chỉ và những chỗ chưa hiểu. Đọc không bao giờ làm mất ký tự nào.',
      en: 'FILE is .docx, .doc, PDF with a text layer, .html or .txt (TCVN3 and VNI, too). Prints the heading, the tree of addresses and what was not understood. Reading never loses a character.',
    },
  },
  targets: {
    usage: 'moc targets FILE',
    summary: {
      vi: 'liệt kê chỉ tiêu và từng phần: loại, trị số, đơn vị, trích nguyên văn',
      en: 'list targets and their parts: kind, value, unit, quoted words',
    },
    details: {
      vi: 'Sau 21 (hoặc bao nhiêu) chỉ tiêu do Hội đồng đặt ra là những câu có định lượng nằm trong phần nhiệm vụ. Dấu ? là chỗ máy chưa chắc.',
      en: "After the Council's own targets come the quantified statements that hide in the tasks. A ? marks what the machine is not sure of.",
    },
  },
  lint: {
    usage: 'moc lint [FILE] [--from FOLDER] [--as-known-on DAY] [--resolution ID]',
    summary: {
      vi: 'soát một dự thảo hoặc văn bản: con số, câu chữ, đánh số, kèm phép tính',
      en: 'check a draft or an adopted text: numbers, words, numbering, with the arithmetic',
    },
    details: {
      vi: 'Nêu FILE thì soát dự thảo ấy, không cần số liệu. Không nêu FILE thì soát nghị quyết trong cơ sở dữ liệu (hoặc --from), có đối chiếu với số liệu các năm trước. Chỉ nhắc, không chặn: mã thoát vẫn là 0.',
      en: 'With FILE that draft is checked, no figures needed. Without, the resolution in the database (or --from) is checked against the figures of the years before. It warns and never blocks: the exit code stays 0.',
    },
  },
  import: {
    usage: 'moc import KIND FILE [--preview]',
    summary: { vi: 'nhập một tệp số liệu, nhận cả tệp hoặc không nhận gì', en: 'take in a file of figures, whole or not at all' },
    details: {
      vi: 'KIND là observations, sources, reported-verdicts, projects, indicators hoặc links. --preview chỉ kiểm tra, không ghi. Dòng sai được nêu kèm số dòng và tên cột.',
      en: 'KIND is observations, sources, reported-verdicts, projects, indicators or links. --preview checks and writes nothing. Faulty rows are named by line and column.',
    },
  },
  assess: {
    usage: 'moc assess [--as-known-on DAY] [--resolution ID] [--from FOLDER]',
    summary: { vi: 'đánh giá mọi chỉ tiêu theo những gì đã biết đến một ngày', en: 'judge every target by what was known on a day' },
    details: {
      vi: 'Không nêu ngày thì lấy hôm nay. --from đọc thẳng một thư mục hồ sơ (example.json) mà không cần cơ sở dữ liệu.',
      en: 'Without a day: today. --from reads a case folder (example.json) directly, without a database.',
    },
  },
  explain: {
    usage: 'moc explain ADDRESS [--as-known-on DAY] [--resolution ID] [--from FOLDER]',
    summary: { vi: 'lần ngược một kết luận về số liệu, nguồn và câu chữ', en: 'walk a verdict back to its figures, sources and words' },
    details: {
      vi: 'ADDRESS viết như a, 2.2.a, dieu-2.khoan-2.diem-a hoặc dieu-2.khoan-2.diem-a.phan-1.',
      en: 'Write ADDRESS as a, 2.2.a, dieu-2.khoan-2.diem-a or dieu-2.khoan-2.diem-a.phan-1.',
    },
  },
  export: {
    usage: 'moc export (--akn | --stratml) [FILE] [--public] [--out FILE] [--resolution ID] [--from FOLDER]',
    summary: {
      vi: 'xuất nghị quyết theo Akoma Ntoso 3.0, hoặc chỉ tiêu và số liệu theo StratML phần 2',
      en: 'write the resolution as Akoma Ntoso 3.0, or its targets and figures as StratML Part 2',
    },
    details: {
      vi: 'Nêu FILE thì xuất văn bản ấy, không có số liệu; FILE có thể là tệp Akoma Ntoso. Không có --out thì in ra màn hình. Xuất toàn bộ hồ sơ; --public chỉ xuất phần công khai. Những gì chuẩn ấy không chứa được nêu ở đầu ra báo lỗi. Định dạng: docs/formats.',
      en: 'With FILE that text is written, without figures; FILE may be an Akoma Ntoso file. Without --out it is printed. The whole dossier is written; --public leaves out what the public may not see. What the standard does not carry is told on standard error. The formats: docs/formats.',
    },
  },
  verify: {
    usage: 'moc verify',
    summary: { vi: 'kiểm tra sổ ghi lệnh và so các bảng với sổ', en: 'check the command log and compare the tables with it' },
    details: {
      vi: 'Tính lại chuỗi băm, dựng lại trạng thái từ sổ ghi lệnh và so với các bảng. Mã thoát 1 nếu có chỗ lệch.',
      en: 'Recomputes the hash chain, rebuilds the state from the log and compares it with the tables. Exit code 1 when anything differs.',
    },
  },
  serve: {
    usage: 'moc serve',
    summary: { vi: 'chạy máy chủ (như “npm start”, không cài và không dựng trang)', en: 'run the server (as “npm start”, without installing or building)' },
    details: {
      vi: 'Dừng bằng ctrl-C. Với --json: khi máy chủ sẵn sàng, in một dòng có address (và setupLink khi chưa có người quản trị).',
      en: 'Stop it with ctrl-C. With --json: one line with address (and setupLink while there is no administrator) once the server is ready.',
    },
  },
  help: {
    usage: 'moc help [COMMAND]',
    summary: { vi: 'trợ giúp', en: 'this help' },
    details: { vi: 'Trợ giúp của một lệnh: moc help assess.', en: 'Help on one command: moc help assess.' },
  },
};

export const common: Bilingual = {
  vi: `Tùy chọn chung
  --json             kết quả dạng JSON
  --language vi|en   ngôn ngữ (hoặc biến MOC_LANGUAGE); mặc định vi
  --data FOLDER      thư mục dữ liệu của cơ sở dữ liệu đi kèm (hoặc biến MOC_DATA)
  DATABASE_URL       (biến môi trường) dùng một máy chủ PostgreSQL thay cho cơ sở dữ liệu đi kèm

Mã thoát: 0 xong · 1 bị từ chối hoặc thất bại · 2 gọi sai`,
  en: `Options of every command
  --json             the result as JSON
  --language vi|en   language (or the variable MOC_LANGUAGE); vi unless told
  --data FOLDER      data folder of the embedded database (or the variable MOC_DATA)
  DATABASE_URL       (environment) use a PostgreSQL server instead of the embedded database

Exit codes: 0 done · 1 refused or failed · 2 wrong use`,
};
