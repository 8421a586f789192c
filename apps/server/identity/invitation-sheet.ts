/** A sheet of people to invite, read row by row: who, with which role, and what is wrong where. Headers and roles in Vietnamese or English. */
import type { Table } from '@moc/documents';
import { type Role, roles, roleWords, type TenantAgency } from '@moc/domain/assignment';
import type { Refusal } from '@moc/domain/values';
import { type Invitee, mostInvitedAtOnce } from '@moc/wire';

type Column = 'name' | 'email' | 'role' | 'agency' | 'post';

const headers: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'hoten', 'hovaten', 'fullname', 'ten'],
  email: ['email', 'mail', 'thudientu', 'diachithudientu', 'diachiemail'],
  role: ['role', 'vaitro', 'quyen'],
  agency: ['agency', 'agencycode', 'macoquan', 'madonvi', 'coquan', 'donvi'],
  post: ['post', 'chucvu', 'chucdanh', 'position'],
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9@]+/g, '');

export interface ReadInvitee extends Invitee {
  readonly line: number;
}

export interface ReadSheet {
  readonly people: readonly ReadInvitee[];
  readonly refusals: readonly Refusal[];
}

export interface KnownBefore {
  /** Whether an address, in small letters, has an account already. */
  readonly isTaken: (email: string) => boolean;
  /** The code of the agency so written, by its code or its name. */
  readonly findAgency: (written: string) => string | undefined;
}

export function readInvitationSheet({ columns, rows }: Table, known: KnownBefore): ReadSheet {
  const places = placesOf(columns);
  const missing = (['name', 'email', 'role'] as const).filter((column) => places[column] === undefined);
  if (missing.length > 0) return alone({ code: 'account/invite-no-columns', parameters: { wanted: missing.join(', ') }, place: { line: 1 } });
  if (rows.length > mostInvitedAtOnce) return alone({ code: 'account/invite-too-many', parameters: { most: mostInvitedAtOnce } });
  const people: ReadInvitee[] = [];
  const refusals: Refusal[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => (places[column] === undefined ? '' : (cells[places[column]] ?? '').trim().normalize('NFC'));
    const faults = faultsOf(cell, line, seen, known);
    refusals.push(...faults);
    const email = cell('email').toLowerCase();
    if (!seen.has(email)) seen.set(email, line);
    const role = findRole(cell('role'));
    if (faults.length > 0 || !role) continue;
    const [agency, post] = [known.findAgency(cell('agency')), cell('post')];
    people.push({ line, name: cell('name'), email, role, ...(agency !== undefined && { agency }), ...(post !== '' && { post }) });
  }
  return { people, refusals };
}

const alone = (refusal: Refusal): ReadSheet => ({ people: [], refusals: [refusal] });

function placesOf(columns: readonly string[]): Partial<Record<Column, string>> {
  const found = Object.entries(headers).map(([column, names]) => [column, columns.find((written) => names.includes(plain(written)))]);
  return Object.fromEntries(found.filter(([, written]) => written !== undefined));
}

function faultsOf(cell: (column: Column) => string, line: number, seen: ReadonlyMap<string, number>, { isTaken, findAgency }: KnownBefore): readonly Refusal[] {
  const email = cell('email').toLowerCase();
  const first = seen.get(email);
  const at = (column: Column) => ({ line, column });
  const isAddress = /^[^@\s,;<>"]+@[^@\s,;<>"]+\.[^@\s,;<>"]+$/.test(email) && email.length <= 320;
  const faults: (Refusal | false)[] = [
    cell('name') === '' && { code: 'account/invite-no-name', parameters: {}, place: at('name') },
    !isAddress && { code: 'account/invite-bad-email', parameters: { given: cell('email') }, place: at('email') },
    isAddress && first !== undefined && { code: 'account/invite-repeated', parameters: { given: email, first }, place: at('email') },
    isAddress && first === undefined && isTaken(email) && { code: 'account/email-taken', parameters: { email }, place: at('email') },
    !findRole(cell('role')) && {
      code: 'account/invite-unknown-role',
      parameters: { given: cell('role'), needed: invitable.join(', ') },
      place: at('role'),
    },
  ];
  if (cell('agency') !== '' && findAgency(cell('agency')) === undefined) {
    faults.push({ code: 'account/invite-unknown-agency', parameters: { given: cell('agency') }, place: at('agency') });
  }
  return faults.filter((fault) => fault !== false);
}

const invitable: readonly Role[] = roles.filter((role) => role !== 'public');

/** By its code, or by its name in either language, without regard to case and marks. */
function findRole(text: string): Role | undefined {
  const given = plain(text);
  return invitable.find((role) => [role, roleWords[role].vi, roleWords[role].en].some((name) => plain(name) === given));
}

/** Finds agencies by code, or by a name in either language that only one of them bears, without regard to case and marks. */
export function agencyFinder(agencies: readonly Pick<TenantAgency, 'code' | 'name'>[]): KnownBefore['findAgency'] {
  return (written) => {
    const given = plain(written);
    const byCode = agencies.find(({ code }) => code === written.toLowerCase());
    const byName = agencies.filter(({ name }) => given !== '' && [name.vi, name.en].some((one) => plain(one) === given));
    return byCode?.code ?? (byName.length === 1 ? byName[0]?.code : undefined);
  };
}
