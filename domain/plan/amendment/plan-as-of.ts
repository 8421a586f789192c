/** The plan as its amendments have it on a day, and what they changed. */
import { type Bilingual, type Day, formatDay, type Language } from '../../values/index.ts';
import { describeCriterion } from '../describe.ts';
import type { PartAddress, Plan, TargetPart } from '../types.ts';
import type { AmendedPart, Amendment } from './types.ts';

/** An act counts from the day it has effect, and never before it was adopted. */
export function isInForceOn({ act }: Amendment, day: Day): boolean {
  return act.effectiveFrom <= day && act.adoptedOn <= day;
}

/**
 * The amendments in force on the day, by part, in the order in which they replace each other: by effect, adoption, entry.
 * Of two entries on one part by one act the later holds, so that a slip of the pen can be mended.
 */
function amendmentsOn(amendments: readonly Amendment[], day: Day): ReadonlyMap<PartAddress, readonly Amendment[]> {
  const inForce = amendments.filter((amendment) => isInForceOn(amendment, day)).sort(byEffect);
  const byPart = Map.groupBy(inForce, ({ part }) => part);
  return new Map([...byPart].map(([part, all]) => [part, lastOfEachAct(all)]));
}

function byEffect(a: Amendment, b: Amendment): number {
  const [x, y] = [a.act.effectiveFrom + a.act.adoptedOn, b.act.effectiveFrom + b.act.adoptedOn];
  return x === y ? a.seq - b.seq : x < y ? -1 : 1;
}

const actKey = ({ act }: Amendment): string => `${act.number ?? act.title}|${act.adoptedOn}`;

function lastOfEachAct(all: readonly Amendment[]): readonly Amendment[] {
  return all.filter((one, index) => !all.slice(index + 1).some((later) => actKey(later) === actKey(one)));
}

/**
 * The plan with the criterion in force on `day` in every amended part; the plan itself, the same record, when none is. On
 * days before an act had effect the former criterion holds. Amendments of parts that the plan does not hold change nothing.
 */
export function planAsOf(plan: Plan, amendments: readonly Amendment[], day: Day): Plan {
  const inForce = amendmentsOn(amendments, day);
  if (inForce.size === 0) return plan;
  const amended = (part: TargetPart): TargetPart => {
    const last = inForce.get(part.address)?.at(-1);
    return last ? { ...part, criterion: last.criterion } : part;
  };
  return { ...plan, targets: plan.targets.map((target) => ({ ...target, parts: target.parts.map(amended) })), hidden: plan.hidden.map(amended) };
}

/** Every part amended by the day, in the order of the plan: the criterion first adopted beside the one in force. */
export function amendedParts(plan: Plan, amendments: readonly Amendment[], day: Day): readonly AmendedPart[] {
  const inForce = amendmentsOn(amendments, day);
  return [...plan.targets.flatMap(({ parts }) => parts), ...plan.hidden].flatMap((part) => {
    const changes = inForce.get(part.address);
    const last = changes?.at(-1);
    if (!changes || !last) return [];
    return [{ part: part.address, original: part.criterion, current: last.criterion, amendments: changes, says: sayAmended(part, changes) }];
  });
}

/** "Ban đầu là 6,5% - 7%; từ ngày 19/02/2025 là ít nhất 8% (05/NQ-HĐND, thông qua ngày 19/02/2025)." */
function sayAmended({ criterion }: TargetPart, changes: readonly Amendment[]): Bilingual {
  const original = describeCriterion(criterion);
  const steps = (language: Language): string => changes.map((change) => sayStep(change, language)).join('; ');
  return { vi: `Ban đầu là ${original.vi}; ${steps('vi')}.`, en: `Originally ${original.en}; ${steps('en')}.` };
}

function sayStep({ act, criterion }: Amendment, language: Language): string {
  const value = describeCriterion(criterion)[language];
  const [from, adopted] = [formatDay(act.effectiveFrom, language), formatDay(act.adoptedOn, language)];
  const name = act.number ?? act.title;
  if (language === 'vi') return `từ ngày ${from} là ${value} (${name}, thông qua ngày ${adopted})`;
  return `from ${from} ${value} (${name}, adopted on ${adopted})`;
}
