/**
 * How much of the composed cases the reader reads as people do: precision, recall, and the share of parts that are
 * right in everything (address, kind, value, unit). `node corpus/measure.ts` prints them and what fails.
 */
import { type Criterion, type Plan, readPlan, type TargetPart } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { compareDecimals, compareQuantities, type Decimal, decimal, multiplyDecimals, parseDecimal, type Quantity, type Unit, zero } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import { readCases } from './cases.ts';
import { type ExpectedPart, readExpected } from './expected.ts';

export interface Score {
  /** Read parts that people wrote down too, of all read parts. */
  readonly precision: number;
  /** Parts people wrote down that were read at their place, of all of them. */
  readonly recall: number;
  /** … and with the right address, kind, value and unit. */
  readonly right: number;
}

export interface Measured {
  readonly score: Score;
  readonly counts: { readonly expected: number; readonly read: number; readonly found: number; readonly right: number };
  /** One line for each part that is missing, wrong or too many. */
  readonly failures: readonly string[];
}

/** Reads all cases, or those whose name begins so, and compares. */
export function measureCorpus(names = ''): Measured {
  const cases = readCases().filter(({ name }) => name.startsWith(names));
  const all = cases.map(({ name, text }) => measureCase(name, text));
  const sum = (key: keyof CaseCounts): number => all.reduce((total, { counts }) => total + counts[key], 0);
  const counts = { expected: sum('expected'), read: sum('read'), found: sum('found'), right: sum('right') };
  return {
    score: { precision: share(sum('known'), counts.read), recall: share(counts.found, counts.expected), right: share(counts.right, counts.expected) },
    counts,
    failures: all.flatMap(({ failures }) => failures),
  };
}

const share = (part: number, whole: number): number => Math.round((whole === 0 ? 0 : part / whole) * 10000) / 10000;

interface CaseCounts {
  readonly expected: number;
  readonly read: number;
  /** Read parts that some row describes, optional ones included. */
  readonly known: number;
  readonly found: number;
  readonly right: number;
}

interface CaseMeasured {
  readonly counts: CaseCounts;
  readonly failures: readonly string[];
}

function measureCase(name: string, text: string): CaseMeasured {
  const resolution = parseResolution(text);
  const expected = readExpected(name, resolution);
  const plan = readPlan(resolution, { units, scaleWords });
  const parts = partsOf(plan);
  const matched = match(expected, parts);
  const required = expected.filter(({ optional }) => !optional);
  const wrong = required.flatMap((row) => {
    const part = matched.get(row);
    const faults = part ? [...faultsOf(row, part), ...moreFaultsOf(row, part, { matched, expected, planYear: resolution.planYears.at(-1) })] : ['missing'];
    return faults.length > 0 ? [{ row, part, faults }] : [];
  });
  const used = new Set(matched.values());
  const extra = parts.filter((part) => !used.has(part));
  return {
    counts: {
      expected: required.length,
      read: parts.length,
      known: used.size,
      found: required.filter((row) => matched.has(row)).length,
      right: required.length - wrong.length,
    },
    failures: [
      ...wrong.map(({ row, part, faults }) =>
        [name, row.address, faults.join('+'), row.words, sayRow(row), part ? sayRead(part, row.more !== undefined) : '—'].join('\t'),
      ),
      ...extra.map((part) => [name, targetOf(part), 'extra', quote(text, part), '—', sayRead(part)].join('\t')),
    ],
  };
}

function partsOf({ targets }: Plan): TargetPart[] {
  return targets.flatMap(({ parts }) => parts);
}

/** Each row with the free part at its place that fits best; rows in order, better fits first. */
function match(expected: readonly ExpectedPart[], parts: readonly TargetPart[]): Map<ExpectedPart, TargetPart> {
  const matched = new Map<ExpectedPart, TargetPart>();
  const free = new Set(parts);
  for (let allowed = 0; allowed <= mostFaults; allowed++) {
    for (const row of expected.filter((one) => one.place && !matched.has(one))) {
      const part = [...free].find((one) => overlaps(row, one) && faultsOf(row, one).length <= allowed);
      if (!part) continue;
      matched.set(row, part);
      free.delete(part);
    }
  }
  return matched;
}

const mostFaults = 8;

function overlaps({ place, value }: ExpectedPart, part: TargetPart): boolean {
  const span = part.valueSpan && /\d/u.test(value) ? part.valueSpan : part.span;
  return place !== undefined && span.start < place.end && place.start < span.end;
}

type Fault = 'address' | 'kind' | 'value' | 'unit';

function faultsOf(row: ExpectedPart, part: TargetPart): Fault[] {
  const read = sayCriterion(part.criterion);
  const faults: [Fault, boolean][] = [
    ['address', targetOf(part) === row.address],
    ['kind', read.kind === row.kind || isNoneLeft(row, read)],
    ['value', hasValue(row, read) || isNoneLeft(row, read)],
    ['unit', row.unit === '' ? isWithoutUnit(part, read) || isNoneLeft(row, read) : hasUnit(row.unit, part, read.unit)],
  ];
  return faults.filter(([, holds]) => !holds).map(([fault]) => fault);
}

type MoreFault = 'name' | 'within' | 'year' | 'setter';

interface Matched {
  readonly matched: ReadonlyMap<ExpectedPart, TargetPart>;
  readonly expected: readonly ExpectedPart[];
  readonly planYear: number | undefined;
}

/** What the further columns of a row say and the part does not. */
function moreFaultsOf(row: ExpectedPart, part: TargetPart, { matched, expected, planYear }: Matched): MoreFault[] {
  if (!row.more) return [];
  const { name, within, year, setter } = row.more;
  const outer = expected.filter(({ address }) => address === row.address)[Number(within) - 1];
  const faults: [MoreFault, boolean][] = [
    ['name', letters(name) === letters(part.name)],
    ['within', (outer && matched.get(outer)?.address) === part.within && (within === '') === (part.role === 'binding')],
    ['year', (year === '' ? String(planYear ?? '') : year) === (part.period?.start.slice(0, 4) ?? '')],
    ['setter', setter === (part.setter?.kind ?? '')],
  ];
  return faults.filter(([, holds]) => !holds).map(([fault]) => fault);
}

/** Names are compared without case, blanks and punctuation. */
const letters = (name: string): string => fold(name).replace(/[^\p{L}\p{N}%]+/gu, '');

function targetOf({ address }: TargetPart): string {
  return address.replace(/\.phan-\d+$/u, '');
}

interface Said {
  readonly kind: string;
  /** Words of criteria without figures. */
  readonly words?: string;
  readonly values: readonly Quantity[];
  readonly unit?: Unit;
}

function sayCriterion(criterion: Criterion): Said {
  switch (criterion.kind) {
    case 'equals':
    case 'about':
      return { kind: criterion.kind, values: [criterion.value], unit: criterion.value.unit };
    case 'at-least':
      return { kind: criterion.strict ? 'above' : 'at-least', values: [criterion.value], unit: criterion.value.unit };
    case 'at-most':
      return { kind: criterion.strict ? 'below' : 'at-most', values: [criterion.value], unit: criterion.value.unit };
    case 'range':
      return { kind: 'range', values: [criterion.lower, criterion.upper], unit: criterion.upper.unit };
    case 'change': {
      const amount = sayCriterion(criterion.amount);
      return { ...amount, kind: `${criterion.toward}/${amount.kind}` };
    }
    case 'named-unit':
      return { kind: criterion.kind, words: criterion.unit, values: [] };
    case 'event':
      return { kind: criterion.kind, words: criterion.verb, values: [] };
    case 'none':
      return { kind: criterion.kind, words: criterion.what, values: [] };
    case 'direction':
      return { kind: criterion.kind, words: criterion.toward, values: [] };
  }
}

/** "không còn hộ nghèo" may be read as none or as a count of zero. */
function isNoneLeft(row: ExpectedPart, { kind, values }: Said): boolean {
  return row.kind === 'none' && kind === 'equals' && values[0]?.value === zero;
}

function hasValue(row: ExpectedPart, read: Said): boolean {
  if (read.words !== undefined) return same(read.words, row.value) || (row.kind !== 'direction' && fold(read.words).startsWith(fold(row.value)));
  const wanted = row.value.split('..').map((text) => parseDecimal(text));
  return wanted.length === read.values.length && read.values.every((value, index) => equals(value, wanted[index], row.unit));
}

/** The same amount, also when one says "22 nghìn người" and the other 22000. */
function equals(read: Quantity, value: Decimal | undefined, unit: string): boolean {
  if (value === undefined) return false;
  const known = knownUnit(unit);
  const compared = known && compareQuantities(read, { value, unit: known });
  const scaled = multiplyDecimals(value, scaleOf(unit).factor);
  return compared === undefined ? [value, scaled].some((amount) => compareDecimals(read.value, amount) === 0) : compared === 0;
}

/** "nghìn lượt" is a thousand "lượt". */
function scaleOf(unit: string): { readonly factor: Decimal; readonly rest: string } {
  const scales = scaleWords.flatMap(({ factor, spellings }) => spellings.map((spelling) => ({ factor, spelling: fold(spelling) })));
  const found = scales.find(({ spelling }) => fold(unit).startsWith(`${spelling} `));
  return found ? { factor: found.factor, rest: fold(unit).slice(found.spelling.length + 1) } : { factor: decimal('1'), rest: fold(unit) };
}

/** A rank has no unit of its own. */
function isWithoutUnit(part: TargetPart, { unit, words }: Said): boolean {
  return words !== undefined || unit === undefined || unit.vi === '' || unit.vi === 'hạng' || part.unitText === undefined;
}

function hasUnit(wanted: string, part: TargetPart, unit: Unit | undefined): boolean {
  const known = knownUnit(wanted);
  if (known && unit && known.dimension === unit.dimension) return true;
  const words = scaleOf(wanted).rest;
  return [unit?.vi, part.unitText].some((text) => text !== undefined && isSameUnit(scaleOf(text).rest, words));
}

/** "% dân số" is a percentage, "lượt khách" counts "lượt"; "thuê bao/100 dân" is no "thuê bao". */
function isSameUnit(a: string, b: string): boolean {
  if (/^[%‰]/u.test(a)) return a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short !== '' && long.startsWith(`${short} `) && !long.slice(short.length).includes('/'));
}

function knownUnit(text: string): Unit | undefined {
  const folded = fold(text);
  return units.find(({ unit, spellings }) => fold(unit.vi) === folded || spellings.some((spelling) => fold(spelling) === folded))?.unit;
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\p{L})tỉ(?!\p{L})/gu, 'tỷ')
    .replace(/(?<!\p{L})sỹ(?!\p{L})/gu, 'sĩ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const same = (a: string, b: string): boolean => fold(a) === fold(b);

const sayRow = ({ kind, value, unit, more }: ExpectedPart): string =>
  [kind, value, unit, ...(more ? [`“${more.name}”`, more.within && `in ${more.within}`, more.year, more.setter] : [])].filter((word) => word !== '').join(' ');

function sayRead(part: TargetPart, more = false): string {
  const { kind, words, values, unit } = sayCriterion(part.criterion);
  const further = more ? [`“${part.name}”`, part.within && `in ${part.within}`, part.period?.start.slice(0, 4), part.setter?.kind] : [];
  const said = [targetOf(part), kind, words ?? values.map(({ value }) => value).join('..'), unit?.vi, ...further];
  return said.filter((word) => word !== undefined && word !== '').join(' ');
}

function quote(text: string, { span }: TargetPart): string {
  return text.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' ');
}

/** "precision 0,912, recall 0,934, fully right 0,871 (402 of 430 parts found, 388 read …)". */
export function sayMeasured({ score, counts }: Measured): string {
  return `corpus: precision ${score.precision}, recall ${score.recall}, fully right ${score.right} (${counts.expected} parts written down, ${counts.read} read, ${counts.found} found, ${counts.right} fully right)`;
}

if (import.meta.main) {
  const measured = measureCorpus(process.argv[2]);
  console.log(measured.failures.join('\n'));
  console.log(sayMeasured(measured));
}
