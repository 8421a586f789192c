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
  'account/step-up-needed': {
    vi: 'Việc này cần xác nhận lại danh tính: lần xác nhận gần nhất đã quá {minutes} phút. Nhập lại mật khẩu, mã xác thực hoặc dùng khóa truy cập.',
    en: 'This needs a fresh proof of who you are: the last one is more than {minutes} minutes old. Give the password, a code, or use a passkey.',
  },
  'account/proof-refused': {
    vi: 'Không xác nhận được danh tính: mật khẩu, mã xác thực hoặc khóa truy cập không đúng.',
    en: 'The proof does not hold: the password, the code or the passkey is not right.',
  },
  'account/wrong-code': {
    vi: 'Mã xác thực không đúng, đã dùng hoặc đã hết hạn. Chờ mã mới trong ứng dụng hoặc dùng một mã dự phòng.',
    en: 'The code is wrong, used or expired. Wait for the next code of the app or use a backup code.',
  },
  'account/second-step-expired': {
    vi: 'Bước xác thực thứ hai đã hết hạn hoặc sai quá nhiều lần. Đăng nhập lại từ đầu.',
    en: 'The second step expired or failed too often. Begin signing in again.',
  },
  'account/second-factor-needed': {
    vi: 'Vai trò của anh/chị phải có bước xác thực thứ hai, mà phiên này mới qua một bước. Hãy cài ứng dụng tạo mã hoặc khóa truy cập ở trang tài khoản, rồi làm tiếp; chưa có gì được ghi.',
    en: 'Your role must have a second factor, and this session stands on one alone. Set up an authenticator app or a passkey on the account page, then go on; nothing was written.',
  },
  'account/second-factor-on': {
    vi: 'Xác thực hai bước đang bật. Tắt trước khi thiết lập ứng dụng khác.',
    en: 'Two-step sign-in is on. Switch it off before setting up another app.',
  },
  'account/mail-not-configured': {
    vi: 'Hệ thống chưa được cấu hình gửi thư (SMTP_URL), nên không mời và không đặt lại mật khẩu qua thư được. Đề nghị người quản trị máy chủ cấu hình.',
    en: 'Sending mail is not configured (SMTP_URL), so nobody can be invited and no password reset by mail. Ask whoever runs the server to configure it.',
  },
  'account/address-unknown': {
    vi: 'Máy chủ chưa biết địa chỉ công khai của mình nên không lập được đường dẫn. Đặt MOC_ORIGIN rồi khởi động lại.',
    en: 'The server does not know its own public address, so it cannot make a link. Set MOC_ORIGIN and start it again.',
  },
  'account/link-invalid': {
    vi: 'Đường dẫn không đúng, đã dùng hoặc đã hết hạn. Yêu cầu gửi lại đường dẫn mới.',
    en: 'The link is wrong, used or expired. Ask for a new one.',
  },
  'account/password-too-short': {
    vi: 'Mật khẩu cần ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    en: 'A password needs at least 10 characters. A short sentence you remember is best.',
  },
  'account/password-common': {
    vi: 'Mật khẩu này nằm trong danh sách mật khẩu phổ biến hoặc đã bị lộ. Chọn mật khẩu khác, ví dụ vài từ không liên quan nhau.',
    en: 'This password is on a list of common or leaked ones. Choose another, for example a few unrelated words.',
  },
  'account/password-personal': {
    vi: 'Mật khẩu chứa tên hoặc địa chỉ thư điện tử của tài khoản. Chọn mật khẩu không gắn với tên mình.',
    en: 'The password contains the name or the e-mail address of the account. Choose one that has nothing to do with them.',
  },
  'account/passkey-refused': {
    vi: 'Không dùng được khóa truy cập này. Thử lại hoặc đăng nhập bằng cách khác.',
    en: 'This passkey cannot be used. Try again or sign in another way.',
  },
  'account/passkeys-unavailable': {
    vi: 'Khóa truy cập cần một tên miền. Mở hệ thống bằng tên miền (hoặc “localhost” trên máy này) thay vì bằng số địa chỉ.',
    en: 'Passkeys need a host name. Open the system by its name (or “localhost” on this machine) instead of a number.',
  },
  'account/open-id-refused': {
    vi: 'Nhà cung cấp danh tính không xác nhận lần đăng nhập này. Thử lại.',
    en: 'The identity provider did not confirm this sign-in. Try again.',
  },
  'account/open-id-unavailable': {
    vi: 'Chưa kết nối được với nhà cung cấp danh tính. Thử lại sau hoặc đăng nhập bằng cách khác.',
    en: 'The identity provider cannot be reached. Try again later or sign in another way.',
  },
  'account/open-id-not-invited': {
    vi: 'Danh tính này chưa gắn với tài khoản nào được mời. Đề nghị người quản trị mời theo đúng địa chỉ thư điện tử mà nhà cung cấp đã xác minh.',
    en: 'This identity belongs to no invited account. Ask an administrator to invite the e-mail address that the provider has verified.',
  },
  'account/demonstration-fixed': {
    vi: 'Tài khoản trình diễn không thay đổi được.',
    en: 'A demonstration account cannot be changed.',
  },
  'account/last-way-in': {
    vi: 'Đây là cách đăng nhập cuối cùng của tài khoản. Thêm mật khẩu hoặc khóa truy cập khác trước khi gỡ.',
    en: 'This is the last way into the account. Add a password or another passkey before removing it.',
  },
  'account/invite-no-columns': {
    vi: 'Bảng thiếu cột: {wanted}. Dòng đầu phải ghi tên cột: ho_ten, thu_dien_tu, vai_tro; có thể thêm ma_co_quan, chuc_vu.',
    en: 'The sheet lacks the columns {wanted}. The first row names them: name, email, role; agency and post may follow.',
  },
  'account/invite-no-name': {
    vi: 'Chưa ghi họ và tên.',
    en: 'The name is missing.',
  },
  'account/invite-bad-email': {
    vi: '“{given}” không phải là địa chỉ thư điện tử.',
    en: '“{given}” is not an e-mail address.',
  },
  'account/invite-unknown-role': {
    vi: 'Không có vai trò “{given}”. Dùng một trong: {needed}.',
    en: 'There is no role “{given}”. Use one of: {needed}.',
  },
  'account/invite-unknown-agency': {
    vi: 'Không có cơ quan nào mang tên hoặc mã “{given}”. Ghi đúng tên như ở trang Cơ quan, hoặc mã.',
    en: 'There is no agency with the name or code “{given}”. Write its name as on the page of agencies, or its code.',
  },
  'account/invite-repeated': {
    vi: 'Địa chỉ {given} đã có ở dòng {first}.',
    en: 'The address {given} already stands in row {first}.',
  },
  'account/invite-too-many': {
    vi: 'Bảng có quá {most} dòng. Chia thành nhiều bảng.',
    en: 'The sheet has more than {most} rows. Split it.',
  },
} as const satisfies RefusalWords;

export type WireCode = keyof typeof wireRefusals;
