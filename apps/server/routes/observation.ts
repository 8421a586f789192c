/** Files of figures taken in: whole or not at all, with a preview, every fault by line and column. */
import { createHash } from 'node:crypto';
import { readTable, readTextFile } from '@moc/documents';
import type { Outcome } from '@moc/domain/values';
import { actionOf, type CommandKind, type ImportRequest, importFile, previewFile, type Summary } from '@moc/store';
import { type ImportKind, type ImportResult, importKindSchema, importResultSchema, resolutionIdSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { actorWithRight } from '../identity/visitor.ts';
import { megabyte } from '../present/body-limit.ts';
import { messageOf, statusOf } from '../present/problems.ts';
import { getValue, Refused } from '../present/refused.ts';
import { receiveFile } from '../reading/received-file.ts';
import { perMinute } from './rate.ts';
import { getTenant, problems } from './shared.ts';

const tags = ['observation'];
const largestFile = 12 * megabyte;

const commandOf = {
  observations: 'import-observations',
  sources: 'import-sources',
  'reported-verdicts': 'import-reported-verdicts',
  projects: 'import-project-events',
  indicators: 'declare-indicators',
  links: 'link-parts',
  relations: 'declare-relations',
} as const satisfies Record<ImportKind, CommandKind>;

export function addObservationRoutes(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'importFile',
    summary: 'Take a file in, whole or not at all; with preview=true say what would happen',
    tags,
    params: z.object({ id: resolutionIdSchema, kind: importKindSchema }),
    querystring: z.object({
      preview: z.enum(['true', 'false']).optional().meta({ description: 'Check and count, write nothing.' }),
      file: z.string().max(300).optional().meta({ description: 'The file’s name, for a body sent as text/csv.' }),
    }),
    response: { 200: importResultSchema, 201: importResultSchema, ...problems },
  };
  const bounds = { bodyLimit: largestFile, config: perMinute(context.limits.write) };
  api.post('/resolutions/:id/imports/:kind', { schema, ...bounds }, async (request, reply) => {
    const { id, kind } = request.params;
    const isPreview = request.query.preview === 'true';
    const tenant = await getTenant(context, id);
    const actor = await actorWithRight(context, request, tenant, actionOf[commandOf[kind]]);
    const { name, bytes } = await receiveFile(request, request.query.file ?? `${kind}.csv`, largestFile);
    const { text } = getValue(readTextFile(bytes, name, { maximumBytes: largestFile }));
    const table = getValue(readTable(text, name));
    const asked: ImportRequest = { tenant, resolution: id, kind, file: { name, sha256: createHash('sha256').update(bytes).digest('hex') }, table };
    if (isPreview) return reply.send(presentPreview(asked, await previewFile(context.store, asked, actor)));
    const { summary } = getValue(await importFile(context.store, asked, actor));
    return reply.code(201).send({ kind, file: name, stored: true, preview: false, rows: table.rows.length, ...countsOf(summary), messages: [] });
  });
}

function countsOf({ added, repeated, replaced, conflicts, warnings, warned }: Summary) {
  return { added, repeated, replaced, conflicts, warnings, warned };
}

const nothing = { added: 0, repeated: 0, replaced: 0, conflicts: 0, warnings: [], warned: 0 };

/** A preview tells what is wrong with the rows as part of its answer: finding out is what it is for. */
function presentPreview({ kind, file, table }: ImportRequest, outcome: Outcome<Summary>): ImportResult {
  if (!outcome.ok && statusOf(outcome.refusals[0]) >= 500) throw new Refused(outcome.refusals);
  return {
    kind,
    file: file.name,
    stored: false,
    preview: true,
    rows: table.rows.length,
    ...(outcome.ok ? countsOf(outcome.value) : nothing),
    messages: outcome.ok ? [] : outcome.refusals.map(messageOf),
  };
}
