/** Every word of the page of notices in Vietnamese. */
export const noticesVietnamese = {
  title: 'Thông báo',
  signIn: 'Hãy đăng nhập để xem thông báo.',
  noPart: 'Tài khoản này chưa có vai trò nào nên chưa có thông báo.',
  lede: '{{unread}} thông báo chưa đọc trên {{all}}.',
  none: 'Chưa có thông báo nào.',
  unread: 'chưa đọc',
  open: 'mở',
  openOf: 'mở: {{words}}',
  read: 'đánh dấu đã đọc',
  readOf: 'đánh dấu đã đọc: {{words}}',
  readAll: 'đánh dấu tất cả đã đọc',
  feed: {
    title: 'Lịch hạn việc của tôi',
    lede: 'Mọi hạn đang chờ mình, hiện ngay trong lịch trên điện thoại hay máy tính: tạo một địa chỉ riêng rồi thêm vào ứng dụng lịch theo mục “lịch từ địa chỉ mạng”.',
    warning: 'Ai có địa chỉ này đều đọc được lịch. Địa chỉ chỉ hiện một lần; tạo địa chỉ mới thì địa chỉ cũ hết hiệu lực.',
    make: 'tạo địa chỉ mới',
    address: 'Địa chỉ lịch',
    copy: 'chép địa chỉ',
    copied: 'Đã chép.',
    selected: 'Đã chọn sẵn, hãy chép bằng Ctrl+C.',
  },
} as const;
