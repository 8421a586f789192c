/**
 * The server's own log: a line of JSON for each request and for whatever went wrong, without personal data. No address of a page
 * with what was asked for, no content, no names; network addresses are cut so that they name a neighbourhood, not a person.
 */
import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, fastify } from 'fastify';

const { LogController } = fastify;

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogOptions {
  readonly level: LogLevel;
  /** Where lines go; standard error unless told, since standard output speaks to whoever started the server. */
  readonly stream?: { write(line: string): unknown };
}

/** How the framework is to log: only what is listed here ever reaches a line. */
export function loggingOf({ level, stream = process.stderr }: LogOptions): Pick<FastifyServerOptions, 'logger' | 'logController' | 'genReqId'> {
  const serializers = { req: ({ method }: { readonly method: string }) => ({ method }), res: () => undefined as never, err: presentError };
  return {
    logger: { level, stream: stream as { write(line: string): void }, base: null as never, serializers } as NonNullable<FastifyServerOptions['logger']>,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
  };
}

/** What kind of failure and where in the program: its message may quote what somebody wrote. */
export function presentError(error: unknown): { readonly type: string; readonly message: string; readonly stack: string; readonly code?: string } {
  const { name = 'Error', code, stack = '' } = error as { readonly name?: string; readonly code?: unknown; readonly stack?: string };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: name, message: '', stack: frames.slice(0, 12).join('\n'), ...(code !== undefined && { code: String(code) }) };
}

/** "203.0.113.77" → "203.0.113.0"; "2001:db8:1:2::5" → "2001:db8:1::". */
export function cutAddress(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(mapped)) return mapped.replace(/\d+$/, '0');
  return `${mapped.split(':').slice(0, 3).join(':')}::`;
}

/** The pattern of the address, never the address: "/api/v1/resolutions/:id". */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unmatched';

/** A line for each answer, and the request's number on the answer, so that a person can name it when asking for help. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode: status } = reply;
    const line = { method: request.method, route: routeOf(request), status, ms: Math.round(reply.elapsedTime), from: cutAddress(request.ip) };
    if (status >= 500) request.log.error(line, 'answered');
    else request.log.info(line, 'answered');
  });
}
