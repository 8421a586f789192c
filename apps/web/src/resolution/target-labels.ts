/** How targets are called by their letters: the bare letter where no other target has it, else the short form of the whole address ("2.1.a"). */
import type { Target } from '@moc/domain/plan';

type Labelled = Pick<Target, 'address' | 'label'>;

const called = new WeakMap<readonly Labelled[], ReadonlyMap<string, string>>();

/** `targets`: all of the list, among which the letter must tell one from the others. Dashes have no letter and stay without. */
export function labelAmong(targets: readonly Labelled[], target: Labelled): string {
  const known = called.get(targets) ?? labelsOf(targets);
  called.set(targets, known);
  return known.get(target.address) ?? target.label;
}

function labelsOf(targets: readonly Labelled[]): ReadonlyMap<string, string> {
  const lettered = targets.filter(({ label }) => label !== '');
  const beginAnew = new Set(lettered.map(({ label }) => label)).size < lettered.length;
  return new Map(beginAnew ? lettered.map(({ address, label }) => [address, shortForm(address, label)]) : []);
}

const step = /^(?:phu-luc|tieu-muc|[a-z]+)-(.+)$/u;

/** The numbers of the steps above, then the letter as written. */
function shortForm(address: string, label: string): string {
  const above = address.split('.').slice(0, -1);
  return [...above.map((each) => step.exec(each)?.[1] ?? each), label].join('.');
}
