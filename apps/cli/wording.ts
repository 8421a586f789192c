/** The words of every refusal and diagnostic the command line can meet, in both languages. */
import { documentRefusals } from '@moc/documents';
import { sayRefusalInBoth } from '@moc/domain/refusals';
import type { Bilingual, Diagnostic, Refusal } from '@moc/domain/values';
import { standardRefusals } from '@moc/standards';
import { storeRefusals } from '@moc/store';
import { cliRefusals } from './refusals.ts';

export function sayInBoth(refusal: Refusal | Diagnostic): Bilingual {
  return sayRefusalInBoth(refusal, storeRefusals, documentRefusals, standardRefusals, cliRefusals);
}
