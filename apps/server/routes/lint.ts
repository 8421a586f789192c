/** The linter: findings on a draft somebody sends, and on a resolution kept here with the figures of the years before. */
import { lintDossier } from '@moc/domain/dataset';
import { effectRules } from '@moc/facts';
import { loadReview } from '@moc/store';
import { lintResultSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { perMinute } from './rate.ts';
import { largestDocument, receiveText } from './resolution.ts';
import { asKnownOnQuery, dayOf, idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const tags = ['plan'];

export function addLintRoutes(api: Api, context: ServerContext): void {
  const { reader, limits } = context;

  const draft = {
    operationId: 'lintText',
    summary: 'Lint a draft: numbers, words and numbering that do not agree, with the arithmetic; nothing is stored',
    tags,
    response: { 200: jsonAnswer(lintResultSchema, 'The findings'), ...problems },
  };
  const bounds = { bodyLimit: largestDocument, config: perMinute(limits.read) };
  api.post('/lint', { schema: draft, ...bounds }, async (request, reply) => {
    const findings = await reader.read(await receiveText(request), 'lint');
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Buffer.from(findings) as never);
  });

  const adopted = {
    operationId: 'lintResolution',
    summary: 'Findings of the linter on a resolution, held against the figures of the years before as known on a day, with what people answered',
    tags,
    params: idParameters,
    querystring: asKnownOnQuery,
    response: { 200: jsonAnswer(lintResultSchema, 'The findings'), ...problems },
  };
  api.get('/resolutions/:id/lint', { schema: adopted }, async (request, reply) => {
    const day = dayOf(context, request.query.asKnownOn);
    await sendOfDossier(context, request, reply, request.params.id, ['lint', day], async (dossier) => {
      const findings = lintDossier(dossier, day, effectRules);
      const shown = new Set(findings.map(({ id }) => id));
      const review = await loadReview(context.store, dossier.tenant, dossier.id);
      const answers = review?.reviewed.answers.filter(({ finding }) => shown.has(finding)) ?? [];
      return json({ asKnownOn: day, findings, answers });
    });
    return reply;
  });
}
