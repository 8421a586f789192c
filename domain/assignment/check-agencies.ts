/** Whether agencies and what becomes of them may be entered: names, days in order, nobody above themselves, nobody unknown. */
import type { AgencyCode } from '../territory/index.ts';
import { type Day, parseDay, type Refusal } from '../values/index.ts';
import { type AgencyChange, agencyChain, standsOnDay, type TenantAgency } from './agencies.ts';

const codeForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Faults of agencies to be declared beside those known; none when they may be. Refusals: `assignment/agency-…`. */
export function checkAgencies(known: readonly TenantAgency[], given: readonly TenantAgency[]): readonly Refusal[] {
  const codes = given.map(({ code }) => code);
  const after = [...given, ...known.filter(({ code }) => !codes.includes(code))];
  return given.flatMap((agency, index): readonly Refusal[] => {
    const { code, name, superior, from, until } = agency;
    if (!codeForm.test(code)) return [{ code: 'assignment/agency-bad-code', parameters: { agency: code } }];
    if (codes.indexOf(code) !== index) return [{ code: 'assignment/agency-twice', parameters: { agency: code } }];
    if (name.vi.trim() === '' || name.en.trim() === '') return [{ code: 'assignment/agency-unnamed', parameters: { agency: code } }];
    if (isBackwards(from, until)) return [{ code: 'assignment/days-backwards', parameters: { from, until: until ?? '' } }];
    if (superior === undefined) return [];
    if (!after.some((one) => one.code === superior)) return [unknownAgency(superior)];
    return agencyChain(after, superior).includes(code) ? [{ code: 'assignment/agency-circle', parameters: { agency: code } }] : [];
  });
}

export const unknownAgency = (agency: AgencyCode): Refusal => ({ code: 'assignment/unknown-agency', parameters: { agency } });

export const isBackwards = (from: Day, until: Day | undefined): boolean => parseDay(from) === undefined || (until !== undefined && until < from);

/** Faults of changes to be entered; none when they may be. An agency passes its duties on once by one act's day. */
export function checkAgencyChanges(agencies: readonly TenantAgency[], known: readonly AgencyChange[], given: readonly AgencyChange[]): readonly Refusal[] {
  const isKnown = (code: AgencyCode) => agencies.some((agency) => agency.code === code);
  return given.flatMap((change, index): readonly Refusal[] => {
    const { from, to, effective, act } = change;
    const unknown = [from, ...to.map(({ agency }) => agency)].filter((code) => !isKnown(code)).map(unknownAgency);
    if (unknown.length > 0) return unknown;
    if (to.length === 0) return [{ code: 'assignment/change-without-heir', parameters: { agency: from } }];
    if (act.trim() === '') return [{ code: 'assignment/change-without-act', parameters: { agency: from } }];
    const isSameDay = (other: AgencyChange) => other.from === from && other.effective === effective;
    if (known.some(isSameDay) || given.findIndex(isSameDay) !== index) {
      return [{ code: 'assignment/change-twice', parameters: { agency: from, day: effective } }];
    }
    const gone = to.filter(({ agency }) => agency !== from && !agencies.some((one) => one.code === agency && standsOnDay(one, effective)));
    return gone.map(({ agency }): Refusal => ({ code: 'assignment/agency-not-standing', parameters: { agency, day: effective } }));
  });
}
