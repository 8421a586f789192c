/** `moc verify [FILE [HEAD]]`: recomputes the chain of the command log, rebuilds the state from it, and compares it with the tables. */
import type { Bilingual, Language } from '@moc/domain/values';
import { listTenants, type Verification, verify } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer } from '../output.ts';
import { linesOf, type Verified, verifyLog } from '../verify-log.mjs';

export function runVerify(given: Arguments): Promise<number> {
  const [file, noted] = given.operands;
  return file === undefined ? verifyStore(given) : verifyFile(given, file, noted);
}

/** An exported log, checked without any database. */
async function verifyFile(given: Arguments, file: string, noted: string | undefined): Promise<number> {
  const found = await verifyLog(linesOf(file), noted).catch((error: NodeJS.ErrnoException) => {
    throw new Failure({ code: 'cli/no-file', parameters: { file, reason: error.code ?? String(error) } });
  });
  answer(given, found, () => [describeFile(found)[given.language]]);
  return found.ok ? 0 : 1;
}

function describeFile(found: Verified): Bilingual {
  if (!found.ok) return { vi: `KHÔNG nguyên vẹn (dòng ${found.line}). ${found.says.vi}`, en: `NOT intact (line ${found.line}). ${found.says.en}` };
  const { tenant, entries, head } = found;
  return {
    vi: `Đơn vị ${tenant}: nhật ký nguyên vẹn, ${entries} mục. Mã băm cuối: ${head}`,
    en: `Tenant ${tenant}: the log is intact, ${entries} entries. Last hash: ${head}`,
  };
}

function verifyStore(given: Arguments): Promise<number> {
  return withStore(given, async (store) => {
    const found: Verification[] = [];
    for (const tenant of await listTenants(store)) found.push(accept(await verify(store, tenant)));
    answer(given, { intact: found.every(isIntact), tenants: found }, () => describe(found, given.language));
    return found.every(isIntact) ? 0 : 1;
  });
}

const isIntact = ({ broken }: Verification): boolean => broken === undefined;

function describe(found: readonly Verification[], language: Language): readonly string[] {
  if (found.length === 0) return [{ vi: 'Sổ ghi lệnh chưa có gì.', en: 'The command log is empty.' }[language]];
  return found.map(({ tenant, entries, rows, head, broken }) => {
    if (broken) return { vi: `Đơn vị ${tenant}: KHÔNG nguyên vẹn. ${broken.says.vi}`, en: `Tenant ${tenant}: NOT intact. ${broken.says.en}` }[language];
    return {
      vi: `Đơn vị ${tenant}: nguyên vẹn. ${entries} lần ghi, ${rows} dòng dựng lại từ sổ khớp với các bảng. Mã băm cuối: ${head}`,
      en: `Tenant ${tenant}: intact. ${entries} ${entries === 1 ? 'entry' : 'entries'}; ${rows} ${rows === 1 ? 'row' : 'rows'} rebuilt from the log ${rows === 1 ? 'equals' : 'equal'} the tables. Last hash: ${head}`,
    }[language];
  });
}
