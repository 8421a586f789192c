/** Words of what collecting figures refuses: what was given, what was wanted, why, what to do next. */
import type { RefusalWords } from '../../values/index.ts';

export const collectionRefusals: RefusalWords = {
  'collection/outdated': {
    vi: 'Số liệu “{figure}” đã thay đổi sau khi bạn mở: hiện là {theirs}, bạn nhập {mine}. Chưa có gì bị ghi đè; số bạn nhập vẫn còn. Hãy xem hai số, giữ lại số đúng rồi gửi lại.',
    en: 'The figure “{figure}” changed after you opened it: it now says {theirs}, you entered {mine}. Nothing was overwritten and your entry is kept. Look at both, keep the right one, and send again.',
  },
  'collection/unknown-request': {
    vi: 'Không có yêu cầu số liệu “{request}”. Hãy tải lại danh sách việc của cơ quan rồi nhập lại.',
    en: 'No figure “{request}” was asked for. Reload the list of what is due and enter it again.',
  },
  'collection/named-twice': {
    vi: 'Số liệu “{figure}” có hai lần trong cùng một lần gửi. Hãy giữ lại một số rồi gửi lại.',
    en: 'The figure “{figure}” stands twice in one submission. Keep one of them and send again.',
  },
  'collection/other-agency': {
    vi: 'Số liệu “{figure}” được yêu cầu từ cơ quan “{wanted}”, không phải “{agency}”. Hãy bỏ số này khỏi lần gửi.',
    en: 'The figure “{figure}” is asked of the agency “{wanted}”, not of “{agency}”. Leave it out of the submission.',
  },
  'collection/unit-not-convertible': {
    vi: 'Số liệu “{figure}” cần theo đơn vị {wanted}; không quy đổi được từ {given}. Hãy nhập lại theo {wanted}.',
    en: 'The figure “{figure}” is wanted in {wanted}; {given} cannot be converted to it. Enter it in {wanted}.',
  },
  'collection/missing-needs-reason': {
    vi: 'Số liệu “{figure}” để trống mà chưa nói rõ lý do. Hãy ghi một câu lý do (không bắt buộc với “chưa có số liệu”).',
    en: 'The figure “{figure}” is left out without a reason in words. Write one sentence (not needed for “not available yet”).',
  },
  'collection/unknown-evidence': {
    vi: 'Chưa có tệp minh chứng {sha256} của số liệu “{figure}” trên máy chủ. Hãy tải tệp lên lại rồi gửi.',
    en: 'The evidence file {sha256} of the figure “{figure}” is not at the server. Upload it again, then send.',
  },
  'collection/id-reused': {
    vi: 'Mã lần gửi {id} đã dùng cho một lần gửi khác. Hãy gửi lại với mã mới; chưa có gì được ghi.',
    en: 'The submission id {id} was used for another submission. Send again under a new id; nothing was written.',
  },
  'collection/own-figure': {
    vi: 'Bạn là người gửi số liệu “{figure}” nên không thể tự duyệt. Hãy để người khác có quyền duyệt.',
    en: 'You sent the figure “{figure}” and cannot approve it yourself. Let somebody else with the right approve it.',
  },
  'collection/not-your-level': {
    vi: 'Số liệu “{figure}” đang chờ ở cấp “{level}”; lời duyệt của bạn không thuộc cấp này. Hãy chờ cấp đó duyệt hoặc nhắc người phụ trách.',
    en: 'The figure “{figure}” waits at the level “{level}”, which is not yours. Wait for that level, or remind whoever is in charge.',
  },
  'collection/return-needs-reason': {
    vi: 'Trả lại số liệu “{figure}” phải có lý do để người gửi biết cần sửa gì. Hãy ghi lý do.',
    en: 'Returning the figure “{figure}” needs a reason, so that the sender knows what to mend. Write the reason.',
  },
  'collection/changed-meanwhile': {
    vi: 'Số liệu “{figure}” đã thay đổi sau khi bạn xem: bạn xem lần {expected}, hiện là lần {version} với {theirs}. Chưa duyệt hay trả lại số nào. Hãy tải lại rồi quyết định.',
    en: 'The figure “{figure}” changed after you looked at it: you saw version {expected}, it is now version {version} with {theirs}. Nothing was approved or returned. Reload and decide again.',
  },
  'collection/nothing-to-decide': {
    vi: 'Chưa chọn số liệu nào để duyệt hoặc trả lại. Hãy chọn ít nhất một số.',
    en: 'No figure was chosen to approve or return. Choose at least one.',
  },
  'collection/verification-empty': {
    vi: 'Không thống nhất với số liệu “{figure}” thì cần nêu số của cơ quan thống kê hoặc ghi rõ lý do.',
    en: 'To disagree with the figure “{figure}”, give the figure of the statistical office or say why.',
  },
  'collection/not-a-number': {
    vi: '“{given}” không phải là số. Hãy nhập số như 1.750 hoặc 6,5; nếu chưa có số liệu thì để trống hoặc ghi “…”.',
    en: '“{given}” is not a number. Enter a number such as 1.750 or 6,5; where there is none, leave the cell empty or write “…”.',
  },
  'collection/repeated-row': {
    vi: 'Dòng này trùng chỉ tiêu với dòng {line} nhưng khác số ({given}). Hãy giữ lại một dòng.',
    en: 'This row is the same figure as row {line} with another number ({given}). Keep one of the two.',
  },
  'collection/unknown-unit': {
    vi: 'Không nhận ra đơn vị tính “{given}”; số liệu này cần theo {wanted}. Hãy sửa lại đơn vị.',
    en: 'The unit “{given}” is not known; this figure is wanted in {wanted}. Mend the unit.',
  },
  'collection/ambiguous-number': {
    vi: '“{given}” có thể hiểu là {theirs} hoặc {mine}; tạm hiểu là {theirs}. Hãy kiểm tra lại.',
    en: '“{given}” may mean {theirs} or {mine}; it was taken as {theirs}. Please check.',
  },
  'collection/no-header': {
    vi: 'Không tìm thấy dòng tiêu đề có cột “Mã” hoặc “Chỉ tiêu” và cột số liệu. Hãy dùng tệp mẫu tải từ Mốc, hoặc dán kèm dòng tiêu đề.',
    en: 'No header row with a column “Mã” or “Chỉ tiêu” and a column of figures was found. Use the workbook from Mốc, or paste the header row along.',
  },
};
