/** Words of what the store refuses: what happened, and what to do next. */
import type { RefusalWords } from '@moc/domain/values';

export const storeRefusals: RefusalWords = {
  'store/already-running': {
    vi: 'Thư mục dữ liệu {folder} đang được dùng bởi tiến trình {pid} (từ {since}). Dừng tiến trình đó, hoặc chọn thư mục khác bằng MOC_DATA.',
    en: 'The data folder {folder} is in use by process {pid} (since {since}). Stop that process, or choose another folder with MOC_DATA.',
  },
  'store/not-running': {
    vi: 'Không có máy chủ nào đang chạy trên thư mục dữ liệu {folder}.',
    en: 'No server is running on the data folder {folder}.',
  },
  'store/folder-not-reachable': {
    vi: 'Mốc đang chạy bằng tài khoản root, nên PostgreSQL chạy bằng tài khoản nobody; tài khoản này không đi qua được thư mục {folder} để tới {path}. Cấp quyền đi qua (chmod o+x {folder}), hoặc chọn thư mục khác bằng MOC_DATA.',
    en: 'Mốc runs as root, so PostgreSQL runs as the user nobody, who cannot pass through {folder} to {path}. Allow passage (chmod o+x {folder}), or choose another folder with MOC_DATA.',
  },
  'store/no-embedded-postgresql': {
    vi: 'Không có bản PostgreSQL kèm theo cho hệ máy {platform}. Chạy lại npm install, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ phiên bản 15.',
    en: 'There is no bundled PostgreSQL for {platform}. Run npm install again, or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
  },
  'store/password-missing': {
    vi: 'Thiếu tệp {file} chứa mật khẩu của cơ sở dữ liệu trong thư mục này. Khôi phục tệp từ bản sao lưu.',
    en: 'The file {file} with the password of this folder’s database is missing. Restore it from a backup.',
  },
  'store/server-failed': {
    vi: 'PostgreSQL không khởi động được: {reason}',
    en: 'PostgreSQL did not start: {reason}',
  },
  'store/unavailable': {
    vi: 'Chưa kết nối được cơ sở dữ liệu ({reason}). Không có gì được ghi. Thử lại sau ít phút.',
    en: 'The database cannot be reached ({reason}). Nothing was written. Try again in a few minutes.',
  },
  'store/beyond-wall': {
    vi: 'Cơ sở dữ liệu không nhận: nội dung cần ghi (bảng {table}) thuộc đơn vị hoặc cơ quan nằm ngoài phạm vi của tư cách đang dùng. Không có gì được ghi. Chọn đúng tư cách rồi gửi lại; nếu đã đúng, báo cho quản trị hệ thống.',
    en: 'The database refused: what was to be written (table {table}) belongs to a tenant or an agency beyond the reach of the membership in use. Nothing was written. Choose the right membership and send it again; if it is right, tell the system administrator.',
  },
  'store/wrong-address': {
    vi: 'Cơ sở dữ liệu từ chối đăng nhập ({reason}). Kiểm tra DATABASE_URL.',
    en: 'The database refused the sign-in ({reason}). Check DATABASE_URL.',
  },
  'store/outcome-unknown': {
    vi: 'Mất kết nối đúng lúc ghi, chưa biết lệnh đã được ghi hay chưa. Xem lại trạng thái trước khi gửi lại.',
    en: 'The connection broke while the command was being committed; it may or may not have been written. Look at the state before sending it again.',
  },
  'store/old-postgresql': {
    vi: 'Máy chủ là PostgreSQL {version}; cần từ phiên bản 15.',
    en: 'The server is PostgreSQL {version}; version 15 or later is needed.',
  },
  'store/migration-failed': {
    vi: 'Không cập nhật được cấu trúc cơ sở dữ liệu: {reason}',
    en: 'The database schema could not be brought up to date: {reason}',
  },
  'store/no-citus': {
    vi: 'Máy chủ cơ sở dữ liệu này không có phần mở rộng Citus nên không phân tán được. Cài Citus trên máy chủ, thêm vào shared_preload_libraries, khởi động lại rồi chạy lại lệnh. Một máy chủ PostgreSQL thường vẫn dùng được như trước.',
    en: 'This database server does not offer the Citus extension, so nothing can be distributed. Install Citus on the server, add it to shared_preload_libraries, restart, and run the command again. A plain PostgreSQL server goes on working as before.',
  },
  'store/bad-value': {
    vi: 'Có giá trị mà cơ sở dữ liệu không chứa được ({reason}). Không có gì được ghi.',
    en: 'A value cannot be held by the database ({reason}). Nothing was written.',
  },
  'store/bad-text': {
    vi: 'Có chữ chứa ký tự không hợp lệ (ký tự NUL hoặc nửa ký tự). Không có gì được ghi.',
    en: 'Some text holds an invalid character (NUL or half a character). Nothing was written.',
  },
  'store/bad-id': {
    vi: '“{given}” không dùng làm mã nghị quyết được; mã gồm chữ thường không dấu, chữ số và dấu gạch nối.',
    en: '“{given}” cannot be the id of a resolution; an id has lower-case letters without marks, digits and hyphens.',
  },
  'store/empty-text': {
    vi: 'Nguyên văn nghị quyết trống.',
    en: 'The text of the resolution is empty.',
  },
  'store/resolution-exists': {
    vi: 'Đã có nghị quyết mang mã “{resolution}”. Nguyên văn đã nhận thì không thay đổi; dùng mã khác cho văn bản khác.',
    en: 'There is already a resolution with the id “{resolution}”. An adopted text does not change; use another id for another text.',
  },
  'store/unknown-resolution': {
    vi: 'Không có nghị quyết mang mã “{resolution}”.',
    en: 'There is no resolution with the id “{resolution}”.',
  },
  'store/unknown-part': {
    vi: 'Nghị quyết không có thành phần chỉ tiêu “{part}”.',
    en: 'The resolution has no target part “{part}”.',
  },
  'store/unknown-target': {
    vi: 'Nghị quyết không có chỉ tiêu “{target}”.',
    en: 'The resolution has no target “{target}”.',
  },
  'store/unknown-indicator': {
    vi: 'Chưa khai báo chỉ tiêu thống kê “{indicator}” cho nghị quyết này.',
    en: 'The indicator “{indicator}” is not declared for this resolution.',
  },
  'store/unknown-source': {
    vi: 'Chưa có nguồn “{source}”. Nhập nguồn này trước.',
    en: 'There is no source “{source}”. Import it first.',
  },
  'store/named-twice': {
    vi: '“{name}” xuất hiện hai lần.',
    en: '“{name}” is named twice.',
  },
  'store/reason-missing': {
    vi: 'Hiệu chỉnh phải nêu lý do.',
    en: 'A correction must give its reason.',
  },
  'store/nothing-to-correct': {
    vi: 'Hiệu chỉnh thành phần “{part}” không nêu thay đổi nào.',
    en: 'The correction of part “{part}” changes nothing.',
  },
  'store/already-confirmed': {
    vi: 'Kế hoạch của nghị quyết “{resolution}” đã được xác nhận và chưa có hiệu chỉnh mới.',
    en: 'The plan of resolution “{resolution}” is already confirmed and has not been corrected since.',
  },
  'store/backup-not-written': {
    vi: 'Không ghi được bản sao lưu vào “{file}” ({reason}). Kiểm tra thư mục và quyền ghi rồi làm lại; không có tệp dở dang nào được để lại.',
    en: 'The backup could not be written to “{file}” ({reason}). Check the folder and the permission to write, then try again; no unfinished file was left.',
  },
  'store/backup-no-file': {
    vi: 'Không mở được bản sao lưu “{file}” ({reason}). Kiểm tra lại đường dẫn và quyền đọc.',
    en: 'The backup “{file}” cannot be opened ({reason}). Check the path and the permission to read it.',
  },
  'store/backup-unreadable': {
    vi: 'Tệp “{file}” không phải là bản sao lưu nguyên vẹn của Mốc ({reason}): bị cắt, bị sửa hoặc là tệp khác. Không có gì được khôi phục. Hãy dùng bản sao lưu khác.',
    en: 'The file “{file}” is not a whole backup of Mốc ({reason}): cut off, altered, or something else. Nothing was restored. Use another backup.',
  },
  'store/backup-newer': {
    vi: 'Bản sao lưu do phiên bản Mốc mới hơn tạo ra ({version}). Cài phiên bản ấy hoặc mới hơn rồi khôi phục; chưa có gì được ghi.',
    en: 'The backup was made by a later version of Mốc ({version}). Install that version or a later one, then restore; nothing was written.',
  },
  'store/not-empty': {
    vi: 'Chỉ khôi phục được vào một cơ sở dữ liệu trống; bảng {table} đã có dữ liệu. Chọn thư mục dữ liệu mới (--data) hoặc một cơ sở dữ liệu mới.',
    en: 'A backup is only restored into an empty database; the table {table} holds rows. Choose a new data folder (--data) or a new database.',
  },
  'store/unknown-person': {
    vi: 'Không tìm thấy ai có tài khoản “{account}” trong đơn vị này. Kiểm tra lại mã tài khoản hoặc địa chỉ thư điện tử.',
    en: 'Nobody with the account “{account}” is known in this tenant. Check the account’s code or e-mail address.',
  },
  'store/last-administrator': {
    vi: 'Tài khoản này là quản trị duy nhất. Giao quyền quản trị cho người khác trước.',
    en: 'This account is the only administrator. Make someone else an administrator first.',
  },
  'store/already-imported': {
    vi: 'Tệp {file} đã được nhập ngày {day}, người nhập: {by}. Không có gì được ghi thêm.',
    en: 'The file {file} was already imported on {day} by {by}. Nothing was written again.',
  },
  'store/no-rows': {
    vi: 'Tệp {file} không có dòng dữ liệu nào.',
    en: 'The file {file} has no data row.',
  },
};
