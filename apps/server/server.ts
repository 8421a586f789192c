/** The HTTP server put together: what holds for every request first, then one plugin for each step, then the pages. */

import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Registry } from 'prom-client';
import type { Api, ServerContext } from './context.ts';
import { addOriginCheck } from './identity/same-origin.ts';
import { startMetrics } from './logging/metrics.ts';
import { addRequestLog, type LogOptions, loggingOf } from './logging/request-log.ts';
import { addBodyLimit, megabyte } from './present/body-limit.ts';
import { addSecurityHeaders } from './present/headers.ts';
import { refusalsOf, sendProblem } from './present/problems.ts';
import { refuse } from './present/refused.ts';
import { takeFiles } from './reading/received-file.ts';
import { addAccountAdministration, addAccountRoutes, addSessionRoutes } from './routes/account.ts';
import { addAgencyRoutes } from './routes/agencies.ts';
import { addAmendmentRoutes } from './routes/amendment.ts';
import { addAssessmentRoutes } from './routes/assessment.ts';
import { addCheckRoutes } from './routes/checks.ts';
import { addColleagueRoutes } from './routes/colleagues.ts';
import { addCollectionRoutes } from './routes/collection/index.ts';
import { addContinuityRoutes } from './routes/continuity.ts';
import { addCountryRoutes } from './routes/country.ts';
import { addDutyRoutes } from './routes/duties.ts';
import { addErasureRoutes } from './routes/erasure.ts';
import { addErrorPages } from './routes/errors.ts';
import { addExplanationRoutes } from './routes/explanations.ts';
import { addForecastRoutes } from './routes/forecast.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addLintRoutes } from './routes/lint.ts';
import { addLogRoutes } from './routes/log.ts';
import { addMyAccount } from './routes/my-account.ts';
import { addNotificationRoutes } from './routes/notifications.ts';
import { addObservationRoutes } from './routes/observation.ts';
import { addOpenIdRoutes } from './routes/open-id.ts';
import { addOpenApi } from './routes/openapi.ts';
import { addPages } from './routes/pages.ts';
import { addPeopleRoutes } from './routes/people.ts';
import { addPlanRoutes } from './routes/plan.ts';
import { addResolutionRoutes } from './routes/resolution.ts';
import { addReviewRoutes } from './routes/review.ts';
import { addSecondFactorRule } from './routes/second-factor-rule.ts';
import { addSeriesRoutes } from './routes/series.ts';
import { addStandardRoutes } from './routes/standards.ts';
import { addTerritoryRoutes } from './routes/territory.ts';

export const apiPrefix = '/api/v1';

/** An assembled server that does not listen yet. */
export async function buildServer(context: ServerContext, origin?: string, log: LogOptions = { level: 'warn' }): Promise<Api> {
  const app: Api = fastify({
    bodyLimit: megabyte,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    ...loggingOf(log),
    // A proxy on this machine may say who asks; nobody else is believed.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(reply, refusalsOf(error, request)));
  addRequestLog(app as never);
  const metrics = startMetrics(app as never, context.store);
  addSecurityHeaders(app as never, origin?.startsWith('https:') ?? false);
  addOriginCheck(app as never, origin);
  addBodyLimit(app as never);
  takeFiles(app as never);
  await app.register(compress, { brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, encodings: ['br', 'gzip', 'identity'] });
  await app.register(multipart, { limits: { fields: 10, parts: 20 } });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => refuse('wire/too-many-requests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  await addOpenApi(app, apiPrefix);
  await app.register(async (api: Api) => addSteps(api, context, metrics), { prefix: apiPrefix });
  await app.register(async (auth: Api) => addWaysIn(auth, context), { prefix: '/api/auth' });
  addErrorPages(app);
  await app.register(async (pages: Api) => addPages(pages, context));
  return app;
}

function addWaysIn(auth: Api, context: ServerContext): void {
  addSessionRoutes(auth, context);
  addOpenIdRoutes(auth, context);
}

/** The steps of a figure's walk, in order. */
function addSteps(api: Api, context: ServerContext, metrics: Registry): void {
  addHealthRoutes(api, context, metrics);
  addAccountRoutes(api, context);
  addAccountAdministration(api, context);
  addMyAccount(api, context);
  addPeopleRoutes(api, context);
  addSecondFactorRule(api, context);
  addErasureRoutes(api, context);
  addAgencyRoutes(api, context);
  addColleagueRoutes(api, context);
  addTerritoryRoutes(api, context);
  addSeriesRoutes(api, context);
  addResolutionRoutes(api, context);
  addPlanRoutes(api, context);
  addAmendmentRoutes(api, context);
  addReviewRoutes(api, context);
  addContinuityRoutes(api, context);
  addStandardRoutes(api, context);
  addLintRoutes(api, context);
  addDutyRoutes(api, context);
  addExplanationRoutes(api, context);
  addNotificationRoutes(api, context);
  addObservationRoutes(api, context);
  addCheckRoutes(api, context);
  addAssessmentRoutes(api, context);
  addForecastRoutes(api, context);
  addCollectionRoutes(api, context);
  addCountryRoutes(api, context);
  addLogRoutes(api, context);
}
