/**
 * Units and scale words as Vietnamese resolutions and statistics write them. Basis: units of measurement follow
 * Decree 86/2012/NĐ-CP; money, counts and ratios follow the usage of the national indicator system (Decree 94/2022/NĐ-CP).
 */

import type { ScaleWord, UnitSpelling } from '@moc/domain/plan';
import { decimal, type Unit } from '@moc/domain/values';

const spelling = (code: string, dimension: string, factor: string, vi: string, en: string, ...others: string[]): UnitSpelling => ({
  unit: { code, dimension, factor: decimal(factor), vi, en },
  spellings: [vi, ...others],
});

const measured: readonly UnitSpelling[] = [
  spelling('percent', 'ratio', '0.01', '%', '%', 'phần trăm'),
  spelling('permille', 'ratio', '0.001', '‰', '‰', 'phần nghìn', 'phần ngàn'),
  spelling('percentage-point', 'ratio-difference', '1', 'điểm phần trăm', 'percentage points', 'điểm %'),
  spelling('permille-point', 'ratio-difference', '0.1', 'điểm phần nghìn', 'per-mille points', 'điểm ‰'),

  spelling('vnd', 'vnd', '1', 'đồng', 'VND', 'VNĐ', 'VND'),
  spelling('vnd-thousand', 'vnd', '1000', 'nghìn đồng', 'thousand VND', 'ngàn đồng'),
  spelling('vnd-million', 'vnd', '1000000', 'triệu đồng', 'million VND', 'tr. đồng', 'trđ'),
  spelling('vnd-billion', 'vnd', '1000000000', 'tỷ đồng', 'billion VND', 'tỉ đồng'),
  spelling('vnd-trillion', 'vnd', '1000000000000', 'nghìn tỷ đồng', 'trillion VND', 'ngàn tỷ đồng', 'nghìn tỉ đồng', 'ngàn tỉ đồng'),
  spelling('usd', 'usd', '1', 'USD', 'USD', 'đô la Mỹ', 'đô-la Mỹ'),
  spelling('usd-thousand', 'usd', '1000', 'nghìn USD', 'thousand USD', 'ngàn USD'),
  spelling('usd-million', 'usd', '1000000', 'triệu USD', 'million USD', 'triệu đô la Mỹ'),
  spelling('usd-billion', 'usd', '1000000000', 'tỷ USD', 'billion USD', 'tỉ USD', 'tỷ đô la Mỹ'),
  spelling('vnd-million-person', 'vnd/person', '1000000', 'triệu đồng/người', 'million VND per person', 'triệu đồng/người/năm', 'trđ/người'),
  spelling('vnd-million-person-month', 'vnd/person-month', '1000000', 'triệu đồng/người/tháng', 'million VND per person per month'),
  spelling('usd-person', 'usd/person', '1', 'USD/người', 'USD per person', 'USD/người/năm'),
  spelling('vnd-million-hectare', 'vnd/hectare', '1000000', 'triệu đồng/ha', 'million VND per hectare'),

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
  ),
  spelling('per-10k', '1/10k', '1', '/vạn dân', 'per 10,000 people', '/10.000 dân'),
  spelling('person', 'count:người', '1', 'người', 'people', 'nhân khẩu'),
  spelling('worker', 'count:lao động', '1', 'lao động', 'workers'),
  spelling('thousand-people', 'count:người', '1000', 'nghìn người', 'thousand people', 'ngàn người'),
  spelling('million-visits', 'count:lượt khách', '1000000', 'triệu lượt khách', 'million visits', 'triệu lượt'),
  spelling('visit', 'count:lượt khách', '1', 'lượt khách', 'visits', 'lượt'),
  spelling('year-of-age', 'age', '1', 'tuổi', 'years'),
  spelling('score', 'score', '1', 'điểm', 'points'),
  spelling('rank', 'rank', '1', 'hạng', 'rank', 'thứ hạng'),
  spelling('star', 'stars', '1', 'sao', 'stars'),
  spelling('times', 'ratio', '1', 'lần', 'times'),
  spelling('kilovolt', 'voltage', '1000', 'kV', 'kV'),
  spelling('kilogram', 'mass', '1', 'kg', 'kg', 'ki-lô-gam'),
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
 * The English word comes from this list where there is one, else the Vietnamese noun stands.
 */
export const countedNouns: Readonly<Record<string, string>> = {
  xã: 'communes',
  phường: 'wards',
  huyện: 'districts',
  'huyện, thành phố': 'districts and cities',
  'đơn vị': 'units',
  'đơn vị cấp xã': 'commune-level units',
  'hợp tác xã': 'cooperatives',
  'tổ hợp tác': 'cooperative groups',
  'liên hiệp': 'unions',
  'liên hiệp hợp tác xã': 'unions of cooperatives',
  'liên hiệp hợp tác xã nông nghiệp': 'agricultural cooperative unions',
  'doanh nghiệp': 'enterprises',
  'công trình': 'works',
  'dự án': 'projects',
  'chỉ tiêu': 'targets',
  hộ: 'households',
  'hộ dân': 'households',
  vụ: 'cases',
  'trường hợp': 'cases',
  'sản phẩm': 'products',
  trường: 'schools',
  'nhà máy': 'plants',
  căn: 'dwellings',
  'căn hộ': 'flats',
  chuỗi: 'value chains',
  'chuỗi sản phẩm': 'product chains',
  'chuỗi giá trị': 'value chains',
  'công trình, dự án': 'works and projects',
  'thị trấn': 'townships',
  'thị xã': 'towns',
  'thành phố': 'cities',
  tỉnh: 'provinces',
  thôn: 'hamlets',
  ấp: 'hamlets',
  khóm: 'neighbourhoods',
  bản: 'villages',
  'tổ dân phố': 'residential groups',
  'khu dân cư': 'residential areas',
  'hộ nghèo': 'poor households',
  'hộ gia đình': 'households',
  'trang trại': 'farms',
  'mô hình': 'models',
  'đồng chí': 'people',
  'học sinh': 'pupils',
  'sinh viên': 'students',
  'giáo viên': 'teachers',
  'bác sĩ': 'doctors',
  'giường bệnh': 'hospital beds',
  'trường học': 'schools',
  'phòng học': 'classrooms',
  'trạm y tế': 'health stations',
  'cơ sở': 'establishments',
  'cụm công nghiệp': 'industrial clusters',
  'khu công nghiệp': 'industrial parks',
  'đô thị': 'urban areas',
  'thủ tục hành chính': 'administrative procedures',
  'thủ tục': 'procedures',
  'dịch vụ công': 'public services',
  'nhiệm vụ': 'tasks',
  'chương trình': 'programmes',
  'đề án': 'schemes',
  'nhà ở': 'dwellings',
  'nhà ở xã hội': 'social dwellings',
  'căn nhà': 'houses',
  'căn hộ nhà ở xã hội': 'social housing flats',
  'tiêu chí': 'criteria',
  con: 'head',
  cây: 'trees',
  'đảng viên': 'party members',
  'tổ chức': 'organisations',
  'lượt lao động': 'worker placements',
  'lượt người': 'attendances',
  'thuê bao': 'subscriptions',
  bậc: 'places',
  'xã, phường': 'communes and wards',
  'xã, phường, thị trấn': 'communes, wards and townships',
  'huyện, thị xã, thành phố': 'districts, towns and cities',
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
  return { code: `count:${key}`, dimension: `count:${key}`, factor: decimal('1'), vi: noun.normalize('NFC').trim(), en: countedNouns[key] ?? noun };
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
