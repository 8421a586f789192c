/** Short names of neighbouring parts: what they all begin with goes without saying. */

/** "Cơ cấu kinh tế: khu vực I" and "…: khu vực II" become "khu vực I" and "khu vực II". */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const split = names.map((name) => name.normalize('NFC').split(' '));
  const shared = sharedStart(split);
  if (split.some((words) => words.length <= shared)) return names;
  const cut = split.map((words) =>
    words
      .slice(shared)
      .join(' ')
      .replace(/^[\s:;,–-]+/u, ''),
  );
  return cut.includes('') ? names : cut;
}

/** The shortest names that still tell neighbours apart, for the margin: "I", "II", "III" of "khu vực I", "khu vực II", "khu vực III". */
export function shortestNames(names: readonly string[]): readonly string[] {
  return shortNames(shortNames(names));
}

/** How many words all names begin with; where those hold a colon, what stands before it ("Cơ cấu kinh tế:"). */
function sharedStart(split: readonly (readonly string[])[]): number {
  const [first = []] = split;
  let shared = 0;
  while (shared < first.length && split.every((words) => words[shared] === first[shared])) shared += 1;
  const colon = first.slice(0, shared).findLastIndex((word) => word.endsWith(':'));
  return colon >= 0 ? colon + 1 : shared;
}
