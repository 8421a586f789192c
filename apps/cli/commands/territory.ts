/** `moc territory CODE|NAME` and `moc territory crosswalk`: a unit through its changes, and which units carry the land of which. */
import {
  type Crosswalk,
  changesOfCode,
  crosswalk,
  dayOfUnit,
  explainFate,
  findUnitOn,
  holderOf,
  nameEn,
  nameVi,
  parseTerritoryCode,
  type SeenChange,
  type Territory,
  type TerritoryCode,
  type TerritoryLevel,
  type TerritoryUnit,
  unitsNamed,
  versionsOf,
} from '@moc/domain/territory';
import { type Day, formatDay, formatDecimal, type Language, parseDecimal } from '@moc/domain/values';
import { findTerritory } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { today } from '../dossier.ts';
import { Failure, UsageFault } from '../failure.ts';
import { getPlace, withStore } from '../open-store.ts';
import { alignColumns, answer } from '../output.ts';

export function runTerritory(given: Arguments): Promise<number> {
  return withStore(given, async (store) => {
    const { tenant } = await getPlace(store, given);
    const territory = await findTerritory(store, tenant);
    return given.operands[0] === 'crosswalk' ? tellCrosswalk(given, territory) : tellUnit(given, territory, tenant as string as TerritoryCode);
  });
}

function tellUnit(given: Arguments, territory: Territory, home: TerritoryCode): number {
  const on = given.on ?? today();
  const { code, named } = getAsked(territory, given.operands[0] ?? '', on, home);
  const fate = explainFate(territory, code, { named, read: on })!;
  const told = { code, on, named, unit: fate.unit, versions: versionsOf(territory, code), changes: changesOfCode(territory, code), fate };
  answer(given, told, () => {
    const province = holderOf(territory, code, named, 'province');
    const place = province && province.code !== code ? `, ${nameOf(province, given.language)}` : '';
    return [
      `${capital(nameOf(fate.unit, given.language))} (${code})${place}`,
      ...told.versions.map((unit) => `  ${sayVersion(unit, given.language)}`),
      ...told.changes.map((change) => `  ${sayChange(change, given.language)}`),
      fate.says[given.language],
    ];
  });
  return 0;
}

/** The unit that a code or a name means, and a day on which it stood. */
function getAsked(territory: Territory, given: string, on: Day, home: TerritoryCode): { readonly code: TerritoryCode; readonly named: Day } {
  const code = parseTerritoryCode(given);
  const named = code && dayOfUnit(territory, code, on);
  if (code && named) return { code, named };
  const days = [on, ...territory.acts.map(({ effective }) => effective)]
    .flatMap((day) => [day, eveOf(territory, day)])
    .sort()
    .reverse();
  for (const day of days.filter((one) => one <= on)) {
    const all = unitsNamed(territory, given, day);
    const local = all.filter((unit) => holderOf(territory, unit.code, day, 'province')?.code === home);
    const found = local.length > 0 ? local : all;
    if (found.length === 1) return { code: found[0]!.code, named: day };
    if (found.length > 1) throw new Failure({ code: 'cli/several-territories', parameters: { given, wanted: found.map(({ code: one }) => one).join(', ') } });
  }
  throw new Failure({ code: 'cli/unknown-territory', parameters: { given } });
}

/** The last day before units began on `day`; the day itself where none did. */
function eveOf({ units }: Territory, day: Day): Day {
  const last = units.flatMap(({ to }) => (to !== undefined && to < day ? [to] : [])).sort();
  return last.at(-1) ?? day;
}

function sayVersion({ name, from, to }: TerritoryUnit, language: Language): string {
  if (language === 'vi') return `${name}: ${from ? `từ ${formatDay(from, 'vi')}` : 'có từ trước'}${to ? ` đến ${formatDay(to, 'vi')}` : ''}`;
  return `${name}: ${from ? `from ${formatDay(from, 'en')}` : 'from before the record'}${to ? ` to ${formatDay(to, 'en')}` : ''}`;
}

/** "01/07/2025: xã A, xã B → xã C (Nghị quyết …)" */
function sayChange({ act, from, to }: SeenChange, language: Language): string {
  const list = (units: readonly TerritoryUnit[]) => units.map((unit) => nameOf(unit, language)).join(', ');
  const latest = { vi: 'chậm nhất ', en: 'by ' }[language];
  return `${act.effectiveIs === 'latest' ? latest : ''}${formatDay(act.effective, language)}: ${list(from)} → ${list(to)} (${act.name[language]})`;
}

const nameOf = (unit: TerritoryUnit, language: Language): string => (language === 'vi' ? nameVi(unit.name) : nameEn(unit.name, unit.kind));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const levels: readonly TerritoryLevel[] = ['province', 'district', 'commune'];

function tellCrosswalk(given: Arguments, territory: Territory): number {
  const { fromDay: from, toDay: to } = given;
  if (!from || !to) throw new UsageFault({ code: 'cli/crosswalk-days', parameters: {} });
  const level = getLevel(given.level ?? 'district');
  const into = given.into === undefined ? undefined : getLevel(given.into);
  const walk = crosswalk(territory, { from, to, level, ...(into && { into }) });
  answer(given, walk, () => sayCrosswalk(territory, walk, given.language));
  return 0;
}

function getLevel(given: string): TerritoryLevel {
  const level = levels.find((known) => known === given);
  if (level) return level;
  throw new UsageFault({ code: 'cli/territory-level', parameters: { given, wanted: levels.join(', ') } });
}

function sayCrosswalk(territory: Territory, { from, to, links, lost }: Crosswalk, language: Language): readonly string[] {
  const unit = (code: TerritoryCode, day: Day) => {
    const found = findUnitOn(territory, code, day);
    return `${code} ${found?.name ?? ''}`;
  };
  const rows = links.map((link) => [unit(link.from, from), '→', unit(link.to, to), sayShare(link.share, language), link.acts.join(', ')]);
  const nowhere = { vi: 'chưa rõ thuộc đơn vị nào', en: 'not known where' }[language];
  return [...alignColumns(rows), ...lost.map((code) => `${unit(code, from)} → ${nowhere}`)];
}

function sayShare(share: string | undefined, language: Language): string {
  if (share === undefined) return { vi: 'chưa rõ', en: 'not known' }[language];
  const whole = parseDecimal(share);
  return whole ? formatDecimal(whole, language) : share;
}
