/** Patterns that tell letters and digits inside themselves, for rules that are asked at nearly every word. */

/** The letters of every script, in few stretches; among them are marks of scripts in which no resolution is written. */
const letters = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u3005-\\ud7ff\\uf900-\\ufdff\\uff21-\\uffdc';
const digits = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089';

/**
 * The same pattern with `\p{L}` and `\p{N}` as stretches that it compares by itself: for all that Unicode counts to them, a
 * pattern asks a long table at every character, which takes longer than all else it does.
 */
export function atSight({ source, flags }: RegExp): RegExp {
  let isInClass = false;
  const told = source.replace(/\\p\{(?<kind>[LN])\}|\\.|[[\]]/gu, (part: string, kind?: string) => {
    if (part === '[' || part === ']') isInClass = part === '[';
    if (kind === undefined) return part;
    const characters = kind === 'L' ? letters : digits;
    return isInClass ? characters : `[${characters}]`;
  });
  return new RegExp(told, flags);
}
