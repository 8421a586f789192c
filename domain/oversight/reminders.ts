/**
 * Who is told what on a day about what is open: when it comes, three days before its deadline, on the day, after it, and then one
 * level up. Whatever is done is not among what is open, and so is silent. Every reminder has a key that says what about, which stage
 * and which deadline: told once, however often the question is asked.
 */
import { type AgencyChange, agencyChain, type People, peopleOf, type TenantAgency } from '../assignment/index.ts';
import type { AgencyCode } from '../territory/index.ts';
import { type ActorId, addDays, type Day } from '../values/index.ts';

export const matterKinds = ['duty', 'duties', 'figures', 'explanation', 'extension', 'approval', 'judgement'] as const;

/**
 * việc được giao · các việc được giao chờ xác nhận · số liệu phải gửi · yêu cầu giải trình · đơn xin gia hạn · số liệu chờ duyệt · giải trình chờ kết luận
 */
export type MatterKind = (typeof matterKinds)[number];

/** Whose turn it is: an agency's reporters or approvers, those who decide for the province, or one person. */
export type Turn =
  | { readonly kind: 'reporters'; readonly agency: AgencyCode }
  | { readonly kind: 'approvers'; readonly agency: AgencyCode }
  | { readonly kind: 'province' }
  | { readonly kind: 'person'; readonly person: ActorId };

/** Something that waits for somebody. `id` names it; `version` changes when it begins to wait anew. */
export interface OpenMatter {
  readonly kind: MatterKind;
  readonly id: string;
  readonly version: string;
  readonly turn: Turn;
  readonly due?: Day;
  readonly resolution?: string;
  /** "2.2.a.1" */
  readonly letter?: string;
  readonly name?: string;
  /** How many of them, where one reminder stands for several. */
  readonly count?: number;
}

export const reminderStages = ['opened', 'due-soon', 'due-today', 'overdue', 'escalated', 'escalated-above'] as const;

export type ReminderStage = (typeof reminderStages)[number];

export interface Reminder {
  readonly person: ActorId;
  readonly key: string;
  readonly stage: ReminderStage;
  readonly matter: OpenMatter;
}

export interface Organised {
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  readonly people: People;
}

/** Days before the deadline from which it is near. */
export const daysBefore = 3;
/** Days after the deadline from which the level above the agency is told. */
export const daysUntilAbove = 4;

/** Every reminder that holds on the day, each for one person; those told before are among them, under the same keys. */
export function remindersOn(day: Day, open: readonly OpenMatter[], organised: Organised): readonly Reminder[] {
  const reminders = open.flatMap((matter) =>
    stagesOn(day, matter).flatMap((stage) =>
      receivers(matter.turn, stage, organised, day).map((person): Reminder => ({ person, key: keyOf(matter, stage), stage, matter })),
    ),
  );
  const seen = new Set<string>();
  return reminders.filter(({ person, key }) => {
    const once = `${person} ${key}`;
    return seen.has(once) ? false : seen.add(once);
  });
}

/** The deadline belongs to the key: a deadline put off is a new one. What opens is told once, whatever its deadline. */
const keyOf = ({ kind, id, version, due }: OpenMatter, stage: ReminderStage): string =>
  [kind, id, version, stage, ...(stage === 'opened' || due === undefined ? [] : [due])].join('|');

function stagesOn(day: Day, { due }: OpenMatter): readonly ReminderStage[] {
  if (due === undefined || day < addDays(due, -daysBefore)) return ['opened'];
  if (day < due) return ['opened', 'due-soon'];
  if (day === due) return ['opened', 'due-today'];
  return day < addDays(due, daysUntilAbove) ? ['opened', 'overdue', 'escalated'] : ['opened', 'overdue', 'escalated', 'escalated-above'];
}

function receivers(turn: Turn, stage: ReminderStage, organised: Organised, day: Day): readonly ActorId[] {
  const isHigher = stage === 'escalated' || stage === 'escalated-above';
  switch (turn.kind) {
    case 'person':
      return isHigher ? [] : [turn.person];
    case 'province':
      return isHigher ? [] : provincials(organised, day);
    case 'reporters':
      if (stage === 'escalated') return holding(organised, turn.agency, 'approver', day);
      return stage === 'escalated-above' ? above(organised, turn.agency, day) : doers(organised, turn.agency, day);
    case 'approvers':
      if (stage === 'escalated') return above(organised, turn.agency, day);
      return stage === 'escalated-above' ? [] : holding(organised, turn.agency, 'approver', day);
  }
}

const holding = ({ people, agencies }: Organised, agency: AgencyCode, role: 'reporter' | 'approver', day: Day) => peopleOf(people, agencies, agency, role, day);

/** Those who do the work; where an agency has none, those who answer for it, and where it has nobody, the province. */
function doers(organised: Organised, agency: AgencyCode, day: Day): readonly ActorId[] {
  const reporters = holding(organised, agency, 'reporter', day);
  const found = reporters.length > 0 ? reporters : holding(organised, agency, 'approver', day);
  return found.length > 0 ? found : provincials(organised, day);
}

/** The approvers of the nearest superior that has some, else the province. */
function above(organised: Organised, agency: AgencyCode, day: Day): readonly ActorId[] {
  for (const superior of agencyChain(organised.agencies, agency).slice(1)) {
    const approvers = holding(organised, superior, 'approver', day);
    if (approvers.length > 0) return approvers;
  }
  return provincials(organised, day);
}

/** Coordinators and the Committee's office, wherever they hold the role. */
function provincials({ people, agencies }: Organised, day: Day): readonly ActorId[] {
  const places = [undefined, ...agencies.filter(({ kind }) => kind === 'committee-office').map(({ code }) => code)];
  const roles = ['coordinator', 'committee-office'] as const;
  return [...new Set(places.flatMap((place) => roles.flatMap((role) => peopleOf(people, agencies, place, role, day))))];
}
