/** What a public body is called in an English sentence; in Vietnamese it keeps the name it has on record. */
import type { Language } from '../values/index.ts';

/**
 * "Ủy ban nhân dân tỉnh Bến Tre" becomes "People's Committee of Bến Tre Province", People's Councils likewise; every other
 * body keeps its own name, which is a name and not a description.
 */
export function nameBody(name: string, language: Language): string {
  const composed = name.normalize('NFC');
  if (language === 'vi') return composed;
  return composed
    .replace(/^(?:Ủy|Uỷ) ban nhân dân/iu, "People's Committee of")
    .replace(/^Hội đồng nhân dân/iu, "People's Council of")
    .replace(/ of tỉnh (.+)$/u, ' of $1 Province')
    .replace(/ of thành phố (.+)$/u, ' of $1 City')
    .replace(/ of tỉnh$/u, ' of the province')
    .replace(/ of thành phố$/u, ' of the city')
    .replace(/ of$/u, '');
}

/** The same at the head of a sentence: with its article where the name is a description. */
export function nameBodyFirst(name: string, language: Language): string {
  const named = nameBody(name, language);
  return language === 'en' && named.startsWith("People's ") ? `The ${named}` : named;
}
