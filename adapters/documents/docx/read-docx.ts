/** A Word document (.docx) as text: what Word shows in the body, with its automatic numbers. */
import type { Archive } from '../archive.ts';
import type { DocumentLimits } from '../document.ts';
import { DocumentFault } from '../fault.ts';
import type { Passage } from '../passage.ts';
import { passage } from '../passage.ts';
import { childElements, findChild, textBelow, type XmlElement } from '../xml.ts';
import { type BlockSource, readBlocks } from './blocks.ts';
import { newCounts, notesOfCounts } from './counts.ts';
import { readNumbering } from './numbering.ts';
import { openWordParts } from './package-parts.ts';
import { readStyles } from './styles.ts';

/** The lines of the body; the notes on the whole document stand on an empty last one. */
export async function readDocx(archive: Archive, limits: DocumentLimits): Promise<readonly Passage[]> {
  const parts = await openWordParts(archive, limits);
  const body = findChild(parts.document, 'w:body');
  if (!body) throw new DocumentFault('document/damaged', { detail: 'w:body' });
  const counts = newCounts();
  const footnotes = { footnote: await notesById(parts.find('footnotes')), endnote: await notesById(parts.find('endnotes')) };
  const source: BlockSource = {
    styles: readStyles(await parts.find('styles')),
    numbering: readNumbering(await parts.find('numbering')),
    counts,
    footnote: (kind, id) => footnotes[kind].get(id) ?? '',
  };
  const lines = readBlocks(body, source);
  return [...lines, passage('', notesOfCounts(counts, parts.count('header') + parts.count('footer')))];
}

const words = new Set(['w:t']);

async function notesById(part: Promise<XmlElement | undefined>): Promise<ReadonlyMap<string, string>> {
  const notes = childElements(await part).map((element): [string, string] => [
    element.attributes['w:id'] ?? '',
    textBelow(element, words).trim().slice(0, 1_000),
  ]);
  return new Map(notes);
}
