/** The metadata: which work, which expression and which file this is, its days, whom and what it names, and what only Mốc knows. */
import { createHash } from 'node:crypto';
import type { Dossier } from '@moc/domain/dataset';
import type { TargetPart } from '@moc/domain/plan';
import { periodCode } from '@moc/domain/values';
import { normalized, termsOf } from '../criterion-terms.ts';
import { element, type XmlOut } from '../xml/write-xml.ts';
import type { Reference } from './collect-marks.ts';
import { country, slug, workIri } from './iri.ts';

export function writeMeta(dossier: Dossier, references: readonly Reference[]): XmlOut {
  const { adoptedOn, effectiveFrom } = dossier.resolution;
  const work = workOf(dossier);
  return element('meta', {}, [
    writeIdentification(dossier, 'main'),
    ...(adoptedOn || effectiveFrom ? [writeLifecycle(dossier)] : []),
    ...(effectiveFrom ? [element('temporalData', { source: '#moc' }, [writeEffect()])] : []),
    writeReferences(dossier, references, work),
    writeProprietary(dossier),
  ]);
}

interface Work {
  readonly iri: string;
  readonly expression: string;
  readonly date: string;
  /** What the date is: the adoption's, the issue's, or only that of the plan's first year. */
  readonly dateName: 'thong-qua' | 'ban-hanh' | 'nam-ke-hoach';
}

export function workOf({ resolution, planPeriod }: Dossier): Work {
  const { adoptedOn, issuedOn } = resolution;
  const day = (adoptedOn ?? issuedOn)?.day;
  const year = planPeriod.start.slice(0, 4);
  const iri = workIri(resolution, day, year);
  return { iri, expression: `${iri}/vie@${day ?? year}`, date: day ?? `${year}-01-01`, dateName: adoptedOn ? 'thong-qua' : day ? 'ban-hanh' : 'nam-ke-hoach' };
}

const value = (name: string, text: string): XmlOut => element(name, { value: text });
const author = (href: string, as: string): XmlOut => element('FRBRauthor', { href, as });

/** The file is dated by the text it carries, so that the same dossier always gives the same file. */
export function writeIdentification(dossier: Dossier, component: string): XmlOut {
  const { iri, expression, date, dateName } = workOf(dossier);
  const dated = element('FRBRdate', { date, name: dateName });
  return element('identification', { source: '#moc' }, [
    element('FRBRWork', {}, [
      value('FRBRthis', `${iri}/!${component}`),
      value('FRBRuri', iri),
      dated,
      author('#issuer', '#author'),
      value('FRBRcountry', country),
      value('FRBRsubtype', 'nghi-quyet'),
      value('FRBRnumber', dossier.resolution.documentNumber?.text ?? 'nn'),
      value('FRBRname', 'nghi-quyet'),
      value('FRBRprescriptive', 'true'),
      value('FRBRauthoritative', 'false'),
    ]),
    element('FRBRExpression', {}, [
      value('FRBRthis', `${expression}/!${component}`),
      value('FRBRuri', expression),
      dated,
      author('#issuer', '#author'),
      element('FRBRlanguage', { language: 'vie' }),
    ]),
    element('FRBRManifestation', {}, [
      value('FRBRthis', `${expression}/!${component}.xml`),
      value('FRBRuri', `${expression}.akn`),
      element('FRBRdate', { date, name: 'noi-dung' }),
      author('#moc', '#editor'),
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ]);
}

function writeLifecycle({ resolution: { adoptedOn, effectiveFrom } }: Dossier): XmlOut {
  const event = (eId: string, date: string, refersTo: string): XmlOut => element('eventRef', { eId, date, source: '#ro1', type: 'generation', refersTo });
  return element('lifecycle', { source: '#issuer' }, [
    ...(adoptedOn ? [event('eref_1', adoptedOn.day, '#adopted')] : []),
    ...(effectiveFrom ? [event('eref_2', effectiveFrom.day, '#in-force')] : []),
  ]);
}

function writeEffect(): XmlOut {
  return element('temporalGroup', { eId: 'tmpg_1' }, [element('timeInterval', { start: '#eref_2', refersTo: '#in-force' })]);
}

function writeReferences({ resolution: { issuer } }: Dossier, references: readonly Reference[], { expression }: Work): XmlOut {
  const issuerName = issuer?.text.normalize('NFC').replace(/\s+/gu, ' ') ?? 'Không nêu';
  const fixed: readonly Reference[] = [
    { element: 'TLCOrganization', eId: 'moc', href: '/ontology/organization/vn/moc', showAs: 'Mốc' },
    { element: 'TLCOrganization', eId: 'issuer', href: `/ontology/organization/vn/${slug(issuerName)}`, showAs: issuerName },
    { element: 'TLCRole', eId: 'author', href: '/ontology/role/author', showAs: 'Cơ quan ban hành' },
    { element: 'TLCRole', eId: 'editor', href: '/ontology/role/editor', showAs: 'Người đánh dấu' },
    { element: 'TLCEvent', eId: 'adopted', href: '/ontology/event/thong-qua', showAs: 'Thông qua' },
    { element: 'TLCEvent', eId: 'in-force', href: '/ontology/event/hieu-luc', showAs: 'Có hiệu lực' },
  ];
  const original = element('original', { eId: 'ro1', href: `${expression}/!main`, showAs: 'Bản gốc' });
  return element('references', { source: '#moc' }, [
    original,
    ...[...fixed, ...references].map(({ element: name, ...attributes }) => element(name, attributes)),
  ]);
}

/** What Akoma Ntoso has no word for: how long the text is and its hash, every part of a target, what is withheld. */
function writeProprietary({ resolution: { text }, plan, withheld }: Dossier): XmlOut {
  const parts = [...plan.targets.flatMap((target) => target.parts), ...plan.hidden];
  return element('proprietary', { source: '#moc' }, [
    element('moc:text', { length: String(text.length), sha256: hashOf(text) }),
    ...parts.map(writePart),
    ...withheld.map((address) => element('moc:withheld', { address })),
  ]);
}

/** SHA-256 of the characters in UTF-8. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function writePart({ address, name, criterion, period, strength, role, within, setter, unitText, denominator, span, valueSpan }: TargetPart): XmlOut {
  const { kind, qualifiers, what, amounts, ...rest } = termsOf(criterion);
  return element('moc:part', {
    address,
    name,
    kind,
    qualifiers: qualifiers.join(' ') || undefined,
    normalized: normalized({ kind, qualifiers, amounts, ...rest }),
    what,
    unit: unitText,
    of: denominator,
    period: period && periodCode(period),
    strength,
    role,
    within,
    setter: setter?.kind,
    span: `${span.start} ${span.end}`,
    value: valueSpan && `${valueSpan.start} ${valueSpan.end}`,
  });
}
