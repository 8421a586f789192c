/** From a place in words as they are set on the page to the same place in the original characters, and back. */

/** A letter with the marks that are written behind it in decomposed text. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;
/** What setting in type adds, joins or leaves out: white space and word joiners. */
const unset = /[\s\u2060]/gu;

const letters = (shown: string): number => shown.normalize('NFC').replace(unset, '').length;

/**
 * The offset in `original` that stands for `offset` in `shown`, the same words set in type (composed, white space run
 * together, joiners put in). Offsets at a white space fall before it.
 */
export function originalOffset(original: string, shown: string, offset: number): number {
  const wanted = letters(shown.slice(0, offset));
  let counted = 0;
  let at = 0;
  for (const match of original.matchAll(cluster)) {
    if (counted >= wanted) return at;
    counted += letters(match[0]);
    at = match.index + match[0].length;
  }
  return at;
}
