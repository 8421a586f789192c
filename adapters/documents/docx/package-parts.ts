/** Finds the parts of a Word package by their relations, as Word does, not by their usual names. */
import type { Archive } from '../archive.ts';
import type { DocumentLimits } from '../document.ts';
import { DocumentFault } from '../fault.ts';
import { childElements, parseXml, type XmlElement } from '../xml.ts';

export interface WordParts {
  readonly document: XmlElement;
  /** By the last word of the relation's type: "styles", "numbering", "footnotes", "endnotes". */
  find(kind: string): XmlElement | undefined;
  /** How many relations of a kind there are: headers, comments. */
  count(kind: string): number;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

export function openWordParts(archive: Archive, limits: DocumentLimits): WordParts {
  const main = readRelations(archive, '_rels/.rels', '', limits).find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const bytes = archive.read(main);
  if (!bytes) throw new DocumentFault('document/damaged', { detail: main });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder, limits);
  return {
    document: parseXml(bytes, main, limits),
    find: (kind) => {
      const target = relations.find((relation) => relation.kind === kind)?.target;
      const part = target === undefined ? undefined : archive.read(target);
      return part && parseXml(part, target!, limits);
    },
    count: (kind) => relations.filter((relation) => relation.kind === kind).length,
  };
}

function readRelations(archive: Archive, name: string, folder: string, limits: DocumentLimits): readonly Relation[] {
  const bytes = archive.read(name);
  if (!bytes) return [];
  return childElements(parseXml(bytes, name, limits))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({ kind: (attributes['Type'] ?? '').split('/').pop() ?? '', target: resolve(folder, attributes['Target'] ?? '') }));
}

/** The name inside the archive; one that leads out of it names nothing there. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
