/** What is due as a workbook to fill in, and filled-in workbooks and pasted blocks read; nothing is sent. */
import { readBlock, readGrid, readTextFile } from '@moc/documents';
import { workbookPreviewSchema } from '@moc/wire';
import { z } from 'zod';
import type { Serving } from '../../collecting/serving.ts';
import { readPasted, readSheets, writeUpdatesWorkbook } from '../../collecting/workbook.ts';
import type { Api, ServerContext } from '../../context.ts';
import { signedInActor } from '../../identity/visitor.ts';
import { megabyte } from '../../present/body-limit.ts';
import { getValue } from '../../present/refused.ts';
import { receiveFile } from '../../reading/received-file.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { myUpdates } from './my-updates.ts';
import { agencyQuery, tags } from './shared.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks that hold more than this are no forms. */
const largestWorkbook = 5 * megabyte;

export function addWorkbooks(api: Api, context: ServerContext, serving: Serving): void {
  const query = agencyQuery.extend({ language: z.enum(['vi', 'en']).optional() });
  const reading = query.extend({
    column: z.coerce
      .number()
      .int()
      .min(0)
      .max(199)
      .optional()
      .meta({ description: 'The column of figures, from 0, where the preview’s choice is not the one meant.' }),
  });
  const out = {
    operationId: 'getUpdatesWorkbook',
    summary: 'What is due as a workbook to fill in: locked where it is given, guided where it is asked',
    tags,
    querystring: query,
    response: { 200: { description: 'The workbook', content: { [xlsx]: { schema: z.string() } } }, ...problems },
  };
  api.get('/my-updates/workbook', { schema: out }, async (request, reply) => {
    const { tenant, agency } = request.query;
    const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
    const bytes = await writeUpdatesWorkbook(updates);
    reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="so-lieu-${updates.agency.code}-${updates.today}.xlsx"`)
      .type(xlsx)
      .serializer((payload: unknown) => payload as string);
    return reply.send(Buffer.from(bytes) as never);
  });

  const back = {
    operationId: 'readUpdatesWorkbook',
    summary: 'What a filled-in workbook would become; nothing is sent',
    tags,
    querystring: reading,
    response: { 200: workbookPreviewSchema, ...problems },
  };
  api.post(
    '/my-updates/workbook',
    { schema: back, bodyLimit: largestWorkbook + megabyte, config: perMinuteOfSession(context.limits.write) },
    async (request, reply) => {
      const { tenant, agency, column } = request.query;
      const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
      const { name, bytes } = await receiveFile(request, 'so-lieu.xlsx', largestWorkbook);
      const sheets = /\.(csv|tsv|txt)$/i.test(name) ? [{ rows: readBlock(getValue(readTextFile(bytes, name)).text) }] : getValue(await readGrid(bytes, name));
      return reply.header('cache-control', 'no-store').send(getValue(readSheets(sheets, updates.rows, column)));
    },
  );

  const paste = {
    operationId: 'readPastedFigures',
    summary: 'What a block copied out of a spreadsheet would become; nothing is sent',
    tags,
    querystring: reading,
    body: z.object({ text: z.string().min(1).max(500_000) }),
    response: { 200: workbookPreviewSchema, ...problems },
  };
  api.post('/my-updates/paste', { schema: paste, config: perMinuteOfSession(context.limits.write) }, async (request, reply) => {
    const { tenant, agency, column } = request.query;
    const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
    return reply.header('cache-control', 'no-store').send(getValue(readPasted(request.body.text, updates.rows, column)));
  });
}
