/** Refuses a body that is announced too large before a byte of it is kept, and lets the sender finish so that it can read why. */
import type { FastifyInstance } from 'fastify';
import { refuse } from './refused.ts';

export const megabyte = 1024 * 1024;

/** Beyond this the connection is cut instead of drained. */
const drainAtMost = 256 * megabyte;

export function tooLarge(limit: number): Error {
  return refuse('wire/too-large', { limit: Math.round((limit / megabyte) * 10) / 10 });
}

/** Works with each route's own `bodyLimit`; a body without announced length is stopped by Fastify while it is read. */
export function addBodyLimit(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    const limit = request.routeOptions.bodyLimit;
    if (!(announced > limit)) return;
    if (announced > drainAtMost) reply.header('connection', 'close');
    else request.raw.resume();
    throw tooLarge(limit);
  });
}
