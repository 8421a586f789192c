/** The language of the address: Vietnamese at /, English under /en. Switching is a plain link to the counterpart. */
import type { Language } from '@moc/domain/values';

const englishPrefix = '/en';

export function languageOf(pathname: string): Language {
  return pathname === englishPrefix || pathname.startsWith(`${englishPrefix}/`) ? 'en' : 'vi';
}

/** What comes before every path of the pages in that language. */
export function basePathOf(language: Language): string {
  return language === 'en' ? englishPrefix : '/';
}

/** The same page in the other language, with its search and hash. */
export function counterpartOf(address: { readonly pathname: string; readonly search: string; readonly hash: string }): string {
  const { pathname, search, hash } = address;
  const other = languageOf(pathname) === 'en' ? pathname.slice(englishPrefix.length) || '/' : englishPrefix + (pathname === '/' ? '' : pathname);
  return other + search + hash;
}
