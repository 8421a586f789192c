/** `moc db distribute` makes a server that has Citus the home of a cluster; `moc db status` tells whether the database keeps tenants apart. */

import type { Language } from '@moc/domain/values';
import { type Distributed, distribute } from '@moc/store/country';
import type { Arguments } from '../arguments.ts';
import { UsageFault } from '../failure.ts';
import { withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer } from '../output.ts';

export function runDb(given: Arguments): Promise<number> {
  const [what = ''] = given.operands;
  if (what === 'status') return runStatus(given);
  if (what !== 'distribute') throw new UsageFault({ code: 'cli/unknown-work', parameters: { given: what, wanted: 'status, distribute' } });
  return withStore(given, async (store) => {
    const distributed = accept(await distribute(store));
    answer(given, distributed, () => describe(distributed, given.language));
    return 0;
  });
}

function runStatus(given: Arguments): Promise<number> {
  return withStore(given, async ({ wall }) => {
    const raised = {
      vi: 'Bức tường thứ hai giữa các đơn vị (bảo mật mức dòng của PostgreSQL): đang đứng.',
      en: 'The second wall between tenants (row-level security of PostgreSQL) stands.',
    };
    answer(given, { wall }, () => [(wall.raised ? raised : wall.says)[given.language]]);
    return 0;
  });
}

function describe({ now, before, local }: Distributed, language: Language): readonly string[] {
  const list = (names: readonly string[]) => (names.length === 0 ? { vi: 'không có', en: 'none' }[language] : names.join(', '));
  return {
    vi: [`Trải theo đơn vị lần này: ${list(now)}`, `Đã trải từ trước: ${list(before)}`, `Ở lại máy chủ này: ${list(local)}`],
    en: [`Spread by tenant now: ${list(now)}`, `Spread before: ${list(before)}`, `Staying on this server: ${list(local)}`],
  }[language];
}
