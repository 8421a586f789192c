/** What the routes of collection share: their queries, how far the actor sees, and names. */
import { type Actor, agencyChain, mayAt, reachOf, refuseAt, type TenantAgency } from '@moc/domain/assignment';
import type { RequestId } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { Bilingual } from '@moc/domain/values';
import { asSeenBy, listAgencies, type Store, type StoredCell } from '@moc/store';
import { agencyCodeSchema, tenantIdSchema, type UpdateRow } from '@moc/wire';
import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { badRequest, demand, refuse } from '../../present/refused.ts';

export const tags = ['collection'];
const as = z.string().max(300).optional().meta({ description: 'The membership to act as; the first one when absent.' });
export const tenantQuery = z.object({ tenant: tenantIdSchema, as });
export const agencyQuery = tenantQuery.extend({ agency: agencyCodeSchema.optional().meta({ description: 'The actor’s own agency when absent.' }) });

/** The agency asked about, as far as the actor may read its figures. */
export async function readableAgency(context: ServerContext, actor: Actor, asked: AgencyCode | undefined): Promise<TenantAgency> {
  const code = asked ?? actor.agency;
  if (code === undefined) throw badRequest('agency', '?agency=');
  const agencies = await listAgencies(context.store, actor.tenant);
  const chain = agencyChain(agencies, code);
  demand(refuseAt(actor, 'figure/read', { agencies: chain.length > 0 ? chain : [code] }));
  const agency = agencies.find((one) => one.code === code);
  if (!agency) throw refuse('wire/not-found', { what: code });
  return agency;
}

/** The store as far as the actor's right to read figures being collected reaches: the database holds it to that, too. */
export const seenBy = ({ store, today }: ServerContext, actor: Actor): Promise<Store> => asSeenBy(store, actor, 'figure/read', today());

/** Cells the actor may read. */
export const readable = (actor: Actor, cells: readonly StoredCell[]): readonly StoredCell[] => cells.filter(({ place }) => mayAt(actor, 'figure/read', place));

/** Whose figures the actor reads: all of them, or those of the own agency and of agencies that report to it. */
export function agenciesWithin(actor: Actor, agencies: readonly TenantAgency[]): readonly AgencyCode[] | undefined {
  const reach = reachOf(actor.role, 'figure/read');
  if (reach === 'province') return undefined;
  const { agency } = actor;
  if (agency === undefined) return [];
  return agencies.filter(({ code }) => agencyChain(agencies, code).includes(agency)).map(({ code }) => code);
}

export const namesOf =
  (agencies: readonly TenantAgency[]) =>
  (code: AgencyCode): Bilingual =>
    agencies.find((one) => one.code === code)?.name ?? { vi: code, en: code };

/** Who sent, returned and verified, by account. */
export function peopleIn(rows: readonly UpdateRow[], nameOf: (account: string) => string): Readonly<Record<string, string>> {
  const accounts = rows.flatMap(({ cell: { submitted, returned, verified } }) => [submitted, returned, verified].flatMap((done) => (done ? [done.by] : [])));
  return Object.fromEntries([...new Set(accounts)].map((account) => [account, nameOf(account)]));
}

export const requestsOf = (figures: readonly { readonly request: RequestId }[]): readonly RequestId[] => [...new Set(figures.map(({ request }) => request))];
