/** Bounds that govern a list of counts: "ít nhất 50 tổ hợp tác; 15 hợp tác xã". */
import type { Reason } from './confidence.ts';
import { criterionOf, type Effects } from './criterion-rules.ts';
import { type Figure, isCounted } from './figures.ts';
import type { Built } from './item-reading.ts';
import type { OwnWords } from './own-words.ts';
import type { Criterion } from './types.ts';

export interface Carried {
  readonly effects: Effects;
  readonly reasons: readonly Reason[];
  readonly alternatives: readonly Criterion[];
}

/** "giảm 2% số hộ nghèo và 3% số hộ cận nghèo": shares of numbers of things fall together. */
const sharesNumber = /^(?:tổng )?số\s/iu;

/** "ít nhất 50 tổ hợp tác; 15 hợp tác xã": a bound at the head of a list of counts governs the list. */
export function carryBound(figure: Figure, own: OwnWords, sibling: Built | undefined, explains: boolean, inList: boolean): Carried {
  const { words } = figure.around;
  const effects: Effects = own.effects ? { ...figure.around.effects, ...own.effects } : figure.around.effects;
  if (inList && /^về\s/u.test(own.folded) && sibling?.carries.change && !effects.change && !effects.level && !effects.reaches)
    return { effects: { ...effects, change: sibling.carries.change }, reasons: [{ doubt: 'bound-carried' }], alternatives: [] };
  const bare = own.raw === '' && words.length === 0 && effects.bound === undefined && !explains;
  const isAlike = sibling?.counts === true ? isCounted(figure) : inList && sharesNumber.test(figure.mention.shareOf ?? '');
  const governs = isAlike && (sibling?.raw === '' || sibling?.verb !== '');
  const { bound, strict, approximate, change } = sibling?.carries ?? {};
  const changes = change !== undefined && inList;
  if (!bare || !governs || (!bound && !changes)) return { effects, reasons: [], alternatives: [] };
  return {
    effects: { ...effects, ...(bound && { bound }), ...(strict && { strict }), ...(approximate && { approximate }), ...(changes && { change }) },
    reasons: [{ doubt: 'bound-carried' }],
    alternatives: [criterionOf(figure.mention, effects, '').criterion],
  };
}
