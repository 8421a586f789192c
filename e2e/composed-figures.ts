/**
 * Made-up figures for tests of forecasts: no province ever published them. Exports and growth of several years within the
 * year, so that a probability can be given, and a planned path, in the columns of `observations.csv`.
 */

const head = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
const source = 'nq-kt-xh-2024,số tự đặt để kiểm thử';
const two = (value: number): string => String(value).padStart(2, '0');
/** The sixth of the month after. */
const published = (year: number, month: number): string => (month === 12 ? `${year + 1}-01-06` : `${year}-${two(month + 1)}-06`);

/** By the end of each month, percent of the year: uneven, and different from year to year. */
const shares = [6, 11, 19, 27, 36, 45, 54, 63, 72, 81, 90, 100];

function exportsOf(year: number, last: number): string[] {
  const total = 980 + (year - 2018) * 105;
  return shares.slice(0, last).map((share, index) => {
    const uneven = index === 11 ? 0 : ((year * 7 + index * 3) % 5) - 2;
    const value = Math.round((total * (share + uneven)) / 100);
    const period = index === 11 ? `${year}` : `${year}-M${two(index + 1)}-YTD`;
    return `2.2.c,Kim ngạch xuất khẩu,${period},value,${value},triệu USD,uoc,83,${published(year, index + 1)},${source}`;
  });
}

const stretches = [
  ['Q1', 3],
  ['H1', 6],
  ['9M', 9],
  ['', 12],
] as const;

function growthOf(year: number, values: readonly number[]): string[] {
  return values.map((value, index) => {
    const [name, month] = stretches[index] ?? ['', 12];
    return `2.2.a,Tốc độ tăng trưởng kinh tế (GRDP),${name ? `${year}-${name}` : year},growth_yoy_pct,${value},%,uoc,83,${published(year, month)},${source}`;
  });
}

const plan = [
  ['Q1', '5.9'],
  ['H1', '6.2'],
  ['9M', '6.4'],
].map(([name, value]) => `2.2.a,Tốc độ tăng trưởng kinh tế (GRDP),2024-${name},growth_yoy_pct,${value},%,ke_hoach,83,2024-01-10,${source}`);

export const composedFigures = [
  head,
  ...[2018, 2019, 2020, 2021, 2022, 2023].flatMap((year) => exportsOf(year, 12)),
  ...exportsOf(2024, 8),
  ...growthOf(2017, [5.2, 5.6, 6.1, 6.6]),
  ...growthOf(2018, [6.1, 6.4, 6.9, 7.3]),
  ...growthOf(2019, [6.4, 6.2, 6.6, 7.1]),
  ...growthOf(2020, [4.1, 3.2, 3.4, 4.0]),
  ...growthOf(2021, [3.2, 3.9, 3.1, 3.4]),
  ...plan,
].join('\n');
