/** The readable log as a CSV table: a line for each entry, oldest page last, made as it is read. */
import type { Language, TenantId } from '@moc/domain/values';
import { type AuditFilter, listAudit } from './audit.ts';
import { sayEntry, sayKind, sayRole } from './audit-words.ts';
import type { Store } from './store.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Mục', 'Thời điểm (giờ Việt Nam)', 'Người', 'Tài khoản', 'Vai trò', 'Việc', 'Nội dung', 'Mã băm'],
  en: ['Entry', 'Time (Vietnam)', 'Person', 'Account', 'Role', 'What', 'Content', 'Hash'],
};

/** Text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const vietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });

/** The entries that the filter lets through, newest first; the byte order mark lets spreadsheets read Vietnamese. */
export async function* auditTable(store: Store, tenant: TenantId, filter: AuditFilter, language: Language): AsyncGenerator<string> {
  yield `\uFEFF${line(heads[language])}`;
  for (let before = filter.before; ; ) {
    const page = await listAudit(store, tenant, { ...filter, ...(before !== undefined && { before }) }, 0);
    if (!page.ok) throw new Error(page.refusals[0].code);
    for (const entry of page.value.entries) {
      const { seq, at, name, actor, role, kind, hash } = entry;
      yield line([String(seq), vietnam.format(new Date(at)), name, actor, sayRole(role)[language], sayKind(kind)[language], sayEntry(entry)[language], hash]);
    }
    if (page.value.before === undefined) return;
    before = page.value.before;
  }
}
