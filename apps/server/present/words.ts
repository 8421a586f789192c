/** The words of every refusal the server can give: the domain's, and those of the adapters it works with. */
import { documentRefusals } from '@moc/documents';
import { sayRefusalInBoth } from '@moc/domain/refusals';
import type { Bilingual, Refusal } from '@moc/domain/values';
import { storeRefusals } from '@moc/store';
import { wireRefusals } from '@moc/wire';

export function sayRefusal(refusal: Pick<Refusal, 'code' | 'parameters'>): Bilingual {
  return sayRefusalInBoth(refusal, documentRefusals, storeRefusals, wireRefusals);
}
