/** A duty from its assignment to its end: where it stands, who holds it on a day, and what may be done to it. */
import type { AgencyCode } from '../territory/index.ts';
import type { Day, Refusal } from '../values/index.ts';
import { type AgencyChange, agencyChain, heirsOf, standsOnDay, type TenantAgency } from './agencies.ts';
import type { Actor, DutyState, Place } from './rights.ts';
import type { Duty, DutyDue, DutyEvent, DutyId, DutyStanding, DutySubject, SixClarities } from './types.ts';

/** What the events, oldest first, make of a duty. */
export function standDuty(duty: Duty, events: readonly DutyEvent[]): DutyStanding {
  let state: DutyState = 'assigned';
  let due: DutyDue = duty.due;
  let before: DutyState = 'assigned';
  let extension: DutyStanding['extension'];
  for (const event of events) {
    switch (event.kind) {
      case 'assigned':
        break;
      case 'acknowledged':
        state = 'acknowledged';
        break;
      case 'extension-asked':
        before = state;
        state = 'extension-asked';
        extension = { until: event.until, reason: event.reason };
        break;
      case 'extension-decided':
        state = before;
        if (extension) extension = { ...extension, consent: event.consent };
        if (extension && event.consent) due = { kind: 'day', day: extension.until };
        break;
      case 'ended':
        state = 'ended';
    }
  }
  return { duty, state, due, ...(extension && { extension }), events };
}

/** The agencies that hold the duty on the day: its lead, or those to which acts have passed it. More than one: nobody can tell which. */
export function holdersOf({ lead, field }: Pick<Duty, 'lead' | 'field'>, changes: readonly AgencyChange[], day: Day): readonly AgencyCode[] {
  return heirsOf(changes, lead, day, field);
}

/** The agencies that support it on the day, without those that hold it. */
export function supportersOf(duty: Duty, changes: readonly AgencyChange[], day: Day): readonly AgencyCode[] {
  const holders = holdersOf(duty, changes, day);
  const heirs = duty.supports.flatMap((code) => heirsOf(changes, code, day, duty.field));
  return [...new Set(heirs)].filter((code) => !holders.includes(code));
}

/**
 * What a right over something of `holders` looks at: the agency concerned (the actor's own, where it is one of several that hold
 * it) with those above it, and the fields.
 */
export function placeOfAgency(
  holders: readonly AgencyCode[],
  agencies: readonly TenantAgency[],
  actor: Pick<Actor, 'agency'>,
): Pick<Place, 'agencies' | 'fields'> {
  const concerned = holders.find((code) => code === actor.agency) ?? holders[0];
  if (concerned === undefined) return {};
  const chain = agencyChain(agencies, concerned);
  const fields = agencies.find(({ code }) => code === concerned)?.fields ?? [];
  return { agencies: chain.length > 0 ? chain : [concerned], fields };
}

/** "part|ben-tre-2024|dieu-2.khoan-2.diem-a.phan-1": the same for the same thing owed. */
export function subjectKey(subject: DutySubject): string {
  const place = subject.kind === 'part' ? [subject.part] : subject.kind === 'task' ? [subject.address] : [subject.address, subject.name];
  return [subject.kind, subject.resolution, ...place].join('|');
}

export const clarityNames = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const satisfies readonly (keyof SixClarities)[];

/** The clarities that a task lacks; all six where none was given. */
export function missingClarities(clarities: SixClarities | undefined): readonly (keyof SixClarities)[] {
  return clarityNames.filter((name) => (clarities?.[name] ?? '').trim() === '');
}

/** What assigning duties looks at. */
export interface AssigningState {
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  /** Duties of the resolution that are not ended. */
  readonly open: readonly DutyStanding[];
  /** Whether the resolution has what the subject names. */
  readonly exists: (subject: DutySubject) => boolean;
  readonly day: Day;
}

/** Faults of duties to be assigned; none when they may be. One open duty for one thing: another lead follows once the first is ended. */
export function checkDuties(state: AssigningState, drafts: readonly Omit<Duty, 'id'>[]): readonly Refusal[] {
  const open = new Set(state.open.map(({ duty }) => subjectKey(duty.subject)));
  const seen = new Set<string>();
  return drafts.flatMap((draft): readonly Refusal[] => {
    const key = subjectKey(draft.subject);
    if (!state.exists(draft.subject)) return [{ code: 'assignment/unknown-subject', parameters: { subject: placeOf(draft.subject) } }];
    if (open.has(key) || seen.has(key)) return [{ code: 'assignment/assigned-already', parameters: { subject: placeOf(draft.subject) } }];
    seen.add(key);
    return [...checkBearers(state, draft), ...checkBasis(draft)];
  });
}

export const placeOf = (subject: DutySubject): string => (subject.kind === 'part' ? subject.part : subject.address);

/** A document assigns to the agencies of its own day, whatever has become of them since; a person to those of today. */
function checkBearers({ agencies, day: today }: AssigningState, { lead, supports, basis }: Omit<Duty, 'id'>): readonly Refusal[] {
  const day = basis.kind === 'document' ? basis.day : today;
  const faults = [lead, ...supports].flatMap((code): readonly Refusal[] => {
    const agency = agencies.find((one) => one.code === code);
    if (!agency) return [{ code: 'assignment/unknown-agency', parameters: { agency: code } }];
    return standsOnDay(agency, day) ? [] : [{ code: 'assignment/agency-not-standing', parameters: { agency: code, day } }];
  });
  const isTwice = new Set([lead, ...supports]).size <= supports.length;
  return isTwice ? [...faults, { code: 'assignment/agency-twice-in-duty', parameters: { agency: lead } }] : faults;
}

function checkBasis({ basis, subject }: Omit<Duty, 'id'>): readonly Refusal[] {
  const lacks = basis.kind === 'document' ? [basis.number, basis.signer, basis.words] : [basis.words];
  return lacks.some((text) => text.trim() === '') ? [{ code: 'assignment/basis-missing', parameters: { subject: placeOf(subject) } }] : [];
}

/** The refusal of an extension asked for; undefined when it may be asked. One for each duty, to a later day, with a reason. */
export function checkExtension({ duty, due, extension }: DutyStanding, until: Day, reason: string): Refusal | undefined {
  if (extension) return { code: 'assignment/extension-used', parameters: { subject: placeOf(duty.subject), day: extension.until } };
  if (due.kind === 'none') return { code: 'assignment/extension-without-deadline', parameters: { subject: placeOf(duty.subject) } };
  if (due.kind === 'day' && until <= due.day) return { code: 'assignment/extension-not-later', parameters: { day: due.day, until } };
  return reason.trim() === '' ? { code: 'assignment/reason-missing', parameters: {} } : undefined;
}

export const unknownDuty = (duty: DutyId): Refusal => ({ code: 'assignment/unknown-duty', parameters: { duty } });
