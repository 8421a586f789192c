/** The same resolution in every format gives the same targets; what each format adds is taken off and said. */
import { readFileSync } from 'node:fs';
import { readDocument } from '@moc/documents';
import { readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { sliceSpan } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { sayPart } from '../say-part.ts';
import { columnedLines } from './paged.ts';
import { splitDocument, twentyPages } from './twenty-pages.ts';

const original = readFileSync(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');

async function read(name: string) {
  const outcome = await readDocument(new Uint8Array(readFileSync(new URL(name, import.meta.url))), name);
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
}

const evenly = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Addresses, criteria and the words themselves, in the order of the text. */
function targetsOf(text: string): readonly string[] {
  const plan = readPlan(parseResolution(text), { units, scaleWords });
  const parts = [...plan.targets.flatMap((target) => target.parts), ...plan.hidden];
  return [
    ...parts.map((part) => `${part.address} | ${sayPart(part)} | ${evenly(sliceSpan(text, part.span))}`),
    ...plan.works.map(({ address, name }) => `${address} | ${name}`),
    ...plan.tasks.map(({ address, span }) => `${address} | ${evenly(sliceSpan(text, span))}`),
  ];
}

const wanted = targetsOf(original);

describe('the same text in every format', () => {
  test('has targets', () => expect(wanted.length).toBeGreaterThan(60));

  test.each([
    ['example-docx-library.docx', 'docx', undefined],
    ['example-libreoffice.docx', 'docx', undefined],
    ['example-libreoffice.doc', 'doc', undefined],
    ['example-libreoffice.pdf', 'pdf', undefined],
    ['paged.pdf', 'pdf', undefined],
    ['example-libreoffice.html', 'html', 'utf-8'],
    ['example-vni.txt', 'text', 'vni'],
    ['example-utf16le.txt', 'text', 'utf-16le'],
    ['example-utf16be-unmarked.txt', 'text', 'utf-16be'],
  ])('%s', async (name, format, encoding) => {
    const document = await read(name);
    expect([document.format, document.encoding]).toEqual([format, encoding]);
    expect(evenly(document.text)).toBe(evenly(original));
    expect(targetsOf(document.text)).toEqual(wanted);
  });

  test('.docx with runs split at nearly every syllable, as Word stores it: the very text', async () => {
    const outcome = await readDocument(await splitDocument(original), 'split.docx');
    const whole = await read('example-docx-library.docx');
    expect(outcome).toEqual({ ok: true, value: whole });
    expect(targetsOf(whole.text)).toEqual(wanted);
  });

  test('twenty pages of it by LibreOffice', async () => {
    const { text } = await read('twenty-pages-libreoffice.docx');
    expect(evenly(text)).toBe(evenly(twentyPages));
    expect(targetsOf(text)).toEqual(targetsOf(twentyPages));
  });

  test('TCVN3, but for the capitals it has no codes for', async () => {
    const document = await read('example-tcvn3.txt');
    expect(document.encoding).toBe('tcvn3');
    expect(evenly(document.text).toLowerCase()).toBe(evenly(original).toLowerCase());
    expect(targetsOf(document.text).length).toBe(wanted.length);
  });
});

const handMade = `HỘI ĐỒNG NHÂN DÂN
TỈNH X
Số: 99/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
X, ngày 08 tháng 12 năm 2023
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2024
QUYẾT NGHỊ:
Điều 1. Thống nhất đánh giá tình hình thực hiện nhiệm vụ năm 2023.
Điều 2. Mục tiêu, chỉ tiêu và nhiệm vụ năm 2024
1. Mục tiêu tổng quát
Phát triển kinh tế nhanh và bền vững.
2. Các chỉ tiêu chủ yếu
a) Tốc độ tăng trưởng GRDP đạt 7,5%;
b) Kim ngạch xuất khẩu đạt 750 triệu USD trở lên;
c) Tỷ lệ hộ nghèo còn 3,1% theo chuẩn nghèo đa chiều;
d) Thành lập mới ít nhất 40 hợp tác xã.
3. Nhiệm vụ trọng tâm
- Đẩy mạnh cải cách hành chính.
- Tăng cường thu hút đầu tư.
Điều 3. Biểu chỉ tiêu kèm theo
STT	Chỉ tiêu	Đơn vị tính	Kế hoạch năm 2024
1	Tổng sản lượng lương thực	nghìn tấn	412,5
2	Tỷ lệ che phủ rừng	%	54,3
3	Số giường bệnh trên một vạn dân	giường	31
Điều 4. Nghị quyết này có hiệu lực từ ngày thông qua.`;

const codes = (notes: readonly { readonly code: string }[]): readonly string[] => [...new Set(notes.map(({ code }) => code.replace('document/', '')))].sort();

describe('a document with all that Word adds', () => {
  test('.docx: numbers written out, changes accepted, footnote apart, table in cells', async () => {
    const { text, notes } = await read('hand-made.docx');
    expect(text).toBe(handMade);
    expect(codes(notes)).toEqual(['footnote', 'headers-left-out', 'numbering-written', 'tracked-changes', 'tracked-deletion', 'tracked-insertion']);
    for (const { code, span } of notes) if (code === 'document/tracked-insertion') expect(['750', ' trở lên']).toContain(sliceSpan(text, span!));
  });

  test('PDF: rows by their rules, footnote and its number apart, page number gone', async () => {
    const { text, notes } = await read('hand-made-libreoffice.pdf');
    const lines = text.split('\n');
    const at = lines.indexOf('Điều 1. Thống nhất đánh giá tình hình thực hiện nhiệm vụ năm 2023.');
    expect(lines.slice(at).join('\n')).toBe(handMade.slice(handMade.indexOf('Điều 1.')));
    expect(codes(notes)).toEqual(['footnote', 'page-numbers-left-out']);
  });

  test('HTML: numbers of lists, table in cells, header and footnote off', async () => {
    const { text, notes } = await read('hand-made-libreoffice.html');
    expect(text).toBe(handMade.replace(/^Điều (\d)\./gm, '$1.').replace(/^([a-d])\)/gm, '$1.'));
    expect(codes(notes)).toEqual(['footnote']);
  });

  test('.doc: numbers written out, footnote apart, table in cells', async () => {
    const { text, notes } = await read('hand-made-libreoffice.doc');
    expect(text).toBe(handMade);
    expect(codes(notes)).toEqual(['footnote', 'headers-left-out', 'numbering-written']);
  });
});

describe('a PDF in two columns', () => {
  test('is read column by column, without headers and page numbers', async () => {
    const { text, notes } = await read('two-columns.pdf');
    expect(text.split('\n')).toEqual(columnedLines);
    expect(codes(notes)).toEqual(['columns-read', 'header-left-out', 'page-numbers-left-out']);
  });
});
