/** Verdicts as known on a day, the scorecard as a table, and the walk of one target. */
import { formulasBy } from '@moc/domain/assessment';
import { amendedOn, assessDossier, type Dossier, outlookDossier } from '@moc/domain/dataset';
import type { Day } from '@moc/domain/values';
import { formulaFacts, outlookFacts } from '@moc/facts';
import { type AssessmentAnswer, assessmentAnswerSchema, targetExplanationSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { presentExplanation } from '../present/explanation.ts';
import { preferredLanguage } from '../present/language.ts';
import { refuse } from '../present/refused.ts';
import { presentScorecard } from '../present/scorecard.ts';
import { asKnownOnQuery, dayOf, idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const tags = ['assessment'];

const formulas = formulasBy(formulaFacts);

export function addAssessmentRoutes(api: Api, context: ServerContext): void {
  const common = { tags, params: idParameters, querystring: asKnownOnQuery };

  const assessment = {
    ...common,
    operationId: 'assessResolution',
    summary: 'Every target and part judged as known on a day, with the outlook of what is still open, and what later acts had changed by then',
    response: { 200: jsonAnswer(assessmentAnswerSchema, 'The assessment'), ...problems },
  };
  api.get('/resolutions/:id/assessment', { schema: assessment }, async (request, reply) => {
    const day = dayOf(context, request.query.asKnownOn);
    await sendOfDossier(context, request, reply, request.params.id, ['assessment', day], (dossier) => {
      const made = answer(dossier, day);
      if (day === context.today() && showsForecast(made)) context.forecasts.keep(dossier, day);
      return json(made);
    });
    return reply;
  });

  const walk = {
    ...common,
    operationId: 'explainTarget',
    summary: 'One target walked back: verdict, figures with sources and vintages, parts, sentence, provision',
    params: idParameters.extend({ address: z.string().max(300) }),
    response: { 200: jsonAnswer(targetExplanationSchema, 'The walk'), ...problems },
  };
  api.get('/resolutions/:id/targets/:address', { schema: walk }, async (request, reply) => {
    const { id, address } = request.params;
    const day = dayOf(context, request.query.asKnownOn);
    await sendOfDossier(context, request, reply, id, ['target', address, day], (dossier) => {
      const explanation = presentExplanation(dossier, answer(dossier, day), address);
      if (!explanation) throw refuse('wire/not-found', { what: address });
      return json(explanation);
    });
    return reply;
  });
  addScorecardFiles(api, context);
}

const showsForecast = ({ outlook }: AssessmentAnswer): boolean =>
  outlook.targets.some(({ parts }) => parts.some(({ forecast }) => forecast)) || outlook.hidden.some(({ forecast }) => forecast);

/** Both on what this reader may see. */
function answer(dossier: Dossier, day: Day): AssessmentAnswer {
  const assessment = assessDossier(dossier, day, { formulas });
  return { ...assessment, outlook: outlookDossier(dossier, assessment, outlookFacts), amended: amendedOn(dossier, day) };
}

function addScorecardFiles(api: Api, context: ServerContext): void {
  const common = { tags, params: idParameters };
  for (const format of ['csv', 'xlsx'] as const) {
    const table = {
      ...common,
      operationId: `scorecard${format === 'csv' ? 'Csv' : 'Xlsx'}`,
      summary: `The scorecard as ${format.toUpperCase()}, one row a part`,
      querystring: asKnownOnQuery.extend({ language: z.enum(['vi', 'en']).optional() }),
      response: { 200: { description: 'The table', content: { [mediaType[format]]: { schema: z.string() } } }, ...problems },
    };
    api.get(`/resolutions/:id/scorecard.${format}`, { schema: table }, async (request, reply) => {
      const day = dayOf(context, request.query.asKnownOn);
      const language = request.query.language ?? preferredLanguage(request.headers['accept-language']);
      await sendOfDossier(context, request, reply, request.params.id, [format, day, language], async (dossier) => ({
        type: mediaType[format],
        fileName: `${dossier.id}-${day}.${format}`,
        body: await presentScorecard(dossier, answer(dossier, day), language, format),
      }));
      return reply;
    });
  }
}

const mediaType = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
