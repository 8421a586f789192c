/** Continuity over the years: a resolution's targets held against those of an earlier one, for the public and for the desk. */
import type { Dossier } from '@moc/domain/dataset';
import { earlierPlans, matchDecisions, matchIndicators } from '@moc/domain/plan';
import { listResolutions, loadReview } from '@moc/store';
import { type ReviewContinuity, resolutionIdSchema, reviewContinuitySchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { refuse } from '../present/refused.ts';
import { idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

export function addContinuityRoutes(api: Api, context: ServerContext): void {
  const { store } = context;
  const continuity = {
    operationId: 'getContinuity',
    summary: 'The targets held against an earlier year’s: continued, redefined, new, dropped; people’s word goes before every likeness',
    tags: ['plan'],
    params: idParameters,
    querystring: z.object({
      previous: resolutionIdSchema.optional().meta({ description: 'The earlier resolution; the nearest of the same length when absent.' }),
    }),
    response: { 200: jsonAnswer(reviewContinuitySchema, 'Both years, part by part'), ...problems },
  };
  api.get('/resolutions/:id/continuity', { schema: continuity }, async (request, reply) => {
    const { previous: asked } = request.query;
    await sendOfDossier(context, request, reply, request.params.id, ['continuity', asked ?? ''], async (now, see) => {
      const earlier = await earlierOf(context, now, see);
      const before = asked === undefined ? earlier[0] : await see(asked);
      if (!before || before.id === now.id) throw refuse('wire/no-earlier-plan', { what: now.id });
      const review = await loadReview(store, now.tenant, now.id);
      const decisions = matchDecisions(review?.steps ?? [], before.id);
      const answer: ReviewContinuity = {
        resolution: presentCompared(now),
        previous: presentCompared(before),
        continuity: matchIndicators(now.plan, before.plan, before.figures.links, decisions),
        earlier: earlier.map(presentCompared),
        links: now.figures.links,
        previousLinks: before.figures.links,
        indicators: indicatorsOf(now, before),
      };
      return json(answer);
    });
    return reply;
  });
}

/** Those that whoever asks may see. */
async function earlierOf({ store }: ServerContext, now: Dossier, see: (id: Dossier['id']) => Promise<Dossier>): Promise<readonly Dossier[]> {
  const entries = earlierPlans({ ...now, issuer: now.resolution.issuer?.text }, await listResolutions(store, [now.tenant]));
  const seen = await Promise.all(entries.map(({ id }) => see(id).catch(() => undefined)));
  return seen.filter((each) => each !== undefined);
}

function indicatorsOf(now: Dossier, before: Dossier): ReviewContinuity['indicators'] {
  return [...new Map([...before.figures.indicators, ...now.figures.indicators].map((indicator) => [indicator.code, indicator])).values()];
}

const presentCompared = ({ id, name, planPeriod }: Dossier) => ({ id, name, planPeriod });
