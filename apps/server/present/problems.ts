/** Refusals as problem details (RFC 9457): status, code, words in both languages. The only place where an error becomes an answer. */
import { randomUUID } from 'node:crypto';
import type { Bilingual, Code, Refusal } from '@moc/domain/values';
import { type Message, type Problem, presentMessage } from '@moc/wire';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { routeOf } from '../logging/request-log.ts';
import { megabyte } from './body-limit.ts';
import { preferredLanguage } from './language.ts';
import { badRequest, Refused, refuse } from './refused.ts';
import { sayRefusal } from './words.ts';

const statuses: Readonly<Record<Code, number>> = {
  'assignment/not-allowed': 403,
  'assignment/out-of-reach': 403,
  'assignment/not-in-this-state': 409,
  'assignment/unknown-membership': 403,
  'assignment/duties-orphaned': 409,
  'assignment/assigned-already': 409,
  'assignment/extension-used': 409,
  'assignment/change-twice': 409,
  'assignment/unknown-duty': 404,
  'oversight/unknown-explanation': 404,
  'account/sign-in-needed': 401,
  'account/wrong-credentials': 401,
  'account/foreign-origin': 403,
  'account/setup-link-invalid': 403,
  'account/demonstration-local-only': 403,
  'account/setup-done': 409,
  'account/email-taken': 409,
  'account/step-up-needed': 403,
  'account/proof-refused': 403,
  'account/wrong-code': 401,
  'account/second-step-expired': 401,
  'account/second-factor-on': 409,
  'account/second-factor-needed': 403,
  'account/mail-not-configured': 503,
  'account/address-unknown': 503,
  'account/link-invalid': 403,
  'account/passkey-refused': 401,
  'account/open-id-refused': 403,
  'account/open-id-not-invited': 403,
  'account/open-id-unavailable': 503,
  'account/demonstration-fixed': 403,
  'account/last-way-in': 409,
  'wire/not-found': 404,
  'wire/no-earlier-plan': 404,
  'wire/bad-request': 400,
  'wire/bad-day': 400,
  'wire/too-large': 413,
  'wire/unsupported-media': 415,
  'wire/too-many-requests': 429,
  'wire/busy': 503,
  'wire/pages-not-built': 503,
  'wire/internal': 500,
  'store/beyond-wall': 403,
  'store/unavailable': 503,
  'store/outcome-unknown': 503,
  'store/unknown-resolution': 404,
  'store/already-imported': 409,
  'store/already-confirmed': 409,
  'collection/outdated': 409,
  'collection/changed-meanwhile': 409,
  'collection/id-reused': 409,
  'collection/own-figure': 403,
  'collection/not-your-level': 403,
  'collection/unknown-request': 404,
  'plan/review-outdated': 412,
  'plan/review-incomplete': 409,
  'plan/amend-not-in-force': 409,
  'plan/amend-changes-nothing': 409,
  'store/resolution-exists': 409,
  'store/last-administrator': 409,
};

export const codesWithStatus = Object.keys(statuses) as Code[];

/** Whatever is not in the table is a well-formed request that a rule does not accept. */
export function statusOf(refusal: Refusal): number {
  return statuses[refusal.code] ?? 422;
}

/** The status that answers with this code always have; undefined where it depends on what was asked. */
export const statusOfCode = (code: string): number | undefined => (Object.hasOwn(statuses, code) ? statuses[code as Code] : undefined);

export function messageOf(refusal: Refusal): Message {
  return presentMessage(refusal, sayRefusal(refusal));
}

export function problemOf(refusals: readonly [Refusal, ...Refusal[]], request: FastifyRequest): Problem {
  const [first] = refusals;
  const titles: Bilingual = sayRefusal(first);
  return {
    type: `/errors/${first.code}`,
    title: titles[preferredLanguage(request.headers['accept-language'])],
    status: statusOf(first),
    instance: request.url.split('?')[0] ?? request.url,
    code: first.code,
    titles,
    errors: refusals.map(messageOf),
  };
}

export function sendProblem(reply: FastifyReply, refusals: readonly [Refusal, ...Refusal[]]): FastifyReply {
  const problem = problemOf(refusals, reply.request);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', preferredLanguage(reply.request.headers['accept-language']))
    .header('cache-control', 'no-store')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}

/** What went wrong, as refusals; anything unforeseen is written to the server's own log under a reference and told without its cause. */
export function refusalsOf(error: unknown, request: FastifyRequest): readonly [Refusal, ...Refusal[]] {
  if (error instanceof Refused) return error.refusals;
  const known = refusalOfFrameworkError(error as FastifyError, request);
  if (known) return known.refusals;
  if (isDatabaseGone(error)) return [{ code: 'store/unavailable', parameters: { reason: error.code } }];
  if (isSessionStoreGone(error)) return [{ code: 'store/unavailable', parameters: { reason: 'session' } }];
  const reference = randomUUID().slice(0, 8);
  request.log.error({ reference, method: request.method, route: routeOf(request), err: error }, 'failed');
  return refuse('wire/internal', { reference }).refusals;
}

/** Socket errors and PostgreSQL's classes 08 (connection) and 57P (shutdown), met while reading; writes report them as refusals. */
function isDatabaseGone(error: unknown): error is { readonly code: string } {
  return error instanceof Error && 'code' in error && /^(ECONN|EPIPE|08|57P)/.test(String(error.code));
}

/** The keeper of sessions says no more than "500" when the database does not answer it. */
function isSessionStoreGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'APIError' && 'statusCode' in error && error.statusCode === 500;
}

function refusalOfFrameworkError(error: FastifyError, request: FastifyRequest): Refused | undefined {
  if (hasZodFastifySchemaValidationErrors(error)) return refusalOfValidation(error.validation, request[error.validationContext as 'body']);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return refuse('wire/too-large', { limit: Math.round(request.routeOptions.bodyLimit / megabyte) });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return refuse('wire/unsupported-media', { given: request.headers['content-type'] ?? '', wanted: wantedTypes(request) });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return badRequest('body', 'JSON');
  }
  if (error instanceof SyntaxError || (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)) {
    return badRequest('body', error.code ?? 'JSON');
  }
  return undefined;
}

function wantedTypes(request: FastifyRequest): string {
  return request.url.includes('/imports/') ? 'text/csv, multipart/form-data' : 'application/json';
}

interface Issue {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string;
  readonly params: object;
}

/** One refusal for each field that is not as the route declares it, in the words of zod's own locales. */
function refusalOfValidation(issues: readonly Issue[], given: unknown): Refused {
  const [first, ...rest] = issues.flatMap(({ keyword, instancePath, message = '', params }) => {
    const path = instancePath.split('/').filter((step) => step !== '');
    const issue = { ...params, code: keyword, path, message, input: valueAt(given, path) };
    return badRequest(path.join('.') || 'body', { vi: inVietnamese(issue as Parameters<typeof inVietnamese>[0]), en: message }).refusals;
  });
  return first ? new Refused([first, ...rest]) : badRequest('body', '');
}

const { localeError } = z.locales.vi();
function inVietnamese(issue: Parameters<typeof localeError>[0]): string {
  const said = localeError(issue);
  return typeof said === 'string' ? said : (said?.message ?? '');
}

const valueAt = (given: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), given);
