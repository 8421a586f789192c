/** What the routes of several steps share: parameters, common answers, and a resolution as its reader may see it. */
import type { Actor } from '@moc/domain/assignment';
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import { type Day, parseDay, type TenantId } from '@moc/domain/values';
import { findLogHead, findTenant, loadDossier, loadPublicDossier } from '@moc/store';
import { problemSchema, resolutionIdSchema, tenantIdSchema } from '@moc/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { actorIn, entranceOf, findVisitor, signedInActor } from '../identity/visitor.ts';
import { refuse } from '../present/refused.ts';
import { type Content, sendRepresentation } from '../present/representation.ts';

export const idParameters = z.object({ id: resolutionIdSchema });
export const ofTenant = z.object({ tenant: tenantIdSchema });

/** The day is checked by `dayOf`, which says what is wrong with it in words. */
export const asKnownOnQuery = z.object({
  asKnownOn: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'The day whose knowledge is asked for, YYYY-MM-DD; today in Vietnam when absent.', example: '2024-12-05' }),
});

const problem = { description: 'Problem details', content: { 'application/problem+json': { schema: problemSchema } } };

/** The ways in which any route may refuse. */
export const problems = { '4xx': problem, '5xx': problem } as const;

/** An answer that is sent as finished text; the schema describes it. */
export function jsonAnswer<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } } as const;
}

export function dayOf({ today }: ServerContext, asKnownOn: string | undefined): Day {
  if (asKnownOn === undefined || asKnownOn === '') return today();
  const day = parseDay(asKnownOn);
  if (!day) throw refuse('wire/bad-day', { given: asKnownOn }, { column: 'asKnownOn' });
  return day;
}

/** The tenant whose resolution this is; refused as not found when there is none. */
export async function getTenant({ store }: ServerContext, id: ResolutionId): Promise<TenantId> {
  const tenant = await findTenant(store, id);
  if (!tenant) throw refuse('wire/not-found', { what: id });
  return tenant;
}

/** Whoever works on a resolution: asked to sign in before anything is said of it, even that it is there. */
export async function workerOn(context: ServerContext, request: FastifyRequest, id: ResolutionId): Promise<Actor> {
  if (!(await findVisitor(context, request))) throw refuse('account/sign-in-needed');
  return signedInActor(context, request, await getTenant(context, id));
}

/**
 * Answers with something made of a resolution as this reader may see it: whole for those who may read internally, else the
 * public view. A draft, whose plan nobody ever confirmed, is not found from outside (decision 0008). The answer is kept until
 * the tenant's log grows. `question` names everything else that it depends on; `other` gives another resolution of the
 * tenant to the same reader.
 */
export async function sendOfDossier(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  id: ResolutionId,
  question: readonly string[],
  make: (dossier: Dossier, other: (id: ResolutionId) => Promise<Dossier>) => Content | Promise<Content>,
): Promise<void> {
  const { store, representations } = context;
  const tenant = await getTenant(context, id);
  const [actor, seq] = await Promise.all([actorIn(context, request, tenant), findLogHead(store, tenant)]);
  const entrance = entranceOf(actor);
  const key = JSON.stringify([tenant, seq, entrance, id, ...question]);
  const see = async (one: ResolutionId): Promise<Dossier> => {
    const dossier = await (entrance === 'internal' ? loadDossier : loadPublicDossier)(store, tenant, one);
    if (!dossier) throw refuse('wire/not-found', { what: one });
    return dossier;
  };
  const representation = await representations.get(key, async () => make(await see(id), see));
  sendRepresentation(request, reply, entrance, representation);
}

/** The resolution as the actor may see it; undefined where it is not there for them. */
export function findDossierFor({ store }: ServerContext, actor: Actor, id: ResolutionId): Promise<Dossier | undefined> {
  return (entranceOf(actor) === 'internal' ? loadDossier : loadPublicDossier)(store, actor.tenant, id);
}

export const json = (value: unknown): Content => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
