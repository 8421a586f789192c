/** The record of forecasts shown: its score for everybody, and the command that puts a day's forecasts on it. */
import { scoreDossier } from '@moc/domain/dataset';
import { execute, loadForecasts } from '@moc/store';
import { acceptedSchema, forecastRecordSchema, recordForecastsRequestSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { signedInActor } from '../identity/visitor.ts';
import { getValue } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { asKnownOnQuery, dayOf, getTenant, idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const tags = ['assessment'];

export function addForecastRoutes(api: Api, context: ServerContext): void {
  const score = {
    operationId: 'scoreForecasts',
    summary: 'Forecasts on record, scored by the verdicts known on a day: Brier score, coverage, calibration, against linear pace and seasonal naive',
    tags,
    params: idParameters,
    querystring: asKnownOnQuery,
    response: { 200: jsonAnswer(forecastRecordSchema, 'The record'), ...problems },
  };
  api.get('/resolutions/:id/forecasts/score', { schema: score }, async (request, reply) => {
    const day = dayOf(context, request.query.asKnownOn);
    await sendOfDossier(context, request, reply, request.params.id, ['forecast-score', day], async (dossier) =>
      json(scoreDossier(dossier, await loadForecasts(context.store, dossier.tenant, dossier.id), day)),
    );
    return reply;
  });

  const record = {
    operationId: 'recordForecasts',
    summary: 'Put on record every forecast shown on a day; those on record already are not written again',
    tags,
    params: idParameters,
    body: recordForecastsRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  const config = perMinute(context.limits.write);
  api.post('/resolutions/:id/forecasts', { schema: record, config }, async (request, reply) => {
    const { id } = request.params;
    const tenant = await getTenant(context, id);
    const actor = await signedInActor(context, request, tenant);
    const { seq } = getValue(await execute(context.store, { kind: 'record-forecasts', tenant, resolution: id, ...request.body }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}
