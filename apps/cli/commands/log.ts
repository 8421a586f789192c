/** `moc log (jsonl | csv)`: a tenant's log for whoever checks it elsewhere, or as a table for people. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TenantId } from '@moc/domain/values';
import { auditTable, exportLog, listTenants, type Store } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { Failure, UsageFault } from '../failure.ts';
import { withStore } from '../open-store.ts';

export function runLog(given: Arguments): Promise<number> {
  const [form = ''] = given.operands;
  if (form !== 'jsonl' && form !== 'csv') throw new UsageFault({ code: 'cli/unknown-work', parameters: { given: form, wanted: 'jsonl, csv' } });
  return withStore(given, async (store) => {
    const tenant = await getTenant(store, given.tenant);
    const lines = form === 'jsonl' ? exportLog(store, tenant) : auditTable(store, tenant, {}, given.language);
    await write(lines, given.out);
    return 0;
  });
}

async function getTenant(store: Store, wanted: string | undefined): Promise<TenantId> {
  const known = await listTenants(store);
  const found = wanted === undefined && known.length === 1 ? known[0] : known.find((tenant) => tenant === wanted);
  if (found === undefined) throw new Failure({ code: 'cli/which-tenant', parameters: { given: wanted ?? '', wanted: known.join(', ') } });
  return found;
}

async function write(lines: AsyncIterable<string>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    for await (const line of lines) process.stdout.write(line);
    return;
  }
  try {
    await pipeline(Readable.from(lines), createWriteStream(out, { mode: 0o600 }));
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path === undefined) throw error;
    throw new Failure({ code: 'cli/not-written', parameters: { file: out, reason: code ?? String(error) } });
  }
}
