/** Security headers on every answer: nothing inline, nothing from elsewhere, no framing. */
import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** A route may say more strictly what its answer may do; nothing else is overruled. `secure` tells that readers reach the server over https, so browsers may be told to stay there. */
export function addSecurityHeaders(app: FastifyInstance, secure: boolean): void {
  const all = secure ? { ...headers, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : headers;
  app.addHook('onSend', async (_request, reply) => {
    const own = reply.getHeader('content-security-policy');
    reply.headers(own === undefined ? all : { ...all, 'content-security-policy': String(own) });
  });
}
