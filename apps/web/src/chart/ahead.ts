/** What lies ahead of a course: the fan of the forecast, in the unit of the target. */
import type { PartForecast, PartOutlook } from '@moc/domain/assessment';

export interface Fan {
  readonly median: number;
  /** Five chances in ten, eight in ten. */
  readonly half: readonly [number, number];
  readonly most: readonly [number, number];
}

export function fanOf({ quantiles }: PartForecast): Fan | undefined {
  const at = (wanted: number): number | undefined => {
    const found = quantiles.find(({ p }) => p === wanted);
    return found && Number(found.value);
  };
  const [a, b, c, d, e] = [at(10), at(25), at(50), at(75), at(90)];
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined) return undefined;
  return { median: c, half: [b, d], most: [a, e] };
}

/** A part whose outlook rests on numbers, so that it can be drawn: of its own unit, or the growths that an amount is held by. */
export type DrawnOutlook = PartOutlook & Required<Pick<PartOutlook, 'reached' | 'demanded' | 'toDate' | 'rest' | 'side'>>;
export type HeldByGrowth = DrawnOutlook & Required<Pick<PartOutlook, 'growthOn'>>;

export const isHeldByGrowth = (outlook: PartOutlook | undefined): outlook is HeldByGrowth => isDrawn(outlook) && outlook.growthOn !== undefined;

export function isDrawn(outlook: PartOutlook | undefined): outlook is DrawnOutlook {
  if (outlook === undefined || outlook.status === 'decided' || outlook.status === 'not-assessable') return false;
  return [outlook.reached, outlook.demanded, outlook.toDate, outlook.rest, outlook.side].every((field) => field !== undefined);
}

/** All numbers that a drawing of the outlook must have room for. */
export function numbersOf({ reached, demanded, forecast, path = [], plannedPath = [] }: DrawnOutlook): readonly number[] {
  const fan = forecast && fanOf(forecast);
  const points = [...path, ...plannedPath].flatMap(({ low, central, high }) => [low ?? central, central, high ?? central]);
  return [reached.value, demanded.value, ...points].map(Number).concat(fan ? [...fan.most, fan.median] : []);
}
