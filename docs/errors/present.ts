/** The list of codes as a page: one table a section, each sentence in both languages. */
import type { Bilingual } from '@moc/domain/values';

const opening = `# Mã thông báo · Message codes

Mỗi lần Mốc không nhận một tệp, một lệnh, hoặc không hiểu một chỗ trong văn bản, thông báo có một mã cố định. Mỗi câu nói điều đã nhận, điều cần có và việc làm tiếp; \`{tên}\` được thay bằng giá trị thật. Trang này được sinh ra từ mã nguồn, không sửa tay.

Whenever Mốc does not accept a file or a command, or does not understand a place in a text, the message has a fixed code. Each sentence says what was given, what is wanted and what to do next; \`{name}\` is replaced by the real value. This page is generated from the source: \`node docs/errors/write.ts\`.
`;

/** What gives codes of this section. */
const sections: Readonly<Record<string, string>> = {
  resolution: 'Đọc nghị quyết · Reading a resolution',
  plan: 'Đọc chỉ tiêu · Reading targets',
  lint: 'Soát văn bản · Linter',
  assignment: 'Quyền · Rights',
  observation: 'Tệp số liệu · Files of figures',
  dataset: 'Hồ sơ nghị quyết · Dossiers',
  document: 'Tài liệu · Documents',
  standard: 'Chuẩn trao đổi · Exchange standards',
  store: 'Lưu trữ · Store',
  wire: 'Giao diện lập trình · API',
  cli: 'Dòng lệnh · Command line',
};

export function presentList(words: ReadonlyMap<string, Bilingual>): string {
  const groups = Map.groupBy(words, ([code]) => code.split('/')[0] ?? '');
  const order = Object.keys(sections);
  const names = [...groups.keys()].sort((a, b) => place(order, a) - place(order, b) || (a < b ? -1 : 1));
  return [opening, ...names.map((name) => presentGroup(sections[name] ?? name, groups.get(name) ?? []))].join('\n');
}

const place = (order: readonly string[], name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

function presentGroup(title: string, entries: readonly (readonly [string, Bilingual])[]): string {
  const rows = entries.map(([code, { vi, en }]) => `| \`${code}\` | ${cell(vi)} | ${cell(en)} |`);
  return [`## ${title}`, '', '| mã · code | tiếng Việt | English |', '|---|---|---|', ...rows, ''].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
