/** Which units of one day carry the land of the units of another, with the share of each where it is known. */
import type { Day } from '../values/index.ts';
import { compareText } from './order.ts';
import { addShares, multiplyShares, type Share, shareOf, sumOfWeights, wholeShare } from './share.ts';
import type { ActNumber, Territory, TerritoryChange, TerritoryCode, TerritoryLevel, TerritoryUnit, Transfer } from './types.ts';
import { childrenOf, findUnitOn, holderOf, unitsOn } from './validity.ts';

/** Land of a unit of the first day that lies in a unit of the second. */
export interface CrosswalkLink {
  readonly from: TerritoryCode;
  readonly to: TerritoryCode;
  /** Of the former unit; absent when no act or weight tells it. */
  readonly share?: Share;
  /** The acts through which it passed; none when nothing happened to it. */
  readonly acts: readonly ActNumber[];
  /** What the weights counted. */
  readonly bases: readonly string[];
}

export interface Crosswalk {
  readonly from: Day;
  readonly to: Day;
  readonly links: readonly CrosswalkLink[];
  /** Units of the first day some or all of whose land the record does not place on the second. */
  readonly lost: readonly TerritoryCode[];
}

export interface CrosswalkQuestion {
  readonly from: Day;
  readonly to: Day;
  /** Level of the units of the first day. */
  readonly level: TerritoryLevel;
  /** Level wanted on the second day: land is summed up to it, or spread over it. Absent: wherever the land comes to lie. */
  readonly into?: TerritoryLevel;
}

/**
 * Follows every unit of `level` on `from` through the changes to `to`, forwards or backwards. A unit that goes whole to one
 * unit has share 1; a division without weights has unknown shares, as has a merger read backwards. Pure.
 */
export function crosswalk(territory: Territory, { from, to, level, into }: CrosswalkQuestion): Crosswalk {
  if (from > to) return reversed(territory, { from, to, level, ...(into && { into }) });
  const days = stepsBetween(territory, from, to);
  const traced = unitsOn(territory, from, level).map(({ code }) => raise(territory, follow(territory, code, days, to), { from, to, into }, days));
  return {
    from,
    to,
    links: traced.flatMap(linksOf).sort(byCodes),
    lost: traced.filter(({ isLost }) => isLost).map(({ origin }) => origin),
  };
}

/** What one unit became on the way, by the unit that carries it. */
interface Trace {
  readonly origin: TerritoryCode;
  readonly carriers: ReadonlyMap<TerritoryCode, Carried>;
  readonly isLost: boolean;
}

interface Carried {
  readonly share: Share | undefined;
  readonly acts: readonly ActNumber[];
  readonly bases: readonly string[];
}

/** The transfers of one day by the unit they leave. */
interface Step {
  readonly day: Day;
  readonly onward: ReadonlyMap<TerritoryCode, readonly Passing[]>;
}

interface Passing extends Transfer {
  /** A rename or a move under another unit leaves the land as it is. */
  readonly isSameLand: boolean;
}

function stepsBetween({ changes }: Territory, from: Day, to: Day): readonly Step[] {
  const between = changes.filter(({ effective }) => from < effective && effective <= to);
  const days = [...Map.groupBy(between, ({ effective }) => effective)].sort(([a], [b]) => compareText(a, b));
  return days.map(([day, list]) => ({ day, onward: Map.groupBy(list.flatMap(passingsOf), (passing) => passing.from) }));
}

function passingsOf({ kind, transfers }: TerritoryChange): readonly Passing[] {
  return transfers.map((transfer) => ({ ...transfer, isSameLand: kind === 'renamed' || kind === 'moved' }));
}

function follow(territory: Territory, origin: TerritoryCode, days: readonly Step[], until: Day): Trace {
  let carriers: ReadonlyMap<TerritoryCode, Carried> = new Map([[origin, { share: wholeShare, acts: [], bases: [] }]]);
  let isLost = false;
  for (const { day, onward } of days) {
    const next = new Map<TerritoryCode, Carried>();
    for (const [code, carried] of carriers) {
      const passings = onward.get(code);
      if (passings) for (const passing of passings) put(next, passing.to, onwards(carried, passing, passings));
      else if (findUnitOn(territory, code, day)) put(next, code, carried);
      else isLost = true;
    }
    carriers = next;
  }
  const standing = new Map([...carriers].filter(([code]) => findUnitOn(territory, code, until)));
  return { origin, carriers: standing, isLost: isLost || standing.size < carriers.size };
}

function onwards(carried: Carried, passing: Passing, all: readonly Passing[]): Carried {
  const share = shareWithin(passing, all);
  return {
    share: carried.share && share && multiplyShares(carried.share, share),
    acts: passing.isSameLand ? carried.acts : [...new Set([...carried.acts, passing.act])],
    bases: all.length > 1 && share && passing.basis ? [...new Set([...carried.bases, passing.basis])] : carried.bases,
  };
}

/** The share of one passing among all that leave the unit that day; unknown unless each has its weight. */
function shareWithin(passing: Passing, all: readonly Passing[]): Share | undefined {
  if (all.length === 1) return wholeShare;
  const sum = sumOfWeights(all.map(({ weight }) => weight));
  return sum === undefined || passing.weight === undefined ? undefined : shareOf(passing.weight, sum);
}

function put(carriers: Map<TerritoryCode, Carried>, code: TerritoryCode, carried: Carried): void {
  const before = carriers.get(code);
  carriers.set(
    code,
    before
      ? {
          share: before.share && carried.share && addShares(before.share, carried.share),
          acts: [...new Set([...before.acts, ...carried.acts])],
          bases: [...new Set([...before.bases, ...carried.bases])],
        }
      : carried,
  );
}

interface Raising extends Pick<CrosswalkQuestion, 'from' | 'to'> {
  readonly into: TerritoryLevel | undefined;
}

/**
 * Brings a trace to the units of the level wanted: sums it up with the acts that changed the unit above, or spreads it over the
 * units below, whose shares are not known.
 */
function raise(territory: Territory, trace: Trace, { from, to, into }: Raising, days: readonly Step[]): Trace {
  if (into === undefined) return trace;
  const above = holderOf(territory, trace.origin, from, into);
  const ways = above && follow(territory, above.code, days, to).carriers;
  const carriers = new Map<TerritoryCode, Carried>();
  let { isLost } = trace;
  for (const [code, carried] of trace.carriers) {
    const holder = holderOf(territory, code, to, into);
    const below = holder ? [] : descendantsOf(territory, code, to, into);
    if (holder) put(carriers, holder.code, { ...carried, acts: [...new Set([...carried.acts, ...(ways?.get(holder.code)?.acts ?? [])])] });
    for (const unit of below) put(carriers, unit.code, below.length === 1 ? carried : { ...carried, share: undefined });
    isLost ||= !holder && below.length === 0;
  }
  return { origin: trace.origin, carriers, isLost };
}

/** Units of a lower level under a unit on the day. */
function descendantsOf(territory: Territory, code: TerritoryCode, day: Day, level: TerritoryLevel): readonly TerritoryUnit[] {
  return childrenOf(territory, code, day).flatMap((child) => (child.level === level ? [child] : descendantsOf(territory, child.code, day, level)));
}

function linksOf({ origin, carriers, isLost }: Trace): readonly CrosswalkLink[] {
  const isWhole = carriers.size === 1 && !isLost;
  return [...carriers].map(([to, { share, acts, bases }]) => {
    const known = isWhole ? wholeShare : share;
    return { from: origin, to, ...(known !== undefined && { share: known }), acts, bases };
  });
}

/** Backwards: whole where the later unit lies in one former unit, unknown where it is made of several. */
function reversed(territory: Territory, { from, to, level, into }: CrosswalkQuestion): Crosswalk {
  const forward = crosswalk(territory, { from: to, to: from, level: into ?? level, ...(into && { into: level }) });
  const later = unitsOn(territory, from, level).map(({ code }) => code);
  const byLater = Map.groupBy(forward.links, (link) => link.to);
  const links = later.flatMap((code) => {
    const sources = byLater.get(code) ?? [];
    return sources
      .map((link) => ({ ...link, from: code, to: link.from }))
      .map(({ share: _, ...link }) => (sources.length === 1 ? { ...link, share: wholeShare } : link));
  });
  return { from, to, links: links.sort(byCodes), lost: later.filter((code) => !byLater.has(code)) };
}

function byCodes(a: CrosswalkLink, b: CrosswalkLink): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to);
}
