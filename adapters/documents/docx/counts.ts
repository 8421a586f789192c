/** What was met while a Word document was read and is told once for the whole document. */
import type { Diagnostic } from '@moc/domain/values';
import { note } from '../passage.ts';

export interface Counts {
  insertions: number;
  deletions: number;
  footnotes: number;
  comments: number;
  hidden: number;
  pictures: number;
  boxes: number;
  numbered: number;
  readonly converted: { tcvn3: number; vni: number };
}

export const newCounts = (): Counts => ({
  insertions: 0,
  deletions: 0,
  footnotes: 0,
  comments: 0,
  hidden: 0,
  pictures: 0,
  boxes: 0,
  numbered: 0,
  converted: { tcvn3: 0, vni: 0 },
});

export function notesOfCounts(counts: Counts, headers: number): readonly Diagnostic[] {
  const { insertions, deletions, comments, hidden, pictures, boxes, numbered, converted } = counts;
  return [
    ...(insertions + deletions > 0 ? [note('document/tracked-changes', { insertions, deletions })] : []),
    ...(numbered > 0 ? [note('document/numbering-written', { count: numbered })] : []),
    ...(comments > 0 ? [note('document/comments-left-out', { count: comments })] : []),
    ...(hidden > 0 ? [note('document/hidden-left-out', { count: hidden })] : []),
    ...(pictures > 0 ? [note('document/pictures-left-out', { count: pictures })] : []),
    ...(boxes > 0 ? [note('document/text-boxes', { count: boxes })] : []),
    ...(headers > 0 ? [note('document/headers-left-out', { count: headers })] : []),
    ...(converted.tcvn3 > 0 ? [note('document/converted', { encoding: 'TCVN3 (ABC)' })] : []),
    ...(converted.vni > 0 ? [note('document/converted', { encoding: 'VNI' })] : []),
  ];
}
