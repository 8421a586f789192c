/** Roles and actions in words, where a message names them. */
import type { Bilingual, Language } from '../values/index.ts';
import { type Action, actions, type Role, roles } from './rights.ts';

export const roleWords: Readonly<Record<Role, Bilingual>> = {
  administrator: { vi: 'quản trị', en: 'administrator' },
  coordinator: { vi: 'điều phối kế hoạch', en: 'plan coordinator' },
  reporter: { vi: 'báo số liệu', en: 'reporter of figures' },
  council: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  public: { vi: 'công chúng', en: 'public' },
};

export const actionWords: Readonly<Record<Action, Bilingual>> = {
  'resolution/adopt': { vi: 'đưa nghị quyết vào', en: 'take in a resolution' },
  'plan/correct-part': { vi: 'sửa phần của chỉ tiêu', en: 'correct a part of a target' },
  'plan/label-targets': { vi: 'đặt tên gọn cho chỉ tiêu', en: 'label targets' },
  'plan/link-parts': { vi: 'gắn chỉ tiêu thống kê', en: 'link parts to indicators' },
  'plan/review': { vi: 'soát bản đọc', en: 'review the reading' },
  'plan/confirm': { vi: 'xác nhận bản đọc', en: 'confirm the reading' },
  'plan/amend': { vi: 'ghi sửa đổi chỉ tiêu theo văn bản sau', en: 'enter amendments by a later act' },
  'indicator/declare': { vi: 'khai báo chỉ tiêu thống kê', en: 'declare an indicator' },
  'territory/import': { vi: 'nhập danh mục đơn vị hành chính', en: 'import lists of territorial units' },
  'source/import': { vi: 'nhập nguồn', en: 'import sources' },
  'observation/import': { vi: 'nhập số liệu', en: 'import figures' },
  'reported-verdict/import': { vi: 'nhập kết luận theo báo cáo', en: 'import reported verdicts' },
  'project-event/import': { vi: 'nhập tiến độ công trình', en: 'import project events' },
  'finding/answer': { vi: 'trả lời cảnh báo số liệu', en: 'answer findings on figures' },
  'forecast/record': { vi: 'lưu dự báo đã nêu', en: 'record forecasts shown' },
  'account/grant-role': { vi: 'giao vai trò', en: 'grant a role' },
  'log/verify': { vi: 'kiểm tra nhật ký', en: 'verify the log' },
  'internal/read': { vi: 'xem thông tin nội bộ', en: 'read internal matters' },
};

const isRole = (code: string): code is Role => (roles as readonly string[]).includes(code);
const isAction = (code: string): code is Action => (actions as readonly string[]).includes(code);

/** The words of a role, of several parted by ", ", or of an action; any other text as it is. */
export function sayRight(text: string, language: Language): string {
  if (isAction(text)) return actionWords[text][language];
  return text
    .split(', ')
    .map((code) => (isRole(code) ? roleWords[code][language] : code))
    .join(', ');
}
