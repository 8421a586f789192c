/** The one file that a request carries: in a form, or as the body itself. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooLarge } from '../present/body-limit.ts';
import { refuse } from '../present/refused.ts';

export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fileTypes = [
  'text/csv',
  'text/plain',
  'text/html',
  'application/csv',
  'application/msword',
  'application/octet-stream',
  'application/pdf',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/** Lets bodies of these types through as bytes; each route's own limit applies. */
export function takeFiles(app: FastifyInstance): void {
  app.addContentTypeParser(fileTypes, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

export async function receiveFile(request: FastifyRequest, name: string, largest: number): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    if (request.body instanceof Uint8Array) return { name, bytes: request.body };
    throw refuse('wire/no-file');
  }
  const part = await request.file({ limits: { fileSize: largest, files: 1 } });
  if (!part) throw refuse('wire/no-file');
  const bytes = await part.toBuffer().catch((error: { readonly code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(largest) : error;
  });
  return { name: part.filename || name, bytes };
}
