/** Words of what the territory step refuses: what was given, what was wanted, what next. */
import type { RefusalWords } from '../values/index.ts';

export const territoryRefusals: RefusalWords = {
  'territory/missing-column': {
    vi: 'Thiếu cột “{column}”. Danh mục loại này cần các cột: {wanted}. Thêm cột vào dòng tiêu đề rồi gửi lại.',
    en: 'Column “{column}” is missing. This kind of list needs the columns: {wanted}. Add it to the header line and send the file again.',
  },
  'territory/no-rows': {
    vi: 'Tệp không có dòng dữ liệu nào sau dòng tiêu đề. Kiểm tra lại tệp đã xuất.',
    en: 'The file has no data row after its header line. Check the exported file.',
  },
  'territory/empty-cell': {
    vi: 'Ô này để trống; cột “{column}” phải có giá trị ({wanted}).',
    en: 'This cell is empty; column “{column}” needs a value ({wanted}).',
  },
  'territory/code': {
    vi: '“{given}” không phải là mã đơn vị hành chính ở cấp này; cần {wanted} chữ số.',
    en: '“{given}” is not the code of a unit of this level; it needs {wanted} digits.',
  },
  'territory/day': {
    vi: '“{given}” không phải là một ngày có thật; viết đủ năm, tháng, ngày dạng YYYY-MM-DD.',
    en: '“{given}” is not a day that exists; write it in full, YYYY-MM-DD.',
  },
  'territory/word': {
    vi: '“{given}” không dùng được ở cột “{column}”. Các giá trị dùng được: {wanted}.',
    en: '“{given}” cannot be used in column “{column}”. It takes: {wanted}.',
  },
  'territory/weight': {
    vi: '“{given}” không dùng làm trọng số được; cần một số không âm, ví dụ 12500, hoặc để trống khi không biết.',
    en: '“{given}” cannot be a weight; it needs a number not below zero, for example 12500, or nothing where it is not known.',
  },
  'territory/unknown-act': {
    vi: 'Chưa có văn bản “{given}”. Nhập danh mục văn bản (loại “acts”) trước: số, ngày ban hành, ngày đơn vị mới hoạt động.',
    en: 'The act “{given}” is not known. Take in the list of acts first (kind: acts): number, day of issue, day from which the units stand.',
  },
  'territory/no-act': {
    vi: 'Đơn vị {from} nhập vào {to} nhưng không có văn bản nào đã biết làm việc đó. Thêm cột legal_basis nêu số văn bản.',
    en: 'Unit {from} passes into {to}, but no known act does that. Add a column legal_basis with the number of the act.',
  },
  'territory/unknown-unit': {
    vi: 'Chưa có đơn vị mang mã “{given}” vào thời điểm đó. Nhập danh mục đơn vị trước, hoặc ghi tên ở cột {wanted}.',
    en: 'No unit bears the code “{given}” at that time. Take in the list of units first, or give its name in column {wanted}.',
  },
  'territory/unknown-parent': {
    vi: 'Chưa có đơn vị cấp trên mang mã “{given}”. Nhập danh mục cấp trên trước.',
    en: 'There is no unit above with code “{given}”. Take in the list of that level first.',
  },
  'territory/kind': {
    vi: '“{given}” không phải là loại đơn vị ở cấp này ({wanted}).',
    en: '“{given}” is not a kind of unit of this level ({wanted}).',
  },
  'territory/code-reused': {
    vi: 'Mã “{given}” đã dùng cho “{name}”; mã của đơn vị đã thôi tồn tại không được cấp lại (Quyết định 19/2025/QĐ-TTg). Kiểm tra lại mã.',
    en: 'Code “{given}” was borne by “{name}”; the code of a unit that ended is never given again (Decision 19/2025/QĐ-TTg). Check the code.',
  },
  'territory/whole-and-part': {
    vi: 'Đơn vị {given} chuyển toàn bộ vào một đơn vị (dòng {first}) thì không còn phần nào để chuyển tiếp. Sửa cột extent.',
    en: 'Unit {given} passes whole to one unit (row {first}), so nothing is left to pass on. Correct column extent.',
  },
  'territory/repeated-row': {
    vi: 'Dòng này nói lại điều đã có ở dòng {first}. Bỏ một trong hai dòng.',
    en: 'This row says again what row {first} says. Remove one of the two.',
  },
  'territory/more-refusals': {
    vi: 'Còn {count} lỗi khác chưa liệt kê. Sửa các lỗi trên rồi kiểm tra lại.',
    en: '{count} further faults are not listed. Correct those above and check again.',
  },
};
