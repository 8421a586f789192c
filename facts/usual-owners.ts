/**
 * Who usually leads on which matter of a province's plan, and who did before the reorganisation of 1 March 2025. Usage, not law: the
 * decrees say which department manages a field, not who owns a target, so each is marked as unconfirmed, and it is a suggestion
 * that a person takes or leaves. Fields: Decree 24/2014/NĐ-CP (amended by 107/2020/NĐ-CP) until February 2025, Decree 45/2025/NĐ-CP since.
 */
import type { UsualLead, UsualOwner } from '@moc/domain/assignment';
import { type Bilingual, day } from '@moc/domain/values';

const reform = day('2025-03-01');
const eve = day('2025-02-28');

const before: Bilingual = {
  vi: 'Thông lệ; lĩnh vực theo Nghị định 24/2014/NĐ-CP (sửa đổi bởi Nghị định 107/2020/NĐ-CP)',
  en: 'Usage; field by Decree 24/2014/NĐ-CP (amended by Decree 107/2020/NĐ-CP)',
};
const since: Bilingual = { vi: 'Thông lệ; lĩnh vực theo Nghị định 45/2025/NĐ-CP', en: 'Usage; field by Decree 45/2025/NĐ-CP' };
const usage: Bilingual = { vi: 'Thông lệ', en: 'Usage' };

interface Office {
  readonly name: Bilingual;
  readonly spellings: readonly string[];
}

const office = (vi: string, en: string, ...spellings: readonly string[]): Office => ({ name: { vi, en }, spellings });

const planning = office('Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment');
const finance = office('Sở Tài chính', 'Department of Finance');
const statistics = office('Cục Thống kê', 'Statistics Office', 'Thống kê tỉnh', 'Chi cục Thống kê');
const tax = office('Cục Thuế', 'Tax Department', 'Thuế tỉnh', 'Chi cục Thuế');
const trade = office('Sở Công Thương', 'Department of Industry and Trade');
const construction = office('Sở Xây dựng', 'Department of Construction');
const transport = office('Sở Giao thông vận tải', 'Department of Transport');
const agriculture = office('Sở Nông nghiệp và Phát triển nông thôn', 'Department of Agriculture and Rural Development');
const environment = office('Sở Tài nguyên và Môi trường', 'Department of Natural Resources and Environment');
const agricultureAndEnvironment = office('Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment');
const labour = office('Sở Lao động - Thương binh và Xã hội', 'Department of Labour, Invalids and Social Affairs');
const homeAffairs = office('Sở Nội vụ', 'Department of Home Affairs');
const education = office('Sở Giáo dục và Đào tạo', 'Department of Education and Training');
const health = office('Sở Y tế', 'Department of Health');
const culture = office('Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism');
const science = office('Sở Khoa học và Công nghệ', 'Department of Science and Technology');
const communications = office('Sở Thông tin và Truyền thông', 'Department of Information and Communications');
const insurance = office('Bảo hiểm xã hội', 'Social Insurance Agency', 'Bảo hiểm xã hội tỉnh');
const military = office('Bộ Chỉ huy quân sự', 'Military Command', 'Bộ Chỉ huy quân sự tỉnh');
const police = office('Công an tỉnh', 'Provincial Police', 'Công an');
const cooperatives = office('Liên minh Hợp tác xã', 'Cooperative Alliance');

const always = (...offices: readonly Office[]): readonly UsualLead[] => offices.map((one) => ({ ...one, basis: usage, confirmed: false }));

const changed = (former: readonly Office[], later: readonly Office[]): readonly UsualLead[] => [
  ...former.map((one) => ({ ...one, until: eve, basis: before, confirmed: false })),
  ...later.map((one) => ({ ...one, from: reform, basis: since, confirmed: false })),
];

const owner = (field: string, leads: readonly UsualLead[], ...words: readonly string[]): UsualOwner => ({ field, leads, words });

const planningOwns = changed([planning, statistics], [finance, statistics]);

export const usualOwners: readonly UsualOwner[] = [
  owner(
    'kinh tế tổng hợp',
    planningOwns,
    'tăng trưởng kinh tế',
    'tổng sản phẩm',
    'GRDP',
    'cơ cấu kinh tế',
    'năng suất nhân tố tổng hợp',
    'TFP',
    'năng suất lao động',
  ),
  owner('đầu tư', planningOwns, 'vốn đầu tư toàn xã hội', 'vốn đầu tư', 'đầu tư công', 'thu hút đầu tư'),
  owner('doanh nghiệp', changed([planning], [finance]), 'doanh nghiệp thành lập mới', 'phát triển doanh nghiệp', 'khởi nghiệp'),
  owner('ngân sách', always(finance, tax), 'thu ngân sách', 'chi ngân sách', 'thu nội địa', 'thuế sản phẩm', 'ngân sách nhà nước'),
  owner('công nghiệp', always(trade), 'sản xuất công nghiệp', 'giá trị sản xuất công nghiệp', 'cụm công nghiệp', 'điện gió'),
  owner('thương mại', always(trade), 'kim ngạch xuất khẩu', 'kim ngạch nhập khẩu', 'xuất khẩu', 'tổng mức bán lẻ', 'bán lẻ hàng hóa'),
  owner('xây dựng', always(construction), 'đô thị hóa', 'nhà ở xã hội', 'đô thị', 'quy hoạch đô thị'),
  owner('giao thông', changed([transport], [construction]), 'giao thông nông thôn', 'đường bộ', 'cầu đường', 'vận tải'),
  owner('nông nghiệp', changed([agriculture], [agricultureAndEnvironment]), 'nông nghiệp', 'thủy sản', 'nuôi tôm', 'lâm nghiệp', 'chăn nuôi', 'OCOP'),
  owner('nông thôn mới', changed([agriculture], [agricultureAndEnvironment]), 'nông thôn mới', 'xây dựng nông thôn mới'),
  owner('hợp tác xã', always(cooperatives), 'hợp tác xã', 'tổ hợp tác'),
  owner('nước sạch', changed([agriculture], [agricultureAndEnvironment]), 'nước sạch', 'nước hợp vệ sinh'),
  owner(
    'môi trường',
    changed([environment], [agricultureAndEnvironment]),
    'chất thải rắn',
    'chất thải',
    'phân loại rác',
    'môi trường',
    'nước thải',
    'che phủ rừng',
  ),
  owner('giảm nghèo', changed([labour], [agricultureAndEnvironment, homeAffairs]), 'tỷ lệ hộ nghèo', 'hộ nghèo', 'giảm nghèo', 'hộ cận nghèo'),
  owner(
    'lao động',
    changed([labour], [homeAffairs]),
    'giải quyết việc làm',
    'việc làm',
    'lao động qua đào tạo',
    'bằng cấp, chứng chỉ',
    'đi làm việc có thời hạn ở nước ngoài',
    'thất nghiệp',
  ),
  owner('y tế', always(health), 'giường bệnh', 'bác sĩ', 'trạm y tế', 'suy dinh dưỡng', 'khám bệnh, chữa bệnh'),
  owner('bảo hiểm', always(insurance), 'bảo hiểm y tế', 'bảo hiểm xã hội', 'bảo hiểm thất nghiệp'),
  owner('giáo dục', always(education), 'trường đạt chuẩn quốc gia', 'phổ cập giáo dục', 'giáo dục', 'học sinh'),
  owner('văn hóa, du lịch', always(culture), 'du lịch', 'gia đình văn hóa', 'thể thao', 'văn hóa'),
  owner('khoa học, chuyển đổi số', changed([science, communications], [science]), 'chuyển đổi số', 'khoa học và công nghệ', 'kinh tế số', 'chính quyền số'),
  owner('cải cách hành chính', always(homeAffairs), 'PAR INDEX', 'SIPAS', 'PAPI', 'cải cách hành chính', 'đơn vị hành chính'),
  owner('môi trường kinh doanh', changed([planning], [finance]), 'PCI', 'năng lực cạnh tranh'),
  owner('quốc phòng', always(military), 'tuyển quân', 'diễn tập khu vực phòng thủ', 'dự bị động viên', 'dân quân tự vệ', 'lực lượng thường trực'),
  owner('an ninh trật tự', always(police), 'tai nạn giao thông', 'tội phạm', 'án hình sự', 'ma túy', 'tệ nạn xã hội', 'tin báo'),
];
