/**
 * Three provinces become one, their communes 124: 60 months of invented figures for the real communes of the example's lists,
 * restated for the new units, with the total compared to the last digit and the way back taken.
 */
import { crosswalk, restate, type UnitFigure, undoRestatement, unitsOn } from '@moc/domain/territory';
import { addDecimals, type Day, type Decimal, day, decimal, type TenantId, zero } from '@moc/domain/values';
import { findTerritory } from '@moc/store';
import { withExampleStore } from '../example-store.ts';
import { ms, type Row } from '../measure.ts';

const months = 60;
const indicators = 100;
const [before, after]: readonly [Day, Day] = [day('2025-06-30'), day('2025-07-01')];

const sum = (values: readonly (Decimal | undefined)[]): Decimal =>
  values.reduce<Decimal>((total, value) => (value === undefined ? total : addDecimals(total, value)), zero);

export async function measureTerritory(): Promise<Row> {
  const territory = await withExampleStore((store) => findTerritory(store, '83' as TenantId));
  const ground = crosswalk(territory, { from: before, to: after, level: 'commune', into: 'commune' });
  const units = [...new Set(ground.links.map(({ from }) => from))];
  const later = new Set(ground.links.map(({ to }) => to));
  if (later.size !== unitsOn(territory, after, 'commune').length) throw new Error('not every commune has land');
  let taken = 0;
  let figures = 0;
  for (let indicator = 0; indicator < indicators; indicator++)
    for (let month = 0; month < months; month++) {
      const given: UnitFigure[] = units.map((unit, place) => ({
        unit,
        value: decimal(`${100 + ((indicator * 31 + month * 7 + place * 13) % 900)}.${1 + (place % 9)}`),
      }));
      const start = performance.now();
      const told = restate(given, ground);
      const back = undoRestatement(told);
      taken += performance.now() - start;
      figures += given.length;
      const total = sum(given.map(({ value }) => value));
      if (sum([...told.figures.map(({ value, partial }) => value ?? partial), ...told.unplaced.map(({ value }) => value)]) !== total)
        throw new Error('something was lost or invented');
      if (sum(back.map(({ value }) => value)) !== total || back.length !== given.length) throw new Error('the way back differs');
    }
  const whole = (taken / figures) * 3 * 300 * months * 120; // three provinces of 120 communes, 300 indicators
  return {
    work: `three provinces made one, ${units.length} communes told as ${later.size}: ${figures.toLocaleString('en')} figures of ${months} months restated and taken back, totals equal to the last digit`,
    result: `${ms(taken)}, ${((taken / figures) * 1000).toFixed(1)} µs a figure; three provinces of 120 communes and 300 indicators would take ${ms(whole)}`,
    aim: '< 5 min, exact, reversible',
    holds: whole < 300_000,
  };
}
