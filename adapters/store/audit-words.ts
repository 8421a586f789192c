/** The log in words: an entry as one sentence, a row with what it changed. Whatever has no words of its own is named by its code. */
import { actionWords, roleWords, stateWords } from '@moc/domain/assignment';
import { type FigureValue, sayValue as sayFigure } from '@moc/domain/observation';
import { type Bilingual, type Day, formatDay, type Language } from '@moc/domain/values';
import type { AuditChange, AuditEntry } from './audit.ts';
import { actionOf } from './command.ts';
import type { Cell } from './tables.ts';

type Words = Readonly<Record<string, Bilingual>>;

/** What was done, where one right covers several kinds of command. */
const kindWords: Words = {
  'adopt-resolution': { vi: 'đưa nghị quyết vào', en: 'took in a resolution' },
  'correct-part': { vi: 'sửa một phần của chỉ tiêu', en: 'corrected a part of a target' },
  'label-targets': { vi: 'đặt tên gọn cho chỉ tiêu', en: 'labelled targets' },
  'link-parts': { vi: 'gắn chỉ tiêu với chỉ tiêu thống kê', en: 'linked targets to indicators' },
  'review-plan': { vi: 'soát bản đọc', en: 'reviewed the reading' },
  'confirm-plan': { vi: 'xác nhận bản đọc', en: 'confirmed the reading' },
  'amend-plan': { vi: 'ghi sửa đổi chỉ tiêu theo văn bản sau', en: 'entered amendments by a later act' },
  'declare-indicators': { vi: 'khai báo chỉ tiêu thống kê', en: 'declared indicators' },
  'declare-relations': { vi: 'khai báo quan hệ giữa các chỉ tiêu', en: 'declared relations between indicators' },
  'declare-territories': { vi: 'khai báo đơn vị hành chính', en: 'declared territorial units' },
  'import-territories': { vi: 'nhập danh mục đơn vị hành chính', en: 'imported lists of territorial units' },
  'import-sources': { vi: 'nhập nguồn', en: 'imported sources' },
  'import-observations': { vi: 'nhập số liệu', en: 'imported figures' },
  'import-reported-verdicts': { vi: 'nhập kết luận theo báo cáo', en: 'imported reported verdicts' },
  'import-project-events': { vi: 'nhập tiến độ công trình', en: 'imported project events' },
  'answer-finding': { vi: 'trả lời cảnh báo số liệu', en: 'answered a finding on figures' },
  'record-forecasts': { vi: 'lưu dự báo đã nêu', en: 'recorded forecasts as shown' },
  'require-second-factor': { vi: 'đặt yêu cầu xác thực hai bước', en: 'set which roles need a second factor' },
  'grant-role': { vi: 'giao vai trò', en: 'granted a role' },
  'end-role': { vi: 'kết thúc vai trò', en: 'ended a role' },
  delegate: { vi: 'ủy quyền khi vắng mặt', en: 'delegated during leave' },
  'erase-person': { vi: 'xóa tên một người dùng', en: 'erased the name of a person' },
  'declare-agencies': { vi: 'khai báo cơ quan', en: 'declared agencies' },
  'change-agencies': { vi: 'ghi việc sắp xếp cơ quan', en: 'recorded a change of agencies' },
  'assign-duties': { vi: 'giao chỉ tiêu, nhiệm vụ', en: 'assigned duties' },
  'acknowledge-duties': { vi: 'xác nhận đã nhận việc', en: 'acknowledged duties' },
  'ask-extension': { vi: 'xin gia hạn', en: 'asked for an extension' },
  'decide-extension': { vi: 'quyết định việc gia hạn', en: 'decided on an extension' },
  'end-duty': { vi: 'kết thúc việc giao', en: 'ended a duty' },
  'ask-explanation': { vi: 'yêu cầu giải trình', en: 'asked for an explanation' },
  'answer-explanation': { vi: 'giải trình', en: 'answered with an explanation' },
  'judge-explanation': { vi: 'kết luận về giải trình', en: 'judged an explanation' },
  'open-requests': { vi: 'mở kỳ thu thập số liệu', en: 'opened requests for figures' },
  'submit-figures': { vi: 'gửi số liệu', en: 'submitted figures' },
  'decide-figures': { vi: 'duyệt hoặc trả lại số liệu', en: 'approved or returned figures' },
  'verify-figures': { vi: 'thẩm định số liệu', en: 'verified figures' },
};

/** What a row is, in the plural of a count. */
const tableWords: Words = {
  resolution: { vi: 'nghị quyết', en: 'resolutions' },
  reading_note: { vi: 'ghi chú khi đọc', en: 'reading notes' },
  correction: { vi: 'sửa chữa', en: 'corrections' },
  label: { vi: 'tên gọn', en: 'labels' },
  part_link: { vi: 'liên kết chỉ tiêu', en: 'links' },
  confirmation: { vi: 'xác nhận', en: 'confirmations' },
  indicator: { vi: 'chỉ tiêu thống kê', en: 'indicators' },
  indicator_supplement: { vi: 'bổ sung của chỉ tiêu', en: 'supplements of indicators' },
  indicator_relation: { vi: 'quan hệ chỉ tiêu', en: 'relations' },
  territory: { vi: 'đơn vị hành chính', en: 'territorial units' },
  territory_unit: { vi: 'đơn vị hành chính', en: 'territorial units' },
  territory_act: { vi: 'văn bản sắp xếp đơn vị', en: 'acts on territory' },
  territory_transfer: { vi: 'chuyển đổi đơn vị', en: 'transfers of units' },
  import_batch: { vi: 'tệp', en: 'files' },
  source: { vi: 'nguồn', en: 'sources' },
  observation: { vi: 'số liệu', en: 'figures' },
  reported_verdict: { vi: 'kết luận theo báo cáo', en: 'reported verdicts' },
  project_event: { vi: 'mốc công trình', en: 'project events' },
  review_step: { vi: 'bước soát', en: 'review steps' },
  plan_reading: { vi: 'bản đọc của máy', en: 'machine readings' },
  finding_answer: { vi: 'câu trả lời', en: 'answers' },
  amendment: { vi: 'sửa đổi', en: 'amendments' },
  forecast: { vi: 'dự báo', en: 'forecasts' },
  second_factor_rule: { vi: 'yêu cầu xác thực hai bước', en: 'second-factor rules' },
  role_grant: { vi: 'vai trò', en: 'roles' },
  person_erasure: { vi: 'lần xóa tên', en: 'erasures' },
  agency: { vi: 'cơ quan', en: 'agencies' },
  agency_change: { vi: 'thay đổi cơ quan', en: 'changes of agencies' },
  appointment: { vi: 'phân công', en: 'appointments' },
  appointment_end: { vi: 'kết thúc phân công', en: 'ends of appointments' },
  delegation: { vi: 'ủy quyền', en: 'delegations' },
  acting: { vi: 'tư cách thực hiện', en: 'capacities' },
  duty: { vi: 'việc được giao', en: 'duties' },
  duty_event: { vi: 'diễn biến của việc được giao', en: 'events of duties' },
  explanation: { vi: 'yêu cầu giải trình', en: 'requests for explanation' },
  explanation_event: { vi: 'diễn biến giải trình', en: 'events of explanations' },
  figure_request: { vi: 'yêu cầu số liệu', en: 'requests for figures' },
  figure_submission: { vi: 'lần gửi', en: 'submissions' },
  submitted_figure: { vi: 'số liệu đã gửi', en: 'submitted figures' },
  figure_decision: { vi: 'quyết định duyệt', en: 'decisions' },
  figure_verification: { vi: 'thẩm định', en: 'verifications' },
};

const columnWords: Words = {
  id: { vi: 'mã', en: 'code' },
  code: { vi: 'mã', en: 'code' },
  name: { vi: 'tên', en: 'name' },
  text: { vi: 'toàn văn', en: 'text' },
  resolution: { vi: 'nghị quyết', en: 'resolution' },
  part: { vi: 'phần', en: 'part' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  change: { vi: 'thay đổi', en: 'change' },
  action: { vi: 'thao tác', en: 'action' },
  reason: { vi: 'lý do', en: 'reason' },
  words: { vi: 'lời', en: 'words' },
  answer: { vi: 'trả lời', en: 'answer' },
  finding: { vi: 'cảnh báo', en: 'finding' },
  short: { vi: 'tên ngắn', en: 'short name' },
  grouping: { vi: 'nhóm', en: 'group' },
  indicator: { vi: 'chỉ tiêu thống kê', en: 'indicator' },
  territory: { vi: 'đơn vị', en: 'unit of territory' },
  measure: { vi: 'cách đo', en: 'measure' },
  value: { vi: 'giá trị', en: 'value' },
  unit: { vi: 'đơn vị tính', en: 'unit' },
  status: { vi: 'tình trạng', en: 'status' },
  period_start: { vi: 'kỳ từ', en: 'period from' },
  months: { vi: 'số tháng', en: 'months' },
  published_text: { vi: 'ngày công bố', en: 'published' },
  source: { vi: 'nguồn', en: 'source' },
  note: { vi: 'ghi chú', en: 'note' },
  title: { vi: 'nhan đề', en: 'title' },
  publisher: { vi: 'nơi công bố', en: 'publisher' },
  url: { vi: 'địa chỉ', en: 'address' },
  authority: { vi: 'thẩm quyền của nguồn', en: 'authority' },
  ref: { vi: 'ký hiệu', en: 'reference' },
  direction: { vi: 'chiều', en: 'direction' },
  accumulation: { vi: 'cách cộng dồn', en: 'accumulation' },
  roll_up: { vi: 'cách tổng hợp', en: 'roll-up' },
  sensitivity: { vi: 'mức công khai', en: 'sensitivity' },
  supplement: { vi: 'bổ sung', en: 'supplement' },
  verdict: { vi: 'kết luận', en: 'verdict' },
  reported_on: { vi: 'ngày báo cáo', en: 'reported on' },
  project: { vi: 'công trình', en: 'project' },
  event: { vi: 'sự việc', en: 'event' },
  date_text: { vi: 'ngày', en: 'date' },
  kind: { vi: 'loại', en: 'kind' },
  file_name: { vi: 'tệp', en: 'file' },
  rows: { vi: 'số dòng', en: 'rows' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  act: { vi: 'văn bản', en: 'act' },
  effective_from: { vi: 'có hiệu lực từ', en: 'effective from' },
  effective: { vi: 'có hiệu lực từ', en: 'effective' },
  role: { vi: 'vai trò', en: 'role' },
  roles: { vi: 'các vai trò', en: 'roles' },
  account: { vi: 'người dùng', en: 'person' },
  agency: { vi: 'cơ quan', en: 'agency' },
  lead: { vi: 'cơ quan chủ trì', en: 'lead agency' },
  supports: { vi: 'cơ quan phối hợp', en: 'supporting agencies' },
  due: { vi: 'hạn', en: 'due' },
  post: { vi: 'chức vụ', en: 'post' },
  fields: { vi: 'lĩnh vực', en: 'fields' },
  valid_from: { vi: 'từ ngày', en: 'from' },
  valid_to: { vi: 'đến ngày', en: 'until' },
  last_day: { vi: 'ngày cuối', en: 'last day' },
  delegate: { vi: 'người được ủy quyền', en: 'delegate' },
  on_behalf_of: { vi: 'thay mặt', en: 'on behalf of' },
  question: { vi: 'câu hỏi', en: 'question' },
  decision: { vi: 'quyết định', en: 'decision' },
  level: { vi: 'cấp', en: 'level' },
  number: { vi: 'số hiệu', en: 'number' },
  method: { vi: 'phương pháp', en: 'method' },
  probability: { vi: 'xác suất', en: 'probability' },
  as_known_on: { vi: 'theo thông tin đến ngày', en: 'as known on' },
  parent: { vi: 'trực thuộc', en: 'part of' },
  issued: { vi: 'ngày ban hành', en: 'issued' },
  notes: { vi: 'điều ghi nhận khi đọc', en: 'notes' },
  effective_is: { vi: 'độ chắc của ngày hiệu lực', en: 'effective day is' },
  former_code: { vi: 'mã trước', en: 'former code' },
  later_code: { vi: 'mã sau', en: 'later code' },
  extent: { vi: 'phạm vi', en: 'extent' },
  weight: { vi: 'tỷ trọng', en: 'weight' },
  basis: { vi: 'căn cứ', en: 'basis' },
  date_precision: { vi: 'độ chính xác của ngày', en: 'precision of the day' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  whole: { vi: 'tổng thể', en: 'whole' },
  parts: { vi: 'các phần', en: 'parts' },
  weights: { vi: 'các tỷ trọng', en: 'weights' },
  span: { vi: 'vị trí trong nguyên văn', en: 'place in the text' },
  inputs: { vi: 'số liệu đưa vào', en: 'inputs' },
  forecast: { vi: 'dự báo', en: 'forecast' },
  baselines: { vi: 'mốc so sánh', en: 'baselines' },
  superior: { vi: 'cơ quan cấp trên', en: 'superior' },
  former: { vi: 'cơ quan trước', en: 'former agency' },
  successor: { vi: 'cơ quan kế thừa', en: 'successor' },
  appointment: { vi: 'việc giao vai trò', en: 'appointment' },
  handover: { vi: 'người nhận bàn giao', en: 'handover' },
  membership: { vi: 'tư cách', en: 'standing' },
  subject: { vi: 'nội dung', en: 'subject' },
  field: { vi: 'lĩnh vực', en: 'field' },
  clarities: { vi: 'sáu rõ', en: 'six clarities' },
  duty: { vi: 'việc được giao', en: 'duty' },
  content: { vi: 'nội dung', en: 'content' },
  explanation: { vi: 'yêu cầu giải trình', en: 'request for an explanation' },
  evidence: { vi: 'tài liệu kèm theo', en: 'evidence' },
  resolutions: { vi: 'các nghị quyết', en: 'resolutions' },
  opened: { vi: 'ngày mở', en: 'opened' },
  due_basis: { vi: 'căn cứ của hạn', en: 'basis of the deadline' },
  via: { vi: 'cách gửi', en: 'sent by' },
  seconds: { vi: 'số giây đã dùng', en: 'seconds spent' },
  figures: { vi: 'số số liệu', en: 'figures' },
  digest: { vi: 'mã băm nội dung', en: 'digest' },
  request: { vi: 'số liệu được yêu cầu', en: 'figure asked for' },
  submission: { vi: 'lần gửi', en: 'submission' },
  entry: { vi: 'nội dung gửi', en: 'entry' },
  of_seq: { vi: 'về mục số', en: 'about entry' },
  settles: { vi: 'duyệt xong', en: 'final' },
  agrees: { vi: 'thống nhất', en: 'agrees' },
  answers: { vi: 'trả lời cảnh báo', en: 'answers' },
  causes: { vi: 'nguyên nhân', en: 'causes' },
  unchanged: { vi: 'như lần trước', en: 'as last time' },
  signer: { vi: 'người ký', en: 'signer' },
  day: { vi: 'ngày', en: 'day' },
  who: { vi: 'rõ người', en: 'who' },
  what: { vi: 'rõ việc', en: 'what' },
  when: { vi: 'rõ thời gian', en: 'when' },
  responsibility: { vi: 'rõ trách nhiệm', en: 'responsibility' },
  product: { vi: 'rõ sản phẩm', en: 'product' },
  address: { vi: 'địa chỉ', en: 'place' },
  until: { vi: 'đến ngày', en: 'until' },
  consent: { vi: 'đồng ý', en: 'consent' },
};

/** Codes that stand in columns of their own; the same letters elsewhere are people's words. */
const codeWords: Words = {
  ...stateWords,
  plan: { vi: 'kế hoạch', en: 'plan' },
  estimate: { vi: 'ước tính', en: 'estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
  page: { vi: 'trên trang', en: 'on the page' },
  workbook: { vi: 'bằng bảng tính', en: 'by workbook' },
  offline: { vi: 'soạn khi không có mạng', en: 'written without a line' },
  api: { vi: 'qua API', en: 'through the API' },
  public: { vi: 'công khai', en: 'public' },
  internal: { vi: 'nội bộ', en: 'internal' },
  part: { vi: 'chỉ tiêu thành phần', en: 'part of a target' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  work: { vi: 'công trình', en: 'work' },
  document: { vi: 'theo văn bản', en: 'by document' },
  coordinator: { vi: 'theo người điều phối', en: 'by the coordinator' },
  calendar: { vi: 'theo lịch', en: 'by calendar' },
  none: { vi: 'không có', en: 'none' },
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
  1: { vi: 'có', en: 'yes' },
  0: { vi: 'không', en: 'no' },
};

const coded = new Set(['status', 'via', 'kind', 'decision', 'sensitivity', 'unchanged', 'consent', 'settles', 'agrees']);

const wordsOf = (words: Words, code: string): Bilingual => words[code] ?? { vi: code, en: code };

/** What a kind of command is called where entries are chosen by it. */
export function sayKind(kind: string): Bilingual {
  const action = (actionOf as Readonly<Record<string, keyof typeof actionWords>>)[kind];
  return kindWords[kind] ?? (action ? actionWords[action] : { vi: kind, en: kind });
}

export const sayColumn = (column: string): Bilingual => wordsOf(columnWords, column);
export const sayTable = (table: string): Bilingual => wordsOf(tableWords, table);
export const sayRole = (role: string): Bilingual => wordsOf(roleWords, role);

/** "Nguyễn Thị A (điều phối kế hoạch) nhập số liệu: 40 số liệu; tệp a.csv; nghị quyết nq-2024." */
export function sayEntry({ name, role, kind, rows, files, resolutions, part, parts }: AuditEntry): Bilingual {
  const say = (language: Language): string => {
    const counted = rows.map(({ table, count }) => `${count} ${sayTable(table)[language]}`);
    const more = [
      counted.join(', '),
      ...(files.length > 0 ? [`${{ vi: 'tệp', en: 'file' }[language]} ${files.join(', ')}`] : []),
      ...(resolutions.length > 0 ? [`${{ vi: 'nghị quyết', en: 'resolution' }[language]} ${resolutions.join(', ')}`] : []),
      ...(parts > 1 ? [{ vi: `phần ${part} trong ${parts}`, en: `part ${part} of ${parts}` }[language]] : []),
    ].filter((text) => text !== '');
    return `${name} (${sayRole(role)[language]}) ${sayKind(kind)[language]}${more.length > 0 ? `: ${more.join('; ')}` : ''}.`;
  };
  return { vi: say('vi'), en: say('en') };
}

/** What the row is about, in a line: "số liệu · chỉ tiêu thống kê grdp · đơn vị 83". */
export function saySubject({ table, about }: AuditChange): Bilingual {
  const say = (language: Language) =>
    [sayTable(table)[language], ...about.map(({ column, value }) => `${sayColumn(column)[language]} ${sayCell(value, language, column)}`)].join(' · ');
  return { vi: say('vi'), en: say('en') };
}

const longest = 300;

/** A cell of the column as a person reads it; structured ones member by member, long ones cut with what was left out. */
export function sayCell(cell: Cell, language: Language, column = ''): string {
  if (cell === null || cell === '' || cell === 'null') return '–';
  const text = typeof cell === 'string' && /^[[{"]/.test(cell) ? sayJson(cell, language) : sayPlain(cell, language, column);
  if (text.length <= longest) return text;
  const left = text.length - longest;
  return `${text.slice(0, longest)}… ${{ vi: `(còn ${left} ký tự)`, en: `(${left} more characters)` }[language]}`;
}

function sayPlain(cell: string | number | boolean, language: Language, column = ''): string {
  const text = String(cell);
  if (coded.has(column) && Object.hasOwn(codeWords, text)) return codeWords[text]![language];
  if (Object.hasOwn(roleWords, text)) return sayRole(text)[language];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text as Day, language);
  return language === 'vi' && /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
}

function sayJson(text: string, language: Language): string {
  try {
    return sayValue(JSON.parse(text), language);
  } catch {
    return text;
  }
}

function sayValue(value: unknown, language: Language, column = ''): string {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'object') return sayPlain(value as string | number | boolean, language, column);
  if (Array.isArray(value)) return value.map((member) => sayValue(member, language)).join('; ');
  const members = value as Readonly<Record<string, unknown>>;
  if (typeof members['vi'] === 'string' && typeof members['en'] === 'string') return members[language] as string;
  if (isFigure(members)) return [sayFigure(members)[language], ...(members.kind === 'missing' && members.words ? [members.words] : [])].join(': ');
  return Object.entries(members)
    .filter(([, member]) => !saysNothing(member))
    .map(([name, member]) => `${sayColumn(name)[language]}: ${sayValue(member, language, name)}`)
    .join(', ');
}

/** A figure with its unit, or why there is none. */
const isFigure = (members: object): members is FigureValue =>
  'kind' in members &&
  ((members.kind === 'number' && 'value' in members && 'unit' in members && typeof members.unit === 'object') ||
    (members.kind === 'missing' && 'reason' in members));

/** What was left empty is not told member by member. */
const saysNothing = (member: unknown): boolean =>
  member === null || member === '' || member === false || (typeof member === 'object' && Object.keys(member as object).length === 0);
