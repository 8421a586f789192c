/** Reading as texts grow, also texts made to be slow: ten times as long may take about ten times as long, never a hundred. */
import { readFile } from 'node:fs/promises';
import { readTargetParts } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import { ms, type Row, time } from './measure.ts';

const example = await readFile(new URL('../corpus/dong-que-2024-phu-luc-gach-dung/text.txt', import.meta.url), 'utf8');

/** What is repeated, and what stands before it. */
const shapes: readonly { readonly name: string; readonly head?: string; readonly unit: string }[] = [
  { name: 'a whole resolution with its appendix', unit: `${example}\n` },
  { name: 'rows between pipes', head: 'QUYẾT NGHỊ:\n', unit: '| 1 | Tốc độ tăng GRDP | % | 7,1 | 8,0 |\n' },
  { name: 'rows between pipes, broken in their cells', head: 'QUYẾT NGHỊ:\n', unit: '| 1 | Tốc độ\ntăng\n' },
  { name: 'one cell a line', head: 'CHỦ TỊCH\nPHỤ LỤC\nTT\nChỉ tiêu\nĐVT\nKế hoạch 2024\n', unit: '1\nTốc độ tăng trưởng\n%\n8,5\n' },
  { name: 'headings of tables without rows', unit: 'TT\nChỉ tiêu chủ yếu\nĐVT\n' },
  { name: 'appendices', head: 'CHỦ TỊCH\n', unit: 'PHỤ LỤC\nCHỈ TIÊU\n' },
  { name: 'titles over paragraphs', head: 'Điều 1. Nội dung\n', unit: 'Các chỉ tiêu chủ yếu\nTăng 5%.\n' },
  { name: 'points of one article', head: 'QUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\n', unit: 'a) Thu ngân sách đạt 5.000 tỷ đồng;\n' },
  { name: 'one number below the other', head: 'QUYẾT NGHỊ:\n', unit: '1.1.1.1. Một\n- Hai\n+ Ba\n' },
  { name: 'open quotations', head: 'QUYẾT NGHỊ:\n', unit: '“Một\nhai\n' },
  { name: 'wrapped lines and page numbers', head: 'QUYẾT NGHỊ:\n', unit: `${'chữ '.repeat(18)}\n`.repeat(30) },
  { name: 'laws without an end', head: 'Căn cứ ', unit: 'Luật sửa đổi, bổ sung một số điều của ' },
  { name: 'documents without an end', head: 'QUYẾT NGHỊ:\n', unit: 'Nghị quyết số 12 của Hội đồng nhân dân và ' },
  { name: 'one line of words', unit: 'phấn đấu đạt ' },
  { name: 'one line of digits', unit: '1234567890' },
  { name: 'one line of blanks', unit: ' \t\u00a0' },
  { name: 'one line of pipes', unit: '| ' },
  { name: 'one line of capitals', head: 'CHỦ TỊCH ', unit: 'HỘI ĐỒNG NHÂN DÂN ' },
  { name: 'empty lines', unit: '\n' },
  { name: 'marks without letters', unit: '\u0301' },
];

/** Words of one target without an end. */
const targetShapes: readonly { readonly name: string; readonly unit: string }[] = [
  { name: 'targets run together, brackets never closed', unit: 'GRDP đạt 7%, trong đó khu vực I tăng 5% (không để huyện Tân Hòa đạt từ 3 ' },
  { name: 'shares of listed nouns', unit: '100% thôn, bản có điện; ' },
  { name: 'opening brackets', unit: '(' },
  { name: 'open quotations', unit: '“a ' },
  { name: 'numbers in groups', unit: '1 000 ' },
  { name: 'named units', unit: 'huyện Tân Hòa, ' },
  { name: 'directions of one clause', unit: 'kéo giảm tội phạm, tệ nạn và ' },
  { name: 'indices of one clause', unit: 'nâng cao thứ hạng chỉ số PCI, ' },
  { name: 'events', unit: 'Tổ chức hội nghị; ' },
  { name: 'setters', unit: 'Trung ương giao 5 tỷ, ' },
];

const sizes = [20_000, 200_000, 2_000_000] as const;
const targetSizes = [4_000, 40_000, 400_000] as const;

export async function bench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, head = '', unit } of shapes) {
    const times: number[] = [];
    for (const size of sizes) {
      const text = head + unit.repeat(Math.ceil(size / unit.length));
      parseResolution(text.slice(0, 20_000));
      times.push(Math.min(await time(() => parseResolution(text)), await time(() => parseResolution(text))));
    }
    const [, ten = 0, hundred = 0] = times;
    rows.push({
      work: `provisions of ${name}, 20 kB, 200 kB, 2 MB`,
      result: `${times.map(ms).join(', ')} (${(hundred / Math.max(ten, 0.5)).toFixed(1)}× the last step)`,
      aim: '≤ 20× for ten times the text',
      holds: hundred / Math.max(ten, 0.5) <= 20,
    });
  }
  for (const { name, unit } of targetShapes) rows.push(await targetRow(name, unit));
  return rows;
}

async function targetRow(name: string, unit: string): Promise<Row> {
  const times: number[] = [];
  for (const size of targetSizes) {
    const text = unit.repeat(Math.ceil(size / unit.length));
    const read = () => readTargetParts(text, { units, scaleWords });
    times.push(Math.min(await time(read), await time(read), await time(read)));
  }
  const [, ten = 0, hundred = 0] = times;
  const step = hundred / Math.max(ten, 0.5);
  return {
    work: `one target of ${name}, 4 kB, 40 kB, 400 kB`,
    result: `${times.map(ms).join(', ')} (${step.toFixed(1)}× the last step)`,
    aim: '≤ 20× for ten times the text',
    holds: step <= 20,
  };
}

if (import.meta.main) for (const { work, result, holds } of await bench()) console.log(holds ? 'holds ' : 'MISSES', work, result);
