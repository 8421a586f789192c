/** What of a dossier may not leave the house: decided by the declared sensitivity of the indicators behind its parts, or by that of another year's. */
import type { IndicatorCode } from '../observation/index.ts';
import type { PartAddress, Plan, Target, TargetPart } from '../plan/index.ts';
import { type Address, findProvision, parseAddress } from '../resolution/index.ts';
import { containsSpan, type Span } from '../values/index.ts';
import type { Dossier } from './types.ts';

export interface Withheld {
  readonly indicators: ReadonlySet<IndicatorCode>;
  /** Targets withheld whole: at least one binding part is measured by an internal indicator. */
  readonly targets: ReadonlySet<Address>;
  /** Every part that goes: those of withheld targets, and single internal parts elsewhere. */
  readonly parts: ReadonlySet<PartAddress>;
  /** Addresses as the view lists them: targets, and parts withheld alone. */
  readonly addresses: readonly Address[];
  /** The characters that go. */
  readonly spans: readonly Span[];
}

/** Reads the sensitivity of every indicator; a part counts as binding when it is so in the reading, in the plan, or in the plan in force. */
export function findWithheld(dossier: Dossier): Withheld {
  const indicators = new Set(dossier.figures.indicators.filter(({ sensitivity }) => sensitivity === 'internal').map(({ code }) => code));
  const linked = dossier.figures.links.filter(({ indicator }) => indicators.has(indicator));
  const internal = withMade(new Set([...linked, ...(dossier.presumedInternal ?? [])].map(({ part }) => part)), dossier);
  const plans = [dossier.plan, dossier.read, ...(dossier.inForce ? [dossier.inForce.plan] : [])];
  const targets = plans.flatMap((plan) => plan.targets.filter((target) => target.parts.some((part) => part.role === 'binding' && internal.has(part.address))));
  const addresses = new Set(targets.map(({ address }) => address));
  const single = plans.flatMap((plan) => partsOutside(plan, addresses)).filter(({ address }) => internal.has(address));
  const parts = new Set(
    [...plans.flatMap((plan) => plan.targets.filter(({ address }) => addresses.has(address)).flatMap((target) => target.parts)), ...single].map(
      ({ address }) => address,
    ),
  );
  return {
    indicators,
    targets: addresses,
    parts,
    addresses: [...addresses, ...new Set(single.map(({ address }) => address as string as Address))],
    spans: [...targets.map((target) => wordsOf(target, dossier)), ...single.flatMap((part) => spansOf(part, plans))],
  };
}

/** What people made of an internal part is as internal as the part. */
function withMade(internal: ReadonlySet<PartAddress>, { madeFrom = [] }: Dossier): ReadonlySet<PartAddress> {
  const all = new Set(internal);
  for (const { part, from } of madeFrom) if (from.some((source) => all.has(source))) all.add(part);
  return all;
}

function partsOutside(plan: Plan, targets: ReadonlySet<Address>): readonly TargetPart[] {
  return [...plan.targets.filter(({ address }) => !targets.has(address)).flatMap(({ parts }) => parts), ...plan.hidden];
}

/** A target's words without its letter, so that the page shows that there is a letter whose words are withheld. */
function wordsOf({ address, span }: Target, { resolution }: Dossier): Span {
  const numberSpan = findProvision(resolution, address)?.numberSpan;
  return numberSpan && containsSpan(span, numberSpan) ? { start: numberSpan.end, end: span.end } : span;
}

/** A part's own spans; an indicator's name that neighbours share stays theirs. */
function spansOf(part: TargetPart, plans: readonly Plan[]): readonly Span[] {
  const named = part.indicatorSpan;
  const shared = plans.some((plan) =>
    partsOutside(plan, new Set()).some((other) => other.address !== part.address && other.indicatorSpan?.start === named?.start),
  );
  return [part.span, part.valueSpan, shared ? undefined : named].filter((span) => span !== undefined);
}

/** Whether a file's reference ("2.2.s/tuyen-quan") stands under a withheld target. */
export function isUnderWithheld(ref: string, { targets }: Withheld): boolean {
  const address = parseAddress(ref.split('/')[0] ?? '');
  return address !== undefined && targets.has(address);
}
