/** Every word of the revisions page in Vietnamese. */
export const revisionsVietnamese = {
  nav: 'Điều chỉnh',
  title: 'Số liệu đã được điều chỉnh: {{name}}',
  lede: 'Số công bố lần đầu thường được điều chỉnh. Trang này nêu mọi số đã công bố hơn một lần và mức điều chỉnh thường thấy của từng chỉ tiêu. Không số nào bị thay mất: các lần công bố trước vẫn ở đây, kèm nguồn.',
  none: 'Đến ngày {{day}} chưa có số nào được công bố lại.',
  moved: '{{moved}} trên {{followed}} số công bố lại đã thay đổi',
  period: 'Kỳ',
  first: 'Công bố đầu',
  later: 'Các lần sau',
  change: 'Mức điều chỉnh',
  points: '{{change}} điểm phần trăm',
  percent: '{{percent}}%',
  place: 'mã đơn vị {{code}}',
} as const;
