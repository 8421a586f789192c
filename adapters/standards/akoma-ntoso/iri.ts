/** Addresses of documents on the web of laws (Akoma Ntoso naming convention), made of what a text says and nothing else. */
import type { Citation, Resolution } from '@moc/domain/resolution';
import type { Day } from '@moc/domain/values';

/** "Hội đồng nhân dân" → "hoi-dong-nhan-dan". Only for addresses: letters with different marks fall together. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
}

/** Country of every Council; the body's own place stands in the author's step. */
export const country = 'vn';
const unknown = 'nn';

/** `/akn/vn/act/nghi-quyet/<author>/<day or year>/<number, or nn>` */
export function workIri({ issuer, documentNumber }: Resolution, day: Day | undefined, year: string): string {
  const author = asActor(issuer?.text ?? '');
  const number = slug(documentNumber?.text ?? '') || unknown;
  return ['/akn', country, 'act', 'nghi-quyet', ...(author ? [author] : []), day ?? year, number].join('/');
}

/** Document kinds that make law, by the words of the text; every other kind is a document. */
const acts = new Set([
  'hien-phap',
  'bo-luat',
  'luat',
  'phap-lenh',
  'nghi-quyet',
  'nghi-quyet-lien-tich',
  'nghi-dinh',
  'quyet-dinh',
  'thong-tu',
  'thong-tu-lien-tich',
]);

/** The address of a cited document; undefined when the text gives neither its day nor its year. */
export function findCitedIri({ documentKind, number, date, issuer }: Citation): string | undefined {
  const kind = asActor(documentKind ?? '');
  const time = date ?? /(?:^|\/)((?:19|20)\d\d)(?:\/|$)/u.exec(number ?? '')?.[1];
  if (kind === '' || time === undefined) return undefined;
  const author = asActor(issuer ?? '');
  return ['/akn', country, acts.has(kind) ? 'act' : 'doc', kind, ...(author ? [author] : []), time, slug(number ?? '') || unknown].join('/');
}

/** A step that begins with a digit would be taken for the date. */
function asActor(text: string): string {
  const made = slug(text);
  return /^\d/u.test(made) ? `x-${made}` : made;
}
