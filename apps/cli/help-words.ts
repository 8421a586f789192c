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
      vi: 'FILE là .docx, .doc, PDF có lớp chữ, .html, .txt (cả TCVN3, VNI), tệp Akoma Ntoso hoặc StratML. In phần đầu, cây địa chỉ và những chỗ chưa hiểu; của tệp StratML thì in mục tiêu, chỉ tiêu và trị số. Đọc không bao giờ làm mất ký tự nào. Những gì chuẩn trao đổi không mang theo được nêu ở đầu ra báo lỗi.',
      en: 'FILE is .docx, .doc, PDF with a text layer, .html, .txt (TCVN3 and VNI, too), Akoma Ntoso or StratML. Prints the heading, the tree of addresses and what was not understood; of StratML the goals, objectives and values. Reading never loses a character. What an exchange standard does not bring along is told on standard error.',
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
      vi: 'Nêu FILE thì soát dự thảo ấy, không cần số liệu. Không nêu FILE thì soát nghị quyết trong cơ sở dữ liệu (hoặc --from), có đối chiếu với số liệu các năm trước. Trả lời đã cho ở bàn rà soát được in kèm. Chỉ nhắc, không chặn: mã thoát vẫn là 0.',
      en: 'With FILE that draft is checked, no figures needed. Without, the resolution in the database (or --from) is checked against the figures of the years before. Answers given at the review desk are printed with them. It warns and never blocks: the exit code stays 0.',
    },
  },
  continuity: {
    usage: 'moc continuity [FILE_OLD FILE_NEW] [--resolution ID] [--previous ID] [--from FOLDER FILE_NEW]',
    summary: {
      vi: 'đối chiếu chỉ tiêu của hai kỳ: tiếp tục, định nghĩa lại, mới, thôi không đặt nữa',
      en: 'hold the targets of two years against each other: continued, redefined, new, dropped',
    },
    details: {
      vi: 'Nêu hai tệp thì đọc cả hai, không cần cơ sở dữ liệu. Không nêu tệp thì lấy nghị quyết trong cơ sở dữ liệu (--resolution) và nghị quyết kỳ trước gần nhất (hoặc --previous), kèm mã chỉ số tiếp tục được dùng và ý kiến của người rà soát. --from THƯ-MỤC lấy kỳ trước từ một thư mục hồ sơ.',
      en: 'With two files both are read, without a database. Without files the stored resolution (--resolution) is held against the nearest earlier one (or --previous), with the indicator codes that go on and what reviewers said. --from FOLDER takes the earlier year from a case folder.',
    },
  },
  import: {
    usage: 'moc import KIND FILE [--preview]',
    summary: { vi: 'nhập một tệp số liệu, nhận cả tệp hoặc không nhận gì', en: 'take in a file of figures, whole or not at all' },
    details: {
      vi: 'KIND là observations, sources, reported-verdicts, projects, indicators, relations hoặc links; danh mục đơn vị hành chính: acts, provinces, districts, communes, territory-changes. --preview chỉ kiểm tra, không ghi. Dòng sai được nêu kèm số dòng và tên cột.',
      en: 'KIND is observations, sources, reported-verdicts, projects, indicators, relations or links; lists of territory: acts, provinces, districts, communes, territory-changes. --preview checks and writes nothing. Faulty rows are named by line and column.',
    },
  },
  check: {
    usage: 'moc check [--as-known-on DAY] [--resolution ID] [--from FOLDER] [--verbose]',
    summary: {
      vi: 'kiểm tra số liệu đã công bố có khớp nhau không, kèm phép tính',
      en: 'check whether published figures agree with each other, with the arithmetic',
    },
    details: {
      vi: 'Phần và tổng, cơ cấu, tốc độ gia quyền, bình quân đầu người, lũy kế, đơn vị hành chính, tỷ lệ so kế hoạch, tính mùa vụ, nhầm đơn vị, giới hạn tự nhiên. Chỉ nhắc, không chặn. --verbose nêu cả lưu ý và những phép tính chưa làm được vì thiếu số. Danh mục: docs/checks.md.',
      en: 'Parts and totals, shares, weighted growth, per head, figures to date, territories, shares of plan, seasons, units, natural limits. It warns and never blocks. --verbose tells notes, too, and what could not be checked for want of figures. The list: docs/checks.md.',
    },
  },
  revisions: {
    usage: 'moc revisions [--as-known-on DAY] [--resolution ID] [--from FOLDER]',
    summary: {
      vi: 'số liệu đã được điều chỉnh bao nhiêu sau lần công bố đầu, theo chỉ tiêu',
      en: 'how much figures moved after they were first published, by indicator',
    },
    details: {
      vi: 'So lần công bố đầu với số đang có hiệu lực đến ngày đó; nêu mức thay đổi trung vị và lớn nhất.',
      en: 'Compares the first publication with the figure that holds on the day; tells the median and the largest change.',
    },
  },
  assess: {
    usage: 'moc assess [--as-known-on DAY] [--resolution ID] [--from FOLDER]',
    summary: {
      vi: 'đánh giá mọi chỉ tiêu theo những gì đã biết đến một ngày, kèm triển vọng của chỉ tiêu chưa có kết luận',
      en: 'judge every target by what was known on a day, and foresee those without a verdict',
    },
    details: {
      vi: 'Không nêu ngày thì lấy hôm nay. Triển vọng: đúng tiến độ, có nguy cơ, khó đạt, hoặc chưa thể đánh giá kèm ngày đánh giá được; ngưỡng và lý do: facts/outlook.ts. --from đọc thẳng một thư mục hồ sơ (example.json) mà không cần cơ sở dữ liệu.',
      en: 'Without a day: today. Outlook: on track, at risk, off track, or not assessable with the day from which it will be; thresholds and their reason: facts/outlook.ts. --from reads a case folder (example.json) directly, without a database.',
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
  amend: {
    usage: 'moc amend FILE [--confirm] [--on DAY] [--resolution ID] [--from FOLDER]',
    summary: {
      vi: 'đọc văn bản sửa đổi và nêu nó thay đổi phần nào của kế hoạch; --confirm để ghi',
      en: 'read a later act and tell what it changes of the plan; --confirm enters it',
    },
    details: {
      vi: 'Không có --confirm thì chỉ nêu, không ghi. Có --confirm thì ghi những thay đổi đã rõ phần nào, theo tên người chạy lệnh; mức ban đầu vẫn giữ, các ngày trước hiệu lực vẫn xét theo mức cũ. --on ghi ngày có hiệu lực khi văn bản không nêu.',
      en: 'Without --confirm it only tells. With it, the changes whose part is beyond doubt are entered in the name of whoever runs the command; what was adopted stays, and days before its effect are judged by the former value. --on gives the day of effect where the text does not.',
    },
  },
  indicators: {
    usage: 'moc indicators [CODE] [--as-known-on DAY] [--resolution ID] [--from FOLDER]',
    summary: { vi: 'các chỉ tiêu thống kê như đã khai báo', en: 'indicators as they are declared' },
    details: {
      vi: 'Không nêu CODE thì in bảng: mã, tên, đơn vị, chiều, cách cộng dồn, cách gộp, lịch công bố, mức công khai, công thức. Nêu CODE thì in đủ của một chỉ tiêu, kèm năm mục về chất lượng và ngày có thể đánh giá kỳ của nghị quyết. Lịch có dấu * là lịch mặc định theo cách cộng dồn.',
      en: "Without CODE a table: code, name, unit, direction, accumulation, roll-up, release calendar, sensitivity, formula. With CODE all of one indicator, its five disclosures of quality and the day from which the resolution's period can be assessed. A calendar with * is the usual one of its kind.",
    },
  },
  formula: {
    usage: "moc formula 'EXPR' [--as-known-on DAY] [--period PERIOD] [--place CODE] [--resolution ID] [--from FOLDER]",
    summary: { vi: 'tính một công thức từ số liệu đã công bố, in từng bước', en: 'compute a formula from published figures, step by step' },
    details: {
      vi: "EXPR gồm + - * / ( ), số, [mã hoặc tên chỉ tiêu] và các hàm tổng, tổng_con, cùng_kỳ, lũy_kế, tỷ_trọng, tăng_trưởng, bình_quân_đầu_người, làm_tròn; đối số cách nhau bằng dấu chấm phẩy. Ví dụ: 'tỷ_trọng([thu nội địa]; [thu ngân sách])'. PERIOD như 2024, 2024-Q1, 2024-9M; mặc định là kỳ của nghị quyết. Mã thoát 1 nếu công thức sai hoặc thiếu số liệu.",
      en: "EXPR has + - * / ( ), numbers, [code or name of an indicator] and the functions sum, sum_children, same_period_last_year, to_date, share, growth, per_head, round; arguments are parted by semicolons. PERIOD as 2024, 2024-Q1, 2024-9M; the resolution's own unless told. Exit code 1 when the formula is wrong or an input is missing.",
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
  territory: {
    usage: 'moc territory CODE|NAME [--on DAY]  ·  moc territory crosswalk --from DAY --to DAY --level LEVEL [--into LEVEL]',
    summary: {
      vi: 'một đơn vị hành chính qua các lần sắp xếp; đơn vị nào mang địa bàn của đơn vị nào',
      en: 'a territorial unit through its changes; which units carry the land of which',
    },
    details: {
      vi: 'CODE là mã (833), NAME là tên như trong văn bản ("huyện A", để trong ngoặc kép). --on là ngày đọc, mặc định hôm nay. LEVEL là province, district hoặc commune; tỷ lệ chia chưa biết thì ghi "chưa rõ".',
      en: 'CODE is a code (833), NAME a name as in a text ("huyện A", in quotes). --on is the day of reading, today unless told. LEVEL is province, district or commune; a share that is not known is said to be so.',
    },
  },
  verify: {
    usage: 'moc verify [FILE [HEAD]]',
    summary: { vi: 'kiểm tra sổ ghi lệnh và so các bảng với sổ', en: 'check the command log and compare the tables with it' },
    details: {
      vi: 'Tính lại chuỗi băm, dựng lại trạng thái từ sổ ghi lệnh và so với các bảng. Nêu FILE (do “moc log jsonl” xuất ra) thì kiểm tra riêng tệp ấy, không cần cơ sở dữ liệu; HEAD là mã băm đã ghi lại trước đây, phải có trong nhật ký. Mã thoát 1 nếu có chỗ lệch.',
      en: 'Recomputes the hash chain, rebuilds the state from the log and compares it with the tables. With FILE (from “moc log jsonl”) that file alone is checked, without a database; HEAD is a hash noted earlier, which must be in the log. Exit code 1 when anything differs.',
    },
  },
  'record-forecasts': {
    usage: 'moc record-forecasts [--as-known-on DAY] [--resolution ID]',
    summary: { vi: 'lưu các dự báo đang nêu của một ngày', en: 'put the forecasts of a day on record' },
    details: {
      vi: 'Lưu nguyên văn từng dự báo (trung tâm, khoảng 80 %, xác suất) cùng điều mà nhịp đều và mùa vụ đơn giản nói từ cùng số liệu. Dự báo đã lưu, số liệu chưa đổi thì không lưu lại.',
      en: 'Stores every forecast as it stands (centre, 80 % interval, probability) with what linear pace and seasonal naive say from the same figures. One that is on record is not stored again while its figures stay the same.',
    },
  },
  'forecast-score': {
    usage: 'moc forecast-score [--as-known-on DAY] [--resolution ID]',
    summary: { vi: 'chấm các dự báo đã lưu theo kết quả đã biết', en: 'score the forecasts on record by what is known now' },
    details: {
      vi: 'In điểm Brier, độ phủ của khoảng 80 %, xác suất đã nói so với tần suất xảy ra, mức hơn kém so với nhịp đều và mùa vụ đơn giản. Dự báo chưa có kết quả được đếm riêng.',
      en: 'Prints the Brier score, the coverage of the 80 % interval, probabilities said against how often it came, and the skill against linear pace and seasonal naive. Forecasts without a result are counted apart.',
    },
  },
  backtest: {
    usage: 'moc backtest FOLDER [--yearly] [--without-peers]',
    summary: {
      vi: 'kiểm nghiệm dự báo trên các chuỗi số liệu đã công bố',
      en: 'back-test forecasts on published series',
    },
    details: {
      vi: 'FOLDER có các tệp CSV với cột series_id, period, measure, value, unit, status, published_on. Cuối mỗi tháng trong quá khứ, mỗi chuỗi được hỏi cả năm sẽ ra sao, chỉ với những gì đã công bố đến hôm đó. In độ phủ của khoảng 80 %, điểm Brier, mức hơn kém so với nhịp đều và mùa vụ đơn giản, theo loại chỉ tiêu và theo tháng. --yearly hỏi cả chuỗi chỉ có số năm; --without-peers không cho chuỗi học từ chuỗi khác.',
      en: 'FOLDER holds CSV files with the columns series_id, period, measure, value, unit, status, published_on. At the end of every past month each series is asked what its year will come to, with nothing but what was published by that day. Prints the coverage of the 80 % interval, the Brier score and the skill against linear pace and seasonal naive, by kind of indicator and by month. --yearly asks yearly series, too; --without-peers lets no series learn from others.',
    },
  },
  log: {
    usage: 'moc log (jsonl | csv) [--tenant CODE] [--out FILE]',
    summary: {
      vi: 'xuất nhật ký: toàn bộ để kiểm tra ở nơi khác, hoặc bảng cho người đọc',
      en: 'export the log: whole, to be checked elsewhere, or as a table for people',
    },
    details: {
      vi: 'jsonl: mỗi dòng một mục với phần đầu và nội dung; kiểm tra bằng “moc verify FILE” hoặc bằng một tệp duy nhất apps/cli/verify-log.mjs, không cần mạng, không cần cơ sở dữ liệu. csv: mỗi mục một câu, kèm người, vai trò, thời điểm.',
      en: 'jsonl: a line for each entry with header and content; checked with “moc verify FILE”, or with the single file apps/cli/verify-log.mjs, without network or database. csv: each entry as a sentence, with person, role and time.',
    },
  },
  backup: {
    usage: 'moc backup FILE',
    summary: { vi: 'sao lưu toàn bộ vào một tệp, trong khi mọi người vẫn làm việc', en: 'save everything to one file, while others go on working' },
    details: {
      vi: 'Một thời điểm nhất quán; tệp .tar.gz có bản kê số dòng và mã băm từng bảng. Phiên đăng nhập không được sao lưu. Tệp chứa dữ liệu cá nhân: cất nơi an toàn. Cách làm và diễn tập: docs/operations/backup.md.',
      en: 'One consistent moment; the .tar.gz states rows and digest of every table. Sessions are not saved. The file holds personal data: keep it safe. How, and the drill: docs/operations/backup.md.',
    },
  },
  restore: {
    usage: 'moc restore FILE [--data FOLDER]',
    summary: { vi: 'khôi phục bản sao lưu vào một cơ sở dữ liệu trống, rồi kiểm tra', en: 'bring a backup back into an empty database, then verify' },
    details: {
      vi: 'Hoặc khôi phục hết hoặc không ghi gì. Nhận cả bản sao lưu của phiên bản trước và nâng cấp. Mã thoát 1 nếu nhật ký trong bản sao lưu vốn không nguyên vẹn.',
      en: 'Whole or not at all. Backups of earlier versions are taken, too, and brought up to date. Exit code 1 where the log in the backup was not intact to begin with.',
    },
  },
  person: {
    usage: 'moc person (export | erase) ACCOUNT [--out FILE] [--confirm]',
    summary: {
      vi: 'dữ liệu đang giữ về một người: xuất ra, hoặc xóa tên và tài khoản',
      en: 'what is held on a person: told as JSON, or name and account erased',
    },
    details: {
      vi: 'ACCOUNT là địa chỉ thư điện tử hoặc mã tài khoản trong nhật ký. Xóa không làm đứt chuỗi nhật ký: việc đã làm vẫn còn dưới mã tài khoản. Các mục ghi trước bản 0011 giữ nguyên tên đã ghi khi ấy: docs/operations/personal-data.md.',
      en: 'ACCOUNT is an e-mail address or the account’s code in the log. Erasing leaves the chain whole: what was done stays under the code. Entries written before schema 0011 keep the name they were written with: docs/operations/personal-data.md.',
    },
  },
  db: {
    usage: 'moc db (status | distribute)',
    summary: {
      vi: 'tình trạng bức tường giữa các đơn vị; trải các bảng trên cụm Citus',
      en: 'whether the database keeps tenants apart; spread the tables over a Citus cluster',
    },
    details: {
      vi: 'Dùng với DATABASE_URL trỏ tới máy chủ có phần mở rộng Citus. Mọi bảng của đơn vị được trải theo mã đơn vị; chạy lại được nhiều lần. Cách làm: docs/operations.',
      en: 'For a DATABASE_URL of a server that has the Citus extension. Every table of a tenant is spread by the tenant’s code; it may be run again. How: docs/operations.',
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
