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
      vi: 'FILE là tệp văn bản (.txt, UTF-8). In phần đầu, cây địa chỉ và những chỗ chưa hiểu. Đọc không bao giờ làm mất ký tự nào.',
      en: 'FILE is a text file (.txt, UTF-8). Prints the heading, the tree of addresses and what was not understood. Reading never loses a character.',
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
    details: { vi: 'Dừng bằng ctrl-C.', en: 'Stop it with ctrl-C.' },
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
