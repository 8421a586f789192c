/** What a later act's text would change of a plan: its statements held against the parts, by the provision it names and by name. */
import { type Address, parseAddress, preparedSlice, prepareText, type Resolution, walkProvisions } from '../../resolution/index.ts';
import { formatDecimal, type Quantity, type Span, sliceSpan } from '../../values/index.ts';
import { comparableName, likeness, type NameSet, nameSetOf, rounded } from '../continuity/index.ts';
import type { PartReading } from '../part-reading.ts';
import { readTargetParts } from '../read-parts.ts';
import type { Criterion, Plan, ReadingFacts, TargetPart } from '../types.ts';
import type { AmendmentCandidate, AmendmentProposal } from './types.ts';

/** Below this a name says nothing. */
const leastName = 0.34;

/** How much each sign adds to the likeness of the names. */
const weight = { address: 0.5, unit: 0.1, former: 0.25 } as const;

/**
 * The changes that the text of `act` asks of `plan`: every statement that replaces a value, and every other one that names
 * a part of the plan. A person confirms which part is meant; nothing changes before.
 */
export function proposeAmendments(act: Resolution, facts: ReadingFacts, plan: Plan): readonly AmendmentProposal[] {
  const parts = [...plan.targets.flatMap((target) => target.parts), ...plan.hidden];
  const statements = statementsOf(act, facts);
  const names = nameSetOf([...parts, ...statements].map(({ name }) => ownName(name)));
  return statements.flatMap((statement): AmendmentProposal[] => {
    const { criterion, name, provision, span } = statement;
    const from = formerValue(statement);
    const candidates = candidatesOf(statement, from, parts, act, names);
    if (from === undefined && candidates.length === 0) return [];
    const words = sliceSpan(act.text, span).normalize('NFC').replace(/\s+/gu, ' ').trim();
    return [{ name: ownName(name), provision, criterion, words, span, ...(from !== undefined && { from }), candidates }];
  });
}

/** A statement of the act, in its place. */
type Statement = Pick<PartReading, 'name' | 'criterion' | 'confidence' | 'span'> & { readonly provision: Address };

/** What each provision's own words state, whether a list of targets or a single sentence. */
function statementsOf(act: Resolution, facts: ReadingFacts): readonly Statement[] {
  const prepared = prepareText(act.text);
  const planYear = Math.max(...act.planYears);
  const context = Number.isFinite(planYear) ? { planYear } : {};
  return [...walkProvisions([...act.body, ...(act.appendices ?? [])])].flatMap(({ address, textSpan }) => {
    if (textSpan.start >= textSpan.end) return [];
    const slice = preparedSlice(prepared, textSpan);
    const { parts } = readTargetParts(slice.text.replaceAll('\n', ' '), facts, context);
    return parts.map(({ name, criterion, confidence, span }) => ({ name, criterion, confidence, span: slice.toOriginal(span), provision: address }));
  });
}

function formerValue({ confidence }: Statement): string | undefined {
  const from = confidence.reasons.find(({ code }) => code === 'plan/amends')?.parameters['from'];
  return from === undefined ? undefined : String(from).normalize('NFC');
}

/** The name without the words of amending before it: "Tại điểm a …, điều chỉnh chỉ tiêu tốc độ …". */
function ownName(name: string): string {
  return name.normalize('NFC').replace(/^.*?(?:điều\s+chỉnh|sửa\s+đổi)(?:\s+(?:giảm|tăng))?(?:,\s*bổ\s+sung)?(?:\s+chỉ\s+tiêu)?\s+/iu, '');
}

function candidatesOf(
  statement: Statement,
  from: string | undefined,
  parts: readonly TargetPart[],
  { text }: Resolution,
  names: NameSet,
): readonly AmendmentCandidate[] {
  const cited = citedAddress(text, statement.span);
  return parts
    .map((part) => judge(statement, part, { from, cited, names }))
    .filter(({ score, why }) => score >= 0.5 || why.includes('same-address'))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

interface Signs {
  readonly from: string | undefined;
  readonly cited: string | undefined;
  readonly names: NameSet;
}

function judge(statement: Statement, part: TargetPart, { from, cited, names }: Signs): AmendmentCandidate {
  const [a, b] = [ownName(statement.name), ownName(part.name)];
  const name = likeness(a, b, names);
  const address = cited !== undefined && (part.address === cited || part.address.startsWith(`${cited}.`));
  const unit = hasSameUnit(statement.criterion, part.criterion);
  const former = from !== undefined && tellsValueOf(from, part.criterion);
  const score =
    name < leastName && !address ? 0 : rounded(0.65 * name + (address ? weight.address : 0) + (unit ? weight.unit : 0) + (former ? weight.former : 0));
  const isSame = comparableName(a) === comparableName(b);
  return {
    part: part.address,
    score,
    why: [
      ...(address ? (['same-address'] as const) : []),
      ...(isSame ? (['same-name'] as const) : name >= leastName ? (['similar-words'] as const) : []),
      ...(unit ? (['same-unit'] as const) : []),
      ...(former ? (['same-former-value'] as const) : []),
    ],
  };
}

/** The provision named in the same sentence before the change: "Tại điểm a khoản 1 Điều 1, điều chỉnh …". */
function citedAddress(text: string, { start }: Span): string | undefined {
  const before = text.slice(Math.max(0, start - 300), start).normalize('NFC');
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const cited = [...line.matchAll(/(?:điểm\s+\p{L}\d?\s+)?(?:khoản\s+\d+\s+)?điều\s+\d+/giu)].at(-1)?.[0];
  return cited === undefined ? undefined : parseAddress(cited);
}

const amountsOf = (criterion: Criterion): readonly Quantity[] => {
  if (criterion.kind === 'change') return amountsOf(criterion.amount);
  if (criterion.kind === 'range') return [criterion.lower, criterion.upper];
  return 'value' in criterion ? [criterion.value] : [];
};

function hasSameUnit(a: Criterion, b: Criterion): boolean {
  const [x, y] = [amountsOf(a)[0]?.unit, amountsOf(b)[0]?.unit];
  return x !== undefined && y !== undefined && x.dimension === y.dimension;
}

/** Whether the value said to be replaced is the one that the part has, number for number. */
function tellsValueOf(from: string, criterion: Criterion): boolean {
  const told = new Set(from.match(/\d[\d.,]*/g)?.map((number) => number.replace(/[.,]$/, '')));
  const amounts = amountsOf(criterion);
  return amounts.length > 0 && amounts.every(({ value }) => told.has(formatDecimal(value, 'vi')));
}
