/** What a part proposes of a new indicator: code, declarations, and the form in which its figures come. */
import type { Indicator, IndicatorCode, Measure, PartLink, TerritoryCode } from '@moc/domain/observation';
import type { PartAddress, TargetPart } from '@moc/domain/plan';
import type { Unit } from '@moc/domain/values';
import { findUnit } from '@moc/facts';
import { unitOf } from './draft-fields.ts';

export interface IndicatorFields {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly unit: string;
  readonly direction: Indicator['direction'];
  readonly accumulation: Indicator['accumulation'];
  readonly rollUp: Indicator['rollUp'];
  readonly sensitivity: Indicator['sensitivity'];
  /** Code of a release calendar; empty for the usual one of the accumulation. */
  readonly calendar: string;
  /** How it follows from others; empty when it does not. */
  readonly formula: string;
}

/** "Tỷ lệ hộ nghèo" → "ty-le-ho-ngheo". */
export function codeOfName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60)
    .replace(/-$/u, '');
}

export function proposedFields(part: TargetPart): IndicatorFields {
  const unit = unitOf(part.criterion);
  return {
    code: codeOfName(part.name),
    vi: part.name,
    en: '',
    unit: unit?.vi ?? '',
    direction: directionOf(part),
    accumulation: accumulationOf(part, unit),
    rollUp: unit?.dimension.startsWith('count:') || isMoney(unit) ? 'sum' : 'none',
    sensitivity: 'public',
    calendar: '',
    formula: '',
  };
}

const isMoney = (unit: Unit | undefined): boolean => unit !== undefined && /^(?:vnd|usd)$/u.test(unit.dimension);

function directionOf({ criterion }: TargetPart): Indicator['direction'] {
  if (criterion.kind === 'at-least') return 'higher-better';
  if (criterion.kind === 'at-most' || criterion.kind === 'none') return 'lower-better';
  if (criterion.kind === 'direction') return criterion.toward === 'increase' ? 'higher-better' : 'lower-better';
  return 'undeclared';
}

function accumulationOf({ criterion }: TargetPart, unit: Unit | undefined): Indicator['accumulation'] {
  if (criterion.kind === 'event' || criterion.kind === 'named-unit') return 'event';
  if (criterion.kind === 'change' && criterion.reading === 'relative') return 'growth';
  if (unit?.dimension === 'ratio') return 'rate';
  return isMoney(unit) ? 'flow' : 'undeclared';
}

export function measureOf({ criterion }: TargetPart): Measure {
  const unit = unitOf(criterion);
  if (criterion.kind === 'change' && criterion.reading === 'relative') return 'growth-yoy';
  if (unit?.code === 'rank') return 'rank';
  return unit?.dimension.startsWith('count:') || criterion.kind === 'named-unit' || criterion.kind === 'event' || criterion.kind === 'none' ? 'count' : 'value';
}

/** The declaration; `ref` is the place by which files may name it. */
export function indicatorOf(fields: IndicatorFields, part: PartAddress): Indicator {
  const unit = fields.unit.trim() === '' ? undefined : findUnit(fields.unit);
  const vi = fields.vi.normalize('NFC').trim();
  return {
    code: fields.code.trim() as IndicatorCode,
    ref: part.replace(/\.((?:phan|so)-\d+)$/u, '/$1'),
    name: { vi, en: fields.en.trim() === '' ? vi : fields.en.trim() },
    ...(unit && { unit }),
    direction: fields.direction,
    accumulation: fields.accumulation,
    rollUp: fields.rollUp,
    sensitivity: fields.sensitivity,
    ...(fields.calendar !== '' && { calendar: fields.calendar }),
    ...(fields.formula.trim() !== '' && { formula: fields.formula.normalize('NFC').trim() }),
  };
}

export const linkOf = (part: PartAddress, indicator: string, territory: string, measure: Measure): PartLink => ({
  part,
  indicator: indicator as IndicatorCode,
  territory: territory.trim() as TerritoryCode,
  measure,
});
