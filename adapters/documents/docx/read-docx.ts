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
export function readDocx(archive: Archive, limits: DocumentLimits): readonly Passage[] {
  const parts = openWordParts(archive, limits);
  const body = findChild(parts.document, 'w:body');
  if (!body) throw new DocumentFault('document/damaged', { detail: 'w:body' });
  const counts = newCounts();
  const footnotes = { footnote: once(() => notesById(parts.find('footnotes'))), endnote: once(() => notesById(parts.find('endnotes'))) };
  const numbering = once(() => readNumbering(parts.find('numbering')));
  const source: BlockSource = {
    styles: readStyles(parts.find('styles')),
    numbering: { next: (reference) => numbering().next(reference) },
    counts,
    footnote: (kind, id) => footnotes[kind]().get(id) ?? '',
  };
  const lines = readBlocks(body, source);
  return [...lines, passage('', notesOfCounts(counts, parts.count('header') + parts.count('footer')))];
}

/** Made when it is first asked for: most documents have parts for numbers and notes, few use them. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const words = new Set(['w:t']);

function notesById(part: XmlElement | undefined): ReadonlyMap<string, string> {
  const notes = childElements(part).map((element): [string, string] => [element.attributes['w:id'] ?? '', textBelow(element, words).trim().slice(0, 1_000)]);
  return new Map(notes);
}
