/** Words of what the table of rights refuses. */
import type { RefusalWords } from '../values/index.ts';

export const assignmentRefusals: RefusalWords = {
  'assignment/not-allowed': {
    vi: 'Vai trò “{role}” không được thực hiện việc “{action}”. Việc này dành cho: {needed}. Hãy đăng nhập bằng tài khoản có quyền hoặc đề nghị người có quyền thực hiện.',
    en: 'The role “{role}” may not do “{action}”. It is reserved for: {needed}. Sign in with an account that has the right, or ask someone who has it.',
  },
  'assignment/not-in-this-state': {
    vi: 'Không thể thực hiện việc “{action}” khi đang ở trạng thái “{state}”. Việc này chỉ làm được khi: {states}. Hãy tải lại trang để xem trạng thái mới nhất.',
    en: '“{action}” cannot be done in the state “{state}”, only in: {states}. Reload the page to see how things stand now.',
  },
  'assignment/out-of-reach': {
    vi: 'Vai trò “{role}” được thực hiện việc “{action}” trong phạm vi {reach}; việc này nằm ngoài phạm vi đó. Hãy đề nghị người phụ trách thực hiện.',
    en: 'The role “{role}” may do “{action}” within {reach}; this lies outside. Ask the person in charge of it.',
  },
  'assignment/agency-bad-code': {
    vi: 'Mã cơ quan “{agency}” không dùng được; mã gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “so-tai-chinh”.',
    en: 'The agency code “{agency}” cannot be used; a code has lower-case letters without marks, digits and hyphens, such as “so-tai-chinh”.',
  },
  'assignment/agency-twice': {
    vi: 'Cơ quan “{agency}” được nêu hai lần trong cùng một lần khai báo. Chỉ giữ một dòng.',
    en: 'The agency “{agency}” is given twice in one declaration. Keep one of them.',
  },
  'assignment/agency-unnamed': {
    vi: 'Cơ quan “{agency}” chưa có tên tiếng Việt hoặc tiếng Anh. Ghi đủ hai tên.',
    en: 'The agency “{agency}” lacks its Vietnamese or its English name. Give both.',
  },
  'assignment/agency-circle': {
    vi: 'Cơ quan “{agency}” không thể là cấp dưới của chính mình, kể cả qua cơ quan khác. Sửa lại cơ quan cấp trên.',
    en: 'The agency “{agency}” cannot report to itself, not even by way of others. Correct its superior.',
  },
  'assignment/unknown-agency': {
    vi: 'Chưa có cơ quan mang mã “{agency}”. Khai báo cơ quan này trước.',
    en: 'There is no agency with the code “{agency}”. Declare it first.',
  },
  'assignment/agency-not-standing': {
    vi: 'Cơ quan “{agency}” không hoạt động vào ngày {day}. Chọn cơ quan đang hoạt động, hoặc sửa lại ngày.',
    en: 'The agency “{agency}” does not exist on {day}. Choose one that does, or correct the day.',
  },
  'assignment/days-backwards': {
    vi: 'Khoảng ngày từ {from} đến {until} không đúng: ngày cuối phải không trước ngày đầu. Sửa lại ngày.',
    en: 'The days from {from} to {until} are not in order: the last day cannot come before the first. Correct them.',
  },
  'assignment/change-without-heir': {
    vi: 'Chưa nêu cơ quan nào tiếp nhận nhiệm vụ của “{agency}”. Nêu ít nhất một cơ quan.',
    en: 'No agency is named that takes over the duties of “{agency}”. Name at least one.',
  },
  'assignment/change-without-act': {
    vi: 'Chưa nêu văn bản chuyển nhiệm vụ của “{agency}”. Ghi số và tên văn bản.',
    en: 'The act that passes on the duties of “{agency}” is not named. Give its number and name.',
  },
  'assignment/change-twice': {
    vi: 'Việc chuyển nhiệm vụ của “{agency}” từ ngày {day} đã được ghi. Mỗi ngày hiệu lực chỉ ghi một lần.',
    en: 'The passing on of the duties of “{agency}” from {day} is recorded already. One record for each day of effect.',
  },
  'assignment/agency-needed': {
    vi: 'Vai trò “{role}” phải gắn với một cơ quan. Chọn cơ quan của người này.',
    en: 'The role “{role}” is held in an agency. Choose the person’s agency.',
  },
  'assignment/unknown-membership': {
    vi: 'Không có vai trò đang giữ nào mang mã “{membership}”. Tải lại trang để xem danh sách mới nhất.',
    en: 'No role that is held now has the id “{membership}”. Reload the page to see the list as it is.',
  },
  'assignment/unknown-person': {
    vi: 'Người mang mã “{account}” chưa có vai trò nào trong tỉnh. Giao vai trò hoặc mời người này trước.',
    en: 'The person “{account}” holds no role in the province. Grant a role to them or invite them first.',
  },
  'assignment/duties-orphaned': {
    vi: 'Người này là “{role}” duy nhất của cơ quan “{agency}”, nơi còn {count} việc đang được giao. Nêu người nhận bàn giao rồi kết thúc vai trò.',
    en: 'This person is the only “{role}” of the agency “{agency}”, which has {count} open duties. Name who takes over, then end the role.',
  },
  'assignment/ended-before-begun': {
    vi: 'Ngày kết thúc {day} sớm hơn ngày bắt đầu giữ vai trò. Sửa lại ngày.',
    en: 'The last day {day} comes before the day on which the role began. Correct it.',
  },
  'assignment/delegate-to-self': {
    vi: 'Không thể ủy quyền cho chính mình. Chọn người khác.',
    en: 'Nobody stands in for themselves. Choose somebody else.',
  },
  'assignment/delegate-lent': {
    vi: 'Vai trò được ủy quyền thì không ủy quyền tiếp được. Người giữ vai trò phải tự ủy quyền.',
    en: 'A role held for somebody else cannot be lent on. Its holder has to delegate it.',
  },
  'assignment/reason-missing': {
    vi: 'Chưa nêu lý do. Ghi lý do bằng một câu.',
    en: 'The reason is missing. Give it in a sentence.',
  },
  'assignment/unknown-subject': {
    vi: 'Nghị quyết không có “{subject}” để giao. Tải lại trang để xem kế hoạch mới nhất.',
    en: 'The resolution has no “{subject}” to assign. Reload the page to see the plan as it is.',
  },
  'assignment/assigned-already': {
    vi: '“{subject}” đã được giao. Kết thúc việc giao cũ trước khi giao cho cơ quan khác.',
    en: '“{subject}” is assigned already. End that duty before assigning it to another agency.',
  },
  'assignment/agency-twice-in-duty': {
    vi: 'Một cơ quan được nêu hai lần trong cùng một việc (chủ trì “{agency}”). Mỗi cơ quan chỉ nêu một lần.',
    en: 'An agency is named twice in one duty (lead “{agency}”). Name each agency once.',
  },
  'assignment/basis-missing': {
    vi: 'Việc giao “{subject}” chưa nêu đủ căn cứ: số, ngày, người ký và nguyên văn của văn bản, hoặc lời giao của người điều phối.',
    en: 'The assignment of “{subject}” lacks its basis: number, day, signer and words of a document, or the coordinator’s own words.',
  },
  'assignment/unknown-duty': {
    vi: 'Không có việc được giao mang mã “{duty}”. Tải lại trang để xem danh sách mới nhất.',
    en: 'There is no duty with the id “{duty}”. Reload the page to see the list as it is.',
  },
  'assignment/extension-used': {
    vi: 'Việc “{subject}” đã xin gia hạn một lần (đến ngày {day}). Mỗi việc chỉ được gia hạn một lần.',
    en: 'An extension of “{subject}” was asked for once already (to {day}). Each duty can have one.',
  },
  'assignment/extension-without-deadline': {
    vi: 'Việc “{subject}” không có thời hạn nên không cần gia hạn.',
    en: '“{subject}” has no deadline, so there is nothing to extend.',
  },
  'assignment/extension-not-later': {
    vi: 'Hạn mới {until} phải sau hạn hiện nay là {day}. Chọn ngày muộn hơn.',
    en: 'The new deadline {until} must come after the present one, {day}. Choose a later day.',
  },
};
