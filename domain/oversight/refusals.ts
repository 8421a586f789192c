/** Words of what is refused about explanations. */
import type { RefusalWords } from '../values/index.ts';

export const oversightRefusals: RefusalWords = {
  'oversight/question-missing': {
    vi: 'Chưa nêu nội dung cần giải trình. Viết rõ điều cần giải trình.',
    en: 'The question is missing. Write what is to be explained.',
  },
  'oversight/due-passed': {
    vi: 'Hạn trả lời {day} đã qua. Chọn một ngày từ hôm nay trở đi.',
    en: 'The deadline {day} has passed. Choose today or a later day.',
  },
  'oversight/words-missing': {
    vi: 'Chưa có nội dung. Viết nội dung giải trình hoặc lý do kết luận.',
    en: 'There are no words. Write the explanation, or the reason of the judgement.',
  },
  'oversight/unknown-evidence': {
    vi: 'Máy chủ chưa có tệp minh chứng {sha256}. Hãy tải tệp lên rồi gửi lại phần giải trình; chưa có gì được ghi.',
    en: 'The evidence file {sha256} is not at the server. Upload it, then send the explanation again; nothing was written.',
  },
  'oversight/unknown-explanation': {
    vi: 'Không có yêu cầu giải trình mang mã “{explanation}”. Tải lại trang để xem danh sách mới nhất.',
    en: 'There is no request for an explanation with the id “{explanation}”. Reload the page to see the list as it is.',
  },
  'oversight/unknown-figure': {
    vi: 'Chưa có số liệu nào của “{indicator}” để yêu cầu giải trình. Chọn lại số liệu.',
    en: 'There is no figure of “{indicator}” to be explained. Choose the figure again.',
  },
};
