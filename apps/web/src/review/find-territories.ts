/** Territorial units by what a person types of their names: with its marks first, without marks after them. */
import { bareName, comparableName } from '@moc/domain/plan';
import type { DeskTerritory, ReviewDesk } from '@moc/wire';

/** As many as one looks through. */
const most = 12;

/**
 * In this order: names that begin so, names that hold it, then both again with the marks left aside. Marks that were typed
 * must be there as long as any name has them: "Cái" is not "Cai". Nothing typed: the first of the list.
 */
export function findTerritories(typed: string, territories: readonly DeskTerritory[]): readonly DeskTerritory[] {
  const words = comparableName(typed);
  const bare = bareName(typed);
  if (bare === '') return territories.slice(0, most);
  const exact = ranked(territories, words, comparableName);
  return (exact.length > 0 && words !== bare ? exact : [...new Set([...exact, ...ranked(territories, bare, bareName)])]).slice(0, most);
}

function ranked(territories: readonly DeskTerritory[], words: string, formOf: (name: string) => string): readonly DeskTerritory[] {
  const formed = territories.map((territory) => ({ territory, form: ` ${formOf(territory.name)}` }));
  const begins = formed.filter(({ form }) => form.startsWith(` ${words}`));
  const holds = formed.filter((each) => !begins.includes(each) && each.form.includes(` ${words}`));
  return [...begins, ...holds].map(({ territory }) => territory);
}

/**
 * The code of the unit whose Council the text names; of the tenant's own where the text names no Council. Empty where the
 * Council is that of a unit not on the list: then a person says which, rather than another province's being taken for it.
 */
export function findOwnTerritory(desk: Pick<ReviewDesk, 'tenant' | 'territories'> & { readonly resolution: Pick<ReviewDesk['resolution'], 'issuer'> }): string {
  const { tenant, territories, resolution } = desk;
  const own = territories.filter(({ code }) => (code as string) === tenant);
  if (!resolution.issuer) return own[0]?.code ?? '';
  const council = ` ${comparableName(resolution.issuer.text)} `;
  return [...own, ...territories].find(({ name }) => council.includes(` ${comparableName(name)} `))?.code ?? '';
}
