/** Which marks a dossier puts into its text, and what the references of the file must name for them. */
import type { Dossier } from '@moc/domain/dataset';
import type { TargetPart } from '@moc/domain/plan';
import type { Citation, Quote, Resolution } from '@moc/domain/resolution';
import { normalized, termsOf } from '../criterion-terms.ts';
import { findCitedIri, slug } from './iri.ts';
import type { Mark } from './marks.ts';

/** Something the text speaks of: an entry of `references`. */
export interface Reference {
  readonly element: 'TLCOrganization' | 'TLCPerson' | 'TLCRole' | 'TLCEvent' | 'TLCConcept' | 'TLCObject';
  readonly eId: string;
  readonly href: string;
  readonly showAs: string;
}

export interface Collected {
  readonly marks: readonly Mark[];
  /** Each eId once. */
  readonly references: readonly Reference[];
}

export function collectMarks(dossier: Dossier): Collected {
  const { resolution } = dossier;
  const collected = [...collectHead(resolution), ...collectEnd(resolution), ...collectCitations(resolution.citations), ...collectParts(dossier)];
  const references = collected.flatMap(({ reference }) => (reference ? [reference] : []));
  return { marks: collected.flatMap(({ mark }) => (mark ? [mark] : [])), references: [...new Map(references.map((one) => [one.eId, one])).values()] };
}

interface One {
  readonly mark?: Mark;
  readonly reference?: Reference;
}

const of = (quote: Quote | undefined, name: string, attributes: Mark['attributes'] = {}): readonly One[] =>
  quote ? [{ mark: { span: quote.span, name, attributes } }] : [];

function collectHead({ documentNumber, title, issuer, issuedOn, term, session }: Resolution): readonly One[] {
  return [
    ...of(documentNumber, 'docNumber'),
    ...of(title, 'docTitle'),
    ...of(issuer, 'docAuthority', { refersTo: '#issuer' }),
    ...of(issuedOn?.quote, 'docDate', { date: issuedOn?.day }),
    ...of(term?.quote, 'legislature', { value: term && String(term.number) }),
    ...of(session?.quote, 'session', { value: session && String(session.number) }),
  ];
}

function collectEnd({ adoptedOn, effectiveFrom, signature }: Resolution): readonly One[] {
  const signed = signature ? { text: '', span: { start: signature.office.span.start, end: (signature.name ?? signature.office).span.end } } : undefined;
  return [
    ...of(adoptedOn?.quote, 'date', { date: adoptedOn?.day, refersTo: '#adopted' }),
    ...of(effectiveFrom?.quote, 'date', { date: effectiveFrom?.day, refersTo: '#in-force' }),
    ...of(signed, 'signature'),
    ...of(signature?.office, 'role', { refersTo: '#signer-role' }),
    ...of(signature?.name, 'person', { refersTo: '#signer', as: '#signer-role' }),
    ...(signature ? [{ reference: reference('TLCRole', 'signer-role', `/ontology/role/${slug(signature.office.text)}`, signature.office.text) }] : []),
    ...(signature?.name ? [{ reference: reference('TLCPerson', 'signer', `/ontology/person/vn/${slug(signature.name.text)}`, signature.name.text) }] : []),
  ];
}

/** A document with a day or year is a `ref`; one that the text only names is an entity. */
function collectCitations(citations: readonly Citation[]): readonly One[] {
  return citations.map((citation, index): One => {
    const { span, documentKind, title, provision } = citation;
    const href = findCitedIri(citation);
    if (href !== undefined) return { mark: { span, name: 'ref', attributes: { href } } };
    const showAs = [provision, title ?? documentKind].filter(Boolean).join(' ') || '…';
    const eId = `doc-${index + 1}`;
    const object = reference('TLCObject', eId, `/ontology/object/vn/${slug(showAs) || eId}`, showAs);
    return { mark: { span, name: 'entity', attributes: { name: 'document', refersTo: `#${eId}` } }, reference: object };
  });
}

function collectParts({ plan, figures, resolution }: Dossier): readonly One[] {
  const links = new Map(figures.links.map(({ part, indicator }) => [part, indicator]));
  const indicators = new Map(figures.indicators.map((indicator) => [indicator.code, indicator]));
  const parts = [...plan.targets.flatMap((target) => target.parts), ...plan.hidden];
  return parts.map((part) => {
    const code = links.get(part.address);
    const indicator = code === undefined ? undefined : indicators.get(code);
    const eId = conceptId(indicator?.code ?? part.address);
    const name = indicator?.name.vi ?? (part.name || resolution.text.slice(part.span.start, part.span.end));
    return { mark: markOf(part, eId), reference: reference('TLCConcept', eId, `/ontology/concept/chi-tieu/${eId.slice(3)}`, oneLine(name)) };
  });
}

export const conceptId = (code: string): string => `ct-${code.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`;

/** A figure is a quantity; an event, a direction or a named unit is a concept. */
function markOf({ address, span, valueSpan, criterion }: TargetPart, eId: string): Mark {
  const terms = termsOf(criterion);
  const shared = { refersTo: `#${eId}`, 'moc:kind': terms.kind, 'moc:part': address };
  const value = normalized(terms);
  if (valueSpan && value !== undefined) return { span: valueSpan, name: 'quantity', attributes: { ...shared, normalized: value } };
  return { span, name: 'concept', attributes: shared };
}

function reference(element: Reference['element'], eId: string, href: string, showAs: string): Reference {
  return { element, eId, href, showAs: oneLine(showAs) };
}

export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
