/** Who usually leads on a matter: suggested from declared usage with its basis, never assigned without a person. */

import type { AgencyCode } from '../territory/index.ts';
import { foldName } from '../territory/index.ts';
import { type Bilingual, type Dated, type Day, isInForce, sayBasis } from '../values/index.ts';
import { standsOnDay, type TenantAgency } from './agencies.ts';

/** Usage for one matter: words by which texts name it, its field, and who leads on it, dated. */
export interface UsualOwner {
  /** Phrases, most telling first: "tỷ lệ hộ nghèo", "giảm nghèo". */
  readonly words: readonly string[];
  /** As agencies' fields name it. */
  readonly field: string;
  readonly leads: readonly UsualLead[];
}

/** An office by the names that provinces give it. */
export interface UsualLead extends Dated {
  readonly name: Bilingual;
  readonly spellings: readonly string[];
}

/** A suggestion and what it rests on. `agency` is absent where the tenant has declared none of that name. */
export interface OwnerSuggestion {
  readonly field: string;
  readonly name: Bilingual;
  readonly agency?: AgencyCode;
  /** The words of the text that it was found by. */
  readonly words: string;
  readonly basis: Bilingual;
}

/**
 * Who usually leads on what `text` (a part's name, a task's sentence) is about, on the day: the matter named by the longest words
 * first. Agencies that declare the field themselves come before those found by name. Empty where no usage is declared.
 */
export function suggestOwners(text: string, agencies: readonly TenantAgency[], usage: readonly UsualOwner[], day: Day): readonly OwnerSuggestion[] {
  const standing = agencies.filter((agency) => standsOnDay(agency, day));
  const seen = new Set<string>();
  return matching(text, usage).flatMap(({ owner, words }) => {
    const { field } = owner;
    const declared = standing.filter(({ fields }) => fields.some((one) => fold(one) === fold(field))).map((agency) => byField(agency, field, words));
    const usual = owner.leads.filter((lead) => isInForce(lead, day)).map((lead) => byUsage(lead, standing, field, words));
    return [...declared, ...usual].filter(({ agency, name }) => {
      const key = agency ?? name.vi;
      return seen.has(key) ? false : seen.add(key);
    });
  });
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function matching(text: string, usage: readonly UsualOwner[]): readonly { readonly owner: UsualOwner; readonly words: string }[] {
  const given = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const spaced = (words: string) =>
    ` ${fold(words)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const found = usage.flatMap((owner) => {
    const words = owner.words.filter((one) => given.includes(spaced(one))).sort((a, b) => b.length - a.length)[0];
    return words === undefined ? [] : [{ owner, words }];
  });
  return found.sort((a, b) => b.words.length - a.words.length);
}

const byField = ({ code, name }: TenantAgency, field: string, words: string): OwnerSuggestion => ({
  field,
  name,
  agency: code,
  words,
  basis: { vi: `Cơ quan khai báo phụ trách lĩnh vực “${field}”`, en: `The agency declares the field “${field}”` },
});

function byUsage(lead: UsualLead, standing: readonly TenantAgency[], field: string, words: string): OwnerSuggestion {
  const names = [lead.name.vi, ...lead.spellings].map(foldName);
  const agency = standing.find(({ name }) => names.some((one) => isNamed(foldName(name.vi), one)));
  return { field, name: agency?.name ?? lead.name, ...(agency && { agency: agency.code }), words, basis: sayBasis(lead) };
}

/** "Sở Tài chính tỉnh …" is a Sở Tài chính. */
const isNamed = (full: string, usual: string): boolean => full === usual || full.startsWith(`${usual} `);
