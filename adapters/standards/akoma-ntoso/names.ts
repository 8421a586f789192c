/** Provisions by their Akoma Ntoso names: element and abbreviation, per the naming convention, for each step of an address. */
import type { Address, ProvisionKind } from '@moc/domain/resolution';

export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** What Akoma Ntoso has no place for. */
export const mocNamespace = 'urn:x-moc:akn-ext:1';

export interface StepName {
  /** "khoan": the step in our addresses. */
  readonly prefix: string;
  readonly element: string;
  /** "para": the step in an eId. */
  readonly abbreviation: string;
  readonly kind: ProvisionKind;
}

/** An unnumbered paragraph is an alinea; groups, appendices and rows of tables have no level of their own in Akoma Ntoso. */
const stepNames: readonly StepName[] = [
  { prefix: 'phan', element: 'part', abbreviation: 'part', kind: 'section' },
  { prefix: 'chuong', element: 'chapter', abbreviation: 'chp', kind: 'section' },
  { prefix: 'muc', element: 'section', abbreviation: 'sec', kind: 'section' },
  { prefix: 'tieu-muc', element: 'subsection', abbreviation: 'subsec', kind: 'section' },
  { prefix: 'dieu', element: 'article', abbreviation: 'art', kind: 'article' },
  { prefix: 'nhom', element: 'hcontainer', abbreviation: 'hcontainer', kind: 'section' },
  { prefix: 'khoan', element: 'paragraph', abbreviation: 'para', kind: 'paragraph' },
  { prefix: 'diem', element: 'point', abbreviation: 'point', kind: 'point' },
  { prefix: 'tiet', element: 'indent', abbreviation: 'indent', kind: 'indent' },
  { prefix: 'doan', element: 'alinea', abbreviation: 'al', kind: 'subparagraph' },
  { prefix: 'phu-luc', element: 'hcontainer', abbreviation: 'att', kind: 'section' },
  { prefix: 'hang', element: 'level', abbreviation: 'level', kind: 'subparagraph' },
];

/** What other makers' elements are to us, beside those above. */
const others: Readonly<Record<string, string>> = {
  book: 'phan',
  tome: 'phan',
  title: 'phan',
  subpart: 'phan',
  subchapter: 'chuong',
  subtitle: 'muc',
  division: 'nhom',
  subdivision: 'nhom',
  level: 'nhom',
  clause: 'khoan',
  subclause: 'diem',
  subparagraph: 'doan',
  rule: 'khoan',
  transitional: 'dieu',
};

export function findStepOfElement(element: string): StepName | undefined {
  const prefix = Object.hasOwn(others, element) ? others[element] : undefined;
  return stepNames.find((step) => (prefix === undefined ? step.element === element : step.prefix === prefix));
}

const plain: StepName = { prefix: '', element: 'hcontainer', abbreviation: 'hcontainer', kind: 'section' };

/** A step this table does not know yet becomes a container, so that no text is ever refused. */
function getStep(segment: string): StepName {
  return stepNames.find(({ prefix }) => segment.startsWith(`${prefix}-`)) ?? plain;
}

/** The step of the last part of an address: "dieu-2.khoan-1" → khoản. */
export function getStepOf(address: Address): StepName {
  return getStep(address.slice(address.lastIndexOf('.') + 1));
}

/** "dieu-2.khoan-2.diem-đ" → "art_2__para_2__point_đ". đ stays: d and đ are different points. */
export function eIdOf(address: string): string {
  const steps = address.split('.').map((segment) => {
    const { prefix, abbreviation } = getStep(segment);
    return `${abbreviation}_${(prefix === '' ? segment : segment.slice(prefix.length + 1)).replace(/\s+/gu, '-')}`;
  });
  return steps.join('__');
}
