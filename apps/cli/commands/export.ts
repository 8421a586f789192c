/** `moc export (--akn | --stratml) [FILE]`: the resolution or its plan in an exchange standard, and what that cannot carry. */
import { writeFile } from 'node:fs/promises';
import { type Dossier, publicView } from '@moc/domain/dataset';
import type { Diagnostic } from '@moc/domain/values';
import { encodeAkomaNtoso, encodeStratml, lossesOfAkomaNtoso, lossesOfStratml } from '@moc/standards';
import { loadPublicDossier } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../dossier.ts';
import { readDraft } from '../draft.ts';
import { Failure, UsageFault } from '../failure.ts';
import { printJson } from '../output.ts';
import { sayInBoth } from '../wording.ts';

const formats = {
  akn: { encode: encodeAkomaNtoso, lossesOf: lossesOfAkomaNtoso },
  stratml: { encode: encodeStratml, lossesOf: lossesOfStratml },
} as const;

export async function runExport(given: Arguments): Promise<number> {
  const format = getFormat(given);
  const [file] = given.operands;
  if (file !== undefined) return exportDossier(given, format, await readDraft(given, file));
  return withDossier(given, async (dossier, _day, _answers, store) => {
    const open = given.isPublic && store ? await loadPublicDossier(store, dossier.tenant, dossier.id) : undefined;
    return exportDossier(given, format, open ?? dossier);
  });
}

function getFormat({ formats: chosen }: Arguments): keyof typeof formats {
  const [format, another] = chosen;
  if (format !== undefined && another === undefined) return format;
  throw new UsageFault({ code: 'cli/export-format', parameters: { given: chosen.length } });
}

async function exportDossier(given: Arguments, format: keyof typeof formats, dossier: Dossier): Promise<number> {
  const seen = given.isPublic ? publicView(dossier) : dossier;
  const xml = formats[format].encode(seen);
  const notCarried = formats[format].lossesOf(seen);
  if (given.out !== undefined) await write(given.out, xml);
  if (given.json)
    printJson({ format, public: given.isPublic, notCarried: notCarried.map(present), ...(given.out === undefined ? { xml } : { file: given.out }) });
  else {
    if (given.out === undefined) process.stdout.write(xml);
    for (const loss of notCarried) process.stderr.write(`${loss.code}: ${sayInBoth(loss)[given.language]}\n`);
  }
  return 0;
}

const present = (loss: Diagnostic) => ({ ...loss, says: sayInBoth(loss) });

async function write(file: string, xml: string): Promise<void> {
  try {
    await writeFile(file, xml);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Failure({ code: 'cli/not-written', parameters: { file, reason } });
  }
}
