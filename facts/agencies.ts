/**
 * Departments of provinces and who followed whom. Basis: Decree 45/2025/NĐ-CP of 28 February 2025, which lists the departments
 * that every province organises alike and leaves out those named here as ended; Decree 150/2025/NĐ-CP keeps the list under
 * two-level government. Where the duties of one department were divided, only what is sourced is stated and the rest is said to be open.
 */
import type { Agency, AgencyCode, AgencyRegister, AgencySuccession, TerritoryAct } from '@moc/domain/territory';
import { type Bilingual, day } from '@moc/domain/values';

const decree45: TerritoryAct = {
  number: '45/2025/NĐ-CP' as TerritoryAct['number'],
  name: { vi: 'Nghị định 45/2025/NĐ-CP', en: 'Decree 45/2025/NĐ-CP' },
  issued: day('2025-02-28'),
  effective: day('2025-03-01'),
  effectiveIs: 'exact',
};

const code = (text: string) => text as AgencyCode;

const department = (text: string, vi: string, en: string, ...spellings: readonly string[]): Agency => ({ code: code(text), name: { vi, en }, spellings });

const agencies: readonly Agency[] = [
  department('ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment', 'Sở KH&ĐT', 'Sở KHĐT'),
  department('tai-chinh', 'Sở Tài chính', 'Department of Finance'),
  department('tai-nguyen-va-moi-truong', 'Sở Tài nguyên và Môi trường', 'Department of Natural Resources and Environment', 'Sở TN&MT', 'Sở TNMT'),
  department(
    'nong-nghiep-va-phat-trien-nong-thon',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Department of Agriculture and Rural Development',
    'Sở Nông nghiệp và PTNT',
    'Sở NN&PTNT',
    'Sở NNPTNT',
  ),
  department('nong-nghiep-va-moi-truong', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment', 'Sở NN&MT'),
  department('thong-tin-va-truyen-thong', 'Sở Thông tin và Truyền thông', 'Department of Information and Communications', 'Sở TT&TT', 'Sở TTTT'),
  department('khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', 'Sở KH&CN', 'Sở KHCN'),
  department('giao-thong-van-tai', 'Sở Giao thông vận tải', 'Department of Transport', 'Sở GTVT'),
  department('xay-dung', 'Sở Xây dựng', 'Department of Construction'),
  department(
    'lao-dong-thuong-binh-va-xa-hoi',
    'Sở Lao động - Thương binh và Xã hội',
    'Department of Labour, Invalids and Social Affairs',
    'Sở LĐTBXH',
    'Sở LĐ-TB&XH',
    'Sở LĐTB&XH',
  ),
  department('noi-vu', 'Sở Nội vụ', 'Department of Home Affairs'),
  department('y-te', 'Sở Y tế', 'Department of Health'),
  department('cong-thuong', 'Sở Công Thương', 'Department of Industry and Trade'),
  department('giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training', 'Sở GD&ĐT', 'Sở GDĐT'),
  department('van-hoa-the-thao-va-du-lich', 'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism', 'Sở VHTTDL', 'Sở VHTT&DL'),
  department('tu-phap', 'Sở Tư pháp', 'Department of Justice'),
];

const merged = (from: string, to: string): AgencySuccession => ({ kind: 'merge', act: decree45, from: code(from), to: [{ to: code(to) }], isComplete: true });

const labour: Bilingual = { vi: 'lao động, việc làm', en: 'labour and employment' };

export const agencyRegister: AgencyRegister = {
  agencies,
  successions: [
    merged('ke-hoach-va-dau-tu', 'tai-chinh'),
    merged('tai-nguyen-va-moi-truong', 'nong-nghiep-va-moi-truong'),
    merged('nong-nghiep-va-phat-trien-nong-thon', 'nong-nghiep-va-moi-truong'),
    merged('thong-tin-va-truyen-thong', 'khoa-hoc-va-cong-nghe'),
    merged('giao-thong-van-tai', 'xay-dung'),
    { kind: 'split', act: decree45, from: code('lao-dong-thuong-binh-va-xa-hoi'), to: [{ to: code('noi-vu'), fields: labour }], isComplete: false },
  ],
};
