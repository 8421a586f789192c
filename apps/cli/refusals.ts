/** Words of what the command line itself refuses. */
import type { RefusalWords } from '@moc/domain/values';

export const cliRefusals = {
  'cli/unknown-command': {
    vi: 'Không có lệnh “{given}”. Các lệnh: {wanted}. Xem “moc help”.',
    en: 'There is no command “{given}”. Commands: {wanted}. See “moc help”.',
  },
  'cli/bad-option': {
    vi: 'Không hiểu tùy chọn “{given}”, hoặc tùy chọn này thiếu giá trị. Xem “moc help”.',
    en: 'The option “{given}” is not known, or it lacks its value. See “moc help”.',
  },
  'cli/foreign-option': {
    vi: 'Lệnh “{command}” không dùng tùy chọn {given}. Xem “moc help {command}”.',
    en: 'The command “{command}” does not take the option {given}. See “moc help {command}”.',
  },
  'cli/operands': {
    vi: 'Lệnh “{command}” cần {wanted} tham số, đã nhận {given}. Xem “moc help {command}”.',
    en: 'The command “{command}” needs {wanted} argument(s), {given} given. See “moc help {command}”.',
  },
  'cli/day': {
    vi: '“{given}” không phải là một ngày có thật. Viết năm-tháng-ngày, ví dụ 2024-12-05.',
    en: '“{given}” is not a day that exists. Write year-month-day, for example 2024-12-05.',
  },
  'cli/language': {
    vi: 'Ngôn ngữ “{given}” không có. Chọn vi hoặc en.',
    en: 'There is no language “{given}”. Choose vi or en.',
  },
  'cli/import-kind': {
    vi: 'Không có loại tệp “{given}”. Các loại: {wanted}.',
    en: 'There is no kind of file “{given}”. Kinds: {wanted}.',
  },
  'cli/unknown-work': {
    vi: 'Không có việc “{given}”. Các việc: {wanted}.',
    en: 'There is no “{given}” here. There is: {wanted}.',
  },
  'cli/which-tenant': {
    vi: 'Không rõ đơn vị nào (“{given}”). Nêu --tenant với một trong: {wanted}.',
    en: 'It is not clear which tenant is meant (“{given}”). Give --tenant with one of: {wanted}.',
  },
  'cli/export-format': {
    vi: 'Lệnh “export” cần đúng một định dạng, đã nhận {given}. Chọn --akn (Akoma Ntoso 3.0) hoặc --stratml (StratML phần 2).',
    en: 'The command “export” needs exactly one format, {given} given. Choose --akn (Akoma Ntoso 3.0) or --stratml (StratML Part 2).',
  },
  'cli/not-written': {
    vi: 'Không ghi được tệp “{file}”: {reason}. Kiểm tra lại đường dẫn và quyền ghi.',
    en: 'The file “{file}” cannot be written: {reason}. Check the path and the permission to write.',
  },
  'cli/no-file': {
    vi: 'Không mở được tệp “{file}”: {reason}. Kiểm tra lại đường dẫn và quyền đọc.',
    en: 'The file “{file}” cannot be opened: {reason}. Check the path and the permission to read it.',
  },
  'cli/no-case': {
    vi: '“{folder}” không phải là thư mục hồ sơ: thiếu hoặc không đọc được {file}.',
    en: '“{folder}” is not a case folder: {file} is missing or cannot be read.',
  },
  'cli/no-resolution': {
    vi: 'Chưa có nghị quyết nào trong cơ sở dữ liệu. Chạy “npm start” để nạp ví dụ, hoặc dùng --from THƯ-MỤC để đọc thẳng từ tệp.',
    en: 'There is no resolution in the database yet. Run “npm start” to load the example, or use --from FOLDER to read files directly.',
  },
  'cli/which-resolution': {
    vi: 'Không có nghị quyết “{given}”. Chọn một trong: {wanted} (tùy chọn --resolution).',
    en: 'There is no resolution “{given}”. Choose one of: {wanted} (option --resolution).',
  },
  'cli/no-earlier': {
    vi: 'Không có nghị quyết nào trước “{given}” có cùng độ dài kỳ kế hoạch. Nêu --previous ID, hoặc nêu hai tệp.',
    en: 'There is no resolution of the same length before “{given}”. Name one with --previous ID, or give two files.',
  },
  'cli/no-text-in-file': {
    vi: 'Tệp “{file}” là StratML, chỉ có mục tiêu và trị số, không có nguyên văn để đọc. Xem nội dung bằng “moc read {file}”.',
    en: 'The file “{file}” is StratML, which holds goals and values but no text to read. See what it holds with “moc read {file}”.',
  },
  'cli/unknown-territory': {
    vi: 'Không có đơn vị hành chính nào mang mã hoặc tên “{given}” vào thời điểm đó. Viết mã (833) hoặc tên kèm loại đơn vị (“huyện …”), hoặc nêu ngày bằng --on.',
    en: 'No territorial unit bears the code or name “{given}” at that time. Write a code (833) or a name with its kind (“huyện …”), or name a day with --on.',
  },
  'cli/several-territories': {
    vi: 'Có nhiều đơn vị tên “{given}”: {wanted}. Dùng mã.',
    en: 'Several units are called “{given}”: {wanted}. Use the code.',
  },
  'cli/territory-level': {
    vi: 'Cấp đơn vị hành chính “{given}” không có. Chọn: {wanted}.',
    en: 'There is no level “{given}”. Choose one of: {wanted}.',
  },
  'cli/crosswalk-days': {
    vi: 'Lệnh “territory crosswalk” cần --from NGÀY và --to NGÀY.',
    en: 'The command “territory crosswalk” needs --from DAY and --to DAY.',
  },
  'cli/act-undated': {
    vi: 'Văn bản sửa đổi không nêu ngày thông qua hoặc ngày có hiệu lực. Nêu ngày có hiệu lực bằng --on NGÀY; nếu thiếu cả ngày thông qua, kiểm tra lại tệp.',
    en: 'The amending act tells neither its adoption nor its effect. Give the day of effect with --on DAY; if the adoption is missing too, check the file.',
  },
  'cli/no-series': {
    vi: 'Thư mục “{folder}” không có tệp CSV nào mang các cột {wanted}. Kiểm tra lại đường dẫn, hoặc xem cột cần có trong docs/forecasting.md.',
    en: 'The folder “{folder}” has no CSV file with the columns {wanted}. Check the path, or see docs/forecasting.md for the columns.',
  },
  'cli/series-columns': {
    vi: 'Tệp “{file}” thiếu cột {missing} nên không được dùng. Thêm các cột ấy, hoặc xem cột cần có trong docs/forecasting.md.',
    en: 'The file “{file}” lacks the columns {missing} and is not used. Add them, or see docs/forecasting.md for the columns.',
  },
  'cli/unknown-address': {
    vi: 'Nghị quyết không có chỉ tiêu hoặc phần nào mang địa chỉ “{given}”. Viết như a, 2.2.a, dieu-2.khoan-2.diem-a hoặc dieu-2.khoan-2.diem-a.phan-1. Các chỉ tiêu: {wanted}.',
    en: 'The resolution has no target or part at “{given}”. Write it as a, 2.2.a, dieu-2.khoan-2.diem-a or dieu-2.khoan-2.diem-a.phan-1. Targets: {wanted}.',
  },
} as const satisfies RefusalWords;
