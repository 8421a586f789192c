/** Evidence files: kept by the hash of their bytes, given to whoever may read what rests on them. */
import { type Actor, agencyChain, mayAt } from '@moc/domain/assignment';
import type { Day } from '@moc/domain/values';
import { asSeenBy, type FoundEvidence, findEvidence, keepEvidence, readCells, type Store } from '@moc/store';
import { evidenceFileSchema } from '@moc/wire';
import { z } from 'zod';
import { now } from '../../clock.ts';
import { findEvidenceType } from '../../collecting/evidence-type.ts';
import type { Api, ServerContext } from '../../context.ts';
import { actorWithRight } from '../../identity/visitor.ts';
import { megabyte } from '../../present/body-limit.ts';
import { refuse } from '../../present/refused.ts';
import { receiveFile } from '../../reading/received-file.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { readable, seenBy, tags, tenantQuery } from './shared.ts';

const largestEvidence = 10 * megabyte;

/** Whether the actor may read a figure, or an agency's explanation, that rests on the file. */
async function restsWithin(store: Store, today: Day, actor: Actor, { requests, explainedBy }: FoundEvidence): Promise<boolean> {
  const { cells, agencies } = await readCells(store, actor.tenant, requests, today);
  if (readable(actor, cells).length > 0) return true;
  return explainedBy.some((agency) => mayAt(actor, 'figure/read', { agencies: agencyChain(agencies, agency) }));
}

export function addEvidence(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const keep = {
    operationId: 'keepEvidence',
    summary: 'Keep an evidence file (PDF, PNG, JPEG, DOCX, XLSX, CSV; at most 10 MB) by the hash of its bytes',
    tags,
    querystring: tenantQuery,
    response: { 201: evidenceFileSchema, ...problems },
  };
  api.post('/evidence', { schema: keep, bodyLimit: largestEvidence + megabyte, config: perMinuteOfSession(context.limits.write) }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await actorWithRight(context, request, tenant, 'figure/submit');
    const { name, bytes } = await receiveFile(request, 'minh-chung', largestEvidence);
    if (bytes.length > largestEvidence) throw refuse('wire/too-large', { limit: largestEvidence / megabyte });
    const type = findEvidenceType(bytes, name);
    if (type === undefined) throw refuse('wire/unsupported-media', { given: name, wanted: 'PDF, PNG, JPEG, DOCX, XLSX, CSV' });
    const kept = await keepEvidence(
      await asSeenBy(store, actor, 'figure/submit', today()),
      tenant,
      { name: name.slice(0, 200), type, bytes },
      { actor: actor.id, at: now().toISOString() },
    );
    return reply.code(201).header('cache-control', 'no-store').send(kept);
  });

  const get = {
    operationId: 'getEvidence',
    summary: 'An evidence file, for whoever may read a figure that rests on it',
    tags,
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    querystring: tenantQuery,
    response: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } }, ...problems },
  };
  api.get('/evidence/:sha256', { schema: get }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await actorWithRight(context, request, tenant, 'figure/read');
    const within = await seenBy(context, actor);
    const file = await findEvidence(within, tenant, request.params.sha256);
    const mayRead = file && (file.by === actor.id || (await restsWithin(within, today(), actor, file)));
    if (!file || !mayRead) throw refuse('wire/not-found', { what: request.params.sha256 });
    reply
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .type(file.type)
      .serializer((payload: unknown) => payload as string);
    return reply.send(Buffer.from(file.bytes) as never);
  });
}
