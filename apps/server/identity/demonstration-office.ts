/**
 * The demonstration's agencies, people and duties, from `demonstration.json` of the example's folder. Like the demonstration accounts
 * they exist only where the server listens on this machine alone; every duty says that no document assigned it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor, AgencyChange, DutyBasis, DutyDue, DutySubject, Role, SixClarities, TenantAgency } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { PartAddress } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import type { AgencyCode } from '@moc/domain/territory';
import { actorId, type Day, day, type TenantId } from '@moc/domain/values';
import { type Command, type DutyDraft, execute, findOrganisation, listDuties, listResolutions, type Store } from '@moc/store';
import type { DemonstrationAccount } from '@moc/wire';
import { getValue } from '../present/refused.ts';
import type { Accounts } from './accounts.ts';
import { demonstrationAccount } from './demonstration.ts';

interface Person {
  readonly email: string;
  readonly title: string;
  readonly role: Role;
  readonly agency?: AgencyCode;
  readonly post?: string;
  readonly fields?: readonly string[];
}

interface DemonstrationDuty {
  readonly part?: PartAddress;
  readonly task?: Address;
  readonly lead: AgencyCode;
  readonly field: string;
  readonly supports: readonly AgencyCode[];
  readonly due: DutyDue;
  readonly basis: DutyBasis;
  readonly clarities?: SixClarities;
}

export interface DemonstrationOffice {
  /** The resolution whose parts and tasks the duties name. */
  readonly resolution: ResolutionId;
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
  readonly people: readonly Person[];
  readonly duties: readonly DemonstrationDuty[];
}

/** What the example's folder brings; undefined where it brings none. */
export async function readDemonstrationOffice(folder: string): Promise<DemonstrationOffice | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'demonstration.json'), 'utf8')) as DemonstrationOffice;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export const accountsOf = ({ people }: DemonstrationOffice): readonly DemonstrationAccount[] =>
  people.map(({ email, title, role }) => demonstrationAccount(email, title, role));

/** Brings in what is not there yet; whatever people did to it since stays as they left it. */
export async function prepareDemonstrationOffice(store: Store, accounts: Accounts, office: DemonstrationOffice, tenant: TenantId): Promise<void> {
  const give = async (command: Command, role: Role) => void getValue(await execute(store, command, starter(tenant, role)));
  const known = await findOrganisation(store, tenant);
  const agencies = office.agencies.filter(({ code }) => !known.agencies.some((one) => one.code === code));
  if (agencies.length > 0) await give({ kind: 'declare-agencies', tenant, agencies }, 'administrator');
  const changes = office.changes.filter(({ from }) => !known.changes.some((one) => one.from === from));
  if (changes.length > 0) await give({ kind: 'change-agencies', tenant, changes }, 'administrator');
  await appoint(store, accounts, office, tenant);
  const { resolution } = office;
  const isThere = (await listResolutions(store, [tenant])).some(({ id }) => id === resolution);
  if (!isThere || (await listDuties(store, tenant, resolution)).length > 0) return;
  await give({ kind: 'assign-duties', tenant, resolution, duties: office.duties.map((duty) => draftOf(duty, resolution)) }, 'coordinator');
}

/** Long ago, so that the roles stand on whatever day the demonstration is looked at. */
const begun: Day = day('2021-01-01');

async function appoint(store: Store, accounts: Accounts, { people, agencies }: DemonstrationOffice, tenant: TenantId): Promise<void> {
  const known = (await findOrganisation(store, tenant)).people;
  for (const { email: name, title, role, agency, post, fields } of people) {
    const wanted = demonstrationAccount(name, title, role);
    const { id } = (await accounts.findByEmail(wanted.email)) ?? (await accounts.create(wanted));
    if (Object.hasOwn(known.roles, id) || known.appointments.some(({ account }) => account === id)) continue;
    const began = agencies.find(({ code }) => code === agency)?.from ?? begun;
    const place = { ...(agency && { agency, from: began }), ...(post && { post }), ...(fields && { fields, from: begun }) };
    getValue(await execute(store, { kind: 'grant-role', tenant, account: id, role, ...place }, starter(tenant, 'administrator')));
  }
}

const starter = (tenant: TenantId, role: Role): Actor => ({ id: actorId('moc:starter'), name: 'Khởi động hệ thống (trình diễn)', tenant, role });

function draftOf({ part, task, ...duty }: DemonstrationDuty, resolution: ResolutionId): DutyDraft {
  const subject: DutySubject = part ? { kind: 'part', resolution, part } : { kind: 'task', resolution, address: task as Address };
  return { ...duty, subject };
}
