/** Reading a resolution to targets: against mammoth converting the same text's .docx, and as the text grows. */
import { readFile } from 'node:fs/promises';
import { readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import { ms, type Row, race, time } from './measure.ts';

const text = await readFile(new URL('../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');
const facts = { units, scaleWords };

const read = (original: string) => readPlan(parseResolution(original), facts);

/** The same provisions again and again: the body repeated between one head and one foot. */
function repeated(times: number): string {
  const start = text.indexOf('Điều 1.');
  const end = text.indexOf('Nghị quyết này đã');
  return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
}

export async function bench(): Promise<Row[]> {
  const document = new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] });
  const buffer = await Packer.toBuffer(document);
  const { moc, mammothDocx } = await race({ moc: () => read(text), mammothDocx: () => mammoth.extractRawText({ buffer }) }, 100, 200);
  const growth: number[] = [];
  for (const times of [1, 10, 100]) {
    const longer = repeated(times);
    read(longer);
    growth.push(Math.min(await time(() => read(longer)), await time(() => read(longer)), await time(() => read(longer))));
  }
  const [one = 0, ten = 0, hundred = 0] = growth;
  return [
    {
      work: 'read Bến Tre 2024 to targets, warm, against mammoth on the same text as .docx',
      result: `${ms(moc)} : ${ms(mammothDocx)} = ${(moc / mammothDocx).toFixed(2)}×`,
      aim: '≤ 1×',
      holds: moc <= mammothDocx,
    },
    {
      work: 'the same text ×1, ×10, ×100',
      result: `${ms(one)}, ${ms(ten)}, ${ms(hundred)} (${(ten / one).toFixed(1)}×, ${(hundred / ten).toFixed(1)}× per step)`,
      aim: '≤ 11× per step',
      holds: ten / one <= 11 && hundred / ten <= 11,
    },
  ];
}
