/** `moc import KIND FILE [--preview]`: takes a file in, whole or not at all. */
import { type FileKind, fileKinds } from '@moc/domain/observation';
import { type TerritoryListKind, territoryListKinds } from '@moc/domain/territory';
import type { Language } from '@moc/domain/values';
import { importFile, importTerritories, previewFile, previewTerritories, type Summary } from '@moc/store';
import type { Arguments } from '../arguments.ts';
import { UsageFault } from '../failure.ts';
import { getPlace, operator, withStore } from '../open-store.ts';
import { accept } from '../outcome.ts';
import { answer } from '../output.ts';
import { readTableFile } from '../text-file.ts';

export async function runImport(given: Arguments): Promise<number> {
  const [word = '', path = ''] = given.operands;
  const list = territoryListKinds.find((known) => known === word);
  if (list) return runListImport(given, list, path);
  const kind = getKind(word);
  const { name, sha256, table } = await readTableFile(path);
  return withStore(given, async (store) => {
    const place = await getPlace(store, given);
    const request = { ...place, kind, file: { name, sha256 }, table };
    const actor = operator(place.tenant);
    const summary = given.preview ? accept(await previewFile(store, request, actor)) : accept(await importFile(store, request, actor)).summary;
    const result = { ...summary, kind, file: name, rows: table.rows.length, stored: !given.preview };
    answer(given, result, () => [describe(summary, table.rows.length, name, given.preview, given.language), ...describeWarnings(summary, given.language)]);
    return 0;
  });
}

/** A list of acts, units or changes: the tenant's, whatever the resolution. */
async function runListImport(given: Arguments, list: TerritoryListKind, path: string): Promise<number> {
  const { name, sha256, table } = await readTableFile(path);
  return withStore(given, async (store) => {
    const { tenant } = await getPlace(store, given);
    const request = { tenant, list, file: { name, sha256 }, table };
    const actor = operator(tenant);
    const summary = given.preview ? accept(await previewTerritories(store, request, actor)) : accept(await importTerritories(store, request, actor)).summary;
    const result = { ...summary, kind: list, file: name, rows: table.rows.length, stored: !given.preview };
    answer(given, result, () => [describe(summary, table.rows.length, name, given.preview, given.language)]);
    return 0;
  });
}

function getKind(given: string): FileKind {
  const kind = fileKinds.find((known) => known === given);
  if (kind) return kind;
  throw new UsageFault({ code: 'cli/import-kind', parameters: { given, wanted: [...fileKinds, ...territoryListKinds].join(', ') } });
}

function describe({ added, repeated, replaced, conflicts }: Summary, rows: number, name: string, preview: boolean, language: Language): string {
  if (language === 'vi') {
    const verb = preview ? 'Kiểm tra xong, chưa ghi gì' : 'Đã nhập';
    return `${verb}: ${name}, ${rows} dòng; mới ${added}, đã có ${repeated}, thay bản trước ${replaced}, lệch với nguồn khác ${conflicts}.`;
  }
  const verb = preview ? 'Checked, nothing written' : 'Taken in';
  return `${verb}: ${name}, ${rows} ${rows === 1 ? 'row' : 'rows'}; ${added} new, ${repeated} already there, ${replaced} new ${replaced === 1 ? 'version' : 'versions'}, ${conflicts} that disagree with another source.`;
}

/** What the checks say of the new figures; the file is taken in all the same. */
function describeWarnings({ warnings, warned }: Summary, language: Language): readonly string[] {
  if (warned === 0) return [];
  const head = language === 'vi' ? `Số liệu cần xem lại (${warned}), không cản việc nhập:` : `Figures to look at (${warned}); they do not hold the file back:`;
  const told = warnings.map(({ lines, finding }) => `  ${lines.join(', ')}: ${finding.says[language]}`);
  const more = language === 'vi' ? `  … và ${warned - warnings.length} điều khác: moc check` : `  … and ${warned - warnings.length} more: moc check`;
  return [head, ...told, ...(warned > warnings.length ? [more] : [])];
}
