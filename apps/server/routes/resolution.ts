/** Resolutions as adopted and as they stand, and the reading of any text. */
import { type ReadDocument, readTextFile } from '@moc/documents';
import type { TenantId } from '@moc/domain/values';
import { listResolutions } from '@moc/store';
import { dossierSchema, type ReadRequest, type ResolutionList, readingSchema, readRequestSchema, resolutionListSchema } from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import type { Api, ServerContext } from '../context.ts';
import { actorIn, entranceOf } from '../identity/visitor.ts';
import { megabyte, tooLarge } from '../present/body-limit.ts';
import { badRequest, getValue, refuse } from '../present/refused.ts';
import { sendRepresentation } from '../present/representation.ts';
import { DocumentQueue } from '../reading/document-queue.ts';
import { receiveFile } from '../reading/received-file.ts';
import { perMinute } from './rate.ts';
import { idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const tags = ['resolution'];
const longestText = 3 * megabyte;
/** Pictures and fonts weigh more than the words among them. */
export const largestDocument = 19 * megabyte;

export function addResolutionRoutes(api: Api, context: ServerContext): void {
  const { store, reader, representations, limits } = context;

  const list = {
    operationId: 'listResolutions',
    summary: 'The resolutions kept here; drafts, whose plan nobody confirmed yet, only for those who may read internally',
    tags,
    response: { 200: jsonAnswer(resolutionListSchema, 'The list'), ...problems },
  };
  api.get('/resolutions', { schema: list }, async (request, reply) => {
    const all = await listResolutions(store);
    const insides = await readableInside(context, request, all);
    const resolutions: ResolutionList = all.filter(({ tenant, inForce }) => inForce || insides.has(tenant));
    const content = json(resolutions);
    const entrance = insides.size > 0 ? 'internal' : 'public';
    sendRepresentation(request, reply, entrance, await representations.get(`list ${content.body}`, async () => content));
    return reply;
  });

  const get = {
    operationId: 'getResolution',
    summary: 'One resolution with its reading, corrections and figures: whole for roles that may read internally, else the public view',
    tags,
    params: idParameters,
    response: { 200: jsonAnswer(dossierSchema, 'The dossier'), ...problems },
  };
  api.get('/resolutions/:id', { schema: get }, async (request, reply) => {
    await sendOfDossier(context, request, reply, request.params.id, ['dossier'], json);
    return reply;
  });

  const read = {
    operationId: 'readText',
    summary: 'Read a text into provisions and targets; nothing is stored',
    tags,
    response: { 200: jsonAnswer(readingSchema, 'The reading'), ...problems },
  };
  const bounds = { bodyLimit: largestDocument, config: perMinute(limits.read) };
  api.post('/read', { schema: read, ...bounds }, async (request, reply) => {
    const { text, notes } = await receiveDocument(request);
    const reading = await reader.read(text, 'read', notes);
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Buffer.from(reading) as never);
  });
}

/** The tenants whose drafts whoever asks may see. */
async function readableInside(context: ServerContext, request: FastifyRequest, resolutions: ResolutionList): Promise<ReadonlySet<TenantId>> {
  const drafting = new Set(resolutions.filter(({ inForce }) => !inForce).map(({ tenant }) => tenant));
  if (request.headers.cookie === undefined) return new Set();
  const readable = new Set<TenantId>();
  for (const tenant of drafting) if (entranceOf(await actorIn(context, request, tenant)) === 'internal') readable.add(tenant);
  return readable;
}

/** A text as JSON, or what a file holds: Word, PDF with a text layer, HTML or text in any encoding. */
export async function receiveText(request: FastifyRequest): Promise<string> {
  return (await receiveDocument(request)).text;
}

const documents = new DocumentQueue(20_000);

export async function receiveDocument(request: FastifyRequest): Promise<Pick<ReadDocument, 'text' | 'notes'>> {
  if (hasJson(request)) {
    const { text } = getValue(readTextFile(Buffer.from(decodeReadRequest(request.body).text), 'text', { maximumBytes: longestText }));
    return { text, notes: [] };
  }
  const read = await documents.read(await receiveFile(request, 'text', largestDocument));
  if (read.text.length > longestText) throw tooLarge(longestText);
  return read;
}

function hasJson(request: FastifyRequest): boolean {
  return !request.isMultipart() && !(request.body instanceof Uint8Array);
}

function decodeReadRequest(body: unknown): ReadRequest {
  const asked = readRequestSchema.safeParse(body);
  if (!asked.success) throw badRequest('text', 'JSON {"text": "…"}');
  return asked.data;
}
