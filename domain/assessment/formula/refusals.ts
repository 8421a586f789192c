/** Words of what is refused in a formula: what was given, what was wanted, where. */
import type { RefusalWords } from '../../values/index.ts';

export const formulaRefusals: RefusalWords = {
  'formula/too-long': {
    vi: 'Công thức dài {length} ký tự; tối đa {limit}. Tách thành nhiều chỉ tiêu trung gian.',
    en: 'The formula has {length} characters; at most {limit} are read. Divide it over intermediate indicators.',
  },
  'formula/too-many-parts': {
    vi: 'Công thức có quá {limit} thành phần (đến ký tự {at}). Tách thành nhiều chỉ tiêu trung gian.',
    en: 'The formula has more than {limit} parts (up to character {at}). Divide it over intermediate indicators.',
  },
  'formula/too-deep': {
    vi: 'Các dấu ngoặc lồng nhau quá {limit} lớp (ký tự {at}). Tách thành nhiều chỉ tiêu trung gian.',
    en: 'Brackets stand more than {limit} deep (character {at}). Divide the formula over intermediate indicators.',
  },
  'formula/unknown-sign': {
    vi: 'Không hiểu dấu “{given}” ở ký tự {at}. Công thức dùng + - * / ( ) ; số, hàm và [tên chỉ tiêu].',
    en: 'The sign “{given}” at character {at} means nothing here. A formula has + - * / ( ) ; numbers, functions and [indicator names].',
  },
  'formula/comma': {
    vi: 'Dấu phẩy ở ký tự {at} không đứng trong một số. Các đối số của hàm cách nhau bằng dấu chấm phẩy (;).',
    en: 'The comma at character {at} does not stand in a number. Arguments of a function are parted by semicolons (;).',
  },
  'formula/ambiguous-number': {
    vi: 'Số “{given}” ở ký tự {at} có thể đọc theo hai cách. Viết {whole} nếu dấu ngăn cách hàng nghìn, {fraction} nếu là số thập phân.',
    en: 'The number “{given}” at character {at} can be read in two ways. Write {whole} if the mark groups thousands, {fraction} if decimals follow it.',
  },
  'formula/long-number': {
    vi: 'Số ở ký tự {at} dài quá {limit} chữ số. Rút gọn số hoặc dùng đơn vị lớn hơn.',
    en: 'The number at character {at} has more than {limit} digits. Shorten it or take a larger unit.',
  },
  'formula/unclosed': {
    vi: 'Dấu mở ngoặc ở ký tự {at} chưa được đóng; thiếu “{wanted}”.',
    en: 'The bracket opened at character {at} is never closed; “{wanted}” is missing.',
  },
  'formula/unopened': {
    vi: 'Dấu “)” ở ký tự {at} không có dấu mở tương ứng. Bỏ dấu này hoặc thêm “(”.',
    en: 'The “)” at character {at} closes nothing. Remove it or add “(”.',
  },
  'formula/empty-name': {
    vi: 'Giữa hai dấu ngoặc ở ký tự {at} phải có đúng một tên, ví dụ [thu ngân sách] hoặc [xuất khẩu | tăng trưởng].',
    en: 'The brackets at character {at} need exactly one name, such as [thu ngân sách] or [export | growth].',
  },
  'formula/ends-early': {
    vi: 'Công thức kết thúc ở ký tự {at} khi còn thiếu một số, một chỉ tiêu hoặc một hàm.',
    en: 'The formula ends at character {at} where a number, an indicator or a function should follow.',
  },
  'formula/unexpected': {
    vi: 'Không chờ “{given}” ở ký tự {at}. Ở đây cần một phép tính hoặc kết thúc công thức; nếu đứng đầu vế thì cần số, [chỉ tiêu] hoặc hàm.',
    en: '“{given}” is not expected at character {at}. An operator or the end belongs here; at the start of a term, a number, an [indicator] or a function.',
  },
  'formula/bare-word': {
    vi: 'Từ “{given}” ở ký tự {at} đứng một mình. Tên chỉ tiêu đặt trong ngoặc vuông, ví dụ [{given}]; hàm cần dấu ngoặc, ví dụ tổng(…).',
    en: 'The word “{given}” at character {at} stands alone. Indicator names go in square brackets, [{given}]; functions need brackets, sum(…).',
  },
  'formula/unknown-function': {
    vi: 'Không có hàm “{given}” (ký tự {at}). Các hàm dùng được: {wanted}.',
    en: 'There is no function “{given}” (character {at}). Functions: {wanted}.',
  },
  'formula/argument-count': {
    vi: 'Hàm “{given}” ở ký tự {at} nhận {wanted} đối số, đang có {count}. Các đối số cách nhau bằng dấu chấm phẩy (;).',
    en: 'The function “{given}” at character {at} takes {wanted} arguments; {count} were given. Part them by semicolons (;).',
  },
  'formula/unknown-measure': {
    vi: 'Không có loại số “{given}” (ký tự {at}). Sau dấu | viết một trong: {wanted}.',
    en: 'There is no form of figure “{given}” (character {at}). After the bar write one of: {wanted}.',
  },
  'formula/unknown-indicator': {
    vi: 'Chưa khai báo chỉ tiêu “{given}” (ký tự {at}). Viết mã hoặc đúng tên của một chỉ tiêu đã khai báo.',
    en: 'No indicator “{given}” is declared (character {at}). Write the code or the exact name of a declared one.',
  },
  'formula/ambiguous-indicator': {
    vi: 'Tên “{given}” ở ký tự {at} chỉ nhiều chỉ tiêu: {wanted}. Viết mã thay cho tên.',
    en: 'The name “{given}” at character {at} belongs to several indicators: {wanted}. Write the code instead.',
  },
  'formula/no-unit': {
    vi: 'Chỉ tiêu “{given}” (ký tự {at}) chưa khai báo đơn vị nên không tính được. Bổ sung đơn vị cho chỉ tiêu.',
    en: 'Indicator “{given}” (character {at}) declares no unit, so nothing can be computed with it. Declare its unit.',
  },
  'formula/unknown-unit': {
    vi: 'Không nhận ra đơn vị “{given}” ở ký tự {at}. Viết đơn vị như trong bảng thống kê, ví dụ {tỷ đồng}, {người}.',
    en: 'Unit “{given}” at character {at} is not recognised. Write it as statistical tables do, for example {tỷ đồng}, {người}.',
  },
  'formula/add-units': {
    vi: 'Không cộng, trừ được {left} với {right} (ký tự {at}): hai số khác loại đơn vị.',
    en: '{left} and {right} cannot be added or subtracted (character {at}): they measure different things.',
  },
  'formula/plain-and-percent': {
    vi: 'Ở ký tự {at} một vế là số thuần, vế kia là phần trăm. Viết số thuần thành phần trăm, ví dụ 100%.',
    en: 'At character {at} one side is a plain number, the other a percentage. Write the plain number as a percentage, for example 100%.',
  },
  'formula/points': {
    vi: 'Không tính được với điểm phần trăm như vậy (ký tự {at}): điểm phần trăm chỉ cộng, trừ với % hoặc với nhau, và nhân, chia với số thuần.',
    en: 'Percentage points cannot be used this way (character {at}): they are added to percentages or each other, and multiplied or divided by plain numbers.',
  },
  'formula/not-people': {
    vi: 'Số chia của bình_quân_đầu_người (ký tự {at}) phải là số người; đang là {given}.',
    en: 'The divisor of per_head (character {at}) must count people; it is {given}.',
  },
  'formula/decimals': {
    vi: 'Số chữ số thập phân của làm_tròn (ký tự {at}) phải là một số nguyên từ 0 đến 12.',
    en: 'The decimals of round (character {at}) must be a whole number from 0 to 12.',
  },
  'formula/result-unit': {
    vi: 'Công thức cho kết quả tính bằng {given}, chỉ tiêu khai báo đơn vị {wanted}. Sửa công thức hoặc đơn vị; tỷ lệ viết bằng tỷ_trọng(…) hoặc nhân với 100%.',
    en: 'The formula gives {given}, the indicator is declared in {wanted}. Correct one of them; for a ratio use share(…) or multiply by 100%.',
  },
  'formula/internal-input': {
    vi: 'Chỉ tiêu “{given}” (ký tự {at}) thuộc phần nội bộ, không thể dùng để tính một chỉ tiêu công khai. Đặt chỉ tiêu kết quả là nội bộ hoặc bỏ thành phần này.',
    en: 'Indicator “{given}” (character {at}) is internal and cannot enter a public one. Declare the result internal or leave this input out.',
  },
  'formula/cycle': {
    vi: 'Các công thức dẫn vòng tròn: {cycle}. Bỏ một mắt xích để mỗi chỉ tiêu chỉ suy ra từ chỉ tiêu khác.',
    en: 'The formulas lead in a circle: {cycle}. Break one link so that no indicator follows from itself.',
  },
};
