/** What formulas of indicators must know: how composed units are made of base units, and which dimension counts people. */
import type { FormulaFacts, UnitFactor } from '@moc/domain/assessment';
import { decimal } from '@moc/domain/values';
import { findUnit, getUnit } from './units.ts';

/** One factor: the unit's scale in its dimension, its power, its words. */
const factor = (scale: string, power: number, vi: string, en: string): UnitFactor => ({ scale: decimal(scale), power, vi, en });

const people = 'count:người';
const perPerson = { [people]: factor('1', -1, 'người', 'person') };
const perTenThousand = { [people]: factor('10000', -1, 'vạn dân', '10,000 people') };
const perHectare = { area: factor('10000', -1, 'ha', 'ha') };

const composedUnits: FormulaFacts['composedUnits'] = {
  'vnd-million-person': { vnd: factor('1000000', 1, 'triệu đồng', 'million VND'), ...perPerson },
  'usd-person': { usd: factor('1', 1, 'USD', 'USD'), ...perPerson },
  'vnd-million-hectare': { vnd: factor('1000000', 1, 'triệu đồng', 'million VND'), ...perHectare },
  'square-metre-person': { area: factor('1', 1, 'm²', 'm²'), ...perPerson },
  'quintal-hectare': { mass: factor('100', 1, 'tạ', 'quintals'), ...perHectare },
  'tonne-hectare': { mass: factor('1000', 1, 'tấn', 'tonnes'), ...perHectare },
  'kilogram-person': { mass: factor('1', 1, 'kg', 'kg'), ...perPerson },
  'kilowatt-hour-person': { energy: factor('1', 1, 'kWh', 'kWh'), ...perPerson },
  'people-per-square-kilometre': { [people]: factor('1', 1, 'người', 'people'), area: factor('1000000', -1, 'km²', 'km²') },
  'beds-per-10k': { 'count:giường bệnh': factor('1', 1, 'giường bệnh', 'hospital beds'), ...perTenThousand },
  'doctors-per-10k': { 'count:bác sĩ': factor('1', 1, 'bác sĩ', 'doctors'), ...perTenThousand },
  'per-10k': perTenThousand,
};

export const formulaFacts: FormulaFacts = { findUnit, composedUnits, percent: getUnit('percent'), peopleDimension: people };
