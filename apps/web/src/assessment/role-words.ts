/** How a part bears on its target: it decides, explains, is counted within another, was assigned or is striven for. */
import type { TargetPart } from '@moc/domain/plan';
import type { ReaderWords } from '../i18n/use-words.ts';

export function roleWords({ t }: ReaderWords, part: TargetPart): string {
  if (part.within !== undefined) return t('table.role.nested');
  if (part.setter) return t(part.setter.kind === 'assigned' ? 'table.role.assigned' : 'table.role.striven');
  return t(part.role === 'binding' ? 'table.role.binding' : 'table.role.explanatory');
}
