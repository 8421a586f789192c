/** Words of the refusals that belong to the conversation itself: requests, files as such, sessions, accounts. */
import type { RefusalWords } from '@moc/domain/values';

export const wireRefusals = {
  'wire/not-found': {
    vi: 'Không tìm thấy {what}. Kiểm tra lại địa chỉ.',
    en: 'There is no {what} here. Check the address.',
  },
  'wire/does-not-add': {
    vi: 'Chỉ tiêu “{indicator}” không khai báo là cộng được theo địa bàn nên không quy đổi được sang đơn vị khác. Tỷ lệ phải tính lại từ tử số và mẫu số.',
    en: 'The indicator “{indicator}” is not declared to add up over territory, so its figures cannot be told for other units. A ratio is made again from its numerator and denominator.',
  },
  'wire/no-earlier-plan': {
    vi: 'Chưa có nghị quyết nào trước “{what}” có cùng độ dài kỳ kế hoạch để đối chiếu. Nạp nghị quyết của kỳ trước và xác nhận, rồi mở lại.',
    en: 'There is no earlier resolution of the same length to hold “{what}” against. Take the earlier one in and confirm it, then open this again.',
  },
  'wire/bad-request': {
    vi: 'Yêu cầu chưa đúng mẫu tại “{field}”: {problem}. Sửa rồi gửi lại.',
    en: 'The request is not in the expected form at “{field}”: {problem}. Correct it and send it again.',
  },
  'wire/bad-day': {
    vi: '“{given}” không phải là một ngày có thật. Viết ngày theo dạng năm-tháng-ngày, ví dụ 2024-12-05.',
    en: '“{given}” is not a day that exists. Write days as year-month-day, for example 2024-12-05.',
  },
  'wire/too-large': {
    vi: 'Nội dung gửi lên quá lớn: tối đa {limit} MB. Chia nhỏ rồi gửi lại.',
    en: 'What was sent is too large: at most {limit} MB. Split it and send it again.',
  },
  'wire/unsupported-media': {
    vi: 'Máy chủ không nhận kiểu nội dung “{given}” ở đây. Gửi theo kiểu {wanted}.',
    en: 'The server does not take content of type “{given}” here. Send it as {wanted}.',
  },
  'wire/no-file': {
    vi: 'Yêu cầu không kèm tệp nào. Gửi một tệp trong trường “file”.',
    en: 'The request carries no file. Send one file in the field “file”.',
  },
  'wire/too-many-requests': {
    vi: 'Có quá nhiều yêu cầu trong thời gian ngắn. Thử lại sau {seconds} giây.',
    en: 'There were too many requests in a short time. Try again in {seconds} seconds.',
  },
  'wire/busy': {
    vi: 'Máy chủ đang đọc nhiều văn bản khác hoặc văn bản này mất quá nhiều thời gian. Thử lại sau ít phút.',
    en: 'The server is reading other texts, or this one took too long. Try again in a few minutes.',
  },
  'wire/internal': {
    vi: 'Máy chủ gặp lỗi khi xử lý yêu cầu; không có gì được ghi. Mã tra cứu: {reference}.',
    en: 'The server failed while handling the request; nothing was written. Reference: {reference}.',
  },
  'wire/pages-not-built': {
    vi: 'Các trang chưa được dựng. Chạy “npm start” để dựng và mở.',
    en: 'The pages have not been built. Run “npm start” to build and open them.',
  },
  'account/sign-in-needed': {
    vi: 'Cần đăng nhập để thực hiện việc này.',
    en: 'Sign in to do this.',
  },
  'account/wrong-credentials': {
    vi: 'Thư điện tử hoặc mật khẩu không đúng.',
    en: 'The e-mail address or the password is not right.',
  },
  'account/foreign-origin': {
    vi: 'Yêu cầu ghi đến từ một trang khác ({given}) nên bị từ chối. Thao tác ngay trên trang của hệ thống.',
    en: 'A writing request came from another site ({given}) and was refused. Work on the pages of this system itself.',
  },
  'account/setup-link-invalid': {
    vi: 'Đường dẫn thiết lập không đúng, đã dùng hoặc đã hết hạn. Khởi động lại máy chủ để nhận đường dẫn mới.',
    en: 'The setup link is wrong, used or expired. Restart the server to get a new one.',
  },
  'account/setup-done': {
    vi: 'Hệ thống đã có người quản trị; đường dẫn thiết lập không còn dùng được.',
    en: 'There is an administrator already; the setup link no longer works.',
  },
  'account/demonstration-local-only': {
    vi: 'Tài khoản trình diễn chỉ dùng được ngay trên máy đang chạy hệ thống.',
    en: 'Demonstration accounts work only on the machine that runs the system.',
  },
  'account/email-taken': {
    vi: 'Thư điện tử {email} đã có tài khoản.',
    en: 'There is already an account for {email}.',
  },
} as const satisfies RefusalWords;

export type WireCode = keyof typeof wireRefusals;
