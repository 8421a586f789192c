/** Roles, actions, states and reaches in words, where a message names them. */
import type { Bilingual, Language } from '../values/index.ts';
import { type Action, actions, type Reach, type Role, type State } from './rights.ts';

export const roleWords: Readonly<Record<Role, Bilingual>> = {
  administrator: { vi: 'quản trị hệ thống', en: 'system administrator' },
  coordinator: { vi: 'điều phối kế hoạch', en: 'plan coordinator' },
  reporter: { vi: 'báo số liệu', en: 'reporting officer' },
  approver: { vi: 'người duyệt của cơ quan', en: 'agency approver' },
  'committee-office': { vi: 'Văn phòng Ủy ban nhân dân', en: 'People’s Committee office' },
  statistician: { vi: 'cơ quan thống kê', en: 'statistician' },
  council: { vi: 'Thường trực Hội đồng nhân dân', en: 'Council standing committee' },
  board: { vi: 'Ban của Hội đồng nhân dân', en: 'Council board' },
  delegate: { vi: 'đại biểu Hội đồng nhân dân', en: 'Council delegate' },
  auditor: { vi: 'kiểm toán', en: 'auditor' },
  public: { vi: 'công chúng', en: 'public' },
};

export const stateWords: Readonly<Record<State, Bilingual>> = {
  assigned: { vi: 'đã giao', en: 'assigned' },
  acknowledged: { vi: 'đã nhận', en: 'acknowledged' },
  'extension-asked': { vi: 'đang xin gia hạn', en: 'extension asked' },
  ended: { vi: 'đã kết thúc', en: 'ended' },
  due: { vi: 'chờ số liệu', en: 'awaited' },
  submitted: { vi: 'đã gửi, chờ duyệt', en: 'sent, awaiting approval' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  asked: { vi: 'đã yêu cầu', en: 'asked' },
  answered: { vi: 'đã giải trình', en: 'answered' },
  accepted: { vi: 'được chấp nhận', en: 'accepted' },
  'not-accepted': { vi: 'chưa được chấp nhận', en: 'not accepted' },
};

export const reachWords: Readonly<Record<Reach, Bilingual>> = {
  province: { vi: 'toàn tỉnh', en: 'the whole province' },
  'outside-agencies': { vi: 'vai trò giữ chung cho cả tỉnh, không thuộc cơ quan nào', en: 'a role held for the whole province, in no agency' },
  'own-agency': { vi: 'cơ quan của mình', en: 'one’s own agency' },
  'agencies-below': { vi: 'cơ quan của mình và các cơ quan báo cáo lên', en: 'one’s own agency and those that report to it' },
  'own-territory': {
    vi: 'cơ quan của mình, các cơ quan báo cáo lên và địa bàn của mình',
    en: 'one’s own agency, those that report to it, and one’s own territory',
  },
  'own-field': { vi: 'lĩnh vực của mình', en: 'one’s own field' },
  own: { vi: 'việc của chính mình', en: 'one’s own matters' },
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
  'agency/declare': { vi: 'khai báo cơ quan, đơn vị', en: 'declare agencies' },
  'duty/assign': { vi: 'giao chỉ tiêu, nhiệm vụ', en: 'assign duties' },
  'duty/acknowledge': { vi: 'xác nhận đã nhận việc được giao', en: 'acknowledge a duty' },
  'duty/ask-extension': { vi: 'xin gia hạn', en: 'ask for an extension' },
  'duty/decide-extension': { vi: 'quyết định việc gia hạn', en: 'decide on an extension' },
  'duty/end': { vi: 'kết thúc việc giao', en: 'end a duty' },
  'duty/read': { vi: 'xem việc được giao', en: 'read duties' },
  'figure/open': { vi: 'mở kỳ thu thập số liệu', en: 'open requests for figures' },
  'figure/read': { vi: 'xem số liệu đang thu thập', en: 'read figures being collected' },
  'figure/submit': { vi: 'gửi số liệu', en: 'submit figures' },
  'figure/approve': { vi: 'duyệt số liệu', en: 'approve figures' },
  'figure/return': { vi: 'trả lại số liệu', en: 'return figures' },
  'figure/verify': { vi: 'thẩm định số liệu', en: 'verify figures' },
  'explanation/ask': { vi: 'yêu cầu giải trình', en: 'ask for an explanation' },
  'explanation/answer': { vi: 'giải trình', en: 'answer with an explanation' },
  'explanation/judge': { vi: 'kết luận về giải trình', en: 'judge an explanation' },
  'account/grant-role': { vi: 'giao vai trò', en: 'grant a role' },
  'account/delegate': { vi: 'ủy quyền khi vắng mặt', en: 'delegate during leave' },
  'account/invite': { vi: 'mời người dùng', en: 'invite people' },
  'person/erase': { vi: 'xóa thông tin cá nhân', en: 'erase personal data' },
  'log/verify': { vi: 'kiểm tra nhật ký', en: 'verify the log' },
  'log/read': { vi: 'xem nhật ký', en: 'read the log' },
  'internal/read': { vi: 'xem thông tin nội bộ', en: 'read internal matters' },
};

const words: Readonly<Record<string, Bilingual>> = { ...roleWords, ...stateWords, ...reachWords };

const isAction = (code: string): code is Action => (actions as readonly string[]).includes(code);

/** The words of a role, a state, a reach, of several parted by ", ", or of an action; any other text as it is. */
export function sayRight(text: string, language: Language): string {
  if (isAction(text)) return actionWords[text][language];
  return text
    .split(', ')
    .map((code) => (Object.hasOwn(words, code) ? words[code]![language] : code))
    .join(', ');
}
