/** A text by itself as a dossier: read and nothing more. */
import { assembleDossier, type Dossier, type ResolutionId } from '@moc/domain/dataset';
import { tenantId } from '@moc/domain/values';
import { authorityOrder, scaleWords, units } from '@moc/facts';
import type { Arguments } from './arguments.ts';
import { accept } from './outcome.ts';
import { readText } from './text-file.ts';

/** A text alone: no figures, no corrections, nobody's yet. */
export async function readDraft({ language }: Arguments, file: string): Promise<Dossier> {
  const text = await readText(file, language);
  const figures = { indicators: [], links: [], observations: [], sources: [], reportedVerdicts: [], projectEvents: [], authorityOrder };
  const dossier = assembleDossier({
    id: 'draft' as ResolutionId,
    tenant: tenantId('draft'),
    name: { vi: '', en: '' },
    text,
    facts: { units, scaleWords },
    corrections: [],
    labels: [],
    figures,
  });
  return accept(dossier);
}
