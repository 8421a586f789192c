/** Words of what the entry of an amendment refuses. */
import type { RefusalWords } from '../../values/index.ts';

export const amendmentRefusals: RefusalWords = {
  'plan/amend-not-in-force': {
    vi: 'Kế hoạch của nghị quyết này chưa được xác nhận nên chưa có gì để sửa đổi. Xác nhận bản đọc trước.',
    en: 'The plan of this resolution has not been confirmed, so there is nothing in force to amend. Confirm the reading first.',
  },
  'plan/amend-act-unnamed': {
    vi: 'Chưa ghi tên văn bản sửa đổi. Ghi tên như trong văn bản.',
    en: 'The amending act has no title. Give it as it stands in the act.',
  },
  'plan/amend-before-adoption': {
    vi: 'Văn bản sửa đổi ghi có hiệu lực ({effective}) trước ngày thông qua ({adopted}). Kiểm tra lại hai ngày.',
    en: 'The amending act would take effect ({effective}) before it was adopted ({adopted}). Check both days.',
  },
  'plan/amend-nothing': {
    vi: 'Không có phần nào được sửa đổi. Nêu ít nhất một phần của chỉ tiêu.',
    en: 'No part is amended. Name at least one part of a target.',
  },
  'plan/amend-unknown-part': {
    vi: 'Kế hoạch đang có hiệu lực không có phần “{part}”. Chọn một phần có trong danh sách.',
    en: 'The plan in force has no part “{part}”. Choose one of those it lists.',
  },
  'plan/amend-part-twice': {
    vi: 'Phần “{part}” được nêu hai lần trong một lần sửa đổi. Chỉ giữ một.',
    en: 'Part “{part}” is named twice in one amendment. Keep one.',
  },
  'plan/amend-words-missing': {
    vi: 'Thiếu nguyên văn câu sửa đổi của phần “{part}”. Trích đúng câu trong văn bản.',
    en: 'The words that amend part “{part}” are missing. Quote them from the act.',
  },
  'plan/amend-changes-nothing': {
    vi: 'Phần “{part}” đã đúng như nội dung sửa đổi. Kiểm tra lại phần hoặc mức.',
    en: 'Part “{part}” already says what the amendment would make it say. Check the part or the value.',
  },
};
