/** The words of every refusal the server can give: the domain's, and those of the adapters it works with. */
import { documentRefusals } from '@moc/documents';
import { domainRefusals, sayRefusalInBoth } from '@moc/domain/refusals';
import type { Bilingual, Refusal } from '@moc/domain/values';
import { standardRefusals } from '@moc/standards';
import { storeRefusals } from '@moc/store';
import { wireRefusals } from '@moc/wire';

/** The words of a code with its parameters in braces; undefined when there is no such code. */
export function findWords(code: string): Bilingual | undefined {
  const records = [domainRefusals, documentRefusals, storeRefusals, wireRefusals, standardRefusals];
  return records.find((record) => Object.hasOwn(record, code))?.[code as keyof object];
}

export function sayRefusal(refusal: Pick<Refusal, 'code' | 'parameters'>): Bilingual {
  return sayRefusalInBoth(refusal, documentRefusals, storeRefusals, wireRefusals);
}
