/** What became of a unit that a text names: by which acts it ended, and which units carry its land on the day of reading. */
import { type Bilingual, type Day, formatDay, type Language } from '../values/index.ts';
import { crosswalk } from './crosswalk.ts';
import { levelsEn, levelsVi, nameEn, nameVi, splitName } from './names.ts';
import { compareText } from './order.ts';
import type { ChangeKind, Territory, TerritoryAct, TerritoryChange, TerritoryCode, TerritoryUnit } from './types.ts';
import { findUnitOn, holderOf, previousDay, versionsOf } from './validity.ts';

/** A unit of the day of reading that carries land of the unit asked about. */
export interface Successor {
  readonly unit: TerritoryUnit;
  /** It carries land of other units of the same level too. */
  readonly isShared: boolean;
}

/** One act on the way, and the unit it befell. */
export interface FateStep {
  readonly unit: TerritoryUnit;
  readonly kind: ChangeKind;
  readonly act: TerritoryAct;
}

/** From a day on the lists give the unit another name, kind or superior, and no recorded act says why. */
export interface UnexplainedTurn {
  readonly before: TerritoryUnit;
  readonly after: TerritoryUnit;
  readonly since: Day;
}

export interface UnitFate {
  /** The unit as it stood when it was named. */
  readonly unit: TerritoryUnit;
  readonly read: Day;
  /** Empty when no recorded act befell it. */
  readonly steps: readonly FateStep[];
  readonly unexplained: readonly UnexplainedTurn[];
  /** The last day of the unit that the steps lead to, where it ended by no recorded act. */
  readonly ended?: Day;
  readonly successors: readonly Successor[];
  /** The province that its land belongs to on the day of reading. */
  readonly province?: TerritoryUnit;
  readonly says: Bilingual;
}

/**
 * The fate of the unit that bore `code` on the day `named`, as it is on the day `read`, with a sentence in both languages;
 * undefined when no unit bore the code that day.
 */
export function explainFate(territory: Territory, code: TerritoryCode, { named, read }: { readonly named: Day; readonly read: Day }): UnitFate | undefined {
  const unit = findUnitOn(territory, code, named);
  if (!unit) return undefined;
  const walk = walkOf(territory, unit, named, read);
  const successors = successorsOf(territory, unit, named, read);
  const first = successors[0]?.unit;
  const province = first && holderOf(territory, first.code, read, 'province');
  const facts = { unit, read, ...walk, successors, ...(province && { province }) };
  const origin = holderOf(territory, code, named, 'province');
  const joined = origin && province && unit.level !== 'province' ? provinceStep(territory, origin, named, read) : undefined;
  const say = (language: Language) => sayFate(territory, { ...facts, ...(joined && { joined }) }, language);
  return { ...facts, says: { vi: say('vi'), en: say('en') } };
}

type Walk = Pick<UnitFate, 'steps' | 'unexplained' | 'ended'>;

/** What befell the unit one after another, until its land lies in several units or nothing more is recorded; and whether it ended all the same. */
function walkOf(territory: Territory, unit: TerritoryUnit, named: Day, read: Day): Walk {
  const steps: FateStep[] = [];
  const unexplained: UnexplainedTurn[] = [];
  let [current, after]: [TerritoryUnit | undefined, Day] = [unit, named];
  while (current) {
    const code: TerritoryCode = current.code;
    const change = territory.changes.find(({ from, effective }) => after < effective && effective <= read && from.includes(code));
    const act = change && territory.acts.find(({ number }) => number === change.act);
    unexplained.push(...unexplainedTurns(territory, current, after, change && act ? previousDay(change.effective) : read));
    if (!change || !act) {
      const last = versionsOf(territory, code).at(-1)?.to;
      return { steps, unexplained, ...(last !== undefined && last < read && { ended: last }) };
    }
    const befallen: TerritoryUnit = findUnitOn(territory, code, previousDay(change.effective)) ?? current;
    if (!isContinuation(territory, change, code)) steps.push({ unit: befallen, kind: change.kind, act });
    const onward: readonly TerritoryCode[] = change.transfers.filter(({ from }) => from === code).map(({ to }) => to);
    after = change.effective;
    current = onward.length === 1 ? findUnitOn(territory, onward[0]!, after) : undefined;
  }
  return { steps, unexplained };
}

/** Later versions of the unit up to a day that are told otherwise; what an act did to the superior explains a new superior. */
function unexplainedTurns(territory: Territory, unit: TerritoryUnit, after: Day, until: Day): readonly UnexplainedTurn[] {
  const later = versionsOf(territory, unit.code).filter(({ from }) => from !== undefined && after < from && from <= until);
  const turns = later.map((version, index) => ({ before: later[index - 1] ?? unit, after: version, since: version.from! }));
  return turns.filter((turn) => isRenamed(turn) || (isMoved(turn) && !isSuperiorChanged(territory, turn)));
}

const isRenamed = ({ before, after }: UnexplainedTurn): boolean => before.name !== after.name || before.kind !== after.kind;

const isMoved = ({ before, after }: UnexplainedTurn): boolean => before.parent !== after.parent;

const isSuperiorChanged = ({ changes }: Territory, { before: { parent }, since }: UnexplainedTurn): boolean =>
  parent !== undefined && changes.some(({ from, effective }) => effective === since && from.includes(parent));

/** Nothing worth telling: the same unit stands under another parent because the level between them ended. */
function isContinuation(territory: Territory, { kind, effective }: TerritoryChange, code: TerritoryCode): boolean {
  return (
    kind === 'moved' && territory.changes.some((change) => change.kind === 'level-abolished' && change.effective === effective && change.to.includes(code))
  );
}

function successorsOf(territory: Territory, { code, level }: TerritoryUnit, named: Day, read: Day): readonly Successor[] {
  const { links } = crosswalk(territory, { from: named, to: read, level });
  const feeders = Map.groupBy(links, ({ to }) => to);
  return links
    .filter(({ from }) => from === code)
    .flatMap(({ to }) => {
      const unit = findUnitOn(territory, to, read);
      return unit ? [{ unit, isShared: feeders.get(to)!.length > 1 }] : [];
    });
}

/** The act by which the province itself passed into another, where it did. */
function provinceStep(territory: Territory, origin: TerritoryUnit, named: Day, read: Day): FateStep | undefined {
  return walkOf(territory, origin, named, read).steps.find(({ kind }) => kind !== 'moved');
}

interface Told extends Omit<UnitFate, 'says'> {
  readonly joined?: FateStep;
}

function sayFate(territory: Territory, told: Told, language: Language): string {
  const { unit, read, steps, unexplained, successors, ended } = told;
  const name = capital(nameOf(unit, language));
  if (steps.length === 0 && unexplained.length === 0 && !ended && !told.joined) {
    const day = formatDay(read, language);
    return language === 'vi' ? `${name} không thay đổi tính đến ngày ${day}.` : `${name} is unchanged as of ${day}.`;
  }
  const turns = [
    ...steps.map((step) => ({ since: step.act.effective, says: sayStep(territory, step, language), leadsTo: unitsAfter(territory, step) })),
    ...unexplained.map((turn) => ({ since: turn.since, says: sayUnexplained(territory, turn, language), leadsTo: [turn.after] })),
  ].sort((a, b) => compareText(a.since, b.since));
  const clauses = [...turns.map(({ says }) => says), ...(ended ? [sayEnded(ended, language)] : [])];
  const named = ended ? [] : (turns.at(-1)?.leadsTo ?? []);
  const isEnumerated = named.length === 0 || (successors.length > 1 && listUnits(named, language) !== listOf(successors, language));
  const land = isEnumerated ? [sayLand(told, language)] : [];
  const tail = isEnumerated ? '' : sayProvince(told, language);
  return `${name}: ${[...clauses, ...land].join('; ')}${tail}.`;
}

/** The units that the sentence of a step names, where it names any. */
const unitsAfter = (territory: Territory, { unit, kind, act }: FateStep): readonly TerritoryUnit[] =>
  kind === 'level-abolished' ? [] : laterUnits(territory, unit, act);

/** "từ ngày 01/07/2025 được ghi là phường A, thuộc huyện N (chưa ghi nhận văn bản quyết định)" */
function sayUnexplained(territory: Territory, turn: UnexplainedTurn, language: Language): string {
  const { after, since } = turn;
  const superior = after.parent === undefined ? undefined : findUnitOn(territory, after.parent, since);
  const place = isMoved(turn) && superior ? nameOf(superior, language) : '';
  const day = formatDay(since, language);
  const name = isRenamed(turn) ? nameOf(after, language) : '';
  if (language === 'vi') {
    const told = [name && `là ${name}`, place && `thuộc ${place}`].filter(Boolean).join(', ') || 'khác trước';
    return `từ ngày ${day} được ghi ${told} (chưa ghi nhận văn bản quyết định)`;
  }
  const told = [name && `as ${name}`, place && `under ${place}`].filter(Boolean).join(', ') || 'otherwise than before';
  return `from ${day} it is listed ${told} (no act on record)`;
}

function sayStep(territory: Territory, { unit, kind, act }: FateStep, language: Language): string {
  const when = sayWhen(act, language);
  const by = ` (${act.name[language]})`;
  const after = laterUnits(territory, unit, act);
  const later = listUnits(after, language);
  if (language === 'vi') {
    switch (kind) {
      case 'level-abolished':
        return `${levelsVi[unit.level]} kết thúc hoạt động ${when}${by}`;
      case 'merge':
        return `${when} ${sayMerger(territory, unit, act, after[0], 'vi')}${by}`;
      case 'split':
        return `${when} được chia vào ${later}${by}`;
      case 'boundary-moved':
        return `${when} được điều chỉnh địa giới, thuộc ${later}${by}`;
      case 'renamed':
        return `${when} đổi thành ${later}${by}`;
      case 'recoded':
        return `${when} mang mã ${after[0]?.code ?? ''}${after[0] && after[0].name !== unit.name ? ` và tên ${later}` : ''}${by}`;
      case 'moved':
        return `${when} chuyển sang ${parentOf(territory, after[0], act, 'vi')}${by}`;
    }
  }
  switch (kind) {
    case 'level-abolished':
      return `the ${levelsEn[unit.level]} ended ${when}${by}`;
    case 'merge':
      return `${when} it ${sayMerger(territory, unit, act, after[0], 'en')}${by}`;
    case 'split':
      return `${when} it was divided among ${later}${by}`;
    case 'boundary-moved':
      return `${when} boundaries were moved and it came to ${later}${by}`;
    case 'renamed':
      return `${when} it became ${later}${by}`;
    case 'recoded':
      return `${when} it took the code ${after[0]?.code ?? ''}${after[0] && after[0].name !== unit.name ? ` and the name ${later}` : ''}${by}`;
    case 'moved':
      return `${when} it passed to ${parentOf(territory, after[0], act, 'en')}${by}`;
  }
}

function sayEnded(last: Day, language: Language): string {
  const day = formatDay(last, language);
  return language === 'vi'
    ? `kết thúc hoạt động, ngày cuối là ${day}; văn bản quyết định việc này chưa được ghi nhận`
    : `it ended, its last day being ${day}; the act that ended it is not recorded`;
}

/** "nhập vào tỉnh B", "nhận thêm xã C", "nhập cùng xã C thành xã D": by whose name the merged unit bears. */
function sayMerger(territory: Territory, unit: TerritoryUnit, act: TerritoryAct, merged: TerritoryUnit | undefined, language: Language): string {
  const change = territory.changes.find(({ act: number, from }) => number === act.number && from.includes(unit.code));
  const others = (change?.from ?? []).filter((code) => code !== unit.code).flatMap((code) => findUnitOn(territory, code, previousDay(act.effective)) ?? []);
  const with_ = listUnits(others, language);
  const into = merged ? nameOf(merged, language) : '';
  if (merged?.name === unit.name) return language === 'vi' ? `nhận thêm ${with_}` : `took in ${with_}`;
  if (others.some(({ name }) => name === merged?.name)) return language === 'vi' ? `nhập vào ${into}` : `was merged into ${into}`;
  return language === 'vi' ? `nhập cùng ${with_} thành ${into}` : `was merged with ${with_} into ${into}`;
}

function laterUnits(territory: Territory, { code }: TerritoryUnit, act: TerritoryAct): readonly TerritoryUnit[] {
  const transfers = territory.changes.flatMap((change) => (change.act === act.number ? change.transfers : []));
  return transfers.filter(({ from }) => from === code).flatMap(({ to }) => findUnitOn(territory, to, act.effective) ?? []);
}

function parentOf(territory: Territory, unit: TerritoryUnit | undefined, { effective }: TerritoryAct, language: Language): string {
  const parent = unit?.parent === undefined ? undefined : findUnitOn(territory, unit.parent, effective);
  return parent ? nameOf(parent, language) : '';
}

function sayWhen({ effective, effectiveIs }: TerritoryAct, language: Language): string {
  const day = formatDay(effective, language);
  if (language === 'vi') return effectiveIs === 'exact' ? `từ ngày ${day}` : `chậm nhất từ ngày ${day}`;
  return effectiveIs === 'exact' ? `on ${day}` : `by ${day}`;
}

/** "địa bàn nay thuộc 5 xã …, tỉnh Vĩnh Long (…)" */
function sayLand(told: Told, language: Language): string {
  const { successors } = told;
  if (successors.length === 0)
    return language === 'vi' ? 'danh mục đã nhập chưa cho biết đơn vị nào mang địa bàn này' : 'the lists taken in do not say which units carry its land';
  const units = listOf(successors, language);
  const shared = successors.filter(({ isShared }) => isShared).map(({ unit }) => unit);
  const place = sayProvince(told, language);
  const mixed = shared.length > 0 && shared.length < successors.length ? sayShared(shared, language) : '';
  return language === 'vi' ? `địa bàn nay thuộc ${units}${place}${mixed}` : `its land now lies in ${units}${place}${mixed}`;
}

function sayShared(shared: readonly TerritoryUnit[], language: Language): string {
  const units = listUnits(shared, language);
  return language === 'vi'
    ? `, trong đó ${units} có cả địa bàn của đơn vị khác`
    : `; ${units} also ${shared.length === 1 ? 'holds' : 'hold'} land of other units`;
}

function sayProvince({ province, unit, joined }: Told, language: Language): string {
  if (!province || unit.level === 'province') return '';
  const name = nameOf(province, language);
  if (!joined || joined.unit.name === province.name) return `, ${name}`;
  const [former, act] = [nameOf(joined.unit, language), joined.act.name[language]];
  return language === 'vi' ? `, ${name} (${former} nhập vào ${name} theo ${act})` : `, ${name} (${former} was merged into ${name} by ${act})`;
}

/** "5 xã An Định, Hương Mỹ…", kinds apart; a single unit with its kind. */
function listUnits(units: readonly TerritoryUnit[], language: Language): string {
  if (units.length === 1) return nameOf(units[0]!, language);
  if (language === 'en') return andEn(units.map(({ name, kind }) => nameEn(name, kind)));
  const isOneKind = new Set(units.map(({ kind }) => kind)).size === 1;
  const groups = [...Map.groupBy(units, ({ kind }) => kind).values()].map((group) => {
    const names = group.map(({ name }) => splitName(name).bare);
    const { kind } = splitName(group[0]!.name);
    return group.length === 1 || kind === undefined || names.some((name) => /^\d/.test(name))
      ? group.map(({ name }) => nameVi(name))
      : [`${group.length} ${kind} ${names.length > 1 && isOneKind ? andVi(names) : names.join(', ')}`];
  });
  return andVi(groups.flat());
}

const andVi = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`);

function listOf(successors: readonly Successor[], language: Language): string {
  return listUnits(
    successors.map(({ unit }) => unit),
    language,
  );
}

const andEn = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

function nameOf({ name, kind }: TerritoryUnit, language: Language): string {
  return language === 'vi' ? nameVi(name) : nameEn(name, kind);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
