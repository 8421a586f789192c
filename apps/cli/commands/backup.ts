/** `moc backup FILE` and `moc restore FILE`: everything at one moment in one file, and back into an empty store. */
import { resolve } from 'node:path';
import type { Language } from '@moc/domain/values';
import { type Backup, backup, type Restored, restore } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer } from '../output.ts';

export function runBackup(given: Arguments): Promise<number> {
  return withStore(given, async (store) => {
    const made = accept(await backup(store, resolve(given.operands[0]!)));
    answer(given, made, () => describeBackup(made, given.language));
    return 0;
  });
}

/** Exit code 1 also when all rows are back and a log does not hold: it did not hold when the backup was made. */
export function runRestore(given: Arguments): Promise<number> {
  return withStore(given, async (store) => {
    const restored = accept(await restore(store, resolve(given.operands[0]!)));
    answer(given, restored, () => describeRestored(restored, given.language));
    return restored.verified.every(({ broken }) => broken === undefined) ? 0 : 1;
  });
}

const rowsOf = ({ tables }: Pick<Backup, 'tables'>): number => tables.reduce((sum, { rows }) => sum + rows, 0);

function describeBackup(made: Backup, language: Language): readonly string[] {
  const total = rowsOf(made);
  const heads = made.logs.map(({ tenant, entries, hash }) => `  ${tenant}  ${entries}  ${hash}`);
  return {
    vi: [
      `Đã sao lưu ${total} dòng của ${made.tables.length} bảng vào ${made.file} (thời điểm ${made.madeAt}).`,
      'Tệp chứa dữ liệu cá nhân và mật khẩu đã băm: cất ở nơi chỉ người có trách nhiệm mở được.',
      ...(heads.length > 0 ? ['Mã băm cuối của nhật ký từng đơn vị (nên ghi lại ở nơi khác): đơn vị, số mục, mã băm', ...heads] : []),
    ],
    en: [
      `Saved ${total} rows of ${made.tables.length} tables to ${made.file} (as of ${made.madeAt}).`,
      'The file holds personal data and hashed passwords: keep it where only those in charge can open it.',
      ...(heads.length > 0 ? ['Last hash of each tenant’s log (worth noting elsewhere): tenant, entries, hash', ...heads] : []),
    ],
  }[language];
}

function describeRestored(restored: Restored, language: Language): readonly string[] {
  const lines = {
    vi: [
      `Đã khôi phục ${rowsOf(restored)} dòng của ${restored.tables.length} bảng, đúng số dòng và mã băm ghi trong bản sao lưu (thời điểm ${restored.madeAt}).`,
      ...(restored.migrated.length > 0 ? [`Đã nâng cấp cấu trúc: ${restored.migrated.join(', ')}.`] : []),
    ],
    en: [
      `Restored ${rowsOf(restored)} rows of ${restored.tables.length} tables, with the counts and digests the backup states (as of ${restored.madeAt}).`,
      ...(restored.migrated.length > 0 ? [`Schema brought up to date: ${restored.migrated.join(', ')}.`] : []),
    ],
  }[language];
  const verified = restored.verified.map(({ tenant, entries, broken }) =>
    broken
      ? { vi: `Đơn vị ${tenant}: KHÔNG nguyên vẹn. ${broken.says.vi}`, en: `Tenant ${tenant}: NOT intact. ${broken.says.en}` }[language]
      : { vi: `Đơn vị ${tenant}: nguyên vẹn, ${entries} mục.`, en: `Tenant ${tenant}: intact, ${entries} entries.` }[language],
  );
  return [...lines, ...verified];
}
