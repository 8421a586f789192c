/** Whether a server or a request stays on this machine; demonstration accounts exist nowhere else. */
import type { FastifyRequest } from 'fastify';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

export function isLoopbackHost(host: string): boolean {
  return loopbackHosts.has(host.toLowerCase());
}

/**
 * A request made on this machine to a loopback name. A forwarding header means that a proxy stands in between and the
 * reader is somewhere else; a foreign Host name means that a page elsewhere points its name at this machine.
 */
export function isLocalRequest(request: FastifyRequest): boolean {
  const remote = request.socket.remoteAddress ?? '';
  const near = remote === '' || remote === '::1' || /^(::ffff:)?127\./.test(remote);
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  return near && forwarded === undefined && isLoopbackHost(request.hostname);
}
