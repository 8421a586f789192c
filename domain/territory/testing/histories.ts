/** Random histories of communes: merged, divided with or without weights, boundaries moved, renamed, recoded; and figures for them. */
import fc from 'fast-check';
import { addDays, type Day, type Decimal, day, decimal } from '../../values/index.ts';
import type { ActNumber, TerritoryAct, TerritoryCode, TerritoryRecord, Transfer, UnitEntry } from '../index.ts';

export const firstDay = day('2020-01-01');

export interface History {
  readonly record: TerritoryRecord;
  /** The day after the last change. */
  readonly lastDay: Day;
  readonly firstUnits: readonly TerritoryCode[];
}

type Step =
  | { readonly kind: 'merge'; readonly picks: readonly number[]; readonly keepsCode: boolean }
  | { readonly kind: 'split'; readonly pick: number; readonly weights: readonly (number | undefined)[]; readonly keepsCode: boolean }
  | { readonly kind: 'move'; readonly picks: readonly [number, number]; readonly weights: readonly [number, number] }
  | { readonly kind: 'rename' | 'recode'; readonly pick: number };

const pick = fc.nat(1000);

const mergeStep = fc.record({ kind: fc.constant('merge' as const), picks: fc.array(pick, { minLength: 2, maxLength: 4 }), keepsCode: fc.boolean() });

const splitStep = (weight: fc.Arbitrary<number | undefined>) =>
  fc.record({ kind: fc.constant('split' as const), pick, weights: fc.array(weight, { minLength: 2, maxLength: 4 }), keepsCode: fc.boolean() });

const moveStep = fc.record({
  kind: fc.constant('move' as const),
  picks: fc.tuple(pick, pick),
  weights: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })),
});

const nameStep = fc.record({ kind: fc.constantFrom('rename' as const, 'recode' as const), pick });

const known = fc.integer({ min: 1, max: 100_000 });

/** Any history; `weights: 'known'` gives every division its weights, `merges` lets nothing but mergers happen. */
export function histories(which: 'any' | 'known-weights' | 'merges' = 'any'): fc.Arbitrary<History> {
  const step: fc.Arbitrary<Step> =
    which === 'merges'
      ? mergeStep
      : fc.oneof(mergeStep, splitStep(which === 'any' ? fc.option(known, { nil: undefined, freq: 6 }) : known), moveStep, nameStep);
  return fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.array(fc.tuple(step, fc.integer({ min: 1, max: 40 })), { maxLength: 7 }))
    .map(([count, steps]) => new Teller(count).tell(steps));
}

/** Carries steps out on the units that stand, and writes the record that says so. */
class Teller {
  readonly #units: UnitEntry[] = [];
  readonly #acts: TerritoryAct[] = [];
  readonly #transfers: Transfer[] = [];
  #standing: TerritoryCode[] = [];
  #next = 10_000;
  #day = firstDay;

  constructor(count: number) {
    for (let i = 0; i < count; i++) this.#standing.push(this.#begin(this.#newCode()));
  }

  tell(steps: readonly (readonly [Step, number])[]): History {
    const firstUnits = [...this.#standing];
    for (const [step, days] of steps) {
      this.#day = addDays(this.#day, days);
      this.#carryOut(step);
    }
    return {
      record: { units: this.#units, acts: this.#acts, transfers: this.#transfers, levelEnds: [] },
      lastDay: addDays(this.#day, 1),
      firstUnits,
    };
  }

  #newCode(): TerritoryCode {
    return String(this.#next++) as TerritoryCode;
  }

  #begin(code: TerritoryCode, from?: Day): TerritoryCode {
    this.#units.push({ code, name: `Xã ${code} ${this.#units.length}`, kind: 'commune', level: 'commune', ...(from && { from }) });
    return code;
  }

  #at(index: number): TerritoryCode {
    return this.#standing[index % this.#standing.length]!;
  }

  #carryOut(step: Step): void {
    const act = `${this.#acts.length + 1}/NQ` as ActNumber;
    const transfers = this.#transfersOf(step, act);
    if (transfers.length === 0) return;
    this.#acts.push({ number: act, name: { vi: act, en: act }, effective: this.#day, effectiveIs: 'exact' });
    this.#transfers.push(...transfers);
    const former = new Set(transfers.map(({ from }) => from));
    const later = [...new Set(transfers.map(({ to }) => to))];
    for (const code of later) this.#begin(code, this.#day);
    this.#standing = [...this.#standing.filter((code) => !former.has(code)), ...later];
  }

  #transfersOf(step: Step, act: ActNumber): Transfer[] {
    switch (step.kind) {
      case 'merge': {
        const from = [...new Set(step.picks.map((one) => this.#at(one)))];
        const to = step.keepsCode ? from[0]! : this.#newCode();
        return from.length < 2 ? [] : from.map((one) => ({ act, from: one, to, extent: 'whole' }));
      }
      case 'split': {
        const from = this.#at(step.pick);
        return step.weights.map((weight, i) => ({ act, from, to: i === 0 && step.keepsCode ? from : this.#newCode(), extent: 'part', ...weighed(weight) }));
      }
      case 'move': {
        const [a, b] = [this.#at(step.picks[0]), this.#at(step.picks[1])];
        if (a === b) return [];
        const [stays, goes] = step.weights;
        return [
          { act, from: a, to: a, extent: 'part', ...weighed(stays) },
          { act, from: a, to: b, extent: 'part', ...weighed(goes) },
          { act, from: b, to: b, extent: 'whole' },
        ];
      }
      case 'rename':
      case 'recode': {
        const from = this.#at(step.pick);
        return [{ act, from, to: step.kind === 'rename' ? from : this.#newCode(), extent: 'whole' }];
      }
    }
  }
}

const weighed = (weight: number | undefined) => (weight === undefined ? {} : { weight: decimal(weight), basis: 'dân số' });

/** Whole numbers, or decimals of up to three places; some of them not known. */
export function values(count: number, missing: 'some' | 'none' = 'some'): fc.Arbitrary<readonly (Decimal | undefined)[]> {
  const value = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 3 })).map(([size, places]) => {
    const digits = String(Math.abs(size)).padStart(places + 1, '0');
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return decimal(size < 0 ? `-${text}` : text);
  });
  return fc.array(missing === 'none' ? value : fc.option(value, { nil: undefined, freq: 5 }), { minLength: count, maxLength: count });
}
