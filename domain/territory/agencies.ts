/** Agencies in time: who follows whom by which act, and whose duty passes to whom. */
import { type Bilingual, type Branded, type Day, formatDay, type Language } from '../values/index.ts';
import type { TerritoryAct } from './types.ts';

export type AgencyCode = Branded<'AgencyCode'>;

/** A kind of agency that every province has, by its usual name. */
export interface Agency {
  readonly code: AgencyCode;
  readonly name: Bilingual;
  /** Other ways of writing it: "Sở KH&ĐT". */
  readonly spellings: readonly string[];
}

/** A duty passing to an agency; `fields` says which, where not all of them pass. */
export interface DutyPassing {
  readonly to: AgencyCode;
  readonly fields?: Bilingual;
}

/** What an act did to one agency. */
export interface AgencySuccession {
  readonly kind: 'merge' | 'split' | 'renamed';
  readonly act: TerritoryAct;
  readonly from: AgencyCode;
  readonly to: readonly DutyPassing[];
  /** False when duties passed elsewhere too and the record does not say where. */
  readonly isComplete: boolean;
}

export interface AgencyRegister {
  readonly agencies: readonly Agency[];
  readonly successions: readonly AgencySuccession[];
}

/** The agency that holds the duty on a day, and from whom it came. */
export interface AgencySuccessor {
  readonly agency: Agency;
  /** The fields that passed, where not all did. */
  readonly fields?: Bilingual;
  /** The way of the duty, oldest first; empty when the agency asked about still holds it. */
  readonly path: readonly AgencySuccession[];
  readonly isComplete: boolean;
  /** "Sở B (nhận nhiệm vụ của Sở A từ 01/03/2025, Nghị định …)" */
  readonly says: Bilingual;
}

/** The agency a text names; spelling, case and spaces around signs do not matter. */
export function findAgency({ agencies }: AgencyRegister, written: string): Agency | undefined {
  const wanted = foldAgencyName(written);
  return agencies.find(({ name, spellings }) => [name.vi, ...spellings].some((spelling) => foldAgencyName(spelling) === wanted));
}

/** A name as it is compared: spelling in capitals, which dash, and spaces around signs do not matter. */
export const foldAgencyName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[–—-]/gu, '-')
    .replace(/\s*([-&,])\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();

/** Who holds the duties of `code` on the day: itself, its successor, or several when it was divided. Empty for an unknown code. */
export function successorOf(register: AgencyRegister, code: AgencyCode, day: Day): readonly AgencySuccessor[] {
  const origin = register.agencies.find((agency) => agency.code === code);
  return origin ? follow(register, { agency: origin, path: [], isComplete: true }, day, origin) : [];
}

type Walking = Omit<AgencySuccessor, 'says'>;

function follow(register: AgencyRegister, walking: Walking, day: Day, origin: Agency): readonly AgencySuccessor[] {
  const { agency, path } = walking;
  const since = path.at(-1)?.act.effective ?? '';
  const next = register.successions
    .filter(({ from, act }) => from === agency.code && since < act.effective && act.effective <= day)
    .sort((a, b) => (a.act.effective < b.act.effective ? -1 : 1))[0];
  if (!next) return [{ ...walking, says: sayBoth(origin, walking) }];
  return next.to.flatMap(({ to, fields }) => {
    const heir = register.agencies.find((one) => one.code === to);
    if (!heir) return [];
    const onward: Walking = {
      agency: heir,
      path: [...path, next],
      isComplete: walking.isComplete && next.isComplete,
      ...((fields ?? walking.fields) && { fields: (fields ?? walking.fields)! }),
    };
    if (heir.code === agency.code) return [{ ...onward, says: sayBoth(origin, onward) }];
    return follow(register, onward, day, origin);
  });
}

function sayBoth(origin: Agency, walking: Walking): Bilingual {
  return { vi: say(origin, walking, 'vi'), en: say(origin, walking, 'en') };
}

function say(origin: Agency, { agency, fields, path, isComplete }: Walking, language: Language): string {
  const last = path.at(-1);
  if (!last) return agency.name[language];
  const { act } = last;
  const day = formatDay(act.effective, language);
  if (language === 'vi') {
    const duty = fields ? `nhiệm vụ về ${fields.vi}` : 'nhiệm vụ';
    const rest = isComplete ? '' : '; nơi nhận các nhiệm vụ khác chưa có trong dữ liệu';
    return `${agency.name.vi} (nhận ${duty} của ${origin.name.vi} từ ngày ${day}, ${act.name.vi}${rest})`;
  }
  const duty = fields ? `the duties of the ${origin.name.en} for ${fields.en}` : `the duties of the ${origin.name.en}`;
  const rest = isComplete ? '' : '; who took the other duties is not recorded';
  return `${agency.name.en} (took over ${duty} on ${day}, ${act.name.en}${rest})`;
}
