/** How often a route may be asked within a minute: by one address, or by one session. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const minute = 60_000;

/** The `config` of a route that one address may ask so often. */
export const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: minute } });

/** Bounded by session, not by address: on the last afternoon a whole province sends through one office's line. */
export const perMinuteOfSession = (max: number) => ({ rateLimit: { max, timeWindow: minute, keyGenerator: bySession } });

const bySession = (request: FastifyRequest): string => {
  const { cookie } = request.headers;
  return cookie === undefined ? request.ip : createHash('sha256').update(cookie).digest('base64url');
};
