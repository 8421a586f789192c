/** Rows of published series, in the columns series_id, period, measure, value, unit, status, published_on, made into series that can be asked. */
import { parsePeriod, parsePublicationDate, periodCode, periodEnd, periodYear } from '../../values/index.ts';
import type { KnownFigure } from '../forecast/index.ts';
import type { BacktestSeries, IndicatorKind, SeriesRow } from './types.ts';

const statuses: Readonly<Record<string, KnownFigure['status']>> = { uoc: 'estimate', so_bo: 'preliminary', chinh_thuc: 'official', ke_hoach: 'plan' };

/** What the words before a unit multiply it by; "nghìn tỷ đồng" is a thousand "tỷ đồng". */
const multiples: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

interface ReadRow {
  readonly measure: string;
  readonly unit: string;
  readonly figure: KnownFigure;
}

/** What keeps a row from being read: the cell that says nothing, or that it tells only the upper end of a range. */
export type UnreadCell = 'period' | 'published_on' | 'status' | 'value' | 'upper-bound';

/** Undefined for a row that is read. */
export function findUnreadCell({ period, published, status, value, note }: SeriesRow): UnreadCell | undefined {
  if (!parsePeriod(period.trim())) return 'period';
  if (!parsePublicationDate(published.trim())) return 'published_on';
  if (!statuses[status.trim()]) return 'status';
  if (value.trim() === '' || !Number.isFinite(Number(value))) return 'value';
  return /cận trên/.test(note) ? 'upper-bound' : undefined;
}

function readRow(row: SeriesRow): ReadRow | undefined {
  const period = parsePeriod(row.period.trim());
  const published = parsePublicationDate(row.published.trim());
  const status = statuses[row.status.trim()];
  const value = Number(row.value);
  if (!period || !published || !status || findUnreadCell(row)) return undefined;
  const known = published.precision === 'unknown' ? undatedKnownBy(period, status) : published.knownBy;
  return { measure: row.measure.trim(), unit: row.unit.normalize().trim(), figure: { period, measure: 'value', value, status, knownBy: known } };
}

/** A unit as a multiple of the one behind it: "nghìn tỷ đồng" is 10¹² "đồng". */
function sizeOf(unit: string): { readonly base: string; readonly factor: number } {
  const words = unit.split(/\s+/);
  const start = words.findIndex((word) => multiples[word] === undefined);
  const before = start === -1 ? words : words.slice(0, start);
  return { base: words.slice(before.length).join(' '), factor: before.reduce((product, word) => product * (multiples[word] ?? 1), 1) };
}

/** Amounts and plans in the unit most of them have; those whose unit cannot be brought to it are left out. */
function inOneUnit(rows: readonly ReadRow[]): readonly ReadRow[] {
  const isAmount = ({ measure }: ReadRow): boolean => measure === 'value' || measure === 'plan';
  const uses = [...Map.groupBy(rows.filter(isAmount), ({ unit }) => unit)].sort(([a, many], [b, more]) => more.length - many.length || (a < b ? -1 : 1));
  const main = uses[0]?.[0];
  if (main === undefined || uses.length === 1) return rows;
  const wanted = sizeOf(main);
  return rows.flatMap((row) => {
    const own = sizeOf(row.unit);
    if (!isAmount(row) || row.unit === main) return [row];
    return own.base === wanted.base ? [{ ...row, figure: { ...row.figure, value: (row.figure.value * own.factor) / wanted.factor } }] : [];
  });
}

/** An undated figure cannot have been known before its period ended; two years later it certainly was. */
function undatedKnownBy(period: KnownFigure['period'], status: KnownFigure['status']): KnownFigure['knownBy'] {
  const end = periodEnd(period);
  return `${Number(end.slice(0, 4)) + (status === 'plan' ? 0 : 2)}${end.slice(4)}` as KnownFigure['knownBy'];
}

/** The series of a folder, each in every form that can be asked about a whole year; rows that cannot be read are counted, never guessed. */
export function readSeries(rows: readonly SeriesRow[]): { readonly series: readonly BacktestSeries[]; readonly unread: number } {
  const groups = new Map<string, { name: string; rows: ReadRow[] }>();
  let unread = 0;
  for (const row of rows) {
    const read = readRow(row);
    if (!read) {
      unread += 1;
      continue;
    }
    const group = groups.get(row.series) ?? { name: row.name, rows: [] };
    group.rows.push(read);
    groups.set(row.series, group);
  }
  const series = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, group]) => {
      const alike = inOneUnit(group.rows);
      unread += group.rows.length - alike.length;
      return formsOf(id, group.name, alike);
    });
  return { series, unread };
}

function formsOf(id: string, name: string, rows: readonly ReadRow[]): readonly BacktestSeries[] {
  const of = (measure: string): readonly KnownFigure[] => rows.filter((row) => row.measure === measure).map((row) => row.figure);
  const values = of('value').filter((figure) => figure.status !== 'plan');
  const shares = of('pct_of_plan').filter((figure) => isToDate(figure));
  const growth = of('growth_yoy_pct');
  const forms: BacktestSeries[] = [];
  const add = (
    form: string,
    kind: IndicatorKind,
    accumulation: BacktestSeries['accumulation'],
    measure: KnownFigure['measure'],
    figures: readonly KnownFigure[],
  ): void => {
    forms.push({ id: `${id} ${form}`, name, kind, accumulation, measure, figures: figures.map((figure) => ({ ...figure, measure })) });
  };
  if (values.length > 0) {
    const shape = shapeOf(values);
    const plans = [...of('plan'), ...of('value').filter((figure) => figure.status === 'plan'), ...impliedPlans(values, shares)];
    const isRate = shape !== 'yearly' && rows.some((row) => row.measure === 'value' && /^[%‰]/u.test(row.unit));
    if (isRate) add('value', 'rate', 'rate', 'value', [...values, ...plans]);
    else add('value', shape, shape === 'stock' ? 'stock' : 'flow', 'value', [...values, ...plans]);
  } else if (shares.length > 0) {
    const years = [...new Set(shares.map((figure) => periodYear(figure.period)))];
    add('pct', shapeOf(shares), 'flow', 'share-of-plan', [...shares, ...years.map(wholePlan)]);
  }
  if (growth.length > 0) {
    const accumulating = growth.some((figure) => isToDate(figure) && figure.period.months > 1 && figure.period.months < 12);
    const kind = accumulating ? 'growth' : shapeOf(growth) === 'yearly' ? 'yearly' : 'rate';
    add('growth', kind, accumulating ? 'growth' : 'rate', 'growth-yoy', [
      ...growth,
      ...of('target_growth_pct').map((figure) => ({ ...figure, status: 'plan' as const })),
    ]);
  }
  const sinceDecember = of('growth_vs_dec_pct');
  if (sinceDecember.length > 0)
    add(
      'vs-dec',
      'rate',
      'growth',
      'growth-yoy',
      sinceDecember.map((figure) => ({
        ...figure,
        period: { start: `${figure.period.start.slice(0, 4)}-01`, months: Number(figure.period.start.slice(5, 7)) + figure.period.months - 1 },
      })),
    );
  return forms;
}

/** A hundred percent of the plan is the plan. */
function wholePlan(year: number): KnownFigure {
  return {
    period: { start: `${year}-01`, months: 12 },
    measure: 'share-of-plan',
    value: 100,
    status: 'plan',
    knownBy: `${year}-01-01` as KnownFigure['knownBy'],
  };
}

function isToDate(figure: KnownFigure): boolean {
  return figure.period.start.endsWith('-01') && figure.period.months <= 12;
}

/** Whether the figures accumulate, stand month by month on their own, or come once a year. */
function shapeOf(figures: readonly KnownFigure[]): 'flow' | 'stock' | 'yearly' {
  if (figures.every((figure) => figure.period.months === 12)) return 'yearly';
  return figures.some((figure) => isToDate(figure) && figure.period.months > 1) && !areLevels(figures) ? 'flow' : 'stock';
}

/** Months, or quarters, of what adds up never come to much more than their year; where those of most years do, each figure is a level of its own. */
function areLevels(figures: readonly KnownFigure[]): boolean {
  const signs = [...Map.groupBy(figures, (figure) => periodYear(figure.period)).values()].flatMap((year) => {
    const whole = year.findLast((figure) => figure.period.months === 12)?.value;
    return whole === undefined || whole <= 0 ? [] : [1, 3].flatMap((length) => exceedWhole(year, length, whole) ?? []);
  });
  return signs.filter((exceeds) => exceeds).length * 2 > signs.length;
}

/** Undefined where the year has too few stretches of the length to tell. */
function exceedWhole(year: readonly KnownFigure[], length: number, whole: number): boolean | undefined {
  const stretches = new Map(year.filter((figure) => figure.period.months === length).map((figure) => [figure.period.start, figure.value]));
  if (stretches.size * length < 6 && stretches.size < 3) return undefined;
  return [...stretches.values()].reduce((sum, value) => sum + value, 0) > whole * 1.2;
}

/** The plan that a value and its published share of the plan imply, known when both were. */
function impliedPlans(values: readonly KnownFigure[], shares: readonly KnownFigure[]): readonly KnownFigure[] {
  const byKey = new Map(values.map((figure) => [`${periodCode(figure.period)} ${figure.knownBy}`, figure]));
  return shares.flatMap((share) => {
    const value = byKey.get(`${periodCode(share.period)} ${share.knownBy}`);
    if (!value || share.value <= 0) return [];
    return [{ ...value, period: { start: `${periodYear(value.period)}-01`, months: 12 }, value: (value.value / share.value) * 100, status: 'plan' as const }];
  });
}
