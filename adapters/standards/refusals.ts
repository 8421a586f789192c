/** Words of what files of other standards are refused for, what was noticed in them, and what they cannot carry. */
import type { RefusalWords } from '@moc/domain/values';

export const standardRefusals = {
  'standard/too-large': {
    vi: 'Tệp XML dài {characters} ký tự; giới hạn là {maximum}. Tách tệp thành nhiều phần.',
    en: 'The XML file is {characters} characters long; the limit is {maximum}. Split it.',
  },
  'standard/too-deep': {
    vi: 'Dòng {line}: các phần tử XML lồng nhau quá {maximum} cấp. Kiểm tra chương trình đã tạo ra tệp.',
    en: 'Line {line}: XML elements are nested deeper than {maximum} levels. Check the program that made the file.',
  },
  'standard/too-many-elements': {
    vi: 'Dòng {line}: tệp có quá {maximum} phần tử XML. Tách tệp thành nhiều phần.',
    en: 'Line {line}: the file has more than {maximum} XML elements. Split it.',
  },
  'standard/too-many-attributes': {
    vi: 'Dòng {line}: một phần tử có quá {maximum} thuộc tính. Kiểm tra chương trình đã tạo ra tệp.',
    en: 'Line {line}: an element has more than {maximum} attributes. Check the program that made the file.',
  },
  'standard/doctype': {
    vi: 'Dòng {line}: tệp XML có khai báo DOCTYPE. Mốc không nhận khai báo này vì lý do an toàn; xóa dòng đó rồi nạp lại.',
    en: 'Line {line}: the XML file has a DOCTYPE declaration. It is not accepted, for safety; remove it and try again.',
  },
  'standard/entity': {
    vi: 'Dòng {line}: thực thể “&{name};” không được nhận. Chỉ dùng &amp;, &lt;, &gt;, &quot;, &apos; và mã số ký tự.',
    en: 'Line {line}: the entity “&{name};” is not accepted. Only &amp;, &lt;, &gt;, &quot;, &apos; and character numbers are.',
  },
  'standard/not-well-formed': {
    vi: 'Dòng {line}: tệp không phải là XML đúng quy tắc (thẻ không khép, ký tự không hợp lệ, không gian tên chưa khai báo…). Kiểm tra lại tệp ở dòng này.',
    en: 'Line {line}: the file is not well-formed XML (an unclosed tag, a character that is not allowed, an undeclared namespace…). Check the file at this line.',
  },
  'standard/not-akoma-ntoso': {
    vi: 'Tệp bắt đầu bằng “{found}”; cần phần tử akomaNtoso của Akoma Ntoso 3.0 chứa act, bill hoặc doc có thân bài.',
    en: 'The file begins with “{found}”; an akomaNtoso element of Akoma Ntoso 3.0 holding an act, bill or doc with a body is wanted.',
  },
  'standard/not-stratml': {
    vi: 'Tệp bắt đầu bằng “{found}”; cần phần tử PerformancePlanOrReport (StratML phần 2) hoặc StrategicPlan (phần 1).',
    en: 'The file begins with “{found}”; a PerformancePlanOrReport (StratML Part 2) or StrategicPlan (Part 1) element is wanted.',
  },
  'standard/text-changed': {
    vi: 'Văn bản trong tệp khác với văn bản lúc Mốc xuất ra (mã kiểm tra không khớp): tệp đã được sửa sau đó. Các vị trí được tính theo văn bản hiện có.',
    en: 'The text in the file differs from the one Mốc wrote (its hash does not match): the file was edited since. Places are those of the text as it stands.',
  },
  'standard/dangling-reference': {
    vi: 'Dòng {line}: thuộc tính {attribute} trỏ đến “{reference}” nhưng trong tệp không có mã đó.',
    en: 'Line {line}: the attribute {attribute} points to “{reference}”, which is not in the file.',
  },
  'standard/not-a-number': {
    vi: 'Dòng {line}: “{given}” không phải là số thập phân. Giá trị này được bỏ qua.',
    en: 'Line {line}: “{given}” is not a decimal number. The value is left out.',
  },
  'standard/not-a-day': {
    vi: 'Dòng {line}: “{given}” không phải là ngày có thật (năm-tháng-ngày). Ngày này được bỏ qua.',
    en: 'Line {line}: “{given}” is not a day that exists (year-month-day). The day is left out.',
  },
  'standard/akn-without-figures': {
    vi: 'Akoma Ntoso không chứa số liệu: {observations} số liệu và {sources} nguồn không có trong tệp.',
    en: 'Akoma Ntoso holds no figures: {observations} figures and {sources} sources are not in the file.',
  },
  'standard/akn-without-verdicts': {
    vi: 'Akoma Ntoso không chứa kết luận đánh giá: {verdicts} kết luận theo báo cáo và {events} mốc của công trình không có trong tệp.',
    en: 'Akoma Ntoso holds no verdicts: {verdicts} reported verdicts and {events} events of works are not in the file.',
  },
  'standard/akn-without-doubt': {
    vi: '{parts} phần chỉ tiêu mang giá trị đang áp dụng; độ tin cậy, cách hiểu khác, nhãn và {corrections} hiệu đính (ai, vì sao) không có trong tệp.',
    en: '{parts} parts of targets carry the value in force; confidence, other readings, labels and {corrections} corrections (by whom, why) are not in the file.',
  },
  'standard/akn-tasks-as-text': {
    vi: '{tasks} nhiệm vụ và {works} công trình chỉ còn là câu chữ trong văn bản, không được đánh dấu riêng.',
    en: '{tasks} tasks and {works} works remain as words of the text, without marks of their own.',
  },
  'standard/akn-marks-left-out': {
    vi: '{marks} chỗ được dẫn hoặc đánh dấu nằm vắt qua ranh giới đoạn hoặc chồng lên chỗ khác nên không có phần tử riêng; câu chữ vẫn nguyên.',
    en: '{marks} citations or marks cross a border of paragraphs or another mark and have no element of their own; the words are all there.',
  },
  'standard/akn-brings-text': {
    vi: 'Tệp Akoma Ntoso mang theo nguyên văn, cấu trúc điều khoản, {references} dẫn chiếu và {quantities} chỗ đánh dấu định lượng. Chỉ tiêu được đọc lại từ câu chữ; số liệu, nguồn, kết luận, hiệu đính và ý kiến rà soát không có trong tệp.',
    en: 'An Akoma Ntoso file brings the words, the structure, {references} references and {quantities} marked quantities. Targets are read from the words anew; figures, sources, verdicts, corrections and reviews are not in it.',
  },
  'standard/akn-withheld': {
    vi: '{places} chỗ trong tệp đã được che khi xuất cho công chúng ({addresses}); câu chữ ở đó không khôi phục được.',
    en: '{places} places were withheld when the file was written for the public ({addresses}); their words cannot be restored.',
  },
  'standard/stratml-brings-plan': {
    vi: 'Tệp StratML mang theo {objectives} mục tiêu, {indicators} chỉ số và {results} trị số. Nguyên văn, điều khoản, căn cứ, độ tin cậy của nguồn và kết luận đánh giá không có trong tệp.',
    en: 'A StratML file brings {objectives} objectives, {indicators} indicators and {results} values. The text, its provisions and citations, the rank of sources and verdicts are not in it.',
  },
  'standard/stratml-without-text': {
    vi: 'StratML không chứa văn bản: cấu trúc điều, khoản, điểm ({provisions}), vị trí trong nguyên văn và {citations} căn cứ, dẫn chiếu không có trong tệp.',
    en: 'StratML does not hold the text: its {provisions} provisions, the places in it and {citations} citations are not in the file.',
  },
  'standard/stratml-criteria-by-convention': {
    vi: '{parts} phần chỉ tiêu: cách so sánh (ít nhất, không quá, trong khoảng…) nằm trong Descriptor, tỷ lệ tính trên gì nằm trong OtherInformation, theo quy ước của Mốc; chương trình khác chỉ thấy con số.',
    en: '{parts} parts of targets: how they compare (at least, at most, between…) stands in Descriptor, and what a share is taken of in OtherInformation, by conventions of Mốc; other programs see the number only.',
  },
  'standard/stratml-sources-as-words': {
    vi: '{observations} số liệu: nguồn và ngày công bố chỉ còn là câu chữ mô tả; {sources} nguồn mất địa chỉ và thứ tự tin cậy.',
    en: '{observations} figures: source and day of publication are words of a description only; {sources} sources lose their address and rank.',
  },
  'standard/stratml-without-verdicts': {
    vi: 'StratML không chứa {verdicts} kết luận theo báo cáo, {events} mốc của công trình và {corrections} hiệu đính.',
    en: 'StratML does not hold {verdicts} reported verdicts, {events} events of works and {corrections} corrections.',
  },
} as const satisfies RefusalWords;
