/**
 * Units and scale words as Vietnamese resolutions and statistics write them. Basis: units of measurement follow
 * Decree 86/2012/NĐ-CP; money, counts and ratios follow the usage of the national indicator system (Decree 94/2022/NĐ-CP).
 */

import type { ScaleWord, UnitSpelling } from '@moc/domain/plan';
import { decimal, type Unit } from '@moc/domain/values';

/** Measured units whose English word is another beside 1. */
const singulars: Readonly<Record<string, string>> = {
  'percentage points': 'percentage point',
  'per-mille points': 'per-mille point',
  tonnes: 'tonne',
  people: 'person',
  workers: 'worker',
  visits: 'visit',
  years: 'year',
  points: 'point',
  stars: 'star',
  times: 'time',
  litres: 'litre',
};

const spelling = (code: string, dimension: string, factor: string, vi: string, en: string, ...others: string[]): UnitSpelling => ({
  unit: { code, dimension, factor: decimal(factor), vi, en, ...(singulars[en] !== undefined && { enOne: singulars[en] }) },
  spellings: [vi, ...others],
});

const measured: readonly UnitSpelling[] = [
  spelling('percent', 'ratio', '0.01', '%', '%', 'phần trăm'),
  spelling('permille', 'ratio', '0.001', '‰', '‰', '%o', '%0', '0/00', 'phần nghìn', 'phần ngàn'),
  spelling('percentage-point', 'ratio-difference', '1', 'điểm phần trăm', 'percentage points', 'điểm %'),
  spelling('permille-point', 'ratio-difference', '0.1', 'điểm phần nghìn', 'per-mille points', 'điểm ‰'),

  spelling('vnd', 'vnd', '1', 'đồng', 'VND', 'VNĐ', 'VND'),
  spelling('vnd-thousand', 'vnd', '1000', 'nghìn đồng', 'thousand VND', 'ngàn đồng'),
  spelling('vnd-million', 'vnd', '1000000', 'triệu đồng', 'million VND', 'tr. đồng', 'tr.đồng', 'tr.đ', 'trđ'),
  spelling('vnd-billion', 'vnd', '1000000000', 'tỷ đồng', 'billion VND', 'tỉ đồng', 'tỷ đ', 'tỷ.đ', 'tỉ đ', 'tỉ.đ'),
  spelling('vnd-trillion', 'vnd', '1000000000000', 'nghìn tỷ đồng', 'trillion VND', 'ngàn tỷ đồng', 'nghìn tỉ đồng', 'ngàn tỉ đồng'),
  spelling('usd', 'usd', '1', 'USD', 'USD', 'đô la Mỹ', 'đô-la Mỹ', 'đô la'),
  spelling('usd-thousand', 'usd', '1000', 'nghìn USD', 'thousand USD', 'ngàn USD'),
  spelling('usd-million', 'usd', '1000000', 'triệu USD', 'million USD', 'triệu đô la Mỹ', 'triệu đô la', 'tr.USD', 'tr. USD'),
  spelling('usd-billion', 'usd', '1000000000', 'tỷ USD', 'billion USD', 'tỉ USD', 'tỷ đô la Mỹ', 'tỷ đô la', 'tỉ đô la'),
  spelling('vnd-million-person', 'vnd/person', '1000000', 'triệu đồng/người', 'million VND per person', 'triệu đồng/người/năm', 'trđ/người'),
  spelling('vnd-million-person-month', 'vnd/person-month', '1000000', 'triệu đồng/người/tháng', 'million VND per person per month'),
  spelling('vnd-million-worker', 'vnd/worker', '1000000', 'triệu đồng/lao động', 'million VND per worker', 'triệu đồng/lao động/năm'),
  spelling('vnd-million-household', 'vnd/household', '1000000', 'triệu đồng/hộ', 'million VND per household', 'triệu đồng/hộ/năm'),
  spelling('usd-person', 'usd/person', '1', 'USD/người', 'USD per person', 'USD/người/năm'),
  spelling('vnd-million-hectare', 'vnd/hectare', '1000000', 'triệu đồng/ha', 'million VND per hectare', 'triệu đồng/ha/năm'),

  spelling('hectare', 'area', '10000', 'ha', 'ha', 'héc ta', 'hecta'),
  spelling('square-metre', 'area', '1', 'm²', 'm²', 'm2'),
  spelling('square-kilometre', 'area', '1000000', 'km²', 'km²', 'km2'),
  spelling('square-metre-person', 'area/person', '1', 'm²/người', 'm² per person', 'm2/người', 'm² sàn/người', 'm2 sàn/người'),
  spelling('kilometre', 'length', '1000', 'km', 'km'),
  spelling('metre', 'length', '1', 'm', 'm'),
  spelling('cubic-metre', 'volume', '1', 'm³', 'm³', 'm3'),
  spelling('tonne', 'mass', '1000', 'tấn', 'tonnes'),
  spelling('thousand-tonnes', 'mass', '1000000', 'nghìn tấn', 'thousand tonnes', 'ngàn tấn'),
  spelling('million-tonnes', 'mass', '1000000000', 'triệu tấn', 'million tonnes'),
  spelling('quintal-hectare', 'mass/area', '100', 'tạ/ha', 'quintals per hectare'),
  spelling('tonne-hectare', 'mass/area', '1000', 'tấn/ha', 'tonnes per hectare'),
  spelling('megawatt', 'power', '1000000', 'MW', 'MW'),
  spelling('kilowatt-hour', 'energy', '1', 'kWh', 'kWh'),
  spelling('million-kilowatt-hours', 'energy', '1000000', 'triệu kWh', 'million kWh'),

  spelling(
    'beds-per-10k',
    'beds/10k',
    '1',
    'giường bệnh/vạn dân',
    'hospital beds per 10,000 people',
    'giường/vạn dân',
    'giường bệnh/10.000 dân',
    'giường/10.000 dân',
    'giường bệnh/1 vạn dân',
    'giường/1 vạn dân',
    'giường bệnh trên vạn dân',
    'giường bệnh trên 1 vạn dân',
    'giường bệnh trên một vạn dân',
    'giường bệnh trên 10.000 dân',
    'giường trên vạn dân',
    'giường trên 1 vạn dân',
    'giường bệnh/một vạn dân',
  ),
  spelling(
    'doctors-per-10k',
    'doctors/10k',
    '1',
    'bác sĩ/vạn dân',
    'doctors per 10,000 people',
    'bác sỹ/vạn dân',
    'bác sĩ/10.000 dân',
    'bác sĩ/1 vạn dân',
    'bác sĩ trên vạn dân',
    'bác sĩ trên 1 vạn dân',
    'bác sĩ trên một vạn dân',
    'bác sĩ trên 10.000 dân',
    'bác sĩ/một vạn dân',
  ),
  spelling('per-10k', '1/10k', '1', '/vạn dân', 'per 10,000 people', '/10.000 dân'),
  spelling('person', 'count:người', '1', 'người', 'people', 'nhân khẩu'),
  spelling('worker', 'count:lao động', '1', 'lao động', 'workers'),
  spelling('thousand-people', 'count:người', '1000', 'nghìn người', 'thousand people', 'ngàn người'),
  spelling('million-visits', 'count:lượt khách', '1000000', 'triệu lượt khách', 'million visits', 'triệu lượt', 'triệu lượt du khách', 'tr.lượt', 'tr. lượt'),
  spelling('visit', 'count:lượt khách', '1', 'lượt khách', 'visits', 'lượt', 'lượt du khách'),
  spelling('year', 'duration', '1', 'năm', 'years'),
  spelling('year-of-age', 'age', '1', 'tuổi', 'years'),
  spelling('score', 'score', '1', 'điểm', 'points'),
  spelling('rank', 'rank', '1', 'hạng', 'rank', 'thứ hạng'),
  spelling('star', 'stars', '1', 'sao', 'stars'),
  spelling('times', 'ratio', '1', 'lần', 'times'),
  spelling('kilovolt', 'voltage', '1000', 'kV', 'kV'),
  spelling('kilogram', 'mass', '1', 'kg', 'kg', 'ki-lô-gam'),
  spelling('kilogram-person', 'mass/person', '1', 'kg/người', 'kg per person', 'kg/người/năm'),
  spelling('litre', 'liquid', '1', 'lít', 'litres'),
  spelling('million-litres', 'liquid', '1000000', 'triệu lít', 'million litres'),
  spelling('boys-per-100-girls', 'boys/100 girls', '1', 'bé trai/100 bé gái', 'boys per 100 girls', 'nam/100 nữ', 'trẻ trai/100 trẻ gái', 'trai/100 gái'),
  spelling('kilowatt-hour-person', 'energy/person', '1', 'kWh/người', 'kWh per person', 'kWh/người/năm'),
  spelling('cubic-metre-day', 'volume/day', '1', 'm³/ngày đêm', 'm³ per day', 'm3/ngày đêm', 'm³/ngày', 'm3/ngày'),
  spelling('live-births-per-woman', 'births/woman', '1', 'con/phụ nữ', 'children per woman'),
  spelling('people-per-square-kilometre', 'people/area', '1', 'người/km²', 'people per km²', 'người/km2'),
  spelling('pharmacists-per-10k', 'pharmacists/10k', '1', 'dược sĩ/vạn dân', 'pharmacists per 10,000 people', 'dược sỹ/vạn dân', 'dược sĩ đại học/vạn dân'),
  spelling('nurses-per-10k', 'nurses/10k', '1', 'điều dưỡng/vạn dân', 'nurses per 10,000 people'),
  // A number that counts nothing nameable: an index, a coefficient. It is never written.
  { unit: { code: 'number', dimension: 'number', factor: decimal('1'), vi: '', en: '' }, spellings: [] },
];

/**
 * Counted nouns (xã, hợp tác xã, doanh nghiệp…) are an open class: any noun makes a unit of its own dimension.
 * The English words, beside 1 and beside any other number, come from this list where there are any, else the Vietnamese noun stands.
 */
export const countedNouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  xã: ['commune', 'communes'],
  phường: ['ward', 'wards'],
  huyện: ['district', 'districts'],
  'huyện, thành phố': ['district or city', 'districts and cities'],
  'đơn vị': ['unit', 'units'],
  'đơn vị cấp xã': ['commune-level unit', 'commune-level units'],
  'hợp tác xã': ['cooperative', 'cooperatives'],
  'tổ hợp tác': ['cooperative group', 'cooperative groups'],
  'liên hiệp': ['union', 'unions'],
  'liên hiệp hợp tác xã': ['union of cooperatives', 'unions of cooperatives'],
  'liên hiệp hợp tác xã nông nghiệp': ['agricultural cooperative union', 'agricultural cooperative unions'],
  'doanh nghiệp': ['enterprise', 'enterprises'],
  'công trình': ['work', 'works'],
  'dự án': ['project', 'projects'],
  'chỉ tiêu': ['target', 'targets'],
  hộ: ['household', 'households'],
  'hộ dân': ['household', 'households'],
  vụ: ['case', 'cases'],
  'trường hợp': ['case', 'cases'],
  'sản phẩm': ['product', 'products'],
  trường: ['school', 'schools'],
  'nhà máy': ['plant', 'plants'],
  căn: ['dwelling', 'dwellings'],
  'căn hộ': ['flat', 'flats'],
  chuỗi: ['value chain', 'value chains'],
  'chuỗi sản phẩm': ['product chain', 'product chains'],
  'chuỗi giá trị': ['value chain', 'value chains'],
  'công trình, dự án': ['work or project', 'works and projects'],
  'thị trấn': ['township', 'townships'],
  'thị xã': ['town', 'towns'],
  'thành phố': ['city', 'cities'],
  tỉnh: ['province', 'provinces'],
  thôn: ['hamlet', 'hamlets'],
  ấp: ['hamlet', 'hamlets'],
  khóm: ['neighbourhood', 'neighbourhoods'],
  bản: ['village', 'villages'],
  'tổ dân phố': ['residential group', 'residential groups'],
  'khu dân cư': ['residential area', 'residential areas'],
  'hộ nghèo': ['poor household', 'poor households'],
  'hộ gia đình': ['household', 'households'],
  'trang trại': ['farm', 'farms'],
  'mô hình': ['model', 'models'],
  'đồng chí': ['person', 'people'],
  'học sinh': ['pupil', 'pupils'],
  'sinh viên': ['student', 'students'],
  'giáo viên': ['teacher', 'teachers'],
  'bác sĩ': ['doctor', 'doctors'],
  'giường bệnh': ['hospital bed', 'hospital beds'],
  'trường học': ['school', 'schools'],
  'phòng học': ['classroom', 'classrooms'],
  'trạm y tế': ['health station', 'health stations'],
  'cơ sở': ['establishment', 'establishments'],
  'cụm công nghiệp': ['industrial cluster', 'industrial clusters'],
  'khu công nghiệp': ['industrial park', 'industrial parks'],
  'đô thị': ['urban area', 'urban areas'],
  'thủ tục hành chính': ['administrative procedure', 'administrative procedures'],
  'thủ tục': ['procedure', 'procedures'],
  'dịch vụ công': ['public service', 'public services'],
  'nhiệm vụ': ['task', 'tasks'],
  'chương trình': ['programme', 'programmes'],
  'đề án': ['scheme', 'schemes'],
  'nhà ở': ['dwelling', 'dwellings'],
  'nhà ở xã hội': ['social dwelling', 'social dwellings'],
  'căn nhà': ['house', 'houses'],
  'căn hộ nhà ở xã hội': ['social housing flat', 'social housing flats'],
  'tiêu chí': ['criterion', 'criteria'],
  con: ['head', 'head'],
  cây: ['tree', 'trees'],
  'đảng viên': ['party member', 'party members'],
  'tổ chức': ['organisation', 'organisations'],
  'lượt lao động': ['worker placement', 'worker placements'],
  'lượt người': ['attendance', 'attendances'],
  'thuê bao': ['subscription', 'subscriptions'],
  bậc: ['place', 'places'],
  'xã, phường': ['commune or ward', 'communes and wards'],
  'xã, phường, thị trấn': ['commune, ward or township', 'communes, wards and townships'],
  'huyện, thị xã': ['district or town', 'districts and towns'],
  'quận, huyện': ['district', 'districts'],
  'xã, thị trấn': ['commune or township', 'communes and townships'],
  'phường, xã': ['ward or commune', 'wards and communes'],
  'thôn, bản': ['hamlet or village', 'hamlets and villages'],
  'thôn, làng': ['hamlet or village', 'hamlets and villages'],
  'thôn, buôn': ['hamlet or village', 'hamlets and villages'],
  'thôn, khu phố': ['hamlet or quarter', 'hamlets and quarters'],
  'ấp, khu phố': ['hamlet or quarter', 'hamlets and quarters'],
  'khu phố, ấp': ['quarter or hamlet', 'quarters and hamlets'],
  'tỉnh, thành phố': ['province or city', 'provinces and cities'],
  'thôn, tổ dân phố': ['hamlet or residential group', 'hamlets and residential groups'],
  'ấp, khóm': ['hamlet or neighbourhood', 'hamlets and neighbourhoods'],
  'khóm, ấp': ['neighbourhood or hamlet', 'neighbourhoods and hamlets'],
  'cơ quan, đơn vị': ['agency or unit', 'agencies and units'],
  'bộ, ngành, địa phương': ['ministry, agency or province', 'ministries, agencies and provinces'],
  'sở, ban, ngành': ['department or agency', 'departments and agencies'],
  'huyện, thị xã, thành phố': ['district, town or city', 'districts, towns and cities'],
};

export const scaleWords: readonly ScaleWord[] = [
  { factor: decimal('1000000000000'), spellings: ['nghìn tỷ', 'ngàn tỷ', 'nghìn tỉ', 'ngàn tỉ'] },
  { factor: decimal('1000000000'), spellings: ['tỷ', 'tỉ'] },
  { factor: decimal('1000000'), spellings: ['triệu'] },
  { factor: decimal('10000'), spellings: ['vạn'] },
  { factor: decimal('1000'), spellings: ['nghìn', 'ngàn'] },
];

/** A unit for a counted noun; its code can be read back by `unitOfCode`. */
export function countUnit(noun: string): Unit {
  const key = noun.normalize('NFC').trim().toLocaleLowerCase('vi');
  const [one, many] = countedNouns[key] ?? [];
  const vi = noun.normalize('NFC').trim();
  return { code: `count:${key}`, dimension: `count:${key}`, factor: decimal('1'), vi, en: many ?? vi, ...(one !== undefined && { enOne: one }) };
}

/** Every unit a text may name: the measured ones, then the usual counted nouns. */
export const units: readonly UnitSpelling[] = [
  ...measured,
  ...Object.keys(countedNouns)
    .filter((noun) => !measured.some(({ spellings }) => spellings.includes(noun)))
    .map((noun) => ({ unit: countUnit(noun), spellings: [noun] })),
];

const byCode = new Map(units.map(({ unit }) => [unit.code, unit]));
const bySpelling = new Map(units.flatMap(({ unit, spellings }) => spellings.map((s) => [s.normalize('NFC').toLocaleLowerCase('vi'), unit] as const)));

/** The unit a table's cell names ("triệu USD", "hợp tác xã"): a known one, else a counted noun; undefined when empty or not a word. */
export function findUnit(text: string): Unit | undefined {
  const key = text.normalize('NFC').trim().toLocaleLowerCase('vi');
  const known = bySpelling.get(key);
  if (known) return known;
  return /^\p{L}[\p{L} ,]*$/u.test(key) ? countUnit(text) : undefined;
}

/** The unit of a stored code; throws on a code nobody could have stored. */
export function getUnit(code: string): Unit {
  const known = byCode.get(code);
  if (known) return known;
  if (code.startsWith('count:')) return countUnit(code.slice('count:'.length));
  throw new Error(`unknown unit code ${JSON.stringify(code)}`);
}
