/** The example drawn out to twenty pages, and Word documents of it: as barely as one can be, and with runs split as Word splits them. */
import { readFileSync } from 'node:fs';
import * as docx from 'docx';

const example = readFileSync(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');
const [start, end] = [example.indexOf('Điều 1.'), example.indexOf('Nghị quyết này đã')];

/** The example's head and foot with something else, or more of the same, between. */
export const withinExample = (body: string): string => example.slice(0, start) + body + example.slice(end);

/** All between the example's head and its foot. */
export const exampleBody: string = example.slice(start, end);

/** Of 14 points, justified, one paragraph a line, this fills 19 pages and a part of one more, by LibreOffice. */
export const twentyPages: string = withinExample(exampleBody.repeat(3));

/** The text as the docx library writes it: one run a paragraph, and nothing that is not needed. No program stores less. */
export function bareDocument(text: string): Promise<Buffer> {
  return docx.Packer.toBuffer(documentOf(text));
}

/**
 * The same composed in the manner of Microsoft Word, whose spelling check of another language marks nearly every Vietnamese
 * syllable: each is a run of its own between two marks, and every run repeats its font, its size and its language.
 */
export function splitDocument(text: string): Promise<Buffer> {
  const body = text.split('\n').map(splitParagraph).join('');
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${body}${pageSetup}</w:body></w:document>`;
  return docx.Packer.toBuffer(documentOf(text), undefined, [{ path: 'word/document.xml', data }]);
}

function documentOf(text: string): docx.Document {
  const paragraphOf = (line: string) =>
    new docx.Paragraph({ alignment: 'both', children: [new docx.TextRun({ text: line, size: 28, font: 'Times New Roman' })] });
  return new docx.Document({ sections: [{ children: text.split('\n').map(paragraphOf) }] });
}

const namespaces = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');
const pageSetup = '<w:sectPr w:rsidR="00A94D6F" w:rsidSect="00B61D42"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134"/></w:sectPr>';
const look =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="en-US"/>';

function splitParagraph(line: string, at: number): string {
  const id = (0x1a000000 + at * 0x9e37).toString(16).toUpperCase();
  const opening = `<w:p w14:paraId="${id}" w14:textId="77777777" w:rsidR="00A94D6F" w:rsidRDefault="00C8215E" w:rsidP="00B61D42">`;
  const runs = line
    .split(/((?:(?!\d)[\p{L}\p{N}])*[^\P{L}A-Za-z][\p{L}\p{N}]*)/u)
    .map((words, which) => (words === '' ? '' : which % 2 === 0 ? runOf(words) : misspelt(words)))
    .join('');
  return `${opening}<w:pPr><w:jc w:val="both"/><w:rPr>${look}</w:rPr></w:pPr>${runs}</w:p>`;
}

/** A syllable that no English dictionary holds. */
const misspelt = (syllable: string) => `<w:proofErr w:type="spellStart"/>${runOf(syllable)}<w:proofErr w:type="spellEnd"/>`;

function runOf(words: string): string {
  const space = words.trim() === words ? '' : ' xml:space="preserve"';
  return `<w:r w:rsidRPr="00C8215E"><w:rPr>${look}</w:rPr><w:t${space}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
}
