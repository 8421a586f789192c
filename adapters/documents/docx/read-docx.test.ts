/** What Word shows in a document's body is what is read: numbers, tables, accepted changes, notes apart. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { makeDocx, paragraph, run } from '../testing/make-zip.ts';

async function read(body: string, parts?: Readonly<Record<string, string>>) {
  const outcome = await readDocument(makeDocx(body, parts), 'a.docx');
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
}

const lines = async (body: string, parts?: Readonly<Record<string, string>>) => (await read(body, parts)).text.split('\n');
const numbered = (list: number, level: number, text: string) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const use = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

describe('automatic numbers', () => {
  const outline = list(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)') + level(3, 'decimal', '%2.%4'));

  test('count, begin anew below, and show outer numbers', async () => {
    const body =
      numbered(1, 0, 'A') +
      numbered(1, 1, 'B') +
      numbered(1, 2, 'C') +
      numbered(1, 2, 'D') +
      numbered(1, 1, 'E') +
      numbered(1, 2, 'F') +
      numbered(1, 3, 'G') +
      numbered(1, 0, 'H');
    expect(await lines(body, { numbering: outline + use(1, 0) })).toEqual(['I. A', '1. B', 'a) C', 'b) D', '2. E', 'a) F', '2.1 G', 'II. H']);
  });

  test('a list of its own begins at its own start', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const parts = { numbering: list(0, level(0, 'decimal', 'Điều %1.')) + use(1, 0) + use(2, 0, restart) };
    expect(await lines(numbered(1, 0, 'A') + numbered(1, 0, 'B') + numbered(2, 0, 'C') + numbered(2, 0, 'D'), parts)).toEqual([
      'Điều 1. A',
      'Điều 2. B',
      'Điều 5. C',
      'Điều 6. D',
    ]);
  });

  test.each([
    ['decimalZero', '%1.', '01. A'],
    ['lowerRoman', '(%1)', '(i) A'],
    ['upperLetter', '%1.', 'A. A'],
    ['bullet', '-', '- A'],
    ['bullet', '\uf0b7', '• A'],
    ['none', '', 'A'],
  ])('%s %s', async (format, text, line) => {
    expect(await lines(numbered(1, 0, 'A'), { numbering: list(0, level(0, format, text)) + use(1, 0) })).toEqual([line]);
  });

  test('come from the style, too, and a paragraph may do without', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="E"><w:basedOn w:val="D"/></w:style>';
    const parts = { styles, numbering: list(0, level(0, 'decimal', 'Điều %1.')) + use(1, 0) };
    const body =
      paragraph(run('A'), '<w:pStyle w:val="D"/>') +
      paragraph(run('B'), '<w:pStyle w:val="E"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph(run('C'), '<w:pStyle w:val="E"/>');
    expect(await lines(body, parts)).toEqual(['Điều 1. A', 'B', 'Điều 2. C']);
  });

  test('an empty or wholly deleted paragraph takes none', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`;
    expect(
      await lines(numbered(1, 0, 'A') + numbered(1, 0, ' ') + gone + numbered(1, 0, 'B'), { numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0) }),
    ).toEqual(['1. A', '2. B']);
  });
});

describe('tracked changes', () => {
  const inserted = (text: string) => `<w:ins w:id="1">${run(text)}</w:ins>`;
  const deleted = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  test('are accepted, and said with their place', async () => {
    const { text, notes } = await read(paragraph(run('đạt ') + deleted('700') + inserted('75') + inserted('0') + run(' tỷ')) + paragraph(run('hết')));
    expect(text).toBe('đạt 750 tỷ\nhết');
    expect(notes).toEqual([
      { code: 'document/tracked-deletion', severity: 'note', parameters: { removed: '700' }, span: { start: 4, end: 4 } },
      { code: 'document/tracked-insertion', severity: 'note', parameters: {}, span: { start: 4, end: 7 } },
      { code: 'document/tracked-changes', severity: 'note', parameters: { insertions: 2, deletions: 1 } },
    ]);
  });

  test('a deleted paragraph end joins two paragraphs', async () => {
    const open = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Thu ngân sách ')}</w:p>`;
    expect(await lines(open + paragraph(run('đạt 10 tỷ')))).toEqual(['Thu ngân sách đạt 10 tỷ']);
  });

  test('moved words stand where they were moved to; deleted rows are gone', async () => {
    const moved = paragraph(`<w:moveFrom>${run('cũ')}</w:moveFrom>${run('giữ')}`) + paragraph(`<w:moveTo>${run('cũ')}</w:moveTo>`);
    const row = (text: string, properties = '') => `<w:tr>${properties}<w:tc>${paragraph(run(text))}</w:tc><w:tc>${paragraph(run('1'))}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('a')}${row('b', '<w:trPr><w:del/></w:trPr>')}${row('c')}</w:tbl>`;
    expect(await lines(moved + table)).toEqual(['giữ', 'cũ', 'a\t1', 'c\t1']);
  });

  test('earlier properties kept for the record change nothing', async () => {
    expect(await lines(paragraph(run('giữ', '<w:rPrChange><w:rPr><w:vanish/><w:caps/></w:rPr></w:rPrChange>')))).toEqual(['giữ']);
  });
});

describe('what stands beside the text', () => {
  test('footnotes are kept apart at their place', async () => {
    const { text, notes } = await read(paragraph(`${run('nghèo')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' còn 2%')}`), {
      footnotes: `<w:footnote w:id="2">${paragraph(run('Chuẩn mới'))}</w:footnote>`,
    });
    expect(text).toBe('nghèo còn 2%');
    expect(notes).toEqual([{ code: 'document/footnote', severity: 'note', parameters: { number: 1, words: 'Chuẩn mới' }, span: { start: 5, end: 5 } }]);
  });

  test('text boxes stand once, behind their paragraph', async () => {
    const box = `<w:txbxContent>${paragraph(run('Trong khung'))}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await lines(paragraph(run('Trước') + shape) + paragraph(run('Sau')))).toEqual(['Trước', 'Trong khung', 'Sau']);
  });

  test('hidden words, field codes and comments are no text', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const { text, notes } = await read(paragraph(`${run('Ẩn', '<w:vanish/>')}${field}${run('3')}<w:commentRangeStart w:id="1"/>${run(' trang')}`));
    expect(text).toBe('3 trang');
    expect(notes.map(({ code }) => code)).toEqual(['document/comments-left-out', 'document/hidden-left-out']);
  });

  test('capitals by format are capitals; old fonts are converted', async () => {
    expect(await lines(paragraph(run('nghị quyết', '<w:caps/>')) + paragraph(run('quyÕt ®Þnh', '<w:rFonts w:ascii=".VnTime"/>')))).toEqual([
      'NGHỊ QUYẾT',
      'quyết định',
    ]);
  });

  test('signs of the font Symbol that a figure depends on', async () => {
    expect(await lines(paragraph(`${run('đạt ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 5%')}`))).toEqual(['đạt ≥ 5%']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text
      .split('|')
      .map((part) => paragraph(run(part)))
      .join('')}</w:tc>`;
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

  test('a row a line, cells apart by tabs, wide and tall cells keep the columns', async () => {
    const rows = [
      cell('TT') + cell('Chỉ tiêu') + cell('Kế hoạch', '<w:gridSpan w:val="2"/>'),
      cell('1', '<w:vMerge w:val="restart"/>') + cell('Thu|ngân sách') + cell('5') + cell('6'),
      cell('', '<w:vMerge/>') + cell('Chi') + cell('7') + cell('8'),
    ];
    expect(await lines(table(...rows))).toEqual(['TT\tChỉ tiêu\tKế hoạch', '1\tThu ngân sách\t5\t6', '\tChi\t7\t8']);
  });

  test('letterhead and signature are read cell by cell', async () => {
    expect(
      await lines(
        table(cell('HỘI ĐỒNG NHÂN DÂN|TỈNH X') + cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc')) +
          table(cell('Nơi nhận:|- Như trên;') + cell('CHỦ TỊCH')),
      ),
    ).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH X', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Nơi nhận:', '- Như trên;', 'CHỦ TỊCH']);
  });
});

test('any prefix may stand for the namespace of Word', async () => {
  const { makeZip } = await import('../testing/make-zip.ts');
  const xml = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Điều 1.</x:t></x:r></x:p></x:body></x:document>';
  const outcome = await readDocument(
    makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: xml },
    ]),
    'a.docx',
  );
  expect(outcome).toMatchObject({ ok: true, value: { text: 'Điều 1.' } });
});
