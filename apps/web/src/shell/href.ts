/** Plain addresses of pages, for links that are more than a router's. */
import type { Language } from '@moc/domain/values';

const prefix = (language: Language) => (language === 'en' ? '/en' : '');

export function targetHref(language: Language, id: string, address: string): string {
  return `${prefix(language)}/chi-tieu/${encodeURIComponent(id)}/${encodeURIComponent(address)}${location.search}`;
}
