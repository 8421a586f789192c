/** Names of parts in the reader's language, and short names of neighbours: what they all begin with goes without saying. */
import type { TargetPart } from '@moc/domain/plan';
import type { Bilingual } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';
import { inItsLanguage, type ShownText } from '../i18n/shown-text.ts';
import type { ReaderWords } from '../i18n/use-words.ts';

/**
 * What a part is called: in Vietnamese the resolution's own words, in English the indicator that measures it. A place
 * keeps its name, and so does what no indicator measures.
 */
export function nameOfPart(view: DossierView, part: TargetPart): Bilingual {
  const link = view.linkOf.get(part.address);
  const indicator = link && part.criterion.kind !== 'named-unit' ? view.indicatorOf.get(link.indicator) : undefined;
  return { vi: part.name, en: indicator?.name.en ?? part.name };
}

/** The names of neighbouring parts as they stand in one list: without what they share, each with a capital. */
export function shownNames(
  words: ReaderWords,
  view: DossierView,
  parts: readonly TargetPart[],
  shorten: (names: readonly string[]) => readonly string[] = words.language === 'vi' ? shortNames : withoutSharedTitle,
): readonly ShownText[] {
  const names = parts.map((part) => inItsLanguage(words.language, nameOfPart(view, part)));
  const short = shorten(names.map(({ text }) => text));
  return names.map((name, index) => ({ ...name, text: capitalised(short[index] ?? name.text) }));
}

/** The name as it stands by itself. */
export function capitalisedName(view: DossierView, part: TargetPart): Bilingual {
  const { vi, en } = nameOfPart(view, part);
  return { vi: capitalised(vi), en: capitalised(en) };
}

export function capitalised(name: string): string {
  const [first = ''] = name.normalize('NFC');
  return first.toLocaleUpperCase('vi') + name.normalize('NFC').slice(first.length);
}

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

/** English words lean on what stands before them: only a title they share goes, "Economic structure:". */
export function withoutSharedTitle(names: readonly string[]): readonly string[] {
  const titles = new Set(names.map((name) => name.slice(0, name.indexOf(':') + 1)));
  const [title = ''] = titles;
  return names.length < 2 || titles.size > 1 ? names : names.map((name) => name.slice(title.length).trim() || name);
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
