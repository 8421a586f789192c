/** Which figures are to be asked of whom on a day: by the duties, the indicators' calendars and the reporting rules. */
import {
  type AgencyChange,
  type AgencyKind,
  type Duty,
  type DutyStanding,
  holdersOf,
  standsOnDay,
  supportersOf,
  type TenantAgency,
} from '../../assignment/index.ts';
import { type AgencyCode, levelOfCode, type TerritoryCode } from '../../territory/index.ts';
import {
  type Bilingual,
  type Day,
  type DueRule,
  findDue,
  findFrequency,
  formatDay,
  type Level,
  type OfficeCalendar,
  type Period,
  periodEnd,
  periodYear,
  type Unit,
} from '../../values/index.ts';
import { calendarFor, type ReleaseCalendars } from '../release-calendar.ts';
import type { Indicator, IndicatorCode, Measure, PartLink } from '../types.ts';
import { type AskedStage, askedPeriods, askedStages } from './asked-periods.ts';
import { requestId } from './request-id.ts';
import type { FigureRequest, RequestId } from './types.ts';

/** What there is to ask for and by which rules; facts are handed in. */
export interface CollectionQuestion {
  readonly duties: readonly DutyStanding[];
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  /** What measures the parts of each resolution in force, and the years its plan is for. */
  readonly resolutions: readonly { readonly id: string; readonly planPeriod: Period; readonly links: readonly PartLink[] }[];
  readonly indicators: readonly Indicator[];
  readonly calendars: ReleaseCalendars;
  readonly dueRules: readonly DueRule[];
  readonly offices: OfficeCalendar;
  readonly getUnit: (code: string) => Unit;
  readonly day: Day;
}

/** A figure that several agencies were to be asked for: the first is asked, the others are told of here. */
export interface AskedTwice {
  readonly request: RequestId;
  readonly agencies: readonly AgencyCode[];
}

export interface OpenRequests {
  readonly requests: readonly FigureRequest[];
  readonly askedTwice: readonly AskedTwice[];
}

/**
 * The figures due or opening on the day, one request for each figure, whoever needs it. A series that is opened late is asked
 * for its latest period only. Committees of communes and districts are asked for their own unit, also as supporting agencies,
 * where the figures of units add up. Never fails: a part without indicator, an agency that ended without heir, an indicator
 * whose calendar has no such period ask for nothing (they are defects of the plan, listed elsewhere).
 */
export function openRequests(question: CollectionQuestion): OpenRequests {
  const wanted = question.duties.flatMap((standing) => wantedBy(question, standing));
  const byRequest = new Map<RequestId, Wanted[]>();
  for (const one of latestOfEachSeries(wanted)) {
    const same = byRequest.get(one.request.id);
    if (same) same.push(one);
    else byRequest.set(one.request.id, [one]);
  }
  const all = [...byRequest.values()];
  return {
    requests: all.map(merge),
    askedTwice: all
      .map((same) => ({ request: same[0]!.request.id, agencies: [...new Set(same.map(({ request }) => request.agency))] }))
      .filter(({ agencies }) => agencies.length > 1),
  };
}

interface Wanted {
  readonly request: FigureRequest;
  readonly series: string;
}

/** One request for all who want the figure: the first agency, every resolution, the earliest day. */
function merge(same: readonly Wanted[]): FigureRequest {
  const [{ request }] = same as [Wanted];
  const soonest = same
    .map((one) => one.request)
    .filter(({ due }) => due !== undefined)
    .sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0))[0];
  const { due: _, dueBasis: __, ...rest } = request;
  const resolutions = [...new Set(same.flatMap((one) => one.request.resolutions))].sort();
  return { ...rest, resolutions, ...(soonest?.due && { due: soonest.due }), ...(soonest?.dueBasis && { dueBasis: soonest.dueBasis }) };
}

function latestOfEachSeries(wanted: readonly Wanted[]): readonly Wanted[] {
  const latest = new Map<string, string>();
  for (const { series, request } of wanted) {
    const end = periodEnd(request.period);
    if (end > (latest.get(series) ?? '')) latest.set(series, end);
  }
  return wanted.filter(({ series, request }) => periodEnd(request.period) === latest.get(series));
}

function wantedBy(question: CollectionQuestion, { duty, state, due }: DutyStanding): readonly Wanted[] {
  const { subject } = duty;
  if (subject.kind !== 'part' || state === 'ended') return [];
  const resolution = question.resolutions.find(({ id }) => id === subject.resolution);
  const links = resolution?.links.filter(({ part }) => part === subject.part) ?? [];
  return links.flatMap((link) => {
    const indicator = question.indicators.find(({ code }) => code === link.indicator);
    if (!indicator || !resolution) return [];
    return askedAgencies(question, duty, link.territory, indicator).flatMap(({ agency, territory }) =>
      stagesOn(question, indicator, resolution.planPeriod).map((stage): Wanted => {
        const figure = { indicator: indicator.code, territory, period: stage.period, measure: link.measure };
        const request: FigureRequest = {
          id: requestId(figure),
          ...figure,
          unit: unitAsked(question, indicator, link.measure),
          agency: agency.code,
          resolutions: [subject.resolution],
          status: stage.status,
          opened: stage.opened,
          ...dueOf(question, agency, due, stage),
        };
        return { request, series: seriesOf(agency.code, figure) };
      }),
    );
  });
}

const seriesOf = (agency: AgencyCode, { indicator, territory, measure }: { indicator: IndicatorCode; territory: TerritoryCode; measure: Measure }): string =>
  JSON.stringify([agency, indicator, territory, measure]);

interface AskedAgency {
  readonly agency: TenantAgency;
  readonly territory: TerritoryCode;
}

const serveUnits: readonly AgencyKind[] = ['commune', 'district'];

/** The lead, for what the link names or for its own unit; and supporting committees, each for its own unit, where units add up. */
function askedAgencies({ agencies, changes, day }: CollectionQuestion, duty: Duty, territory: TerritoryCode, indicator: Indicator): readonly AskedAgency[] {
  const standing = (codes: readonly AgencyCode[]) => codes.flatMap((code) => agencies.filter((one) => one.code === code && standsOnDay(one, day)));
  const ownUnit = (agency: TenantAgency) => (serveUnits.includes(agency.kind) ? agency.territory : undefined);
  const leads = standing(holdersOf(duty, changes, day))
    .slice(0, 1)
    .map((agency) => ({ agency, territory: ownUnit(agency) ?? territory }));
  // Figures add up below the province; a target that names a unit of its own is that unit's alone.
  if (indicator.rollUp !== 'sum' || levelOfCode(territory) !== 'province') return leads;
  const below = standing(supportersOf(duty, changes, day)).flatMap((agency) => {
    const unit = ownUnit(agency);
    return unit === undefined || unit === territory ? [] : [{ agency, territory: unit }];
  });
  return [...leads, ...below];
}

/** The stage reached on the day, of every period of the plan's years that has opened. */
function stagesOn({ calendars, offices, day }: CollectionQuestion, indicator: Indicator, planPeriod: Period): readonly AskedStage[] {
  const { calendar } = calendarFor(indicator, calendars);
  const [first, last] = [periodYear(planPeriod), Number(periodEnd(planPeriod).slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const periods = years.flatMap((year) => askedPeriods(indicator, calendar, year));
  return periods.flatMap((period) =>
    askedStages(calendar, period, offices)
      .filter(({ opened }) => opened <= day)
      .slice(-1),
  );
}

function unitAsked({ getUnit }: CollectionQuestion, indicator: Indicator, measure: Measure): Unit {
  if (measure === 'growth-yoy' || measure === 'share-of-plan') return getUnit('percent');
  if (measure === 'rank') return getUnit('rank');
  return indicator.unit ?? getUnit('number');
}

const levelOf: Readonly<Record<AgencyKind, Level>> = {
  department: 'department',
  'statistics-office': 'department',
  'committee-office': 'department',
  council: 'department',
  'other-body': 'department',
  district: 'district',
  commune: 'commune',
};

/**
 * By when. A day that the duty or its extension names holds for what had opened by then; otherwise the reporting rule of the
 * agency's level, or, of a later stage, the release calendar. Where nothing names a day there is none.
 */
function dueOf(
  { dueRules, offices }: CollectionQuestion,
  { kind }: TenantAgency,
  due: DutyStanding['due'],
  stage: AskedStage,
): { due?: Day; dueBasis?: Bilingual } {
  if (due.kind === 'none') return {};
  if (due.kind === 'day' && stage.opened <= due.day) return { due: due.day, dueBasis: dutyBasis(due.day) };
  if (!stage.isFirst) return { due: stage.release.day, dueBasis: stage.release.basis };
  const frequency = findFrequency(stage.period);
  const found = frequency && findDue(dueRules, { regime: 'administrative', level: levelOf[kind] }, frequency, stage.period, offices);
  return found ? { due: found.day, dueBasis: found.basis } : {};
}

const dutyBasis = (day: Day): Bilingual => ({
  vi: `văn bản giao nhiệm vụ hoặc quyết định gia hạn: ngày ${formatDay(day, 'vi')}`,
  en: `the assignment or its extension: ${formatDay(day, 'en')}`,
});
