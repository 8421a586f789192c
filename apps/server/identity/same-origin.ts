/** Refuses writing requests that a page of another site makes a reader's browser send. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../present/refused.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The foreign origin of a request; undefined when it comes from our own pages or from no page at all. Browsers send `Origin`
 * with every cross-site write; programs without a browser send neither header and hold no victim's cookie. `own` is the public
 * address, for a proxy that changes the Host header.
 */
export function foreignOrigin(request: FastifyRequest, own: string | undefined): string | undefined {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined) return origin === own || URL.parse(origin)?.host === request.host ? undefined : origin;
  return site === undefined || site === 'same-origin' || site === 'none' ? undefined : String(site);
}

export function addOriginCheck(app: FastifyInstance, own: string | undefined): void {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return;
    const given = foreignOrigin(request, own);
    if (given !== undefined) throw refuse('account/foreign-origin', { given });
  });
}
