/** Walking and asking the tree of provisions. */
import { sliceSpan } from '../values/index.ts';
import { prepareText } from './prepare-text.ts';
import type { Address, Provision, Resolution } from './types.ts';

/** Every provision in the order of the text, each before its children. */
export function* walkProvisions(provisions: readonly Provision[]): Generator<Provision> {
  for (const provision of provisions) {
    yield provision;
    yield* walkProvisions(provision.children);
  }
}

/** The provision at an address; undefined when the text has none there. */
export function findProvision(resolution: Resolution, address: Address): Provision | undefined {
  let siblings: readonly Provision[] = [...resolution.body, ...(resolution.appendices ?? [])];
  for (;;) {
    const onTheWay = siblings.find((provision) => address === provision.address || address.startsWith(`${provision.address}.`));
    if (!onTheWay || onTheWay.address === address) return onTheWay;
    siblings = onTheWay.children;
  }
}

/** A provision's own words, composed and on one line; empty when it has only a heading and children. */
export function textOf(resolution: Resolution, provision: Provision): string {
  return onOneLine(sliceSpan(resolution.text, provision.textSpan));
}

/** A provision's title, composed and on one line; undefined when it has none. */
export function headingOf(resolution: Resolution, provision: Provision): string | undefined {
  return provision.headingSpan && onOneLine(sliceSpan(resolution.text, provision.headingSpan));
}

function onOneLine(text: string): string {
  return prepareText(text).text.replace(/\s+/gu, ' ').trim();
}
