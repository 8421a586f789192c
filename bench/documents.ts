/** Reading office files to targets: .docx against mammoth converting it, PDF against unpdf's plain text, and texts up to 10 MB. */
import { readFile } from 'node:fs/promises';
import { readDocument } from '@moc/documents';
import { readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { bareDocument, exampleBody, splitDocument, twentyPages, withinExample } from '../corpus/formats/twenty-pages.ts';
import { ms, type Row, race, time } from './measure.ts';

const facts = { units, scaleWords };
const fixture = (name: string) => readFile(new URL(`../corpus/formats/${name}`, import.meta.url));

async function readToTargets(bytes: Uint8Array, name: string): Promise<number> {
  const read = await readDocument(bytes, name);
  if (!read.ok) throw new Error(read.refusals[0].code);
  return readPlan(parseResolution(read.value.text), facts).targets.length;
}

const pagesOf = async (pdf: Uint8Array) => (await getDocumentProxy(new Uint8Array(pdf))).numPages;

/** Twenty pages stored in three ways. */
const twentyPageFiles: readonly { readonly stored: string; readonly bytes: () => Promise<Uint8Array>; readonly rounds: number; readonly warmUp: number }[] = [
  { stored: 'by the docx library (one run a paragraph, the barest there is)', bytes: () => bareDocument(twentyPages), rounds: 21, warmUp: 150 },
  { stored: 'by LibreOffice', bytes: () => fixture('twenty-pages-libreoffice.docx'), rounds: 21, warmUp: 150 },
  {
    stored: 'composed in the manner of Word, not by it (a run and two marks of its spelling check for each accented syllable)',
    bytes: () => splitDocument(twentyPages),
    rounds: 5,
    warmUp: 5,
  },
];

async function docxRows({ stored, bytes, rounds, warmUp }: (typeof twentyPageFiles)[number]): Promise<Row[]> {
  const buffer = Buffer.from(await bytes());
  const { moc, html, raw } = await race(
    {
      moc: () => readToTargets(buffer, 'bench.docx'),
      html: () => mammoth.convertToHtml({ buffer }),
      raw: () => mammoth.extractRawText({ buffer }),
    },
    rounds,
    warmUp,
  );
  const row = (against: string, other: number): Row => ({
    work: `a .docx of 20 pages stored ${stored}, from bytes to targets, all warm, against mammoth ${against}`,
    result: `${ms(moc)} : ${ms(other)} = ${(moc / other).toFixed(2)}×`,
    aim: '≤ 1×',
    holds: moc <= other,
  });
  return [row('converting it (convertToHtml)', html), row('taking its bare text (extractRawText)', raw)];
}

/** PDFs as office programs write them, at their own lengths: none of 20 pages stands in the corpus. */
const pdfs = ['example-libreoffice.pdf', 'paged.pdf', 'two-columns.pdf'];

async function pdfRow(name: string): Promise<Row> {
  const bytes = await fixture(name);
  const pages = await pagesOf(bytes);
  const { moc, plain } = await race(
    {
      moc: () => readToTargets(bytes, name),
      plain: async () => extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true }),
    },
    15,
  );
  return {
    work: `${name}, ${pages} pages, from bytes to targets, against unpdf's plain text`,
    result: `${ms(moc)} : ${ms(plain)} = ${(moc / plain).toFixed(2)}× (${ms(moc / pages)} a page)`,
    aim: '≤ 2×',
    holds: moc <= 2 * plain,
  };
}

/** Lines until there are so many bytes of them. */
function lines(bytes: number, line: (number: number) => string): string {
  const written: string[] = [];
  for (let [length, number] = [0, 1]; length < bytes; number++) {
    const next = line(number);
    written.push(next);
    length += Buffer.byteLength(next) + 1;
  }
  return `${written.join('\n')}\n`;
}

const citation = (number: number) =>
  `khoản ${(number % 9) + 1} Điều ${(number % 90) + 1} Luật Đầu tư công năm 2019 và Nghị quyết số ${(number % 900) + 1}/NQ-HĐND ngày 08 tháng 12 năm 2023 của Hội đồng nhân dân tỉnh`;
const letters = 'abcdđeghiklmnopqrstuvxy';

const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'the example repeated': (bytes) => withinExample(exampleBody.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(exampleBody))))),
  'targets side by side, each with two citations': (bytes) =>
    withinExample(
      `Điều 1. Các chỉ tiêu chủ yếu:\n${lines(bytes, (number) => `${letters[number % letters.length]}) Tỷ lệ hộ loại ${number} đạt ${number % 90},5% theo ${citation(number)};`)}`,
    ),
  'tasks side by side, each with works, an index and two citations': (bytes) =>
    withinExample(
      `Điều 1. Nhiệm vụ trọng tâm:\n${lines(bytes, (number) => `- Khởi công cầu Sông Mây ${number}, nâng cao chỉ số PCI, giải ngân ${number % 90}% vốn theo ${citation(number)};`)}`,
    ),
  'one paragraph of tasks': (bytes) =>
    withinExample(
      `Điều 1. Nhiệm vụ trọng tâm:\n1. ${lines(bytes, (number) => `khởi công cầu Sông Mây ${number}, nâng cao chỉ số PCI, giải ngân ${number % 90}% vốn`).replaceAll('\n', ', ')}\n`,
    ),
};

const sizes = [0.1, 1, 10];

/** Linear is ten times the size in ten times the time; memory of a larger heap may cost half as much again. */
const mostPerStep = 15;

async function growthRow(name: string, textOf: (bytes: number) => string): Promise<Row> {
  const parsed: number[] = [];
  const planned: number[] = [];
  for (const megabytes of sizes) {
    const grown = textOf(megabytes * 1e6);
    const rounds = megabytes < 5 ? 3 : 1;
    const taken: (readonly [number, number])[] = [];
    for (let round = 0; round <= rounds; round++) {
      let resolution: ReturnType<typeof parseResolution> | undefined;
      const parse = await time(() => {
        resolution = parseResolution(grown);
      });
      const plan = await time(() => resolution && readPlan(resolution, facts));
      if (round > 0 || rounds === 1) taken.push([parse, parse + plan]);
    }
    parsed.push(Math.min(...taken.map(([parse]) => parse)));
    planned.push(Math.min(...taken.map(([, all]) => all)));
  }
  const steps = [...growthOf(parsed), ...growthOf(planned)];
  return {
    work: `${sizes.join(', ')} MB of ${name}: to provisions; to targets`,
    result: `${parsed.map(ms).join(', ')}; ${planned.map(ms).join(', ')} (steps ${steps.map((step) => `${step.toFixed(1)}×`).join(', ')})`,
    aim: `linear: ≤ ${mostPerStep}× for ten times the text`,
    holds: steps.every((step) => step <= mostPerStep),
  };
}

const growthOf = (times: readonly number[]) => times.slice(1).map((taken, index) => taken / (times[index] ?? taken));

export async function bench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of twentyPageFiles) rows.push(...(await docxRows(file)));
  for (const name of pdfs) rows.push(await pdfRow(name));
  for (const [name, textOf] of Object.entries(shapes)) rows.push(await growthRow(name, textOf));
  return rows;
}
