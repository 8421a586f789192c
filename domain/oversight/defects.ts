/** Defects of a plan, listed from its first day: who is missing, what is not measured, not defined, not sourced, not clear, asked twice. */
import {
  type AgencyChange,
  agenciesOn,
  type DutyStanding,
  type DutySubject,
  holdersOf,
  missingClarities,
  type People,
  type PlanDefect,
  peopleOf,
  subjectKey,
  type TenantAgency,
} from '../assignment/index.ts';
import type { Indicator, Observation, PartLink } from '../observation/index.ts';
import type { Plan } from '../plan/index.ts';
import type { AgencyCode } from '../territory/index.ts';
import type { Day } from '../values/index.ts';

/** What the defects of a plan are read from. */
export interface DefectQuestion {
  readonly resolution: string;
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  readonly links: readonly PartLink[];
  /** Figures known, of whatever source. */
  readonly observations: readonly Pick<Observation, 'indicator' | 'territory'>[];
  readonly duties: readonly DutyStanding[];
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  readonly people: People;
  readonly day: Day;
}

/** Every defect of the plan on the day, in the order of its targets, then its tasks. Nothing is held against anybody: each names what to do next. */
export function findDefects(question: DefectQuestion): readonly PlanDefect[] {
  const open = question.duties.filter(({ state }) => state !== 'ended');
  const dutyOf = new Map(open.map((standing) => [subjectKey(standing.duty.subject), standing]));
  const subjects = subjectsOf(question);
  return [
    ...subjects.filter((subject) => !dutyOf.has(subjectKey(subject))).map((subject): PlanDefect => ({ kind: 'no-owner', subject, missing: [] })),
    ...subjects.flatMap((subject) => ofMeasuring(question, subject)),
    ...open.flatMap((standing) => ofBearers(question, standing)),
    ...open.flatMap(ofClarity),
    ...askedTwice(question, dutyOf),
  ];
}

function subjectsOf({ plan, resolution }: DefectQuestion): readonly DutySubject[] {
  return [
    ...plan.targets.flatMap(({ parts }) => parts.map(({ address }): DutySubject => ({ kind: 'part', resolution, part: address }))),
    ...plan.tasks.map(({ address }): DutySubject => ({ kind: 'task', resolution, address })),
  ];
}

/** A part without an indicator, an indicator without definition, a figure without a source. */
function ofMeasuring({ links, indicators, observations }: DefectQuestion, subject: DutySubject): readonly PlanDefect[] {
  if (subject.kind !== 'part') return [];
  const link = links.find(({ part }) => part === subject.part);
  const indicator = link && indicators.find(({ code }) => code === link.indicator);
  if (!link || !indicator) return [{ kind: 'no-indicator', subject, missing: [] }];
  const undefinedOnes = undeclared(indicator);
  const isSourced = observations.some((one) => one.indicator === link.indicator && one.territory === link.territory);
  return [
    ...(undefinedOnes.length > 0 ? [{ kind: 'no-definition', subject, missing: undefinedOnes } as const] : []),
    ...(isSourced ? [] : [{ kind: 'no-source', subject, missing: [indicator.code] } as const]),
  ];
}

/** Events are counted as they come, so they have no unit or direction of their own. */
function undeclared({ unit, direction, accumulation }: Indicator): readonly string[] {
  return [
    ...(unit === undefined && accumulation !== 'event' ? ['unit'] : []),
    ...(direction === 'undeclared' ? ['direction'] : []),
    ...(accumulation === 'undeclared' ? ['accumulation'] : []),
  ];
}

/** Nobody can tell who holds the duty, or whoever holds it has nobody to do it. */
function ofBearers({ agencies, changes, people, day }: DefectQuestion, { duty }: DutyStanding): readonly PlanDefect[] {
  const { subject } = duty;
  const holders = holdersOf(duty, changes, day);
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return [{ kind: 'ended-agency', subject, agency: duty.lead, missing: holders }];
  if (!agenciesOn(agencies, day).some(({ code }) => code === holder)) return [{ kind: 'ended-agency', subject, agency: holder, missing: [] }];
  const missing = (['reporter', 'approver'] as const).filter((role) => peopleOf(people, agencies, holder, role, day).length === 0);
  return missing.length > 0 ? [{ kind: 'no-person', subject, agency: holder, missing }] : [];
}

function ofClarity({ duty }: DutyStanding): readonly PlanDefect[] {
  if (duty.subject.kind !== 'task') return [];
  const missing = missingClarities(duty.clarities);
  return missing.length > 0 ? [{ kind: 'unclear-task', subject: duty.subject, agency: duty.lead, missing }] : [];
}

/** One figure that several agencies owe: it is asked once, of one of them. */
function askedTwice({ links, changes, day, resolution }: DefectQuestion, dutyOf: ReadonlyMap<string, DutyStanding>): readonly PlanDefect[] {
  const first = new Map<string, AgencyCode>();
  return links.flatMap(({ part, indicator, territory, measure }): readonly PlanDefect[] => {
    const subject: DutySubject = { kind: 'part', resolution, part };
    const standing = dutyOf.get(subjectKey(subject));
    const holder = standing && holdersOf(standing.duty, changes, day)[0];
    if (holder === undefined) return [];
    const key = [indicator, territory, measure].join('|');
    const before = first.get(key);
    if (before === undefined) first.set(key, holder);
    return before === undefined || before === holder ? [] : [{ kind: 'asked-twice', subject, agency: holder, missing: [before, holder] }];
  });
}
