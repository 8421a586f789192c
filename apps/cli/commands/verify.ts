/** `moc verify`: recomputes the chain of the command log, rebuilds the state from it, and compares it with the tables. */
import type { Language } from '@moc/domain/values';
import { listTenants, type Verification, verify } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer } from '../output.ts';

export function runVerify(given: Arguments): Promise<number> {
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
