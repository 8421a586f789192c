/** A part as the fields of the form that edits it, and back: what people type becomes a draft, or says which field to mend. */
import type { AmountCriterion, Criterion, Grade, PartAddress, PartChange, PartDraft, RemovableField } from '@moc/domain/plan';
import { compareQuantities, type Quantity, type Unit } from '@moc/domain/values';
import { findUnit, getUnit } from '@moc/facts';
import { amountText, parseAmount } from './amount-text.ts';
import { parsePeriodText, periodText } from './period-text.ts';

export const amountKinds = ['equals', 'at-least', 'at-most', 'range', 'about'] as const;
export const criterionKinds = [...amountKinds, 'change', 'named-unit', 'event', 'none', 'direction'] as const;
export type AmountKind = (typeof amountKinds)[number];
export type CriterionKind = (typeof criterionKinds)[number];

/** Everything the form can hold at once; which fields count depends on `kind`. Texts are as typed. */
export interface DraftFields {
  readonly name: string;
  readonly kind: CriterionKind;
  /** How the amount of a change is bounded. */
  readonly amountKind: AmountKind;
  /** The value, or the lower end of a range. */
  readonly value: string;
  readonly upper: string;
  readonly unit: string;
  /** What a share is taken of. */
  readonly denominator: string;
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly toward: 'increase' | 'decrease' | 'contain';
  readonly reading: 'relative' | 'points' | 'absolute' | 'ambiguous';
  readonly base: string;
  readonly verb: string;
  readonly what: string;
  readonly place: string;
  readonly grade: Grade | '';
  readonly basically: boolean;
  readonly period: string;
  readonly setter: '' | 'assigned' | 'striven-for';
  readonly strength: PartDraft['strength'];
  readonly role: PartDraft['role'];
  readonly within: string;
}

/** What can be wrong with a field. */
export type FieldFault = 'empty' | 'not-a-number' | 'not-a-unit' | 'not-a-period' | 'upside-down';
export type FieldFaults = Readonly<Partial<Record<keyof DraftFields, FieldFault>>>;

export type FieldsRead = { readonly ok: true; readonly draft: PartDraft } | { readonly ok: false; readonly faults: FieldFaults };

const blank = {
  amountKind: 'equals',
  value: '',
  upper: '',
  unit: '',
  denominator: '',
  strict: false,
  approximate: false,
  toward: 'increase',
  reading: 'relative',
  base: '',
  verb: '',
  what: '',
  place: '',
  grade: '',
  basically: false,
} as const satisfies Partial<DraftFields>;

export function fieldsOf(part: PartDraft): DraftFields {
  const { name, criterion, denominator = '', period, setter, strength, role, within } = part;
  return {
    ...blank,
    ...criterionFields(criterion),
    name,
    kind: criterion.kind,
    denominator,
    period: period ? periodText(period) : '',
    setter: setter?.kind ?? '',
    strength,
    role,
    within: within ?? '',
  };
}

function criterionFields(criterion: Criterion): Partial<DraftFields> {
  switch (criterion.kind) {
    case 'change': {
      const { toward, reading, base = '', amount } = criterion;
      return { ...amountFields(amount), amountKind: amount.kind, toward, reading, base };
    }
    case 'named-unit':
      return { place: criterion.unit, what: criterion.what, grade: criterion.grade ?? '', basically: criterion.basically };
    case 'event':
      return { verb: criterion.verb, what: criterion.what, place: criterion.unit ?? '' };
    case 'none':
      return { what: criterion.what };
    case 'direction':
      return { toward: criterion.toward, what: criterion.what };
    default:
      return amountFields(criterion);
  }
}

function amountFields(amount: AmountCriterion): Partial<DraftFields> {
  const quantity = amount.kind === 'range' ? amount.lower : amount.value;
  return {
    value: amountText(quantity.value),
    upper: amount.kind === 'range' ? amountText(amount.upper.value) : '',
    unit: quantity.unit.vi,
    strict: 'strict' in amount && amount.strict,
    approximate: 'approximate' in amount && amount.approximate,
  };
}

/** Whether the criterion is told by an amount, its own or that of a change. */
export const hasAmount = ({ kind }: Pick<DraftFields, 'kind'>): boolean => kind === 'change' || (amountKinds as readonly string[]).includes(kind);

/** Whether the amount is a share, which is taken of something. */
export const isShare = (fields: Pick<DraftFields, 'kind' | 'unit'>): boolean => hasAmount(fields) && /[%‰]|phần trăm|phần nghìn/u.test(fields.unit);

/** Which kind of bound the amount has. */
export const boundKind = ({ kind, amountKind }: DraftFields): AmountKind => (kind === 'change' ? amountKind : (kind as AmountKind));

/**
 * Reads the fields over `before`, whose places in the text stay. `phrase` is the committed phrase, which says who set a part
 * when a person is the first to tell.
 */
export function readFields(fields: DraftFields, before: PartDraft, phrase: string): FieldsRead {
  const faults: Partial<Record<keyof DraftFields, FieldFault>> = {};
  const name = tidy(fields.name);
  if (name === '') faults.name = 'empty';
  const criterion = readCriterion(fields, before, faults);
  const typedPeriod = fields.period.trim();
  const period = typedPeriod === '' ? undefined : parsePeriodText(typedPeriod);
  if (typedPeriod !== '' && !period) faults.period = 'not-a-period';
  if (!criterion || Object.keys(faults).length > 0) return { ok: false, faults };
  const { period: _period, setter: _setter, within: _within, unitText: _unitText, denominator: _denominator, ...kept } = before;
  const unitText = unitTextOf(fields, before);
  const denominator = isShare(fields) ? tidy(fields.denominator) : '';
  const setter = setterOf(fields, before, phrase);
  return {
    ok: true,
    draft: {
      ...kept,
      name,
      criterion,
      strength: fields.strength,
      role: fields.role,
      ...(unitText !== undefined && { unitText }),
      ...(denominator !== '' && { denominator }),
      ...(period && { period }),
      ...(setter && { setter }),
      ...(fields.within !== '' && { within: fields.within as PartAddress }),
    },
  };
}

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

type Faults = Partial<Record<keyof DraftFields, FieldFault>>;

function readCriterion(fields: DraftFields, before: PartDraft, faults: Faults): Criterion | undefined {
  const { kind, toward, reading, basically, grade } = fields;
  const [what, verb, place, base] = [tidy(fields.what), tidy(fields.verb), tidy(fields.place), tidy(fields.base)];
  const need = (field: keyof DraftFields, text: string): void => {
    if (text === '') faults[field] = 'empty';
  };
  switch (kind) {
    case 'change': {
      const amount = readAmount(fields, before, faults);
      return amount && { kind, toward: toward === 'contain' ? 'decrease' : toward, amount, reading, ...(base !== '' && { base }) };
    }
    case 'named-unit':
      need('place', place);
      need('what', what);
      return { kind, unit: place, what, basically, ...(grade !== '' && { grade }) };
    case 'event':
      need('verb', verb);
      return { kind, verb, what, ...(place !== '' && { unit: place }) };
    case 'none':
      need('what', what);
      return { kind, what };
    case 'direction':
      return { kind, toward, what: what === '' ? tidy(fields.name) : what };
    default:
      return readAmount(fields, before, faults);
  }
}

function readAmount(fields: DraftFields, before: PartDraft, faults: Faults): AmountCriterion | undefined {
  const unit = readUnit(fields.unit, before);
  if (!unit) faults.unit = 'not-a-unit';
  const value = readQuantity('value', fields.value, unit, faults);
  const kind = boundKind(fields);
  if (kind === 'range') {
    const upper = readQuantity('upper', fields.upper, unit, faults);
    if (!value || !upper) return undefined;
    if (compareQuantities(value, upper) === 1) faults.upper = 'upside-down';
    return { kind, lower: value, upper, approximate: fields.approximate };
  }
  if (!value) return undefined;
  if (kind === 'equals' || kind === 'about') return { kind, value };
  return { kind, value, strict: fields.strict, approximate: fields.approximate };
}

function readQuantity(field: 'value' | 'upper', typed: string, unit: Unit | undefined, faults: Faults): Quantity | undefined {
  const value = parseAmount(typed);
  if (value === undefined) faults[field] = typed.trim() === '' ? 'empty' : 'not-a-number';
  return value !== undefined && unit ? { value, unit } : undefined;
}

/** The unit as it was, as the facts know it, or a noun that is counted; a number may have none. */
function readUnit(typed: string, { criterion }: PartDraft): Unit | undefined {
  const text = tidy(typed);
  const own = unitOf(criterion);
  if (own && own.vi === text) return own;
  return text === '' ? getUnit('number') : findUnit(text);
}

export function unitOf(criterion: Criterion): Unit | undefined {
  const amount = criterion.kind === 'change' ? criterion.amount : criterion;
  if ('value' in amount) return amount.value.unit;
  return 'lower' in amount ? amount.lower.unit : undefined;
}

function unitTextOf(fields: DraftFields, before: PartDraft): string | undefined {
  if (!hasAmount(fields)) return undefined;
  const typed = tidy(fields.unit);
  return unitOf(before.criterion)?.vi === typed ? before.unitText : typed === '' ? undefined : typed;
}

function setterOf({ setter }: DraftFields, before: PartDraft, phrase: string): PartDraft['setter'] {
  if (setter === '') return undefined;
  return before.setter ? { ...before.setter, kind: setter } : { kind: setter, text: phrase, span: before.span };
}

const fieldNames = [
  'span',
  'indicatorSpan',
  'valueSpan',
  'name',
  'criterion',
  'unitText',
  'denominator',
  'period',
  'setter',
  'strength',
  'within',
  'role',
] as const;

/** Only what differs, with the names of what shall be gone; undefined when nothing does. */
export function changeBetween(before: PartDraft, after: PartDraft): PartChange | undefined {
  const changed = fieldNames.filter((field) => !sameValue(before[field], after[field]));
  if (changed.length === 0) return undefined;
  const given = changed.filter((field) => after[field] !== undefined);
  const remove = changed.filter((field) => after[field] === undefined) as RemovableField[];
  return { ...Object.fromEntries(given.map((field) => [field, after[field]])), ...(remove.length > 0 && { remove }) };
}

/** The draft within a part: without what belongs to the machine alone. */
export function draftOf(part: PartDraft): PartDraft {
  return Object.fromEntries(fieldNames.flatMap((field) => (part[field] === undefined ? [] : [[field, part[field]]]))) as unknown as PartDraft;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
