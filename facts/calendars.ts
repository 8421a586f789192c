/**
 * When figures come out and when reports are due, as dated rules with their basis. Basis of the releases: Decree
 * 94/2016/NĐ-CP, appendix on the dissemination of important statistics, as amended by Decree 62/2024/NĐ-CP (in force
 * 1 August 2024) and Decree 13/2026/NĐ-CP; gross regional product: Decree 94/2022/NĐ-CP, Article 12, amended by the same.
 * What was not seen in the original, or rests on usage, is marked unconfirmed and says so wherever it is shown.
 */
import type { ReleaseCalendars } from '@moc/domain/observation';
import { type Bilingual, type DueRule, day, type Frequency, type Release, type ReleaseCalendar } from '@moc/domain/values';

const decree94: Bilingual = { vi: 'Nghị định 94/2016/NĐ-CP', en: 'Decree 94/2016/NĐ-CP' };
const decree62: Bilingual = { vi: 'Nghị định 62/2024/NĐ-CP', en: 'Decree 62/2024/NĐ-CP' };
const decree13: Bilingual = { vi: 'Nghị định 13/2026/NĐ-CP', en: 'Decree 13/2026/NĐ-CP' };

const before62 = { until: day('2024-07-31') };
const under62 = { from: day('2024-08-01'), until: day('2026-01-12') };
/** From the day it was signed: the day from which it applies was not at hand. */
const under13 = { from: day('2026-01-13') };

const cumulative: readonly Frequency[] = ['month', 'quarter', 'half-year', 'nine-months', 'year'];
const first: Bilingual = { vi: 'lần 1', en: 'first' };
const second: Bilingual = { vi: 'lần 2', en: 'second' };

/** Basis of the release of monthly reports: on the 29th of the month until July 2024, then on the 6th, later on the 3rd of the next. */
const monthly: ReleaseCalendar = {
  code: 'monthly-statistics',
  name: { vi: 'báo cáo kinh tế - xã hội hằng tháng của cơ quan thống kê', en: 'monthly socio-economic report of the statistical office' },
  releases: [
    {
      covers: cumulative,
      status: 'estimate',
      appears: { month: 0, day: 29 },
      precision: 'day',
      movesPastDaysOff: true,
      ...before62,
      basis: decree94,
      confirmed: true,
    },
    {
      covers: cumulative,
      status: 'estimate',
      appears: { month: 1, day: 6 },
      precision: 'day',
      movesPastDaysOff: true,
      ...under62,
      basis: decree62,
      confirmed: true,
    },
    {
      covers: cumulative,
      status: 'estimate',
      appears: { month: 1, day: 3 },
      precision: 'day',
      movesPastDaysOff: true,
      ...under13,
      basis: decree13,
      confirmed: false,
    },
  ],
};

const grdp = (
  held: Pick<Release, 'from' | 'until' | 'basis' | 'confirmed'>,
  release: Pick<Release, 'covers' | 'status' | 'appears'> & Partial<Release>,
): Release => ({
  precision: 'day',
  movesPastDaysOff: true,
  ...held,
  ...release,
});

const article12: Bilingual = { vi: 'Điều 12 Nghị định 94/2022/NĐ-CP', en: 'Article 12 of Decree 94/2022/NĐ-CP' };
const amendedBy = ({ vi, en }: Bilingual): Bilingual => ({ vi: `${article12.vi}, sửa đổi bởi ${vi}`, en: `${article12.en}, as amended by ${en}` });

const grdpBefore = { ...before62, basis: article12, confirmed: false };
const grdp62 = { ...under62, basis: amendedBy(decree62), confirmed: true };
const grdp13 = { ...under13, basis: amendedBy(decree13), confirmed: false };

const parts: readonly Frequency[] = ['quarter', 'half-year', 'nine-months'];

/**
 * Gross regional product: each quarter and sum of quarters on the first day after it, the year in two estimates (July and
 * December), preliminary and official in October one and two years on. From 2026 two or three days earlier.
 */
const regionalProduct: ReleaseCalendar = {
  code: 'grdp',
  name: { vi: 'lịch công bố tổng sản phẩm trên địa bàn (GRDP)', en: 'release calendar of the gross regional product (GRDP)' },
  releases: [
    grdp(grdpBefore, { covers: parts, status: 'estimate', appears: { month: 0, day: 25 }, precision: 'by' }),
    grdp(grdpBefore, { covers: ['year'], status: 'estimate', round: first, foretells: true, appears: { month: -7, day: 29 } }),
    grdp(grdpBefore, { covers: ['year'], status: 'estimate', round: second, appears: { month: -1, day: 'last' }, precision: 'by' }),
    grdp(grdp62, { covers: parts, status: 'estimate', appears: { month: 1, day: 1 } }),
    grdp(grdp62, { covers: parts, status: 'preliminary', appears: { month: 4, day: 1 } }),
    grdp(grdp62, { covers: ['year'], status: 'estimate', round: first, foretells: true, appears: { month: -5, day: 1 } }),
    grdp(grdp62, { covers: ['year'], status: 'estimate', round: second, appears: { month: 0, day: 1 } }),
    grdp(grdp62, { covers: ['year'], status: 'preliminary', appears: { month: 10, day: 1 } }),
    grdp(grdp62, { covers: ['year'], status: 'official', appears: { month: 22, day: 1 } }),
    grdp(grdp13, { covers: parts, status: 'estimate', appears: { month: 0, day: 29 } }),
    grdp(grdp13, { covers: parts, status: 'preliminary', appears: { month: 3, day: 29 } }),
    grdp(grdp13, { covers: ['year'], status: 'estimate', round: first, foretells: true, appears: { month: -6, day: 29 } }),
    grdp(grdp13, { covers: ['year'], status: 'estimate', round: second, appears: { month: -1, day: 29 } }),
    grdp(grdp13, { covers: ['year'], status: 'preliminary', appears: { month: 9, day: 29 } }),
    grdp(grdp13, { covers: ['year'], status: 'official', appears: { month: 21, day: 29 } }),
  ],
};

/** What is told of the product once a year: its structure, product a head, total factor productivity. */
const regionalProductOfYear: ReleaseCalendar = {
  code: 'grdp-year',
  name: {
    vi: 'lịch công bố số liệu năm về GRDP (cơ cấu, bình quân đầu người, TFP)',
    en: 'release calendar of yearly GRDP figures (structure, per capita, TFP)',
  },
  releases: regionalProduct.releases.filter(({ covers }) => covers.includes('year')),
};

const yearEnd: ReleaseCalendar = {
  code: 'year-end-report',
  name: { vi: 'báo cáo của Ủy ban nhân dân tại kỳ họp thường lệ cuối năm', en: "the People's Committee's report to the year-end session" },
  releases: [
    {
      covers: ['year'],
      status: 'estimate',
      appears: { month: 0, day: 'last' },
      precision: 'by',
      movesPastDaysOff: false,
      until: day('2026-02-28'),
      basis: { vi: 'Điều 59 Luật Hoạt động giám sát của Quốc hội và HĐND số 87/2015/QH13', en: 'Article 59 of the Law on Oversight, No 87/2015/QH13' },
      confirmed: true,
    },
    {
      covers: ['year'],
      status: 'estimate',
      appears: { month: 0, day: 'last' },
      precision: 'by',
      movesPastDaysOff: false,
      from: day('2026-03-01'),
      basis: { vi: 'Luật Hoạt động giám sát số 121/2025/QH15', en: 'Law on Oversight, No 121/2025/QH15' },
      confirmed: false,
    },
  ],
};

const yearbook: ReleaseCalendar = {
  code: 'statistical-yearbook',
  name: { vi: 'niên giám thống kê', en: 'statistical yearbook' },
  releases: [
    {
      covers: ['year'],
      status: 'preliminary',
      appears: { month: 6, day: 'last' },
      precision: 'by',
      movesPastDaysOff: false,
      basis: { vi: 'thông lệ: niên giám phát hành vào giữa năm sau', en: 'usage: the yearbook appears in the middle of the next year' },
      confirmed: false,
    },
  ],
};

const povertyReview: ReleaseCalendar = {
  code: 'poverty-review',
  name: { vi: 'rà soát hộ nghèo, hộ cận nghèo định kỳ', en: 'yearly review of poor and near-poor households' },
  releases: [
    {
      covers: ['year'],
      status: 'preliminary',
      appears: { month: 0, day: 14 },
      precision: 'by',
      movesPastDaysOff: false,
      basis: { vi: 'Quyết định 24/2021/QĐ-TTg, rà soát từ 01/9 đến 14/12', en: 'Decision 24/2021/QĐ-TTg, review from 1 September to 14 December' },
      confirmed: true,
    },
  ],
};

const rankings: ReleaseCalendar = {
  code: 'governance-indices',
  name: { vi: 'các chỉ số PCI, PAPI, PAR INDEX, SIPAS', en: 'the indices PCI, PAPI, PAR INDEX, SIPAS' },
  releases: [
    {
      covers: ['year'],
      status: 'official',
      appears: { month: 5, day: 'last' },
      precision: 'by',
      movesPastDaysOff: false,
      basis: { vi: 'thông lệ: công bố trong tháng 4 và tháng 5 năm sau', en: 'usage: published in April and May of the next year' },
      confirmed: false,
    },
  ],
};

/** Release calendars, and the usual one of each kind of accumulation, for indicators that declare none. */
export const releaseCalendars: ReleaseCalendars = {
  calendars: [monthly, regionalProduct, regionalProductOfYear, yearEnd, yearbook, povertyReview, rankings],
  defaults: {
    flow: 'monthly-statistics',
    growth: 'monthly-statistics',
    stock: 'year-end-report',
    rate: 'year-end-report',
    index: 'year-end-report',
    event: 'year-end-report',
    undeclared: 'year-end-report',
  },
};

/** Codes an indicator may name. */
export const releaseCalendarCodes: ReadonlySet<string> = new Set(releaseCalendars.calendars.map(({ code }) => code));

const decree09: Bilingual = { vi: 'khoản 1 Điều 13 Nghị định 09/2019/NĐ-CP', en: 'clause 1, Article 13 of Decree 09/2019/NĐ-CP' };

const below = {
  vi: 'điểm b khoản 5 Điều 8 và khoản 2 Điều 13 Nghị định 09/2019/NĐ-CP: hạn cụ thể do Ủy ban nhân dân tỉnh quy định; khi chưa nhập quy định của tỉnh, tạm lấy 2 ngày làm việc sau khi chốt số liệu',
  en: 'point b, clause 5, Article 8 and clause 2, Article 13 of Decree 09/2019/NĐ-CP: the day is set by each Provincial People’s Committee; two working days after the cut-off stand in until its rule is entered',
};

const lower = ['commune', 'district', 'department'] as const;
const inForce = { from: day('2019-03-12') };
/** The district level was abolished on 1 July 2025. */
const untilAbolished = (level: (typeof lower)[number]) => (level === 'district' ? { until: day('2025-06-30') } : {});

/**
 * Due dates by regime and level, as far as national law names them; a regulation of the province goes before them. Where
 * no rule speaks (departments and communes under sectoral statistics, the yearly budget report) there is no due date, and
 * "no deadline" is what is shown. Decree 09/2019 and the budget law are silent on days off, so their days are never moved.
 */
export const dueRules: readonly DueRule[] = [
  {
    regime: 'administrative',
    level: 'province',
    frequencies: cumulative,
    window: { kind: 'cut-off', day: 14 },
    due: { month: 0, day: 25 },
    onDayOff: 'none',
    ...inForce,
    basis: decree09,
    confirmed: true,
  },
  ...lower.map(
    (level): DueRule => ({
      regime: 'administrative',
      level,
      frequencies: cumulative,
      window: { kind: 'cut-off', day: 14 },
      due: { workingDaysAfterWindow: 2 },
      onDayOff: 'none',
      ...inForce,
      ...untilAbolished(level),
      basis: below,
      confirmed: false,
    }),
  ),
  ...[
    { appears: { month: 0, day: 29 }, ...before62, basis: decree94, confirmed: true },
    { appears: { month: 1, day: 6 }, ...under62, basis: decree62, confirmed: true },
    { appears: { month: 1, day: 3 }, ...under13, basis: decree13, confirmed: false },
  ].map(
    ({ appears, ...dated }): DueRule => ({
      regime: 'statistical',
      level: 'province',
      frequencies: cumulative,
      window: { kind: 'calendar' },
      due: appears,
      onDayOff: 'next-working-day',
      ...dated,
    }),
  ),
  ...(['commune', 'district', 'province'] as const).map(
    (level): DueRule => ({
      regime: 'budget',
      level,
      frequencies: ['quarter', 'half-year'],
      window: { kind: 'calendar' },
      due: { month: 1, day: 15 },
      onDayOff: 'none',
      from: day('2017-01-01'),
      ...(level === 'district' ? untilAbolished(level) : {}),
      basis: {
        vi: 'điểm b khoản 3 Điều 15 Luật Ngân sách nhà nước số 83/2015/QH13, Điều 49 Nghị định 163/2016/NĐ-CP (công khai chậm nhất 15 ngày kể từ ngày kết thúc quý, 6 tháng)',
        en: 'point b, clause 3, Article 15 of the State Budget Law, No 83/2015/QH13, and Article 49 of Decree 163/2016/NĐ-CP (made public within 15 days of the end of the quarter or half-year)',
      },
      confirmed: true,
    }),
  ),
];
