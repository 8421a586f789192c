/** Figures on which a statistician or another body says otherwise, side by side. */
import { reachOf } from '@moc/domain/assignment';
import { findAskedTwice, readCells, readDisputed, readNames, readTerritoryNames, type StoredCell } from '@moc/store';
import { type Disagreement, disagreementsSchema } from '@moc/wire';
import type { Api, ServerContext } from '../../context.ts';
import { actorWithRight } from '../../identity/visitor.ts';
import { problems } from '../shared.ts';
import { namesOf, readable, seenBy, tags, tenantQuery } from './shared.ts';

export function addDisagreements(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'listDisagreements',
    summary: 'Figures on which a statistician or another body says otherwise, side by side; and figures asked of several agencies',
    tags,
    querystring: tenantQuery,
    response: { 200: disagreementsSchema, ...problems },
  };
  api.get('/disagreements', { schema }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await actorWithRight(context, request, tenant, 'figure/read');
    const within = await seenBy(context, actor);
    const [{ verified, others }, nameOf] = await Promise.all([readDisputed(within, tenant), readNames(store, tenant)]);
    const ids = [...new Set([...verified, ...others.map(({ request: id }) => id)])];
    const { cells, agencies } = await readCells(within, tenant, ids, today());
    const seen = readable(actor, cells);
    const names = await readTerritoryNames(store, tenant, [...new Set(seen.map(({ cell }) => cell.request.territory))]);
    const named = namesOf(agencies);
    const sideBySide = ({ cell, indicator }: StoredCell): Omit<Disagreement, 'kind' | 'other'> => {
      const { territory, agency } = cell.request;
      const name = names.get(territory) ?? territory;
      return { cell, name: indicator.name, territoryName: { vi: name, en: name }, agency: { code: agency, name: named(agency) } };
    };
    const rows = seen.flatMap((stored): readonly Disagreement[] => {
      const { request: about, verified: word } = stored.cell;
      const both = sideBySide(stored);
      const ofStatistician: readonly Disagreement[] =
        word && !word.agrees
          ? [
              {
                ...both,
                kind: 'statistician',
                other: { who: nameOf(word.by), ...(word.value !== undefined && { value: word.value }), unit: about.unit, on: word.at, words: word.words },
              },
            ]
          : [];
      const ofOthers = others
        .filter(({ request: id }) => id === about.id)
        .map(
          ({ publisher, value, unit, on, source }): Disagreement => ({
            ...both,
            kind: 'other-publisher',
            other: { who: publisher, value, unit, on, words: source },
          }),
        );
      return [...ofStatistician, ...ofOthers];
    });
    const askedTwice = reachOf(actor.role, 'figure/read') === 'province' ? await findAskedTwice(store, tenant, today()) : [];
    return reply.header('cache-control', 'no-store').send({ tenant, rows, askedTwice });
  });
}
