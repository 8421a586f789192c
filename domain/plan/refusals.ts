/** Words of what the reader of plans noticed, and of the reasons for doubt in its readings. */
import type { RefusalWords } from '../values/index.ts';

export const planRefusals: RefusalWords = {
  'plan/no-targets': {
    vi: 'Không tìm thấy phần nào nêu chỉ tiêu. Hãy chọn đoạn nêu chỉ tiêu bằng tay.',
    en: 'No part of the text was found to state targets. Select the passage that does by hand.',
  },
  'plan/nothing-read': {
    vi: 'Mục “{label}” nằm trong danh sách chỉ tiêu nhưng chưa đọc được điều kiện đạt nào. Người rà soát bổ sung.',
    en: 'Item “{label}” stands in the list of targets, but no criterion could be read in it. A reviewer adds it.',
  },
  'plan/not-a-number': {
    vi: '“{text}” không phải là một số viết đúng cách: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân, ví dụ 1.750,5.',
    en: '“{text}” is not a well-written number: a point groups thousands, a comma starts decimals, as in 1.750,5.',
  },
  'plan/figure-not-read': {
    vi: 'Số “{text}” không được đọc là chỉ tiêu: không có đơn vị, hoặc chỉ để gọi tên, mô tả.',
    en: 'The number “{text}” was not read as a target: it has no unit, or only names or describes something.',
  },
  'plan/result-not-target': {
    vi: '“{text}” là kết quả đã thực hiện hoặc ước thực hiện, không phải chỉ tiêu.',
    en: '“{text}” is a result, reached or estimated, not a target.',
  },
  'plan/leftover': {
    vi: '“{text}” còn dấu sửa trong bản đã thông qua. Tạm đọc là “{reading}”; người xác nhận chọn.',
    en: '“{text}” still carries a tracked change in the adopted text. Read as “{reading}” for now; the person who confirms decides.',
  },
  'plan/percent-or-points': {
    vi: 'Mức thay đổi “{text}” của một tỷ lệ có thể là phần trăm hoặc điểm phần trăm; chờ người xác nhận.',
    en: 'The change “{text}” of a rate may be in percent or in percentage points; it waits for a person to confirm.',
  },
  'plan/bound-by-from': {
    vi: '“{text}” đi sau chữ “từ” mà không có “đến” hay “trở lên”; đọc là mức tối thiểu.',
    en: '“{text}” follows “from” without “to” or “upwards”; read as a lower bound.',
  },
  'plan/range-with-bound': {
    vi: '“{text}” là một khoảng đi cùng chữ chỉ mức chặn; chỉ giữ mức chặn.',
    en: '“{text}” is a range together with a word for a bound; only the bound was kept.',
  },
  'plan/unit-inherited': { vi: 'Đơn vị của “{text}” lấy từ số bên cạnh.', en: 'The unit of “{text}” was taken from the figure beside it.' },
  'plan/unit-by-name': { vi: 'Đơn vị của “{text}” lấy theo tên chỉ tiêu.', en: 'The unit of “{text}” was taken from the indicator’s name.' },
  'plan/unit-unknown': {
    vi: 'Đơn vị của “{text}” không có trong danh mục; đọc là danh từ được đếm.',
    en: 'The unit of “{text}” is not in the list; read as a counted noun.',
  },
  'plan/unit-missing': { vi: '“{text}” không có đơn vị.', en: '“{text}” has no unit.' },
  'plan/unusual-notation': {
    vi: '“{text}” viết khác lệ thường (dấu chấm thập phân hoặc khoảng trắng ngăn hàng nghìn).',
    en: '“{text}” is written in an unusual way (decimal point, or spaces between thousands).',
  },
  'plan/currency-assumed': { vi: '“{text}” không ghi đơn vị tiền; đọc là đồng.', en: '“{text}” names no currency; read as dong.' },
  'plan/name-completed': { vi: 'Tên chỉ tiêu được bổ sung từ cụm từ bên cạnh.', en: 'The indicator’s name was completed from the words beside it.' },
  'plan/name-missing': { vi: 'Không tìm thấy tên chỉ tiêu.', en: 'No name of the indicator was found.' },
  'plan/bound-carried': {
    vi: 'Chữ chỉ mức chặn (“ít nhất”…) đứng đầu danh sách, hiểu là áp dụng cho cả danh sách.',
    en: 'The word for the bound (“at least”…) stands at the head of the list and is taken to govern all of it.',
  },
  'plan/criteria-by-usage': {
    vi: 'Văn bản không kể tên các tiêu chí; đọc theo cách dùng của thống kê: số vụ, số người chết, số người bị thương.',
    en: 'The text does not name the criteria; read as the statistics do: cases, deaths, injuries.',
  },
  'plan/criteria-unnamed': { vi: 'Văn bản nêu số tiêu chí nhưng không kể tên.', en: 'The text announces criteria without naming them.' },
  'plan/two-indicators': {
    vi: 'So sánh với một chỉ tiêu khác; không dãy số nào tự nói được điều này. Người rà soát cho biết đạt hay chưa, hoặc chọn cách đo.',
    en: 'Compared with another indicator; no series tells this by itself. A reviewer says whether it was reached, or chooses how to measure it.',
  },
  'plan/stretch-by-title': {
    vi: 'Thời gian lấy theo tiêu đề của danh sách (ví dụ 6 tháng cuối năm); nếu số liệu là của cả năm, người rà soát sửa lại.',
    en: 'The time was taken from the title of the list (as the last six months of the year); a reviewer mends it if the figure is for the whole year.',
  },
  'plan/event-by-verb': {
    vi: 'Đọc là một việc phải làm xong trong kỳ, theo động từ đứng đầu.',
    en: 'Read as something to be done within the period, by the verb it begins with.',
  },
  'plan/rank-smaller-is-better': { vi: 'Thứ hạng: số càng nhỏ càng tốt.', en: 'A rank: the smaller number is the better.' },
  'plan/amends': { vi: 'Thay cho mức cũ “{from}”; mức cũ được giữ lại để đối chiếu.', en: 'Replaces “{from}”; the former value is kept on record.' },
  'plan/in-prose': { vi: 'Tìm thấy trong phần nhiệm vụ, không nằm trong danh sách chỉ tiêu.', en: 'Found among the tasks, not in the list of targets.' },
};
