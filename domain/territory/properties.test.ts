/** What must hold for every history: nothing lost, nothing invented, missing never zero, codes never given again, days without gap. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addDecimals, type Decimal, decimal, decimalPlaces, zero } from '../values/index.ts';
import {
  apportion,
  buildTerritory,
  commonGround,
  crosswalk,
  findReusedCodes,
  findUnitOn,
  type RestatedFigure,
  restate,
  sumOnGround,
  type TerritoryCode,
  type UnitFigure,
  undoRestatement,
  unitsOn,
  versionsOf,
  viewSeries,
} from './index.ts';
import { shareOf } from './share.ts';
import { firstDay, type History, histories, values } from './testing/histories.ts';

const level = 'commune' as const;

const sum = (decimals: readonly (Decimal | undefined)[]): Decimal =>
  decimals.reduce<Decimal>((total, value) => (value === undefined ? total : addDecimals(total, value)), zero);

const told = (which: Parameters<typeof histories>[0], missing: 'some' | 'none' = 'some') =>
  histories(which).chain((history) =>
    values(history.firstUnits.length, missing).map((list) => ({
      history,
      territory: buildTerritory(history.record),
      figures: history.firstUnits.map((unit, i): UnitFigure => ({ unit, ...(list[i] !== undefined && { value: list[i] }) })),
    })),
  );

const onLastDay = ({ territory, history }: { readonly territory: ReturnType<typeof buildTerritory>; readonly history: History }) =>
  crosswalk(territory, { from: firstDay, to: history.lastDay, level });

const shown = ({ value, partial }: RestatedFigure) => value ?? partial;

describe('conservation', () => {
  test('restated, partial and unplaced figures together are what came in, to the last unit', () => {
    fc.assert(
      fc.property(told('any'), (given) => {
        const { figures, unplaced } = restate(given.figures, onLastDay(given));
        expect(sum([...figures.map(shown), ...unplaced.map(({ value }) => value)])).toBe(sum(given.figures.map(({ value }) => value)));
      }),
    );
  });

  test('with every weight and every figure known, nothing is missing and nothing is left over', () => {
    fc.assert(
      fc.property(told('known-weights', 'none'), (given) => {
        const { figures, unplaced } = restate(given.figures, onLastDay(given));
        expect(unplaced).toEqual([]);
        expect(figures.every(({ value, gaps }) => value !== undefined && gaps.length === 0)).toBe(true);
        expect(sum(figures.map(({ value }) => value))).toBe(sum(given.figures.map(({ value }) => value)));
      }),
    );
  });

  test('a piece never carries more decimals than the figures do', () => {
    fc.assert(
      fc.property(told('known-weights'), (given) => {
        const most = Math.max(0, ...given.figures.map(({ value }) => (value ? decimalPlaces(value) : 0)));
        for (const { pieces } of restate(given.figures, onLastDay(given)).figures)
          for (const { taken } of pieces) expect(decimalPlaces(taken)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('apportioning sums exactly and strays less than one unit from the share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((list) => list.some((one) => one > 0));
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, list) => {
        const whole = list.reduce((a, b) => a + b, 0);
        const shares = list.map((one) => shareOf(decimal(one), decimal(whole))!);
        const pieces = apportion(decimal(String(total)), shares, 0);
        expect(sum(pieces)).toBe(decimal(String(total)));
        pieces.forEach((piece, i) => {
          const gap = BigInt(piece) * BigInt(whole) - total * BigInt(list[i]!);
          expect(gap < BigInt(whole) && gap > -BigInt(whole)).toBe(true);
        });
      }),
    );
  });
});

describe('what is not known', () => {
  test('a unit fed by a missing figure has no value, and names the member', () => {
    fc.assert(
      fc.property(told('any'), (given) => {
        const ground = onLastDay(given);
        const missing = new Set(given.figures.filter(({ value }) => value === undefined).map(({ unit }) => unit));
        for (const figure of restate(given.figures, ground).figures) {
          const lacking = ground.links.filter(({ from, to }) => to === figure.unit && missing.has(from)).map(({ from }) => from);
          expect(figure.gaps.filter(({ why }) => why === 'no-figure').map(({ from }) => from)).toEqual(lacking);
          if (lacking.length > 0) expect(figure.value).toBeUndefined();
          if (figure.gaps.length > 0 && figure.pieces.length === 0) expect(figure.partial).toBeUndefined();
        }
      }),
    );
  });

  test('a division without weights places nothing, and keeps the figure among the unplaced', () => {
    fc.assert(
      fc.property(told('any', 'none'), (given) => {
        const ground = onLastDay(given);
        const unknown = new Set(ground.links.filter(({ share }) => share === undefined).map(({ from }) => from));
        const { figures, unplaced } = restate(given.figures, ground);
        expect(new Set(unplaced.map(({ unit }) => unit))).toEqual(unknown);
        for (const { pieces } of figures) for (const { from } of pieces) expect(unknown.has(from)).toBe(false);
      }),
    );
  });

  test('shares that are known make one whole of every unit', () => {
    fc.assert(
      fc.property(told('known-weights', 'none'), (given) => {
        const { links, lost } = onLastDay(given);
        expect(lost).toEqual([]);
        for (const list of Map.groupBy(links, ({ from }) => from).values())
          expect(
            sum(
              apportion(
                decimal(1),
                list.map(({ share }) => share!),
                0,
              ),
            ),
          ).toBe('1');
      }),
    );
  });
});

describe('there and back', () => {
  test('undoing a restatement gives every known figure back as it was, and no other', () => {
    fc.assert(
      fc.property(told('any'), (given) => {
        const restatement = restate(given.figures, onLastDay(given));
        expect(undoRestatement(restatement)).toEqual([...given.figures].sort((a, b) => (a.unit < b.unit ? -1 : 1)));
      }),
    );
  });

  test('mergers do not care for their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }), fc.infiniteStream(fc.nat(1000)), fc.infiniteStream(fc.nat(1000)), (count, one, other) => {
        const list = Array.from({ length: count }, (_, i): UnitFigure => ({ unit: String(10_000 + i) as TerritoryCode, value: decimal(i * 37 + 1) }));
        const outcomes = [one, other].map((stream) => {
          const territory = mergedOneByOne(count, stream);
          const lastDay = addDays(firstDay, 2000);
          expect(unitsOn(territory, lastDay)).toHaveLength(1);
          return restate(list, crosswalk(territory, { from: firstDay, to: lastDay, level })).figures.map(({ value }) => value);
        });
        expect(outcomes[0]).toEqual(outcomes[1]);
      }),
    );
  });

  test('read backwards, a merger has unknown shares and anything else its whole', () => {
    fc.assert(
      fc.property(told('merges', 'none'), ({ territory, history }) => {
        const forward = crosswalk(territory, { from: firstDay, to: history.lastDay, level });
        const back = crosswalk(territory, { from: history.lastDay, to: firstDay, level });
        expect(back.links.map(({ from, to }) => `${to} ${from}`).sort()).toEqual(forward.links.map(({ from, to }) => `${from} ${to}`).sort());
        const fed = Map.groupBy(back.links, ({ from }) => from);
        for (const { from, share } of back.links) expect(share).toBe(fed.get(from)!.length === 1 ? '1' : undefined);
      }),
    );
  });
});

/** Units merged two at a time, in an order drawn from a stream, until one stands. */
function mergedOneByOne(count: number, stream: fc.Stream<number>) {
  let standing = Array.from({ length: count }, (_, i) => String(10_000 + i) as TerritoryCode);
  const draw = (length: number) => stream.next().value % length;
  const units = standing.map((code) => ({ code, name: `Xã ${code}`, kind: 'commune' as const, level }));
  const acts = [];
  const transfers = [];
  for (let i = 1; standing.length > 1; i++) {
    const [a] = standing.splice(draw(standing.length), 1);
    const [b] = standing.splice(draw(standing.length), 1);
    const act = `${i}/NQ` as never;
    acts.push({ number: act, name: { vi: '', en: '' }, effective: addDays(firstDay, i), effectiveIs: 'exact' as const });
    for (const from of [a!, b!]) transfers.push({ act, from, to: a!, extent: 'whole' as const });
    standing = [...standing, a!];
  }
  return buildTerritory({ units, acts, transfers, levelEnds: [] });
}

describe('common ground', () => {
  test('every unit of every day belongs to exactly one group', () => {
    fc.assert(
      fc.property(told('any'), ({ territory, history }) => {
        const days = [firstDay, addDays(firstDay, 30), history.lastDay].sort();
        const groups = commonGround(
          territory,
          days.map((day) => ({ day, level })),
        );
        for (const day of days) {
          const members = groups.flatMap(({ members: list }) => list.find((one) => one.day === day)?.units ?? []).sort();
          expect(members).toEqual([...new Set(unitsOn(territory, day).map(({ code }) => code))].sort());
        }
      }),
    );
  });

  test('sums agree on both days: what was given and what was restated', () => {
    fc.assert(
      fc.property(told('known-weights', 'none'), ({ territory, history, figures }) => {
        const groups = commonGround(territory, [
          { day: firstDay, level },
          { day: history.lastDay, level },
        ]);
        const later = restate(figures, crosswalk(territory, { from: firstDay, to: history.lastDay, level })).figures;
        const before = sumOnGround(groups, firstDay, figures).map(({ unit, value }) => [unit, value]);
        expect(sumOnGround(groups, history.lastDay, later).map(({ unit, value }) => [unit, value])).toEqual(before);
      }),
    );
  });

  test('the view of a series loses nothing either', () => {
    fc.assert(
      fc.property(told('any'), ({ territory, history, figures }) => {
        const period = { start: '2020-01', months: 1 };
        const series = { level, periods: [{ period, on: firstDay, figures }] };
        const total = sum(figures.map(({ value }) => value));
        for (const view of [{ kind: 'as-it-was' }, { kind: 'units-of', day: history.lastDay }, { kind: 'common-ground' }] as const) {
          const [only] = viewSeries(territory, series, view).periods;
          expect(sum([...only!.figures.map(shown), ...only!.unplaced.map(({ value }) => value)])).toBe(total);
        }
      }),
    );
  });
});

describe('units in time', () => {
  test('no code is ever given again', () => {
    fc.assert(fc.property(told('any'), ({ territory }) => void expect(findReusedCodes(territory)).toEqual([])));
  });

  test('a code that is given again is found', () => {
    fc.assert(
      fc.property(histories('merges'), fc.integer({ min: 2, max: 500 }), ({ record, lastDay }, days) => {
        const ended = buildTerritory(record).units.find(({ code }) => !findUnitOn(buildTerritory(record), code, lastDay));
        fc.pre(ended !== undefined);
        const again = { code: ended!.code, name: 'Xã Khác', kind: 'commune' as const, level, from: addDays(lastDay, days) };
        expect(findReusedCodes(buildTerritory({ ...record, units: [...record.units, again] })).map(({ code }) => code)).toEqual([ended!.code]);
      }),
    );
  });

  test('the versions of a code follow each other without overlap, and every link ends at a unit that stands', () => {
    fc.assert(
      fc.property(told('any'), ({ territory, history }) => {
        for (const { code } of territory.units) {
          const versions = versionsOf(territory, code);
          for (const [i, later] of versions.slice(1).entries()) expect(versions[i]!.to! < later.from!).toBe(true);
        }
        for (const { to } of crosswalk(territory, { from: firstDay, to: history.lastDay, level }).links)
          expect(findUnitOn(territory, to, history.lastDay)).toBeDefined();
      }),
    );
  });

  test('the order in which units are recorded does not matter', () => {
    fc.assert(
      fc.property(
        histories().chain(({ record }) => fc.tuple(fc.constant(record), fc.shuffledSubarray([...record.units], { minLength: record.units.length }))),
        ([record, units]) => void expect(buildTerritory({ ...record, units })).toEqual(buildTerritory(record)),
      ),
    );
  });
});
