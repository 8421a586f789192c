/** What an exchange standard cannot carry of a resolution. */
import type { Bilingual, Code, Parameters } from '@moc/domain/values';
import { z } from 'zod';
import { schemaOf } from './same.ts';
import { bilingualSchema, codeSchema, parametersSchema } from './values.ts';

export interface NotCarried {
  readonly code: Code;
  readonly parameters: Parameters;
  readonly says: Bilingual;
}

export const notCarriedSchema = schemaOf<readonly NotCarried[]>()(
  z.array(z.object({ code: codeSchema, parameters: parametersSchema, says: bilingualSchema }).meta({ id: 'NotCarried' })),
);
