/** Words of what a review refuses. */
import type { RefusalWords } from '../../values/index.ts';

export const reviewRefusals: RefusalWords = {
  'plan/review-unknown-part': { vi: 'Nghị quyết không có thành phần chỉ tiêu “{part}”.', en: 'The resolution has no target part “{part}”.' },
  'plan/review-part-replaced': {
    vi: 'Thành phần “{part}” đã được tách hoặc gộp; nay là {by}.',
    en: 'Part “{part}” was split or merged; it is now {by}.',
  },
  'plan/review-part-rejected': {
    vi: 'Thành phần “{part}” đã bị bỏ. Nhận lại trước khi sửa.',
    en: 'Part “{part}” was rejected. Accept it again before changing it.',
  },
  'plan/review-nothing-to-accept': {
    vi: 'Các thành phần được chọn đều đã rà soát.',
    en: 'Every part chosen is reviewed already.',
  },
  'plan/review-nothing-changed': {
    vi: 'Bản sửa của thành phần “{part}” giống hệt bản đang có.',
    en: 'The edit of part “{part}” says what stands there already.',
  },
  'plan/review-name-empty': { vi: 'Tên chỉ tiêu không được để trống.', en: 'The name of the indicator must not be empty.' },
  'plan/review-reason-missing': { vi: 'Khi bỏ một thành phần phải nêu lý do.', en: 'Rejecting a part needs a reason.' },
  'plan/review-criterion-empty': {
    vi: 'Điều kiện đạt còn để trống mục “{field}”.',
    en: 'The criterion leaves “{field}” empty.',
  },
  'plan/review-not-canonical': {
    vi: '“{given}” không phải là số thập phân viết theo dạng chuẩn (dấu chấm trước phần lẻ, không ngăn hàng nghìn).',
    en: '“{given}” is not a decimal in canonical form (a point before decimals, no grouping).',
  },
  'plan/review-bad-unit': {
    vi: 'Đơn vị “{given}” không dùng được: mã, loại và hệ số phải khớp với danh mục đơn vị.',
    en: 'The unit “{given}” cannot be used: its code, dimension and factor must agree with the list of units.',
  },
  'plan/review-units-differ': {
    vi: 'Hai đầu của khoảng có đơn vị không so sánh được: {lower} và {upper}.',
    en: 'The two ends of the range have units that cannot be compared: {lower} and {upper}.',
  },
  'plan/review-range-reversed': {
    vi: 'Khoảng viết ngược: mức dưới {lower} lớn hơn mức trên {upper}.',
    en: 'The range is reversed: its lower end {lower} is above its upper end {upper}.',
  },
  'plan/review-bad-period': {
    vi: '“{given}” không phải là một kỳ: cần tháng đầu (năm-tháng) và số tháng.',
    en: '“{given}” is not a period: a first month (year-month) and a number of months are needed.',
  },
  'plan/review-span-outside': {
    vi: 'Đoạn chữ được chọn ({start}–{end}) nằm ngoài “{provision}” hoặc không phải một đoạn.',
    en: 'The words chosen ({start}–{end}) lie outside “{provision}”, or are no passage.',
  },
  'plan/review-span-overlaps': {
    vi: 'Đoạn chữ được chọn chồng chéo với thành phần “{part}”. Chọn lại, hoặc gộp hai thành phần.',
    en: 'The words chosen cross those of part “{part}”. Choose again, or merge the two.',
  },
  'plan/review-part-twice': {
    vi: 'Đoạn chữ này đã có thành phần “{part}” cùng tên.',
    en: 'These words already have the part “{part}” of the same name.',
  },
  'plan/review-bad-nesting': {
    vi: 'Không có thành phần “{part}” trong cùng chỉ tiêu để đặt vào bên trong.',
    en: 'There is no part “{part}” in the same target to lie within.',
  },
  'plan/review-nested-in-itself': {
    vi: 'Một thành phần không thể nằm trong chính nó (qua “{part}”).',
    en: 'A part cannot lie within itself (by way of “{part}”).',
  },
  'plan/review-split-into-one': {
    vi: 'Tách thành phần “{part}” phải ra ít nhất hai thành phần.',
    en: 'Splitting part “{part}” must give at least two parts.',
  },
  'plan/review-merge-of-one': { vi: 'Gộp cần ít nhất hai thành phần.', en: 'Merging needs at least two parts.' },
  'plan/review-merge-across': {
    vi: 'Chỉ gộp được các thành phần của cùng một chỉ tiêu: “{first}” và “{part}” khác chỉ tiêu.',
    en: 'Only parts of one target can be merged: “{first}” and “{part}” belong to different ones.',
  },
  'plan/review-unknown-provision': {
    vi: 'Văn bản không có “{provision}”.',
    en: 'The text has no “{provision}”.',
  },
  'plan/review-unknown-step': { vi: 'Không có bước rà soát số {step} để hoàn tác.', en: 'There is no step {step} to undo.' },
  'plan/review-not-yours': {
    vi: 'Bước {step} là của {name}; mỗi người chỉ hoàn tác bước của mình.',
    en: 'Step {step} is {name}’s; each person undoes only their own.',
  },
  'plan/review-undone-already': { vi: 'Bước {step} đã được hoàn tác.', en: 'Step {step} is undone already.' },
  'plan/review-not-last': {
    vi: 'Chỉ hoàn tác được bước gần nhất của mình: bước {last}, không phải bước {step}.',
    en: 'Only your own last step can be undone: step {last}, not step {step}.',
  },
  'plan/review-built-upon': {
    vi: 'Không hoàn tác được bước {step}: {name} đã làm tiếp trên các thành phần ấy.',
    en: 'Step {step} cannot be undone: {name} has worked on from there.',
  },
  'plan/review-unknown-finding': {
    vi: 'Không có kết quả soát “{finding}” trong bản hiện tại: câu chữ hoặc cách đọc có thể đã thay đổi. Tải lại trang rồi trả lời những kết quả còn đó.',
    en: 'There is no finding “{finding}” on the plan as it stands: the words or the reading may have changed. Load the page again and answer those that remain.',
  },
  'plan/review-nothing-to-match': {
    vi: 'Chưa chọn cặp chỉ tiêu nào của hai năm. Chọn ít nhất một cặp.',
    en: 'No pair of targets of the two years was chosen. Choose at least one.',
  },
  'plan/review-unknown-previous': {
    vi: 'Nghị quyết “{resolution}” không có thành phần “{part}”. Tải lại trang để xem bản mới của nghị quyết năm trước.',
    en: 'Resolution “{resolution}” has no part “{part}”. Load the page again to see the earlier resolution as it stands.',
  },
  'plan/review-answer-empty': {
    vi: 'Trả lời “để nguyên” hoặc “không phải lỗi” cần nêu lý do.',
    en: 'The answers “as it is” and “not a fault” need a reason.',
  },
  'plan/review-outdated': {
    vi: '{name} đã thay đổi chỗ này lúc {on}, sau lần xem gần nhất của ông/bà (bước {expected}; nay là {revision}). Xem bản mới rồi làm lại nếu còn cần; không có gì bị ghi đè.',
    en: '{name} changed this at {on}, after you last looked (step {expected}; now {revision}). Look at the new state and ask again if you still need to; nothing was overwritten.',
  },
  'plan/review-incomplete': {
    vi: 'Mới rà soát {reviewed} trên {total} thành phần. Rà soát nốt, hoặc xác nhận kèm việc nhận tất cả phần còn lại.',
    en: '{reviewed} of {total} parts are reviewed. Review the rest, or confirm and accept the rest with it.',
  },
};
