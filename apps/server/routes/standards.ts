/** Resolutions in exchange standards: Akoma Ntoso and StratML as files, each with what it cannot carry. */
import { sayRefusalInBoth } from '@moc/domain/refusals';
import type { Diagnostic } from '@moc/domain/values';
import { encodeAkomaNtoso, encodeStratml, lossesOfAkomaNtoso, lossesOfStratml, standardRefusals } from '@moc/standards';
import { type NotCarried, notCarriedSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const standards = [
  {
    path: 'akoma-ntoso',
    operation: 'AkomaNtoso',
    name: 'Akoma Ntoso 3.0',
    type: 'application/akn+xml',
    ending: 'akn.xml',
    encode: encodeAkomaNtoso,
    lossesOf: lossesOfAkomaNtoso,
  },
  {
    path: 'stratml',
    operation: 'Stratml',
    name: 'StratML Part 2',
    type: 'application/xml',
    ending: 'stratml.xml',
    encode: encodeStratml,
    lossesOf: lossesOfStratml,
  },
] as const;

export function addStandardRoutes(api: Api, context: ServerContext): void {
  for (const { path, operation, name, type, ending, encode, lossesOf } of standards) {
    const file = {
      operationId: `get${operation}`,
      summary: `The resolution as ${name}, whole or as the public may see it`,
      tags: ['resolution'],
      params: idParameters,
      response: { 200: { description: 'The file', content: { [type]: { schema: z.string() } } }, ...problems },
    };
    api.get(`/resolutions/:id/${path}`, { schema: file }, async (request, reply) => {
      await sendOfDossier(context, request, reply, request.params.id, [path], (dossier) => ({
        type: `${type}; charset=utf-8`,
        body: encode(dossier),
        fileName: `${dossier.id}.${ending}`,
      }));
      return reply;
    });

    const losses = {
      operationId: `get${operation}Losses`,
      summary: `What ${name} cannot carry of this resolution`,
      tags: ['resolution'],
      params: idParameters,
      response: { 200: jsonAnswer(notCarriedSchema, 'Each with its count, in words'), ...problems },
    };
    api.get(`/resolutions/:id/${path}/not-carried`, { schema: losses }, async (request, reply) => {
      await sendOfDossier(context, request, reply, request.params.id, [path, 'not-carried'], (dossier) => json(lossesOf(dossier).map(presentLoss)));
      return reply;
    });
  }
}

const presentLoss = ({ code, parameters }: Diagnostic): NotCarried => ({
  code,
  parameters,
  says: sayRefusalInBoth({ code, parameters }, standardRefusals),
});
