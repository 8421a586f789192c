/** The agencies that a resolution names, where, and who holds their duties on the day of reading. */
import { type Address, prepareText, type Resolution, walkProvisions } from '../resolution/index.ts';
import { type Agency, type AgencyRegister, type AgencySuccessor, findAgencyMentions, successorOf } from '../territory/index.ts';
import type { Day, Span } from '../values/index.ts';

/** One place where it is named; `address` of the innermost provision, where there is one. */
export interface AgencyNaming {
  readonly span: Span;
  readonly address?: Address;
}

export interface NamedAgency {
  readonly agency: Agency;
  readonly namings: readonly AgencyNaming[];
  /** Who holds its duties: itself, one that followed it, or several. */
  readonly holders: readonly AgencySuccessor[];
}

/** The agencies of the register that the text names, in the order in which they first come. Pure; spans are into the original. */
export function namedAgencies(resolution: Resolution, register: AgencyRegister, day: Day): readonly NamedAgency[] {
  const prepared = prepareText(resolution.text);
  const mentions = findAgencyMentions(prepared.text, register);
  return [...Map.groupBy(mentions, ({ agency }) => agency)].map(([agency, own]) => ({
    agency,
    namings: own.map((mention) => namingAt(prepared.toOriginal({ start: mention.start, end: mention.end }), resolution)),
    holders: successorOf(register, agency.code, day),
  }));
}

/** Provisions come before their children, so the last one that holds the words is the innermost. */
function namingAt(span: Span, { body, appendices = [] }: Resolution): AgencyNaming {
  const innermost = [...walkProvisions([...body, ...appendices])].findLast((provision) => provision.span.start <= span.start && span.end <= provision.span.end);
  return { span, ...(innermost && { address: innermost.address }) };
}
