/** `moc person (export | erase) ACCOUNT`: everything held on one person as JSON; or their name and account taken away. */
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Actor } from '@moc/domain/assignment';
import { type ActorId, actorId, type TenantId } from '@moc/domain/values';
import { erasePerson, exportPerson, findAccount, type Store } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { Failure, UsageFault } from '../failure.ts';
import { withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer, print } from '../output.ts';

export function runPerson(given: Arguments): Promise<number> {
  const [work = '', name = ''] = given.operands;
  if (work !== 'export' && work !== 'erase') throw new UsageFault({ code: 'cli/unknown-work', parameters: { given: work, wanted: 'export, erase' } });
  return withStore(given, async (store) => {
    const account = await getAccount(store, name);
    return work === 'export' ? tell(given, store, account) : erase(given, store, account);
  });
}

/** An e-mail address, or the account's code as the log shows it. */
async function getAccount(store: Store, name: string): Promise<ActorId> {
  if (!name.includes('@')) return actorId(name);
  const account = await findAccount(store, name);
  if (account === undefined) throw new Failure({ code: 'store/unknown-person', parameters: { account: name } });
  return account;
}

async function tell({ out }: Arguments, store: Store, account: ActorId): Promise<number> {
  const text = JSON.stringify(await exportPerson(store, account), null, 2);
  if (out === undefined) print(text);
  else await writeFile(out, `${text}\n`, { mode: 0o600 });
  return 0;
}

const administrator = (tenant: TenantId): Actor => ({ id: actorId('cli:operator'), name: userInfo().username, tenant, role: 'administrator' });

/** Without --confirm only what would be erased is said. */
async function erase(given: Arguments, store: Store, account: ActorId): Promise<number> {
  const { language, confirm } = given;
  const held = await exportPerson(store, account);
  if (held.tenants.length === 0 && held.signIn.length === 0) throw new Failure({ code: 'store/unknown-person', parameters: { account } });
  const tenants = held.tenants.map(({ tenant }) => tenant).join(', ');
  if (!confirm) {
    answer(given, { account, tenants: held.tenants.map(({ tenant }) => tenant), erased: false }, () => [
      {
        vi: `Sẽ xóa tên và tài khoản ${account} (đơn vị ${tenants}). Việc đã làm vẫn còn trong nhật ký dưới mã tài khoản. Thêm --confirm để xóa; không lấy lại được.`,
        en: `The name and the account ${account} would be erased (tenants ${tenants}). What was done stays in the log under the account’s code. Add --confirm to erase; it cannot be undone.`,
      }[language],
    ]);
    return 0;
  }
  accept(await erasePerson(store, account, administrator));
  answer(given, { account, tenants: held.tenants.map(({ tenant }) => tenant), erased: true }, () => [
    {
      vi: `Đã xóa tên và tài khoản ${account}; chuỗi nhật ký vẫn nguyên vẹn.`,
      en: `The name and the account ${account} were erased; the log’s chain holds as before.`,
    }[language],
  ]);
  return 0;
}
