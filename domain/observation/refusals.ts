/** Words of what the observation step refuses: what was given, what was wanted, what next. */
import type { RefusalWords } from '../values/index.ts';

export const observationRefusals: RefusalWords = {
  'observation/missing-column': {
    vi: 'Thiếu cột “{column}”. Tệp loại này cần các cột: {wanted}. Thêm cột vào dòng tiêu đề rồi gửi lại.',
    en: 'Column “{column}” is missing. This kind of file needs the columns: {wanted}. Add it to the header line and send the file again.',
  },
  'observation/unexpected-column': {
    vi: 'Cột “{column}” không thuộc loại tệp này. Các cột dùng được: {wanted}. Bỏ hoặc đổi tên cột rồi gửi lại.',
    en: 'Column “{column}” does not belong to this kind of file. Columns it may have: {wanted}. Remove or rename it and send the file again.',
  },
  'observation/repeated-column': {
    vi: 'Cột “{column}” xuất hiện hơn một lần ở dòng tiêu đề. Giữ lại một cột.',
    en: 'Column “{column}” stands more than once in the header line. Keep one of them.',
  },
  'observation/no-rows': {
    vi: 'Tệp không có dòng dữ liệu nào sau dòng tiêu đề. Kiểm tra lại tệp đã xuất.',
    en: 'The file has no data row after its header line. Check the exported file.',
  },
  'observation/empty-cell': {
    vi: 'Ô này để trống; cột “{column}” phải có giá trị ({wanted}).',
    en: 'This cell is empty; column “{column}” needs a value ({wanted}).',
  },
  'observation/number': {
    vi: '“{given}” không phải là số đọc được. Trong tệp, số viết bằng dấu chấm thập phân và không có dấu ngăn hàng nghìn, ví dụ 1750.5; tệp ngăn cột bằng dấu chấm phẩy thì viết được 1750,5.',
    en: '“{given}” is not a number that can be read. In files a number has a dot before its decimals and no grouping marks, for example 1750.5; where semicolons part the columns it may be 1750,5.',
  },
  'observation/date': {
    vi: '“{given}” không phải là ngày có thật. Viết YYYY-MM-DD (hoặc YYYY-MM, YYYY khi nguồn chỉ nêu tháng, năm); không rõ ngày thì để trống.',
    en: '“{given}” is not a date that exists. Write YYYY-MM-DD (or YYYY-MM, YYYY where the source gives only the month or year); leave it empty when unknown.',
  },
  'observation/day': {
    vi: '“{given}” không phải là một ngày có thật; cột này cần đủ ngày, tháng, năm dạng YYYY-MM-DD.',
    en: '“{given}” is not a day that exists; this column needs a full date, YYYY-MM-DD.',
  },
  'observation/period': {
    vi: '“{given}” không phải là một kỳ. Viết 2024, 2024-Q1, 2024-H1, 2024-9M, 2024-M08, 2024-M11-YTD hoặc 2024-08/P5M (5 tháng từ tháng 8).',
    en: '“{given}” is not a period. Write 2024, 2024-Q1, 2024-H1, 2024-9M, 2024-M08, 2024-M11-YTD or 2024-08/P5M (5 months from August).',
  },
  'observation/word': {
    vi: '“{given}” không dùng được ở cột “{column}”. Các giá trị dùng được: {wanted}.',
    en: '“{given}” cannot be used in column “{column}”. It takes: {wanted}.',
  },
  'observation/unit': {
    vi: 'Không nhận ra đơn vị “{given}”. Viết đơn vị như trong bảng thống kê, ví dụ %, tỷ đồng, triệu USD, xã.',
    en: 'Unit “{given}” is not recognised. Write it as statistical tables do, for example %, tỷ đồng, triệu USD, xã.',
  },
  'observation/unit-dimension': {
    vi: 'Đơn vị “{given}” không cùng loại với đơn vị đã khai báo của chỉ tiêu {indicator} ({wanted}). Sửa đơn vị hoặc cách đo (measure).',
    en: 'Unit “{given}” does not measure the same thing as the declared unit of indicator {indicator} ({wanted}). Correct the unit or the measure.',
  },
  'observation/unknown-calendar': {
    vi: 'Không có lịch công bố mang mã “{given}”. Các lịch dùng được: {wanted}. Sửa mã, hoặc để trống để dùng lịch mặc định.',
    en: 'There is no release calendar with the code “{given}”. Calendars that may be named: {wanted}. Correct the code, or leave it empty for the default calendar.',
  },
  'observation/quality-incomplete': {
    vi: 'Thiếu nội dung ở cột “{column}”. Năm mục về chất lượng số liệu phải ghi đủ hoặc để trống cả năm.',
    en: 'Column “{column}” is empty. The five disclosures of quality are written all five or not at all.',
  },
  'observation/unknown-source': {
    vi: 'Chưa có nguồn “{given}”. Nhập nguồn này trước (loại tệp “nguồn”), hoặc sửa mã nguồn.',
    en: 'There is no source “{given}”. Import it first (kind of file: sources), or correct the source id.',
  },
  'observation/unknown-indicator': {
    vi: 'Chưa khai báo chỉ tiêu “{given}”. Khai báo chỉ tiêu này trước (loại tệp “chỉ tiêu thống kê”), hoặc sửa lại địa chỉ.',
    en: 'Indicator “{given}” is not declared. Declare it first (kind of file: indicators), or correct the reference.',
  },
  'observation/unknown-territory': {
    vi: 'Không có đơn vị hành chính mang mã “{given}”. Dùng mã chính thức của danh mục hành chính.',
    en: 'There is no territorial unit with code “{given}”. Use the official code of the administrative list.',
  },
  'observation/unknown-target': {
    vi: '“{given}” không phải là địa chỉ của một chỉ tiêu trong nghị quyết. Viết như 2.2.a (Điều 2 khoản 2 điểm a) hoặc dieu-2.khoan-2.diem-a.',
    en: '“{given}” is not the address of a target of the resolution. Write it as 2.2.a (Article 2, clause 2, point a) or dieu-2.khoan-2.diem-a.',
  },
  'observation/unknown-part': {
    vi: '“{given}” không phải là một thành phần chỉ tiêu trong nghị quyết. Viết như 2.2.a.1 hoặc dieu-2.khoan-2.diem-a.phan-1.',
    en: '“{given}” is not a part of a target of the resolution. Write it as 2.2.a.1 or dieu-2.khoan-2.diem-a.phan-1.',
  },
  'observation/relation-shape': {
    vi: 'Quan hệ loại “{given}” cần có: {wanted}. Các mã ghi cách nhau bằng dấu cách.',
    en: 'A relation of kind “{given}” needs: {wanted}. Codes stand with blanks between them.',
  },
  'observation/unknown-finding': {
    vi: 'Không có cảnh báo số liệu “{finding}” vào lúc này: số liệu có thể đã thay đổi. Tải lại trang rồi trả lời những cảnh báo còn đó.',
    en: 'There is no finding “{finding}” on the figures as they stand: a number may have changed. Load the page again and answer those that remain.',
  },
  'observation/answer-empty': {
    vi: 'Trả lời “để nguyên” hoặc “không phải lỗi” phải kèm lý do.',
    en: 'The answers “left as it is” and “not a fault” need a reason.',
  },
  'observation/answer-long': {
    vi: 'Lý do dài {given} ký tự; dài nhất là {wanted} ký tự. Viết ngắn lại.',
    en: 'The reason has {given} characters; at most {wanted} are kept. Please shorten it.',
  },
  'observation/repeated-row': {
    vi: 'Dòng này trùng hoàn toàn với dòng {first}. Bỏ một trong hai dòng.',
    en: 'This row says exactly what row {first} says. Remove one of the two.',
  },
  'observation/repeated-code': {
    vi: 'Mã “{given}” đã dùng ở dòng {first}. Mỗi mã chỉ dùng một lần.',
    en: 'Code “{given}” is already used in row {first}. A code may be used once.',
  },
  'observation/more-refusals': {
    vi: 'Còn {count} lỗi khác chưa liệt kê. Sửa các lỗi trên rồi kiểm tra lại.',
    en: '{count} further faults are not listed. Correct those above and check again.',
  },
};
